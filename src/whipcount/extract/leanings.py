"""What the model's stance comes to under its modal and its verb. A stance in, the stance that is meant out.

"Could send" is only considered, "said it would send" is meant, "cannot send" is refused.
"""

from __future__ import annotations

import re

from whipcount.extract.announcements import MAYBE, PERCEIVING, THINKING
from whipcount.extract.demands import bound
from whipcount.extract.scene import Scene
from whipcount.extract.siding import FOR, UNSURE
from whipcount.layers import Clause
from whipcount.lexicon import cues, words
from whipcount.lexicon import frames as lexical

JOINING = frozenset("attend join participate sign ratify return support back".split())
AHEAD = frozenset({"will", "would", "shall"})
LEFT = re.compile(
    r"\b(?:no|not|never|nothing|none|neither|nor|only|without|rather|unless|until|before|refus\w+)\b|n[’']t\b",
    re.IGNORECASE,
)
MAYBE_ONLY = frozenset({"committed", "offered"})
SEEKING = frozenset("ask seek demand call push urge press petition appeal".split())
HOLDING = frozenset("hold maintain insist argue say believe think contend feel".split())


def leaning(scene: Scene, clause: Clause, value: str) -> str:
    """The stance as its clause leaves it."""
    value = "considering" if value in MAYBE_ONLY and clause.modal in MAYBE else value
    value = _reported(clause) if value == "considering" and _meant(scene, clause) else value
    value = "considering" if value in FOR and clause.lemma in THINKING else value
    value = "committed" if value == "declined" and _joining(scene, clause) else value
    return _holding(scene, clause, _unable(clause, value))


def _joining(scene: Scene, clause: Clause) -> bool:
    """ "Would still attend": who will take part has not declined, whatever stands around it."""
    plain = clause.lemma in JOINING and clause.modal in AHEAD and not clause.negated
    return plain and not LEFT.search(scene.text, clause.start, clause.end)


def _unable(clause: Clause, value: str) -> str:
    """ "Cannot take up the plan": not open, but for what "cannot be ruled out"."""
    if value != "considering" or not clause.negated or clause.modal not in {"can", "could"}:
        return value
    known = {f.stance for f in lexical.frames().get((clause.kind, clause.lemma), ())}
    leaving = bool(known) and known <= {"", "declined", "opposed", "blocking"}
    return value if leaving or clause.lemma in PERCEIVING else "declined"


def _holding(scene: Scene, clause: Clause, value: str) -> str:
    """ "Hold that it must remain possible": for what must be, though the model saw no side."""
    if value not in UNSURE or clause.lemma not in HOLDING or clause not in scene.clauses:
        return value
    for lower in scene.below(scene.clauses.index(clause), "ccomp"):
        if bound(scene, lower):
            return "opposed" if lower.negated else "supports"
    return value


def _meant(scene: Scene, clause: Clause) -> bool:
    """ "Said it would ask": what somebody says of an own act is meant, unless it hangs on something."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if clause.modal != "would" or clause.negated:
        return False
    if parent is None or clause.relation != "ccomp":
        return False
    own = {p.chain for p in scene.subjects(clause)} & {p.chain for p in scene.subjects(parent)}
    free = not _hanging(scene, clause) and not _weighing(clause)
    first = (
        clause.head[0] < parent.head[0] and clause.lemma not in PERCEIVING
    )  # "It would ask, she said"
    return cues.says(parent.lemma) and (bool(own) or first) and free


def _hanging(scene: Scene, clause: Clause) -> bool:
    below = scene.below(scene.clauses.index(clause), "advcl") if clause in scene.clauses else ()
    return any(c.marker in words.conditional_markers() for c in below)


def _weighing(clause: Clause) -> bool:
    """Whether to do it is still to weigh something: "would look at it"."""
    known = lexical.frames().get((clause.kind, clause.lemma), ())
    return clause.lemma in THINKING or {f.stance for f in known} == {"considering"}


def _reported(clause: Clause) -> str:
    """Who will ask for a thing is for it; who will do another has said so."""
    return "supports" if clause.lemma in SEEKING else "committed"
