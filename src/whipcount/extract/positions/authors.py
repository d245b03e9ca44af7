"""Who is told to have made a thing: "an amendment written by Lee", "a petition against the sale started by the Greens".

Words in, readings out, as in ``stances``. Whoever drafts a bill is for it, whoever lodges a complaint against it is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import listed
from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import Reading
from whipcount.extract.supposed import hypothetical
from whipcount.layers import Clause, Span
from whipcount.model import Party

BILL = (
    r"amendment|motion|bill|resolution|proposal|clause|initiative|referendum|petition|cease-?fire|truce|compromise|draft|law"
    r"|plan|scheme|measure|levy|tax|ban|moratorium|freeze"
)
SUIT = r"complaint|appeal|lawsuit|suit|legal challenge|challenge|objection"
MADE = (
    r"proposed|written|drafted|authored|co-?sponsored|sponsored|tabled|brought|put forward|submitted|moved|introduced"
    r"|lodged|filed|started|launched|floated|initiated"
)
THING = re.compile(
    rf"\b(?P<thing>(?:an?|the|another|one|its|their|that|this)\s(?:[\w’'-]+\s){{0,3}}?(?:(?P<bill>{BILL})|(?P<suit>{SUIT}))"
    r"(?:\s(?P<side>against|for|to|on|in)\s(?P<on>(?:(?!by\b)[\w’'-]+\s?){1,6}?))?)"
    rf",?\s(?:first\s|jointly\s|originally\s)?(?:{MADE})\s(?:(?!and\b|that\b|it\b)[\w-]+\s){{0,2}}?by\s(?=\w)"
)
MADE_BY = re.compile(rf"\s(?:{MADE})\s(?:[\w-]+\s){{0,2}}by\s")  # few texts have one
CAMPAIGN = re.compile(
    r"(?:the\s|an?\s)?(?:(?!the\b|an?\b)[a-z][\w’'-]*\s){1,3}(?=[A-Z])"
)  # "the campaign group Clear Skies"
NEAR = 40  # characters within which who made it must begin


def authored(scene: Scene) -> Iterator[Reading]:
    """Each such thing with those who made it."""
    for found in THING.finditer(scene.text) if MADE_BY.search(scene.text) else ():
        clause, sentence = holding(scene, found.start("thing")), scene.sentence_of(found.start())
        if clause is None or sentence is None or hypothetical(scene, clause):
            continue
        named = CAMPAIGN.match(scene.text, found.end())
        start = named.end() if named else found.end()
        actors = tuple(listed(scene, (start, sentence.end)))
        if not actors or not _begins(scene, start, actors[0]):
            continue
        stance, issue = _stance(found)
        at = scene.text.find(actors[0].text, found.start(), sentence.end)
        span = found.start(), max(found.end(), at + len(actors[0].text))
        head = found.span("suit" if found["suit"] else "bill")
        own = Clause(found.start(), found.end(), head, "write", "noun", parent=clause.parent)
        sure = stance == "opposed"  # nobody lodges one for a thing
        yield Reading(own, stance, "happen", issue, span, actors, gated=sure)


def _begins(scene: Scene, at: int, party: Party) -> bool:
    """Whether the words behind "by" begin with somebody."""
    near = scene.mentions_near(at, at + NEAR)
    return any(m.chain == party.chain and at <= m.start <= at + NEAR for m in near)


def _stance(found: re.Match[str]) -> tuple[str, Span]:
    """For what one drafts; against what one complains of or petitions against."""
    against = found["suit"] is not None or found["side"] == "against"
    issue = found.span("on") if against and found["on"] else found.span("thing")
    return ("opposed" if against else "supports"), issue
