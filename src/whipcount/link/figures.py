"""Figures in the running text that two reports tell differently. Documents and claims in, pairs out.

Read are how long talks lasted, and numbers that a copy of a report has changed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher

from whipcount.extract.amounts import MAGNITUDES, MODIFIERS, WORDS, number
from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import words
from whipcount.link.told_names import names
from whipcount.model import Claim, Document, Evidence

HOLDS = ("pledge", "need", "meeting", "event", "position", "statement", "condition")
LEAST_NAMES = 2  # names that two sentences about the same talks have in common
NEAR = timedelta(days=3)
LENGTH = re.compile(
    rf"(?:\b(?P<mod>{'|'.join(MODIFIERS)})\s+)?(?P<n>\d+(?:\.\d+)?|\b(?:{'|'.join(w for w in WORDS if len(w) > 2)}))"
    r"(?P<part>\s?[½¼¾]|\s1/2|[\s-]and[\s-]a[\s-]half)?[\s-](?P<unit>hour|minute)s?\b"
    r"(?=(?:['’]s?)?[\s-](?:of\s|long\s)?(?:[\w-]+\s){0,3}(?:talks|meeting|summit|session|call|conversation|discussions|negotiations)\b)",
    re.IGNORECASE,
)
FIGURE = re.compile(
    rf"\d[\d.,]*(?:\s?(?:{'|'.join(m for m in MAGNITUDES if len(m) > 2)}|mn|bn|tn|[mbk])\b)?",
    re.IGNORECASE,
)
LOWER = frozenset({"at least", "well over", "no less than", "not less than", "no fewer than"})
PAST = frozenset({"more than", "over", "just over", "upwards of"})  # up to the next round number
PAST_BY = 1.1  # of a number, that what is past it may come to
UPPER = frozenset(
    {
        "up to",
        "less than",
        "at most",
        "no more than",
        "fewer than",
        "under",
        "as much as",
        "as many as",
    }
)
BELOW = frozenset({"nearly", "almost", "approaching", "close to", "just under", "not quite"})
ABOUT = frozenset({"about", "around", "roughly", "approximately", "some"})
FURTHER = frozenset({"another", "an additional", "a further", "additional", "further", "an extra"})


@dataclass(frozen=True)
class Figure:
    """A number in a report: what it comes to, what it counts, and a claim that holds its words."""

    claim: Claim
    evidence: Evidence
    value: float
    modifier: str | None
    about: str
    said: str


def spread(value: float, modifier: str | None, exact: float = 0.001) -> tuple[float, float]:
    """What a number as written leaves room for: "nearly 30", "at least 30", "30"."""
    said = (modifier or "").casefold()
    if said in FURTHER:
        return 0.0, float("inf")
    if said in LOWER:
        return value, float("inf")
    if said in PAST:
        return value, max(PAST_BY * value, (value + _step(value)) * 0.999)
    if said in UPPER:
        return 0.0, value
    if said in BELOW:
        return value * 0.9, value * 1.001
    loose = 0.08 if said in ABOUT else exact
    return value * (1 - loose), value * (1 + loose)


def _step(value: float) -> float:
    """What the last digit of a round number counts: of 150,000 it is ten thousand."""
    digits = f"{value:.6e}".partition("e")
    told = len(digits[0].replace(".", "").rstrip("0")) or 1
    return float(10.0 ** (int(digits[2]) - told + 1))


def apart(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether two ranges have nothing in common."""
    return a[1] < b[0] or b[1] < a[0]


class Holders:
    """Finds the claim of a document that holds a place, the likeliest kind first."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.pieces: dict[str, list[tuple[int, int, int, Claim]]] = {}
        for claim in claims:
            if claim.kind in HOLDS:
                for piece in claim.evidence:
                    row = (piece.start, piece.end, HOLDS.index(claim.kind), claim)
                    self.pieces.setdefault(piece.document, []).append(row)

    def at(self, document: str, start: int, end: int) -> Claim | None:
        """The claim whose words overlap a range."""
        found = [p for p in self.pieces.get(document, ()) if p[0] < end and start < p[1]]
        return min(found, key=lambda p: (p[2], p[1] - p[0], p[3].id))[3] if found else None

    def of(self, piece: Evidence) -> Claim | None:
        """The claim whose words overlap some words, else the one that stands nearest to them."""
        if found := self.at(piece.document, piece.start, piece.end):
            return found
        rows = self.pieces.get(piece.document, ())
        near_ = [(max(r[0] - piece.end, piece.start - r[1]), r[2], r[3].id, r[3]) for r in rows]
        return min(near_, key=lambda r: r[:3])[3] if near_ else None


# How long talks lasted


def lengths(
    documents: Sequence[Document], claims: Sequence[Claim]
) -> Iterator[tuple[Figure, Figure]]:
    """Talks of the same parties, reported in the same days, that lasted differently."""
    holders = Holders(claims)
    found = [
        (document, _names(document, passage), figure)
        for document in documents
        for passage in passages(document.text)
        for match in LENGTH.finditer(passage.text)
        if (figure := _length(document, passage, match, holders))
    ]
    ranges = [spread(figure.value, figure.modifier, 0.03) for _, _, figure in found]
    for i, j in _sharing([near_by for _, near_by, _ in found], LEAST_NAMES):
        (d, _, a), (e, _, b) = found[i], found[j]
        if d.id != e.id and apart(ranges[i], ranges[j]) and near(d, e):
            yield a, b


def _sharing(sets: Sequence[frozenset[str]], least: int) -> Iterator[tuple[int, int]]:
    """Pairs of sets with so many members in common, in order.

    Two such sets share one that is not among the ``least - 1`` commonest of either: few are met.
    """
    often = Counter(member for members in sets for member in members)
    index: dict[str, list[int]] = defaultdict(list)
    doors = []
    for place, members in enumerate(sets):
        ordered = sorted(members, key=lambda m: (often[m], m))
        doors.append(ordered[: max(0, len(ordered) - least + 1)])
        for member in doors[-1]:
            index[member].append(place)
    for i, members in enumerate(sets):
        met = {j for door in doors[i] for j in index[door][bisect_right(index[door], i) :]}
        yield from ((i, j) for j in sorted(met) if len(members & sets[j]) >= least)


def _length(
    document: Document, passage: Passage, match: re.Match[str], holders: Holders
) -> Figure | None:
    start, end = passage.start + match.start(), passage.start + match.end()
    claim = holders.at(document.id, start, end) or holders.at(
        document.id, passage.start, passage.end
    )
    if claim is None:
        return None
    value = number(match["n"]) + (0.5 if match["part"] else 0.0)
    minutes = value * (60 if match["unit"].casefold() == "hour" else 1)
    tail = re.match(r"\S*(?:\s\S+){0,3}", document.text[end:])
    stop = end + len(tail.group().rstrip(" .,;")) if tail else end
    piece = Evidence(document.id, start, stop, document.text[start:stop])
    return Figure(
        claim, piece, minutes, match["mod"], "length of the talks", " ".join(match.group().split())
    )


def _names(document: Document, passage: Passage) -> frozenset[str]:
    """The names in a sentence and the one before it."""
    before = document.text[max(0, passage.start - 200) : passage.end]
    return names(f"- {before}")


def near(a: Document, b: Document, within: timedelta = NEAR) -> bool:
    """Published within days of each other, as far as known."""
    x, y = a.published, b.published
    if not (x and y and x.earliest and y.earliest and x.latest and y.latest):
        return True
    return x.earliest - within <= y.latest and y.earliest - within <= x.latest


def follows(early: Document, late: Document, within: timedelta) -> bool:
    """Whether a denial is no earlier than a telling, and told within days of it, both of known days."""
    x, y = early.published, late.published
    if not (x and y and x.earliest and x.latest and y.earliest and y.latest):
        return False
    return x.earliest <= y.latest and near(early, late, within)


# Copies that changed a number


def changed(
    documents: Sequence[Document], claims: Sequence[Claim]
) -> Iterator[tuple[Figure, Figure]]:
    """Figures that stand in the same words of a report and its copy, and differ."""
    holders, by_id = Holders(claims), {d.id: d for d in documents}
    for document in documents:
        source = by_id.get(document.copy_of or "")
        if source is not None:
            yield from _changed(source, document, holders)


def _changed(source: Document, copy: Document, holders: Holders) -> Iterator[tuple[Figure, Figure]]:
    mine, theirs = list(_figures(source)), list(_figures(copy))
    if not mine or not theirs:
        return
    left, right = [m[2] for m in mine], [t[2] for t in theirs]
    for i, j in _aligned(left, right):
        x, y = _figure(source, mine[i], holders), _figure(copy, theirs[j], holders)
        if x and y and apart(spread(x.value, None), spread(y.value, None)):
            yield x, y


def _aligned(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Figures in the same words; where a sentence goes on in others, those in the same words before them."""
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(a, b), range(c, d), strict=True)
        elif tag == "replace":
            before = {left[i].partition("#")[0]: i for i in range(b - 1, a - 1, -1)}
            for j in range(c, d):
                words_ = right[j].partition("#")[0]
                if len(words_.split()) > 1 and words_ in before:
                    yield before.pop(words_), j


def _figures(document: Document) -> Iterator[tuple[int, int, str]]:
    """Each number with the words around it, itself and magnitudes left out: what tells it from others."""
    for match in FIGURE.finditer(document.text):
        if not re.fullmatch(r"(?:19|20)\d\d[.,]?", match.group()):
            yield match.start(), match.end(), _around(document.text, match.start(), match.end())


def _around(text: str, start: int, end: int) -> str:
    before = re.findall(r"[^\W\d_]{2,}", text[max(0, start - 60) : start].casefold())[-2:]
    after = re.findall(r"[^\W\d_]{2,}", text[end : end + 60].casefold())[:2]
    return " ".join([*before, "#", *after])


def _figure(document: Document, found: tuple[int, int, str], holders: Holders) -> Figure | None:
    start, end, about = found
    written = document.text[start:end].rstrip(".,")
    claim = holders.at(document.id, start, end)
    if claim is None:
        return None
    digits = re.match(r"[\d.,]*\d", written)
    if digits is None:
        return None
    magnitude = written[digits.end() :].strip(" .,").casefold()
    value = number(digits[0]) * MAGNITUDES.get(magnitude, 1)
    tail = re.match(r"(?:\s[a-z%]+){0,3}", document.text[start + len(written) :])
    stop = start + len(written) + (len(tail.group()) if tail else 0)
    held = [p for p in claim.evidence if p.document == document.id and p.start <= start < p.end]
    piece = held[0] if held else Evidence(document.id, start, stop, document.text[start:stop])
    counts = _counts(document.text[start + len(written) :]) or about.replace("#", "…")
    return Figure(claim, piece, value, None, counts, document.text[start:stop])


def _counts(behind: str) -> str:
    """What a number counts, by the telling words behind it: "countries back proposal"."""
    near = re.findall(r"[^\W\d_][\w'’-]+", behind[:60].split("\n", maxsplit=1)[0].casefold())
    return " ".join([w for w in near if w not in words.stop_words()][:3])
