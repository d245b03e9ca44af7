"""What the clause around a time expression says of its side."""

from __future__ import annotations

from whipcount.annotate.times.clauses import Clauses
from whipcount.layers import Clause

MAY = Clause(0, 60, (10, 15), "widen", modal="may")
PAST = Clause(0, 60, (10, 15), "announce", tense="past")
INNER = Clause(20, 60, (22, 26), "sail", parent=0, relation="ccomp")


def test_what_may_happen_lies_ahead() -> None:
    """ "May widen on Friday" looks ahead, "could not come on Friday" does not."""
    assert Clauses([MAY]).possible(30, 36)
    assert not Clauses([Clause(0, 60, (10, 15), "come", modal="could", negated=True)]).possible(
        30, 36
    )


def test_the_governing_clause_speaks_for_a_silent_one() -> None:
    """A clause without a tense has that of the one it hangs on; the future is ahead."""
    assert Clauses([PAST, INNER]).side(30, 36) == -1
    assert Clauses([Clause(0, 60, (10, 15), "sail", modality="future")]).side(30, 36) == 1


def test_no_clause_says_nothing() -> None:
    """Outside every clause there is no side."""
    assert Clauses([PAST]).side(80, 86) == 0
