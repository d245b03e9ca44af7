"""What is still open in one report and done in one before it."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.pending import pending
from whipcount.model import When

EARLY, LATE = (When(date(2031, 5, d), date(2031, 5, d)) for d in (1, 9))
DONE = "Last week Orvia ratified the Sorrel treaty on reefs."
OPEN = "Among the signatories Orvia has yet to approve the Sorrel treaty on reefs."


def told(done: str, still: str, first: When | None = EARLY, second: When | None = LATE) -> int:
    """How many clashes two reports make; the first is the one in which it is done."""
    return len(
        list(
            pending(
                [
                    report(done, "in/1.txt", published=first),
                    report(still, "in/2.txt", published=second),
                ]
            )
        )
    )


def test_done_and_later_still_open() -> None:
    """What a report says is done cannot be still open in a later one."""
    assert told(DONE, OPEN) == 1
    assert told(DONE, OPEN, EARLY, EARLY) == 1


def test_open_and_later_done() -> None:
    """A step that was open and then taken contradicts nothing, nor one of unknown order."""
    assert told(DONE, OPEN, LATE, EARLY) == 0
    assert told(DONE, OPEN, None, LATE) == 0


def test_one_report_with_itself() -> None:
    """One report that calls a step both open and taken contradicts itself."""
    assert len(list(pending([report(f"{OPEN} {DONE}")]))) == 1


@pytest.mark.parametrize(
    "done",
    [
        "Last week Mirren ratified the Sorrel treaty on reefs.",
        "Last week Orvia signed the Sorrel treaty on reefs.",
        "Last week Orvia ratified its budget.",
        "Trade can begin once Orvia ratified the Sorrel treaty on reefs.",
    ],
)
def test_steps_of_others(done: str) -> None:
    """Another actor's step, another step, on another thing, or only supposed, contradicts nothing."""
    assert told(done, OPEN) == 0
