"""Where a passage names a meeting: the noun with its phrase, or the verb. Words in, anchors out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from whipcount.extract.meetings.namesakes import namesake
from whipcount.extract.meetings.nouns import VERBS, following, phrase_start, sits, told_of
from whipcount.extract.meetings.signs import SIGNS, TURNS, WIDE
from whipcount.extract.surface import Passage, Word
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag, pattern

BEING = frozenset({"be", "been", "is", "are", "was", "were", "am"})
BOTH_WAYS = frozenset({"visit", "call", "debate", "tour", "vote"})  # verbs of the same form
BEFORE_VERBS = frozenset({"to", "will", "would", "not", "who", "could", "and"})
WIRE = frozenset({"by", "over", "via"})  # "by phone"
KINDS = frozenset({"meeting", "session", "talks", "hearing"})  # after another such noun, its head
STAGED = bag("nouns", "crowds") | bag("nouns", "rites")
HOUSES = frozenset({"palace", "ministry", "residence", "embassy", "chancellery"})
OPEN_ENDS = frozenset(
    "in on at and last next this that which will was is ended opened opens ends begins began closed".split()
)

LASTING = re.compile(r"^[\w-]+-(?:minute|hour)$|^(?:hour|minutes?|hours)-long$")  # of a call
TITLES = frozenset(
    "centre center room hall office secretariat association party fund federation league union group".split()
)
THERE = frozenset({"at", "after", "during", "following", "from"})

# Verbs that are a meeting with one of these words.
WITH = {
    "sit": frozenset({"down", "together"}),
    "get": frozenset({"together"}),
    "come": frozenset({"together"}),
}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A meeting's words: from the first to the last, its head, and which list the head is from."""

    first: int
    head: int
    last: int
    kind: str  # noun, or the name of the verbs' list
    lemma: str


def anchors(passage: Passage) -> Iterator[Anchor]:
    """Nouns and verbs that may tell of a meeting, left to right; a wide turn may have one inside."""
    words = passage.words
    turns = {a.first: a for a in _turns(passage)}
    taken = -1
    for index, word in enumerate(words):
        if index <= taken or not (index in turns or _telling(word.low)):
            continue
        found = turns.get(index) or _noun(words, index) or _verb(words, index)
        if found:
            taken = found.first if found.lemma in WIDE else found.last
            yield found


def _turns(passage: Passage) -> Iterator[Anchor]:
    """Turns of phrase, as in "return to the table", "thrash out"."""
    low = passage.text.casefold()
    told = {name for sign, name in SIGNS if sign in low}
    for name in (n for n in TURNS if n in told):
        for match in pattern("phrases", name).finditer(passage.text):
            first = passage.at(passage.start + match.start())
            last = max(first, passage.at(passage.start + match.end()) - 1)
            if name == "round":  # "a second round is set for Friday", of the talks just told of
                yield Anchor(first, last, last, "noun", "talks")
            elif name == "tally":  # "passed it by 51 votes to 49"
                yield Anchor(first, first, last, "votes", "vote")
            elif name == "tallied":  # "the motion is agreed to, 51 to 49"
                yield Anchor(first, min(first + (last > first), last), last, "votes", name)
            else:
                yield Anchor(first, first, last, "phrases", name)


def _noun(words: tuple[Word, ...], index: int) -> Anchor | None:
    low = words[index].low
    pair = _pair(words, index) or _called(words, index)
    lemma = pair or _meeting_noun(low)
    if lemma is None or _of_a_name(words, index) or namesake(words, index):
        return None
    if low in bag("nouns", "mass") or not _is_noun(words, index, lemma):
        return None
    if (
        low[-1].isdigit()
        and following(words, index)[:1].isalpha()
        and following(words, index) not in OPEN_ENDS
    ):
        return None  # "the COP27 text"
    first = phrase_start(words, _round(words, index) - (pair is not None and "-" in pair))
    if lemma in bag("nouns", "calls") and not _call(words, first, index):
        return None
    if lemma in STAGED and not told_of(words, first, index, lemma):
        return None
    return Anchor(first, index, index, "noun", lemma)


def _pair(words: tuple[Word, ...], index: int) -> str | None:
    """As in "a round table of growers", "a town hall with voters": but "the town hall" is a building."""
    both = f"{words[index - 1].text}-{lemmas.noun(words[index].low)}" if index else ""
    housed = both == "town-hall" and index > 1 and words[index - 2].low == "the"
    return both if both in bag("nouns", "pairs") and not housed else None


def _called(words: tuple[Word, ...], index: int) -> str | None:
    """As in "call an assembly of the members": the body is the meeting where somebody calls or holds it.

    So is one that something happens at or after: "after an assembly in Leeds on Friday".
    """
    low = words[index].low
    if low in bag("nouns", "bodies") and sits(words, index):
        return "meeting"
    if low not in bag("nouns", "called"):
        return None
    if index > 1 and words[index - 1].low in {"a", "an"} and words[index - 2].low in THERE:
        return "convention"
    near = [lemmas.verb(w.low) for w in words[max(0, index - 4) : index]]
    calls = {"call", "hold", "convene", "convoke", "summon", "organise", "organize", "arrange"}
    found = [n for n, lemma in enumerate(near) if lemma in calls]
    return "convention" if found and "the" not in near[found[-1] :] else None


def _of_a_name(words: tuple[Word, ...], index: int) -> bool:
    """As in "the Rail Conference Committee", "a roll-call", "sitting together": no meeting's noun."""
    low, after = words[index].low, following(words, index)
    if low.startswith("roll-") or (low == "call" and index and words[index - 1].low == "roll"):
        return True
    if low == "sitting" and after in WITH["sit"]:
        return True
    titled = words[index].text[0].isupper() and after in bag("bodies", "words") | TITLES
    return bool(titled and words[index + 1].text[0].isupper())


@cache
def _meeting_noun(low: str) -> str | None:
    """The lemma of a noun that can be a meeting."""
    if pattern("nouns", "numbered").fullmatch(low):
        return "conference"
    plain = bag("nouns", "plain")
    lemma = (
        low if low in plain else lemmas.noun(low.rsplit("-", maxsplit=1)[-1] if "-" in low else low)
    )
    return lemma if lemma in plain | bag("nouns", "strong") | bag("nouns", "votes") else None


@cache
def _meeting_verb(low: str) -> str | None:
    """The list of a verb that can be a meeting."""
    lemma = lemmas.verb(low)
    return next((k for k in VERBS if lemma in bag("verbs", k)), None)


@cache
def _telling(low: str) -> bool:
    """Whether a word, by itself, can be a meeting's noun or verb: most can be neither."""
    verb = _meeting_verb(low) is not None or lemmas.verb(low) in {"sit", "play", "get"}
    paired = any(p.endswith(f"-{lemmas.noun(low)}") for p in bag("nouns", "pairs"))
    called = low in bag("nouns", "called") | bag("nouns", "bodies")
    return verb or paired or called or _meeting_noun(low) is not None


def _round(words: tuple[Word, ...], index: int) -> int:
    """As in "a fourth round of talks", "two days of talks": where the whole has its head."""
    for of in (index - 1, index - 2):  # "five days of exploratory talks"
        if of > 0 and words[of].low == "of" and words[of - 1].low in bag("nouns", "rounds"):
            return of - 1
    return index


def _is_noun(words: tuple[Word, ...], index: int, lemma: str) -> bool:
    """Not the verb of the same form: "is meeting with", "after meeting X", "to visit", "calls for"."""
    before, after = words[index - 1].low if index else "", following(words, index)
    if after in bag("not_met", "compounds") or _meeting_noun(after) in KINDS:
        return False  # "the meeting room", "two consultation sessions"
    if lemma == "gathering" and before in BEING and after in {"in", "at", "for", "on"}:
        return False
    if words[index].low == "meeting" and (before in BEING or _object(words, index + 1)):
        return before in bag("lead", "articles") | {"'s", "s"}
    if lemma in bag("nouns", "both") and after.isalpha() and after not in bag("lead", "stops"):
        return False
    if lemma in BOTH_WAYS and (before in BEFORE_VERBS or _does(words, index)):
        return False
    if lemma == "congress" and words[index].text[0].isupper():
        return False
    if lemma in {"visit", "debate", "vote"} and _object(words, index + 1):
        return False
    on_day = after == "on" and following(words, index + 1).endswith("day")
    kinds = bag("nouns", "call_kinds")
    return not (lemma == "call" and after in {"for", "on"} and before not in kinds and not on_day)


def _does(words: tuple[Word, ...], index: int) -> bool:
    """As in "the senate votes on Monday", "lawmakers vote on it": a body or its people do it."""
    before, single = words[index - 1].low if index else "", words[index].low.endswith("s")
    if single:
        return before in bag("bodies", "words") and not before.endswith("s")
    return before.endswith("s") and before in bag("bodies", "words") | bag("bodies", "people")


def _object(words: tuple[Word, ...], index: int) -> bool:
    """Whether a direct object follows: a name, a possessive, an article."""
    if index >= len(words):
        return False
    word = words[index]
    return word.text[0].isupper() or word.low in {
        "with",
        "his",
        "her",
        "their",
        "the",
        "a",
        "its",
        "leaders",
        "officials",
    } - {"with"}


def _call(words: tuple[Word, ...], first: int, index: int) -> bool:
    """A call is a meeting where its kind or its parties say so."""
    lead = {w.low for w in words[first:index]}
    after = words[index + 1].low if index + 1 < len(words) else ""
    before = words[first - 1].low if first else ""
    which = after == "in" and following(words, index + 1) == "which"
    during = before in {"in", "during"} and words[first].low in {"a", "an"} and after != "to"
    lasting = any(LASTING.search(w.low) for w in words[first:index])
    return (
        lasting
        or bool(lead & bag("nouns", "call_kinds"))
        or (words[index].low != "call" and "-" in words[index].low)
        or during
        or which
        or (after == "from" and before in {"took", "take", "takes", "received", "got"})
        or (after == "of" and any(w.text.endswith("day") for w in words[index + 2 : index + 5]))
        or (after in {"with", "between"} or ("the" in lead and after in {".", ","}))
    )


def _verb(words: tuple[Word, ...], index: int) -> Anchor | None:
    word = words[index]
    if word.text[0].isupper() and index and word.low not in {"meets", "meet"}:
        return None
    lemma = lemmas.verb(word.low)
    if following(words, index) in WITH.get(lemma, ()):
        return Anchor(index, index, index + 1, "meets", "sit down")
    if lemma == "play" and following(words, index) == "host":
        return Anchor(index, index, index + 1, "receives", "host")
    kind = _meeting_verb(word.low)
    if kind is None:
        return None
    before = words[index - 1].low if index else ""
    if kind == "phones" and (before in WIRE or _on_the_line(words, index)):
        first = index - 1 - (before == "the")
        return Anchor(first, index, index, kind, "by phone")
    if before in bag("lead", "articles") - {"that"} or (
        before == "'s" and word.low not in {"meeting"}
    ):
        return None
    called = _meeting_noun(following(words, index)) in bag("nouns", "calls")  # "a phone call"
    if (kind == "phones" and called) or (kind == "stays" and not _placed(words, index + 1)):
        return None
    last = index + 1 if following(words, index) in {"together", "up"} else index
    return Anchor(index, index, last, kind, lemma)


def _on_the_line(words: tuple[Word, ...], index: int) -> bool:
    """As in "on the phone", "over the telephone"."""
    return (
        index > 1
        and words[index - 1].low == "the"
        and (words[index - 2].low in WIRE or words[index - 2].low == "on")
    )


def _placed(words: tuple[Word, ...], index: int) -> bool:
    """As in "in Rome": a preposition and a name."""
    index += index < len(words) and words[index].low == "back"  # "will be back in Rome"
    near = words[index : index + 3]
    return (
        len(near) > 1
        and near[0].low in {"in", "at"}
        and (near[1].text[0].isupper() or (near[1].low == "the" and _a_house(near[-1])))
    )


def _a_house(word: Word) -> bool:
    """As in "at the Kremlin", "at the palace"."""
    return word.text[0].isupper() or word.low in HOUSES
