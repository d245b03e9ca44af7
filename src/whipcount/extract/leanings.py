"""What the model's stance comes to under its modal and its verb. A stance in, the stance that is meant out.

"Could send" is only considered, "said it would send" is meant, "cannot send" is refused.
"""

from __future__ import annotations

from collections.abc import Iterator

from whipcount.extract.announcements import MAYBE, PERCEIVING, THINKING
from whipcount.extract.demands import bound
from whipcount.extract.scene import Scene
from whipcount.extract.siding import FOR, UNSURE
from whipcount.layers import Clause
from whipcount.lexicon import cues, words
from whipcount.lexicon import frames as lexical

MAYBE_ONLY = frozenset({"committed", "offered"})
SEEKING = frozenset("ask seek demand call push urge press petition appeal".split())
HOLDING = frozenset("hold maintain insist argue say believe think contend feel".split())


def leaning(scene: Scene, clause: Clause, value: str) -> str:
    """The stance as its clause leaves it."""
    value = "considering" if value in MAYBE_ONLY and clause.modal in MAYBE else value
    value = _reported(clause) if value == "considering" and _meant(scene, clause) else value
    value = "considering" if value in FOR and clause.lemma in THINKING else value
    return _holding(scene, clause, _unable(clause, value))


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
    if parent is None or clause.modal != "would" or clause.relation != "ccomp" or clause.negated:
        return False
    own = {p.chain for p in scene.subjects(clause)} & {p.chain for p in scene.subjects(parent)}
    hanging = any(c.marker in words.conditional_markers() for c in _below(scene, clause))
    return cues.says(parent.lemma) and bool(own) and not hanging and not _weighing(clause)


def _below(scene: Scene, clause: Clause) -> Iterator[Clause]:
    yield from scene.below(scene.clauses.index(clause), "advcl")


def _weighing(clause: Clause) -> bool:
    """Whether to do it is still to weigh something: "would look at it"."""
    known = lexical.frames().get((clause.kind, clause.lemma), ())
    return clause.lemma in THINKING or {f.stance for f in known} == {"considering"}


def _reported(clause: Clause) -> str:
    """Who will ask for a thing is for it; who will do another has said so."""
    return "supports" if clause.lemma in SEEKING else "committed"
