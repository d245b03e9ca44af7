"""All that is said in one breath with a name: "opposition lawmaker Ann Lee", "state-owned oil firm Norl".

The tokens of a name in; where the phrase begins that stands before it and goes with it, out.
"""

from __future__ import annotations

from whipcount.annotate.parse import Parse
from whipcount.lexicon import lemmas

SAID = frozenset({"NOUN", "PROPN", "ADJ"})
MARKS = frozenset({"-", "'s", "’s", "'", "’"})
POINTING = frozenset("same other own such entire whole last next first second third new old current".split())
MOST = 8  # tokens before a name


def whole(parse: Parse, first: int, last: int) -> int:
    """The first token of the longest stretch before a name that hangs together with it."""
    best = at = first
    while at > max(0, first - MOST) and _goes_with(parse, at - 1):
        at -= 1
        if parse.words[at] not in MARKS and _one(parse, at, last):
            best = at
    return first if best < first and _several(parse, first - 1) else best


def _goes_with(parse: Parse, token: int) -> bool:
    """A noun, an adjective, the mark of a possessive, or half of a word that a hyphen parts."""
    word = parse.words[token]
    halved = token > 0 and parse.words[token - 1] == "-" and parse.upos[token] == "VERB"
    said = parse.upos[token] in SAID and word.casefold() not in POINTING
    broken = "\n" in parse.text[parse.tokens[token][1] : parse.tokens[token + 1][0]]
    return (word in MARKS or said or halved) and not broken


def _one(parse: Parse, first: int, last: int) -> bool:
    """Whether a stretch hangs on one word, in one way: a verb has no two subjects side by side."""
    inside = range(first, last + 1)
    links = ((parse.heads[t], parse.deprels[t]) for t in inside)
    return len({link for link in links if link[0] not in inside}) == 1


def _several(parse: Parse, token: int) -> bool:
    """ "Senators Ann Lee and Bo Berg": what several are called is no one's name."""
    word = parse.words[token].casefold()
    return parse.upos[token] == "NOUN" and lemmas.noun(word) != word
