"""Institutions that are named without their state: "the Central Bank", "the foreign ministry".

Words and a place in a report come in; the state whose they are, out: the report's own, where the
paragraph names no other one.
"""

from __future__ import annotations

from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.names import Name
from whipcount.lexicon.names import Organization, organizations, states
from whipcount.lexicon.offices import offices

# What a state has one of, so that the word says which is meant once the state is known.
ONLY = frozenset(
    {"central bank", "supreme court", "constitutional court", "high court", "cabinet", "treasury",
     "army", "navy", "military", "air force", "armed forces", "defence forces", "defense forces",
     "junta", "national guard", "coast guard", "election commission", "electoral commission"}
)  # fmt: skip
RULERS = frozenset({"government", "opposition"})
OWN_TITLES = frozenset({"taoiseach", "tanaiste", "tánaiste"})  # said so at home and abroad
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
MINISTRIES = frozenset({"ministry", "department"})
LANDS = frozenset({"state", "region", "demonym_adj", "demonym_noun", "capital", "seat"})


def domestic(book: Book, name: Name) -> Draft | None:
    """The state of a body that is named by its office alone: "Finance Ministry", "the Air Force"."""
    words = book.text(name.first, name.last).casefold()
    if not (_ministerial(words) or words in ONLY):
        return None
    whole = book.text(name.first, name.last)
    same = (n for n in book.names() if book.text(n.first, n.last) == whole)
    found = {d.key: d for n in same if (d := _home(book, n.first))}
    return next(iter(found.values())) if len(found) == 1 else None


def domestic_noun(book: Book, found: Nominal, token: int) -> Draft | None:
    """The same of a role noun: "the central bank", "the power ministry"."""
    if of_a_government(found):
        return _home(book, token)
    if found.article != "the" or found.plural or found.loose:
        return None
    return _home(book, token) if _ministerial(found.key) or found.key in ONLY else None


def of_a_government(found: Nominal) -> bool:
    """ "A senior government source", "two opposition parties": whose land goes unsaid at home."""
    before = found.key.split()[:-1]
    sorts = {"person", "office", "organization", "group"}
    return found.sort in sorts and not found.loose and bool(RULERS & {*before[-1:]})


def _ministerial(words: str) -> bool:
    """ "Foreign ministry", "ministry of finance": a ministry with what it is for."""
    first, *rest = words.split()
    if first in MINISTRIES and rest[:1] in (["of"], ["for"]):
        rest, last = rest[1:], first
    else:
        *rest, last = words.split()
    known = f"{' '.join(rest)} minister" in offices().titles
    return (last in MINISTRIES and known) or (last == "ministry" and len(rest) == 1)


def _home(book: Book, token: int) -> Draft | None:
    """The state that the report is about, if the paragraph names no other; else the sentence's subject.

    Of a report about several it is the one named most, where the paragraph has named it and no other.
    """
    text, at = book.parse.text, book.parse.tokens[token][0]
    end = text.find("\n", at)
    here = _named(book, text.rfind("\n", 0, at), end if end > 0 else len(text))
    met = {i for n, i in here if book.parse.tokens[n.first][0] < at and not _aside(book, n)}
    home = book.home or native(book)
    if home is not None and met <= {home}:
        return land(book, home)
    if met and met == {i for i, _ in book.about.most_common(1)}:
        return land(book, min(met))
    before = _before(book, at)
    (ident, name), *others = (*before.items(), ("", None))
    acts = name and book.parse.deprels[book.head(name.first, name.last)] in SUBJECTS
    return land(book, ident) if acts and len(others) == 1 else None


def _aside(book: Book, name: Name) -> bool:
    """ "Aid for Norland", "a deal with Norland": of whom a paragraph tells, and whose nothing is."""
    head = book.head(name.first, name.last)
    cases = {book.parse.low[c] for c in book.parse.below(head, "case")}
    return book.parse.deprels[head] in {"obl", "nmod"} and not cases & {"in", "at", "by", "of"}


def native(book: Book) -> str | None:
    """The state whose head alone is told of without it ("Prime Minister Ann Lee said", "the premier"): that of the report.

    Of a head of government a report that names no state twice as often; presidents are told so abroad too.
    """
    persons = [d for d in dict.fromkeys(book.drafts.values()) if d.type == "person" and d.known_as]
    most = max(book.about.values(), default=0)
    for office, share in (("head_of_government", 2), ("head_of_state", 1)):
        ruled = {of for d in persons for o, of in d.late if o == office and _bare(d, o)}
        ruled |= {
            f"state:{offices().title_states[w]}" for w in OWN_TITLES & book.words if share > 1
        }
        if len(ruled) == 1:
            (found,) = (of.removeprefix("state:") for of in ruled)
            return found if 0 < most <= share * book.about[found] else None
    return None


def written_from(book: Book) -> str | None:
    """The one state in whose capital, or of which, a dateline is; else that of the paper, where the report names it."""
    lines = [n for n in book.names() if n.entry and book.dateline(book.parse.tokens[n.first][0])]
    found = {n.entry.of or n.entry.id for n in lines if n.entry and n.entry.kind in LANDS}
    if len(found) == 1:
        return found.pop()
    return book.press if book.press and book.about[book.press] else None


def _bare(draft: Draft, office: str) -> bool:
    """Whether a report gives somebody an office and never says whose."""
    said = {of for o, of in draft.said if o == office}
    alone = any(
        offices().titles.get(n.casefold().removeprefix("the ")) == office for n in draft.names
    )
    return said == {""} or (alone and not said)


def _before(book: Book, at: int) -> dict[str, Name]:
    """The states of this sentence before a place, else of the sentence before it in the paragraph."""
    begun = [s for s in book.starts if book.parse.text.rfind("\n", 0, at) < s <= at]
    for start in begun[:-3:-1]:
        if found := {i: n for n, i in _named(book, start, at)}:
            return found
    return {}


def _named(book: Book, start: int, end: int) -> list[tuple[Name, str]]:
    """The names of states, and of what is theirs, between two offsets, with the ids of the states."""
    return [
        (n, n.entry.of or n.entry.id)
        for n in book.names()
        if n.entry and n.entry.kind in LANDS and start <= book.parse.tokens[n.first][0] < end
    ]


def land(book: Book, ident: str) -> Draft | None:
    """The draft of a state by its id, whether it was met yet or not."""
    state = next((s for s in states() if s.id == ident), None)
    if state is None:
        return None
    key = f"state:{ident}"
    return book.open(Draft(key, "state", state.name, known_as=key, ident=ident))


def known_body(words: str, state: Draft) -> Organization | None:
    """ "Norland's central bank": the one that the lexicon has for a state."""
    if words != "central bank":
        return None
    own = [o for o in organizations() if o.kind == "central_bank" and o.of == state.ident]
    return own[0] if len(own) == 1 else None
