"""Where reports cannot both be right: numbers that differ, sides that differ on one day. Rows only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations

from whipcount.codec import digest
from whipcount.link.issues import content
from whipcount.link.meetings import overlapping
from whipcount.model import Claim, Contradiction, Document, Judgement, Need, Pledge, Position, Side

FOR = frozenset({"committed", "offered", "supports"})
AGAINST = frozenset({"declined", "opposed", "blocking"})
LEAST_ALIKE = 0.6  # share of content words that two wordings of one thing have in common
MOST_DAYS = 2  # a stance told within so many days had no time to move
APPROXIMATE = frozenset(
    {"about", "around", "nearly", "almost", "some", "roughly", "approximately", "close to", "approaching"}
)
AT_LEAST = frozenset({"more than", "over", "well over", "at least", "no less than"})
AT_MOST = frozenset({"up to", "as much as", "as many as", "less than", "fewer than", "under", "at most", "no more than"})
MORE_STILL = frozenset({"another", "an additional", "a further", "additional", "further", "an extra"})


def contradictions(
    claims: Sequence[Claim], documents: Sequence[Document], judgements: Sequence[Judgement]
) -> tuple[Contradiction, ...]:
    """All contradictions that no person has dismissed, in the order of their ids."""
    origin = {d.id: d.copy_of or d.id for d in documents}
    found = [*_numbers(claims, origin), *_sides(claims, origin)]
    gone = {i for j in judgements if j.verb == "dismiss" for i in j.target}
    return tuple(sorted((c for c in found if c.id not in gone), key=lambda c: c.id))


def _row(about: str, field: str, sides: tuple[tuple[Claim, str], tuple[Claim, str]]) -> Contradiction:
    (a, x), (b, y) = sorted(sides, key=lambda s: (s[0].document, s[0].id))
    return Contradiction(
        id=digest("contradiction", a.id, b.id, field), about=about, field=field,
        a=Side(a.id, x, a.evidence), b=Side(b.id, y, b.evidence),
    )  # fmt: skip


def _numbers(claims: Sequence[Claim], origin: Mapping[str, str]) -> Iterable[Contradiction]:
    """One actor's pledge or one need, told with two sums."""
    groups: dict[Hashable, list[Pledge | Need]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Pledge | Need) and (claim.amount or claim.quantity):
            who = claim.actor if isinstance(claim, Pledge) else claim.by
            groups[claim.kind, (who.actor or who.text) if who else None, _unit(claim)].append(claim)
    for group in groups.values():
        for a, b in combinations(group, 2):
            if origin[a.document] != origin[b.document] and _one_thing(a, b) and _differ(a, b):
                yield _row(a.what, "amount" if a.amount else "quantity", ((a, _said(a)), (b, _said(b))))


def _unit(claim: Pledge | Need) -> str:
    if claim.amount:
        return claim.amount.currency or "?"
    return claim.quantity.unit.casefold() if claim.quantity else "?"


def _held(claim: Pledge | Need) -> tuple[float, str]:
    """The number told, and the word that qualifies it."""
    held = claim.amount or claim.quantity
    return (held.value, (held.modifier or "").casefold()) if held else (0.0, "")


def _said(claim: Pledge | Need) -> str:
    number, modifier = _held(claim)
    return f"{modifier} {number:g} {_unit(claim)}".strip()


def _differ(a: Pledge | Need, b: Pledge | Need) -> bool:
    """Different beyond rounding; "nearly 30" agrees with 29.8, "at least 30" with 35."""
    (x, how), (y, other) = _held(a), _held(b)
    if (how in MORE_STILL) != (other in MORE_STILL):
        return False
    if _within(y, x, how) or _within(x, y, other):
        return False
    loose = {how, other} & (APPROXIMATE | AT_LEAST | AT_MOST)
    return abs(x - y) > (0.05 if loose else 0.001) * max(abs(x), abs(y))


def _within(number: float, bound: float, modifier: str) -> bool:
    """Whether a bound leaves room for a number."""
    return (modifier in AT_LEAST and number >= bound) or (modifier in AT_MOST and number <= bound)


def _one_thing(a: Pledge | Need, b: Pledge | Need) -> bool:
    """The same thing at the same time: wordings alike, days that can be the same, one status."""
    mine, theirs = content(a.what), content(b.what)
    if not mine or not theirs or not overlapping(a.time, b.time):
        return False
    if isinstance(a, Pledge) and isinstance(b, Pledge) and a.status != b.status:
        return False
    return len(mine & theirs) / min(len(mine), len(theirs)) >= LEAST_ALIKE


def _sides(claims: Sequence[Claim], origin: Mapping[str, str]) -> Iterable[Contradiction]:
    """One actor on both sides of one issue on one day, in two independent reports."""
    groups: dict[Hashable, list[Position]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Position) and claim.stance in FOR | AGAINST and not claim.conditional:
            groups[claim.actor.actor or claim.actor.text, claim.issue].append(claim)
    for group in groups.values():
        for a, b in combinations(group, 2):
            opposite = (a.stance in FOR) != (b.stance in FOR)
            if opposite and _at_once(a, b) and origin[a.document] != origin[b.document]:
                yield _row(a.issue_text, "stance", ((a, a.stance), (b, b.stance)))


def _at_once(a: Position, b: Position) -> bool:
    """Both of the same day or two: what lies further apart may be a stance that moved."""
    times = [t for t in (a.time, b.time) if t and t.earliest and t.latest]
    days = [d for t in times for d in (t.earliest, t.latest) if d]
    return len(times) == 2 and (max(days) - min(days)).days < MOST_DAYS and overlapping(*times)
