"""Reports about something else: a game, a show, a device, a crime. Text in, yes or no out.

Whoever "will defend his title" or "signed a cornerback" takes no side in public affairs, and no sentence alone tells
it. A folder of one story seldom holds such a report; an archive of everything does.
"""

from __future__ import annotations

import re

from whipcount.lexicon.afield import words_of

WORD = re.compile(r"\w+")
FURTHER = 0.03  # of all words: by so much those of other matters outnumber those of public affairs
LEAST = 5  # words of other matters; a headline tells too little


def afield(text: str) -> bool:
    """Whether words of games, shows, devices and crimes far outnumber those of public affairs."""
    other = sum(1 for _ in words_of("other").finditer(text))
    if other < LEAST:
        return False
    public = sum(1 for _ in words_of("public").finditer(text))
    return other - public > FURTHER * sum(1 for _ in WORD.finditer(text))
