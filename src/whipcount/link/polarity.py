"""One act that a report says was done, and another of the same days says was not. Documents in, clashes out.

Reads verbs with an opposite or a negation: "ratified the treaty" beside "rejected the treaty", "was
invited" beside "was not invited", "sent troops" beside "denied that it had sent troops".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import figures as data
from whipcount.lexicon import lemmas
from whipcount.link.clashes import Account, Clash, known, quoted
from whipcount.link.counted import worded
from whipcount.link.figures import near
from whipcount.link.told_names import midst, names
from whipcount.link.wordings import question
from whipcount.model import Document, Evidence

EDGE = re.compile(r"[;:()\[\]–—\n\"“”]|,\s|\s(?:and|but|while|whereas|although|because|as)\s")
NEGATED = re.compile(
    r"\b(?:not|n['’]t|never|no\slonger|(?:refus|declin|fail)\w*\sto|denie[sd]|deny|denying|without|no\sone|nobody)\b[\w\s'’]{0,30}$",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(?:denie[sd]|deny|denying)\b[\w\s'’]{0,30}$")
UNSURE = re.compile(
    r"\b(?:if|would|could|may|might|should|unless|whether|until|before|when|once|after|had(?=\s(?:it|he|she|they|we|the|an?)\b)|threat\w*|want\w*|urg\w*|call\w*|demand\w*|hop\w+"
    r"|expect\w*|plan\w*|consider\w*|propos\w*|seek\w*|ask\w*|refus\w*\sto\srule|must|can|cannot|to\sbe|ready|yet|try\w*|tried|wish\w*|likely|possib\w+|vow\w*|pledg\w*|promis\w*|agreed\sto|due\sto|set\sto|in\sorder\sto|vote\w*\s(?:to|on))\b",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"\b(?:the|an?|its|of|(?:reasons?|need|right|cause|duty|power|mandate|intention|chance)\sto)\s$",
    re.IGNORECASE,
)  # what follows is a thing, or a deed that there is only reason to do
WIDEST = 90  # characters of a clause on either side of its verb
LEAST = 3  # words that two clauses of one act have in common, its names included
FEWEST = 2  # that two clauses must, which mean nearly the same
MEANT = 0.55  # likeness of those
SHARE = 0.5  # of the words of the shorter, that those must be
ANSWER = timedelta(days=21)  # within which a denial answers a report
TURN = timedelta(days=1)  # acts told further apart may have been undone between
NEIGHBOURS = 12  # readings on either side that one is compared with, by day
TELLING = 6  # words of a clause under which it is looked for


@dataclass(frozen=True)
class Deed:
    """One act as a clause has it: done or not, to come or not, and the words around its verb."""

    act: str
    done: bool
    future: bool
    denied: bool
    names: frozenset[str]
    about: frozenset[str]
    after: frozenset[str]
    evidence: Evidence


def polarity(documents: Sequence[Document]) -> Iterator[Clash]:
    """Acts done in one report and not done in another, each pair of documents once for one act."""
    by_id = {d.id: d for d in documents}
    ordered = sorted(
        documents, key=lambda d: (str(d.published.earliest if d.published else "9"), d.id)
    )
    found = [d for document in ordered if document.copy_of is None for d in deeds(document)]
    seen: set[tuple[str, str, str]] = set()
    for a, b in _pairs(found):
        first, second = sorted((a.evidence.document, b.evidence.document))
        key = (a.act, first, second)
        if key not in seen and _opposed(a, b) and _at_once(a, b, by_id):
            seen.add(key)
            about = " ".join(worded(a.evidence.quote, a.about & b.about)[:4])
            sides = [Account(_value(d), (d.evidence,)) for d in (a, b)]
            yield Clash(f"{a.act}: {about}", "fact", sides[0], sides[1])


def _value(deed: Deed) -> str:
    return "done" if deed.done else "not done"


def _pairs(deeds: Sequence[Deed]) -> Iterator[tuple[Deed, Deed]]:
    index: dict[tuple[str, bool, str], list[int]] = defaultdict(list)
    for i, deed in enumerate(deeds):
        for word in sorted(deed.about):
            index[deed.act, deed.done, word].append(i)
    for i, deed in enumerate(deeds):
        words = sorted(deed.about, key=lambda w: (len(index[deed.act, not deed.done, w]), w))
        found: set[int] = set()
        for word in [w for w in words if (deed.act, not deed.done, w) in index][:TELLING]:
            rows = index[deed.act, not deed.done, word]
            place = bisect_right(rows, i)
            found.update(rows[place : place + NEIGHBOURS])
        yield from ((deed, deeds[j]) for j in sorted(found))


def _opposed(a: Deed, b: Deed) -> bool:
    """One act of one actor on one thing, done by the one clause and not by the other."""
    shared = a.about & b.about
    least = LEAST - (a.denied != b.denied)
    enough = len(shared) >= least and len(shared) >= SHARE * min(len(a.about), len(b.about))
    elsewhere = a.after and b.after and not a.after & b.after
    if a.future != b.future or elsewhere or not a.names & b.names:
        return False
    return enough or (len(shared) >= FEWEST and _meant(a, b))


def _meant(a: Deed, b: Deed) -> bool:
    """Whether two clauses mean nearly the same, but for the "not"."""
    return similarity().likeness(a.evidence.quote, b.evidence.quote) >= MEANT


def _at_once(a: Deed, b: Deed, by_id: Mapping[str, Document]) -> bool:
    """In two reports of one day; in one report, or in a later one, where the one is a denial."""
    x, y = by_id[a.evidence.document], by_id[b.evidence.document]
    if x.id == y.id:
        return a.denied != b.denied
    if a.denied != b.denied:
        early, late = (y, x) if a.denied else (x, y)
        return _follows(early, late)
    return known(x.published) and known(y.published) and near(x, y, TURN)


def _follows(early: Document, late: Document) -> bool:
    """Whether a denial comes on the day of a report or within weeks after it."""
    x, y = early.published, late.published
    if not (known(x) and known(y) and x and y and x.earliest and y.latest):
        return False
    return x.earliest <= y.latest and near(early, late, ANSWER)


def deeds(document: Document) -> Iterator[Deed]:
    """The acts of a document that can be done or not, left to right."""
    known_ = midst(document.text)
    for passage in passages(document.text):
        for match in re.finditer(r"\b[a-z]{3,}\b", passage.text):
            found = _act(match[0], passage.text[match.end() :])
            if found and (made := _deed(document, passage, match, (*found, known_))):
                yield made


def _act(word: str, after: str) -> tuple[str, bool] | None:
    """The act that a verb does or undoes, with its particle where it has one: "voted down"."""
    lemma, particle = lemmas.verb(word), re.match(r"\s(down|out|off)\b", after)
    table = data.opposites()
    with_it = table.get(f"{lemma}_{particle[1]}") if particle else None
    return with_it or table.get(lemma) or table.get(lemma + lemma[-1:])


def _deed(
    document: Document,
    passage: Passage,
    match: re.Match[str],
    read: tuple[str, bool, frozenset[str]],
) -> Deed | None:
    act, does, known_ = read
    text = passage.text
    left, right = _clause(text, match.start(), match.end())
    before = text[left : match.start()]
    finite = match[0].endswith(("ed", "s", "t", "n", "e", "k", "d")) or " will " in f" {before} "
    finite = finite or bool(DENIED.search(before))
    if UNSURE.search(before) or not finite or NOUN.search(before):
        return None
    negated = bool(NEGATED.search(before))
    clause = f"{before} {text[match.end() : right]}"
    return Deed(
        act, does != negated, bool(re.search(r"\b(?:will|to)\b", NEGATED.sub("", before))), bool(DENIED.search(before)),
        names(text[left:right], known_), _stems(clause), _stems(text[match.end() : right]), quoted(document, passage.start + left, passage.start + right),
    )  # fmt: skip


def _stems(text: str) -> frozenset[str]:
    """The telling stems of some words, days left out."""
    return question(re.sub(r"\b[A-Z][a-z]+days?\b|\b(?:last|this|next)\s\w+", " ", text))


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    left = max((m.end() for m in EDGE.finditer(text, max(0, start - WIDEST), start)), default=max(0, start - WIDEST))  # fmt: skip
    left = text.find(" ", left, start) + 1 if left and left == start - WIDEST else left
    after = EDGE.search(text, end, min(len(text), end + WIDEST))
    return left, after.start() if after else min(len(text), end + WIDEST)
