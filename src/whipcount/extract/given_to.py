"""Who is only given something, or is to do it by somebody's plan: "was offered 38 seats", "under the formula it would pay".

A clause in, yes or no out: neither a stance nor a promise of whoever is named there.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.model import Party

GIVING = frozenset(
    "offer promise pledge give grant award hand assure guarantee lend allot assign".split()
)
# "Was offered [38 seats]": a thing behind it, so that whoever is named before it gets it.
THING = re.compile(
    r"\s(?!(?:to|by|in|on|at|for|from|with|as|after|before|over|under|during|last|this|next|and|or|but|if|when|while|that)\b)[\w“\"‘'€$£]"
)
# "[Under the proposal], Norland would pay"; a deal that is made binds who made it.
PLANNED = re.compile(
    r"\b[Uu]nder\s(?:an?|the|this|that|such\san?|[A-Z]\w+['’]s)\s(?:[\w-]+\s){0,4}?"
    r"(?:proposal|formula|draft|blueprint|compromise|text|option)s?\b"
)


def gets(scene: Scene, clause: Clause, actor: Party) -> bool:
    """ "Norland was offered a seat": whoever offered it is not told, and is neither Norland nor who says so."""
    if not clause.passive or clause.lemma not in GIVING:
        return False
    giving = {p.chain or p.text for p in scene.subjects(clause)}
    own = (actor.chain or actor.text) in giving
    return not own and THING.match(scene.text, clause.head[1]) is not None


def planned(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what somebody would do by a proposal."""
    sentence = scene.sentence_of(clause.head[0])
    if clause.modal != "would" or sentence is None or not clause.subjects:
        return False
    begins = min(start for start, _ in clause.subjects)
    return PLANNED.search(scene.text, sentence.start, begins) is not None
