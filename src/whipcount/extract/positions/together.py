"""What somebody stands with others on: "sided with the Greens against the levy". Readings in and out."""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.positions.turns import to_stop
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

SIDING = frozenset({"side", "sid", "ally", "vote", "stand"})
OTHERS = r"(?:\s[\w’'-]+){1,6}?"
TOGETHER = re.compile(
    rf"{OTHERS}(?:(?P<against>\sin\s(?:opposing|rejecting|condemning|denouncing|resisting|blocking|opposition\sto|voting\s(?:against|down|no\son))\s)"
    r"|(?P<bare>\sin\s(?:opposition|voting\sno)(?=[.,;:”\"]|$))|\sin\s(?:supporting|backing|endorsing|favou?ring|welcoming|support\sof|voting\sfor|approving|passing)\s)"
)
WITH = re.compile(rf"\swith{OTHERS}(?P<against>\sagainst\s)")


def together(scene: Scene, found: Reading) -> Reading:
    """ "Sided with the Greens [against the levy]", "joined the Greens [in opposing it]": what they are together on."""
    clause = found.clause
    first, sentence = clause.lemma.split(" ")[0], scene.sentence_of(clause.head[0])
    if found.stance not in {"supports", "committed"} or sentence is None:
        return found
    words = WITH if first in SIDING else TOGETHER if first == "join" else None
    met = words.match(scene.text, clause.head[1], sentence.end) if words else None
    if met is None:
        return found
    issue, told = to_stop(scene, met.end()), met.groupdict()
    issue = (issue[1], issue[1]) if told.get("bare") else issue
    against = told.get("against") or told.get("bare")
    span = found.evidence[0], max(found.evidence[1], issue[1])
    stance = "opposed" if against else "supports"
    return replace(found, stance=stance, asks="happen", issue=issue, evidence=span)
