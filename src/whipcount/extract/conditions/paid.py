"""Who must move where those who strike wait for money: the other side of the dispute, the employer, the government.

A reading whose trigger names nobody that pays in; a Party or nobody out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set as AbstractSet

from whipcount.extract.conditions.parts import Reading
from whipcount.extract.conditions.powers import ruling
from whipcount.extract.scene import Scene
from whipcount.layers import Mention
from whipcount.model import Party

PAY = re.compile(
    r"\b(?:pay|paid|wages?|salar(?:y|ies)|parity|rises?|raises?|offers?|offered|bonus(?:es)?|payslips?|arrears|overtime|allowances?|stipends?|(?:pay|salary)\s?(?:scale|deal|award)s?)\b",
    re.IGNORECASE,
)
STRIKE = re.compile(
    r"\b(?:strik(?:e|es|ing|ers?)|struck|walk(?:ed|ing)?[\s-]?outs?|picket\w*|industrial\saction|stoppages?|down(?:ed)?\stools)\b",
    re.IGNORECASE,
)
# Whom a state pays.
PUBLIC = re.compile(
    r"\b(?:nurs(?:es?|ing)|teachers?|doctors|medics|midwives|paramedics?|civil\sserv(?:ants?|ice)|public[\s-](?:sector|serv(?:ants?|ice))|health[\s-](?:workers|service)"
    r"|police(?:men)?|firefighters?|prison\sofficers|lecturers|hospital|schools?|judges|soldiers|prosecutors)\b",
    re.IGNORECASE,
)
# "Workers at Corvo", "Corvo's drivers", "employed by Corvo".
STAFF = r"(?:workers|staff|employees|drivers|dockers|miners|crews?|pilots|members|engineers|machinists|porters|cleaners|technicians|guards|writers|actors)"
AT = re.compile(
    rf"\b(?:{STAFF}\s(?:at|of|for|with)|employed\sby|works?\sfor)\s(?:the\s)?$", re.IGNORECASE
)
NAMED = re.compile(
    rf"\b(?i:{STAFF})\s(?:at|of)\s(?:the\s)?(?P<name>[A-Z][\w&’'-]*(?:\s(?:and\s|&\s)?[A-Z][\w&’'-]*){{0,3}})"
)
OWNED = re.compile(rf"['’]s?\s(?:[\w,]+\s){{0,3}}?{STAFF}\b")
UNION = re.compile(r"\b(?:union|federation|league|association|guild|brotherhood|congress|college|workers|teamsters|unite|unison)\b", re.IGNORECASE)  # fmt: skip
BACK = 40  # characters before an employer's name in which its staff stand


def paying(scene: Scene, found: Reading, own: AbstractSet[str]) -> Party | None:
    """ "Will strike again unless pay is restored": whoever employs them, or the government where a state does."""
    if not PAY.search(scene.text, *found.trigger) or not STRIKE.search(scene.text):
        return None
    employers = [m for m in scene.mentions if m.chain not in own and _employs(scene, m)]
    told = Counter(m.chain for m in employers)
    most = max(employers, key=lambda m: (told[m.chain], -m.start), default=None)
    if most is not None and not _public(scene, found):
        return scene.party_of(most)
    if PUBLIC.search(scene.text):
        return ruling(scene, found.holder, found.trigger[0])
    named = NAMED.search(scene.text)
    return Party(named["name"]) if named and not UNION.search(named["name"]) else None


def _public(scene: Scene, found: Reading) -> bool:
    """Whether a sentence says that those who wait are paid by a state."""
    sentence = scene.sentence_of(found.trigger[0])
    return bool(sentence and PUBLIC.search(scene.text, sentence.start, sentence.end))


def _employs(scene: Scene, mention: Mention) -> bool:
    chain = scene.chains.get(mention.chain)
    if chain is None or chain.type != "organization" or mention.kind == "pronoun":
        return False
    if mention.place or UNION.search(chain.name):
        return False
    before = scene.text[max(0, mention.start - BACK) : mention.start]
    return bool(AT.search(before) or OWNED.match(scene.text, mention.end))
