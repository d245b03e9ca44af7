"""Short names of files, places and ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records import Story, harbour
from whipcount.errors import InputError
from whipcount.views.labels import Labels, documents_named, file_labels, short_ids


def test_fewest_leading_words() -> None:
    """A file is called by the fewest leading words of its stem that name no other file."""
    labels = file_labels(
        ["a/004_day.txt", "a/005 day.txt", "a/paris-talks.html", "a/paris-vote.md"]
    )
    assert list(labels.values()) == ["004", "005", "paris-talks", "paris-vote"]


def test_stems_alike() -> None:
    """Two files with one stem are called by their paths."""
    assert file_labels(["a/x.txt", "b/x.txt"]) == {"a/x.txt": "a/x.txt", "b/x.txt": "b/x.txt"}


def test_long_beginnings() -> None:
    """Where the unambiguous beginning is long, the first word of the file's own is its name."""
    sources = ["the-minister-of-trade-today-herald.txt", "the-minister-of-trade-today-argus.txt"]
    assert list(file_labels(sources).values()) == ["argus", "herald"]


@given(st.lists(st.text("ab_- .0/", min_size=1, max_size=12)))
def test_labels_are_unambiguous(sources: list[str]) -> None:
    """No two sources share a label."""
    labels = file_labels(sources)
    assert len(set(labels.values())) == len(set(sources))


def test_line_of_a_part() -> None:
    """A part of a page is cited by its file and by the file's line numbers."""
    story = harbour()
    late = story.documents[-1]
    place = Labels(story.record()).place(story.cite(late, "The talks in Port Sund"))
    assert place == "003:9"


@given(st.sets(st.text("0123456789abcdef", min_size=16, max_size=16)))
def test_short_ids(ids: set[str]) -> None:
    """A short id begins one id only."""
    for full, short in short_ids(ids).items():
        assert [i for i in ids if i.startswith(short)] == [full]


@pytest.mark.parametrize("reference", ["003", "003_page.txt", "in/003_page.txt", "003_page"])
def test_documents_named(reference: str) -> None:
    """A page is found by label, name, path or stem, with all its parts."""
    found = documents_named(reference, harbour().record().documents)
    assert [d.outlet for d in found] == ["Page", "Post"]


def test_unknown_document() -> None:
    """An unknown file is refused with the names of those that are known."""
    with pytest.raises(InputError, match="001, 002"):
        documents_named("nowhere", harbour().record().documents)


def test_ambiguous_document() -> None:
    """A name that two files have is refused with both paths."""
    story = Story()
    story.report("a/x.txt", "one")
    story.report("b/x.txt", "two")
    with pytest.raises(InputError, match="names 2 files"):
        documents_named("x.txt", story.record().documents)
