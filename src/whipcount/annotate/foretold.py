"""Bodies that a report introduces as one of a sort, nobody yet: "a review panel is to be set up. … The panel said".

A noun that names nobody is kept; what takes it up later, by the same noun and none but its words, makes
it somebody.
"""

from __future__ import annotations

from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.drafts import Book, Draft

SORTS = frozenset({"organization"})
LEAST = 2  # words of what is introduced: "a council" may be any
LINKS = frozenset({"of", "for", "on"})
# Words that do not tell one body of a sort from another.
PLAIN = frozenset("the new same said planned proposed two three four five six seven eight nine ten eleven twelve".split())  # fmt: skip
# One of many, or no one.
ANY = frozenset("another any similar rival other local such private foreign".split())


def foretell(book: Book, found: Nominal, token: int) -> None:
    """Keep a body that is introduced: with "a", or in a headline."""
    title = book.parse.tokens[token][0] < book.parse.text.find("\n")
    said = found.article in {"a", "an"} or (title and not found.article)
    words = _words(found)
    plain = found.sort in SORTS and not found.plural and not found.loose and not found.owners
    if said and plain and len(words) >= LEAST and not ANY & {*words} and not book.quoted(token):
        book.foretold.append((token, found))


def foretold(book: Book, found: Nominal, since: int) -> Draft | None:
    """The body introduced last, after a token, that a noun with "the" takes up; it is mentioned there too."""
    for token, before in reversed(book.foretold):
        if token <= since or before.lemma != found.lemma:
            continue
        if not {*_words(found)} - PLAIN <= {*_words(before)}:
            continue
        words = f"{before.article} {before.words}".strip()
        draft = Draft(
            f"foretold:{before.key}", "organization", words, named=False, kind=before.lemma
        )
        draft = book.open(draft)
        if token not in book.at:
            draft.names[words] = None
            book.mention(draft, token, "nominal")
        draft.names[f"the {found.words}"] = None
        return draft
    return None


def _words(found: Nominal) -> list[str]:
    """The words before the noun, and the noun."""
    said = found.key.replace("-", " - ").split()
    cut = next((i for i, w in enumerate(said) if w in LINKS), len(said))
    at = [i for i, w in enumerate(said) if i < cut and "-" in said[i : i + 2]]
    return [
        w
        for i, w in enumerate(said[:cut])
        if i not in at and w != "-" and (i < 1 or said[i - 1] != "-")
    ]
