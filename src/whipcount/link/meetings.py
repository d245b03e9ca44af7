"""One meeting told by several reports is one meeting: merges claims, keeps each step of its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whipcount.codec import claim_key
from whipcount.lexicon import words
from whipcount.link.actors import Clusters
from whipcount.link.issues import content
from whipcount.model import Change, Document, Evidence, Meeting, Party, When

LEAST_LIKENESS = 2  # things in common: a day, a place, a party, a telling word of the name
RANK = {"proposed": 0, "planned": 1, "postponed": 2, "cancelled": 3, "held": 4}


@dataclass(frozen=True)
class Merged:
    """The merged meetings, and the ids of the claims that each gathers."""

    meetings: tuple[Meeting, ...]
    members: Mapping[str, tuple[str, ...]]


def merge_meetings(meetings: Sequence[Meeting], documents: Sequence[Document]) -> Merged:
    """Merge meetings that fit in time and have enough in common. Order changes nothing."""
    ordered = sorted(meetings, key=claim_key)
    clusters = Clusters(m.id for m in ordered)
    spans = {m.id: m.start for m in ordered}
    for _, a, b in sorted(_pairs(ordered)):
        x, y = clusters.root(a), clusters.root(b)
        if x != y and overlapping(spans[x], spans[y]):
            both = narrower(spans[x], spans[y])
            clusters.join(x, y)
            spans[clusters.root(a)] = both
    days = {d.id: d.published.latest for d in documents if d.published and d.published.latest}
    groups: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in ordered:
        groups[clusters.root(meeting.id)].append(meeting)
    told = [sorted(g, key=lambda m: (str(days.get(m.document, "9")), claim_key(m))) for g in groups.values()]
    merged = tuple(sorted((_merged(g) for g in told), key=claim_key))
    return Merged(merged, {g[0].id: tuple(m.id for m in g) for g in told})


def _pairs(meetings: Sequence[Meeting]) -> Iterable[tuple[int, str, str]]:
    """Pairs with something telling in common, the likest first."""
    index: dict[str, list[int]] = defaultdict(list)
    traits = [_traits(m) for m in meetings]
    for number, own in enumerate(traits):
        for trait in sorted(own):
            index[trait].append(number)
    near = {(i, j) for found in index.values() for i in found for j in found if i < j}
    for i, j in sorted(near):
        a, b = meetings[i], meetings[j]
        likeness = len(traits[i] & traits[j]) + _same_day(a, b)
        if likeness >= LEAST_LIKENESS and overlapping(a.start, b.start) and _compatible(a, b):
            yield -likeness, a.id, b.id


def _traits(meeting: Meeting) -> frozenset[str]:
    """What tells this meeting from others: parties, place, the telling words of its name."""
    parties = (*meeting.hosts, *meeting.participants, *meeting.remote)
    names = {f"who:{p.actor or p.text.casefold()}" for p in parties}
    telling = content(meeting.name) - words.meeting_words()
    place = {f"at:{meeting.place.casefold()}"} if meeting.place else set()
    return frozenset(names | place | {f"word:{w}" for w in telling})


def _same_day(a: Meeting, b: Meeting) -> int:
    """One more thing in common where both are known to be on the same day."""
    return int(a.start is not None and a.start == b.start and a.start.earliest == a.start.latest)


def _compatible(a: Meeting, b: Meeting) -> bool:
    """A call is not a visit; two places are two meetings."""
    if {a.mode, b.mode} in ({"phone", "in-person"}, {"phone", "virtual"}):
        return False
    return not (a.place and b.place and not content(a.place) & content(b.place))


def overlapping(a: When | None, b: When | None) -> bool:
    """Whether two ranges of days can be the same; unknown fits anything."""
    if not a or not b or not all((a.earliest, a.latest, b.earliest, b.latest)):
        return True
    assert a.earliest
    assert a.latest
    assert b.earliest
    assert b.latest
    return a.earliest <= b.latest and b.earliest <= a.latest


def narrower(a: When | None, b: When | None) -> When | None:
    """The days that both ranges hold."""
    if not a or not a.earliest or not a.latest:
        return b
    if not b or not b.earliest or not b.latest:
        return a
    return When(max(a.earliest, b.earliest), min(a.latest, b.latest))


def _merged(group: Sequence[Meeting]) -> Meeting:
    """One row for a group in the order of telling: its id is the earliest's, its status the last's."""
    first = group[0]
    start = end = None
    for meeting in group:
        start, end = narrower(start, meeting.start), narrower(end, meeting.end)
    dated = next((m for m in group if m.start == start and m.start), first)
    return replace(
        first,
        name=max((m.name for m in group), key=lambda n: (len(content(n)), -len(n), n)),
        evidence=_evidence(group),
        status=_status(group),
        mode=next((m.mode for m in group if m.mode != "unknown"), "unknown"),
        hosts=_parties(m.hosts for m in group),
        participants=_parties(m.participants for m in group),
        remote=_parties(m.remote for m in group),
        excluded=_parties(m.excluded for m in group),
        place=next((m.place for m in group if m.place), None),
        purpose=next((m.purpose for m in group if m.purpose), None),
        outcome=next((m.outcome for m in reversed(group) if m.outcome), None),
        start=start, end=end, time=start or first.time,
        time_reason=dated.time_reason, time_evidence=dated.time_evidence, time_ref=dated.time_ref,
        history=tuple(Change(m.status, m.id, m.time) for m in group),
    )  # fmt: skip


def _evidence(group: Sequence[Meeting]) -> tuple[Evidence, ...]:
    return tuple(sorted({e for m in group for e in m.evidence}))


def _status(group: Sequence[Meeting]) -> str:
    """What a person set; else the furthest step that any report tells of."""
    judged = [m.status for m in group if m.standing in {"amended", "added"}]
    return judged[-1] if judged else max((m.status for m in group), key=lambda s: RANK.get(s, 0))


def _parties(groups: Iterable[Sequence[Party]]) -> tuple[Party, ...]:
    seen: dict[str, Party] = {}
    for parties in groups:
        for party in parties:
            seen.setdefault(party.actor or party.text.casefold(), party)
    return tuple(seen[k] for k in sorted(seen))
