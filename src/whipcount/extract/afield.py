"""Reports about something else: a match, a show, a crime, a gadget, an accident. Text in, yes or no out.

Whoever "will defend his title" or "signed a cornerback" takes no side in public affairs, and no sentence alone tells
it. A folder of one story seldom holds such a report; an archive of everything does.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from whipcount.lexicon import afield as lexicon
from whipcount.lexicon.lemmas import noun

WORD = re.compile(r"[a-z]+")
LONG = 80  # words from which a report can be told to have hardly a word of public affairs:
THIN = 100  # fewer than one in so many
ENOUGH = 3  # more words of the one world than of the other that tell them apart


@lru_cache(maxsize=1)  # three stages ask it of one document, one after the other
def afield(text: str) -> bool:
    """Whether words of another world outnumber those of public affairs, or these hardly occur at all.

    Clubs, players and films alone tell nothing: leagues split, and actors strike.
    """
    told = Counter(noun(w) for w in WORD.findall(text.casefold()))
    public, private, either = (
        sum(told[w] for w in words)
        for words in (lexicon.public(), lexicon.private(), lexicon.either())
    )
    length = told.total()
    another = private >= ENOUGH and private + either - public >= ENOUGH
    return another or (length >= LONG and public * THIN < length)
