"""Whether a conjunction of time says more than time: "will pay once", "refused until", "wanted it before". A mark in; yes or no out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whipcount.extract.conditions import turns
from whipcount.extract.conditions import when as condition_when
from whipcount.extract.conditions.fortunes import OPEN
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional, pledges

STRICT = frozenset({"after", "when"})
DONE = frozenset({"once", "as soon as", "only after", "only once"})
GIVING = re.compile(r"\s(?:way|ground|in)\b")  # "gave way once"
REFUSING = frozenset({"refuse", "decline", "rule out", "unwilling", "reluctant"})
CERTAIN = frozenset({"will", "shall"})  # "will leave after she lost" tells why, not on what terms
BINDING = frozenset({"will", "would", "can", "could", "must", "may", "might", "shall", "should"})
CALLED = re.compile(r"when\s(?:called|asked|needed|told|invited)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Mark:
    """A conjunction met: its words, its clause's span, what it governs."""

    word: str
    polarity: str
    trigger: Span
    clause: Clause | None
    main: Clause | None


def ahead(scene: Scene, mark: Mark, main: Clause) -> bool:
    """Whether a conjunction of time says more than time."""
    if mark.word == "when":
        ready = main.lemma in pledges.offering() or main.relation == "xcomp"
        called = ready and CALLED.match(scene.text, mark.trigger[0]) is not None
        return called or condition_when.bound(scene, mark.trigger, mark.clause, main)
    if mark.word in STRICT:
        done = mark.clause is not None and mark.clause.tense == "past"
        if main.modal in BINDING:
            return not (done and main.modal in CERTAIN)
        return mark.word == "after" and _brought_about(scene, mark, main)
    if mark.word in DONE and _brought_about(scene, mark, main):
        return True
    return _waited(scene, mark, main)


def _waited(scene: Scene, mark: Mark, main: Clause) -> bool:
    """Whether what hangs on "once", "until" or "before" is still to come, refused, or demanded."""
    outer = next((c for c in scene.above(main) if c.relation in {"root", "ccomp"}), main)
    modals = {main.modal, outer.modal} & BINDING
    if mark.word == "before" and main.negated:
        return bool(modals) or main.tense == "present"
    ready = main.lemma in pledges.offering() or main.relation == "xcomp"
    ready = ready and mark.word in {"once", "as soon as"}
    if (
        main.modality == "future"
        or modals
        or ready
        or refused(scene, main)
        or _held(scene, mark, main)
    ):
        return True
    told = bool(mark.clause and mark.clause.modal in BINDING)
    if mark.word == "before":
        asked = turns.demanded(scene, main) or turns.wanted(scene, main, mark.clause)
        return told or asked or turns.obliged(scene, main)
    # "Wanted it in force once the court has ruled"
    told = told or bool(mark.clause and mark.clause.tense == "present")
    only = "only" in scene.text[mark.trigger[0] - 8 : mark.trigger[1]].casefold()
    return told or only or main.tense == "present" or _opened(scene, main)


def _held(scene: Scene, mark: Mark, main: Clause) -> bool:
    """Whether the act is refused, or put off."""
    done = bool(mark.clause and mark.clause.tense == "past" and main.tense == "past")
    holding = conditional.holding() - (conditional.lasting() if done else frozenset())
    return any(c.negated or c.lemma in holding for c in (main, *scene.above(main)))


def refused(scene: Scene, main: Clause) -> bool:
    """ "Refused to sign before", "is unwilling to sign before": as good as "would not"."""
    above = next(scene.above(main), None) if main.relation in {"xcomp", "ccomp"} else None
    return any(c.lemma in REFUSING for c in (main, above) if c is not None and not c.negated)


def _opened(scene: Scene, main: Clause) -> bool:
    """ "Said talks were possible once": a state told by somebody, which is still to come."""
    above = next(scene.above(main), None)
    told = above is not None and main.relation == "ccomp" and above.lemma in conditional.telling()
    state = main.kind == "adjective" and OPEN.fullmatch(scene.text, *main.head) is not None
    return told and state


def _brought_about(scene: Scene, mark: Mark, main: Clause) -> bool:
    """ "Dropped its suit after the ministry relented": what another did made somebody turn."""
    turned = main.lemma in conditional.turning() or GIVING.match(scene.text, main.head[1])
    if not turned or mark.clause is None or main.tense != "past":
        return False
    if mark.word != "after" and mark.clause.tense != "past":
        return False
    doers = {p.chain for p in scene.subjects(main)}
    return mark.clause.passive or any(p.chain not in doers for p in scene.subjects(mark.clause))
