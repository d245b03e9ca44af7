"""Entities out of the scores of words."""

import numpy as np

from whipcount.annotate.entities import entities
from whipcount.annotate.labels import HEADS

TAGS = HEADS["entities"]


def scores(*tagged: tuple[str, float]) -> np.ndarray:
    """A row for every word, with one tag raised by so much."""
    rows = np.zeros((len(tagged), len(TAGS)), dtype=np.float32)
    for row, (tag, height) in zip(rows, tagged, strict=True):
        row[TAGS.index(tag)] = height
    return rows


def test_a_name_is_of_one_kind_in_a_text() -> None:
    """A name read as a place once and as a person twice is a person three times."""
    words = ["Odiri", "met", "Ann", "Odiri", "near", "Odiri"]
    read = scores(
        ("B-Location", 2.0), ("O", 9.0), ("B-Person", 9.0), ("I-Person", 9.0), ("O", 9.0),
        ("B-Person", 9.0),
    )  # fmt: skip

    assert entities(read, TAGS, words) == [(0, 1, "Person"), (2, 4, "Person"), (5, 6, "Person")]


def test_peoples_keep_their_own_reading() -> None:
    """An adjective of a people stays one, whatever the same word is elsewhere in the text."""
    words = ["Sarran", "ships", "left", "Sarran"]
    read = scores(("B-NORP", 5.0), ("O", 9.0), ("O", 9.0), ("B-Location", 9.0))

    assert entities(read, TAGS, words) == [(0, 1, "NORP"), (3, 4, "Location")]
