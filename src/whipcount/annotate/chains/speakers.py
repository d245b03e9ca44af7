"""Who speaks and is told by a plain noun: "ship agents said", "one of the diplomats said", "a person who was there".

A token at which the words of a speaker begin to hang in; the draft of whom they mean, out. Nouns that are no
actor elsewhere are one where somebody speaks by them.
"""

from __future__ import annotations

from collections.abc import Iterable

from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.persons import person
from whipcount.layers import Attribution, Span
from whipcount.lexicon.counts import count
from whipcount.lexicon.human import human, singular

SINGLE = frozenset({"one", "another"})
OPENING = frozenset(
    {"a", "an", "one", "another", "some", "any", "several", "many", "most", "few", "other"}
)
WHOEVER = frozenset({"person", "those"})  # of whom only what follows tells who they are
NEAR = 8  # tokens
LONGEST = 10  # words of what is shown


def told_by(book: Book, spoken: Iterable[Attribution]) -> list[tuple[int, tuple[Span, ...]]]:
    """The tokens on which the words for those who speak hang, each with what is told, in order."""
    out: list[tuple[int, tuple[Span, ...]]] = []
    for one in spoken:
        inside = [t for span in one.source for t in book.parse.within(*span)] if one.cue else []
        out += ((t, one.content) for t in inside if book.parse.heads[t] not in inside)
    return sorted(out)


def mention_speaker(book: Book, token: int) -> bool:
    """Note somebody who speaks, if the words are for people of whom nothing else is known."""
    if token not in book.tellers or token in book.at or book.quoted(token):
        return False
    return _beside(book, token) or _one_of(book, token) or _people(book, token)


def _beside(book: Book, token: int) -> bool:
    """ "His wife, Ann Lee, said": whoever is named behind the noun."""
    parse = book.parse
    if parse.upos[token] != "NOUN" or not people(book, token):
        return False
    after = [token + 2] if parse.words[token + 1 : token + 2] == [","] else []
    hung = [t for t in parse.below(token, "appos") if t > token]
    named = (n for t in (*after, *hung) if (n := book.name_at.get(t)) and n.first > token)
    name = next((n for n in named if n.type == "person"), None)
    if name is not None:
        book.mention(person(book, name), token, "nominal")
    return name is not None


def _one_of(book: Book, token: int) -> bool:
    """ "One of the diplomats", "another of the four": a single one."""
    parse = book.parse
    if parse.low[token] not in SINGLE or parse.low[token + 1 : token + 2] != ["of"]:
        return False
    noun = next((t for t in parse.below(token, "nmod") if t > token), 0)
    those = parse.low[noun] == "those" and parse.low[noun + 1 : noun + 2] in (
        ["in"],
        ["at"],
        ["who"],
    )
    if noun <= token or not (those or people(book, noun) or count(parse.words[noun])):
        return False
    return _new(book, token, singular(book.parse.low[noun]), "person")


def _people(book: Book, token: int) -> bool:
    """ "Ship agents", "one hospital manager", "a person who was there": several, or one of whom it is new."""
    parse = book.parse
    if parse.upos[token] not in {"NOUN", "PROPN"} or not people(book, token):
        return False
    several = parse.low[token] != singular(book.parse.low[token])
    led = {parse.low[t] for t in parse.below(token, "det")}
    if not several and "the" in led and (met := _met(book, token)):
        book.mention(met, token, "nominal")
        return True
    if not several and not OPENING & {
        parse.low[t] for t in parse.below(token, "det", "nummod", "amod")
    }:
        return False
    return _new(book, token, singular(book.parse.low[token]), "group" if several else "person")


def _met(book: Book, token: int) -> Draft | None:
    """ "The manager", "the skipper": the last one who was called so."""
    lemma = singular(book.parse.low[token])
    if book.parse.below(token, "nmod", "amod", "compound", "acl:relcl"):
        return None
    persons = (d for d in reversed(book.recent) if d.type == "person" and d.mentions)
    return next(
        (d for d in persons if d.kind == lemma or (d.named and _told(book, d, lemma))), None
    )


def _told(book: Book, draft: Draft, lemma: str) -> bool:
    """Whether somebody is told to be it where first named: "skipper Ann Lee", "Ann Lee, a skipper"."""
    at = draft.mentions[0][0]
    near = range(max(0, at - NEAR), min(len(book.parse.low), at + NEAR))
    said = (t for t in near if book.parse.low[t] == lemma and t not in book.name_at)
    return any(at in {book.parse.heads[t], t} or book.parse.heads[at] == t for t in said)


def _new(book: Book, token: int, lemma: str, sort: str) -> bool:
    """Somebody by the words of the phrase."""
    parse = book.parse
    start, end = parse.phrase(token)
    whole = parse.extent(token)[1] if lemma in WHOEVER else end
    end = whole if end < whole and "," not in parse.text[start:whole] else end
    words = " ".join(parse.text[start:end].split())
    if len(words.split()) > LONGEST or any(c in words for c in '“”"'):
        return False
    for article in ("The ", "the "):
        words = words.removeprefix(article)
    shown = (
        words[0].lower() + words[1:]
        if parse.words[parse.within(start, end).start].lower() in OPENING
        else words
    )
    which = f":{token}" if sort == "person" else ""  # each is another
    draft = book.open(
        Draft(f"speaks:{shown.casefold()}{which}", sort, shown, named=False, kind=lemma)
    )
    draft.names[shown] = None
    book.mention(draft, token, "nominal", span=(start, end))
    return True


def people(book: Book, token: int) -> bool:
    """Whether a token is a common noun for people."""
    word, parse = book.parse.low[token], book.parse
    starts = parse.tokens[token][0] in book.starts
    small = parse.words[token] == word or (starts and parse.words[token][1:] == word[1:])
    return small and human(word)
