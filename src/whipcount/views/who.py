"""Who is who: every actor with its names, its offices and how often it is met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields

from whipcount.model import Actor, Chain, Claim, Member, Party, Record, Role, TimeMention
from whipcount.views.index import Index, fold
from whipcount.views.labels import Words
from whipcount.views.refer import named


@dataclass(frozen=True, slots=True)
class Office:
    """An office held: its title, of what, and the days it was held where the reports say."""

    title: str
    of: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor; ``reports`` counts independent documents, ``claims`` how many of each kind."""

    id: str
    short: str
    name: str
    type: str
    named: bool
    aliases: tuple[str, ...]
    speaks_for: str | None
    offices: tuple[Office, ...]
    members: tuple[str, ...]
    reports: int
    claims: Mapping[str, int]
    words: tuple[Words, ...]


def who(record: Record, name: str | None = None) -> tuple[ActorRow, ...]:
    """All actors, the most reported first; or those that ``name`` means.

    Raises:
        InputError: nobody is called that.
    """
    index = Index(record)
    met = _met(record)
    rows = [
        _row(index, actor, met.get(actor.id, []))
        for actor in (record.actors if name is None else named(record, name))
    ]
    order = sorted(
        rows, key=lambda r: (not r.named, -r.reports, -sum(r.claims.values()), fold(r.name), r.id)
    )
    return tuple(order)


def _met(record: Record) -> Mapping[str, list[Claim]]:
    """The claims in which each actor has a part."""
    out: dict[str, list[Claim]] = {}
    for claim in record.claims:
        if not isinstance(claim, Chain | TimeMention):
            for actor in sorted({p.actor for p in parties(claim) if p.actor}):
                out.setdefault(actor, []).append(claim)
    return out


def parties(claim: Claim) -> tuple[Party, ...]:
    """Everybody that a claim names, in the order of its fields."""
    values = (getattr(claim, f.name) for f in fields(claim))
    lists = ((v,) if isinstance(v, Party) else v for v in values)
    return tuple(p for v in lists if isinstance(v, tuple) for p in v if isinstance(p, Party))


def _row(index: Index, actor: Actor, claims: list[Claim]) -> ActorRow:
    documents = {c.document for c in claims} | {e.document for e in actor.evidence}
    speaks_for = index.actors.get(actor.speaks_for or "")
    return ActorRow(
        id=actor.id, short=index.labels.short(actor.id),
        name=actor.name, type=actor.type, named=actor.named,
        aliases=tuple(a for a in actor.aliases if a != actor.name),
        speaks_for=speaks_for.name if speaks_for else actor.speaks_for,
        offices=_offices(index, actor),
        members=tuple(_member(index, m) for m in actor.members),
        reports=len({index.root(d) for d in documents}),
        claims=dict(sorted(Counter(c.kind for c in claims).items())),
        words=index.labels.all_words(actor.evidence),
    )  # fmt: skip


def _offices(index: Index, actor: Actor) -> tuple[Office, ...]:
    """Each office once; a bare title gives way to the same title of something."""
    held = tuple(dict.fromkeys(_office(index, r) for r in actor.roles))
    of_something = {fold(o.title) for o in held if o.of}
    return tuple(o for o in held if o.of or o.since or fold(o.title) not in of_something)


def _office(index: Index, role: Role) -> Office:
    of = index.actors.get(role.of or "")
    days = (d.isoformat() if d else None for d in (role.since, role.until))
    return Office(role.title, of.name if of else role.of_text, *days)


def _member(index: Index, member: Member) -> str:
    known = index.actors.get(member.actor)
    return known.name if known else member.actor
