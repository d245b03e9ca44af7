"""Men and means on their way: "Danish soldiers will go", "the first 100 Kenyan police landed in the capital".

Clauses in, gifts out; ``pledges`` turns gifts into claims. Their state sends them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import AHEAD, MAYBE, Gift, act_end, tells
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.model import Party

MANNED = frozenset({"troops", "police", "weapons", "training", "logistics", "humanitarian"})
# What men and means do that are sent.
GOING = frozenset(
    """go serve deploy join patrol guard arrive fly escort train send station participate monitor help be land follow
    enter cross come move reach sail disembark set touch take begin start leave depart travel head relieve reinforce""".split()
)
# Only these say by themselves that they have come.
COMING = frozenset("arrive land disembark deploy reach fly sail touch cross come".split())
# "Will leave for the mission" goes there, "will leave" goes home; jets fly over.
HOMEWARD = re.compile(r"\w+\s(?:home|back|away|out|over|across|above|past|by)\b")
AWAY = re.compile(
    r"(?:leave|depart)\w*\s(?!for\b|on\b|in\b|next\b|within\b|by\b|at\b|tomorrow|tonight|today|soon)"
)
ON_WAY = re.compile(r"\s(?:are|is)\s(?:already\s|now\s)?on\s(?:their|its|the)\s$")
# Who comes to help: an army that merely marches gives nobody anything.
HELPING = re.compile(
    r"\b(?:peacekeep\w+|observers?|monitors?|contingents?|battalions?|brigades?|companies|units?|advance|engineers?|medics?|doctors|nurses|firefight\w+"
    r"|police|officers|trainers?|instructors|rescuers?|rescue|field\shospital|planes|helicopters?|trucks|frigates?|batter(?:y|ies)|tanks|jets|systems?|launchers?"
    r"|reinforcements|volunteers|force|soldiers|troops|men|personnel|staff|experts)\b"
)
COUNTED = re.compile(
    r"\b(?:\d[\d,]*|first|second|third|last|next|an?|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundred|thousand|several|more|another|advance|rest)\b",
    re.IGNORECASE,
)
MEN = re.compile(
    r"\b(?:men|women|soldiers|troops|personnel|officers|peacekeepers|marines|servicemen|servicemembers|fighters)\b"
)
FIELDED = frozenset({"troops", "police", "weapons", "logistics"})
ROUND = re.compile(r"\b(?:first|its|his|their|the|a)\s(?:hundred|thousand)\b")
REST = re.compile(r"(?:[Tt]he\s)?(?:rest|remainder|bulk|most|half)\sof\s(?:the\s)?")
OTHERS = re.compile(
    r"\b(?:refugees?|migrants?|protesters?|prisoners?|workers|civilians|children|fans|tourists|students|settlers|hostages|enemy|rebels?|wounded|captured|fleeing|wanted|killed|former|retired|dead)\b",
    re.IGNORECASE,
)


def sent(scene: Scene) -> Iterator[Gift]:
    """What is on its way, has come, or is to go, of the state that it belongs to."""
    for clause in scene.clauses:
        if clause.negated or not _goes(scene, clause):
            continue
        for men in clause.objects if clause.passive else clause.subjects:
            home, status, act = _home(scene, men), _status(scene, clause, men), _act(scene, men)
            if home is None or status is None or act is None or not tells(scene, clause):
                continue
            amount, quantity, _ = gifts.numbers(scene, men, clause)
            span = (men[0], max(act_end(scene, clause), clause.head[1]))
            yield Gift(clause, (home,), status, act, men, span, amount, quantity)


def fielded(words: str) -> bool:
    """A counted force: "its thousand men", "1,000 police", "six jets"."""
    words = REST.sub("", words, count=1) if REST.match(words) else words
    force = gifts.act(words) in FIELDED or MEN.search(words) is not None
    return force and (gifts.sum_in(words) is not None or ROUND.search(words) is not None)


def _goes(scene: Scene, clause: Clause) -> bool:
    if clause.kind != "verb":
        return _on_way(scene, clause)
    known = clause.lemma.split(" ")[0] in GOING
    home = HOMEWARD.match(scene.text, clause.head[0]) or AWAY.match(scene.text, clause.head[0])
    return known and not home


def _on_way(scene: Scene, clause: Clause) -> bool:
    """ "Are on their way": the way is the predicate."""
    start = max(0, clause.head[0] - len("are already on their "))
    return clause.lemma == "way" and bool(ON_WAY.search(scene.text, start, clause.head[0]))


def _status(scene: Scene, clause: Clause, men: Span) -> str | None:
    """How far they have come, by the verb's form."""
    if clause.modal in MAYBE:
        return "floated"
    if clause.modal in AHEAD | {"would"} and not clause.perfect:
        return "pledged"
    if clause.modality == "future" and clause.relation not in {"xcomp", "advcl", "acl"}:
        return "pledged"
    if clause.modal is not None or not _helping(scene, men):
        return None
    if clause.kind != "verb":
        return "delivering"
    come = clause.lemma.split(" ")[0] in COMING and (clause.tense == "past" or clause.perfect)
    return "delivered" if come and clause.relation not in {"xcomp", "advcl", "acl"} else None


def _helping(scene: Scene, men: Span) -> bool:
    said = scene.words(men)
    return bool(HELPING.search(said) and COUNTED.search(said))


def _act(scene: Scene, men: Span) -> str | None:
    """What kind of help: men without a name are soldiers."""
    said = scene.words(men)
    if OTHERS.search(said):
        return None
    act = gifts.act(said)
    if act in {None, "other"} and MEN.search(said):
        return "troops"
    return act if act in MANNED or (act == "other" and HELPING.search(said)) else None


def _home(scene: Scene, men: Span) -> Party | None:
    """Whose they are, by a word of theirs: "Danish soldiers", "the first of Ghana's 800", "its men"."""
    for mention in scene.mentions_near(*men):
        chain = scene.chains.get(mention.chain)
        inside = men[0] <= mention.start and mention.end < men[1]
        if (
            inside
            and chain is not None
            and chain.type in {"state", "organization"}
            and not mention.place
        ):
            return scene.party_of(mention)
    return None
