"""Stances that are hardly there: "gave little support", "promised few troops", "declined to take a position".

Readings in, readings out. A little of what speaks for a thing is no word for it, though the noun itself is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.positions.turns import to_stop
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Span

LITTLE = (
    r"(?<!\ba )(?<!\bno )(?:(?:very |too |precious |so |only )?(?:little|few)|scant|scarce|minimal|insufficient|"
    r"(?:hardly|scarcely|barely) (?:any|an?)|less than an?)\s"
)
NONE = r"(?:no|not any|zero)\s"
# What speaks for a thing.
WILLING = (
    r"(?:support|backing|enthusiasm|appetite|interest|reassurance|assurance|commitment|guarantee|concession|promise|pledge|"
    r"willingness|readiness|eagerness|inclination|desire|sympathy|encouragement|endorsement|approval|undertaking)s?\b"
)
REASON = r"(?:reason|need|point|sense|cause|justification|case)s?\s(?:to|for|in)\b"
OBJECTION = r"(?:opposition|resistance|objections?|criticism)\b"
BETWEEN = r"(?:[a-z-]+\s){0,2}?"
TO_WHOM = r"\s(?:(?:the|its|their|his|her|an?|this|that)\s(?:[\w’'-]+\s){1,4}?|(?:it|them)\s)?"
GIVING = frozenset(
    "give offer provide show express voice have see find make lend demonstrate signal display extend promise pledge".split()
)
FOR = frozenset({"supports", "committed", "offered", "considering"})
LESS = {"supports": "opposed", "committed": "declined", "offered": "declined", "considering": "declined"}  # fmt: skip
# Given: behind the verb that gives it. Had: before the noun itself.
GIVEN = re.compile(rf"{TO_WHOM}(?:{LITTLE}|{NONE}){BETWEEN}{WILLING}|{TO_WHOM}{LITTLE}{REASON}")
UNOPPOSED = re.compile(rf"{TO_WHOM}{LITTLE}{BETWEEN}(?:{REASON}|{OBJECTION})")
NOUN = re.compile(WILLING, re.IGNORECASE)
BEFORE = re.compile(rf"\b{LITTLE}(?:[a-z-]+\s){{0,2}}$", re.IGNORECASE)
# "Promised [few troops]", but not "no less than", "no longer", "no-fault".
SPARED = re.compile(
    r"(?:(?:very |too |precious )?(?:little|few)|scant|(?:hardly|scarcely|barely) any|no(?! (?:less|fewer|more|longer|later|confidence)\b)|nothing(?! (?:but|less)\b))\s(?!or\b)",
    re.IGNORECASE,
)
# "Failed to give a clear commitment", "fell short of a promise".
UNDONE = re.compile(
    r"\b(?:(?:fail|refus|declin)\w*\sto\s(?:give|offer|make|provide|show|express|voice|extend|lend)|(?:stop\w*|f[ae]ll\w*)\s(?:well\s|far\s)?short\sof)"
    r"\s(?:(?:the|an?|any|its|their|his|her)\s)?(?:[a-z-]+\s){0,2}$"
)
SIDE = r"(?:\w+\s)?(?:sides?|position|stance|stand)\b"
NEUTRAL = re.compile(
    rf"\b(?:tak|mak|adopt|pick|choos|ch[oö]se|took|made)\w*\s(?:no|neither)\s{SIDE}|"
    rf"\b(?:declin|refus|avoid|yet|not)\w*\s(?:to\s|yet\s)*(?:tak|adopt|pick|choos)\w+\s(?:an?\s|any\s)?{SIDE}|"
    r"\b(?:remain|stay)\w*\sneutral\b"
)
ABOUT = re.compile(r"\s(?:on|over|about|in|regarding|between)\s(?=\w)")
FIRM = re.compile(r"\s(?:against|for|in favou?r)\b")
BACK = 60  # characters before a predicate, or behind it, that may say how much of it there is


def scanted(scene: Scene, found: Reading) -> Reading:
    """A reading of which its own words leave little, as what is left of it."""
    if aside := _neutral(scene, found):
        return aside
    if (found.stance in FOR and _undone(scene, found)) or _spared(scene, found):
        return replace(found, stance="declined")
    if found.stance in LESS and _scant(scene, found):
        return replace(found, stance=LESS[found.stance])
    unopposed = found.stance == "opposed" and _given(scene, found, UNOPPOSED)
    return replace(found, stance="supports") if unopposed else found


def _neutral(scene: Scene, found: Reading) -> Reading | None:
    """ "Declined to take a position on the tax": on neither side of it."""
    low, high = found.clause.head
    for said in NEUTRAL.finditer(scene.text, max(0, low - BACK), high + BACK):
        if said.start() <= low and high <= said.end() and not FIRM.match(scene.text, said.end()):
            about = ABOUT.match(scene.text, said.end())
            issue = to_stop(scene, about.end()) if about else found.issue
            return replace(found, stance="undecided", issue=issue, evidence=_over(found, issue))
    return None


def _over(found: Reading, issue: Span) -> Span:
    return min(found.evidence[0], issue[0]), max(found.evidence[1], issue[1])


def _scant(scene: Scene, found: Reading) -> bool:
    """Whether little of it is given or had."""
    head = found.clause.head[0]
    if found.clause.kind == "noun" and BEFORE.search(scene.text, max(0, head - BACK), head):
        return bool(NOUN.match(scene.text, head))
    return _given(scene, found, GIVEN)


def _given(scene: Scene, found: Reading, words: re.Pattern[str]) -> bool:
    """Whether such words follow the verb that gives."""
    clause = found.clause
    if clause.kind != "verb" or clause.lemma not in GIVING:
        return False
    return bool(words.match(scene.text, clause.head[1], clause.head[1] + 2 * BACK))


def _spared(scene: Scene, found: Reading) -> bool:
    """Whether little or nothing is what is promised: "pledged no troops"."""
    promised = found.stance in {"committed", "offered"} or (
        found.stance == "undecided" and found.clause.lemma in GIVING
    )
    return promised and bool(SPARED.match(scene.text, *found.issue))


def _undone(scene: Scene, found: Reading) -> bool:
    head = found.clause.head[0]
    return found.clause.kind == "noun" and bool(
        UNDONE.search(scene.text, max(0, head - BACK), head)
    )
