"""Events: what else happened, by PLOVER type. A document's layers in, Events out.

A verb with somebody who acts, and with a day or of a clearly political kind; a noun such as "coup"
with its day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract.clause_times import under_label
from whipcount.extract.events.clauses import (
    Told,
    meeting_verb,
    phrase_start,
    predicates,
    saying,
    timed,
    typed,
)
from whipcount.extract.events.counted import COUNTED, counted
from whipcount.extract.events.moves import both_days
from whipcount.extract.events.owners import begins, carries, event_noun, owner_of
from whipcount.extract.events.rest import Left, days_of, left_over
from whipcount.extract.meetings.lines import line, whole
from whipcount.extract.meetings.parties import Guests, guests_of
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.meetings.reach import HELPERS, Reach
from whipcount.extract.meetings.where import places
from whipcount.extract.scene import Scene
from whipcount.extract.scenes import BASE, scene_of
from whipcount.extract.surface import Passage, passages
from whipcount.layers import Mention, Span
from whipcount.lexicon import events, lemmas
from whipcount.lexicon.meetings import bag
from whipcount.model import Document, Event, Party, TimeMention
from whipcount.pipeline import Layers, cite

CALENDAR = frozenset({"day", "week", "weekend", "month"})
WIDEST = 200  # characters of evidence
LED = HELPERS | {"not", "to", "also"}  # what a verb is led by
DATES = frozenset({"day", "week", "weekend", "month", "year", "quarter", "season"})
FRONT = 120  # characters between a subject and its verb
BEING = frozenset("is are was were been be am".split())
MORE = frozenset("of in on at between against that which to by from for over with".split())
SPEAKERS = frozenset({"he", "she", "they"})
FIRST = frozenset({"i", "we"})
PRONOUNS = frozenset("it they this that he she which who".split())
RENAMED = {"YIELD": "CONCEDE"}  # as PLOVER calls it now
SUPPOSING = frozenset("if unless until once when whether provided".split())
VERSION = "6"  # of the stage, told with every claim


@dataclass(frozen=True)
class Events:
    """Reads events off verbs, and off nouns that have their day beside them."""

    name: str = "events"
    version: str = VERSION
    requires: tuple[str, ...] = BASE
    provides: tuple[str, ...] = ("event",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Event]:
        """One Event for each predicate or noun that tells of one."""
        scene = scene_of(document, layers)
        guests = guests_of(scene)
        taken = {at for claim in layers.get("meeting", ()) for at in days_of(claim)}
        for passage in passages(document.text):
            verbal = _by_verbs(scene, guests, passage)
            found = [e for one in verbal for e in both_days(passage, one)]
            used = {e.time_ref.evidence.quote for e in found if e.time_ref}
            found += _by_nouns(scene, guests, passage, used)
            yield from found
            here = {at for event in found for at in days_of(event)}
            for left in left_over(scene, passage, taken | here):
                yield _rest_event(scene, guests, left)


def _by_verbs(scene: Scene, guests: Guests, passage: Passage) -> Iterator[Event]:
    clauses = scene.headed(passage.start, passage.end)
    times = [t for t in scene.times if passage.start <= t.evidence[0].start < passage.end]
    if not times and not typed(passage, clauses):
        return
    told = predicates(passage, clauses, guests)
    when = timed(passage, told, times)
    when |= counted(passage, told, when)
    for number, one in enumerate(told):
        mention = when.get(number)
        kind = _type(scene, passage, one, mention)
        noun = event_noun(passage, mention) if kind == "OTHER" and mention else None
        own = noun is not None and owner_of(passage, clauses, noun) is one.clause
        if noun is not None and own and carries(one.clause):
            kind = events.types("nouns")[lemmas.noun(passage.words[noun].low)]
        # "Has been in power since a coup in 2014" tells of the coup.
        if kind and (noun is None or own):
            yield _event(scene, guests, passage, (one, _surer(one, kind), mention))


def _surer(one: Told, kind: str) -> str:
    """The type that the reading model is sure of in this sentence, else that of the verb in any.

    What a verb governs may say more: "launch an investigation" is no launch.
    """
    read, by_object = one.clause.event, one.type != events.types("verbs").get(one.lemma)
    return kind if not read or one.aside or by_object else RENAMED.get(read, read)


def _type(scene: Scene, passage: Passage, one: Told, when: TimeMention | None) -> str | None:
    """The type of what a predicate tells, if it is worth telling."""
    if (one.type == "CONSULT" and when is None) or _own_words(scene, one):
        return None
    if when and when.time_ref and when.time_ref.unit in DATES:
        near = when.time_ref.unit in CALENDAR or when.time_ref.part is not None
        thing = "OTHER" if near and _thing(scene, passage, one) else None
        return thing if meeting_verb(one) else _dated(scene, passage, one) or thing
    if meeting_verb(one):
        return None
    clear = one.type not in {None, "OTHER"} and one.lemma not in events.bag("weak")
    before = {w.low for w in passage.words[max(0, one.anchor.head - 3) : one.anchor.head]}
    clear = clear and "had" not in before  # of a day before the report's
    told = one.modality in {"asserted", "future"} and one.subjects and not one.aside
    supposed = one.clause.marker in SUPPOSING or scene.quoted(passage.words[one.anchor.head].start)
    return one.type if clear and told and not supposed and not _unfinite(passage, one) else None


def _own_words(scene: Scene, one: Told) -> bool:
    """As in "I agree with him": what somebody says of themselves is a statement."""
    texts = (scene.words((m.start, m.end)).casefold() for m in one.subjects)
    return any(t in FIRST for t in texts)


def _unfinite(passage: Passage, one: Told) -> bool:
    """An infinitive or a participle: what somebody wants or is about, not what happened."""
    index = one.anchor.head
    before = passage.words[index - 1].low if index else ""
    return before == "to" or passage.words[index].low.endswith("ing")


def _dated(scene: Scene, passage: Passage, one: Told) -> str | None:
    """With a day: a saying by somebody, any typed verb, what else an actor did or was done to a thing."""
    if saying(one) and one.passive and _published(scene, one):
        return "OTHER"
    if saying(one):
        spoken = one.subjects or (one.topic and scene.words(one.topic).casefold() in SPEAKERS)
        return "CONSULT" if spoken and not one.aside else None
    if one.lemma in events.bag("phases"):
        return one.type if one.subjects or _lasting(scene, one) else None
    if one.type:
        slight = one.aside and one.lemma in events.bag("weak")
        told = one.subjects or one.objects or one.topic or not one.aside
        return one.type if told and not slight else None
    meeting = any(one.lemma in bag("verbs", n) for n in ("hosts", "takes_part", "votes", "speaks"))
    empty = meeting or one.lemma in events.bag("empty")
    going = passage.words[one.anchor.head].low.endswith("ing") and not _progressive(passage, one)
    participle = one.aside and not passage.words[one.anchor.head].low.endswith("ing")
    undergone = (one.passive or participle) and one.topic is not None
    return "OTHER" if (one.subjects or undergone) and not empty and not going else None


def _published(scene: Scene, one: Told) -> bool:
    """As in "the report was published on Monday": a thing, not "it was said"."""
    words = scene.words(one.topic).casefold() if one.topic else ""
    return bool(words) and words not in events.bag("dummies") | PRONOUNS and not one.aside


def _thing(scene: Scene, passage: Passage, one: Told) -> bool:
    """What is told of anybody or anything with a day: "The verdict is expected on 9 May"."""
    if one.aside or one.topic is None or one.modality == "questioned":
        return False
    meeting = any(one.lemma in bag("verbs", n) for n in ("meets", "gathers", "receives"))
    phase = one.lemma in events.bag("phases") and not _lasting(scene, one)
    finite = not _unfinite(passage, one) or _progressive(passage, one)
    named = one.subjects or scene.words(one.topic).casefold() not in events.bag("dummies")
    told = one.lemma not in events.bag("blank") and not saying(one)
    return (
        bool(named)
        and finite
        and told
        and not meeting
        and not phase
        and one.clause.marker not in {"if", "unless", "whether"}
    )


def _progressive(passage: Passage, one: Told) -> bool:
    """As in "is seeking": told of somebody now, not said beside something else."""
    before = {w.low for w in passage.words[max(0, one.anchor.head - 3) : one.anchor.head]}
    return bool(before & BEING) and not one.aside


def _lasting(scene: Scene, one: Told) -> bool:
    """What begins or ends is a thing with a name of its own, not a meeting, whose row tells it."""
    span = one.topic
    if span is None:
        return False
    heads = {lemmas.noun(w) for w in scene.words(span).casefold().split()}
    return not heads & (bag("nouns", "plain") | bag("nouns", "strong") | PRONOUNS)


def _event(
    scene: Scene, guests: Guests, passage: Passage, found: tuple[Told, str, TimeMention | None]
) -> Event:
    one, kind, when = found
    evidence = (cite(scene.document, *_extent(passage, one, when)),)
    place = next((p for p in places(passage, one.reach, one.anchor) if guests.is_place(*p)), None)
    return Event(
        id=claim_id("event", evidence, kind, one.lemma), document=scene.document.id, evidence=evidence,
        made_by=f"events/{VERSION}", type=kind, line=line(evidence[0]), modality=one.modality,
        actors=_parties(guests, one.subjects), recipients=_parties(guests, one.objects),
        place=scene.words(place) if place else None, time_ref=under_label(scene, when, passage.start),
    )  # fmt: skip


def _extent(passage: Passage, one: Told, when: TimeMention | None) -> Span:
    """From the subject to the end of the verb's stretch, its time taken in, made whole."""
    words = passage.words
    head = words[one.anchor.head]
    front = [m.start for m in one.subjects + one.objects if m.start < head.start]
    span = one.topic
    if span and passage.start <= span[0] and head.start - span[0] < FRONT:
        front.append(span[0])
    start = min([words[_group(passage, one)].start, *(f for f in front if head.start - f < FRONT)])
    end = words[min(one.reach.far, len(words)) - 1].end
    if when and not COUNTED.fullmatch(when.evidence[0].quote):
        at = when.evidence[0]
        start, end = min(start, at.start), max(end, at.end)
    if end - start > WIDEST:
        least = max(head.end, when.evidence[0].end if when else 0)
        end = max(passage.start + passage.text.rfind(" ", 0, start + WIDEST - passage.start), least)
    return whole(passage, start, end, when.evidence[0].start if when else None)


def _group(passage: Passage, one: Told) -> int:
    """The first helper of the verb: "was not", "has been"."""
    index = one.anchor.head
    while index > 0 and passage.words[index - 1].low in LED:
        index -= 1
    return index


def _parties(guests: Guests, mentions: Iterable[Mention]) -> tuple[Party, ...]:
    seen: dict[str, Party] = {}
    for mention in mentions:
        seen.setdefault(mention.chain, guests.party(mention))
    return tuple(seen.values())


def _rest_event(scene: Scene, guests: Guests, left: Left) -> Event:
    mention, clause, span = left
    evidence = (cite(scene.document, *span),)
    subjects = [m for s in clause.subjects for m in guests.within(*s) if guests.acts(m)]
    modality = clause.modality if clause.modality in {"negated", "future"} else "asserted"
    return Event(
        id=claim_id("event", evidence, "OTHER", clause.lemma), document=scene.document.id, evidence=evidence,
        made_by=f"events/{VERSION}", type="OTHER", line=line(evidence[0]), modality=modality,
        actors=_parties(guests, subjects), time_ref=mention.time_ref,
    )  # fmt: skip


def _by_nouns(scene: Scene, guests: Guests, passage: Passage, used: set[str]) -> Iterator[Event]:
    """As in "The 2018 uprising", "a coup in 2021", "the invasion of X on 24 February": a noun with its day."""
    times = [
        t for t in scene.times
        if passage.start <= t.evidence[0].start < passage.end and t.time_ref and t.time_ref.unit in DATES
        and t.evidence[0].quote not in used
    ]  # fmt: skip
    for mention in times:
        if (index := event_noun(passage, mention)) is not None:
            yield _noun_event(scene, guests, passage, (index, mention))


def _noun_event(
    scene: Scene, guests: Guests, passage: Passage, found: tuple[int, TimeMention]
) -> Event:
    index, mention = found
    words, at = passage.words, mention.evidence[0]
    low = phrase_start(passage, min(index, passage.at(at.start)))
    owner = owner_of(passage, scene.headed(passage.start, passage.end), index)
    start = begins(owner) if owner else words[low].start
    extent = min(start, words[low].start), max(words[index].end, at.end)
    after = passage.at(extent[1])
    if after < len(words) and words[after].low in MORE:
        extent = whole(passage, *extent)
    turn = passage.at(extent[1])
    evidence = (cite(scene.document, *extent),)
    anchor = Anchor(index, index, index, "noun", words[index].low)
    place = next(
        (p for p in places(passage, Reach(low, turn, turn, low), anchor) if guests.is_place(*p)),
        None,
    )
    parties = [m for m in guests.within(evidence[0].start, evidence[0].end) if guests.acts(m)]
    kind = events.types("nouns")[lemmas.noun(words[index].low)]
    return Event(
        id=claim_id("event", evidence, kind, words[index].low), document=scene.document.id,
        evidence=evidence, made_by=f"events/{VERSION}", type=kind, line=line(evidence[0]),
        actors=_parties(guests, parties[:2]), place=scene.words(place) if place else None,
        time_ref=mention.time_ref,
    )  # fmt: skip
