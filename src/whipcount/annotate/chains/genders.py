"""Whether "he" or "she" may mean a person: by address, role noun, given name, or an earlier pronoun.

A draft in; "m", "f" or "" out. Unknown fits both.
"""

from __future__ import annotations

import re

from whipcount.annotate.drafts import Draft
from whipcount.lexicon.given_names import given_names

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
MEN = re.compile(
    r"\b(?:Mr|Sir|Lord|King|Prince|Emperor|Sultan|Emir|Sheikh|Herr|Pope|Baron)\b|\w{3}[a-z]man\b|\bpriest\b"
)
WOMEN = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Empress|Sheikha|Frau|Madame|Baroness)\b|\w{3}[a-z]woman\b"
)


def gender(draft: Draft) -> str:
    """What is known of a person."""
    if draft.gender:
        return draft.gender
    written = " | ".join((draft.name, *draft.names))
    man, woman = MEN.search(written), WOMEN.search(written)
    if bool(man) != bool(woman):
        return "m" if man else "f"
    first, *rest = draft.name.casefold().split()
    return given_names().get(first, "") if rest else ""


def fits(draft: Draft, pronoun: str) -> bool:
    """Whether a pronoun may mean a person."""
    known = gender(draft)
    return not known or (known == "m") == (pronoun in MALE)
