"""Conditions as a barter: "No water, no deal"; "tied its support to a guarantee". Words in, readings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import movers, parts
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene

NO_NO = re.compile(
    r"\b[Nn]o\s(?P<first>[a-z][\w’'-]*(?:\s[\w’'-]+){0,3}),\sno\s(?P<second>[\w’'-]+)"
)
SLOGANS = frozenset({"pain", "smoke", "shoes", "shirt", "news", "harm", "fuss", "matter", "doubt"})
# "Have no jobs, no hope", "is no less great, no less ours": what is lacking or alike, and no barter.
LACKING = re.compile(
    r"\b(?:ha(?:s|ve|d|ving)|with|get|got|gets|sees?|saw|offers?|offered|is|are|was|were|there|[’']s|[’']re)\s$",
    re.IGNORECASE,
)
BEFORE = 12  # characters before it in which that stands
TYING = frozenset({"tie", "link", "peg", "couple", "condition"})
# What is one's own to give or to keep, and what it is tied to.
GIFT = re.compile(
    r"\s(?P<gift>(?:its|their|his|her|our|my|any|further|future|continued)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:support|backing|votes?|approval|consent|assent|signature|blessing|agreement|endorsement|participation|entry"
    r"|membership|accession|aid|help|money|funding|loans?|payments?|contributions?|return|withdrawal)\b"
    r"(?:\s(?:for|of|in|from)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+)??)\s(?:to|on|upon)\s(?!which)",
    re.IGNORECASE,
)
PERSONAL = ("his ", "her ")
END = re.compile(r"[,;.:!?](?=[\s”\"]|$)|[”\"]|\n| – | — | but | and ")


def bartered(scene: Scene) -> Iterator[Reading]:
    """ "No water, no deal": who says so gives the second only for the first."""
    for found in NO_NO.finditer(scene.text):
        speaker = scene.speaker_at(found.start())
        if speaker is None or found["first"] in SLOGANS:
            continue
        if LACKING.search(scene.text, max(0, found.start() - BEFORE), found.start()):
            continue
        trigger = (found.start(), found.end("first"))
        moving = naming.meant_in(scene, trigger, speaker)
        yield Reading(
            speaker, found["second"], "unless", trigger, moving, found.span(), firm=True
        )  # fmt: skip


def tied(scene: Scene) -> Iterator[Reading]:
    """ "Norland has tied its support to a guarantee": what is its own to give waits for that."""
    for clause in scene.clauses:
        if clause.lemma not in TYING or clause.kind != "verb" or clause.negated:
            continue
        found = GIFT.match(scene.text, clause.head[1])
        sentence = scene.sentence_of(clause.head[0])
        holder = parts.holder(scene, clause)
        if found is None or sentence is None or not holder.text:
            continue
        owners = scene.mentions_near(found.start("gift"), found.start("gift") + 1)
        whose = {m.chain for m in owners if m.kind == "pronoun"}
        if whose - {holder.chain} or (not whose and found["gift"].startswith(PERSONAL)):
            continue
        stop = END.search(scene.text, found.end(), sentence.end)
        term = (found.end(), stop.start() if stop else sentence.end)
        moving = movers.mover(scene, term, holder, clause)
        span = (clause.head[0], term[1])
        yield Reading(holder, found["gift"], "only_if", term, moving, span, firm=True)
