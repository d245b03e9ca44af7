"""Who must move where a trigger's own words name nobody that acts: "if they throw it out", "if landlords are asked to pay".

A reading in; a Party or nobody out.
"""

from __future__ import annotations

import re
from itertools import pairwise

from whipcount.extract.conditions.chaired import chairing
from whipcount.extract.conditions.elsewhere import acted, asked
from whipcount.extract.conditions.meant import able
from whipcount.extract.conditions.paid import paying
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.conditions.powers import european, ruling
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Mention
from whipcount.lexicon import conditional
from whipcount.model import Chain, Party

# "Until that is done", "if this does not happen", "failing which".
POINTING = re.compile(
    r"[\W_]*(?:only\s|not\s)?(?:failing\swhich|(?:until|till|unless|once|if|after|as\ssoon\sas)\s(?:that|this|those|these)\s"
    r"(?:is|are|was|were|has|have|had|does|do|did|happens?|happened|comes?|came)\b)",
    re.IGNORECASE,
)
# What only a government lives by.
STATE_ACT = re.compile(
    r"\b(?:no|vot\w+|pass|back|support|approve|reject|oppose|block|accept)\b[^,;]*\b(?:budgets?|confidence)\b",
    re.IGNORECASE,
)
ELECTION = re.compile(
    r"\b(?:new|early|snap|fresh|general)\selections?\b|\belections?\s(?:is|are|was|were)\s(?:called|held)\b"
)
PAIRED = frozenset({"both", "neither", "either"})
AND = re.compile(r"\s(?:and|or|with)\s(?:the\s)?")
SEVERAL = frozenset({"state", "organization", "group"})
BACK = 400  # characters before a pronoun in which those it means may stand


def unnamed(scene: Scene, found: Reading) -> Party | None:
    """Whom a bare "they" means, else who is made to do it."""
    inside = [c for c in scene.headed(*found.trigger) if c.kind == "verb"]
    widest = max(inside, key=lambda c: (c.end - c.start, -c.start), default=None)
    told = (_antecedent(scene, found, widest) or _pair(scene, found, widest)) if widest else None
    told = told or next((p for c in inside if (p := _bidden(scene, found, c))), None)
    own = _family(scene, found.holder)
    told = told or acted(scene, found, own) or paying(scene, found, own)
    told = told or chairing(scene, found, own)
    told = told or european(scene, found.trigger, found.holder)
    told = told or asked(scene, found, own)
    return told or _other_side(scene, found)


def _other_side(scene: Scene, found: Reading) -> Party | None:
    """ "No budget without progress", "until there are elections": the government's, to give or to call."""
    if STATE_ACT.search(found.act) or ELECTION.search(scene.text, *found.trigger):
        return ruling(scene, found.holder, found.trigger[0])
    return None


def pointing(scene: Scene, found: Reading) -> Party | None:
    """ "Until that happens", "failing which": of whom it was asked just before, whoever else may be meant."""
    if not POINTING.match(scene.text, *found.trigger):
        return None
    return asked(scene, found, _family(scene, found.holder))


def _antecedent(scene: Scene, found: Reading, clause: Clause) -> Party | None:
    """ "If they throw it out": the people or the body named last before, but the holder."""
    said = [scene.words(s).casefold() for s in clause.subjects]
    at = clause.subjects[0][0] if said == ["they"] else 0
    if at < found.trigger[0] or clause.passive or clause.lemma in conditional.receiving():
        return None
    own = _family(scene, found.holder)
    if same := _doing_so(scene, clause, own):
        return same
    before = (m for m in scene.mentions_near(max(0, at - BACK), at) if m.end <= at)
    near = [m for m in before if m.chain not in own and _several(scene, m)]
    return scene.party_of(near[-1]) if near else None


def _pair(scene: Scene, found: Reading, clause: Clause) -> Party | None:
    """ "The Greens and the Liberals … once both have agreed": the first of the two named last together."""
    if PAIRED.isdisjoint(scene.words(s).casefold() for s in clause.subjects):
        return None
    at = found.trigger[0]
    near = [m for m in scene.mentions_near(max(0, at - BACK), at) if m.end <= at]
    near = [m for m in near if m.kind in {"name", "nominal"} and not m.place]
    for one, other in reversed(list(pairwise(near))):
        if one.chain != other.chain and AND.fullmatch(scene.text, one.end, other.start):
            return scene.party_of(one)
    return None


def _doing_so(scene: Scene, clause: Clause, own: frozenset[str]) -> Party | None:
    """ "The bank may split the firm. … If they split it": of whom just that was told."""
    for told in reversed(list(scene.headed(max(0, clause.head[0] - 2 * BACK), clause.start))):
        if told.lemma == clause.lemma and told.kind == "verb" and not told.passive:
            named = (p for p in scene.subjects(told) if p.chain and p.chain not in own)
            if doer := next((p for p in named if not PRONOUN.match(p.text)), None):
                return doer
    return None


def _several(scene: Scene, mention: Mention) -> bool:
    chain = scene.chains.get(mention.chain)
    named = mention.kind in {"name", "nominal"} and not mention.place
    return named and chain is not None and chain.type in SEVERAL


def _bidden(scene: Scene, found: Reading, clause: Clause) -> Party | None:
    """ "If big landlords are asked to chip in": those must."""
    if not clause.passive or clause.lemma not in conditional.obliging():
        return None
    own = _family(scene, found.holder)
    for span in (*clause.objects, *clause.subjects):
        party = scene.party(span)
        before = found.trigger[0] <= span[0] and span[1] <= clause.head[0]
        if before and party.chain not in own and (party.chain or able(party.text)):
            return party
    return None


def _family(scene: Scene, holder: Party) -> frozenset[str]:
    """The holder's chain, the body it speaks for, and those who speak for it."""
    mine = scene.chain(holder)
    if mine is None:
        return frozenset()
    near = (c.id for c in scene.chains.values() if _for(mine, c) or _for(c, mine))
    return frozenset({mine.id, *near})


def _for(one: Chain, other: Chain) -> bool:
    return any(r.of_text == other.name for r in one.roles)
