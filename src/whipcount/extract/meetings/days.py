"""The day of a meeting whose own sentence gives none: the frame it stands in, or the day of what was said after it.

A scene, a passage and an anchor come in; one time mention of an earlier sentence, or None, goes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage
from whipcount.layers import Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag
from whipcount.model import TimeMention, TimeRef
from whipcount.pipeline import cite

WEEK_OF = re.compile(r"\bweek (?:of|beginning|commencing|starting)(?: the| on)? $")
WHERE = re.compile(
    r"\b(?:in|to) (?P<place>[A-Z][\w’'-]+(?:,? (?:[A-Z][\w’'-]+|de|la)){0,3}?)(?:,? (?:on |next |this |later |tomorrow|today|yesterday)[^;:.“”]{0,30})?"
    r", where (?:[\w’'-]+ ){1,5}$"
)
NEAR_PLACE = (
    30  # characters before a place in which the day of the journey stands: "on Friday to Lima"
)
NEAR = 700  # characters back to the day on which somebody spoke
FRAMED = 320  # characters back to a day that opens its sentence
FRONT = 6  # characters before such a day: "On"
FRONTED = frozenset("after during following at".split())
PARTS = frozenset("morning afternoon evening night overnight".split())
UNITS = frozenset({"day", "week", "weekend", "month", "year"})
OPENING = 700  # characters in which a report goes on about its news
LEAST = 50  # characters of a first sentence that tells the news
ELDER = frozenset(
    "earlier last past recent first former denied denies reports alleged supposed no rumours".split()
)
SAID = re.compile(r"\b(?:said|told|added|declared)\b")
SAYS = re.compile(r"\b(?:said|told|added|declared|speaking|announced|insisted|warned)\b")
QUOTES = re.compile(r"[“”\"]")
# "At its first meeting, earlier in the day": of the day told of.
SAME_DAY = re.compile(
    r"\b(?:earlier|later) (?:in the|that|that same|the same) (?:day|morning|afternoon|evening)\b",
    re.IGNORECASE,
)
NOW = frozenset({"is", "are", "currently"})
THERE_FOR = re.compile(
    r"(?:\b(?:is|are)|,) (?:back )?(?:in|at) (?:the )?(?:[A-Z][\w’'-]+ ){1,3}for $"
)
TRIPS = frozenset({"visit", "trip", "tour"})
PERFECT = frozenset({"had", "has", "have"})


def carried(scene: Scene, passage: Passage, anchor: Anchor) -> TimeMention | None:
    """The day that goes on from an earlier sentence to a meeting that was held."""
    at = passage.words[anchor.first].start
    if any(passage.start <= t.evidence[0].start < passage.end for t in _told(scene, passage.start)):
        return None
    if led := _of_the_lead(scene, passage, anchor):
        return led
    before = [t for t in _told(scene, at - NEAR) if t.evidence[0].start < passage.start]
    last = max(before, key=lambda t: t.evidence[0].start, default=None)
    if last is None or not _past_day(last):
        return None
    fits = (
        _spoken_after(passage, anchor, last)
        or _part(passage, anchor)
        or bool(SAME_DAY.search(passage.text))
        or _framed(scene, passage, anchor, last)
    )
    return last if fits else None


def whole(
    passage: Passage,
    anchor: Anchor,
    told: tuple[Span | None, TimeMention | None],
    times: Sequence[TimeMention],
) -> tuple[Span | None, TimeMention | None]:
    """The place and the time, the week for its first day, and those of a journey for what it is made for."""
    place, when = told
    return (
        (place, _spanned(passage, when)) if place or when else _where_told(passage, anchor, times)
    )


def _spanned(passage: Passage, mention: TimeMention | None) -> TimeMention | None:
    """As in "the week of 3 June", "the week beginning 3 June": the whole week, where only its day is read."""
    ref = mention.time_ref if mention else None
    if mention is None or ref is None or ref.unit != "day" or ref.until:
        return mention
    lead = passage.text[: mention.evidence[0].start - passage.start]
    return replace(mention, time_ref=replace(ref, unit="week")) if WEEK_OF.search(lead) else mention


def _where_told(
    passage: Passage, anchor: Anchor, times: Sequence[TimeMention]
) -> tuple[Span | None, TimeMention | None]:
    """As in "will fly to Lima on Friday, where she will meet X": the place and the day of that journey."""
    lead = passage.text[: passage.words[anchor.first].start - passage.start]
    found = WHERE.search(lead)
    if found is None:
        return None, None
    place = passage.start + found.start("place"), passage.start + found.end("place")
    inside = (t for t in times if t.time_ref and t.time_ref.unit == "day")
    day = next((t for t in inside if place[0] - NEAR_PLACE <= t.evidence[0].start < passage.start + found.end()
                and t.evidence[0].start >= passage.start), None)  # fmt: skip
    return place, day


def of_the_report(scene: Scene, passage: Passage, anchor: Anchor) -> TimeRef | None:
    """As in "at the talks in Lima, the envoy said", "speaking after they met": of the report's own day.

    So are the words spoken there, where no day is told.
    """
    words = passage.words
    start, end = words[anchor.first].start, words[anchor.last].end
    low = {
        w.low
        for w in words[max(0, anchor.first - (2 if anchor.kind == "noun" else 6)) : anchor.head]
    }
    there = bool(low & {"at", "during"}) and bool(SAYS.search(passage.text))
    after = bool(low & {"after", "following"}) and "speaking" in low | {w.low for w in words}
    there = there or _under_way(passage, anchor) or _counted_now(passage, anchor)
    quoted = len(QUOTES.findall(passage.between(passage.start, start))) % 2
    if not (there or after) or quoted or low & (PERFECT | ELDER | bag("lead", "vague")):
        return None
    if any(passage.start <= t.evidence[0].start < passage.end for t in _told(scene, passage.start)):
        return None
    return TimeRef(cite(scene.document, start, end), "day", offset=0)


def _counted_now(passage: Passage, anchor: Anchor) -> bool:
    """As in "the motion fails, 40 to 51": told as it is counted."""
    low = passage.words[anchor.first].low
    return anchor.lemma == "tallied" and low in {"is", "are", "fails", "passes", "carries"}


def _under_way(passage: Passage, anchor: Anchor) -> bool:
    """As in "who is on a visit to Peru", "is visiting Peru", "leaders are gathering in Lima"."""
    words = passage.words
    before = [w.low for w in words[max(0, anchor.first - 3) : anchor.first]]
    if anchor.kind == "noun":
        lead = passage.text[: words[anchor.first].start - passage.start]
        if THERE_FOR.search(lead):
            return True
        trip = anchor.lemma in TRIPS and before[-1:] == ["on"]
        return trip and (bool(NOW & set(before)) or before[-2:-1] == [","])
    return bool(NOW & set(before)) and words[anchor.head].low.endswith("ing")


def _of_the_lead(scene: Scene, passage: Passage, anchor: Anchor) -> TimeMention | None:
    """As in "A deal failed on Thursday. … Envoys sat together for two hours": what the first sentence tells."""
    bodies = [s for s in sorted(scene.sentences) if not s.title and s.end - s.start > LEAST]
    if not bodies or not bodies[0].end <= passage.start < bodies[0].start + OPENING:
        return None
    before = [t for t in _told(scene, 0) if bodies[0].start <= t.evidence[0].start < passage.start]
    days = [t for t in before if _past_day(t) and t.time_ref and not t.time_ref.base]
    inside = all(t.evidence[0].end <= bodies[0].end for t in before)
    return days[0] if len(days) == 1 and inside and _simply_told(passage, anchor) else None


def _simply_told(passage: Passage, anchor: Anchor) -> bool:
    """Not what had been before, nor what is told of many: the words are those of the day itself."""
    words = passage.words[max(0, anchor.head - 4) : anchor.head]
    low = {w.low for w in words}
    return not low & (PERFECT | bag("lead", "vague") | ELDER)


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
    """As in "On Friday it was Norway's turn. Its king met X", "By Friday all had changed. After a call with X, …".

    A day that opens a sentence holds for the next.
    """
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
    fronted = anchor.kind == "noun" and anchor.first == 1 and words[0].low in FRONTED
    return opens and near and (simple or fronted) and not low & (PERFECT | bag("lead", "vague"))
