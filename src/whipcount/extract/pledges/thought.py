"""What is only thought of, or stopped: "mulls sending it", "is weighing whether to send it", "will stop funding it".

Clauses and spans in, steps of the ladder and answers out, for ``verbs``.
"""

from __future__ import annotations

from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.pledges.complements import WHETHER
from whipcount.extract.pledges.given import ongoing
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun

THOUGHT = frozenset("mull think look debate discuss explore study examine".split())
STOPPING = frozenset({"stop", "cease", "quit"})
# Acts told as things: "the deployment of the army".
SENDING = frozenset(
    "deployment dispatch sending provision lifting easing reopening donation delivery".split()
)
FIRST = 4  # words of a thing in which its head is looked for


def stopped(scene: Scene, clause: Clause) -> str | None:
    """ "Will stop funding it", "has not ruled out sending it": what the verb above makes of a gift."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if above is None or clause.relation not in {"xcomp", "ccomp", "advcl"}:
        return None
    between = scene.text[above.head[1] : clause.head[0]].strip()
    if above.lemma in STOPPING and not above.negated and not between:
        return "withdrawn"
    if _thought_of(scene, above, clause):
        return "floated"
    ruled = above.lemma in {"rule", "rule out", "exclude"} and between in {"", "out"}
    return "floated" if ruled and above.negated else None


def _thought_of(scene: Scene, above: Clause, clause: Clause) -> bool:
    """ "Is mulling sending it", "is thinking of lending it", "is looking at offering it"."""
    gerund = scene.words(clause.head).casefold().endswith("ing") and ongoing(scene, above)
    return gerund and above.lemma in THOUGHT and not above.negated


def sending(scene: Scene, what: Span) -> bool:
    """ "The deployment of the army", "the lifting of the ban"."""
    return bool({noun(w) for w in scene.words(what).casefold().split()[:FIRST]} & SENDING)


def weighed(scene: Scene, gift: Gift) -> bool:
    """Whether such an act is being weighed at this time: so plain that the model need not see it."""
    wary = gift.status == "floated" and gift.clause.lemma in pledges.wary()
    asked = gift.act != "other" and WHETHER.match(scene.text, gift.clause.head[1]) is not None
    return wary and ongoing(scene, gift.clause) and (asked or sending(scene, gift.what))
