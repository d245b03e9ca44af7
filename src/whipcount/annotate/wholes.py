"""All that is said in one breath with a name: "opposition lawmaker Ann Lee", "state-owned oil firm Norl".

The tokens of a name in; where the phrase begins that stands before it and goes with it, out.
"""

from __future__ import annotations

from whipcount.annotate.parse import Parse
from whipcount.layers import Span
from whipcount.lexicon import lemmas

SAID = frozenset({"NOUN", "PROPN", "ADJ"})
STANDINGS = frozenset({"opposition", "ruling", "governing"})  # of a party
MARKS = frozenset({"-", "'s", "’s", "'", "’"})
POINTING = frozenset(
    "same other own such entire whole last next first second third new old current".split()
)
TEXTS = frozenset(
    "Charter Convention Conventions Treaty Declaration Protocol Accord Accords".split()
)
INNER = frozenset({"compound", "amod", "nmod:desc", "flat"})
MOST = 8  # tokens before a name


def beginnings(parse: Parse, first: int, last: int) -> set[int]:
    """Where a person's name begins with what is said of them; of a surname alone with what surely is theirs."""
    longer = {whole(parse, first, last)} if first < last else set()  # "Team Lee" is no person
    return {plain(parse, first), *longer}


def whole(parse: Parse, first: int, last: int) -> int:
    """The first token of the longest stretch before a name that hangs together with it."""
    best = at = first
    while at > max(0, first - MOST) and _goes_with(parse, at - 1):
        at -= 1
        if parse.words[at] not in MARKS and _one(parse, at, first, last):
            best = at
    return first if best < first and _several(parse, first - 1) else best


def plain(parse: Parse, first: int) -> int:
    """The first token of the nouns and adjectives before a name that each hang on something later."""
    at = first
    while at > max(0, first - MOST) and _hangs(parse, at - 1):
        at -= 1
    return at


def _hangs(parse: Parse, token: int) -> bool:
    hangs = parse.deprels[token] in INNER and parse.heads[token] > token
    told = (
        parse.upos[token] == "VERB" and parse.deprels[token] == "amod"
    )  # "impeached President Lee"
    return parse.words[token] == "-" or (hangs and (told or parse.upos[token] in SAID))


def _goes_with(parse: Parse, token: int) -> bool:
    """A noun, an adjective, the mark of a possessive, or half of a word that a hyphen parts."""
    word = parse.words[token]
    told = token > 0 and parse.words[token - 1] == "-" and parse.upos[token] == "VERB"
    told |= parse.deprels[token] == "amod" or word.casefold() in STANDINGS
    said = parse.upos[token] in SAID or told
    broken = "\n" in parse.text[parse.tokens[token][1] : parse.tokens[token + 1][0]]
    return (word in MARKS or (said and word.casefold() not in POINTING)) and not broken


def _one(parse: Parse, begin: int, first: int, last: int) -> bool:
    """Whether what stands before a name hangs on one word, in one way, as the name does.

    A verb has no two subjects side by side: "opposition lawmaker" and "Ann Lee" are one.
    """
    before, own = (_outward(parse, r, begin, last) for r in ((begin, first - 1), (first, last)))
    return before <= own or (not own and len(before) == 1)


def _outward(parse: Parse, part: Span, begin: int, last: int) -> set[tuple[int, str]]:
    """What tokens of a part hang on outside the whole, and how."""
    links = ((parse.heads[t], parse.deprels[t]) for t in range(part[0], part[1] + 1))
    return {link for link in links if not begin <= link[0] <= last}


def _several(parse: Parse, token: int) -> bool:
    """ "Senators Ann Lee and Bo Berg": what several are called is no one's name."""
    word = parse.low[token]
    return parse.upos[token] == "NOUN" and lemmas.noun(word) != word


def of_a_text(parse: Parse, last: int) -> bool:
    """ "The Lowport Convention", "the United Nations Charter": what was signed there, or by it."""
    after = parse.words[last + 1 : last + 2]
    return bool(after) and after[0] in TEXTS
