"""How far the words around a meeting speak of it: its own stretch of the passage, and what hangs there.

An anchor in its passage comes in; the stretches left and right of it, its governing verb, its time, its
place come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.extract.meeting_phrases import Anchor
from whipcount.extract.surface import Passage, Word
from whipcount.layers import Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag
from whipcount.model import TimeMention

TURNS = frozenset(
    "which who whom whose where when while whereas because although though if unless until once as"
    " after before ahead following but so".split()
)
LEFT_TURNS = TURNS | {"that"}
ACTS = frozenset(  # verbs whose own day is not the meeting's
    "postpone delay put cancel call announce confirm propose suggest request agree accept offer move scrap seek".split()
)
SEASONS = frozenset({"year", "quarter", "season"})
RELATIVE = 8  # words in which a relative clause must say that the meeting is held
HELPERS = frozenset(
    "is are was were be been being has have had will would can could may might must shall should do does did".split()
)
BARS = frozenset({";", ":", ".", "that"})
LINKS = frozenset("of in on at with from during about over by into against within".split())
GAP = 4  # words a governing verb may stand off
PLACE = re.compile(
    r"\b(?:in|at|to)\s+(?:the\s+)?((?:[A-Z][\w.'’-]*|capital\b)(?:(?:,?\s+(?:of\s+|the\s+|de\s+)?)[A-Z][\w.'’-]*)*(?:\s+capital\b)?)"
)
NO_PLACE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


@dataclass(frozen=True, slots=True)
class Reach:
    """Word indices: the stretch that speaks of the anchor, and its verb if another governs it."""

    low: int
    high: int  # exclusive; parties and places up to here
    far: int  # exclusive; times up to here
    start: int  # who acts may stand from here on
    verb: int | None = None
    verb_side: int = 0  # -1 the anchor is the verb's object, 1 its subject


def reach(passage: Passage, anchor: Anchor, verbs: frozenset[int] = frozenset()) -> Reach:
    """The stretch around an anchor without a turn to something else; ``verbs`` begin at these places."""
    words = passage.words
    verb, side = _governor(words, anchor) if anchor.kind == "noun" else (None, 0)
    start = max(anchor.last, verb or 0) if side > 0 else anchor.last
    high, far = _right(words, start + 1, anchor, verbs)
    first = min(anchor.first, verb if verb is not None else anchor.first)
    start = _left(words, first, LEFT_TURNS - {"who", "which"})
    return Reach(
        _clause_start(words, first, _left(words, first, LEFT_TURNS)), high, far, start, verb, side
    )


def helps(word: Word) -> bool:
    """An auxiliary, not the month of May."""
    return word.low in HELPERS and word.text != "May"


def _governor(words: Sequence[Word], anchor: Anchor) -> tuple[int | None, int]:
    """The verb whose object the noun is, else the one it is the subject of."""
    lists = ("hosts", "takes_part", "plans")
    skipped = 0
    for index in range(anchor.first - 1, max(-1, anchor.first - 1 - GAP * 3), -1):
        low = words[index].low
        lemma = lemmas.verb(low)
        if any(lemma in bag("verbs", n) for n in lists) or (
            lemma in {"go", "be", "see"} and low in {"gone", "there"}
        ):
            return index, -1
        if low in TURNS or low in BARS or lemma in bag("verbs", "reports"):
            break
        if low in LINKS and words[anchor.first - 1].low not in {"and", ","}:
            break
        skipped += (
            low not in bag("lead", "articles")
            and low not in {"and", ","}
            and not words[index].text[0].isupper()
        )
        if skipped > GAP:
            break
    return _subject_of(words, anchor)


def _subject_of(words: Sequence[Word], anchor: Anchor) -> tuple[int | None, int]:
    """As in "The talks … will be held", past the phrases that say which talks."""
    end = len(words)
    for index in range(anchor.last + 1, min(end, anchor.last + 22)):
        low = words[index].low
        if low in bag("verbs", "participles") and index == anchor.last + 1:
            return index, 1
        if helps(words[index]) or low in {
            "ended",
            "began",
            "begins",
            "ends",
            "starts",
            "started",
            "came",
            "comes",
            "takes",
            "took",
            "follows",
            "opens",
            "opened",
        }:
            return _main(words, index), 1
        if (
            low in TURNS - {"which", "who"}
            or low in {";", ":", "."}
            or lemmas.verb(low) in bag("verbs", "reports")
        ):
            return None, 0
    return None, 0


def _main(words: Sequence[Word], index: int) -> int:
    """The verb that the helpers from an index on help."""
    while index + 1 < len(words) and (
        words[index].low in HELPERS
        or words[index].low in {"not", "also", "now", "to", "originally", "first"}
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
        if low in {"which", "that"} and (held := _relative(words, index)):
            high, index = high or None, held + 1
            continue
        if low in {";", ":", "—", "–", "(", "[", "”"} or (
            low in TURNS and not _own(words, index, anchor)
        ):
            break
        lemma = lemmas.verb(low)
        if helps(words[index]) or (
            lemma in bag("verbs", "reports") and low not in {"state", "states", "report", "note"}
        ):
            break
        if (
            words[index].start in verbs
            and words[index - 1].low not in {"to", "and"}
            and not low.endswith("ing")
        ):
            break
        infinitive = (
            low == "to"
            and index + 1 < len(words)
            and words[index + 1].text.islower()
            and index > begun
        )
        if high is None and infinitive:
            high = index
        index += 1
    return (high if high is not None else index), index


def _relative(words: Sequence[Word], index: int) -> int | None:
    """As in "The conference which X is organising for …": the verb that gives or holds it."""
    for place in range(index + 1, min(len(words), index + RELATIVE)):
        if words[place].low in {",", ";"} | TURNS:
            return None
        if words[place].low not in {"host"} and lemmas.verb(words[place].low) in bag(
            "verbs", "hosts"
        ) | {"hold"}:
            return place
    return None


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
        if lemmas.verb(low) in bag("verbs", "reports") and low not in {"state", "states", "report"}:
            break
        index -= 1
    return index


def time(
    passage: Passage, found: Reach, anchor: Anchor, times: Sequence[TimeMention]
) -> TimeMention | None:
    """The time expression in the stretch: in the phrase, else the nearest after, else before."""
    words = passage.words
    low, far = words[found.low].start, words[min(found.far, len(words)) - 1].end
    first, last = words[anchor.first].start, words[anchor.last].end
    near = [
        t for t in times if low <= t.evidence[0].start and t.evidence[0].end <= far and t.time_ref
    ]
    near = [
        t
        for t in near
        if t.time_ref
        and t.time_ref.unit in {"day", "week", "weekend", "month", "year", "quarter", "season"}
    ]

    def rank(mention: TimeMention) -> tuple[int, int]:
        at = mention.evidence[0]
        if first <= at.start < last:
            return (0, 0)
        return (1, at.start - last) if at.start >= last else (2, first - at.end)

    near = [
        t for t in near if not _of_saying(passage, t, anchor) and _hangs(passage, found, anchor, t)
    ]
    return min(near, key=lambda t: (rank(t), t.id), default=None)


def _hangs(passage: Passage, found: Reach, anchor: Anchor, mention: TimeMention) -> bool:
    """Whether an expression can be the day of the noun, not of a topic or of what is done about it."""
    if anchor.kind != "noun":
        return True
    words, index = passage.words, passage.at(mention.evidence[0].start)
    if index > anchor.head:
        before = words[index - 1].low
        unit = mention.time_ref.unit if mention.time_ref else ""
        return not (
            unit in SEASONS and before in {"for", "of", "from", "since"} and index > anchor.head + 2
        )
    if index >= anchor.first:
        return True
    acts = found.verb is not None and lemmas.verb(words[found.verb].low) in ACTS
    return not acts and (found.verb is not None or index < 4)


def _of_saying(passage: Passage, mention: TimeMention, anchor: Anchor) -> bool:
    """As in "Said on Monday that …", "Mr X on Monday said": the day of the words, not of the meeting."""
    words, index = passage.words, passage.at(mention.evidence[0].start)
    after = passage.at(mention.evidence[0].end)
    near = [w.low for w in words[max(0, index - 2) : index]] + [
        w.low for w in words[after : after + 1]
    ]
    return any(
        lemmas.verb(w) in bag("verbs", "reports") and w not in {"state", "report"} for w in near
    ) and not (anchor.first <= index <= anchor.last)


def places(passage: Passage, found: Reach, anchor: Anchor) -> Iterator[Span]:
    """Names after "in", "at", "to" in the stretch, the ones after the anchor first."""
    words = passage.words
    end = words[min(found.high, len(words)) - 1].end
    ranges = ((words[anchor.head].end, end), (words[found.low].start, words[anchor.first].start))
    for low, high in ranges:
        for match in PLACE.finditer(
            passage.text, low - passage.start, max(low, high) - passage.start
        ):
            name = re.sub(r"(?<![A-Z])\.$|['’]s?\.?$", "", match[1])
            owner = len(name) < len(match[1].rstrip(".")) or passage.text[
                match.end(1) : match.end(1) + 2
            ] in {"'s", "’s"}
            if not NO_PLACE.match(name) and not owner:
                yield passage.start + match.start(1), passage.start + match.start(1) + len(name)
