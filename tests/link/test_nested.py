"""Bodies that reports tell by more words or by fewer."""

from __future__ import annotations

from link.test_actors import apart, one
from link.test_recalled import body


def test_fewer_words_of_one_body() -> None:
    """What is told by some of the words of another of its sort is that one."""
    whole = body("d1", "an interim military council", named=False)
    assert one(whole, body("d2", "the military council", named=False))
    assert one(whole, body("d2", "the interim council", named=False))


def test_two_of_a_sort() -> None:
    """Other words, or words that two of a sort share, join nothing."""
    tax = body("d1", "the senate tax committee", named=False)
    fish = body("d2", "the senate fisheries committee", named=False)
    assert apart(tax, fish)
    assert apart(tax, fish, body("d3", "the senate committee", named=False))


def test_what_may_be_any() -> None:
    """ "A local council", "another panel", "the party" are no body that another report tells."""
    assert apart(
        body("d1", "a local council", named=False), body("d2", "the local council", named=False)
    )
    assert apart(
        body("d1", "the farmers' party", named=False),
        body("d2", "the small farmers' party", named=False),
    )


def test_the_lands_own() -> None:
    """Of two lands' funds neither is the other's."""
    assert apart(body("d1", "Norwegian relief fund"), body("d2", "Swedish relief fund"))
    assert one(body("d1", "Norwegian relief fund"), body("d2", "the relief fund", named=False))
