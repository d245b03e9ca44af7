"""What an "if" foretells: an effect that follows by itself, and no act that anybody holds back.

A clause and the words under its marker in; yes or no out. For rules and for the model alike.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun

BACK = 24  # characters before a predicate in which "there will" may stand
IF = re.compile(r"\W*(?:if|should)\b", re.IGNORECASE)
WITHOUT = re.compile(r"\W*without\s", re.IGNORECASE)
POINTING = frozenset({"it", "that", "this", "which", "such a move", "doing so"})
THERE = re.compile(r"\bthere(?:[’']ll|[’']d|\s(?:will|would|could|may|might))\s", re.IGNORECASE)
NONE = re.compile(r"\b(?:no|not|never|nothing)\b", re.IGNORECASE)
SHARP = re.compile(r"\s(?:up|down|wrong|dark|bust|under)\b")  # "go down": what becomes of a thing
FACING = re.compile(r"\s(?:at|to)\s")
MESSAGE = re.compile(r"\s(?:\w+\s){0,4}?(?:messages?|signals?|example|precedent)\b")
KIN = re.compile(
    r"\b(?:kin|famil(?:y|ies)|relatives|parents)\b|\b(?:charged|arraigned|identified)\W*$"
)
NAMING = frozenset({"release", "name", "identify", "publish", "disclose"})


def effect(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "Would harm trade if", "there will be trouble if", "it would send a message": what comes of something."""
    if WITHOUT.match(scene.text, trigger[0]):
        return main.modal == "could" and not main.negated and not scene.subjects(main)
    opened = IF.match(scene.text, trigger[0]) or IF.match(scene.text, max(0, trigger[0] - 3))
    if opened is None or main.negated:
        return False
    there = THERE.search(scene.text, max(0, main.head[0] - BACK), main.head[0])
    if there:
        none = NONE.search(scene.text, there.end(), main.head[1]) is not None
        return not (none or _waged(scene, main))
    return _ensues(scene, main) if main.kind == "verb" else False


def _waged(scene: Scene, main: Clause) -> bool:
    """ "There will be a strike": what whoever says so does."""
    things = {noun(scene.words(s).split(" ")[-1].casefold()) for s in main.subjects}
    return scene.speaker_at(main.head[0]) is not None and bool(things & conditional.waged())


def _ensues(scene: Scene, main: Clause) -> bool:
    """Whether a verb says what becomes of things, of a subject that is one."""
    pointing = any(scene.words(s).casefold() in POINTING for s in main.subjects)
    if main.lemma == "look":
        facing = scene.words(main.head) == "looking"  # "would look at it again" is an act
        return facing and FACING.match(scene.text, main.head[1]) is not None
    if not pointing and scene.subjects(main):
        return False
    if main.lemma == "go":
        return SHARP.match(scene.text, main.head[1]) is not None
    if main.lemma in {"send", "set"}:
        return MESSAGE.match(scene.text, main.head[1]) is not None
    return main.lemma in conditional.effects() and bool(main.subjects)


def by_custom(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "The name will be released once the family is told": what the police always wait for."""
    return main.lemma in NAMING and KIN.search(scene.text, *trigger) is not None


def foretold(scene: Scene, main: Clause, trigger: Span) -> bool:
    """Either of them."""
    return effect(scene, main, trigger) or by_custom(scene, main, trigger)
