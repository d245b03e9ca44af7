"""Links settled claims into the record: copies, actors, days, issues, meetings, entries, contradictions.

A pure function of claims, documents and judgements; their order changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from whipcount.codec import digest as content_id
from whipcount.codec import document_key, sort_claims
from whipcount.judge.fold import standing_judgements
from whipcount.link.actors.linked import Linked, link_actors
from whipcount.link.codebook import Codebook
from whipcount.link.comings import with_comings
from whipcount.link.contradictions.rows import contradictions
from whipcount.link.copies import copies
from whipcount.link.days.solver import Dated, date_claims, document_days
from whipcount.link.entries import entries
from whipcount.link.issues.linked import link_issues
from whipcount.link.meetings.merged import Merged, merge_meetings
from whipcount.link.names import fold
from whipcount.link.offers import match_offers
from whipcount.link.surer import surer
from whipcount.link.voices import with_voices
from whipcount.model import (
    Actor,
    Chain,
    Claim,
    Document,
    Judgement,
    Meeting,
    Party,
    Pledge,
    Position,
    Problem,
    Record,
    TimeMention,
)

PARTY_FIELDS = (
    "actor",
    "speaker",
    "holder",
    "by",
    "via",
    "according_to",
    "announced_by",
    "waits_for",
)
PARTIES_FIELDS = ("hosts", "participants", "remote", "excluded", "actors", "recipients")


@dataclass(frozen=True)
class Cut:
    """The documents published by a day, as all of the dossier dates them; how many have no day."""

    documents: tuple[Document, ...]
    days: Mapping[str, Dated]
    left_out: int


@dataclass(frozen=True)
class Frame:
    """What a record is framed by: the documents by a day, a researcher's codebook, how sure rows must be."""

    cut: Cut | None = None
    codebook: Codebook | None = None
    sure: int = 0


UNFRAMED = Frame()


def link(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    judgements: Sequence[Judgement],
    *,
    digest: str,
    problems: Iterable[Problem] = (),
    frame: Frame = UNFRAMED,
) -> Record:
    """The record of these claims; superseded documents and their claims are left aside.

    ``frame`` is given where the documents are those published by a day, the questions are pinned, or what is
    less sure is left out.
    """
    standing = standing_judgements(judgements)
    active = _active(documents)
    here = {d.id for d in active}
    held = sort_claims(c for c in claims if c.document in here)
    copy_of = copies(active)
    times = [c for c in held if isinstance(c, TimeMention)]
    days = frame.cut.days if frame.cut else document_days(active, times, copy_of)
    dated = tuple(_dated(d, days.get(d.id), copy_of.get(d.id)) for d in active)
    said = without_dangling([c for c in held if not isinstance(c, Chain | TimeMention)])
    linked, told = with_actors(said, link_actors(_chains(held), standing, _known_days(days)))
    issues, told = link_issues(date_claims(told, days), standing, linked.actors, frame.codebook, dated)  # fmt: skip
    merged = _meetings(told, dated, linked.actors)
    kept, unsure = surer([*_others(told), *merged.meetings], frame.sure)
    rows = match_offers(sort_claims(kept))
    trouble = {*problems, *(Problem(i, "dates", d.problem) for i, d in days.items() if d.problem)}
    return Record(
        digest=digest, documents=dated, actors=with_comings(linked.actors, dated, linked.of_name), issues=issues, claims=rows,
        entries=entries(rows, dated, merged.members),
        contradictions=contradictions(rows, dated, standing, times, linked.actors),
        judgements=tuple(judgements), problems=tuple(sorted(trouble)), left_out=frame.cut.left_out if frame.cut else 0, unsure=unsure,
    )  # fmt: skip


def _meetings(
    told: Iterable[Claim], documents: Sequence[Document], actors: Iterable[Actor]
) -> Merged:
    """The meetings; of those who have no name it matters whom they speak for."""
    unnamed = {a.id: a.speaks_for or "" for a in actors if not a.named}
    return merge_meetings([c for c in told if isinstance(c, Meeting)], documents, unnamed)


def _chains(claims: Iterable[Claim]) -> list[Chain]:
    return [c for c in claims if isinstance(c, Chain)]


def _known_days(days: Mapping[str, Dated]) -> dict[str, date]:
    """The day of each document that has one, the last it can be."""
    return {i: d.when.latest for i, d in days.items() if d.when and d.when.latest}


def _others(claims: Iterable[Claim]) -> Iterable[Claim]:
    return (c for c in claims if not isinstance(c, Meeting))


def _active(documents: Sequence[Document]) -> list[Document]:
    """The documents that no corrected one has replaced, in the one order."""
    replaced = {d.supersedes for d in documents}
    return [d for d in sorted(documents, key=document_key) if d.id not in replaced]


def published_by(as_of: date, documents: Sequence[Document], claims: Sequence[Claim]) -> Cut:
    """What was published by a day. Words of later documents that a day rests on are not cited."""
    times = [c for c in claims if isinstance(c, TimeMention)]
    days = document_days(list(documents), times, copies(list(documents)))
    latest = {i: d.when.latest if d.when else None for i, d in days.items()}
    kept = tuple(d for d in documents if (day := latest.get(d.id)) is not None and day <= as_of)
    here = {d.id for d in kept}
    cited = {
        i: replace(d, evidence=tuple(e for e in d.evidence if e.document in here))
        for i, d in days.items()
        if i in here
    }
    return Cut(kept, cited, sum(latest.get(d.id) is None for d in documents))


def _dated(document: Document, day: Dated | None, copy_of: str | None) -> Document:
    if day is None:
        return replace(document, copy_of=copy_of)
    return replace(
        document, copy_of=copy_of,
        published=day.when, published_reason=day.reason, published_evidence=day.evidence,
    )  # fmt: skip


def without_dangling(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims without the conditions that a person rejected; with none left, unconditional."""
    here = {c.id for c in claims}
    return tuple(_unbound(c, here) if isinstance(c, Position | Pledge) else c for c in claims)


def _unbound(claim: Position | Pledge, here: set[str]) -> Claim:
    kept = tuple(i for i in claim.conditions if i in here)
    if kept == claim.conditions:
        return claim
    hangs = claim.conditional and (bool(kept) or claim.standing == "amended")
    return replace(claim, conditions=kept, conditional=hangs)


def with_actors(claims: Sequence[Claim], linked: Linked) -> tuple[Linked, tuple[Claim, ...]]:
    """Claims with every party's actor filled in; a name that only a person gave becomes an actor."""
    extra: dict[str, Actor] = {}
    out = tuple(_filled(c, linked, extra) for c in claims)
    actors = tuple(sorted((*linked.actors, *extra.values()), key=lambda a: a.id))
    return replace(linked, actors=actors), with_voices(out, actors)


def _filled(claim: Claim, linked: Linked, extra: dict[str, Actor]) -> Claim:
    changes: dict[str, Any] = {}
    for name in PARTY_FIELDS:
        if isinstance(party := getattr(claim, name, None), Party):
            changes[name] = _known(party, claim, linked, extra)
    for name in PARTIES_FIELDS:
        if parties := getattr(claim, name, ()):
            changes[name] = tuple(_known(p, claim, linked, extra) for p in parties)
    return replace(claim, **changes) if changes else claim


def _known(party: Party, claim: Claim, linked: Linked, extra: dict[str, Actor]) -> Party:
    if party.chain in linked.of_chain:
        return replace(party, actor=linked.of_chain[party.chain or ""])
    if fold(party.text) in linked.of_name:
        return replace(party, actor=linked.of_name[fold(party.text)])
    if claim.standing in {"amended", "added"}:
        return replace(party, actor=_newcomer(party, claim, extra))
    return party


def _newcomer(party: Party, claim: Claim, extra: dict[str, Actor]) -> str:
    """An actor whom only a person's judgement names."""
    actor = Actor(
        id=content_id("actor", "given", fold(party.text)), name=party.text, type="group",
        aliases=(party.text,), evidence=claim.evidence,
    )  # fmt: skip
    extra.setdefault(actor.id, actor)
    return actor.id
