"""Idioms that sound like a stance and are none: "hit back", a strike that its own union puts off.

Readings in, yes or no out.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.siding import AGAINST
from whipcount.extract.stances import Reading
from whipcount.lexicon.lemmas import noun

BACK = re.compile(r"\bh(?:it|its|itting)\sback\b(?!\s(?:at|against)\b)")
# "Its objection is neither to the land nor to its people".
NO_OBJECTION = re.compile(r"\bobjections?\s(?:is|are|was|were)\s(?:neither|not)\s(?:to|about)\b")
# "Without the vote there is no deal": what a deal hangs on, and no word against one.
WITHOUT = re.compile(
    r"\bwithout\s[^.;\n]{3,80}?,?\sthere\s(?:is|was|will\sbe|would\sbe|can\sbe|could\sbe)\sno\b",
    re.IGNORECASE,
)
# "Cannot pass the bill without the Greens", "may not survive": what somebody is able to do.
ABLE = frozenset(
    "pass win survive govern form reach succeed remain afford deliver muster last".split()
)
MAY = frozenset({"can", "could", "may", "might"})
PUT_OFF = frozenset({"postpone", "delay", "put off", "defer", "push back", "reschedule"})
OFF = re.compile(r"put(?:s|ting)?\soff\b")
# What somebody who puts it off was to do.
OWN_ACTS = frozenset(
    "strike walkout stoppage picket protest rally march demonstration blockade trip visit congress conference"
    " meeting talk summit session sitting hearing plenary".split()
)
# "Draws its support from the hills": whom a party is voted for by.
DRAWN = re.compile(
    r"\b(?:draw(?:s|n|ing)?|drew)\s(?:(?:most|much|all|some)\sof\s)?(?:its|his|her|their)\s(?:[\w-]+\s)?support\b"
)
LEFT = re.compile(
    r"(?:left|leav(?:e|es|ing))\s(?:the|his|her|their)\s(?:\w+\s)?(?:building|stage|airport|hotel|scene|podium)\b"
)
AIR = re.compile(r"\b(?:comes?|came|coming|up)\s(?:up\s|out\s)?for\s(?:some\s|fresh\s)?air\b")


def idiomatic(scene: Scene, found: Reading) -> bool:
    """Whether the words of a reading are such an idiom."""
    said = scene.words(found.evidence)
    if BACK.search(said) or AIR.search(said) or _inside(scene, found, DRAWN):
        return True
    if found.stance in AGAINST and NO_OBJECTION.search(said):
        return True
    clause = found.clause
    spoken = scene.speaker_at(clause.head[0]) is not None
    if clause.negated and clause.modal in MAY and clause.lemma in ABLE and not spoken:
        return True
    if _inside(scene, found, WITHOUT, len(" no")):
        return True
    if LEFT.search(scene.text, clause.head[0], max(found.evidence[1], clause.head[1])):
        return True
    last = scene.words(found.issue).split()[-1:]
    off = clause.lemma in PUT_OFF or OFF.match(scene.text, clause.head[0])
    return bool(off) and any(noun(w.casefold()) in OWN_ACTS for w in last)


def _inside(scene: Scene, found: Reading, idiom: re.Pattern[str], beyond: int = -1) -> bool:
    """Whether the predicate stands in an idiom of its sentence, or so many characters behind it."""
    at = found.clause.head[0]
    sentence = scene.sentence_of(at)
    told = idiom.finditer(scene.text, sentence.start, sentence.end) if sentence else ()
    return any(m.start() <= at <= m.end() + beyond for m in told)
