"""Pledges of bulleted lists: "• Norland: $5m, paid in June", "- Fund, to Sudland: the last €2m of its loan".

Who stands before the colon gives what stands behind it, and nobody of another bullet does. Text and
mentions in, gifts out; does not lean on the parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.framing import listed
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.scene import Scene
from whipcount.extract.stances import agentive
from whipcount.layers import Clause, Span
from whipcount.model import Amount, Party, Quantity

BULLET = re.compile(
    r"^[ \t]*[•*▪–-][ \t]+(?P<who>[^:\n]{2,60}?)(?:,\s(?:to|for)\s[^:\n,]{2,40})?:\s(?P<rest>[^\n]+)$",
    re.MULTILINE,
)
ITEM = re.compile(r"^[ \t]*[*–-][ \t]+[^\n]+$|[•▪][ \t]+[^\n•▪]+", re.MULTILINE)
BODY = re.compile(
    r".*\b(?:ministry|department|treasury|government|council|bank|fund|agency|commission|union|foundation|board|office)"
)
PIECE = re.compile(r"[^,;.]*(?:[,.](?=\d)[^,;.]*)*")
GIVING = re.compile(
    r"\b(?:pledg|promis|commit|donat|contribut|offer|gave\b|giv|provid|put(?:s|ting)?\s(?:up|in)\b|pa(?:y|id)\b|aid\b|sen[dt]\b)",
    re.IGNORECASE,
)
# "What was offered:"; "what is on offer" may be promised long since.
OFFERED = re.compile(r"\boffered\b[^.\n]{0,20}:\s*$", re.IGNORECASE)
PAID = re.compile(
    r",\s(?:already\s|all\s|since\s|now\s)?(?:paid|disbursed|delivered|sent|handed over|released|transferred|freed"
    r"|unfrozen|unlocked|shipped)\b"
)
NEXT = re.compile(
    r"\.\s(?P<what>(?:A|Another|The)\s[^.;:]{0,40}?\d[^;:]{0,60}?)\s(?:will be|is to be|are to be|is due to be)\s"
    r"(?:paid|disbursed|delivered|sent|released|transferred|handed over)\b"
)
LEAD = 700  # characters before a list in which its giving may be told
LONGEST = 100  # characters of a thing
JOINED = re.compile(r"\sand\s|,\s(?:and\s)?")


def bulleted(scene: Scene) -> Iterator[Gift]:
    """What each bullet with a giver before its colon gives."""
    for line in BULLET.finditer(scene.text):
        if not GIVING.search(scene.text, max(0, line.start() - LEAD), line.end()):
            continue
        if whose := _whose(scene, line.span("who")):
            yield from _given(scene, line, whose)
            yield from _next(scene, line, whose)


def bullets(scene: Scene) -> list[Span]:
    """The places of all bullets."""
    return [m.span() for m in ITEM.finditer(scene.text)]


def strayed(scene: Scene, found: Gift, items: Sequence[Span]) -> bool:
    """Whether each giver of what a bullet names stands in another bullet alone."""
    own = next((s for s in items if s[0] <= found.what[0] < s[1]), None)
    if own is None:
        return False
    others = [scene.text[s[0] : s[1]] for s in items if s != own]
    words = scene.text[own[0] : own[1]]
    return all(
        a.text not in words and any(a.text in other for other in others) for a in found.actors
    )


def _whose(scene: Scene, label: Span) -> tuple[Party, ...]:
    """The givers that a label names: one or several by name, or a body that is described."""
    words = scene.words(label)
    parts = JOINED.split(words)
    if len(parts) > 1 and len(found := tuple(listed(scene, label))) == len(parts):
        return found
    party = scene.party(label)
    named = [m for m in scene.mentions_near(*label) if label[0] <= m.start and m.end <= label[1]]
    whole = any((m.start, m.end) == label and m.kind != "demonym" for m in named)
    return (party,) if (party.chain and whole) or agentive(words) or BODY.fullmatch(words) else ()


def _given(scene: Scene, line: re.Match[str], whose: tuple[Party, ...]) -> Iterator[Gift]:
    """The first thing behind the colon; of as many sums as givers each his own."""
    start = line.start("rest")
    first = PIECE.match(scene.text, start, line.end("rest"))
    what = (start, first.end()) if first else (start, start)
    told = gifts.sum_in(scene.words(what))
    if told is None or what[1] - what[0] > LONGEST:
        return
    status = _step(scene, line, what)
    for party, thing in _shared(scene, whose, what):
        amount, quantity, *_ = gifts.sum_in(scene.words(thing)) or told
        yield _gift(scene, line, (party, status, thing), amount, quantity)


def _shared(scene: Scene, whose: tuple[Party, ...], what: Span) -> list[tuple[Party, Span]]:
    """ "Norland and Sudland: NOK 3m and DKK 7m": each with his own sum."""
    cuts = list(JOINED.finditer(scene.text, *what))
    edges = [what[0], *(e for c in cuts for e in c.span()), what[1]]
    things = list(zip(edges[::2], edges[1::2], strict=True))
    apart = len(whose) == len(things) and all(gifts.sum_in(scene.words(t)) for t in things)
    return list(zip(whose, things, strict=True)) if apart else [(w, what) for w in whose]


def _next(scene: Scene, line: re.Match[str], whose: tuple[Party, ...]) -> Iterator[Gift]:
    """ "A further €4m will be paid": what the same bullet goes on with."""
    for found in NEXT.finditer(scene.text, line.start("rest"), line.end()):
        what = found.span("what")
        told = gifts.sum_in(scene.words(what))
        if told and len(whose) == 1:
            yield _gift(scene, line, (whose[0], "pledged", what), *told[:2])


def _step(scene: Scene, line: re.Match[str], what: Span) -> str:
    """Delivered where it is said to be paid; offered under a heading of offers."""
    if PAID.match(scene.text, what[1], line.end()):
        return "delivered"
    above = scene.text[max(0, line.start() - LEAD) : line.start()].split("\n")
    heading = next((x for x in reversed(above) if x.strip() and not ITEM.match(x)), "")
    return "offered" if OFFERED.search(heading.rstrip()) else "pledged"


def _gift(
    scene: Scene,
    line: re.Match[str],
    made: tuple[Party, str, Span],
    amount: Amount | None,
    quantity: Quantity | None,
) -> Gift:
    party, status, what = made
    clause = Clause(what[0], what[1], (what[0], what[0]), "", "noun")
    act = gifts.act(scene.words(what)) or ("funding" if amount else "other")
    start = line.start("who") if what[0] - line.start("who") < LONGEST else what[0]
    return Gift(clause, (party,), status, act, what, (start, what[1]), amount, quantity)
