"""What is liked less than something else: "would rather resign than sign", "no deal is better than a bad one".

Clauses and words in, readings out, as in ``stances``. Who would sooner do another thing declines the one; of
two outcomes a speaker is for the better, and against the one that is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.framing import hint
from whipcount.extract.positions.turns import to_stop
from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import REACH, Reading, holders
from whipcount.extract.supposed import hypothetical, questioned
from whipcount.layers import Clause, Span
from whipcount.model import Party

FIRM = frozenset({"will", "would"})
SOONER = re.compile(r"\b(?:would|[’']d)\s(?:\w+ly\s)?(?:rather|sooner)\s$")
NEAR = 25  # characters before a verb that may hold such words
THAN = re.compile(
    r"(?P<lead>[^.;:”\"\n]{0,80}?)\s(?P<rather>rather\s)?than\s(?P<what>(?:to\s)?[a-z]+)"
)
# "Than [desert] the chairman": an act, though the parse may take it for a thing.
ACT = re.compile(
    r"(?!(?:the|an?|any|its|his|her|their|no|some)\b)[a-z]+\s(?:the|an?|its|his|her|their|any|this|that)\s"
)
# "Than [desert] the chairman": who will not is for him.
DESERTING = re.compile(
    r"(?:to\s)?(?:desert|abandon|betray|renounce|forsake|relinquish|drop|scrap|ditch|give\sup(?:\son)?|(?:walk|back)\saway\sfrom|turn\s(?:his|her|its|their|my|our)\sbacks?\son)\s(?=\w)"
)
# "[Rather than] sign", "[instead of] paying": what follows is not done.
THAN_TO = re.compile(r"\b(?:would|[’']d)\s(?:rather|sooner)\s[^.;,]{1,50}?\sthan\s(?:to\s)?$")
INSTEAD = re.compile(rf"\b(?:rather\sthan|instead\sof|sooner\sthan)\s(?:to\s)?$|{THAN_TO.pattern}")
ROUND = {
    "supports": "opposed",
    "committed": "declined",
    "offered": "declined",
    "considering": "declined",
}
# "Would rather have [a vote] than [a decree]".
LIKED = re.compile(
    r"\s(?P<more>(?:[^.;:,”\"\n]|[.,](?=\d)){2,80}?)(?:\s(?:at\sall\s)?(?:rather\s)?than\s(?P<less>[^.;:,”\"\n]{2,80})|(?=[.;:,](?!\d)|[”\"\n]|$))"
)
HAVING = frozenset({"have", "see", "be"})  # "would rather have peace than": nothing is declined
BE = r"(?:is|are|was|were|(?:would|will)\sbe)"
# "A bad treaty is worse than none", "no deal would be better than a bad one".
COMPARED = re.compile(
    rf"(?P<lead>^|[“\"‘]|[,:]\s|\bsa(?:id|ys)\s|\bthat\s|(?<=[.!?])\s)(?P<first>[\w][^.,;:“”\"‘’'\n]{{2,60}}?)\s{BE}\s(?:always\s|still\s|far\s|much\s|even\s)?"
    r"(?P<how>better|worse)\sthan\s(?P<second>[^.,;:“”\"’'\n]{2,60})",
    re.MULTILINE | re.IGNORECASE,
)
NONE = re.compile(r"(?:no\s[a-z]|none\b|nothing\b)", re.IGNORECASE)
# "[Labour's line] is that a bad number is better than none".
LINE = re.compile(
    r"(?P<who>[A-Z][\w’' -]{1,40}?)['’]s?\s(?:line|view|position|argument|stance|message|case)\s(?:is|was|has been|remains)\s$"
)
GLIMPSE = 3  # hundredths of a stance that the model must see at least


def preferring(scene: Scene) -> Iterator[Reading]:
    """Each act that is liked less than another, and each outcome that is better or worse than none."""
    for clause in scene.clauses:
        if clause.kind == "verb" and clause.modal in FIRM:
            yield from _liked(scene, clause)
    if " than " not in scene.text:
        return
    for clause in scene.clauses:
        if clause.kind == "verb" and clause.modal in FIRM and not clause.negated:
            yield from _sooner(scene, clause)
    for found in COMPARED.finditer(scene.text):
        yield from _compared(scene, found)


def _liked(scene: Scene, clause: Clause) -> Iterator[Reading]:
    """ "Would have preferred a lower cap", "would rather have a vote than a decree": for what is liked best.

    Who would "sooner have no deal than a bad one" is against the latter.
    """
    preferred = clause.lemma == "prefer" and clause.perfect
    before = SOONER.search(scene.text, max(0, clause.head[0] - NEAR), clause.head[0])
    if not preferred and not (before and clause.lemma in HAVING - {"be"}):
        return
    met, actors = LIKED.match(scene.text, clause.head[1]), holders(scene, clause)
    if met is None or not actors or questioned(scene, clause) or hypothetical(scene, clause):
        return
    none = met["less"] and NONE.match(met["more"])
    if clause.negated and not none:
        return
    issue = met.span("less" if none else "more")
    near = [s for s, _ in clause.subjects if clause.head[0] - REACH < s < clause.head[0]]
    span = min([clause.head[0], *near]), issue[1]
    stance = "opposed" if none else "supports"
    if hint(scene, "stance", span) >= GLIMPSE:
        yield Reading(clause, stance, "happen", issue, span, actors, gated=True)


def _sooner(scene: Scene, clause: Clause) -> Iterator[Reading]:
    """ "Would rather leave than sign", "would resign rather than sign": declined is the latter."""
    before = SOONER.search(scene.text, max(0, clause.head[0] - NEAR), clause.head[0])
    than = THAN.match(scene.text, clause.head[1])
    if than is None or bool(before) == bool(than["rather"]) or clause.lemma in HAVING:
        return
    if questioned(scene, clause) or hypothetical(scene, clause):
        return
    heads = scene.headed(than.start("what"), than.end("what"))
    if not any(c.kind == "verb" for c in heads) and not ACT.match(scene.text, than.start("what")):
        return
    issue = to_stop(scene, than.start("what"))
    kept = DESERTING.match(scene.text, issue[0])
    issue = (kept.end(), issue[1]) if kept else issue
    near = [s for s, _ in clause.subjects if clause.head[0] - REACH < s < clause.head[0]]
    span = min([clause.head[0], *near]), issue[1]
    if actors := holders(scene, clause):
        stance, asks = ("supports", "happen") if kept else ("declined", "part")
        yield Reading(clause, stance, asks, issue, span, actors, gated=True)


def passed_over(scene: Scene, found: Reading) -> Reading:
    """ "Rather than sign", "instead of paying": a reading of what is not done."""
    low = max(0, found.clause.head[0] - 3 * NEAR)
    if found.stance == "declined" and THAN_TO.search(scene.text, low, found.clause.head[0]):
        return replace(found, stance="supports", asks="happen")  # "rather than abandon it"
    if found.stance not in ROUND or not INSTEAD.search(scene.text, low, found.clause.head[0]):
        return found
    return replace(found, stance=ROUND[found.stance])


def _compared(scene: Scene, found: re.Match[str]) -> Iterator[Reading]:
    """One of two outcomes is to be no outcome at all: the other is what is judged."""
    first, second = bool(NONE.match(found["first"])), bool(NONE.match(found["second"]))
    if first == second:
        return
    judged = found.span("second") if first else found.span("first")
    good = (found["how"] == "better") != first
    clause, speaker = holding(scene, found.start("how")), _whose(scene, found)
    if clause is None or speaker is None or hypothetical(scene, clause):
        return
    span = found.start("first"), found.end()
    if hint(scene, "stance", span) >= GLIMPSE:
        stance = "supports" if good else "opposed"
        yield Reading(
            clause, stance, "happen", _trimmed(scene, judged), span, (speaker,), gated=True
        )


def _whose(scene: Scene, found: re.Match[str]) -> Party | None:
    """Whose view it is: the speaker's, or of those whose "line is that"."""
    speaker = scene.speaker_at(found.start("how"))
    if speaker is not None and speaker.chain:
        return speaker
    line = LINE.search(scene.text, max(0, found.start("lead") - REACH), found.start("lead"))
    party = scene.party(line.span("who")) if line else None
    return party if party is not None and party.chain else None


def _trimmed(scene: Scene, span: Span) -> Span:
    """Without the blanks at the end."""
    return span[0], span[0] + len(scene.words(span).rstrip())
