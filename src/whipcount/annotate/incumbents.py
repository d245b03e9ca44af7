"""Who of the heads of state and government that a report names is in office: it is written at one time.

Their drafts come in; ``late`` of each is narrowed to what was held when most of those named were in office.
"""

from __future__ import annotations

from whipcount.annotate.drafts import Book, Draft
from whipcount.lexicon.people import offices_held, terms_of

HEADS = frozenset({"head_of_state", "head_of_government"})
SAID = 9  # mentions that an office which the report itself gives is worth


def settle(book: Book) -> None:
    """Keep with each the offices of the time at which those in office are named most often."""
    persons = [d for d in dict.fromkeys(book.drafts.values()) if d.type == "person" and d.known_as]
    known = [d for d in persons if not d.past and not _elsewhere(d)]
    weights = {d.key: _weight(book, d) for d in known}
    times = sorted({t.since for d in known for t in terms_of(d.known_as)})
    for draft in persons:
        if draft not in known:
            draft.late = set()
    if len(known) < 2:
        return
    now = max(
        times, key=lambda at: (sum(weights.get(d.key, 0) for d in known if _rules(d, at)), at)
    )
    for draft in known:
        draft.late = set(offices_held(draft.known_as, at=now)) if _rules(draft, now) else set()


def _weight(book: Book, draft: Draft) -> int:
    """How often somebody is named and the state is that they were to lead."""
    states = sorted({t.of for t in terms_of(draft.known_as)})
    own = book.parse.words.count(draft.name.rsplit(" ", 1)[-1]) + SAID * bool(draft.said)
    return own + max((book.about[s] for s in states), default=0)


def _elsewhere(draft: Draft) -> bool:
    """Whether the report gives somebody another office: who heads a council heads no state now."""
    said = {office for office, _ in draft.said} - {"party"}
    return bool(said) and not said & HEADS


def _rules(draft: Draft, at: str) -> bool:
    return bool(offices_held(draft.known_as, at=at))
