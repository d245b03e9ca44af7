"""Who stands where: positions by issue, in the ladder's order, joined over documents by actor.

The current stance is that of the latest dated report; what an actor held before, and what other
reports of the same day say, stays beside it. Words about somebody else are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from whipcount.codec import claim_key
from whipcount.errors import InputError
from whipcount.model import Issue, Party, Position, Record, When
from whipcount.views.index import Index, before, fold, last_day
from whipcount.views.labels import Words
from whipcount.views.sides import folding, told_with

PART = ("committed", "offered", "considering", "undecided", "declined")
HAPPEN = ("supports", "undecided", "abstained", "opposed", "blocking")
LADDER = (
    "committed", "supports", "offered", "considering", "undecided", "abstained", "declined", "opposed",
    "blocking",
)  # fmt: skip
FOUND = re.compile(r"[0-9a-f]{16}")  # the id of an issue that was found; a codebook gives its own
BASES = ("own", "spokesperson", "reporter", "third_party")


@dataclass(frozen=True, slots=True)
class Held:
    """Another stance of the same actor: before the current one, or elsewhere at that time."""

    stance: str
    conditional: bool
    earlier: bool
    day: When | None
    words: tuple[Words, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one actor stands on one issue, and the words for it, the latest first.

    ``moved``: an earlier day's reports gave another stance. ``unnamed``: the actor, or whoever
    says so, has no name. ``on``: what a conditional stance hangs on. ``said_as``: the actor in the
    reports' words, ``about``: so what the stance is on. ``sure``: the chance, in hundredths, that the surest reading of it is right.
    """

    actor: str | None
    name: str
    stance: str
    conditional: bool
    on: tuple[str, ...]
    moved: bool
    unnamed: bool
    basis: str
    according_to: str | None
    day: When | None
    origins: int
    words: tuple[Words, ...]
    others: tuple[Held, ...]
    claims: tuple[str, ...]
    standing: str
    said_as: tuple[str, ...] = ()
    sure: int = 100
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rung:
    """One stance of an issue's ladder with everybody on it."""

    stance: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One issue: who stands where on it, and whose words about others were not counted.

    ``pinned``: it is a question of the codebook, not one that was found.
    """

    issue: str | None
    name: str
    asks: str
    pinned: bool
    last: date | None
    origins: int
    rungs: tuple[Rung, ...]
    not_counted: tuple[Stand, ...]


def count(record: Record, issue: str | None = None) -> tuple[Count, ...]:
    """The count of every issue, the pinned ones and those with most parties first; or of those ``issue`` names.

    Raises:
        InputError: no issue is called that.
    """
    index = Index(record)
    counts = [_count(index, row, group) for row, group in _by_issue(index)]
    ordered = sorted(
        counts, key=lambda c: (not c.pinned, -_size(c), -c.origins, c.name, c.issue or "")
    )
    return tuple(ordered) if issue is None else _named(issue, ordered, record)


def _size(counted: Count) -> int:
    """How many parties with a name have a stance of their own in it."""
    return sum(not s.unnamed for r in counted.rungs for s in r.stands)


def _named(words: str, counts: Sequence[Count], record: Record) -> tuple[Count, ...]:
    aliases = {i.id: {fold(a) for a in i.aliases} for i in record.issues}
    wanted = fold(words)
    exact = [
        c for c in counts if wanted in {c.issue, fold(c.name), *aliases.get(c.issue or "", ())}
    ]
    near = [c for c in counts if wanted in fold(c.name) or (c.issue or "-").startswith(wanted)]
    left_out = any(wanted in {i.id, fold(i.name), *aliases[i.id]} for i in record.issues)
    if (found := exact or near) or left_out:
        return tuple(found)
    known = "; ".join(c.name for c in counts[:6])
    raise InputError(f"no issue is called {words!r}; the issues are: {known or 'none yet'}")


def _by_issue(index: Index) -> list[tuple[Issue, list[Position]]]:
    """Each issue with its positions; positions that no issue took stand under their own words."""
    issues = {i.id: i for i in index.record.issues}
    groups: dict[str, list[Position]] = {}
    for position in index.of(Position):
        known = issues.get(position.issue or "") or _unsettled(position)
        issues.setdefault(known.id, known)
        groups.setdefault(known.id, []).append(position)
    return [(issues[i], group) for i, group in groups.items()]


def _unsettled(position: Position) -> Issue:
    words = " ".join(position.issue_text.split())
    return Issue(id=f"~{position.asks}:{fold(words)}", name=words, asks=position.asks)


def _count(index: Index, issue: Issue, positions: Sequence[Position]) -> Count:
    own = [p for p in positions if p.basis != "third_party"]
    hearsay = [p for p in positions if p.basis == "third_party"]
    stands = [_stand(index, group) for group in _by_side(index, own)]
    return Count(
        issue=None if issue.id.startswith("~") else issue.id,
        name=issue.name,
        asks=issue.asks,
        pinned=not issue.id.startswith("~") and FOUND.fullmatch(issue.id) is None,
        last=_last(index, positions),
        origins=index.origins(positions),
        rungs=_rungs(stands),
        not_counted=_in_order(_stand(index, group) for group in _by_teller(index, hearsay)),
    )  # fmt: skip


def _last(index: Index, positions: Sequence[Position]) -> date | None:
    last = max((last_day(index.day(p)) for p in positions), default=date.min)
    return None if last == date.min else last


def _by_side(index: Index, positions: Sequence[Position]) -> list[tuple[Party, list[Position]]]:
    """Positions of one party on one ladder.

    Where countries take sides, a prime minister and her country are one party, and so are two
    ministers of one country, and whoever is told to stand with those spoken for, in the same words; who alone speaks for a country keeps the name that the reports give.
    """
    folded, doubles = folding(index, [p.actor for p in positions]), told_with(index, positions)
    groups: dict[tuple[str, str], list[Position]] = {}
    for p in positions:
        party = doubles.get(p.id, p).actor
        side = index.key(index.side(party))
        groups.setdefault((side if side in folded else index.key(party), p.asks), []).append(p)
    return [(_party(index, key, group), group) for (key, _), group in groups.items()]


def _party(index: Index, key: str, group: Sequence[Position]) -> Party:
    """Whom a group of positions is of: whoever it is named after, where that one is in it."""
    alone = len({index.key(p.actor) for p in group}) == 1
    named = next((p.actor for p in group if index.key(p.actor) == key), None)
    return group[0].actor if alone else named or index.side(group[0].actor)


def _by_teller(index: Index, positions: Iterable[Position]) -> list[tuple[Party, list[Position]]]:
    """Hearsay: positions of one actor on one ladder as one teller has them."""
    groups: dict[tuple[str, str, str], list[Position]] = {}
    for p in positions:
        teller = index.name(p.according_to) or ""
        groups.setdefault((index.key(p.actor), p.asks, teller), []).append(p)
    return [(group[0].actor, group) for group in groups.values()]


def _stand(index: Index, held: tuple[Party, Sequence[Position]]) -> Stand:
    party, positions = held
    lead = min(positions, key=lambda p: _lead_key(index, p, positions))
    same = [p for p in index.latest_first(positions) if p.stance == lead.stance]
    same = [lead, *(p for p in same if p is not lead)]
    others = _others(index, same, [p for p in positions if p.stance != lead.stance])
    return Stand(
        actor=party.actor,
        name=index.name(party) or "",
        stance=lead.stance,
        conditional=any(p.conditional for p in same),
        on=tuple(dict.fromkeys(t for p in same for t in index.triggers(p.conditions))),
        moved=any(o.earlier for o in others),
        unnamed=all(index.unnamed(p.actor) or index.unnamed(p.according_to) for p in same),
        basis=lead.basis,
        according_to=index.name(lead.according_to),
        day=index.day(lead),
        origins=index.origins(same),
        words=index.words(same),
        others=others,
        claims=tuple(p.id for p in same),
        standing=lead.standing,
        said_as=tuple(dict.fromkeys(" ".join(p.actor.text.split()) for p in same)),
        sure=max(p.sure for p in same),
        about=tuple(dict.fromkeys(p.issue_text for p in same)),
    )  # fmt: skip


def _lead_key(
    index: Index, p: Position, among: Sequence[Position]
) -> tuple[int, int, int, int, tuple[str, str, int, int, str]]:
    """The latest day first; on one day, a person's word, then more origins, then whose words."""
    alike = [q for q in among if q.stance == p.stance]
    basis = BASES.index(p.basis) if p.basis in BASES else len(BASES)
    judged = 0 if p.standing != "claimed" else 1
    return (judged, -last_day(index.day(p)).toordinal(), -index.origins(alike), basis, claim_key(p))


def _others(index: Index, same: Sequence[Position], rest: Sequence[Position]) -> tuple[Held, ...]:
    """The other stances, each once, the latest first; earlier is none that a report tells beside the one that stands."""
    day, beside = index.day(same[0]), {p.document for p in same}
    groups: dict[str, list[Position]] = {}
    for position in index.latest_first(rest):
        groups.setdefault(position.stance, []).append(position)
    return tuple(
        Held(
            stance=stance,
            conditional=any(p.conditional for p in group),
            earlier=group[0].document not in beside and before(index.day(group[0]), day),
            day=index.day(group[0]),
            words=index.words(group),
            claims=tuple(p.id for p in group),
        )
        for stance, group in groups.items()
    )  # fmt: skip


def _rungs(stands: Sequence[Stand]) -> tuple[Rung, ...]:
    """From those who are for it to those against, whichever of the two questions their words answer."""
    order = list(dict.fromkeys((*LADDER, *sorted({s.stance for s in stands}))))
    rungs = (Rung(o, _in_order(s for s in stands if s.stance == o)) for o in order)
    return tuple(r for r in rungs if r.stands)


def _in_order(stands: Iterable[Stand]) -> tuple[Stand, ...]:
    """The best supported first, then by name."""
    return tuple(sorted(stands, key=lambda s: (-s.origins, fold(s.name), s.claims)))
