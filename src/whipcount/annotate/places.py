"""Whether a name is only where something happens: "talks in Paris", "northern Norland", "the capital Sund"."""

from __future__ import annotations

from whipcount.annotate.parse import Parse
from whipcount.layers import Span

PLACE_CASES = frozenset(
    {"in", "at", "near", "outside", "across", "around", "inside", "into", "throughout"}
)
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
