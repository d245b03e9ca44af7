"""Which body a word of its name alone means: "the Fund", "Harbours". A name and its document in, a draft out."""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.first_words import calls
from whipcount.annotate.names import Name

# Bodies of the public hand that go by what they are for: "Harbours".
PUBLIC = frozenset(
    "department ministry bureau office agency authority commission service administration district".split()
)


def in_full(book: Book, name: Name) -> Draft | None:
    """ "The Fund": a body named before in full whose name ends with the word, or begins "Fund of".

    "The Harbour Authority" likewise, where "of" and more stands behind it in the full name.
    """
    word = book.text(name.first, name.last).casefold()
    if " " in word and name.type == "organization" and name.entry is None:
        longer = (d for d in reversed(book.recent) if d.type == "organization")
        return next((d for d in longer if d.name.casefold().startswith(f"{word} of ")), None)
    if name.entry or " " in word or name.type not in {"organization", "place"}:
        return None
    if not after_the(book, name):
        return _cut_short(book, word) or _first_of(book, name)
    if name.type != "organization":
        return None
    return next(
        (d for d in reversed(book.recent) if d.type == "organization" and _called(d, word)), None
    )


def _cut_short(book: Book, word: str) -> Draft | None:
    """ "Harbours said": the one body named before as "Harbours Department" or "Bureau of Harbours"."""
    found = {id(d): d for d in book.recent if d.type == "organization" and _shortens(d, word)}
    return next(iter(found.values())) if len(found) == 1 else None


def _first_of(book: Book, name: Name) -> Draft | None:
    """ "Aker": the one firm named in full as "Aker Salmon"."""
    if name.type != "organization":
        return None
    word = book.text(name.first, name.last)
    bodies = [d for d in book.drafts.values() if d.type == "organization"]
    found = {id(d): d for d in bodies if calls(word, d.name.split())}
    return next(iter(found.values())) if len(found) == 1 else None


def _shortens(draft: Draft, word: str) -> bool:
    return any(word in what_for(f.casefold().split()) for f in (draft.name, *draft.names))


def what_for(name: Sequence[str]) -> tuple[str, ...]:
    """The words by which a public body goes alone: what it is for, or whose it is."""
    if len(name) < 2:
        return ()
    if name[0] in PUBLIC and name[1] == "of":
        return (name[-1],)
    return (name[0], name[-2]) if name[-1] in PUBLIC else ()


def _called(draft: Draft, word: str) -> bool:
    if draft.kind == "seat" or (draft.known_as or "").startswith("seat:"):
        return False  # "the House" is no White House
    forms = (*draft.names, draft.name, draft.ident.replace("-", " "))
    full = (f.casefold().split() for f in forms)
    return any(len(f) > 1 and (f[-1] == word or f[:2] == [word, "of"]) for f in full)


def after_the(book: Book, name: Name) -> bool:
    """Whether the article stands before it."""
    return name.first > 0 and book.parse.low[name.first - 1] == "the"


def of_two(book: Book, words: str) -> bool:
    """ "The Norlandic Growers' Union", "the Sundish Growers' Union": bodies told apart by their people alone."""
    same = (n for n in book.names() if book.text(n.first, n.last) == words)
    return len({with_people(book, n) for n in same} - {words}) > 1


def with_people(book: Book, name: Name) -> str:
    """A name with the people's that stands before it."""
    before = book.name_at.get(name.first - 1)
    people = before and before.entry and before.entry.kind == "demonym_adj"
    return book.text(before.first if before and people else name.first, name.last)
