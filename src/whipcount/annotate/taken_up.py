"""Which body met before a noun takes up: "the union", "the Senate", "the Nordic country". A noun in, a draft out."""

from __future__ import annotations

from whipcount.annotate.domestic import land
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.homes import own_chamber
from whipcount.annotate.nominals import Nominal
from whipcount.annotate.officeholders import portfolio_of
from whipcount.annotate.salience import distance, salient
from whipcount.annotate.seats import parliament
from whipcount.lexicon import descriptions

FIRMS = frozenset("company firm carmaker automaker manufacturer airline retailer".split())
NEAR = 2  # sentences
LEAGUES = frozenset({"guild", "association", "federation", "brotherhood"})
STATE = frozenset({"state"})
COUNTRY = frozenset({"country", "nation", "state", "republic", "kingdom"})


def own_house(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The Senate", "the Republican-led House": that of the state that the report is about."""
    if found.sort != "legislature" or not book.parse.words[token][:1].isupper():
        return None
    word = book.parse.words[token]
    words = "House of Representatives" if word == "House" else word
    entry = own_chamber(words, book.about)
    if entry and [entry.of] != [i for i, _ in book.about.most_common(1)]:
        return None
    state = land(book, entry.of) if entry else None
    return parliament(book, state, words, entry.role) if state and entry else None


def taken_up(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The union": the last body of that name or sort; "the Nordic country": the last of its region."""
    if found.sort == "state":
        return _country(book, found, token) if found.lemma in COUNTRY else None
    fits = [d for d in reversed([*book.drafts.values(), *book.recent]) if _fits(d, found)]
    draft = next(iter(_of_trade(fits, found)), None)
    if draft and draft.named and not found.loose:
        draft.names[f"the {found.words}"] = None
    if draft:
        return draft
    return _firm(book, token) if found.lemma in FIRMS else None


def _fits(draft: Draft, found: Nominal) -> bool:
    """Whether a body met before is of the sort that a noun names, or has it in its name."""
    office = portfolio_of(found) if found.lemma in {"ministry", "department"} else None
    if office and draft.kind == "ministry" and draft.key.split(":")[1] != office:
        return False  # "the defence ministry" is no foreign ministry
    kinds = descriptions.bodies(found.lemma) | {found.lemma}
    names = {found.lemma, f"{found.lemma}s", *(LEAGUES if _trades(found) else ())}
    if (draft.known_as or "").startswith("seat:") and found.sort == "legislature":
        return False  # "the house" is no White House
    alike = names & set(draft.name.casefold().split()) or {draft.kind, draft.ident} & kinds
    return bool(draft.type in {"organization", "group"} and alike and draft.mentions)


def _of_trade(fits: list[Draft], found: Nominal) -> list[Draft]:
    """ "The nurses' union": the one with nurses in its name, or the only one."""
    trades = _trades(found)
    if not trades:
        return fits
    named = [d for d in fits if any(t in d.name.casefold() for t in trades)]
    return named or (fits if len({id(d) for d in fits}) == 1 else [])


def _trades(found: Nominal) -> list[str]:
    """Whose a union is: "nurse" of "the nurses' union"."""
    before = found.key.split()[:-1] if found.lemma in {"union", *LEAGUES} else []
    return [w.rstrip("'’").removesuffix("s") for w in before if w.endswith(("s'", "s’"))]


def _firm(book: Book, token: int) -> Draft | None:
    """ "The company": the last body named of which nothing else is known, in this sentence or the last two."""
    unknown = (
        d for d in reversed(book.recent)
        if d.type == "organization" and d.named and not d.kind and d.known_as is None
    )  # fmt: skip
    last = next(unknown, None)
    return last if last and distance(book, last, token) <= NEAR else None


def _country(book: Book, found: Nominal, token: int) -> Draft | None:
    region = descriptions.region(" ".join(found.words.split()[:-1]))
    if not region:
        return salient(book, token, STATE)
    state = next(
        (d for d in reversed(book.recent) if d.type == "state" and d.ident in region), None
    )
    if state:
        state.names[f"the {found.words}"] = None
    return state
