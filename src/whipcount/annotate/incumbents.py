"""Who of the heads of state and government that a report names is in office: it is written at one time.

Their drafts come in; ``late`` of each is narrowed to what was held when most of those named were in office.
"""

from __future__ import annotations

from collections import Counter

from whipcount.annotate.drafts import Book, Draft
from whipcount.lexicon.people import offices_held, terms_of

SAID = 9  # mentions that an office which the report itself gives is worth


def settle(book: Book) -> None:
    """Keep with each the offices of the time at which those in office are named most often."""
    known = [d for d in dict.fromkeys(book.drafts.values()) if d.type == "person" and d.known_as]
    often = Counter(book.parse.words)
    weights = {
        d.key: often[d.name.rsplit(" ", 1)[-1]] + SAID * bool(d.said) for d in known if not d.past
    }
    times = sorted({t.since for d in known for t in terms_of(d.known_as)})
    if len(known) < 2 or not times:
        return
    now = max(
        times, key=lambda at: (sum(weights.get(d.key, 0) for d in known if _rules(d, at)), at)
    )
    for draft in known:
        draft.late = set(offices_held(draft.known_as, at=now)) if _rules(draft, now) else set()


def _rules(draft: Draft, at: str) -> bool:
    return bool(offices_held(draft.known_as, at=at))
