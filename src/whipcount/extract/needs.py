"""Needs: what the reports say is required, by whom, for what. Clauses in, Needs out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract.amounts import counted, money
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.model import Document, Need
from whipcount.pipeline import Layers

NEEDING = frozenset({"need", "require", "lack", "seek", "appeal", "want", "request"})
WITH_FOR = frozenset({"appeal", "call", "ask"})


@dataclass(frozen=True)
class Needs:
    """Reads needs off clauses."""

    name: str = "needs"
    version: str = "1"
    requires: tuple[str, ...] = ("sentence", "mention", "chain", "clause", "attribution", "time")
    provides: tuple[str, ...] = ("need",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Need]:
        """One Need for each thing that is said to be needed."""
        scene = Scene(document, layers)
        for clause in scene.clauses:
            if clause.kind == "verb" and not clause.negated and (thing := _thing(scene, clause)):
                yield _claim(scene, clause, thing)


def _thing(scene: Scene, clause: Clause) -> Span | None:
    """The needed thing: the object of needing; of wanting and asking only where it is counted."""
    things = list(clause.objects) if clause.lemma in NEEDING else []
    things += [(a, b) for p, a, b in clause.obliques if p == "for" and clause.lemma in WITH_FOR]
    for thing in things:
        said = scene.words(thing)
        numbered = money(said) or counted(said)
        plain = clause.lemma in {"need", "require", "lack"} and len(said) > 4 and said.casefold() not in {"this", "that", "them"}
        if numbered or plain:
            return thing
    return None


def _claim(scene: Scene, clause: Clause, thing: Span) -> Need:
    said = scene.text[thing[0] : thing[1]]
    sum_, count = money(said), counted(said)
    start = min(clause.head[0], thing[0])
    evidence = (scene.cite(start, max(clause.head[1], thing[1])),)
    actors = scene.subjects(clause) if not clause.passive else []
    purpose = next((scene.words((a, b)) for p, a, b in clause.obliques if p in {"for", "to"} and (a, b) != thing), None)
    return Need(
        id=claim_id("need", evidence, scene.words(thing)), document=scene.document.id,
        evidence=evidence, made_by="needs/1", what=scene.words(thing),
        by=actors[0] if actors else None, for_issue=purpose,
        amount=sum_[0] if sum_ else None, quantity=count[0] if count and not sum_ else None,
        time_ref=scene.time_of(clause),
    )  # fmt: skip
