"""Meetings: planned, held, proposed, put off, called off. A document's layers in, Meetings out.

Each mention that says more than "the talks" is a claim; which of them are one meeting is for link to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from whipcount.codec import claim_id
from whipcount.extract.meetings.asked import heard, known
from whipcount.extract.meetings.byday import by_day
from whipcount.extract.meetings.chain import Again, chained
from whipcount.extract.meetings.clauses import crew, governor, own_clause
from whipcount.extract.meetings.company import bound_for, completed, elsewhere, itself_out, unnamed
from whipcount.extract.meetings.days import carried, of_the_report, whole
from whipcount.extract.meetings.fate import fate_of, former, renewed, settled
from whipcount.extract.meetings.found import Found
from whipcount.extract.meetings.moves import gone_on, moved, undone
from whipcount.extract.meetings.names import name_of, owner, paper_of
from whipcount.extract.meetings.outcome import outcome
from whipcount.extract.meetings.parties import Guests, guests_of
from whipcount.extract.meetings.phrases import Anchor, anchors
from whipcount.extract.meetings.purpose import purpose
from whipcount.extract.meetings.reach import Reach, reach
from whipcount.extract.meetings.series import series_of
from whipcount.extract.meetings.signs import ASIDE
from whipcount.extract.meetings.status import mode, status
from whipcount.extract.meetings.where import places, time, told_on
from whipcount.extract.meetings.worth import points, worth
from whipcount.extract.scene import Scene
from whipcount.extract.scenes import BASE, scene_of
from whipcount.extract.surface import Passage, passages
from whipcount.layers import Clause, Span
from whipcount.lexicon.meetings import bag
from whipcount.model import Document, Meeting
from whipcount.pipeline import Layers, cite

VISITING = frozenset({"travels", "departs", "visits", "stays", "receives"})
WIDEST = 200  # characters of evidence
VERSION = "22"  # of the stage, told with every claim


@dataclass(frozen=True)
class Meetings:
    """Reads meetings off the words around their nouns and verbs."""

    name: str = "meetings"
    version: str = VERSION
    requires: tuple[str, ...] = BASE
    provides: tuple[str, ...] = ("meeting",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Meeting]:
        """One Meeting for each mention that tells enough of one."""
        scene = scene_of(document, layers)
        guests = guests_of(scene)
        return tuple(chained(_told(scene, guests)))


def _told(scene: Scene, guests: Guests) -> Iterator[Again]:
    """The meetings of the document as each sentence by itself tells them."""
    told = tuple(passages(scene.text))
    for index, passage in enumerate(told):
        following = told[index + 1 : index + 3]
        clauses = scene.headed(passage.start, passage.end)
        found = [
            replace(
                _look(scene, guests, (passage, clauses), a),
                fate=fate_of((passage, following), a, clauses, scene.times),
            )
            for a in anchors(passage)
        ]
        kept = [f for f in found if worth(scene, f)]
        if not kept:
            yield from _heard(scene, guests, (passage, clauses), found)
        told_here: list[Again] = []
        for one in _apart(kept):
            meeting = undone(
                _meeting(scene, one, clauses), one, following[0] if following else None
            )
            days = list(_days(meeting, one, scene))
            told_here += [replace(_again(m, one), moved=len(days) > 1) for m in days]
        yield from gone_on(told_here)


def _heard(
    scene: Scene,
    guests: Guests,
    where: tuple[Passage, Sequence[Clause]],
    refused: Sequence[Found],
) -> Iterator[Again]:
    """The meeting that is told of without a word that a rule takes for one."""
    if said := heard(scene, where[0], refused):
        one = _look(scene, guests, where, said.anchor)
        if meeting := known(_meeting(scene, one, where[1], said.status), one, said):
            yield _again(meeting, one)


def _days(meeting: Meeting, one: Found, scene: Scene) -> Iterator[Meeting]:
    """The meeting as planned at first, and on each day that it was moved to."""
    if one.fate is None:
        yield from moved(meeting, one, scene.times)
        return
    first = settled(meeting, one.fate)
    again = list(renewed(scene.document, first, one.fate))
    if not one.fate.own and not again:
        yield from moved(first, one, scene.times)
        return
    noun = one.passage.words[one.anchor.last].end
    before = former(one.time, noun, one.fate, scene.times)
    if one.fate.own and (before or again):
        first = replace(first, time_ref=before, outcome=None)
    yield replace(first, evidence=(*first.evidence, *(e for m in again for e in m.evidence)))
    yield from again


def _again(meeting: Meeting, one: Found) -> Again:
    """The meeting with what a later mention can take it up by."""
    verb = "visit" if one.anchor.kind in VISITING else "meeting"
    head = one.anchor.lemma if one.anchor.kind == "noun" else verb
    press = re.search(r"(?:press|news) conference", meeting.name)
    return Again(meeting, "press" if press else head, one.passage.words[one.anchor.first].low)


def _look(
    scene: Scene, guests: Guests, where: tuple[Passage, Sequence[Clause]], anchor: Anchor
) -> Found:
    passage, clauses = where
    bond = governor(passage, anchor, clauses) if anchor.kind == "noun" else None
    around = reach(passage, anchor, verbs(clauses), (bond.verb, bond.side) if bond else (None, 0))
    place = next((p for p in places(passage, around, anchor) if guests.is_place(*p)), None)
    company = guests.company(passage, anchor, around, clauses)
    clause = bond.clause if bond else own_clause(passage, anchor, clauses)
    if clause and (bond is None or bond.side < 0):
        company = completed(company, crew(guests, clause, anchor, clauses))
    if anchor.kind in {"noun", "meets", "speaks"}:
        company = unnamed(company, _rest(passage, anchor, around))
    if (noun := passage.words[anchor.head].low) in bag("nouns", "called"):
        company = itself_out(company, noun)
    if anchor.kind == "visits" and (visited := _visited(scene, passage, anchor)):
        place = visited
        there = scene.party(visited).chain
        guests_only = tuple(p for p in company.participants if p.chain != there)
        company = replace(company, participants=guests_only)
    if place is None and anchor.kind == "noun":
        place = guests.seat(passage, anchor)
    told = place, time(passage, around, anchor, scene.times)
    place, when = whole(passage, anchor, told, scene.times)
    company = elsewhere(scene, company, place)
    company = bound_for(scene, company) if anchor.kind == "departs" else company
    found = Found(passage, anchor, around, when, place, company)
    if found.pair and not found.parties:
        company = replace(company, participants=guests.two_before(passage.start))
    return replace(found, company=company)


def _rest(passage: Passage, anchor: Anchor, around: Reach) -> str:
    """The words of a meeting's stretch behind its noun or verb."""
    start, end = passage.words[anchor.last].end, passage.words[around.high - 1].end
    return passage.text[start - passage.start : max(start, end) - passage.start]


def _visited(scene: Scene, passage: Passage, anchor: Anchor) -> Span | None:
    """As in "visited Warsaw": the name right after the verb, where it is a land or a city."""
    following = passage.words[anchor.last + 1 : anchor.last + 2]
    if not following or not following[0].text[0].isupper():
        return None
    mention = scene.mention((following[0].start, following[0].end))
    if mention is None or not (chain := scene.chains.get(mention.chain)) or chain.type != "state":
        return None
    return mention.start, mention.end


def verbs(clauses: Iterable[Clause]) -> frozenset[int]:
    """Where the clauses' verbs begin, but for those that say more of a noun."""
    return frozenset(
        c.head[0] for c in clauses if c.kind == "verb" and c.relation not in {"acl", "amod"}
    )


def _apart(found: list[Found]) -> Iterator[Found]:
    """A verb and the noun it governs are one: "travel to X for talks", "met for a summit".

    A turn that only implies a meeting gives way to words that name one.
    """
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.anchor.lemma in ASIDE, -points(f), f.anchor.first)):
        twin = next((i for i, other in enumerate(kept) if _same(one, other)), None)
        if twin is None:
            kept.append(one)
        elif _titles(one, kept[twin]):
            kept[twin] = replace(kept[twin], title=one.anchor)
    yield from sorted(kept, key=lambda f: f.anchor.first)


def _titles(noun: Found, verb: Found) -> bool:
    """As in "gather for their annual summit": the noun says what the verb tells of."""
    first, words = noun.anchor.first, noun.passage.words
    strong = noun.anchor.kind == "noun" and noun.anchor.lemma in bag("nouns", "titles")
    return (
        strong
        and verb.anchor.kind in {"meets", "gathers", "sees"}
        and words[first - 1].low in {"for", "at"}
    )


def _same(a: Found, b: Found) -> bool:
    """Both speak of one stretch, and at least one is a verb, or it is the same governing verb."""
    first, second = sorted((a, b), key=lambda f: f.anchor.first)
    if second.anchor.head >= first.reach.high or first.anchor.head < second.reach.low:
        return False
    if _two_days(a, b) or _beside(first, second):
        return False
    if a.anchor.kind == "noun" and b.anchor.kind == "noun":
        return a.reach.verb is not None and a.reach.verb == b.reach.verb and a.time == b.time
    return True


def _two_days(a: Found, b: Found) -> bool:
    """As in "saw one team on Sunday and was meeting another today": each verb has its own day."""
    verbs = a.anchor.kind != "noun" and b.anchor.kind != "noun"
    return verbs and a.time is not None and b.time is not None and a.time != b.time


def _beside(first: Found, second: Found) -> bool:
    """As in "met on the sidelines of the summit": one takes place beside the other."""
    words = first.passage.words
    between = {w.low for w in words[first.anchor.last : second.anchor.first]}
    return bool(between & bag("beside", "nouns"))


def _meeting(
    scene: Scene, found: Found, clauses: Sequence[Clause], told: str | None = None
) -> Meeting:
    """One Meeting; ``told`` is its status where that is known already."""
    passage, anchor = found.passage, found.anchor
    ref = found.time.time_ref if found.time else None
    place = scene.words(found.place) if found.place else None
    name, told = name_of(scene, found), told or status(passage, anchor, found.reach, ref)
    told, ref = by_day(passage, anchor, told, ref)
    if ref is None and told == "held":
        if said := told_on(passage, anchor, scene.times):
            found, ref = replace(found, time=said), said.time_ref
        elif earlier := carried(scene, passage, anchor):
            ref = earlier.time_ref
        else:
            ref = of_the_report(scene, passage, anchor)
    evidence = (cite(scene.document, *_extent(found)),)
    return Meeting(
        id=claim_id("meeting", evidence, name), document=scene.document.id, evidence=evidence,
        made_by=f"meetings/{VERSION}", name=name, status=told, mode=_mode(found, place is not None),
        series=series_of(name, owner(scene, found)), purpose=_purpose(found) or paper_of(scene, found),
        hosts=found.company.hosts, participants=found.company.participants,
        remote=found.company.remote, excluded=found.company.excluded, place=place, time_ref=ref,
        outcome=outcome(found, clauses) if told == "held" else None,
    )  # fmt: skip


def _mode(found: Found, placed: bool) -> str:
    """One who joins a meeting from afar does not make it a call."""
    told = mode(found.passage, found.anchor, found.reach, placed)
    if found.company.remote and told in {"virtual", "phone"}:
        return "in-person" if placed else "unknown"
    return told


def _extent(found: Found) -> Span:
    """From the verb or the phrase to the end of what hangs on it, the time and place taken in."""
    words, around = found.passage.words, found.reach
    start = words[
        min(found.anchor.first, around.verb if around.verb is not None else found.anchor.first)
    ].start
    end = words[min(around.high, len(words)) - 1].end
    if found.time:
        at = found.time.evidence[0]
        start, end = min(start, at.start), max(end, at.end)
    if found.place:
        start = min(start, found.place[0])
    end = max(end, words[found.anchor.last].end)
    if end - start > WIDEST:
        end = max(
            found.passage.start
            + found.passage.text.rfind(" ", 0, start + WIDEST - found.passage.start),
            words[found.anchor.last].end,
        )
    return start, end


def _purpose(found: Found) -> str | None:
    words = found.passage.words
    low = words[found.anchor.head].end - found.passage.start
    end = words[min(found.reach.far, len(words)) - 1].end - found.passage.start
    return purpose(found.passage.text[low : max(low, end)])
