"""The day of a meeting whose own sentence gives none: the frame it stands in, or the day of what was said after it.

A scene, a passage and an anchor come in; one time mention of an earlier sentence, or None, goes out.
"""

from __future__ import annotations

import re

from whipcount.extract.meeting_phrases import Anchor
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag
from whipcount.model import TimeMention

NEAR = 700  # characters back to the day on which somebody spoke
FRAMED = 320  # characters back to a day that opens its sentence
FRONT = 6  # characters before such a day: "On"
PARTS = frozenset("morning afternoon evening night overnight".split())
UNITS = frozenset({"day", "week", "weekend", "month", "year"})
SAID = re.compile(r"\b(?:said|told|added|declared)\b")
PERFECT = frozenset({"had", "has", "have"})


def carried(scene: Scene, passage: Passage, anchor: Anchor) -> TimeMention | None:
    """The day that goes on from an earlier sentence to a meeting that was held."""
    at = passage.words[anchor.first].start
    if any(passage.start <= t.evidence[0].start < passage.end for t in _told(scene, passage.start)):
        return None
    before = [t for t in _told(scene, at - NEAR) if t.evidence[0].start < passage.start]
    last = max(before, key=lambda t: t.evidence[0].start, default=None)
    if last is None or not _past_day(last):
        return None
    fits = (
        _spoken_after(passage, anchor, last)
        or _part(passage, anchor)
        or _framed(scene, passage, anchor, last)
    )
    return last if fits else None


def _told(scene: Scene, start: int) -> list[TimeMention]:
    """The times from a place on, but for what somebody quoted says."""
    return [
        t for t in scene.times
        if t.evidence[0].start >= start and t.time_ref and t.time_ref.unit in UNITS and t.clue != "quoted"
    ]  # fmt: skip


def _past_day(mention: TimeMention) -> bool:
    ref = mention.time_ref
    return ref is not None and ref.unit == "day" and ref.direction <= 0 and ref.until is None


def _spoken_after(passage: Passage, anchor: Anchor, last: TimeMention) -> bool:
    """As in "X said on Friday … “…,” she said after talks with Y": spoken on that Friday, the talks just over."""
    led = {w.low for w in passage.words[max(0, anchor.first - 2) : anchor.first + 1]}
    before = passage.between(passage.start, passage.words[anchor.first].start)
    return (
        last.clue == "report" and bool(led & {"after", "following"}) and bool(SAID.search(before))
    )


def _part(passage: Passage, anchor: Anchor) -> bool:
    """As in "the morning meeting": of the day just told of."""
    inside = passage.words[anchor.first : anchor.head]
    return bool(inside) and inside[0].low == "the" and inside[-1].low in PARTS


def _framed(scene: Scene, passage: Passage, anchor: Anchor, last: TimeMention) -> bool:
    """As in "On Friday it was Norway's turn. Its king met X": a day that opens a sentence holds for the next."""
    at = last.evidence[0]
    between = scene.text[at.end : passage.start]
    line = scene.text.rfind("\n", 0, at.start) + 1
    opens = at.start - line <= FRONT or bool(
        re.search(r"[.!?]\s+\w{0,5}\s?$", scene.text[line : at.start])
    )
    near = (
        passage.start - at.start < FRAMED
        and "\n" not in between
        and len(re.findall(r"[.!?]\s", between)) == 1
    )
    words = passage.words
    low = {w.low for w in words[max(0, anchor.head - 4) : anchor.head]}
    verb = words[anchor.head].low
    simple = anchor.kind != "noun" and lemmas.verb(verb) != verb and not verb.endswith(("ing", "s"))
    return opens and near and simple and not low & (PERFECT | bag("lead", "vague"))
