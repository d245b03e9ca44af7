"""One's own business: what is made or spent on oneself, a place in a ranking, what courts order, what falls out so.

Gifts in; whether they are no more than that, for ``idle``.
"""

from __future__ import annotations

import re
from itertools import pairwise

from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.pledges.given import FOR_OTHERS
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon.lemmas import noun

MAKING = frozenset({"produce", "import", "generate", "recycle", "rake in", "rak in", "burn", "burn through", "cost",
                    "lay off", "whittle", "wound", "owe"})  # fmt: skip
RANKING = frozenset({"follow", "head", "top", "trail", "lead"})
SPENDING = frozenset({"spend", "burn", "burn through"})
ENACTING = frozenset({"sign", "approve", "adopt", "pass"})
LAWS = frozenset({"bill", "law", "order", "decree", "nominee", "nomination", "resolution"})
ORDERING = frozenset({"order", "sentence", "compel", "condemn"})
SUM = re.compile(r"[A-Z]{0,3}[$£€]?\s?[\d.,]+(?:\s(?:million|billion|bn|m))?")
COSTS = re.compile(
    r"\b(?:rent|lease|damages|settlement|(?:in|of)\s(?:fees|fines|costs|wages|salaries))\b"
)
AFTER = 30  # characters behind a sum in which it is told what it went on
COURT = re.compile(
    r"\b(?:court|tribunal|jury|judge|arbitrators?|magistrates?|bench)\b", re.IGNORECASE
)
RULING = frozenset({"award", "give", "grant", "fine", "order"})
LIKELY = re.compile(
    r"\b(?:probably|likely|doubtless|presumably|inevitably|no doubt)\s[^,.;]{0,15}$"
)
BEFORE = 30  # characters before an act in which it is told how likely it is
GOING_ON = re.compile(r"\b(?:be|been)\s$")


def own_business(scene: Scene, found: Gift) -> bool:
    """Whether nothing of it is for others."""
    doing = _doing(scene, found.clause)
    numbered = found.amount is not None or found.quantity is not None
    return (
        (numbered and _numbered(scene, found, doing))
        or _spent(scene, found, doing)
        or _ordered(scene, found.clause)
    )


def foreseen(scene: Scene, clause: Clause) -> bool:
    """ "Will probably win over some", "would be relying on them": what one expects binds nobody."""
    before = scene.text[max(0, clause.head[0] - BEFORE) : clause.head[0]]
    going = GOING_ON.search(before) and scene.words(clause.head).endswith("ing")
    return bool(going) or LIKELY.search(before) is not None


def _doing(scene: Scene, clause: Clause) -> Clause:
    """The verb that a thing stands with."""
    return next((c for c in (clause, *scene.above(clause)) if c.kind == "verb"), clause)


def _ahead(clause: Clause) -> bool:
    return clause.modal is not None or clause.modality == "future"


def _numbered(scene: Scene, found: Gift, doing: Clause) -> bool:
    return _made(found, doing) or _ranked(scene, found, doing) or _cleared(found)


def _cleared(found: Gift) -> bool:
    """ "Confirmed 68 nominees", "signed 18 bills": what a body has done with cases before it."""
    if found.act != "other" or found.quantity is None or _ahead(found.clause):
        return False
    kind = noun(found.quantity.unit.split(" ")[-1])
    laws = found.clause.lemma in ENACTING and kind in LAWS
    return laws or found.clause.lemma == "confirm"


def _made(found: Gift, doing: Clause) -> bool:
    """ "Norland produces 117 tonnes, Sudland 107": output, imports and losses, where nobody says "will"."""
    return doing.lemma in MAKING and not _ahead(doing) and found.status != "withdrawn"


def _ranked(scene: Scene, found: Gift, doing: Clause) -> bool:
    """ "Headed by Norport with $25,000": a bare sum says where somebody stands."""
    return doing.lemma in RANKING and SUM.fullmatch(scene.text, *found.what) is not None


def _spent(scene: Scene, found: Gift, doing: Clause) -> bool:
    """ "The campaign spent $3m on mugs", "paid $9,000 in rent": no state, and for its own ends."""
    if found.act != "funding" or _ahead(doing) or FOR_OTHERS.match(scene.text, found.what[1]):
        return False
    near = scene.text[found.what[0] : found.what[1] + AFTER]
    own = doing.lemma in SPENDING or (doing.lemma == "pay" and COSTS.search(near) is not None)
    chains = [scene.chain(a) for a in found.actors]
    return own and not any(c is not None and c.type == "state" for c in chains)


def _ordered(scene: Scene, clause: Clause) -> bool:
    """ "Were ordered to pay": by whom it is done, not by whom it is given."""
    chain = (clause, *scene.above(clause))
    if (
        clause.lemma in RULING
        and clause.modal is None
        and any(COURT.search(scene.words(s)) for s in clause.subjects)
    ):
        return True  # "the court awarded the widow £300,000"
    return any(
        c.relation == "xcomp" and above.passive and above.lemma in ORDERING
        for c, above in pairwise(chain)
    )
