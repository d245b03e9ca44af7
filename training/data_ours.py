"""Our own annotated sentences come in; labelled documents go out, one for each file.

Modality is taught from them, and stances, pledges and conditions: their attributions are marked by
habits that are not quite PolNeAR's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus import UNKNOWN, Labelled, Span, paragraph_starts
from frames import Frame, labels
from marks import HELD_BACK, Marked, load_file, training_files
from marks import Span as Mark
from whipcount.annotate.framing import KINDS
from whipcount.annotate.labels import MODALITIES, SPEECH
from whipcount.annotate.words import GAPS, gaps, words

PART_ROLES = {
    "stance": (("holder", ("actor",)), ("issue", ("issue", "pledge"))),
    "pledge": (("holder", ("actor",)),),
    "condition": (("holder", ("actor",)), ("waits", ("waits_for",))),
}
STATUS_OF = {"considering": "floated", "offered": "offered", "declined": "withdrawn"}


def documents(folder: Path, held: bool) -> list[Labelled]:
    """The sentences held back for development (``held``), or the others."""
    paths = [folder / HELD_BACK] if held else training_files(folder)
    return [labelled(path.stem, load_file(path), whole=not held) for path in paths]


def labelled(name: str, lines: Sequence[Marked], whole: bool) -> Labelled:
    """The words of marked lines, each line a paragraph of its own; ``whole`` lines have frames."""
    tokens: list[str] = []
    spaces: list[int] = []
    modality: list[int] = []
    speech: list[int] = []
    frames: list[Frame] = []
    for line in lines:
        spans = words(line.text)
        frames += line_frames(line, spans, len(tokens))
        tokens += [line.text[start:end] for start, end in spans]
        spaces += [GAPS.index("line"), *gaps(line.text, spans)[1:]]
        modality += [_class(line, span, "mod", MODALITIES) for span in spans]
        speech += [_class(line, span, "act", SPEECH) for span in spans]
    breaks = [space >= GAPS.index("line") for space in spaces]
    found = {"modality": modality, "speech": speech, "starts": paragraph_starts(tokens, breaks)}
    return Labelled(name, tokens, spaces, found | (labels(len(tokens), frames) if whole else {}))


def _class(line: Marked, word: Span, role: str, names: Sequence[str]) -> int:
    """The class marked on a word in this role, if any."""
    for mark in line.spans:
        if mark.role == role and mark.start <= word[0] and word[1] <= mark.end:
            return names.index(mark.value)
    return UNKNOWN


def line_frames(line: Marked, spans: Sequence[Span], base: int) -> Iterator[Frame]:
    """The frames of one line, as positions of words counted from ``base``."""
    for mark in line.spans:
        if mark.role in KINDS:
            anchor = _words(mark, spans, base)
            near = {part: _nearest(line, mark, roles) for part, roles in PART_ROLES[mark.role]}
            parts = {k: _words(m, spans, base) for k, m in near.items() if m is not None}
            yield Frame(mark.role, mark.value, anchor, _status(line, mark), **parts)


def _nearest(line: Marked, anchor: Mark, roles: Sequence[str]) -> Mark | None:
    """The mark of such a role that stands nearest to the anchor in its relation."""
    found = [m for m in line.spans if m.role in roles and m.group == anchor.group and m != anchor]
    if (
        anchor.role == "condition" and "actor" in roles
    ):  # whoever is named inside it is not held back
        found = [m for m in found if m.end <= anchor.start or m.start >= anchor.end]
    return min(found, key=lambda m: (_gap(m, anchor), m), default=None)


def _gap(a: Mark, b: Mark) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _words(mark: Mark, spans: Sequence[Span], base: int) -> Span:
    """The words that a mark covers."""
    inside = [i for i, (start, end) in enumerate(spans) if start < mark.end and end > mark.start]
    return base + inside[0], base + inside[-1] + 1


def _status(line: Marked, mark: Mark) -> str:
    """How far a pledge has come, as far as the stance in its relation tells."""
    stances = [m.value for m in line.spans if m.role == "stance" and m.group == mark.group]
    return STATUS_OF.get(stances[0], "") if mark.role == "pledge" and stances else ""
