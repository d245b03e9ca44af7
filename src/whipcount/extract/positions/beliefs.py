"""What somebody holds a thing to be good for: "doubts that the levy will help", "talks are the only way".

Clauses and words in, readings out, as in ``stances``. Who expects no good of a thing is against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import hint
from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import PRONOUN, Reading, holders
from whipcount.extract.supposed import hypothetical, questioned
from whipcount.layers import Clause, Span
from whipcount.model import Party

BELIEVING = frozenset({"believe", "think", "expect", "see", "reckon"})
# What a thing must do to be worth having.
HELPING = frozenset(
    "help work change succeed solve settle achieve improve matter fix deliver suffice save stop prevent deter bring"
    " make pay ease boost reduce lower create benefit effective enough sufficient useful worthwhile workable".split()
)
AHEAD = frozenset({"will", "would", "could", "can"})
GLIMPSE = 3  # hundredths of a stance that the model must see at least
BE = r"(?:is|are|was|were|remains?|remained|(?:will|would)\sbe)"
WAY = r"only\s(?:\w+\s){0,2}?(?:way|option|path|route|solution|answer|alternative|remedy)"
THING = r"(?:(?!that\b|who\b|which\b|and\b|but\b)[\w’'-]+\s){1,6}?"
ONLY_WAY = re.compile(rf"(?:^|(?<=[\n“\"‘'])|(?<=that\s)|(?<=[.,;:]\s))(?P<thing>{THING})(?:now\s|still\s)?{BE}\s(?:now\s|still\s)?the\s{WAY}\b", re.MULTILINE)  # fmt: skip
WAY_IS = re.compile(
    rf"(?:\b[Tt]he\s{WAY}(?:\s(?:forward|out|ahead|left|open))?|\b[Ww]hat\s(?:is|was|[\w’'-]+)\s(?:really\s|now\s)?need(?:s|ed)?(?:\s(?:now|most|above\sall))?)\s{BE}\s(?:by\s|through\s|for\s)?(?P<thing>[^.,;:!?”\"\n]{{3,60}})"
)
NOBODY = frozenset("this that it these those here there he she they we i you".split())


def valued(scene: Scene) -> Iterator[Reading]:
    """Each thing that somebody expects no good of, and each that is held to be the only way."""
    yield from _doubted(scene)
    for pattern in (ONLY_WAY, WAY_IS):
        for found in pattern.finditer(scene.text):
            yield from _only(scene, found)


def _doubted(scene: Scene) -> Iterator[Reading]:
    """ "Does not believe that the sanctions will help": against them."""
    for number, clause in enumerate(scene.clauses):
        unbelieved = clause.lemma in BELIEVING and clause.negated and clause.modal is None
        doubted = clause.lemma == "doubt" and not clause.negated
        if clause.kind != "verb" or not (unbelieved or doubted):
            continue
        if questioned(scene, clause) or hypothetical(scene, clause):
            continue
        for lower in scene.below(number, "ccomp", "advcl"):
            thing, actors = _thing(scene, lower), holders(scene, clause)
            if thing and actors:
                yield _reading(clause, thing, lower.head[1], actors, "opposed")


def _thing(scene: Scene, lower: Clause) -> Span | None:
    """The thing that is to help, if it is no one who acts."""
    if lower.lemma not in HELPING or lower.negated:
        return None
    if lower.kind == "verb" and lower.modal not in AHEAD:
        return None
    before = [s for s in lower.subjects if s[0] < lower.head[0]]
    free = (
        s for s in before if not scene.party(s).chain and scene.words(s).casefold() not in NOBODY
    )
    return next(free, None)


def _only(scene: Scene, found: re.Match[str]) -> Iterator[Reading]:
    """ "A vote is the only way out, Lee said": Lee is for a vote."""
    clause, speaker = holding(scene, found.end() - 1), scene.speaker_at(found.start("thing"))
    start, end = found.span("thing")
    thing = start, start + len(found["thing"].rstrip())
    told = clause is not None and not hypothetical(scene, clause)
    pointed = PRONOUN.match(scene.words(thing)) or scene.words(thing).casefold() in NOBODY
    if clause is None or speaker is None or speaker.chain is None or pointed or not told:
        return
    span = found.start(), max(end, found.end())
    own = Clause(*span, (found.end() - 3, found.end()), "way", "noun", parent=clause.parent)
    if hint(scene, "stance", span) >= GLIMPSE:
        yield Reading(own, "supports", "happen", thing, span, (speaker,), gated=True)


def _reading(
    clause: Clause, thing: Span, end: int, actors: tuple[Party, ...], stance: str
) -> Reading:
    """A stance on a thing, from the verb that holds it to what the thing is to do."""
    near = [s for s, _ in clause.subjects if 0 < clause.head[0] - s < 100]
    span = min([clause.head[0], thing[0], *near]), max(end, thing[1])
    return Reading(clause, stance, "happen", thing, span, actors, gated=True)
