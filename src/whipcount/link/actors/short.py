"""What else an actor goes by: a person's surname that nobody shares, a source without its article.

Actors in; the same with these among their aliases out. Nothing is joined by them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from whipcount.lexicon.counts import count
from whipcount.lexicon.given_names import family_first, given_names
from whipcount.lexicon.people import people
from whipcount.link.names import fold
from whipcount.model import Actor

ARTICLES = ("a ", "an ", "one ", "another ")
# Behind a noun for somebody unnamed, what tells where they are, or how they know.
TAILS = frozenset(
    "in at from with who whose that on near close familiar briefed involved privy picked chosen named present here there".split()
)
OWNED = re.compile(r"(?P<owner>[A-Z].*?)['’]s? (?P<rest>[a-z][\w -]*)")
PAIR = 2  # words
STILL = frozenset("outgoing acting caretaker interim embattled incumbent long-serving".split())
RANKS = frozenset(
    "gen general lt lieutenant col colonel maj major capt captain brig brigadier adm admiral sgt"
    " sergeant cmdr commander commodore marshal air vice rear staff chief h.e".split()
)
LONG = re.compile(r"[A-Z]\w{2}")  # no initial
POINTED = re.compile(r"(?:[A-Z]\.){2,}")  # "U.S."
PARTED = re.compile(r"[A-Z][a-z]+-[a-z]+")
JOINED = frozenset(
    "de da di du del della van von der den bin ibn al el la le af av ten ter".split()
)


def with_short_forms(actors: Iterable[Actor]) -> list[Actor]:
    """The actors, each with the short form of its name that is its own."""
    rows = list(actors)
    taken = Counter(f for a in rows for f in {fold(n) for n in (a.name, *a.aliases)})
    taken.update(f for a in rows for f in {fold(n) for n in _surnames(a)} - _called(a))
    taken.update(f for a in rows for f in {fold(n) for n in _uncounted(a)} - _called(a))
    taken.update(f for a in rows for f in {fold(n) for n in _untailed(a)} - _called(a))
    owners = {
        fold(n): a for a in rows if a.type == "person" and a.named for n in (a.name, *_surnames(a))
    }
    return [_longer(a, taken, owners) for a in rows]


def _called(actor: Actor) -> set[str]:
    return {fold(n) for n in (actor.name, *actor.aliases)}


def _longer(actor: Actor, taken: Counter[str], owners: Mapping[str, Actor]) -> Actor:
    own = [n for n in _surnames(actor) if taken[fold(n)] == 1] + _bare(actor) + _plain(actor)
    own += (
        _pointless(actor) + _unranked(actor) + [n for n in _uncounted(actor) if taken[fold(n)] == 1]
    )
    own += [n for n in _untailed(actor) if taken[fold(n)] == 1] + _by_owner(actor, owners, taken)
    return replace(actor, aliases=tuple(sorted({*actor.aliases, *own}))) if own else actor


def _untailed(actor: Actor) -> list[str]:
    """ "Nordic diplomat" of "a Nordic diplomat in Lowport", "two officers" of "two officers picked for the job"."""
    found = set()
    for name in (actor.name, *actor.aliases) if not actor.named else ():
        words = name.split()
        words = words[1:] if f"{words[0].casefold()} " in ARTICLES[:2] else words
        cut = next((i for i, w in enumerate(words) if w in TAILS), 0)
        if cut > 1 and "of" not in words[:cut]:
            found.add(" ".join(words[:cut]))
    return sorted(found)


def _by_owner(actor: Actor, owners: Mapping[str, Actor], taken: Counter[str]) -> list[str]:
    """ "Lind's spokesman", "Ann Lind's spokesman", "Holmes' office": by each name of the person whose it is."""
    found = []
    for name in (actor.name, *actor.aliases):
        parts = OWNED.fullmatch(name)
        owner = owners.get(fold(parts["owner"])) if parts else None
        if parts is None or owner is None or owner is actor:
            continue
        rest = parts["rest"].removeprefix("own ")
        for whose in (owner.name, *(n for n in _surnames(owner) if taken[fold(n)] == 1)):
            found += [f"{whose}'s {rest}", *([f"{whose}' {rest}"] if whose.endswith("s") else [])]
    return found


def _surnames(actor: Actor) -> list[str]:
    """The surname of a person; and of the name as others spell it who keep the given name."""
    if actor.type != "person" or not actor.named:
        return []
    first = actor.name.split()[0]
    spelt = (n for n in actor.aliases if len(n.split()) == PAIR and n.split()[0] == first)
    own = _surname(actor.name)
    return [*own, *(s for n in spelt for s in _surname(n) if s not in own)] if own else []


def _surname(name: str) -> list[str]:
    """ "Lind" of "Ada Lind", "AB Lind"; "Sund Lind" too of "Ada Sund Lind"; not where a family's name comes first."""
    words = name.split()
    if len(words) < 2:
        return []
    if known := _families().get(name):
        return [known]
    if len(words) == PAIR and PARTED.fullmatch(words[1]):  # "Lim" of "Lim Ae-sun"
        return words[:1]
    joined = len(words) > PAIR and words[1].casefold() in JOINED  # "Idris Al Farsi"
    first = words[0].casefold()
    given = joined or first in given_names() or first not in family_first()
    if not given or not words[-1][:1].isupper():
        return []
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in JOINED:
        at -= 1
    double = at == len(words) - 1 == PAIR and words[1].casefold() not in given_names()
    return [
        " ".join(words[at:]),
        *([" ".join(words[1:])] if double and LONG.match(words[1]) else []),
    ]


@cache
def _families() -> dict[str, str]:
    """The surname of each head of state or government by the full name."""
    return {p.name: p.family for p in people()}


def _plain(actor: Actor) -> list[str]:
    """ "Premier Ann Lee" of "outgoing Premier Ann Lee": who still holds the office."""
    parted = (n.partition(" ") for n in actor.aliases if actor.type == "person" and actor.named)
    return [n for first, _, n in parted if first.casefold() in STILL and n.count(" ") > 1]


def _uncounted(actor: Actor) -> list[str]:
    """ "Ten Labour senators" and "Labour senators" of "all ten Labour senators"."""
    found = set()
    for name in (actor.name, *actor.aliases) if not actor.named and actor.type != "person" else ():
        words = name.removeprefix("the ").split()
        words = words[1:] if words[0].casefold() == "all" else words
        if len(words) > PAIR and count(words[0]) and words[-1].islower():
            found.add(" ".join(words))
            rest = " ".join(words[1:])
            told = "'" in rest.replace("’", "'") or not rest.islower()  # "judges' associations"
            found |= {rest} if words[1] != "of" and told else set()
    return sorted(found)


def _pointless(actor: Actor) -> list[str]:
    """ "UN Rivers Board" of the "U.N. Rivers Board"."""
    first = ((n, n.partition(" ")) for n in (actor.name, *actor.aliases) if actor.named)
    return [
        f"{w.replace('.', '')} {rest}" for _, (w, _, rest) in first if rest and POINTED.fullmatch(w)
    ]


def _unranked(actor: Actor) -> list[str]:
    """ "Prime Ndaye" of "Gen Prime Ndaye", "Ann Lee" of "Maj. Gen. Ann Lee": a name in full without the rank."""
    found = []
    for name in (actor.name, *actor.aliases) if actor.type == "person" and actor.named else ():
        words = name.split()
        while len(words) > PAIR and words[0].rstrip(".").casefold() in RANKS:
            words = words[1:]
        if words[0] != name.split()[0]:
            found.append(" ".join(words))
    return found


def _bare(actor: Actor) -> list[str]:
    """ "Norlandic official" of "a Norlandic official"."""
    names = (actor.name, *actor.aliases)
    return [
        n[len(a) :] for n in names for a in ARTICLES
        if (not actor.named or actor.type == "organization") and n.casefold().startswith(a)
        and not n[len(a) :].startswith("of ")
    ]  # fmt: skip
