"""Governments that go by who leads them: "the Lee administration". A role noun and its owner in, a draft out."""

from __future__ import annotations

from whipcount.annotate.bodies import ACTING
from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.chains.owners import governing, land_led
from whipcount.annotate.drafts import Book, Draft
from whipcount.model import Role

DELEGATION = "delegation"
ADMINISTRATION = "administration"
OTHER = frozenset(
    {"previous", "former", "next", "future", "last", "past", "earlier", "alternative"}
)
PRESIDING = frozenset({"head_of_state", "subnational"})  # no premier's
RULE = frozenset({"government", "regime"})


def governed(book: Book, found: Nominal, owner: Draft | None, token: int) -> Draft | None:
    """Whom "the government" means: the land, its junta, or nobody met where it is a person's or has a name."""
    if by_soldiers(found):
        state = governing(book, found, owner, token)
        return junta(book, state, found.words) if state else None
    if led := same_administration(book, found, owner):
        return led
    apart = by_person(found, owner) or titled(book, found, token) or unknown(book, found, token)
    if apart or another(found, owner):
        return None
    state = governing(book, found, owner, token)
    councils = found.lemma == ADMINISTRATION and owner is None and not found.owners
    return None if councils and state and not _presided(book, state) else state


def _presided(book: Book, state: Draft) -> bool:
    """Whether a land's government goes by "the administration" in news: it has a president, or the report tells of one."""
    held = {(o, of) for d in book.drafts.values() for o, of in d.said | d.offices | d.late}
    return state.ident == "us" or any(o in PRESIDING and of == state.key for o, of in held)


def another(found: Nominal, owner: Draft | None) -> bool:
    """ "A Lee government", "the previous government": not the one that governs."""
    led = found.article in {"a", "an"} and bool(found.owners) and not _state(owner)
    return led or bool(OTHER & {*found.key.split()[:-1]})


def same_administration(book: Book, found: Nominal, owner: Draft | None) -> Draft | None:
    """ "The administration", "the Norlandic administration": the one that its leader has given its name."""
    bare = found.lemma == ADMINISTRATION and found.article == "the" and not found.plural
    said = [w for w in found.words.split()[:-1] if w[:1].islower()]
    if not bare or said or not (owner is None or _state(owner)) or (found.owners and not owner):
        return None
    met = {id(d): d for d in book.drafts.values() if d.kind == ADMINISTRATION}
    whose = [d for d in met.values() if d.mentions and owner in {None, d.speaks_for}]
    return whose[0] if len(whose) == 1 else None


def _state(owner: Draft | None) -> bool:
    return owner is not None and owner.type == "state"


def by_person(found: Nominal, owner: Draft | None) -> bool:
    """ "The Lee administration": that of one person, which comes after another's; no land by itself."""
    named = owner is not None and owner.type == "person" and owner.named
    return named and found.lemma == ADMINISTRATION and not found.plural


def administration(book: Book, owner: Draft) -> Draft:
    """ "Ann Lee's administration", "the Lee administration": one body of the land that she leads."""
    words = f"{owner.name.split()[-1]} administration"
    lands = (book.drafts.get(of) for o, of in sorted(owner.said | owner.late | owner.offices))
    state = next((d for d in lands if d and d.type == "state"), None) or land_led(book, owner)
    draft = book.open(
        Draft(f"administration:{owner.key}", "organization", words, kind=ADMINISTRATION)
    )
    draft.names[words] = None
    draft.speaks_for = state
    if state is not None:
        draft.roles[Role("administration", state.name, state.known_as)] = None
    return draft


def unknown(book: Book, found: Nominal, token: int) -> bool:
    """ "The Verlan administration", of a name that is told nowhere else: no state's that came before."""
    name = book.name_at.get(token - 1)
    plain = name is not None and name.entry is None and name.type in {"organization", "person"}
    return plain and found.lemma == ADMINISTRATION and not found.plural


def by_soldiers(found: Nominal) -> bool:
    """ "Norland's military government", "the military regime": its junta, and not the land."""
    before = found.key.split(found.lemma)[0].split()
    return found.lemma in RULE and not found.plural and before[-1:] == ["military"]


def junta(book: Book, state: Draft, words: str) -> Draft:
    """The soldiers who rule a state, whatever they are called."""
    key = f"state:junta:{state.key}"
    draft = book.open(Draft(key, "group", words, known_as=key, kind="junta"))
    draft.names[words if state.name in words else f"the {words}"] = None
    draft.speaks_for = draft.speaks_for or state
    return draft


def titled(book: Book, found: Nominal, token: int) -> bool:
    """ "The Harbour Safety Administration": capitals that are nobody's name make a name of its own."""
    before = range(max(0, token - len(found.words.split(" ")) + 1), token)
    names = {t: book.name_at.get(t) for t in before if book.parse.words[t][:1].isupper()}
    plain = [n for n in names.values() if n is None or (n.entry is None and n.type != "person")]
    return book.parse.words[token][:1].isupper() and len(plain) > 1


def of_an_officer(found: Nominal) -> bool:
    """ "The Norlandic attorney's office": not Norland's own."""
    before = found.words.split()[:-1]
    return any(w[:1].islower() and w.endswith(("'s", "’s", "s'", "s’")) for w in before)


def speaks_as_one(book: Book, found: Nominal, token: int) -> bool:
    """ "The Norlandic side has agreed": whose it is alone, as who does something; no side of a border."""
    plain = not book.parse.below(token, "nmod", "acl", "acl:relcl") and not found.loose
    if found.lemma == "team":  # "Norland's team rejected the text", and did not win a cup
        verb = book.parse.heads[token]
        doing = verb >= 0 and book.parse.lemmas[verb] in ACTING
        plain &= doing and book.parse.deprels[token] == "nsubj" and delegated(found)
        return plain
    return plain and found.article == "the" and book.parse.deprels[token] in {"nsubj", "obl:agent"}


def delegated(found: Nominal) -> bool:
    """ "The Norlandic delegation", "Norland's delegation": whose it is, and nothing else is said of it."""
    whole = found.article == "the" or _possessed(found)
    said = [w for w in found.words.split()[:-1] if w[:1].islower() and w not in {"negotiating"}]
    return whole and not found.loose and not found.plural and not said


def same_delegation(book: Book, found: Nominal) -> Draft | None:
    """ "The delegation": the land met last whose delegation was told of."""
    if found.key != DELEGATION or found.article != "the" or found.plural:
        return None
    return next((d for d in reversed(book.recent) if d.type == "state" and _sent(d)), None)


def _sent(draft: Draft) -> bool:
    return any(n.endswith(f" {DELEGATION}") for n in draft.names)


def _possessed(found: Nominal) -> bool:
    return any(w.endswith(("'s", "’s", "s'", "s’")) for w in found.words.split()[:-1])
