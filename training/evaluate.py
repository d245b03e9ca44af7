"""A folder of exported weights comes in; the figures of every head on development texts go out.

Spans count as exact where both ends agree, and as overlapping where a word is shared. Labelled
attachment counts relations without their subtypes, as the CoNLL shared tasks did.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

import data_frames
import data_ner
import data_ours
import data_plover
import data_polnear
import data_ud
from corpus import Labelled, Span
from frames import PARTS as PART_NAMES
from frames import Frame
from whipcount.annotate.decode import runs
from whipcount.annotate.framing import KINDS, PARTS
from whipcount.annotate.labels import DEPRELS, HEADS, MODALITIES, ROLES, UPOS
from whipcount.annotate.reader import FrameRead, Reader, Reading
from whipcount.annotate.words import GAPS, words

SPACES = dict(zip(GAPS, ("", " ", "\n", "\n\n"), strict=False))
Run = tuple[int, int, str]
Placed = dict[str, list[Run]]  # an attribution's runs of words, by role
Same = Callable[[Any, Any], bool]


@dataclass
class Tally:
    """How many were right, guessed and there; matched may differ seen from either side."""

    hits: int = 0
    guessed: int = 0
    found: int = 0
    there: int = 0

    def add(self, guesses: Sequence[Any], gold: Sequence[Any], same: Same) -> None:
        """Count the guesses and the gold items that match something on the other side."""
        self.hits += sum(any(same(guess, item) for item in gold) for guess in guesses)
        self.found += sum(any(same(guess, item) for guess in guesses) for item in gold)
        self.guessed += len(guesses)
        self.there += len(gold)

    def count(self, guesses: set[Any], gold: set[Any]) -> None:
        """Count what two sets have in common."""
        self.hits += len(guesses & gold)
        self.found += len(guesses & gold)
        self.guessed += len(guesses)
        self.there += len(gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        precision = self.hits / max(1, self.guessed)
        recall = self.found / max(1, self.there)
        return round(200 * precision * recall / max(1e-9, precision + recall), 1)


@dataclass
class Figures:
    """All tallies by name."""

    tallies: dict[str, Tally] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Tally:
        return self.tallies.setdefault(name, Tally())

    def table(self) -> dict[str, float]:
        """F1 by name, and the mean over the modalities."""
        found = {name: tally.f1 for name, tally in self.tallies.items()}
        kinds = [found[f"modality {kind}"] for kind in MODALITIES if f"modality {kind}" in found]
        return found | ({"modality macro": round(sum(kinds) / len(kinds), 1)} if kinds else {})


def overlaps(a: Run, b: Run) -> bool:
    """Whether two runs of one kind share a word."""
    return a[2:] == b[2:] and a[0] < b[1] and b[0] < a[1]


def attribution(reader: Reader, data: Path, figures: Figures) -> None:
    """Sources, cues, contents and whole attributions on PolNeAR's dev articles."""
    for article in data_polnear.articles(data / "polnear", "dev", every=False):
        spans = words(article.text)
        index = {start: i for i, (start, _) in enumerate(spans)}
        last = {end: i + 1 for i, (_, end) in enumerate(spans)}
        reading = reader.read(article.text)
        guessed = [
            {role: [(index[a], last[b], role) for a, b in getattr(found, role.lower())]
             for role in ROLES}
            for found in reading.attributions
        ]  # fmt: skip
        gold = [_placed(parts, spans) for parts in article.attributions]
        for role in ROLES:
            ours, theirs = ([run for one in side for run in one[role]] for side in (guessed, gold))
            figures[f"{role} exact"].count(set(ours), set(theirs))
            figures[f"{role} overlap"].add(ours, theirs, overlaps)
        _triples(figures, guessed, gold)


def _placed(parts: data_polnear.Parts, spans: Sequence[Span]) -> Placed:
    placed = data_polnear.placed(parts, spans)
    return {role: [run for run in placed if run[2] == role] for role in ROLES}


def _triples(figures: Figures, guessed: list[Placed], gold: list[Placed]) -> None:
    """Attributions with all three parts, by three measures of likeness."""
    measures: dict[str, Same] = {
        "exact": lambda a, b: a == b,
        "jaccard": lambda a, b: all(jaccard(a[role], b[role]) for role in ROLES),
        "overlap": lambda a, b: all(a[role] & b[role] for role in ROLES),
    }
    ours, theirs = ([_sets(one) for one in side if all(one.values())] for side in (guessed, gold))
    for name, same in measures.items():
        figures[f"triple {name}"].add(ours, theirs, same)


def _sets(parts: Placed) -> dict[str, frozenset[int]]:
    return {
        role: frozenset(word for run in found for word in range(run[0], run[1]))
        for role, found in parts.items()
    }


def jaccard(a: frozenset[int], b: frozenset[int]) -> bool:
    """Whether half of the words in either are in both."""
    return 2 * len(a & b) >= len(a | b)


def layout(document: Labelled, breaks: bool = True) -> tuple[str, list[Span]]:
    """A document's text and its words' offsets; without ``breaks``, as one running line."""
    text, spans = "", []
    for word, gap in zip(document.words, document.gaps, strict=True):
        space = SPACES[GAPS[gap]] if breaks else SPACES[GAPS[min(gap, 1)]]
        text += space if text else ""
        spans.append((len(text), len(text) + len(word)))
        text += word
    return text, spans


def entities(reader: Reader, data: Path, figures: Figures) -> None:
    """Named entities on the newswire files held back."""
    folder = data / "worldwide-newswire"
    for document in data_ner.documents(folder, data_ner.held_back(), frozenset()):
        text, spans = layout(document)
        found = _runs(document.labels["entities"], HEADS["entities"])
        gold = {(spans[a][0], spans[b - 1][1], kind) for a, b, kind in found}
        guessed = set(reader.read_tokens(text, spans).entities)
        figures["entities"].count(guessed, gold)
        for kind in sorted({run[2] for run in gold | guessed}):
            sides = [{run for run in side if run[2] == kind} for side in (guessed, gold)]
            figures[f"entities {kind}"].count(*sides)


def _runs(tags: Sequence[int], names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The spans of gold tags, decoded as guesses are."""
    yield from runs(np.eye(len(names), dtype=np.float32)[list(tags)], names)


def syntax(reader: Reader, documents: Sequence[Labelled], name: str, figures: Figures) -> None:
    """Tags, arcs and sentences: with gold words, and from raw text."""
    for document in documents:
        text, spans = layout(document)
        starts = [i for i, start in enumerate(document.labels["starts"]) if start == 1]
        gold = _tree(document, spans)
        _compare(figures, f"{name} gold words", reader.read_tokens(text, spans, starts), gold)
        _compare(figures, f"{name} raw text", reader.read(text), gold)
        for breaks in (True, False):
            text, spans = layout(document, breaks)
            ends = [*starts[1:], len(spans)]
            sentences = {(spans[a][0], spans[b - 1][1]) for a, b in zip(starts, ends, strict=True)}
            kind = "with breaks" if breaks else "running"
            guessed = set(reader.read(text).sentences)
            figures[f"{name} sentences {kind}"].count(guessed, sentences)


Tree = dict[Span, tuple[str, Span, str]]  # word → tag, head's word, relation


def _tree(document: Labelled, spans: Sequence[Span]) -> Tree:
    labels = document.labels
    rows = zip(spans, labels["upos"], labels["heads"], labels["deprels"], strict=True)
    return {span: (UPOS[tag], spans[head], _plain(DEPRELS[rel])) for span, tag, head, rel in rows}


def _plain(relation: str) -> str:
    return relation.split(":", maxsplit=1)[0]


def _compare(figures: Figures, name: str, reading: Reading, gold: Tree) -> None:
    rows = zip(reading.tokens, reading.upos, reading.heads, reading.deprels, strict=True)
    guessed = {
        span: (tag, reading.tokens[head] if head >= 0 else span, _plain(relation))
        for span, tag, head, relation in rows
    }
    for measure, keep in (("UPOS", slice(0, 1)), ("UAS", slice(1, 2)), ("LAS", slice(1, 3))):
        sides = [{(span, row[keep]) for span, row in side.items()} for side in (guessed, gold)]
        figures[f"{name} {measure}"].count(*sides)


def modality(reader: Reader, figures: Figures) -> None:
    """The modality of marked predicates in our own sentences held back."""
    for document in data_ours.documents(Path(__file__).parent / "ours", held=True):
        text, spans = layout(document)
        reading = reader.read_tokens(text, spans)
        marked = enumerate(document.labels["modality"])
        gold = {(word, MODALITIES[label]) for word, label in marked if label >= 0}
        guessed = {(word, reading.modality[word]) for word, _ in gold}
        for kind in MODALITIES:
            sides = [{pair for pair in side if pair[1] == kind} for side in (guessed, gold)]
            figures[f"modality {kind}"].count(*sides)


def acts(reader: Reader, data: Path, figures: Figures) -> None:
    """Speech acts of our own held-back sentences, and types of PLOVER's: of the words that tell, how many are right."""
    own = data_ours.documents(Path(__file__).parent / "ours", held=True)
    coded = data_plover.documents(data / "plover", held=True)
    for head, documents in (("speech", own), ("plover", coded)):
        for document in documents:
            guessed = reader.labels(head, *layout(document))
            for word, label in enumerate(document.labels[head]):
                if label >= 0:
                    figures[f"{head} act"].count(
                        {(word, guessed[word])}, {(word, HEADS[head][label])}
                    )


def frames(reader: Reader, documents: Sequence[Labelled], marks: Marks, figures: Figures) -> None:
    """Stances, pledges and conditions of marked articles: by overlap, with their label, with their parts."""
    for document in documents:
        text, spans = layout(document)
        guessed = reader.read_tokens(text, spans).frames
        gold = [
            _placed_frame(frame, spans)
            for frame in marks[data_frames.digest([document.name], data_frames.NAME)].frames
        ]
        for kind in KINDS:
            ours, theirs = ([f for f in side if f.kind == kind] for side in (guessed, gold))
            figures[f"{kind} overlap"].add(ours, theirs, _meets)
            figures[f"{kind} with {LABEL[kind]}"].add(ours, theirs, _alike)
            for part in sorted({p for owner, p in PARTS.values() if owner == kind}):
                same = partial(_shares, part)
                figures[f"{kind} with {LABEL[kind]} and {part}"].add(ours, theirs, same)


LABEL = {"stance": "stance", "pledge": "status", "condition": "polarity"}
Marks = Mapping[str, data_frames.Marked]


def _placed_frame(frame: Frame, spans: Sequence[Span]) -> FrameRead:
    """A marked frame as the reader would give it."""
    parts = {name: (spans[s[0]][0], spans[s[1] - 1][1])
             for name in PART_NAMES if (s := getattr(frame, name))}  # fmt: skip
    anchor = spans[frame.anchor[0]][0], spans[frame.anchor[1] - 1][1]
    return FrameRead(frame.kind, frame.value, frame.status, anchor, 1.0, **parts)


def _touch(a: Span | None, b: Span | None) -> bool:
    return a == b or (a is not None and b is not None and a[0] < b[1] and b[0] < a[1])


def _meets(a: FrameRead, b: FrameRead) -> bool:
    return _touch(a.anchor, b.anchor)


def _alike(a: FrameRead, b: FrameRead) -> bool:
    label = (a.status == b.status) if a.kind == "pledge" else (a.value == b.value)
    return _meets(a, b) and label


def _shares(part: str, a: FrameRead, b: FrameRead) -> bool:
    return _alike(a, b) and _touch(getattr(a, part), getattr(b, part))


def speed(reader: Reader, data: Path) -> dict[str, float]:
    """Processor seconds for 700 words, over the dev articles of PolNeAR, each read once."""
    paths = sorted((data / "polnear" / "dev" / "text").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    reader.read(texts[0])
    began = time.process_time()
    for text in texts:
        reader.read(text)
    articles = sum(len(text.split()) for text in texts) / 700
    spent = (time.process_time() - began) / articles
    return {"seconds per 700 words": round(spent, 4), "articles per second": round(1 / spent, 2)}


def measure(folder: Path, data: Path, heads: Sequence[str]) -> dict[str, float]:
    """All the figures of the weights in a folder."""
    reader, figures = Reader(folder), Figures()
    tasks: dict[str, Callable[[], None]] = {
        "attribution": lambda: attribution(reader, data, figures),
        "entities": lambda: entities(reader, data, figures),
        "ewt": lambda: syntax(reader, data_ud.ewt(data / "ud_ewt", "dev"), "EWT", figures),
        "gum": lambda: syntax(reader, gum_news(data), "GUM news", figures),
        "modality": lambda: modality(reader, figures),
        "acts": lambda: acts(reader, data, figures),
        "frames": lambda: frames(
            reader, data_frames.documents(data, held=True), data_frames.marks(), figures
        ),
    }
    for head in heads:
        tasks[head]()
    return figures.table() | speed(reader, data)


def gum_news(data: Path) -> list[Labelled]:
    """The news documents among those that GUM keeps for development here."""
    return [text for text in data_ud.gum(data / "gum", held=True) if "_news_" in text.name]


def main() -> None:
    """Print the figures as JSON."""
    heads = "attribution,entities,ewt,gum,modality,acts,frames"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--heads", default=heads, help=f"any of {heads}")
    options = parser.parse_args()
    print(json.dumps(measure(options.weights, options.data, options.heads.split(",")), indent=1))


if __name__ == "__main__":
    main()
