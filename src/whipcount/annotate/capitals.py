"""A capital that is also the seat of a body beyond its land: which of the two a report means by it.

A name and the words before it in; whether the body is meant, out.
"""

from __future__ import annotations

from functools import cache

from whipcount.annotate.marked import worded
from whipcount.annotate.parse import Parse
from whipcount.layers import Span
from whipcount.lexicon.names import NameEntry, look_up, organizations

LANDS = frozenset({"state", "demonym_adj", "demonym_noun"})
UNION = "eu"  # what a city that is its seat stands for in most reports, named there or not


def for_body(parse: Parse, seat: NameEntry, span: Span) -> bool:
    """A seat that is a capital too, of a body that the report names, where the passage is not of its land."""
    capital = next((e for e in look_up(worded(parse, *span)) if e.kind == "capital"), None)
    if capital is None:
        return False
    told = seat.role == UNION or any(form in parse.text for form in _forms(seat.id))
    return told and not _of_its_land(parse, seat, capital, span[0])


def _of_its_land(parse: Parse, seat: NameEntry, capital: NameEntry, at: int) -> bool:
    """ "Norlandic diplomats must leave. Lowport protested": the land is named last, in the paragraph."""
    start = parse.text.rfind("\n", 0, parse.tokens[at][0])
    for token in range(at - 1, -1, -1):
        if parse.tokens[token][0] < start:
            return False
        if not parse.words[token][:1].isupper():
            continue
        met = (*look_up(parse.words[token]), *look_up(worded(parse, token, token + 1)))
        if any(e.role == seat.role or e.id == seat.id for e in met):
            return False
        if any(e.kind in LANDS and (e.of or e.id) == capital.of for e in met):
            return True
    return False


@cache
def _forms(ident: str) -> tuple[str, ...]:
    """What a body is called."""
    return next(((o.name, *o.aliases) for o in organizations() if o.id == ident), ())
