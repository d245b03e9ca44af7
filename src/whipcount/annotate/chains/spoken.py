"""Pronouns inside quotations: "I" is the one who speaks, "we" a body that speaks, "he" somebody else.

Attributions and the drafts met so far in; mentions of those that the quoted pronouns mean out.
"""

from __future__ import annotations

from collections.abc import Iterable

from whipcount.annotate.chains.genders import FEMALE, MALE, fits
from whipcount.annotate.drafts import Book, Draft
from whipcount.layers import Attribution

SELF = frozenset({"i", "me", "my", "mine", "myself"})
SELVES = frozenset({"we", "us", "our", "ours", "ourselves"})
MEANT = SELF | SELVES | MALE | FEMALE
BODIES = frozenset({"organization", "state", "group"})


def mention_spoken(book: Book, attributions: Iterable[Attribution]) -> None:
    """Note whom the pronouns of each quotation mean, once all of the document is known."""
    for one in attributions:
        speaker = speaker_of(book, one)
        if speaker is None:
            continue
        for start, end in one.content:
            for token in book.parse.within(start, end):
                _mention(book, token, speaker)


def speaker_of(book: Book, one: Attribution) -> Draft | None:
    """Whom the source of an attribution means: the head of its words before what hangs on it."""
    inside = [t for span in one.source for t in book.parse.within(*span)]
    top = [t for t in inside if book.parse.heads[t] not in inside]
    found = next((d for t in (*top, *inside) if (d := book.at.get(t))), None)
    if found is not None or not inside:
        return found
    name = book.name_at.get(inside[-1] + 1)  # "the campaign | Living Lakes said"
    return book.at.get(book.head(name.first, name.last)) if name else None


def _mention(book: Book, token: int, speaker: Draft) -> None:
    word = book.parse.low[token]
    if word not in MEANT or token in book.at or not book.quoted(token):
        return
    draft: Draft | None = None
    if (word in SELF and speaker.type == "person") or (word in SELVES and speaker.type in BODIES):
        draft = speaker
    elif word in MALE or word in FEMALE:
        draft = _other(book, token, word, speaker)
    if draft:
        draft.mentions.append((token, book.parse.phrase(token), "pronoun", False))
        book.at[token] = draft


def _other(book: Book, token: int, word: str, speaker: Draft) -> Draft | None:
    """The last person mentioned before, other than the speaker, that a quoted pronoun fits."""
    for before in range(token - 1, -1, -1):
        draft = book.at.get(before)
        if draft and draft.type == "person" and draft is not speaker and fits(draft, word):
            return draft
    return None
