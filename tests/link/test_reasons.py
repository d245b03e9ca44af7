"""Two reasons for one gathering that was put off."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.link.contradictions.reasons import reasons

FIRST = "The harbour board called off its hearing on the quay lease for want of a chairman."


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("The board’s hearing on the quay lease was postponed because the shipowners boycotted it.", True),
        ("The hearing of the harbour board on the lease fell through after the unions walked out.", True),
        ("The board put off the hearing on the quay lease at the request of the ministry.", True),
        ("The hearing of the harbour board on the lease was delayed for lack of a chairman.", False),
        ("Asked why the board’s hearing on the lease never took place, its clerk blamed a burst pipe.", True),
        ("The quay hearing was called off by the harbour board, which cited threats to its members.", True),
        ("The school board cancelled its fair because of rain.", False),
        ("The harbour board’s hearing on the quay lease was put off again because of a storm.", False),
        ("The harbour board may postpone the hearing on the quay lease because of a storm.", False),
        ("The harbour board’s hearing on the quay lease was postponed to Friday.", False),
    ],
)  # fmt: skip
def test_two_reasons(other: str, clash: bool) -> None:
    """Another reason for the same delay clashes; the same one, another gathering, and a second delay do not."""
    found = list(reasons([report(FIRST, "in/1.txt"), report(other, "in/2.txt")]))
    assert bool(found) is clash


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("The board was to hold a hearing on the quay. It was postponed for legal reasons.", True),
        ("The board was to hold a hearing on the quay. It was postponed to Friday.", False),
        ("The mayor was to open a school. It was postponed for technical reasons.", False),
    ],
)
def test_what_was_put_off_in_the_sentence_before(other: str, clash: bool) -> None:
    """The sentence before says what "it" was that was put off, for reasons of some sort."""
    found = list(reasons([report(FIRST, "in/1.txt"), report(other, "in/2.txt")]))
    assert bool(found) is clash


def test_the_new_day_is_one() -> None:
    """A day by its month and number, in either order, says that two delays are one."""
    one = "The second reading was put off to 9 May because the clerk fell ill."
    two = "The second round was put back to May 9th at the request of the Orvian envoys."
    assert len(list(reasons([report(one, "in/1.txt"), report(two, "in/2.txt")]))) == 1
    other = two.replace("May 9th", "June 2nd")
    assert not list(reasons([report(one, "in/1.txt"), report(other, "in/2.txt")]))


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ("Kenya withdrew from the fish talks in Velm in protest at the new patrols.", "Kenya pulled out of the Velm talks on fish because of the size of its quota.", True),
        ("Kenya withdrew from the fish talks in Velm in protest at the new patrols.", "Uganda pulled out of the Velm talks on fish because of the size of its quota.", False),
        ("Saturday's signing of the fish pact was put off because of a storm.", "Monday's signing of the fish pact was put off at the request of Orvia.", False),
        ("The fish council was to meet. Its chairman put it off because the clerk was ill.", "The meeting of the fish council was put off at the request of Orvia.", True),
    ],
)  # fmt: skip
def test_who_left_and_whose_day(a: str, b: str, clash: bool) -> None:
    """One who left has one reason; gatherings of two weekdays are two; "it" stands in the sentence before."""
    assert bool(list(reasons([report(a, "in/1.txt"), report(b, "in/2.txt")]))) is clash
