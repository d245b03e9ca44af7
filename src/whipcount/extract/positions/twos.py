"""Whom "both governments" and "the presidents of Norland and Chile" are. A reading's holder in, those meant out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Mention
from whipcount.lexicon.offices import offices
from whipcount.model import Chain, Party

BOTH = re.compile(
    r"(?:both|the two|the pair of|each of the two)(?: of the)?(?: \w+)?? "
    r"(?P<kind>countries|governments|states|nations|capitals|neighbours|neighbors|sides|parties|leaders|ministers|presidents|unions|companies|groups|teams|delegations)",
    re.IGNORECASE,
)
PEOPLE = frozenset({"leaders", "ministers", "presidents"})
STATES = frozenset(
    {"countries", "governments", "states", "nations", "capitals", "neighbours", "neighbors"}
)
BODIES = frozenset({"state", "organization", "group"})
AND = re.compile(r"(?:['’]s? \w+)? and (?:the |its |their )?(?:\w+['’]s? )?")
OF = re.compile(r"(?:the |both )?(?P<title>[\w -]+?) of ", re.IGNORECASE)
ANOTHER = re.compile(r" and (?:the )?")
REACH = 1200  # characters over which "both" looks back


def two(scene: Scene, found: Reading, actor: Party) -> tuple[Party, ...]:
    """The two that a plural stands for, or nobody where the words do not tell."""
    chain = scene.chain(actor)
    if chain is not None and chain.type == "person" and chain.named:
        return ()
    if met := BOTH.fullmatch(actor.text):
        return _named_before(scene, found.clause.head[0], met["kind"].casefold())
    return _heads(scene, found, actor)


def _named_before(scene: Scene, at: int, kind: str) -> tuple[Party, ...]:
    """The last two names of that sort that "and" joins."""
    near = [m for m in scene.mentions_near(max(0, at - REACH), at) if at - REACH < m.start < at]
    named = [m for m in near if m.kind == "name" and _of_kind(scene.chains[m.chain], kind)]
    pairs = [
        (a, b)
        for a, b in pairwise(sorted(named, key=lambda m: (m.start, -m.end)))
        if a.chain != b.chain and AND.fullmatch(scene.text, a.end, b.start)
    ]
    return tuple(_party(scene, m) for m in pairs[-1]) if pairs else ()


def _of_kind(chain: Chain, kind: str) -> bool:
    if kind in PEOPLE:
        return chain.type == "person"
    return chain.type == "state" if kind in STATES else chain.type in BODIES


def _party(scene: Scene, mention: Mention) -> Party:
    return scene.party_of(mention)


def _heads(scene: Scene, found: Reading, actor: Party) -> tuple[Party, ...]:
    """ "The presidents of Norland and Chile": who holds that office there, else the states."""
    met = OF.match(actor.text)
    title = offices().plurals.get(met["title"].casefold()) if met else None
    if met is None or title is None:
        return ()
    sentence = scene.sentence_of(found.clause.head[0])
    at = scene.text.find(actor.text, sentence.start, found.clause.head[0]) if sentence else -1
    if at < 0:
        return ()
    states = list(_states(scene, at + met.end(), found.clause.head[0]))
    return tuple(_holder(scene, title, s) for s in states) if len(states) > 1 else ()


def _states(scene: Scene, start: int, end: int) -> Iterator[Mention]:
    """The states of a list of two that begins here."""
    near = sorted(m for m in scene.mentions_near(start, end) if start <= m.start and m.end <= end)
    first = [m for m in near if m.start == start and scene.chains[m.chain].type == "state"]
    for one in first[:1]:
        joined = ANOTHER.match(scene.text, one.end)
        other = [m for m in near if joined and m.start == joined.end()]
        if other and scene.chains[other[0].chain].type == "state":
            yield from (one, other[0])


def _office(title: str) -> str:
    plain = title.casefold()
    return offices().titles.get(plain, plain)


def _holder(scene: Scene, title: str, state: Mention) -> Party:
    known = scene.chains[state.chain].known_as
    sort = offices().titles.get(title)
    held: Sequence[Chain] = [
        c
        for c in scene.chains.values()
        if c.type == "person" and c.named and known
        if any(r.of == known and _office(r.title) in {sort, "leader"} for r in c.roles)
    ]
    return Party(held[0].name, held[0].id) if len(held) == 1 else _party(scene, state)
