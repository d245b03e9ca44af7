"""Acts that no verb tells: "would be back on the picket line", "there will be further strikes". Clauses in, yes or no out."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon.lemmas import noun

# "Would be back on the picket line", "at the table".
BACK = re.compile(
    r"back\s(?:on|at|in|to)\s(?:the\s)?(?:[\w-]+\s)?(?:line|lines|table|talks|court|streets?|work|government|office)\b"
)
# "There will be further strikes": acts that somebody's side does or leaves.
OWN_ACTS = frozenset(
    "strike walkout stoppage protest march boycott sanction retaliation vote deal agreement talk negotiation".split()
)
LEAD = 25  # characters before a form of "be" that may hold its "there"


def back_again(scene: Scene, clause: Clause) -> bool:
    """Whether somebody is to be back where sides are taken."""
    return bool(BACK.match(scene.text, clause.head[0]))


def existing(scene: Scene, clause: Clause) -> bool:
    """ "There will be further strikes": an act of one's own side is announced by its noun."""
    there = scene.text[max(0, clause.head[0] - LEAD) : clause.head[0]].casefold()
    last = (scene.words(s).rsplit(" ", 1)[-1].casefold() for s in clause.subjects)
    return clause.lemma == "be" and "there " in there and any(noun(w) in OWN_ACTS for w in last)
