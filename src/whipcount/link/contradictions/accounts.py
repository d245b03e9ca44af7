"""What one says and the next denies, in one report: claims beside denials, two accounts of one quarrel.

Documents in, clashes out. News tells such pairs side by side: "A said … . B, however, said …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import words
from whipcount.link.contradictions.clashes import Account, Clash, quoted
from whipcount.link.contradictions.counted import worded
from whipcount.link.told_names import names
from whipcount.link.wordings import content, question
from whipcount.model import Document, Evidence

SAID = r"(?:said|says|say(?=\sth)|insist|maintain|told|assured|claimed|argued|insisted|replied|maintained|reported|added|announced|stated)"
SPOKE = re.compile(rf"\b{SAID}\b")
SAYING = re.compile(rf"\b{SAID}\b(?:[^.;,“\"]{{0,40}}?\bthat\b)?")
WIDEST = 70  # characters of an account as it is told
REACH = 30  # characters behind a denial in which stands what it denies
CONTRAST = re.compile(
    r"\bhowever\b|^\W*(?:But|Yet)\b|\bcontradict\w*|\bby contrast\b", re.IGNORECASE
)
CAUSE = r"(?:was|were|is|are|came\sfrom|comes\sfrom|stemmed\sfrom|arose|had\sto\sdo\swith|resulted\sfrom|was\scaused|due\sto)"
NO = re.compile(
    rf"\bden(?:ied|ies)\s(?:that\s(?:any|an?)|any)\b|\b(?:{SAID}|denied|denies)\b[^.;]{{0,40}}?\b(?:there\s(?:was|were|is|are|had\sbeen|has\sbeen)\sno\b|(?<!vote\s)no\s\w+\s(?:had|has|was|were|is)\b"
    r"|(?:knew|was\saware|were\saware)\sof\sno\b|nothing\s(?:had|has|was)\b|(?:had|has)\snot\sbeen\b|never\s(?:happened|took\splace|existed)\b)"
)
MODAL = re.compile(r"\b(?:will|would|should|must|shall|can|cannot|could)\b")
DENIED = re.compile(
    r"\b(?:an?\s(?:claim|charge|allegation|accusation|suggestion)\s(?:that\s)?[\w\s.’']{2,40}?\s(?:denie[sd]|deny|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed))\b"
    r"|(?:which\s|who\s)?(?:(?:has|have|had|have\sall|both|repeatedly|strongly|flatly|vehemently|categorically|firmly)\s){0,3}"
    r"(?:denie[sd]|deny|denying|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed))\s(?:all\s|any\s|such\s|both\s)?(?:the|those|these|its|his|her|their|all|any)?\s?"
    r"(?:\w+\s)?(?:accusations?|allegations?|charges?|claims?|reports?|rumou?rs?|assertions?|suggestions?|wrongdoing|involvement))\b"
)
CHARGED = re.compile(
    r"\b(?:accus(?:es|ed|ing)|alleg(?:es|ed|ing)|blam(?:es|ed|ing)|charg(?:es|ed)\sthat|claim(?:s|ed|ing)\sthat|report(?:s|ed|ing)\sthat|suggest(?:s|ed|ing)\sthat|assert(?:s|ed|ing)\sthat)\b[^.;]*"
)


def accounts(documents: Sequence[Document]) -> Iterator[Clash]:
    """Clashes inside each document; a copy's are its original's."""
    for document in documents:
        if document.copy_of is None:
            before: Passage | None = None
            for passage in passages(document.text):
                yield from _denied(document, before, passage)
                if before and passage.start - before.end < 3:
                    yield from _quarrel(document, before, passage)
                    yield from _negated(document, before, passage)
                before = passage


def told(piece: Evidence) -> Account:
    """One side by its own words, as many as fit."""
    words_ = piece.quote
    short = words_ if len(words_) <= WIDEST else words_[:WIDEST].rpartition(" ")[0]
    return Account(short.rstrip(" ,;:"), (piece,))


def _about(charge: str) -> str:
    """What is charged: the words behind the verb."""
    return charge.partition(" ")[2].removeprefix("that ") or charge


def _denied(document: Document, before: Passage | None, here: Passage) -> Iterator[Clash]:
    """A charge, and the denial right after it: "… accused of arming them; Orvia denies the accusation"."""
    denial = DENIED.search(here.text)
    if not denial:
        return
    for passage in (here, before) if before else (here,):
        for charge in CHARGED.finditer(passage.text):
            if passage is not here or charge.start() < denial.start():
                stop = min(charge.end(), denial.start()) if passage is here else charge.end()
                a = quoted(document, passage.start + charge.start(), passage.start + stop)
                lead = max(here.text.rfind(m, 0, denial.start()) for m in (";", ",", "—", "(")) + 1
                b = quoted(document, here.start + lead, here.start + denial.end())
                yield Clash(_about(a.quote), "denied", told(a), told(b))
                return


def _quarrel(document: Document, before: Passage, here: Passage) -> Iterator[Clash]:
    """Two speakers explain one thing: "The delay, X said, was … . Y, however, said the delay came from …"."""
    if not (SPOKE.search(before.text) and SPOKE.search(here.text) and CONTRAST.search(here.text)):
        return
    mine, theirs = (dict(_explained(p)) for p in (before, here))
    for stem in sorted(set(mine) & set(theirs)):
        a = quoted(document, before.start + mine[stem], before.end)
        b = quoted(document, here.start + theirs[stem], here.end)
        about = re.split(r"\W", document.text[a.start :].partition(" ")[2])[0]
        yield Clash(about, "account", told(a), told(b))
        return


def _explained(passage: Passage) -> Iterator[tuple[str, int]]:
    """Nouns with an article that the sentence goes on to explain, and where they stand."""
    for found in re.finditer(
        rf"\b[Tt]h(?:e|is|ese|eir)\s(?P<noun>[a-z]{{4,}})(?:,[^,.]{{0,60}}\b{SAID}\b[^,.]{{0,20}},)?\s{CAUSE}\b", passage.text
    ):  # fmt: skip
        for stem in content(found["noun"]):
            yield stem, found.start()


def _negated(document: Document, before: Passage, here: Passage) -> Iterator[Clash]:
    """One speaker says that a thing is, the next that there is none, or calls it un-what the first did."""
    if not SPOKE.search(before.text) or not _two_speakers(before, here):
        return
    denial = NO.search(here.text)
    shared = _common(before) & _common(here)
    turned = _turned(before, here)
    plain = denial and shared & _denied_words(here, denial) and not NO.search(before.text)
    if (plain and denial and not MODAL.search(denial[0])) or (turned and shared):
        about = " ".join(worded(before.text, shared)[:3])
        b = _words(document, here, denial.start() if denial else None)
        yield Clash(about, "account", told(_words(document, before, None)), told(b))


def _denied_words(passage: Passage, denial: re.Match[str]) -> frozenset[str]:
    """What is said not to be: the words from the denial on, as far as it reaches."""
    return question(passage.text[denial.start() : denial.end() + REACH])


def _common(passage: Passage) -> frozenset[str]:
    """What a sentence is about, but for its names and its verbs of saying."""
    plain = re.sub(rf"\b(?:[A-Z][\w’'.-]*|{SAID}|(?:this|last|next)\s\w+)", " ", passage.text)
    return question(plain) - words.meeting_words() - SMALL


SMALL = question(
    "people government official officials day week month year time minister spokesman statement"
)


def _two_speakers(before: Passage, here: Passage) -> bool:
    mine, theirs = names(f"- {before.text}"), names(f"- {here.text}")
    return bool(mine and theirs and theirs - mine)


def _turned(before: Passage, here: Passage) -> bool:
    """A word of the first with un- or in- before it in the second."""
    mine = content(before.text)
    found = re.findall(r"\b(?:un|in|im)([a-z]{5,})(?<!ly)\b", here.text.casefold())
    return any(s in mine or s.removesuffix("abl") in mine for w in found for s in content(w))


def _words(document: Document, passage: Passage, start: int | None) -> Evidence:
    """What is said: after the verb of saying, where there is one."""
    spoke = SAYING.search(passage.text)
    late = spoke is None or spoke.end() >= len(passage.text) / 2
    begin = start if start is not None else 0 if late or spoke is None else spoke.end()
    return quoted(document, passage.start + begin, passage.end)
