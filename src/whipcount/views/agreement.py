"""How far two or more coders agree: their judgements on the same claims, field by field.

Agreement is the share of pairs of coders that say the same; alpha is Krippendorff's for nominal data
(Content Analysis, 2nd ed., chapter 11), which allows for chance and for units that only some have coded.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whipcount.errors import InputError
from whipcount.judge.fold import standing_judgements
from whipcount.model import Claim, Judgement, Record
from whipcount.views.index import Index, fold
from whipcount.views.labels import Words

READING = "reading"  # whether the machine's claim was let stand at all
FIELDS: Mapping[str, tuple[str, ...]] = {
    "position": ("stance", "issue"),
    "pledge": ("act", "status"),
    "condition": ("polarity", "status"),
    "meeting": ("status",),
    "statement": ("act",),
}
ON_CLAIMS = frozenset({"accept", "amend", "reject"})
Values = Mapping[str, str]  # by coder


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim that coders say different things of."""

    claim: str
    said: tuple[tuple[str, str], ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """One field of one kind of claim: how many were coded by two or more, and how alike.

    ``alpha`` is None where all values are one: there is nothing that chance could differ on.
    """

    kind: str
    field: str
    coders: tuple[str, ...]
    units: int
    agreement: float
    alpha: float | None
    differences: tuple[Difference, ...]


def agreement(record: Record, coders: Sequence[str] = ()) -> tuple[Agreement, ...]:
    """Every field that at least two coders judged on the same claims; of all coders, or those named.

    Raises:
        InputError: a coder who has judged nothing is named.
    """
    given = [j for j in standing_judgements(record.judgements) if j.verb in ON_CLAIMS]
    known = {fold(j.by): j.by for j in given}
    if unknown := [c for c in coders if fold(c) not in known]:
        raise InputError(
            f"{unknown[0]!r} has judged nothing; who has: {', '.join(sorted(known.values())) or 'nobody'}"
        )
    wanted = {fold(c) for c in coders} or set(known)
    index, units = Index(record), _units(record, [j for j in given if fold(j.by) in wanted])
    fields = sorted({(kind, field) for kind, field, _ in units})
    rows = (_row(index, kind, field, units) for kind, field in fields)
    return tuple(r for r in rows if r is not None)


Units = dict[tuple[str, str, str], dict[str, str]]


def _units(record: Record, given: Iterable[Judgement]) -> Units:
    """What each coder says of each claim's fields, the last word of each."""
    issues = {fold(n): i.name for i in record.issues for n in (i.id, i.name, *i.aliases)}
    claims = {c.id: c for c in record.claims}
    units: Units = {}
    for judgement in given:
        kind, unit = str(judgement.seen.get("kind")), judgement.target[0]
        said = _said(judgement, claims.get(unit), issues) if kind in FIELDS else {}
        for field, value in said.items():
            units.setdefault((kind, field, unit), {})[judgement.by] = value
    return units


def _said(judgement: Judgement, now: Claim | None, issues: Mapping[str, str]) -> dict[str, str]:
    """A coder's values: as seen where accepted, as given where amended; of a rejected claim, that it is."""
    if judgement.verb == "reject":
        return {READING: "wrong"}
    seen = judgement.seen.get("claim")
    before = dict(seen) if isinstance(seen, Mapping) else {}
    if now is not None and not before.get("issue"):
        before["issue"] = getattr(now, "issue", None) or before.get("issue_text")
    values = {**before, **judgement.stands}
    told = {f: str(values.get(f)) for f in FIELDS[str(judgement.seen.get("kind"))]}
    return {READING: "right", **{f: issues.get(fold(v), v) for f, v in told.items()}}


def _row(index: Index, kind: str, field: str, units: Units) -> Agreement | None:
    coded = {u: v for (k, f, u), v in units.items() if (k, f) == (kind, field) and len(v) > 1}
    if not coded:
        return None
    values = [list(v.values()) for v in coded.values()]
    return Agreement(
        kind=kind, field=field, coders=tuple(sorted({c for v in coded.values() for c in v})),
        units=len(coded), agreement=observed(values), alpha=alpha(values),
        differences=tuple(
            _difference(index, u, v) for u, v in sorted(coded.items()) if len(set(v.values())) > 1
        ),
    )  # fmt: skip


def _difference(index: Index, unit: str, values: Values) -> Difference:
    claim = index.claims.get(unit)
    return Difference(unit, tuple(sorted(values.items())), index.words([claim] if claim else []))


def observed(units: Sequence[Sequence[str]]) -> float:
    """The mean share of pairs that agree, of the units with two values or more."""
    shares = [_same(Counter(u)) / (len(u) * (len(u) - 1)) for u in units if len(u) > 1]
    return math.fsum(shares) / len(shares) if shares else 0.0


def _same(counts: Counter[str]) -> int:
    """Ordered pairs of equal values."""
    return sum(n * (n - 1) for n in counts.values())


def alpha(units: Sequence[Sequence[str]]) -> float | None:
    """Krippendorff's alpha for nominal data; a unit with one value has no part in it.

    One less the pairs that differ within units, as a share of those that would differ by chance.
    """
    paired = [Counter(u) for u in units if len(u) > 1]
    totals = sum(paired, Counter[str]())
    n = totals.total()
    chance = (n * (n - 1) - _same(totals)) / (n - 1) if n > 1 else 0.0
    if not chance:
        return None
    within = math.fsum(
        (u.total() * (u.total() - 1) - _same(u)) / (u.total() - 1) for u in paired
    )  # fmt: skip
    return 1.0 - within / chance
