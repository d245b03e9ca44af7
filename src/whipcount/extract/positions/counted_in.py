"""Who is counted among those of whom a stance is told: "Lee and Roe were among the 72 who opposed it".

A reading in; the parties that are said to be among its holders out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import listed
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Span
from whipcount.model import Party

BE = r"(?:was|were|is|are|has\sbeen|have\sbeen)"
AMONG = re.compile(
    rf"\s{BE}\s(?:also\s|both\s|himself\s|herself\s)?(?:among|(?:one|two|three|four|some)\sof|part\sof)\s"
    r"(?:(?!\b(?:who|that|which|to)\b)[^.;:]){1,60}?\s(?:(?:who|that|which)\s(?:[\w’'-]+\s){0,3}|to\s)$"
)
RELATIVE = re.compile(r"\b(?:who|whom|which|that|whose)\b")

COUNTED = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|both|several|all)\s(?!of\b)",
    re.IGNORECASE,
)
# Between a number of people and their verb.
DASHED = re.compile(
    r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d{1,2}|Both|Several)\s(?:[\w-]+\s){0,3}?[-–—]\s(?P<names>[A-Z][^–—;:.]{5,200}?)\s[-–—]\s"
)
LEADING = re.compile(r"(?:and\s(?:[\w.’'-]+\s){1,4})?(?:\w+ly\s|have\s|had\s|all\s|also\s){0,2}")
NAMED = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+"
NAMES = re.compile(rf",\s{NAMED}(?:,\s{NAMED})*,?\sand\s{NAMED},\s")


def told_by_name(scene: Scene, found: Reading, actor: Party) -> bool:
    """ "Two others, Ann Lee and Jon Berg, are undecided": those are told by name, and are no more."""
    sentence = scene.sentence_of(found.clause.head[0])
    if sentence is None or not COUNTED.match(actor.text):
        return False
    _, met, behind = scene.words((sentence.start, sentence.end)).partition(actor.text)
    return bool(met) and NAMES.match(behind) is not None


def counted_in(scene: Scene, found: Reading) -> tuple[Party, ...]:
    """The named subjects of "was among those who" before a stance; nobody, where it is told of no part."""
    sentence = scene.sentence_of(found.clause.head[0])
    if sentence is None or (
        " of " not in scene.text[sentence.start : sentence.end]
        and (" among " not in scene.text[sentence.start : sentence.end])
    ):
        return ()
    met = AMONG.search(scene.text, sentence.start, found.clause.head[0])
    if met is None or found.issue[0] < met.start():
        return ()
    span = sentence.start, met.start()
    return tuple(_persons(scene, span)) or tuple(p for p in listed(scene, span) if p.chain)


def dashed(scene: Scene, found: Reading) -> tuple[Party, ...]:
    """ "Four Liberals - Ann Lee, Bo Berg, … - voted no": who is named between the dashes before it."""
    sentence = scene.sentence_of(found.clause.head[0])
    met = DASHED.match(scene.text, sentence.start, sentence.end) if sentence else None
    if met is None or met.end() > found.clause.head[0]:
        return ()
    lead = scene.text[met.end() : found.clause.head[0]]
    return tuple(_persons(scene, met.span("names"))) if LEADING.fullmatch(lead) else ()


def _persons(scene: Scene, span: Span) -> Iterator[Party]:
    """Everybody whose name stands before it, but for those of a relative clause: "Roe of Leith and Orr of Ayr"."""
    seen: set[str] = set()
    for m in scene.mentions_near(*span):
        if m.kind != "name" or not span[0] <= m.start <= m.end <= span[1] or m.chain in seen:
            continue
        lead = scene.text[span[0] : m.start].rpartition(",")[2]
        if scene.chains[m.chain].type == "person" and not RELATIVE.search(lead):
            seen.add(m.chain)
            yield scene.party_of(m)
