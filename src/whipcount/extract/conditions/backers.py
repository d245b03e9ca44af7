"""Who gives what will be "paid out once": a passive whose giver stands beside the thing, or in the sentence before.

A scene and a passive's clause in, a Party or nobody out.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span
from whipcount.model import Party

GIVING = frozenset(
    "pay disburse release transfer deliver send unlock free lend grant provide give hand spend unfreeze ship".split()
)
FLOWING = frozenset(
    "move flow arrive come go follow start begin reach stay remain".split()
)  # "the money will not move until"
PROMISING = frozenset(
    "promise pledge offer announce approve commit earmark grant lend give provide donate contribute release pay send disburse transfer".split()
)
GAVE = re.compile(
    r"\s(?:(?:ha[sd]|have)\s)?(?:[a-z]+ly\s)?(?:promised|pledged|offered|approved|agreed|set\saside|earmarked|committed|announced"
    r"|granted|allotted|budgeted|put\sup|frozen?|froze|withheld|withholds|owes?|owed|lent)\b"
)
GIVES = re.compile(
    r"\s(?:(?:is|are|was|were)\s(?:[a-z]+ly\s)?(?:studying|weighing|considering|mulling|preparing|offering|lending|giving|providing)"
    r"|(?:ha[sd]|have)\s(?:[a-z]+ly\s)?(?:promised|pledged|offered|approved|set\saside|earmarked|committed|announced|granted)"
    r"|promised|pledged|offered|announced|promises|pledges|offers|plans\sto\s(?:lend|give|pay)|will\s(?:lend|give|provide|pay))\b"
)
BY = re.compile(
    r"\b(?:(?:pledged|promised|offered|approved|announced|given|granted|provided|frozen|withheld|lent)(?:\s(?:on\s)?[A-Z][a-z]+day)?\sby"
    r"|(?:aid|money|cash|grants?|loans?|funds?|funding|tranche|package|support|help|weapons|payments?|euros?|dollars?|pounds?|million|billion)\sfrom"
    r"|(?:largest|biggest|first|second|third|last|most|one|rest|bulk|smallest|share|part|sum|half)\b[^,;.]{0,30},\sfrom)\s(?:the\s)?$"
)
BARE = re.compile(
    r"(?:nothing|none|not\sa\s\w+|no\s[a-z]+|it|they|this|the\s(?:money|cash|funds?|loan|grant|aid|sum|rest|second\s\w+|first\s\w+|tranche|package|payments?)|payments?"
    r"|(?:another|(?:an?|the)\s(?:first|second|third|next|last|further|additional|other|remaining|initial|final))\s(?:[$€£¥]?\d[\d.,]*\s?)?(?:million|billion|bn|m|half|third|part|share|instal?lments?|tranche|\w+s)(?:\s(?:euros|dollars|pounds|crowns|kroner))?)",
    re.IGNORECASE,
)
SUM = re.compile(r"[$€£¥]\s?\d|\b(?:million|billion|bn|loans?|grants?|aid|funds?|tonnes)\b")
GOVERNMENT = re.compile(r"(?:the\s)?(?:\w+\s)?government", re.IGNORECASE)
BE = re.compile(r"\bbe(?:en|ing)?\s$")
MOST = 160  # characters of a phrase in which its giver may stand


def backer(scene: Scene, main: Clause, trigger: Span) -> Party | None:
    """Of a thing that is to be paid or handed over who promised it, whose it is, or who was about to give it."""
    undergone = main.passive or BE.search(scene.text, main.head[0] - 6, main.head[0])
    agent = any(p == "by" for p, _, _ in main.obliques)
    lemma = main.lemma.partition(" ")[0]
    flows = lemma in FLOWING and not main.objects
    flows = flows and any(BARE.fullmatch(scene.words(s)) for s in main.subjects)
    if agent or not (lemma in GIVING if undergone else flows):
        return None
    spans = [s for s in (*main.subjects, *main.objects) if s[1] <= main.head[0]]
    start = min((s[0] for s in spans), default=None)
    sentence = scene.sentence_of(main.head[0])
    if start is None or sentence is None or not sentence.start <= start:
        return None
    if main.head[0] - start > MOST or trigger[0] <= start < trigger[1]:
        return None
    near = [m for m in scene.mentions_near(start, main.head[0]) if start <= m.start]
    beside = next((m for m in near if _gives(scene, m, start)), None)
    if beside is None and any(BARE.fullmatch(scene.words(s)) for s in spans):
        beside = _given_in(scene, sentence.start, start) or _before(scene, sentence.start)
    if beside is None:
        return None
    said = scene.words((beside.start, beside.end))
    bare = beside.kind == "nominal" or GOVERNMENT.fullmatch(said)
    if bare and scene.speaker_at(main.head[0]):
        return None  # "the state's 60 million, the governor said": rather whoever says so
    return Party(said, beside.chain)


def _gives(scene: Scene, mention: Mention, start: int) -> bool:
    """ "Norland's 20 million", "the 20 million that Norland promised", "a grant from Norland"."""
    if mention.kind == "pronoun" and scene.words((mention.start, mention.end)) == "it":
        return False
    owns = mention.start <= start + 4 and scene.text[mention.end :][:2] in {"'s", "’s", "s'", "s’"}
    by = BY.search(scene.text, max(start, mention.start - 40), mention.start)
    return owns or bool(by) or GAVE.match(scene.text, mention.end) is not None


def _before(scene: Scene, start: int) -> Mention | None:
    """Who gives, or thinks of giving, a sum in the sentence before."""
    last = scene.sentence_of(start - 2) if start > 1 else None
    if last is None or "\n" in scene.text[last.start : start].strip():
        return None
    return _given_in(scene, last.start, last.end)


def _given_in(scene: Scene, start: int, end: int) -> Mention | None:
    """Who gives a sum, or thinks of it, in a stretch of a report: a clause may stand between a name and what it does."""
    if not SUM.search(scene.text, start, end):
        return None
    near = scene.mentions_near(start, end)
    found = [
        m for m in near if start <= m.start and m.end <= end and not m.place and m.kind != "pronoun"
    ]
    given = (m for m in found if _about_to(scene, m, end) or _given_by(scene, m, start))
    if (first := next(given, None)) is not None:
        return first
    acts = (c for c in scene.headed(start, end) if c.lemma in PROMISING and not c.negated)
    own = (m for c in acts if not c.passive for s in c.subjects if (m := scene.mention(s)) in found)
    return next(own, None)


def _given_by(scene: Scene, mention: Mention, floor: int) -> bool:
    """ "20 million was announced on Monday by Norland"."""
    return BY.search(scene.text, max(floor, mention.start - 40), mention.start) is not None


def _about_to(scene: Scene, mention: Mention, end: int) -> bool:
    """A giver, right behind whose name stands that it gives: its letters in brackets may stand between."""
    behind = re.match(r"(?:\s\([^)]{2,12}\))?", scene.text[mention.end : end])
    at = mention.end + (behind.end() if behind else 0)
    return GIVES.match(scene.text, at) is not None


def told_beside(scene: Scene, main: Clause, said: str) -> Party | None:
    """ "Oslo kept its word, Lee said. The next 20 million will come once": of a sum that nobody gives who spoke just before."""
    if not BARE.fullmatch(said):
        return None
    here = scene.sentence_of(main.head[0])
    last = scene.sentence_of(here.start - 2) if here and here.start > 1 else None
    if here is None or last is None or "\n" in scene.text[last.end : here.start].strip(" "):
        return None
    near = [a for a in scene.attributions if last.start <= a.start < last.end]
    told = [p for a in near if (p := scene.speaker(a)) and p.chain]
    return told[0] if told else None
