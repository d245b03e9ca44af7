"""The frozen encoder that ships: how like two short texts are in meaning."""

from __future__ import annotations

import numpy as np
import pytest

from whipcount.annotate.similarity import MOST, Similarity
from whipcount.annotate.weights import models_folder

LIKE = [
    ("sending troops", "contributing soldiers to the force"),
    ("raising the fishing quota", "a higher quota for trawlers"),
    ("the pay offer", "the wage proposal"),
]


@pytest.fixture(scope="module")
def similarity() -> Similarity:
    """The encoder that ships."""
    return Similarity(models_folder())


def test_what_was_asked_before_changes_no_vector(similarity: Similarity) -> None:
    """A text's vector is the same bytes whatever was asked before it."""
    similarity.vector("something else that was asked before")
    first = Similarity(models_folder()).vector("closing the border")
    assert np.array_equal(similarity.vector("closing the border"), first)


@pytest.mark.parametrize("text", ["", "x", "a ceasefire", "far " * 3 * MOST])
def test_vectors_have_length_one(similarity: Similarity, text: str) -> None:
    """Every text has a vector of length one, the empty and the long one too."""
    assert float(np.linalg.norm(similarity.vector(text))) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("pair", LIKE)
def test_what_means_the_same_is_liker_than_what_does_not(
    similarity: Similarity, pair: tuple[str, str]
) -> None:
    """A wording is liker to one of the same meaning than to any other wording of the list."""
    others = [text for other in LIKE if other != pair for text in other]
    most = max(similarity.likeness(pair[0], other) for other in others)
    assert similarity.likeness(*pair) > most


def test_likeness_goes_both_ways(similarity: Similarity) -> None:
    """Which of two texts is named first makes no difference, and a text is like itself."""
    one, other = LIKE[0]
    assert similarity.likeness(one, other) == similarity.likeness(other, one)
    assert similarity.likeness(one, one) == pytest.approx(1, abs=1e-3)
