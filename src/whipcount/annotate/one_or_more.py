"""Marked names that are several ("GMB, Unite and Siptu"), and those that end in what looks like an owner's mark ("Moody's").

The tokens of a marked name come in; those of each name in it out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.annotate.parse import Parse

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
JOINTS = frozenset({",", "and", "&"})
OWNED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
LETTERS = 3  # of an acronym that is a name by itself
LEAST = 2


def listed(parse: Parse, inside: Sequence[int], label: str) -> list[list[int]]:
    """ "GMB, Unite and | Siptu": single words side by side, one of them letters, are a name each."""
    parts: list[list[int]] = [[]]
    for token in inside:
        if parse.low[token] in JOINTS and parse.words[token] != "&":
            parts.append([])
        else:
            parts[-1].append(token)
    parts = [p for p in parts if p]
    single = all(len(p) == 1 and parse.words[p[0]][:1].isupper() for p in parts)
    letters = any(len(w) >= LETTERS and w.isupper() for p in parts for w in [parse.words[p[0]]])
    return (
        parts
        if label == "Organization" and len(parts) >= LEAST and single and letters
        else [[*inside]]
    )


def possessed(parse: Parse, inside: list[int], label: str) -> list[int]:
    """A name less the mark that makes it an owner; "Moody's cut its rating" is named so."""
    bare = inside
    while len(bare) > 1 and parse.words[bare[-1]] in POSSESSIVE:
        bare = bare[:-1]
    last = bare[-1] if bare else 0
    marked = parse.words[last + 1 : last + 2] and parse.words[last + 1] in {"'s", "’s"}
    if not marked or len(bare) != 1 or label not in {"Organization", "Person"}:
        return bare
    word = re.escape(parse.words[last])
    alone = re.search(rf"\b{word}\b(?!['’]s)", parse.text)
    return bare if alone or not _subject(parse, word) else [*bare, last + 1]


def _subject(parse: Parse, word: str) -> bool:
    """Whether a name with its mark does something anywhere: what stands behind it is a verb, or a preposition and one."""
    for found in re.finditer(rf"\b{word}['’]s\b", parse.text):
        behind = parse.within(found.end(), found.end() + 1) or parse.within(
            found.end() + 1, found.end() + 2
        )
        after = behind.start if behind else len(parse.upos)
        tag = parse.upos[after : after + 1]
        if tag and (tag[0] == "AUX" or _finite(parse, after)):
            return True
    return False


def _finite(parse: Parse, token: int) -> bool:
    """A verb that is nobody's attribute: "said", "cut", "warned"."""
    return parse.upos[token] == "VERB" and parse.deprels[token] not in {"amod", "compound", "acl"}
