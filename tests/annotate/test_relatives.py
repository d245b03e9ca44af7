"""Where relative clauses hang."""

from __future__ import annotations

from whipcount.annotate.relatives import with_nearest

# "Shares in Norbank, which fell": the clause hangs on "Shares" (0) as it was parsed.
WORDS = ["Shares", "in", "Norbank", ",", "which", "fell"]
UPOS = ["NOUN", "ADP", "PROPN", "PUNCT", "PRON", "VERB"]
RELATIONS = ["root", "case", "nmod", "punct", "nsubj", "acl:relcl"]


def test_a_clause_hangs_on_the_name_before_its_comma() -> None:
    """Of a thing and the name before the comma, the name is meant."""
    heads = [-1, 2, 0, 5, 5, 0]
    with_nearest(WORDS, UPOS, heads, RELATIONS)
    assert heads[5] == 2


def test_no_word_hangs_on_what_hangs_on_it() -> None:
    """A name that the parse has hung on the clause's own verb is not made the verb's head."""
    heads = [-1, 2, 5, 5, 5, 0]
    with_nearest(WORDS, UPOS, heads, RELATIONS)
    assert heads == [-1, 2, 5, 5, 5, 0]
