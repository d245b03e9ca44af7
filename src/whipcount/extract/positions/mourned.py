"""What is felt about a refusal, a failure, a rejection: "welcomed the refusal of the clubs", "regretted the rejection of its plan".

Readings in, readings out. Who is glad that a thing came to nothing is against it; who is sorry is for it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.positions.turns import to_stop
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Span
from whipcount.lexicon.frames import frames

# What is refused is said by an infinitive, what came to nothing by "of".
TO_DO = r"(?P<undone>refusal|failure|unwillingness|reluctance|inability)"
OF_IT = r"rejection|defeat|collapse|demise|scrapping|cancellation|abandonment|shelving|lack|voting\sdown"
BEFORE = r"\s(?:[\w’'-]+\s){0,5}?"
OUTCOME = re.compile(
    rf"{BEFORE}(?:{TO_DO}\b(?:\sof\s(?:[\w’'-]+\s){{1,6}}?|\s)(?=to\s)(?P<act>to\s)|(?:{OF_IT})\sof\s)"
)
# "The refusal of the clubs": of what, was said before.
REFUSED = re.compile(
    rf"{BEFORE}(?:refusal|unwillingness|reluctance)\b(?P<rest>(?:\sof\s[^.,;:]*)?)"
)
STANDING = frozenset(
    {"stand", "hold", "stick", "cling", "persist"}
)  # "stood firm in his rejection"
ROUND = {"supports": "opposed", "opposed": "supports"}


def mourned(scene: Scene, found: Reading) -> Reading:
    """A reading about what came to nothing, as one about the thing itself."""
    clause = found.clause
    feeling = clause.kind == "verb" and ("verb", clause.lemma) in frames()
    if found.stance not in ROUND or not feeling or clause.negated or clause.lemma in STANDING:
        return found
    met = OUTCOME.match(scene.text, clause.head[1])
    if met is not None:
        return _about(found, to_stop(scene, met.end()))
    met = REFUSED.match(scene.text, clause.head[1])
    return _about(found, (met.end(), met.end())) if met else found


def _about(found: Reading, issue: Span) -> Reading:
    """The same feeling from the other side, if the issue was no other thing."""
    if not found.evidence[0] <= issue[1] >= found.issue[0]:
        return found
    span = found.evidence[0], max(found.evidence[1], issue[1])
    return replace(found, stance=ROUND[found.stance], asks="happen", issue=issue, evidence=span)
