"""Positions: where an actor stands on what. Readings of stances in, Position claims out.

Each actor of a list gets a position of its own. Whose words they are decides the basis: a claim of X
about Y is third party.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract import modelled
from whipcount.extract.afield import afield
from whipcount.extract.announcements import announced, becoming, hanging, judging, one_side
from whipcount.extract.clause_times import time_of
from whipcount.extract.demands import demanded, obliged
from whipcount.extract.mistaken import convening, travelling
from whipcount.extract.positions.agents import backed
from whipcount.extract.positions.answers import answered
from whipcount.extract.positions.appositions import named_beside
from whipcount.extract.positions.asked import asked
from whipcount.extract.positions.attitudes import meant
from whipcount.extract.positions.authors import authored
from whipcount.extract.positions.ballots import balloted, polled, voted
from whipcount.extract.positions.bases import basis
from whipcount.extract.positions.beliefs import valued
from whipcount.extract.positions.bidding import bidding
from whipcount.extract.positions.camps import camped
from whipcount.extract.positions.chosen import chosen
from whipcount.extract.positions.contrary import uncontradicted
from whipcount.extract.positions.counted_in import counted_in, told_by_name
from whipcount.extract.positions.daily import daily
from whipcount.extract.positions.depending import belongs, depending
from whipcount.extract.positions.dreaded import dreaded
from whipcount.extract.positions.effects import foretold
from whipcount.extract.positions.finished import finished
from whipcount.extract.positions.followers import following, left_out, unlike
from whipcount.extract.positions.hinging import hinging
from whipcount.extract.positions.idioms import idiomatic
from whipcount.extract.positions.lasting import lasting
from whipcount.extract.positions.lent import lent
from whipcount.extract.positions.likely import about, how_sure, least, somebody
from whipcount.extract.positions.members import members
from whipcount.extract.positions.mended import mended
from whipcount.extract.positions.movers import moved
from whipcount.extract.positions.partisans import partisans
from whipcount.extract.positions.passages import passing
from whipcount.extract.positions.pending import pending
from whipcount.extract.positions.pointing import named
from whipcount.extract.positions.preferring import preferring
from whipcount.extract.positions.recipients import granted, received
from whipcount.extract.positions.scraps import NAMED, datelined, idle, torn
from whipcount.extract.positions.sides import OWN_BODY, joint, sharing
from whipcount.extract.positions.tempered import tempered
from whipcount.extract.positions.threats import threatening
from whipcount.extract.positions.turns import excepted
from whipcount.extract.positions.twos import two
from whipcount.extract.positions.ultimatums import needless, pressed, unfelt
from whipcount.extract.positions.unheld import unheld, unholding
from whipcount.extract.positions.unsided import unsided
from whipcount.extract.positions.urgings import bidden, urging
from whipcount.extract.positions.vacant import vacant
from whipcount.extract.positions.verdicts import insisted, settled_on, verdicts
from whipcount.extract.positions.worries import worried
from whipcount.extract.quantified import names_nobody, none_of, some_not
from whipcount.extract.scene import Scene
from whipcount.extract.scenes import BASE, scene_of
from whipcount.extract.stance_phrases import phrased
from whipcount.extract.stances import PRONOUN, Reading, framed
from whipcount.extract.supposed import trigger_of
from whipcount.extract.trust import believed
from whipcount.extract.voices import owned, voiced
from whipcount.layers import Span, meet
from whipcount.model import Condition, Document, Party, Position, Statement
from whipcount.pipeline import Layers

HANGING = frozenset({"if", "only_if", "unless", "provided"})
SET = frozenset({"will", "would", "can", "could", "may", "shall", "must"})
NOBODY = ""  # whose it is what was read and tells of no stance
VERSION = "36"  # of the stage, told with every claim


@dataclass(frozen=True)
class Positions:
    """Reads positions off clauses, with the conditions that hang on them."""

    name: str = "positions"
    version: str = VERSION
    requires: tuple[str, ...] = (*BASE, "condition", "frame", "statement")
    provides: tuple[str, ...] = ("position",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Position]:
        """One Position for each actor and predicate; the first reading of a predicate wins."""
        if afield(document.text):
            return
        scene = scene_of(document, layers)
        given = [c for c in layers.get("condition", ()) if isinstance(c, Condition)]
        said = [s for s in layers.get("statement", ()) if isinstance(s, Statement)]
        for found, actor in readings(scene, given, said):
            whole = chosen(scene, finished(scene, found), actor)
            claim = _claim(scene, whole, actor, given)
            if claim.sure >= least(found):
                yield claim


Held = tuple[Reading, Party]  # a stance, and who holds it


def readings(scene: Scene, given: Sequence[Condition], said: Sequence[Statement]) -> Iterator[Held]:
    """Each stance with each who holds it: what was read, then what the second look says of other words when asked."""
    taken: dict[str, list[Reading]] = {}
    yield from _read(scene, given, taken)
    known = [found for mine in taken.values() for found in mine]
    for found in _cleared(scene, asked(scene, said, known)):
        if not _idle(scene, found):
            yield from _theirs(scene, found, given)


def _read(
    scene: Scene, given: Sequence[Condition], taken: dict[str, list[Reading]]
) -> Iterator[Held]:
    """The rules' readings first, then what the model alone saw; ``taken`` gets each actor's.

    A predicate tells an actor's stance once; the model's words for an actor must be new as well.
    """
    beside: list[tuple[Reading, Party]] = []  # said together: last, for each may be read alone
    for by_model, found_here in _in_turn(scene, given):
        for found in found_here:
            if _idle(scene, found):
                taken.setdefault(NOBODY, []).append(found)
                continue
            for read, actor in _whose(scene, found, given):
                if _nobodys(scene, read, actor, given):
                    continue
                mine = taken.setdefault(actor.chain or actor.text, [])
                if not any(_same(read, old, by_model) for old in mine):
                    mine.append(read)
                    yield excepted(scene, read, actor), actor
                    beside += [(read, other) for other in joint(scene, read, actor)]
    for found, other in beside:
        mine = taken.setdefault(other.chain or other.text, [])
        if not any(_same(found, old, True) for old in mine):
            mine.append(found)
            yield found, other


def _theirs(scene: Scene, found: Reading, given: Sequence[Condition]) -> Iterator[Held]:
    """What was asked of a speaker's words, of him and those he speaks for."""
    for actor in sharing(scene, found, found.actors[0]):
        if not _nobodys(scene, found, actor, given):
            yield found, actor


def _idle(scene: Scene, found: Reading) -> bool:
    """Whether words tell of no stance: routine, forecasts, another sense, who only goes to a place."""
    seen = (idle, vacant, daily, foretold, unheld, unfelt, idiomatic, unsided)
    if any(test(scene, found) for test in seen) or some_not(scene, found.clause):
        return True
    going = convening(scene, found.clause) or travelling(scene, found.clause, found.issue)
    return found.stance == "committed" and going


def _whose(scene: Scene, found: Reading, given: Sequence[Condition]) -> Iterator[Held]:
    """A reading with each who holds it: of what others are to get it is the giver's."""
    for actor in _holding(scene, found, given):
        yield granted(scene, found, actor) or (found, none_of(scene, found.clause, actor))


def _nobodys(scene: Scene, found: Reading, actor: Party, given: Sequence[Condition]) -> bool:
    """Whether nobody in particular holds it, or it only hangs on somebody else's act."""
    seen = (torn, datelined, bidden, received, unholding, obliged, told_by_name)
    nobody = names_nobody(actor.text) or any(test(scene, found, actor) for test in seen)
    return nobody or any(_supposed(scene, found, actor, c) for c in given)


def _in_turn(scene: Scene, given: Sequence[Condition]) -> Iterator[tuple[bool, Iterable[Reading]]]:
    """The rules' readings, the model's, and those that rest on both, each with its issue named."""
    ruled = (
        *polled(scene), *voted(scene), *preferring(scene), *lasting(scene), *partisans(scene), *camped(scene), *tempered(scene), *lent(scene), *worried(scene), *urging(scene), *answered(scene), *phrased(scene), *valued(scene), *framed(scene), *judging(scene), *announced(scene), *hanging(scene, given),
        *demanded(scene), *voiced(scene), *owned(scene), *dreaded(scene), *bidding(scene), *moved(scene), *backed(scene), *authored(scene), *balloted(scene), *passing(scene), *pressed(scene), *needless(scene),
    )  # fmt: skip
    model = tuple(modelled.stances(scene))
    judged = tuple(verdicts(scene))
    lasts = tuple(insisted(scene))
    model = uncontradicted(model, (*judged, *lasts))
    ruled, model = _believed(scene, ruled), _believed(scene, model)
    late = (
        *following(scene, (*ruled, *model)),
        *unlike(scene, (*ruled, *model)),
        *left_out(scene, (*ruled, *model)),
        *judged,
        *lasts,
        *settled_on(scene),
        *becoming(scene, given),
        *pending(scene, given),
        *hinging(scene, given),
    )
    threats = tuple(threatening(scene, given))  # beside the act that is threatened
    groups = (False, ruled), (True, model), (True, _believed(scene, late)), (False, threats)
    for by_model, told in groups:
        yield by_model, named(scene, _cleared(scene, told))


def _cleared(scene: Scene, told: Iterable[Reading]) -> list[Reading]:
    """What readings mean by all their words; without those that take no side."""
    return [m for r in told if (m := meant(scene, mended(scene, r))) is not None]


def _believed(scene: Scene, readings: Iterable[Reading]) -> tuple[Reading, ...]:
    return tuple(r for r in readings if believed(scene, r))


def _holding(scene: Scene, found: Reading, given: Sequence[Condition]) -> Iterator[Party]:
    """Who holds a stance: those it was read of, those who speak for them, and those counted among them."""
    if among := counted_in(scene, found):
        yield from among
        return
    for actor in found.actors:
        if vouching := _vouching(scene, found, actor, given):
            yield vouching
            continue
        if pair := two(scene, found, actor):
            yield from pair
            continue
        yield from sharing(scene, found, named_beside(scene, found, actor))
        yield from members(scene, found, actor)


def _vouching(
    scene: Scene, found: Reading, actor: Party, given: Sequence[Condition]
) -> Party | None:
    """ "No observer would enter before it was signed, Lee stressed": of nobody in particular, so that it is Lee who sets it."""
    if found.clause.modal not in SET or not any(belongs(scene, c, found) for c in given):
        return None
    chain, speaker = scene.chain(actor), scene.speaker_at(found.clause.head[0])
    if speaker is None or speaker.chain is None or speaker.chain == actor.chain:
        return None
    teller = scene.chain(speaker)
    known = chain is not None and (chain.named or chain.type in {"person", "state", "organization"})
    known = known or bool(NAMED.search(actor.text)) or teller is None or not teller.named
    pointed = PRONOUN.match(actor.text) or OWN_BODY.fullmatch(actor.text)
    return None if known or pointed or one_side(scene, actor, speaker) else speaker


def _same(found: Reading, old: Reading, by_model: bool) -> bool:
    """One stance: by one predicate, or for the model's readings on the same words."""
    return found.clause.head[0] == old.clause.head[0] or (
        by_model and meet(_core(found), _core(old))
    )


def _supposed(scene: Scene, found: Reading, actor: Party, condition: Condition) -> bool:
    """ "Will pay as long as Norland carries on": what somebody else's act hangs on is nobody's stance yet."""
    if condition.polarity not in HANGING or actor.chain == condition.holder.chain:
        return False
    if condition.trigger.casefold().startswith(
        "that "
    ):  # what is insisted on may be so all the same
        return False
    trigger = trigger_of(scene, condition)
    sentence = scene.sentence_of(trigger[0]) if trigger else None
    if trigger is None or sentence is None:
        return False
    return trigger[0] <= found.clause.head[0] < min(trigger[1], sentence.end)


def _core(found: Reading) -> Span:
    """A reading's words without those before both its predicate and its issue: its holder's."""
    start, end = found.evidence
    return max(start, min(found.clause.head[0], found.issue[0])), end


def _claim(scene: Scene, found: Reading, actor: Party, given: Sequence[Condition]) -> Position:
    evidence = (scene.cite(*found.evidence),)
    hung = tuple(sorted(c.id for c in given if belongs(scene, c, found)))
    issue = somebody(scene, found.issue) or about(scene, found)
    how, by = basis(scene, actor, found.clause)
    return Position(
        id=claim_id("position", evidence, actor.text, issue), document=scene.document.id,
        evidence=evidence, made_by=f"positions/{VERSION}", actor=actor, issue_text=issue, asks=found.asks,
        stance=found.stance, conditional=bool(hung) or depending(scene, found), conditions=hung, basis=how, according_to=by,
        sure=how_sure(scene, found, actor, how), time_ref=time_of(scene, found.clause),
    )  # fmt: skip
