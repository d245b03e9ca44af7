"""Names without the common word that begins their sentence: "Weary | Norland", "Grower | Ann Lee". Marks in and out.

A sentence gives its first word a capital whatever it is, so that the reading model takes it for part of the name
behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.annotate.parse import Parse
from whipcount.annotate.titles import POSSESSIVE
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.given_names import given_names
from whipcount.lexicon.human import human

Mark = tuple[int, int, str]

ADDRESSES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mr.", "Mrs.", "Ms."})
ALONE = 2  # places where a body or a land is named without the word
DESCRIBES = frozenset({"ADJ", "VERB", "ADV"})
# What only an adjective ends in, whatever the reading takes a word in capitals for.
QUALITY = re.compile(r"[a-z]{2,}(?:ous|ful|less|ive|ed|ing|able|ible|ical|ary)")
# What tells one land or body from another of that name.
PARTS = frozenset(
    "new old north south east west northern southern eastern western central upper lower great greater little saint"
    " united democratic national federal royal first second independent free open young liberal christian social fair".split()
)


def unled(parse: Parse, marked: Sequence[Mark]) -> list[Mark]:
    """The marks, each that begins with a common word of its sentence's from the next word on."""
    begins = {parse.within(*s).start for s in parse.sentences}
    alone = [parse.words[a : b + 1] for a, b, _ in marked]
    marked = [_addressed(parse, mark) for mark in marked]
    return [
        (a + 1, b, label) if a < b and a in begins and _led(parse, (a, b, label), alone) else (a, b, label)
        for a, b, label in marked
    ]  # fmt: skip


def _addressed(parse: Parse, mark: Mark) -> Mark:
    """ "Ms | Lee's refusal", taken for a body: whoever is addressed so is a person, without what is hers."""
    first, last, label = mark
    if label == "Person" or first == 0 or parse.words[first - 1] not in ADDRESSES:
        return mark
    return first, last - (last > first and parse.words[last] in POSSESSIVE), "Person"


def _led(parse: Parse, mark: Mark, alone: Sequence[Sequence[str]]) -> bool:
    first, last, label = mark
    word, rest = parse.low[first], parse.words[first + 1 : last + 1]
    if not rest[0][:1].isupper() or word in PARTS or word in given_names():
        return False
    if label == "Person" and human(word) and len(rest) > 1:
        return rest[0].casefold() in given_names()
    plain = parse.upos[first] in DESCRIBES or (
        QUALITY.fullmatch(word) and not bodies(parse.low[last])
    )
    return bool(plain) and alone.count(rest) >= ALONE
