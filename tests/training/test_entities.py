"""GUM's column of entities → antecedents."""

from __future__ import annotations

from corpus import UNKNOWN
from entities import Mentioned, Opened, antecedents, read


def test_brackets_open_and_close_mentions() -> None:
    """A mention runs from its opening bracket to its number's closing one, however they nest."""
    opened: list[Opened] = []
    mentions: list[Mentioned] = []
    column = ["(1-person-giv(2-organization-new", "2)", "_", "1)", "(2-organization-giv)"]
    for word, cell in enumerate(column):
        read(f"Entity={cell}|SpaceAfter=No", word, opened, mentions)
    assert sorted(mentions) == [
        ("1", "person", 0, 3),
        ("2", "organization", 0, 1),
        ("2", "organization", 4, 4),
    ]
    assert not opened


def test_a_mention_looks_back_to_the_one_before_it() -> None:
    """The head of a mention has that of the last one of its entity; a first mention has its own."""
    heads = [1, 1, 1, 1, 3, 4]  # "the minister said she left it"
    mentions = [("1", "person", 0, 1), ("1", "person", 3, 3)]
    pronouns = [False, False, False, True, False, True]
    assert antecedents(mentions, heads, pronouns) == [UNKNOWN, 1, UNKNOWN, 1, UNKNOWN, 5]
