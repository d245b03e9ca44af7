"""Which thing "it" and "them" mean where they mean nobody: "urged them to pass [it]", the bill told of before.

A parse with the model's chances and the mentions of actors in; references out. A pronoun that looks back to another
one means what that one means.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from whipcount.annotate.parse import Parse
from whipcount.layers import Mention, Reference

ONE, SEVERAL = frozenset({"it", "this", "that"}), frozenset({"them", "those", "these"})
PLACES = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass"})
NOUNS = frozenset({"NOUN", "PROPN"})
SURE = 0.4  # the chance from which a thing is told
FAR = 60  # tokens; further back a thing is told of anew


def references(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Reference]:
    """Each pronoun with the phrase of the thing that it likeliest means, where that is likely enough."""
    if not parse.antecedents:
        return
    actors = sorted((m.start, m.end) for m in mentions if m.kind != "pronoun")
    meant: dict[int, Mapping[int, float]] = {}
    for token, word in enumerate(parse.low):
        if word not in ONE | SEVERAL or parse.upos[token] != "PRON":
            continue
        meant[token] = _things(parse, token, meant)
        thing = max(meant[token], key=lambda t: (meant[token][t], t), default=None)
        if thing is None or parse.deprels[token] not in PLACES or token - thing > FAR:
            continue
        chance = meant[token][thing]
        if chance >= SURE and not _inside(parse.tokens[thing], actors):
            yield Reference(*parse.tokens[token], parse.phrase(thing), round(100 * chance))


def _things(
    parse: Parse, token: int, meant: Mapping[int, Mapping[int, float]]
) -> Mapping[int, float]:
    """The chance of each noun, by itself and by pronouns that mean it."""
    found: dict[int, float] = defaultdict(float)
    for before, chance in parse.antecedents[token].items():
        if before in meant:
            for thing, share in meant[before].items():
                found[thing] += chance * share
        elif before < token and parse.upos[before] in NOUNS and _agree(parse, before, token):
            found[before] += chance
    return found


def _agree(parse: Parse, noun: int, token: int) -> bool:
    """No "it" for several things, and no "them" for one."""
    several = parse.low[noun] != parse.lemmas[noun] and parse.low[noun].endswith("s")
    return several == (parse.low[token] in SEVERAL)


def _inside(span: tuple[int, int], actors: Sequence[tuple[int, int]]) -> bool:
    """Whether a word is part of a mention of somebody."""
    near = actors[: bisect_right(actors, span)][-3:]
    return any(start <= span[0] < end for start, end in near)
