"""Support and resistance that a thing has or meets: "the plan enjoys the support of the bishops", "Chile has our full backing".

Clauses in, readings out, as in ``stances``. The stance is of those who lend it, not of the thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import hint, listed
from whipcount.extract.scene import Scene
from whipcount.extract.stances import REACH, Reading, agentive, holders
from whipcount.extract.supposed import hypothetical, questioned, unsaid
from whipcount.layers import Clause, Span
from whipcount.model import Party

HOW = r"(?:(?:the|its|their|his|her|a|an|some|much|broad|full|strong|fierce|stiff|clear|wide|firm|growing|heavy|unanimous|total|unconditional|wholehearted)\s){0,3}"
FOR = r"(?:support|backing|blessing|approval|endorsement|sympathy|consent|applause|praise)"
AGAINST = r"(?:opposition|resistance|criticism|objections|fire|condemnation|protests?|disapproval|ire|scorn|rejection)"
HAVING = frozenset("have enjoy win gain get secure command draw earn receive attract find".split())
MEETING = frozenset(
    "meet face encounter draw provoke spark run hit attract meet come arouse trigger prompt stir".split()
)
# "Enjoys [the support of] the bishops", "ran into [opposition from] the islanders".
FROM = re.compile(
    rf"\s(?:into\s|with\s|in\sfor\s|up\sagainst\s|under\s)?(?:\w+ly\s)?{HOW}(?:(?P<for>{FOR})|(?P<against>{AGAINST}))\s(?:of|from|among)\s(?=\w)"
)
OURS = re.compile(rf"\s(?:our|my)\s{HOW}(?P<for>{FOR})\b(?!\s(?:of|from)\b)")
# "Gave the mission his blessing".
GIVEN = re.compile(
    rf"\s(?P<thing>(?:the|a|an|its|their|his|her|this|that)\s(?:[\w’'-]+\s){{1,5}}?)(?:its|their|his|her|our|my)\s{HOW}(?:{FOR})\b"
)
# "Gave the tunnel the thumbs up", "gave the merger the go-ahead".
SIGNED = re.compile(
    r"\s(?P<thing>(?:the|a|an|its|their|his|her|this|that)\s(?:[\w’'-]+\s){1,5}?)(?:(?:the|a|an|its|their|his|her)\s)(?:[\w-]+\s){0,2}?"
    r"(?:(?P<for>thumbs[ -]up|green[ -]light|go-ahead|all-clear|nod|(?:seal|stamp|mark)\sof\sapproval|vote\sof\sconfidence|(?:warm|cautious|guarded)\swelcome)"
    r"|(?P<against>thumbs[ -]down|cold\sshoulder|red\s(?:light|card)|(?:cool|frosty|chilly|lukewarm|hostile)\s(?:reception|welcome)))\b"
)
GIVING = frozenset({"give", "lend", "offer", "grant"})
LEAST = 3  # hundredths of a stance that the model must see


def lent(scene: Scene) -> Iterator[Reading]:
    """Each thing that is said to have somebody's support, or to meet with somebody's resistance."""
    for clause in scene.clauses:
        if clause.kind != "verb" or clause.passive or clause.negated or clause.modal:
            continue
        told = _had(scene, clause) or _given(scene, clause)
        if told is None or hypothetical(scene, clause) or questioned(scene, clause):
            continue
        stance, issue, end, actors = told
        span = min(issue[0], clause.head[0]), end
        seen = hint(scene, "stance", span) >= LEAST or SIGNED.match(scene.text, clause.head[1])
        if actors and seen and not unsaid(scene, clause):
            yield Reading(clause, stance, "happen", issue, span, actors, gated=True)


Told = tuple[str, Span, int, tuple[Party, ...]]


def _had(scene: Scene, clause: Clause) -> Told | None:
    """What has it, by the clause's subject, and those from whom it comes."""
    if clause.lemma not in HAVING | MEETING:
        return None
    things = [s for s in clause.subjects if clause.head[0] - REACH < s[1] <= clause.head[0]]
    if not things:
        return None
    if ours := OURS.match(scene.text, clause.head[1]):
        speaker = scene.speaker_at(clause.head[0])
        return ("supports", things[0], ours.end(), (speaker,)) if speaker else None
    met = FROM.match(scene.text, clause.head[1])
    if met is None or clause.lemma not in (HAVING if met["for"] else MEETING):
        return None
    span = met.end(), max(met.end(), clause.end)
    actors = tuple(p for p in listed(scene, span) if p.chain) or _phrase(scene, clause, met.end())
    return ("supports" if met["for"] else "opposed"), things[0], span[1], actors


def _phrase(scene: Scene, clause: Clause, start: int) -> tuple[Party, ...]:
    """Those whom no list knows: "the islanders"."""
    spans = [(s, e) for _, s, e in clause.obliques] + list(clause.governed)
    found = [scene.party(s) for s in spans if s[0] == start]
    return tuple(p for p in found if agentive(p.text))[:1]


def _given(scene: Scene, clause: Clause) -> Told | None:
    """What somebody gives an own blessing, or a nod, to."""
    if clause.lemma.split(" ")[0] not in GIVING:  # "thumbs up" is taken for "give up"
        return None
    met = GIVEN.match(scene.text, clause.head[1])
    signed = SIGNED.match(scene.text, clause.head[1])
    met = met or signed
    if met is None:
        return None
    stance = "opposed" if signed and signed["against"] else "supports"
    thing = met.start("thing"), met.end("thing") - 1
    return stance, thing, met.end(), holders(scene, clause)
