"""What a thing must be like to be accepted: "nothing short of an apology", "no deal in which", "any deal that both can live with".

Clauses in, readings out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import movers, parts
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import conditional
from whipcount.model import Party

END = re.compile(r"[,;.:!?](?=[\s”\"]|$)|[”\"]|\n| – | — |—| but ")
BARRED = re.compile(
    r"\s(?:for\s|to\s|in\s)?(?:nothing|no\s[a-z-]+(?:\s(?!in\b|under\b)[a-z-]+)?)(?:\s(?:from|by|of)\s[a-z-]+\s[a-z-]+)?"
    r"\s(?P<terms>(?:in\swhich|under\swhich|that|which|without)\s)"
)
NOTHING = re.compile(
    r"\b(?:[Nn](?:othing|o\sless)\s(?:short\sof|less\sthan|but|than)|(?:(?<=settle\sfor\s)|(?<=accept\s))(?:anything\s)?(?:less\sthan|short\sof))\s"
)
AHEAD = re.compile(r"\s(?:will|would|can|could)\s(?:now\s)?(?=[a-z])")
SETTLING = frozenset({"settle", "accept", "want", "demand", "agree", "take", "satisfy"})
HEAD = 4  # characters of a quotation mark before what opens a sentence
ANY = re.compile(
    r"\s(?:for\s|to\s|in\s|with\s)?(?:any(?:\s[a-z-]+){1,3}?|anything|whatever\s[a-z]+|only\san?(?:\s[a-z-]+){1,3}?|only\s[a-z]+s)\s(?P<terms>(?:that|which|in\swhich|under\swhich)\s)"
)
NAMED = re.compile(r"\s(?:its|his|her|their)\s(?:names?|signatures?)(?=\sto\s)")
WILLING = frozenset({"will", "would", "can", "could", "shall"})


def nothing_less(scene: Scene) -> Iterator[Reading]:
    """ "Nothing short of an apology will end it", "will settle for nothing less than an apology"."""
    for sentence in scene.sentences:
        for found in NOTHING.finditer(scene.text, sentence.start, sentence.end):
            ahead = AHEAD.search(scene.text, found.end(), sentence.end)
            stop = parts.stop(scene, END, found.end(), sentence.end)
            stop = len(scene.text[: sentence.end].rstrip()) if stop is None else stop
            first = (
                found.start() - sentence.start < HEAD and ahead is not None and ahead.start() < stop
            )
            low, high = (ahead.end(), stop) if first and ahead else (sentence.start, found.start())
            near = [c for c in scene.headed(low, high) if c.kind == "verb"]
            main = (near[0] if first else near[-1]) if near else None
            if main is None or not (first or main.lemma in SETTLING):
                continue
            if found.group()[0] not in "nN" and not main.negated:
                continue
            trigger = (found.start(), ahead.start() if first and ahead else stop)
            voice = scene.speaker_at(main.head[0]) or Party("")
            holder = voice if first else parts.holder(scene, main, trigger)
            moving = naming.meant_in(scene, (found.end(), trigger[1]), holder)
            act = parts.act(scene, main, trigger)
            if holder.text:
                yield Reading(
                    holder, act, "only_if", trigger, moving, parts.around(main, trigger), firm=True
                )


def _terms(scene: Scene, main: Clause, end: int) -> re.Match[str] | None:
    """ "No deal in which", "nothing that lacks"; "any deal that both sides can live with"."""
    if main.lemma == "put":
        named = NAMED.match(scene.text, main.head[1])
        return BARRED.match(scene.text, named.end(), end) if named else None
    found = BARRED.match(scene.text, main.head[1], end)
    return found or (None if main.negated else ANY.match(scene.text, main.head[1], end))


def barred(scene: Scene) -> Iterator[Reading]:
    """ "Would accept no deal in which the islands lose": on what terms something is refused."""
    for main in scene.clauses:
        if main.lemma not in conditional.accepting() | {"put"} or main.modal not in WILLING:
            continue
        floor = scene.sentence_of(main.head[0])
        found = floor and _terms(scene, main, floor.end)
        if not found or floor is None:
            continue
        stop = END.search(scene.text, found.end(), floor.end)
        end = stop.start() if stop else len(scene.text[: floor.end].rstrip())
        trigger = (found.start("terms"), end)
        holder = parts.holder(scene, main, trigger)
        act = scene.words((main.head[0], trigger[0]))
        moving = movers.mover(scene, trigger, holder)
        yield Reading(holder, act, "if", trigger, moving, parts.around(main, trigger), firm=True)
