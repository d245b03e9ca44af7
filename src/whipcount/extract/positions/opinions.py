"""In whose view a thing is good or bad: "For the bishops, the law is a betrayal", "in Lee's eyes". Clauses in, a party out."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.stances import agentive
from whipcount.layers import Clause
from whipcount.lexicon import words
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

VIEW = r"(?:view|views|eyes|opinion|judge?ment|mind|book|reading)"
# "For the bishops, [the law is]": before the first word of what is judged. A bare "for" may tell whom a thing hits.
LEAD = re.compile(
    rf"(?:[“\"‘']?(?:But|And|Yet)\s)?(?:(?P<loose>[Ff]or|[Tt]o)\s|[Ii]n\sthe\s{VIEW}\sof\s)(?P<who>(?!all\b|both\b)[^,;.:”\"]{{3,60}}?),?\s"
)
OWNED = re.compile(rf"[Ii]n\s(?P<who>[^,;.:”\"]{{2,60}}?)['’]s?\s{VIEW},?\s")
# Those whom a thing befalls, whatever they think of it: "for passengers, the delay was a disaster".
BEARING = frozenset(
    """passenger commuter traveller traveler customer consumer shopper patient pupil student victim family child kid people user
    fan viewer reader driver motorist tourist visitor household""".split()
)
WEIGHTY = frozenset({"person", "organization", "state", "group"})


def in_view_of(scene: Scene, clause: Clause) -> Party | None:
    """Who is named before a clause as the one in whose view it is so."""
    sentence = scene.sentence_of(clause.head[0])
    subjects = [s for s, _ in clause.subjects if s < clause.head[0]]
    if sentence is None or not subjects or min(subjects) <= sentence.start:
        return None
    met = LEAD.fullmatch(scene.text, sentence.start, min(subjects))
    loose = met is not None and met["loose"] is not None
    met = met or OWNED.fullmatch(scene.text, sentence.start, min(subjects))
    if met is None:
        return None
    party = scene.party(met.span("who"))
    chain = scene.chain(party)
    if chain is not None:
        return party if chain.type in WEIGHTY else None
    last = noun(party.text.rsplit(" ", 1)[-1].casefold())
    known = agentive(party.text) and last not in words.times()
    return party if known and not (loose and last in BEARING) else None
