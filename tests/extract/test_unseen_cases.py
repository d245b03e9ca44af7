"""Sentences that were written, with their answers, by somebody who had not seen the rules or the model.

Nobody mends a rule for one of them; each list has floors, one for what it holds and one for look-alikes.
"""

from __future__ import annotations

import pytest

from extract import test_conditions, test_pledges, test_positions
from extract.reading import rows

# By list: the least share of the sentences with an answer, and of those without, that are right.
FLOORS = {"positions": (0.84, 0.91), "pledges": (0.72, 0.88), "conditions": (0.89, 0.86)}


def right(kind: str) -> tuple[list[bool], list[bool]]:
    """Whether each sentence with an answer is read so, and whether each look-alike is left alone."""
    held: list[bool] = []
    empty: list[bool] = []
    if kind == "positions":
        for text, want in test_positions.cases("positions_unseen.txt"):
            got = {(who, stance) for who, stance, _ in test_positions.stands(text)}
            wanted = {(who, stance) for who, stance, _ in want}
            (held if want else empty).append(wanted <= got if want else not got)
    else:
        wrong = test_pledges.wrong if kind == "pledges" else test_conditions.wrong
        for case in rows(f"{kind}_unseen.txt"):
            (empty if case[0] == "none" else held).append(wrong(case) is None)
    return held, empty


@pytest.mark.parametrize("kind", FLOORS)
def test_unseen_sentences(kind: str) -> None:
    """Of sentences nobody wrote a rule for, the floor's share is read right, and so of look-alikes."""
    held, empty = right(kind)
    shares = sum(held) / len(held), sum(empty) / len(empty)
    assert all(share >= floor for share, floor in zip(shares, FLOORS[kind], strict=True)), shares
