"""Which names an actor's row lists: its own as written, and descriptions that no other actor bears.

Actors come in with every name of their chains; descriptions that two of them share ("the president")
stay with the one that mostly bears them, if there is one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from whipcount.annotate.chains.nominals import OWNERS
from whipcount.lexicon.offices import offices
from whipcount.link.names import fold
from whipcount.model import Actor, Chain

# "Five councillors" may be told of beside one of them, and are not his name.
SEVERAL = re.compile(
    r"(?:(?:at least|some|about|all|both|several|many|most|the other)\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s",
    re.IGNORECASE,
)


def with_own_aliases(actors: Iterable[Actor], chains: Mapping[str, Iterable[Chain]]) -> list[Actor]:
    """The actors, less the descriptions that are more another's; their chains are given by id."""
    rows = list(actors)
    bearers: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in rows:
        if not describes(actor.name):  # else it has no name to be told apart by
            for chain in chains.get(actor.id, ()):
                for name in {bare_description(n) for n in chain.names if describes(n)}:
                    bearers[name][actor.id] += 1
    owner = {name: _mostly(counts) for name, counts in bearers.items()}
    alone = _alone(rows, chains)
    if sum(_chamber(chains.get(a.id, ())) for a in rows) > 1:
        owner["chamber"] = None  # of two houses either is "the chamber" where it sits
    firms = (a for a in rows if a.type != "person" and a.named)
    bodies = {fold(n) for a in firms for n in (a.name, *a.aliases)}
    pointed = Counter(n for a in rows for n in a.aliases if points(n))
    made = [_less_alone(_own(_less_bodies(a, bodies), owner), alone) for a in rows]
    return [_less(a, {n for n, times in pointed.items() if times > 1}) for a in made]


def _alone(rows: Iterable[Actor], chains: Mapping[str, Iterable[Chain]]) -> dict[str, set[str]]:
    """Whom a surname means that several persons go by alone: those whom half as many reports call so as any."""
    called: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in (a for a in rows if a.type == "person" and a.named):
        for chain in chains.get(actor.id, ()):
            for name in {fold(n) for n in chain.names if n.isalpha() and n[:1].isupper()}:
                called[name][actor.id] += 1
    return {
        name: {ident for ident, times in counts.items() if 2 * times >= max(counts.values())}
        for name, counts in called.items()
    }


def _less_alone(actor: Actor, alone: Mapping[str, AbstractSet[str]]) -> Actor:
    """A person without the surname by which rather another goes."""
    if actor.type != "person":
        return actor
    kept = tuple(
        n for n in actor.aliases
        if n == actor.name or actor.id in alone.get(fold(n), {actor.id})
    )  # fmt: skip
    return replace(actor, aliases=kept)


def points(name: str) -> bool:
    """ "Its transport ministry": whose it is, the report alone can tell."""
    return name.split(" ", 1)[0].casefold() in OWNERS


def _less(actor: Actor, several: AbstractSet[str]) -> Actor:
    """An actor without what several are called."""
    return replace(actor, aliases=tuple(n for n in actor.aliases if n not in several))


def _less_bodies(actor: Actor, bodies: AbstractSet[str]) -> Actor:
    """A person without the surname that is a body's whole name: "Ford" is the firm.

    A body whose president somebody is ("Sund Council President") would be taken for the body.
    """
    if actor.type != "person":
        return actor
    kept = tuple(
        n for n in actor.aliases
        if n == actor.name
        or not (_for_body(n, bodies) or SEVERAL.match(n))
    )  # fmt: skip
    return replace(actor, aliases=kept)


def _for_body(name: str, bodies: AbstractSet[str]) -> bool:
    """ "Ford", "Sund Council President": a body's name, or hardly another; "Norland's president" is nobody else's."""
    words = bare_description(name)
    whose = "'s " in name.replace("’", "'")
    return words in bodies or (not whose and words.removesuffix(" president") in bodies)


def _chamber(chains: Iterable[Chain]) -> bool:
    """Whether an actor is one of the houses of a parliament."""
    known = next((c.known_as for c in chains if c.known_as), "")
    return known.startswith("parliament:") and known.count(":") > 1


def _mostly(counts: Counter[str]) -> str | None:
    """Who bears a description twice as often as anybody else."""
    (first, most), *rest = counts.most_common(2)
    return first if not rest or most >= 2 * rest[0][1] else None


def _own(actor: Actor, owner: Mapping[str, str | None]) -> Actor:
    kept = tuple(
        n for n in actor.aliases
        if n == actor.name or not describes(n)
        or owner.get(bare_description(n), actor.id) == actor.id
    )  # fmt: skip
    return replace(actor, aliases=kept)


def describes(name: str) -> bool:
    """Whether words are a common noun's, with or without "the", or an office's alone."""
    words = bare_description(name)
    small = not any(w[:1].isupper() for w in name.split() if w not in {"The", "A", "An"})
    return small or words in offices().titles


def bare_description(name: str) -> str:
    """Folded words of a description without its article."""
    return fold(name).removeprefix("the ")
