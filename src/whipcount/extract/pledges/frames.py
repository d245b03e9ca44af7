"""Gifts as the reading model sees them. Frames in, gifts out for the stage that makes claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from whipcount.extract.amounts import COUNT
from whipcount.extract.framing import clause_of, evidence, frames, holders
from whipcount.extract.givers import givers, home
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.able import able, titled
from whipcount.extract.pledges.bonds import Gift, act_end, unreal
from whipcount.extract.pledges.given import hired
from whipcount.extract.pledges.offerers import judged, offerer
from whipcount.extract.pledges.steps import PROMISED, step
from whipcount.extract.pledges.unsaid import owner, receives
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Frame, Span, meet
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party, Quantity

SURE = 55  # hundredths
# A thing that is given has a number, or two words of which one has some length.
TELLING = re.compile(r"\d|[^\W\d_]{4}\W+\w|\w\W+[^\W\d_]{4}")
ARMS = frozenset(
    {"troops", "weapons", "police"}
)  # one word tells enough: "has stationed warplanes"
MONEYS = frozenset({"funding", "loan"})  # "suspended payments"
INCOME = re.compile(r"\b(?:tax(?:es)?|fees?|revenues?|profits?|salar(?:y|ies)|earnings|sales)\b")
ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
OWNED = re.compile(
    r"['’]s?(?:\s(?:[\w-]+\s){0,2}(?:guarantee|pledge|promise|offer|commitment|vow))?$"
)
ON_OFFER = re.compile(r"\s(?:is|are|was|were|remains?|remained)\s(?:still\s|now\s)?on\soffer\b")
SOURCE = re.compile(r"\s(?:from|by)\s(?:the\s)?")
DANGLING = re.compile(
    r"(?:\s(?:from|by|of|to|in|on|at|for|with|and|ready to|the|an?|its|his|her|their|under))+$"
)
BARE = re.compile(rf"(?:another\s|a further\s)?(?:[\d,.]+|{COUNT})(?:\s(?:more|others?|further))?")
AGREEING = frozenset(
    {"reach", "agree", "sign", "strike", "conclude", "negotiate", "finalise", "finalize"}
)
VOTING = frozenset({"vote", "approve", "agree", "authorise", "authorize"})
WINNING = frozenset(
    {
        "get",
        "receive",
        "win",
        "secure",
        "obtain",
        "extract",
        "wring",
        "wrest",
        "gain",
        "extort",
        "squeeze",
    }
)
LETTING = frozenset({"let", "allow", "permit", "authorise", "authorize", "enable"})
THROUGH = re.compile(r"\s(?:through|by|from|via)\s")  # what it is raised through is not given
WHERE = re.compile(r"(?:over|to|into|in|on|at|across|from|for|with|by)\s", re.IGNORECASE)
NEAR = 120  # characters back from which a bare number takes its unit


def framed(scene: Scene) -> Iterator[Gift]:
    """Every thing given or promised, with its sum or number."""
    counted: tuple[int, str] | None = None  # where the last unit stood, for "Fiji: 300"
    for frame in frames(scene, "pledge", SURE):
        clause = clause_of(scene, frame)
        actors = _promising(scene, frame, clause)
        if not actors or unreal(scene, clause) or (clause.negated and frame.status != "withdrawn"):
            continue
        what = _lean(scene, clause, gifts.whole(scene, (frame.start, frame.end)))
        amount, quantity, end = gifts.numbers(scene, what, clause)
        what = what[0], max(what[1], end, _whole_act(scene, clause, what))
        bare = BARE.fullmatch(scene.text, *what) is not None
        if not (bare or _telling(scene, frame, what)):
            continue
        if bare and amount is None and quantity is None:
            quantity = _as_before(scene, what, counted)
            if quantity is None and clause.lemma not in pledges.verbs():
                continue  # a number of nobody knows what
        if quantity:
            counted = what[1], quantity.unit
        if quantity and noun(quantity.unit.split(" ")[-1]) in pledges.scores():
            continue
        act = gifts.act(scene.words(what)) or "other"
        act = frame.value if act == "other" else act
        if act == "other" and not quantity and WHERE.match(scene.text, *what):
            continue  # "(promised action) in the wake of it"
        if clause.passive and clause.head[0] == what[0]:
            continue  # "ensured as well": what is done to it, not the thing
        span = evidence(scene, frame, frame.holder, what)
        status = step(scene, frame, clause, what)
        yield Gift(clause, actors, status, act, what, span, amount, quantity)


def _telling(scene: Scene, frame: Frame, what: Span) -> bool:
    """Whether words tell enough: a number, two words, arms, or money that is stopped."""
    stopped = frame.status == "withdrawn" and frame.value in MONEYS
    told = TELLING.search(scene.text, *what) is not None
    return told or stopped or gifts.act(scene.words(what)) in ARMS


def _whole_act(scene: Scene, clause: Clause, what: Span) -> int:
    """Where an act ends of which the model saw the verb alone: "may | reopen | its register"."""
    return act_end(scene, clause) if clause.kind == "verb" and clause.head == what else what[1]


def _promising(scene: Scene, frame: Frame, clause: Clause) -> tuple[Party, ...]:
    """Who gives: whom the model or the clause names, who made the offer, whose thing it is."""
    passed_on = judged(scene, clause)  # "voting on an offer of 4%": who votes gives nothing
    actors = () if passed_on else tuple(_givers(scene, frame, clause))
    actors = () if receives(scene, clause, actors) else actors or tuple(offerer(scene, clause))
    if not actors and _to_be_given(scene, frame, clause):
        found = owner(scene, clause, (frame.start, frame.end))
        known = found is not None and not found.text.casefold().startswith(("its ", "his ", "her "))
        actors = (found,) if found and known else ()
    if frame.holder is None and ON_OFFER.match(scene.text, frame.end):
        actors = _on_offer(scene, clause)
    return _told_by_office(scene, clause) if _gets(scene, frame, clause, actors) else actors


def _on_offer(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """ "It would build a hall, and £2m was on offer to the clubs, she said": who acts beside it, else who tells of it."""
    joined = clause.relation == "conj" and clause.parent is not None
    beside = givers(scene, scene.clauses[clause.parent or 0]) if joined else ()
    if beside:
        return beside
    teller = scene.speaker_at(clause.head[0])
    return (teller,) if teller and able(scene, teller) else ()


def _to_be_given(scene: Scene, frame: Frame, clause: Clause) -> bool:
    """ "40 lorries will be sent": a passive that tells what somebody is yet to give."""
    ahead = clause.modal in {"will", "would", "shall"} or clause.modality == "future"
    moved = clause.perfect and pledges.giving().get(clause.lemma) in {"delivered", "allocated"}
    ahead = ahead or (moved and clause.modal is None)  # "a first €5m had been transferred"
    words = scene.words((frame.start, frame.end))
    thing = clause.passive and ahead and not WHERE.match(words)
    given = thing and gifts.act(words)
    return bool(given) and given != "other"


def _givers(scene: Scene, frame: Frame, clause: Clause) -> tuple[Party, ...]:
    """Whose gift it is: by the model, but by the syntax where the model took the one who only tells of it."""
    if frame.holder and scene.words(frame.holder).casefold() in ARTICLES:
        frame = replace(frame, holder=None)
    sentence = scene.sentence_of(frame.start)
    if frame.holder and sentence and frame.holder[0] >= sentence.end:
        frame = replace(frame, holder=None)  # who is told of later gives something else
    if lenders := _lenders(scene, frame, clause):
        return lenders
    by_syntax = tuple(scene.subjects(clause)) if _passed_by(scene, frame, clause) else ()
    if frame.holder and by_syntax and scene.party(frame.holder).chain == by_syntax[0].chain:
        by_syntax = ()  # "Norland restated its offer": its own, and told by name
    found = by_syntax or _source(scene, frame) or _one(scene, frame, holders(scene, frame, clause))
    named = (replace(p, text=OWNED.sub("", p.text)) if p.chain is None else p for p in found)
    own = (home(scene, clause, p) for p in named if p.chain or p.text.casefold() not in ARTICLES)
    return tuple(dict.fromkeys(own))


def _lenders(scene: Scene, frame: Frame, clause: Clause) -> tuple[Party, ...]:
    """ "Norland and the Fund agreed on a loan": of a state and a body that agree on one, the body lends."""
    if frame.value != "loan" or clause.lemma not in AGREEING:
        return ()
    found = [(p, c) for p in scene.subjects(clause) if (c := scene.chain(p)) is not None]
    bodies = tuple(p for p, c in found if c.type == "organization")
    return bodies if bodies and any(c.type == "state" for _, c in found) else ()


def _passed_by(scene: Scene, frame: Frame, clause: Clause) -> bool:
    """Whether the model took for the giver who only tells of it, or somebody of another sentence."""
    if frame.holder is None:
        return False
    told = scene.attribution_at(frame.start)
    if told and any(meet(frame.holder, s) for s in told.source):
        return clause.relation != "xcomp"  # whom a minister is told to pay for gives
    sentence = scene.sentence_of(frame.start)
    gives = clause.lemma in pledges.verbs() and any(
        meet(o, (frame.start, frame.end)) for o in clause.objects
    )
    return gives and sentence is not None and frame.holder[1] <= sentence.start


def _source(scene: Scene, frame: Frame) -> tuple[Party, ...]:
    """ "A hospital from Norland": who stands right behind, where nobody is found before."""
    end = frame.end - (
        len(found.group()) if (found := DANGLING.search(scene.text, frame.start, frame.end)) else 0
    )
    source = SOURCE.match(scene.text, end)
    if frame.holder or source is None:
        return ()
    near = scene.mentions_near(source.end(), source.end() + 1)
    named = [m for m in near if m.start == source.end() and m.kind not in {"demonym", "pronoun"}]
    return tuple(scene.party((m.start, m.end)) for m in named[:1])


def _one(scene: Scene, frame: Frame, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Of several givers the one that the model points to, where another has a gift of its own."""
    others = (f for f in scene.frames if f.kind == "pledge" and f.holder and f != frame)
    if frame.holder is None or len(found) < 2:
        return found
    inside = {m.chain for m in scene.mentions_near(*frame.holder) if m.start >= frame.holder[0]}
    if len(inside) > 1:
        return found  # "Norland and Sudland"
    party = scene.party(frame.holder)
    apart = any(
        not meet(o.holder, frame.holder) and o.start - NEAR < frame.end for o in others if o.holder
    )
    alone = party.chain in {p.chain for p in found} and apart
    return (party,) if alone else found


def _as_before(scene: Scene, what: Span, counted: tuple[int, str] | None) -> Quantity | None:
    """ "Nepal: 1,200 soldiers. Fiji: 300.": a bare number counts what was counted just before."""
    if counted is None or what[0] - counted[0] > NEAR:
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


def _voted(scene: Scene, clause: Clause) -> bool:
    """ "Voted to borrow $9m for the bridge": a body that borrows so gives the money out."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    return above is not None and clause.lemma == "borrow" and above.lemma in VOTING


def _allowed(scene: Scene, clause: Clause) -> bool:
    """ "Will let the council borrow $9m": whoever lets somebody have it gives."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    return above is not None and above.lemma in LETTING and clause.relation in {"xcomp", "ccomp"}


def _told_by_office(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """ "Pensioners will get a €200 bonus, the premier said": whose office it is to give it."""
    speaker = scene.speaker_at(clause.head[0])
    ahead = clause.lemma in {"get", "receive"} and clause.modal in {"will", "would"}
    told = ahead and not clause.perfect and speaker is not None and titled(scene, speaker)
    own = speaker is not None and speaker.chain in {p.chain for p in scene.subjects(clause)}
    return (speaker,) if told and speaker and not own else ()


def _won(scene: Scene, held: Clause, above: Clause, actors: tuple[Party, ...]) -> bool:
    """ "Obtained a promise that fees would be frozen": who got the promise gives nothing."""
    if held.kind != "noun" or held.lemma not in pledges.nouns() or above.lemma not in WINNING:
        return False
    return not {p.chain for p in scene.subjects(above)}.isdisjoint(a.chain for a in actors)


def _gets(scene: Scene, frame: Frame, clause: Clause, actors: tuple[Party, ...]) -> bool:
    """Whether the verb says that somebody gets, not gives; what is taken back must be a gift's verb."""
    around = (clause, *scene.above(clause))
    if any(_won(scene, held, above, actors) for held, above in pairwise(around)):
        return True
    doing = next((c for c in around if c.kind == "verb"), clause)
    doers = {p.chain or p.text for p in scene.subjects(doing)} or {
        scene.words(s) for s in doing.subjects
    }
    if not doers or doers.isdisjoint(a.chain or a.text for a in actors):
        return False  # "received $5m from Norland"
    if hired(scene, doing, actors, (frame.start, frame.end)):
        return True
    free = _voted(scene, doing) or _allowed(scene, doing)
    if doing.lemma in pledges.getting() and not doing.passive and not free:
        return True
    said = THROUGH.split(scene.text[frame.start : frame.end], maxsplit=1)[0]
    if doing.lemma in {"raise", "accept", "make"} and INCOME.search(said):
        return True
    taken = frame.status == "withdrawn" and frame.value == "other" and not PROMISED.search(said)
    return taken and doing.lemma not in pledges.verbs()
