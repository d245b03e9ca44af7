"""Days that are asked for or set ahead: "called for a rally on Sunday", "put down for Wednesday".

The words around a time expression come in; whether it is what somebody asks for or chooses goes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from whipcount.annotate.time_words import lexicon

STOPS = frozenset({";", ":", "(", ")", "“", "”", '"', "—", "–", "--"})
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
ASKED = 9  # tokens from the asking to the day


@cache
def is_any(kind: str) -> frozenset[str]:
    """One word list of the lexicon's tense table."""
    return frozenset(lexicon()["tense"][kind])


def arranged_for(text: str, start: int, end: int, right: Sequence[str]) -> bool:
    """ "A source put the meeting down for Wednesday": ahead, unless it is for Wednesday's or its attack."""
    alone = not right or right[0] in STOPS | {","} or right[0].lower() in is_any("links")
    owned = text[end : end + 2] in {"'s", "’s"}
    return bool(WEEKDAY.search(text, start, end)) and alone and not owned


def asked_for(left: Sequence[str]) -> bool:
    """ "Called for a rally on Sunday", "invited them to talks on Sunday": the day is what they ask for."""
    words = [t.lower() for t in left[-ASKED:]]
    if len(words) < 3 or words[-1] not in {"on", "for", "from"} or words[-2] not in gatherings():
        return False
    asked = next((i for i, w in enumerate(words) if w in is_any("asking")), None)
    rest = words[asked + 1 : -2] if asked is not None else []
    return bool({"to", "for"} & set(rest)) and not STOPS & set(rest) and "," not in rest


def chosen_date(left: Sequence[str], right: Sequence[str]) -> bool:
    """ "Nurses set an Oct. 28 strike date": a day that is chosen is ahead."""
    chosen = {t.lower() for t in left[-2:]} & is_any("choosing")
    return bool(chosen) and not {t.lower() for t in right[:3]}.isdisjoint({"date", "deadline"})


@cache
def gatherings() -> frozenset[str]:
    """Nouns of what people come to."""
    kinds = ("gathering", "vote", "strike", "protest")
    return frozenset(w for kind in kinds for w in lexicon()["events"][kind])
