"""Numbers in the running text, with what they count and what is said of it. Documents in, numerals out.

Reads words, not claims: a number is a number whether or not a claim was made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import figures as data
from whipcount.lexicon import words
from whipcount.link.contradictions.clashes import CLOSE, around, cited
from whipcount.link.contradictions.counted import (
    DIGITS,
    GREAT,
    MONTH,
    NUMBER,
    SYMBOL,
    counted,
    hours,
    stems,
    value,
)
from whipcount.link.contradictions.moments import times
from whipcount.link.told_names import midst, names
from whipcount.link.wordings import stem
from whipcount.model import Document, Evidence

DATE_BEFORE = re.compile(rf"(?:\b{MONTH}|\b(?:No|Article|Route|Section|Page|Chapter)\.?)\s$|[#№:]$")
DATE_AFTER = re.compile(
    rf"^(?:st|nd|rd|th)\b|^\s(?:of\s)?{MONTH}\b|^:\d|^\s?[ap]\.?m\b|^\s?[/-]\s?\d|^\s?-\s?years?\s?-\s?old|^-(?!strong\b)[a-z]+-old|^\so['’]clock|^\syears?\sold"
)
ALL_BUT = re.compile(r"\ball\sbut\s$", re.IGNORECASE)  # those of whom it is not told
AGE = re.compile(r"[A-Z][\w’'.)-]+,\s$")
RATE = re.compile(
    r"^[^.;:()\d]{0,40}?\b(?:(?:per|an?|each|every)\s(day|week|month|year|hour|annum|second(?!\s(?!between|in|from|during|through|at|by|when|until|and)\w))|(daily|weekly|monthly|annually|yearly)|(bpd))\b"
)
RATES = {"annum": "year", "daily": "day", "bpd": "day", "weekly": "week", "monthly": "month",
         "annually": "year", "yearly": "year"}  # fmt: skip
ANYONE = frozenset("person country leader official sourc member minister tim %".split())
EDGE = re.compile(
    r"[;:()\[\]–—\n]|,\s|\s(?:and|but|while|whereas|although|though|after|before|when)\s"
)
CLAUSE = re.compile(r"[;:()\[\]–—\n]|,\s(?:and|but|while)\s|\s(?:while|whereas|although|though)\s")
PART_BEFORE = re.compile(
    r"\b(?:another|additional|further|extra|remaining|other|rest|each|including|among\sthem|of\swh(?:ich|om)"
    r"|of\sthe(?:m|se)|of\sth(?:is|at)|per)\b[^.;:()]{0,14}$",
    re.IGNORECASE,
)
PART_AFTER = re.compile(
    r"^\s(?:more|others?|additional|extra|further|each|apiece|of\s(?:them|these|those|whom|which|the\s(?:victims|dead|deaths|wounded|injured|killed|missing|arrested|total)))\b"
)
STILL = re.compile(r"^[^.;:,]{0,40}\bstill\b")  # those left of the number that there were
GROWTH = re.compile(
    r"\b(?:expand|enlarg|increas|rais|bring|boost|grow|doubl|lift|build|cut|trim|lower|reduc|slash|shrink|shrank|shrunk|halv)\w*\b[^.,;:()\d]{0,60}\bto\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
BESIDE_BEFORE = re.compile(r"\b([a-z]+)\s(?:a\stotal\sof\s|at\sleast\s|some\s|about\s)?$")
BESIDE_AFTER = re.compile(r"^\s(?:were\s|are\s|have\s(?:been\s)?|had\s(?:been\s)?)?([a-z]+)\b")
PRICED = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|its|their|his|her|this|that)|[’']s)\s(?:[a-z]+\s){0,2}$|^\W*[A-Z][\w’'-]+\s[a-z]+s\s$"
)
HEAD = re.compile(r"^[\s-]((?:[a-z][a-z’'-]+\s){0,3}[a-z][a-z’'-]+)")
AGO = re.compile(r"\b(?:years?|months|decades?)\s(?:ago|earlier|before)\b")
HAD = re.compile(r"\bhad\s(?:\w+ly\s)?(?:hoped|aimed|planned|wanted|intended|expected)\b")
SHOULD = re.compile(
    r"\b(?:provided(?:\sthat)?|if|unless|on\scondition|so\slong\sas|as\slong\sas)\s"
)
NO_HEAD = frozenset(
    "more less aside each per ago away worth a-year would will could toward towards before after over first last under into"
    " upon back part left set up out off down here there within without during since until among between against along".split()
)
MAY = re.compile(r"\b(?:could|may|might|would)\b")  # what may come is offered or hoped for
BARGAINED = frozenset({"asked", "offered", "given"})
BACKING = re.compile(
    r"\b(?:back\w*|support\w*|sign\w*|join\w*|endors\w*|favou?r\w*)\b[^.;:]{0,40}$"
)
BODY = r"(?P<body>executive|board|council|committee|cabinet|parliament|assembly|senate|congress|commission|panel|jury|chamber|bloc|alliance|union|tribunal|court|presidium|caucus|delegation|leadership|party|club|coalition|federation|faculty|synod|conference)"
ALL_OF = re.compile(r"(?:\b(?:all|all\sof|all\sthe|the|its|their|his|her)\s$)", re.IGNORECASE)
OF_BODY = re.compile(
    rf"^\smembers\sof\s(?:the|its|his|her|their|[\w’'.-]+['’]s?)\s(?:[\w’'-]+\s){{0,3}}?{BODY}\b(?!['’])|^-(?:member|strong|person|man)\s(?:[\w’'-]+\s){{0,2}}?{BODY.replace('body', 'strong')}\b"
)
HAS = re.compile(
    rf"\b{BODY}\s(?:(?:that|which)\s[^.,;]{{0,70}}\s)?(?:now\s)?(?:has|had|have|of|counts|numbers)\s(?:some\s|about\s)?$"
)
TEN = 10
BACK = 160  # characters of the sentence before that are read with a number
CROWD = frozenset(
    "person protester worker farmer supporter resident".split()
)  # who march or strike, under any noun
FROM = re.compile(r"\bfrom\s?(?:about\s)?$")  # a change, and no range
RANGE_TO = re.compile(rf"^(?:\s[a-z]+)?\sto\s(?:{SYMBOL})?\s?(?:{DIGITS})\b")
RANGE_FROM = re.compile(rf"(?:{SYMBOL})?\s?(?:{DIGITS})\s?(?:{GREAT})?(?:\s[a-z]+)?\sto\s$")
HANDED = re.compile(
    r"\b(?:hand|turn|tak|sign|giv|carr|com|go|pass|talk|dispute|quarrel|row|argu|vot)\w*\s$|\b(?:took|gave|came|went)\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number: its value and slack, what it counts, at which step, of whom, beside which words.

    ``kind`` is money, share, time, tally or count; ``goal`` marks what a rise ends at, ``part`` a
    number out of another or on top of it, ``converted`` a sum told again in a second currency;
    ``price`` is the noun that a sum stands before, or the body all of whose members are counted; ``before`` are the words of the sentence before, which often says what is counted.
    """

    evidence: Evidence
    at: tuple[int, int]
    said: str
    value: float
    modifier: str
    kind: str
    units: frozenset[str]
    rate: str = ""
    measure: str = ""
    stage: str = ""
    part: bool = False
    goal: bool = False
    converted: bool = False
    owners: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    close: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    price: str = ""

    @property
    def document(self) -> str:
        """Whose number it is."""
        return self.evidence.document


def numerals(document: Document) -> Iterator[Numeral]:
    """The numbers of a document that count something, left to right."""
    before, last, known = "", None, midst(document.text)
    for passage in passages(document.text):
        for match in NUMBER.finditer(passage.text):
            if made := _numeral(document, passage, match, (before, known)):
                last = _after(last, made) if last and last[1] is passage else (made, passage)
                yield last[0]
        before = passage.text[-BACK:]


def _after(last: tuple[Numeral, Passage], made: Numeral) -> tuple[Numeral, Passage]:
    """A second number of a sentence counts by the rate of the first, where it names none."""
    rate = last[0].rate if not made.rate and made.units & last[0].units else made.rate
    return replace(made, rate=rate), last[1]


def _numeral(
    document: Document, passage: Passage, match: re.Match[str], context: tuple[str, frozenset[str]]
) -> Numeral | None:
    text, at, (before, known) = passage.text, match.span(), context
    if _no_number(text, match):
        return None
    kind, units, stop, factor = counted(text, match)
    units |= CROWD if _measure(text, match) in data.soft() and units & CROWD else frozenset()
    if not units and not _beside(text[: at[0]], text[at[1] :], few=value(match) < TEN):
        return None
    left, right = segment(text, match.start("n"), at[1], EDGE)
    rest = f"{text[: at[0]]} {text[stop:]}"
    price = _price(text, match, stop) if kind == "money" else _body(text, match)
    telling = units - ANYONE if kind == "count" else frozenset[str]()
    return Numeral(
        cited(document.id, passage, (left, right), (at[0], stop)), (passage.start + match.start("n"), passage.start + at[1]), " ".join(text[at[0] : stop].split()),
        (value(match) + hours(text[: at[0]], units)) * factor, _modifier(text, match), kind,
        units or frozenset({"person"}), _rate(text[at[1] :]), _measure(text, match),
        _stage(text, match),
        _part(text[: at[0]], "" if kind == "share" else text[at[1] :]), bool(GROWTH.search(text[: at[0]])), kind == "money" and _converted(text, match),
        names(text[left:right], known), names(text, known) | names(before), stems(rest) | telling, stems(around(text, at[0], stop)) | telling,
        stems(before), frozenset() if price and kind == "money" else times(_unconditional(text, match)), price,
    )  # fmt: skip


def _unconditional(text: str, match: re.Match[str]) -> str:
    """A sentence without the condition behind a number, whose days are its own."""
    found = SHOULD.search(text, match.end())
    return text[: found.start()] if found else text


def _no_number(text: str, match: re.Match[str]) -> bool:
    """A date, a clock, an age, a year, "one", or a number in a name."""
    before, after = text[: match.start("n")], text[match.end() :]
    bare = not match["great"] and not match["sym"] and not match["after"]
    year = re.fullmatch(r"(?:1[5-9]|20)\d\d", match["n"]) and bare
    named = match["n"][0].isupper() and before.strip(" \"“'‘") != ""
    one = match["n"].casefold() == "one" and not match["great"]
    age = bare and AGE.search(before) and after[:1] in {",", ".", ")"}
    return bool(
        year or named or one or age or DATE_BEFORE.search(before) or DATE_AFTER.match(after)
        or ALL_BUT.search(before)
    )  # fmt: skip


def _modifier(text: str, match: re.Match[str]) -> str:
    """How a number is qualified; the "over" of "hand over 40" is none, the ends of a range are bounds."""
    said = " ".join((match["mod"] or "").casefold().split())
    if not said and RANGE_TO.match(text[match.end() :]):
        return "" if FROM.search(text[: match.start()]) else "at least"
    if not said and (found := RANGE_FROM.search(text[: match.start()])):
        return "" if FROM.search(text[: found.start()]) else "up to"
    return "" if said == "over" and HANDED.search(text[: match.start()]) else said


def segment(text: str, start: int, end: int, edge: re.Pattern[str]) -> tuple[int, int]:
    """The stretch around a number up to the nearest edges; in brackets, with the words before them."""
    left = max((m.end() for m in edge.finditer(text, 0, start)), default=0)
    if text[left - 1 : left] == "(" and re.fullmatch(r"\W*", text[left:start]):
        left = max((m.end() for m in edge.finditer(text, 0, left - 1)), default=0)
    after = edge.search(text, end)
    return left, after.start() if after else len(text)


def _measure(text: str, match: re.Match[str]) -> str:
    """What happened to those who are counted: in the number's own stretch, else in its clause."""
    for edge in (EDGE, CLAUSE):
        span = segment(text, match.start("n"), match.end(), edge)
        if found := _nearest(text, match, span, data.measures()):
            return found
    return ""


def _price(text: str, match: re.Match[str], stop: int) -> str:
    """The stem of the thing that a sum is the price of: "a $90 million bridge"."""
    first = match.start("sym") if match["sym"] else match.start("n")
    run = HEAD.match(text[stop:]) if PRICED.search(text[:first]) else None
    head = ""
    for word in run[1].split() if run else ():
        if word in words.stop_words() or word in NO_HEAD or word.endswith(("ly", "ed")):
            break
        head = word
    return stem(head) if head else ""


def _body(text: str, match: re.Match[str]) -> str:
    """The body whose members are all counted: "the 40 members of its board", "a 40-member board"."""
    before, after = text[: match.start()], text[match.end() :]
    found = OF_BODY.match(after)
    if found and (found["strong"] or ALL_OF.search(before)):
        return found["strong"] or found["body"]
    has = HAS.search(before) if re.match(r"\s(?:voting\s)?members\b", after) else None
    return has["body"] if has else ""


def _stage(text: str, match: re.Match[str]) -> str:
    """The step that a number is told at; what was so years ago was so before."""
    span = segment(text, match.start("n"), match.end(), CLAUSE)
    long_ago = AGO.search(text, match.end(), span[1]) or HAD.search(text, span[0], match.start())
    told = "ago" if long_ago else _nearest(text, match, span, data.stages())
    told = "" if told in BARGAINED and BACKING.search(text, span[0], match.start()) else told
    return told or ("may" if MAY.search(text, span[0], span[1]) else "")


def _nearest(
    text: str, match: re.Match[str], span: tuple[int, int], table: Mapping[str, str]
) -> str:
    """The row of the word that stands nearest to the number; one that follows counts half."""
    found: list[tuple[int, str]] = []
    for word in re.finditer(r"[A-Za-z]+", text[span[0] : span[1]]):
        row = "" if word[0] == "May" else table.get(word[0].casefold(), "")
        at = span[0] + word.start()
        if row:
            away = match.start() - at if at < match.start() else 2 * (at - match.end())
            found.append((away, row))
    return min(found)[1] if found and min(found)[0] < 2 * CLOSE else ""


def _part(before: str, after: str) -> bool:
    """A part of another number, or one that comes on top of it."""
    return bool(PART_BEFORE.search(before[-40:]) or PART_AFTER.match(after) or STILL.match(after))


def _converted(text: str, match: re.Match[str]) -> bool:
    """A sum in brackets after a sum."""
    return bool(re.search(r"(?:\d|illion|bn|[a-z]{3,})[\w\s,”\"’']{0,12}\((?:\w+\s){0,2}$", text[: match.start()])
                and re.search(r"\d|illion", text[max(0, match.start() - 30) : match.start()]))  # fmt: skip


def _beside(before: str, after: str, *, few: bool) -> bool:
    """Whether a number without a noun stands right beside what happened: "killed 30", "30 dead".

    Of a small one it must follow: "six died".
    """
    found = (None if few else BESIDE_BEFORE.search(before), BESIDE_AFTER.match(after))
    return any(m and m[1] in data.measures() for m in found)


def _rate(tail: str) -> str:
    found = RATE.match(tail)
    word = (found[1] or found[2] or found[3]) if found else ""
    return RATES.get(word, word)
