"""What somebody will not give up: "refused to bury the project", "will not scrap the bus lanes". Readings in, readings out.

Words that decline to let a thing go are for it; who keeps a veto is still against what it is about.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.positions.undone import PLAN
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

NOT_DOING = frozenset({"refuse", "decline", "unwilling"})
# These let go of anything; of what the others are said, it must be somebody's own, or a plan.
LETTING_GO = (
    r"give\sup(?:\son)?|abandon|bury|renounce|relinquish|let\sgo\sof|walk\saway\sfrom|back\s(?:down|away|off)\s(?:on|from|over)"
    r"|retreat\s(?:on|from)|retract|take\sback|kill\soff|sacrifice"
)
DROPPING = r"drop|scrap|shelve|ditch|axe|withdraw|surrender|concede|cancel|rescind|revoke|repeal|abolish|lift"
KEEPING = re.compile(
    rf"(?:to\s)?(?:(?:{LETTING_GO})\s(?=[\w“\"‘'])|(?:{DROPPING})\s(?=(?:its|his|her|their|our|my)\s|(?:[\w’'-]+\s){{1,4}}?{PLAN}))"
)
# "Will settle for [nothing less than] a refund", "would not accept [anything short of] it".
NO_LESS = re.compile(
    r"(?:to\s)?(?:(?:settle|vote|go|stand)\s(?:for\s)?|(?:accept|take|sign|back|support|tolerate|consider|put\s(?:its|their|his|her)\snames?\sto)\s|for\s)?"
    r"(?:nothing\s(?:else\s)?(?:less|short|but)|(?P<bare>(?:anything\s)?(?:less|short)))\s(?:than\s|of\s)?(?=\w)"
)
# An office, land and arms: whether they are given up is the question itself.
OWN_PLACE = re.compile(
    r"(?:(?:the|an?|its|his|her|their|any|all|more)\s)?(?:[\w’'-]+\s){0,2}?(?:posts?|jobs?|seats?|power|office|presidency|chair\w*|leadership|command|weapons?|arms|guns"
    r"|territor\w+|land|troops|forces|soldiers|staff|ambassadors?|money|cash|hostages?|captives?|bodies|nationality|citizenship|hope)\b",
    re.IGNORECASE,
)
OWN_PLAN = re.compile(
    r"\b(?:plans?|bids?|offers?|promises?|pledges?|intentions?|ambitions?|projects?|programmes?|programs?|candidacy|campaign)\b"
)
STILL_AGAINST = re.compile(
    r"\b(?:veto|objections?|opposition|resistance|boycott|blockade|hold|lawsuits?|challenge|appeal|complaint)\b"
)


def kept(scene: Scene, found: Reading) -> Reading:
    """A reading that declines to let a thing go, or to take less than it, as one for that thing."""
    clause = found.clause
    if found.stance in {"declined", "opposed", "committed", "supports"} and (
        less := NO_LESS.match(scene.text, found.issue[0], found.issue[1])
    ):
        taking = less["bare"] is None or clause.negated
        held = replace(found, stance="supports", asks="happen", issue=(less.end(), found.issue[1]))
        return held if taking and less.end() < found.issue[1] else found
    if found.stance != "declined" or not (clause.negated or clause.lemma in NOT_DOING):
        return found
    places = found.issue[0], clause.head[1] + 1
    met = next(filter(None, (KEEPING.match(scene.text, at) for at in places)), None)
    thing = (met.end(), found.issue[1]) if met else found.issue
    if met is None or thing[0] >= thing[1] or OWN_PLACE.match(scene.words(thing)):
        return found
    stance, asks = _side(scene.words(thing))
    return replace(found, stance=stance, asks=asks, issue=thing)


def _side(thing: str) -> tuple[str, str]:
    """Which side it is to keep such a thing, and what that asks."""
    if STILL_AGAINST.search(thing):
        return "opposed", "happen"
    return ("committed", "part") if OWN_PLAN.search(thing) else ("supports", "happen")
