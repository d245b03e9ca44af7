"""By what common words a body or a state is taken up again, from ``descriptions.toml``.

"The alliance" may mean any body whose kind or id stands with the noun, "the Nordic country" any
state whose id stands with the adjective. "The trust" means a body only that was named before.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files


@cache
def _tables() -> Mapping[str, Mapping[str, frozenset[str]]]:
    data = tomllib.loads(
        files("whipcount.lexicon").joinpath("descriptions.toml").read_text("utf-8")
    )
    return {
        name: {word: frozenset(ids.split()) for word, ids in rows.items()}
        for name, rows in data.items()
    }


def bodies(noun: str) -> frozenset[str]:
    """The kinds and ids of organizations that a common noun may mean."""
    return _tables()["bodies"].get(noun, frozenset())


def region(adjective: str) -> frozenset[str]:
    """The ids of the states that an adjective of a region may describe, empty if it is none."""
    return _tables()["regions"].get(adjective.casefold(), frozenset())


def bloc(adjective: str) -> str | None:
    """The id of the organization that is the bloc of a region."""
    return next(iter(_tables()["blocs"].get(adjective.casefold(), ())), None)


def regions() -> Collection[str]:
    """All adjectives of regions, in lower case."""
    return _tables()["regions"].keys()


def office_of(noun: str) -> frozenset[str]:
    """The class of office whose holder's staff and seat a noun means ("presidency")."""
    return _tables()["offices_of"].get(noun, frozenset())


@cache
def called_by_noun() -> frozenset[str]:
    """Nouns that take up a body of that name, and mean none where no such body was named."""
    return frozenset().union(*_tables()["met"].values())
