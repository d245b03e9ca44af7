"""Worries that are voiced: "expressed concern about the tariff", "has doubts over the merger". Clauses in, readings out.

Whoever voices a worry about a plan is against it, however mildly; a worry about somebody's health takes no side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.positions.turns import to_stop
from whipcount.extract.scene import Scene
from whipcount.extract.stances import REACH, Reading, holders
from whipcount.extract.supposed import bygone, hypothetical, questioned, unsaid
from whipcount.layers import Clause, Span

VOICING = frozenset(
    "voice express raise have harbour harbor air register signal state share reiterate convey hold".split()
)
HOW = r"(?:(?:its|their|his|her|our|my|the|a|an|some|any|grave|deep|serious|strong|fresh|new|real|considerable|great|growing|renewed|profound|public|private|similar|major|significant|legal|constitutional|ethical)\s(?:and\s)?){0,4}"
WORRY = r"(?:concerns?|doubts?|alarm|unease|disquiet|misgivings|reservations|sc?k?epticism|worries|qualms|dismay|anger|frustration|disappointment|displeasure|dissatisfaction|disapproval|discontent|outrage|fury)"
VOICED = re.compile(
    rf"\s{HOW}{WORRY}(?:\sand\s{WORRY})?\s(?:about|over|at|with|regarding)\s(?=[\w“\"‘'])"
)
# "Worried about the boy's condition", "the fighting": no plan that anybody is for.
NO_PLAN = re.compile(
    r"(?:[\w’'“\"-]+\s){0,6}?(?:health|welfare|wellbeing|well-being|safety|condition|fate|whereabouts|situation|weather|form|fitness|injury|injuries|symptoms"
    r"|future|performances?|results?|whether|what|who|why)\b",
    re.IGNORECASE,
)
FEW = re.compile(r"\s(?:no|little|few|never)\b")


def worried(scene: Scene) -> Iterator[Reading]:
    """Each worry that somebody voices about a thing."""
    for clause in scene.clauses:
        if clause.kind != "verb" or clause.lemma not in VOICING or clause.negated or clause.passive:
            continue
        met = VOICED.match(scene.text, clause.head[1])
        if met is None or FEW.match(scene.text, clause.head[1]) or _unreal(scene, clause):
            continue
        issue = to_stop(scene, met.end())
        actors = holders(scene, clause)
        if actors and issue[0] < issue[1] and not NO_PLAN.match(scene.text, *issue):
            yield Reading(
                clause, "opposed", "happen", issue, _words(clause, issue), actors, gated=True
            )


def _unreal(scene: Scene, clause: Clause) -> bool:
    tests = (hypothetical, questioned, unsaid)
    return bygone(clause) or any(test(scene, clause) for test in tests) or clause.tense is None


def _words(clause: Clause, issue: Span) -> Span:
    near = [s for s, _ in clause.subjects if clause.head[0] - REACH < s < clause.head[0]]
    return min([clause.head[0], *near]), issue[1]
