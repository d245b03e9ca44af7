"""Spans that the reading model marks as names, as tokens, with titles taken off and labels agreed.

Tokens and entity spans in; first and last token with a label out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from whipcount.annotate.addresses import portfolio
from whipcount.annotate.one_or_more import listed, nicknamed, parted, possessed
from whipcount.annotate.parse import Parse
from whipcount.annotate.particles import PARTICLES
from whipcount.lexicon.given_names import given_names
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
SEATED = frozenset({"MP", "MEP", "MSP", "MLA", "TD", "KC", "QC"})  # behind a name: "Ann Lee MP"
LEAST = 2  # words of a name in full
# What a body's name goes on with where the model has cut it ("Norl | Resources").
FORMS = frozenset(
    "Resources Group Holdings Partners Capital Health Media Energy Motors Foods Steel Airlines Institute"
    " Foundation Federation Association Court Party University".split()
)
LED = ("administration", "government", "cabinet")
LONGEST = 4  # words from "in" to the letters in brackets at least
FURTHEST = 7  # and at most


def personal(parse: Parse, last: int, label: str | None) -> bool:
    """Marked as a person; or as a body before its noun: "the Lind administration" is that of a person."""
    if label != "Organization":
        return label == "Person"
    word = parse.words[last]  # of the report that has "the Lind administration", "Lind" is a person
    return any(f"{word} {noun}" in parse.text for noun in LED)


def spans(parse: Parse, entities: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Entity spans as first and last token, titles and honorifics taken off persons."""
    out: list[tuple[int, int, str]] = []
    men = frozenset(t for a, b, sort in entities if sort == "Person" for t in parse.within(a, b))
    for start, end, label in entities:
        inside = list(parse.within(start, end))
        if label == "Person":
            inside = _person(parse, inside)
        if label == "Organization" and inside:
            inside = list(range(_start(parse, inside), _end(parse, inside[-1], men) + 1))
            inside = _unsorted(parse, _uncut(parse, inside))
            if out and _of_two(parse, inside[0], out[-1]):
                inside = list(range(out.pop()[0], inside[-1] + 1))
        inside = possessed(parse, inside, label)
        while len(inside) > 1 and parse.words[inside[0]].casefold() == "the":
            inside = inside[1:]
        if inside and not (out and inside[-1] <= out[-1][1]):  # a land that has become its part
            marked = parse.words[inside[-1]] in POSSESSIVE  # "Moody's"
            sort = "Organization" if marked else label
            out += [(part[0], part[-1], sort) for part in listed(parse, inside, label)]
    return nicknamed(parse, parted(parse, out))


def _person(parse: Parse, inside: list[int]) -> list[int]:
    """A person's name less titles before and behind it, with the given name that the model left out."""
    inside = _capitalised(parse, _unhyphened(parse, inside))
    while len(inside) > 1 and is_title(parse.words[inside[0]]):
        inside = inside[1:]
    while len(inside) > LEAST and _fielded(parse, inside[0]):
        inside = inside[1:]
    while len(inside) > LEAST and parse.words[inside[-1]] in SEATED:
        inside = inside[:-1]
    given = bool(inside) and _given(parse, inside[0])
    return list(range(inside[0] - 1, inside[-1] + 1)) if given else inside


def _fielded(parse: Parse, first: int) -> bool:
    """ "Minister for | Defence Ann Lee": the field of an office, taken into the name; no given name."""
    known = parse.low[first] in given_names() or is_title(parse.words[first])
    return not known and portfolio(parse, first + 1) <= first


def _capitalised(parse: Parse, inside: list[int]) -> list[int]:
    """ "Elder | Ann Lee" of a "councilwoman Ann Lee": what a name has before it in small letters is no part of it."""
    first = inside[0] if inside else 0
    small = parse.words[first : first + 1] and parse.words[first].islower()
    title = small and parse.low[first] not in PARTICLES and len(parse.words[first]) > LEAST
    full = title and len(inside) > LEAST and all(parse.words[t][:1].isupper() for t in inside[1:])
    return inside[1:] if full else inside


def _unhyphened(parse: Parse, inside: list[int]) -> list[int]:
    """ "- Kim Min-ho" of a list without its dash; "Kim Min" with the "-ho" that the model left out."""
    while len(inside) > 1 and parse.words[inside[0]] == "-":
        inside = inside[1:]
    if len(inside) > 1 and parse.words[inside[-1]] == "-":
        inside = inside[:-1]
    dash = inside[-1] + 1 if inside else len(parse.words)
    joined = parse.words[dash : dash + 1] == ["-"] and parse.words[dash + 1 : dash + 2] != []
    if not joined or not parse.words[dash + 1].islower() or len(inside) < 2:
        return inside
    whole = parse.tokens[dash - 1][1] == parse.tokens[dash][0] and (
        parse.tokens[dash][1] == parse.tokens[dash + 1][0]
    )
    return [*inside, dash, dash + 1] if whole and parse.upos[dash + 1] == "PROPN" else inside


def _start(parse: Parse, inside: Sequence[int]) -> int:
    """ "The Rail, | Tram and Bus Union": a body of several trades begins behind its article."""
    first, words = inside[0], parse.words
    if not {"and", "&"} & {words[t] for t in inside}:
        return first
    at = first
    while at > 2 and words[at - 1] == "," and words[at - 2][:1].isupper():
        at -= 2
        while words[at - 1][:1].isupper() and words[at - 1] != "The":
            at -= 1
    return at if at and words[at - 1] in {"the", "The"} else first


def _of_two(parse: Parse, first: int, before: tuple[int, int, str]) -> bool:
    """ "The Eastland and | Westland High Court": a place by itself has no article, so that it is of both."""
    at = first - 2
    if before != (at, at, "Location") or parse.low[at - 1] != "the" or parse.low[at + 1] != "and":
        return False
    return not any(e.kind in {"state", "demonym_adj"} for e in look_up(parse.words[at]))


def _uncut(parse: Parse, inside: list[int]) -> list[int]:
    """ "Loss | and Damage Fund", "Rapid Force | of the": no name begins with "and" or ends with "of the"."""
    first = inside[0]
    if parse.low[first] in {"and", "&"} and len(inside) > 1:
        whole = first and parse.words[first - 1][:1].isupper()
        inside = [first - 1, *inside] if whole else inside[1:]
    while len(inside) > LEAST and parse.low[inside[-1]] in {"of", "for", "the"}:
        inside = inside[:-1]
    return inside


def _unsorted(parse: Parse, inside: list[int]) -> list[int]:
    """ "Lowport union | LTGW": letters by themselves are a name, the small noun before them says what sort."""
    words = [parse.words[t] for t in inside]
    letters = len(words) > LEAST and words[-1].isupper() and len(words[-1]) > LEAST
    return inside[-1:] if letters and words[-2].islower() and len(words[-2]) > LEAST else inside


def _listed(parse: Parse, last: int) -> int:
    """ "Court of | Disputed Returns", "Ministry of Housing | , Communities and Local Government"."""
    words, at = parse.words, last
    if words[at + 1 : at + 2] and words[at + 1] in FORMS:
        at += 1
    if (bracket := _bracketed(parse, last)) is not None:
        return bracket
    if words[at] in {"of", "for"} and words[at + 1 : at + 2] and words[at + 1][:1].isupper():
        while words[at + 1 : at + 2] and words[at + 1][:1].isupper():
            at += 1
    return at


def _bracketed(parse: Parse, last: int) -> int | None:
    """ "Union of Bakers | in Norland (UBN)": where the letters in brackets spell the land too."""
    words = parse.words[last + 1 : last + 2 + FURTHEST]
    if len(words) < LONGEST or words[0] not in {"in", "of", "for"} or "(" not in words[2:-1]:
        return None
    at = words.index("(", 2)
    land = words[2:at] if words[1] == "the" else words[1:at]
    letters = "".join(w[0] for w in land)
    spelt = words[at + 1].isupper() and words[at + 1].endswith(letters)
    return last + at if land and letters.isupper() and spelt else None


def _end(parse: Parse, last: int, men: AbstractSet[int]) -> int:
    """ "National People's | Power": a body of people's goes on to the end of its capitals, but not over "the Greens' | Ann Lee"."""
    last = _listed(parse, last)
    mark = last if parse.words[last] in POSSESSIVE else last + 1
    if parse.words[mark : mark + 1] and parse.words[mark] in POSSESSIVE and mark:
        many = parse.words[mark - 1] == "People" or parse.words[mark] in {"'", "’"}
        many = many and mark + 1 not in men
        while many and parse.words[mark + 1 : mark + 2] and parse.words[mark + 1][:1].isupper():
            mark = last = mark + 1
    return last


def _given(parse: Parse, first: int) -> bool:
    """Whether the word before a person's name is a part of it that the model left out."""
    before = first - 1
    if before < 0 or is_title(parse.words[before]):
        return False
    word = parse.words[before]
    if parse.low[first] in PARTICLES and parse.upos[before] in {"PROPN", "NOUN", "ADJ", "X"}:
        apart = "\n" in parse.text[parse.tokens[before][1] : parse.tokens[first][0]]
        return word[1:].islower() and word[:1].isupper() and not apart and not look_up(word)
    if parse.upos[before] != "PROPN":
        return False
    twins = parse.deprels[before] == parse.deprels[first] in {"nsubj", "obj"}
    flat = twins or parse.deprels[before] in {"flat", "compound"} or parse.deprels[first] == "flat"
    heads = parse.heads[before], parse.heads[first]
    near = heads[0] == first or heads[1] == before or (twins and heads[0] == heads[1])
    return flat and near and word[:1].isupper() and not word.isupper() and not look_up(word)


def agreed(parse: Parse, marked: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Every occurrence of a name under the label that most of them have, the first of several.

    A body that the lexicon knows is one where it is marked so at all: a founder's surname is rarer.
    """
    votes: dict[str, Counter[str]] = {}
    for a, b, label in marked:
        votes.setdefault(worded(parse, a, b), Counter())[label] += 1
    agreed = {words: found.most_common(1)[0][0] for words, found in votes.items()}
    for words, found in votes.items():
        if "Organization" in found and any(e.type == "organization" for e in look_up(words)):
            agreed[words] = "Organization"
    return [(a, b, agreed[worded(parse, a, b)]) for a, b, _ in marked]


def worded(parse: Parse, first: int, last: int) -> str:
    """The words from one token to another, a blank between."""
    return " ".join(parse.words[first : last + 1])


def is_title(word: str) -> bool:
    """Whether a word is an office's, an honorific, or one who is elected to an office."""
    return (
        word in offices().honorifics
        or word.casefold() in offices().titles
        or word.casefold() in offices().plurals
        or word.endswith("-elect")
    )


def named_before(parse: Parse, first: int, at: int) -> bool:
    """ "United Norlandic Front": a word of the name stands before the adjective in it."""
    return any(parse.words[t][:1].isupper() and parse.upos[t] != "DET" for t in range(first, at))


def given_before(parse: Parse, at: int) -> bool:
    """A capitalised word before a surname is a given name: another person than the lexicon's."""
    before = parse.words[at - 1] if at else ""
    return before[:1].isupper() and not is_title(before) and parse.upos[at - 1] == "PROPN"


def spelt(parse: Parse, first: int, last: int) -> bool:
    """ "Nova Lumen Terra (NLT)": what has its initials behind it in brackets is a body, no person."""
    bracketed = parse.words[last + 1 : last + 2] == ["("]
    initials = "".join(w[0] for w in parse.words[first : last + 1] if w[0].isupper())
    return bracketed and len(initials) > 1 and parse.words[last + 2 : last + 3] == [initials]


def no_demonym(parse: Parse, span: tuple[int, int], label: str | None) -> bool:
    """A place called like a people, which describes nothing, or a surname ("Ann German")."""
    surname = parse.deprels[span[0]] == "flat" and parse.upos[span[0]] == "PROPN"
    describes = parse.upos[span[1]] == "ADJ" and parse.heads[span[1]] > span[1]
    return label == "Facility" or (label == "Location" and not describes) or surname


def currency(parse: Parse, span: tuple[int, int]) -> bool:
    """ "US $3 billion": letters that tell which dollars; in "Chile $3 million, the US $5 million" states give them."""
    letters = parse.words[span[1]].replace(".", "").isupper() and span[0] == span[1]
    article = span[0] > 0 and parse.low[span[0] - 1] == "the"
    return letters and not article and parse.words[span[1] + 1 : span[1] + 2] == ["$"]
