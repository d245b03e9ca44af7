"""The stage that finds time expressions: what they say, before or after, what they hang on.

A document with its sentences comes in; ``TimeMention`` claims with unresolved ``TimeRef`` go out.
Which day each one is, is for ``link`` to say, once it knows the day of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import cast

from whipcount.annotate.times.bases import DATES, RESULTS, Told
from whipcount.annotate.times.clauses import Clauses
from whipcount.annotate.times.clues import about, clue, is_posted, quotations, quoted
from whipcount.annotate.times.grammar import Found, find
from whipcount.annotate.times.happened import Happened, with_happenings
from whipcount.annotate.times.limits import TOLD_THEN, names_a_thing
from whipcount.annotate.times.spans import comes_after, counted, counts_to_clause
from whipcount.annotate.times.tense import TAKEN_OFF, Tense, tense
from whipcount.annotate.times.words import Fields
from whipcount.codec import claim_id
from whipcount.layers import Clause, Sentence, Span
from whipcount.model import Claim, Document, TimeMention, TimeRef
from whipcount.pipeline import Layers, cite

LEAST_LEAD = 50  # characters of a sentence that can be the news
LEAD = 300  # characters in which a report names the day of its news, if it does
MOVED_FROM = re.compile(r"\b(?:to|until)\s+[\w.,]+(?:\s+[\w.,]+){0,3}\s+from\s+$")
COUNTED = re.compile(r"\b(?:after|before)$", re.IGNORECASE)  # "a day after the vote on Monday"
TURN = re.compile(r"[,;]\s+(?:and|but)\b|;")
AIMED = {  # "targets for 2024", "slow into the fourth quarter": these say no side
    "year": re.compile(r"\b(?:for|before|into)\s$"),
    "quarter": re.compile(
        r"\binto\s$|\b(?:cut|curb|quota|target|budget|plan|forecast|guidance)s?\b(?:[^.;:,]|[.,](?=\d)){0,70}\bfor\s$"
    ),
}
MEANT = re.compile(  # "set aside a million for repairs in 2026"
    r"\b(?:set aside|earmark|budget|allocat|allott|pledg|promis|reserv|approv|request)\w*\b[^.;:,]{0,60}?"
    r"\bfor (?:[\w’'-]+ ){1,3}in\s$"
)
ASIDE_MODAL = re.compile(  # "the motion, which could cost it a vote, was handed in on"
    r"\b(?:may|might|could|can|should|must)\b[^.;:]*,\s(?:was|were|had been|has been|have been)\s"
)
LEANING = re.compile(
    r"\W*(?:(?:If|When|Once|After|Before|Until|Unless|While|As|And|But|So|Then)\s+)?"
    r"(?:It|They|That|This|Both|He|She|The (?:two|pair|three))\b",
    re.IGNORECASE,
)
BETWEEN = frozenset({"to", "until", "till", "through", "and", "-", "–", "—"})


class Times:
    """English time expressions; one claim each."""

    name = "times"
    version = "18"
    requires: tuple[str, ...] = ("sentence",)
    provides: tuple[str, ...] = ("time",)

    def __init__(self, happened: Happened | None = None) -> None:
        self._happened = happened

    def __call__(self, document: Document, layers: Layers) -> Iterable[Claim]:
        """Yield the time mentions of the document, left to right."""
        sentences = cast("tuple[Sentence, ...]", layers["sentence"])
        spans = sorted((s.start, s.end) for s in sentences)
        clauses = tuple(c for c in layers.get("clause", ()) if isinstance(c, Clause))
        found = tuple(_mentions(document, spans, Clauses(clauses)))
        told = with_happenings(found, document.text, partial(_around, spans), self._happened)
        return (*_lead(document, sentences, found), *told)


def _lead(
    document: Document, sentences: Sequence[Sentence], found: Sequence[TimeMention]
) -> Iterator[TimeMention]:
    """The news of a report that opens without naming any day: it has the day all the same."""
    bodies = [s for s in sorted(sentences) if not s.title and s.end - s.start > LEAST_LEAD]
    if not bodies:
        return
    start, end = bodies[0].start, bodies[0].end
    days = [m for m in found if m.time_ref and m.time_ref.unit == "day"]
    key = about(document.text, start, start, (start, start + LEAD))
    if key and not any(m.evidence[0].start < start + LEAD for m in days):
        at = cite(document, start, end)
        yield TimeMention(id=claim_id("time", [at]), document=document.id, evidence=(at,),
                          made_by="times", clue="news", about=key)  # fmt: skip


def _mentions(document: Document, spans: Sequence[Span], clauses: Clauses) -> Iterator[TimeMention]:
    spoken = quotations(document.text)
    plain, cited = Told(), Told()
    rows = tuple(_ranges(find(document.text), document.text))
    for i, (found, until) in enumerate(rows):
        sentence = _around(spans, (found.start, found.end))
        ref, tensed = _read(document, found, until, sentence, clauses)
        told = cited if quoted(spoken, found.start) else plain
        if found.base:
            base = told.base(ref) or plain.base(ref)
            coming = (
                rows[i + 1][0] if COUNTED.search(ref.evidence.quote) and i + 1 < len(rows) else None
            )
            from_day = bool(coming and coming.start < sentence[1] and _is_day(coming))
            if from_day:
                base, _ = _read(document, *rows[i + 1], sentence, clauses)
            comes = not from_day and comes_after(document.text, ref)
            base = plain.newest(sentence[0]) if comes else base
            ref = _based(ref, base, tensed)
            if comes or (
                base and not from_day and counts_to_clause(document.text, ref, base, sentence)
            ):
                ref = replace(ref, offset=-(ref.offset or 0), direction=0)
        elif found.definite:
            ref = told.same_quarter(ref)
        around = _told_in(document.text, spans, sentence)
        if around == sentence:
            around = _between(document.text, rows, i, sentence)
        yield _mention(document, ref, tensed, around, spoken)
        told.saw(ref, over=tensed.direction < 0)


def _between(text: str, rows: Sequence[tuple[Found, Found | None]], i: int, sentence: Span) -> Span:
    """The part of a sentence that is told of one day, where another clause of it has its own."""
    low, high = sentence
    own, until = rows[i]
    if i and rows[i - 1][0].start >= low:
        before = rows[i - 1][1] or rows[i - 1][0]
        if cuts := list(TURN.finditer(text, before.end, own.start)):
            low = cuts[-1].start()
    if i + 1 < len(rows) and rows[i + 1][0].start < high:
        end = (until or own).end
        if cuts := list(TURN.finditer(text, end, rows[i + 1][0].start)):
            high = cuts[-1].start()
    return low, high


def _read(
    document: Document, found: Found, until: Found | None, sentence: Span, clauses: Clauses
) -> tuple[TimeRef, Tense]:
    """What an expression says, with the side that the words around it give."""
    tensed = tense(document.text, found.start, found.end, sentence)
    aside = ASIDE_MODAL.search(document.text[sentence[0] : found.start])
    told = TOLD_THEN.match(document.text, found.end)  # "let it be known on Friday that they could"
    if not aside and not told and clauses.possible(found.start, found.end):
        tensed = replace(tensed, direction=1)
    elif not tensed.direction and tensed.verb != TAKEN_OFF:
        tensed = replace(tensed, direction=clauses.side(found.start, found.end))
    year = found.fields["unit"] == "year"
    if tensed.direction > 0 and year and names_a_thing(document.text, found.start, found.end):
        tensed = replace(tensed, direction=0)
    return _ref(document, found, tensed, until), tensed


def _based(ref: TimeRef, base: TimeRef | None, tensed: Tense) -> TimeRef:
    """The expression with what it counts from; a plain day is on the side of its verb."""
    side = tensed.direction if ref.unit == "day" and ref.weekday is None else ref.direction
    return replace(ref, base=base or _unknown(ref), direction=side)


def _is_day(found: Found) -> bool:
    """A weekday or a day of a month, from which another can be counted."""
    fields = found.fields
    return fields["unit"] == "day" and not found.base and bool(
        fields.get("weekday") is not None or fields.get("day")
    )  # fmt: skip


def _unknown(ref: TimeRef) -> TimeRef | None:
    """ "The next day" after one that no words give: some day, and not tomorrow."""
    if ref.unit == "year":  # "a year ago" counts from the report where nothing else is told
        return None
    return TimeRef(evidence=ref.evidence, unit="ref", part="PAST_REF")


def _mention(
    document: Document, ref: TimeRef, tensed: Tense, sentence: Span, spoken: Sequence[Span]
) -> TimeMention:
    at = ref.evidence
    if is_posted(document.text, ref):  # the day of the report itself, neither behind nor ahead
        ref = replace(ref, direction=0)
    said = quoted(spoken, at.start)
    span = None if said else counted(document.text, ref, sentence)
    return TimeMention(
        id=claim_id("time", [at]),
        document=document.id,
        evidence=(at,),
        made_by="times",
        time_ref=ref,
        clue=span[0] if span else clue(document.text, ref, tensed, spoken=said),
        about=span[1] if span else _event(document.text, ref, sentence),
    )


def _event(text: str, ref: TimeRef, sentence: Span) -> str | None:
    """The key of its event; the day that something was moved from has none."""
    at = ref.evidence
    if ref.unit not in DATES or MOVED_FROM.search(text[max(0, at.start - 40) : at.start]):
        return None
    return about(text, at.start, at.end, sentence)


def _told_in(text: str, spans: Sequence[Span], sentence: Span) -> Span:
    """Where the words of an event stand: its sentence; for the first, with headline and the second.

    "It will resume on Friday": with the sentence before, which says what.
    """
    if any(end - start > LEAST_LEAD for start, end in spans if end <= sentence[0]):
        return sentence if not _leans(text, sentence) else _with_one_before(spans, sentence)
    i = bisect_right(spans, (sentence[1], -1))
    after = spans[i][1] if i < len(spans) else sentence[1]
    return 0, max(after, sentence[1])


def _leans(text: str, sentence: Span) -> bool:
    """A sentence that begins with a pronoun."""
    return bool(LEANING.match(text, *sentence))


def _with_one_before(spans: Sequence[Span], sentence: Span) -> Span:
    i = bisect_right(spans, (sentence[0], -1)) - 1
    return (spans[i][0] if i >= 0 else sentence[0]), sentence[1]


def _around(spans: Sequence[Span], at: Span) -> Span:
    """The sentence of an expression; a splitter that cut inside it is put right."""
    i = bisect_right(spans, (at[0], 1 << 60)) - 1
    if i < 0 or spans[i][1] <= at[0]:
        return at
    first = i
    while spans[i][1] < at[1] and i + 1 < len(spans):
        i += 1
    return spans[first][0], max(spans[i][1], at[1])


def _ref(document: Document, found: Found, tensed: Tense, until: Found | None) -> TimeRef:
    end = until.end if until else found.end
    evidence = cite(document, found.start, end)
    fields: Fields = dict(found.fields)
    if "direction" not in fields and _undecided(fields):
        aim = AIMED.get(fields["unit"])
        aimed = aim and aim.search(document.text, max(0, found.start - 90), found.start)
        aimed = aimed or (
            aim and MEANT.search(document.text[max(0, found.start - 90) : found.start])
        )
        fields["direction"] = 0 if aimed else _side(fields, tensed)
        if fields["direction"] < 0 and _opens_year(fields):
            fields["offset"] = 0
    then = fields.pop("then", None)
    ref = TimeRef(evidence=evidence, **fields)
    if then:  # a week from Friday, the first Thursday after a day of the month
        return TimeRef(evidence=evidence, base=ref, **then)
    if until:
        return replace(ref, until=TimeRef(evidence=evidence, **until.fields))
    return replace(ref, until=TimeRef(evidence=evidence, **found.until)) if found.until else ref


def _side(fields: Fields, tensed: Tense) -> int:
    """Quarters are told of when they are over, unless the sentence looks ahead: then the nearest."""
    if fields["unit"] in RESULTS:
        return min(tensed.direction, 0) or (0 if tensed.direction else -1)
    return tensed.direction


def _opens_year(fields: Fields) -> bool:
    """A first quarter without its year: told of as past, it is that of the report's own year."""
    return fields["unit"] == "quarter" and fields.get("part") == "Q1" and "year" not in fields


def _undecided(fields: Fields) -> bool:
    """True where tense has something to decide: no named year, no distance."""
    offset = fields.get("offset")
    if fields["unit"] == "day" and fields.get("day") is None:
        return fields.get("weekday") is not None and not offset
    return fields["unit"] in DATES and (offset is None or (offset == 0 and fields["unit"] != "day"))


def _ranges(found: Sequence[Found], text: str) -> Iterator[tuple[Found, Found | None]]:
    """Each expression, with the one that closes its range: "from Wednesday to Friday"."""
    for one, other in zip_longest(found, found[1:]):
        if other is None or not _closes(one, other, text):
            yield one, None
        else:
            yield one, other


def _closes(one: Found, other: Found, text: str) -> bool:
    between = text[one.end : other.start].split()
    if len(between) != 1 or between[0] not in BETWEEN or one.fields["unit"] != other.fields["unit"]:
        return False
    opener = text[max(0, one.start - 9) : one.start].lower().split()[-1:]
    return between[0] != "and" or opener == ["between"]
