"""Things that a sentence tells to act: "two letters urge it", "the tableau at the palace". A party in; yes or no out."""

from __future__ import annotations

import re

from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

# "The tableau at the palace", "help from activists": a thing, whoever is named in it.
THINGS = frozenset(
    "tableau appeal case comment criticism inability effort condition success act job bail recording appointment resolve priority"
    " reason subpoena release announcement regulation memo ad editorial teaching website post form element help crack connection"
    " partnership endorsement decision petition scene mood backlash opposition support".split()
)
THING = re.compile(
    r"(?:[\w’'.-]+\s){0,4}?(?P<head>[a-z-]+)(?:\s(?P<tie>at|in|on|with|against|off|of|for|to|about|from|between|around|over)\s.*)?"
)
LOOSE = frozenset("at in on with against off about between around over".split())


def thing(actor: Party) -> bool:
    """ "Two letters", "the connection with working people": no body and nobody, unless somebody's own."""
    told = THING.fullmatch(actor.text)
    if told is None or noun(told["head"]) not in THINGS | pledges.deeds():
        return False
    return actor.chain is None or told["tie"] in LOOSE or actor.text.startswith(("a ", "an "))
