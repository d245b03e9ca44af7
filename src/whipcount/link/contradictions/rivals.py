"""Claims of one kind that rule each other out: pledges and needs of two sums, stances on two sides.

Claims come in, rows go out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeVar

from whipcount.annotate.similarity import similarity
from whipcount.codec import digest
from whipcount.extract.amounts import MAGNITUDES, NAMES, SYMBOLS
from whipcount.link.figures import apart, near, spread
from whipcount.link.meetings.merged import overlapping
from whipcount.link.wordings import content
from whipcount.model import Claim, Contradiction, Document, Need, Pledge, Position, Side

FOR = frozenset({"committed", "offered", "supports"})
AGAINST = frozenset({"declined", "opposed", "blocking"})
SIDES = {**dict.fromkeys(FOR, "for"), **dict.fromkeys(AGAINST, "against"), "abstained": "neither"}
LEAST_ALIKE = 0.6  # share of content words that two wordings of one thing have in common
# "6 billion euros" and "4 billion euros" have no thing in common.
SUMS = frozenset(term for word in (*MAGNITUDES, *NAMES, *SYMBOLS) for term in content(word))
MOST_DAYS = 2  # a stance told within so many days had no time to move
WEEK = 7  # days
GIVEN = frozenset({"pledged", "committed", "delivered"})
MORE = re.compile(
    r"\b(?:more|further|another|additional|extra|rais\w+|increas\w+|doubl\w+|trebl\w+|tripl\w+|up\s(?:from|to)|first|each|of\sit|instal\w+|a\syear|already|so\sfar)\b",
    re.IGNORECASE,
)
C = TypeVar("C", bound=Claim)
SAME_QUESTION = 0.75  # likeness of the wordings of two stances on one question
PRONOUNS = frozenset("He She It They We I You His Her Its Their Our My".split())
NEIGHBOURS = 40  # claims of one actor that one is compared with, by day


def row(
    about: str, field: str, sides_: tuple[tuple[Claim, str], tuple[Claim, str]]
) -> Contradiction:
    """Two claims with their values as a row."""
    (a, x), (b, y) = sorted(sides_, key=lambda s: (s[0].document, s[0].id))
    return Contradiction(
        id=digest("contradiction", a.id, b.id, field), about=about, field=field,
        a=Side(a.id, x, a.evidence), b=Side(b.id, y, b.evidence),
    )  # fmt: skip


def _pairs(groups: Iterable[Sequence[C]]) -> Iterator[tuple[C, C]]:
    """Claims of a group next to each other in time."""
    for group in groups:
        ordered = sorted(group, key=_day)
        for i, a in enumerate(ordered):
            for b in ordered[i + 1 : i + 1 + NEIGHBOURS]:
                yield a, b


def _day(claim: Claim) -> tuple[date, str]:
    when = claim.time
    return (when.earliest or when.latest or date.max) if when else date.max, claim.id


def numbers(claims: Sequence[Claim], documents: Sequence[Document]) -> Iterator[Contradiction]:
    """One actor's pledge or one need, told with two sums in independent reports of the same days."""
    by_id = {d.id: d for d in documents}
    origin = {d.id: d.copy_of or d.id for d in documents}
    groups: dict[Hashable, list[Pledge | Need]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Pledge | Need) and _measured(claim):
            who = claim.actor if isinstance(claim, Pledge) else claim.by
            groups[claim.kind, (who.actor or who.text) if who else None, _unit(claim)].append(claim)
    sole = {g[0].id for g in _by_document(groups.values()) if len(g) == 1}
    for a, b in _pairs(groups.values()):
        apart_by_origin = origin[a.document] != origin[b.document]
        pair = by_id[a.document], by_id[b.document]
        gift = {a.id, b.id} <= sole and _one_gift(a, b) and near(*pair, timedelta(days=WEEK))
        same = gift or (near(*pair) and _one_thing(a, b))
        if apart_by_origin and same and _differ(a, b):
            field = "amount" if a.amount else "quantity"
            yield row(a.what, field, ((a, _said(a)), (b, _said(b))))


def _measured(claim: Pledge | Need) -> bool:
    """Whether it has a sum or a number; of votes needed, which are needed for this or that, ``margins`` tells."""
    unit = claim.quantity.unit if claim.quantity else ""
    ballots = isinstance(claim, Need) and unit.casefold().startswith("vote")
    return bool(claim.amount or claim.quantity) and not ballots


def _by_document(groups: Iterable[Sequence[C]]) -> Iterator[Sequence[C]]:
    """The claims of each group, report by report."""
    for group in groups:
        found: dict[str, list[C]] = defaultdict(list)
        for claim in group:
            found[claim.document].append(claim)
        yield from found.values()


def _one_gift(a: Pledge | Need, b: Pledge | Need) -> bool:
    """ "Norland is giving €1m", "Norland gave €10m": of which each report tells the sum alone, and no further one."""
    if not (isinstance(a, Pledge) and isinstance(b, Pledge) and a.act == b.act and a.amount):
        return False
    bare = not (content(a.what) - SUMS) and not (content(b.what) - SUMS)
    days = [c.time.earliest for c in (a, b) if c.time and c.time.earliest]
    close = len(days) == len((a, b)) and abs((days[0] - days[1]).days) < WEEK
    said = " ".join(e.quote for c in (a, b) for e in c.evidence)
    sure = {a.status, b.status} <= GIVEN and bool(a.actor.actor and b.actor.actor)
    return sure and bare and close and not MORE.search(said)


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
    written = f"{number:,.2f}".rstrip("0").rstrip(".")
    return f"{modifier} {written} {_unit(claim)}".strip()


def _differ(a: Pledge | Need, b: Pledge | Need) -> bool:
    """Different beyond what their words leave room for: "nearly 30" agrees with 29.8."""
    return apart(spread(*_held(a)), spread(*_held(b)))


def _one_thing(a: Pledge | Need, b: Pledge | Need) -> bool:
    """The same thing at the same time: wordings alike, days that can be the same, one status."""
    mine, theirs = content(a.what) - SUMS, content(b.what) - SUMS
    if not mine or not theirs or not overlapping(a.time, b.time):
        return False
    if isinstance(a, Pledge) and isinstance(b, Pledge) and a.status != b.status:
        return False
    return len(mine & theirs) / min(len(mine), len(theirs)) >= LEAST_ALIKE


def sides(claims: Sequence[Claim], documents: Sequence[Document]) -> Iterator[Contradiction]:
    """One actor on both sides of one issue on one day, in two independent reports or by another's word."""
    origin: Mapping[str, str] = {d.id: d.copy_of or d.id for d in documents}
    groups: dict[Hashable, list[Position]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Position) and claim.stance in SIDES and not claim.conditional:
            groups[claim.actor.actor or claim.actor.text, claim.issue].append(claim)
    for a, b in _pairs(groups.values()):
        opposite = SIDES[a.stance] != SIDES[b.stance]
        apart_ = origin[a.document] != origin[b.document] or _by_another(a, b)
        if opposite and apart_ and _at_once(a, b) and _plain(a, b):
            yield row(a.issue_text, "stance", ((a, a.stance), (b, b.stance)))


def _plain(a: Position, b: Position) -> bool:
    """Both name the actor in their own words, and ask the same: no "he", no "to stay" beside "to go"."""
    named = all(_named(p) for p in (a, b))
    return named and similarity().likeness(a.issue_text, b.issue_text) >= SAME_QUESTION


def _named(position: Position) -> bool:
    """Whether the words that tell a stance hold the actor's name."""
    told = " ".join(e.quote for e in position.evidence)
    called = [w for w in re.findall(r"\b[A-Z][\w’'-]+", position.actor.text) if w not in PRONOUNS]
    return any(re.search(rf"\b{re.escape(w)}", told) for w in called)


def _by_another(a: Position, b: Position) -> bool:
    """What another says of an actor, beside the actor's own word: told so even in one report."""
    bases = {a.basis, b.basis}
    return "third_party" in bases and bool(bases & {"own", "spokesperson"})


def _at_once(a: Position, b: Position) -> bool:
    """Both of the same day or two: what lies further apart may be a stance that moved."""
    times = [t for t in (a.time, b.time) if t and t.earliest and t.latest]
    days = [d for t in times for d in (t.earliest, t.latest) if d]
    return len(times) == 2 and (max(days) - min(days)).days < MOST_DAYS and overlapping(*times)
