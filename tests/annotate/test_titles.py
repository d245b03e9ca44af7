"""Offices beside names, on parses put together by hand."""

from __future__ import annotations

import re

import pytest

from whipcount.annotate.addresses import address
from whipcount.annotate.parse import Parse
from whipcount.annotate.titles import (
    LONGEST,
    beside_name,
    title_ending,
    title_starting,
)
from whipcount.lexicon.offices import offices


def parse(text: str, roots: str = "") -> Parse:
    """A parse in which every word hangs on the first of ``roots`` after it, or on nothing.

    Capitalised words are proper nouns, the rest nouns; only the words themselves matter here.
    """
    tokens = [(m.start(), m.end()) for m in re.finditer(r"['’]s|[\w.-]+|[^\w\s]", text)]
    words = [text[a:b] for a, b in tokens]
    upos = ["PUNCT" if not w[0].isalnum() else "PROPN" if w[0].isupper() else "NOUN" for w in words]
    upos = ["VERB" if w in roots.split() else u for w, u in zip(words, upos, strict=True)]
    rels = ["dep" if u != "VERB" else "root" for u in upos]
    return Parse(text, tokens, upos, [-1] * len(words), rels, [(0, len(text))])


def at(read: Parse, words: str) -> tuple[int, int]:
    """The first and last token of some words."""
    start = read.text.index(words)
    inside = [t for t, (a, b) in enumerate(read.tokens) if start <= a and b <= start + len(words)]
    return inside[0], inside[-1]


@pytest.mark.parametrize(
    ("text", "title", "of"),
    [
        ("Norland 's foreign minister Ann Lee", "foreign minister", "Norland"),
        ("Norlandic Prime Minister Ann Lee", "prime minister", "Norlandic"),
        ("the former Norlandic president Ann Lee", "president", "Norlandic"),
        ("Ann Lee , president of the Dockers Union ,", "president", "Dockers"),
        ("Ann Lee , the Norlandic defence minister ,", "defence minister", "Norlandic"),
        ("the president of Norland , Ann Lee ,", "president", "Norland"),
        ("Energy Minister Sir Ann Lee", "energy minister", None),
        ("Norland Gov. Ann Lee", "governor", "Norland"),
        ("Lt. Gov. Ann Lee", "lieutenant governor", None),
        ("Ann Lee walked home", None, None),
        ("Ann Lee met the president", None, None),
        ("Tom Bray , Health Editor\nAnn Lee walked home", None, None),
    ],
)
def test_beside_name(text: str, title: str | None, of: str | None) -> None:
    """An office stands before a name or after its comma, with what it is an office of."""
    read = parse(text, "met walked")
    found = beside_name(read, *at(read, "Ann Lee"))
    assert (found.words if found else None) == title
    assert (read.words[found.of] if found and found.of is not None else None) == of


@pytest.mark.parametrize(
    ("text", "whole", "honorifics"),
    [
        ("Norlandic Foreign Minister Sir Ann Lee", "Foreign", "Sir"),
        ("Prime Minister Ann Lee", "Prime", "Prime"),
        ("Mr Ann Lee", "Mr", "Mr"),
        ("acting energy minister Ann Lee", "acting", "Ann"),
        ("with Ann Lee", "Ann", "Ann"),
    ],
)
def test_address(text: str, whole: str, honorifics: str) -> None:
    """A person is addressed by office and honorific, a ministry's title never cut in two."""
    read = parse(text)
    first, _ = at(read, "Ann Lee")
    assert read.words[address(read, first)] == whole
    assert read.words[address(read, first, honorifics=True)] == honorifics


def test_the_longest_title() -> None:
    """Of several titles that end or begin at a word, the longest counts; "deputy" is none of it."""
    read = parse("Norland deputy prime minister of Norland")
    ending, starting = title_ending(read, 3), title_starting(read, 2)
    assert ending is not None
    assert (ending.words, ending.of) == ("prime minister", 0)
    assert starting is not None
    assert (starting.words, starting.of) == ("prime minister", 5)


def test_every_title_is_found_from_either_end() -> None:
    """No title is passed by for the word that it begins or ends with, hyphens apart or not."""
    for title in (*offices().titles, *offices().plurals):
        for words in {title, title.replace("-", " - ")} if "'" not in title else ():
            read = parse(words)
            found = title_starting(read, 0), title_ending(read, len(read.tokens) - 1)
            assert all(found) or len(read.tokens) > LONGEST, title
