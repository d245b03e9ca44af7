"""Sources and bodies of a government that are told without their land: "a senior government source" of Norland's.

Chains of one actor come in; its names with the adjective of the land whose it is known to be, out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.lexicon.names import look_up
from whipcount.link.actors.naming import adjective, states_by_id
from whipcount.model import Chain

REGIONAL = re.compile(
    r"(?P<one>[Aa]n?|[Tt]wo|[Tt]hree) (?P<who>(?:[a-z]+ )?[a-z]+) (?:from|of) (?:an?|two|three) (?P<region>[A-Z][\w-]+)"
    r" (?:country|state|nation|capital|government|countries|states|nations|capitals|governments)"
)
RULERS = frozenset({"government", "opposition", "cabinet"})
KNOWN = frozenset({"state", "demonym_adj", "demonym_noun", "region", "capital"})


def told_whose(group: Sequence[Chain]) -> Iterator[str]:
    """ "A senior Norlandic government source", "Norlandic opposition parties"."""
    for chain in (c for c in group if not c.named):
        yield from (_articled(f"{f['one']} {f['region']} {f['who']}") for f in _regional(chain))
        lands = {r.of for r in chain.roles if r.of and r.of.startswith("state:")}
        state = states_by_id().get(min(lands).removeprefix("state:")) if len(lands) == 1 else None
        if state is not None and state.adjectives:
            said = dict.fromkeys((adjective(state), state.adjectives[0]))
            names = ((n, one) for one in said for n in (chain.name, *chain.names))
            yield from (w for n, one in names if (w := _with_land(n, one)))


def _regional(chain: Chain) -> Iterator[re.Match[str]]:
    """ "A diplomat from a Baltic country": a Baltic diplomat."""
    names = dict.fromkeys((chain.name, *chain.names))
    return (found for n in names if (found := REGIONAL.fullmatch(n)))


def _with_land(name: str, adjective: str) -> str:
    """A name with an adjective before the word for a government; nothing where it tells of a land itself."""
    words = name.split()
    at = next((i for i, w in enumerate(words[:-1]) if w.casefold() in RULERS), None)
    if at is None or any(e.kind in KNOWN for w in words for e in look_up(w.removesuffix("'s"))):
        return ""
    words[at] = words[at].casefold()
    return _articled(" ".join((*words[:at], adjective, *words[at:])))


def _articled(name: str) -> str:
    """ "An Estonian government source", where it was "a government source"."""
    first, _, rest = name.partition(" ")
    if first.casefold() not in {"a", "an"}:
        return name
    vowel = rest[:1].casefold() in "aeio" and not rest.startswith("Eu")
    return f"{'an' if vowel else 'a'} {rest}"
