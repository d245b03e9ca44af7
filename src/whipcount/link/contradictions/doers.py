"""Two people of whom each is said to have signed, chaired, ordered or read out one thing. Documents in, clashes out.

Reads "the session was chaired by Ada Brom" beside "Ilse Karr chaired the session", and "it was Ilse Karr who". What
several sign, each for a land, is told by a land that both have in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.clashes import Account, Clash, clause, originals, quoted
from whipcount.link.contradictions.clause_parts import noun
from whipcount.link.contradictions.counted import stems, worded
from whipcount.link.contradictions.moments import WEEKDAY
from whipcount.link.figures import near
from whipcount.link.names import fold
from whipcount.link.told_names import names
from whipcount.model import Actor, Document, Evidence

ACTS: Mapping[str, str] = {
    "signed": r"signed|initialled|initialed",
    "chaired": r"chaired|presided\sover",
    "ordered": r"ordered|authori[sz]ed|instructed",
    "read out": r"read(?:\sout)?",
    "opened": r"opened|inaugurated",
    "drafted": r"drafted|wrote|written|penned",
    "brokered": r"brokered|mediated",
    "led": r"led",
    "vetoed": r"vetoed",
}
SHARED = frozenset({"signed", "led"})  # acts of several at once, each for his own
VERB = re.compile("|".join(rf"\b(?P<a{i}>{words})\b" for i, words in enumerate(ACTS.values())))
EDGE = re.compile(
    r"[;:()–—\n\"“”]|,\s(?:and|but|while|where)\s|\s(?:while|whereas|although|after|before|when|because|said|says)\s"
)
BY = re.compile(
    r"^(?P<for>\sfor\s[^,.;]{2,40}?)?(?:\s(?:on|in|at)\s[\w\s]{3,30}?)?,?\sby\s(?P<who>[^.;:()“”\"]{3,90})"
)
UNSURE = re.compile(
    r"\b(?:if|whether|unless|would|will|could|may|might|should|must|not|never|no|to|and|refus\w+|was\sdue)\s(?:\w+\s)?$|n['’]t\s$"
)
NEXT = re.compile(r"\s(?:on|in|at|after|before|during|when|while|with|by)\s|,")
LIKE = 0.45  # likeness of two sentences without who did it
LEAST = 2  # words in common
LONG = 5  # letters by which a land and its people are one
MOST = 120  # characters of a clause before its verb that are read


@dataclass(frozen=True)
class Done:
    """One act: who did it, what it was done to, and the words around."""

    document: Document
    act: str
    who: frozenset[str]
    of: frozenset[str]
    head: frozenset[str]
    about: frozenset[str]
    rest: str
    days: frozenset[str]
    named: frozenset[str]
    said: str
    evidence: Evidence


def doers(documents: Sequence[Document], actors: Sequence[Actor]) -> Iterator[Clash]:
    """Each act once for two reports that name two people for it."""
    people = {fold(a.name.split()[-1]): a.name for a in actors if a.named and a.type == "person"}
    found = [d for document in originals(documents) for d in _done(document, people)]
    seen: set[tuple[str, str, str]] = set()
    for a, b in combinations(found, 2):
        key = a.document.id, b.document.id, a.act
        if key not in seen and _one(a, b):
            seen.add(key)
            about = " ".join(worded(a.rest, a.about & b.about)[:3])
            sides = [Account(d.said, (d.evidence,)) for d in (a, b)]
            yield Clash(f"who {a.act}: {about}", "actor", sides[0], sides[1])


def _one(a: Done, b: Done) -> bool:
    """One act on one thing, of two people of whom neither report names the other beside it."""
    if a.document.id == b.document.id or a.act != b.act or not near(a.document, b.document):
        return False
    if a.who & b.named or b.who & a.named or (a.days and b.days and not a.days & b.days):
        return False
    if a.act in SHARED and not {w[:LONG] for w in a.of} & {w[:LONG] for w in b.of}:
        return False
    if not a.head & b.head or len(a.about & b.about) < LEAST:
        return False
    return similarity().likeness(a.rest, b.rest) >= LIKE


def _done(document: Document, people: Mapping[str, str]) -> Iterator[Done]:
    for passage in passages(document.text):
        for verb in VERB.finditer(passage.text):
            if made := _made(document, passage, verb, people):
                yield made


def _made(
    document: Document, passage: Passage, verb: re.Match[str], people: Mapping[str, str]
) -> Done | None:
    text = passage.text
    left, right = clause(text, verb, EDGE)
    before, after = text[max(left, verb.start() - MOST) : verb.start()], text[verb.end() : right]
    if UNSURE.search(before):
        return None
    passive = BY.match(after)
    said = passive["who"] if passive else before
    told = names(f"- {said}")
    who = told & people.keys()
    if len(who) != 1:
        return None
    what = before if passive else NEXT.split(after.strip())[0]
    rest = " ".join(
        f"{before if passive else ''} {verb[0]} {after[passive.end() :] if passive else after}".split()
    )
    act = list(ACTS)[next(i for i in range(len(ACTS)) if verb[f"a{i}"])]
    owners = (
        names(f"- {passive['for'] or ''} {NEXT.split(said)[0]}" if passive else f"- {said}") - who
    )
    return Done(
        document, act, who, owners, noun(what), stems(rest) - told, rest,
        frozenset(WEEKDAY.findall(text)), names(f"- {text}"), people[min(who)],
        quoted(document, passage.start + left, passage.start + right),
    )  # fmt: skip
