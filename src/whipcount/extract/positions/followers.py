"""Who stands where another stands, in a word or two: "so has Peru", "as did the Liberals", "Peru said the same".

Readings in; those of whoever goes along out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.framing import listed
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading, agentive
from whipcount.layers import Span
from whipcount.model import Party

AUXILIARY = r"(?:has|have|had|did|do|does|will|would|is|are|was|were)"
# Whoever goes along is named behind, or before.
BEHIND = re.compile(rf"[,;.]?\s(?:and\s)?(?:so|as|[Ss]o)\s{AUXILIARY}\s(?:the\s)?(?=[A-Z\d\w])")
BEFORE = re.compile(
    r"\s(?:(?:has|have|had)\s)?(?:(?:said|says|did|does|done)\s(?:the\ssame|likewise)"
    r"|(?:took|takes?|taken|h[eo]lds?)\s(?:much\s|broadly\s|exactly\s)?(?:the|a)\s(?:very\s)?(?:same|similar)\s(?:line|view|position|stand|stance|side)"
    r"|(?:takes?|took|shares?d?|backs?|backed|echoe[sd])\s(?:th(?:at|is)|its|his|her|their)\s(?:line|view|views|position|stance|objections?|concerns?|opposition|criticism)(?=[.,;]|$)"
    r"|[\w’'-]+(?:\s[\w’'-]+){0,2}\sto\s(?:much\s)?the\ssame\seffect"
    r"|(?:is|are|was|were)\s(?:of|in)\s(?:the\ssame|like|one)\s(?:mind|view|opinion|camp)"
    r"|followed(?:\ssuit)?(?=\.|\s(?:in|on|later|a|the\snext|days)\b))"
)
# Whoever does not stands on the other side.
UNLIKE = re.compile(
    r",?\s(?:did|does|do|has|have|was|were|is|are|will|would)(?:\snot|n[’']t)(?=[.;]|,\s(?:sa(?:id|ys)\b|(?:its|his|her|their|the)\s|[“\"A-Z]))"
)
ROUND = {
    "supports": "opposed",
    "opposed": "supports",
    "blocking": "supports",
    "committed": "declined",
    "offered": "declined",
}
# Nor does whoever says the opposite.
CONTRARY = re.compile(
    r"\s(?:takes?|took|taken|holds?|held|h[ao][sd]|saw|sees?|argues?|argued)\s(?:the|an?)\s(?:opposite|contrary|other|opposing)\s(?:line|view|position|stand|stance|side|opinion)"
)
# "Shopkeepers", "anglers", "nurses", but no "reasons".
PEOPLE = re.compile(
    r"(?:ers|ors|ists|men|women|ians|ents|ants|ees|cans|sts|nurses|bishops|union|board|council|party|government|club|company)$"
)
VAGUE = re.compile(r"\b(?:others?|rest|many|some|most|several|people|things)\b", re.IGNORECASE)
EXCEPT = re.compile(
    r"(?:all|every\w*|each|both|no\s?one|nobody|none|no|not\sone)\b[^.;]*?\s(?:but|except(?:\sfor)?|apart\sfrom|save(?:\sfor)?|bar|other\sthan|with\sthe\sexception\sof)\s(?P<who>.+)",
    re.IGNORECASE,
)
JOINT = re.compile(r";|,\s(?:and|but|while|whereas|though)(?=\s)")
NEAR = 200  # characters from a stance within which somebody goes along with it
TITLE = 4


def following(scene: Scene, told: Sequence[Reading]) -> Iterator[Reading]:
    """The stance told last before such words, of those whom they name."""
    for found in BEHIND.finditer(scene.text):
        sentence = scene.sentence_of(found.end())
        if sentence is not None:
            near = [
                m
                for m in scene.mentions_near(found.end(), found.end() + TITLE)
                if m.start >= found.end() - TITLE  # an article is of the name
            ]
            start = min((m.start for m in near), default=sentence.end)
            span = (min(start, found.end()), sentence.end) if near else (found.end(), found.end())
            here = [
                r
                for r in told
                if found[0].strip(" ,;.").startswith(("so", "So", "and so"))
                or sentence.start <= r.clause.head[0]
            ]
            yield from _along(scene, here, span, found.start())
    for found in BEFORE.finditer(scene.text):
        sentence = scene.sentence_of(found.start())
        if sentence is not None and found.start() - sentence.start < NEAR:
            at = _own_part(scene, sentence.start, found.start())
            yield from _along(scene, told, (at, found.start()), at)


def _own_part(scene: Scene, start: int, end: int) -> int:
    """Where the words of whoever goes along begin: "Peru is against it, and Chile takes the same line"."""
    joints = [m.end() for m in JOINT.finditer(scene.text, start, end)]
    return joints[-1] if joints else start


def unlike(scene: Scene, told: Sequence[Reading]) -> Iterator[Reading]:
    """ "The mayor welcomed the plan. The growers did not": who does not is on the other side."""
    opposite = list(CONTRARY.finditer(scene.text))
    contrary = {m.start() for m in opposite}
    for found in (*UNLIKE.finditer(scene.text), *opposite):
        sentence = scene.sentence_of(found.start())
        if sentence is None or found.start() - sentence.start > NEAR:
            continue
        at = _own_part(scene, sentence.start, found.start())
        if any(at <= r.clause.head[0] < found.start() for r in told):
            continue  # it is said of what goes before in the same words
        for reading in _along(scene, told, (at, found.start()), at):
            earlier = reading.clause.head[0] < at  # "Norland wants the dam; anglers do not"
            bare = found.start() in contrary or earlier or not reading.clause.objects
            sided = found.start() not in contrary or reading.asks == "happen"
            if reading.stance in ROUND and bare and sided:
                yield replace(reading, stance=ROUND[reading.stance], evidence=(at, found.end()))


def _along(scene: Scene, told: Sequence[Reading], span: Span, at: int) -> Iterator[Reading]:
    """The nearest stance that was told before a place, held by the parties of a span."""
    before = [r for r in told if at - NEAR < r.clause.head[0] < at and r.evidence[0] < at]
    actors = tuple(listed(scene, span)) if span[0] < span[1] else ()
    actors = tuple(a for a in actors if a.chain) or _unknown(scene, span)
    if not before or not actors or scene.text[span[0] : span[1]].count(",") > len(actors) + 2:
        return
    last = max(before, key=lambda r: (r.clause.head[0], r.evidence))
    others = {p.chain or p.text for p in last.actors}
    actors = tuple(a for a in actors if (a.chain or a.text) not in others)
    clause = next((c for c in reversed(scene.headed(*span)) if c.kind == "verb"), None)
    own = [c for c in scene.clauses if c.start <= span[0] < c.end and c.kind != "noun"]
    clause = clause or min(own, key=lambda c: (c.end - c.start, c.start), default=None)
    if actors and clause is not None:
        where = (min(at + 1, span[0]), span[1] + 12) if span[0] > at else (span[0], span[1] + 12)
        evidence = where[0], min(where[1], len(scene.text))
        yield replace(
            last, clause=clause, evidence=_whole(scene, evidence), actors=actors, gated=True
        )


def _unknown(scene: Scene, span: Span) -> tuple[Party, ...]:
    """Those whom no list knows: "but shopkeepers [do not]"."""
    start, end = _whole(scene, span) if span[0] < span[1] else span
    party = scene.party((start, end))
    known = start < end and agentive(party.text) and not VAGUE.search(party.text)
    return (party,) if known and PEOPLE.search(party.text) else ()


def left_out(scene: Scene, told: Sequence[Reading]) -> Iterator[Reading]:
    """ "All members except Japan", "nobody but the treasurer": who is left out, for ``excepted`` to turn."""
    for reading in told:
        for start, end in reading.clause.subjects:
            met = EXCEPT.match(scene.text, start, end)
            actors = tuple(a for a in listed(scene, met.span("who")) if a.chain) if met else ()
            if met and actors:
                yield replace(reading, actors=actors, gated=True)


def _whole(scene: Scene, span: Span) -> Span:
    """A stretch without the blanks around it, to the end of its last word."""
    start, end = span
    while start < end and not scene.text[start].isalnum():
        start += 1
    while end < len(scene.text) and scene.text[end - 1].isalnum() and scene.text[end].isalnum():
        end += 1
    while end > start and not scene.text[end - 1].isalnum():
        end -= 1
    return start, end
