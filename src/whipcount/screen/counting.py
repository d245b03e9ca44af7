"""Sets who stands where: a table for each issue that several stand on, one for all the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from rich.console import RenderableType
from rich.text import Text

from whipcount.export.sheets import beside
from whipcount.screen import tables as t
from whipcount.screen.console import printable
from whipcount.screen.quoting import same_words
from whipcount.screen.setting import COLOURS, MARKS, joined, styled
from whipcount.screen.tables import REPORTS, WHERE, Heading
from whipcount.views import wording as w
from whipcount.views.count import Count, Stand
from whipcount.views.naming import called, clear, says_what
from whipcount.views.sheet import Entry, Sheet

DAY = Heading("day", spare=True)
ALL = "whipcount count --format csv"
LEAST_WORDS = 4  # of a quote that stands under no heading
FEW = 3  # issues that each get a table, however few stand on them
ASKS = {"part": "take part?", "happen": "should it happen?"}


def counts(rows: Sequence[Count], width: int) -> list[RenderableType]:
    """Each issue as a table of its own; those with one party each together, if they are many."""
    alone = [c for c in rows if len(_stands(c)) < 2] if len(rows) > FEW else []
    parts: list[RenderableType] = []
    heads = (
        Heading("stance"),
        Heading("who", 2),
        Heading("in whose words", 4),
        DAY,
        REPORTS,
        WHERE,
    )
    for counted in (c for c in rows if c not in alone):
        lines = [line for group in _alike(_stands(counted)) for line in _stand(*group)]
        title = t.titled(w.sentence_case(called(counted.name)), ASKS.get(counted.asks, ""))
        parts += [title, *_ladder(counted, width), "", t.table(heads, lines, width, once=True)]
    return [*parts, *(_alone(alone, width) if alone else ())]


def _ladder(counted: Count, width: int) -> list[RenderableType]:
    """The whip's sheet: each stance with its total, the names below it, and what stands beside them."""
    if not isinstance(counted, Sheet) or counted.total < FEW:
        return []
    columns = [c for c in counted.columns if c.entries]
    heads = [Heading(f"{c.stance} {c.total}" if c.total else c.stance, 1) for c in columns]
    room = width // max(len(columns), 1) - 2
    names = zip_longest(*([_entry(e, room) for e in c.entries] for c in columns), fillvalue=Text())
    told = (Text(f"  {printable(line)}", style="dim") for line in beside(counted))
    notes = [x for line in told for x in t.folded(line, width)]
    if width < t.STACKED:
        lines = [Text.assemble((h.title, "bold"), ": ", Text(", ").join(_entry(e, width) for e in c.entries))
                for h, c in zip(heads, columns, strict=True)]  # fmt: skip
        return [*lines, *notes]
    return [t.table(heads, names, width), *notes]


def _entry(entry: Entry, room: int) -> Text:
    """A name with its marks; behind it, or below where there is no room, the day from which it is stale."""
    out = t.named(
        entry.name, moved=entry.moved, conditional=entry.conditional, unnamed=entry.unnamed
    )
    if entry.stale and entry.last_confirmed:
        day = w.day(entry.last_confirmed, year=False)
        out.append(f"{' ' if out.cell_len + len(day) < room else chr(10) + '  '}{day}", "dim")
    return out


def _stands(counted: Count) -> list[Stand]:
    return [*(s for r in counted.rungs for s in r.stands), *counted.not_counted]


def _alone(rows: Sequence[Count], width: int) -> list[RenderableType]:
    """Issues on which one party is known to stand, party by party; scraps are only counted."""
    heads = (Heading("who", 2), Heading("stance"), Heading("on what", 3), Heading("in whose words", 4),
             WHERE)  # fmt: skip
    stands = [(s, called(c.name)) for c in rows for s in _stands(c)]
    telling = [(s, issue) for s, issue in stands if _tells(s, issue)]
    lines = [line for s, issue in _by_party(telling) for line in _about(s, issue)]
    left = len(stands) - len(telling)
    more = Text(f"  … and {left} more of few words or of nobody in particular: {ALL}", style="dim")
    return [
        t.titled("Also", "one party each"),
        t.table(heads, lines, width, once=True),
        *([more] if left else ()),
    ]


def _tells(stand: Stand, issue: str) -> bool:
    """Whether a stance on an issue of its own says who is meant, on what, in words that say something."""
    words = stand.words[0].quote.split() if stand.words else ()
    return clear(stand.name) and says_what(issue) and " " in issue and len(words) >= LEAST_WORDS


def _by_party(stands: Sequence[tuple[Stand, str]]) -> list[tuple[Stand, str]]:
    """Those who have most to say first, with all of it; nobody by name and hearsay last."""
    many = Counter(s.name for s, _ in stands)
    hearsay = {"third_party"}
    return sorted(
        stands,
        key=lambda x: (
            x[0].basis in hearsay,
            x[0].unnamed,
            -many[x[0].name],
            x[0].name,
            not x[0].moved,
            -x[0].origins,
        ),
    )


def _about(stand: Stand, issue: str) -> Iterator[tuple[Text, ...]]:
    """The rows of a stance with its issue beside it; the marks stand with the stance, so that a name is said once."""
    first, *others = _stand(replace(stand, moved=False, conditional=False))
    marks = [m for on, m in ((stand.moved, "▲"), (stand.conditional, "?")) if on]
    stance = joined([first[0], *(Text(m, style=MARKS[m]) for m in marks)], " ")
    yield (first[1], stance, styled(issue), first[2], first[5])
    for row in others:
        yield (Text(), Text(row[1].plain.strip(), style="dim"), Text(), row[2], row[5])


def _alike(stands: Iterable[Stand]) -> list[list[Stand]]:
    """Stands that the same words tell are one row: "Orvia and Mirren will sign"."""
    found: dict[tuple[object, ...], list[Stand]] = {}
    for s in stands:
        told = (s.stance, s.basis, s.according_to, s.on, w.places(s.words), w.when(s.day),
                tuple((o.stance, o.earlier, w.places(o.words)) for o in s.others))  # fmt: skip
        same = next(
            (k for k, g in found.items() if k[:-1] == told and same_words(g[0].words, s.words)),
            None,
        )
        found.setdefault(same or (*told, s.claims), []).append(s)
    return list(found.values())


def _stand(stand: Stand, *others: Stand) -> list[tuple[Text, ...]]:
    """The stance with all whom its words tell, then what else is told of it."""
    hearsay = stand.basis == "third_party"
    name = Text(",\n").join(
        t.named(s.name, moved=s.moved, conditional=s.conditional, unnamed=s.unnamed)
        for s in (stand, *others)
    )
    t.doubt(name, max(s.sure for s in (stand, *others)))
    if stand.according_to not in {None, stand.name}:
        teller = stand.according_to if clear(stand.according_to or "") else "somebody"
        name.append(f"\nsays {teller}", "dim")
    words = t.quote(stand.words)
    for on in t.unsaid(stand.on, words):
        words.append(f"\non: {printable(on)}", "dim")
    day = Text(w.when(stand.day), style="dim")
    if hearsay:
        words = Text.assemble((f"{stand.stance}: ", "dim"), words)
    stance = Text("not counted", style="dim") if hearsay else t.coloured(stand.stance)
    rows: list[tuple[Text, ...]] = [
        (stance, name, words, day, t.reports(stand.origins), t.where(stand.words))
    ]
    for held in stand.others:
        told = "before" if held.earlier else "elsewhere"
        if told == "elsewhere" and same_words(held.words, stand.words):
            told = "also read as"
        rows.append((Text(), Text(f"  {told}", style="dim"),
                     Text.assemble((f"{held.stance}: ", COLOURS.get(held.stance, "")), t.quote(held.words)),
                     Text(w.when(held.day), style="dim"), Text(), t.where(held.words)))  # fmt: skip
    return rows
