"""The clause that an event's noun is the object of, with who does it: "nurses began a strike on Monday".

A passage, its clauses and the noun's place come in; the clause, or where its line begins, goes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.extract.events.clauses import phrase_start
from whipcount.extract.surface import Passage
from whipcount.layers import Clause
from whipcount.lexicon import events, lemmas
from whipcount.model import TimeMention

FRONT = 120  # characters between a subject and its verb
ASIDES = frozenset({"acl", "amod"})
APART = frozenset({",", ";", ":", "(", "—", "–"})
INTO = frozenset({"on", "to", "into", "in"})  # "went on strike"
CARRIERS = frozenset({"call", "win", "lose", "join", "end", "plan", "schedule", "face", "fight"})


def owner_of(passage: Passage, clauses: Sequence[Clause], index: int) -> Clause | None:
    """The main clause whose object, or fixed oblique, the noun's phrase heads."""
    at = passage.words[index].start
    start = passage.words[phrase_start(passage, index)].start
    for clause in clauses:
        into = [(s, e) for p, s, e in clause.obliques if p in INTO and carries(clause)]
        if clause.kind == "noun" and clause.head[0] == at and clause.tense:
            return clause  # "members have been on strike since May"
        spans = [s for s in (*clause.objects, *into) if s[0] <= at < s[1] and s[0] >= start - 1]
        if spans and clause.kind == "verb" and clause.relation not in ASIDES:
            return clause
    return None


def carries(clause: Clause) -> bool:
    """A verb that says no more than its object: "stage a march", "go on strike"."""
    lemma = clause.lemma
    known = any(lemma in events.bag(n) for n in ("light", "empty", "phases"))
    return known or lemma in CARRIERS


def begins(clause: Clause) -> int:
    """Where the line of a clause begins: with who does it, where that stands near before it."""
    head = clause.head[0]
    done = (*clause.subjects, *clause.objects)
    return min([head, *(s for s, _ in done if s < head and head - s < FRONT)])


def event_noun(passage: Passage, mention: TimeMention) -> int | None:
    """The event noun right after an expression, or shortly before it with a preposition between."""
    at, words = mention.evidence[0], passage.words
    after = passage.at(at.end)
    for index in range(after, min(after + 3, len(words))):
        if lemmas.noun(words[index].low) in events.types("nouns"):
            return index
        if words[index].low in events.bag("loose") or words[index].text in APART:
            break
    before = passage.at(at.start)
    for index in range(before - 1, max(-1, before - 7), -1):
        gap = passage.text[words[index].end - passage.start : at.start - passage.start]
        if lemmas.noun(words[index].low) in events.types("nouns") and not re.search(
            r"[,;:.]|\b(?:and|that|which|was|is)\b", gap
        ):
            return index
    return None
