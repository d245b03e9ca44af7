"""WHO STANDS WHERE: rows of the front page from the counts of each issue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rich.text import Text

from whipcount.screen.listed import listed
from whipcount.screen.quoting import core_of, led, places, quote, same_words, telling
from whipcount.screen.setting import (
    GAP,
    MOST_WHO,
    Column,
    Row,
    fitted,
    joined,
    lead,
    marked,
    styled,
)
from whipcount.views import wording as w
from whipcount.views.claimed import Claimed
from whipcount.views.count import LADDER, Count, Held, Stand
from whipcount.views.index import last_day
from whipcount.views.naming import called, says_what
from whipcount.views.sheet import Sheet

STANCE, WHO = 13, 20
MOST_ISSUE = 70
DEPTH = 2  # an issue further down gives way to this many more rows of one further up
ALSO = "Also"  # heads the issues on which only one party is known to stand somewhere
ALSO_DEPTH = 3
MOST_CLAIMED = 2
CLAIMED_RANK = 2.5
MOVED, AGAIN, MOST_AGAIN = 30, 15, 3  # hundredths of being sure
LEAST_TELLING = 4  # words of a quote that alone says what it is about


def stances(
    counts: Sequence[Count], claims: Sequence[Claimed] = (), brief: Mapping[str, str] | None = None
) -> tuple[Row, ...]:
    """Every issue as a heading and its rows, weighed so that no issue crowds out the next.

    ``brief`` holds what to call somebody whose name would be cut.
    """
    return fitted(_all(counts, claims, brief or {}), at=1, most=MOST_WHO, brief=brief)


def _all(
    counts: Sequence[Count], claims: Sequence[Claimed], brief: Mapping[str, str]
) -> tuple[Row, ...]:
    rows: list[Row] = []
    shared = [c for c in counts if _shared(c)]
    for number, counted in enumerate(shared):
        rows.append(_heading(counted.name, _beside(counted)))
        weights = _weights(counted)
        for stands in _groups(counted):
            rank = min(weights[s.claims] for s in stands) + DEPTH * number
            lead_row, *under = _rows(stands, rank, len(rows))
            rows += (_on_rung(lead_row, stands, number, brief), *under)
    alone = [c for c in counts if not _shared(c)]
    return (*rows, *_also(alone, len(rows)), *_claimed(claims[:MOST_CLAIMED]))


def _beside(counted: Count) -> Text:
    """What is claimed or needed, at the right of an issue's name, beside how many are named."""
    if not isinstance(counted, Sheet):
        return Text()
    told = [
        Text.assemble(styled(f"“{c.told}”", "dim"), " ", places(c.words, 1))
        for c in counted.claimed[:1]
    ]
    if needed := counted.threshold:
        cited = Text.assemble(" ", places(needed.words, 1)) if needed.words else Text()
        told.append(Text.assemble(styled(f"needs {w.shorten(needed.told, 40)}", "dim"), cited))
    return joined([*told, styled(f"{counted.total} named", "dim")], "; ") if told else Text()


def _claimed(claims: Sequence[Claimed]) -> Iterator[Row]:
    """How many are said to be in, where no issue is known that this is about."""
    if claims:
        yield _heading("How many are said to be in")
    for claim in claims:
        who = Column(styled(claim.told, "bold"), WHO)
        yield Row(
            (lead("claimed", STANCE), who),
            quote(claim.words),
            places(claim.words),
            (CLAIMED_RANK,),
        )


def _shared(counted: Count) -> bool:
    """Whether a person pinned it, or two parties with names stand on it and its name says something."""
    if counted.pinned:
        return bool(counted.rungs)
    known = {s.name for r in counted.rungs for s in r.stands if not s.unnamed}
    return len(known) > 1 and says_what(called(counted.name))


def _heading(words: str, beside: Text | None = None) -> Row:
    named = styled(w.sentence_case(w.shorten(called(words), MOST_ISSUE)), "bold underline")
    return Row(columns=(Column(named, 0),), places=beside or Text(), heading=True)


def _also(counts: Sequence[Count], number: int) -> list[Row]:
    """Issues with one party each, under one heading: the words say what they are about."""
    stands = [s for c in counts for r in c.rungs for s in r.stands]
    ranked = sorted(
        stands,
        key=lambda s: (s.unnamed, _scrap(s), _worth(s)),
    )
    hearsay = [s for c in counts for s in c.not_counted]
    rows = [_heading(ALSO)] if number and (stands or hearsay) else []
    weights = {s.claims: i + ALSO_DEPTH for i, s in enumerate((*ranked, *hearsay))}
    ladder = sorted(stands, key=lambda s: LADDER.index(s.stance) if s.stance in LADDER else 99)
    for stand in (*ladder, *hearsay):
        rows += _rows([stand], weights[stand.claims], number + len(rows))
    return rows


def _scrap(stand: Stand) -> bool:
    """Whether the words are too few to say, with no heading, what the stance is about."""
    return not stand.words or len(telling(stand.words).quote.split()) < LEAST_TELLING


def _age(stand: Stand) -> int:
    """Less for what is said later; without a day it may be of any."""
    return -last_day(stand.day).toordinal()


def _weights(counted: Count) -> dict[tuple[str, ...], int]:
    """The rank of each stand in its issue: the first of every stance, so that no side is missing, then the next.

    Within a stance the surest, those who moved, the best supported and the latest come first; whoever has no name, or
    is told of by nobody with one, comes behind all who have, but for who has a name and is the first of a stance; hearsay is last.
    """
    placed = [
        (s.unnamed and (place > 0 or s.name[:1].islower()), place, _worth(s), s)
        for rung in counted.rungs
        for place, s in enumerate(sorted(rung.stands, key=lambda s: (s.unnamed, _worth(s))))
    ]
    ranked = [x[-1] for x in sorted(placed, key=lambda x: x[:-1])]
    return {s.claims: i for i, s in enumerate((*ranked, *counted.not_counted))}


def _worth(stand: Stand) -> tuple[int, int, tuple[str, ...]]:
    """Less for what a reader should see first: a move and each further origin make up for some doubt."""
    again = AGAIN * min(stand.origins - 1, MOST_AGAIN)
    return (-stand.sure - MOVED * stand.moved - again, _age(stand), stand.claims)


def _groups(counted: Count) -> Iterator[list[Stand]]:
    """Actors on one rung whose stance stands in the same words are one row."""
    for rung in counted.rungs:
        open_groups: list[list[Stand]] = []
        for stand in rung.stands:
            same = next((g for g in open_groups if _alike(g[0], stand)), None)
            if same is None:
                open_groups.append([stand])
            else:
                same.append(stand)
        yield from open_groups
    yield from ([s] for s in counted.not_counted)


def _alike(a: Stand, b: Stand) -> bool:
    return not a.moved and not b.moved and same_words(a.words, b.words)


def _on_rung(row: Row, stands: Sequence[Stand], number: int, brief: Mapping[str, str]) -> Row:
    """The row with its rung in an issue, and its people by their names and by what to call them in short."""
    if stands[0].basis == "third_party":
        return row
    whole = _marked([(s.name, _marks(s)) for s in stands], MOST_WHO)
    short = _marked([(brief.get(s.name, s.name), _marks(s)) for s in stands], MOST_WHO)
    rung = f"{number}:{stands[0].stance}"
    return replace(row, rung=rung, people=tuple(whole), short=tuple(short))


def _rows(stands: Sequence[Stand], rank: int, number: int) -> Iterator[Row]:
    first = stands[0]
    hearsay = first.basis == "third_party"
    stance = "not counted" if hearsay else first.stance
    who = names([(s.name, _marks(s)) for s in stands], MOST_WHO)
    subjects = [n for s in stands for n in (*s.said_as, s.name)]
    cited = led(first.words, *subjects)
    words = quote(cited, *subjects)
    if hearsay:
        who, words = _hearsay(first, words)
    columns = (lead(stance, STANCE), Column(who, WHO))
    core = core_of(words.plain, first.about)
    yield Row(columns, words, places(cited), (rank,), core=core)
    for held in first.others[:2]:
        yield _held(held, first.name, rank, number)
    if first.on and not hearsay:
        on = Text.assemble(("on: ", "dim"), styled(first.on[0]))
        columns = (lead("", STANCE), Column(Text(), WHO))
        yield Row(columns, on, Text(), (1000 + rank,), under=number)


def _held(held: Held, name: str, rank: int, number: int) -> Row:
    """What the actor held before stays close to it; what is said elsewhere may give way."""
    day = w.when(held.day, year=False) if held.earlier else ""
    told = f"before, {day}" if day else "elsewhere"
    words = Text.assemble((held.stance, "dim"), " ", quote(held.words, name))
    columns = (lead("", STANCE), Column(styled(told, "dim"), WHO))
    weight = rank + 0.5 if held.earlier else 1000 + rank
    return Row(columns, words, places(held.words), (weight,), under=number)


def names(people: Sequence[tuple[str, Sequence[str]]], width: int) -> Text:
    """Names with their marks, as many as there is room for."""
    return listed(_marked(people, width), width)


def _marked(people: Sequence[tuple[str, Sequence[str]]], width: int) -> list[Text]:
    return [marked(w.shorten(name, width), marks) for name, marks in people]


def _marks(stand: Stand) -> list[str]:
    marks = ((stand.moved, "▲"), (stand.conditional, "?"), (stand.unnamed, "~"))
    return [mark for on, mark in marks if on]


def _hearsay(stand: Stand, words: Text) -> tuple[Text, Text]:
    """Who says so of whom; where both names are long, the other one stands with the words."""
    teller = stand.according_to or "somebody"
    both = Text.assemble(teller, (" on ", "dim"), stand.name)
    if both.cell_len <= MOST_WHO - GAP:
        return both, Text.assemble((f"{stand.stance}: ", "dim"), words)
    said = Text.assemble(("on ", "dim"), stand.name, (f", {stand.stance}: ", "dim"), words)
    return styled(w.shorten(teller, MOST_WHO - GAP)), said
