"""Pledges: what an actor gives, offers or takes back. Frames over clauses in, Pledges out.

The verb gives the step of the ladder, the object the act, sum and number. Lists of the form
"300 by Norland, 200 by Sudland" are pledges too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract.amounts import counted, money
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import frames, words
from whipcount.lexicon.lemmas import noun
from whipcount.model import Amount, Condition, Document, Party, Pledge, Quantity
from whipcount.pipeline import Layers

GIVING = frozenset({"pledged", "offered", "floated", "committed"})
TAKING = frozenset({"suspended", "withdrawn", "reduced", "delayed"})


@dataclass(frozen=True)
class _Read:
    """A pledge before it is a claim."""

    clause: Clause
    actors: tuple[Party, ...]
    status: str
    act: str
    what: Span
    evidence: Span


@dataclass(frozen=True)
class Pledges:
    """Reads pledges off clauses, with the conditions that hang on them."""

    name: str = "pledges"
    version: str = "1"
    requires: tuple[str, ...] = ("sentence", "mention", "chain", "clause", "attribution", "time", "condition")
    provides: tuple[str, ...] = ("pledge",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Pledge]:
        """One Pledge for each actor and thing; the first reading of a place wins."""
        scene = Scene(document, layers)
        given = [c for c in layers.get("condition", ()) if isinstance(c, Condition)]
        seen: set[tuple[str | None, Span]] = set()
        for found in (*_listed(scene), *_verbal(scene)):
            for actor in found.actors:
                if (actor.chain, found.what) not in seen:
                    seen.add((actor.chain, found.what))
                    yield _claim(scene, found, actor, given)


def _claim(scene: Scene, found: _Read, actor: Party, given: Sequence[Condition]) -> Pledge:
    evidence = (scene.cite(*found.evidence),)
    what = scene.words(found.what)
    amount, quantity = _numbers(scene.text[found.what[0] : found.what[1]])
    hanging = tuple(sorted(
        c.id for c in given
        if c.evidence[0].start < found.clause.end and found.clause.start < c.evidence[0].end
    ))  # fmt: skip
    speaker = scene.speaker_at(found.clause.head[0])
    return Pledge(
        id=claim_id("pledge", evidence, actor.text, what), document=scene.document.id,
        evidence=evidence, made_by="pledges/1", actor=actor, act=found.act, what=what,
        status=found.status, amount=amount, quantity=quantity,
        beneficiary=_oblique(scene, found.clause, {"to", "for"}),
        channel=_oblique(scene, found.clause, {"through", "via"}),
        announced_by=speaker if speaker and speaker.chain != actor.chain else None,
        conditions=hanging, time_ref=scene.time_of(found.clause),
    )  # fmt: skip


def _numbers(words: str) -> tuple[Amount | None, Quantity | None]:
    sum_, count = money(words), counted(words)
    return (sum_[0] if sum_ else None), (count[0] if count and not sum_ else None)


def _oblique(scene: Scene, clause: Clause, prepositions: set[str]) -> str | None:
    found = [(a, b) for p, a, b in clause.obliques if p in prepositions and scene.mention((a, b))]
    return scene.words(found[0]) if found else None


def _verbal(scene: Scene) -> Iterator[_Read]:
    for index, clause in enumerate(scene.clauses):
        status = frames.pledge_status().get(clause.lemma)
        if clause.kind != "verb" or status is None or clause.negated or _unreal(scene, clause):
            continue
        if status in GIVING and (lower := _given(scene, index, clause)):
            yield from _made(scene, clause, lower, status)
            continue
        yield from _made(scene, clause, clause, status)


def _unreal(scene: Scene, clause: Clause) -> bool:
    """Asked, or inside an if-clause."""
    chain = (clause, *scene.above(clause))
    return clause.modality == "questioned" or any(
        c.marker in words.conditional_markers() and c.relation == "advcl" for c in chain
    )


def _given(scene: Scene, index: int, clause: Clause) -> Clause | None:
    """"Offered to send X", "pledged it would send X": the clause with the thing."""
    for lower in scene.below(index, "xcomp", "ccomp"):
        if lower.objects and lower.kind == "verb":
            return lower
    return None


def _made(scene: Scene, clause: Clause, holder: Clause, status: str) -> Iterator[_Read]:
    """The pledge whose thing is the object of ``holder``."""
    actors = tuple(a for a in scene.subjects(clause) or scene.subjects(holder))
    if not actors:
        return
    things = [o for o in holder.objects if o[1] > o[0]]
    things += [(a, b) for p, a, b in holder.obliques if p in {"by", "of", "worth"} and money(scene.text[a:b])]
    for thing in things:
        act = _act(scene, thing, holder)
        step = _step(scene, clause, holder, status, thing)
        if act and step:
            what = (thing[0], max(thing[1], _with_sum(scene, thing, holder)))
            start = min(clause.head[0], thing[0], *(s for s, _ in clause.subjects if clause.head[0] - 100 < s))
            end = max(clause.head[1], what[1])
            yield _Read(clause, actors, step, act, what, (start, end))
            return


def _with_sum(scene: Scene, thing: Span, holder: Clause) -> int:
    """"A package worth €3bn": the thing reaches to its sum where that follows at once."""
    tail = scene.text[thing[1] : min(holder.end, thing[1] + 60)]
    found = re.match(r"\s*(?:,\s*)?(?:worth|of|totalling|totaling|valued at)\s", tail)
    sum_ = money(tail) if found else None
    return thing[1] + sum_[2] if sum_ else thing[1]


def _act(scene: Scene, thing: Span, holder: Clause) -> str | None:
    """What kind of giving, from the thing's words; None where it is nothing that is given."""
    said = scene.text[thing[0] : thing[1]]
    table = frames.pledge_act()
    found = [table[n] for w in re.findall(r"[^\W\d_][\w-]*", said.casefold()) if (n := noun(w)) in table]
    specific = [a for a in found if a not in {"other", "funding"}]
    if specific:
        return specific[-1]
    if money(said) or "funding" in found:
        return "funding"
    if holder.lemma in {"ratify", "host"}:
        return {"ratify": "ratification", "host": "hosting"}[holder.lemma]
    return "other" if found or counted(said) else None


def _step(scene: Scene, clause: Clause, holder: Clause, status: str, thing: Span) -> str | None:
    """The step of the ladder, by the verb and by how far it is real."""
    reduced = bool(frames.reduced_goods() & {noun(w) for w in scene.words(thing).casefold().split()})
    if status == "reduced" and reduced:
        status = "pledged" if clause.modal or clause.tense != "past" else "committed"
    if status == "delivered":
        given = money(scene.words(thing)) or counted(scene.words(thing)) or _act(scene, thing, holder) not in {None, "other"}
        if not given:
            return None
        if clause.modal in {"will", "shall"} or (clause.modal == "would" and clause.relation == "ccomp"):
            return "pledged"
        if clause.modal or clause.marker == "to":
            return None
        return "delivered" if clause.tense == "past" or clause.perfect else "delivering"
    if status in TAKING and clause.modal in {"will", "shall", "would"}:
        return None if status == "reduced" else status
    if clause.modal in {"could", "may", "might"}:
        return "floated"
    return status


def _listed(scene: Scene) -> Iterator[_Read]:
    """"300 tonnes by Norland, 200 by Sudland": in a clause about giving or cutting."""
    pattern = re.compile(r"(?P<what>[£$€]?\d[\w.,£$€]*(?:\s[\w-]+){0,3}?)\s(?:by|from)\s(?:the\s)?(?P<who>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*)")
    for found in pattern.finditer(scene.text):
        party = scene.party((found.start("who"), found.end("who")))
        clause = _around(scene, found.start())
        if party.chain is None or clause is None or not re.search(r"\bby\s|\bfrom\s", found.group()):
            continue
        if not (money(found["what"]) or counted(found["what"] + " ")) or len(pattern.findall(scene.text[clause.start : clause.end])) < 2:
            continue
        span = (found.start("what"), found.end("what"))
        yield _Read(clause, (party,), "committed", "other", span, (found.start(), found.end()))


def _around(scene: Scene, at: int) -> Clause | None:
    held = [c for c in scene.clauses if c.start <= at < c.end]
    return max(held, key=lambda c: (c.end - c.start, -c.start), default=None)
