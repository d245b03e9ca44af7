"""The parties of a meeting by the part they have in it, and which names are seats, not parties."""

from __future__ import annotations

from dataclasses import dataclass

from whipcount.lexicon.names import look_up
from whipcount.model import Party

BUILDINGS = frozenset(
    "House Palace Castle Hall Hotel Mansion Villa Centre Center Monastery".split()
)


def is_seat(name: str) -> bool:
    """A name that is of a city or a building before it is of anybody."""
    return (
        any(e.kind == "capital" for e in look_up(name)) or name.rsplit(maxsplit=1)[-1] in BUILDINGS
    )


@dataclass(frozen=True, slots=True)
class Company:
    """The parties of one meeting."""

    hosts: tuple[Party, ...] = ()
    participants: tuple[Party, ...] = ()
    remote: tuple[Party, ...] = ()
    excluded: tuple[Party, ...] = ()
