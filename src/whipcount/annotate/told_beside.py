"""A person's name with what stands before it for the same one: "the Norlandic premier, Ann Lee", "her aide Ann Lee".

A name and its person in; the words as written, a small article before them, out.
"""

from __future__ import annotations

from collections.abc import Iterator

from whipcount.annotate.chains.nominals import OWNERS
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.names import Name

DEMONYMS = frozenset({"demonym_noun", "demonym_adj"})
MOST = 8  # words before the comma


def written_beside(book: Book, draft: Draft, name: Name, office: int) -> Iterator[str]:
    """The name from the office or the people before a comma on; from "her", where an office has no other owner."""
    words, comma = book.parse.words, office - 1
    if office < name.first and office and book.parse.low[office - 1] in OWNERS:
        yield _small(book.text(office - 1, name.last))
    if office != name.first or comma < 1 or words[comma] != ",":
        return
    before = book.name_at.get(comma - 1)
    native = before is not None and before.entry is not None and before.entry.kind in DEMONYMS
    if native and words[comma - 2 : comma - 1] in (["The"], ["the"]):
        yield _small(book.text(comma - 2, name.last))
    held = (t for t in range(comma - 1, max(-1, comma - MOST), -1) if book.titles.get(t) is draft)
    for token in [*held][:1]:
        first = book.parse.within(*book.parse.phrase(token)).start
        if first <= token and comma - first <= MOST and words[first][:1] not in "“\"'":
            yield _small(book.text(first, name.last))


def _small(words: str) -> str:
    """Words with a small article or owner before them."""
    first, _, rest = words.partition(" ")
    article = first.casefold() in {"the", "a", "an", *OWNERS}
    return f"{first.casefold()} {rest}" if article else words
