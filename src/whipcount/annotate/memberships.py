"""All members of a known body, as one group: "EU countries", "NATO members". A role noun and the body in, a draft out."""

from __future__ import annotations

from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.nominals import Nominal

MEMBERS = frozenset({"country", "nation", "state", "member", "government"})


def of_members(found: Nominal, owner: Draft, rest: str) -> bool:
    """Whether nothing says which of them; ``rest`` are the words less whose they are."""
    whole = rest.split() in ([], [found.key.split()[-1]])
    known = owner.type in {"organization", "group"} and owner.known_as is not None
    return found.plural and known and found.lemma in MEMBERS and whole


def membership(book: Book, found: Nominal, owner: Draft) -> Draft:
    """All members of a body that is known, as one group."""
    key = f"members:{owner.known_as}"
    draft = book.open(Draft(key, "group", found.words, known_as=key))
    draft.names[found.words] = None
    draft.speaks_for = draft.speaks_for or owner
    return draft
