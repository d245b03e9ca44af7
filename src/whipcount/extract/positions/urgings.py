"""What somebody is told not to do, or dared to do: "told growers not to sell", "challenged her to publish it".

Clauses in, readings out, as in ``stances``. Whoever says so is against the one, and for the other; those who
are told have said nothing yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import hint
from whipcount.extract.positions.turns import to_stop
from whipcount.extract.scene import Scene
from whipcount.extract.siding import side_of
from whipcount.extract.stances import Reading, holders
from whipcount.extract.supposed import hypothetical, questioned
from whipcount.layers import Clause, Span
from whipcount.model import Party

BIDDING = frozenset(
    """tell ask warn urge beg order instruct advise implore press beseech direct caution command exhort plead pressure
    counsel call appeal""".split()
)
# "Told them [not to] sell".
NOT_TO = re.compile(
    r"(?:\s(?!that\b|for\b)[\w’'-]+){1,7}?\s(?:not\s[“\"‘']?to|to\s[“\"‘']?not)\s(?P<what>(?P<verb>[\w-]+))"
)
# "Told members to [reject] the deal", "asked them to [stay out of] it".
REFUSING = (
    r"(?:reject|oppose|resist|block|veto|turn\sdown|throw\sout|(?:throw|vote|turn|strike|kick)(?=\s(?:it|this|that|them)\s(?:out|down)\b)|say\sno\sto|vote\s(?:against|down|no\son)|shun|ignore|disregard"
    r"|back\s(?:away|off|down)\s(?:from|on)|(?:stay|keep|steer|shy)\s(?:well\s|\w+ly\s)?(?:out\sof|away\sfrom|clear\sof)|(?:refrain|desist)\sfrom|hold\soff\son"
    r"|turn\s(?:their|its|his|her)\sbacks?\son|stop(?=\s[a-z]+ing\b))\s(?=[\w“\"‘'])"
)
TO_REFUSE = re.compile(rf"(?:\s[\w’'-]+){{1,7}}?\sto\s{REFUSING}")
# "Recommended that shareholders [reject] the bid".
ADVISING = frozenset("recommend demand ask urge request advise propose".split())
THAT_REFUSE = re.compile(rf"\sthat\s(?:[\w’'-]+\s){{1,6}}?{REFUSING}")
# "Urged the council to [hold off] until spring": against what it is about to do.
TO_WAIT = re.compile(
    r"(?:\s[\w’'-]+){1,7}?\sto\s(?P<what>hold\s(?:off|back|fire)|(?:think|look)\s(?:again|twice)|reconsider|rethink|back\s(?:off|down|away|out)|slow\sdown"
    r"|desist|relent|change\s(?:course|tack|(?:its|his|her|their)\sminds?))"
    r"(?=[.,;:!?”\"]|\s(?:until|till|before|while|and|or|for|now|on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day|because|as|lest|yet)\b|$)",
    re.IGNORECASE,
)
DARING = frozenset({"challenge", "dare", "defy"})
DARED = re.compile(r"(?:\s[\w’'-]+){1,7}?\sto\s(?P<what>[\w-]+)")
# What one is told for one's own good, or of no question at all.
IDLE = re.compile(
    r"(?:panic|worry|be|speak|say|talk|tell|comment|discuss|mention|forget|expect|think|believe|look|touch|move|drive|travel|swim|answer|call|fear|give\sup|lose|approach|go\snear|read|feel|get|drink|eat|wait|hesitate|assume|underestimate|overlook)\b"
)
GLIMPSE = 5  # hundredths of a stance that the model must see at least


def urging(scene: Scene) -> Iterator[Reading]:
    """Each act that somebody is told to leave, and each that somebody is dared to do."""
    for clause in scene.clauses:
        told = _told(scene, clause)
        if told is None or questioned(scene, clause) or hypothetical(scene, clause):
            continue
        stance, issue = told
        span = clause.head[0], issue[1]
        actors = holders(scene, clause)
        if actors and hint(scene, "stance", span) >= GLIMPSE:
            yield Reading(clause, stance, "happen", issue, span, actors, gated=True)


def _told(scene: Scene, clause: Clause) -> tuple[str, Span] | None:
    """Which side words of bidding are on, and about what."""
    if clause.kind != "verb" or clause.passive or clause.negated:
        return None
    if clause.lemma.split(" ")[0] in BIDDING | ADVISING:
        return _left(scene, clause) or _refused(scene, clause)
    if clause.lemma not in DARING or not _somebody(scene, clause):
        return None
    met = DARED.match(scene.text, clause.head[1])
    return ("supports", to_stop(scene, met.start("what"))) if met else None


def _refused(scene: Scene, clause: Clause) -> tuple[str, Span] | None:
    """ "Told members to reject the deal", "recommended that they turn it down": against it."""
    met = TO_REFUSE.match(scene.text, clause.head[1])
    if met is None and clause.lemma in ADVISING:
        met = THAT_REFUSE.match(scene.text, clause.head[1])
    if met is None and (wait := TO_WAIT.match(scene.text, clause.head[1])):
        return "opposed", wait.span("what")
    return ("opposed", to_stop(scene, met.end())) if met else None


def _left(scene: Scene, clause: Clause) -> tuple[str, Span] | None:
    """ "Not to sell": against it; "not to block the plan": for the plan."""
    met = NOT_TO.match(scene.text, clause.head[1])
    if met is None or IDLE.match(scene.text, met.start("what")):
        return None
    if side_of(met["verb"], met["verb"], "") != "opposed":
        return "opposed", to_stop(scene, met.start("what"))
    issue = to_stop(scene, met.end("verb") + 1)
    return ("supports", issue) if issue[0] < issue[1] else None


def _somebody(scene: Scene, clause: Clause) -> bool:
    """Whether it is people who are challenged, to do a thing: not a ruling, nor somebody's right to."""
    below = scene.below(scene.clauses.index(clause), "xcomp")
    return bool(below) and bool(clause.objects) and scene.party(clause.objects[0]).chain is not None


def bidden(scene: Scene, found: Reading, actor: Party) -> bool:
    """ "Told banks to stay out": what the banks will do nobody has said."""
    clause = found.clause
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if above is None or above.kind != "verb" or above.lemma.split(" ")[0] not in BIDDING | ADVISING:
        return False
    base = scene.words(clause.head) == clause.lemma.split(" ")[0] and above.lemma in ADVISING
    bare = clause.modal is None and (clause.tense is None or base)
    if clause.relation not in {"xcomp", "ccomp"} or not bare:
        return False
    known = actor.chain or actor.text
    doing = {p.chain or p.text for p in scene.subjects(above)} if not above.passive else set()
    told = {scene.party(s).chain or scene.party(s).text for s in (*clause.subjects, *above.objects)}
    return known in told and known not in doing
