"""Turns of phrase that make or take back a pledge, and lean on no verb of giving.

"In return, it would open the market", "has shelved its plan to send", "the deal brings a 5% raise",
"a Danish grant of €2m". Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import OWN_ACT, Bond, Gift, act_end, tells
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import pledges
from whipcount.model import Party

TRADING = re.compile(
    r"(?:^|[.;,“\"]\s*)(?:in (?:exchange|return)|for its part)\b(?!\sfor\b)", re.IGNORECASE
)
PLANS = frozenset(
    {"plan", "offer", "pledge", "promise", "commitment", "intention", "idea", "proposal", "vow"}
)
DROPPING = frozenset({"shelve", "drop", "abandon", "scrap", "withdraw", "ditch", "cancel", "renege on", "break",
                      "retract", "rescind", "call off", "take back", "walk back", "row back on", "pull", "go back on", "reverse", "suspend", "freeze"})  # fmt: skip
HELD = re.compile(
    r"[\w\s-]{0,30}?\b(?:plan|offer|pledge|promise|commitment|proposal)\s(?:for|of)\s"
)
DEALS = frozenset(
    {"agreement", "deal", "contract", "package", "budget", "pact", "accord", "settlement", "offer"}
)
HEAD = re.compile(r"[\w’'-]+(?=$|\s(?:of|with|for|on|to)\b)")
WITH = (
    r"\b(?:agreement|deal|contract|pact|accord|settlement)s?\b(?:\s[\w-]+){0,3}?\swith\s(?:the\s)?$"
)
FAR = 60  # characters before a name in which "an agreement with" is looked for
GRANT = re.compile(
    r"\s(?:[a-z-]+\s){0,2}?(?P<noun>grant|loan|gift|donation|pledge|offer|contribution|credit line)\s(?:of|worth)\s"
)
PAID = re.compile(
    r"\b(?:built|paid for|funded|financed|bought|restored|repaired|equipped)\s(?:with|by|from|through)\s(?:an?|the)\s$"
)
REACH = 40  # characters
IN_PRINCIPLE = re.compile(r"\sin\sprinciple[\"”]?\s(?:to\s)?")
STOP = re.compile(r"[.;:“”\"]\s")


def turned(scene: Scene) -> Iterator[Gift]:
    """Gifts by turn of phrase."""
    trading, turning = TRADING.search(scene.text) is not None, DROPPING | pledges.containing()
    for index, clause in enumerate(scene.clauses):
        ahead = clause.modal is not None and trading
        if (ahead or clause.lemma in turning) and tells(scene, clause):
            yield from _traded(scene, clause)
            yield from _dropped(scene, index, clause)
            yield from _brought(scene, clause)
    yield from _national(scene)
    yield from _in_principle(scene)


def _in_principle(scene: Scene) -> Iterator[Gift]:
    """ "Accepts in principle 300 tonnes": with a number, an offer."""
    for clause in scene.clauses:
        if clause.lemma not in {"accept", "agree"} or clause.negated or clause.passive:
            continue
        told = IN_PRINCIPLE.match(scene.text, clause.head[1])
        near = scene.text[told.end() : told.end() + FAR].split("\n")[0] if told else ""
        number = gifts.sum_in(near)
        if told is None or number is None or number[2] > REACH or not tells(scene, clause):
            continue
        what = gifts.whole(scene, (told.end(), told.end() + number[3]))
        act = gifts.act(scene.words(what)) or "other"
        if not STOP.search(scene.text, *what):
            yield Bond(clause, givers(scene, clause), "offered").gift(scene, act, what, clause)


def _traded(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "In exchange, he said, Norland would lift its ban"."""
    sentence = scene.sentence_of(clause.head[0])
    traded = sentence and TRADING.search(scene.text[sentence.start : clause.head[0]])
    if not traded or clause.passive or clause.modal not in {"will", "would"} or clause.perfect:
        return
    actors = tuple(a for a in givers(scene, clause) if a.chain)
    what = (clause.head[0], act_end(scene, clause))
    if actors and " " in scene.words(what) and clause.lemma not in {"have", "be", "get"}:
        act = OWN_ACT.get(clause.lemma) or gifts.act(scene.words(what), clause.lemma) or "other"
        yield Bond(clause, actors, "pledged").gift(scene, act, what, clause)


def _dropped(scene: Scene, index: int, clause: Clause) -> Iterator[Gift]:
    """ "Has shelved its plan to send medics", "withdrew its offer of a loan"."""
    if clause.lemma not in DROPPING or clause.modal is not None or clause.passive:
        return
    for thing in clause.objects:
        words = scene.words(thing).casefold().split()
        if (
            not words
            or words[0] not in {"its", "his", "her", "their", "a", "an", "the"}
            or not PLANS & set(words[:4])
        ):
            continue
        if lower := _planned(scene, index, thing):
            what = (lower.head[0], act_end(scene, lower))
            act = OWN_ACT.get(lower.lemma) or _given(scene, lower) or "other"
            yield Bond(clause, givers(scene, clause), "withdrawn").gift(scene, act, what, clause)
        elif (held := HELD.match(scene.text, *thing)) and (
            sort := gifts.act(scene.words((held.end(), thing[1])))
        ):
            what = held.end(), thing[1]
            yield Bond(clause, givers(scene, clause), "withdrawn").gift(scene, sort, what, clause)


def _planned(scene: Scene, index: int, thing: Span) -> Clause | None:
    """The act that was planned: the infinitive behind the plan."""
    plans = [
        n
        for n, c in enumerate(scene.clauses)
        if c.kind == "noun" and thing[0] <= c.head[0] < thing[1]
    ]
    below = [c for n in (index, *plans) for c in scene.below(n) if c.kind == "verb"]
    found = [c for c in below if c.marker == "to" and thing[0] < c.head[0]]
    return min(found, key=lambda c: c.head, default=None)


def _given(scene: Scene, lower: Clause) -> str | None:
    return next((a for o in lower.objects if (a := gifts.act(scene.words(o), lower.lemma))), None)


def _brought(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "The agreement brings a raise of 5%": it comes of whom the agreement is with."""
    if clause.lemma not in pledges.containing() or clause.passive or len(clause.subjects) != 1:
        return
    head = HEAD.search(gifts.core(scene.words(clause.subjects[0])))
    if head is None or head.group().casefold() not in DEALS or not clause.objects:
        return
    what = gifts.whole(scene, clause.objects[0])
    act = gifts.act(scene.words(what))
    partner = _partner(scene, clause) if act else None
    amount, quantity, _ = gifts.numbers(scene, what, clause)
    if act and partner and (amount or quantity):
        yield Bond(clause, (partner,), "committed").gift(scene, act, what, clause)


def _partner(scene: Scene, clause: Clause) -> Party | None:
    """With whom the agreement is that was told of last, else first afterwards."""
    names = [m for m in scene.mentions if m.kind == "name" and _party_to(scene, m)]
    before = [m for m in names if m.end <= clause.end]
    found = before[-1] if before else names[0] if names else None
    return scene.party_of(found) if found else None


def _party_to(scene: Scene, mention: Mention) -> bool:
    chain = scene.chains.get(mention.chain)
    near = scene.text[max(0, mention.start - FAR) : mention.start]
    return (
        chain is not None
        and chain.type != "person"
        and re.search(WITH, near, re.IGNORECASE) is not None
    )


def _national(scene: Scene) -> Iterator[Gift]:
    """ "A clinic built with a Danish grant of €2m": whose adjective stands before the gift gives it."""
    for mention in scene.mentions:
        found = GRANT.match(scene.text, mention.end) if mention.kind == "demonym" else None
        if found is None:
            continue
        tail = scene.text[found.end() : found.end() + REACH].split("\n")[0]
        told = gifts.sum_in(tail)
        if told is None or told[2] > 1:
            continue
        paid = PAID.search(scene.text[max(0, mention.start - REACH) : mention.start])
        noun = found["noun"].split(" ")[0]
        status = (
            "delivered"
            if paid
            else "offered"
            if noun == "offer"
            else "pledged"
            if noun == "pledge"
            else "committed"
        )
        what = (found.start("noun"), found.end() + told[3])
        clause = Clause(
            mention.start, what[1], (found.start("noun"), found.end("noun")), noun, "noun"
        )
        party = scene.party_of(mention)
        act = gifts.act(scene.words(what)) or "funding"
        yield Gift(clause, (party,), status, act, what, (mention.start, what[1]), told[0], told[1])
