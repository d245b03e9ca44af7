"""When and where: the time expression and the places that hang on a meeting's words.

An anchor with its stretch comes in; one time mention, and the spans of names of places, go out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.meetings.phrases import BEING, Anchor
from whipcount.extract.meetings.reach import Reach
from whipcount.extract.surface import Passage, Word
from whipcount.layers import Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag
from whipcount.model import TimeMention

ACTS = frozenset(  # verbs whose own day is not the meeting's
    "postpone delay put cancel call announce confirm propose suggest request agree accept offer move scrap seek".split()
)
RESOLVES = frozenset({"agree", "call", "accept", "suggest", "propose"})
BEFORE_OUT = re.compile(
    r"\s?before\s(?P<span>(?:the|this)\s(?:week|month|year))\s(?:is\s(?:out|over|through)|ends)\b"
)
SET_FOR = re.compile(
    r"[^.;:,“”]{0,60}?(?:, (?:which|that) )?\b(?:had|has|have|was|were|is|are)(?: been)?(?: originally| first| once)? "
    r"(?:(?:planned|scheduled|set|called|fixed|due|meant|arranged|slated|convened|booked) (?:for|on) (?:the )?"
    r"|(?:planned|scheduled|set|due|expected) to (?:take place|be held|start|begin|open)(?: in (?:the )?[A-Z][\w’'-]+)?(?: on| in)? (?:the )?)"
)
UNITS = {"day": 1, "week": 7}
SEASONS = frozenset({"year", "quarter", "season"})
CAPS = "A-ZÀ-ÖØ-ÞĆČĐĘĞİŁŃŇŌŐŘŚŞŠŤŪŰŹŻŽ"
PLACE = re.compile(
    rf"\b(?:[Ii]n|into|[Aa]t|to|near|outside|by(?=\sLake\b))\s+(?:the\s+)?((?:[{CAPS}][\w.'’-]*|capital\b)(?:(?:,?\s+(?:of\s+|the\s+|de\s+(?:la\s+)?|d[oau]\s+|del\s+|di\s+|upon\s+|sur\s+|am\s+)?)[{CAPS}][\w.'’-]*)*(?:\s+capital\b)?)"
)
APART = re.compile(r"[;:“”\"(]|\b(?:that|who|which|but)\b")
SAID = re.compile(
    r"^[^;:“”\"(]{0,160},\s(?:(?!that\b)[\w.’'-]+\s){0,8}?(?:said|announced|reported|confirmed)\s(?:in\sa\sstatement\s)?(?:on\s)?$"
)
NO_PLACE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mr|Mrs|Ms|Dr|Sir|Dame|Prime Minister)\b"
)


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
    near = [t for t in near if not _since(passage, t)]
    near = [t for t in near if not _planned_for(passage, t)] or near
    best = min(near, key=lambda t: (rank(t), t.id), default=None) or when(passage, found, times)
    late = _within(passage, last, far, times) or _set_for(passage, anchor, times)
    return best or late or _listed(passage, first, times)


def _listed(passage: Passage, first: int, times: Sequence[TimeMention]) -> TimeMention | None:
    """As in "• 5 March: mayors' call": a list of days, each with what is on."""
    lead = passage.text[: first - passage.start]
    for mention in times:
        at = mention.evidence[0]
        if passage.start <= at.start and at.end <= first and mention.time_ref:
            before, after = lead[: at.start - passage.start], lead[at.end - passage.start :]
            if not before.strip(" •-–*►") and re.fullmatch(r"\s?[:–—-]\s(?:\w+\s){0,2}", after):
                return mention
    return None


def _set_for(passage: Passage, anchor: Anchor, times: Sequence[TimeMention]) -> TimeMention | None:
    """As in "called off the meeting on lakes it had planned for 20 May": the relative clause has the day."""
    end = passage.words[anchor.last].end
    found = SET_FOR.match(passage.text, end - passage.start) if anchor.kind == "noun" else None
    at = passage.start + found.end() if found else None
    return next((t for t in times if t.time_ref and t.evidence[0].start == at), None)


def _planned_for(passage: Passage, mention: TimeMention) -> bool:
    """As in "an appointment first fixed for last week": the day it was meant for, where it has another."""
    index = passage.at(mention.evidence[0].start)
    before = [w.low for w in passage.words[max(0, index - 2) : index]]
    return before[-1:] == ["for"] and before[0] in {"fixed", "meant", "booked", "intended"}


def _within(
    passage: Passage, last: int, far: int, times: Sequence[TimeMention]
) -> TimeMention | None:
    """ "Is to follow before the month is out": the span whose end is the last day for it, right behind."""
    found = BEFORE_OUT.match(passage.text, max(last, far) - passage.start)
    if found is None:
        return None
    start, end = found.start("span") + passage.start, found.end("span") + passage.start
    return next(
        (
            t
            for t in times
            if t.time_ref and start <= t.evidence[0].start and t.evidence[0].end <= end
        ),
        None,
    )


def told_on(passage: Passage, anchor: Anchor, times: Sequence[TimeMention]) -> TimeMention | None:
    """The day of the words for a meeting that has none of its own, where they speak of it as just held.

    As in "said on Monday after talks with X", "X met Y, the palace said on Monday".
    """
    words = passage.words
    start, end = words[anchor.first].start, words[anchor.last].end
    reach = 2 if anchor.kind == "noun" else 6  # "after the nine unions met"
    led = {w.low for w in words[max(0, anchor.first - reach) : anchor.first + 1]}
    days = [
        t for t in times
        if passage.start <= t.evidence[0].start < passage.end and t.time_ref and t.time_ref.unit == "day"
        and t.time_ref.direction <= 0
    ]  # fmt: skip
    plain = [t for t in days if t.time_ref and not t.time_ref.base]
    if counted := _counted(words[max(0, anchor.first - reach) : anchor.first + 1], plain, times):
        return counted
    if led & {"after", "following"} or (led >= {"end", "of"}):
        before = [t for t in days if t.evidence[0].end <= start]
        near = max(before, key=lambda t: t.evidence[0].end, default=None)
        return near if near and not APART.search(_between(passage, near, start)) else None
    after = next((t for t in plain if t.evidence[0].start >= end), None)
    return after if after and SAID.search(_between(passage, after, end)) else None


def _counted(
    near: Sequence[Word],
    days: Sequence[TimeMention],
    times: Sequence[TimeMention],
) -> TimeMention | None:
    """As in "began on Monday, two days after X met Y": that many days before the day of the clause."""
    after = next((w for w in reversed(near) if w.low == "after"), None)
    if after is None:
        return None
    for mention in times:
        at, ref = mention.evidence[0], mention.time_ref
        if ref and ref.base and at.end == after.end:  # "a day after" is counted already
            return mention
        if ref and ref.unit == "duration" and 0 < after.start - at.end < 3:
            base = next((d.time_ref for d in days if d.evidence[0].end <= at.start), None)
            size = UNITS.get(ref.part or "")
            if base and ref.offset and size:
                back = replace(ref, unit="day", offset=-size * ref.offset, part=None, base=base)
                return replace(mention, time_ref=back)
    return None


def _between(passage: Passage, mention: TimeMention, at: int) -> str:
    low, high = sorted((mention.evidence[0].end, at))
    if mention.evidence[0].start >= at:
        low, high = at, mention.evidence[0].start
    return passage.text[low - passage.start : high - passage.start]


def when(passage: Passage, found: Reach, times: Sequence[TimeMention]) -> TimeMention | None:
    """The day before the clause: "on Thursday, when she chairs the meeting"."""
    words, low = passage.words, found.low
    opened = next((i for i in (low, low - 1) if i > 0 and words[i].low == "when"), None)
    if opened is None:
        return None
    last = opened - 1 if words[opened - 1].text != "," else max(opened - 2, 0)
    before = words[last].end, words[opened].start
    return next(
        (t for t in times if before[0] <= t.evidence[0].end <= before[1]
         and t.time_ref and t.time_ref.unit == "day"), None,
    )  # fmt: skip


def _at_it(passage: Passage, anchor: Anchor) -> bool:
    """Done at the meeting, during it, on its sidelines: on its day."""
    words = [w.low for w in passage.words[max(0, anchor.first - 6) : anchor.first + 1]]
    for i in range(len(words) - 1, -1, -1):
        if words[i] in {"at", "during"} or (words[i] == "in" and i == len(words) - 2):
            return True
        if words[i] == "of" and i and words[i - 1] in {"sidelines", "margins", "fringes"}:
            return True
        if words[i] in {"to", "for", "about", "on", "after", "before", "from"}:
            return False
    return False


def _hangs(passage: Passage, found: Reach, anchor: Anchor, mention: TimeMention) -> bool:
    """Whether an expression can be the day of the noun, not of a topic or of what is done about it."""
    if anchor.kind != "noun" or _at_it(passage, anchor):
        return True
    words, index = passage.words, passage.at(mention.evidence[0].start)
    if index > anchor.head:
        before = words[index - 1].low
        if (
            found.verb_side > 0
            and _acted(passage, found)
            and index > (found.verb or 0)
            and before not in {"to", "until", "till", "for"}
        ):
            return False
        unit = mention.time_ref.unit if mention.time_ref else ""
        return not (
            unit in SEASONS and before in {"for", "of", "from", "since"} and index > anchor.head + 2
        )
    if index >= anchor.first:
        return True
    return not _acted(passage, found) and (found.verb is not None or index < 4)


def _acted(passage: Passage, found: Reach) -> bool:
    """Whether the verb is something done about the meeting, on a day of its own."""
    if found.verb is None:
        return False
    lemma = lemmas.verb(passage.words[found.verb].low)
    helpers = {w.low for w in passage.words[max(0, found.verb - 3) : found.verb]}
    itself = found.verb_side > 0 and lemma in RESOLVES and not helpers & BEING
    return lemma in ACTS and not itself  # "the summit agreed on Friday", "the talks were agreed on"


def _since(passage: Passage, mention: TimeMention) -> bool:
    """As in "their first meeting since March": the day of another, but "have been meeting since Monday"."""
    words, index = passage.words, passage.at(mention.evidence[0].start)
    return (
        index > 0
        and words[index - 1].low == "since"
        and not any(w.low == "been" for w in words[:index])
    )


def _of_saying(passage: Passage, mention: TimeMention, anchor: Anchor) -> bool:
    """As in "said on Monday that …", "Mr X on Monday said": the day of the words, not of the meeting."""
    words, index = passage.words, passage.at(mention.evidence[0].start)
    after = passage.at(mention.evidence[0].end)
    near = [*range(max(0, index - 2), index), *range(after, min(after + 1, len(words)))]
    said = [
        i
        for i in near
        if i != anchor.head
        and not (i >= after and words[i].low.endswith("ing"))  # "emerged on Friday saying"
        and words[i].low not in {"state", "states", "report", "reports"}
        and lemmas.verb(words[i].low) in bag("verbs", "reports")
    ]
    return bool(said) and not anchor.first <= index <= anchor.last


def _described(passage: Passage, end: int) -> bool:
    """As in "to Baltic leaders": the name says whose people, not where."""
    after = re.match(r" ([a-z]+)", passage.text[end:])
    return after is not None and after[1] in bag("bodies", "people")


def places(passage: Passage, found: Reach, anchor: Anchor) -> Iterator[Span]:
    """Names after "in", "at", "to" in the stretch, the ones after the anchor first."""
    words = passage.words
    end = words[min(found.high, len(words)) - 1].end
    ranges = ((words[anchor.head].end, end), (words[found.low].start, words[anchor.first].start))
    after = False
    for low, high in ranges:
        for match in PLACE.finditer(
            passage.text, low - passage.start, max(low, high) - passage.start
        ):
            name = re.sub(r"(?<![A-Z])\.$|['’]s?\.?$", "", match[1])
            owner = len(name) < len(match[1].rstrip(".")) or passage.text[
                match.end(1) : match.end(1) + 2
            ] in {"'s", "’s"}
            at = passage.start + match.start(1)
            opening = match[0][0].isupper()  # "In Rome, Prime Minister X …": where it all happens
            if NO_PLACE.match(name) or (opening and after):
                continue
            after = True
            if opening:
                yield at, at + len(name.split(",")[0])
                continue
            if not owner and not _described(passage, match.end(1)):
                yield at, at + len(name)
            if "," in name:  # "in Rome, the mayor", "in Rome, Ann Berg's party"
                yield at, at + name.index(",")
