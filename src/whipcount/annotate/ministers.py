"""Ministries told by who leads them: "her ministry", "Ann Lee's department". A role noun and a minister in, a draft out."""

from __future__ import annotations

from whipcount.annotate.chains.nominals import OWNERS, Nominal
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.officeholders import MINISTERS, portfolio_of
from whipcount.annotate.seats import ministry
from whipcount.lexicon.offices import offices

MINISTRIES = frozenset({"ministry", "department"})


def led_ministry(book: Book, found: Nominal, owner: Draft) -> Draft | None:
    """ "Her ministry", of the one who is told to be a land's minister for something: that ministry."""
    own = portfolio_of(found)
    held = [(o, of) for o, of in sorted(owner.said) if o in MINISTERS and own in {None, o}]
    state = book.drafts.get(held[0][1]) if len(held) == 1 else None
    called = _called(owner, held[0][0], found.lemma) if held else ""
    if state is None or state.type != "state" or not called:
        return None
    draft = ministry(book, state, held[0][0], f"{state.name}'s {called}")
    if found.words.split(" ", 1)[0].casefold() not in OWNERS and not found.loose:
        draft.names[found.words] = None
    return draft


def _called(owner: Draft, office: str, noun: str) -> str:
    """ "Energy ministry" of an energy minister, "ministry of energy" of a minister of energy."""
    titles = (r.title.casefold() for r in owner.roles)
    for title in (t for t in titles if offices().titles.get(t) == office):
        if title.endswith(" minister"):
            return f"{title.removesuffix('minister')}{noun}"
        if title.startswith("minister of "):
            return title.replace("minister", noun, 1)
    return ""
