"""A state's army under all its names."""

from __future__ import annotations

from claims import chain
from whipcount.link.actors.linked import link_actors

ARMY = "organization:army:state:{}"


def _actors(*cast: tuple[str, str]) -> int:
    chains = [
        chain(f"d{n}", name, "organization", known_as=key) for n, (name, key) in enumerate(cast)
    ]
    return len(link_actors(chains, []).actors)


def test_the_army_and_the_forces() -> None:
    """Army, military and armed forces of a state are one, with the forces that the lexicon knows for it."""
    kenya = ("Kenya Defence Forces", "org:kenya-defence-forces")
    assert _actors(("Kenyan army", ARMY.format("ke")), kenya) == 1
    assert (
        _actors(
            ("Chilean army", ARMY.format("cl")),
            ("Chilean military", "organization:military:state:cl"),
        )
        == 1
    )


def test_armies_that_are_several() -> None:
    """Of two states they are two; beside a navy the army is not all the forces; a state with many has no one."""
    assert _actors(("Chilean army", ARMY.format("cl")), ("Peruvian army", ARMY.format("pe"))) == 2
    assert (
        _actors(
            ("Chilean army", ARMY.format("cl")),
            ("Chilean navy", "organization:navy:state:cl"),
            ("Chilean armed forces", "organization:armed forces:state:cl"),
        )
        == 3
    )
    assert (
        _actors(("US Navy", "org:us-navy"), ("US military", "organization:military:state:us")) == 2
    )
