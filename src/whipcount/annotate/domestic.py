"""Institutions that are named without their state: "the Central Bank", "the foreign ministry".

Words and a place in a report come in; the state whose they are, out: the report's own, where the
paragraph names no other one.
"""

from __future__ import annotations

from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.names import Name
from whipcount.annotate.nominals import Nominal
from whipcount.lexicon.names import Organization, organizations, states
from whipcount.lexicon.offices import offices

# What a state has one of, so that the word says which is meant once the state is known.
ONLY = frozenset(
    {"central bank", "supreme court", "constitutional court", "high court", "cabinet", "treasury",
     "army", "navy", "military", "air force", "armed forces", "defence forces", "defense forces",
     "junta", "national guard", "coast guard", "election commission", "electoral commission"}
)  # fmt: skip
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
MINISTRIES = frozenset({"ministry", "department"})
LANDS = frozenset({"state", "region", "demonym_adj", "demonym_noun", "capital", "seat"})


def domestic(book: Book, name: Name) -> Draft | None:
    """The state of a body that is named by its office alone: "Finance Ministry", "the Air Force"."""
    words = book.text(name.first, name.last).casefold()
    return _home(book, name.first) if _ministerial(words) or words in ONLY else None


def domestic_noun(book: Book, found: Nominal, token: int) -> Draft | None:
    """The same of a role noun: "the central bank", "the power ministry"."""
    if found.article != "the" or found.plural or found.loose:
        return None
    return _home(book, token) if _ministerial(found.key) or found.key in ONLY else None


def _ministerial(words: str) -> bool:
    """ "Foreign ministry", "ministry of finance": a ministry with what it is for."""
    first, *rest = words.split()
    if first in MINISTRIES and rest[:1] in (["of"], ["for"]):
        rest, last = rest[1:], first
    else:
        *rest, last = words.split()
    return last in MINISTRIES and f"{' '.join(rest)} minister" in offices().titles


def _home(book: Book, token: int) -> Draft | None:
    """The state that the report is about, if the paragraph names no other; else the sentence's subject.

    Of a report about several it is the one named most, where the paragraph has named it and no other.
    """
    text, at = book.parse.text, book.parse.tokens[token][0]
    end = text.find("\n", at)
    here = _named(book, text.rfind("\n", 0, at), end if end > 0 else len(text))
    own = {i for _, i in here}
    if book.home is not None and own <= {book.home}:
        return land(book, book.home)
    met = {i for n, i in here if book.parse.tokens[n.first][0] < at}
    if own and own == met == {i for i, _ in book.about.most_common(1)}:
        return land(book, min(own))
    before = _before(book, at)
    (ident, name), *others = (*before.items(), ("", None))
    acts = name and book.parse.deprels[book.head(name.first, name.last)] in SUBJECTS
    return land(book, ident) if acts and len(others) == 1 else None


def _before(book: Book, at: int) -> dict[str, Name]:
    """The states of this sentence before a place, else of the sentence before it in the paragraph."""
    begun = [s for s in book.starts if book.parse.text.rfind("\n", 0, at) < s <= at]
    for start in begun[:-3:-1]:
        if found := {i: n for n, i in _named(book, start, at)}:
            return found
    return {}


def _named(book: Book, start: int, end: int) -> list[tuple[Name, str]]:
    """The names of states, and of what is theirs, between two offsets, with the ids of the states."""
    return [
        (n, n.entry.of or n.entry.id)
        for n in book.names()
        if n.entry and n.entry.kind in LANDS and start <= book.parse.tokens[n.first][0] < end
    ]


def land(book: Book, ident: str) -> Draft | None:
    """The draft of a state by its id, whether it was met yet or not."""
    state = next((s for s in states() if s.id == ident), None)
    if state is None:
        return None
    key = f"state:{ident}"
    return book.open(Draft(key, "state", state.name, known_as=key, ident=ident))


def known_body(words: str, state: Draft) -> Organization | None:
    """ "Norland's central bank": the one that the lexicon has for a state."""
    if words != "central bank":
        return None
    own = [o for o in organizations() if o.kind == "central_bank" and o.of == state.ident]
    return own[0] if len(own) == 1 else None
