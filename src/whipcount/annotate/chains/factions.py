"""Some of a party by its people's name: "House Republicans", "moderate Democrats", "nine Liberals", "Tories in the Lords".

A name and the party that it means come in; the group of those who are told, which is not the party, out.
"""

from __future__ import annotations

from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.names import Name
from whipcount.lexicon.counts import count
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices

HOUSES = frozenset(
    "house senate congressional commons lords assembly parliamentary statehouse".split()
)
CALLED = {"congress": "congressional", "parliament": "parliamentary"}
# Wings, ranks and moods: what is said of some of a party. What is said of all of it ("far-right") is not here.
WINGS = frozenset(
    "moderate centrist hardline hard-line hardliner conservative liberal progressive rank-and-file backbench"
    " frontbench rebel rebellious dissident maverick renegade senior top leading junior young retiring freshman"
    " first-term vulnerable swing-state swing-seat wavering undecided sceptical skeptical elected local".split()
)
SOME = frozenset(
    "some several few many other certain individual more fewer dozen dozens handful scores fellow enough".split()
)
PARTS = ("compound", "amod", "nummod", "det", "nmod:desc")
WHOLE = "GOP"
BODIES = frozenset({"organization", "group"})
LONGEST = 6  # words


def faction(book: Book, name: Name, party: Draft) -> Draft | None:
    """Those of a party who are told of, as a group of its own; nobody, where all of it is meant."""
    if not _partisans(book, name):
        return None
    before = _before(book, name)
    told = [w.casefold() for w in before]
    if any(w in SOME or count(w) > 1 for w in told):
        shown = " ".join([*before, book.text(name.first, name.last)])
        return _group(book, party, shown, named=False)
    parts = [w for w in before if _part(w)]
    house = [] if HOUSES & {w.casefold() for w in parts} else _behind(book, name)
    if not parts and not house:
        return None
    shown = " ".join([*house, *parts, book.text(name.first, name.last)])
    return _group(book, party, shown, named=True)


def _partisans(book: Book, name: Name) -> bool:
    """A party by its people: "Republicans", "the GOP"."""
    word = book.parse.words[name.last]
    people = name.first == name.last and name.type in BODIES and (word == WHOLE or word[-1:] == "s")
    return people and any(e.role == "party" for e in look_up(word))


def _before(book: Book, name: Name) -> list[str]:
    """The words that stand before a name in its phrase, a word with hyphens as one, less its article."""
    parse = book.parse
    first = name.first
    while first and name.first - first < 2 * LONGEST:
        hyphen = parse.words[first - 1] in {"-", "‑"} or parse.words[first] in {"-", "‑"}
        inner = (
            parse.deprels[first - 1] in PARTS and name.first <= parse.heads[first - 1] <= name.last
        )
        house = parse.low[first - 1] in HOUSES and parse.words[first - 1][:1].isupper()
        if not (hyphen or inner or house) or parse.text[parse.tokens[first - 1][1]] == "\n":
            break
        first -= 1
    words = book.text(first, name.first - 1).split() if first < name.first else []
    return words[1:] if words and words[0].casefold() in {"the", "a"} and len(words) > 1 else words


def _part(word: str) -> bool:
    """A house, a wing, or a part of the land: "Texas Republicans"."""
    low = word.casefold()
    if low in HOUSES:
        return True
    return low in WINGS or any(e.kind == "region" for e in look_up(word))


def _behind(book: Book, name: Name) -> list[str]:
    """ "Republicans | in the House": the house that some of a party sit in."""
    words = [w for w in book.parse.words[name.last + 1 : name.last + 4] if w != "the"]
    low = words[1].casefold() if len(words) > 1 and words[0] == "in" else ""
    if low in CALLED:
        return [CALLED[low].capitalize()]
    house = low in HOUSES or "legislature" in offices().collective.get(low, ())
    return [words[1]] if house and words[1][:1].isupper() else []


def _group(book: Book, party: Draft, shown: str, *, named: bool) -> Draft:
    """A group that belongs to a party."""
    key = f"faction:{shown.replace(WHOLE, 'Republicans').casefold()}"
    draft = book.open(Draft(key, "group", shown, named=named, kind="faction"))
    draft.names[shown] = None
    draft.speaks_for = party
    return draft
