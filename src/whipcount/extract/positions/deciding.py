"""What is left open: "will take a position in May" is a promise to decide, and "refusal to rule it out" no refusal of it.

A reading in; the same on no side yet, or as considering, out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

# "[Take a position] once it is signed", "[make up its mind] on Sunday".
TAKING = re.compile(
    r"(?:to\s)?(?:(?:take|make|reach|come\sto|announce|give)\s(?:an?|the|its|his|her|their)\s(?:final\s|formal\s|firm\s|official\s|definitive\s|joint\s|own\s)?"
    r"(?:position|decision|stance|view|call|verdict|answer|judge?ment)"
    r"|make\sup\s(?:its|his|her|their|our|my)\sminds?|decide(?=\s(?:on|by|later|next|this|at|in|after|before|when|once|whether|how|if|until|within)\b|[.,;]))\b"
)
# "[Refusal to rule out] a veto".
LEFT_OPEN = re.compile(
    r"\b(?:refusal|unwillingness|reluctance|inability)\sto\s(?:rule\s(?:(?P<what>it|them|this|that|anything)\s)?out|exclude|discount)\b"
    r"|\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|not|n[’']t)\s(?:to\s)?rule\s(?P<it>it|them|this|that)\sout\b"
)
# "Will wait for an answer [before paying its share]".
FIRST = re.compile(
    r"(?:to\s)?wait(?:ing)?\s(?:for|on|until)\s[^.;:]{3,80}?\sbefore\s(?=[a-z]+ing\s\w)"
)
# "Will not [withdraw] a soldier": held to, and nothing that is weighed.
HOLDING = frozenset(
    "withdraw pull quit leave abandon cancel scrap boycott forgo pull_out walk_out".split()
)
FIRM = frozenset({"will", "would", "shall"})


def put_off(scene: Scene, found: Reading) -> Reading:
    """Whoever waits before doing a thing has yet to decide on the thing, and not on the waiting."""
    met = FIRST.match(scene.text, *found.issue) if found.stance == "undecided" else None
    if met is None or met.end() >= found.issue[1]:
        return found
    return replace(found, issue=(met.end(), found.issue[1]))


def held_to(_: Scene, found: Reading) -> Reading:
    """Who will not withdraw a thing declines to, and does not weigh it."""
    clause = found.clause
    firm = clause.negated and clause.modal in FIRM and clause.lemma.replace(" ", "_") in HOLDING
    if not firm or found.stance != "considering":
        return found
    issue = min(clause.head[0], found.issue[0]), max(found.issue[1], clause.head[1])
    return replace(found, stance="declined", asks="part", issue=issue)


def left_open(scene: Scene, found: Reading) -> Reading:
    """Whoever is told to refuse to rule a thing out is considering it."""
    start = min(found.evidence[0], found.clause.head[0])
    met = LEFT_OPEN.search(scene.text, start, max(found.evidence[1], found.issue[1]))
    if met is None or found.stance == "considering":
        return found
    if pronoun := next((g for g in ("it", "what") if met[g]), None):
        return replace(found, stance="considering", issue=met.span(pronoun))
    behind = found.issue if found.issue[0] >= met.end() else (met.end() + 1, found.issue[1])
    issue = behind if behind[0] < behind[1] else found.issue
    return replace(found, stance="considering", issue=issue)


def undecided(scene: Scene, found: Reading) -> Reading:
    """Whoever is only to decide is on no side yet."""
    if found.stance != "committed" or found.clause.negated:
        return found
    starts = found.issue[0], found.clause.head[0]
    met = any(TAKING.match(scene.text, at) for at in starts)
    return replace(found, stance="undecided", asks="happen") if met else found
