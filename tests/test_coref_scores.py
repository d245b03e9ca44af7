"""The coreference scores on cases worked out by hand, as in the papers that define them."""

from __future__ import annotations

import numpy as np
import pytest

from coref_scores import Scores, assignment, b_cubed, ceaf, muc

GOLD = [frozenset("abcde"), frozenset("fg"), frozenset("hijkl")]
ONE = [frozenset("abcde"), frozenset("fghijkl")]
TWO = [frozenset("abcdehijkl"), frozenset("fg")]


def shares(parts: tuple[float, float, float, float]) -> tuple[float, float]:
    """Recall and precision."""
    return parts[0] / parts[1], parts[2] / parts[3]


@pytest.mark.parametrize("ours", [ONE, TWO])
def test_muc_counts_links(ours: list[frozenset[str]]) -> None:
    """MUC sees one link too many in either, whatever it joins."""
    assert shares(muc(GOLD, ours)) == (1.0, 9 / 10)


def test_b_cubed_weighs_what_is_joined() -> None:
    """B-cubed's precision is 16/21 where the small entity is drawn in, 7/12 where the large one is."""
    assert shares(b_cubed(GOLD, ONE)) == pytest.approx((1.0, 16 / 21))
    assert shares(b_cubed(GOLD, TWO)) == pytest.approx((1.0, 7 / 12))


def test_ceaf_pairs_entities() -> None:
    """CEAF pairs each entity once: with itself, and the rest with what has most of it."""
    assert ceaf(GOLD, ONE)[0] == pytest.approx(1 + 2 * 5 / 12)
    assert ceaf(GOLD, GOLD)[0] == 3


def test_mentions_that_are_not_there() -> None:
    """A mention that gold lacks costs precision, one that ours lacks costs recall."""
    recall, precision = shares(b_cubed([frozenset("ab")], [frozenset("abx")]))
    assert (recall, precision) == pytest.approx((1.0, 4 / 9))
    recall, precision = shares(muc([frozenset("abc")], [frozenset("ab")]))
    assert (recall, precision) == (0.5, 1.0)


def test_perfect() -> None:
    """What is the same as gold has 1 of everything."""
    scores = Scores()
    scores.add(GOLD, list(reversed(GOLD)))
    assert scores.conll == 1.0


@pytest.mark.parametrize("rows", [1, 2, 3, 5])
def test_the_best_pairing(rows: int) -> None:
    """The pairing is worth as much as the best that trying all of them finds."""
    from itertools import permutations  # noqa: PLC0415  # for the test alone

    worth = np.random.default_rng(rows).random((rows, 4))
    small, large = sorted(worth.shape)
    table = worth if worth.shape[0] == small else worth.T
    tried = [sum(table[i, p[i]] for i in range(small)) for p in permutations(range(large), small)]
    assert assignment(worth) == pytest.approx(max(tried))
