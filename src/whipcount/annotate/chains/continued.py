"""Who goes on speaking: "…, he added", "they say", "and it demanded" after what somebody was told to have said.

A book and its attributions come in; pronouns that are sources are given to whoever spoke just before.
"""

from __future__ import annotations

from collections.abc import Iterable

from whipcount.annotate.chains.pronouns import HE, IT, THEY, may_mean
from whipcount.annotate.chains.salience import sentence
from whipcount.annotate.chains.spoken import speaker_of
from whipcount.annotate.drafts import Book, Draft
from whipcount.layers import Attribution
from whipcount.lexicon.offices import offices

GOING_ON = frozenset({"added", "adds", "adding", "continued", "continues", "went on", "stressed"})
NEAR = 3  # sentences
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
BODIES = frozenset({"organization", "state", "group"})


def mention_continued(book: Book, spoken: Iterable[Attribution]) -> None:
    """Give pronouns that speak to those who spoke before, where the cue or the sentence says so."""
    before: Attribution | None = None
    for one in sorted(spoken, key=lambda a: (a.cue or a.content, a.start)):
        if not one.source or not one.cue:
            continue
        token = _pronoun(book, one)
        if token is not None:
            found = _last(book, before, one, token) or _named_group(book, token)
            found = found or _foregoing(book, token)
            if found is not None and book.at.get(token) is not found:
                _give(book, token, found)
        before = one


def _pronoun(book: Book, one: Attribution) -> int | None:
    """The token of a source that is one pronoun outside quotation marks."""
    inside = [t for span in one.source for t in book.parse.within(*span)]
    if len(inside) != 1 or book.quoted(inside[0]):
        return None
    return inside[0] if book.parse.low[inside[0]] in HE | IT | THEY else None


def _last(book: Book, before: Attribution | None, one: Attribution, token: int) -> Draft | None:
    """Who spoke last, in the same paragraph, where the pronoun goes on with them."""
    speaker = speaker_of(book, before) if before else None
    if before is None or speaker is None or not _goes_on(book, before, one, token):
        return None
    word = book.parse.low[token]
    if word in THEY:
        return speaker if speaker.type == "group" else None
    return speaker if may_mean(speaker, word) else None


def _goes_on(book: Book, before: Attribution, one: Attribution, token: int) -> bool:
    """ "He added" within a few sentences of a paragraph; "it demanded" in the same sentence; "they said"."""
    first, last = before.cue[0][0] if before.cue else before.start, one.cue[0][0]
    if "\n" in book.parse.text[first:last] or first >= last:
        return False
    cue = " ".join(book.parse.text[slice(*one.cue[0])].casefold().split())
    tokens = book.parse.within(*(before.cue[0] if before.cue else before.content[0]))
    apart = sentence(book, token) - sentence(book, tokens[0]) if tokens else NEAR + 1
    word = book.parse.low[token]
    if word in THEY:
        return apart <= NEAR
    return (cue in GOING_ON and apart <= NEAR) or (word in IT and apart == 0)


def _named_group(book: Book, token: int) -> Draft | None:
    """ "European diplomats describe a stalemate. … they say": the several who are the subject before."""
    if book.parse.low[token] != "they" or _source(book.at.get(token)):
        return None
    here, start = sentence(book, token), book.parse.text.rfind("\n", 0, book.parse.tokens[token][0])
    groups = [
        (at, d) for d in dict.fromkeys(book.drafts.values()) if _source(d)
        for at, span, kind, _ in d.mentions
        if kind == "nominal" and span[0] > start and at < token
        and here - sentence(book, at) <= NEAR and book.parse.deprels[at] in SUBJECTS
    ]  # fmt: skip
    return max(groups, key=lambda g: g[0])[1] if groups else None


def _foregoing(book: Book, token: int) -> Draft | None:
    """ "The office gave both sides a number. The bill, it estimated, …": the body that the last sentence is about.

    Of a pronoun that means nobody yet, in the same paragraph.
    """
    word, parse = book.parse.low[token], book.parse
    if book.at.get(token) is not None or word not in IT | THEY:
        return None
    here, start = sentence(book, token), parse.text.rfind("\n", 0, parse.tokens[token][0])
    tops = (
        (at, d) for d in dict.fromkeys(book.drafts.values()) if d.type in BODIES
        for at, span, kind, place in d.mentions
        if span[0] > start and here - sentence(book, at) == 1 and kind in {"name", "nominal"}
        and not place and parse.deprels[at] in SUBJECTS and _main(book, at)
    )  # fmt: skip
    found = [d for _, d in sorted(tops, key=lambda t: t[0]) if may_mean(d, word)]
    many = word in THEY
    fit = [d for d in found if (d.type == "group" and not d.named) == many or (many and d.named)]
    return fit[-1] if len({id(d) for d in fit}) == 1 else None


def _main(book: Book, token: int) -> bool:
    """Whether a subject is that of its sentence's own verb."""
    verb = book.parse.heads[token]
    return verb >= 0 and book.parse.deprels[verb] in {"root", "conj", "parataxis"}


def _source(draft: Draft | None) -> bool:
    """Several people by what they are, as sources are told: "officials", "two diplomats"."""
    several = draft is not None and draft.type == "group" and not draft.named
    return several and draft is not None and draft.kind in offices().unnamed


def _give(book: Book, token: int, draft: Draft) -> None:
    """A pronoun's mention, from whom it was given to before."""
    held = book.at.get(token)
    if held is not None:
        held.mentions = [m for m in held.mentions if m[0] != token]
    draft.mentions.append((token, book.parse.phrase(token), "pronoun", False))
    book.at[token] = draft
