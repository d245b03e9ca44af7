"""Which side a stance's own words are on, where they say it plainly. Words and the model's stance in, stance out.

The model finds the words of a stance better than it tells "condemnation" from "commendation"; the
lexicon knows those words, and what turns them round ("dropped its objection", "withdrew its support").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from whipcount.lexicon import frames
from whipcount.lexicon.lemmas import noun, verb

FOR = frozenset({"supports", "committed", "offered"})
AGAINST = frozenset({"opposed", "blocking", "declined"})
WORD = re.compile(r"no-[^\W\d_]+|[^\W\d_]+(?:['’]t)?")  # a "no-fly zone" denies nothing
DENYING = frozenset(
    {"not", "no", "never", "without", "nor", "neither", "nobody", "none", "hardly", "cannot"}
)
TURNING = frozenset(
    (
        "give up",
        "hold back",
        "withhold",
        *"drop lift end withdraw abandon ease soften waive retract rescind overcome override reverse".split(),
    )
)
# "Sees no need for it": against it, however mildly.
NEEDLESS = re.compile(
    r"\b(?:sees?|saw|seen|found|finds?|there(?:[’']s| is| was)) (?:little|no) (?:\w+ )?(?:need|reason|point|case|merit|sense|justification)\b"
)
# "Raising no objection", "had nothing against": for it, however mildly.
UNOPPOSED = re.compile(
    r"\b(?:no (?:\w+ )?(?:objections?|quarrel|qualms)|nothing against)\b"
    r"|\b(?:neither|nobody|none)\b[^.;]{0,80}?\bany (?:\w+ )?(?:objections?|quarrel|qualms)\b"
)
LONGER = frozenset({"no", "longer"})
SHORT = frozenset({"short", "of"})  # "stopped short of endorsing"
UNWILLING = frozenset({"refuse", "decline", "fail"})  # what follows is not done
# "Vowed to defeat the bill": against it, though elsewhere teams and armies are defeated.
UNDOING = frozenset(
    "defeat scuttle kill sink block fight abolish repeal revoke overturn rescind annul scrap dismantle".split()
)
# "Voiced concern about": against it, though a frame would take any worry for a stance.
UNEASY = frozenset(
    "concern concerns misgivings unease alarm dismay disquiet disagreement disagreements disappointment displeasure outrage fury".split()
)
PARTISANS = frozenset("defender champion advocate supporter backer proponent".split())
TELLING = frozenset({"speak", "express", "voice", "tell"})  # "spoke of its great disappointment"
BLAMING = frozenset({"accuse", "blame", "suspect", "fault", "chide", "berate"})
LOATH = frozenset("unwillingness reluctance refusal hesitancy hesitation".split())
DOUBTING = frozenset(
    "question challenge dispute contest doubt decry deplore mock ridicule deride".split()
)
UNSURE = frozenset({"undecided", "considering"})
WISHING = frozenset({"want", "wish", "like"})
BARE = frozenset({"obj", "that", "ing"})  # what needs no preposition
NEUTRAL = re.compile(
    r"\bno (?:\w+ )?decision\b(?! to\b)|\breserv\w+ (?:\w+ )?judge?ment\b|\bundecided\b|\bon the fence\b|\btoo (?:early|soon)\b|\b(?:tak\w+|took) no (?:sides?|position|stance)\b"
)
MODAL = frozenset({"could", "can", "may", "might"})
NOTHING = re.compile(
    r"(?:no|none|nothing|neither) (?!\d)|(?:none|nothing|no)$"
)  # but not "no-deal"
FURTHER = 4  # words of the issue that may still belong to the stance ("dropped [its resistance]")


def side(stance: str) -> str | None:
    """Which of the two sides a stance is on, if it is on one."""
    if stance in FOR:
        return "supports"
    return "opposed" if stance in AGAINST else None


def settled(value: str, anchor: str, issue: str) -> str:
    """The stance that the words say, where they are all on one side; else the model's."""
    if NEUTRAL.search(anchor.casefold()):
        return "undecided"
    said, after = _words(anchor), _words(issue)[:FURTHER]
    partisan = bool(said) and noun(said[-1]) in PARTISANS and not DENYING & set(said)
    if value in AGAINST and (partisan or UNOPPOSED.search(f"{anchor} {issue}".casefold())):
        return "supports"  # "is a strong defender of", "raised no objection"
    if value in FOR and (NEEDLESS.search(anchor.casefold()) or said[-1:] == ("neither",)):
        return "opposed"  # "welcomed neither the tax nor the cuts"
    if set(said) >= SHORT or UNWILLING & {verb(w) for w in said}:
        return value
    denied = any(w in DENYING or w.endswith(("n't", "n’t")) for w in said)
    left = {word for word, lemma in _lemmas(said) if _left(lemma)}
    if value == "considering" and MODAL & set(said) and not denied and "only" not in said:
        return value  # "may hold back aid", but not "can only warn against it"
    if left or any({verb(word), lemma} & TURNING for word, lemma in _lemmas(said)):
        sides = set(_sides([w for w in (*said, *after) if not _turns(w) and w not in left]))
        kept = "committed" if denied and value in AGAINST else value
        kept = "declined" if left and not denied and value in FOR else kept
        return turned(sides.pop()) if len(sides) == 1 and not denied else kept
    if denied:
        return _denied(value, said, after)
    return _plain(value, said, after, wanting=bool(NOTHING.match(issue.casefold())))


def _denied(value: str, said: Sequence[str], after: Sequence[str]) -> str:
    """The stance of words that are denied: "does not wish to see it reopened" is against that."""
    sides, verbs = set(_sides(said, after)), {verb(w) for w in said}
    if value in UNSURE and WISHING & verbs:
        return "opposed"
    if value in AGAINST and _near(said):
        return "supports"
    if value in FOR and "warn" in verbs:  # "warned them not to leave"
        return "opposed"
    return turned(sides.pop()) if len(sides) == 1 and set(said) >= LONGER else value


def _near(said: Sequence[str]) -> bool:
    """Whether a word that denies stands right before one that is against: "did not oppose", "not against"."""
    places = [i for i, w in enumerate(said) if w in DENYING or w.endswith(("n't", "n’t"))]
    return any(
        "against" in said[i : i + 3] or set(_sides(said[i + 1 : i + 3])) == {"opposed"}
        for i in places
    )


def _plain(value: str, said: Sequence[str], after: Sequence[str], *, wanting: bool) -> str:
    """The stance of words that are neither denied nor turned: "accept no deal" is against one."""
    if value in AGAINST and said and verb(said[0]) in BLAMING:
        return value  # "accused them of wanting a default"
    telling = TELLING & {verb(w) for w in said}
    if value in FOR and UNEASY & {*said, *(after if telling else ())}:
        return "opposed"
    if value == "supports" and DOUBTING & {verb(w) for w in said}:
        return "opposed"
    keeps_out = value == "supports" and any(_declines(verb(w)) for w in said)
    if keeps_out or (value in FOR and LOATH & set(said)):
        return "declined"
    last = [w for w in said if w != "to"][-1:]  # "is threatening to"
    if value in {"supports", "opposed"} and last and verb(last[0]) == "threaten":
        return "considering"
    undoing = bool(said) and verb(said[-1]) in UNDOING and after[:1] not in {("to",), ("for",)}
    sides = {"opposed"} if "against" in said or undoing else set(_sides(said, after))
    maybe = MODAL & set(said) and "only" not in said
    open_ = value == "considering" and "against" in said and not maybe
    if sides == {"opposed"} and (value in FOR or open_):
        return "opposed"
    value = "supports" if sides == {"supports"} and value in AGAINST else value
    if wanting and value in FOR:
        return "opposed" if value == "supports" else "declined"
    return value


@cache
def _declines(lemma: str) -> bool:
    """Whether a verb only ever keeps out of a thing: "shun", "boycott"."""
    known = frames.frames().get(("verb", lemma), ())
    return bool(known) and {f.stance for f in known} == {"declined"}


@cache
def _left(lemma: str) -> bool:
    """Whether a verb with its particle leaves a stance: "back away"."""
    known = frames.frames().get(("verb", lemma), ())
    return " " in lemma and bool(known) and {f.stance for f in known} == {"declined"}


def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text.casefold()))


def _lemmas(said: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each word with the verb that it makes with the one behind it: "giving" with "give up"."""
    for word, after in zip(said, (*said[1:], ""), strict=False):
        yield word, f"{verb(word)} {after}"


def _turns(word: str) -> bool:
    """Whether a word is one that turns round what it governs, or the first of two that do."""
    return any(verb(word) == turning.split()[0] for turning in TURNING)


def turned(side: str) -> str:
    """The other of the two sides."""
    return "supports" if side == "opposed" else "opposed"


def _sides(said: Sequence[str], after: Sequence[str] = ()) -> Iterator[str]:
    """The sides that words are on, alone or with the particle behind them."""
    behind = (*said[1:], *after[:1], "")
    for (word, lemma), follower in zip(_lemmas(said), behind, strict=False):
        for side in (side_of(word, verb(word), follower), side_of(word, lemma, follower)):
            if side:
                yield side


@cache
def side_of(word: str, lemma: str, follower: str) -> str | None:
    """The side of a word whose frames are all for, or all against, what should happen.

    A frame that takes some prepositions or objects alone needs one: "call for", not "call it a bribe".
    """
    places = (("verb", lemma), ("noun", noun(word)), ("adjective", word))
    open_ = [f for place in places for f in frames.frames().get(place, ())]
    found = {f.stance for f in open_ if (f.takes & BARE and not f.objects) or follower in f.takes}
    if found and found <= {"opposed", "blocking"}:
        return "opposed"
    return "supports" if found == {"supports"} else None
