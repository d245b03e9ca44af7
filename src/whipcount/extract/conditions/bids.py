"""Conditions as a bid: "Withdraw the bill and we will talk", "told the rebels to pull back or face the army".

Clauses in, readings out. What is bidden must come first; whoever is told must move.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import meant as meant_by
from whipcount.extract.conditions import parts
from whipcount.extract.conditions.idle import DUTY
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.conditions.powers import governing
from whipcount.extract.conditions.turns import obliged
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.model import Party

OPENED = re.compile(r"(?:^|[\n:;“\"‘])\s*$")
JOINED = re.compile(
    r"[\s,”\"“]*\b(?P<joint>and|or)\s(?:then\s|only\sthen\s)?[“\"]?$", re.IGNORECASE
)
JOINT = re.compile(r",?[”\"]?\s[“\"]?(?P<joint>and|or)\s", re.IGNORECASE)
THEN = re.compile(r"[:;,–—-]\s(?:and\s|then\s)?$")
END = re.compile(r"[,;:.!?](?=[\s”\"]|$)|[”\"]|\n| – | — ")
ONESELF = frozenset(
    {"me", "us", "it", "there", "you", "’s", "'s"}
)  # "let me be clear", "let there be"
FUTURE = frozenset({"will", "would", "shall", "can"})
BEFORE = 30  # characters before a clause in which what joins it stands
# "Ask any farmer and he will tell you", "look at it and we will see": no bid.
MUSED = frozenset({"ask", "look", "see", "think", "imagine", "take", "remember", "note", "wait", "believe", "suppose", "say"})  # fmt: skip
TOLD = frozenset({"tell", "order", "warn", "give", "instruct", "urge", "ask", "command", "press", "demand", "call", "want", "threaten"})  # fmt: skip
OR_ELSE = re.compile(
    r",?\sor\s(?:else\s)?(?P<act>(?:face|risk|lose|forfeit|be\s(?:[a-z]+ed|shut|cut|thrown|driven|put)\b|get\s(?:out|nothing))\b[^,;.:”\"]{0,80})"
)

# "Must pay or [the bank will sue]", "has a week. Otherwise [Norland will close it]".
ELSE = re.compile(
    r"(?:,?\sor(?:\selse,?)?|[;,]\s(?:or\selse|otherwise),?|\.\s(?:Otherwise|Or\selse|If\snot),?)\s(?=(?:the|its|their|an?|[A-Z][\w’'-]+)\s)"
)
DEADLINE = re.compile(
    r"ha(?:s|d|ve)\s(?:(?:only|just)\s)?(?:until\s[\w\s]{3,30}?|(?:[\w-]+\s){1,3}?(?:hours?|days?|weeks?|months?)\s)to\s[a-z]"
)
EITHER = re.compile(r"\beither\s$", re.IGNORECASE)
EITHER_NEAR = 8  # characters before a subject in which "either" stands
VOWED = frozenset({"will", "would", "shall"})
REACH, ARTICLE = 120, 4  # characters from "or else" to the act, and to its subject


def bidden(scene: Scene) -> Iterator[Reading]:
    """Readings by what somebody tells another to do, and what will come of it."""
    for clause in scene.clauses:
        if clause.kind != "verb":
            continue
        found = _bid(scene, clause) if _imperative(scene, clause) else _ultimatum(scene, clause)
        if found is not None:
            yield found
    for joint in ELSE.finditer(scene.text):
        yield from _or_else(scene, joint)


def _or_else(scene: Scene, found: re.Match[str]) -> Iterator[Reading]:
    """ "The firm must move or the pilots will walk out", "has a week to pay. Otherwise Norland will close it"."""
    sentence = scene.sentence_of(found.start())
    near = scene.headed(found.end(), found.end() + REACH) if sentence else []
    later = next((c for c in near if c.subjects), None)
    if sentence is None or later is None or later.subjects[0][0] > found.end() + ARTICLE:
        return
    if later.modal not in VOWED or PRONOUN.match(scene.words(later.subjects[0])):
        return
    first = next((c for c in reversed(list(scene.headed(sentence.start, found.start()))) if _owed(scene, c)), None)  # fmt: skip
    moving = _mover(scene, first) if first else None
    holder = _acting(scene, later, Party(""))
    if (
        first is None
        or moving is None
        or not holder
        or not holder.text
        or moving.chain == holder.chain is not None
    ):
        return
    trigger = first.subjects[0][0], found.start()
    act = parts.act(scene, later, trigger)
    yield Reading(holder, act, "unless", trigger, moving, (trigger[0], later.head[1]), firm=True)


def _owed(scene: Scene, clause: Clause) -> bool:
    """What must be done, or is given time: "has until Friday to pay", "either the firm moves"."""
    if clause.kind != "verb" or not clause.subjects or clause.modal == "should":
        return False
    start = clause.subjects[0][0]
    either = EITHER.search(scene.text, max(0, start - EITHER_NEAR), start) is not None
    return (
        either or obliged(scene, clause) or DEADLINE.match(scene.text, clause.head[0]) is not None
    )


def _mover(scene: Scene, first: Clause) -> Party | None:
    """Who has to do it, if people, a body or somebody known can be meant."""
    known = next(iter(scene.subjects(first)), None)
    party = known or scene.party(first.subjects[0])
    return party if party.chain or meant_by.able(party.text) else None


def _imperative(scene: Scene, clause: Clause) -> bool:
    """A bare verb at the head of a sentence or a quotation."""
    if clause.subjects or clause.modal or clause.passive or clause.marker:
        return False
    said, first = scene.words(clause.head).casefold(), clause.lemma.split(" ")[0]
    sentence = scene.sentence_of(clause.head[0])
    if sentence is None or said != first or first in MUSED or clause.negated:
        return False
    return OPENED.search(scene.text[sentence.start : clause.head[0]]) is not None


def _bid(scene: Scene, bid: Clause) -> Reading | None:
    """ "Publish it and we will sign", "Cut it or we leave", "Let him suspend it: we would then talk", "Pay or face a strike"."""
    later = next((c for c in _behind(scene, bid) if _follows(scene, bid, c)), None)
    voice = _voice(scene, bid) or (_voice(scene, later) if later else None)
    if voice is None:
        return None
    told = _told(scene, bid) or governing(scene, (bid.head[0], bid.end), bid, voice)
    if found := _otherwise(scene, bid, voice, told):
        return found
    holder = _acting(scene, later, voice) if later else None
    if later is None or holder is None:
        return None
    trigger, joint = _trigger(scene, bid, later)
    polarity = "unless" if joint == "or" else "if"
    act = parts.act(scene, later, trigger)
    return Reading(holder, act, polarity, trigger, told, parts.around(later, trigger), firm=True)


def _voice(scene: Scene, bid: Clause) -> Party | None:
    """Who bids: whoever speaks there, or the subject of a verb of telling above."""
    if found := scene.speaker_at(bid.head[0]):
        return found
    above = next(scene.above(bid), None)
    if above is None or above.lemma not in conditional.telling() or not above.subjects:
        return None
    return scene.party(above.subjects[0])


def _told(scene: Scene, bid: Clause) -> Party | None:
    """Who is bidden: "let [him]", "…, she told [the ministry]"."""
    if bid.lemma == "let" and bid.objects:
        return scene.party(bid.objects[0])
    for above in scene.above(bid):
        spans = [s for s in above.objects if not above.passive]
        if above.lemma in conditional.telling() and spans:
            party = scene.party(spans[0])
            return party if party.chain or meant_by.able(party.text) else None
    return None


def _behind(scene: Scene, bid: Clause) -> list[Clause]:
    sentence = scene.sentence_of(bid.head[0])
    end = sentence.end if sentence else bid.end
    return [c for c in scene.headed(bid.head[1], end) if c.kind == "verb" and c.subjects]


def _follows(scene: Scene, bid: Clause, later: Clause) -> bool:
    """Whether a clause tells what the bidder will do then."""
    ours = scene.words(later.subjects[0]).casefold() in parts.SELVES
    ahead = later.modal in FUTURE or (ours and later.tense == "present" and not later.modal)
    before = scene.text[max(bid.head[1], later.start - BEFORE) : min(s for s, _ in later.subjects)]
    if bid.lemma == "let":
        plain = bid.objects and scene.words(bid.objects[0]).casefold() not in ONESELF
        return bool(plain) and ahead and bool(JOINED.search(before) or THEN.search(before))
    return ahead and JOINED.search(before) is not None


def _acting(scene: Scene, later: Clause, voice: Party) -> Party | None:
    """Who acts then: "we", a known actor; of a thing whoever bids; nobody of "you" and "he"."""
    span = later.subjects[0]
    said = scene.words(span)
    if said.casefold() in parts.SELVES:
        return voice
    if PRONOUN.match(said) or said.casefold() in ONESELF or later.lemma in conditional.telling():
        return None
    known = scene.subjects(later)
    if known:
        return known[0]
    return Party(said) if meant_by.able(said) else voice


def _trigger(scene: Scene, bid: Clause, later: Clause) -> tuple[Span, str]:
    """From the bid to the comma, or to what joins the next clause; and that word."""
    edge = min(s for s, _ in later.subjects)
    joins = [*JOINT.finditer(scene.text, bid.head[1], edge)]
    stop = parts.stop(scene, END, bid.head[1], edge) or edge
    joint = joins[-1]["joint"].casefold() if joins else ""
    return (bid.head[0], min([stop, *(j.start() for j in joins[-1:])])), joint


def _otherwise(scene: Scene, bid: Clause, voice: Party, told: Party | None) -> Reading | None:
    """ "Open the books or face a strike", in somebody's words."""
    found = OR_ELSE.search(scene.text, bid.head[1], max(bid.end, bid.head[1]))
    if found is None:
        return None
    trigger = (bid.head[0], found.start())
    return Reading(
        voice, _words(found), "unless", trigger, told, (bid.head[0], found.end()), firm=True
    )


def _words(found: re.Match[str]) -> str:
    return " ".join(found["act"].split())


def _ultimatum(scene: Scene, task: Clause) -> Reading | None:
    """ "Ordered the bank to repay or face a fine", "Norland must pay or lose its vote"."""
    demander = next(scene.above(task), None)
    bound = task.marker == "to" and demander is not None and demander.lemma in TOLD
    duty = task.modal in DUTY and bool(task.subjects)
    if not (bound or duty) or task.negated:
        return None
    sentence = scene.sentence_of(task.head[0])
    found = sentence and OR_ELSE.search(scene.text, task.head[1], sentence.end)
    if not found or any(
        c.tense and c.subjects and c.lemma not in found["act"]
        for c in scene.headed(task.head[1], found.start())
    ):
        return None
    voice = scene.speaker_at(task.head[0])
    if bound and demander is not None:
        holder, moving = _demander(scene, demander, voice), _pressed(scene, demander, task)
    else:
        holder, moving = voice, next(iter(scene.subjects(task)), scene.party(task.subjects[0]))
    if holder is None:
        return None
    start = task.start if bound else task.subjects[0][0]
    trigger = (start, found.start())
    return Reading(
        holder, _words(found), "unless", trigger, moving, (start, found.end()), firm=True
    )


def _demander(scene: Scene, demander: Clause, voice: Party | None) -> Party | None:
    """Who gives the order; of a passive whoever speaks, or nobody told."""
    bare = not demander.passive and not (demander.lemma == "tell" and not demander.objects)
    if bare and demander.subjects:
        return next(iter(scene.subjects(demander)), scene.party(demander.subjects[0]))
    return voice or Party("")


def _pressed(scene: Scene, demander: Clause, task: Clause) -> Party | None:
    """Whoever is told to do it."""
    spans = [
        *demander.objects,
        *((a, b) for p, a, b in demander.obliques if p in {"on", "from", "of"}),
    ]
    if demander.passive or not spans:
        spans += [*demander.subjects, *task.subjects]
    parties = (scene.party(s) for s in spans)
    return next((p for p in parties if p.chain or meant_by.able(p.text)), None)
