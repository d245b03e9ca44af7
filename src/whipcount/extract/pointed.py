"""What words that only point ("the plan", "the move") look back to, where no stance told it before.

"A plan to build a tunnel … backs the plan": the noun with what it is for. "The city plans to close it … is
against the plan": the act that was planned, or the thing that was put forward.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Clause, Span
from whipcount.lexicon.lemmas import noun

REACH = 700  # characters over which words point back
PLANS = frozenset(
    "plan proposal idea bid bill motion measure offer request demand call decision agreement deal step initiative project scheme"
    " package policy suggestion move law reform tax cut ban merger treaty pact".split()
)
PLAN = re.compile(
    rf"\b(?P<noun>{'|'.join(sorted(PLANS))})s?\s(?P<how>to|for|on|of|against)\s(?=\S)"
)
PLANNING = frozenset("plan intend propose mull envisage".split())
PUTTING = frozenset(
    {"propose", "table", "put", "present", "submit", "introduce", "unveil", "draft"}
)
# Any act may be called one of these; what is called a deal or a bill was called so before.
ANYTHING = frozenset("plan proposal idea move step initiative suggestion".split())
DEFINITE = re.compile(
    rf"(?:to |of |for |on )?(?:the|this|that|such an?)\s(?:whole\s|entire\s|latest\s|new\s)?(?P<noun>{'|'.join(sorted(PLANS))})s?",
    re.IGNORECASE,
)
STOP = re.compile(
    r"[.,;:!?()\n”\"]|\s[–—]\s|\s(?:was|were|is|are|has|have|had|will|would|could|may|might|won|that|who|which|and|but|if|after|before"
    r"|because|while|when|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
LEAST = 4  # characters of a thing


def called(said: str) -> str | None:
    """The noun of words that only point: "the whole plan", "such a move"."""
    found = DEFINITE.fullmatch(said)
    return noun(found["noun"].casefold()) if found else None


class Spoken:
    """What a document plans or puts forward, in the order of the text."""

    def __init__(self, scene: Scene, told: Sequence[Reading]) -> None:
        clear = (r for r in told if not called(scene.words(r.issue)))
        self.told = sorted(r.clause.head[0] for r in clear)
        self.things = sorted({*_planned(scene), *_acts(scene)})
        self.starts = [t[0] for t in self.things]

    def before(self, at: int, name: str) -> Span | None:
        """The last thing since a stance told what it is about; of "the plan" sooner one called so."""
        after = max(self.told[: bisect_left(self.told, at)], default=0)
        low, high = bisect_left(self.starts, max(after, at - REACH)), bisect_left(self.starts, at)
        near = [t for t in self.things[low:high] if t[2][1] <= at]
        same = [t for t in near if t[1] == name]
        last = (same or (near if name in ANYTHING else []))[-1:]
        return last[0][2] if last else None


def meant(scene: Scene, readings: Iterable[Reading], spoken: Spoken) -> Iterator[Reading]:
    """Readings whose issue only points with what it points to, where that stands before them."""
    for found in readings:
        name = called(scene.words(found.issue))
        thing = spoken.before(found.evidence[0], name) if name else None
        yield replace(found, issue=thing) if thing else found


Thing = tuple[int, str, Span]


def _planned(scene: Scene) -> Iterator[Thing]:
    """ "A plan to build a tunnel", "a ban on bags": a noun of a plan with what hangs on it."""
    for found in PLAN.finditer(scene.text):
        if found["how"] == "to":
            acts = [c for c in scene.headed(found.end(), found.end() + 30) if c.kind == "verb"]
            acts = [c for c in acts if c.marker == "to" and c.start <= found.end()]
            if acts:
                yield (
                    found.start(),
                    found["noun"],
                    (found.end(), _stop(scene, acts[0].head[1], acts[0].end)),
                )
        elif (end := _stop(scene, found.end(), found.end() + 80)) > found.end() + LEAST:
            yield found.start(), found["noun"], (found.start(), end)


def _acts(scene: Scene) -> Iterator[Thing]:
    """ "Plans to close the mill", "put forward a levy"."""
    for number, clause in enumerate(scene.clauses):
        if clause.kind != "verb" or clause.negated:
            continue
        for span in _told(scene, number, clause):
            if not called(scene.words(span)):
                yield clause.head[0], "", span


def _told(scene: Scene, number: int, clause: Clause) -> Sequence[Span]:
    """The spans of what a clause plans or puts forward."""
    if clause.lemma in PLANNING and (acts := scene.below(number, "xcomp")):
        return [(acts[0].head[0], _stop(scene, acts[0].head[1], acts[0].end))]
    if clause.lemma in PUTTING and clause.objects:
        return [s for s in clause.objects[:1] if not scene.party(s).chain]
    return []


def _stop(scene: Scene, start: int, end: int) -> int:
    found = STOP.search(scene.text, start, min(end, len(scene.text)))
    return found.start() if found else min(end, len(scene.text))
