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
from whipcount.model import Party

INVERTED = re.compile(r"[“\"]?(?:Should|Had|Were)\s(?P<rest>[^,]{8,180}),")
TAIL = re.compile(r",?\s(?P<word>should|were)\s$")
AHEAD = frozenset({"will", "would", "can", "could", "may", "might", "shall"})
# "…, but should that prove impossible, the plan will be dropped"
OUGHT = re.compile(r"\bought\sto\s(?:be\s)?$")
# "Why should the state pay", "nor should it", "only then should they": no condition.
ASKED = re.compile(
    r"\b(?:why|how|what|who|where|when|which|nor|neither|so|then|only|there)\s$", re.IGNORECASE
)
# "…, were somebody else to lead it"
WERE = re.compile(
    r",\s(?P<at>were)\s(?:the|an?|its|his|her|their|any|no|some\w*|it|he|she|they|[A-Z][\w’'-]+)\s(?:(?!first\b|last\b|only\b)[\w’'-]+\s){0,6}?to\s[a-z]+"
)
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
        main = _hanging(scene, trigger, sentence.end)
        if main and not (main.perfect and main.modal == "would"):
            yield from _read(scene, main, trigger)
    yield from _tails(scene)


def _hanging(scene: Scene, trigger: Span, end: int) -> Clause | None:
    """ "Should Norland agree, as it has said, the votes will do": what is to come, else what is told, but no saying."""
    behind = scene.headed(trigger[1] + 1, end)
    after = [c for c in behind if c.subjects or (c.modal and c.kind == "verb")]
    plain = [c for c in after if c.lemma not in conditional.telling()]
    ahead = [
        c for c in plain if c.modal in AHEAD or OUGHT.search(scene.text, trigger[1], c.head[0])
    ]
    return next(iter((*ahead, *plain, *after)), None)


def _read(scene: Scene, main: Clause, trigger: Span) -> Iterator[Reading]:
    if condition_idle.idle(scene, main, trigger):
        return
    holder = parts.holder(scene, main, trigger)
    moving = movers.mover(scene, trigger, holder, main) or naming.meant_in(scene, trigger, holder)
    act = parts.act(scene, main, trigger)
    own = next((c for c in scene.headed(*trigger) if c.subjects), None)
    opening = scene.words(trigger).strip("“")[:5].casefold()  # "were": nothing else begins so
    acts = moving is not None and own is not None and own.kind == "verb" and not own.passive
    firm = opening == "were " or (acts and opening == "shoul")
    if not holder.text and firm:
        holder = Party(scene.words(main.subjects[0])) if main.subjects else holder
    yield Reading(holder, act, "if", trigger, moving, parts.around(main, trigger), firm=firm)


def _tails(scene: Scene) -> Iterator[Reading]:
    """ "Will walk out should the talks fail", "would leave were he to win", "…, were somebody else to lead it"."""
    for clause in scene.clauses:
        begun = (s for s, e in (*clause.subjects, *clause.objects) if e <= clause.head[0])
        start = min(begun, default=0)
        found = TAIL.search(scene.text[max(0, start - BACK) : start]) if start else None
        if found and (found["word"] == "should" or clause.marker == "to"):
            yield from _tail(scene, start - len(found["word"]) - 1, clause.head[1])
    for were in WERE.finditer(scene.text):
        yield from _tail(scene, were.start("at"), were.end())


def _tail(scene: Scene, at: int, behind: int) -> Iterator[Reading]:
    """The reading of a "should" or a "were" before its subject, which stands behind its act."""
    sentence = scene.sentence_of(at)
    if sentence is None or not sentence.start < at or ASKED.search(scene.text, sentence.start, at):
        return
    should = scene.text[at : at + 6].casefold() == "should"
    earlier = scene.headed(sentence.start, at)
    before = [c for c in earlier if _ahead(scene, c)]
    if should and not before:  # "told them to leave should it", "is weighing a suit should it"
        before = [c for c in earlier if _now(c)]
    if not before and HEADED.search(scene.text, sentence.start, at):
        after = scene.headed(behind, sentence.end)
        before = [c for c in after if c.modal in AHEAD and c.subjects][:1]
    if before and not scene.text[sentence.start : sentence.end].rstrip(' ”"\n').endswith("?"):
        stop = parts.stop(scene, parts.END, behind, sentence.end)
        end = len(scene.text[: sentence.end].rstrip()) if stop is None else stop
        yield from _read(scene, before[-1], (at, end))


def _ahead(scene: Scene, clause: Clause) -> bool:
    """What is still to come, or is threatened."""
    over = {c.lemma for c in scene.above(clause)} if clause.relation == "xcomp" else set()
    told = clause.kind == "verb" and not clause.perfect
    return told and bool(clause.modal in AHEAD or over & MEANT)


def _now(clause: Clause) -> bool:
    """What is being done, or told to be done."""
    whole = clause.relation in {"root", "ccomp", "conj"} and clause.tense == "present"
    return clause.kind == "verb" and not clause.perfect and (whole or clause.marker == "to")
