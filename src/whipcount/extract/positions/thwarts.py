"""Acts that are done only against a thing, and some that are not: "vowed to block the bill", "will contest ten seats".

Readings in and out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.extract.siding import FOR
from whipcount.extract.stances import Reading
from whipcount.lexicon import frames

# "To [sink] the deployment", "[throwing out] the treaty".
THWARTING = re.compile(
    r"(?:to\s)?(?:\w+ly\s)?(?:block|veto|sink|torpedo|scupper|derail|thwart|obstruct|reject|kill\soff|vot(?:e|ing)\sdown|vot(?:e|ing)\sagainst|throw(?:ing)?\sout|turn(?:ing)?\sdown|shoot(?:ing)?\sdown|strik(?:e|ing)\sdown)"
    r"(?:ing)?\s(?=(?:the|an?|any|all|its|his|her|their|this|that|these|those|every|such|further|[A-Z])\b)"
)
# "Will contest all [ten seats]", "fight the [local elections] alone": to stand in them.
STANDING = re.compile(
    r"\b(?:elections?|polls?|seats?|constituenc(?:y|ies)|races?|by-elections?|primar(?:y|ies)|wards?|ballots?|campaigns?|run-?offs?|\d+\sof\sthe\s\d+)\b",
    re.IGNORECASE,
)
# "Will contest the election [result]": against what came of it.
CAME_OF_IT = re.compile(
    r"\b(?:results?|outcomes?|counts?|tall(?:y|ies)|laws?|rules?)\b", re.IGNORECASE
)
# "Promised to send [not a single] round".
NOTHING = re.compile(r"(?:to\s)?[a-z]+\s[“\"‘']?(?:not\san?\ssingle|not\sone)\s(?=\w)")
UNDONE = {"committed": "declined", "offered": "declined", "supports": "opposed"}
OPPOSITION = re.compile(
    r"(?:his|her|its|their)\s(?:\w+\s)?(?:opposition|objections?|resistance|hostility|disapproval|rejection)\b(?P<to>\sto\s)?"
)
RESTATING = frozenset(
    "reaffirm restate reiterate repeat renew maintain voice express declare signal confirm state underline stress announce".split()
)
REMOVAL = re.compile(
    r",?\swhose\s(?:\w+\s)?(?:removal|resignation|ouster|dismissal|departure|expulsion|sacking|recall|abolition|repeal|withdrawal|closure|disbandment|dissolution)\s"
)
NOT_ONE = re.compile(
    r"(?:^|\b)[Nn]ot\s(?:an?|one|a\ssingle)\s(?:\w+\s)?(?:penny|pence|cent|euro|dollar|pound|rupee|krona|crown|dime|soldier|boot|bullet|shell|tank|inch|vote|seat|drop|barrel|tree|job|child|euro-cent)s?\b"
)
THREAT = re.compile(r"\bthreat(?:en\w*|s?)\s(?:to\s)?$")
BRAND = 60  # characters behind "brand" in which it is told as what
REACH = 16  # characters before an act in which it is told to be threatened


def stood(scene: Scene, found: Reading) -> Reading:
    """ "Will contest ten seats": who stands in an election is for standing, and against nothing."""
    clause = found.clause
    if clause.lemma not in {"contest", "fight"} or found.stance not in {"opposed", "blocking"}:
        return found
    disputed = CAME_OF_IT.search(scene.text, *found.issue)
    if clause.negated or disputed or not STANDING.search(scene.text, *found.issue):
        return found
    return replace(found, stance="committed", asks="part", issue=(clause.head[0], found.issue[1]))


def branded(scene: Scene, found: Reading) -> Reading:
    """ "Branded the pact blood money": so one calls what one is against, unless one praises it outright."""
    clause = found.clause
    if clause.lemma != "brand" or found.stance not in FOR or clause.negated:
        return found
    said = scene.text[clause.head[1] : clause.head[1] + BRAND].casefold()
    sides = {frames.verdict_words().get(w) for w in re.findall(r"[a-z]+", said)}
    return found if "supports" in sides else replace(found, stance="opposed")


def nothing(scene: Scene, found: Reading) -> Reading:
    """ "Promised to send not a single round": who promises nothing of a thing declines it."""
    other = UNDONE.get(found.stance)
    if other and _of_none(scene, found):
        return replace(found, stance="opposed", asks="happen")
    met = NOTHING.match(scene.text, *found.issue) if other else None
    if other is None or met is None or met.end() >= found.issue[1]:
        return found
    return replace(found, stance=other, issue=(met.end(), found.issue[1]))


def _of_none(scene: Scene, found: Reading) -> bool:
    """ "Not a penny should leave": what no part of a thing is to do."""
    clause = found.clause
    before = [s for s in clause.subjects if s[1] <= clause.head[0]]
    bound = clause.modal in {"should", "must", "will", "shall"} and not clause.negated
    return bound and any(NOT_ONE.search(scene.text, max(0, a - 5), b) for a, b in before)


def own_opposition(scene: Scene, found: Reading) -> Reading:
    """ "Reaffirmed his opposition to the dam": who restates what they are against is against it."""
    told = found.stance in FOR and found.clause.lemma in RESTATING
    met = OPPOSITION.match(scene.text, *found.issue) if told else None
    if met is None:
        return found
    what = (met.end(), found.issue[1]) if met["to"] and met.end() < found.issue[1] else found.issue
    return replace(found, stance="opposed", asks="happen", issue=what)


def removed(scene: Scene, found: Reading) -> Reading:
    """ "Her envoy, whose removal Lee demanded": who demands that somebody go is against that one."""
    if found.stance != "supports" or found.issue[1] > found.clause.head[0]:
        return found
    places = max(0, found.issue[0] - 1), found.issue[1]  # before "whose", or behind whose it is
    met = any(REMOVAL.match(scene.text, at, found.clause.head[0]) for at in places)
    return replace(found, stance="opposed") if met else found


def thwarted(scene: Scene, found: Reading) -> Reading:
    """A reading for an act against a thing as one against the thing."""
    led = THREAT.search(scene.text, max(0, found.issue[0] - REACH), found.issue[0])
    meant = found.stance in FOR or (led is not None and found.stance == "considering")
    met = THWARTING.match(scene.text, *found.issue) if meant else None
    if met is None or met.end() >= found.issue[1]:
        return found
    return replace(found, stance="opposed", asks="happen", issue=(met.end(), found.issue[1]))
