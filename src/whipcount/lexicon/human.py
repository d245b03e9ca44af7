"""Whether a common noun is for people: "welders", "an aide", "the manager"; not "the newspaper". A word in."""

from __future__ import annotations

import re
from functools import cache

from whipcount.lexicon import lemmas
from whipcount.lexicon.offices import offices
from whipcount.lexicon.words import agent_like, people_nouns

AGENT = re.compile(r"[a-z]{2,}(?:er|or|ist|man|woman|ian|eer|ant|ent|ee)")
ODD = {"people": "person", "men": "man", "women": "woman"}


@cache
def singular(word: str) -> str:
    """The singular of a noun for people in small letters: "trawlermen" is of "trawlerman"."""
    if word in ODD:
        return ODD[word]
    return word.removesuffix("men") + "man" if word.endswith("men") else lemmas.noun(word)


@cache
def human(word: str) -> bool:
    """By an ending that such nouns have, or by a list."""
    one, table = singular(word), offices()
    if one in agent_like():
        return False
    listed = {word, one} & {*table.unnamed, *table.peoples, *table.titles}
    return bool(listed) or one in people_nouns() or AGENT.fullmatch(one) is not None
