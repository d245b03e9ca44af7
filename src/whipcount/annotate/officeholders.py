"""Who of those met in a report holds an office that a role noun names.

What a report says of offices goes before what the lexicon knows, and what somebody held last before
what they held once.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.nominals import Nominal

LEADING = frozenset({"leader", "head", "chief", "boss"})
Office = tuple[str, str]  # its class, and whose it is


def holder(book: Book, found: Nominal, owner: Draft | None) -> Draft | None:
    """Who holds an office; "the leader" of a state is its head."""
    classes = {found.office}
    if owner and owner.type == "state" and found.lemma in LEADING:
        classes |= {"head_of_state", "head_of_government"}
    whose = _states(owner) if owner else None
    held: list[Draft] = []
    for table in ("said", "late", "offices"):
        held = held or [
            d for d in book.drafts.values() if _holds(getattr(d, table), classes, whose)
        ]
    recent = [d for d in book.recent if d in held]
    return recent[-1] if recent else held[0] if len(held) == 1 else None


def _holds(
    offices: Iterable[Office], classes: AbstractSet[str], whose: AbstractSet[str] | None
) -> bool:
    """Whether there is an office of these classes, of one of these; of anybody, if None."""
    return any(o in classes and (whose is None or of in whose) for o, of in offices)


def _states(owner: Draft) -> frozenset[str]:
    """What an office of somebody's is of: "his foreign minister" is of the state that he heads."""
    if owner.type != "person":
        return frozenset({owner.key})
    return frozenset(of for _, of in owner.offices if of)
