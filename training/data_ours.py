"""Our own annotated sentences come in; labelled documents go out, one for each file.

Only the modality of marked predicates is taught from them: their attributions are marked by
habits that are not quite PolNeAR's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpus import UNKNOWN, Labelled, Span, paragraph_starts
from marks import HELD_BACK, Marked, load_file, training_files
from whipcount.annotate.labels import MODALITIES
from whipcount.annotate.words import GAPS, gaps, words


def documents(folder: Path, held: bool) -> list[Labelled]:
    """The sentences held back for development (``held``), or the others."""
    paths = [folder / HELD_BACK] if held else training_files(folder)
    return [labelled(path.stem, load_file(path)) for path in paths]


def labelled(name: str, lines: Sequence[Marked]) -> Labelled:
    """The words of marked lines, each line a paragraph of its own."""
    tokens: list[str] = []
    spaces: list[int] = []
    modality: list[int] = []
    for line in lines:
        spans = words(line.text)
        tokens += [line.text[start:end] for start, end in spans]
        spaces += [GAPS.index("line"), *gaps(line.text, spans)[1:]]
        modality += [_modality(line, span) for span in spans]
    breaks = [space >= GAPS.index("line") for space in spaces]
    labels = {"modality": modality, "starts": paragraph_starts(tokens, breaks)}
    return Labelled(name, tokens, spaces, labels)


def _modality(line: Marked, word: Span) -> int:
    """The modality marked on a word, if any."""
    for mark in line.spans:
        if mark.role == "mod" and mark.start <= word[0] and word[1] <= mark.end:
            return MODALITIES.index(mark.value)
    return UNKNOWN
