"""In which one spelling the names of bodies are compared, whosever they are: "AU Council", "African Union's Council".

A name as written in; the form that its other spellings have too, out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from whipcount.lexicon.british import american
from whipcount.lexicon.names import look_up
from whipcount.link.names import bare, unshortened
from whipcount.model import Chain

OWNERS = frozenset({"organization", "state", "region", "demonym_adj"})
TAG = re.compile(r"[#@](?:[A-Z][a-z]+){2,}|(?:[A-Z][a-z]+){2,}[A-Z][a-z]+")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=20_000)  # the names of a story come in all its reports
def spelt(name: str) -> str:
    """A name as all its spellings are compared: folded, without titles, American, "St" and "Mt" in full.

    A tag is the words that it runs together ("#SafePortsPact").
    """
    return american(
        " ".join(unshortened(bare(HUMP.sub(" ", name) if TAG.fullmatch(name) else name)))
    )


def peoples_of(chain: Chain) -> str:
    """The lexicon's id for the people whose a body is, which goes by the rest of its name too ("Norlandic Growers' Union")."""
    names = {chain.name, *chain.names}
    for name in sorted(names):
        first, _, rest = name.partition(" ")
        if rest in names:
            known = next((e for e in look_up(first) if e.kind == "demonym_adj"), None)
            if known:
                return known.id
    return ""


@lru_cache(maxsize=20_000)
def owned_spelling(name: str) -> str:
    """A name that begins with whose it is, by the lexicon's id for them: "AU" and "African Union's" alike."""
    words = name.replace("’", "'").removeprefix("the ").split()
    if len(words) < 2 or look_up(name):
        return spelt(name)
    for end in range(len(words) - 1, 0, -1):
        whose = " ".join(words[:end]).removesuffix("'s").removesuffix("'")
        known = next((e for e in look_up(whose) if e.kind in OWNERS), None)
        if known and words[end][:1].isupper():
            return f"{known.id} {spelt(' '.join(words[end:]))}"
    return spelt(name)
