"""Names in a text: what the reading model marks as names, and what the lexicon knows.

Tokens and entity spans in, ``Name`` spans out: longest match, left to right, never across each other. The
lexicon decides what a name stands for; the model decides where the lexicon is unsure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from whipcount.annotate.acronyms import counted, winged
from whipcount.annotate.addresses import fields
from whipcount.annotate.allowed import fits
from whipcount.annotate.callings import (
    by_number,
    called_so,
    ended,
    outlets,
    partisans,
    shortened,
    sites,
)
from whipcount.annotate.firms import with_firms
from whipcount.annotate.first_words import first_words
from whipcount.annotate.homes import (
    at_home,
    common,
    congress,
    housed,
    own_chamber,
    redefined,
    states_in,
)
from whipcount.annotate.led_names import unled
from whipcount.annotate.marked import (
    POSSESSIVE,
    agreed,
    is_title,
    spans,
    spelt,
    worded,
)
from whipcount.annotate.parse import Parse
from whipcount.annotate.places import of_region, openers
from whipcount.annotate.spellings import entries_of, most_blanks
from whipcount.annotate.surnames import hyphened, surnames
from whipcount.annotate.union_bodies import union_bodies
from whipcount.annotate.wholes import of_a_text
from whipcount.layers import Span
from whipcount.lexicon.descriptions import region
from whipcount.lexicon.names import NameEntry, look_up

SEAT_TAG = re.compile(r"[DRI][-–][A-Z]|\w$")  # "(D-Nev.)", a stray initial
LONGEST = 8  # words in the longest name that the lexicon is asked for
ENTITY_TYPES = {"Person": "person", "Organization": "organization", "NORP": "group",
                "Location": "place", "Facility": "place"}  # fmt: skip
PREFERRED = ("state", "seat", "legislature", "capital", "organization", "region", "outlet",
             "platform", "demonym_noun", "demonym_adj", "person")  # fmt: skip


@dataclass(frozen=True)
class Name:
    """A name at token positions ``first``..``last``: its type, and the lexicon's entry if it has one."""

    first: int
    last: int
    type: str
    entry: NameEntry | None = None
    whole: int | None = None  # where it begins with a people's name that it is parted from

    @property
    def known_as(self) -> str | None:
        """The key under which documents agree on whom the lexicon means."""
        return known_as(self.entry) if self.entry else None


def known_as(entry: NameEntry) -> str:
    """One key per actor: a state, its parliament, a seat of government, a body, a person."""
    if entry.kind in {"state", "capital", "demonym_adj", "demonym_noun", "region"}:
        return f"state:{entry.id}"
    if entry.kind == "legislature":
        chamber = "" if entry.role in {"whole", ""} else f":{entry.role}"
        return f"parliament:{entry.of}{chamber}"
    if entry.kind == "seat" and entry.type != "organization":
        return f"seat:{entry.id}:{entry.role}"
    return f"{'person' if entry.kind == 'person' else 'org'}:{entry.id}"


def find_names(parse: Parse, entities: Sequence[tuple[int, int, str]]) -> tuple[Name, ...]:
    """All names of a document, in order, none across another."""
    firms = with_firms(parse, spans(parse, entities))
    marked = first_words(parse, unled(parse, hyphened(parse, agreed(parse, firms))))
    found = list(_known(parse, marked))
    about = _about(found)
    known = _shown(parse, _at_home(parse, [_housed(parse, n, about) for n in found], about))
    taken = _tokens(known)
    fresh = [
        _sitting(parse, Name(first, b, ENTITY_TYPES[label], whole=_whole(a, first, known)), about)
        for a, b, label in marked
        if label in ENTITY_TYPES
        and not SEAT_TAG.match(worded(parse, a, b).replace(" ", ""))
        and not (region(worded(parse, a, b)) or of_a_text(parse, b))
        and not (a == b and is_title(parse.words[a]))
        and (first := _free(parse, (a, b), taken)) is not None
    ]
    fresh = [replace(n, type="organization") if spelt(parse, n.first, n.last) else n for n in fresh]
    fresh = [replace(n, last=n.last - 1) if counted(parse, n.first, n.last) else n for n in fresh]
    taken |= _tokens(fresh)
    bodies = (Name(*s, "organization") for f in (outlets, partisans, shortened) for s in f(parse))
    full = [(n.first, n.last) for n in fresh if n.type == "person"]
    people = (Name(*s, "person") for s in surnames(parse, full))
    whole = [(n.first, n.last) for n in (*known, *fresh) if n.type == "organization"]
    short = (Name(*s, "organization") for s in ended(parse, whole))
    more = [n for n in (*people, *bodies, *short) if not taken & _tokens([n])]
    out, field = [*known, *fresh, *more], fields(parse, full)
    out = [n for n in out if n.type == "person" or n.entry or n.last not in field]
    return tuple(sorted(_numbered(parse, out), key=lambda n: n.first))


def _numbered(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """The names, those of bodies with their number for what stands before it ("Gorm | Seven carmakers").

    Likewise a party's letters with those of its wing ("NFP | (R)"), unless the lexicon has them as one.
    """
    known = _tokens(n for n in names if n.entry and n.last > n.first)
    new = [Name(*s, "organization") for s in by_number(parse) if s[1] not in _tokens(names)]
    new += [Name(*s, "organization") for s in winged(parse) if s[0] not in known]
    taken = _tokens(new)
    return [*new, *(n for n in names if not taken & _tokens([n]))]


def _shown(parse: Parse, known: Sequence[Name]) -> list[Name]:
    """The known names with the Union's institutions by their short names, and bodies that the text shows to be some."""
    told = union_bodies(parse, [(n.first, n.last, n.entry) for n in known])
    out = [*known, *(Name(t, t, "organization", entry) for t, entry in told)]
    taken = _tokens(out)
    bodies = (Name(a, b, "organization") for a, b in (*sites(parse), *called_so(parse)))
    return [*out, *(n for n in bodies if not taken & _tokens([n]))]


def _tokens(names: Iterable[Name]) -> set[int]:
    return {t for n in names for t in range(n.first, n.last + 1)}


def _about(found: Sequence[Name]) -> Counter[str]:
    """How often a text names each state; a chamber that many states have names none."""
    entries = [n.entry for n in found if n.entry]
    return states_in(e for e in entries if not (e.ambiguous and e.kind == "legislature"))


def _at_home(parse: Parse, found: Sequence[Name], about: Counter[str]) -> list[Name]:
    """The names that the text lets the lexicon know; a party of another state is a body all the same."""
    own = (n.entry for n in found if n.entry and n.entry.kind != "legislature")
    named = {*states_in(own, national=True)}
    lands = about + _partisan(parse, found)
    kept = []
    for name in found:
        words = worded(parse, name.first, name.last)
        entry = name.entry
        if entry is None or (
            at_home(entry, words, lands if entry.role == "party" else about)
            and not redefined(entry, words, parse.text)
        ):
            at_house = entry is None or housed(entry, words, named)
            kept.append(name if at_house else Name(name.first, name.last, "organization"))
        elif entry.role == "party":
            kept.append(Name(name.first, name.last, "organization"))
    return kept


def _partisan(parse: Parse, found: Sequence[Name]) -> Counter[str]:
    """The states of parties by names that no other state has for one: beside "the Tories" the "Conservatives" are theirs."""
    parties = ((n.entry, worded(parse, n.first, n.last)) for n in found)
    return Counter(e.of for e, w in parties if e and e.role == "party" and e.of and not common(w))


def _housed(parse: Parse, name: Name, about: Counter[str]) -> Name:
    """ "The Senate" of several states as that of the state that the text is about."""
    if name.entry is None or name.entry.kind != "legislature" or not name.entry.ambiguous:
        return name
    entry = congress(worded(parse, name.first, name.last), about)
    return replace(name, entry=entry) if entry else name


def _sitting(parse: Parse, name: Name, about: Counter[str]) -> Name:
    """ "Parliament", "the House", marked as a body: that of the state that the text is about."""
    entry = (
        own_chamber(worded(parse, name.first, name.last), about)
        if name.type == "organization"
        else None
    )
    return replace(name, entry=entry) if entry else name


def _free(parse: Parse, span: Span, taken: set[int]) -> int | None:
    """Where a marked name begins, less a known name at its head ("Norlandic | Ministry of Trade")."""
    first, last = span
    while first <= last and first in taken:
        first += 1
    if first > span[0] and parse.words[min(first, last)] in POSSESSIVE:
        first += 1
    shortened = first > span[0] and first == last
    if first > last or shortened or any(t in taken for t in range(first, last + 1)):
        return None
    return first if parse.words[first][:1].isupper() or first == span[0] else None


def _whole(marked: int, first: int, known: Sequence[Name]) -> int | None:
    """ "Norlandic Unity Movement": where the model has it as one name, it begins with a people."""
    people = any(n.first == marked and n.entry and n.entry.kind == "demonym_adj" for n in known)
    return marked if people and first > marked and first == marked + 1 else None


def _known(parse: Parse, marked: Sequence[tuple[int, int, str]]) -> Iterator[Name]:
    """Names that the lexicon knows, longest first; those it is unsure of only where the model agrees."""
    labels = {t: (a, b, label) for a, b, label in marked for t in range(a, b + 1)}
    at, opening = 0, openers()
    while at < len(parse.tokens):
        word = parse.words[at]
        if not (word[:1].isupper() or word[:1].isdigit() or parse.low[at] in opening):
            at += 1
        elif of_region(parse, at):  # "South American": not the adjective of a state
            at += 2
        elif found := _longest(parse, at, labels):
            yield found
            at = found.last + 1
        else:
            at += 1


def _longest(parse: Parse, at: int, labels: dict[int, tuple[int, int, str]]) -> Name | None:
    for last in range(_furthest(parse, at), at - 1, -1):
        words = parse.text[parse.tokens[at][0] : parse.tokens[last][1]]
        if "\n" in words or (words.startswith("The ") and look_up(words[4:])):
            continue  # the article of a first word is no part of the name
        behind = labels.get(at + 1) if words.startswith("The ") else None  # "The | Hague"
        owner = words.endswith(("'s", "’s", "s'", "s’"))
        entries = () if owner else entries_of(" ".join(words.split()))
        for entry in sorted(entries, key=lambda e: PREFERRED.index(e.kind)):
            if fits(parse, entry, (at, last), labels.get(at) or behind):
                body = entry.kind in {"seat", "outlet", "platform"}
                return Name(at, last, "organization" if body else entry.type, entry)
    return None


def _furthest(parse: Parse, at: int) -> int:
    """The last token of the longest known name that can begin at a token; one before it if none can.

    It takes a capital or a figure, and a word, or with what is written on to it, that a name begins with.
    """
    if not parse.words[at][:1].isupper() and not parse.words[at][:1].isdigit():
        return at - 1
    start, last, blanks = parse.tokens[at][0], at, 0
    most = most_blanks(parse.words[at])
    for after in range(at + 1, min(at + LONGEST, len(parse.tokens))):
        if parse.tokens[after][0] > parse.tokens[last][1]:
            blanks += 1
        elif not blanks:
            most = max(most, most_blanks(parse.text[start : parse.tokens[after][1]]))
        if blanks > max(most, 0):
            break
        last = after
    return last if most >= 0 else at - 1
