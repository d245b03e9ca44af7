"""What one says and the next answers with "it has not" or "no such thing", in one report.

Documents in, clashes out. The answer leaves out what it denies: it stands right before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.accounts import SAID, SPOKE, told
from whipcount.link.contradictions.clashes import Clash, quoted
from whipcount.link.wordings import content
from whipcount.model import Document

AUXILIARY = r"(?P<aux>has|have|had|does|do|did|is|are|was|were)"
NOT_SO = re.compile(
    rf"\b(?:{SAID}|denie[sd])\b[^.;:“”\"]{{0,40}}?\b(?:it|this|that|there|none)\s{AUXILIARY}(?:\s(?:not|never)|n['’]t)(?:\syet)?(?=\s*(?:[.,;!?”\"]|$))",
    re.IGNORECASE,
)
NO_SUCH = re.compile(
    rf"\b(?:{SAID}|denie[sd])\b[^.;:]{{0,60}}?\b(?:no\ssuch|not\s\w+\sany\ssuch|never\s\w+\s(?:any\s)?such(?:\san?)?)\s(?P<noun>[a-z]+)",
    re.IGNORECASE,
)
THERE_IS_NONE = re.compile(
    rf"\b(?:{SAID}|denie[sd])\b[^.;:]{{0,60}}?\b(?:no\ssuch|knew\sof\sno|not\saware\sof\sany(?:\ssuch)?|never\s(?:was|were|been)\s(?:any|an?)(?:\ssuch)?)\s(?P<noun>[a-z]{{4,}})"
)
WHAT = r"(?:it|this|that|so|the\s(?:report|claim|stor(?:y|ies)|account|allegation|suggestion|rumou?r)s?)"
DENIES_IT = re.compile(
    rf"\b(?:den(?:ies|ied)|disput(?:es|ed)|contradict(?:s|ed))\s{WHAT}(?=\s*(?:[.,;:!?”\"]|(?:flatly|outright|strongly|vehemently|categorically)\b|$))"
    rf"|\b(?:call(?:s|ed)|describ(?:es|ed)|dismiss(?:es|ed)|brand(?:s|ed))\s{WHAT}\s(?:as\s)?(?:an?\s)?(?:\w+\s)?(?:nonsense|false|untrue|baseless|fake|lie|lies|invention|invented|rubbish|fiction|fantasy|fabricat\w+|speculation|unfounded|groundless)\b"
)
BEHIND = re.compile(
    r",\s(?P<no>(?:an?\s|the\s)?(?:remarks?|claims?|reports?|charges?|accusations?|allegations?|assertions?|comments?|words|accounts?|something)\s(?:(?:which|that)\s)?"
    r"[^,.;:]{2,50}?\s(?:has\s|have\s|had\s|later\s|since\s){0,2}(?:\w+ly\s)?(?:den(?:ies|ied|y)|disput(?:es|ed)))\b"
)
BLAMED = re.compile(
    r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|held\s[^.;]{3,40}\sresponsible|pointed\s(?:the\sfinger\s)?(?:at|to))\b"
)
NO_PART = re.compile(
    r"\bdenie[sd]\s(?:having\s(?:had\s)?(?:anything|any|been|played|taken)|(?:any|all)\s(?:part|role|involvement|hand|responsibility|link)|involvement|responsibility|being\s(?:behind|involved)|the\s(?:charges?|accusations?|allegations?))\b[^.;:]{0,60}"
)
NEAR_HEAD = 60  # characters before a thing that are cited with it
DOING = frozenset("do does did".split())  # stands for any verb
TURN = re.compile(r";\s|,\s(?:but|while|whereas|although|though|and)\s|\sbut\s")
UNSURE = re.compile(
    r"\b(?:if|whether|unless|could|would|should|may|might|ask\w*|call\w*\s(?:for|on)|urg\w+|demand\w*|want\w*|request\w*|fear\w*|need\w*|expect\w*|hop(?:e|ed|es|ing))\b|\?",
    re.IGNORECASE,
)  # what is only asked for or feared is not denied by its not being there
PUT = re.compile(
    rf"\b(?:{SAID}|propos(?:es|ed)|float(?:s|ed)|suggest(?:s|ed)|offer(?:s|ed)|promis(?:es|ed)|pledg(?:es|ed)|alleg(?:es|ed)|accus(?:es|ed)|wrote|spoke|agreed|signed|ordered|made)\b"
)
LEAST = 25  # characters of something that can be denied


@dataclass(frozen=True)
class Piece:
    """A sentence, or the part of one up to where it turns."""

    start: int
    text: str


def denials(documents: Sequence[Document]) -> Iterator[Clash]:
    """Clashes inside each document; a copy's are its original's."""
    for document in documents:
        if document.copy_of is None:
            yield from _no_such(document)
            yield from _behind(document)
            before: Piece | None = None
            for piece in (p for passage in passages(document.text) for p in _pieces(passage)):
                if before and piece.start - before.start - len(before.text) < 8:
                    yield from _denied(document, before, piece)
                before = piece


def _no_such(document: Document) -> Iterator[Clash]:
    """A thing in one sentence, of which the next says that there is no such: "a letter … no such letter"."""
    before: Passage | None = None
    for passage in passages(document.text):
        found = THERE_IS_NONE.search(passage.text)
        if found and before and not UNSURE.search(passage.text):
            noun = rf"\b(?:an?|the|any|two|several)\s(?:[\w-]+\s){{0,3}}{found['noun'].removesuffix('s')}s?\b"
            thing = re.search(noun, before.text)
            if thing and not UNSURE.search(before.text[: thing.start()]):
                a = quoted(document, before.start + _back(before.text, thing.start()), before.end)
                b = quoted(document, passage.start, passage.start + found.end())
                yield Clash(f"whether there is a {found['noun']}", "account", told(a), told(b))
        before = passage


def _behind(document: Document) -> Iterator[Clash]:
    """ "He had told them that it would fail, remarks which the office denies": denied in an apposition."""
    for passage in passages(document.text):
        found = BEHIND.search(passage.text)
        head = passage.text[: found.start()] if found else ""
        if found and SPOKE.search(head) and not re.search(r"\b(?:if|whether)\b", head):
            start = passage.start + found.start("no")
            a = quoted(document, passage.start + _back(head, len(head)), passage.start + len(head))
            yield Clash(_about(head), "account", told(a), told(quoted(document, start, passage.start + found.end())))  # fmt: skip


def _about(text: str) -> str:
    """The first telling words of what is denied."""
    return " ".join(w for w in text.split() if content(w))[:60].strip(' ,.“”"')


def _back(text: str, place: int) -> int:
    """The head of a sentence, or a word not too far before a place in it."""
    return 0 if place < NEAR_HEAD else text.rfind(" ", 0, place - NEAR_HEAD) + 1


def _pieces(passage: Passage) -> Iterator[Piece]:
    """The parts of a sentence between its turns."""
    start = 0
    for turn in TURN.finditer(passage.text):
        yield Piece(passage.start + start, passage.text[start : turn.start()])
        start = turn.end()
    yield Piece(passage.start + start, passage.text[start:])


def _denied(document: Document, before: Piece, here: Piece) -> Iterator[Clash]:
    found = _answer(before, here)
    if found and len(before.text.strip()) >= LEAST:
        a = quoted(document, before.start, before.start + len(before.text))
        stop = len(here.text) if found.re is DENIES_IT else found.end()  # "denied it: …"
        b = quoted(document, here.start, here.start + stop)
        yield Clash(_about(before.text), "account", told(a), told(b))


def _answer(before: Piece, here: Piece) -> re.Match[str] | None:
    """The denial of what stands right before it, where that can be denied by it."""
    if found := NO_SUCH.search(here.text):
        put = PUT.search(before.text)
        unsure = (put and UNSURE.search(before.text[: put.end()])) or UNSURE.search(here.text)
        return found if put and not unsure else None
    if (found := DENIES_IT.search(here.text)) and SPOKE.search(before.text):
        return found
    if (found := NO_PART.search(here.text)) and BLAMED.search(before.text):
        return found
    found = NOT_SO.search(here.text)
    if not found or not SPOKE.search(before.text) or NOT_SO.search(before.text):
        return None
    aux = found["aux"].casefold()
    claimed = aux in DOING or re.search(rf"\b{aux}\b(?!\s(?:not|never)|n['’]t)", before.text)
    return found if claimed else None
