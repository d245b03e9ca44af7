"""Thousands of small dossiers with known days: what must hold for every one of them."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date

import pytest

from link.dossiers import dossier, times_of
from whipcount.link.days.solver import document_days
from whipcount.model import When


def holds(when: When, day: date) -> bool:
    """Whether a range has the day in it."""
    return (when.earliest or day) <= day <= (when.latest or day)


def tally(count: int, *, rivals: bool = False, wrong: float = 0.0) -> Counter[str]:
    """How the reports fare whose own pages do not state their day."""
    out: Counter[str] = Counter()
    for seed in range(count):
        made = dossier(seed, rivals=rivals, wrong=wrong)
        days = made.solved()
        for document in made.documents:
            if document.dates:
                continue
            when, true = days[document.id].when, made.truth[document.id]
            if when is None:
                out["nothing"] += 1
            else:
                width = "day" if when.earliest == when.latest else "range"
                out[width if holds(when, true) else f"wrong {width}"] += 1
    return out


@pytest.mark.parametrize("rivals", [False, True])
def test_one_day_is_hardly_ever_wrong(rivals: bool) -> None:
    """In a thousand dossiers hardly a day by itself is wrong, and few ranges, rivals or none.

    Where one host has two like events within weeks, even a careful reader takes one for the other.
    """
    found = tally(1000, rivals=rivals)
    assert found["wrong day"] * 50 <= found["day"]
    assert found["wrong range"] * 3 <= found["range"]
    assert found["day"] + found["range"] > found["nothing"]


def test_metadata_that_lies_is_told_of_and_no_other() -> None:
    """Where a page's day is not the one that all else points to, a Problem says so; truth is left alone."""
    lies, told = _problems(wrong=0.5)
    assert lies > 100
    assert told * 8 >= lies
    truths, doubted = _problems(wrong=0.0)
    assert truths > 300
    assert doubted * 50 <= truths


def _problems(wrong: float) -> tuple[int, int]:
    """How many pages state a day (a wrong one, where some are wrong), and how many have a Problem."""
    count = told = 0
    for seed in range(300):
        made = dossier(seed, wrong=wrong)
        days = made.solved()
        names = made.lying if wrong else {d.id for d in made.documents if d.dates}
        count += len(names)
        told += sum(days[name].problem is not None for name in sorted(names))
    return count, told


@pytest.mark.parametrize("seed", range(60))
def test_order_and_removal(seed: int) -> None:
    """The order of reports changes nothing, and taking one out leaves what there was without it."""
    made = dossier(seed, rivals=bool(seed % 2))
    want = made.solved()
    turned = list(made.documents)
    random.Random(seed).shuffle(turned)  # noqa: S311  # a test's dice
    assert document_days(turned, list(reversed(times_of(turned))), {}) == want
    gone = made.documents[0].id
    fresh = made.without(gone).solved()
    again = [d for d in made.documents if d.id != gone]
    assert document_days(again, times_of(again), {}) == fresh


def test_what_states_its_day_is_not_moved() -> None:
    """A report with its day on its page keeps it, whatever reports are added."""
    for seed in range(200):
        made = dossier(seed)
        days = made.solved()
        for document in made.documents:
            if document.dates:
                when = days[document.id].when
                assert when is not None
                stated, true = document.dates[0].day, made.truth[document.id]
                assert when == When(stated, stated) or holds(when, true)
