"""Where a meeting is: the words of its place, the states they lie in, and whether two places are at odds."""

from __future__ import annotations

from whipcount.lexicon.names import NameEntry, look_up
from whipcount.link.wordings import content
from whipcount.model import Meeting

ANYWHERE = content("capital city town province")  # in these alone no two places are one
LANDS = frozenset({"state", "region", "capital", "demonym_adj"})


def words_of(place: str | None) -> frozenset[str]:
    """The words that tell a place: "the capital" is any."""
    return content(place or "") - ANYWHERE


def _entries(place: str | None) -> list[NameEntry]:
    if not place:
        return []
    forms = dict.fromkeys([place, *(p.strip() for p in place.split(",")), *place.split()])
    return [e for f in forms for e in look_up(f) if e.kind in LANDS]


def states(place: str | None) -> frozenset[str]:
    """The states that a place's names lie in, as far as the lexicon knows."""
    return frozenset(e.of or e.id for e in _entries(place))


def whole(place: str | None) -> bool:
    """A state by its name, or "the French capital"."""
    return any(e.kind != "capital" for e in _entries(place))


def in_a_town(meeting: Meeting) -> bool:
    """As in "in Geneva", which is no house in another town, as "at Chequers" may be."""
    place = meeting.place
    return place is not None and any(f" in {place}" in f" {e.quote}" for e in meeting.evidence)
