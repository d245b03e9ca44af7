"""Which names of persons mean one person, met in any number of documents.

From the fullest name to the barest: a name in full joins its other spellings, a shorter one (an
initial, a surname) only the one person who can own it. Look-ups go by what alike names have in
common, so that a name is compared with its likes alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from whipcount.lexicon.given_names import given_names, one_given_name
from whipcount.link.joins import Clusters
from whipcount.link.names import alike, bare, distance, sketches
from whipcount.model import Chain

Name = tuple[str, ...]
PARTED = re.compile(r"\b([A-Z][a-z]+)-([a-z]+)\b")
VOWELS = frozenset("aeiouy")
LEAST = 2  # words of a name in full


def join_persons(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Full names that agree, then shorter ones that only one full name can own."""
    called: dict[Name, list[Chain]] = defaultdict(list)
    for chain in chains:
        for name in _full_names(chain):
            called[name].append(chain)
    placed = _Index()
    for name in sorted(called, key=lambda n: (-_fullness(n), n)):
        if len(name) == 1:
            _join_bare(clusters, called[name])
        else:
            _join_each(clusters, called[name])
        _join_owners(clusters, called, name, placed.near(name))
        if len(name) > 1:
            placed.add(name)


def _full_names(chain: Chain) -> list[Name]:
    """What a chain is called; who the lexicon knows, as reports spell the full name too."""
    own = _bare(chain.name)
    said = (_bare(n) for n in (chain.names if chain.known_as else ()))
    return list(dict.fromkeys([own, *(n for n in said if len(n) > 1 and n[0] == own[0])]))


def _bare(name: str) -> Name:
    """The words of a name; a given name that a hyphen parts ("Min-ho") is one."""
    return bare(PARTED.sub(r"\1\2", name))


def same_person(a: Name, b: Name) -> bool:
    """Surnames, given names and middle names all alike, or all words of one in the other."""
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    if len(a) == 1 or len(b) == 1:
        return alike(a[-1], b[-1])
    if _one_word(a, b) or _turned(a, b):
        return True
    a, b = _parted_initials(a, b), _parted_initials(b, a)
    between = [_given(x, y) for x in a[1:-1] for y in b[1:-1]]
    return _given(a[0], b[0]) and alike(a[-1], b[-1]) and (not between or any(between))


def _parted_initials(name: Name, other: Name) -> Name:
    """ "JF Barker" as "J F Barker", beside one whose given names begin so: "John Francis Barker"."""
    first, given = name[0], "".join(w[0] for w in other[:-1])
    loose = not VOWELS & {*first}  # "Li Wei" is no "L. I. Wei"
    most = min(len(first), len(given)) if loose else len(first)
    written = len(first) in {2, 3} and len(other[0]) > len(first) and first not in given_names()
    return (*first, *name[1:]) if written and first[:most] == given[:most] else name


def _one_word(a: Name, b: Name) -> bool:
    """ "Mohammad Abdul-Latif" and "Mohammed Abdullatif": a surname in two words, or written as one."""
    apart = len(a) != len(b) and min(len(a), len(b)) == LEAST
    return apart and alike(a[0], b[0]) and alike("".join(a[1:]), "".join(b[1:]))


def _turned(a: Name, b: Name) -> bool:
    """ "Kim Min-ho" and "Minho Kim": the surname first, or the given name."""
    apart = (len(a) != len(b) and a[0] == b[-1]) or b[0] == a[-1]
    first, second = (a, b) if a[0] == b[-1] else (b, a)
    return apart and "".join(first[1:]) == "".join(second[:-1])


def nearly(a: Name, b: Name) -> bool:
    """Alike given names, and a surname alike a later name or with its first letter and two slips.

    Enough for two who are said to hold one office that one alone holds.
    """
    if min(len(a), len(b)) < 2 or not alike(a[0], b[0]):
        return False
    late = any(alike(x, y) for x in a[1:] for y in b[1:] if min(len(x), len(y)) > 3)
    slip = a[-1][0] == b[-1][0] and distance(a[-1], b[-1], 2) <= 2 < max(len(a[-1]), len(b[-1]))
    return late or slip


def _given(a: str, b: str) -> bool:
    """Given names alike, one short for the other, or one the initial of the other."""
    return alike(a, b) or one_given_name(a, b) or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _fullness(name: Name) -> int:
    """Words that are written out."""
    return sum(len(word) > 1 for word in name)


class _Index:
    """Full names by their words, and by what surnames alike to theirs have in common."""

    def __init__(self) -> None:
        self.by_word: dict[str, list[Name]] = defaultdict(list)
        self.by_sketch: dict[str, list[Name]] = defaultdict(list)

    def add(self, name: Name) -> None:
        for word in dict.fromkeys(name):
            self.by_word[word].append(name)
        for sketch in _sketches(name):
            self.by_sketch[sketch].append(name)

    def near(self, name: Name) -> list[Name]:
        """The names that mean the same person: those with its very surname, else those alike."""
        alone = len(name) == 1  # then a surname, never a given name
        sharing = [n for n in self.by_word.get(name[-1], ()) if not alone or name[0] in n[1:]]
        very = [n for n in sharing if same_person(name, n)]
        if very and alone:
            return very
        found = {n for sketch in _sketches(name) for n in self.by_sketch.get(sketch, ())}
        return sorted({*very, *(n for n in found if same_person(name, n))})


def _sketches(name: Name) -> frozenset[str]:
    """What names alike have in common by their surname, or by all that follows the first word."""
    whole = sketches("".join(name[1:])) if len(name) > LEAST else frozenset()
    return sketches(name[-1]) | whole


def _join_owners(
    clusters: Clusters, called: dict[Name, list[Chain]], name: Name, owners: Iterable[Name]
) -> None:
    """To other spellings of the same fullness; to fuller names only where one person has them."""
    fuller: list[Chain] = []
    for owner in owners:
        if _fullness(owner) == _fullness(name) and len(owner) == len(name):
            _join_each(clusters, [called[owner][0], *called[name][:1]])
        else:
            fuller += called[owner]
    if fuller and len({clusters.root(c.id) for c in fuller}) == 1:
        _join_each(clusters, [fuller[0], *called[name]])


def _join_each(clusters: Clusters, chains: Sequence[Chain]) -> None:
    for other in chains[1:]:
        clusters.join(chains[0].id, other.id)


def _join_bare(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """One bare surname in many documents is one person, unless their offices are of several states."""
    by_owner: dict[str, Chain] = {}
    officed = [c for c in chains if _offices(c)]
    for chain in officed:
        for owner in _offices(chain):
            clusters.join(by_owner.setdefault(owner, chain).id, chain.id)
    plain = [c for c in chains if not _offices(c)]
    _join_each(clusters, plain)
    if plain and len({clusters.root(c.id) for c in officed}) == 1:
        _join_each(clusters, [officed[0], *plain])


def _offices(chain: Chain) -> list[str]:
    return sorted({r.of_text for r in chain.roles if r.of_text})
