"""How likely a position or a condition is to be right: signs of a reading in, hundredths out.

Each sign is a number, and ``surety.toml`` has its weight, fitted to readings of other corpora that were
judged right or wrong (``training/surety.py``). It ranks what is told, and leaves
out nothing by itself: ``conditions.fortunes`` asks it whether a row of a doubtful form is sure enough.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from whipcount.extract import stances
from whipcount.extract.conditions import parts as conditions
from whipcount.extract.framing import hint
from whipcount.extract.scene import Scene
from whipcount.extract.trust import odds
from whipcount.layers import Span, meet
from whipcount.lexicon import surety as weights
from whipcount.model import Party

Signs = Mapping[str, float]

LEAST = 0.02  # a chance is never held to be smaller, nor larger than what this leaves
MAYBE = frozenset({"would", "could", "might", "may"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "which", "that"})
LONGEST = 12  # words of an issue or an act beyond which more say nothing


def surety(scene: Scene, kind: str, signs: Signs) -> int:
    """The chance, in hundredths, that a claim is right; where the model gave no hints, it is not doubted."""
    if not scene.hinted:
        return 100
    told = math.fsum(weight * signs[sign] for sign, weight in weights.weights(kind).items())
    return round(100 / (1 + math.exp(-weights.base(kind) - told)))


def of_position(scene: Scene, found: stances.Reading, actor: Party, basis: str) -> Signs:
    """What speaks for a stance and against it: log odds of the model's chances, then yes or no."""
    issue = scene.words(found.issue).split()
    chain = scene.chain(actor)
    return {
        "issue": odds(hint(scene, "issue", found.issue), LEAST),
        "stance": odds(hint(scene, "stance", found.evidence), LEAST),
        "holder": odds(_holder(scene, found.clause.head[0], actor), LEAST),
        "agreed": _agreed(scene, "stance", found.stance, found.evidence),
        "by_model": float(found.by_model),
        "own": float(basis == "own"),
        "hearsay": float(basis == "third_party"),
        "pronoun": float(actor.text.casefold() in PRONOUNS),
        "office": float(chain is not None and bool(chain.roles)),
        "maybe": float(found.clause.modality == "conditional" or found.clause.modal in MAYBE),
        "act": float(issue[:1] == ["to"]),
        "happen": float(found.asks == "happen"),
        "length": math.log1p(min(len(issue), LONGEST)),
    }


def of_condition(scene: Scene, found: conditions.Reading) -> Signs:
    """The same for a condition."""
    at = found.trigger[0]
    sentence = scene.sentence_of(at)
    around = (sentence.start, sentence.end) if sentence else found.evidence
    clause = next(iter(scene.headed(*found.trigger)), None)
    return {
        "trigger": odds(hint(scene, "condition", found.trigger), LEAST),
        "condition": odds(hint(scene, "condition", around), LEAST),
        "stance": odds(hint(scene, "stance", around), LEAST),
        "holder": odds(_holder(scene, at, found.holder), LEAST),
        "agreed": _agreed(scene, "condition", found.polarity, found.evidence),
        "known": float(found.holder.chain is not None),
        "waits": float(found.waits_for is not None),
        "clause": float(clause is not None),
        "tensed": float(clause is not None and clause.tense is not None),
        "spoken": float(scene.speaker_at(at) is not None),
        "quoted": float(scene.quoted(at)),
        "only_if": float(found.polarity == "only_if"),
        "length": math.log1p(min(len(found.act.split()), LONGEST)),
    }


def _holder(scene: Scene, at: int, actor: Party) -> int:
    """The model's chance that the actor's words in a place's sentence are a holder's."""
    sentence = scene.sentence_of(at)
    if sentence is None or actor.chain is None:
        return 0
    low, near = sentence.start, scene.mentions_near(sentence.start, sentence.end)
    mine = [m for m in near if m.chain == actor.chain and m.start >= low]
    return max([hint(scene, "holder", (m.start, m.end)) for m in mine], default=0)


def _agreed(scene: Scene, kind: str, value: str, span: Span) -> float:
    """Whether the model by itself reads the same there."""
    found = (f for f in scene.frames if f.kind == kind and f.value == value)
    return float(any(meet((f.start, f.end), span) for f in found))
