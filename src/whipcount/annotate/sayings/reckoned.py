"""Figures that somebody gives: "The auditors put the cost at 20 million", "the clinics counted 31 injured".

A parse and a clause in, an attribution out.
"""

from __future__ import annotations

from collections.abc import Iterator

from whipcount.annotate.parse import Parse
from whipcount.annotate.sayings.said import Said
from whipcount.layers import Clause
from whipcount.lexicon import cues

NUMBER = 4  # words behind "at" among which a figure stands
REACH = 12  # words of a thing before "at"
FIGURES = frozenset({"NUM", "SYM", "NOUN"})
LEADING = frozenset({"on", "for", "in", "to", "among", "down", "up"})  # "counted on 30 votes"


def reckoned(parse: Parse, clause: Clause) -> Said | None:
    """ "The auditors put the cost at 20 million": what they say of a thing is so much."""
    if clause.kind != "verb" or clause.passive or clause.lemma not in cues.RECKONING:
        return None
    low = next((o for o in clause.objects if o[0] >= clause.head[1]), None)
    if low is None or not clause.subjects:
        return None
    ends = [b for p, a, b in clause.obliques if p == "at" and a >= low[1]]
    first = parse.within(*low).start
    at = next((t for t in _level(parse, first) if _figure(parse, t)), None)
    if at is None or at == first:
        return None
    end = max([parse.tokens[_last(parse, at)][1], *ends])
    cue = clause.head, parse.tokens[at]
    return Said(clause.subjects, cue, ((low[0], end),), sure=True)


def _level(parse: Parse, first: int) -> Iterator[int]:
    """Each "at" behind a thing, as far as its sentence goes on without a mark: "the number who struck at 90"."""
    for token in range(first, min(first + REACH, len(parse.tokens))):
        if parse.upos[token] in {"PUNCT", "CCONJ"}:
            return
        if parse.low[token] == "at":
            yield token


def _last(parse: Parse, at: int) -> int:
    """The last word of a figure behind "at", what is counted with it."""
    token = at + 1
    while token + 1 < len(parse.tokens) and parse.upos[token] not in {"NUM", "SYM"}:
        token += 1
    while parse.upos[token + 1 : token + 2] and parse.upos[token + 1] in FIGURES:
        token += 1
    return token


def counted(parse: Parse, clause: Clause) -> Said | None:
    """ "The clinics counted 31 injured": what they say is the count."""
    if clause.kind != "verb" or clause.passive or clause.lemma not in cues.COUNTING:
        return None
    plain = clause.tense == "past" or clause.perfect  # "counts 400 members": it has them
    if not clause.subjects or clause.modal or clause.marker or not plain:
        return None
    first = parse.within(*clause.head).stop
    if not _figure(parse, first - 1) or parse.low[first] in LEADING:
        return None
    start = parse.tokens[first][0]
    end = next(b for a, b in parse.sentences if a <= start < b)
    told = parse.text[start:end].rstrip(" .\n")
    return Said(clause.subjects, (clause.head,), ((start, start + len(told)),), sure=True)


def _figure(parse: Parse, at: int) -> bool:
    """Whether a sum or a number stands behind "at"."""
    after = range(at + 1, min(at + 1 + NUMBER, len(parse.tokens)))
    kinds = [parse.upos[t] for t in after]
    at = next((n for n, kind in enumerate(kinds) if kind in {"NUM", "SYM"}), len(kinds))
    return at < len(kinds) and "NOUN" not in kinds[:at]
