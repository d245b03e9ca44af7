"""Meetings that rules do not know by their words: "ratified the levy on Tuesday", "chose her in a secret ballot".

A passage in; the words that name a meeting by the second look's word, and what becomes of it, out. It is asked only
of passages that have a word of coming together, voting or bargaining and of which no meeting was read; where a rule
knows the word and refuses it ("met its target"), it must be surer, and what is denied ("ruled out a meeting") is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from whipcount.extract.asking import answered
from whipcount.extract.meetings.denied import refuted
from whipcount.extract.meetings.found import Found
from whipcount.extract.meetings.names import plainly
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage
from whipcount.layers import Clause, Span, meet
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag, pattern
from whipcount.model import Meeting

NEAR = 25  # characters from the words for a meeting to one that may name it
TAKEN = 0.7  # the chance that the words tell of a meeting at all
DOUBTED = 0.85  # the same where a rule refuses a word of theirs
# "Undecided as of [Tuesday night, a member of its delegation] said": whoever says so.
DATED = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s\w+)?,\s(?:an?|one|the)\s")
# "At the summit", "this meeting": one that is told of elsewhere.
BACK = re.compile(
    r"(?:\w+\s){0,2}(?:the|this|that|these|those|such|his|her|its|their|our|both)\s(?:[\w-]+\s)?[\w-]+(?:\s(?:of|and|which|that|he|she|it|to|for)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
EDGES = re.compile(
    r"^(?:[\W_]|(?:and|but|at|in|on|of|for|to|during|after|before|by)\s)+|[\W_]+$", re.IGNORECASE
)
LOOSE = re.compile(
    r"(?:[\s,]+(?:the|an?|on|of|in|to|for|by|with|at|and|or|that|which|its|their|his|her|as|from|until|after|before|over|into|week|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December))+$"
)
PASSING = frozenset("vote pass approve reject adopt ratify endorse defeat back".split())
OPENER = re.compile(r"^(?:The|An?|Its|Their|His|Her)\b")
WORD = re.compile(r"[^\W\d]{3,}")
STATES = frozenset("matter mean seem remain depend look count weigh hinge".split())
BALLOTS = frozenset({"ballot", "referendum", "vote"})  # no meeting of those who are named
NAMED = 2  # words that tell which meeting it is, where nothing else does
LONG = 6  # words of whoever did it, for a name
SAYING_MORE = frozenset({"acl", "amod"})
FATES = {"considering": "proposed"}  # the answers that a meeting's status calls by another name


class Heard(NamedTuple):
    """The words of a meeting, what it may be called by, and its status."""

    anchor: Anchor
    name: str
    status: str
    told: str = ""  # the verb, where its words are a clause and no name


def heard(scene: Scene, passage: Passage, refused: Sequence[Found]) -> Heard | None:
    """The meeting that a passage tells of by the second look's word; ``refused`` is what rules took for none."""
    cue, sentence = pattern("asked", "words"), scene.sentence_of(passage.start)
    if not scene.hinted or not cue.search(passage.text) or (sentence and sentence.title):
        return None
    if any(map(refuted, refused)) or pattern("asked", "never").search(passage.text):
        return None
    found = answered(scene, "meeting", (passage.start, passage.end))
    what = _with_cue(scene, passage, found.what) if found.what else None
    inside = [i for i, w in enumerate(passage.words) if what and meet((w.start, w.end), what)]
    if found.chance < (DOUBTED if any(map(_doubted, refused)) else TAKEN) or not inside:
        return None
    name = _called(scene, passage, inside)
    if BACK.fullmatch(name) or DATED.match(name) or not cue.search(name):
        return None
    clause = _a_clause(scene, passage, inside)
    short = _short(scene, passage, inside, clause) if clause else ""
    name = short or _undated(scene, passage, inside, name)
    lemma = lemmas.noun(passage.words[inside[-1]].low)
    anchor = Anchor(inside[0], inside[-1], inside[-1], "phrases", lemma)
    done = found.value == "planned" and clause is not None and _done(clause)
    status = "held" if done else FATES.get(found.value, found.value)
    return Heard(anchor, name, status, clause.lemma if clause and not short else "")


def known(meeting: Meeting, found: Found, said: Heard) -> Meeting | None:
    """The meeting by its words; none where they tell neither who, when, where nor which: "12.30 Lunch"."""
    alone = not (found.parties or found.fixed)
    if alone and (said.told or len(WORD.findall(said.name)) < NAMED):
        return None
    dated = found.fixed or meeting.time_ref is not None
    if said.told in STATES and not dated:
        return None  # "the vote matters less than her visit"
    return (
        replace(meeting, name=plainly(said.name))
        if " " in said.name or said.name.casefold() in BALLOTS
        else meeting
    )


def _done(clause: Clause) -> bool:
    """As in "the cabinet decided": what a plan had been is over."""
    return clause.tense == "past" and clause.modality == "asserted" and not clause.negated


def _a_clause(scene: Scene, passage: Passage, inside: Sequence[int]) -> Clause | None:
    """As in "the cabinet decided on 3", "negotiated over six weeks": more than a name of a meeting."""
    start, end = passage.words[inside[0]].start, passage.words[inside[-1]].end
    told = (c for c in scene.clauses if c.kind == "verb" and c.relation not in SAYING_MORE)
    return next((c for c in told if start <= c.head[0] < end), None)


def _short(scene: Scene, passage: Passage, inside: Sequence[int], clause: Clause) -> str:
    """As in "meeting of the cabinet" for "the cabinet decided", "three meetings" for "three meetings come next"."""
    start = passage.words[inside[0]].start
    before = EDGES.sub("", scene.words((start, max(start, clause.head[0]))))
    before = LOOSE.sub("", before)
    whose = scene.words(clause.subjects[0]) if clause.subjects else ""
    last = whose.split()[-1].casefold() if whose else ""
    short = whose and len(whose.split()) < LONG
    if short and last in bag("bodies", "words"):
        noun = "vote" if clause.lemma in PASSING else "meeting"
        plain = OPENER.match(whose) or " " not in whose
        return f"{noun} of {whose[0].lower() + whose[1:] if plain else whose}"
    return before if " " in before and pattern("asked", "words").search(before) else ""


def _undated(scene: Scene, passage: Passage, inside: Sequence[int], name: str) -> str:
    """Without the day that its words end with, or break off in: "a ballot on 3 and 4 March"."""
    start, end = passage.words[inside[0]].start, passage.words[inside[-1]].end
    days = (e for t in scene.times for e in t.evidence[:1])
    cut = next((d for d in days if start < d.start < end <= d.end), None)
    return LOOSE.sub("", EDGES.sub("", scene.words((start, cut.start)))) if cut else name


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
