"""Marked names that are several ("GMB, Unite and Siptu"), or marked in pieces, and owners' marks ("Moody's").

The tokens of a marked name come in; those of each name in it out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from whipcount.annotate.parse import Parse
from whipcount.lexicon.given_names import given_names
from whipcount.lexicon.human import human, singular
from whipcount.lexicon.names import look_up

Mark = tuple[int, int, str]
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
JOINTS = frozenset({",", "and", "&"})
OWNED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
OPENING = frozenset("\"“‘'")
CLOSING = frozenset("\"”’'")
MOST = 5  # tokens from the mark that opens to the one that closes
LETTERS = 3  # of an acronym that is a name by itself
LEAST = 2
LED = frozenset({"group", "party", "camp", "list", "bloc", "faction", "wing"})


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
    for found in re.finditer(rf"(?<!\bof )\b{word}['’]s\b", parse.text):  # no "friend of Lee's"
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


def parted(parse: Parse, marked: Sequence[Mark]) -> list[Mark]:
    """The marks, a person's and a body's apart ("Ann Lee's | Centre Party") and one name's pieces together."""
    out: list[Mark] = []
    bodies = {_words(parse, a, b) for a, b, label in marked if label == "Organization"}
    surnames = {parse.words[a] for a, b, label in marked if a == b and label == "Person"}
    for a, b, label in marked:
        if label == "Organization" and out and _of_trades(parse, out[-1], a, b):
            out[-1] = (out[-1][0], b, label)
        elif label == "Organization":
            out += _of_person(parse, (a, b), bodies) or [_given(parse, a, b, surnames)]
        elif out and label == "Person" and _lettered(parse, out[-1], a):
            out[-1] = (out[-1][0], b, "Organization")
        else:
            out.append((a, b, label))
    return [m for n, m in enumerate(out) if not n or m[1] > out[n - 1][1]]


def _of_trades(parse: Parse, before: Mark, first: int, last: int) -> bool:
    """ "Brotherhood of Pilots and | Tugmen": a body of two trades, of which one is no body by itself."""
    word = parse.low[last]
    joined = (
        before[1] == first - 2 and parse.low[first - 1] == "and" and before[2] == "Organization"
    )
    return (
        joined and "of" in parse.low[slice(*before[:2])] and human(word) and singular(word) != word
    )


def _words(parse: Parse, first: int, last: int) -> str:
    return " ".join(parse.words[first : last + 1])


def _of_person(parse: Parse, mark: tuple[int, int], bodies: AbstractSet[str]) -> list[Mark]:
    """ "Ann Lee Berg's | Centre Party", "the Communists of | Ann Lee": whose a body is, and the body."""
    first, last = mark
    for at in range(first + LEAST, last):
        if parse.words[at] in {"'s", "’s"}:
            known = parse.low[first] in given_names() or _words(parse, at + 1, last) in bodies
            person = known and not look_up(_words(parse, first, at - 1))
            return [(first, at - 1, "Person"), (at + 1, last, "Organization")] if person else []
    at = last - LEAST
    several = parse.low[at - 1].endswith("s") or parse.low[at - 1] in LED
    if at > first and parse.low[at] == "of" and several and parse.low[at + 1] in given_names():
        return [(first, at - 1, "Organization"), (at + 1, last, "Person")]
    return []


def _given(parse: Parse, first: int, last: int, surnames: AbstractSet[str]) -> Mark:
    """ "Ann | Lee voted", of a report that has "Ms Lee" for a person: a given name that was taken for a body."""
    after = parse.words[last + 1 : last + 2]
    single = first == last and bool(after) and after[0] in surnames
    long = len(parse.words[first]) >= LETTERS and parse.words[first][1:].islower()
    name = single and long and not look_up(parse.words[first])
    return (first, last + 1, "Person") if name else (first, last, "Organization")


def _lettered(parse: Parse, before: Mark, first: int) -> bool:
    """ "A.P. | Berg-Lund": letters that are marked as a body begin the name behind them."""
    letters = parse.words[before[1]].rstrip(".")
    pointed = letters != parse.words[before[1]] and letters.replace(".", "").isupper()
    return (
        before[1] == first - 1
        and before[0] == before[1]
        and before[2] == "Organization"
        and pointed
    )


def nicknamed(parse: Parse, marked: Sequence[Mark]) -> list[Mark]:
    """ "Ann “Hammer” Lee": a name with what somebody is called in it is one person's."""
    out = list(marked)
    for opened, word in enumerate(parse.words[:-LEAST]):
        ends = (
            n
            for n in range(opened + 2, min(opened + MOST, len(parse.words) - 1))
            if parse.words[n] in CLOSING
        )
        closed = next(ends, 0) if word in OPENING and opened else 0
        called = (
            [parse.words[t] for t in range(opened - 1, closed + 2) if t not in {opened, closed}]
            if closed
            else []
        )
        if not called or not all(w[:1].isupper() and w[1:].islower() for w in called):
            continue
        low = next((a for a, b, _ in marked if a <= opened - 1 <= b), opened - 1)
        high = next((b for a, b, _ in marked if a <= closed + 1 <= b), closed + 1)
        persons = {label for a, b, label in marked if a <= high and low <= b}
        if "Person" in persons:
            out = [m for m in out if m[1] < low or m[0] > high] + [(low, high, "Person")]
    return sorted(out)
