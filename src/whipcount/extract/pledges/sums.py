"""Sums that lean on what was told before: "half of that", "of which €5m", kroner by whose they are.

Pledges of one document in, the same with their sums and wholes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.amounts import (
    COUNT,
    CROWNS,
    FRANCS,
    KRONA,
    MAGNITUDES,
    MODIFIER,
    NORDIC,
    NOT_UNITS,
    NUMBER,
    SHARE,
    SHILLINGS,
    counts,
    money,
    number,
    sums,
)
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.dollars import at_home
from whipcount.extract.scene import Scene
from whipcount.model import Amount, Party, Pledge, Quantity

BACK = 400  # characters back in which the whole of a part is looked for
PART = re.compile(
    r"\b(?:of (?:that|which|this|it|the total|the sum)|including|among (?:them|that))\b",
    re.IGNORECASE,
)
BEFORE = r"(?:that|it|this|those|the (?:same|sum|total|amount|money|figure))"
LEANING = re.compile(
    rf"(?:(?P<times>half|a third|two thirds|a quarter|three quarters|a fifth|a tenth|twice|double|three times)"
    rf"|(?P<share>{SHARE.pattern}))\s(?:of\s|as\s)?(?:{BEFORE}|much)\b|(?P<same>(?:the|that) same (?:sum|amount)|as much(?: again)?)\b",
    re.IGNORECASE,
)
TIMES = {"half": 1 / 2, "a third": 1 / 3, "two thirds": 2 / 3, "a quarter": 1 / 4, "three quarters": 3 / 4,
         "a fifth": 1 / 5, "a tenth": 1 / 10, "twice": 2, "double": 2, "three times": 3}  # fmt: skip
GIVE = r"give|send|lend|add|offer|contribute|provide|pay|pledge|commit|donate|supply|put (?:in|up)|deliver|allocate|spare|release"
BARE = re.compile(
    rf"(?:(?:{GIVE})\s)?(?:(?:an?|another|one)\s(?P<of>[a-z]+)\sof\s)?(?:(?:the|an?|its|their)\s(?:first|initial|last|final|next|second|remaining|other)\s)?"
    rf"(?:(?P<mod>{MODIFIER})\s)?(?:[\d,.]+\s(?:to|or)\s)?(?P<n>{NUMBER}|{COUNT}|(?:half\s)?an?(?=\s[mb]illion))(?:\s?(?P<m>million|billion|trillion|bn|m))?(?P<more>\s(?:more|others?))?"
    rf"(?:\s(?:for|to(?!\s(?:\d|(?:{COUNT})\b))|towards?|into?|from|over|on|in|each|every|an?\s(?:year|month|week|fortnight)|(?:next|this)\s\w+)\b.*)?",
    re.IGNORECASE,
)
TIME = r"years?|months?|weeks?|days?|hours?"
RESPITE = (
    r"moratorium|extension|truce|ceasefire|pause|delay|freeze|grace period|holiday|lease|respite"
)
LASTING = re.compile(
    rf"\b(?P<n1>{NUMBER}|{COUNT})-(?P<u1>{TIME})\s(?:\w+\s)?(?:{RESPITE})\b"
    rf"|\b(?:{RESPITE})\s(?:\w+\s)?(?:of|by|for)\s(?:\w+\s)?(?P<n2>{NUMBER}|{COUNT})\s(?P<u2>{TIME})\b",
    re.IGNORECASE,
)
# "Would lay off nobody for 24 months", "open the gate for three hours a day".
FOR_SO_LONG = re.compile(
    rf"\bfor\s(?:at least\s|another\s|a further\s|up to\s|the (?:next|coming)\s)?(?P<n>{NUMBER}|{COUNT})\s(?P<u>{TIME})\b",
    re.IGNORECASE,
)
PIECE = (
    r"frigate|destroyer|corvette|cruiser|warship|ship|vessel|submarine|minesweeper|minehunter|patrol boat|icebreaker|tanker"
    r"|aircraft carrier|battalion|brigade|battery|squadron|company|helicopter|jet|plane|drone|aircraft|satellite"
    r"|field hospital|hospital ship|hospital|clinic|officer|team|ambulance|lorry|truck|tank|howitzer|launcher|radar|bus|ferry|tug"
    r"|generator|observer|adviser|envoy|mediator"
)
# "A frigate", "one of the vessels", "the frigate Fynn": the last only by its name.
SINGLE = re.compile(
    rf"(?:[a-z]+\s)?(?:an?|one|another|a single|one more|one of (?:the|its|their|his|her)|(?P<the>the|its|their))\s(?:[a-z-]+\s|[A-Z][\w-]+\s){{0,2}}?"
    rf"(?P<unit>{PIECE})s?\b(?!\sof\s\d)(?P<name>(?:\s[A-Z]{{2,4}})?\s(?!Minister|Ministry)[A-Z][a-z]+)?",
)
SHIP = re.compile(rf"(?:{GIVE}\s)?(?:the\s)?{gifts.VESSEL}")
MEN = "troops"
FRANC = re.compile(r"(?<!Swiss )\bfrancs?\b")
CFA = re.compile(r"\bCFA\b")
CROWNED = re.compile(rf"\b(?:{KRONA})\b", re.IGNORECASE)
SHILLED = re.compile(r"\bshillings?\b|\bSh(?=\d)")


def settled(scene: Scene, made: Sequence[Pledge]) -> Iterator[Pledge]:
    """The pledges with what earlier words say of their sums."""
    whole = [_leaning(_unsaid(scene, pledge, made), made) for pledge in made]
    for pledge in whole:
        yield _within(scene, pledge, whole)


def crowned(scene: Scene, amount: Amount | None, what: str, actor: Party) -> Amount | None:
    """ "100 million kroner" that Denmark gives are Danish."""
    chain = scene.chain(actor)
    if amount is None:
        return amount
    amount = at_home(scene, amount, what, chain.known_as if chain else None)
    names = (chain.name, actor.text, *(r.of_text or "" for r in chain.roles)) if chain else ()
    low = [n.casefold().replace("’", "'") for n in names]
    if amount.currency == "CHF" and FRANC.search(what):  # of nobody that has a franc: Swiss ones
        mine = next((FRANCS[n] for n in low if n in FRANCS), None)
        spoken = NORDIC["cfa"] if CFA.search(scene.text) else None
        return replace(amount, currency=mine or spoken or amount.currency)
    found = None
    if not amount.currency and CROWNED.search(what):
        found = next((CROWNS[n] for n in low if n in CROWNS), None)
    elif not amount.currency and SHILLED.search(what):
        found = next((SHILLINGS[n] for n in low if n in SHILLINGS), None) or _shillings(scene)
    return replace(amount, currency=found) if found else amount


def _shillings(scene: Scene) -> str | None:
    """Those of the one land of shillings that a report speaks of."""
    told = {c.name.casefold() for c in scene.chains.values() if c.type == "state"}
    found = {SHILLINGS[name] for name in told if name in SHILLINGS}
    return found.pop() if len(found) == 1 else None


def _unsaid(scene: Scene, pledge: Pledge, made: Sequence[Pledge]) -> Pledge:
    """ "Added 900 million", "gives six", "a battalion of 1,000": the currency or the unit goes without saying."""
    found = None if pledge.amount or pledge.quantity else BARE.fullmatch(pledge.what)
    if found is None:
        return _lasting(pledge)
    start = pledge.evidence[0].start
    value = round(number(found["n"]) * MAGNITUDES.get((found["m"] or "").casefold(), 1), 2)
    modifier = "another" if found["more"] else found["mod"].casefold() if found["mod"] else None
    told = money_before(scene.text[max(0, start - BACK) : pledge.evidence[0].end])
    paid = _last(pledge, made) if found["m"] else None
    told = told or (paid.amount.currency if paid and paid.amount else None)
    if found["m"] and not found["of"] and (told or paid):
        return replace(pledge, amount=Amount(value, told, modifier), act="funding")
    body = gifts.act(found["of"]) if found["of"] else None
    last = None if found["of"] else _counted(pledge, made)
    unit = last.quantity.unit if last and last.quantity else MEN if body == "troops" else ""
    unit = unit if unit or found["of"] else _told_before(scene.text[max(0, start - BACK) : start])
    act = gifts.act(f"{found['n']} {unit}") or pledge.act if unit else pledge.act
    return replace(pledge, quantity=Quantity(value, unit, modifier), act=act)


def _lasting(pledge: Pledge) -> Pledge:
    """ "A two-year moratorium", "an extension of 30 days": how long is how much."""
    if pledge.amount or pledge.quantity:
        return pledge
    found = LASTING.search(pledge.what)
    if found is None and pledge.act not in {"funding", "loan"}:
        found = FOR_SO_LONG.search(pledge.what)
    if found is None:
        return _single(pledge)
    told = [g for g in found.groups() if g]
    unit = told[1].casefold()
    quantity = Quantity(number(told[0]), unit if unit.endswith("s") else unit + "s")
    return replace(pledge, quantity=quantity)


def _single(pledge: Pledge) -> Pledge:
    """ "A frigate", "the destroyer Fynn": one, of what is counted by the piece."""
    found = None if pledge.amount or pledge.quantity else SINGLE.match(pledge.what)
    if not pledge.amount and not pledge.quantity and SHIP.match(pledge.what):
        return replace(pledge, quantity=Quantity(1, "ship"))
    if found is None or (found["the"] and not found["name"]):
        return pledge
    return replace(pledge, quantity=Quantity(1, found["unit"].casefold()))


def money_before(words: str) -> str | None:
    """The currency of the last sum in some words that tells one."""
    found = [sum_[0].currency for m in sums(words) if (sum_ := money(m[0]))]
    return next((c for c in reversed(found) if c), None)


def _counted(pledge: Pledge, made: Sequence[Pledge]) -> Pledge | None:
    """The pledge of counted things told last before another one."""
    start = pledge.evidence[0].start
    before = [
        p
        for p in made
        if p.quantity
        and p.quantity.unit
        and start - BACK < p.evidence[0].start
        and p.evidence[0].end < pledge.evidence[0].end
    ]
    return max(before, key=lambda p: (p.evidence[0].start, p.id), default=None)


def _told_before(words: str) -> str:
    """What was counted last before a bare number: "demanded forty | posts", "has 20 | ferries"."""
    paid = [m.span() for m in sums(words)]
    told = [
        m["unit"]
        for m in counts(words)
        if not NOT_UNITS.match(m["unit"]) and not any(a <= m.start("n") < b for a, b in paid)
    ]
    return gifts.core(told[-1]) if told else ""


def _leaning(pledge: Pledge, made: Sequence[Pledge]) -> Pledge:
    """ "Half of that", "twice the sum": a share of the sum told last before."""
    found = None if pledge.amount else LEANING.search(pledge.what)
    last = _last(pledge, made) if found else None
    if found is None or last is None or last.amount is None:
        return pledge
    value = last.amount.value * _times(found)
    amount = Amount(round(value, 2), last.amount.currency, last.amount.modifier)
    act = "funding" if pledge.act == "other" else pledge.act
    return replace(pledge, amount=amount, quantity=None, act=act)


def _times(found: re.Match[str]) -> float:
    if found["times"]:
        return TIMES[found["times"].casefold()]
    return number(found["n"]) / 100 if found["share"] else 1


def _last(pledge: Pledge, made: Sequence[Pledge]) -> Pledge | None:
    """The pledge of money told last before another."""
    start = pledge.evidence[0].start
    before = [p for p in made if p.amount and start - BACK < p.evidence[0].end <= start + 1]
    return max(before, key=lambda p: (p.evidence[0].start, p.id), default=None)


def _within(scene: Scene, pledge: Pledge, made: Sequence[Pledge]) -> Pledge:
    """ "Of that, €5m comes from Norland": a part of the sum told just before."""
    start = pledge.evidence[0].start
    sentence = scene.sentence_of(start)
    part = PART.search(scene.text, sentence.start, start + 1) if sentence else None
    if pledge.amount is None or part is None:
        return pledge
    before = [
        p for p in made if p.amount and part.start() - BACK < p.evidence[0].end <= part.start() + 1
    ]
    larger = [p for p in before if p.amount and _holds(p.amount, pledge.amount)]
    envelope = max(larger, key=lambda p: (p.evidence[0].start, p.id), default=None)
    return replace(pledge, part_of=envelope.id) if envelope else pledge


def _holds(whole: Amount, part: Amount) -> bool:
    """Whether a sum has room for another; of different currencies nobody knows."""
    return whole.currency != part.currency or whole.value > part.value
