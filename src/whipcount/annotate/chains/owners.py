"""Whose a role noun is ("her government", "Norland's army"), and which state "the government" means.

A role noun in; the draft of its owner, or of the state that is governed, out.
"""

from __future__ import annotations

from whipcount.annotate.bodies import body
from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.chains.ruled import ruled_here, ruled_most
from whipcount.annotate.chains.salience import distance, salient, sentence
from whipcount.annotate.domestic import domestic_noun, land, native, written_from
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.names import Name
from whipcount.annotate.persons import state_of
from whipcount.annotate.unnamed import title_owner
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.names import look_up, organizations

HEADS = frozenset({"head_of_state", "head_of_government"})
SEATED = frozenset({"ministry", "department", "presidency"})
UNIONS = frozenset({"union", "guild"})
STATE = frozenset({"state"})
DOING = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
OF_STATES = frozenset({"igo", "eu"})  # bodies whose members are states
SORTS = frozenset(
    "alliance bloc body cartel commission group grouping institution organisation organization union".split()
)


def owner_of(book: Book, found: Nominal, token: int) -> Draft | None:
    """Whose a role noun is: by name, by "her" or "the premier's", or by a title that one state has."""
    named = next((b for t in found.owners if (b := _owner_at(book, t))), None)
    beside = book.parse.below(token, "nmod:poss")
    met = next((d for t in beside if t not in book.name_at and (d := book.at.get(t))), None)
    met = None if met and found.lemma in UNIONS and not met.named else met  # "the nurses' union"
    housed = land(book, book.home) if found.lemma == "parliament" and book.home else None
    own = named or met or title_owner(book, found.title) or housed or _seated(book, found, token)
    return own or domestic_noun(book, found, token)


def _seated(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The trade ministry in Lowport", wherever the parse has the place: the land whose capital that is."""
    name = book.name_at.get(token + 2)
    if found.lemma not in SEATED or book.parse.low[token + 1 : token + 2] != ["in"] or not name:
        return None
    capital = name.first == token + 2 and name.entry is not None and name.entry.kind == "capital"
    return body(book, name) if capital else None


def _owner_at(book: Book, token: int) -> Draft | None:
    name = book.name_at.get(token)
    return state_of(book, name) if name else None


def governing(book: Book, found: Nominal, owner: Draft | None, token: int) -> Draft | None:
    """The state whose government is meant: its owner's, else the paragraph's, else the report's own."""
    if found.plural and found.lemma in {"government", "administration", "cabinet", "regime"}:
        return None
    if owner and owner.type == "state":
        return owner
    if owner and (of := land_led(book, owner)):
        return of
    if book.parse.words[token] != "Government" and (told := ruled_here(book, token)):
        return told
    here = _here(book, token)
    if owner and owner.type == "person" and not (owner.said or owner.late or owner.offices):
        return (
            here  # "his government", of somebody without an office: not of where the report is from
        )
    own = own_state(book) or ruled_most(book)
    if here and own and here is not own and not _told_last(book, here, token):
        return own
    return here or own or salient(book, token, STATE, since=-1)


def land_led(book: Book, owner: Draft) -> Draft | None:
    """The land of a person who has an office of one, or of a party that the lexicon knows."""
    if owner.type == "person":
        held = (of for _, of in sorted(owner.said | owner.late) if of)
        told = next((d for of in held if (d := _of(book, of))), None) or _by_surname(book, owner)
        return told or _of_land(book, owner)
    party = next((o for o in organizations() if o.id == owner.ident), None)
    return land(book, party.of) if party and party.kind == "party" and party.of else None


def _of_land(book: Book, owner: Draft) -> Draft | None:
    """ "Norland's Ann Lee": the land whose she is told to be, wherever the report does."""
    names = (at for at, _, kind, _ in owner.mentions if kind == "name")
    beside = (t for at in names for t in book.parse.below(at, "nmod:poss"))
    return next((d for t in beside if (d := book.at.get(t)) and d.type == "state"), None)


def _by_surname(book: Book, owner: Draft) -> Draft | None:
    """ "The Lind government" of a report that names the land which a Lind is known to lead, and no other Lind."""
    bare = owner.known_as is None and " " not in owner.name
    led = {e.of for e in look_up(owner.name) if e.kind == "person"} if bare else set()
    ident = min(led) if len(led) == 1 else ""
    return land(book, ident) if ident and book.about[ident] else None


def _of(book: Book, key: str) -> Draft | None:
    """Whose an office is, whether the report has named it yet or not."""
    return book.drafts.get(key) or land(book, key.removeprefix("state:"))


def _told_last(book: Book, here: Draft, token: int) -> bool:
    """Whether another land than the report's own is meant by a bare "the government": it acted just before.

    "The Government", in capitals, is the paper's own.
    """
    if book.parse.words[token] == "Government":
        return False
    start = book.parse.text.rfind("\n", 0, book.parse.tokens[token][0])
    near = (
        at for at, span, kind, place in here.mentions
        if span[0] > start and kind != "demonym" and not place
        and sentence(book, token) - sentence(book, at) <= 1
    )  # fmt: skip
    return any(book.parse.deprels[at] in DOING for at in near)


def _here(book: Book, token: int) -> Draft | None:
    """The state most in mind of those that this paragraph has."""
    start = book.parse.text.rfind("\n", 0, book.parse.tokens[token][0])
    return salient(book, token, STATE, since=start)


def own_state(book: Book) -> Draft | None:
    """The state that the report is about: named twice as often as any other, or whose head goes without it.

    Else the one that it is written from, or whose paper has it.
    """
    (most, times), (_, second) = [*book.about.most_common(2), ("", 0), ("", 0)][:2]
    home = most if times > 1 and times >= 2 * second else native(book) or written_from(book)
    return land(book, home) if home else None


def own_head(book: Book, found: Nominal) -> Draft | None:
    """ "The premier", nobody in that office being known: of the state that the report is about."""
    alone = found.words.casefold() == found.title and found.article == "the" and not found.plural
    return own_state(book) if alone and found.office in HEADS else None


def speaking_for(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "Norl Lines is staying away. … a spokesman said": of the body that the sentence or the last one is about."""
    if found.office != "spokesperson" or found.article != "a" or found.loose:
        return None
    if found.words.casefold() != found.title or book.parse.below(token, "nmod", "nmod:poss"):
        return None
    bodies = (d for d in reversed(book.recent) if d.type in {"organization", "person", "state"})
    last = next(bodies, None)
    near = last is not None and last.named and distance(book, last, token) <= 1
    own = last is not None and (
        last.type == "organization" or (last.type == "person" and last.offices)
    )
    return last if near and own else None


def belongs(name: Name, noun: str) -> bool:
    """ "The League fund", "the League agency": what a body of states has is not that body."""
    entry = name.entry
    if entry is None or entry.role not in OF_STATES or noun in SORTS:
        return False
    return not {entry.role, entry.id} & bodies(noun)
