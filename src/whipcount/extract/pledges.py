"""Pledges: what an actor gives, offers or takes back. Gifts by list, noun and predicate in, Pledges out.

The verb gives the step of the ladder, the object the act, sum and number. The first reading of a
place wins: lists before nouns before predicates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from whipcount.codec import claim_id
from whipcount.extract import modelled
from whipcount.extract.framing import glimpsed
from whipcount.extract.pledge_bonds import Gift, firm
from whipcount.extract.pledge_lists import listed
from whipcount.extract.pledge_nouns import named
from whipcount.extract.pledge_verbs import predicated
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span, meet
from whipcount.model import Amount, Condition, Document, Party, Pledge
from whipcount.pipeline import Layers

PART = re.compile(
    r"\b(?:of (?:that|which|this|it|the total|the sum)|including|among (?:them|that))\b",
    re.IGNORECASE,
)
LEAST = 2  # hundredths: where the model sees less chance of a pledge, the rules are mistaken
BACK = 400  # characters back in which the whole of a part is looked for


@dataclass(frozen=True)
class Pledges:
    """Reads pledges off clauses and lists, with the conditions that hang on them."""

    name: str = "pledges"
    version: str = "3"
    requires: tuple[str, ...] = (
        "sentence",
        "mention",
        "chain",
        "clause",
        "attribution",
        "time",
        "condition",
        "frame",
    )
    provides: tuple[str, ...] = ("pledge",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Pledge]:
        """One Pledge for each actor and thing."""
        scene = Scene(document, layers)
        given = [c for c in layers.get("condition", ()) if isinstance(c, Condition)]
        made = [_claim(scene, found, actor, given) for found, actor in _first(scene)]
        yield from (_within(scene, pledge, made) for pledge in made)


def _first(scene: Scene) -> Iterator[tuple[Gift, Party]]:
    """Each gift with each of its actors: the rules' first, then what the model alone saw.

    The rules read the same words for several actors one after the other; the model's words must be new.
    """
    taken: list[tuple[str, Span]] = []
    told = [*named(scene), *predicated(scene)]
    seen = [g for g in told if firm(scene, g) or glimpsed(scene, "pledge", g.what, LEAST)]
    for found in (*listed(scene), *seen):
        fresh = [a for a in found.actors if not _known(taken, a, found)]
        for actor in fresh:
            taken.append((actor.chain or actor.text, found.what))
            yield found, actor
    for found in modelled.pledges(scene):
        if not any(meet(span, found.what) for _, span in taken):
            taken += [(a.chain or a.text, found.what) for a in found.actors]
            yield from ((found, a) for a in found.actors)


def _known(taken: Sequence[tuple[str, Span]], actor: Party, found: Gift) -> bool:
    """Whether these words are the same actor's already."""
    return any(meet(span, found.what) and w == (actor.chain or actor.text) for w, span in taken)


def _claim(scene: Scene, found: Gift, actor: Party, given: Sequence[Condition]) -> Pledge:
    evidence = (scene.cite(*found.evidence),)
    what = scene.words(found.what)
    speaker = scene.speaker_at(found.clause.head[0])
    return Pledge(
        id=claim_id("pledge", evidence, actor.text, what), document=scene.document.id,
        evidence=evidence, made_by="pledges/3", actor=actor, act=found.act, what=what,
        status=found.status, amount=found.amount, quantity=found.quantity,
        beneficiary=_oblique(scene, found.clause, {"to", "for"}),
        channel=_oblique(scene, found.clause, {"through", "via"}),
        announced_by=speaker if speaker and speaker.chain != actor.chain else None,
        conditions=_hanging(found, given), time_ref=scene.time_of(found.clause),
    )  # fmt: skip


def _within(scene: Scene, pledge: Pledge, made: Sequence[Pledge]) -> Pledge:
    """ "Of that, €5m comes from Norland": a part of the sum told just before."""
    start = pledge.evidence[0].start
    sentence = scene.sentence_of(start)
    part = PART.search(scene.text, sentence.start, start + 1) if sentence else None
    if pledge.amount is None or part is None:
        return pledge
    before = [
        p for p in made if p.amount and part.start() - BACK < p.evidence[0].end <= part.start() + 1
    ]
    larger = [p for p in before if p.amount and _holds(p.amount, pledge.amount)]
    envelope = max(larger, key=lambda p: (p.evidence[0].start, p.id), default=None)
    return replace(pledge, part_of=envelope.id) if envelope else pledge


def _holds(whole: Amount, part: Amount) -> bool:
    """Whether a sum has room for another; of different currencies nobody knows."""
    return whole.currency != part.currency or whole.value > part.value


def _hanging(found: Gift, given: Sequence[Condition]) -> tuple[str, ...]:
    """The conditions that share words with the clause of the pledge."""
    low, high = min(found.clause.start, found.evidence[0]), max(found.clause.end, found.evidence[1])
    return tuple(
        sorted(c.id for c in given if c.evidence[0].start < high and low < c.evidence[0].end)
    )


def _oblique(scene: Scene, clause: Clause, prepositions: set[str]) -> str | None:
    found = [(a, b) for p, a, b in clause.obliques if p in prepositions and scene.mention((a, b))]
    return scene.words(found[0]) if found else None
