"""How far the words around a meeting speak of it: its own stretch of the passage, and what hangs there.

An anchor in its passage comes in; the stretches left and right of it and its governing verb come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from whipcount.extract.meetings.edges import (
    TURNS,
    bracket_end,
    by_day,
    lasting,
    low_at,
    relative,
    role,
    set_for,
)
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.surface import Passage, Word
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag

LEFT_TURNS = TURNS | {"that"}
DOING_TURNS = LEFT_TURNS - {"who", "which"}  # past these who acts may still stand
HELPERS = frozenset(
    "is are was were be been being has have had will would can could may might must shall should do does did".split()
)
MARKS = frozenset({";", ":", "—", "–", "(", "[", "”"})
INSTEAD = frozenset({("rather", "than"), ("instead", "of")})
TURNING = MARKS | TURNS | {"rather", "instead", "and", "but"}  # most words are none of these
NOUNS = frozenset({"state", "states", "report", "note"})  # and verbs of reporting
BARS = frozenset({";", ":", ".", "that"})
LINKS = frozenset("of in on at with from during about over by into against within".split())
SLATED = frozenset({"due", "set", "scheduled", "expected", "slated", "likely", "planned"})
HAPPENED = frozenset(
    "ended began begins ends starts started came comes takes took ran runs resumed resumes collapsed reopened adjourned follows opens opened".split()
)
FRONTED = frozenset("on in at by last this next later earlier yesterday today tomorrow".split())
AWAY = frozenset({"out", "delegation", "team", "away"})
OPENING = 8  # words in which a clause that opens with its day has its verb
GAP = 4  # words a governing verb may stand off
Governed = tuple[int | None, int]  # a verb's place among the words, and the side the noun is on


@dataclass(frozen=True, slots=True)
class Reach:
    """Word indices: the stretch that speaks of the anchor, and its verb if another governs it."""

    low: int
    high: int  # exclusive; parties and places up to here
    far: int  # exclusive; times up to here
    start: int  # who acts may stand from here on
    verb: int | None = None
    verb_side: int = 0  # -1 the anchor is the verb's object, 1 its subject


def reach(
    passage: Passage,
    anchor: Anchor,
    verbs: frozenset[int] = frozenset(),
    parsed: Governed = (None, 0),
) -> Reach:
    """The stretch around an anchor without a turn to something else; ``verbs`` begin at these places.

    ``parsed`` is the governing verb by the parse, for where the words show none.
    """
    words = passage.words
    verb, side = _governor(words, anchor, verbs) if anchor.kind == "noun" else (None, 0)
    if verb is None:
        verb, side = parsed
    start = max(anchor.last, verb or 0) if side > 0 else anchor.last
    high, far = _right(words, start + 1, anchor, verbs)
    first = min(anchor.first, verb if verb is not None else anchor.first)
    start = _left(words, first, DOING_TURNS)
    return Reach(
        _clause_start(words, first, _left(words, first, LEFT_TURNS)), high, far, start, verb, side
    )


def helps(word: Word) -> bool:
    """An auxiliary, not the month of May."""
    return word.low in HELPERS and word.text != "May"


def _governor(
    words: Sequence[Word], anchor: Anchor, verbs: frozenset[int]
) -> tuple[int | None, int]:
    """The verb whose object the noun is, else the one it is the subject of."""
    lists = ("hosts", "takes_part", "plans", "undoes")
    skipped = 0
    for index in range(anchor.first - 1, max(-1, anchor.first - 1 - GAP * 3), -1):
        low = words[index].low
        lemma = lemmas.verb(low)
        pair = f"{lemma} {words[index + 1].low}"
        if any(pair in bag("verbs", n) for n in ("undoes", "quits", "takes_part")):  # "put off"
            return index, -1
        if lemma in {"give", "throw", "grant"} and anchor.lemma not in bag("nouns", "given"):
            break
        if (
            any(lemma in bag("verbs", n) for n in lists) and not _leads_away(words, index, anchor)
        ) or (lemma in {"go", "be", "see"} and (low == "gone" or _there(words, index))):
            return index, -1
        if low in TURNS or low in BARS or lemma in bag("verbs", "reports"):
            break
        out = low == "of" and words[index - 1].low == "out"  # "pulled out of Friday's talks"
        if low in LINKS and not out and words[anchor.first - 1].low not in {"and", ","}:
            break
        skipped += (
            low not in bag("lead", "articles")
            and low not in {"and", ","}
            and not words[index].text[0].isupper()
        )
        if skipped > GAP:
            break
    return _subject_of(words, anchor, verbs)


def _leads_away(words: Sequence[Word], index: int, anchor: Anchor) -> bool:
    """As in "led her team out of the first talks": no host."""
    between = {w.low for w in words[index : anchor.first]}
    return lemmas.verb(words[index].low) == "lead" and not AWAY.isdisjoint(between)


def _there(words: Sequence[Word], index: int) -> bool:
    """As in "there was", "there will be"."""
    return "there" in {w.low for w in words[max(0, index - 3) : index]}


def _subject_of(
    words: Sequence[Word], anchor: Anchor, verbs: frozenset[int]
) -> tuple[int | None, int]:
    """As in "The talks … will be held", past the phrases that say which talks."""
    end = len(words)
    for index in range(anchor.last + 1, min(end, anchor.last + 22)):
        low = words[index].low
        if low in bag("verbs", "participles") and index == anchor.last + 1:
            return index, 1
        happens = low != "last" and lemmas.verb(low) in bag("verbs", "happens")
        happening = happens and index == anchor.last + 1
        if happening or helps(words[index]) or low in HAPPENED:
            return _main(words, index), 1
        if (
            low in TURNS - {"which", "who"}
            or (low == "which" and words[index - 1].low in {"at", "in", "during"})
            or low in {";", ":", "."}
            or (low == "and" and index + 1 < end and helps(words[index + 1]))
            or (words[index].start in verbs and words[index - 1].low != "to")
            or (low == "that" and not _says_more(words, index))
            or _reports(low)
        ):
            return None, 0
    return None, 0


def _says_more(words: Sequence[Word], index: int) -> bool:
    """As in "talks that will be held": the relative speaks of the noun, not "said that …"."""
    following = low_at(words, index + 1)
    return following in HELPERS | HAPPENED or relative(words, index) is not None


def _main(words: Sequence[Word], index: int) -> int:
    """The verb that the helpers from an index on help."""
    while index + 1 < len(words) and (
        words[index].low in HELPERS
        or words[index].low in {"not", "also", "now", "to", "originally", "first"}
        or (words[index].low in SLATED and words[index + 1].low == "to")
    ):
        index += 1
    return index


def _right(
    words: Sequence[Word], index: int, anchor: Anchor, verbs: frozenset[int]
) -> tuple[int, int]:
    """Where the parties end, and where the times end."""
    high: int | None = None
    begun = index
    while index < len(words):
        low = words[index].low
        if low in {"which", "that"} and (held := relative(words, index)):
            index = held + 1
            continue
        if low == "(" and (closed := bracket_end(words, index)):
            index = closed + 1
            continue
        if _ends(words, index, anchor, verbs):
            break
        if high is None and index > begun and _infinitive(words, index):
            high = index
        index += 1
    return (high if high is not None else index), index


def _infinitive(words: Sequence[Word], index: int) -> bool:
    return words[index].low == "to" and _lower(words, index + 1)


def _lower(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and words[index].text.islower()


def _ends(words: Sequence[Word], index: int, anchor: Anchor, verbs: frozenset[int]) -> bool:
    """A turn, another verb, or somebody who says so."""
    word = words[index]
    if word.low in TURNING and _turns_away(words, index, anchor, verbs):
        return True
    if helps(word):
        return True
    if word.start in verbs and not (
        words[index - 1].low in {"to", "and"}
        or word.low.endswith("ing")
        or set_for(words, index, anchor)
    ):
        return True
    return word.low not in NOUNS and _reports(word.low)


@cache
def _reports(low: str) -> bool:
    return lemmas.verb(low) in bag("verbs", "reports")


def _turns_away(words: Sequence[Word], index: int, anchor: Anchor, verbs: frozenset[int]) -> bool:
    """A mark, or a word that leads on to something else here."""
    low = words[index].low
    if low in MARKS or (low in TURNS and not _leads_on(words, index, anchor)):
        return True
    if (low, low_at(words, index + 1)) in INSTEAD:
        return True
    return low in {"and", "but"} and _new_clause(words, index, verbs)


def _new_clause(words: Sequence[Word], index: int, verbs: frozenset[int]) -> bool:
    """As in ", and on Friday she flew": the day before another clause's verb is not the meeting's."""
    if words[index - 1].text != "," or low_at(words, index + 1) not in FRONTED:
        return False
    for word in words[index + 2 : index + 2 + OPENING]:
        if word.start in verbs or helps(word):
            return True
        if not (word.text.isalnum() or word.low == "'s"):
            return False
    return False


def _leads_on(words: Sequence[Word], index: int, anchor: Anchor) -> bool:
    """A turn that still speaks of the anchor."""
    return (
        _own(words, index, anchor)
        or role(words, index)
        or lasting(words, index, anchor)
        or by_day(words, index)
    )


def _own(words: Sequence[Word], index: int, anchor: Anchor) -> bool:
    """As in "The conference, which will …": the turn that speaks of the anchor itself."""
    return words[index].low == "which" and index <= anchor.last + 2


def _clause_start(words: Sequence[Word], first: int, low: int) -> int:
    """Not past another clause joined by a comma and "and", nor past an infinitive."""
    for index in range(first - 1, low, -1):
        joined = words[index].low in {"and", "but"} and words[index - 1].text == ","
        infinitive = words[index - 1].low == "to" and index < first and words[index].text.islower()
        if joined or (infinitive and words[index].low not in bag("lead", "articles")):
            return index
    return low


def _left(words: Sequence[Word], index: int, turns: frozenset[str]) -> int:
    while index > 0:
        low = words[index - 1].low
        if low in {";", ":", "—", "–", "“", '"'} or low in turns:
            break
        if _reports(low) and low not in {"state", "states", "report"}:
            break
        index -= 1
    return index
