"""What a vote in a body says of the body: "the bill squeaked through the Senate", "was defeated in the House".

Clauses in, readings out, as in ``stances``: the body that a bill gets through is for it, the one in which it
falls is against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, Reading
from whipcount.extract.supposed import hypothetical, questioned
from whipcount.layers import Clause, Span
from whipcount.model import Party

WON = frozenset({"pass", "clear", "survive"})
THROUGH = frozenset(
    "squeak sail scrape sneak get go slip make pass squeeze coast breeze scramble muscle".split()
)
LOST = frozenset({"fall", "fail", "die", "flop", "founder"})
THROWN_OUT = frozenset({"defeat", "reject", "vote down", "throw out", "turn down", "kill"})
WAY = frozenset({"through", "past"})
PLACE = frozenset({"in", "at", "by"})
ASSEMBLY = re.compile(
    r"\b(?:house|senate|parliament|commons|lords|assembly|committee|chamber|congress|council|diet|duma|knesset|bundestag|bundesrat|sejm|rada|riksdag"
    r"|folketing|storting|cortes|legislature|sabha|majlis|panel|synod)\b(?:\sof\s[A-Z]\w+)?$",
    re.IGNORECASE,
)
MEMBERS = re.compile(
    r"\b(?:senators|lawmakers|deputies|mps|councillors|delegates|legislators|members|voters|shareholders|peers|meps)$",
    re.IGNORECASE,
)
# What is voted on; people and trains pass houses as well.
BILL = re.compile(
    r"\b(?:bill|act|motion|amendment|measure|proposal|resolution|plan|treaty|budget|deal|pact|accord|levy|tax|reform|law|legislation|package|compromise|agreement"
    r"|referendum|proposition|text|draft|clause|nomination|appointment)s?\b|^(?:it|which|that)$",
    re.IGNORECASE,
)


def passing(scene: Scene) -> Iterator[Reading]:
    """Each body through which something passed, or in which it fell."""
    for clause in scene.clauses:
        if clause.kind != "verb" or clause.negated or clause.modal or clause.marker == "to":
            continue
        told = _told(scene, clause)
        if told is None or questioned(scene, clause) or hypothetical(scene, clause):
            continue
        stance, place, thing = told
        if clause.tense is None or not BILL.search(scene.words(thing)):
            continue
        span = min(clause.head[0], thing[0], place[0]), max(clause.head[1], place[1], thing[1])
        body = scene.party(place)
        yield Reading(clause, stance, "happen", thing, span, (body,), gated=True)


def _told(scene: Scene, clause: Clause) -> tuple[str, Span, Span] | None:
    """Which side a body is on, the words for it, and those for what was voted on."""
    if clause.passive:
        thrown = clause.lemma in THROWN_OUT and clause.objects
        return _in(scene, clause, "opposed", PLACE, clause.objects[0]) if thrown else None
    if not clause.subjects:
        return None
    thing = clause.subjects[0]
    back = clause.lemma == "turn" and scene.text.startswith(" back ", clause.head[1])
    if (back or clause.lemma in THROWN_OUT) and clause.objects:
        voting = _assembly(scene, thing) or MEMBERS.search(scene.words(thing))
        return ("opposed", thing, clause.objects[0]) if voting else None
    if clause.lemma in WON and clause.objects and _assembly(scene, clause.objects[0]):
        return "supports", clause.objects[0], thing
    if clause.lemma.split(" ")[0] in THROUGH:
        return _in(scene, clause, "supports", WAY, thing)
    return _in(scene, clause, "opposed", PLACE, thing) if clause.lemma in LOST else None


def _in(
    scene: Scene, clause: Clause, stance: str, where: frozenset[str], thing: Span
) -> tuple[str, Span, Span] | None:
    """The body that a preposition leads to."""
    for preposition, start, end in clause.obliques:
        if preposition in where and _assembly(scene, (start, end)):
            return stance, (start, end), thing
    return None


def _assembly(scene: Scene, span: Span) -> bool:
    """Whether a phrase is a body that votes."""
    party: Party = scene.party(span)
    return not PRONOUN.match(party.text) and bool(ASSEMBLY.search(party.text))
