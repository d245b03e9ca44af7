"""What a gift really spans: sums without a figure whole, and whose a sum in a list without verbs is.

A gift as rules or model cut it in; the gift that the words hold out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from whipcount.extract.amounts import COUNT, counts, number, sums
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.scene import Scene

VAST = r"(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
BEFORE = re.compile(rf"\b(?:{VAST} of )+$", re.IGNORECASE)
AFTER = re.compile(rf"{VAST}(?: of {VAST})*(?: of [a-z]+)?", re.IGNORECASE)
BY = re.compile(r"\s(?:by|from)\s(?:the\s)?")
BESIDE_EACH = re.compile(r"(?:,|,?\s(?:and|plus))\s(?=[$€£¥₹\d]|[A-Z]{2,3}[\s$]?\d|Rs\.?\s\d)")
BETWEEN = re.compile(r"between\s", re.IGNORECASE)
BESIDE = 25  # characters around a thing within which a sum that it cuts begins or ends
PROPOSED = re.compile(
    r"(?:(?:an?|the|its|their|his|her)\s)?(?:proposed|suggested)\s", re.IGNORECASE
)
PLEDGED = re.compile(r"\b(?:pledges|promises|commitments)\b")
STOPPED = re.compile(
    r"(?:stop|cease|halt)\s(?:funding|financing|paying|supplying|sending|delivering|arming|lending)\b"
)
LISTED = re.compile(
    r"(?:^|[,;:(\n–—-]|\b(?:and|but|while|with|plus))\s*(?:the\s)?$"
)  # no verb before: "gave | Norland 5 million"
OFFER_TO = re.compile(
    r"(?:(?:its|his|her|their|the|an)\s)?(?:[\w-]+\s)?(?:offer|bid|proposal)\s(?:of\s[^,;]{1,20}\s)?to\s"
)
TO_OFFER = re.compile(r"\b(?:its|his|her|their)\s(?:[\w-]+\s)?(?:offer|bid|proposal)\sto\s$")
CUT_TO = re.compile(
    rf"\s(?:(?:would|will|has|have|had|was|were|is|are|be|been)\s){{0,3}}(?:cut|reduced|trimmed|lowered|slashed|halved|scaled back)\s(?:back\s)?"
    rf"(?:from\s\S+\s)?to\s(?P<n>\d[\d,]*|{COUNT})\b(?!\s?(?:%|per\s?cent))"
)
ON_ICE = re.compile(
    r"[^.;:]{0,45}?\b(?:is|are|was|were|been|remains?|put|puts|placed|kept|investment|plan|money|pledge|offer)\s(?:now\s)?on\s(?:hold|ice|the\sback\sburner)\b"
)
FAR = 60  # characters of such words
# A name and then a sum: no code of a currency ("NOK 4bn"), which belongs to the sum.
NAMED = re.compile(
    r"(?!(?:The|A|An|This|That|Its|His|Her|Their|Our|Another|Some|About|Nearly|Up|At|More|Over)\b|[A-Z]{1,3}\b|Rs\b)((?:[A-Z][\w’'.-]+\s){1,4})(?=[$€£¥₹]|[A-Z]{0,3}[$€£¥₹]|\d)"
)


def spanned(scene: Scene, found: Gift) -> Gift:
    """The gift with its words whole and by its own giver."""
    whole = _bounded(scene, _summed(scene, _vast(scene, found)))
    return _stepped(scene, _ungiven(scene, _gapped(scene, whole)))


def _stepped(scene: Scene, found: Gift) -> Gift:
    """The step that the thing's own words say: "a proposed raise", "aid pledges", "stop paying the crew"."""
    words = scene.words(found.what)
    if found.status in {"committed", "pledged"} and PROPOSED.match(words):
        return replace(found, status="offered")
    if found.status in {"delivered", "delivering"} and PLEDGED.search(gifts.core(words)):
        return replace(found, status="pledged")
    if found.status in {"pledged", "committed"} and STOPPED.match(words):
        return replace(found, status="withdrawn")
    if found.status in {"pledged", "committed", "offered"} and ON_ICE.match(
        scene.text, *_behind(found)
    ):
        return replace(found, status="suspended")
    return _lessened(scene, found)


def _behind(found: Gift) -> tuple[int, int]:
    start, end = found.what
    return max(start, end - BESIDE), end + FAR


def _lessened(scene: Scene, found: Gift) -> Gift:
    """ "Cut its offer to $3m" still offers that much; "its order for 18 would be cut to 12": 12 are left."""
    words = scene.words(found.what)
    if found.status not in {"reduced", "withdrawn"}:
        return found
    before = scene.text[max(0, found.what[0] - BESIDE) : found.what[0]]
    if found.status == "reduced" and (OFFER_TO.match(words) or TO_OFFER.search(before)):
        return replace(found, status="offered")
    left = CUT_TO.match(scene.text, found.what[1]) if found.quantity else None
    if left is None or found.quantity is None:
        return found
    return replace(
        found, status="reduced", quantity=replace(found.quantity, value=number(left["n"]))
    )


def _bounded(scene: Scene, found: Gift) -> Gift:
    """ "Between $5m and $10m": one sum of at least so much, whichever bound was read."""
    text, (start, end) = scene.text, found.what
    inside = list(sums(text, max(0, start - BESIDE), end + BESIDE))
    for low, high in pairwise(inside):
        told = BETWEEN.search(text, max(0, low.start() - len("between ")), low.start())
        between = text[low.end() : high.start()].strip() == "and"
        if told and between and low.start() < end and start < high.end():
            whole = told.start(), max(end, high.end())
            held = gifts.sum_in(low[0])
            least = replace(held[0], modifier="at least") if held and held[0] else found.amount
            return replace(found, what=whole, amount=least)
    return found


def parted(scene: Scene, found: Gift) -> Iterator[Gift]:
    """ "NOK 4bn and Rs 500 crore": two sums side by side are two gifts, unless they bound one."""
    start, end = found.what
    ends = [m.end() for m in sums(scene.text, start, end)]
    cuts = [cut for at in ends if (cut := BESIDE_EACH.match(scene.text, at, end))]
    if not cuts or BETWEEN.match(scene.text, start):
        yield found
        return
    edges = [start, *(edge for cut in cuts for edge in cut.span()), end]
    for what in zip(edges[::2], edges[1::2], strict=True):
        told = gifts.sum_in(scene.words(what))
        amount, quantity = told[:2] if told else (None, None)
        yield replace(found, what=what, amount=amount, quantity=quantity)


def _ungiven(scene: Scene, found: Gift) -> Gift:
    """ "Was promised 79 by four countries": the gift without who gives it."""
    for source in BY.finditer(scene.text, *found.what):
        if any(scene.text.startswith(a.text, source.end()) for a in found.actors):
            what = found.what[0], source.start()
            told = gifts.sum_in(scene.words(what))
            amount, quantity = told[:2] if told else (None, None)
            return replace(found, what=what, amount=amount, quantity=quantity)
    return found


def _vast(scene: Scene, found: Gift) -> Gift:
    """ "Tens of thousands of tents" is one thing, whichever of its words was read as what is given."""
    start, end = found.what
    if left := BEFORE.search(scene.text, max(0, start - FAR), start):
        start = left.start()
    if right := AFTER.match(scene.text, start):
        end = max(end, right.end())
    if (start, end) == found.what:
        return found
    span = min(found.evidence[0], start), max(found.evidence[1], end)
    return replace(found, what=(start, end), evidence=span)


def _summed(scene: Scene, found: Gift) -> Gift:
    """ "Rs 500 crore", "R$1.2 bi": a sum that was cut in two is one, whichever part was read."""
    start, end = found.what
    low = scene.text.rfind(" ", 0, max(0, start - BESIDE)) + 1
    for match in sums(scene.text, low, end + BESIDE):
        cut = match.start() < start < match.end() or match.start() < end < match.end()
        if cut and "\n" not in match[0]:
            start, end = min(start, match.start()), max(end, match.end())
    for match in counts(scene.text[low : end + BESIDE]):  # "two and | a half million doses"
        if match.start() + low < start < match.start("unit") + low:
            start = match.start() + low
    if (start, end) == found.what:
        return found
    told = gifts.sum_in(scene.text[start:end])
    amount, quantity = told[:2] if told else (found.amount, found.quantity)
    span = min(found.evidence[0], start), max(found.evidence[1], end)
    act = gifts.act(scene.words((start, end))) or found.act
    return replace(
        found, what=(start, end), evidence=span, amount=amount, quantity=quantity, act=act
    )


def _gapped(scene: Scene, found: Gift) -> Gift:
    """ "A gave 5 million, B 6 million": B, whose name stands before the second sum, gives it."""
    named = NAMED.match(scene.text, *found.what)
    if named is None or not LISTED.search(scene.text[max(0, named.start() - 12) : named.start()]):
        return found
    start, giver = named.end(), (named.start(), named.end(1) - 1)
    return replace(
        found, actors=(scene.party(giver),), what=(start, found.what[1]),
        evidence=(named.start(), found.what[1]),
        act=gifts.act(scene.words((start, found.what[1]))) or found.act,
    )  # fmt: skip
