"""Conditions: whose act hangs on what, and who must move. Clauses and set phrases in, Conditions out.

Reads "will X if/unless/until/once Y", "X in return for Y", "X depends on Y", "A waits for B to Y",
"A demanded that B Y before X"; the first reading of each place wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from whipcount.codec import claim_id
from whipcount.extract import modelled
from whipcount.extract.afield import afield
from whipcount.extract.conditions import doubts
from whipcount.extract.conditions.accepted import barred, nothing_less
from whipcount.extract.conditions.awaited import deliverer, whose_members
from whipcount.extract.conditions.barters import bartered, tied
from whipcount.extract.conditions.bids import bidden
from whipcount.extract.conditions.consents import consents
from whipcount.extract.conditions.fortunes import fortuitous
from whipcount.extract.conditions.gapped import plain
from whipcount.extract.conditions.idle import regardless, waited_no_more
from whipcount.extract.conditions.inverted import inverted
from whipcount.extract.conditions.likely import of_condition
from whipcount.extract.conditions.marks import marked
from whipcount.extract.conditions.missed import inverted_past
from whipcount.extract.conditions.nouns import named
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.conditions.phrases import parted, phrased
from whipcount.extract.conditions.terms import governed, termless
from whipcount.extract.conditions.together import others
from whipcount.extract.conditions.unnamed import pointing, unnamed
from whipcount.extract.conditions.unset import unset
from whipcount.extract.conditions.verbs import set_by_verb
from whipcount.extract.framing import glimpsed
from whipcount.extract.scene import Scene
from whipcount.extract.scenes import BASE, scene_of
from whipcount.extract.surety import surety
from whipcount.layers import Span, meet
from whipcount.model import Condition, Document, Party
from whipcount.pipeline import Layers

OWN = re.compile(r"(?:her|his|its|their|our|my)\s", re.IGNORECASE)
LEAST = 10  # hundredths: where the model sees less chance of a condition, the rules are mistaken
PLAINLY = 60  # hundredths, of a wait of one for another that nothing else is said of
BORNE = 88  # hundredths: a reading so sure is no matter of luck, whatever its words
VERSION = "32"  # of the stage, told with every claim


@dataclass(frozen=True)
class Conditions:
    """Reads conditions off clauses."""

    name: str = "conditions"
    version: str = VERSION
    requires: tuple[str, ...] = (*BASE, "frame")
    provides: tuple[str, ...] = ("condition",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Condition]:
        """One Condition for each trigger found, the first reading of each place; of several who must move one each."""
        scene = scene_of(document, layers)
        for found in readings(scene):
            first = _claim(scene, found)
            yield first
            for other in others(scene, found):
                ident = claim_id("condition", first.evidence, found.holder.text, other.text)
                yield replace(first, id=ident, waits_for=other)


def readings(scene: Scene) -> Iterator[Reading]:
    """What the rules read, then what the model alone saw; each place once."""
    taken: list[Span] = []
    seen = [r for r in _ruled(scene) if r.firm or glimpsed(scene, "condition", _whole(r), LEAST)]
    seen = [r for r in seen if not _idle(scene, r)]
    told = [_whole(r) for r in seen]
    fresh = [
        r for r in modelled.conditions(scene) if not any(a <= r.trigger[0] < b for a, b in told)
    ]  # what the model reads inside an act that a rule has read is no second condition
    all_found = [*seen, *fresh]
    if not all_found or afield(scene.text):
        return
    for found in all_found:
        if (found in fresh and _idle(scene, found)) or any(
            meet(found.trigger, span) for span in taken
        ):
            continue
        taken.append((found.trigger[0], max(found.trigger[1], found.evidence[1])))
        whom = pointing(scene, found) or found.waits_for or unnamed(scene, found)
        yield replace(
            found,
            holder=whose_members(scene, found) or found.holder,
            waits_for=None if _own(scene, found, whom) else whom or deliverer(scene, found),
        )


def _own(scene: Scene, found: Reading, whom: Party | None) -> bool:
    """ "Will pull [her party] out if a killer walks free": what is the holder's own, and nowhere in the trigger, is not waited for."""
    told = whom.text if whom else ""
    return OWN.match(told) is not None and told not in scene.words(found.trigger)


def _ruled(scene: Scene) -> tuple[Reading, ...]:
    """Whatever the rules read, the surest first."""
    return (
        *inverted(scene), *marked(scene), *phrased(scene), *barred(scene), *nothing_less(scene), *parted(scene), *set_by_verb(scene), *consents(scene),
        *bartered(scene), *tied(scene), *bidden(scene), *named(scene), *inverted_past(scene),
    )  # fmt: skip


def _idle(scene: Scene, found: Reading) -> bool:
    """No terms between parties, a mere thought, or no act at all."""
    thought = doubts.musing(found.act) or doubts.empty(found.act, found.holder)
    return (
        thought
        or doubts.elsewhere(scene, found.trigger)
        or termless(scene, found)
        or unset(scene, found)
        or waited_no_more(scene, found.trigger)
        or regardless(scene, found.trigger)
        or _luck(scene, found)
    )


def _luck(scene: Scene, found: Reading) -> bool:
    """What hangs on nobody's terms, unless all other signs speak for it."""
    if found.firm or not fortuitous(scene, found, governed(scene, found)):
        return False
    return surety(scene, "condition", of_condition(scene, found)) < BORNE


def _whole(found: Reading) -> Span:
    """A trigger with the words that its evidence adds: of "must pay before it can join" both halves."""
    return min(found.trigger[0], found.evidence[0]), max(found.trigger[1], found.evidence[1])


def _claim(scene: Scene, found: Reading) -> Condition:
    evidence = (scene.cite(*found.evidence),)
    trigger = scene.words(found.trigger)
    return Condition(
        id=claim_id("condition", evidence, found.holder.text, trigger),
        document=scene.document.id, evidence=evidence, made_by=f"conditions/{VERSION}",
        holder=found.holder, act=found.act, polarity=found.polarity, trigger=trigger,
        waits_for=found.waits_for, gates="any" if re.search(r"\bor\b", trigger) else "all",
        status=found.status, status_evidence=evidence if found.status == "met" else (),
        sure=_sure(scene, found),
    )  # fmt: skip


def _sure(scene: Scene, found: Reading) -> int:
    told = surety(scene, "condition", of_condition(scene, found))
    return max(told, PLAINLY) if plain(scene, found) else told
