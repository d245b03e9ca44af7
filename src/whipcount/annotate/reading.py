"""The one annotating stage: the reading model once, then sentences, clauses, actors, attributions.

A document in; the layers sentence, mention, chain, clause and attribution out. Another annotator can
take its place by providing the same layers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from whipcount.annotate.astray import with_own_subjects
from whipcount.annotate.chains.found import chains
from whipcount.annotate.clauses import clauses
from whipcount.annotate.fences import cut_heads, fences, pieces
from whipcount.annotate.interposed import with_sayings_apart
from whipcount.annotate.one_name import with_whole_names
from whipcount.annotate.parse import Parse
from whipcount.annotate.reader import Attribution, FrameRead, Reader, Reading
from whipcount.annotate.references import references
from whipcount.annotate.sayings.found import sayings
from whipcount.annotate.sayings.quotes import plain
from whipcount.annotate.weights import models_folder
from whipcount.layers import Annotation, Frame, Hint, Sentence, Span
from whipcount.model import Claim, Document
from whipcount.pipeline import Layers


@cache
def reader() -> Reader:
    """The reading model, loaded once a process."""
    return Reader(models_folder())


@dataclass(frozen=True)
class Read:
    """Reads a document with the shipped model."""

    name: str = "read"
    version: str = "36"
    requires: tuple[str, ...] = ()
    provides: tuple[str, ...] = (
        "sentence", "mention", "chain", "clause", "attribution", "reference", "frame", "hint",
    )  # fmt: skip
    made_by: str = field(init=False, default="read/3")

    def __call__(self, document: Document, layers: Layers) -> Iterable[Annotation | Claim]:
        """Lay all layers over the document."""
        del layers  # the first stage
        return lay(document, reader().read(plain(document.text)), self.made_by)


def lay(document: Document, found: Reading, made_by: str) -> Iterator[Annotation | Claim]:
    """All layers of a document out of its reading, whoever read it."""
    text = plain(document.text)
    reading = fenced(found, fences(document.text))
    for mended in (with_whole_names, with_own_subjects, with_sayings_apart):
        heads, deprels = mended(text, reading)
        reading = replace(reading, heads=heads, deprels=deprels)
    parse = Parse(
        text,
        reading.tokens,
        reading.upos,
        reading.heads,
        reading.deprels,
        reading.sentences,
        reading.modality,
        reading.antecedents,
        reading.events,
    )
    yield from sentences(text, reading)
    predicates = tuple(clauses(parse))
    spoken = tuple(sayings(parse, predicates, reading.attributions))
    mentions, made = chains(document, parse, reading.entities, made_by, spoken)
    yield from mentions
    yield from made
    yield from predicates
    yield from spoken
    yield from references(parse, mentions)
    yield from (frame(found) for found in reading.frames)
    yield from (Hint(*h.span, h.kind, round(100 * h.chance)) for h in reading.hints)


def frame(found: FrameRead) -> Frame:
    """A frame of the reading as a layer has it."""
    start, end = found.anchor
    return Frame(
        start, end, found.kind, found.value, found.status,
        found.holder, found.issue, found.waits, round(100 * found.chance),
    )  # fmt: skip


def fenced(reading: Reading, breaks: Sequence[int]) -> Reading:
    """The reading with nothing running across a paragraph's end."""
    heads = cut_heads(reading.tokens, reading.heads, breaks)
    deprels = tuple("root" if h < 0 else d for h, d in zip(heads, reading.deprels, strict=True))
    entities = (
        (a, b, label)
        for start, end, label in reading.entities
        for a, b in pieces([(start, end)], breaks)
    )
    said = (
        Attribution(_whole(a.source, breaks), _whole(a.cue, breaks), _whole(a.content, breaks))
        for a in reading.attributions
    )
    framed = (
        f
        if f.issue is None and _whole([f.anchor], breaks) == (f.anchor,)
        else replace(
            f,
            anchor=_whole([f.anchor], breaks)[0],
            issue=_whole([f.issue], breaks)[0] if f.issue else None,
        )
        for f in reading.frames
    )
    return replace(
        reading, frames=tuple(framed), heads=heads, deprels=deprels, sentences=_whole(reading.sentences, breaks),
        entities=tuple(entities), attributions=tuple(said),
    )  # fmt: skip


def _whole(spans: Iterable[Span], breaks: Sequence[int]) -> tuple[Span, ...]:
    return tuple(pieces(spans, breaks))


def sentences(text: str, reading: Reading) -> Iterator[Sentence]:
    """The model's sentences, with their paragraph; lines without a final stop are titles."""
    paragraph, seen = 0, 0
    for start, end in reading.sentences:
        paragraph += text.count("\n", seen, start)
        seen = start
        words = text[start:end].rstrip()
        whole_line = start == 0 or text[start - 1] == "\n"
        yield Sentence(start, end, paragraph, whole_line and words[-1:].isalnum())
