"""Whether a name is only where something happens: "talks in Paris", "northern Norland", "the capital Sund"."""

from __future__ import annotations

from functools import cache

from whipcount.annotate.marked import worded
from whipcount.annotate.parse import Parse
from whipcount.layers import Span
from whipcount.lexicon.descriptions import region, regions

PLACE_CASES = frozenset(
    {"in", "at", "near", "outside", "across", "around", "inside", "into", "throughout"}
)
AMERICAS = frozenset({"South America", "Central America", "Latin America", "North America"})
COMPASS = frozenset(
    "northern southern eastern western central north south east west upper lower mainland coastal"
    " northeast northwest southeast southwest northeastern northwestern southeastern southwestern".split()
)

AREAS = frozenset(
    {"vicinity", "outskirts", "suburb", "street", "centre", "center", "heart", "port", "district"}
)  # of a city


def placed(parse: Parse, span: Span) -> bool:
    """ "Talks in Paris": where, not who."""
    inside = range(span[0], span[1] + 1)
    head = next((t for t in inside if parse.heads[t] not in inside), span[1])
    cases = {parse.low[c] for c in parse.below(head, "case")}
    before = parse.low[span[0] - 1] if span[0] else ""
    around = "of" in cases and parse.lemmas[parse.heads[head]] in AREAS
    return bool(cases & PLACE_CASES) or before in COMPASS or before == "capital" or around


def of_region(parse: Parse, at: int) -> bool:
    """Whether two words name a region or say that something is of it."""
    if parse.low[at] not in openers():
        return False
    two = worded(parse, at, at + 1)
    return bool(region(two)) or two in AMERICAS


@cache
def openers() -> frozenset[str]:
    """The first words of regions that have two."""
    return frozenset(name.split()[0].casefold() for name in (*regions(), *AMERICAS))
