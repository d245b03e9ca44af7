"""Terms that were not met: "would have voted for it had it covered everybody". Clauses in, readings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import movers, parts
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause

HAD = re.compile(
    r"(?:^|[\s“\"])(?P<trigger>[Hh]ad\s(?P<who>(?:[\w’'-]+\s){1,6}?)(?:not\s|only\s|never\s)?(?P<done>[a-z]+(?:ed|en|ne|ade|aid|ept|elt|ent|id|ut|ung|ought|ground|own|un|ot|at)\b)[^,.;:”\"]*)"
)
DEEDS = frozenset({"vote", "sign", "back", "support", "accept", "approve", "agree", "ratify", "endorse", "stay", "join", "pay"})  # fmt: skip


def missed(scene: Scene, main: Clause) -> bool:
    """ "Would have backed it": what somebody known says he would have given on terms that were not met."""
    given = main.lemma in DEEDS and main.perfect and main.modal == "would"
    return given and bool(scene.subjects(main)) and not main.passive


def inverted_past(scene: Scene) -> Iterator[Reading]:
    """ "Had it covered everybody, he would have voted yes", "would have backed it had they done so"."""
    for main in scene.clauses:
        if not missed(scene, main):
            continue
        sentence = scene.sentence_of(main.head[0])
        found = sentence and HAD.search(scene.text, sentence.start, sentence.end)
        if not found or (
            main.start <= found.start("done")
            and found.end("trigger") <= main.head[0] > found.start()
            and scene.text[found.end("trigger") : main.head[0]].strip()[:1] != ","
        ):
            continue
        trigger = found.span("trigger")
        holder = parts.holder(scene, main, trigger)
        moving = movers.mover(scene, trigger, holder, main) or naming.meant_in(
            scene, trigger, holder
        )
        act = parts.act(scene, main, trigger)
        span = parts.around(main, trigger)
        yield Reading(holder, act, "if", trigger, moving, span, "failed", firm=True)
