"""Who is named among those of whom a stance is told: "two ministers, Lee and Roe, resigned", "Lee among them".

A reading's holder in; the parties that the words count among it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import listed
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.lexicon.counts import count
from whipcount.model import Party

PART = re.compile(r",?\s(?:including|among\sthem|such\sas)\s(?:the\s|former\s)?", re.IGNORECASE)
NAMED = re.compile(r",\s(?=(?:the\s)?(?!namely)(?:[a-z]+\s){0,2}[A-Z])")
NUMBER = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s", re.IGNORECASE)
# "Norland, [like] Sudland, is against it", "the Greens, [along with] the Left".
WITH = re.compile(
    r",?\s(?:(?:much |just )?like|along\swith|together\swith|as\swell\sas|no\sless\sthan)\s(?=(?:the\s)?[A-Z])"
)
# "Twelve states, [Portugal's] among them".
AMONG = re.compile(r"\s?,\s(?P<names>[^,;:.]{2,60}?)(?:['’]s)?\samong\s(?:them|others)\b")
# "Five ministers said they would resign, [Lee and Roe] among them".
LATE = re.compile(r",\s(?P<names>[A-Z][^;:.,]{2,60}?)\samong\sthem\b")
# "Everyone in the room, [Lee] included".
INCLUDED = re.compile(
    r"[^.;:,]{0,40},\s(?P<names>[^,;:.]{2,60}?)\s(?:himself\s|herself\s|itself\s)?included\b"
)
EVERYBODY = re.compile(r"(?:every(?:one|body)|all|each|most|both)\b", re.IGNORECASE)
COLON = re.compile(r":\s(?=(?:the\s)?[A-Z])")  # "four have signed: Delmar, Kirin and …"
TITLE = 40  # characters of titles before a name
MOST = 60  # characters between a stance and "among them"


def members(scene: Scene, found: Reading, actor: Party) -> Iterator[Party]:
    """Those who are named behind an unnamed several, or behind its stance, and whom a holder stands with."""
    chain, sentence = scene.chain(actor), scene.sentence_of(found.clause.head[0])
    if sentence is None:
        return
    at = scene.text.find(actor.text, sentence.start, found.clause.head[0])
    if at < 0:
        return
    end = at + len(actor.text)
    if beside := WITH.search(scene.text, at, min(end + TITLE, found.clause.head[0])):
        yield from _list(scene, beside.end(), found.clause.head[0])
    if EVERYBODY.match(actor.text) and (inner := INCLUDED.match(scene.text, at)):
        yield from (p for p in listed(scene, inner.span("names")) if p.chain)
    if (chain is not None and chain.named and not NUMBER.match(actor.text)) or not _several(
        actor.text
    ):
        return
    if among := AMONG.match(scene.text, end):
        yield from (p for p in listed(scene, among.span("names")) if p.chain)
    yield from _behind_colon(scene, found, actor, sentence.end)
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


def _behind_colon(scene: Scene, found: Reading, actor: Party, end: int) -> Iterator[Party]:
    """ "Four companies have signed: Delmar, …": as many names as there are said to be; "…, Lee among them"."""
    if late := LATE.search(scene.text, found.clause.head[1], end):
        yield from (p for p in listed(scene, late.span("names")) if p.chain)
    opening = COLON.search(scene.text, found.clause.head[1], end)
    if opening is None or not NUMBER.match(actor.text):
        return
    named = [p for p in listed(scene, (opening.end(), end)) if p.chain]
    if len(named) == count(actor.text.split()[0]):
        yield from named


def _several(words: str) -> bool:
    return bool(NUMBER.match(words + " ")) or words.casefold().endswith("s")


def _list(scene: Scene, start: int, end: int) -> Iterator[Party]:
    """The parties of a list that begins here and ends at a comma or with the sentence."""
    near = [
        m for m in scene.mentions_near(start, start + TITLE) if start <= m.start < start + TITLE
    ]
    if near and "," not in scene.text[start : near[0].start]:
        yield from (p for p in listed(scene, (start, end)) if p.chain)
