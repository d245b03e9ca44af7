"""Every claim's time, from its words and the day of its report.

Claims and the days of their documents come in; the claims with ``time``, the reason and the
words that the time rests on go out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from whipcount.link.calendar import resolve
from whipcount.model import Claim, Evidence, Meeting, Statement, TimeRef, When

AGREED = 0.86  # of all odds of a report's day that must agree on the day of a claim


@dataclass(frozen=True)
class Dated:
    """A document's day or range, why, the words for it, and what spoke against it.

    ``odds`` are the days that it may be of with the share of each, where more than one may be.
    """

    when: When | None
    reason: str
    evidence: tuple[Evidence, ...] = ()
    problem: str | None = None
    odds: tuple[tuple[date, float], ...] = ()


def date_claims(claims: Iterable[Claim], days: Mapping[str, Dated]) -> tuple[Claim, ...]:
    """The claims with their times; without words for one, a claim is of its report's day."""
    return tuple(_claim(c, days.get(c.document)) for c in claims)


def _claim(claim: Claim, day: Dated | None) -> Claim:
    if claim.time is not None:  # a person or an earlier stage said so
        return claim
    anchor = day.when if day and day.when else When()
    found = _resolve(claim.time_ref, anchor, day) if claim.time_ref else None
    if claim.time_ref is None or _foretold(claim, found, anchor):
        if isinstance(claim, Meeting) or day is None or day.when is None:
            return claim
        reason = f"the day of this report: {day.reason}"
        return replace(claim, time=day.when, time_reason=reason, time_evidence=day.evidence)
    if found is None or (found.earliest is None and found.latest is None):
        return claim
    reason = _chain(claim.time_ref, found, day)
    evidence = _evidence(claim.time_ref, day)
    dated = replace(claim, time=found, time_reason=reason, time_evidence=evidence)
    return _meeting(dated, claim.time_ref, anchor) if isinstance(dated, Meeting) else dated


def _resolve(ref: TimeRef, anchor: When, day: Dated | None) -> When | None:
    """The days that an expression means; where nearly all days of the report agree on them, just these.

    "On Friday", in a report of any day from a Friday to the Thursday after, is that Friday.
    """
    found = resolve(ref, anchor)
    if day is None or not day.odds or (found and found.earliest and found.earliest == found.latest):
        return found
    held: dict[When, float] = defaultdict(float)
    for each, share in day.odds:
        if meant := resolve(ref, When(each, each)):
            held[meant] += share
    best = max(held, key=lambda w: (held[w], str(w)), default=None)
    return best if best and held[best] >= AGREED else found


def _foretold(claim: Claim, found: When | None, anchor: When) -> bool:
    """ "The unions have called rallies this weekend": said by now, whatever day the rallies have."""
    told = isinstance(claim, Statement) and found is not None
    return bool(
        told and found and found.earliest and anchor.latest and found.earliest > anchor.latest
    )


def _meeting(meeting: Meeting, ref: TimeRef, anchor: When) -> Meeting:
    """Start and end of a meeting; a day by itself is both."""
    if ref.until is None or meeting.time is None:
        return replace(meeting, start=meeting.time, end=meeting.end)
    first = resolve(replace(ref, until=None), anchor) or meeting.time
    return replace(meeting, start=first, end=When(meeting.time.latest, meeting.time.latest))


def _evidence(ref: TimeRef, day: Dated | None) -> tuple[Evidence, ...]:
    """The expression, what it counts from, and the words for the report's day."""
    own = [ref.evidence, *([ref.base.evidence] if ref.base else [])]
    absolute = ref.year is not None and ref.base is None
    return tuple(dict.fromkeys([*own, *(day.evidence if day and not absolute else ())]))


def _chain(ref: TimeRef, found: When, day: Dated | None) -> str:
    """Such as "“Saturday” → Saturday 15 March 2025, from Monday 10 March 2025, the day of this report"."""
    said = f"“{ref.evidence.quote}” → {spell(found)}"
    if ref.base is not None:
        said += f", counted from “{ref.base.evidence.quote}”"
    if ref.year is not None or day is None or day.when is None:
        return said
    side = {-1: "up to", 1: "from", 0: "beside"}[ref.direction]
    return f"{said}, {side} {spell(day.when)}, the day of this report ({day.reason})"


def spell(when: When) -> str:
    """A day or a range in words."""
    if when.earliest == when.latest and when.earliest:
        return f"{when.earliest:%A} {when.earliest.day} {when.earliest:%B %Y}"
    ends = [f"{d.day} {d:%b %Y}" if d else "?" for d in (when.earliest, when.latest)]
    return " to ".join(ends)
