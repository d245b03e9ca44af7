"""Groups that are taken up by their number alone: "the twelve", "the remaining four", "all seven".

A token that is a number in; the group of so many that was met last, or one that is nothing else yet, out.
"""

from __future__ import annotations

from whipcount.annotate.drafts import Book, Draft
from whipcount.lexicon.counts import count
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.offices import offices

FEWEST = 3  # two are any two
MANY = 5  # three or four, of whom no group was told, are those just named
LONGEST = 8  # words of what is shown
REST = frozenset({"other", "remaining"})
UNION, MEMBERS = "org:european-union", 27
ROLES = frozenset(
    {"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss", "obl:agent", "conj"}
)
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
LATER = frozenset({"nummod", "nmod", "appos", "compound", "flat", "acl", "acl:relcl", "amod"})


def mention_count(book: Book, token: int) -> None:
    """Note the group that a bare number stands for, if it stands for one."""
    number = count(book.parse.words[token])
    if number < FEWEST or book.parse.deprels[token] not in ROLES:
        return
    if (words := _before(book, token)) is None:
        _some_of(book, token)
        return
    if _counts(book, token):
        return
    draft = None if REST & {*words} else _met(book, number)
    if draft is None and not (_acts(book, token) and (number >= MANY or REST & {*words})):
        return
    shown = " ".join([*words, book.parse.low[token]])
    draft = draft or book.open(Draft(f"count:{shown}", "group", shown, named=False, kind="count"))
    draft.names[shown] = None
    book.mention(draft, token, "nominal")


def _some_of(book: Book, token: int) -> None:
    """ "Six of the seven states", "Nine of Lowport's hospitals": so many of a sort, as a group of their own."""
    noun = next(
        (t for t in book.parse.below(token, "nmod") if book.parse.low[token + 1] == "of"), 0
    )
    if noun <= token or not _acts(book, token) or not _people(book, noun):
        return
    shown = book.text(token, noun)
    if len(shown.split()) <= LONGEST:
        draft = book.open(Draft(f"count:{shown}", "group", shown, named=False, kind="count"))
        draft.names[shown] = None
        book.mention(draft, token, "nominal")


def _people(book: Book, noun: int) -> bool:
    """Whether several of a noun may act: bodies, lands, or who has an office."""
    word, one, table = book.parse.low[noun], book.parse.lemmas[noun], offices()
    return word != one and bool(
        {word, one} & {*table.unnamed, *table.titles, *table.collective} or bodies(one)
    )


def _before(book: Book, token: int) -> tuple[str, ...] | None:
    """The words that make a number a group: "the", "all", "the other"; none where it is a mere number."""
    one, two = (book.parse.low[t] if t >= 0 else "" for t in (token - 1, token - 2))
    if one in REST:
        return ("the", one) if two == "the" else None
    return (one,) if one in {"the", "all"} else None


def _counts(book: Book, token: int) -> bool:
    """Whether a noun is counted after all: "the twelve clubs", "the six of them", "the 5 percent"."""
    after = token + 1
    noun = bool({*book.parse.upos[after : after + 1]} & {"NOUN", "PROPN", "ADJ", "NUM", "SYM"})
    joined = book.parse.words[after : after + 1] in (["-"], ["%"], ["/"], [":"])
    return noun or joined or any(t > token for t in book.parse.below(token, *LATER))


def _acts(book: Book, token: int) -> bool:
    """Whether it does something, or something is done to it."""
    verb = book.parse.heads[token]
    return book.parse.deprels[token] in SUBJECTS and verb >= 0 and book.parse.upos[verb] == "VERB"


def _met(book: Book, number: int) -> Draft | None:
    """The group of so many that was met last; of 27 the Union's members, where it was met."""
    for draft in reversed([*book.drafts.values(), *book.recent]):
        if draft.type in {"group", "organization"} and draft.mentions and _of(draft, number):
            return draft
    union = book.drafts.get(UNION) if number == MEMBERS else None
    return union if union and union.mentions else None


def _of(draft: Draft, number: int) -> bool:
    """Whether a group is told to be of so many: "six English clubs", "all ten senators of the League"."""
    names = (
        n.casefold().replace("the ", "").replace("all ", "").split()
        for n in (draft.name, *draft.names)
    )
    return any(len(n) > 1 and count(n[0]) == number for n in names)
