"""The encoder of happenings that ships: times of one event are alike, whoever tells it."""

from __future__ import annotations

import base64

import pytest

from whipcount.annotate.happenings import Happenings, Likeness, blotted
from whipcount.annotate.weights import models_folder, word_table

# Each tells of one event twice and of a rival of it once, the time in brackets.
TOLD = [
    (
        "The council threw out the ferry subsidy [on Tuesday] by five votes to four.",
        "Councillors rejected money for the boats, 5-4, [last week].",
        "The council's finance panel heard the boatmen [on Tuesday].",
    ),
    (
        "Envoys of both sides sat down in Kessel [on Monday] for a second round of truce talks.",
        "The second session of the cease-fire negotiations opened in Kessel [two days ago].",
        "The first round of truce talks broke up [on Monday] after an hour.",
    ),
    (
        "Nurses walked out of all nine hospitals [on Friday].",
        "The nurses' stoppage, which began [at the weekend], has emptied nine hospitals.",
        "The nurses' union and the ministry met a mediator [on Friday].",
    ),
    (
        "Anna Brisk resigned as minister [on Thursday] over the quarry.",
        "The minister quit [three days ago], saying that the quarry had become a burden.",
        "Anna Brisk defended the quarry in parliament [on Thursday].",
    ),
]


@pytest.fixture(scope="module")
def encoder() -> Happenings:
    """The encoder that ships."""
    return Happenings(models_folder())


def code(encoder: Happenings, told: str) -> str:
    """The code of the bracketed time."""
    start, end = told.index("["), told.index("]") - 1
    text = told.replace("[", "").replace("]", "")
    return encoder.code(text, (start, end), (0, len(text)))


@pytest.mark.parametrize(("one", "same", "rival"), TOLD)
def test_one_event_in_other_words_is_liker_than_its_rival(
    encoder: Happenings, one: str, same: str, rival: str
) -> None:
    """The same event at another time's words is liker than another event at the same."""
    like, unlike = Likeness([code(encoder, told) for told in (one, same, rival)]).of(0, [1, 2])
    assert like > unlike


def test_the_words_of_a_time_tell_nothing(encoder: Happenings) -> None:
    """A time expression is blotted out: what is left is what happened then."""
    told = "The council threw out the ferry subsidy [on Tuesday] by five votes to four."
    assert code(encoder, told) == code(encoder, told.replace("on Tuesday", "a week before Easter"))


def test_two_times_of_a_sentence_stay_apart(encoder: Happenings) -> None:
    """Of a sentence's two times each has its own vector."""
    first = "The panel heard the boatmen [on Tuesday] and the council votes on Friday."
    second = "The panel heard the boatmen on Tuesday and the council votes [on Friday]."
    assert code(encoder, first) != code(encoder, second)


def test_what_was_asked_before_changes_no_code(encoder: Happenings) -> None:
    """A code is the same whatever was asked before it, and 64 bytes long."""
    told = "Nurses walked out of all nine hospitals [on Friday]."
    first = code(Happenings(models_folder()), told)
    assert code(encoder, told) == first
    assert len(base64.b64decode(first)) == 64


def test_what_is_read_around_a_time_has_an_end() -> None:
    """Of a sentence that never ends some pieces before and after the time are read, whole texts apart."""
    text = "the ferry " * 500 + "sailed on Friday " + "from the quay " * 500
    start = text.index("on Friday")
    cut = word_table(models_folder()).pieces
    pieces, blot = blotted(text, (start, start + 9), (0, len(text)), cut)
    assert (blot, len(pieces)) == (71, 123)
