"""Two sides' counts of one crowd, strike or toll, told side by side in one report. Documents in, clashes out.

Reads "police counted 3,000 marchers; the organisers claimed a million", "the union says 2,600 will stop work.
The company puts the number at no more than 1,900", "police say 900, the Guild 4,000" and "900 according to
police and 4,000 according to the Guild": one who governs against one who is governed, or anybody against
anybody where the second number says nothing of what it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from whipcount.extract.amounts import MAGNITUDES, MODIFIERS
from whipcount.extract.surface import passages
from whipcount.link.contradictions.accounts import told
from whipcount.link.contradictions.clashes import Clash, quoted
from whipcount.link.contradictions.counted import (
    DIGITS,
    GREAT,
    MONTH,
    NUMBER,
    WORDED,
    counted,
    value,
)
from whipcount.link.contradictions.moments import WEEKDAY
from whipcount.link.figures import UPPER, apart, spread
from whipcount.model import Document, Evidence

RULERS = r"police|authorit(?:y|ies)|officials|government|ministry|minister|company|management|employers?|administration|army|military|city\shall|town\shall|prison\sservice|operator|prefecture|council|mayor"
RULED = r"(?:committees?|groups?|parties)(?=\s(?:which|that|who)\s(?:had\s)?(?:called|organi[sz]ed|staged))|organi[sz]ers?|(?:trade\s)?unions?|federation|protesters|demonstrators|strikers|opposition|activists|campaigners|rebels|residents|villagers|guild|insurgents|monitors|rights\sgroups?|doctors|witnesses|survivors|relatives"
COUNTS = r"(?:puts?|sa(?:id|ys?)|claim(?:s|ed)?|estimate[sd]?|counted|counts?|(?:sp(?:oke|eaks?)|talk(?:s|ed)?)(?:\son\s[A-Z][a-z]+day|\s[a-z]+day)?\sof|gave|gives|reported|insist(?:s|ed)?|reckon(?:s|ed)?|recogni[sz]e[sd]?|admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|confirm(?:s|ed)?)"
NAMED = r"(?-i:[A-Z][\w’'.&-]*(?:\s[A-Z][\w’'.&-]*){0,3})"
WHO = rf"(?:(?P<ruler>(?:{RULERS})\b)|(?P<ruled>(?:{RULED})\b)|(?P<named>{NAMED}))"
LEAD = r"(?:the\s|local\s|its\s|an?\s)?(?:[\w’'-]+\s){0,2}?"
TOLD = re.compile(
    rf"(?:^|(?<=[\s-])){LEAD}{WHO}(?:['’]s?)?(?:,?\s[\w’'.-]+){{0,6}}?,?\s{COUNTS}\b(?P<rest>(?:[^.;:]|\.\d){{0,120}})",
    re.IGNORECASE,
)
RULER_, RULED_ = (re.compile(rf"\b(?:{n})\b", re.IGNORECASE) for n in (RULERS, RULED))
ABOUT = (
    rf"(?:(?:of|at|only|just|a|an|the|{'|'.join(MODIFIERS).replace(' ', chr(92) + 's')})\s){{0,3}}"
)
BARE = rf"(?:{DIGITS}|(?:{WORDED}))(?:[\s-](?:{GREAT}))*"
GAPPED = re.compile(
    rf"(?:^\W*|,\s|,?\s(?:and|but|while|or)\s){LEAD}{WHO}(?:['’]s)?,?\s(?P<rest>{ABOUT}{BARE})(?=\W*$|,\s)",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf"(?P<rest>{ABOUT}\b{BARE}\s[^.;:,\d]{{4,80}}),\s{LEAD}{WHO}(?:\s[\w’'.-]+){{0,2}}?\s(?:said|says|reported)(?=\W*$|\son\s)",
    re.IGNORECASE,
)
SAYS = re.compile(
    rf"(?P<rest>{ABOUT}\b{BARE}(?:\s[\w’'-]+){{0,5}}?),?\s(?:\(|according\sto\s|by\s){LEAD}{WHO}(?:['’]s?\s(?:count|estimates?|reckoning|figures?|tally))?(?=\W|$)",
    re.IGNORECASE,
)
GREATS = re.compile(r"\b(?:an?|half\sa|one)\s(hundred|thousand|million)\b", re.IGNORECASE)
TURN = re.compile(
    r";\s|,\s(?:but|while|whereas|although|though|and)\s|\s(?:while|whereas|but|against)\s"
)
DISPUTE = re.compile(
    r"\b(?:disput\w+|differ(?:s|ed|ing)?|var(?:y|ied|ies|ying)|conflicting|estimates?|accounts|toll|number|turn-?out)\b",
    re.IGNORECASE,
)
OWN = re.compile(r"\b(?:it|he|she|they|we|its|his|their|our|would|will|could|may|if)\b", re.IGNORECASE)  # fmt: skip
NOT_SO = re.compile(
    r"\b(?:if|would|will\sneed|per\scent|percent)\b|[%$€£]|\bmore\sthan\s\w+\sof\b", re.IGNORECASE
)
LEAST = 10  # what is counted in tens is counted, not seen
NEAR = 0.1  # of a number, by which two sides' counts must lie apart
PLAIN = frozenset("person protester".split())  # what a crowd is under any word
CLOSE = 60  # characters between two counts
MOST_STOPS = 2
NOWHERE = Evidence("", 0, 0, "")


@dataclass(frozen=True)
class Count:
    """One side's count: which side or who, how many, of what; whether the number stands alone."""

    side: str
    who: str
    range: tuple[float, float]
    units: frozenset[str]
    evidence: Evidence
    bare: bool
    own: bool
    number: float


def both_sides(documents: Sequence[Document]) -> Iterator[Clash]:
    """Clashes inside each document; a copy's are its original's."""
    for document in documents:
        if document.copy_of is None:
            taken: Count | None = None
            for a, b in pairwise(_counts(document)):
                if a is not taken and _one(document, a, b):
                    taken = b
                    yield Clash(" ".join(sorted(a.units | b.units)[:2]) or "number", "figure", told(a.evidence), told(b.evidence))  # fmt: skip


def _one(document: Document, a: Count, b: Count) -> bool:
    """One thing counted by two sides, one right behind the other."""
    between = document.text[a.evidence.end : b.evidence.start]
    close = len(between) < CLOSE and "\n\n" not in between and between.count(".") < MOST_STOPS
    days = [frozenset(WEEKDAY.findall(c.evidence.quote)) for c in (a, b)]
    elsewhen = days[0] and days[1] and days[0] != days[1]
    if not close or elsewhen or not apart(a.range, b.range) or a.who == b.who:
        return False
    if {a.side, b.side} == {"ruler", "ruled"} and min(a.number, b.number) >= LEAST:
        same = bool(a.units & b.units) or not a.units or not b.units or a.units | b.units <= PLAIN
        return same and not (b.bare and a.own)
    whole = f"{document.text[max(0, a.evidence.start - CLOSE) : a.evidence.end]} {b.evidence.quote}"
    sure = {a.side, b.side} & {"ruler", "ruled"} or DISPUTE.search(whole)
    return bool(sure and b.bare and not b.units and not a.own and a.side != b.side)


def _counts(document: Document) -> Iterator[Count]:
    for passage in passages(document.text):
        start = 0
        for turn in (*TURN.finditer(passage.text), None):
            stop = turn.start() if turn else len(passage.text)
            yield from _in_piece(document, passage.start + start, passage.text[start:stop])
            start = turn.end() if turn else stop


def _in_piece(document: Document, start: int, piece: str) -> Iterator[Count]:
    """The counts of a piece of a sentence: "900 according to police", else who counts how many, and who else."""
    if NOT_SO.search(piece):
        return
    credited = list(SAYS.finditer(piece))
    first = None if credited else AFTER.search(piece) or TOLD.search(piece)
    last = None if credited else GAPPED.search(piece, first.start("rest") if first else 0)
    for match in (*credited, *(m for m in (first, last) if m)):
        cut = last.start() if last and match is first else match.end()
        if not last or match is not last or first or not last.start():
            made = _count(match, piece[match.start("rest") : min(cut, match.end("rest"))])
            words_ = quoted(document, start + match.start(), start + cut)
            if made:
                yield replace(made, evidence=words_)


def _count(side: re.Match[str], rest: str) -> Count | None:
    """The one number that a side is said to count."""
    numbers = [m for m in NUMBER.finditer(rest) if not _date(m, rest)]
    great = GREATS.search(rest)
    if len(numbers) == 1:
        found = numbers[0]
        kind, units, _, _ = counted(rest, found)
        if kind != "count":
            return None
        said, number = " ".join((found["mod"] or "").casefold().split()), value(found)
    elif not numbers and great:
        found, said, units, number = great, "", frozenset(), _great(great)
    else:
        return None
    head = side[0].replace(side["rest"], " ", 1)
    who = RULED_.search(head) or RULER_.search(head) or side
    which = "ruled" if who.re is RULED_ else "ruler" if who.re is RULER_ else "named"
    said = "" if said in UPPER else said  # who says "as many as 60" means 60
    bare = bool(re.match(r"\W*(?:$|,\s)", rest[found.end() :]))
    own = bool(OWN.search(rest[: found.start()]))
    who_ = next(g for g in (side["ruler"], side["ruled"], side["named"]) if g)
    return Count(which, who_.casefold(), spread(number, said, NEAR / 2), units, NOWHERE, bare, own, number)  # fmt: skip


def _great(match: re.Match[str]) -> float:
    """What "half a million" comes to."""
    return MAGNITUDES.get(match[1].casefold(), 100.0) * (0.5 if "half" in match[0] else 1)


def _date(match: re.Match[str], rest: str) -> bool:
    """A year, or the day of a month."""
    year = bool(re.fullmatch(r"(?:19|20)\d\d", match["n"]))
    return year or bool(re.match(rf"(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}\b", rest[match.end() :]))
