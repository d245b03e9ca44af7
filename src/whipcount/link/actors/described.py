"""Descriptions that mean one actor in all reports of a story: "the eight parties", "Lee's ruling party".

Chains come in; those whose words count the same bodies, say whose party it is, or name an office that
one person alone of the story holds, are joined.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from whipcount.lexicon import lemmas
from whipcount.lexicon.offices import offices
from whipcount.link.actors.holders import office_only
from whipcount.link.joins import Clusters
from whipcount.link.names import fold
from whipcount.model import Chain

NUMBERS = ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
           " seventeen eighteen nineteen twenty").split()  # fmt: skip
COUNTED = re.compile(rf"(?P<number>{'|'.join(NUMBERS)}|\d{{1,3}}) (?P<noun>[a-z]+)")
WHOSE = re.compile(r"(?:[Tt]he )?(?P<owner>[A-Z][\w-]+)['’]s? (?=[\w-]+ [a-z]+$)")
BODIES = frozenset("party union automaker carmaker company firm bank airline faction group".split())
LANDS = frozenset("country nation state government member".split())
FEWEST, FEWEST_LANDS = 3, 5  # fewer may be any of those that a story has
OWNED = re.compile(r"(?P<owner>[A-Z][\w-]+)['’]s? (?:[\w-]+ )*?(?P<noun>party)")
JUNTA = "state:junta:"
# What those who took power are called, where a story has a junta.
RULERS = frozenset(
    "junta|coup leaders|coup plotters|putschists|generals|ruling generals|military rulers"
    "|military leaders|junta leaders|military government|military regime".split("|")
)
REBELS = {
    one: frozenset(
        {
            f"{one}s",
            *(f"{one} {sort}" for sort in ("group", "movement", "alliance", "coalition", "army")),
        }
    )
    for one in ("rebel", "insurgent", "militant", "separatist", "guerrilla")
}
RISEN = frozenset({"rebel", "insurgent", "guerrilla"})  # one word for another, as "militant" is not
GOVERNING = frozenset({"the government", "government", "ministers", "the ministers"})
LAND = re.compile(r"(?:state|seat|parliament|ministry:\w+:state):(?P<state>[a-z]{2})(?![a-z])")
SOLE = frozenset({"speaker", "head_of_government", "governor", "mayor", "treasurer"})


def join_described(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Bring together what describes one actor."""
    keyed: dict[tuple[str, str], list[Chain]] = defaultdict(list)
    for chain in chains:
        if chain.type in {"group", "organization"}:
            for key in sorted({*_counted(chain), *_owned(chain)}):
                keyed[key].append(chain)
    for _, same in sorted(keyed.items()):
        if len({c.known_as for c in same if c.known_as}) < 2 and len(_whose(same)) < 2:
            for other in same[1:]:
                clusters.join(same[0].id, other.id)
    _join_offices(clusters, chains)
    _join_ministers(clusters, chains)
    _join_bald(clusters, chains)
    _join_rebels(clusters, chains)
    _join_governments(clusters, chains)


def _join_governments(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The government", "ministers" of reports in which no more than one land is met: a story at home."""
    bald = [c for c in chains if not c.named and fold(c.name) in GOVERNING and not c.speaks_for]
    told_in = {c.document for c in bald}
    lands = {_land(c.known_as) for c in chains if c.document in told_in} - {""}
    for other in bald[1:] if len(lands) < 2 else ():
        clusters.join(bald[0].id, other.id)


def _land(known: str | None) -> str:
    """The state whose a known actor is; a region's is its state's ("us-tx")."""
    found = LAND.match(known or "")
    return found["state"] if found else ""


def _join_bald(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The junta", "the generals", "the coup leaders" of a story in which there is one junta: of no two states."""
    whole = [c for c in chains if (c.known_as or "").startswith(JUNTA)]
    bald = [c for c in chains if not c.named and not c.known_as and _plainly(c.name) in RULERS]
    lands = {(c.known_as or "").removeprefix(JUNTA) for c in whole}
    told = any(_plainly(c.name) == "junta" for c in bald)
    same = [*whole, *bald]
    for other in same[1:] if len(lands) < 2 and (whole or told) else ():
        clusters.join(same[0].id, other.id)


def _join_rebels(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The rebels" of a story in which one movement alone is said to be of rebels ("Red Star rebels")."""
    told = [c for c in chains if c.type in {"group", "organization"}]
    named = [
        (c, {n for n in REBELS if any(_of_rebels(m, n) for m in c.names)}) for c in told if c.named
    ]
    every = {clusters.root(c.id) for c, nouns in named if nouns}
    for noun, called in REBELS.items():
        whole = [c for c, nouns in named if noun in nouns]
        if len(every) == 1 and noun in RISEN:  # "the insurgents" are the only rebels of the story
            whole = [c for c, nouns in named if nouns]
        bald = [c for c in told if not c.named and not c.known_as and _plainly(c.name) in called]
        if len({clusters.root(c.id) for c in whole}) == 1:
            for chain in bald:
                clusters.join(whole[0].id, chain.id)


def _of_rebels(name: str, noun: str) -> bool:
    """ "Red Star rebels", "the rebel movement Red Star": a name with what they are."""
    first, *rest = name.removeprefix("the ").split()
    before = first[:1].isupper() and rest[-1:] in ([f"{noun}s"], [f"{noun}"])
    return before or (first == noun and len(rest) > 1 and rest[-1][:1].isupper())


def _plainly(name: str) -> str:
    """A description without its article."""
    return fold(name).removeprefix("the ")


def _counted(chain: Chain) -> Iterator[tuple[str, str]]:
    """ "The eight parties (of the coalition)", "the eight-party alliance", "Norl Three carmakers"."""
    for name in (chain.name, *chain.names):
        found = COUNTED.search(fold(name))
        if found is None:
            continue
        number = (
            int(found["number"])
            if found["number"].isdigit()
            else NUMBERS.index(found["number"]) + 2
        )
        noun = lemmas.noun(found["noun"])
        least = FEWEST if noun in BODIES else FEWEST_LANDS if noun in LANDS else 999
        before = fold(name)[: found.start()].split()
        definite = before == ["the"] or (chain.named and not chain.known_as and before != ["the"])
        definite |= WHOSE.match(name) is not None
        if number >= least and definite:
            yield f"{number}", noun


def _whose(chains: Sequence[Chain]) -> set[str]:
    """Whose they are said to be that several chains count ("Lowport's three yards")."""
    names = (n for c in chains for n in (c.name, *c.names) if COUNTED.search(fold(n)))
    return {fold(found["owner"]) for n in names if (found := WHOSE.match(n))}


def _owned(chain: Chain) -> Iterator[tuple[str, str]]:
    """ "Lee's ruling party", "Lee's nationalist Forward party": one leads no more than one."""
    for name in (chain.name, *chain.names) if chain.type == "organization" else ():
        if found := OWNED.fullmatch(name):
            yield f"of {fold(found['owner'])}", found["noun"]


def _join_offices(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The speaker", "the mayor" of a story in which one person alone is said to be one."""
    holders: dict[str, list[Chain]] = defaultdict(list)
    alone: dict[str, list[Chain]] = defaultdict(list)
    for chain in (c for c in chains if c.type == "person"):
        bald = fold(chain.name).removeprefix("the ")
        if chain.named and not office_only(chain):
            for office in {o for r in chain.roles for o in _sole(r.title)}:
                holders[office].append(chain)
        elif chain.name.startswith("the ") and not chain.named and _sole(bald):
            alone[bald].append(chain)
    for title, unnamed in sorted(alone.items()):
        found = next((f for o in _sole(title) if len(f := _rooted(clusters, holders[o])) == 1), [])
        for chain in unnamed if found else ():
            clusters.join(found[0], chain.id)


def _join_ministers(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The interior minister" of a report that names the one person whom the story has for one."""
    persons = [c for c in chains if c.type == "person"]
    named = [c for c in persons if c.named and not office_only(c)]
    held: dict[str, set[str]] = defaultdict(set)
    met = {(clusters.root(c.id), c.document) for c in named}
    for chain in named:
        for role in chain.roles:
            if office := _portfolio(role.title):
                held[office].add(clusters.root(chain.id))
    for chain in sorted((c for c in persons if not c.named), key=lambda c: c.id):
        bald = _plainly(chain.name) if chain.name.startswith("the ") else ""
        found = held.get(_portfolio(bald), set())
        if len(found) == 1 and (min(found), chain.document) in met:
            clusters.join(min(found), chain.id)


def _portfolio(title: str) -> str:
    """The office of a minister for something, by the end of a description ("tough-talking interior minister")."""
    words = title.split()
    told = (offices().titles.get(" ".join(words[at:]), "") for at in range(len(words) - 1))
    return next((office for office in told if office.endswith("_minister")), "")


def _rooted(clusters: Clusters, chains: Sequence[Chain]) -> list[str]:
    return sorted({clusters.root(c.id) for c in chains})


def _sole(title: str) -> list[str]:
    """What a title is compared by: its class, and the word itself where two of a class may be met."""
    office = offices().titles.get(title, "")
    return [o for o in (office, title) if o in SOLE or (o == title and office in SOLE)]
