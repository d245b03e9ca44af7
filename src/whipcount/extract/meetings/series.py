"""Which row of meetings one belongs to: "the third meeting of the contact group", "its annual summit".

The name of a meeting and whose it is come in; the name of the series, or None, goes out.
"""

from __future__ import annotations

import re

from whipcount.extract.meetings.chain import telling
from whipcount.lexicon.meetings import pattern

SPACES = re.compile(r"\s+")


def series_of(name: str, owner: str | None = None) -> str | None:
    """What its numbered or recurring name is without the number; nothing where too little is left."""
    numbered = pattern("series", "numbered").search(name)
    recurring = pattern("series", "recurring").search(name)
    if not numbered and not recurring:
        return None
    rest = SPACES.sub(" ", pattern("series", "numbered").sub(" ", name)).strip()
    if telling(pattern("series", "recurring").sub(" ", rest)):
        return rest
    return f"{rest} of {owner}" if owner and rest else None


def plain_name(name: str) -> str:
    """Without what only says where it stands in time: "planned", "recent", "upcoming"."""
    return SPACES.sub(" ", pattern("series", "passing").sub(" ", name)).strip() or name
