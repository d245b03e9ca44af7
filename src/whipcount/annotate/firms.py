"""Firms that bear a land in their name: "Norlandic Airways", "N.L. Steel". Marked spans in and out.

What the reading model marks as a land before a firm's word, or not at all, becomes one body's name.
"""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.annotate.marked import is_title, worded
from whipcount.annotate.parse import Parse
from whipcount.annotate.spellings import CORPORATE
from whipcount.layers import Span
from whipcount.lexicon.names import look_up

Mark = tuple[int, int, str]
# What a firm's name ends in, and hardly anything else that is written with a capital.
SURELY = frozenset(
    "Airlines Airways Bancorp Bancshares Cement Foods Holdings Motors Railways Shipbuilding Steel"
    " Telecom Telecommunications Tobacco".split()
)
# What it ends in where the model has the whole for a body: "Norlandic Gas".
MARKED = SURELY | frozenset(
    "Aerospace Air Aluminium Aluminum Athletics Capital Chemical Chemicals Coal Copper Cricket Cycling"
    " Electric Electronics Energy Gas Gold Grid Group Insurance Life Lines Lithium Logistics Media"
    " Minerals Mining Mobile Nickel Oil Partners Petroleum Pharmaceuticals Post Railway Re"
    " Resources Rowing Rugby Salt Shipping Sugar Swimming Unicom Zinc".split()
)
LANDS = frozenset({"state", "demonym_adj"})
LONGEST = 3  # words of a land: "Papua New Guinea"
LEADING = frozenset({"Chief", "CEO", "Co", "Inc", "Ltd", "Corp"})  # what may stand behind a firm


def with_firms(parse: Parse, marked: Sequence[Mark]) -> list[Mark]:
    """The marks, those of lands before a firm's word made the firm's."""
    told = _told(parse, marked)
    words = SURELY | {name.rpartition(" ")[2] for name in told}
    ends = (t for t, word in enumerate(parse.words) if t and word in words)
    found = ((first, t) for t in ends if (first := _land(parse, t)) is not None)
    firms: list[Mark] = [
        (a, b, "Organization") for a, b in found
        if _ends(parse, b) and (parse.words[b] in SURELY or worded(parse, a, b) in told)
    ]  # fmt: skip
    taken = {t for a, b, _ in firms for t in range(a, b + 1)}
    kept = [m for m in marked if not taken & {*range(m[0], m[1] + 1)}]
    return sorted([*kept, *firms])


def _told(parse: Parse, marked: Sequence[Mark]) -> set[str]:
    """The firms of lands that are marked somewhere, without "Corp"."""
    firms = [(a, b) for a, b, label in marked if label == "Organization" and is_firm(parse, (a, b))]
    short = [(a, b - 1 if parse.words[b].rstrip(".") in CORPORATE else b) for a, b in firms]
    return {worded(parse, a, b) for a, b in short if a < b}


def is_firm(parse: Parse, mark: Span) -> bool:
    """Whether a body's name is a land and a firm's word, or ends in "Corp": one name, of no body of the land."""
    first, last = mark
    incorporated = parse.words[last].rstrip(".") in CORPORATE
    return incorporated or (parse.words[last] in MARKED and _land(parse, last) == first)


def _land(parse: Parse, end: int) -> int | None:
    """Where the land begins that stands just before a word, on its line."""
    for first in range(max(0, end - LONGEST), end):
        if "\n" in parse.text[parse.tokens[first][0] : parse.tokens[end][0]]:
            continue
        if any(e.kind in LANDS for e in look_up(worded(parse, first, end - 1))):
            return first
    return None


def _ends(parse: Parse, last: int) -> bool:
    """Whether the name is over: "Norlandic Steel Imports Fall" has more capitals."""
    after = parse.words[last + 1 : last + 2]
    apart = "\n" in parse.text[parse.tokens[last][1] :][:1]
    more = bool(after) and after[0][:1].isupper() and not apart
    return not more or after[0] in LEADING or is_title(after[0])
