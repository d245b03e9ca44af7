"""What somebody is called whom a role noun means: a phrase and its owner in, words out."""

from __future__ import annotations

import re

from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.drafts import Book, Draft

POSSESSIVES = frozenset({"his", "her", "its", "their", "whose"})
NEW = frozenset({"new", "future", "incoming", "functioning", "working", "restored"})
INNER = re.compile(r"^[a-z][\w-]*['’]s ")


def in_capitals(found: Nominal) -> bool:
    """ "State House", "the Town Council": every word of it in capitals, as a name is."""
    words = found.words.split()
    shout = found.words.isupper()
    return len(words) > 1 and all(w[:1].isupper() for w in words) and not shout


def called(found: Nominal, owner: Draft | None, *, named: bool) -> str:
    """The words of somebody new: unnamed with its article, "her office" as that of its owner."""
    if owner and by_pronoun(found):
        return of_owner(found, owner)
    return f"{found.article} {found.words}" if found.article and not named else found.words


def of_owner(found: Nominal, owner: Draft) -> str:
    """The words of a phrase, "its" as the name of whom it means."""
    rest = found.words.split(" ", 1)[-1].removeprefix("own ")
    rest = INNER.sub("", rest)  # "its party's board", where the party is the owner
    if by_pronoun(found) and found.owners and rest[:1].isupper():  # "its Orvian counterpart"
        return rest
    several = owner.name.endswith("s") and owner.name.split()[-1].islower()
    return f"{owner.name}'{'' if several else 's'} {rest}" if by_pronoun(found) else found.words


def by_pronoun(found: Nominal) -> bool:
    """Whether "its" or "her" says whose it is."""
    return found.words.split(" ", 1)[0].casefold() in POSSESSIVES


def rest_of(book: Book, found: Nominal) -> str:
    """The words of a phrase less whose it is."""
    names = [n for t in found.owners if (n := book.name_at.get(t))]
    whose = {w for n in names for w in book.text(n.first, n.last).casefold().split()}
    whose |= {"of", "the", "in", "own", *POSSESSIVES}
    whose |= NEW if found.lemma == "executive" else set()
    words = (w.removesuffix("'s").removesuffix("’s") for w in found.key.split())
    return " ".join(w for w in words if w not in whose)


def type_of(found: Nominal) -> str:
    """What sort of actor a role noun means."""
    if found.sort in {"office", "person"} and not found.plural:
        return "person"
    return "organization" if found.sort == "organization" else "group"
