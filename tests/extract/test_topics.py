"""The words of an issue, whole."""

from __future__ import annotations

import pytest

from whipcount.extract.topics import untold, whole
from whipcount.layers import Clause


@pytest.mark.parametrize(
    ("text", "given", "wanted"),
    [
        ("a one-week truce in the gulf", "week truce", "one-week truce"),
        ("offers a 30,000-euro floor for cars", "euro floor", "30,000-euro floor"),
        ("backs Peru's new port plan for a year", "Peru's", "Peru's new port plan"),
        ("opposes the levy on tea", "the levy on", "the levy"),
        ("left early, and the ban on nets", ", and the ban on nets", "the ban on nets"),
        ("gave $5 million to the flood fund on Monday", "$5 million", "the flood fund on Monday"),
        ("gave 5 million euros in all", "5 million euros", "5 million euros"),
        ("wants the tunnel", "the tunnel", "the tunnel"),
        ("asked ministers to resign by May, he said", "ministers", "ministers to resign by May"),
        ("halted the sale of the port and left", "the sale", "the sale of the port"),
        ("angry at the Dec. 6 vote", "the Dec", "the Dec. 6"),
        (
            'not stand in the way," she told us',
            'stand in the way," she told us',
            "stand in the way",
        ),
        (
            "put it to a vote, envoys said, in May",
            "put it to a vote, envoys said, in May",
            "put it to a vote",
        ),
        (
            "Any pact, he said, must be just",
            "Any pact, he said, must be just",
            "Any pact, he said, must be just",
        ),
    ],
)
def test_an_issue_ends_where_a_phrase_ends(text: str, given: str, wanted: str) -> None:
    """No half word, no loose small word stays at the ends; a bare sum gives way to what it goes to."""
    start = text.index(given)
    low, high = whole(text, (start, start + len(given)))
    assert text[low:high] == wanted


@pytest.mark.parametrize(
    ("text", "anchor", "head", "lemma", "wanted"),
    [
        (
            "will send engineers to the dam",
            "will send",
            "send",
            "send",
            "send engineers to the dam",
        ),
        ("refused to sign", "refused", "refused", "refuse", "to sign"),
        ("would back it if Kestland did", "would back", "back", "back", "it"),
        ("called it a bribe", "called", "called", "call", "it"),
        ("wanted it to end", "wanted", "wanted", "want", "it to end"),
        ("opposed this levy", "opposed", "opposed", "oppose", "this levy"),
        ("voted against, as did Kestland", "voted against", "voted", "vote", "voted against"),
        ("accepted at once", "accepted", "accepted", "accept", "accepted"),
        ("has not budged", "has not budged", "budged", "budge", "has not budged"),
    ],
)
def test_an_issue_that_was_not_seen(
    text: str, anchor: str, head: str, lemma: str, wanted: str
) -> None:
    """Where only a stance's words are known, it is about the act they name, their object, or what they point to."""
    at = text.index(head)
    clause = Clause(0, len(text), (at, at + len(head)), lemma)
    start, end = untold(text, (0, len(anchor)), clause)
    assert text[start:end] == wanted
