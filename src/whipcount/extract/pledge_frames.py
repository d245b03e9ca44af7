"""Gifts as the reading model sees them. Frames in, gifts out for the stage that makes claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract import gifts
from whipcount.extract.framing import clause_of, evidence, frames, holders
from whipcount.extract.pledge_bonds import Gift, act_end, unreal
from whipcount.extract.pledge_given import hired
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Frame, Span, meet
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party, Quantity

SURE = 55  # hundredths
# A thing that is given has a number, or two words of which one has some length.
TELLING = re.compile(r"\d|[^\W\d_]{4}\W+\w|\w\W+[^\W\d_]{4}")
INCOME = re.compile(r"\b(?:tax(?:es)?|fees?|revenues?|profits?|salar(?:y|ies)|earnings|sales)\b")
NAMED = re.compile(r"[^\W\d_]{3}")
ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
SOURCE = re.compile(r"\s(?:from|by)\s(?:the\s)?")
DANGLING = re.compile(
    r"(?:\s(?:from|by|of|to|in|on|at|for|with|and|ready to|the|an?|its|his|her|their|under))+$"
)
NUMBER = re.compile(r"(?:another\s|a further\s)?[\d,.]+")
NEAR = 120  # characters back from which a bare number takes its unit


def framed(scene: Scene) -> Iterator[Gift]:
    """Every thing given or promised, with its sum or number."""
    counted: tuple[int, str] | None = None  # where the last unit stood, for "Fiji: 300"
    for frame in frames(scene, "pledge", SURE):
        clause = clause_of(scene, frame)
        actors = _givers(scene, frame, clause)
        if not actors or unreal(scene, clause) or (clause.negated and frame.status != "withdrawn"):
            continue
        what = _lean(scene, clause, gifts.whole(scene, (frame.start, frame.end)))
        amount, quantity, end = gifts.numbers(scene, what, clause)
        what = what[0], max(what[1], end)
        if not TELLING.search(scene.text, *what) or _gets(scene, frame, clause, actors):
            continue
        if amount is None and not NAMED.search(scene.text, *what):
            quantity = _as_before(scene, what, counted)
            if quantity is None:
                continue  # a number of nobody knows what
        if quantity:
            counted = what[1], quantity.unit
        if quantity and noun(quantity.unit.split(" ")[-1]) in pledges.scores():
            continue
        act = gifts.act(scene.words(what)) or "other"
        act = frame.value if act == "other" else act
        span = evidence(scene, frame, frame.holder, what)
        yield Gift(clause, actors, frame.status, act, what, span, amount, quantity)


def _givers(scene: Scene, frame: Frame, clause: Clause) -> tuple[Party, ...]:
    """Whose gift it is: by the model, but by the syntax where the model took the one who only tells of it."""
    told = scene.attribution_at(frame.start)
    teller = frame.holder and told and any(meet(frame.holder, s) for s in told.source)
    by_syntax = tuple(scene.subjects(clause)) if teller else ()
    found = by_syntax or _source(scene, frame) or _one(scene, frame, holders(scene, frame, clause))
    return tuple(p for p in found if p.text.casefold() not in ARTICLES)


def _source(scene: Scene, frame: Frame) -> tuple[Party, ...]:
    """ "A hospital from Norland": who stands right behind, where nobody is found before."""
    end = frame.end - (
        len(found.group()) if (found := DANGLING.search(scene.text, frame.start, frame.end)) else 0
    )
    source = SOURCE.match(scene.text, end)
    if frame.holder or source is None:
        return ()
    near = scene.mentions_near(source.end(), source.end() + 1)
    named = [m for m in near if m.start == source.end() and m.kind != "demonym"]
    return tuple(scene.party((m.start, m.end)) for m in named[:1])


def _one(scene: Scene, frame: Frame, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Of several givers the one that the model points to, where another has a gift of its own."""
    others = (f for f in scene.frames if f.kind == "pledge" and f.holder and f != frame)
    if frame.holder is None or len(found) < 2:
        return found
    party = scene.party(frame.holder)
    apart = any(
        not meet(o.holder, frame.holder) and o.start - NEAR < frame.end for o in others if o.holder
    )
    alone = party.chain in {p.chain for p in found} and apart
    return (party,) if alone else found


def _as_before(scene: Scene, what: Span, counted: tuple[int, str] | None) -> Quantity | None:
    """ "Nepal: 1,200 soldiers. Fiji: 300.": a bare number counts what was counted just before."""
    if counted is None or what[0] - counted[0] > NEAR or not NUMBER.fullmatch(scene.text, *what):
        return None
    found = gifts.sum_in(f"{scene.words(what)} {counted[1]}")
    return found[1] if found else None


def _lean(scene: Scene, clause: Clause, what: Span) -> Span:
    """A thing without the marks before it and the preposition behind it: ", 200 officers from"."""
    words = scene.text[what[0] : what[1]]
    start = what[0] + len(words) - len(words.lstrip(" ,;:–—-"))
    cut = DANGLING.search(words)
    if cut is None:
        return start, what[1]
    acted = start <= clause.head[0] < what[1]  # "remain in the" goes on to the end of the act
    return start, max(what[0] + cut.start(), act_end(scene, clause) if acted else 0)


def _gets(scene: Scene, frame: Frame, clause: Clause, actors: tuple[Party, ...]) -> bool:
    """Whether the verb says that somebody gets, not gives; what is taken back must be a gift's verb."""
    around = (clause, *scene.above(clause))
    doing = next((c for c in around if c.kind == "verb"), clause)
    doers = {p.chain or p.text for p in scene.subjects(doing)}
    if not doers or doers.isdisjoint(a.chain or a.text for a in actors):
        return False  # "received $5m from Norland"
    if hired(scene, doing, actors, (frame.start, frame.end)):
        return True
    if doing.lemma in pledges.getting() and not doing.passive:
        return True
    said = scene.text[frame.start : frame.end]
    if doing.lemma in {"raise", "accept", "make"} and INCOME.search(said):
        return True
    taken = frame.status == "withdrawn" and frame.value == "other"
    return taken and doing.lemma not in pledges.verbs()
