"""Whose politics a passage tells: "the government" after "In Norland", "the Norlandic parliament" or "Norland's Ann Lee".

A token in; the land whose houses, offices or politicians were told of before it, out. A land that is only dealt with
("the accession of Orvia") is none of these, however often it is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from whipcount.annotate.drafts import Book, Draft
from whipcount.lexicon.offices import offices

OWNED = frozenset({"nmod:poss", "amod", "compound", "nmod"})
HOUSES = frozenset(
    "government cabinet parliament senate legislature congress chamber assembly house lawmaker legislator mp deputy"
    " opposition coalition party ministry voter electorate court".split()
)
FIRST = 2  # words that may stand before a land that begins its sentence: "in", "but in"
LEAST, SHARE = (
    2,
    2,
)  # places that tell whose a report's politics are, and how many times any other's


def ruled_here(book: Book, token: int) -> Draft | None:
    """The land that was told so last in the paragraph, before the token."""
    text, at = book.parse.text, book.parse.tokens[token][0]
    start = text.rfind("\n", 0, at)
    near = [(m, d) for m, d in _told(book) if start < book.parse.tokens[m][0] < at]
    return max(near, key=lambda found: found[0])[1] if near else None


def ruled_most(book: Book) -> Draft | None:
    """The land whose houses, offices and politicians a report tells of far more than any other's."""
    counts = Counter(d.key for _, d in _told(book))
    (most, times), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return book.drafts[most] if times >= LEAST and times >= SHARE * second else None


def _told(book: Book) -> Iterator[tuple[int, Draft]]:
    for draft in dict.fromkeys(book.drafts.values()):
        if draft.type == "state":
            yield from ((at, draft) for at, *_ in draft.mentions if _rules(book, at))


def _rules(book: Book, at: int) -> bool:
    parse, head = book.parse, book.parse.heads[at]
    cases = {parse.low[c] for c in parse.below(at, "case")}
    if "in" in cases:
        begins = max((s for s in book.starts if s <= parse.tokens[at][0]), default=0)
        return at - parse.within(begins, parse.tokens[at][1]).start <= FIRST
    if head < 0 or parse.deprels[at] not in OWNED or (cases - {"'s", "’s", "'", "’", "of"}):
        return False
    name = book.name_at.get(head)
    politic = parse.lemmas[head] in HOUSES or parse.lemmas[head] in offices().titles
    return politic or (name is not None and name.type == "person")
