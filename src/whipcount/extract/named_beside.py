"""Names that stand beside the words of a source and belong to it, or end a phrase. A scene and places in, mentions out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whipcount.layers import Mention, Span

if TYPE_CHECKING:
    from whipcount.extract.scene import Scene

# "The levy on [trawlers]", "Brennan of [Halifax]": what a phrase ends with, and not what it is about.
BEHIND = re.compile(
    r"\s(?P<by>of|on|in|for|at|from|against|to|with|by)\s(?:the\s|its\s|his\s|her\s|their\s)?$"
)
SERVING = re.compile(r"\w\s(?:for|of|at|to)\s$")


def cut_before(scene: Scene, end: int) -> Mention | None:
    """ "The campaign | Living Lakes said": the name that a source is cut before."""
    near = (m for m in scene.mentions_near(end, end + 2) if m.kind == "name")
    return next((m for m in near if m.end > end + 1 and 0 <= end + 1 - m.start <= 15
                 and scene.text[end : end + 1] == " " and scene.text[end + 1].isupper()), None)  # fmt: skip


def by_name(scene: Scene, start: int, served: Mention) -> Mention | None:
    """ "Counsel for the bank, Ann Lee, said": who serves it, where no mention has them but their name."""
    if (
        not SERVING.search(scene.text[start : served.start])
        or scene.text[served.end : served.end + 2] != ", "
    ):
        return None
    near = scene.mentions_near(served.end, served.end + 3)
    named = (m for m in near if m.kind == "name" and m.start == served.end + 2)
    found = next(named, None)
    return found if found and scene.text[found.end : found.end + 1] == "," else None


def ends_with(scene: Scene, span: Span, mention: Mention, share: float) -> bool:
    """ "The premier, [Ann Lee]", "most of [the Greens]": a phrase that ends with a name is about it, but behind a preposition."""
    behind = BEHIND.search(scene.text, span[0], mention.start)
    of = behind is not None and behind["by"] == "of" and not mention.place
    return behind is None or (of and share >= 0.4)
