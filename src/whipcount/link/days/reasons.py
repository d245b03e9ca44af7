"""The day that a report states, and the answer for one that states none, with reasons and problems."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from whipcount.link.days.claims import Dated, spell
from whipcount.link.days.masks import Window
from whipcount.link.days.scores import Term, believe, grounds
from whipcount.link.days.words import Narrowing, late_by_one, outside, same_morning
from whipcount.link.days.work import Doc
from whipcount.model import When

DAYS_APART = 2  # metadata and words further apart than this contradict each other
WIDEST = 366  # days: a wider range says nothing
SLIGHT = 0.005  # of all odds: what a day beside another must hold to be told with it
ELSEWHERE = 0.01  # and what other days must hold that would be told without one join
WEEKS = 60  # days: two days are told with others that lie so near
OWN_DAY = frozenset({"today", "dateline", "line"})
MANY = 40  # days that are told with their odds
READINGS = 4  # told of a range with gaps
LEG = 0.6  # of all odds that a day must hold without any one of its joins
ORDER = {
    "stated": 0,
    "stamp": 1,
    "mark": 1,
    "embedded": 1,
    "caption": 1,
    "words": 2,
    "shared": 3,
    "copy": 4,
    "page": 5,
    "rest": 6,
}


def stated_day(doc: Doc, window: Window) -> int:
    """The day that metadata or a dateline gives; 0 where none does."""
    rows = sorted(outside(doc.document, window), key=lambda n: (n.trust, n.reason))
    rows += _full_lines(doc, window)
    exact = [n for n in rows if n.days]
    if not exact:
        return 0
    chosen = min(exact, key=lambda n: (_suspect(n, doc.terms), n.trust, n.reason))
    if late_by_one(chosen, doc.told, window):
        chosen, doc.problem = _moved(chosen, window)
    doc.stated, doc.days = chosen, chosen.days
    doc.problem = doc.problem or _conflict(chosen, exact, doc.terms, window)
    return chosen.days


def _full_lines(doc: Doc, window: Window) -> list[Narrowing]:
    """Datelines and date lines that the text itself holds, with their year."""
    out = []
    for row in doc.told:
        if (
            row.mention.clue in {"dateline", "line"}
            and row.ref.month
            and row.ref.day
            and row.ref.year
        ):
            days = window.every(row.ref.month, row.ref.day, row.ref.year)
            trust = 1 if row.mention.clue == "dateline" else 5
            reason = f"its {row.mention.clue} “{row.evidence.quote}”"
            out.append(Narrowing(days, trust, reason, (row.evidence,)))
    return out


def _moved(stated: Narrowing, window: Window) -> tuple[Narrowing, str]:
    """The day after: the text looks back to a weekday that its stated day did not know yet."""
    words = f"{stated.reason}, a day later by its words"
    problem = f"{stated.reason} is a day before the weekday that its words look back to; they won"
    return replace(stated, days=window.spread(stated.days, 1, 1), reason=words), problem


def _suspect(stated: Narrowing, words: Sequence[Term]) -> bool:
    """True if the words rule the stated day out: a page's clock is not its report's day."""
    against = sum(t.against(stated.days) for t in words)
    return stated.trust > 2 and against * 2 > len(words)


def _conflict(
    chosen: Narrowing, exact: Sequence[Narrowing], words: Sequence[Term], window: Window
) -> str | None:
    far = window.spread(chosen.days, -DAYS_APART, DAYS_APART)
    others = sorted({n.reason for n in exact if not n.days & far})
    against = [t.reason for t in words if t.against(far)]
    if others:
        why = "its words agree with it" if not against else "it is the more trusted place"
        return f"dated by {chosen.reason}, not by {'; '.join(others)}: {why}"
    if len(against) > 1 and len(against) * 2 > len(words):
        return f"dated by {chosen.reason}, though its words say otherwise: {'; '.join(against[:3])}"
    return None


def doubted(doc: Doc, days: int, window: Window) -> str | None:
    """That a report is dated by its page, though its words and the others point elsewhere."""
    when = window.hull(days)
    if when is None or doc.stated is None:
        return None
    counted = sorted(grounds(doc.used, days, window.all), key=lambda t: ORDER[t.kind])
    return f"dated by {doc.stated.reason}, though {spell(when)} would follow from all else: {_reason(counted)}"


def dated(doc: Doc, window: Window) -> Dated:
    """What is known of the day of a report, and why."""
    if doc.stated:
        return Dated(window.hull(doc.days), doc.stated.reason, doc.stated.evidence, doc.problem)
    when = window.hull(doc.days) if 0 < window.width(doc.days) <= WIDEST else None
    if when is None or when.earliest is None or when.latest is None:
        return replace(_open(doc, window), odds=_odds(doc, window))
    counted = sorted(grounds(doc.used, doc.days, window.all), key=lambda t: ORDER[t.kind])
    evidence = dict.fromkeys(e for t in counted for e in t.evidence)
    reason = _reason(counted) + _readings(doc.days, window)
    odds = () if when.earliest == when.latest else _odds(doc, window)
    return Dated(when, reason, tuple(evidence), doc.problem, odds)


def _odds(doc: Doc, window: Window) -> tuple[tuple[date, float], ...]:
    """The likeliest days of a report that may be of several, with the share of each."""
    if doc.belief is None:
        return ()
    rows = doc.belief.days(MANY)
    return tuple((window.first + timedelta(days=at), round(share, 3)) for at, share in rows)


def _readings(days: int, window: Window) -> str:
    """The readings that a range comes from, each by its first day: "; it fits 10 May 2024 or 17 May 2024"."""
    firsts = days & ~(days << 1)
    if firsts.bit_count() < 2:
        return {1: "", 2: "; it fits either day"}.get(
            days.bit_count(), "; it fits any of these days"
        )
    starts = [window.hull(1 << i) for i in range(firsts.bit_length()) if firsts >> i & 1]
    told = [f"{w.earliest.day} {w.earliest:%b %Y}" for w in starts if w and w.earliest]
    more = f" or {len(told) - READINGS} other days" if len(told) > READINGS else ""
    return f"; it fits {' or '.join(told[:READINGS])}{more}"


def answer(doc: Doc, window: Window) -> int:
    """What follows from all that is said, of the weekday that stands above the report if one does."""
    days = _answer(doc, window)
    stamp = next((t.classes[0][0] for t in doc.used if t.kind == "stamp"), days)
    return days & stamp or days


def _answer(doc: Doc, window: Window) -> int:
    """What follows from all that is said; a day by itself only where it stands on two legs.

    Taken for another, an event elsewhere leads astray: without any one of these joins the day must
    be the likeliest still. And something must speak of the report's very day. Else it is told with
    the day beside it.
    """
    if doc.belief is None:
        return 0
    days = doc.belief.answer(window)
    if days.bit_count() == 2:
        weeks = window.spread(days, -WEEKS, WEEKS)
        left = [r for t in _joins(doc) if not (r := _without(t, doc, window)) & ~weeks]
        return days | _elsewhere(days, doc, left)
    if days.bit_count() != 1:
        return days
    beside = doc.belief.beside(days, window)
    if not _speaks_of_its_day(doc):
        return days | beside
    left = [_without(t, doc, window) for t in _joins(doc)]
    if any(r != days for r in left) and doc.belief.share(beside) >= SLIGHT:
        return days | beside
    return days | _elsewhere(days, doc, left)


def _elsewhere(days: int, doc: Doc, left: Sequence[int]) -> int:
    """The other days that would be told, were it not for one join."""
    belief = doc.belief
    far = [r for r in left if not r & days and belief and belief.share(r) >= ELSEWHERE]
    return min(far, key=lambda r: (r.bit_count(), r), default=0)


def _speaks_of_its_day(doc: Doc) -> bool:
    """True of "today", a dateline, "earlier on Friday", or what else tells the very day.

    Words such as "said on Monday" never rule out the morning after; those of a near-copy are another's.
    """
    if any(t.kind in {"stated", "stamp", "embedded", "page"} for t in doc.used):
        return True
    own = any(t.mention.clue in OWN_DAY or same_morning(t, doc.document.text) for t in doc.told)
    return own and not any(t.kind == "copy" for t in doc.used)


def _joins(doc: Doc) -> list[Term]:
    return [t for t in doc.used if t.kind == "shared"]


def _without(term: Term, doc: Doc, window: Window) -> int:
    """The likeliest days if all that leans on the two mentions of one join is taken out."""
    leg = set(term.evidence)
    rest = [t for t in doc.used if t.kind != "shared" or leg.isdisjoint(t.evidence)]
    return believe(rest, window.all).likeliest(LEG)


def _open(doc: Doc, window: Window) -> Dated:
    """No more than a first day: that of a post which the report carries."""
    posts = [c.day for c in doc.document.dates if c.where == "embedded"]
    if posts and window.day(max(posts)):
        day = max(posts)
        return Dated(When(day, None), f"it carries a post of {day.isoformat()}", (), doc.problem)
    return Dated(None, "nothing in it or in the other reports says when", (), doc.problem)


def _reason(counted: Sequence[Term]) -> str:
    words = [t.reason for t in counted if t.kind == "words"]
    before = [t.reason for t in counted if ORDER[t.kind] < ORDER["words"]]
    after = [t.reason for t in counted if ORDER[t.kind] > ORDER["words"]]
    spoken = [f"from its words: {' and '.join(words)}"] if words else []
    return "; ".join([*before, *spoken, *after]) or "several weak signs that agree"
