"""Which of several who hold an office a bare "the premier" means: whom the passage or the report is about.

Those who hold it come in; the one that a reader thinks of, out.
"""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.annotate.chains.genders import FEMALE, MALE, fits
from whipcount.annotate.chains.salience import sentence
from whipcount.annotate.drafts import Book, Draft

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def foremost(book: Book, held: Sequence[Draft], token: int) -> Draft | None:
    """Not the subject of this very sentence; the paragraph's, else whose office goes without whose it is, else of the state written of most.

    Nobody where the sentence goes on with "she" and only men are known.
    """
    others = [d for d in held if not _named_here(book, d, token)] or list(held)
    word = _pronoun(book, token)
    others = [d for d in others if not word or fits(d, word)]
    here = [d for d in others if _about(book, d, token) >= 0]
    if here:
        return max(here, key=lambda d: _about(book, d, token))
    home = [d for d in others if d.roles and not any(r.of_text for r in d.roles)]
    if len(home) == 1 and not any(d.late for d in others):
        return home[0]
    ranked = sorted(others, key=lambda d: -_weight(book, d))
    if len(ranked) < 2 or _weight(book, ranked[0]) > _weight(book, ranked[1]):
        return ranked[0] if ranked else None
    return next((d for d in reversed(book.recent) if d in others), None)


def _named_here(book: Book, draft: Draft, token: int) -> bool:
    """ "Lee said that the premier must go": who says so by name is another."""
    here = sentence(book, token)
    return any(
        kind == "name" and at < token and sentence(book, at) == here
        and book.parse.deprels[at] in SUBJECTS
        for at, _, kind, _ in draft.mentions
    )  # fmt: skip


def _pronoun(book: Book, token: int) -> str:
    """ "The premier said she would": the "he" or "she" that comes next in the sentence, nobody named between."""
    for at in range(
        token + 1, book.parse.within(*book.parse.sentences[sentence(book, token) - 1]).stop
    ):
        name, word = book.name_at.get(at), book.parse.low[at]
        if name and name.type == "person":
            return ""
        if word in MALE | FEMALE:
            return word
    return ""


def _about(book: Book, draft: Draft, token: int) -> int:
    """Where somebody was the subject in this paragraph last; -1 if nowhere."""
    start = book.parse.text.rfind("\n", 0, book.parse.tokens[token][0])
    places = (
        at for at, span, _, _ in draft.mentions
        if at < token and span[0] > start and book.parse.deprels[at] in SUBJECTS
    )  # fmt: skip
    return max(places, default=-1)


def _weight(book: Book, draft: Draft) -> int:
    """How often a report names somebody and the state whose office that is."""
    own = book.parse.words.count(draft.name.rsplit(" ", 1)[-1])
    states = {of.removeprefix("state:") for _, of in draft.said | draft.late}
    return own + max((book.about[s] for s in states), default=0)
