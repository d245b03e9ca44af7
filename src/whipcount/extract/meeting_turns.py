"""Turns of phrase that only imply a meeting, each with what it must have to be one.

One find with its stretch comes in; whether it tells of people who met goes out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from whipcount.extract.meeting_found import Found, are
from whipcount.extract.scene import Scene
from whipcount.lexicon.meetings import bag

SITTING = frozenset(
    "board committee cabinet council commission parliament senate assembly congress conclave".split()
)


def _hours(scene: Scene, found: Found) -> bool:
    """As in "six hours with her cabinet", "spent four hours at the ministry's house in Lima"."""
    del scene
    words, last = found.passage.words, found.anchor.last
    if words[last].low != "with":
        return bool(found.parties) and found.fixed
    people = bag("bodies", "people") | bag("bodies", "words") | bag("bodies", "kinds")
    return bool(found.parties) or any(w.low in people for w in words[last + 1 : last + 5])


def _beside_them(scene: Scene, found: Found) -> bool:
    """As in "said in Oslo on Monday, with the prime minister beside her"."""
    return found.fixed and bool(are(scene, found, "person"))


def _discussed(scene: Scene, found: Found) -> bool:
    """As in "X and Y discussed it on Friday", "the council will discuss it on Monday"."""
    before = found.passage.text[
        : found.passage.words[found.anchor.first].start - found.passage.start
    ]
    there = [p for p in are(scene, found, "person", "state") if p.text in before]
    return found.time is not None and (len(there) > 1 or _sits(scene, found))


def _signs(scene: Scene, found: Found) -> bool:
    """As in "signed a treaty with X in Lima on Friday": a bill is signed at home."""
    there = are(scene, found, "person", "state", "group")
    return found.time is not None and found.place is not None and len(there) > 1


def _sits(scene: Scene, found: Found) -> bool:
    """As in "the board will decide on Friday", "the assembly opened on Monday": a body, on a day."""
    del scene
    head = found.anchor.head
    before = {w.low for w in found.passage.words[max(0, head - 6) : head]}
    return found.time is not None and bool(before & SITTING)


def _invited(scene: Scene, found: Found) -> bool:
    """As in "has been invited to Lima"."""
    return found.place is not None and bool(are(scene, found, "person", "group"))


TURNS: Mapping[str, Callable[[Scene, Found], bool]] = {
    "hours": _hours, "beside": _beside_them, "discussed": _discussed, "signs": _signs, "invited": _invited,
    "decides": _sits, "opens": _sits,
}  # fmt: skip
