"""Whose act it is where some are set beside the rest: "parties in Norland, the Greens among them, rallied".

A parse and a predicate come in; out come the heads of its subject, where it stands before such an aside.
"""

from __future__ import annotations

from whipcount.annotate.parse import Parse

ASIDE = ("among", "them", ",")
PHRASE = frozenset({"nmod", "flat", "compound", "nummod", "amod", "conj", "nmod:poss"})
NAMES = frozenset({"NOUN", "PROPN", "PRON"})
PLACING = frozenset({"in", "of", "from"})
PARTICIPLES = ("ed", "en", "wn", "ught", "pt")
LONGEST = 12  # words of an aside


def beside_those(parse: Parse, token: int) -> list[int]:
    """The noun before "..., the Greens among them," where a verb follows at once."""
    low = parse.low
    if parse.upos[token] != "VERB" or token < len(ASIDE) + 3:
        return []
    end = token - 1 if parse.upos[token - 1] in {"AUX", "ADV"} else token
    if tuple(low[end - len(ASIDE) : end]) != ASIDE:
        return []
    commas = range(end - len(ASIDE) - 1, max(0, end - LONGEST), -1)
    comma = next((t for t in commas if low[t] == ","), None)
    return [_head(parse, comma - 1)] if comma and parse.upos[comma - 1] in NAMES else []


def _head(parse: Parse, token: int) -> int:
    """The noun that a phrase ends in, or the one that it says more about: "[parties] in Norland"."""
    head = parse.heads[token]
    while 0 <= head < token and parse.deprels[token] in PHRASE and parse.upos[head] in NAMES:
        token, head = head, parse.heads[head]
    case = parse.below(token, "case") if parse.deprels[token] in {"obl", "nmod"} else []
    before = case[0] - 1 if case and parse.low[case[0]] in PLACING else -1
    return before if before >= 0 and parse.upos[before] == "NOUN" else token


def listed(parse: Parse, token: int) -> list[int]:
    """ "With owners ruling out a limit and states saying they would not sign": the states say so."""
    joined = parse.deprels[token] == "conj" and parse.low[token].endswith("ing")
    noun = token - 1
    while joined and noun > 0 and parse.deprels[noun] == "flat":
        noun = parse.heads[noun]
    named = joined and noun >= 0 and parse.upos[noun] in {"NOUN", "PROPN"}
    return [noun] if named and parse.deprels[noun] == "conj" else []


def beside_by(parse: Parse, token: int, by: list[int]) -> list[int]:
    """ "By her colleague Ann Roe": the name beside an agent that stands without a preposition."""
    agents = parse.below(token, "obl:agent") if by else ()
    return [c for c in agents if c > by[-1] and not parse.below(c, "case")]


def undergone(parse: Parse, token: int) -> list[int]:
    """ "Was passed by the senate and needs a signature": what goes on is told of what was passed, not of who passed it."""
    bare = not parse.below(token, "aux", "cop")
    carried = bare and parse.words[token].endswith(PARTICIPLES)
    if carried or parse.upos[parse.heads[token]] != "VERB":  # "was checked and translated"
        return []
    return parse.below(parse.heads[token], "nsubj:pass")
