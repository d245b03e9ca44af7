"""Who must move where only the rest of the report tells: who closed the bridge that has to be reopened, whose pay it is.

A reading whose trigger names nobody in; a Party or nobody out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from whipcount.extract.conditions.parts import Reading
from whipcount.extract.givers import givers
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

ALIVE = frozenset({"state", "organization", "group", "person"})
STEM = 5  # letters that an act and the noun for it share: "expel" and "the expulsion" do not
CORE = re.compile(r",|\s(?:on|of|for|to|in|from|by|with|at|that|which|who)\s")
VAGUE = frozenset("it they them this that these those one what which who".split())
BACK = "re"  # "readmit", "reopen": who did not do it, or undid it


def acted(scene: Scene, found: Reading, own: AbstractSet[str]) -> Party | None:
    """ "Until the bridge is reopened": who closed it, or refused to open it; of equals whoever is told first."""
    clause = _widest(scene, found)
    things = frozenset(_things(scene, clause)) if clause else frozenset()
    if clause is None or not things:
        return None
    told = [(_kin(c.lemma, clause.lemma), p) for c, p in _doing(scene, found, things, own)]
    weight: Counter[str | None] = Counter()
    for same, party in told:
        weight[party.chain] += 3 if same else 1
    return max((p for _, p in told), key=lambda p: weight[p.chain], default=None)


def _widest(scene: Scene, found: Reading) -> Clause | None:
    """The trigger's own predicate, where nobody does it: a passive, a state, what a thing does by itself."""
    inside = [c for c in scene.headed(*found.trigger) if c.kind == "verb" or c.tense]
    widest = max(inside, key=lambda c: (c.end - c.start, -c.start), default=None)
    if widest is None or widest.passive or widest.kind != "verb":
        return widest
    bare = not widest.subjects and widest.objects  # "short of reopening the bridge"
    still = widest.lemma in conditional.lingering() and not widest.objects
    return widest if bare or still else None


def _things(scene: Scene, clause: Clause) -> Iterator[str]:
    """The heads of what a clause is about, in the singular; a pronoun by the name of its chain."""
    for span in (*clause.objects, *clause.subjects):
        if head := _head(scene.words(span)):
            yield head


def _head(words: str) -> str:
    """ "The three dockers from Lund": docker."""
    last = CORE.split(words, maxsplit=1)[0].split()[-1:]
    return noun(last[0].casefold()) if last and last[0].casefold() not in VAGUE else ""


def _doing(
    scene: Scene, found: Reading, things: AbstractSet[str], own: AbstractSet[str]
) -> Iterator[tuple[Clause, Party]]:
    """Who is told elsewhere to do something with one of these things that can be undone, or to refuse it."""
    for clause in scene.clauses:
        if clause.kind != "verb" or found.trigger[0] <= clause.head[0] < found.trigger[1]:
            continue
        if not things & {_head(scene.words(o)) for o in clause.objects}:
            continue
        if clause.lemma in conditional.doing() or _kin(clause.lemma, _lemma(scene, found)):
            for party in givers(scene, clause):
                chain = scene.chain(party)
                if chain and chain.type in ALIVE and chain.id not in own:
                    yield clause, party


def _lemma(scene: Scene, found: Reading) -> str:
    clause = _widest(scene, found)
    return clause.lemma if clause else ""


def _kin(one: str, other: str) -> bool:
    """One act: "open" and "reopen"."""
    return one.removeprefix(BACK) == other.removeprefix(BACK)
