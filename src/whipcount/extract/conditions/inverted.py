"""Inverted conditions: "Should the talks fail, A will Y", "A will Y, should the talks fail". Clauses in, readings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import idle as condition_idle
from whipcount.extract.conditions import movers, parts
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional

INVERTED = re.compile(r"[“\"]?(?:Should|Had|Were)\s(?P<rest>[^,]{8,180}),")
TAIL = re.compile(r",?\s(?P<word>should|were)\s$")
AHEAD = frozenset({"will", "would", "can", "could", "may", "might", "shall"})
# "…, but should that prove impossible, the plan will be dropped"
HEADED = re.compile(r"(?:\b(?:but|and|so)|[;:–—])\s[“\"]?$")
MEANT = frozenset({"threaten", "vow", "promise", "pledge", "offer", "agree", "prepare", "ready", "plan", "warn"})  # fmt: skip
BACK = 12  # characters before a subject in which "should" stands


def inverted(scene: Scene) -> Iterator[Reading]:
    """An inverted conditional at the head of a sentence, or at its end."""
    for sentence in scene.sentences:
        words = scene.text[sentence.start : sentence.end]
        found = INVERTED.match(words)
        if not found or words.rstrip(' ”"').endswith("?") or "would have" in words:
            continue
        trigger = (sentence.start + found.start(), sentence.start + found.end() - 1)
        after = [c for c in scene.clauses if trigger[1] < c.head[0] < sentence.end and c.subjects]
        plain = (c for c in after if c.lemma not in conditional.telling())
        main = next(plain, after[0] if after else None)
        if main and not (main.perfect and main.modal == "would"):
            yield from _read(scene, main, trigger)
    yield from _tails(scene)


def _read(scene: Scene, main: Clause, trigger: Span) -> Iterator[Reading]:
    if condition_idle.idle(scene, main, trigger):
        return
    holder = parts.holder(scene, main, trigger)
    moving = movers.mover(scene, trigger, holder, main) or naming.meant_in(scene, trigger, holder)
    act = parts.act(scene, main, trigger)
    firm = scene.words(trigger)[:5].casefold() == "were "  # nothing else begins so
    yield Reading(holder, act, "if", trigger, moving, parts.around(main, trigger), firm=firm)


def _tails(scene: Scene) -> Iterator[Reading]:
    """ "Will walk out should the talks fail", "would leave were he to win"."""
    for clause in scene.clauses:
        start = min((s for s, _ in clause.subjects), default=0)
        found = TAIL.search(scene.text[max(0, start - BACK) : start]) if start else None
        sentence = scene.sentence_of(start) if found else None
        if found is None or sentence is None or not sentence.start < start < clause.head[0]:
            continue
        if found["word"] == "were" and clause.marker != "to":
            continue
        at = start - len(found["word"]) - 1
        before = [c for c in scene.headed(sentence.start, at) if _ahead(scene, c)]
        if not before and HEADED.search(scene.text, sentence.start, at):
            behind = scene.headed(clause.head[1], sentence.end)
            before = [c for c in behind if c.modal in AHEAD and c.subjects][:1]
        whole = scene.text[sentence.start : sentence.end].rstrip(' ”"\n')
        if before and not whole.endswith("?"):
            stop = parts.stop(scene, parts.END, clause.head[1], sentence.end)
            end = len(scene.text[: sentence.end].rstrip()) if stop is None else stop
            yield from _read(scene, before[-1], (at, end))


def _ahead(scene: Scene, clause: Clause) -> bool:
    """What is still to come, or is threatened."""
    over = {c.lemma for c in scene.above(clause)} if clause.relation == "xcomp" else set()
    told = clause.kind == "verb" and not clause.perfect
    return told and bool(clause.modal in AHEAD or over & MEANT)
