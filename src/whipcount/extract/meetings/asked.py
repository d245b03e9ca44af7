"""Meetings that rules do not know by their words: "ratified the levy on Tuesday", "chose her in a secret ballot".

A passage in; the words that name a meeting by the second look's word, and what becomes of it, out. It is asked only
of passages that have a word of coming together, voting or bargaining and of which no meeting was read; where a rule
knows the word and refuses it ("met its target"), it must be surer, and what is denied ("ruled out a meeting") is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from whipcount.extract.asking import answered
from whipcount.extract.meetings.denied import refuted
from whipcount.extract.meetings.found import Found
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage
from whipcount.layers import Span, meet
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import pattern

NEAR = 25  # characters from the words for a meeting to one that may name it
TAKEN = 0.7  # the chance that the words tell of a meeting at all
DOUBTED = 0.85  # the same where a rule refuses a word of theirs
# "At the summit", "this meeting": one that is told of elsewhere.
BACK = re.compile(
    r"(?:\w+\s){0,2}(?:the|this|that|these|those|such|his|her|its|their|our|both)\s(?:[\w-]+\s)?[\w-]+(?:\s(?:of|and|which|that|he|she|it|to|for)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
EDGES = re.compile(
    r"^(?:[\W_]|(?:and|but|at|in|on|of|for|to|during|after|before|by)\s)+|[\W_]+$", re.IGNORECASE
)
LOOSE = re.compile(
    r"(?:[\s,]+(?:the|an?|on|of|in|to|for|by|with|at|and|or|that|which|its|their|his|her|as|from|until|after|before|over|into|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December))+$"
)
FATES = {"considering": "proposed"}  # the answers that a meeting's status calls by another name


class Heard(NamedTuple):
    """The words of a meeting, what it may be called by, and its status."""

    anchor: Anchor
    name: str
    status: str


def heard(scene: Scene, passage: Passage, refused: Sequence[Found]) -> Heard | None:
    """The meeting that a passage tells of by the second look's word; ``refused`` is what rules took for none."""
    cue, sentence = pattern("asked", "words"), scene.sentence_of(passage.start)
    if not scene.hinted or not cue.search(passage.text) or (sentence and sentence.title):
        return None
    if any(map(refuted, refused)):
        return None
    found = answered(scene, "meeting", (passage.start, passage.end))
    what = _with_cue(scene, passage, found.what) if found.what else None
    inside = [i for i, w in enumerate(passage.words) if what and meet((w.start, w.end), what)]
    if found.chance < (DOUBTED if any(map(_doubted, refused)) else TAKEN) or not inside:
        return None
    name = _called(scene, passage, inside)
    if BACK.fullmatch(name) or not cue.search(name):
        return None
    lemma = lemmas.noun(passage.words[inside[-1]].low)
    anchor = Anchor(inside[0], inside[-1], inside[-1], "phrases", lemma)
    return Heard(anchor, name, FATES.get(found.value, found.value))


def _doubted(refused: Found) -> bool:
    """Whether a rule knows the word: votes it takes only with their day, and says nothing of others."""
    return refused.anchor.lemma != "vote" and refused.anchor.kind != "votes"


def _called(scene: Scene, passage: Passage, inside: Sequence[int]) -> str:
    """The words for a meeting without loose ends: whose it is with its owner, no "on Feb" behind."""
    first = inside[0] - (passage.words[inside[0]].low == "'s" and inside[0] > 0)
    words = scene.words((passage.words[first].start, passage.words[inside[-1]].end))
    return LOOSE.sub("", EDGES.sub("", " ".join(words.split())))


def _with_cue(scene: Scene, passage: Passage, what: Span) -> Span:
    """The words for a meeting as far as the nearest word that may name one: "a third | ballot"."""
    cues = (
        m.span() for m in pattern("asked", "words").finditer(scene.text, passage.start, passage.end)
    )
    near = min(cues, key=lambda cue: max(cue[0] - what[1], what[0] - cue[1]), default=what)
    apart = max(near[0] - what[1], what[0] - near[1])
    return (min(what[0], near[0]), max(what[1], near[1])) if apart <= NEAR else what
