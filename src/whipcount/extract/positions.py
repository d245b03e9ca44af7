"""Positions: where an actor stands on what. Frames over clauses and set phrases in, Positions out.

Each actor of a list gets a position of its own. Whose words they are decides the basis: a claim of X
about Y is third party.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import frames, words
from whipcount.lexicon.frames import Frame
from whipcount.lexicon.lemmas import noun
from whipcount.model import Condition, Document, Party, Position
from whipcount.pipeline import Layers

COMPLEMENTS = ("xcomp", "ccomp", "advcl", "acl", "obl", "nmod")
NOTHING = frozenset({"each other", "one another", "himself", "herself", "itself", "themselves"})
DULL = frozenset("be have see know like say tell need become get go think want come take make find".split())


@dataclass(frozen=True)
class _Read:
    """A stance before it is a claim."""

    clause: Clause
    stance: str
    asks: str
    issue: Span
    evidence: Span
    actors: tuple[Party, ...]


@dataclass(frozen=True)
class Positions:
    """Reads positions off clauses, with the conditions that hang on them."""

    name: str = "positions"
    version: str = "1"
    requires: tuple[str, ...] = ("sentence", "mention", "chain", "clause", "attribution", "time", "condition")
    provides: tuple[str, ...] = ("position",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Position]:
        """One Position for each actor and stance; the first reading of a place wins."""
        scene = Scene(document, layers)
        given = [c for c in layers.get("condition", ()) if isinstance(c, Condition)]
        seen: set[tuple[str | None, int]] = set()
        readings = (
            *_framed(scene), *_phrased(scene), *_judging(scene), *_announced(scene), *_hanging(scene, given)
        )  # fmt: skip
        for found in readings:
            for actor in found.actors:
                key = (actor.chain, found.clause.head[0])
                if key not in seen:
                    seen.add(key)
                    yield _claim(scene, found, actor, given)


def _claim(scene: Scene, found: _Read, actor: Party, given: Sequence[Condition]) -> Position:
    evidence = (scene.cite(*found.evidence),)
    hanging = tuple(sorted(c.id for c in given if _hangs(scene, c, found)))
    issue = scene.words(found.issue)
    basis, by = _basis(scene, actor, found.clause)
    return Position(
        id=claim_id("position", evidence, actor.text, issue), document=scene.document.id,
        evidence=evidence, made_by="positions/1", actor=actor, issue_text=issue, asks=found.asks,
        stance=found.stance, conditional=bool(hanging) or (found.clause.modality == "conditional" and "if " in issue),
        conditions=hanging, basis=basis, according_to=by, time_ref=scene.time_of(found.clause),
    )  # fmt: skip


def _hangs(scene: Scene, condition: Condition, found: _Read) -> bool:
    """Whether a condition belongs to this stance: same sentence, and near or inside its clause."""
    piece, sentence = condition.evidence[0], scene.sentence_of(found.clause.head[0])
    if sentence is None or not sentence.start <= piece.start < sentence.end:
        return False
    low, high = min(found.evidence[0], found.clause.start), max(found.evidence[1], found.clause.end)
    return piece.start < high and low < piece.end


def _basis(scene: Scene, actor: Party, clause: Clause) -> tuple[str, Party | None]:
    """Own words, a spokesperson's, a third party's, or the reporter's."""
    speaker = scene.speaker_at(clause.head[0])
    if speaker is None:
        return "reporter", None
    if speaker.chain == actor.chain:
        return "own", speaker
    chain = scene.chain(speaker)
    mine = scene.chain(actor)
    if chain and chain.speaks_for and chain.speaks_for == actor.chain:
        return "spokesperson", speaker
    if chain and mine and mine.known_as and any(r.of == mine.known_as for r in chain.roles):
        return "spokesperson", speaker
    return "third_party", speaker


# Frames

def _framed(scene: Scene) -> Iterator[_Read]:
    for index, clause in enumerate(scene.clauses):
        if clause.modality == "questioned" or _hypothetical(scene, clause) or _governed(clause):
            continue
        for frame in frames.frames().get((clause.kind, clause.lemma), ()):
            if found := _fit(scene, index, clause, frame):
                yield found
                break


def _hypothetical(scene: Scene, clause: Clause) -> bool:
    """Inside somebody's if-clause nothing is taken for a stance."""
    chain = (clause, *scene.above(clause))
    return any(c.marker in words.conditional_markers() and c.relation in {"advcl", "ccomp"} for c in chain)


def _governed(clause: Clause) -> bool:
    """An infinitive says no stance by itself: "refused to offer", "urged B to sign"."""
    return clause.kind == "verb" and (clause.marker == "to" or (clause.relation == "xcomp" and clause.tense is None))


def _fit(scene: Scene, index: int, clause: Clause, frame: Frame) -> _Read | None:
    actors = tuple(a for a in scene.subjects(clause) if _can_stand(scene, a))
    if not actors or (frame.settled and clause.tense == "past" and not clause.perfect and clause.modal):
        return None
    issue = _issue(scene, index, clause, frame)
    if issue is None:
        return None
    stance = _stance(clause, frame)
    if frame.progressive and not scene.text[clause.head[0] : clause.head[1]].endswith("ing"):
        return None
    if stance is None:
        return None
    start = min([clause.head[0], *(s for s, _ in clause.subjects if clause.head[0] - 120 < s < clause.head[0])])
    end = max(clause.head[1], issue[1])
    if issue[0] < clause.head[0]:
        start = min(start, issue[0])
    return _Read(clause, stance, frame.asks, issue, (start, end), actors)


def _can_stand(scene: Scene, actor: Party) -> bool:
    """Actors that hold stances: not a bare "people" or "members"."""
    chain = scene.chain(actor)
    return chain is not None and chain.type in {"state", "organization", "person", "group"}


def _stance(clause: Clause, frame: Frame) -> str | None:
    """The frame's stance; turned where denied, softened under "could" and "may"."""
    if clause.negated:
        return frame.denied or None
    if clause.modal in {"could", "may", "might", "can"} and frame.stance in {"committed", "offered", "supports"}:
        return "considering"
    return frame.stance


def _issue(scene: Scene, index: int, clause: Clause, frame: Frame) -> Span | None:
    """The words that carry the issue, by what the frame takes."""
    if found := _complement(scene, index, clause, frame):
        return found
    if "obj" in frame.takes:
        for span in clause.objects:
            if _object_fits(scene, span, frame):
                return span
    for preposition, start, end in clause.obliques:
        if preposition in frame.takes:
            return start, end
    return (clause.head[0], clause.end) if frame.bare else None


def _complement(scene: Scene, index: int, clause: Clause, frame: Frame) -> Span | None:
    for lower in scene.below(index, "xcomp", "ccomp", "advcl", "acl", "csubj"):
        marker = lower.marker or ""
        word = scene.text[lower.head[0] : lower.head[1]].casefold()
        if lower.lemma in frame.no_object or lower.start < clause.head[0]:
            continue
        if "to" in frame.takes and (marker == "to" or (lower.relation == "xcomp" and not marker and not word.endswith("ing"))):
            return lower.start, _cut(scene, lower)
        if "ing" in frame.takes and word.endswith("ing") and lower.relation in {"xcomp", "advcl", "ccomp"}:
            return lower.start, _cut(scene, lower)
        if "that" in frame.takes and lower.relation == "ccomp":
            return lower.start, _cut(scene, lower)
    return None


def _cut(scene: Scene, lower: Clause) -> int:
    """The end of a complement, before any condition or reason that follows in it."""
    number = scene.clauses.index(lower)
    stops = [c.start for c in scene.below(number, "advcl") if c.start > lower.head[1] and c.marker not in {None, "to"}]
    return max(min([lower.end, *stops]), lower.head[1])


def _object_fits(scene: Scene, span: Span, frame: Frame) -> bool:
    """Not a bare person, not a thing that is only words; of the frame's kind where it names one."""
    said = scene.words(span).casefold().split()
    chain = scene.chain(scene.party(span))
    if not said or frame.no_object & set(said) or scene.words(span).casefold() in NOTHING:
        return False
    if chain is not None and chain.type == "person":
        return False
    if frame.bodies and chain is not None and chain.type in {"organization", "group"} and chain.named:
        return True
    return not frame.objects or any(noun(w) in frame.objects for w in said)


# Set phrases

def _phrased(scene: Scene) -> Iterator[_Read]:
    """"It is too early to say", "in favour of", "a red line": the phrase says the stance."""
    low = scene.text.casefold()
    for phrase in frames.phrases():
        for found in re.finditer(rf"(?<!\w){re.escape(phrase.words)}(?!\w)", low):
            clause = _holding(scene, found.start())
            if clause is None:
                continue
            actors = tuple(_standing(scene, clause))
            issue = (found.start(), max(found.end(), min(clause.end, found.end() + 160)))
            if actors:
                start = min(found.start(), *(s for s, _ in clause.subjects), found.start())
                yield _Read(clause, phrase.stance, phrase.asks, issue, (max(start, issue[1] - 300), issue[1]), actors)


def _holding(scene: Scene, at: int) -> Clause | None:
    held = [c for c in scene.clauses if c.start <= at < c.end]
    return min(held, key=lambda c: (c.end - c.start, c.start), default=None)


def _standing(scene: Scene, clause: Clause) -> Iterator[Party]:
    """Whose stance a phrase is: the subject's, else that of the clause above, else the speaker's."""
    for level in (clause, *scene.above(clause)):
        found = [a for a in scene.subjects(level) if _can_stand(scene, a)]
        if found:
            yield from found
            return
    if speaker := scene.speaker_at(clause.head[0]):
        yield speaker


# Judgements passed

def _judging(scene: Scene) -> Iterator[_Read]:
    """"Called the plan reckless", "spoke of a historic step": the judging word says the stance."""
    for clause in scene.clauses:
        if clause.lemma not in frames.judging_verbs() or clause.kind != "verb" or clause.negated:
            continue
        said = scene.text[clause.head[1] : min(clause.end, clause.head[1] + 160)]
        stances = list(_judgements(said))
        actors = tuple(a for a in scene.subjects(clause) if _can_stand(scene, a))
        if stances and actors and len(set(stances)) == 1:
            end = min(clause.end, clause.head[1] + 160)
            issue = clause.objects[0] if clause.objects else (clause.head[1], end)
            yield _Read(clause, stances[0], "happen", issue, (clause.head[0], end), actors)


def _judgements(said: str) -> Iterator[str]:
    """The stances of the judging words in a stretch, turned by "not" before them."""
    turned = {"supports": "opposed", "opposed": "supports"}
    found = re.findall(r"[a-z]+", said.casefold())
    for at, word in enumerate(found):
        if stance := frames.judging_words().get(word):
            yield turned[stance] if {"not", "no", "never"} & set(found[max(0, at - 2) : at]) else stance


# Announcements

def _announced(scene: Scene) -> Iterator[_Read]:
    """"We will send", "it would join": what a speaker says the speaker itself will do.

    In the reporter's own words only refusals and verbs of taking part count.
    """
    for clause in scene.clauses:
        ahead = clause.modal in {"will", "shall"} or (clause.modal == "would" and clause.relation == "ccomp")
        if clause.kind != "verb" or not ahead or clause.modality == "questioned" or _hypothetical(scene, clause):
            continue
        if clause.lemma in DULL or clause.passive:
            continue
        if own := tuple(_own(scene, clause)):
            stance = "declined" if clause.negated else "committed"
            issue = (clause.head[0], min(clause.end, clause.head[0] + 250))
            start = min([clause.head[0], *(s for s, _ in clause.subjects if s < clause.head[0])])
            yield _Read(clause, stance, "part", issue, (max(start, clause.head[0] - 120), issue[1]), own)


def _own(scene: Scene, clause: Clause) -> Iterator[Party]:
    """The subjects whose own act is announced."""
    speaker = scene.speaker_at(clause.head[0])
    for actor in scene.subjects(clause):
        act = clause.lemma in frames.acting_verbs() | set(frames.pledge_status())
        mine = speaker is not None and _one_side(scene, actor, speaker) and (act or clause.negated)
        acting = clause.lemma in frames.acting_verbs() and clause.modal in {"will", "shall"}
        if mine or acting or (clause.negated and clause.modal == "will"):
            yield actor
    if speaker and not scene.subjects(clause):
        words_ = [scene.words(s).casefold() for s in clause.subjects]
        if any(w.split()[0] in {"his", "her", "its", "their", "our", "my"} for w in words_ if w):
            yield speaker


def _hanging(scene: Scene, given: Sequence[Condition]) -> Iterator[_Read]:
    """"May widen the strike unless …": what hangs on a condition is a stance, and conditional."""
    for condition in given:
        if condition.holder.chain is None:
            continue
        piece = condition.evidence[0]
        for clause in scene.clauses:
            inside = piece.start <= clause.head[0] < piece.end or piece.start - 160 <= clause.head[0] < piece.start
            acts = condition.holder.chain in {a.chain for a in scene.subjects(clause)}
            if inside and acts and clause.modal in {"will", "would", "could", "may", "might", "can"} and not clause.passive:
                if clause.kind != "verb" or clause.marker in words.conditional_markers() or _hypothetical(scene, clause):
                    continue
                stance = "declined" if clause.negated else "committed" if clause.modal in {"will", "would"} else "considering"
                end = max(clause.head[1], min(clause.end, clause.head[0] + 250))
                yield _Read(clause, stance, "part", (clause.head[0], end), (clause.head[0], end), (condition.holder,))
                break


def _one_side(scene: Scene, actor: Party, speaker: Party) -> bool:
    """The speaker, or the state or body that the speaker speaks for."""
    if actor.chain == speaker.chain:
        return True
    chain, mine = scene.chain(speaker), scene.chain(actor)
    if chain is None or mine is None:
        return False
    return chain.speaks_for == mine.id or any(r.of and r.of == mine.known_as for r in chain.roles)
