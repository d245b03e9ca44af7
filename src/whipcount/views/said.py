"""Who said what: statements, each once, with how it was said and who relays it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whipcount.model import Record, Statement, When
from whipcount.views.index import Index, first, first_day
from whipcount.views.labels import Words
from whipcount.views.refer import named


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One statement; ``day`` is when it was made where known, else the day of the report."""

    speaker_id: str | None
    speaker: str
    unnamed: bool
    cue: str | None
    act: str
    mode: str
    content: str
    via: str | None
    channel: str | None
    audience: str | None
    day: When | None
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    standing: str


def said(record: Record, actor: str | None = None) -> tuple[SaidRow, ...]:
    """All statements by day, or those of the actors that ``actor`` names.

    Raises:
        InputError: nobody is called that.
    """
    index = Index(record)
    wanted = None if actor is None else {a.id for a in named(record, actor)}
    groups = [g for g in index.entries(Statement) if wanted is None or g[0].speaker.actor in wanted]
    rows = [_row(index, group) for group in groups]
    return tuple(sorted(rows, key=lambda r: (first_day(r.day), r.words, r.claims)))


def _row(index: Index, group: Sequence[Statement]) -> SaidRow:
    lead = group[0]
    return SaidRow(
        speaker_id=lead.speaker.actor,
        speaker=index.name(lead.speaker) or "",
        unnamed=index.unnamed(lead.speaker),
        cue=lead.cue,
        act=lead.act,
        mode=lead.mode,
        content=" ".join(lead.content.split()),
        via=index.name(first(s.via for s in group)),
        channel=first(s.channel for s in group),
        audience=first(s.audience for s in group),
        day=index.day(lead),
        origins=index.origins(group),
        words=index.words(group),
        claims=tuple(s.id for s in group),
        standing=lead.standing,
    )
