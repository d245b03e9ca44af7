"""Who is named beside a role noun, as the same: "a senior diplomat, Ann Lee". A token in, the draft of the person out."""

from __future__ import annotations

from collections.abc import Iterator

from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.names import Name
from whipcount.annotate.persons import person


def apposed_to(book: Book, token: int) -> Draft | None:
    """ "A senior diplomat, Ann Lee" and "Ann Lee, a senior diplomat": the person named beside."""
    beside = [*book.parse.below(token, "appos")]
    if book.parse.deprels[token] == "appos":
        beside.append(book.parse.heads[token])
    names = [n for t in beside if (n := book.name_at.get(t)) and n.type == "person"]
    names = names or list(_twin(book, token))
    return person(book, names[0]) if names and not _acts(book, token, names[0]) else None


def _twin(book: Book, token: int) -> Iterator[Name]:
    """ "Her colleague Ann Lee said", "his counterpart, Ann Lee, said": two subjects of one verb are one."""
    apart = book.parse.words[token + 1 : token + 2] == [","]
    name = book.name_at.get(token + 1 + apart)
    if name is None or name.type != "person" or name.first != token + 1 + apart:
        return
    head = book.head(name.first, name.last)
    links = {(book.parse.heads[t], book.parse.deprels[t]) for t in (token, head)}
    closed = book.parse.words[name.last + 1 : name.last + 2] == [","]
    if len(links) == 1 and book.parse.deprels[token] == "nsubj" and apart == closed:
        yield name


def _acts(book: Book, token: int, name: Name) -> bool:
    """ "Ann Lee agreed to go, a source said": what a verb follows is no apposition to a name before."""
    after = token + 1
    return name.last < token and after < len(book.parse.upos) and book.parse.upos[after] == "VERB"
