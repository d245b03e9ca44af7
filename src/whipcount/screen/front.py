"""The front page: every answer on one screen of at most 60 lines by 100 columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rich.text import Text

from whipcount.model import Unsure
from whipcount.screen.console import printable
from whipcount.screen.cutting import wrap
from whipcount.screen.fitting import Section, set_sections
from whipcount.screen.footing import foot_notes
from whipcount.screen.gatherings import meetings
from whipcount.screen.head import head
from whipcount.screen.quoting import SHORT, places, predicate, same_words
from whipcount.screen.setting import (
    MOST_NAME,
    ROOMY,
    Column,
    Row,
    fitted,
    lead,
    marked,
    narrowed,
    near,
    styled,
)
from whipcount.screen.stances import names, stances
from whipcount.views import wording as w
from whipcount.views.front import UNREAL, Front
from whipcount.views.pledges import PledgeRow, Total
from whipcount.views.unsure import ALL, left_out
from whipcount.views.waits import Loop, Wait, sentence

TALLEST = 60
WHO, VERB, STATUS = 20, 12, 11
BARE = re.compile(r"[\W\d]*(\d[\W\d]*([mk]|bn|tn|million|billion|trillion|\W|[A-Z]{3})*\s*\w*)?")
LEAST_TOLD = 4  # words; "if needed" hangs on nothing that can be looked for
ENOUGH = 20  # letters of a promise that stand well without the words around them
LEAST_SAID = 6  # letters; "it" and "arms" alone do not say what is promised
MOST_HOLDER = 28
LEANING = re.compile(  # a promise that is nothing without its verb: "[pays] them 5 marks", "[brings] home its ships"
    r"(?:them|him|her|it|us|you|me|home|back|down|up|out|off|in|into|to|from|for)\b", re.IGNORECASE
)
POINTS = re.compile(  # a condition whose subject is known only where it stands
    r"^(?:… )?(?:only |but )*(?:if|once|unless|until|when|after|provided|as (?:soon|long) as) "
    r"(?:it|they|he|she|this|that|there|one|so|not|called|needed|asked|necessary|possible)\b", re.IGNORECASE,
)  # fmt: skip
WAITING = frozenset({"until", "after"})  # other conditions are not waited for but depended on


def front(
    page: Front,
    width: int,
    *,
    dossier: str = "",
    as_of: date | None = None,
    unsure: Unsure = ALL,
) -> list[Text]:
    """The lines of the page; the last says what was left out as ``unsure``."""
    if not page.reading.rows:
        if page.reading.problems:
            return [Text("Nothing could be read: whipcount documents says why.")]
        return [Text("Nothing has been read yet. Give it reports: whipcount read FOLDER")]
    top = head(page, dossier, as_of, width)
    told = Text(left_out(unsure), style="dim")
    foot = [*foot_notes(page, width), *(wrap(told, width, 2) if told.plain else ())]
    room = TALLEST - len(top) - len(foot)
    lines = [*top, *set_sections(_sections(page, width, unsure), width, room), *foot]
    for line in lines:
        line.rstrip()
        line.truncate(width, overflow="ellipsis")
    return lines[:TALLEST]


def _sections(page: Front, width: int, unsure: Unsure) -> list[Section]:
    def none(kind: str, many: int) -> str:
        return f"no {kind} so sure was read" if many else f"no {kind} was read"

    return [
        Section("WHO STANDS WHERE", narrowed(stances(page.counts, page.claimed, page.surnames), 1, width, page.surnames), 24, "whipcount count",
                none("stance", unsure.positions), _as_of(page)),
        Section("WHO WAITS FOR WHOM", near(_waits(page, width), width), 9, "whipcount waits",
                none("condition", unsure.conditions)),
        Section("PROMISED, AND TAKEN BACK", narrowed(_pledges(page, width), 0, width, page.surnames), 10, "whipcount pledges",
                none("pledge", unsure.pledges)),
        Section("MEETINGS", near(meetings(page), width), 9, "whipcount meetings", "no meeting was read"),
    ]  # fmt: skip


def _as_of(page: Front) -> str:
    last = max((c.last for c in page.counts if c.last), default=None)
    told = [f"as of {w.day(page.last)}"] if page.last else []
    if last and page.last and last < page.last:
        told.append(f"last word on these {w.day(last, year=False)}")
    return "; ".join(told)


def _waits(page: Front, width: int) -> tuple[Row, ...]:
    """Loops first, each with its words; then waits for somebody, then for something."""
    found = page.waits
    rows: list[Row] = []
    told: set[tuple[str, ...]] = set()
    for rank, loop in enumerate(found.loops):
        number = len(rows)
        rows.append(_loop(loop, rank))
        told.update(x.claims for x in loop.waits)
        rows += [_wait(x, (rank + 0.5,), number) for x in loop.waits]
    every = (x for x in (*found.edges, *found.triggers) if x.claims not in told)
    rest = _apart(x for x in every if x.waits_for or not _bare(x))
    ranked = sorted(
        rest, key=lambda x: (x.status in {"met", "waived"}, bool(UNREAL.search(x.told)),
                             x.unnamed or x.holder_id is None or _bare(x), x.waits_for is None, -x.origins),
    )  # fmt: skip
    weights = {x.claims: i for i, x in enumerate(ranked)}
    rows += [_wait(x, (len(found.loops) + weights[x.claims],), None) for x in rest]
    loops = [r for r in rows if len(r.columns) == 1]
    plain = iter(
        fitted(
            [r for r in rows if len(r.columns) > 1],
            at=0,
            most=MOST_HOLDER if width >= ROOMY else MOST_NAME,
            brief=page.surnames,
        )
    )
    return tuple(r if r in loops else next(plain) for r in rows)


def _apart(found: Iterable[Wait]) -> list[Wait]:
    """Waits without those that say in the same words, of the same holder, what one before them says."""
    kept: list[Wait] = []
    for wait in found:
        same = (k for k in kept if k.holder == wait.holder and same_words(k.words, wait.words))
        if all(wait.waits_for not in {None, k.waits_for} for k in same):
            kept.append(wait)
    return kept


def _loop(loop: Loop, rank: int) -> Row:
    return Row((lead("LOOP", 6),), styled(sentence(loop), "bold"), Text(), (rank,))


def _wait(wait: Wait, weight: tuple[float, ...], under: int | None) -> Row:
    """Who, the word of the condition, and what it hangs on."""
    who = marked(w.shorten(wait.holder, WHO + 12), ["~"] if wait.unnamed else [])
    waiting = wait.polarity in WAITING
    verb = "demands of" if wait.demand else "waits for" if waiting else "depends on"
    if not wait.waits_for:
        verb = "waits" if waiting else "depends"
    words = _trigger(wait)
    if wait.waits_for:
        words = Text.assemble(styled(wait.waits_for, "bold"), ", ", words)
    if wait.status not in {"open", "unknown"}:
        words.append(f" ({wait.status})", "dim")
    columns = (Column(who, WHO), Column(styled(verb, "dim"), VERB))
    return Row(columns, words, places(wait.words), weight, under=under)


def _bare(wait: Wait) -> bool:
    """Whether the trigger is too few words to mean anything beside a name, is torn, or points elsewhere."""
    torn = wait.told.startswith("…")
    return torn or len(wait.told.split()) < LEAST_TOLD or bool(POINTS.match(wait.told))


def _trigger(wait: Wait) -> Text:
    """Conjunction and trigger, in quotation marks where these are the report's very words."""
    quote = wait.words[0].quote if wait.words else ""
    if wait.told.removeprefix("… ") in quote:
        return styled(w.quoted(wait.told))
    before = wait.told.removesuffix(wait.trigger)
    return Text.assemble(before, styled(w.quoted(wait.trigger or quote)))


def _pledges(page: Front, width: int) -> tuple[Row, ...]:
    most = 2 if width >= ROOMY else 1
    wide = max((places(p.words, most).cell_len for p in page.pledges), default=0)
    groups: list[list[PledgeRow]] = []
    for row in page.pledges:
        same = next((g for g in groups if _together(g[0], row)), None)
        if same is None:
            groups.append([row])
        else:
            same.append(row)
    brief = page.surnames if width >= ROOMY else None
    set_rows = [(_pledge(g, i, (wide, most), brief), g) for i, g in enumerate(groups)]
    rows = [row for row, _ in _by_giver(set_rows)]
    several = [t for t in page.totals if t.rows > 1]
    rows += [_total(t, len(rows) + i) for i, t in enumerate(several)]
    return fitted(rows, at=0, most=MOST_HOLDER, brief=page.surnames)


def _by_giver(
    rows: Iterable[tuple[Row, Sequence[PledgeRow]]],
) -> list[tuple[Row, Sequence[PledgeRow]]]:
    """Rows of one giver below each other, where the weightiest stands."""
    found: dict[str, list[tuple[Row, Sequence[PledgeRow]]]] = {}
    for row, group in rows:
        found.setdefault(group[0].giver if len(group) == 1 else repr(row.weight), []).append(
            (row, group)
        )
    return [pair for pairs in found.values() for pair in pairs]


def _together(a: PledgeRow, b: PledgeRow) -> bool:
    """Two givers of one thing, told in the same words."""
    return same_words(a.words, b.words) and (a.status, a.amount, a.quantity, a.what) == (
        b.status, b.amount, b.quantity, b.what,
    )  # fmt: skip


def _pledge(
    group: Sequence[PledgeRow], rank: int, room: tuple[int, int], brief: Mapping[str, str] | None
) -> Row:
    wide, most = room
    row, where = group[0], places(group[0].words, most)
    status = lead(row.status, 0).words
    gap = " " * (STATUS + 1 - status.cell_len + wide - where.cell_len)
    columns = (Column(names([(p.giver, _marks(p)) for p in group], WHO + 12), WHO),)
    return Row(columns, _promise(row, brief), Text.assemble(status, gap, where), (rank,))


def _marks(row: PledgeRow) -> list[str]:
    marks = ((row.moved, "▲"), (row.conditional, "?"), (row.unnamed, "~"))
    return [mark for on, mark in marks if on]


def _promise(row: PledgeRow, brief: Mapping[str, str] | None) -> Text:
    """What is promised in the report's words, the sum before them where they leave it out; who promises it."""
    quote = row.words[0].quote if row.words else row.what
    tight = row.what in quote and not BARE.fullmatch(row.what) and len(row.what) >= LEAST_SAID
    tight = (
        tight and (len(quote) > SHORT or len(row.what) >= ENOUGH) and not LEANING.match(row.what)
    )
    told = row.what if tight else predicate(quote, *row.said_as, row.name)
    words = styled(w.quoted(told))
    by = row.name if brief is None else brief.get(row.name, row.name)
    if row.side and brief is not None and by not in told and len(by) <= MOST_NAME:
        words.append(f", {printable(by)}", "dim")
    if measure := w.measure(row.amount, row.quantity, told):
        return Text.assemble(styled(measure, "bold"), "  ", words)
    return words


def _total(total: Total, rank: int) -> Row:
    told = "; ".join(f"{w.number(value)} {name}" for name, value in total.parts)
    columns = (Column(styled(f"in all, {total.currency}", "dim"), WHO),)
    return Row(columns, styled(told), Text(), (rank,), under=0)
