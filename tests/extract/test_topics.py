"""The words of an issue, whole."""

from __future__ import annotations

import pytest

from whipcount.extract.topics import whole


@pytest.mark.parametrize(
    ("text", "given", "wanted"),
    [
        ("a one-week truce in the gulf", "week truce", "one-week truce"),
        ("backs Peru's new port plan for a year", "Peru's", "Peru's new port plan"),
        ("opposes the levy on tea", "the levy on", "the levy"),
        ("left early, and the ban on nets", ", and the ban on nets", "the ban on nets"),
        ("gave $5 million to the flood fund on Monday", "$5 million", "the flood fund on Monday"),
        ("gave 5 million euros in all", "5 million euros", "5 million euros"),
        ("wants the tunnel", "the tunnel", "the tunnel"),
    ],
)
def test_an_issue_ends_where_a_phrase_ends(text: str, given: str, wanted: str) -> None:
    """No half word, no loose small word stays at the ends; a bare sum gives way to what it goes to."""
    start = text.index(given)
    low, high = whole(text, (start, start + len(given)))
    assert text[low:high] == wanted
