"""How likely a position, a pledge or a condition is to be right: signs of a reading in, hundredths out.

Each sign is a number, the weightiest the vetting model's own odds, and ``surety.toml`` has its weight, fitted to
readings of other corpora that were judged right or wrong (``training/surety.py``). It ranks what is told, and a
row that is less sure than ``LEAST`` of its kind is not told.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from whipcount.annotate.vetting import PARTS, placed, vetting
from whipcount.extract import stances
from whipcount.extract.conditions import parts as conditions
from whipcount.extract.framing import hint
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.scene import Scene
from whipcount.extract.topics import undergone, whole
from whipcount.extract.trust import odds
from whipcount.layers import Span, meet
from whipcount.lexicon import surety as weights
from whipcount.model import Party

Signs = Mapping[str, float]

# Hundredths: what is less sure is hardly ever told by a careful reader. Conditions are ranked alone: of those of
# other corpora that are least sure as many are right as of all.
LEAST = {"position": 12, "pledge": 8}
FLOOR = 0.02  # a chance is never held to be smaller, nor larger than what this leaves
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
        "issue": odds(hint(scene, "issue", found.issue), FLOOR),
        "stance": odds(hint(scene, "stance", found.evidence), FLOOR),
        "holder": odds(_holder(scene, found.clause.head[0], actor), FLOOR),
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
        "vetted": _vetted(
            scene, f"position:{found.stance}", found.evidence, (actor.text, _issue(scene, found))
        ),
    }


def of_condition(scene: Scene, found: conditions.Reading) -> Signs:
    """The same for a condition."""
    at = found.trigger[0]
    sentence = scene.sentence_of(at)
    around = (sentence.start, sentence.end) if sentence else found.evidence
    clause = next(iter(scene.headed(*found.trigger)), None)
    return {
        "trigger": odds(hint(scene, "condition", found.trigger), FLOOR),
        "condition": odds(hint(scene, "condition", around), FLOOR),
        "stance": odds(hint(scene, "stance", around), FLOOR),
        "holder": odds(_holder(scene, at, found.holder), FLOOR),
        "agreed": _agreed(scene, "condition", found.polarity, found.evidence),
        "known": float(found.holder.chain is not None),
        "waits": float(found.waits_for is not None),
        "clause": float(clause is not None),
        "tensed": float(clause is not None and clause.tense is not None),
        "spoken": float(scene.speaker_at(at) is not None),
        "quoted": float(scene.quoted(at)),
        "only_if": float(found.polarity == "only_if"),
        "length": math.log1p(min(len(found.act.split()), LONGEST)),
        "vetted": _vetted(
            scene,
            f"condition:{found.polarity}",
            found.evidence,
            (
                found.holder.text,
                scene.words(found.trigger),
                found.act,
                found.waits_for.text if found.waits_for else "",
            ),
        ),
    }


def of_pledge(scene: Scene, found: Gift, actor: Party, status: str) -> Signs:
    """The same for a pledge."""
    sentence = scene.sentence_of(found.what[0])
    around = (sentence.start, sentence.end) if sentence else found.evidence
    return {
        "pledge": odds(hint(scene, "pledge", around), FLOOR),
        "holder": odds(_holder(scene, found.what[0], actor), FLOOR),
        "known": float(actor.chain is not None),
        "sum": float(found.amount is not None or found.quantity is not None),
        "vetted": _vetted(
            scene, f"pledge:{status}", found.evidence, (actor.text, scene.words(found.what))
        ),
    }


def _vetted(scene: Scene, label: str, evidence: Span, said: Sequence[str]) -> float:
    """The vetting model's log odds; nought where another annotator reads, for it has no hints either."""
    if not scene.hinted:
        return 0.0
    piece = scene.cite(*evidence)
    parts = [*said, *[""] * (PARTS - len(said))]
    row = placed(scene.document.text, label, (piece.start, piece.end), parts)
    return round(vetting().odds(scene.document.text, row), 4)


def _issue(scene: Scene, found: stances.Reading) -> str:
    """What a stance is told to be about."""
    return scene.words(whole(scene.text, undergone(scene.text, found.clause, found.issue)))


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
