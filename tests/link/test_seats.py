"""From where a thing is run, and what hit a ship."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.link.contradictions.authors import authors
from whipcount.link.contradictions.seats import seats
from whipcount.link.contradictions.weapons import weapons


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("Mission Halcyon, begun in May, is directed from Velm.", True),
        ("Halcyon is headquartered in Velm, officers said.", True),
        ("Halcyon is run from Larn, officers said.", False),
        ("Halcyon was moved in June and is run from Velm.", False),
        ("Mission Ardent is directed from Velm.", False),
        ("Halcyon is led from France.", False),
    ],
)
def test_seats(other: str, clash: bool) -> None:
    """Two towns from which one thing is run clash; a land does not, nor what has moved."""
    here = report("Operation Halcyon will be run from Larn, the minister said.", "in/1.txt")
    assert bool(list(seats([here, report(other, "in/2.txt")]))) is clash


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("The Mira Dawn, a tanker, was hit by a drone.", True),
        ("A drone slammed into the tanker Mira Dawn, its owner said.", True),
        ("A ballistic missile struck the tanker Mira Dawn.", False),
        ("A drone hit the tanker Lady Ann.", False),
        ("Another drone hit the tanker Mira Dawn.", False),
    ],
)
def test_weapons(other: str, clash: bool) -> None:
    """Two weapons for one ship clash; one weapon in other words, and a second hit, do not."""
    here = report("A missile struck the tanker Mira Dawn off Larn.", "in/1.txt")
    assert bool(list(weapons([here, report(other, "in/2.txt")]))) is clash


def test_a_town_is_hit_many_times() -> None:
    """Weapons that hit a town are many."""
    texts = ("A missile struck Velm Harbour.", "A drone hit Velm Harbour.")
    assert not list(weapons([report(t, f"in/{i}.txt") for i, t in enumerate(texts)]))


BROM = "The senate added an amendment written by Ada Brom that caps the fees of brokers."


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("Senators added a clause, brought by Ilse Karr, that caps the fees of brokers.", True),
        ("The senate added a provision drafted by Senator Ilse Karr that caps brokers’ fees.", True),
        ("Senators added a clause, brought by Ada Brom, that caps the fees of brokers.", False),
        ("A motion moved by Ilse Karr to close the mint was lost.", False),
        ("Senators added another clause, brought by Ilse Karr. A bill tabled by Ada Brom failed.", False),
    ],
)  # fmt: skip
def test_authors(other: str, clash: bool) -> None:
    """Two who are said to have made one text clash; two texts do not."""
    found = list(authors([report(BROM, "in/1.txt"), report(other, "in/2.txt")]))
    assert bool(found) is clash
