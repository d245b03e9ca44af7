"""A readable record in Markdown: the answers in the order of the front page, each with its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from whipcount.model import Record
from whipcount.views import count, disputed, documents, meetings, needs, pledges, said, waits
from whipcount.views import wording as w
from whipcount.views.labels import Words
from whipcount.views.naming import called
from whipcount.views.unsure import left_out

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def document(record: Record) -> Iterator[str]:
    """The record as a Markdown document, section by section; an empty one is left out."""
    yield "# Who stands where, in whose words\n"
    for title, section in SECTIONS.items():
        rows = list(section(record))
        if rows:
            yield f"\n## {title}\n\n" + "".join(rows)
    if told := left_out(record.unsure):
        yield f"\n{told}\n"


def _text(words: str) -> str:
    """Words of a report as plain Markdown text on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(words.split()))


def _cited(words: Iterable[Words]) -> str:
    """The first words in quotation marks, and the places of all."""
    found = tuple(words)
    if not found:
        return ""
    return f": {_text(w.quoted(found[0].quote))} ({', '.join(_text(p) for p in w.places(found))})"


def _row(lead: str, words: Iterable[Words], *more: str | None) -> str:
    found = tuple(words)
    shown = w.quoted(found[0].quote) if found else ""
    said = "; ".join(_text(w.paired(m)) for m in more if m and m.removeprefix("… ") not in shown)
    return f"- {lead}{_cited(found)}{f' — {said}' if said else ''}\n"


def _read(record: Record) -> Iterator[str]:
    found = documents.documents(record)
    for row in found.rows:
        name = row.label + (f", part {row.part} of {row.parts}" if row.parts > 1 else "")
        copy = f"copy of {row.copy_of}" if row.copy_of else None
        about = [row.outlet, row.title, w.when(row.published), row.reason, copy]
        yield _row(f"**{_text(name)}**", (), *about)
    for trouble in found.problems:
        yield _row(f"{_text(trouble.label)}: {_text(trouble.message)}", ())


def _stances(record: Record) -> Iterator[str]:
    for counted in count.count(record):
        yield f"\n### {_text(w.sentence_case(called(counted.name)))}\n\n"
        for rung in counted.rungs:
            for stand in rung.stands:
                lead = f"{rung.stance}: **{_text(stand.name)}**{_marks(stand)}"
                others = (
                    f"{'before' if o.earlier else 'elsewhere'} {o.stance} {', '.join(w.places(o.words))}"
                    for o in stand.others
                )
                yield _row(lead, stand.words, *stand.on, *others)
        for stand in counted.not_counted:
            lead = (
                f"not counted: {_text(stand.according_to or 'somebody')} on **{_text(stand.name)}**"
            )
            yield _row(f"{lead}, {stand.stance}", stand.words)


def _marks(stand: count.Stand) -> str:
    marks = ((stand.moved, "▲"), (stand.conditional, "?"), (stand.unnamed, "~"))
    return "".join(f" {mark}" for on, mark in marks if on)


def _waits(record: Record) -> Iterator[str]:
    found = waits.waits(record)
    for loop in found.loops:
        told = " waits for ".join(_text(p) for p in (*loop.parties, loop.parties[0]))
        yield _row(f"**loop** {told}", (x for wait in loop.waits for x in wait.words))
    for wait in (*found.edges, *found.triggers):
        whom = f" waits for **{_text(wait.waits_for)}**" if wait.waits_for else ""
        lead = f"**{_text(wait.holder)}**{whom}, {_text(w.paired(wait.told))} ({wait.status})"
        yield _row(lead, wait.words)


def _pledges(record: Record) -> Iterator[str]:
    found = pledges.pledges(record)
    for row in found.rows:
        measure = w.measure(row.amount, row.quantity, row.what)
        lead = f"**{_text(row.giver)}** {row.status}: {_text(row.what)}"
        yield _row(lead, row.words, measure, f"says {row.name}" if row.side else None, *row.on)
    for total in (*found.totals, *found.counts):
        told = ", ".join(f"{w.number(value)} {name}" for name, value in total.parts)
        yield f"- in all, {total.currency}: {told}\n"


def _meetings(record: Record) -> Iterator[str]:
    for row in meetings.meetings(record):
        who = w.listed((*row.hosts, *row.participants))
        lead = f"{w.weekday(row.day)}, {row.status}: **{_text(row.name)}**"
        yield _row(lead, row.words, row.place, who, row.outcome)


def _needs(record: Record) -> Iterator[str]:
    for row in needs.needs(record):
        offered = f"offered by {w.listed(row.offered_by)}" if row.offered_by else None
        yield _row(f"**{_text(row.what)}**", row.words, row.by, offered)


def _disputed(record: Record) -> Iterator[str]:
    for row in disputed.disputed(record):
        versions = "; ".join(f"{v.value} ({', '.join(w.places(v.words))})" for v in row.versions)
        yield f"- **{_text(row.about)}**, {_text(row.field)}: {_text(versions)}\n"


def _said(record: Record) -> Iterator[str]:
    for row in said.said(record):
        lead = f"{w.when(row.day)}, **{_text(row.speaker)}** {_text(row.cue or row.act)}"
        yield _row(lead, row.words, f"through {row.via}" if row.via else None)


SECTIONS: Mapping[str, Callable[[Record], Iterator[str]]] = {
    "What was read": _read,
    "Who stands where": _stances,
    "Who waits for whom": _waits,
    "Promised, and taken back": _pledges,
    "Needed": _needs,
    "Meetings": _meetings,
    "Disputed": _disputed,
    "Who said what": _said,
}
