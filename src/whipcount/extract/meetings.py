"""Meetings: planned, held, proposed, put off, called off. A document's layers in, Meetings out.

Each mention that says more than "the talks" is a claim; which of them are one meeting is for link to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract.meeting_chain import Again, chained
from whipcount.extract.meeting_parties import Company, Guests
from whipcount.extract.meeting_phrases import Anchor, anchors
from whipcount.extract.meeting_reach import Reach, places, reach, time
from whipcount.extract.meeting_status import mode, status
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage, passages
from whipcount.layers import Span
from whipcount.lexicon.meetings import bag
from whipcount.model import Document, Meeting, TimeMention
from whipcount.pipeline import Layers, cite

WIDEST = 200  # characters of evidence
ENOUGH = 2
PURPOSE = re.compile(
    r"\bto (?:discuss|address|debate|consider|agree|finali[sz]e|coordinate|negotiate|review|hammer out|resolve|"
    r"advise|prepare|develop|plan|decide|explore|settle|mediate|mark|assess)\b[^.;:\n]{3,110}"
)
ABOUT = re.compile(r"(?:on|about|devoted to|dedicated to|focus(?:ed|ing)? on|aimed at|over)\s+[^.;:,\n]{3,90}")
TELLING = re.compile(r"[A-Z#]|\b(?:first|second|third|fourth|\d+(?:st|nd|rd|th)|virtual|emergency|annual|special|joint|ministers?|leaders?|chiefs?|ministerial|bilateral|trilateral|parliamentary|plenary|extraordinary|high-level|defen[cs]e|foreign|military|donors?|peace|next|last)\b")


@dataclass(frozen=True)
class Found:
    """One anchor with all that its stretch tells."""

    passage: Passage
    anchor: Anchor
    reach: Reach
    time: TimeMention | None
    place: Span | None
    company: Company


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
        for one in _apart([f for f in found if _worth(scene, f)]):
            head = one.anchor.lemma if one.anchor.kind == "noun" else "meeting"
            yield Again(_meeting(scene, one), head, passage.words[one.anchor.first].low)


def _look(scene: Scene, guests: Guests, passage: Passage, anchor: Anchor) -> Found:
    around = reach(passage, anchor)
    place = next((p for p in places(passage, around, anchor) if guests.is_place(*p)), None)
    return Found(
        passage, anchor, around, time(passage, around, anchor, scene.times), place,
        guests.company(passage, anchor, around),
    )  # fmt: skip


def _apart(found: list[Found]) -> Iterator[Found]:
    """A verb and the noun it governs are one: "travel to X for talks", "met for a summit"."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (-_points(f), f.anchor.first)):
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    yield from sorted(kept, key=lambda f: f.anchor.first)


def _same(a: Found, b: Found) -> bool:
    """Both speak of one stretch, and at least one is a verb, or it is the same governing verb."""
    first, second = sorted((a, b), key=lambda f: f.anchor.first)
    if second.anchor.head >= first.reach.high or first.anchor.head < second.reach.low:
        return False
    if a.anchor.kind == "noun" and b.anchor.kind == "noun":
        return a.reach.verb is not None and a.reach.verb == b.reach.verb and a.time == b.time
    return True


def _points(found: Found) -> int:
    """How much the words tell: when, where, who, which."""
    words, anchor, company = found.passage.words, found.anchor, found.company
    name = found.passage.text[words[anchor.first].start - found.passage.start : words[anchor.last].end - found.passage.start]
    inner = name.split(" ", 1)[-1] if anchor.first < anchor.head else ""
    many = len({p.chain for p in (*company.hosts, *company.participants, *company.remote)})
    points = (found.time is not None) + (found.place is not None) + min(2, many)
    if anchor.kind == "noun":
        points += bool(TELLING.search(inner)) + (anchor.lemma in bag("nouns", "strong"))
        points += found.reach.verb_side < 0
        lead = words[anchor.first].low
        points -= 2 * (lead in bag("lead", "vague")) + _bare(found)
    return points


def _bare(found: Found) -> int:
    """"The talks" alone, or "meetings": told of before, or none in particular."""
    words, anchor = found.passage.words, found.anchor
    low = words[anchor.head].low
    plural = low.endswith("s") and low not in bag("nouns", "plurals")
    alone = anchor.head - anchor.first <= 1
    return int(plural) + int(alone and words[anchor.first].low in {"the", "this", "that", "these", low})


def _worth(scene: Scene, found: Found) -> bool:
    kind = found.anchor.kind
    if kind == "noun":
        return _points(found) >= ENOUGH + (found.anchor.lemma in {"debate", "tour", "session", "assembly", "forum"})
    return _verb_worth(scene, found)


def _verb_worth(scene: Scene, found: Found) -> bool:
    """Each verb with the arguments without which it is no meeting."""
    words, anchor = found.passage.words, found.anchor
    many = len({p.chain for p in (*found.company.hosts, *found.company.participants)})
    dated, placed = found.time is not None, found.place is not None
    after = [w.low for w in words[anchor.last + 1 : anchor.last + 9]]
    purposeful = bool(set(after[2:] + [w.low for w in words[anchor.last + 9 : anchor.last + 16]]) & (bag("purpose", "for_nouns") | {"meet"}))
    if anchor.kind == "meets":
        blocked = set(after[:5]) & bag("not_met", "objects") or "'s" in after[1:3]
        several = bool({w.low for w in words[max(0, anchor.head - 3) : anchor.head]} & bag("chain", "several"))
        return not blocked and (many > 1 or (many > 0 or several) and (dated or placed or after[:1] == ["for"]))
    if anchor.kind == "joins":
        guests = [p for p in found.company.participants if _is(scene, p.chain, {"person", "group"})]
        return len(guests) > 1 and placed or len(guests) > 1 and dated and after[:1] == ["counterparts"]
    if anchor.kind == "gathers":
        return (many > 0 and (dated or placed)) and bool(set(after[:1]) & {"in", "at", "on", "for", "around", "this", "next", "last", "to", "here", "there", "together"})
    if anchor.kind == "speaks":
        heard = set(after[:6]) & bag("not_met", "listeners")
        by_phone = "phone" in after[:4] or "telephone" in after[:4]
        to = bool(after) and after[0] in {"with", "by"} or by_phone
        return not heard and (many > 1 and to or many > 0 and dated and not after[:1] == ["to"] and anchor.lemma == "speak" and "at" in after[:1])
    if anchor.kind == "phones":
        return many > 1
    if anchor.kind == "votes":
        before = {w.low for w in words[max(0, anchor.head - 8) : anchor.head]}
        return dated and bool(before & bag("bodies", "words"))
    if anchor.kind == "travels":
        if after[:2] in (["to", "see"], ["to", "meet"]):
            return many > 1
        return many > 0 and placed and "to" in after[:1] and (dated and purposeful or purposeful or dated)
    if anchor.kind == "visits":
        return many > 0 and (dated or purposeful or many > 1)
    if anchor.kind == "receives":
        return many > 1 and (dated or placed) and any(_is(scene, p.chain, {"person"}) for p in found.company.participants)
    return many > 0 and (dated or placed)


def _is(scene: Scene, chain: str | None, kinds: set[str]) -> bool:
    found = scene.chains.get(chain or "")
    return found is not None and found.type in kinds


def _meeting(scene: Scene, found: Found) -> Meeting:
    passage, anchor = found.passage, found.anchor
    evidence = (cite(scene.document, *_extent(found)),)
    ref = found.time.time_ref if found.time else None
    place = scene.words(found.place) if found.place else None
    name = _name(scene, found)
    return Meeting(
        id=claim_id("meeting", evidence, name), document=scene.document.id, evidence=evidence,
        made_by="meetings/1", name=name, status=status(passage, anchor, found.reach, ref),
        mode=mode(passage, anchor, found.reach, place is not None), purpose=_purpose(found),
        hosts=found.company.hosts, participants=found.company.participants,
        remote=found.company.remote, excluded=found.company.excluded, place=place, time_ref=ref,
    )  # fmt: skip


def _extent(found: Found) -> Span:
    """From the verb or the phrase to the end of what hangs on it, the time and place taken in."""
    words, around = found.passage.words, found.reach
    start = words[min(found.anchor.first, around.verb if around.verb is not None else found.anchor.first)].start
    end = words[min(around.high, len(words)) - 1].end
    if found.time:
        at = found.time.evidence[0]
        start, end = min(start, at.start), max(end, at.end)
    if found.place:
        start = min(start, found.place[0])
    end = max(end, words[found.anchor.last].end)
    if end - start > WIDEST:
        end = max(found.passage.start + found.passage.text.rfind(" ", 0, start + WIDEST - found.passage.start), words[found.anchor.last].end)
    return start, end


def _name(scene: Scene, found: Found) -> str:
    """The noun phrase as a reader would name it; for a verb, what it comes to."""
    words, anchor = found.passage.words, found.anchor
    if anchor.kind != "noun":
        return _verb_name(scene, found)
    first = anchor.first
    while first < anchor.head and (words[first].low in bag("lead", "articles") or not words[first].text[0].isalnum()):
        first += 1
    name = scene.words((words[first].start, words[anchor.last].end))
    rest = found.passage.text[words[anchor.last].end - found.passage.start :]
    if match := re.match(r"[”\"]?\s+(of|between)\s+((?:the\s+)?[^.,;:\n]{3,60}?)(?=\s+(?:on|in|at|to|will|was|is|has|had|who|which|that|for|last|next|this|were|are|have|from|after|before|led)\b|[.,;:\n]|$)", rest):
        name += f" {match[1]} {' '.join(match[2].split())}"
    return name.replace("”", "").replace("“", "").replace('"', "")


def _verb_name(scene: Scene, found: Found) -> str:
    kind = {"speaks": "conversation", "phones": "phone call", "visits": "visit", "travels": "visit", "receives": "visit", "votes": "vote"}
    noun = kind.get(found.anchor.kind, "meeting")
    company = dict.fromkeys((*found.company.hosts, *found.company.participants))
    known = [(scene.chain(p), p) for p in company]
    parties = list(dict.fromkeys(c.name if c else p.text for c, p in known))[:3]
    return f"{noun} of {' and '.join(parties)}" if parties else noun


def _purpose(found: Found) -> str | None:
    words = found.passage.words
    low = words[found.anchor.head].end - found.passage.start
    end = words[min(found.reach.far, len(words)) - 1].end - found.passage.start
    text = found.passage.text[low:max(low, end)]
    match = PURPOSE.search(text) or ABOUT.search(text[:140])
    return " ".join(match[0].split()) if match else None
