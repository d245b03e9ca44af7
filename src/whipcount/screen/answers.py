"""One function per question that sets its answer; an empty answer says what that means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text

from whipcount.model import Amount
from whipcount.screen import tables as t
from whipcount.screen.console import printable
from whipcount.screen.setting import styled
from whipcount.screen.tables import REPORTS, WHERE, Heading
from whipcount.views import wording as w
from whipcount.views.disputed import Dispute, Version
from whipcount.views.issues import IssueRow
from whipcount.views.needs import NeedRow, Offer
from whipcount.views.pledges import PledgeRow, Pledges, Total
from whipcount.views.said import SaidRow
from whipcount.views.totals import LeftOut
from whipcount.views.unsaid import Unsaid

Parts = list[RenderableType]

EMPTY: Mapping[str, str] = {
    "count": "No stances were read. A stance needs somebody, a question, and words for or against it.",
    "pledges": "No pledges were read. A pledge needs a giver and something given, offered or taken back.",
    "needs": "No needs were read: no report says what is required.",
    "waits": "Nobody waits for anybody: no condition was read.",
    "meetings": "No meetings were read.",
    "timeline": "Nothing here has a day. whipcount documents shows how the reports were dated.",
    "disputed": "The reports read so far do not contradict each other.",
    "said": "No statements were read.",
    "who": "Nobody was met in the reports.",
    "actors": "Nobody was met in the reports.",
    "compare": "No two coders have judged the same claim. judge load takes in what another has judged.",
    "issues": "No issues were found: no stance was read.",
    "explain": "No words were read on that line: it is empty, or page furniture that was left out. Look at the lines next to it.",
    "documents": "Nothing has been read yet. Give it reports: whipcount read FOLDER",
}

PIECES = re.compile(r'["“”].*["“”].*["“”]')  # a quotation in several pieces


def pledged(answer: Pledges, width: int) -> Parts:
    """Pledges, then what they come to."""
    heads = (Heading("who", 2), Heading("status"), Heading("what, in whose words", 5),
             Heading("day", spare=True), REPORTS, WHERE)  # fmt: skip
    rows = [
        (
            t.doubt(t.named(r.giver, conditional=r.conditional, unnamed=r.unnamed), r.sure),
            _status(r), _promise(r),
            Text(w.when(r.day), style="dim"), t.reports(r.origins), t.where(r.words),
        )
        for r in answer.rows
    ]  # fmt: skip
    parts: Parts = [
        t.table(heads, rows, width, once=True),
        *(_total(x) for x in answer.totals if x.rows > 1),
        *(_counted(x) for x in answer.counts),
    ]
    if answer.left_out:
        parts.append(Text("left out of the totals:", style="dim"))
        parts += [_left_out(x) for x in answer.left_out]
    return parts


def _left_out(row: LeftOut) -> Text:
    return Text.assemble("  ", styled(row.name, "bold"), ", ", styled(w.amount(row.amount) or w.quantity(row.quantity)),
                         (f": {printable(row.reason)}", "dim"))  # fmt: skip


def _status(row: PledgeRow) -> Text:
    """The status, and the steps that led to it with their days."""
    out = t.coloured(row.status, moved=row.moved)
    for step in row.history[:-1] if row.moved else ():
        out.append(f"\n{step.status} {w.when(step.day, year=False)}", "dim")
    return out


def _promise(row: PledgeRow) -> Text:
    """The report's words, what is promised in bold; the sum before them where they leave it out."""
    words = t.quote(row.words)
    words.highlight_words([row.what], "bold")
    if measure := w.measure(row.amount, row.quantity, words.plain):
        words = Text.assemble((measure, "bold"), "  ", words)
    if row.side and row.name not in words.plain:
        words.append(f"\nsays {printable(row.name)}", "dim")
    for trigger in t.unsaid(row.on, words):
        words.append(f"\non: {printable(trigger)}", "dim")
    return words


def _needed(row: NeedRow) -> Text:
    what = styled(row.what, "bold")
    measure = w.measure(row.amount, row.quantity, row.what)
    out = Text.assemble((measure, "bold"), "  ", what) if measure else what
    if row.noted:
        out.append("\nyour own note", "dim")
    return out


def _counted(total: Total) -> Text:
    """What the numbers of one kind of thing come to."""
    things = w.plural(2, total.currency).partition(" ")[2]
    return Text.assemble(
        (f"in all, {things}: ", "dim"), _parts(total), (f"  ({total.rows} promises)", "dim")
    )


def _total(total: Total) -> Text:
    return Text.assemble(
        (f"in all, {total.currency}: ", "dim"),
        _parts(total),
        (f"  ({w.plural(total.rows, 'sum')})", "dim"),
    )


def _parts(total: Total) -> str:
    return "; ".join(f"{w.number(value)} {name}" for name, value in total.parts)


def needed(rows: Sequence[NeedRow], width: int) -> Parts:
    """What is required, who offers what of it, what is lacking, and what it waits for."""
    heads = (Heading("needed", 3), Heading("says", 2, spare=True), Heading("offered", 4),
             Heading("lacking", 2), Heading("in whose words", 4), REPORTS, WHERE)  # fmt: skip
    return [t.table(heads, [
        (_needed(r), t.plain(r.by), _offered(r), _lacking(r), t.quote(r.words), t.reports(r.origins),
         t.where(r.words))
        for r in rows
    ], width)]  # fmt: skip


def _offered(row: NeedRow) -> Text:
    """Each offer with its number, status and condition, a line each."""
    lines = [_offer(o) for o in row.offers]
    told = {o.name for o in row.offers}
    lines += [styled(name) for name in row.offered_by if name not in told]
    return Text("\n").join(lines) if lines else Text("nobody", style="red")


def _offer(offer: Offer) -> Text:
    measure = w.measure(offer.amount, offer.quantity) or w.shorten(offer.what, 40)
    out = Text.assemble(
        styled(offer.name, "bold"), f" {printable(measure)}", (f", {offer.status}", "dim")
    )
    if offer.on:
        out.append(f" ({printable(offer.on[0])})", "dim")
    return out


def _lacking(row: NeedRow) -> Text:
    """The gap where there is a number; then whom or what the thing waits for."""
    gap = w.amount(row.gap) if isinstance(row.gap, Amount) else w.quantity(row.gap)
    out = styled(gap, "bold red") if gap else Text("all of it" if row.lacking else "–", style="dim")
    for wait in row.waits[:2]:
        out.append(f"\n{printable(wait.holder)}: {printable(wait.told)}", "dim")
    return out


def differing(rows: Sequence[Dispute], width: int) -> Parts:
    """Each dispute with all its versions; the id is for ``judge dismiss``."""
    heads = (
        Heading("about", 3),
        Heading("what", 2),
        Heading("versions", 5),
        Heading("id", spare=True),
        WHERE,
    )
    lines = []
    for row in rows:
        ids = Text("\n".join(row.short), style="dim")
        for i, version in enumerate(row.versions):
            first = i == 0
            told = _version(version, row.field)
            lines.append((styled(w.sentence_case(row.about) if first else ""), styled(row.field if first else ""), told,
                          ids if first else Text(), t.where(version.words)))  # fmt: skip
    return [t.table(heads, lines, width)]


def _version(version: Version, field: str) -> Text:
    """The value, and the words it stands in where these say more."""
    words = t.quote(version.words)
    if field == "account":
        return words
    alone = version.words and version.words[0].quote == version.value
    return Text.assemble(styled(version.value, "bold"), *(() if alone else ("  ", words)))


def spoken(rows: Sequence[SaidRow], width: int) -> Parts:
    """Statements by day."""
    heads = (Heading("day"), Heading("who", 2), Heading("how", 2, spare=True), Heading("words", 6),
             REPORTS, WHERE)  # fmt: skip
    return [t.table(heads, [
        (Text(w.when(r.day), style="dim"), _speaker(r), Text(r.cue or r.act, style="dim"),
         _said(r), t.reports(r.origins),
         t.where(r.words))
        for r in rows
    ], width)]  # fmt: skip


def left_open(rows: Sequence[Unsaid], width: int) -> Parts:
    """What was not said, by whom."""
    heads = (Heading("who", 2), Heading("how", 2, spare=True), Heading("in whose words", 6), WHERE)
    return [t.table(heads, [
        (t.named(r.name, unnamed=r.unnamed), Text(printable(r.cue or "left open"), style="dim"), t.quote(r.words),
         t.where(r.words))
        for r in rows
    ], width)]  # fmt: skip


def _said(row: SaidRow) -> Text:
    """What was said; words of which the report itself says that they are quoted keep its marks."""
    own = row.mode != "direct" or (
        row.content.startswith(tuple('"“')) and PIECES.search(row.content)
    )
    return styled(w.curled(row.content) if own else w.quoted(row.content))


def _speaker(row: SaidRow) -> Text:
    out = t.named(row.speaker, unnamed=row.unnamed)
    if row.via:
        out.append(f"\nthrough {row.via}", "dim")
    return out


def questions(rows: Sequence[IssueRow], width: int) -> Parts:
    """Issues with their ids."""
    heads = (
        Heading("id"),
        Heading("issue", 4),
        Heading("asks"),
        Heading("also called", 4),
        Heading("positions", right=True),
        REPORTS,
    )
    return [t.table(heads, [
        (Text(r.short, style="cyan"), styled(r.name, "bold"), Text(r.asks), t.plain(w.listed(r.aliases, 6)),
         Text(str(r.positions)), t.reports(r.origins))
        for r in rows
    ], width)]  # fmt: skip
