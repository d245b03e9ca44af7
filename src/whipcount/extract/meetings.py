"""Meetings: planned, held, proposed, put off, called off. A document's layers in, Meetings out.

Each mention that says more than "the talks" is a claim; which of them are one meeting is for link to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from whipcount.codec import claim_id
from whipcount.extract.meeting_chain import Again, chained
from whipcount.extract.meeting_clauses import crew, governor, own_clause
from whipcount.extract.meeting_names import name_of
from whipcount.extract.meeting_parties import Company, Guests
from whipcount.extract.meeting_phrases import Anchor, anchors
from whipcount.extract.meeting_reach import reach
from whipcount.extract.meeting_status import mode, status
from whipcount.extract.meeting_where import places, time
from whipcount.extract.meeting_worth import Found, points, worth
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage, passages
from whipcount.layers import Clause, Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag
from whipcount.model import Document, Meeting, Party
from whipcount.pipeline import Layers, cite

VISITING = frozenset({"travels", "visits", "stays", "receives"})
WIDEST = 200  # characters of evidence
PURPOSE = re.compile(
    r"\bto (?:discuss|address|debate|consider|agree|finali[sz]e|coordinate|negotiate|review|hammer out|resolve|"
    r"advise|prepare|develop|plan|decide|explore|settle|mediate|mark|assess)\b[^.;:\n]{3,110}"
)
ABOUT = re.compile(
    r"(?:on|about|devoted to|dedicated to|focus(?:ed|ing)? on|aimed at|over)\s+[^.;:,\n]{3,90}"
)


CLOSES = frozenset("end conclude break wrap close finish adjourn collapse founder".split())
ENDED = re.compile(
    r"\bwithout (?!speaking|saying|taking)[^.,;:\n]{3,80}|\bwith (?:a|an|no|the|little|only)\b[^.,;:\n]{3,80}"
    r"|\bin (?:deadlock|failure|acrimony|agreement|stalemate|disarray|discord|success)\b"
)


@dataclass(frozen=True)
class Meetings:
    """Reads meetings off the words around their nouns and verbs."""

    name: str = "meetings"
    version: str = "1"
    requires: tuple[str, ...] = ("sentence", "mention", "chain", "clause", "attribution", "time")
    provides: tuple[str, ...] = ("meeting",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Meeting]:
        """One Meeting for each mention that tells enough of one."""
        scene = Scene(document, layers)
        guests = Guests(scene)
        return tuple(chained(_told(scene, guests)))


def _told(scene: Scene, guests: Guests) -> Iterator[Again]:
    """The meetings of the document as each sentence by itself tells them."""
    for passage in passages(scene.text):
        found = [_look(scene, guests, passage, a) for a in anchors(passage)]
        for one in _apart([f for f in found if worth(scene, f)]):
            meeting = _meeting(scene, one)
            verb = "visit" if one.anchor.kind in VISITING else "meeting"
            head = one.anchor.lemma if one.anchor.kind == "noun" else verb
            press = re.search(r"(?:press|news) conference", meeting.name)
            yield Again(meeting, "press" if press else head, passage.words[one.anchor.first].low)


def _look(scene: Scene, guests: Guests, passage: Passage, anchor: Anchor) -> Found:
    clauses = [c for c in scene.clauses if passage.start <= c.head[0] < passage.end]
    bond = governor(passage, anchor, clauses) if anchor.kind == "noun" else None
    around = reach(passage, anchor, verbs(clauses), (bond.verb, bond.side) if bond else (None, 0))
    place = next((p for p in places(passage, around, anchor) if guests.is_place(*p)), None)
    company = guests.company(passage, anchor, around)
    clause = bond.clause if bond else own_clause(passage, anchor, clauses)
    if clause and (bond is None or bond.side < 0):
        company = _completed(company, crew(guests, clause, anchor, clauses))
    if anchor.kind == "visits" and (visited := _visited(scene, passage, anchor)):
        place = visited
        there = scene.party(visited).chain
        company = replace(
            company, participants=tuple(p for p in company.participants if p.chain != there)
        )
    if place is None and anchor.kind == "noun":
        place = guests.seat(passage, anchor)
    company = _elsewhere(scene, company, place)
    when = time(passage, around, anchor, scene.times)
    return Found(passage, anchor, around, when, place, company)


def _visited(scene: Scene, passage: Passage, anchor: Anchor) -> Span | None:
    """As in "visited Warsaw": the name right after the verb, where it is a land or a city."""
    following = passage.words[anchor.last + 1 : anchor.last + 2]
    if not following or not following[0].text[0].isupper():
        return None
    mention = scene.mention((following[0].start, following[0].end))
    if mention is None or not (chain := scene.chains.get(mention.chain)) or chain.type != "state":
        return None
    return mention.start, mention.end


def _elsewhere(scene: Scene, company: Company, place: Span | None) -> Company:
    """A city in which they meet takes no part: "the Lima summit", "visit the French capital"."""
    if place is None:
        return company
    where = scene.words(place).casefold()

    def others(found: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(p for p in found if p.text.casefold().removeprefix("the ") != where)

    return replace(company, hosts=others(company.hosts), participants=others(company.participants))


def _completed(company: Company, crew: Company) -> Company:
    """What the words show, and whom the parse shows besides."""
    parties = (*company.hosts, *company.participants, *company.remote, *company.excluded)
    known = {p.chain for p in parties if p.chain}
    texts = " ".join(p.text.casefold() for p in parties)

    def fresh(found: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(p for p in found if p.chain not in known and p.text.casefold() not in texts)

    return replace(
        company,
        hosts=(*company.hosts, *fresh(crew.hosts)),
        participants=(*fresh(crew.participants), *company.participants),
    )


def verbs(clauses: Iterable[Clause]) -> frozenset[int]:
    """Where the clauses' verbs begin, but for those that say more of a noun."""
    return frozenset(
        c.head[0] for c in clauses if c.kind == "verb" and c.relation not in {"acl", "amod"}
    )


def _apart(found: list[Found]) -> Iterator[Found]:
    """A verb and the noun it governs are one: "travel to X for talks", "met for a summit"."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (-points(f), f.anchor.first)):
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
    if a.anchor.kind == "noun" and b.anchor.kind == "noun":
        return a.reach.verb is not None and a.reach.verb == b.reach.verb and a.time == b.time
    return True


def _meeting(scene: Scene, found: Found) -> Meeting:
    passage, anchor = found.passage, found.anchor
    evidence = (cite(scene.document, *_extent(found)),)
    ref = found.time.time_ref if found.time else None
    place = scene.words(found.place) if found.place else None
    name = name_of(scene, found)
    return Meeting(
        id=claim_id("meeting", evidence, name), document=scene.document.id, evidence=evidence,
        made_by="meetings/1", name=name, status=status(passage, anchor, found.reach, ref),
        mode=mode(passage, anchor, found.reach, place is not None), purpose=_purpose(found),
        hosts=found.company.hosts, participants=found.company.participants,
        remote=found.company.remote, excluded=found.company.excluded, place=place, time_ref=ref,
        outcome=_outcome(found),
    )  # fmt: skip


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


def _outcome(found: Found) -> str | None:
    """As in "the talks ended on Tuesday without a deal": how, in the words."""
    words, verb = found.passage.words, found.reach.verb
    if found.anchor.kind != "noun" or verb is None or lemmas.verb(words[verb].low) not in CLOSES:
        return None
    match = ENDED.search(found.passage.text, words[verb].end - found.passage.start)
    return " ".join(match[0].split()) if match else None


def _purpose(found: Found) -> str | None:
    words = found.passage.words
    low = words[found.anchor.head].end - found.passage.start
    end = words[min(found.reach.far, len(words)) - 1].end - found.passage.start
    text = found.passage.text[low : max(low, end)]
    match = PURPOSE.search(text) or ABOUT.search(text[:140])
    return " ".join(match[0].split()) if match else None
