"""Sums that are told and not given: owed, assessed, sued over, fallen below, got; and what is asked of others.

Gifts in; whether they give nothing for that, for ``idle``.
"""

from __future__ import annotations

import re

from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.lexicon import pledges

BEFORE = 90  # characters before a thing in which that is told
AT = re.compile(r"\bat\s(?:(?:about|around|some|roughly|nearly|over|more than|up to)\s)?$")
BELOW = re.compile(r"\s(?:back\s)?(?:below|under|beneath|short of)\s")
GUARANTEE = r"(?:guarantee|assurance|promise|commitment|pledge|undertaking)s?"
DEMANDED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|request(?:s|ed|ing)?|insist(?:s|ed|ing)?"
    r"|press(?:es|ed|ing)?|push(?:es|ed|ing)?|call(?:s|ed|ing)?|wait(?:s|ed|ing)?|need(?:s|ed|ing)?|require(?:s|d)?|requiring|plead(?:s|ed|ing)?)"
    rf"\s(?:for\s|on\s|upon\s)?(?:(?:an?|the|some|such|any|more|further)\s)?(?:[\w-]+\s){{0,2}}?{GUARANTEE}\s(?:from|that|to|of|on|about)\b"
    r"(?:(?!\b(?:and|but|while|though)\b)[^.;,])*$"
)
WINNING = frozenset({"secure", "obtain", "extract", "wring", "wrest"})  # whatever particle follows
# "Nine of the 12 ships have sailed": how far it has come.
COUNTED = re.compile(
    r"(?:\w+\s)?(?:\d[\d,]*|[a-z]+)\s(?:out\s)?of\s(?:the|its|their)\s", re.IGNORECASE
)
GONE = re.compile(
    r"\s(?:have|has|had)\s(?:now\s|already\s|since\s)?(?:left|gone|departed|arrived|returned|sailed|closed|come|entered|expired|lapsed)\b"
)
# "Paid in four instalments": how, not how much.
PARTS = re.compile(
    r"(?:(?:about|some|at least|up to)\s)?[\w-]+\s(?:(?:equal|annual|monthly|quarterly|yearly|separate|further)\s)?"
    r"(?:instal+ments?|tranches|stages|phases|stages|steps|slices|part-payments)",
    re.IGNORECASE,
)
IN = re.compile(r"\b(?:in|over|by|into)\s$")
# "The contribution comes in four tranches": of what was told before, with no sum of its own.
SAME = re.compile(
    r"[Tt]he\s(?:\w+\s)?(?:contribution|loan|grant|payment|donation|sum|money|amount|funding|funds|credit|subsidy)"
)
HOW = re.compile(r"[^.;]{0,12}?\s(?:in|over)\s[\w-]+\s(?:\w+\s)?(?:instal+ments?|tranches|stages|phases|steps|slices)\b")  # fmt: skip
# "Guarantee us €3m, and I will campaign": bidden, and what one does for it is told behind.
BIDDEN = re.compile(
    r"(?:^|[.!?“”\"'‘:]\s?)(?:just\s)?(?P<verb>give|guarantee|pay|grant|promise|lend|send|offer|provide|show|find|put|hand)\s"
    r"[^.!?;]*?,?\s(?:and|or|then)\s(?P<own>I|we|he|she|they)(?:\swill|['’]ll|\sshall|\swould|['’]d)\b",
    re.IGNORECASE,
)

UNTIL = re.compile(
    r"\b(?:will|would|can|could|shall|may|wo|ca)(?:\s?not|n['’]t)\s(?:be\s)?(?:paid|released|disbursed|sent|spent|transferred|handed over|delivered|cashed|flow|move|arrive)\b"
    r"[^.;]{0,40}?\b(?:until|till|before|unless|without)\b"
)


def owed(scene: Scene, found: Gift) -> bool:
    """Whether the words tell of a sum that nobody gives by them."""
    clause = found.clause
    return (
        _reckoned(scene, found)
        or clause.lemma in {"sue", "litigate"}
        or _fallen(scene, found)
        or _demanded(scene, found)
        or _gone(scene, found)
        or _parts(scene, found)
        or _got(scene, found)
        or _bidden(scene, found)
    )


def _before(scene: Scene, found: Gift) -> str:
    """The words of the sentence before a thing."""
    sentence = scene.sentence_of(found.what[0])
    low = max(found.what[0] - 2 * BEFORE, sentence.start if sentence else 0)
    return scene.text[low : found.what[0]]


def _reckoned(scene: Scene, found: Gift) -> bool:
    """ "Fees that the ministry assesses at €4m", "a clerk put the bill at €4m"."""
    clause = found.clause
    if clause.lemma in pledges.reckoning():
        return True
    mine = {p.chain or p.text for p in scene.subjects(clause)}
    own = clause.lemma == "put" and all((a.chain or a.text) in mine for a in found.actors)
    told = AT.search(_before(scene, found)) or re.search(r"\sat\s\S*\d", scene.words(found.what))
    return own and found.amount is not None and told is not None


def _fallen(scene: Scene, found: Gift) -> bool:
    """ "The fund has fallen below €9m": what is left in it."""
    near = scene.text[found.clause.head[1] : max(found.clause.head[1], found.what[0])]
    return found.clause.lemma in pledges.sinking() and BELOW.fullmatch(near) is not None


def _demanded(scene: Scene, found: Gift) -> bool:
    """ "Demands a promise that it is paid": another should give it."""
    return DEMANDED.search(_before(scene, found)) is not None


def _gone(scene: Scene, found: Gift) -> bool:
    """What has happened to a part of them is a fact, and no promise."""
    counted = COUNTED.match(scene.text, *found.what)
    return counted is not None and GONE.match(scene.text, found.what[1]) is not None


def _parts(scene: Scene, found: Gift) -> bool:
    """Instalments of a sum, and that sum named again to say how it is paid."""
    if found.amount is not None:
        return False
    words = scene.words(found.what)
    parts = PARTS.fullmatch(words) and IN.search(_before(scene, found))
    again = SAME.fullmatch(words) and HOW.search(scene.text, found.what[1], found.what[1] + BEFORE)
    return bool(parts or again)


def _got(scene: Scene, found: Gift) -> bool:
    """ "The mayor says she got her money: €4m", "it secured a phase-out": who says so, or does so, got it."""
    clause = found.clause
    if clause.passive or clause.modal is not None:
        return False
    mine = {p.chain or p.text for p in scene.subjects(clause)}
    if clause.lemma.split(" ")[0] in WINNING:
        return all((a.chain or a.text) in mine for a in found.actors)
    speaker = scene.speaker_at(clause.head[0]) if clause.lemma in pledges.getting() else None
    own = any(PRONOUN.match(scene.words(s)) for s in clause.subjects)
    return own and speaker is not None and all(a.text == speaker.text for a in found.actors)


def _bidden(scene: Scene, found: Gift) -> bool:
    """ "Guarantee us €3m, and I will campaign": what others are bidden to give."""
    sentence = scene.sentence_of(found.what[0])
    if sentence is None:
        return False
    told = BIDDEN.search(scene.text[sentence.start : sentence.end])
    at = found.what[0] - sentence.start
    return told is not None and told.start("verb") <= at < told.start("own")


def waiting(scene: Scene, found: Gift) -> bool:
    """ "Cannot be paid before May": kept back till something has come about, and promised still."""
    return UNTIL.search(scene.text, found.what[0], found.what[1] + 2 * BEFORE) is not None
