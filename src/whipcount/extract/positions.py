"""Positions: where an actor stands on what. Readings of stances in, Position claims out.

Each actor of a list gets a position of its own. Whose words they are decides the basis: a claim of X
about Y is third party.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract.announcements import announced, hanging, judging, one_side
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading, framed, phrased
from whipcount.layers import Clause
from whipcount.model import Condition, Document, Party, Position
from whipcount.pipeline import Layers


@dataclass(frozen=True)
class Positions:
    """Reads positions off clauses, with the conditions that hang on them."""

    name: str = "positions"
    version: str = "1"
    requires: tuple[str, ...] = ("sentence", "mention", "chain", "clause", "attribution", "time", "condition")
    provides: tuple[str, ...] = ("position",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Position]:
        """One Position for each actor and predicate; the first reading of a predicate wins."""
        scene = Scene(document, layers)
        given = [c for c in layers.get("condition", ()) if isinstance(c, Condition)]
        seen: set[tuple[str, int]] = set()
        readings = (
            *phrased(scene), *framed(scene), *judging(scene), *announced(scene), *hanging(scene, given)
        )  # fmt: skip
        for found in readings:
            for actor in found.actors:
                key = (actor.chain or actor.text, found.clause.head[0])
                if key not in seen:
                    seen.add(key)
                    yield _claim(scene, found, actor, given)


def _claim(scene: Scene, found: Reading, actor: Party, given: Sequence[Condition]) -> Position:
    evidence = (scene.cite(*found.evidence),)
    hung = tuple(sorted(c.id for c in given if _belongs(scene, c, found)))
    issue = scene.words(found.issue)
    basis, by = _basis(scene, actor, found.clause)
    return Position(
        id=claim_id("position", evidence, actor.text, issue), document=scene.document.id,
        evidence=evidence, made_by="positions/1", actor=actor, issue_text=issue, asks=found.asks,
        stance=found.stance, conditional=bool(hung), conditions=hung, basis=basis, according_to=by,
        time_ref=scene.time_of(found.clause),
    )  # fmt: skip


def _belongs(scene: Scene, condition: Condition, found: Reading) -> bool:
    """Whether a condition belongs to this stance: same sentence, and near or inside its clause."""
    piece, sentence = condition.evidence[0], scene.sentence_of(found.clause.head[0])
    if sentence is None or not sentence.start <= piece.start < sentence.end:
        return False
    low, high = min(found.evidence[0], found.clause.start), max(found.evidence[1], found.clause.end)
    return piece.start < high and low < piece.end


def _basis(scene: Scene, actor: Party, clause: Clause) -> tuple[str, Party | None]:
    """Own words, a spokesperson's, a third party's, or the reporter's."""
    speaker = scene.speaker_at(clause.head[0])
    if speaker is None:
        return "reporter", None
    if speaker.chain == actor.chain:
        return "own", speaker
    return ("spokesperson" if one_side(scene, actor, speaker) else "third_party"), speaker
