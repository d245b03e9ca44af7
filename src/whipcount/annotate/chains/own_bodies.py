"""Bodies told by who leads them: "her party", "his union", of one who is told to lead or to speak for one.

A role noun and its owner in, the draft of the body out; nobody, where two or none are told.
"""

from __future__ import annotations

from whipcount.annotate.chains.nominals import OWNERS, Nominal
from whipcount.annotate.chains.taken_up import COUNTRY
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.ministers import MINISTRIES, led_ministry
from whipcount.lexicon.descriptions import bodies

LED = frozenset(
    "party union group movement company firm organisation organization charity federation association club"
    " league bank agency council foundation institute network campaign team alliance bloc".split()
)
# Nouns that fit a body of any kind that is no state's.
ANY = frozenset({"group", "organisation", "organization", "movement", "company", "firm", "club"})
BODILY = frozenset({"organization", "group"})


def led(book: Book, found: Nominal, owner: Draft) -> Draft | None:
    """What a person leads or serves: "her union", "her country", "her ministry"."""
    if owner.type != "person":
        return owner if _itself(found, owner) else None
    if found.lemma in COUNTRY:
        return next((d for _, of in sorted(owner.offices) if (d := book.drafts.get(of))), None)
    ministry = led_ministry(book, found, owner) if found.lemma in MINISTRIES else None
    return ministry or own_body(book, found, owner)


def own_body(book: Book, found: Nominal, owner: Draft) -> Draft | None:
    """The one body whose office somebody is told to hold, where a bare noun with "his" or "her" fits it."""
    words = found.words.casefold().replace(" own ", " ").split()
    if len(words) != 2 or words[0] not in OWNERS or words[1] not in LED:
        return None
    heads = {id(d): d for _, of in sorted(owner.said) if (d := book.drafts.get(of))}
    fit = [d for d in heads.values() if d.type in BODILY and _goes_by(d, words[1])]
    return fit[0] if len(fit) == 1 else None


def _itself(found: Nominal, owner: Draft) -> bool:
    """ "The secretary of the Dockers Union, whose union": the body is said to be one."""
    first, *rest = found.key.split()
    return first == "whose" and len(rest) == 1 and owner.type in BODILY and _goes_by(owner, rest[0])


def _goes_by(draft: Draft, noun: str) -> bool:
    """Whether a body may be called by a noun: of its kind or in its name, else any that says little."""
    called = {w for n in (draft.name, *draft.names) for w in n.casefold().split()}
    if noun in called or draft.kind in bodies(noun) | {noun} or draft.ident in bodies(noun):
        return True
    return not draft.kind and (noun in ANY or noun in {"party", "union", "charity"})
