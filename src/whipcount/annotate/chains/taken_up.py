"""Which body met before a noun takes up: "the union", "the Senate", "the Nordic country". A noun in, a draft out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from whipcount.annotate.chains.body_nouns import FIRMS, firm, fitting
from whipcount.annotate.chains.nominals import DEFINITE, Nominal
from whipcount.annotate.chains.owners import land_led
from whipcount.annotate.chains.salience import distance, salient
from whipcount.annotate.chains.sorts import bound, differs, of_parties
from whipcount.annotate.domestic import land
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.foretold import foretold
from whipcount.annotate.homes import chamber_entry, chamber_of, own_chamber
from whipcount.annotate.officeholders import portfolio_of
from whipcount.annotate.seats import parliament
from whipcount.lexicon import descriptions
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.human import human, singular
from whipcount.lexicon.names import NameEntry, look_up, organizations, states
from whipcount.lexicon.offices import offices

BLOCS = frozenset({"bloc", "grouping"})
SORTS = frozenset({"regional", "trade", "economic", "political", "trading"})
TEAMS = frozenset({"team", "club", "franchise"})
NEAR = 2  # sentences
LEAGUES = frozenset({"guild", "association", "federation", "brotherhood"})
STATE = frozenset({"state"})
UNION = "european-union"
HOUSES = frozenset({"house", "chamber"})
# Of these a firm's or a place's name may begin with one, which it is not.
FIRST = frozenset(
    {"union", "state", "federation", "alliance", "league", "court", "house", "council"}
)
COUNTRY = frozenset({"country", "nation", "state", "republic", "kingdom"})


def own_house(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The Senate", "the Republican-led House", "the upper house": of the state that the report is about."""
    if found.sort != "legislature" or not book.about or _compounded(book, token):
        return None
    ident = book.about.most_common(1)[0][0]
    word = book.parse.words[token]
    if not word[:1].isupper():
        chamber = chamber_of(found.key, ident) if found.article == "the" else ""
        return _house(book, found, chamber_entry(ident, chamber)) if chamber else None
    entry = own_chamber(word, book.about)
    return _house(book, found, entry) if entry and entry.of == ident else None


def _compounded(book: Book, token: int) -> bool:
    """ "Government House", "the business chamber": a noun before the word makes it another thing's name."""
    before = token - 1
    if before < 0 or book.parse.heads[before] != token or book.parse.words[before] == "-":
        return False
    led = book.parse.words[before - 1 : before] == ["-"]  # "the Labour-led House"
    name = book.name_at.get(before)
    people = name is not None and name.entry is not None
    return book.parse.deprels[before] == "compound" and not led and not people


def _house(book: Book, found: Nominal, entry: NameEntry) -> Draft | None:
    """A chamber of a state's parliament, with what the report calls it among its names."""
    state = land(book, entry.of)
    if state is None:
        return None
    draft = parliament(book, state, entry.name, entry.role)
    if not found.loose:
        draft.names[f"the {found.words}"] = None
    return draft


def taken_up(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The union": the last body of that name or sort; "the Nordic country": the last of its region."""
    if found.sort == "state":
        return _country(book, found, token) if found.lemma in COUNTRY else None
    if found.sort == "legislature" and found.lemma in HOUSES and _compounded(book, token):
        return None
    if found.lemma == "side" and any(w[:1].isupper() for w in found.words.split()):
        return None  # "the European side" is none of those before
    if (regional := _regional(book, found)) is not None:
        return regional
    fits = [
        d for d in reversed([*book.drafts.values(), *book.recent])
        if _fits(d, found)
        and not _parted(book, d, found, token)
        and not differs(book, d, found, token)
        and not bound(book, d, token)
        and not _of_others(book, d, token)
    ]  # fmt: skip
    met = next(iter(_of_trade(of_parties(book, fits, found, token), found)), None)
    if met is not None and found.lemma in BLOCS and met.kind == "eu":
        met = _whole(book, met)
    last = max((m[0] for m in met.mentions if m[0] < token), default=-1) if met else -1
    draft = foretold(book, found, last) or met or fitting(book, found, token)
    draft = draft or firm(book, found, token) or _unknown(book, found, token)
    if draft and bound(book, draft, token):
        return None
    pointed = found.words.split(" ", 1)[0].casefold() in {*DEFINITE, "same"}
    told = draft is not None and (draft.named or draft.type == "organization")
    if draft and told and not found.loose and not pointed:
        draft.names[f"the {found.words}"] = None
    return draft


def _regional(book: Book, found: Nominal) -> Draft | None:
    """ "The West African bloc", "the Gulf bloc": the one that a region has, whether it was named or not."""
    words = found.words.split()
    if found.lemma not in BLOCS or words[-1].casefold() != found.lemma or found.plural:
        return None
    words = [w for w in words[:-1] if w not in SORTS]
    ident = descriptions.bloc(" ".join(words)) if words and words[0][:1].isupper() else None
    entry = next((o for o in organizations() if o.id == ident), None)
    if entry is None:
        return None
    key = f"org:{entry.id}"
    draft = book.open(
        Draft(key, entry.type, entry.name, known_as=key, kind=entry.kind, ident=entry.id)
    )
    draft.names[f"the {found.words}"] = None
    return draft


def _whole(book: Book, met: Draft) -> Draft:
    """ "The bloc", where one of its institutions was met: all of it."""
    entry = next((o for o in organizations() if o.id == UNION), None)
    if entry is None or met.ident == UNION:
        return met
    key = f"org:{UNION}"
    return book.open(
        Draft(key, entry.type, entry.name, known_as=key, kind=entry.kind, ident=entry.id)
    )


def _unknown(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The company", "the club": a body of which nothing else is known."""
    if found.lemma in TEAMS:
        return _team(book) if found.key == found.lemma else None
    return _firm(book, token) if found.lemma in FIRMS else None


def _fits(draft: Draft, found: Nominal) -> bool:
    """Whether a body met before is of the sort that a noun names, or has it in its name."""
    office = portfolio_of(found) if found.lemma in {"ministry", "department"} else None
    if office and draft.kind == "ministry" and draft.key.split(":")[1] != office:
        return False  # "the defence ministry" is no foreign ministry
    last = draft.name.split()[-1].casefold()
    if not (draft.named or found.plural) and last != found.lemma == singular(last):
        return False  # "the party" is not "all three parties"
    of_trade = found.lemma in HOUSES and found.sort == "organization"  # "the chamber of commerce"
    kinds = {found.lemma} | (set() if of_trade else descriptions.bodies(found.lemma))
    names = {found.lemma, f"{found.lemma}s", *(LEAGUES if _trades(found) else ())}
    if (draft.known_as or "").startswith("seat:") and found.sort == "legislature":
        return False  # "the house" is no White House
    if (
        found.lemma == "house"
        and draft.name.casefold().split()[-1:] == ["house"]
        and " " in draft.name
    ):
        return False  # nor the State House
    alike = names & set(_heads(draft.name)) or {draft.kind, draft.ident} & kinds
    fits = bool(alike) or (found.key in HOUSES and _sits(draft))
    return draft.type in {"organization", "group"} and fits and bool(draft.mentions)


def _of_others(book: Book, draft: Draft, token: int) -> bool:
    """ "The group of bondholders": of many of whom the name of a body met before has nothing."""
    parse = book.parse
    behind = (t for t in parse.below(token, "nmod") if t > token and parse.low[t - 1] == "of")
    many = [parse.low[t] for t in behind if parse.words[t].islower() and human(parse.low[t])]
    said = " ".join((draft.name, *draft.names)).casefold()
    return any(singular(w) != w and singular(w) not in said for w in many)


def _heads(name: str) -> list[str]:
    """The words of a name by which it may be taken up: not the first of "Union Norl", which is no union."""
    words = name.casefold().split()
    led = len(words) > 1 and words[0] in FIRST and name.split()[1][:1].isupper()
    return words[1:] if led else words


def _sits(draft: Draft) -> bool:
    """ "Norland's Senate": a house of a parliament that the lexicon does not know."""
    strange = (draft.known_as or "parliament:name:").startswith("parliament:name:")
    return strange and "legislature" in offices().collective.get(
        draft.name.split()[-1].casefold(), ()
    )


def _parted(book: Book, draft: Draft, found: Nominal, token: int) -> bool:
    """ "The Regional Water Board" is not the General Water Board: capitals of which its name has not all."""
    count = len(found.words.split(" ")) - 1
    before = book.parse.words[max(0, token - count) : token]
    capitals = {w.casefold() for w in before if w[:1].isupper() and w.casefold() != "the"}
    whole = book.parse.words[token][:1].isupper()  # "the Norlandic company" is told of, not named
    if before and before[-1][:1].isupper() and not _land(before[-1]):
        whole = True  # "the Alpha group" is
    own = {w.strip("().,").casefold() for n in (draft.name, *draft.names) for w in n.split()}
    return whole and bool(capitals) and not capitals <= own


def _land(word: str) -> bool:
    """Whether a word says only of which land something is."""
    return any(e.type == "state" for e in look_up(word)) or bool(descriptions.region(word))


def _of_trade(fits: Sequence[Draft], found: Nominal) -> Sequence[Draft]:
    """ "The nurses' union": the one with nurses in its name, or the only one."""
    trades = _trades(found)
    if not trades:
        return fits
    named = [d for d in fits if any(t in d.name.casefold() for t in trades)]
    return named or (fits if len({id(d) for d in fits}) == 1 else [])


def _trades(found: Nominal) -> list[str]:
    """Whose a union is: "nurse" of "the nurses' union"."""
    before = found.key.split()[:-1] if found.lemma in {"union", "movement", *LEAGUES} else []
    return [w.rstrip("'’").removesuffix("s") for w in before if w.endswith(("s'", "s’"))]


def _firm(book: Book, token: int) -> Draft | None:
    """ "The company": the last body named of which nothing else is known, in this sentence or the last two."""
    unknown = (
        d for d in reversed(book.recent)
        if d.type == "organization" and d.named and not d.kind and d.known_as is None
    )  # fmt: skip
    last = next(unknown, None)
    return last if last and distance(book, last, token) <= NEAR else None


def _team(book: Book) -> Draft | None:
    """ "The club", "the team": the last body that is called by several ("Rovers"), as players are."""
    several = (
        d for d in reversed(book.recent)
        if d.type == "organization" and d.named and not d.kind and d.known_as is None
        and d.name[-1:] == "s" and d.name.split()[-1][:1].isupper() and not bodies(d.name.split()[-1])
    )  # fmt: skip
    return next(several, None)


def _country(book: Book, found: Nominal, token: int) -> Draft | None:
    region = descriptions.region(" ".join(found.words.split()[:-1]))
    if not region:
        if found.key == "kingdom" and found.article and (crowned := _last_crowned(book)):
            crowned.names["the kingdom"] = None
            return crowned
        return _of_teller(book, found, token) or salient(book, token, STATE)
    state = next(
        (d for d in reversed(book.recent) if d.type == "state" and d.ident in region), None
    )
    if state:
        state.names[f"the {found.words}"] = None
    return state


def _of_teller(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The governor says the state was not paid": the region of whoever says so, not the one named last."""
    lands = (land_led(book, one) for one in _tellers(book, token) if found.lemma == "state")
    return next((of for of in lands if of and "-" in of.ident), None)


def led_by_teller(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The Forum's spokesman said the party would go", "its chief executive, that the firm would": the body of whoever says so."""
    if found.key not in {"party", *FIRMS} or found.plural or found.article != "the":
        return None
    whose = (of for one in _tellers(book, token) for _, of in sorted(one.said) if of)
    bodies_led = (d for of in whose if (d := book.drafts.get(of)) and d.type == "organization")
    return next((d for d in bodies_led if not d.kind and not d.known_as), None)


def _tellers(book: Book, token: int) -> Iterator[Draft]:
    """The people who say what a token is in, the nearest first."""
    parse, at = book.parse, token
    while (at := parse.heads[at]) >= 0:
        above = parse.heads[at]
        subjects = (
            parse.below(above, "nsubj") if parse.deprels[at] == "ccomp" and above >= 0 else ()
        )
        met = (book.at.get(t) for t in subjects)
        yield from (d for d in met if d and d.type == "person")


def _last_crowned(book: Book) -> Draft | None:
    return next((d for d in reversed(book.recent) if d.ident and _crowned(d.ident)), None)


@cache
def _crowned(ident: str) -> bool:
    """Whether a state is a kingdom by its full name."""
    names = next((s.aliases for s in states() if s.id == ident), ())
    return any("Kingdom of " in n for n in names)


def lost(found: Nominal, owner: Draft) -> bool:
    """ "Her country", of somebody whose country is not known: nobody new."""
    return found.lemma in COUNTRY and not found.plural and owner.type == "person"
