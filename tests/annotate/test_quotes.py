"""Quotations: one style of marks for all rules, whatever a paper sets."""

import pytest

from whipcount.annotate.sayings.quotes import in_quotation, plain

AS_READ = [
    ("‘We go,’ he said. ‘It’s the crews’ ship.’", "“We go,” he said. “It’s the crews’ ship.”"),
    (
        "He called it 'a gift to the millers' and left.",
        "He called it “a gift to the millers” and left.",
    ),
    ("It was ‘a gift to the millers’ friends’.", "It was “a gift to the millers’ friends”."),
    ("'He told me \"never\", so no,' she said", "“He told me ‘never’, so no,” she said"),
    ("‘It is not the crews’.’", "“It is not the crews’.”"),
    ("‘We go on.\n‘And on,’ he said", "“We go on.\n“And on,” he said"),
    ("The class of '98 said 'no' to rock 'n' roll", "The class of '98 said “no” to rock 'n' roll"),
    ("The ‘hawks’ want the miners’ pay", "The “hawks” want the miners’ pay"),
]
AS_WRITTEN = [
    "The dockers' union and the teachers' union met.",
    "“He said ‘no’ to it,” she said.",
    "Tomas ‘Bobo’ Wirth met O'Neill.",
    "'Tis the crews' ship.",
]


@pytest.mark.parametrize(("written", "read"), AS_READ)
def test_single_marks_are_read_as_double_ones(written: str, read: str) -> None:
    """A quotation between single marks is read as one between double marks, apostrophes left alone."""
    assert plain(written) == read


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_apostrophes_and_nested_marks_stay(text: str) -> None:
    """What is no outer quotation between single marks stays as written."""
    assert plain(text) == text


def test_every_place_is_kept() -> None:
    """Offsets hold: a mark is changed for a mark, and a place is inside or outside as it was."""
    text = "‘We go,’ he said."
    assert len(plain(text)) == len(text)
    assert in_quotation(plain(text), 3)
    assert not in_quotation(plain(text), 12)
