"""Who did a thing, where a report insists on one and another names somebody else. Documents in, clashes out.

Reads "it was the owners who broke off the talks" beside "the union had walked out of the talks": a cleft
says that it was this one and nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import deeds
from whipcount.link.contradictions.clashes import Account, Clash, clause, originals, place, quoted
from whipcount.link.contradictions.counted import stems, worded
from whipcount.link.contradictions.happenings import EDGE, WORD, done
from whipcount.link.figures import near
from whipcount.link.told_names import names
from whipcount.model import Document, Evidence

CLEFT = re.compile(
    r"\b[Ii]t\s(?:is|was|had\sbeen|were)\s(?:not\s[\w\s’']{2,40},?\sbut\s)?(?P<who>(?:the\s|a\s)?[\w’'.-]+(?:\s[\w’'.-]+){0,4}?)(?:,\s[^.;:,]{3,60},)?\s(?:who|that|which)\s(?P<rest>(?:had\s|has\s|have\s|first\s)?(?P<verb>[a-z]+)\b[^.;:,\n]{0,80})"
)
NOBODY = frozenset(
    "clear likely possible time true good bad important hoped said not only there then this that here".split()
)
MOST = 60  # clefts compared
ENDED = "break"  # talks are broken off once
LEAST = 0.5  # likeness of what the two did, said of others
TALKS = re.compile(
    r"\b(?:talks|session|negotiations|discussions|meeting|mediation)\b", re.IGNORECASE
)
GENERAL = stems("talks session negotiations meeting walked ended broke called off out")
MEANT, LOOSE = 0.3, 0.2  # likeness of the two clauses: with one telling word in common, with more
WITHIN = timedelta(days=14)  # between two reports of talks that were broken off
SHOWN = 70  # characters of a deed as it is told
SHARED = 2  # words that what they did, with the sentence before, has in common


@dataclass(frozen=True)
class Insisted:
    """Who, of all, is said to have done what."""

    document: str
    who: frozenset[str]
    said: str
    kinds: frozenset[str]
    rest: str
    about: frozenset[str]
    evidence: Evidence


def clefts(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two who are each said to be the one who did a thing."""
    found = [c for d in documents if d.copy_of is None for c in _insisted(d)][:MOST]
    for i, a in enumerate(found):
        for b in found[i + 1 :]:
            if _rival(a, b):
                about = " ".join(worded(a.evidence.quote, a.about & b.about)[:4])
                sides = [Account(c.said, (c.evidence,)) for c in (a, b)]
                yield Clash(about, "actor", sides[0], sides[1])
    yield from _set_right(documents)
    yield from _elsewhere(found, documents)


def _elsewhere(found: Sequence[Insisted], documents: Sequence[Document]) -> Iterator[Clash]:
    """A cleft on who broke off talks, and another whom another report says to have broken them off."""
    by_id = {d.id: d for d in documents}
    broken = [c for c in found if ENDED in c.kinds]
    for document in originals(documents) if broken else ():
        for passage in passages(document.text):
            talks = TALKS.search(passage.text)
            told = _deed(document, passage, frozenset({ENDED})) if talks else None
            for cleft in broken if told else ():
                own = by_id[cleft.document]
                if (
                    told
                    and own.id != document.id
                    and near(own, document, WITHIN)
                    and _same_talks(cleft, told, passage.text)
                ):
                    sides = [
                        Account(told.quote[:SHOWN], (told,)),
                        Account(cleft.said, (cleft.evidence,)),
                    ]
                    yield Clash("who broke off", "actor", sides[0], sides[1])


def _same_talks(cleft: Insisted, told: Evidence, sentence: str) -> bool:
    """Talks by a word that both have, and as like in meaning; not told of the same one."""
    mine = stems(sentence)
    about = (mine & cleft.about) - GENERAL
    return bool(
        about and not cleft.who & (stems(told.quote) | names(f"- {told.quote}"))
    ) and similarity().likeness(sentence, cleft.evidence.quote) >= (
        MEANT if len(about) < SHARED else LOOSE
    )


def _set_right(documents: Sequence[Document]) -> Iterator[Clash]:
    """A cleft right behind a deed of its kind: "the union had walked out. It was the owners who broke off"."""
    for document in documents:
        before: Passage | None = None
        for passage in passages(document.text) if document.copy_of is None else ():
            for match in CLEFT.finditer(passage.text):
                kinds = deeds.kinds(match["verb"], passage.text[match.end("verb") :])
                early = [
                    p
                    for p in (before, Passage(passage.start, 0, passage.text[: match.start()]))
                    if p
                ]
                told = next((c for p in reversed(early) if (c := _deed(document, p, kinds))), None)
                if told and _who(match["who"]) and not _who(match["who"]) & stems(told.quote):
                    piece = place(document, passage, match)
                    sides = [Account(told.quote[:SHOWN], (told,)), Account(match["who"], (piece,))]
                    yield Clash(match["verb"], "actor", sides[0], sides[1])
            before = passage


def _deed(document: Document, passage: Passage, kinds: frozenset[str]) -> Evidence | None:
    """The clause of a deed of such a kind that was done, with its subject."""
    for verb in WORD.finditer(passage.text):
        if kinds & deeds.kinds(verb[0], passage.text[verb.end() :]) and done(passage.text, verb):
            left, right = clause(passage.text, verb, EDGE)
            return quoted(document, passage.start + left, passage.start + right)
    return None


def _rival(a: Insisted, b: Insisted) -> bool:
    """One deed, two who did it."""
    if a.who & b.who or not a.about & b.about:
        return False
    if a.kinds & b.kinds:
        return len(a.about & b.about) >= (1 if ENDED in a.kinds & b.kinds else SHARED)
    return similarity().likeness(a.rest, b.rest) >= LEAST


def _insisted(document: Document) -> Iterator[Insisted]:
    before = ""
    for passage in passages(document.text):
        for match in CLEFT.finditer(passage.text):
            who = _who(match["who"])
            if who:
                yield _made(document, passage, match, (who, before))
        before = passage.text


def _who(words: str) -> frozenset[str]:
    """Whom the words name, or what body they call."""
    called = stems(words) | names(f"- {words}")
    return called if not set(words.casefold().split()) & NOBODY else frozenset()


def _made(
    document: Document, passage: Passage, match: re.Match[str], read: tuple[frozenset[str], str]
) -> Insisted:
    who, before = read
    after = passage.text[match.end("verb") :]
    return Insisted(
        document.id, who, match["who"], deeds.kinds(match["verb"], after), match["rest"],
        stems(f"{match['rest']} {before} {passage.text}") - who,
        place(document, passage, match),
    )  # fmt: skip
