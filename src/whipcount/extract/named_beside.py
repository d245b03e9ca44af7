"""Names that stand beside the words of a source and belong to it. A scene and places in, mentions out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whipcount.layers import Mention

if TYPE_CHECKING:
    from whipcount.extract.scene import Scene

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
