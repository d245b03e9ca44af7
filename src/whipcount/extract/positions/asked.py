"""Stances that are taken without a word of stance: "It is a money pit", "Norland put ten million on the table".

Statements and clauses in; of each whose words take a stance by the second look's word a reading out. No rule knows such
words, so it is asked only where nothing else was read of what somebody says or does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.asking import answered
from whipcount.extract.scene import Scene
from whipcount.extract.siding import side
from whipcount.extract.stances import Reading, asks_of
from whipcount.layers import Clause, Span, meet
from whipcount.lexicon import frames, lemmas
from whipcount.model import Party, Statement

TAKEN = 0.5  # the chance that somebody's words take a stance at all,
ACTED = 0.6  # and that what somebody does is one
FEWEST = 4  # words that are asked
LONGEST = 300  # characters of a clause from its subject on
WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")
JUDGED = re.compile(
    r"[“\"‘']?(?:it|this|that|these|they)(?:['’](?:s|re)|\s(?:is|are|was|were))\s", re.IGNORECASE
)
MOST = 10  # words of a plain verdict
# "Asked [why officers should go]": who asks it is against it.
WHY = re.compile(
    r"(?:[\w’'.-]+\s){0,6}?(?:why|what\sfor)\s[^.;]*?\b(?:should|must|had\sto|has\sto|have\sto|needs?\sto)\b",
    re.IGNORECASE,
)
NOT = frozenset(
    {"no", "not", "never", "nor", "without", "nothing", "nobody", "hardly", "if", "would"}
)
# What is denied or insisted on is read by rules, or it is a fact.
KNOWN = frozenset({"deny", "dispute", "insist"})
UNREAL = frozenset({"questioned", "conditional"})
# "Softened its line", "will have their say": where one stands, and nothing of where.
STANDING = frozenset({"line", "stance", "position", "tone", "say"})


def asked(scene: Scene, said: Sequence[Statement], known: Sequence[Reading]) -> Iterator[Reading]:
    """The likeliest stance of all that takes one, and what it is on; ``known`` are stances that were read."""
    if not scene.hinted:
        return
    spoken = tuple(_spoken(scene, said, known))
    yield from spoken
    yield from _acted(scene, (*known, *spoken))


def _spoken(scene: Scene, said: Sequence[Statement], known: Sequence[Reading]) -> Iterator[Reading]:
    """Those of what is said."""
    for one in said:
        span, speaker = (one.evidence[0].start, one.evidence[0].end), one.speaker
        told = lemmas.verb(one.cue or "") in KNOWN or not _new(scene, span, known)
        if speaker.chain is not None and not told:
            yield from _taken(scene, _foremost(scene, span), span, speaker, TAKEN)


def _acted(scene: Scene, known: Sequence[Reading]) -> Iterator[Reading]:
    """Those of what somebody does: of clauses one inside the other the outer's."""
    told = list(known)
    for clause in scene.clauses:
        span = _extent(scene, clause)
        if span and _new(scene, span, told):
            for who in scene.subjects(clause)[:1]:
                found = list(_taken(scene, clause, span, who, ACTED))
                told += found
                yield from found


def _taken(scene: Scene, clause: Clause, span: Span, who: Party, least: float) -> Iterator[Reading]:
    """The stance that words take, if they do."""
    found = answered(scene, "position", span, who.text)
    if found.chance < least or not found.what:
        return
    if _belied(scene, span, found.value) or _many(scene, found.what):
        return
    asked_why = side(found.value) == "supports" and WHY.match(scene.text, *span)
    value = "opposed" if asked_why else found.value
    yield Reading(
        clause, value, asks_of(value), found.what, span, (who,), by_model=True, asked=True
    )


def _many(scene: Scene, what: Span) -> bool:
    """ "Step up pressure on deputies": people without a name are no question."""
    chain = scene.chain(scene.party(what))
    return chain is not None and chain.type == "group" and not chain.named


def _belied(scene: Scene, span: Span, stance: str) -> bool:
    """Whether plain words of praise or of blame are on the other side: "it is a win-win accord" opposes nothing."""
    said = WORD.findall(scene.words(span).casefold())
    if (
        not JUDGED.match(scene.text, *span)
        or len(said) > MOST
        or NOT & {*said}
        or any(w.endswith(("n't", "n’t")) for w in said)
    ):
        return False
    sides, own = {s for w in said if (s := frames.verdict_words().get(w))}, side(stance)
    return own is not None and len(sides) == 1 and own not in sides


def _new(scene: Scene, span: Span, known: Sequence[Reading]) -> bool:
    """Whether there are words enough, of which no stance was read."""
    few = len(scene.words(span).split()) < FEWEST
    return not few and not any(meet(span, other.evidence) for other in known)


def _extent(scene: Scene, clause: Clause) -> Span | None:
    """What somebody does, from the subject on."""
    if not _deed(scene, clause):
        return None
    start = min(start for start, _ in clause.subjects)
    start = start if start <= clause.head[0] else clause.start
    return (start, clause.end) if clause.end - start <= LONGEST else None


def _deed(scene: Scene, clause: Clause) -> bool:
    """Whether somebody does what rules have no word for: what is said, asked or only supposed is no deed."""
    known = (clause.kind, clause.lemma) in frames.frames()
    if clause.kind != "verb" or known or not clause.subjects or clause.modality in UNREAL:
        return False
    shifting = any({*scene.words(thing).casefold().split()} & STANDING for thing in clause.objects)
    return not shifting and not scene.sources(clause)


def _foremost(scene: Scene, span: Span) -> Clause:
    """The clause that governs the others of a stretch; without any, the stretch."""
    inside = scene.headed(*span)
    alone = Clause(*span, (span[0], span[0] + 1), "", "noun")
    return min(inside, key=lambda c: len(list(scene.above(c))), default=alone)
