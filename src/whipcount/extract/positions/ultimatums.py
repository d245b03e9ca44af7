"""What is pressed for by a term that is set, or held to be needless: "gave the firm a week to pay", "no need for a levy".

Words in, readings out, as in ``stances``. Who sets a term is for what is to be done in it; who sees no need is against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import hint
from whipcount.extract.positions.turns import to_stop
from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import Reading, holders
from whipcount.extract.supposed import hypothetical, questioned
from whipcount.layers import Clause
from whipcount.lexicon import cues
from whipcount.model import Party

COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|thirty|sixty|\d+)"
TERM = rf"(?:{COUNT}\s(?:more\s|further\s)?(?:hours?|days?|weeks?|months?|years?)|until\s(?:[\w’'-]+\s){{0,2}}?[\w’'-]+|(?:a|this)\s(?:[\w-]+\s)?deadline(?:\sof\s[\w\s]{{1,20}}?)?)"
GIVEN = re.compile(
    rf"\b(?:gave|gives?|given|giving)\s(?P<whom>(?:[\w’'-]+\s){{1,6}}?){TERM}\s(?:in\swhich\s)?to\s(?P<what>\w)"
)
# Who asks for papers or an answer only keeps to a procedure.
IDLE = re.compile(
    r"(?:file|answer|respond|reply|appeal|comment|submit|prepare|decide|consider|study|think|vote|complete|finish|review|apply|register|pay)\b"
)
NEED = r"(?:need|reason|case|justification|point|sense|cause|grounds?|basis|use)"
NEEDLESS = re.compile(
    rf"\b(?:(?:there\s(?:is|was|were|are)|there['’]s|sees?|saw|seen)\s(?:(?:no(?:\slonger\sany)?|little|not\sany)|no\slonger\sa)\s(?:[a-z]+\s)?{NEED}"
    rf"|there\s(?:is|was)\sno\slonger\sany\s(?:[a-z]+\s)?{NEED})\s(?:to|for|in)\s(?P<what>\w)"
)
FEELING = re.compile(
    r"(?:panic|fear|doubt|worry|believe|think|suppose|suspect|alarm|assume|concern|complacency|despair|apologi[sz]e|say|comment|optimism|hope|celebrat\w+|expect|regret)\b"
)
GLIMPSE = 5  # hundredths of a stance that the model must see at least


def pressed(scene: Scene) -> Iterator[Reading]:
    """ "Gave the generals two weeks to free him": for his release."""
    for found in GIVEN.finditer(scene.text):
        clause = holding(scene, found.start())
        at = found.start("what")
        if clause is None or clause.lemma != "give" or clause.passive or clause.negated:
            continue
        if clause.modal or IDLE.match(scene.text, at) or hypothetical(scene, clause):
            continue
        yield from _reading(scene, found, clause, "supports", holders(scene, clause))


def needless(scene: Scene) -> Iterator[Reading]:
    """ "There was no need for a levy, Lee said": against one."""
    for found in NEEDLESS.finditer(scene.text):
        clause = holding(scene, found.start())
        if clause is None or _felt(found):
            continue
        if questioned(scene, clause) or hypothetical(scene, clause):
            continue
        sees = not found[0].startswith("there")
        actors = holders(scene, clause) if sees else _told_by(scene, clause)
        yield from _reading(scene, found, clause, "opposed", actors)


def unfelt(scene: Scene, found: Reading) -> bool:
    """ "There was no need to panic": about what is felt, and no stance."""
    told = NEEDLESS.finditer(scene.text, *found.evidence)
    return any(map(_felt, told))


def _felt(found: re.Match[str]) -> bool:
    return FEELING.match(found.string, found.start("what")) is not None


def _told_by(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """Who says that there is none: the subjects of the verb that tells it, else the speaker."""
    speaker = scene.speaker_at(clause.head[0])
    above = next(iter(scene.above(clause)), None)
    if clause.relation == "ccomp" and above is not None and above.kind == "verb":
        telling = cues.says(above.lemma) and not above.negated
        return holders(scene, above) if telling else ()
    return (speaker,) if speaker is not None and speaker.chain else ()


def _reading(
    scene: Scene, found: re.Match[str], clause: Clause, stance: str, actors: tuple[Party, ...]
) -> Iterator[Reading]:
    """A stance on what follows, if the model sees any sign of one."""
    issue = to_stop(scene, found.start("what"))
    span = found.start(), issue[1]
    if actors and hint(scene, "stance", span) >= GLIMPSE:
        yield Reading(clause, stance, "happen", issue, span, actors, gated=True)
