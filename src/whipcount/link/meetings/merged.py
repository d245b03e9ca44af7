"""One meeting told by several reports is one meeting: merges claims, keeps each step of its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from whipcount.codec import claim_key
from whipcount.link.actors.linked import Clusters
from whipcount.link.meetings.names import best_name, series
from whipcount.link.meetings.traits import (
    NOBODY,
    Look,
    Stands,
    both,
    fits,
    look,
    narrower,
    overlapping,
    there_and_then,
    traits,
    within,
)
from whipcount.model import Change, Document, Evidence, Meeting, Party, When

LEAST_LIKENESS = 2  # things in common: a day, a place, a party, a telling word of the name
RANK = {"proposed": 0, "planned": 1, "postponed": 2, "cancelled": 3, "held": 4}
PRONOUNS = frozenset("he she it they we i who his her its their our my".split())
MOST_ALIKE = 60  # meetings that share a trait; a trait of more tells nothing


@dataclass(frozen=True)
class Merged:
    """The merged meetings, and the ids of the claims that each gathers."""

    meetings: tuple[Meeting, ...]
    members: Mapping[str, tuple[str, ...]]


def merge_meetings(
    meetings: Sequence[Meeting],
    documents: Sequence[Document],
    stands: Stands = NOBODY,
) -> Merged:
    """Merge meetings that fit in time and have enough in common. Order changes nothing.

    ``stands`` has whom actors without a name speak for: "both sides" here and there are no two strangers.
    """
    published = {d.id: d.published for d in documents if d.published}
    ordered = [_put_right(m, published.get(m.document)) for m in sorted(meetings, key=claim_key)]
    clusters = _clusters(ordered, published, stands)
    groups: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in ordered:
        groups[clusters.root(meeting.id)].append(meeting)
    days = {i: w.latest for i, w in published.items() if w.latest}
    told = [
        sorted(g, key=lambda m: (str(days.get(m.document, "9")), claim_key(m)))
        for g in groups.values()
    ]
    merged = tuple(sorted(_moved([_merged(g) for g in told]), key=claim_key))
    return Merged(merged, {g[0].id: tuple(m.id for m in g) for g in told})


def _moved(rows: Sequence[Meeting]) -> Iterable[Meeting]:
    """A meeting moved to another day goes on from the steps of the day it was moved from."""
    off = {e: m for m in rows if m.status == "postponed" for e in m.evidence}
    for row in rows:
        old = next((off[e] for e in row.evidence if e in off), None)
        goes_on = old is not None and old.id != row.id and row.status != "postponed"
        yield replace(row, history=(*old.history, *row.history)) if old and goes_on else row


def _clusters(
    ordered: Sequence[Meeting], published: Mapping[str, When], stands: Stands
) -> Clusters:
    """Joins the likest pairs first, as long as the groups they are in fit as wholes."""
    clusters = Clusters(m.id for m in ordered)
    looks = {m.id: look(m, published.get(m.document), stands) for m in ordered}
    for _, a, b in sorted(_pairs(ordered, stands)):
        _join(clusters, looks, a, b)
    _there_and_then(clusters, looks, {m.id: traits(m, stands) for m in ordered})
    return clusters


def _there_and_then(
    clusters: Clusters, looks: dict[str, Look], known: Mapping[str, frozenset[str]]
) -> None:
    """Joins groups on one day at one place that not each of their tellings gives."""
    told: dict[str, frozenset[str]] = defaultdict(frozenset)
    for ident, own in sorted(known.items()):
        told[clusters.root(ident)] |= own
    for a, b in combinations(sorted(told), 2):
        x, y = clusters.root(a), clusters.root(b)
        if x != y and there_and_then(looks[x], looks[y]) and not _strangers(told[x], told[y]):
            _join(clusters, looks, x, y)
            told[clusters.root(x)] = told[x] | told[y]


def _join(clusters: Clusters, looks: dict[str, Look], a: str, b: str) -> None:
    """Joins the groups of two meetings where they fit."""
    x, y = clusters.root(a), clusters.root(b)
    if x != y and fits(looks[x], looks[y]):
        joined = both(looks[x], looks[y])
        clusters.join(x, y)
        looks[clusters.root(a)] = joined


def _strangers(a: frozenset[str], b: frozenset[str]) -> bool:
    """Both name who takes part, and nobody is named by both."""
    mine, theirs = ({t for t in own if t.startswith("who:")} for own in (a, b))
    return bool(mine and theirs and not mine & theirs) and not _one_vote(a, b)


def _one_vote(a: frozenset[str], b: frozenset[str]) -> bool:
    """As in "parliament's vote on the levy", "the Storting approved the levy": one paper has one vote."""
    return any(t.startswith("about:") for t in a & b)


def _put_right(meeting: Meeting, published: When | None) -> Meeting:
    """A status that the day rules out: nothing is held after its report, or planned before it."""
    start = meeting.start
    if meeting.standing in {"amended", "added"} or not start or not published:
        return meeting
    if meeting.status == "held" and _to_come(meeting, start, published):
        return replace(meeting, status="planned")
    over = start.latest and published.earliest and start.latest < published.earliest
    return replace(meeting, status="held") if meeting.status == "planned" and over else meeting


def _to_come(meeting: Meeting, start: When, published: When) -> bool:
    """All of it lies ahead of the report, or it is "this week" and the words do not look back."""
    if not start.earliest or not start.latest or not published.latest:
        return False
    back = meeting.time_ref is not None and meeting.time_ref.direction < 0
    return start.earliest > published.latest or (start.latest > published.latest and not back)


def _pairs(meetings: Sequence[Meeting], stands: Stands) -> Iterable[tuple[int, str, str]]:
    """Pairs with something telling in common, the likest first."""
    index: dict[str, list[int]] = defaultdict(list)
    known = [traits(m, stands) for m in meetings]
    for number, own in enumerate(known):
        for trait in sorted(own):
            index[trait].append(number)
    near = {
        (i, j) for found in index.values() if len(found) <= MOST_ALIKE
        for place, i in enumerate(found) for j in found[place + 1 :]
    }  # fmt: skip
    for i, j in sorted(near):
        likeness = len(known[i] & known[j]) + within(meetings[i].start, meetings[j].start)
        if likeness >= LEAST_LIKENESS + _strangers(known[i], known[j]):
            yield -likeness, meetings[i].id, meetings[j].id


def _merged(group: Sequence[Meeting]) -> Meeting:
    """One row for a group in the order of telling: its id is the earliest's, its status the last's."""
    first = group[0]
    start = end = None
    for meeting in group:
        start, end = narrower(start, meeting.start), narrower(end, meeting.end)
    dated = next((m for m in group if m.start == start and m.start), first)
    return replace(
        first,
        name=best_name(group),
        series=series(group),
        evidence=_evidence(group),
        status=_status(group),
        mode=next((m.mode for m in sorted(group, key=lambda m: m.mode != "virtual") if m.mode != "unknown"), "unknown"),
        hosts=_parties(m.hosts for m in group),
        participants=_present(group),
        remote=_parties(m.remote for m in group),
        excluded=_parties(m.excluded for m in group),
        place=next((m.place for m in group if m.place), None),
        purpose=next((m.purpose for m in group if m.purpose), None),
        outcome=next((m.outcome for m in reversed(group) if m.outcome), None),
        start=start, end=end, time=start or first.time,
        time_reason=dated.time_reason, time_evidence=dated.time_evidence, time_ref=dated.time_ref,
        history=_steps(group),
    )  # fmt: skip


def _present(group: Sequence[Meeting]) -> tuple[Party, ...]:
    """Those who take part, without whom a report says to be left out."""
    out = {p.actor or p.text.casefold() for m in group for p in m.excluded}
    found = _parties(m.participants for m in group)
    return tuple(p for p in found if (p.actor or p.text.casefold()) not in out)


def _steps(group: Sequence[Meeting]) -> tuple[Change, ...]:
    """How it went from step to step: what an earlier report said, where a later one says more."""
    steps: list[Change] = []
    for meeting in group:
        step = Change(meeting.status, meeting.id, meeting.time)
        again = any(s.status == step.status for s in steps)
        back = bool(steps) and RANK.get(step.status, 0) < RANK.get(steps[-1].status, 0)
        if not again and not back:
            steps.append(step)
    return tuple(steps)


def _evidence(group: Sequence[Meeting]) -> tuple[Evidence, ...]:
    return tuple(sorted({e for m in group for e in m.evidence}))


def _status(group: Sequence[Meeting]) -> str:
    """What a person set; else the furthest step that any report tells of."""
    judged = [m.status for m in group if m.standing in {"amended", "added"}]
    return judged[-1] if judged else max((m.status for m in group), key=lambda s: RANK.get(s, 0))


def _parties(groups: Iterable[Sequence[Party]]) -> tuple[Party, ...]:
    """Each once, under its best words: a name before "he", the same name under two offices as one."""
    seen: dict[str, Party] = {}
    for parties in groups:
        for party in parties:
            key = party.actor or party.text.casefold()
            seen[key] = max((seen.get(key, party), party), key=_best_words)
    named: dict[str, str] = {}
    for key in sorted(seen):
        named.setdefault(_own_name(seen[key].text), key)
    return tuple(seen[k] for k in sorted(named.values()))


def _best_words(party: Party) -> tuple[bool, bool, int]:
    """Capitals show a name; a phrase too long is one that ran on."""
    words = party.text.split()
    pronoun = words[0].casefold() in PRONOUNS
    return not pronoun, any(w[0].isupper() for w in words[1:]) or not pronoun, -abs(len(words) - 4)


def _own_name(text: str) -> str:
    """The last two words where both are capitalised ("Prime Minister Ann Berg"), else all of it."""
    words = text.split()
    named = len(words) > 2 and all(w[0].isupper() for w in words[-2:])
    if not named and words and words[0].casefold() in PRONOUNS | {"the"}:
        words = words[1:] or words
    return " ".join(words[-2:] if named else words).casefold()


__all__ = ["Merged", "merge_meetings", "overlapping"]
