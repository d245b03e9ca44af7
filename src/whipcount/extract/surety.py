"""How likely a position is to be right: signs of a reading in, hundredths out.

Each sign is a number, and ``surety.toml`` has its weight, fitted to readings of other corpora that were
judged right or wrong (``training/surety.py``). It ranks what is told, and decides nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from whipcount.extract.framing import frames, hint
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Frame, Span, meet
from whipcount.lexicon import surety as weights
from whipcount.model import Party

LEAST = 0.02  # a chance is never held to be smaller, nor larger than what this leaves
MAYBE = frozenset({"would", "could", "might", "may"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "which", "that"})
LONGEST = 12  # words of an issue beyond which more say nothing


def surety(scene: Scene, found: Reading, actor: Party, basis: str) -> int:
    """The chance, in hundredths, that a position is right; where nobody looked, it is not doubted."""
    if not scene.hinted:
        return 100
    told = signs(scene, found, actor, basis)
    odds = weights.base() + math.fsum(w * told[sign] for sign, w in weights.weights().items())
    return round(100 / (1 + math.exp(-odds)))


def signs(scene: Scene, found: Reading, actor: Party, basis: str) -> Mapping[str, float]:
    """What speaks for a reading and against it: log odds of the model's chances, then yes or no."""
    issue = scene.words(found.issue).split()
    chain = scene.chain(actor)
    return {
        "issue": _odds(hint(scene, "issue", found.issue)),
        "stance": _odds(hint(scene, "stance", found.evidence)),
        "holder": _odds(_holder(scene, found, actor)),
        "agreed": float(any(f.value == found.stance for f in _frames(scene, found.evidence))),
        "by_model": float(found.by_model),
        "own": float(basis == "own"),
        "hearsay": float(basis == "third_party"),
        "pronoun": float(actor.text.casefold() in PRONOUNS),
        "office": float(chain is not None and bool(chain.roles)),
        "maybe": float(found.clause.modality == "conditional" or found.clause.modal in MAYBE),
        "act": float(issue[:1] == ["to"]),
        "length": math.log1p(min(len(issue), LONGEST)),
    }


def _holder(scene: Scene, found: Reading, actor: Party) -> int:
    """The model's chance that the actor's words in the sentence are a holder's."""
    sentence = scene.sentence_of(found.clause.head[0])
    low, high = (sentence.start, sentence.end) if sentence else found.evidence
    mine = (m for m in scene.mentions_near(low, high) if m.chain == actor.chain and m.start >= low)
    return max((hint(scene, "holder", (m.start, m.end)) for m in mine), default=0)


def _frames(scene: Scene, span: Span) -> list[Frame]:
    return [f for f in frames(scene, "stance", 0) if meet((f.start, f.end), span)]


def _odds(chance: int) -> float:
    held = min(max(chance / 100, LEAST), 1 - LEAST)
    return math.log(held / (1 - held))
