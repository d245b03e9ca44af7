"""The body that a person leads or sits for, by what stands beside the name: "Doe of the Greens", "their leader, Ann Doe".

A chain in, a Party out, for "her group" and "his members".
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Mention
from whipcount.model import Chain, Party

# "Doe of the Greens", "Doe, who runs the charity X", "Doe, chair of the X".
BEHIND = re.compile(
    r"(?:\s(?:of|from|for|at)|,\s(?:who\s(?:runs|leads|heads|chairs|founded|represents|negotiates\sfor|speaks\sfor)"
    r"|(?:the\s|its\s|their\s)?(?:[\w-]+\s){0,3}?(?:co-|vice-)?(?:leader|head|chair\w*|president|director|secretary|founder|member|spokes\w+)\s(?:of|for|at)))"
    r"\s(?:the\s)?(?:(?:[a-z-]+|\d[\w-]*)\s){0,3}"
)
# "Doe, the [Growers' Union] chairman".
BESIDE = re.compile(r"(?:\sof\s[A-Z][\w-]+)?,\s(?:the\s|its\s)?")
TITLE = re.compile(
    r"\s(?:[a-z-]+\s)?(?:leader|head|chair\w*|president|director|secretary|founder|whip|spokes\w+)\b"
)
# "The Greens' leader Ann Doe", "Greens leader Ann Doe", "their leader, Ann Doe".
BEFORE = re.compile(
    r"(?:['’]s?)?\s(?:[a-z-]+\s){0,2}?(?:leader|head|chair\w*|president|director|secretary|founder|spokes\w+|whip|co-leader),?\s"
)
APOSTROPHES = frozenset({"' ", "’ ", "'s ", "’s "})
OWNS = re.compile(r"['’]s?\s[A-Z]")
OF = re.compile(r"\s(?:of|from|for|at)\s(?:the\s)?$")
NEAR = 70  # characters between a body and a name


def led(scene: Scene, chain: str) -> Party | None:
    """The nearest body told beside any mention of the person by name."""
    for mention in scene.mentions:
        own = mention.chain == chain and mention.kind == "name"
        if own and (found := _within(scene, mention) or _beside(scene, mention)):
            return scene.party_of(found)
    return None


def _within(scene: Scene, name: Mention) -> Mention | None:
    """ "The Greens' Ann Doe", "Ann Doe of the Growers' Union", where a name was taken whole."""
    for other in scene.mentions_near(name.start, name.end):
        held = scene.chains.get(other.chain)
        inside = name.start <= other.start and other.end <= name.end and other.chain != name.chain
        if not inside or held is None or held.type not in {"organization", "group"}:
            continue
        before = scene.text[name.start : other.start]
        if (not before and OWNS.match(scene.text, other.end)) or OF.search(before):
            return other
    return None


def _beside(scene: Scene, name: Mention) -> Mention | None:
    """The body behind a name, else before it."""
    for other in scene.mentions_near(name.start - NEAR, name.end + NEAR):
        held = scene.chains.get(other.chain)
        if held is None or held.type not in {"organization", "group"} or other.kind == "demonym":
            continue
        behind = name.end < other.start < name.end + NEAR
        if behind and BEHIND.fullmatch(scene.text, name.end, other.start):
            return other
        titled = behind and BESIDE.fullmatch(scene.text, name.end, other.start)
        if titled and TITLE.match(scene.text, other.end):
            return other
        before = name.start - NEAR < other.end < name.start
        between = scene.text[other.end : name.start] if before else ""
        if before and (BEFORE.fullmatch(between) or between in APOSTROPHES):
            return other
    return None


def homes(scene: Scene, chain: Chain) -> frozenset[str]:
    """What a person holds an office of, and the land of a seat of power: the Kremlin's spokesman is Russia's."""
    own = {r.of for r in chain.roles if r.of}
    seats = [c for c in scene.chains.values() if c.known_as in own] if chain.named else []
    return frozenset(own | {r.of for c in seats for r in c.roles if r.title == "seat" and r.of})
