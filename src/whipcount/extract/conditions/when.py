"""When "when" says more than a time: "will sign when the ministry publishes it", "when we see the text, not before".

A trigger, its clause and the act in; yes or no out.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional

BINDING = frozenset({"will", "would", "can", "could", "shall"})
# "When we see it, not before", "when, and only when", "when …, then I will".
STRESSED = re.compile(r"[,;–—]?\s(?:and\s)?not\s(?:a\s\w+\s)?(?:before|sooner|earlier)\b|[,;]?\s(?:and\s)?only\sthen\b", re.IGNORECASE)  # fmt: skip
# "When there was a text to sign": till then there is nothing to come for.
THERE = re.compile(
    r"when\sthere\s(?:is|was|are|were)\s(?:something|an?\s(?:[a-z-]+\s){1,2}?|[a-z]+\s)to\s[a-z]+"
)
THEN = re.compile(r",\s(?:and\s)?(?:only\s)?then\s", re.IGNORECASE)
# What somebody hands over or lets come about, and not what is on the calendar.
GRANTED = frozenset(
    w.replace("_", " ")
    for w in "sign pay lift release resume return withdraw rejoin back vote agree approve ratify hand_over lay_down give_up pull_out pull_back"
    " stop end drop accept talk negotiate reopen restore unblock free believe enter_into_force take_effect step_down stand_down resign"
    " come go travel visit send lend disburse deliver go_back call_off cease join recognise recognize invest open decide do".split(
        " "
    )
)
READY = re.compile(
    r"(?:ready|willing|prepared|free|back|home|safe|there|out|in|gone)", re.IGNORECASE
)
SO = re.compile(r"\sso\b")
GETTING = frozenset({"see", "get", "receive", "hear", "have"})
DONE = frozenset({"stop", "end", "leave", "pull out", "pull back", "cease", "hand over", "free", "see", "show", "prove", "give", "let", "open", "release", "form", "elect", "hold", "fix", "repair", "hand", "disarm", "meet", "fulfil", "fulfill", "satisfy", "honour", "honor", "settle"})  # fmt: skip
FORCE = re.compile(r"\s(?:(?:in)?to\s)?(?:force|effect)\b")
# "When the council is in place"
PLACED = re.compile(
    r"\b(?:is|are|was|were)\s(?:fully\s|firmly\s)?in\s(?:place|office|power|force)\b"
)


def bound(scene: Scene, trigger: Span, clause: Clause | None, main: Clause) -> bool:
    """Whether what hangs is somebody's to give, and waits for what another does or for what he is shown."""
    if stressed(scene, trigger):  # "was gone when they came, then turned up": told of the past
        ahead = main.modality == "future" or main.tense == "present" or main.negated
        then = main.head[0] < trigger[0] and THEN.match(scene.text, trigger[1]) is not None
        return main.modal is not None or (ahead and not then)
    if clause is None or not (_granted(scene, main) or (clause.perfect and main.modal in BINDING)):
        return False
    if clause.kind == "adjective":
        return _ready(scene, clause, main)
    if PLACED.search(scene.text, *trigger):
        return True
    if clause.kind != "verb":
        return False
    if THERE.match(scene.text, trigger[0]):
        return True
    if any(trigger[0] <= t.evidence[0].start < trigger[1] for t in scene.times):
        return False
    return _shown(scene, clause, main) or _done(scene, clause, main)


def _ready(scene: Scene, clause: Clause, main: Clause) -> bool:
    """ "Would lend when the city was ready": another's mind or state."""
    own = {p.chain for p in scene.subjects(main)}
    other = any(p.chain not in own for p in scene.subjects(clause))
    return other and not clause.negated and READY.fullmatch(scene.words(clause.head)) is not None


def stressed(scene: Scene, trigger: Span) -> bool:
    """ "Not before", "and then": the writer says that only then."""
    behind = STRESSED.match(scene.text, trigger[1]) or THEN.match(scene.text, trigger[1])
    return behind is not None or STRESSED.search(scene.text, *trigger) is not None


def _granted(scene: Scene, main: Clause) -> bool:
    """ "Will pay", "enters into force"."""
    force = main.lemma in {"enter", "come", "go", "take"} and FORCE.match(scene.text, main.head[1])
    ahead = main.modal in BINDING or main.marker == "to"
    said = main.lemma == "say" and SO.match(scene.text, main.head[1])
    given = main.lemma in GRANTED or bool(said)
    return bool(force) or (given and ahead)


def _shown(scene: Scene, clause: Clause, main: Clause) -> bool:
    """ "Will pay when it sees the receipts": the same one, who wants to be shown or given something."""
    same = {p.chain for p in scene.subjects(main)} & {p.chain for p in scene.subjects(clause)}
    said = {scene.words(s).casefold() for s in main.subjects}
    own = bool(same) or bool(said & {scene.words(s).casefold() for s in clause.subjects})
    return own and clause.lemma in GETTING and bool(clause.objects)


def _done(scene: Scene, clause: Clause, main: Clause) -> bool:
    """ "When the ministry publishes the draft": what another does or lets be done of his own will."""
    willed = conditional.willed() | conditional.consenting() | conditional.turning() | DONE
    if clause.passive:
        willed = willed | conditional.selves()  # "is installed"
    if clause.objects:  # "unfreezes its funds", not "returns from its break"
        willed = willed | conditional.withheld() | conditional.doing() | conditional.ending()
    told = clause.lemma == "say" and SO.match(scene.text, clause.head[1])
    if not (clause.lemma in willed or told) or clause.negated:
        return False
    own = {p.chain for p in scene.subjects(main)} & {p.chain for p in scene.subjects(clause)}
    return not own and bool(clause.subjects or clause.objects)
