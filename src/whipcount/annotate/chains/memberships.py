"""All members of a known body, as one group: "EU countries", "NATO members". A role noun and the body in, a draft out."""

from __future__ import annotations

from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.drafts import Book, Draft

FIGHTERS = frozenset({"rebel", "fighter", "insurgent", "militant", "guerrilla"})
PARTIES = frozenset({"party", "caucus", "legislature", "union"})
# What a report of an armed movement has, and one of a split party has not.
ARMS = frozenset(
    "fighters army troops soldiers guerrillas ceasefire truce militia gunmen armed weapons shelling civilians insurgents gunmen militants clashes fighting killed".split()
)
MEMBERS = frozenset({"country", "nation", "state", "member", "government"})


def in_arms(book: Book, found: Nominal, owner: Draft, rest: str) -> Draft | None:
    """ "K7 rebels", "the K7 fighters": the movement itself, under arms; not "two K7 rebels", nor a party's rebels."""
    plain = found.lemma in FIGHTERS and rest == found.words.split()[-1].casefold()
    if not plain or owner.type not in {"organization", "group"} or not owner.named:
        return None
    armed = len(ARMS & book.words) > (found.lemma == "rebel")
    if owner.kind in PARTIES or not armed:
        return None
    owner.names[found.words] = None
    return owner


def of_members(found: Nominal, owner: Draft, rest: str) -> bool:
    """Whether nothing says which of them; ``rest`` are the words less whose they are."""
    noun = (
        found.key.split()[-1] if " of " not in found.key else found.key.split(" of ")[0].split()[-1]
    )
    whole = rest.split() in ([], [noun], ["member", noun])  # "the Union's member states"
    known = owner.type in {"organization", "group"} and owner.known_as is not None
    return found.plural and known and found.lemma in MEMBERS and whole


def membership(book: Book, found: Nominal, owner: Draft) -> Draft:
    """All members of a body that is known, as one group."""
    key = f"members:{owner.known_as}"
    draft = book.open(Draft(key, "group", found.words, known_as=key))
    draft.names[found.words] = None
    draft.speaks_for = draft.speaks_for or owner
    return draft
