"""How votes went: so many for, so many against. Documents in, numerals of the kind "tally" out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.clashes import around, cited
from whipcount.link.contradictions.counted import WORDED, spelt, stems
from whipcount.link.contradictions.moments import times
from whipcount.link.contradictions.numerals import BACK, EDGE, Numeral, segment
from whipcount.link.told_names import names
from whipcount.model import Document

VOTED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot\w*|passed|approved|rejected|ratified|adopted|defeated|carried|motion|confidence|backed|endorsed|cleared|scraped|squeaked|said\s[Yy]es|in\sfavou?r"
    r"|parliament|assembly|senate|cabinet|ministers|lawmakers|committee|panel|council|councill?ors|board|delegates|turned\s(?:\w+\s){0,4}down|threw\sout|thrown\sout|voted\sdown|struck\sdown)\b",
    re.IGNORECASE,
)
VOTE = r"(?:\s(?:votes?|MPs|lawmakers|members|deputies|senators|delegates|legislators|(?:member\s)?states|countries|governments|councill?ors|MEPs|capitals|judges|shareholders|clubs|ministers))?"
DIGITS = r"\d{1,3}(?:,\d{3})?"
COUNT = rf"(?:{DIGITS}|\b(?i:{WORDED})(?:-(?:{WORDED}))?\b)"
PAIR = re.compile(
    rf"(?<![\w.,/$£€-])(?P<for>{DIGITS}){VOTE}(?:\s?[-–]\s?|\sto\s|\sagainst\s)(?P<against>{DIGITS})(?![\w%/-]|,?\d|\s(?:percent|per\scent|%|million|billion|years?|days?|hours?|minutes?|months?|weeks?|times|p\.?m|a\.?m))"
)
CAST = r"(?:\s(?:were|was|voted|voting|cast|came|said))?"
ONE = "|".join(w for w in WORDED.split("|") if w != "dozen")
NONE = r"(?:nil|none|zero|nothing|nobody|no\sone|0)"
SPELT = re.compile(
    rf"(?<![\w.,/$£€-])(?:(?P<for>{COUNT}){VOTE}{CAST}\s(?:in\sfavou?r|for|[Yy]es|backed|supported)\b|(?P<got>{COUNT})\s(?:votes?,?\swith(?=\s\w+\sagainst)|(?:member\s)?(?:states|governments|countries|lawmakers|deputies|members|ministers|MPs)\svoted\sto\b)|\b(?:backed|supported|approved|passed|adopted|carried)\sby\s(?P<by>{COUNT}){VOTE}\b)"
    rf"(?:[^.;\d]|;\s(?={COUNT}\s)){{0,60}}?(?<![\w-])(?P<against>{COUNT}|\b(?i:{NONE})\b){VOTE}{CAST}\s(?:against|[Nn]o|opposed)\b"
)
NIL = re.compile(
    rf"(?<![\w.,/$£€-])(?P<for>{DIGITS}){VOTE}(?:\s?[-–]\s?|\sto\s|,?\s(?:with|and)\s)(?P<against>{NONE})\b(?!\s(?:percent|per\scent|%))"
    rf"|(?<![\w.,/$£€-])(?P<few>{COUNT})\svotes\s(?:to|against)\s(?P<lone>{ONE})\b(?!\s(?:percent|per\scent|%))"
    rf"|\b[Aa]ll\s(?:of\sthe\s)?(?P<all>{DIGITS})\s(?:[a-z]+\s)?(?:MPs|lawmakers|members|deputies|senators|delegates|legislators|councill?ors)\b(?!,)[^.;,:]{{0,60}}?\bvoted\s(?:to|for|in\sfavou?r)\b"
)

FEWEST, HOUSE = (
    8,
    60,
)  # votes cast from which a tally can be misread; from which nearly the same tally is hardly met twice
FULL = 100  # votes for a thing, hardly met twice
PLACES = 3  # of a side of a tally, one of which was told wrong
OFF = 0.1  # of all votes, that one side of a tally may be told wrong


def tallies(document: Document) -> Iterator[Numeral]:
    """The tallies of a document, left to right: "by 61 votes to 38", "61-38", "61 votes to nil", "all 61 members voted to"."""
    before = ""
    for passage in passages(document.text):
        if VOTED.search(passage.text):
            found = (
                list(SPELT.finditer(passage.text))
                or list(PAIR.finditer(passage.text))
                or NIL.finditer(passage.text)
            )
            yield from (_tally(document, passage, match, before) for match in found)
        before = passage.text[-BACK:]


def _count(written: str) -> int:
    """A number of votes in digits or words."""
    return int(sum(spelt(w) for w in written.replace(",", "").split("-")))


def _tally(document: Document, passage: Passage, match: re.Match[str], before: str) -> Numeral:
    text, at = passage.text, match.span()
    clause = segment(text, at[0], at[1], EDGE)
    named = match.groupdict()
    cast = next(
        c
        for c in (
            named.get("all"),
            named["for"],
            named.get("by"),
            named.get("got"),
            named.get("few"),
            "0",
        )
        if c
    )
    against = named["against"] or named.get("lone") or "0"
    told = [_count(cast), 0 if re.fullmatch(NONE, against) else _count(against)]
    rest = stems(text)
    return Numeral(
        cited(document.id, passage, clause, at), (passage.start + at[0], passage.start + at[1]), f"{told[0]} to {told[1]}", told[0] + told[1] / 1e6, "", "tally",
        frozenset({"tally"}), owners=names(text[clause[0] : clause[1]]), names=names(text),
        about=rest, close=stems(around(text, *at)), before=stems(before), times=times(text),
    )  # fmt: skip


def misread(a: Numeral, b: Numeral) -> bool:
    """Two tallies that are one, with a vote or two more on one side."""
    if a.kind != "tally" or b.kind != "tally":
        return False
    (x, y), (v, w) = (votes(n) for n in (a, b))
    return x + y >= FEWEST and abs(x - v) + abs(y - w) <= max(3, (x + y) // 150)


def half(a: Numeral, b: Numeral) -> bool:
    """Whether two tallies have as many on one side."""
    (x, y), (v, w) = (votes(n) for n in (a, b))
    return x == v or y == w


def one_side(a: Numeral, b: Numeral) -> bool:
    """Two tallies with as many on one side, and nearly as many on the other."""
    (x, y), (v, w) = (votes(n) for n in (a, b))
    return half(a, b) and abs(x - v) + abs(y - w) <= OFF * (x + y)


def one_digit(a: Numeral, b: Numeral) -> bool:
    """Tallies with as many on one side, if that is many, or on the other one digit of three that differs, or two that changed places."""
    (x, y), (v, w) = (votes(n) for n in (a, b))
    if x == v >= FULL and max(y, w) < x and one_side(a, b):  # as many for it, of a full house
        return True
    mine, theirs = (str(x), str(v)) if y == w else (str(y), str(w))
    off = sum(p != q for p, q in zip(mine, theirs, strict=False))
    slip = off == 1 or turned(int(mine), int(theirs))
    return (0 < x == v or 0 < y == w) and len(mine) == len(theirs) == PLACES and slip


def turned(one: float, other: float) -> bool:
    """Whether two whole numbers have the same digits, two neighbours of which changed places: 431 and 413."""
    if one == other or one % 1 or other % 1:
        return False
    x, y = str(int(one)), str(int(other))
    return any(y == f"{x[:i]}{x[i + 1]}{x[i]}{x[i + 2 :]}" for i in range(len(x) - 1))


def house(number: Numeral) -> bool:
    """Whether so many voted that nearly the same tally is hardly met twice."""
    return sum(votes(number)) >= HOUSE


def votes(number: Numeral) -> tuple[int, int]:
    """For and against."""
    return int(number.value), round((number.value % 1) * 1e6)
