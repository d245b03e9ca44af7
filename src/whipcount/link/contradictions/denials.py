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
        b = quoted(document, here.start, here.start + found.end())
        about = " ".join(w for w in before.text.split() if content(w))[:60].strip(' ,.“”"')
        yield Clash(about, "account", told(a), told(b))


def _answer(before: Piece, here: Piece) -> re.Match[str] | None:
    """The denial of what stands right before it, where that can be denied by it."""
    if found := NO_SUCH.search(here.text):
        put = PUT.search(before.text)
        unsure = (put and UNSURE.search(before.text[: put.end()])) or UNSURE.search(here.text)
        return found if put and not unsure else None
    found = NOT_SO.search(here.text)
    if not found or not SPOKE.search(before.text) or NOT_SO.search(before.text):
        return None
    aux = found["aux"].casefold()
    claimed = aux in DOING or re.search(rf"\b{aux}\b(?!\s(?:not|never)|n['’]t)", before.text)
    return found if claimed else None
