"""What a bill, a draft or a forecast holds, and is no one's word: "the bill, drafted by Doe, would provide €3m", "Doe's would strike €3m".

Gifts in; whether they are no more than that, for ``idle``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.pledges.offerers import head_of
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import pledges

# "The compromise, drafted by Doe and Roe, | would provide": who wrote it stands in a clause of its own.
WITHIN = r"(?:[^.;:“”\"\n]|\.(?!\s)|(?<=\bSens)\.|(?<=\bSen)\.|(?<=\bReps)\.|(?<=\bRep)\.|(?<=\bGov)\.|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bMrs)\.|(?<=\bDr)\.)"
WRITTEN = re.compile(
    rf"\b(?P<text>[a-z]+),\s(?:[\w-]+\s){{0,3}}?(?:negotiat|draft|writ|author|sponsor|introduc|broker|draw|craft|work|struck|hammer|prepar|fil|tabl|co-?sponsor|co-?author)\w*\s{WITHIN}*?\bby\s{WITHIN}*$"
)
ELLIPTIC = re.compile(r"['’]s\s(?:would|will|could|might|also|merely|simply|only|\s)+$")
# "Adds €4bn to deficits": what it costs, as somebody reckons.
COSTING = re.compile(
    r"[^,.;]{0,20}?\sto\s(?:(?:the|its|their|public|federal|national|annual|future|total|overall)\s){0,3}(?:deficits?|debts?|costs?|bills?|shortfall|borrowing|spending|price|inflation)\b"
)
DRAFT = re.compile(r"\b(?:draft|proposed|planned|tentative|leaked|unsigned)\b", re.IGNORECASE)
REACH = 300  # characters before a verb in which its subject and who wrote it stand
SIDING = frozenset({"support", "back", "oppose", "endorse", "vote", "block", "advance"})
PRICED = re.compile(
    r"(?:[\w'’-]+\s){0,8}?(?:the|an?|its|this|that)\s(?:[\w-]+\s){0,2}?[A-Z]{0,3}[$£€¥]?\s?\d[\d.,]*\s?(?:m|bn|million|billion|trillion)?\b"
    r"(?:\s(?:and\s)?[\w-]+){0,5}?\s(?:bill|package|deal|legislation|motion|amendment|act|law|plan)\b"
)
SUPPOSED = frozenset({"would", "could", "might"})


def only_text(scene: Scene, found: Gift) -> bool:
    """Whether it is what a text holds that somebody wrote, and nobody's promise."""
    doing = next((c for c in (found.clause, *scene.above(found.clause)) if c.kind == "verb"), None)
    if doing is None:
        return False
    return (
        _elliptic(scene, found, doing)
        or (doing.lemma == "add" and COSTING.match(scene.text, found.what[1]) is not None)
        or _written(scene, found, doing)
    )


def _elliptic(scene: Scene, found: Gift, doing: Clause) -> bool:
    """ "Doe's would strike the €5bn": Doe's amendment."""
    before = ELLIPTIC.search(scene.text, max(0, doing.head[0] - 20), doing.head[0])
    return before is not None and any(
        scene.text.endswith(a.text, 0, before.start()) for a in found.actors
    )


def _written(scene: Scene, found: Gift, doing: Clause) -> bool:
    """A text acts, and those who are named wrote it, or own a mere draft of a law."""
    told = [s for s in doing.subjects if head_of(scene, s) in pledges.texts()]
    people = all((c := scene.chain(a)) is not None and c.type == "person" for a in found.actors)
    if not people:
        return False
    if told and any(head_of(scene, s) in pledges.laws() for s in told):
        return True
    low = scene.text.rfind("\n", 0, doing.head[0]) + 1
    before = scene.text[max(low, doing.head[0] - REACH) : doing.head[0]]
    written = WRITTEN.search(before)
    return written is not None and written["text"] in pledges.texts()


def unpriced(scene: Scene, found: Gift) -> Gift:
    """ "Will back the €4bn package": who takes its side does not give what is in it."""
    acts = (c for c in (found.clause, *scene.headed(*found.what)) if c.lemma in SIDING)
    sided = any(PRICED.match(scene.words(o)) for c in acts for o in (*c.objects, found.what))
    if found.amount is None or not sided:
        return found
    return replace(found, amount=None, act="other")


def unsigned(scene: Scene, clause: Clause) -> bool:
    """ "The draft treaty would oblige Norland to": it binds nobody yet."""
    if clause.modal not in SUPPOSED:
        return False
    return any(
        DRAFT.search(scene.words(s)) or head_of(scene, s) in pledges.unsigned()
        for s in clause.subjects
    )
