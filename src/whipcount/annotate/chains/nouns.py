"""Role nouns of one document: "the Norlandic premier", "the ministry", "the Nordic country", "officials".

A token in; the draft of whom its phrase means, met before or new, out.
"""

from __future__ import annotations

from whipcount.annotate.bodies import body
from whipcount.annotate.chains.administrations import (
    DELEGATION,
    administration,
    by_person,
    delegated,
    governed,
    of_an_officer,
    same_delegation,
    speaks_as_one,
)
from whipcount.annotate.chains.apposed import apposed_to
from whipcount.annotate.chains.body_nouns import firm
from whipcount.annotate.chains.by_noun import mention_by_noun
from whipcount.annotate.chains.memberships import in_arms, membership, of_members
from whipcount.annotate.chains.nominals import Nominal, nominal
from whipcount.annotate.chains.noun_names import (
    by_pronoun,
    called,
    in_capitals,
    of_owner,
    rest_of,
    type_of,
)
from whipcount.annotate.chains.own_bodies import led
from whipcount.annotate.chains.owners import belongs, own_head, owner_of, speaking_for
from whipcount.annotate.chains.sitting import sitting
from whipcount.annotate.chains.taken_up import COUNTRY, led_by_teller, lost, own_house, taken_up
from whipcount.annotate.domestic import known_body
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.foretold import foretell
from whipcount.annotate.homes import chamber_of
from whipcount.annotate.ministers import MINISTRIES
from whipcount.annotate.officeholders import counterpart, holder, introduced, portfolio_of
from whipcount.annotate.seats import institution, ministry, office_of, parliament
from whipcount.annotate.titles import POSSESSIVE
from whipcount.annotate.unnamed import numbered, unnamed
from whipcount.lexicon.counts import count
from whipcount.model import Role

LONGEST = 8  # words in a description that is kept
NEVER_NAMED = frozenset({"spokesperson", "adviser", "legislator", "envoy", "minister"})
COLLECTIVE = frozenset({"organization", "state", "group"})
PERSONAL = frozenset({"office", "person"})
BODIES = frozenset({"state", "organization", "legislature", "group"})
# Nouns that mean a body only where one of that name was met, or with whose it is.
TAKEN_UP = frozenset(
    "guild college confederation league foundation institute board team club franchise maker chain lobby tribe"
    " co-operative cooperative embassy consulate campaign".split()
)
OF_PERSONS = frozenset({"campaign"})  # "the Lee campaign" is a body, a land's campaign a war
# With an owner too: "Lee's team" is nobody new.
ONLY_MET = frozenset({"team", "franchise", "maker", "chain", "lobby"})
SIDE = "side"
TEAM = "team"
TITLED = frozenset({"legislature"})
FEWEST = 3  # two are any two
EXECUTIVE = "executive"  # a land without one waits for it
SEATED = frozenset({"member", "politician", "backbencher"})  # "Ann Lee … the member said"
LIMBS = frozenset({"head", "body", "figure", "face"})  # of a person's: "his head" is no office
OFFICES = frozenset({"office", "presidency", "premiership"})
AUTHORITY = "authority"  # "the Norlandic authorities" are its government
PARTS = frozenset(
    "secretariat ministry department mission military army navy police committee delegation leadership"
    " caucus council court side camp office presidency".split()
)


def mention_noun(book: Book, token: int) -> None:
    """Note whom a role noun means, if it means somebody."""
    beside = book.parse.deprels[token] == "appos" and apposed_to(book, token) is not None
    found = nominal(book.parse, token, apposed=beside)
    if found is None:
        mention_by_noun(book, token)
    elif not found.nobody:
        _mention_role(book, found, token)


def _mention_role(book: Book, found: Nominal, token: int) -> None:
    """Note whom a role noun means: beside a name, in a name, met before, or new."""
    holder = apposed_to(book, token)
    one = holder if found.sort in {"office", "person"} and not found.plural else None
    if one and not found.loose and (name := book.name_at.get(token + 1)):
        one.names[f"{found.words} {book.text(name.first, name.last)}"] = None  # "Lind aide Ann Lee"
    draft = one or _named_inside(book, found, token)
    if draft and draft is not one:
        _with_name(book, draft, found, token)
    if draft is None:
        draft = _met_or_new(book, found, token)
    else:
        _describe(book, draft, found, token)
    if draft is not None:
        book.mention(draft, token, "nominal")


def _met_or_new(book: Book, found: Nominal, token: int) -> Draft | None:
    """Whom a noun means with no name beside it: one met before, or somebody new; nobody, of what is too vague."""
    owner = owner_of(book, found, token) or speaking_for(book, found, token)
    limb = owner is not None and owner.type == "person" and found.lemma in LIMBS
    war = owner is not None and owner.type != "person" and found.lemma in OF_PERSONS
    if limb or war or (owner is None and found.key.startswith("whose ")):
        return None
    draft = _antecedent(book, found, owner, token)
    if draft and (owner or found.sort == "office"):
        _describe(book, draft, found, token)
    if draft is not None:
        return draft
    owner = owner or own_head(book, found)
    if lost(found, owner) if owner else _vague(book, found, token):
        foretell(book, found, token)
        return None
    only_met = found.lemma in (ONLY_MET if owner else TAKEN_UP)
    return None if only_met else _fresh(book, found, owner)


def _vague(book: Book, found: Nominal, token: int) -> bool:
    """ "A party", "unions", not as somebody who does something, nor "the three parties": no actor."""
    acts = book.parse.deprels[token] in {"nsubj", "obl:agent"} or found.key == EXECUTIVE
    acts |= found.definite and any(count(w) >= FEWEST for w in found.key.split())
    return (
        found.sort in {"organization", "state", "legislature"}
        and not acts
        and (found.plural or not found.definite)
    )


def _describe(book: Book, draft: Draft, found: Nominal, token: int) -> None:
    """Keep how somebody named is spoken of; what describes without saying whose keeps its article."""
    several = found.plural and not (found.lemma == AUTHORITY and found.owners)
    if not draft.named or several or found.loose or len(found.words.split()) > LONGEST:
        return
    if by_pronoun(found):
        return
    if not (draft.type == "person" and _stated(book, found, token)):
        apart = found.owners or draft.type == "person"
        draft.names[found.words if apart else f"the {found.words}"] = None


def _with_name(book: Book, draft: Draft, found: Nominal, token: int) -> None:
    """ "The Gorm Seven states", "state-owned firm Norl Oil": the noun and the name as one."""
    name = book.name_at.get(token + 1)
    plain = not found.loose or "-" in found.words
    inside = book.name_at.get(token - 1)
    if inside and plain and not found.plural and draft.type != "state":
        for last in {token, book.parse.within(*book.parse.phrase(token)).stop - 1}:
            if last - inside.first < LONGEST:
                draft.names[book.text(inside.first, last)] = None
    if found.plural and plain and found.key != book.parse.low[token]:
        draft.names[found.words] = None
    elif name and plain and len(found.words.split()) < LONGEST and draft.type != "state":
        draft.names[f"{found.words} {book.text(name.first, name.last)}"] = None


def _stated(book: Book, found: Nominal, token: int) -> bool:
    """ "The Norland premier": with the name of the state, it is no name of the premier's."""
    names = [n for t in found.owners if (n := book.name_at.get(t)) and n.last < token]
    return any(
        n.entry and n.entry.kind == "state" and book.parse.words[n.last + 1] not in POSSESSIVE
        for n in names
    )


def _named_inside(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The Dockers union", "the Blue party", "news site Portal": the name beside the noun is the thing."""
    if found.sort not in {"organization", "group", "state"} or found.lemma in PARTS:
        return None
    beside = book.name_at.get(token + 1)
    if beside and beside.type in {"organization", "group"} and not found.plural:
        return body(book, beside)  # "oil firm Norl": the noun just before the name
    before = book.name_at.get(token - 1)
    bodily = before and before.type in {"organization", "group"}
    if before and bodily and numbered(book.parse.words[token - 1]):
        return body(book, before)
    inner = book.parse.below(token, "compound", "flat", "appos", "nmod:desc")
    for child in (*inner, *(g for c in inner for g in book.parse.below(c, "compound"))):
        name = book.name_at.get(child)
        counted = name and numbered(book.text(name.first, name.last))
        if (found.plural or found.sort == "state") and not counted:
            continue
        if name and name.type in {"organization", "group"}:
            adjective = name.entry and name.entry.kind == "demonym_adj"
            return None if adjective or belongs(name, found.lemma) else body(book, name)
    return None


def _antecedent(book: Book, found: Nominal, owner: Draft | None, token: int) -> Draft | None:
    """Whom a role noun means among those already met; for an office, anybody in the document."""
    if found.sort == "government" and (owner or found.definite):
        return governed(book, found, owner, token)
    if not (found.definite or owner):
        return sitting(book, found, owner, token)
    if found.plural:
        several = (
            in_arms(book, found, owner, rest_of(book, found)) if owner else unnamed(book, found)
        )
        return sitting(book, found, owner, token) or several
    if found.sort in PERSONAL:
        return None if found.anybody else _somebody(book, found, owner, token)
    if found.sort not in BODIES:
        return None
    if owner is not None:
        return _owned(book, found, owner, token)
    house = own_house(book, found, token) or same_delegation(book, found)
    return house or led_by_teller(book, found, token) or taken_up(book, found, token)


def _somebody(book: Book, found: Nominal, owner: Draft | None, token: int) -> Draft | None:
    """The person who holds an office, is taken up by a noun, or was introduced just before."""
    if found.sort == "office" and (held := holder(book, found, owner, token)):
        return held
    if owner is not None:
        return counterpart(book, found, owner, token)
    told = found.sort == "office" or found.lemma in SEATED
    return unnamed(book, found) or (introduced(book, found, token) if told else None)


def _owned(book: Book, found: Nominal, owner: Draft, token: int) -> Draft | None:
    """A parliament, a ministry or an office of somebody's."""
    if found.lemma in OFFICES and owner.type in {"state", "person"} and not of_an_officer(found):
        return office_of(book, owner, called(found, owner, named=True))
    if found.lemma == "leadership" and owner.type in {"organization", "group"}:
        _describe(book, owner, found, 0)
        return owner
    if owner.type != "state":
        return led(book, found, owner)
    if found.definite and (one := firm(book, found, token)):  # "the Swiss group"
        return one
    sides = found.lemma in {SIDE, TEAM} and speaks_as_one(book, found, token)
    sent = found.lemma == DELEGATION and delegated(found)
    if found.lemma in COUNTRY or sides or sent:  # "the sovereign Norlandic state"
        return owner
    if found.sort == "legislature":
        words = f"parliament of {owner.name}" if found.loose else of_owner(found, owner)
        return parliament(book, owner, words, chamber_of(found.key, owner.ident))
    office = portfolio_of(found) if found.lemma in MINISTRIES else None
    words = f"{owner.name}'s {rest_of(book, found)}" if found.loose else of_owner(found, owner)
    return ministry(book, owner, office, words) if office else None


def _fresh(book: Book, found: Nominal, owner: Draft | None) -> Draft:
    """Somebody new; "Norland's army" and "the Norlandic army" are one."""
    rest = rest_of(book, found)
    if owner and by_person(found, owner):
        return administration(book, owner)
    if owner and of_members(found, owner, rest):
        return membership(book, found, owner)
    if owner and owner.type == "state" and known_body(rest, owner):
        return institution(book, owner, rest)
    key = f"{found.sort}:{rest}:{owner.key if owner else ''}"
    if found.sort == "group" and not found.plural and owner is None:
        key = f"group:{rest}"
    titled = owner is None and found.sort in TITLED and in_capitals(found)
    named = titled or _has_name(found, owner)
    body = owner and owner.known_as and owner.type != "person"  # "Lee's party" has a name elsewhere
    known = key if named and found.sort in COLLECTIVE and not found.plural and body else None
    words, sort = called(found, owner, named=named), "organization" if titled else type_of(found)
    draft = book.open(Draft(key, sort, words, named=named, known_as=known, kind=found.lemma))
    draft.names[words] = None
    draft.speaks_for = draft.speaks_for or owner
    if owner is not None and found.sort in {"office", "person", "organization"}:
        draft.roles[Role(found.title or found.lemma, owner.name, owner.known_as)] = None
        if found.sort == "office" and not found.plural:
            draft.offices.add((found.office, owner.key))
    return draft


def _has_name(found: Nominal, owner: Draft | None) -> bool:
    """Whether the words say who it is: a body or an office with whose it is, a group of which there is one."""
    if found.plural:
        return False
    if found.sort == "office" and owner is not None:
        return found.office not in NEVER_NAMED and not found.anybody
    if found.sort == "group" and owner is None:
        return True
    return found.sort in COLLECTIVE and owner is not None and not found.loose
