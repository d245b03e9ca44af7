"""What is said in one breath with a name."""

from __future__ import annotations

import pytest

from annotate.parses import tree
from whipcount.annotate.wholes import beginnings, whole

TWO_SUBJECTS = "Opposition/ADJ/2/amod lawmaker/NOUN/5/nsubj Ann/PROPN/5/nsubj Lee/PROPN/3/flat left/VERB/0/root"
FIRM = (
    "Norland/PROPN/7/nmod:poss 's/PART/1/case state/NOUN/5/compound -/PUNCT/3/punct owned/VERB/7/amod"
    " oil/NOUN/7/compound firm/NOUN/9/nsubj Norl/PROPN/7/appos fell/VERB/0/root"
)
ANOTHER_LINK = "Tuesday/PROPN/4/obl Ann/PROPN/4/nsubj Lee/PROPN/2/flat left/VERB/0/root"
SEVERAL = "senators/NOUN/4/nsubj Ann/PROPN/1/flat Lee/PROPN/2/flat left/VERB/0/root"
SAME = "same/ADJ/3/amod Blue/PROPN/3/compound Party/PROPN/4/nsubj left/VERB/0/root"
TEAM = "Team/PROPN/3/nsubj Lee/PROPN/1/flat won/VERB/0/root"


@pytest.mark.parametrize(
    ("conll", "name", "begins"),
    [
        (TWO_SUBJECTS, (2, 3), 0), (FIRM, (7, 7), 0), (ANOTHER_LINK, (1, 2), 1), (SEVERAL, (1, 2), 1),
        (SAME, (1, 2), 1),
    ],
)  # fmt: skip
def test_what_hangs_together_is_one_name(conll: str, name: tuple[int, int], begins: int) -> None:
    """Nouns and adjectives before a name go with it where all hang on one word in one way."""
    assert whole(tree(conll), *name) == begins


def test_a_surname_takes_only_what_hangs_on_it() -> None:
    """A surname alone is no part of a wider name that another noun heads."""
    assert min(beginnings(tree(TEAM), 1, 1)) == 1
