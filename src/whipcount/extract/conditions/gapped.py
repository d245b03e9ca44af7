"""Waits whose verb is left out behind another's: "Peru waits on Chile, and Chile on Norland".

Who waits for whom by the verb comes in, the following pairs of one row out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.model import Party

Name = tuple[int, int, str]  # where it stands, and whose it is: a chain
JOINT = re.compile(r"(?:,|;|:|\s[–—-])?\s(?:and\s|while\s)?(?:the\s)?", re.IGNORECASE)
ON = re.compile(r",?\s(?:(?:is|was)\swaiting\s)?(?:on|for)\s(?:the\s)?")
STOP = re.compile(r"[.,;:!?”\"]|$|\s(?:and|while|as|but)\b")
WAITING = frozenset({"wait"})
SORTS = frozenset({"state", "organization", "group", "person"})


def named_both(scene: Scene, found: Reading) -> bool:
    """Whether somebody with a name waits for somebody with another."""
    sides = (scene.chain(found.holder), scene.chain(found.waits_for))
    return all(c is not None and c.named and c.type in SORTS for c in sides)


def plain(scene: Scene, found: Reading) -> bool:
    """ "Peru waits for Chile", and nothing more: of which the models see little, and there is little to doubt."""
    whom = found.waits_for.text if found.waits_for else ""
    alone = scene.words(found.trigger).removeprefix("the ") == whom.removeprefix("the ")
    return found.firm and found.act in WAITING and alone and named_both(scene, found)


def gapped(scene: Scene, found: Reading) -> Iterator[Reading]:
    """The pairs right behind a wait that go without its verb."""
    at = found.trigger[1]
    while (pair := _pair(scene, at)) is not None:
        who, whom = pair
        holder, moving = (Party(scene.words(n[:2]), n[2]) for n in pair)
        span = who[0], whom[1]
        yield Reading(holder, found.act, found.polarity, whom[:2], moving, span, firm=True)
        at = whom[1]


def _pair(scene: Scene, at: int) -> tuple[Name, Name] | None:
    """Two names with "on" or "for" between, and nothing behind."""
    joint = JOINT.match(scene.text, at)
    who = named_at(scene, joint.end()) if joint else None
    led = ON.match(scene.text, who[1]) if who else None
    whom = named_at(scene, led.end()) if led else None
    closed = whom is not None and STOP.match(scene.text, whom[1]) is not None
    return (who, whom) if who and whom and closed and who[2] != whom[2] else None


def named_at(scene: Scene, at: int) -> Name | None:
    """The longest name of somebody that begins at a place; its mention may take in what hangs on it."""
    begins = (m for m in scene.mentions_near(at, at + 1) if m.start in {at, at - len("the ")})
    known = ((m.chain, c) for m in begins if (c := scene.chains.get(m.chain)))
    named = (
        (at, at + len(name), chain)
        for chain, c in known if c.named and c.type in SORTS
        for name in (c.name, *c.names) if scene.text.startswith(name, at)
    )  # fmt: skip
    return max(named, key=lambda n: n[1], default=None)
