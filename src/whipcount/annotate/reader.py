"""A text and the shipped weights come in; a Reading comes out.

It holds tokens, sentences, syntax, entities and attributions, as offsets into the text.
A long text is read in windows that are cut where sentences seem to end, each with some words
before it for context. One window a call, so that a text's reading hangs on nothing beside it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

from whipcount.annotate import decode
from whipcount.annotate.chains.subjects import Tree, with_subjects
from whipcount.annotate.decode import Floats, Ints, Run
from whipcount.annotate.entities import entities
from whipcount.annotate.framing import FrameRun, frames, hints
from whipcount.annotate.labels import ANTECEDENT, BONDS
from whipcount.annotate.linking import Group, Links, groups
from whipcount.annotate.mended import mend
from whipcount.annotate.pages import Page, Window, eased, inputs, may_start, must_start, plan
from whipcount.annotate.weights import Array, Graph, word_table
from whipcount.annotate.words import Span, gaps, shape, words

BONDED = 5  # which output of the graph holds the bonds of frames
POINTING = frozenset({"PRON", "DET"})
SURE = 0.8  # the least chance of a type of event that is kept
LIKELY = 0.02  # the least chance of an antecedent that is kept


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution; each part may stand in several pieces, or be missing."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FrameRead:
    """A stance, a pledge or a condition as the model reads it; spans are offsets into the text.

    ``value`` is the stance, the polarity, or the act of a pledge; ``chance`` is the model's own.
    """

    kind: str
    value: str
    status: str
    anchor: Span
    chance: float
    holder: Span | None = None
    issue: Span | None = None
    waits: Span | None = None


Chances = dict[int, float]  # by token


class Hinted(NamedTuple):
    """How likely the words of a span are to be of a frame, or of a stance's holder or issue."""

    kind: str
    span: Span
    chance: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model reads in a text.

    ``heads`` are positions of tokens, -1 for a root; ``modality`` says of each token how it
    would stand if it were a clause's predicate; ``antecedents`` which tokens before it a pronoun may
    look back to, each with its chance, its own being that of looking back to nobody; ``events`` of each
    token the PLOVER type of what it tells, where the model is sure, else nothing.
    """

    tokens: tuple[Span, ...]
    sentences: tuple[Span, ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    modality: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...]
    attributions: tuple[Attribution, ...]
    frames: tuple[FrameRead, ...] = ()
    hints: tuple[Hinted, ...] = ()
    antecedents: tuple[Chances, ...] = ()
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of a whole text: tags of all words, links and syntax by window."""

    tags: Floats
    links: list[Links]
    bonds: dict[str, list[Links]]
    syntax: list[tuple[Window, Floats, Floats, Floats]]


class Reader:
    """The shipped model, loaded from its folder; ``threads`` changes the speed alone."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._words = word_table(folder)
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._heads: dict[str, list[str]] = labels["heads"]
        self._deprels: list[str] = labels["deprels"]
        self._model = Graph(folder / "model.onnx", threads)
        self._relation_model = Graph(folder / "relations.onnx", threads)

    def read(self, text: str) -> Reading:
        """Read one text."""
        return self.read_tokens(text, words(text))

    def read_tokens(
        self, text: str, tokens: Sequence[Span], known: Sequence[int] | None = None
    ) -> Reading:
        """Read a text whose tokens are known, and the tokens that sentences start with if so."""
        page = self._page(text, tuple(tokens))
        if not page.tokens:
            return Reading((), (), (), (), (), (), (), ())
        cuts = [index for index in range(1, len(tokens)) if may_start(page, index)]
        scores = self._scores(page, list(plan(page, cuts if known is None else known)))
        columns = self._columns(scores.tags)
        forced = [window.start for window, *_ in scores.syntax]
        if known is None:
            forced += [index for index in cuts if must_start(page, index)]
        starts = sentence_starts(columns["starts"] + eased(page), forced, known)
        return self._reading(page, scores, columns, starts)

    def labels(self, head: str, text: str, tokens: Sequence[Span]) -> tuple[str, ...]:
        """For training: what one head says of each word."""
        return self._names(head, self._columns(self._seen(text, tokens).tags))

    def roles(self, text: str, tokens: Sequence[Span]) -> tuple[Ints, Ints]:
        """For training: of each word the tag of its role in an attribution, and what it links to."""
        scores = self._seen(text, tokens)
        links = [seen.left + seen.chances.argmax(axis=1) for seen in scores.links]
        return self._columns(scores.tags)["attribution"].argmax(axis=1), np.concatenate(links)

    def _seen(self, text: str, tokens: Sequence[Span]) -> Scores:
        """What the heads say of words that somebody else has cut."""
        page = self._page(text, tuple(tokens))
        cuts = [index for index in range(1, len(tokens)) if may_start(page, index)]
        return self._scores(page, list(plan(page, cuts)))

    def _reading(
        self, page: Page, scores: Scores, columns: dict[str, Floats], starts: Ints
    ) -> Reading:
        """Spans, trees and attributions out of the scores."""
        heads, relations = self._syntax(scores, starts)
        upos = self._names("upos", columns)
        spans = page.tokens
        strings = [page.text[start:end] for start, end in spans]
        mend(strings, upos, heads, relations)
        named = entities(columns["entities"], self._heads["entities"], strings)
        roles = groups(
            decode.runs(columns["attribution"], self._heads["attribution"]), scores.links
        )
        said = with_subjects(roles, Tree.of(heads, relations, upos))
        return Reading(
            tokens=spans,
            sentences=tuple((spans[a][0], spans[b - 1][1]) for a, b in bounds(starts, len(spans))),
            upos=upos,
            heads=tuple(heads),
            deprels=tuple(relations),
            modality=self._names("modality", columns),
            entities=tuple((*characters(run, spans), run[2]) for run in named),
            attributions=tuple(attribution(group, spans) for group in said),
            frames=tuple(frame(f, spans) for f in frames(columns, self._heads, scores.bonds)),
            hints=tuple(
                Hinted(kind, characters((a, b, kind), spans), chance)
                for kind, a, b, chance in (hints(columns) if scores.bonds else ())
            ),
            antecedents=antecedents(upos, scores.bonds.get(ANTECEDENT, ())),
            events=self._told(columns["plover"]),
        )

    def _page(self, text: str, tokens: tuple[Span, ...]) -> Page:
        strings = [text[start:end] for start, end in tokens]
        shapes = [shape(word) for word in strings]
        return Page(text, tokens, gaps(text, tokens), shapes, self._words.pieces(strings))

    def _scores(self, page: Page, windows: Sequence[Window]) -> Scores:
        tags, links, syntax = [], [], []
        bonds: dict[str, list[Links]] = {}
        for window in windows:
            found = self._model(self._feed(page, window))
            core = window.start - window.left
            tags.append(found[0][core:])
            links.append(Links(window.start, window.left, decode.softmax(found[1][core:])))
            syntax.append((window, found[2][core:, core:], found[3][core:], found[4][core:]))
            if len(found) > BONDED:  # weights of release 0.1.0 have no frames
                bound = decode.softmax(found[BONDED][:, core:])
                for name, chances in zip(BONDS, bound, strict=False):  # the folder may have fewer
                    bonds.setdefault(name, []).append(Links(window.start, window.left, chances))
        return Scores(np.concatenate(tags), links, bonds, syntax)

    def _feed(self, page: Page, window: Window) -> dict[str, Array]:
        """What the graph is given for a window: vectors of the pieces, and what goes with them."""
        fed = inputs(page, window)
        pieces = fed.pop("pieces")[0].tolist()
        return {"word": self._words.vectors(pieces), **fed}

    def _columns(self, tags: Floats) -> dict[str, Floats]:
        """The scores of each head, out of the one output that holds them all."""
        cuts = np.cumsum([len(labels) for labels in self._heads.values()])[:-1]
        return dict(zip(self._heads, np.split(tags, cuts, axis=1), strict=True))

    def _names(self, head: str, columns: dict[str, Floats]) -> tuple[str, ...]:
        best = columns[head].argmax(axis=1).tolist()
        return tuple(self._heads[head][index] for index in best)

    def _told(self, scores: Floats) -> tuple[str, ...]:
        """Of each word the type of event that it tells of, if it tells of one, where that is sure."""
        chances = decode.softmax(scores)
        kinds = zip(chances.argmax(axis=1).tolist(), chances.max(axis=1).tolist(), strict=True)
        return tuple(self._heads["plover"][k] if c >= SURE else "" for k, c in kinds)

    def _syntax(self, scores: Scores, starts: Ints) -> tuple[list[int], list[str]]:
        """Heads and relations of all words, sentence by sentence."""
        heads: list[int] = []
        relations: list[int] = []
        for window, arcs, dependents, governors in scores.syntax:
            inside = starts[(starts >= window.start) & (starts < window.end)] - window.start
            local = _trees(arcs, inside)
            found = self._relations(dependents, governors, local)
            relations += found.tolist()
            own = np.arange(len(local))
            heads += np.where(local == own, -1, local + window.start).tolist()
        return heads, [self._deprels[index] for index in relations]

    def _relations(self, dependents: Floats, governors: Floats, heads: Ints) -> Ints:
        feed: dict[str, Array] = {"dependents": dependents, "governors": governors, "heads": heads}
        scores: Floats = self._relation_model(feed)[0]
        root = self._deprels.index("root")
        scores[:, root] = np.where(heads == np.arange(len(heads)), np.inf, -np.inf)
        return np.asarray(scores.argmax(axis=1))


def antecedents(upos: Sequence[str], seen: Sequence[Links]) -> tuple[Chances, ...]:
    """Of each token what it may look back to, where it is a pronoun."""
    found: list[Chances] = [{}] * len(upos) if seen else []  # one empty one for all others
    for window in seen:
        for number in range(len(window.chances)):
            index = window.start + number
            if upos[index] in POINTING:
                row = window.chances[number]
                near = np.flatnonzero(row > LIKELY).tolist()
                found[index] = {window.left + n: float(row[n]) for n in near}
    return tuple(found)


def sentence_starts(scores: Floats, forced: Sequence[int], known: Sequence[int] | None) -> Ints:
    """The words that sentences start with, known or read, and those that are forced to."""
    is_start = scores[:, 1] > scores[:, 0]
    if known is not None:
        is_start[:] = False
        is_start[list(known)] = True
    is_start[list(forced)] = True
    return np.flatnonzero(is_start)


def bounds(starts: Ints, count: int) -> list[tuple[int, int]]:
    """From starts to pairs of start and end."""
    edges = [*starts.tolist(), count]
    return list(pairwise(edges))


def _trees(arcs: Floats, starts: Ints) -> Ints:
    heads = [decode.tree(arcs[a:b, a:b]) + a for a, b in bounds(starts, len(arcs))]
    return np.concatenate(heads)


def characters(run: Run, tokens: Sequence[Span]) -> Span:
    """The offsets in the text of a run of words."""
    return tokens[run[0]][0], tokens[run[1] - 1][1]


def attribution(group: Group, tokens: Sequence[Span]) -> Attribution:
    """A group's runs of words as offsets in the text."""
    parts = (group.source, group.cue, group.content)
    source, cue, content = (tuple(characters(run, tokens) for run in part) for part in parts)
    return Attribution(source, cue, content)


def frame(found: FrameRun, tokens: Sequence[Span]) -> FrameRead:
    """A frame's runs of words as offsets in the text."""
    parts = {name: characters(run, tokens) for name, run in found.parts.items()}
    anchor = characters(found.anchor, tokens)
    return FrameRead(found.kind, found.value, found.status, anchor, found.chance, **parts)
