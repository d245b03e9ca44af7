"""A body whose name ends like a meeting: "the Civic Forum and the Greens", "the Freedom Caucus came out against it".

One find with its stretch comes in; whether its noun is a body's name, and no meeting, goes out.
"""

from __future__ import annotations

import re

from whipcount.extract.meetings.found import Found
from whipcount.extract.scene import Scene
from whipcount.lexicon.meetings import bag

IS_A = re.compile(
    r", (?:an?|the) (?:[\w’'-]+ ){0,3}?(?:group(?:ing)?|bloc|faction|party|alliance|club|lobby|movement|union|body|network|coalition|caucus|charity)\b"
)
THERE = re.compile(
    r"\b(?:at|during|attend(?:s|ed|ing)?|ahead of|before|after|following|host(?:s|ed|ing)?|address(?:es|ed|ing)?|since)"
    r" (?:the |this |an? )?(?:[\w’'-]+ ){0,3}$"
)
AMONG = re.compile(r"\b(?:with|by|from|between|among|alongside|and)(?: both)? (?:the )?$")
AND = re.compile(r",? (?:and|or) (?:the )?[A-Z]")


def a_body(scene: Scene, found: Found) -> bool:
    """Whether the name is one of those who act, not of something that takes place."""
    words, anchor = found.passage.words, found.anchor
    head = words[anchor.head]
    if anchor.kind != "noun" or not head.text[0].isupper() or found.place is not None:
        return False
    names = (m for m in scene.mentions if m.kind == "name" and m.start <= head.start)
    name = max((m for m in names if m.end == head.end), key=lambda m: m.start, default=None)
    chain = scene.chains.get(name.chain) if name else None
    if name is None or chain is None or chain.type != "organization" or " " not in chain.name:
        return False
    lead = found.passage.text[: name.start - found.passage.start]
    rest = found.passage.text[head.end - found.passage.start :]
    if IS_A.match(rest) or _acts(scene, name.start, head.end):
        return not THERE.search(lead)
    among = AMONG.search(lead) or AND.match(rest)
    return bool(among) and found.time is None and not THERE.search(lead)


def _acts(scene: Scene, start: int, end: int) -> bool:
    """As in "the Freedom Caucus came out against it": its subject does what no meeting does."""
    own = [c for c in scene.clauses if any(s <= start and end <= e for s, e in c.subjects)]
    return bool(own) and not any(
        c.passive or c.lemma in bag("verbs", "happens") | bag("verbs", "undoes") for c in own
    )
