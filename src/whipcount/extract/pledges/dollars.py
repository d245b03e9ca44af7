"""Whose dollars a bare "$" counts: in a report at home where dollars are used, those, and not American ones.

An amount and its words in; the amount with the currency of the report's own state out.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.model import Amount

DOLLARS = {
    "state:ca": "CAD",
    "state:au": "AUD",
    "state:nz": "NZD",
    "state:sg": "SGD",
    "state:hk": "HKD",
}
AMERICAN = re.compile(r"\b(?:US|USD|U\.S\.|American)\s?\$?\s?\d|\b(?:US|American) dollars?\b|US\$")
# A government's own release.
OWN_WORD = re.compile(
    r"\b[Tt]he (?:Government of (?:Canada|Singapore|Australia|New Zealand)|(?:Canadian|Australian|New Zealand|Singapore) [Gg]overnment) (?:(?:is|has) )?today\b"
)
SIGNED = re.compile(r"\bUS\$")
SIGNS = {
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "S$": "SGD",
    "HK$": "HKD",
}
SIGN = re.compile(r"\b(?:AU?|CA?|NZ|S|HK)\$")
UNITED_STATES = "state:us"
LEAST = 1  # mentions of a state that a report is at home in
CLEARLY = 2  # times as often as the next state


def at_home(scene: Scene, amount: Amount, what: str, giver: str | None = None) -> Amount:
    """ "$22 million" of a report about one land of dollars alone, where nobody speaks of the United States.

    Where it tells American dollars from others, by "US$" or by "A$", a bare sign counts the giver's own.
    """
    if amount.currency != "USD" or "$" not in what or AMERICAN.search(what):
        return amount
    own = DOLLARS.get(giver or "")
    if own and (
        SIGNED.search(scene.text) or own in _signed(scene.text) or OWN_WORD.search(scene.text)
    ):
        return replace(amount, currency=own)
    if giver and not own and _signed(scene.text):
        return amount
    told = Counter(
        chain.known_as for m in scene.mentions
        if (chain := scene.chains.get(m.chain)) and (chain.known_as or "").startswith("state:")
    )  # fmt: skip
    (most, count), (_, next_count), *_ = (*told.most_common(2), (None, 0), (None, 0))
    foreign = told[UNITED_STATES] and AMERICAN.search(scene.text) is None
    alone = count >= LEAST and count >= CLEARLY * next_count
    own = DOLLARS.get(most or "") if alone and not foreign else None
    return replace(amount, currency=own) if own else amount


def _signed(text: str) -> set[str]:
    """The currencies whose own signs a report writes."""
    return {SIGNS[m[0]] for m in SIGN.finditer(text)}
