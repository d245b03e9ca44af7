"""Fields of one office, and what is coupled with a modifier, belong to one phrase."""

from __future__ import annotations

import pytest

from annotate.parses import tree
from whipcount.annotate.coupled import with_fields, with_pairs, with_prefixes


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ("ministry/NOUN/0/root of/ADP/3/case trade/NOUN/1/nmod and/CCONJ/5/cc industry/NOUN/1/conj", 2),
        ("ministry/NOUN/0/root of/ADP/3/case trade/NOUN/1/nmod and/CCONJ/5/cc ministers/NOUN/1/conj", 0),
        ("harbour/NOUN/0/root of/ADP/3/case trade/NOUN/1/nmod and/CCONJ/5/cc industry/NOUN/1/conj", 0),
    ],
)  # fmt: skip
def test_fields_of_one_office(rows: str, head: int) -> None:
    """ "Trade and industry" are of one ministry; whoever may act, and what has no office before it, is apart."""
    told = [row.split("/") for row in rows.split()]
    words, upos = [t[0] for t in told], [t[1] for t in told]
    heads, relations = [int(t[2]) - 1 for t in told], [t[3] for t in told]
    with_fields(words, upos, heads, relations)
    assert heads[4] == head


def test_a_phrase_holds_what_its_modifier_is_coupled_with() -> None:
    """ "Workers at ports and airports" is one phrase; what is coupled with its head is another's."""
    rows = "Workers/NOUN/6/nsubj at/ADP/3/case ports/NOUN/1/nmod and/CCONJ/5/cc airports/NOUN/3/conj left/VERB/0/root"
    parse = tree(rows)
    start, end = parse.phrase(0)
    assert parse.text[start:end] == "Workers at ports and airports"
    rows = "Workers/NOUN/5/nsubj and/CCONJ/3/cc drivers/NOUN/1/conj all/DET/5/det left/VERB/0/root"
    parse = tree(rows)
    start, end = parse.phrase(0)
    assert parse.text[start:end] == "Workers"


def test_a_second_name_behind_and() -> None:
    """Who stands behind an "and" is another and no apposition; a prefix and its hyphen go with their noun."""
    words = ["Ada", "Lind", "and", "Jon", "Berg", "left"]
    heads, relations = [5, 0, 3, 0, 3, -1], ["nsubj", "flat", "cc", "appos", "flat", "root"]
    with_pairs(words, heads, relations)
    assert relations[3] == "conj"
    words = ["the", "committee", "co", "-", "chairs", "left"]
    heads, relations = (
        [1, 4, 1, 2, 5, -1],
        ["det", "compound", "compound", "punct", "nsubj", "root"],
    )
    with_prefixes(words, heads, relations)
    assert heads[2] == heads[3] == 4
    assert heads[1] == 4
