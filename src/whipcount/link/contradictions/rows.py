"""Where reports cannot both be right: figures, stances, hosts and accounts that differ. Rows only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whipcount.codec import digest
from whipcount.link import figures
from whipcount.link.contradictions.accounts import accounts
from whipcount.link.contradictions.appointments import appointments
from whipcount.link.contradictions.authors import authors
from whipcount.link.contradictions.blames import blames
from whipcount.link.contradictions.both_sides import both_sides
from whipcount.link.contradictions.clashes import Account, Clash
from whipcount.link.contradictions.clefts import clefts
from whipcount.link.contradictions.clocks import clocks
from whipcount.link.contradictions.corrected import corrected
from whipcount.link.contradictions.datings import datings
from whipcount.link.contradictions.denials import denials
from whipcount.link.contradictions.denied_acts import denied_acts
from whipcount.link.contradictions.denied_reports import denied_reports
from whipcount.link.contradictions.denied_things import denied_things
from whipcount.link.contradictions.doers import doers
from whipcount.link.contradictions.echoes import copies_of, echoed
from whipcount.link.contradictions.encounters import encounters
from whipcount.link.contradictions.firsts import firsts
from whipcount.link.contradictions.happenings import happenings
from whipcount.link.contradictions.hosting import hosting
from whipcount.link.contradictions.margins import margins, thresholds
from whipcount.link.contradictions.meant import meant
from whipcount.link.contradictions.not_why import not_why
from whipcount.link.contradictions.pending import pending
from whipcount.link.contradictions.polarity import polarity
from whipcount.link.contradictions.quotes import sayings
from whipcount.link.contradictions.reasons import reasons
from whipcount.link.contradictions.redated import redated
from whipcount.link.contradictions.requests import requests
from whipcount.link.contradictions.rewritten import rewritten
from whipcount.link.contradictions.rivals import numbers, sides
from whipcount.link.contradictions.seats import seats
from whipcount.link.contradictions.slips import slips
from whipcount.link.contradictions.starts import starts
from whipcount.link.contradictions.titles import offices
from whipcount.link.contradictions.told_apart import Apart
from whipcount.link.contradictions.unlike import Disparity, all_numbers, unlike
from whipcount.link.contradictions.weapons import weapons
from whipcount.link.contradictions.wheres import wheres
from whipcount.link.figures import Figure, Holders
from whipcount.model import (
    Actor,
    Claim,
    Contradiction,
    Document,
    Evidence,
    Judgement,
    Side,
    TimeMention,
)

MOST_EVIDENCE = 6  # places cited for one side


def contradictions(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    judgements: Sequence[Judgement],
    times: Sequence[TimeMention] = (),
    actors: Sequence[Actor] = (),
) -> tuple[Contradiction, ...]:
    """All contradictions that no person has dismissed, in the order of their ids."""
    gone = {i for j in judgements if j.verb == "dismiss" for i in j.target}
    copies, apart = copies_of(documents), Apart(documents, actors)
    likely = (c for c in _all(claims, documents, times, actors) if not apart.two(c))
    found = {c.id: c for c in _merged([echoed(c, copies) for c in _distinct(likely)])}
    return tuple(sorted((c for c in found.values() if c.id not in gone), key=lambda c: c.id))


def _all(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    times: Sequence[TimeMention],
    actors: Sequence[Actor],
) -> Iterator[Contradiction]:
    """Rows of every kind, the surest kinds first."""
    holders = Holders(claims)
    yield from map(_told, figures.lengths(documents, claims))
    yield from map(_told, figures.changed(documents, claims))
    yield from numbers(claims, documents)
    yield from sides(claims, documents)
    found = all_numbers(documents)
    by_id = {d.id: d for d in documents}
    happened = happenings(documents, times)
    clashes = (
        *map(_clash, unlike(found, documents)), *slips(found, by_id),
        *hosting(documents), *offices(documents), *appointments(documents), *pending(documents), *polarity(documents), *accounts(documents), *denials(documents), *datings(documents, claims), *starts(documents, times), *firsts(documents),
        *redated(happened), *map(_clash, meant(found, documents)), *wheres(documents), *clefts(documents), *encounters(documents), *reasons(documents), *requests(documents), *seats(documents), *weapons(documents), *authors(documents), *both_sides(documents), *margins(documents), *thresholds(documents), *clocks(documents), *rewritten(documents), *denied_things(documents), *denied_reports(documents), *denied_acts(documents), *blames(documents), *not_why(documents), *sayings(documents, claims, actors), *doers(documents, actors), *corrected(documents, happened, found),
    )  # fmt: skip
    for clash in clashes:
        yield from _row(clash, holders)


def _distinct(rows: Iterable[Contradiction]) -> Iterator[Contradiction]:
    """Rows on words that no row before them is on, both sides taken together.

    A row whose sides are one and the same words is none.
    """
    seen: list[tuple[tuple[Evidence, ...], tuple[Evidence, ...]]] = []
    for row in rows:
        own = row.a.evidence, row.b.evidence
        if not _touch(*own) and not any(
            _same(own, other) or _same(own, other[::-1]) for other in seen
        ):
            seen.append(own)
            yield row


def _merged(rows: Sequence[Contradiction]) -> Sequence[Contradiction]:
    """Rows that copies of the words they cite make one."""
    kept: list[Contradiction] = []
    for row in rows:
        at = next((i for i, k in enumerate(kept) if _both(row, k)), None)
        if at is None:
            kept.append(row)
        else:
            turned = not _touch(row.a.evidence, kept[at].a.evidence)
            a, b = (row.b, row.a) if turned else (row.a, row.b)
            kept[at] = replace(kept[at], a=_joined(kept[at].a, a), b=_joined(kept[at].b, b))
    return kept


def _both(row: Contradiction, other: Contradiction) -> bool:
    """Whether two rows of one field are on the same words."""
    own, theirs = (row.a.evidence, row.b.evidence), (other.a.evidence, other.b.evidence)
    return row.field == other.field and (_same(own, theirs) or _same(own, theirs[::-1]))


def _joined(side: Side, other: Side) -> Side:
    """A side with the places that another cites in reports of its own."""
    cited = {e.document for e in side.evidence}
    more = [e for e in other.evidence if e.document not in cited]
    return replace(side, evidence=(*side.evidence, *more)[:MOST_EVIDENCE])


def _same(a: Sequence[tuple[Evidence, ...]], b: Sequence[tuple[Evidence, ...]]) -> bool:
    return all(_touch(x, y) for x, y in zip(a, b, strict=True))


def _touch(xs: Sequence[Evidence], ys: Sequence[Evidence]) -> bool:
    return any(
        x.document == y.document and x.start < y.end and y.start < x.end for x in xs for y in ys
    )


def _told(pair: tuple[Figure, Figure]) -> Contradiction:
    """Two figures of the running text as a row."""
    a, b = sorted(pair, key=lambda f: f.evidence)
    return Contradiction(
        id=digest("contradiction", a.evidence.document, a.evidence.start, b.evidence.document, b.evidence.start),
        about=a.about, field="figure",
        a=Side(a.claim.id, a.said, (a.evidence,)), b=Side(b.claim.id, b.said, (b.evidence,)),
    )  # fmt: skip


def _clash(found: Disparity) -> Clash:
    """Two values of one thing, each with all the words that give it."""
    sides_ = [Account(own[0].said, tuple(n.evidence for n in own)) for own in (found.a, found.b)]
    return Clash(found.about, "figure", sides_[0], sides_[1])


def _row(clash: Clash, holders: Holders) -> Iterator[Contradiction]:
    """A clash as a row, where either side's document holds a claim to hang it on."""
    made = [_side(own, holders) for own in (clash.a, clash.b)]
    if made[0] and made[1]:
        a, b = sorted((s for s in made if s), key=lambda s: s.evidence)
        places = [p for e in (a.evidence[0], b.evidence[0]) for p in (e.document, e.start, e.end)]
        yield Contradiction(
            id=digest("contradiction", clash.field, *places),
            about=clash.about, field=clash.field, a=a, b=b,
        )  # fmt: skip


def _side(own: Account, holders: Holders) -> Side | None:
    held = next((c for e in own.evidence if (c := holders.of(e))), None)
    return Side(held.id, own.value, own.evidence[:MOST_EVIDENCE]) if held else None
