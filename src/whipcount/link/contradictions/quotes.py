"""One saying that two reports give to two people. Documents and claims in, clashes out.

Reads "“the bridge is a monument to vanity,” Ada Brom said" beside the same words under another's name, and beside
"“a monument to vanity” was Ilse Karr's phrase". Who only repeats a saying names whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from whipcount.extract.surface import passages
from whipcount.link.contradictions.clashes import Account, Clash, originals, quoted
from whipcount.link.figures import near
from whipcount.link.names import fold
from whipcount.link.told_names import names
from whipcount.link.wordings import content
from whipcount.model import Actor, Claim, Document, Evidence, Statement

MARKED = re.compile(
    r"“(?P<a>[^“”\n]{6,240})”|\"(?P<b>[^\"\n]{6,240})\"|(?<!\w)[‘'](?P<c>[^‘’'\n]{6,160}(?:[’'](?=\w)[^‘’'\n]{2,80}){0,2})[’'](?!\w)"
)
NAME = r"(?:[A-Z][\w’.-]*\s){0,3}[A-Z][\w-]+"
OWNED = re.compile(
    rf"^,?\s(?:was|were|is|had\sbeen)\s(?:in\sfact\s)?(?P<who>{NAME})['’]s?\s(?:own\s)?(?:phrase|words?|line|remark|expression|formula|coinage|joke|quip|doing)\b"
)
COINED = re.compile(r"\b(?:jok|quipp|coin|dubb|christen)\w*\b[^.;:]{0,60}$")
NAMED = re.compile(
    r"\b(?:call|describ|brand|denounc|dismiss|condemn|label|declar|prais|hail)\w*\b[^.;:]{0,60}$"
)
AGAIN = re.compile(
    r"\b(?:echo|repeat|quot|borrow|agree|recall|cit|paraphras|reminded|joint|slogan|chant|motto|once|words\sof|in\sthe\swords|as\s[A-Z])\w*"
)  # who says again what another said
WITHIN = timedelta(days=21)
LONG, TELLING = 4, 3  # words of a saying, and those of them that tell it from others
FULL = 6  # words of a clause that goes by few telling ones
WEEK = timedelta(days=7)
BEHIND = 30  # characters behind a saying that go on with it
SHORT = 2  # words of one that somebody coined
REACH = 220  # characters behind a statement in which its speaker still speaks
AROUND = 60  # characters that are cited on either side
MOST = 2  # who are said to have said it; of more it is a slogan


@dataclass(frozen=True)
class Saying:
    """Words between marks: who is named for them, and who around them."""

    document: Document
    words: tuple[str, ...]
    who: str
    around: frozenset[str]
    owned: bool
    coined: bool
    naming: bool
    behind: frozenset[str]
    evidence: Evidence


def sayings(
    documents: Sequence[Document], claims: Sequence[Claim], actors: Sequence[Actor]
) -> Iterator[Clash]:
    """Each saying once for two reports that give it to two."""
    called = _called(actors)
    found = [s for d in originals(documents) for s in _sayings(d, claims, called)]
    seen: set[tuple[str, str, str]] = set()
    for a, b in combinations(found, 2):
        key = (a.document.id, b.document.id, f"{a.who} {b.who}")
        if key not in seen and _one(a, b) and _several(a, found) <= MOST:
            seen.add(key)
            told = " ".join(a.words if len(a.words) <= len(b.words) else b.words)
            sides = [Account(s.who.title(), (s.evidence,)) for s in (a, b)]
            yield Clash(f"who said “{told[:60]}”", "actor", sides[0], sides[1])


def _one(a: Saying, b: Saying) -> bool:
    """The same words, of two who are both named, neither of whom the other report names beside them."""
    if a.document.id == b.document.id or a.who == b.who or not near(a.document, b.document, WITHIN):
        return False
    short, long_ = sorted((a, b), key=lambda s: len(s.words))
    if not _within(short.words, long_.words):
        return False
    telling = len(content(" ".join(short.words)))
    pointing = bool({"we", "this", "it"} & set(short.words))  # which anybody may say of anything
    whole = len(short.words) >= LONG and telling >= TELLING + pointing
    days = near(a.document, b.document, WEEK)
    whole |= (
        days
        and not pointing
        and telling >= SHORT
        and (len(short.words) >= FULL or _goes_on(short, long_))
    )
    coined = (short.coined or short.owned) and len(short.words) >= SHORT and telling >= SHORT
    coined = coined or (a.naming and b.naming and len(short.words) >= LONG and telling >= SHORT)
    repeated = not (a.owned or b.owned) and (a.who in b.around or b.who in a.around)
    return (whole or coined) and not repeated


def _goes_on(short: Saying, long_: Saying) -> bool:
    """ "“The finish line” was in sight", where another has "the finish line is in sight": the words behind too."""
    rest = content(" ".join(w for w in long_.words if w not in short.words))
    return len(short.words) >= TELLING and bool(rest & short.behind)


def _within(short: Sequence[str], long_: Sequence[str]) -> bool:
    size = len(short)
    return any(tuple(long_[i : i + size]) == short for i in range(len(long_) - size + 1))


def _several(saying: Saying, found: Sequence[Saying]) -> int:
    """How many are said to have said it."""
    return len({s.who for s in found if _within(saying.words, s.words)})


def _called(actors: Sequence[Actor]) -> Mapping[str, str]:
    """The last names of all people who have one, by who they are."""
    people = (a for a in actors if a.named and a.type == "person" and " " in a.name)
    return {a.id: fold(a.name.split()[-1]) for a in people}


def _sayings(
    document: Document, claims: Sequence[Claim], called: Mapping[str, str]
) -> Iterator[Saying]:
    spoken = sorted(
        (e.start, e.end, c.speaker.actor or "")
        for c in claims
        if isinstance(c, Statement)
        for e in c.evidence
        if e.document == document.id
    )
    before = ""
    for passage in passages(document.text):
        for match in MARKED.finditer(passage.text):
            start, end = passage.start + match.start(), passage.start + match.end()
            owner = OWNED.match(passage.text[match.end() :])
            who = _owner(owner) if owner else _speaker(document, (start, end), spoken, called)
            if who and (owner or not AGAIN.search(passage.text)):
                told = next(g for g in match.groups() if g)
                words = tuple(fold(w) for w in re.findall(r"[\w’'-]+", told))
                around = names(f"- {before} {passage.text}")
                coined = bool(COINED.search(passage.text[: match.start()]))
                called_so = bool(NAMED.search(passage.text[: match.start()]))
                left = max(passage.start, start - AROUND)
                left = left if left == passage.start else document.text.find(" ", left) + 1
                piece = quoted(document, min(left, start), min(passage.end, end + AROUND))
                behind = content(passage.text[match.end() : match.end() + BEHIND])
                yield Saying(
                    document, words, who, around, bool(owner), coined, called_so, behind, piece
                )
        before = passage.text


def _owner(found: re.Match[str]) -> str:
    """The last name of whose phrase it was."""
    return fold(found["who"].split()[-1])


def _speaker(
    document: Document,
    span: tuple[int, int],
    spoken: Sequence[tuple[int, int, str]],
    called: Mapping[str, str],
) -> str:
    """Who says the words of a range, or said the words before them in the paragraph."""
    start, end = span
    here = [s for s in spoken if s[0] < end and start < s[1]]
    early = [s for s in spoken if s[1] <= start < s[1] + REACH]
    for _, stop, actor in (*here[:1], *early[-1:]):
        if here or "\n" not in document.text[stop:start]:
            return called.get(actor, "")
    return ""
