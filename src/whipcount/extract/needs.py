"""Needs: what the reports say is required, by whom, for what. Clauses in, Needs out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract.clause_times import time_of
from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.scene import Scene
from whipcount.extract.scenes import BASE, scene_of
from whipcount.layers import Clause, Span
from whipcount.model import Document, Need, Party
from whipcount.pipeline import Layers

NEEDING = frozenset({"need", "require", "lack"})  # their object is needed, whatever it is
SEEKING = frozenset({"seek", "want", "request", "appeal", "call", "ask"})  # only what is counted is
WITH_FOR = frozenset({"appeal", "call", "ask", "need"})
EMPTY = frozenset(
    {"this", "that", "them", "it", "him", "her", "us", "me", "you", "what", "which", "who", "time"}
)
BESIDE = re.compile(
    r"\b(?:need for|short of|shortfall of|shortage of|gap of|lack of)\s(?P<after>(?:[\w$€£,.%-]+[ ]?){1,6})"
    r"|(?P<before>(?:[\w$€£,.%-]+ ){1,6})(?:is|are|was|were|will be|would be) (?:needed|required|lacking|missing)\b"
)

NEEDED = re.compile(
    r"need for|short of|shortfall of|shortage of|gap of|lack of|needed|required|lacking|missing"
)
VERSION = "4"  # of the stage, told with every claim


@dataclass(frozen=True)
class Needs:
    """Reads needs off clauses."""

    name: str = "needs"
    version: str = VERSION
    requires: tuple[str, ...] = BASE
    provides: tuple[str, ...] = ("need",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Need]:
        """One Need for each thing that is said to be needed."""
        scene = scene_of(document, layers)
        taken: list[Span] = []
        for clause in scene.clauses:
            if (
                not clause.negated
                and clause.modality != "questioned"
                and (thing := _thing(scene, clause))
            ):
                taken.append(thing)
                yield _claim(scene, clause, thing)
        for thing, clause in _phrased(scene):
            if not any(a < thing[1] and thing[0] < b for a, b in taken):
                yield _claim(scene, clause, thing)


def _thing(scene: Scene, clause: Clause) -> Span | None:
    """The needed thing: any object of needing; of wanting and asking only a number or a sum."""
    for thing in _candidates(scene, clause):
        what = gifts.whole(scene, thing)
        said = scene.words(what)
        if gifts.sum_in(said):
            return what
        plain = clause.lemma in NEEDING and not scene.below(
            scene.clauses.index(clause), "xcomp", "ccomp"
        )
        if (
            plain
            and len(said) > 4
            and said.split()[0].casefold() not in EMPTY | {"no", "nobody"}
            and not scene.mention(thing)
        ):
            return what
    return None


def _candidates(scene: Scene, clause: Clause) -> list[Span]:
    """Objects, what is asked "for", and of shortages what stands behind "of"."""
    found = (
        list(clause.objects) if clause.kind == "verb" and clause.lemma in NEEDING | SEEKING else []
    )
    if clause.lemma in WITH_FOR:
        found += [(a, b) for p, a, b in clause.obliques if p == "for"]
    if clause.lemma in {"short", "need"}:
        found += [(a, b) for p, a, b in clause.obliques if p in {"of", "for"}]
    return [f for f in found if scene.words(f).casefold() not in EMPTY]


def _phrased(scene: Scene) -> Iterator[tuple[Span, Clause]]:
    """ "A need for 500 beds", "short of 20 teachers", "600 officers are required": a number beside a word of need."""
    for found in _beside(scene.text):
        group = "after" if found["after"] else "before"
        held = gifts.sum_in(found[group])
        at = found.start(group)
        clause = next(
            (c for c in scene.clauses if c.start <= at < c.end),
            Clause(at, found.end(), (at, at), ""),
        )
        if held and not clause.negated:
            yield (at + held[2], at + held[3]), clause


def _beside(text: str) -> Iterator[re.Match[str]]:
    """Every match, sought only in lines with a word of need, each with the line behind it."""
    lines: list[Span] = []
    for sign in NEEDED.finditer(text):
        start = text.rfind("\n", 0, sign.start()) + 1
        end = _line_end(text, _line_end(text, sign.end()) + 1)
        if lines and start <= lines[-1][1]:
            lines[-1] = (lines[-1][0], end)
        else:
            lines.append((start, end))
    return (found for span in lines for found in BESIDE.finditer(text, *span))


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return found if found >= 0 else len(text)


def _claim(scene: Scene, clause: Clause, thing: Span) -> Need:
    amount, quantity, end = gifts.numbers(scene, thing, clause)
    start = min(clause.head[0], thing[0])
    evidence = (scene.cite(start, max(clause.head[1], thing[1], end)),)
    what = scene.words((thing[0], max(thing[1], end)))
    purpose = next(
        (
            scene.words((a, b))
            for p, a, b in clause.obliques
            if p in {"for", "to"} and (a, b) != thing
        ),
        None,
    )
    return Need(
        id=claim_id("need", evidence, what), document=scene.document.id,
        evidence=evidence, made_by=f"needs/{VERSION}", what=what,
        by=_needer(scene, clause), for_issue=purpose,
        amount=amount, quantity=quantity, time_ref=time_of(scene, clause),
    )  # fmt: skip


def _needer(scene: Scene, clause: Clause) -> Party | None:
    """Who needs it; of a passive nobody is told."""
    found = () if clause.passive else givers(scene, clause)
    return found[0] if found else None
