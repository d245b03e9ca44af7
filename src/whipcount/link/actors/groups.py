"""Groups that reports describe alike: "ten Labour senators", "all ten senators of the Labour Party".

Chains come in; those are joined that count the same people of the same sort, whose the words say they
are. Sources are never joined, nor what may be any of a sort ("ministers").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from whipcount.lexicon import lemmas
from whipcount.lexicon.british import american
from whipcount.lexicon.counts import count
from whipcount.lexicon.names import look_up
from whipcount.link.joins import Clusters
from whipcount.link.names import fold
from whipcount.model import Chain

FEWEST = 3  # two of a sort may be any two
FEWEST_BARE = 5  # of "the three" a report says who they are
ARTICLES = frozenset({"the", "all", "these", "those", "both"})
# Words that part some of a group from the others, or leave open which they are.
SOME = frozenset(
    "other others some several many most more two few another remaining rest additional further any such"
    " different various unnamed senior junior former ex new".split()
)
OFF = frozenset({"party", "group", "s", "of", "the", "from", "in"})
SOURCES = frozenset(
    "official source diplomat aide adviser advisor insider person people analyst expert spokesman witness"
    " executive observer critic reporter journalist day week month year time".split()
)
LEADERS = frozenset({"leader", "chief"})  # of no number, who they are differs from report to report
KINDS = frozenset({"state", "region", "demonym_adj", "demonym_noun", "organization"})


class Told(NamedTuple):
    """What a description tells: the noun for one of them, whose they are with the other words, and how many."""

    noun: str
    words: frozenset[str]
    number: int


def join_groups(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """The same people under the same number; without a number where one number alone is told of them."""
    found: dict[tuple[str, frozenset[str]], dict[int, list[Chain]]] = defaultdict(
        lambda: defaultdict(list)
    )
    counted: dict[int, list[Chain]] = defaultdict(list)
    bare: dict[int, list[Chain]] = defaultdict(list)
    for chain in (c for c in chains if not c.named and c.type in {"group", "organization"}):
        told = told_of(chain.name)
        if told is None:
            continue
        (bare if not told.noun else counted)[told.number].append(chain)
        if told.noun and (told.words or told.number >= FEWEST):
            found[told.noun, told.words][told.number].append(chain)
    for (_, words), by_number in sorted(found.items(), key=lambda kv: (kv[0][0], sorted(kv[0][1]))):
        numbers = [n for n in by_number if n >= FEWEST]
        for number in numbers:
            _join(clusters, by_number[number])
        if words:
            _join(clusters, [*by_number[0], *(by_number[numbers[0]] if len(numbers) == 1 else ())])
    for number, chains_of in sorted(bare.items()):
        same = counted[number]
        if number >= FEWEST_BARE and len({clusters.root(c.id) for c in same}) < 2:
            _join(clusters, [*same[:1], *chains_of])


def _join(clusters: Clusters, chains: Sequence[Chain]) -> None:
    for other in chains[1:]:
        clusters.join(chains[0].id, other.id)


def told_of(name: str) -> Told | None:
    """What the words of a group tell; nothing where they tell of some of it, or of sources."""
    words = [w for w in name.replace("’", "'").split() if fold(w) not in ARTICLES]
    numbers = [n for w in words if (n := count(w))]
    rest = [w for w in words if not count(w)]
    if len(numbers) > 1 or SOME & {fold(w) for w in rest}:
        return None
    number = numbers[0] if numbers else 0
    if not rest:
        return Told("", frozenset(), number) if number else None
    cut = rest.index("of") if "of" in rest[1:] else len(rest)
    noun = fold(rest[cut - 1])
    one = lemmas.noun(noun)
    sources = SOURCES if number else SOURCES | LEADERS
    if one == noun or one in sources or not rest[cut - 1].islower():
        return None
    before = [*rest[cut + 1 :], *rest[: cut - 1]]
    whose = any(w[:1].isupper() for w in before if not count(w))
    if not whose and name.split(maxsplit=1)[0].casefold() not in ARTICLES:
        return None  # "eight parties" may be any
    telling = _telling(before)
    return None if telling is None else Told(american(one), telling, number)


def _telling(words: Sequence[str]) -> frozenset[str] | None:
    """Whose they are and what else is said of them; nothing that only one report would say."""
    found: set[str] = set()
    at = 0
    while at < len(words):
        for end in range(len(words), at, -1):
            phrase = " ".join(words[at:end]).removesuffix("'s")
            known = next((e for e in look_up(phrase) if e.kind in KINDS), None)
            if known:
                found.add(known.of if known.kind == "legislature" else known.id)
                at = end
                break
        else:
            found |= {fold(words[at])} - OFF
            at += 1
    return frozenset(found) if len(found) <= FEWEST else None
