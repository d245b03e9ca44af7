"""Persons of one document: full names and surnames as one, the offices beside them, how they are addressed.

The names of a ``Book`` in; drafts of persons with their offices and every form as written out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.annotate.addresses import address
from whipcount.annotate.bodies import acts, body
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.incumbents import settle
from whipcount.annotate.marked import SEATED as SUFFIXES
from whipcount.annotate.names import Name
from whipcount.annotate.titles import POSSESSIVE, Title, beside_name, second_title
from whipcount.annotate.told_beside import written_beside
from whipcount.annotate.unnamed import title_owner
from whipcount.annotate.wholes import beginnings
from whipcount.lexicon.given_names import family_first, given_names
from whipcount.lexicon.offices import offices
from whipcount.lexicon.people import offices_held
from whipcount.model import Role

NICKNAMED = re.compile(r"(?P<given>.+) [\"“‘'](?P<called>[^\"“”‘’']+)[\"”’'] (?P<family>.+)")
SEATED = [[word] for word in sorted(SUFFIXES)]
LOCAL = frozenset({"head_of_government", "governor", "mayor"})
KNIGHTED = (
    "Sir",
    "Dame",
    "Lord",
    "Lady",
    "Prince",
    "Princess",
    "King",
    "Queen",
    "Pope",
    "Sheikh",
    "Emir",
)


def find_persons(book: Book) -> None:
    """Persons first, full names before surnames, so that each surname finds its owner."""
    persons = [n for n in book.names() if n.type == "person"]
    for name in sorted(persons, key=lambda n: (n.first - n.last, n.first)):
        words = book.text(name.first, name.last)
        if not owner(book, words):
            known = name.known_as if name.entry and not name.entry.partial else None
            full = name.entry.name if known and name.entry else words
            draft = book.open(
                Draft(known or f"person:{words.casefold()}", "person", full, known_as=known)
            )
            draft.offices |= offices_held(known)
            draft.late |= offices_held(known, last=True)
            if known:
                draft.names[words] = None
    for name in persons:
        _office(book, name)
    settle(book)


def _office(book: Book, name: Name) -> None:
    """The office said beside a name, so that a role noun finds its holder wherever it stands."""
    title = beside_name(book.parse, name.first, name.last)
    if title is None:
        return
    draft = person(book, name)
    beside = address(book.parse, name.first) <= title.first < name.first
    head = book.head(title.first, title.last)
    for token in range(title.first, title.last + 1):
        book.titles[token] = draft if token == head and not beside else None
    if title.last + 1 == name.first and beside:
        draft.addressed = True
    _role(book, draft, title)
    if title.first > name.last and (second := second_title(book.parse, name.first, title)):
        _role(book, draft, second)


def _role(book: Book, draft: Draft, title: Title) -> None:
    name = book.name_at.get(title.of) if title.of is not None else None
    of = state_of(book, name) if name and name.type != "person" else None
    if of and _of_land(title) and of.type == "organization" and not of.kind:
        # "Premier Ann Lee of the Forward Party": nobody's premier that is known
        name, of, title = None, None, replace(title, of=None)
    of = of or title_owner(book, title.words) or _shortened(book, title.of)
    word = book.parse.words[title.of] if title.of is not None else None
    word = book.text(name.first, name.last) if name else word
    held = title.held if title.held not in {"", "seniority"} else ""
    draft.roles[
        Role(f"{held} {title.words}".strip(), of.name if of else word, of.known_as if of else None)
    ] = None
    if title.own:
        draft.offices.add((title.office, of.key if of else ""))
        draft.said.add((title.office, of.key if of else ""))
    elif title.held == "former":
        draft.past.add((title.office, of.key if of else ""))


def _of_land(title: Title) -> bool:
    """Whether an office is one of a land, a region or a town, and no body's, as a secretary's may be."""
    return title.office in LOCAL or title.words.endswith("minister")


def _shortened(book: Book, token: int | None) -> Draft | None:
    """ "League chairwoman Ann Lee", of a report that has one Farmers' League: by its last word."""
    word = book.parse.words[token] if token is not None else ""
    named = [n for n in book.names() if n.type == "organization" and n.entry is None]
    full = [n for n in named if n.last > n.first and book.parse.words[n.last] == word]
    drafts = {id(d): d for n in full if (d := body(book, n))}
    if not word or len(drafts) != 1:
        return None
    (draft,) = drafts.values()
    draft.names[word] = None
    return draft


def take_owner(book: Book, draft: Draft, token: int) -> None:
    """ "The authority's chairwoman, Ann Lee": whose an office is, once the noun before is understood."""
    whose = next((d for t in book.parse.below(token, "nmod:poss") if (d := book.at.get(t))), None)
    if whose is None or whose.type == "person" or any(r.of_text for r in draft.roles):
        return
    draft.roles = {Role(r.title, whose.name, whose.known_as): None for r in draft.roles}
    draft.said, draft.offices = (
        {(o, of or whose.key) for o, of in held} for held in (draft.said, draft.offices)
    )


def owner(book: Book, words: str, at: int | None = None) -> Draft | None:
    """The person whose name these words are, or are the end or the beginning of.

    Of several, who came up last in the paragraph of the token ``at``, else whom the report names most often in full.
    """
    wanted = words.casefold().split()
    found = [d for d in book.drafts.values() if _named(book, d, words, wanted)]
    if len(found) > 1 and len(wanted) == 1 and at is not None:
        line = book.parse.text.rfind("\n", 0, book.parse.tokens[at][0])
        last = {id(d): max((m[0] for m in d.mentions if m[0] < at), default=0) for d in found}
        here = [d for d in found if book.parse.tokens[last[id(d)]][0] > line and d.mentions]
        found = [
            max(here, key=lambda d: last[id(d)]) if here
            else max(found, key=lambda d: book.parse.text.count(d.name))
        ]  # fmt: skip
    if found:
        return found[0]
    return _by_given_name(book, wanted[0]) if len(wanted) == 1 else None


def _named(book: Book, draft: Draft, words: str, wanted: list[str]) -> bool:
    """Whether somebody may be called so: by the end of a name, its beginning, or the address."""
    own = draft.name.casefold().split()
    return (
        draft.type == "person"
        and draft.named
        and (
            own[-len(wanted) :] == wanted
            or (own[: len(wanted)] == wanted and len(wanted) > 1)
            or (wanted == own[:1] and len(own) > 1 and (_knighted(book, words) or _family(own)))
            or (draft.known_as is not None and _spelt_so(draft, wanted))
        )
    )


def _family(own: list[str]) -> bool:
    """ "Kim Min-ho": a surname that stands first, before a given name of two parts or of no list."""
    return own[0] in family_first() and own[0] not in given_names() and own[-1] not in given_names()


def _spelt_so(draft: Draft, wanted: list[str]) -> bool:
    """Whether one whom the lexicon has under another spelling is called so in this report."""
    return any(name.casefold().split()[-len(wanted) :] == wanted for name in draft.names)


def _by_given_name(book: Book, word: str) -> Draft | None:
    """ "Ann" alone: the one person of the report whose given name it is, if nobody's surname."""
    persons = [d for d in book.drafts.values() if d.type == "person" and d.named]
    called = {id(d): d for d in persons if word in d.name.casefold().split()[:-1]}
    found = [d for d in called.values() if not _before(book, word, d.name)]
    return found[0] if len(found) == 1 and found[0].name.casefold().split()[0] == word else None


def _before(book: Book, word: str, name: str) -> bool:
    """Whether a report, its headline aside, has a word before it has the name that begins with it: another's."""
    text = book.parse.text
    body = max(0, text.find("\n"))
    full, alone = (
        text.find(name, body),
        re.search(rf"\b{re.escape(word)}\b", text[body:], re.IGNORECASE),
    )
    return alone is not None and body + alone.start() < full


def _knighted(book: Book, words: str) -> bool:
    """ "Sir Given" and "Prince Given": the one address by which a given name goes alone."""
    return any(f"{t} {words}" in book.parse.text for t in KNIGHTED)


def person(book: Book, name: Name) -> Draft:
    """The draft of the person that a name means."""
    words = book.text(name.first, name.last)
    found = owner(book, words, name.first) or book.drafts.get(name.known_as or "")
    return found or book.open(Draft(f"person:{words.casefold()}", "person", words))


def mention_person(book: Book, name: Name) -> None:
    """A person's name with the office and the honorific before it, each form as written."""
    draft = person(book, name)
    office = address(book.parse, name.first)
    first = _possessor(book, office, name.first)
    honorific = address(book.parse, name.first, honorifics=True)
    for start in sorted({first, office, honorific, name.first}):
        draft.names[book.text(start, name.last)] = None
    if first < office < honorific and _whose(book, first, office):
        draft.names[book.text(first, honorific - 1)] = None
    for words in (*written_beside(book, draft, name, office), *_nicknames(book, name)):
        draft.names[words] = None
    head = book.head(name.first, name.last)
    beside = book.parse.deprels[head] == "compound"  # "the outgoing Lee government"
    begun = {name.first} if beside else beginnings(book.parse, name.first, name.last)
    for begin in sorted(b for b in begun if b < min(first, office)):
        draft.names[book.text(begin, name.last)] = None
    if of := _belongs(book, name, min(begun)):
        draft.names[book.text(name.first, of)] = None
    if book.parse.words[name.last + 1 : name.last + 2] in SEATED:
        draft.names[book.text(name.first, name.last + 1)] = None
    phrase = book.parse.phrase(head)
    low, high = book.parse.tokens[first][0], book.parse.tokens[name.last][1]
    span = (min(low, phrase[0]), max(high, phrase[1]))
    book.mention(
        draft, head, "name", span=span if phrase[0] <= high and low <= phrase[1] else (low, high)
    )
    for token in range(name.first, name.last + 1):
        book.at.setdefault(token, draft)


def _nicknames(book: Book, name: Name) -> list[str]:
    """ "Hammer" and "Ann Lee" of "Ann “Hammer” Lee"."""
    found = NICKNAMED.fullmatch(book.text(name.first, name.last))
    return [found["called"], f"{found['given']} {found['family']}"] if found else []


def _belongs(book: Book, name: Name, begin: int) -> int | None:
    """ "Ann Lee of the Dockers' Union": where the body ends whose somebody is said to be."""
    words = [w.casefold() for w in book.parse.words[name.last + 1 : name.last + 3]]
    at = name.last + 2 + (words[1:] == ["the"])
    of = book.name_at.get(at) if words[:1] == ["of"] and name.first < name.last else None
    if of is None or of.first != at or of.type not in {"organization", "group", "state"}:
        return None
    last = _capitals(book, of.last)
    hangs = book.parse.heads[book.head(of.first, last)]
    return last if begin <= hangs <= name.last else None


def _capitals(book: Book, last: int) -> int:
    """The last of the capitalised words behind a name, of which it may be but the first: "NHL Owners"."""
    while last + 1 < len(book.parse.words) and book.parse.words[last + 1].istitle():
        last += 1
    return last


def _possessor(book: Book, at: int, name: int) -> int:
    """From the name of what an office is of, with its possessive, where it stands before the office."""
    if at in {0, name}:
        return at
    owned = book.parse.words[at - 1] in POSSESSIVE
    of = book.name_at.get(at - 2 if owned else at - 1)
    if of is None or of.type in {"person", "place"}:
        return at
    further = of.first > 1 and not owned and book.parse.words[of.first - 1] in POSSESSIVE
    return _possessor(book, of.first, name) if further else of.first


def _whose(book: Book, first: int, office: int) -> bool:
    """ "Norland's premier", "Norlandic premier": not "Norland premier", which is no name of the premier's.

    Nor "Harbour Board President", which is hardly told from the board's.
    """
    if book.name_at.get(office) is book.name_at[first]:
        return False
    entry = book.name_at[first].entry
    adjective = entry is not None and entry.kind == "demonym_adj"
    if entry is None or entry.kind not in {"state", "region", "capital"}:
        adjective |= (
            book.parse.words[office].capitalize() not in offices().honorifics
        )  # "Dockers CEO"
    owned = any(book.parse.words[t] in POSSESSIVE for t in range(first, office))
    return adjective or owned


def state_of(book: Book, name: Name) -> Draft | None:
    """Whose a name is as an owner: a person by name, else the body or state."""
    if name.type == "place" and not acts(book, name):
        return None
    return (
        owner(book, book.text(name.first, name.last)) if name.type == "person" else body(book, name)
    )
