"""What states and their heads have: ministries, parliaments, central banks, offices. Owners in, drafts out."""

from __future__ import annotations

from whipcount.annotate.domestic import known_body
from whipcount.annotate.drafts import Book, Draft
from whipcount.model import Role

HEADS = frozenset({"head_of_state", "head_of_government"})


def ministry(book: Book, state: Draft, office: str, words: str) -> Draft:
    """A state's ministry for the things that a class of minister is for."""
    key = f"ministry:{office}:{state.key}"
    draft = book.open(
        Draft(key, "organization", words, known_as=key if state.known_as else None, kind="ministry")
    )
    draft.roles[Role("ministry", state.name, state.known_as)] = None
    return draft


def institution(book: Book, state: Draft, words: str) -> Draft:
    """What a state has one of: its central bank, its army."""
    known = known_body(words.casefold(), state)
    key = f"org:{known.id}" if known else f"organization:{words.casefold()}:{state.key}"
    draft = book.open(
        Draft(key, "organization", words, known_as=key, kind=words.casefold().split()[-1])
    )
    draft.speaks_for = draft.speaks_for or state
    return draft


def parliament(book: Book, state: Draft, words: str, chamber: str = "") -> Draft:
    """A state's parliament or a chamber of it, written with a common noun."""
    key = f"parliament:{(state.known_as or state.key).removeprefix('state:')}"
    key = f"{key}:{chamber}" if chamber else key
    draft = book.open(Draft(key, "organization", words, known_as=key, kind=chamber or "whole"))
    draft.roles[Role("seat", state.name, state.known_as)] = None
    return draft


def office_of(book: Book, holder: Draft, words: str) -> Draft | None:
    """ "The presidency", "her office": the seat of a head of state or of government."""
    roles = [
        (o, of)
        for o, of in sorted(holder.offices, reverse=True)
        if o in HEADS and of.startswith("state:")
    ]
    if holder.type == "person" and not roles:
        return None
    office, of = roles[0] if roles else ("head_of_state", holder.key)
    draft = seat(book, office, of, words)
    if holder.type == "person":
        draft.roles[Role("office", holder.name, holder.known_as)] = None
    return draft


def seat(book: Book, office: str, of: str, words: str) -> Draft:
    """The office of a state's head, as the lexicon would call it."""
    key = f"seat:{of.removeprefix('state:')}:{office}" if of.startswith("state:") else f"seat:{of}"
    draft = book.open(Draft(key, "organization", words, known_as=key, kind="seat"))
    draft.roles[Role("seat", None, of if of.startswith("state:") else None)] = None
    return draft
