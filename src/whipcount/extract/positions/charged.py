"""Evil designs that somebody's words lay at another's door: "the government wants to rob farmers, Lee said". Readings in, readings out.

Nobody owns to them; whoever lays the charge is against what is charged.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.announcements import one_side
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.lexicon.lemmas import verb

WILLING = frozenset("want wish seek try attempt plan intend plot conspire aim".split())
CHARGED = frozenset({"supports", "committed", "considering", "offered"})
EVIL = frozenset(
    """rob steal cheat deceive hoodwink swindle fool mislead starve humiliate betray sacrifice plunder loot exploit enslave
    hijack rig blackmail bully intimidate silence muzzle smear sabotage demonise demonize scapegoat usurp enrich sow""".split()
)
# What may be done to foes and flaws as well, and tells a charge only of what is "ours".
HARSH = frozenset(
    "destroy ruin wreck kill cripple weaken undermine divide punish gut dismantle sell crush erase take".split()
)
ACT = re.compile(r"(?:to\s)?(?P<verb>[a-z]+)\b(?P<rest>[^.;”\"]{0,80})")
OURS = re.compile(r"\s(?:out\s|away\s|off\s|down\s)?(?:our|my|us)\b")
LEFT = re.compile(
    r"\s[^.;]{2,60}?\b(?:thirsty|hungry|homeless|penniless|defenceless|defenseless|destitute|in\sthe\s(?:cold|dark|lurch)|to\s(?:die|starve|rot))\b"
)


def charged(scene: Scene, found: Reading) -> Reading:
    """A stance that its holder is charged with, as the accuser's against it."""
    if found.stance not in CHARGED or found.clause.lemma not in WILLING or found.clause.negated:
        return found
    speaker = scene.speaker_at(found.clause.head[0])
    if speaker is None or speaker.chain is None or not _evil(scene, found):
        return found
    if any(one_side(scene, a, speaker) for a in found.actors):
        return found
    return replace(found, stance="opposed", asks="happen", actors=(speaker,))


def _evil(scene: Scene, found: Reading) -> bool:
    """Whether what is wanted is an act that nobody owns to."""
    told = ACT.match(scene.text, *found.issue)
    if told is None:
        return False
    act, rest = verb(told["verb"]), scene.text[told.end("verb") : told.end("verb") + 80]
    ours = act in HARSH and OURS.match(rest)
    return act in EVIL or bool(ours) or (act == "leave" and bool(LEFT.match(rest)))
