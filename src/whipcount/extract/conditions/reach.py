"""How far a trigger goes: to punctuation, another conjunction, or the subject of the act. A conjunction in, a place out."""

from __future__ import annotations

import re

from whipcount.extract.conditions import parts
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Sentence

STOP = re.compile(r"[,;.:!?](?=[\s”\"’']|$)|[”\"]|\s[–—-]\s|—|\n| but ")
ADVERBIAL = frozenset({"advcl", "advmod"})
# "Once the lenders have agreed, and provided that": another condition begins.
FURTHER = re.compile(
    r"(?:,?\s(?:and|but)|,)\s(?:only\s)?(?:provided|if|unless|once|until|as long as|so long as|on condition)\b"
)
# "If there is no progress there will be no budget"
THERE = re.compile(r"\s(?P<there>there)\s(?:will|would|can|could|shall|may)\b")


def reached(scene: Scene, sentence: Sentence, found: re.Match[str], clause: Clause | None) -> int:
    """The end of the trigger that a conjunction opens."""
    end = _end(scene, sentence, found.end(), clause)
    return _fore(scene, end, clause)


def _end(scene: Scene, sentence: Sentence, start: int, clause: Clause | None) -> int:
    """Where a trigger ends: at punctuation or another conjunction, or further where the parse holds it together."""
    found = parts.stop(scene, STOP, start + 4, sentence.end)
    stop = len(scene.text[: sentence.end].rstrip()) if found is None else found
    first = sentence.start > start - 16  # a trigger that leads the sentence ends at its comma
    told = (
        any(stop <= s < clause.end for a in scene.attributions for s, _ in a.source)
        if clause
        else True
    )
    if clause and clause.end > stop and not (first or told) and clause.end - start < 220:
        stop = clause.end
    return cut_further(scene, start, stop)


def cut_further(scene: Scene, start: int, stop: int) -> int:
    """ "Once a truce is in force, provided that": where another condition begins, else where it stops."""
    further = FURTHER.search(scene.text, start, stop)
    return further.start() if further else stop


def _fore(scene: Scene, end: int, clause: Clause | None) -> int:
    """ "Warned that unless money came it could not open": without a comma it ends where the act's subject begins."""
    if clause is None or clause.parent is None or clause.relation not in ADVERBIAL:
        return end
    main = scene.clauses[clause.parent]
    begins = [s for s, _ in main.subjects if clause.head[1] < s < main.head[0] < end]
    there = THERE.search(scene.text, clause.head[1], max(clause.head[1], main.head[1]))
    begins += [there.start("there")] if there and main.head[0] < end else []
    return len(scene.text[: min(begins)].rstrip()) if begins else end
