"""One meeting told by several reports is one meeting: merges claims, keeps each step of its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whipcount.codec import claim_key
from whipcount.link.actors import Clusters
from whipcount.link.meeting_traits import both, fits, look, narrower, overlapping, traits, within
from whipcount.link.wordings import content
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


def merge_meetings(meetings: Sequence[Meeting], documents: Sequence[Document]) -> Merged:
    """Merge meetings that fit in time and have enough in common. Order changes nothing."""
    published = {d.id: d.published for d in documents if d.published}
    ordered = [_put_right(m, published.get(m.document)) for m in sorted(meetings, key=claim_key)]
    clusters = _clusters(ordered, published)
    groups: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in ordered:
        groups[clusters.root(meeting.id)].append(meeting)
    days = {i: w.latest for i, w in published.items() if w.latest}
    told = [
        sorted(g, key=lambda m: (str(days.get(m.document, "9")), claim_key(m)))
        for g in groups.values()
    ]
    merged = tuple(sorted((_merged(g) for g in told), key=claim_key))
    return Merged(merged, {g[0].id: tuple(m.id for m in g) for g in told})


def _clusters(ordered: Sequence[Meeting], published: Mapping[str, When]) -> Clusters:
    """Joins the likest pairs first, as long as the groups they are in fit as wholes."""
    clusters = Clusters(m.id for m in ordered)
    looks = {m.id: look(m, published.get(m.document)) for m in ordered}
    for _, a, b in sorted(_pairs(ordered)):
        x, y = clusters.root(a), clusters.root(b)
        if x != y and fits(looks[x], looks[y]):
            joined = both(looks[x], looks[y])
            clusters.join(x, y)
            looks[clusters.root(a)] = joined
    return clusters


def _strangers(a: frozenset[str], b: frozenset[str]) -> bool:
    """Both name who takes part, and nobody is named by both."""
    mine, theirs = ({t for t in own if t.startswith("who:")} for own in (a, b))
    return bool(mine and theirs and not mine & theirs)


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


def _pairs(meetings: Sequence[Meeting]) -> Iterable[tuple[int, str, str]]:
    """Pairs with something telling in common, the likest first."""
    index: dict[str, list[int]] = defaultdict(list)
    known = [traits(m) for m in meetings]
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
        name=max((m.name for m in group), key=_best_name),
        evidence=_evidence(group),
        status=_status(group),
        mode=next((m.mode for m in sorted(group, key=lambda m: m.mode != "virtual") if m.mode != "unknown"), "unknown"),
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


def _best_name(name: str) -> tuple[bool, int, int, str]:
    """A name of its own before one made of a verb's parties; then the most telling, the shortest."""
    made = name.startswith(
        ("meeting of", "visit of", "conversation of", "phone call of", "vote of")
    )
    return not made, min(4, len(content(name))), -len(name), name


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
