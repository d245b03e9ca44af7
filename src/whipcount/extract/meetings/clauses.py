"""What the parse says of a meeting's words: the verb that governs them, and who does it.

An anchor in its passage and the clauses come in; a governing verb, and the parties of its clause, go out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from whipcount.extract.meetings.company import Company
from whipcount.extract.meetings.parties import Guests
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage
from whipcount.layers import Clause, Span
from whipcount.lexicon import lemmas, words
from whipcount.lexicon.meetings import bag
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices
from whipcount.model import Party

DURING = frozenset({"at", "in", "during", "to", "for", "into"})
LINKS = frozenset("of on with for at in to from by about over after before between against".split())
ERRANDS = frozenset({"see", "meet"})
LED: Mapping[str, AbstractSet[str]] = {
    "called_on": {"on"}, "message": {"to"}, "settled": {"by"}, "discussed": {"with"}
}  # fmt: skip
COMPANY: Mapping[str, AbstractSet[str]] = {
    "meets": {"with"}, "speaks": {"with", "to"}, "phones": {"with", "to"}, "noun": {"with", "between"}
}  # fmt: skip
NAME = re.compile(r"(?:[A-Z][a-zà-ž’'-]+ ){0,2}[A-Z][a-zà-ž’'-]+[a-zà-ž]")
# "The miners", "scientists": plural nouns of who does something, but for those of things.
AGENTS = re.compile(r"[a-z-]{3,}(?:ers|ors|ists|ians|men|women)")
THINGS = frozenset(
    """customers consumers users viewers others papers orders offers numbers matters letters answers powers borders
    quarters shelters winters summers computers centers markers factors errors doors floors corners dinners chapters"""
    " figures waters rivers towers disasters covers masters prayers fibers tremors colors harbors specimen".split()
)
TAILS = (" of ", " from ", " in ", " at ", " and ", " for ")


@dataclass(frozen=True, slots=True)
class Governor:
    """A clause, where its verb stands among the passage's words, and on which side the noun is."""

    clause: Clause
    verb: int
    side: int  # -1 the noun is its object or where it happens, 1 its subject


def governor(
    passage: Passage, anchor: Anchor, clauses: Sequence[Clause], loose: bool = True
) -> Governor | None:
    """The clause whose subject, object or place of doing the noun is, by the parse."""
    for clause in clauses:
        side = _side(passage, clause, anchor, loose)
        verb = passage.at(clause.head[0])
        if side and verb < len(passage.words):
            return Governor(clause, verb, side)
    return None


def _side(passage: Passage, clause: Clause, anchor: Anchor, loose: bool) -> int:
    """Which part of the clause the noun heads, where its verb is one that meetings go with."""
    at = passage.words[anchor.head].start
    subjects, objects = (
        [s for s in spans if heads(passage, s, anchor)]
        for spans in (clause.subjects, clause.objects)
    )
    verb = clause.lemma
    done = any(verb in bag("verbs", n) for n in ("hosts", "takes_part", "plans", "undoes"))
    done = done or (anchor.lemma in bag("nouns", "calls") and clause.kind == "verb")
    if _within(subjects, at):
        return int(verb in bag("verbs", "happens") or verb in bag("verbs", "undoes"))
    if _within(objects, at) and (done or verb in bag("verbs", "happens")):
        return 1 if clause.passive else -1
    held = [(s, e) for p, s, e in clause.obliques if set(p.split()) & DURING]
    if anchor.lemma in bag("nouns", "calls") and clause.kind == "verb" and _within(held, at):
        return -1
    asked = verb in bag("verbs", "asks")
    saying = verb in bag("verbs", "reports")
    if not clause.subjects and not clause.objects and verb in bag("verbs", "happens"):
        return int(clause.tense == "past" and at < clause.head[0])
    return -int(loose and _within(held, at) and (asked or _engaged(clause)) and not saying)


def heads(passage: Passage, span: Span, anchor: Anchor) -> bool:
    """The noun is the head of the phrase: nothing before it governs it there."""
    between = passage.words[passage.at(span[0]) : anchor.first]
    return not any(w.low in LINKS for w in between)


def _engaged(clause: Clause) -> bool:
    return clause.kind == "verb" and clause.lemma in bag("verbs", "engages")


def _within(spans: Sequence[Span], at: int) -> bool:
    return any(s <= at < e for s, e in spans)


def own_clause(passage: Passage, anchor: Anchor, clauses: Sequence[Clause]) -> Clause | None:
    """The clause of a verb that is a meeting by itself, or in which something is done by phone."""
    if anchor.lemma == "by phone":
        at = passage.words[anchor.head].start
        return next((c for c in clauses if c.kind == "verb" and _within(c.governed, at)), None)
    start, end = passage.words[anchor.head].start, passage.words[anchor.last].end
    return next((c for c in clauses if start <= c.head[0] < end), None)


def crew(guests: Guests, clause: Clause, anchor: Anchor, clauses: Sequence[Clause]) -> Company:
    """Who the clause says takes part: its subjects, with those whom a host calls or a guest joins."""
    seen: dict[str, Party] = {}
    spans = list(clause.subjects) if anchor.lemma != "settled" or not clause.passive else []
    if anchor.kind == "noun" and (
        anchor.lemma in bag("nouns", "calls")
        or clause.lemma in bag("verbs", "asks") | bag("verbs", "engages")
    ):
        spans += [s for s in clause.objects if not _itself(guests.scene, s, anchor)]
    if anchor.kind in {"travels", "stays"}:
        errands = (c for c in clauses if c.lemma in ERRANDS and c.head[0] > clause.head[0])
        spans += [o for c in errands for o in c.objects]
    if anchor.lemma == "by phone":
        spans += clause.objects
    spans += _met(clause, anchor)
    for party in _parties(guests, spans):
        seen.setdefault(party.chain or party.text.casefold(), party)
    found = tuple(seen.values())
    hosts = anchor.kind == "noun" and clause.lemma in bag("verbs", "hosts")
    return Company(hosts=found) if hosts and not clause.passive else Company(participants=found)


def _itself(scene: Scene, span: Span, anchor: Anchor) -> bool:
    """As in "convened a call", "dropped her opposition in a call": the meeting, or nobody."""
    low = [
        w.strip(",.")
        for w in re.split(r" (?:to|of|on|with) ", scene.words(span).casefold())[0].split()
    ]
    return lemmas.noun(low[-1]) == anchor.lemma or low[-1] in bag("not_met", "objects")


def _met(clause: Clause, anchor: Anchor) -> list[Span]:
    """Whom one sees, calls on or speaks with: the verb's object, or what hangs on "on", "to", "with"."""
    if anchor.lemma in {"see", "called_up"} or anchor.kind in {"meets", "receives", "phones"}:
        return [*clause.objects, *_led(clause, COMPANY.get(anchor.kind, frozenset()))]
    led = LED.get(anchor.lemma)
    return list(_led(clause, led or COMPANY.get(anchor.kind, frozenset())))


def _led(clause: Clause, led: AbstractSet[str]) -> Iterator[Span]:
    """What one of the prepositions governs, with what is coordinated to it: "with X and Y"."""
    before = ""
    for preposition, start, end in clause.obliques:
        before = preposition or before
        if before in led:
            yield start, end


def _parties(guests: Guests, spans: Sequence[Span]) -> Iterator[Party]:
    scene = guests.scene
    for span in spans:
        mention = scene.mention(span)
        if mention and guests.acts(mention):
            yield guests.party(mention)
        elif mention is None and (_stands_for_people(scene, span) or _named(scene, span)):
            yield Party(scene.words(span))


def _named(scene: Scene, span: Span) -> bool:
    """As in "spoke with Kowalska", whom nothing else in the report names: a bare name, no day nor outlet."""
    name = scene.words(span)
    low = set(name.casefold().split())
    free = not any(m.start < span[1] and span[0] < m.end for m in scene.mentions)
    timed = any(e.start < span[1] and span[0] < e.end for t in scene.times for e in t.evidence[:1])
    return (
        free and not timed and NAME.fullmatch(name) is not None
        and low.isdisjoint(bag("not_met", "listeners")) and all(e.kind == "person" for e in look_up(name))
    )  # fmt: skip


def _stands_for_people(scene: Scene, span: Span) -> bool:
    """As in "the board", "union leaders", "lords": a phrase whose noun is a body's, an office's, people's."""
    phrase = scene.words(span)
    low = phrase.casefold()
    for tail in TAILS:
        low = low.split(tail)[0]
    last = low.split()[-1] if low.split() else ""
    known = offices()
    return (
        (last not in THINGS and AGENTS.fullmatch(last) is not None)
        or last in words.bodies() | bag("bodies", "words") | bag("bodies", "people")
        or last in known.plurals
        or last in known.titles
        or last in known.unnamed
        or lemmas.noun(last) in known.collective
    )
