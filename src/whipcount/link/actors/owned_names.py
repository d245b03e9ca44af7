"""By whose it is, what reports call by its office alone: "the trade ministry in Lowport" is Norland's.

Chains of one actor and what the lexicon knows it as come in; its names with those of its state, out:
a reader may ask for "Norland's Treasury", "the Norlandic Treasury" or "the Treasury of Norland".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from whipcount.annotate.chains.nominals import OWNERS
from whipcount.lexicon.names import State, organizations
from whipcount.link.actors.bodies import institutional
from whipcount.link.actors.naming import LONGEST, MARKS, adjective, owned, owner_of, states_by_id
from whipcount.link.names import bare, fold
from whipcount.model import Chain

OFFICIAL = frozenset({"military", "ministry", "court", "police", "central_bank"})
ARTICLED = re.compile(
    r"^(?:United|Democratic Republic|Netherlands|Philippines|Maldives|Bahamas|Comoros)|(?:Republic|Islands)$"
)


def owned_names(group: Sequence[Chain], known: str | None) -> Iterator[str]:
    """The names of a ministry, a parliament or an army with the names of its state before or behind it."""
    seat = (
        states_by_id().get((known or "").split(":")[1])
        if (known or "").startswith("seat:")
        else None
    )
    state = owner_of(known or "") or _official().get(known or "") or seat
    if state is None or not state.adjectives:
        return
    noun = (known or "").split(":")[1]
    written = {n for c in group if c.type == "organization" for n in (c.name, *c.names)}
    for told in sorted({_told(n) for n in written} - {""}):
        rest = _office(told, state)
        if seat and rest.casefold() != "presidency":
            continue
        yield owned(told, state, fold(told) if told.islower() else "")
        if noun == "cabinet":
            yield f"Government of {state.name}"
        if len(rest.split()) <= LONGEST and (institutional(bare(rest)) or fold(rest) == noun):
            yield from _with_state(rest, state)


@cache
def _official() -> Mapping[str, State]:
    """The states of the armies, ministries and courts that the lexicon has under a name of their own."""
    known = states_by_id()
    rows = (o for o in organizations() if o.kind in OFFICIAL and o.of in known)
    return {f"org:{o.id}": known[o.of] for o in rows}


def _told(name: str) -> str:
    """A name without its article, its "its" and where it is at home."""
    told = " ".join(name.removeprefix("the ").removeprefix("The ").split(" in ", 1)[0].split())
    first, _, rest = told.partition(" ")
    if first in {"a", "an"}:
        return ""
    return rest if first.casefold() in OWNERS else told


def _office(told: str, state: State) -> str:
    """ "Treasury" of "Norland's Treasury", "Norlandic Treasury", "Treasury of Norland"."""
    forms = sorted({state.name, *state.aliases}, key=lambda f: (-len(f), f))
    heads = [
        *(f + m for f in forms for m in MARKS),
        *(f"{a} " for a in (*state.adjectives, *forms)),
    ]
    rest = next((told.removeprefix(h) for h in heads if told.startswith(h)), told)
    tails = (f" of {the}{f}" for f in forms for the in ("", "the "))
    return next((rest.removesuffix(t) for t in tails if rest.endswith(t)), rest)


def _with_state(rest: str, state: State) -> Iterator[str]:
    """The three ways of saying whose an office is."""
    for one in sorted({adjective(state), state.adjectives[0]}):
        yield f"{one} {rest}"
    yield f"{state.name}{MARKS[0]}{rest}"
    if " of " not in rest:
        the = "the " if ARTICLED.search(state.name) else ""
        yield f"{rest} of {the}{state.name}"
