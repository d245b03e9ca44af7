"""The Stage protocol, assembly that checks what stages need, and the run over one document.

A document and the assembled stages come in; its claims and its Problems come out. The run checks
the evidence of every claim of every stage, always.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from whipcount.codec import digest, sort_claims
from whipcount.errors import AssemblyError
from whipcount.layers import Annotation
from whipcount.model import Claim, Document, Evidence, Problem

Layers = Mapping[str, tuple[Annotation | Claim, ...]]


@runtime_checkable
class Stage(Protocol):
    """One pure step of reading: options in ``__init__``, work in ``__call__``."""

    @property
    def name(self) -> str:
        """What the stage is called; unique in a pipeline."""

    @property
    def version(self) -> str:
        """Bumped whenever the stage's output changes."""

    @property
    def requires(self) -> tuple[str, ...]:
        """The layers that must be there before."""

    @property
    def provides(self) -> tuple[str, ...]:
        """The layers that the stage lays."""

    def __call__(self, document: Document, layers: Layers) -> Iterable[Annotation | Claim]:
        """Return annotations or claims over the document; layers it requires are all there."""


@dataclass(frozen=True)
class Pipeline:
    """Stages in an order in which each finds what it requires."""

    stages: tuple[Stage, ...]
    strict: bool = False

    @property
    def digest(self) -> str:
        """Key of the claims cache: names and versions of the stages, in order."""
        return digest([(s.name, s.version) for s in self.stages])


def assemble(stages: Sequence[Stage], *, strict: bool = False) -> Pipeline:
    """Check that every stage finds its layers among those before it.

    Raises:
        AssemblyError: a layer is missing, or a name is used twice.
    """
    ready: set[str] = set()
    names: set[str] = set()
    for stage in stages:
        if stage.name in names:
            raise AssemblyError(f"two stages are called {stage.name!r}; rename one")
        if missing := sorted(set(stage.requires) - ready):
            raise AssemblyError(
                f"stage {stage.name!r} requires {missing}, which none before provides"
            )
        ready.update(stage.provides)
        names.add(stage.name)
    return Pipeline(tuple(stages), strict)


def run(pipeline: Pipeline, document: Document) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """Read one document: all claims in the one order, and what went wrong.

    A stage that fails, gives evidence that is not in the document, or an unannounced layer, is
    left out with a Problem; under ``strict`` its error is raised.
    """
    layers: dict[str, tuple[Annotation | Claim, ...]] = {}
    problems: list[Problem] = []
    for stage in pipeline.stages:
        layers.update(dict.fromkeys((n for n in stage.provides if n not in layers), ()))
        try:
            _lay(stage, document, tuple(stage(document, layers)), layers)
        except Exception as error:  # the one broad except: a stage's failure is data
            if pipeline.strict:
                raise
            message = f"{type(error).__name__}: {error}; the other stages went on without it"
            problems.append(Problem(document.id, stage.name, message))
    claims = [c for rows in layers.values() for c in rows if isinstance(c, Claim)]
    return sort_claims(claims), tuple(sorted(problems))


def _lay(
    stage: Stage,
    document: Document,
    made: tuple[Annotation | Claim, ...],
    layers: dict[str, tuple[Annotation | Claim, ...]],
) -> None:
    rows: dict[str, list[Annotation | Claim]] = {name: [] for name in stage.provides}
    for item in made:
        name = item.kind if isinstance(item, Claim) else item.layer
        if name not in rows:
            raise AssemblyError(f"stage {stage.name!r} gave a {name!r} that it does not announce")
        if isinstance(item, Claim):
            check_evidence(document, item)
        rows[name].append(item)
    for name, found in rows.items():
        layers[name] = (*layers.get(name, ()), *found)


def check_evidence(document: Document, claim: Claim) -> None:
    """No evidence, no claim; and every quote stands at its offsets.

    Raises:
        AssemblyError: either rule is broken.
    """
    if not claim.evidence:
        raise AssemblyError(f"{claim.made_by} made a {claim.kind} without evidence")
    for piece in _cited(claim):
        there = 0 <= piece.start < piece.end and piece.document == document.id
        if not there or document.text[piece.start : piece.end] != piece.quote:
            raise AssemblyError(f"{claim.made_by}: {piece.quote!r} is not at its place")


def _cited(claim: Claim) -> Iterator[Evidence]:
    """Every piece of evidence in a claim: for the claim, for its day, for its status."""
    yield from (*claim.evidence, *claim.time_evidence)
    yield from getattr(claim, "status_evidence", ())
    waiting = [claim.time_ref]
    while waiting:
        if ref := waiting.pop():
            yield ref.evidence
            waiting += [ref.until, ref.base]


def cite(document: Document, start: int, end: int) -> Evidence:
    """The evidence for a range of the document, white space at its edges left out."""
    words = document.text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    return Evidence(document.id, start, end, document.text[start:end])
