"""Labelled documents of words come in; batches of windows of word pieces go out.

Labels that a corpus lacks are left unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from whipcount.annotate.labels import BONDS
from whipcount.annotate.words import GAPS, shape, words

UNKNOWN = -100
LIMIT = 256  # word pieces in a window, the two special ones included
PIECES = 8  # of one word at most; only addresses and the like are longer
POINTERS = ("link", "heads", *BONDS)  # labels whose values are positions of words
INSIDE, SPECIAL = GAPS.index("inside"), GAPS.index("special")

Ints = npt.NDArray[np.int64]
Span = tuple[int, int]


@dataclass(frozen=True)
class Labelled:
    """A document's words, the gap before each, and one number per word for every known label."""

    name: str
    words: Sequence[str]
    gaps: Sequence[int]
    labels: dict[str, list[int]]


@dataclass(frozen=True)
class Encoded:
    """The same with its word pieces; ``first[i]`` is where word i's pieces begin."""

    name: str
    pieces: Ints
    first: Ints
    shapes: Ints
    gaps: Ints
    labels: dict[str, Ints]

    def cost(self, start: int, end: int) -> int:
        """How many word pieces the words from start to end take."""
        return int(self.first[end] - self.first[start])


class Window(NamedTuple):
    """Some words of one document, to be read at once."""

    document: Encoded
    start: int
    end: int


def split_word(word: str) -> list[str]:
    """Cut a word of somebody else's tokens the way that ours are cut."""
    return [word[start:end] for start, end in words(word)] or [word]


def encode(documents: Sequence[Labelled], tokenizer: Tokenizer) -> list[Encoded]:
    """Cut the words of documents into word pieces."""
    return [_encode(document, tokenizer) for document in documents]


def _encode(document: Labelled, tokenizer: Tokenizer) -> Encoded:
    pieces = word_pieces(document.words, tokenizer)
    return Encoded(
        document.name,
        np.array([piece for word in pieces for piece in word], dtype=np.int64),
        np.cumsum([0, *(len(word) for word in pieces)]).astype(np.int64),
        np.array([shape(word) for word in document.words], dtype=np.int64),
        np.array(document.gaps, dtype=np.int64),
        {name: np.array(values, dtype=np.int64) for name, values in document.labels.items()},
    )


def word_pieces(tokens: Sequence[str], tokenizer: Tokenizer) -> list[list[int]]:
    """The word pieces of every word: one at least, PIECES at most."""
    coded = tokenizer.encode(list(tokens), is_pretokenized=True, add_special_tokens=False)
    found: list[list[int]] = [[] for _ in tokens]
    for piece, word in zip(coded.ids, coded.word_ids, strict=True):
        if word is not None and len(found[word]) < PIECES:
            found[word].append(piece)
    unknown = tokenizer.token_to_id("[UNK]") or 0
    return [pieces or [unknown] for pieces in found]


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a file, with padding and truncation off."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def windows(document: Encoded, limit: int, shift: int = 0) -> Iterator[Window]:
    """Cut a document into windows, where sentences start if that is known.

    ``shift`` takes so many word pieces off the first window, so that each epoch cuts elsewhere.
    """
    count, start, room = len(document.shapes), 0, limit - 2 - shift
    while start < count:
        end = int(np.searchsorted(document.first, document.first[start] + room, "right")) - 1
        end = min(max(end, start + 1), count)
        cut = _sentence_cut(document, start, end) if end < count else end
        yield Window(document, start, cut)
        start, room = cut, limit - 2


def _sentence_cut(document: Encoded, start: int, end: int) -> int:
    """The last known sentence start in the second half of a window, else the window's end."""
    starts = document.labels.get("starts")
    if starts is None:
        return end
    known = np.flatnonzero(starts[start + 1 : end + 1] == 1) + start + 1
    late = known[known > (start + end) // 2]
    return int(late[-1]) if late.size else end


@dataclass(frozen=True)
class Batch:
    """Padded windows: per-piece inputs, where each word's first piece is, per-word labels."""

    pieces: Ints
    shapes: Ints
    gaps: Ints
    first: Ints
    words: npt.NDArray[np.bool_]
    labels: dict[str, Ints]


def collate(chosen: Sequence[Window], names: Sequence[str], special: tuple[int, int]) -> Batch:
    """Lay windows side by side, between the two special pieces."""
    rows = [window_inputs(window, special) for window in chosen]
    pieces, shapes, gaps, first = (_pad([row[k] for row in rows]) for k in range(4))
    lengths = np.array([window.end - window.start for window in chosen])
    labels = {name: _pad([_label(w, name) for w in chosen], UNKNOWN) for name in names}
    mask = np.arange(first.shape[1])[None, :] < lengths[:, None]
    return Batch(pieces, shapes, gaps, first, mask, labels)


def window_inputs(window: Window, special: tuple[int, int]) -> tuple[Ints, Ints, Ints, Ints]:
    """Pieces, shapes and gaps with the special pieces around them, and the words' positions."""
    document, start, end = window
    first = document.first[start : end + 1]
    counts = np.diff(first)
    pieces = np.concatenate([special[:1], document.pieces[first[0] : first[-1]], special[1:]])
    shapes = np.zeros(len(pieces), dtype=np.int64)
    shapes[1:-1] = np.repeat(document.shapes[start:end], counts)
    positions = first[:-1] - first[0] + 1
    gaps = np.full(len(pieces), INSIDE)
    gaps[0] = gaps[-1] = SPECIAL
    gaps[positions] = document.gaps[start:end]
    return pieces, shapes, gaps, positions


def _label(window: Window, name: str) -> Ints:
    """One label of a window's words; a pointer out of the window is unknown."""
    document, start, end = window
    if name not in document.labels:
        return np.full(end - start, UNKNOWN)
    values = document.labels[name][start:end]
    if name not in POINTERS:
        return values
    inside = (values >= start) & (values < end)
    return np.where(inside, values - start, UNKNOWN)


def _pad(rows: Sequence[Ints], value: int = 0) -> Ints:
    padded = np.full((len(rows), max(len(row) for row in rows)), value, dtype=np.int64)
    for index, row in enumerate(rows):
        padded[index, : len(row)] = row
    return padded


def tag_spans(count: int, spans: Sequence[tuple[int, int, str]], tags: Sequence[str]) -> list[int]:
    """BIO tags for spans of words (first, past the last, kind)."""
    found = [0] * count
    for start, end, kind in spans:
        found[start:end] = [tags.index(f"I-{kind}")] * (end - start)
        found[start] = tags.index(f"B-{kind}")
    return found


def paragraph_starts(tokens: Sequence[str], breaks: Sequence[bool]) -> list[int]:
    """What paragraphs tell of sentences: one starts with each, none starts in mid-clause.

    Past a full stop or a closing mark nothing is known, so nothing is taught.
    """
    ends = set(".!?:;…”\"'’)]}—–-*•|") | {"...", ".."}
    found = []
    for index, is_break in enumerate(breaks):
        before = tokens[index - 1] if index else "."
        open_ended = before in ends or before.endswith(".")
        found.append(1 if is_break else UNKNOWN if open_ended else 0)
    return found
