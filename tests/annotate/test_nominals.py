"""Role nouns and what sort of actor they mean, on sentences that the shipped model reads."""

from __future__ import annotations

from functools import cache

import pytest

from whipcount.annotate.chains.nominals import Nominal, nominal
from whipcount.annotate.parse import Parse
from whipcount.annotate.reading import reader


@cache
def parse(text: str) -> Parse:
    """A text as the shipped model reads it."""
    r = reader().read(text)
    return Parse(text, r.tokens, r.upos, r.heads, r.deprels, r.sentences)


def found(text: str, word: str) -> Nominal | None:
    """What a word of a text means."""
    read = parse(text)
    return nominal(read, read.words.index(word))


@pytest.mark.parametrize(
    ("text", "word", "sort", "office", "plural"),
    [
        ("The Norwegian prime minister spoke.", "minister", "office", "head_of_government", False),
        ("Norway's foreign minister spoke.", "minister", "office", "foreign_minister", False),
        ("The foreign ministers met.", "ministers", "office", "foreign_minister", True),
        ("British officials spoke.", "officials", "person", "", True),
        ("A diplomat spoke.", "diplomat", "office", "envoy", False),
        ("The government spoke.", "government", "government", "", False),
        ("The alliance spoke.", "alliance", "organization", "", False),
        ("The Turkish parliament voted.", "parliament", "legislature", "", False),
        ("The country voted.", "country", "state", "", False),
    ],
)
def test_sorts(text: str, word: str, sort: str, office: str, plural: bool) -> None:
    """A role noun is an office, a person, a government, a state, a body or a parliament."""
    one = found(text, word)
    assert one is not None
    assert (one.sort, one.office, one.plural) == (sort, office, plural)


@pytest.mark.parametrize(
    ("text", "word"), [("The river rose.", "river"), ("People ran.", "People")]
)
def test_no_actor(text: str, word: str) -> None:
    """What is no actor, or any people at all, is no role noun."""
    assert found(text, word) is None


def test_words_without_article() -> None:
    """The words of a role noun are kept without their article and possessive."""
    one = found("The Alpine state's navy sailed.", "navy")
    assert one is not None
    assert one.words == "Alpine state's navy"


def test_loose_words() -> None:
    """A phrase that holds a verb or an adverb is no name."""
    one = found("Its newly merged party objected.", "party")
    assert one is not None
    assert one.loose
