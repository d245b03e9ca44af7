"""Pledges: what an actor gives, offers or takes back. Gifts by list, noun and predicate in, Pledges out.

The verb gives the step of the ladder, the object the act, sum and number. The first reading of a
place wins: lists before nouns before predicates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from whipcount.codec import claim_id
from whipcount.extract.afield import afield
from whipcount.extract.clause_times import time_of
from whipcount.extract.framing import glimpsed
from whipcount.extract.given_to import gets, planned
from whipcount.extract.pledges.acts import enacted
from whipcount.extract.pledges.awards import awarded
from whipcount.extract.pledges.behind import behind, orphans
from whipcount.extract.pledges.besides import besides, followed
from whipcount.extract.pledges.bettered import bettered
from whipcount.extract.pledges.bonds import TAKEN_BACK, Gift, firm
from whipcount.extract.pledges.bullets import bulleted, bullets, strayed
from whipcount.extract.pledges.ends import ended
from whipcount.extract.pledges.forces import sent
from whipcount.extract.pledges.frames import framed
from whipcount.extract.pledges.gift_spans import parted, spanned
from whipcount.extract.pledges.hung import hung
from whipcount.extract.pledges.idle import believed, empty, idle
from whipcount.extract.pledges.less import less, lessened
from whipcount.extract.pledges.likely import of_pledge
from whipcount.extract.pledges.lists import listed
from whipcount.extract.pledges.nouns import named
from whipcount.extract.pledges.offers import offered
from whipcount.extract.pledges.owed import waiting
from whipcount.extract.pledges.phrases import phrased
from whipcount.extract.pledges.spared import spared
from whipcount.extract.pledges.sums import crowned, settled
from whipcount.extract.pledges.terms import attached, hanging
from whipcount.extract.pledges.texts import unpriced
from whipcount.extract.pledges.thanked import spoken, thanked
from whipcount.extract.pledges.thought import weighed
from whipcount.extract.pledges.told import briefly
from whipcount.extract.pledges.turns import turned
from whipcount.extract.pledges.unsaid import unsaid
from whipcount.extract.pledges.verbs import predicated
from whipcount.extract.pledges.word import word_given
from whipcount.extract.scene import Scene
from whipcount.extract.scenes import BASE, scene_of
from whipcount.extract.stances import PRONOUN
from whipcount.extract.surety import LEAST as LEAST_SURE
from whipcount.extract.surety import surety
from whipcount.layers import Clause, Span, meet
from whipcount.model import Condition, Document, Party, Pledge
from whipcount.pipeline import Layers

# "Into a draft spending bill", "preliminary approval of": not done yet.
DRAFT = re.compile(
    r"[^,.;]{0,40}?\b(?:in|into|under)\s(?:its|the|an?|his|her|their)\s(?:[\w-]+\s)?"
    r"(?:draft (?:\w+ )?(?:bill|budget|law)|budget (?:proposal|request))\b"
)
FIRST_VOTE = re.compile(
    r"\b(?:preliminary|provisional|tentative)\s(?:approval|backing|go-ahead)\b[^,.;]{0,50}$"
)
DRAFTED = 90  # characters around a thing in which that is told
PERHAPS = re.compile(
    r"\b(?:perhaps|possibly|maybe|(?:spoke|spoken|talk|talked|talks) (?:of|about))\s(?:[\w-]+\s){0,5}$"
)
# "Of the £3m promised, every penny has been paid", "all of its £3m"; "a third of its £3m".
PAID_UP = re.compile(
    r"[^.;]{0,90}?[,;]?\s(?:every (?:single )?(?:cent|penny|euro|dollar|last \w+)|all(?: of (?:it|which|that))?|the (?:full|whole) (?:sum|amount)|everything)"
    r"\s(?:has|have|had|was|were|is|are)\s(?:(?:now|already|since)\s)?(?:been\s)?(?:paid|handed over|delivered|disbursed|transferred|arrived)\b"
)
PART_PAID = re.compile(
    r"(?:(?:only|just|about|nearly|over|less than|more than)\s)*(?:an?\s(?:half|third|quarter|fifth|tenth|fraction|part)|half|part|some|most|two[\s-]thirds|three[\s-]quarters|[\d.,]+\s?(?:%|per\s?cent))\sof\s"
    r"(?:its|the|their|his|her)\s"
)
# "Agreed to look into half a billion", "promised to study a loan".
STUDIED = r"(?:look(?:ing)?\s(?:again\s)?(?:into|at)|examin(?:e|ing)|stud(?:y|ying)|explor(?:e|ing)|consider(?:ing)?)\s"
STUDYING = re.compile(rf"(?:to\s)?{STUDIED}")
TO_STUDY = re.compile(rf"\bto\s{STUDIED}(?:(?:an?|the|another|whether to \w+)\s)?$")
MUSED = 50  # characters before a thing in which that is told
SCRAP = re.compile(r"[a-z]+ed(?:\s\w{1,4})*")
LEAST = 2  # hundredths: where the model sees less chance of a pledge, the rules are mistaken
VERSION = "33"  # of the stage, told with every claim


@dataclass(frozen=True)
class Pledges:
    """Reads pledges off clauses and lists, with the conditions that hang on them."""

    name: str = "pledges"
    version: str = VERSION
    requires: tuple[str, ...] = (*BASE, "condition", "frame")
    provides: tuple[str, ...] = ("pledge",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Pledge]:
        """One Pledge for each actor and thing."""
        if afield(document.text):
            return
        scene = scene_of(document, layers)
        given = [c for c in layers.get("condition", ()) if isinstance(c, Condition)]
        read = (_claim(scene, found, actor, given) for found, actor in readings(scene, given))
        made = [p for p in read if p.sure >= LEAST_SURE["pledge"]]
        for pledge in settled(scene, list(attached(scene, made, given))):
            yield replace(pledge, conditional=bool(pledge.conditions))


def readings(scene: Scene, given: Sequence[Condition]) -> Iterator[tuple[Gift, Party]]:
    """Each gift with each of its actors, then what is told to be promised and not by whom."""
    told = list(_first(scene, given))
    for found, actor in (*told, *_orphaned(scene, [g for g, _ in told])):
        if not _scrap(scene, found.what) and not _received(scene, found, actor):
            yield found, actor


def _received(scene: Scene, found: Gift, actor: Party) -> bool:
    """Whether whoever is read to give it only gets it, or would give it by a proposal of others."""
    near = [found.clause, *(c for c in scene.headed(*found.evidence) if c.passive)]
    return any(gets(scene, c, actor) for c in near) or planned(scene, found.clause)


def _scrap(scene: Scene, what: Span) -> bool:
    """ "Secured as well" is no thing, and "end the two-year | -old feud" is cut within a word."""
    return bool(SCRAP.fullmatch(scene.text, *what)) or scene.text.startswith("-", what[1])


def _worded(scene: Scene) -> Iterator[Gift]:
    """What is told by turns of phrase rather than by a verb that gives or promises."""
    yield from lessened(scene)
    yield from turned(scene)
    yield from offered(scene)
    yield from enacted(scene)
    yield from phrased(scene)
    yield from unsaid(scene)
    yield from bettered(scene)
    yield from briefly(scene)


def _formed(scene: Scene) -> Iterator[Gift]:
    """What is told by its form alone, whatever the model sees."""
    yield from spared(scene)
    yield from sent(scene)


def _first(scene: Scene, given: Sequence[Condition]) -> Iterator[tuple[Gift, Party]]:
    """Each gift with each of its actors: the rules' first, then what the model alone saw.

    The rules read the same words for several actors one after the other; the model's words must be new.
    """
    taken: list[tuple[str, Span]] = []
    items = bullets(scene)
    lists, told = list(_lists(scene)), [*named(scene), *predicated(scene)]
    sworn = [g for g in (*word_given(scene), *behind(scene), *awarded(scene)) if not idle(scene, g)]
    # "A gave 5 million, B 6 million": what B gives is not A's; nor is what A gave his word for.
    own = [g.what for g in (*lists, *sworn)]
    seen = [
        g for g in (spanned(scene, g) for g in told)
        if not any(meet(g.what, span) for span in own)
        and (firm(scene, g) or weighed(scene, g) or glimpsed(scene, "pledge", g.what, LEAST))
        and not idle(scene, g) and not strayed(scene, g, items)
    ]  # fmt: skip
    worded = [g for g in _worded(scene) if not idle(scene, g)]
    formed = (g for g in _formed(scene) if not any(meet(g.what, s.what) for s in sworn))
    read = [*sworn, *(g for g in formed if not idle(scene, g))]
    read += [g for g in (*worded, *seen) if believed(scene, g)]
    for found in _given(scene, (*lists, *read)):
        fresh = [a for a in found.actors if not _known(taken, a, found)]
        fresh = [a for a in fresh if a.chain or not _pointing(taken, a, found)]
        whole = ended(scene, found) if fresh else found
        for actor in fresh:
            taken.append((actor.chain or actor.text, whole.what))
            yield whole, actor
        yield from _more(scene, whole if fresh else None, taken)
    yield from _by_model(scene, given, items, taken)


def _given(scene: Scene, found: Iterable[Gift]) -> Iterator[Gift]:
    """Gifts by whom they are from, as far as they have come."""
    own = (thanked(scene, spoken(scene, g)) for g in found)
    return (less(scene, unpriced(scene, g)) for g in own if g is not None)


def _by_model(
    scene: Scene, given: Sequence[Condition], items: Sequence[Span], taken: list[tuple[str, Span]]
) -> Iterator[tuple[Gift, Party]]:
    """What the model alone saw, or hangs on a condition, of words that no rule has read."""
    seen_by_model = (part for g in framed(scene) for part in parted(scene, spanned(scene, g)))
    for found in _given(scene, (*seen_by_model, *hung(scene, given))):
        if idle(scene, found) or empty(scene, found) or strayed(scene, found, items):
            continue
        if not any(meet(span, found.what) for _, span in taken):
            whole = ended(scene, found)
            taken += [(a.chain or a.text, whole.what) for a in found.actors]
            yield from ((whole, a) for a in found.actors)
            yield from _more(scene, whole, taken)


def _more(
    scene: Scene, found: Gift | None, taken: list[tuple[str, Span]]
) -> Iterator[tuple[Gift, Party]]:
    """What is given besides a gift, where nothing else reads it."""
    for more in besides(scene, found) if found else ():
        if not any(meet(span, more.what) for _, span in taken) and not idle(scene, more):
            taken += [(a.chain or a.text, more.what) for a in more.actors]
            yield from ((more, a) for a in more.actors)


def _orphaned(scene: Scene, told: Sequence[Gift]) -> Iterator[tuple[Gift, Party]]:
    """Sums that are told to be promised and not by whom, where somebody's gift elsewhere says it."""
    for found in (*orphans(scene, told), *followed(scene, told)):
        if not any(meet(found.what, g.what) for g in told) and not idle(scene, found):
            yield from ((found, actor) for actor in found.actors)


def _lists(scene: Scene) -> Iterator[Gift]:
    """Gifts told as a list: of bullets with a giver each, then of others."""
    bullets = list(bulleted(scene))
    yield from bullets
    yield from (g for g in listed(scene) if not any(meet(g.what, b.what) for b in bullets))


def _known(taken: Sequence[tuple[str, Span]], actor: Party, found: Gift) -> bool:
    """Whether these words are the same actor's already."""
    return any(meet(span, found.what) and w == (actor.chain or actor.text) for w, span in taken)


def _pointing(taken: Sequence[tuple[str, Span]], actor: Party, found: Gift) -> bool:
    """Whether an "it" that nobody knows gives what somebody is known to give."""
    return bool(PRONOUN.match(actor.text)) and any(meet(span, found.what) for _, span in taken)


def _claim(scene: Scene, found: Gift, actor: Party, given: Sequence[Condition]) -> Pledge:
    evidence = (scene.cite(*found.evidence),)
    what = scene.words(found.what)
    speaker, status = scene.speaker_at(found.clause.head[0]), passed(scene, found)
    return Pledge(
        id=claim_id("pledge", evidence, actor.text, what), document=scene.document.id,
        evidence=evidence, made_by=f"pledges/{VERSION}", actor=actor, act=found.act, what=what,
        status=status, amount=crowned(scene, found.amount, what, actor), quantity=found.quantity,
        beneficiary=_oblique(scene, found.clause, {"to", "for"}),
        channel=_oblique(scene, found.clause, {"through", "via"}),
        announced_by=speaker if speaker and speaker.chain != actor.chain else None,
        conditions=hanging(scene, found, actor, given), time_ref=time_of(scene, found.clause),
        sure=surety(scene, "pledge", of_pledge(scene, found, actor, status)),
    )  # fmt: skip


def passed(scene: Scene, found: Gift) -> str:
    """The step of the ladder; what stands in a draft or passed a first vote is only offered."""
    if _mused(scene, found):
        return "floated" if found.status not in TAKEN_BACK else found.status
    start, end = found.what
    if found.status in TAKEN_BACK and waiting(scene, found):
        return "pledged"
    if found.status in {"delivered", "delivering"} and PART_PAID.search(
        scene.text, max(0, start - MUSED), end
    ):
        return "committed"  # the whole of it: a part is paid
    if found.status in {"pledged", "committed", "offered"} and PAID_UP.match(scene.text, end):
        return "delivered"
    if found.status not in {"committed", "delivering", "pledged"}:
        return found.status
    inside = scene.text[start : end + DRAFTED]
    before = scene.text[max(0, start - DRAFTED) : start]
    return "offered" if DRAFT.match(inside) or FIRST_VOTE.search(before) else found.status


def _mused(scene: Scene, found: Gift) -> bool:
    """ "Perhaps $5m", "agreed to look into $5m": thought of, and no more."""
    before = scene.text[max(0, found.what[0] - MUSED) : found.what[0]]
    studied = TO_STUDY.search(before) or STUDYING.match(scene.text, *found.what)
    return bool(studied or PERHAPS.search(before))


def _oblique(scene: Scene, clause: Clause, prepositions: set[str]) -> str | None:
    found = [(a, b) for p, a, b in clause.obliques if p in prepositions and scene.mention((a, b))]
    return scene.words(found[0]) if found else None
