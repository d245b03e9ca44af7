"""The day of every document of a dossier, from its words, its metadata and the other documents.

Documents and their time mentions come in; a ``Dated`` for each goes out: a day where one follows,
a range where only a range does, None where nothing does. Sets of possible days are narrowed,
strongest first, until nothing changes; what would leave no day is not applied.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from whipcount.codec import document_key
from whipcount.link.day_claims import Dated, date_claims
from whipcount.link.day_events import neighbours
from whipcount.link.day_joins import Doc, links_of, share, usual_of
from whipcount.link.day_masks import Window
from whipcount.link.day_votes import ENOUGH, UNOPPOSED
from whipcount.link.day_words import (
    LATE,
    Narrowing,
    bounds,
    late_by_one,
    near,
    outside,
    same_day,
    told_by,
)
from whipcount.link.day_years import nearest_reading
from whipcount.model import Document, TimeMention

__all__ = ["Dated", "date_claims", "document_days"]

ROUNDS = 12  # far more than any dossier needed; each round only narrows
SETTLED = 7  # days: a document known this well can date another
YEARS = 300  # days: wider sets may hold one day of several years
DAYS_APART = 2  # metadata and words further apart than this contradict each other


def document_days(
    documents: Sequence[Document],
    times: Sequence[TimeMention],
    copies: Mapping[str, str] | None = None,
) -> Mapping[str, Dated]:
    """The day of each document by its id; ``copies`` maps a near-copy to what it copies."""
    window = _window(documents, times)
    if window is None:
        nothing = Dated(None, "no year is named anywhere in the dossier", (), None)
        return {d.id: nothing for d in sorted(documents, key=document_key)}
    by_document: dict[str, list[TimeMention]] = defaultdict(list)
    for mention in times:
        by_document[mention.document].append(mention)
    docs = {
        d.id: Doc(d, told_by(by_document[d.id], window), window.all)
        for d in sorted(documents, key=document_key)
    }
    _solve(docs, times, copies or {}, window)
    return {i: _dated(doc, window) for i, doc in docs.items()}


def _window(documents: Sequence[Document], times: Sequence[TimeMention]) -> Window | None:
    """From the year before the oldest year that matters to some years after the newest."""
    known = [c.day.year for d in documents for c in d.dates]
    told = [m.time_ref.year for m in times if m.time_ref and m.time_ref.year]
    behind = [m.time_ref.year for m in times if m.time_ref and m.time_ref.year
              and m.time_ref.direction <= 0 and m.time_ref.unit in {"day", "month", "year"}]  # fmt: skip
    years = known + behind or told
    if not years:
        return None
    newest = max(known or years)
    oldest = max(min(years), newest - 12)
    return Window(date(max(oldest - 1, 2), 1, 1), date(min(newest + 3, 9998), 12, 31))


def _solve(
    docs: Mapping[str, Doc],
    times: Sequence[TimeMention],
    copies: Mapping[str, str],
    window: Window,
) -> None:
    """Own words first, then the other documents, then what is only usual."""
    for doc in docs.values():
        _own(doc, window)
    known = [m for m in times if m.document in docs]
    links = links_of(docs, neighbours(sorted(known, key=lambda m: m.evidence)))
    for step, alone in enumerate((ENOUGH, ENOUGH, UNOPPOSED)):
        if step == 1:
            for doc in docs.values():
                for row in usual_of(doc, window):
                    doc.narrow(row)
        for _ in range(ROUNDS):
            changed = _years(docs, window)
            changed |= _lend(docs, copies, window)
            changed |= share(docs, links, window, alone, copies)
            if not changed:
                break


def _own(doc: Doc, window: Window) -> None:
    """Metadata and dateline, then the days the text names."""
    stated = sorted(outside(doc.document, doc.told, window), key=lambda n: (n.trust, n.reason))
    words = [*bounds(doc.told, window), *near(doc.told, window), *same_day(doc.told, window)]
    best = [n for n in stated if n.days]
    if best and (exact := [n for n in best if n.exact]):
        chosen = min(exact, key=lambda n: (_suspect(n, words), n.trust, n.reason))
        if late_by_one(chosen, doc.told, window):
            chosen, doc.problem = _moved(chosen, window)
        doc.narrow(chosen)
        doc.problem = doc.problem or _conflict(chosen, exact, words, window)
        return
    for row in best:
        doc.narrow(row)
    for row in sorted(words, key=lambda n: n.trust):
        if row.trust < LATE:
            doc.narrow(row)


def _moved(stated: Narrowing, window: Window) -> tuple[Narrowing, str]:
    """The day after: the text looks back to a weekday that its stated day did not know yet."""
    words = f"{stated.reason}, a day later by its words"
    problem = f"{stated.reason} is a day before the weekday that its words look back to; they won"
    return replace(stated, days=window.spread(stated.days, 1, 1), reason=words), problem


def _suspect(stated: Narrowing, words: Sequence[Narrowing]) -> bool:
    """True if the words rule the stated day out: a page's clock is not its report's day."""
    against = sum(not stated.days & w.days for w in words)
    return stated.trust > 2 and against * 2 > len(words)


def _conflict(
    chosen: Narrowing, exact: Sequence[Narrowing], words: Sequence[Narrowing], window: Window
) -> str | None:
    far = window.spread(chosen.days, -DAYS_APART, DAYS_APART)
    others = sorted({n.reason for n in exact if not n.days & far})
    against = [w.reason for w in words if not w.days & far]
    if others:
        why = "its words agree with it" if not against else "it is the more trusted place"
        return f"dated by {chosen.reason}, not by {'; '.join(others)}: {why}"
    if len(against) > 1 and len(against) * 2 > len(words):
        return f"dated by {chosen.reason}, though its words say otherwise: {'; '.join(against[:3])}"
    return None


def _lend(docs: Mapping[str, Doc], copies: Mapping[str, str], window: Window) -> bool:
    """A near-copy and what it copies are of one day, unless their own words say otherwise."""
    changed = False
    for one, other in sorted(copies.items()):
        if one in docs and other in docs:
            pair = sorted((docs[one], docs[other]), key=lambda d: window.width(d.days))
            if window.width(pair[0].days) <= SETTLED:
                source = pair[0].document.source.rpartition("/")[2]
                row = Narrowing(pair[0].days, 21, f"the day of its near-copy {source}",
                                pair[0].used[-1].evidence if pair[0].used else ())  # fmt: skip
                changed |= pair[1].narrow(row)
    return changed


def _years(docs: Mapping[str, Doc], window: Window) -> bool:
    """Of several years that fit, the one in which the rest of the dossier lies."""
    settled = 0
    for doc in docs.values():
        if doc.used and window.width(doc.days) <= SETTLED:
            settled |= doc.days
    if not settled:
        return False
    changed = False
    for doc in docs.values():
        if window.width(doc.days) > YEARS and (left := nearest_reading(doc.days, settled, window)):
            changed |= doc.narrow(Narrowing(left, 22, "the year of the dossier's other reports"))
    return changed


def _dated(doc: Doc, window: Window) -> Dated:
    when = window.hull(doc.days)
    if when is None:
        return Dated(None, "nothing in it or in the other reports says when", (), doc.problem)
    counted = _needed(doc, window)
    evidence = dict.fromkeys(e for n in counted for e in n.evidence)
    return Dated(when, _reason(counted), tuple(evidence), doc.problem)


def _needed(doc: Doc, window: Window) -> list[Narrowing]:
    """The narrowings without which the answer would be wider; of equals the strongest stays."""
    kept = list(doc.used)
    for row in reversed(doc.used):
        days = window.all
        for other in kept:
            days &= other.days if other is not row else window.all
        if days == doc.days:
            kept.remove(row)
    return kept


def _reason(used: Sequence[Narrowing]) -> str:
    stated = [n.reason for n in used if n.trust < 10]
    words = [n.reason for n in used if n.trust in {10, 11, 12, 13} or n.trust >= 30]
    shared = [n.reason for n in used if n.trust == 20]
    rest = [n.reason for n in used if n.trust in {21, 22}]
    parts = [
        *stated,
        *([f"from its words: {' and '.join(words)}"] if words else []),
        *shared,
        *rest,
    ]
    return "; ".join(parts) or "several weak signs that agree"
