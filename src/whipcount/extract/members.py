"""Who is named among those of whom a stance is told: "two ministers, Lee and Roe, resigned", "among them Lee".

A reading's holder in; the parties that the words count among it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import listed
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.model import Party

PART = re.compile(r",?\s(?:including|among\sthem|such\sas)\s(?:the\s|former\s)?", re.IGNORECASE)
NAMED = re.compile(r",\s(?=(?:the\s)?(?!namely)(?:[a-z]+\s){0,2}[A-Z])")
NUMBER = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s", re.IGNORECASE)
TITLE = 40  # characters of titles before a name
MOST = 60  # characters between a stance and "among them"


def members(scene: Scene, found: Reading, actor: Party) -> Iterator[Party]:
    """Those who are named behind an unnamed several, or behind its stance."""
    chain, sentence = scene.chain(actor), scene.sentence_of(found.clause.head[0])
    alone = chain is not None and chain.named and not NUMBER.match(actor.text)
    if sentence is None or alone or not _several(actor.text):
        return
    at = scene.text.find(actor.text, sentence.start, found.clause.head[0])
    if at < 0:
        return
    end = at + len(actor.text)
    named = PART.match(scene.text, end) or (
        NUMBER.match(actor.text) and NAMED.match(scene.text, end)
    )
    later = PART.search(
        scene.text, found.clause.head[1], min(found.clause.head[1] + MOST, sentence.end)
    )
    between = scene.headed(found.clause.head[1], later.start()) if later else ()
    later = None if any(c.kind == "verb" for c in between) else later
    for opening in (named, later):
        if opening:
            yield from _list(scene, opening.end(), sentence.end)


def _several(words: str) -> bool:
    return bool(NUMBER.match(words + " ")) or words.casefold().endswith("s")


def _list(scene: Scene, start: int, end: int) -> Iterator[Party]:
    """The parties of a list that begins here and ends at a comma or with the sentence."""
    near = [
        m for m in scene.mentions_near(start, start + TITLE) if start <= m.start < start + TITLE
    ]
    if near and "," not in scene.text[start : near[0].start]:
        yield from (p for p in listed(scene, (start, end)) if p.chain)
