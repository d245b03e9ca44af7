"""Members who act as their house: "lawmakers voted by 90 to 7", "MEPs backed the ban". A noun in, a draft out."""

from __future__ import annotations

from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.domestic import land
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.seats import parliament
from whipcount.annotate.union_bodies import union_entry
from whipcount.lexicon.offices import offices

SITTING = frozenset("lawmaker mp mep deputy senator legislator parliamentarian".split())
VOTING = frozenset(
    "vote pass approve adopt reject back ratify endorse scrap amend elect toughen weaken block enact repeal".split()
)
PARTING = frozenset({"nummod", "nmod", "acl", "acl:relcl", "appos", "conj", "advmod"})
UNION = "European Parliament"


def sitting(book: Book, found: Nominal, owner: Draft | None, token: int) -> Draft | None:
    """The house whose members vote, where nothing says which of them."""
    if _one(found) not in SITTING or not found.plural or not _as_one(book, found, owner, token):
        return None
    house = _house(book, found, owner)
    if house is not None:
        house.names[f"the {found.words}" if found.article == "the" else found.words] = None
    return house


def _one(found: Nominal) -> str:
    """The noun for one of them ("mep" of "MEPs")."""
    return offices().unnamed.get(found.lemma, found.lemma)


def _as_one(book: Book, found: Nominal, owner: Draft | None, token: int) -> bool:
    """All of them: subject of what a house does, without number, party or more."""
    parse, verb = book.parse, book.parse.heads[token]
    if parse.deprels[token] != "nsubj" or verb < 0 or book.quoted(token) or found.loose:
        return False
    doing = {parse.lemmas[verb], *(parse.lemmas[t] for t in parse.below(verb, "xcomp", "obj"))}
    plain = [w for w in found.key.split() if w not in {"the", "of"}]
    own = len(found.owners) if owner else 0
    return bool(doing & VOTING) and not parse.below(token, *PARTING) and len(plain) == 1 + own


def _house(book: Book, found: Nominal, owner: Draft | None) -> Draft | None:
    """The Union's for MEPs, the owner's, else that of the land that the report is about."""
    union = owner is not None and owner.known_as == "org:european-union"
    if _one(found) == "mep" or union:
        return _european(book)
    if owner is None:
        owner = land(book, book.home) if book.home else None
        if owner is None:
            return _only(book)
    upper = "upper" if _one(found) == "senator" else ""
    return parliament(book, owner, "parliament", upper) if owner.type == "state" else None


def _only(book: Book) -> Draft | None:
    """The one parliament that the report has named."""
    met = {
        id(d): d for d in book.drafts.values()
        if (d.known_as or "").startswith("parliament:") or d.name == UNION
    }  # fmt: skip
    return next(iter(met.values())) if len(met) == 1 else None


def _european(book: Book) -> Draft | None:
    entry = union_entry(UNION)
    if entry is None:
        return None
    key = f"org:{entry.id}"
    return book.open(
        Draft(key, "organization", UNION, known_as=key, kind=entry.role, ident=entry.id)
    )
