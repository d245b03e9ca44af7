"""Coreference of the chains of one document on GUM, beside a nearest-matching-name baseline.

usage: coreference.py [--genres news,interview,speech] [--held held|others|all] [--show DOCUMENT]

Texts come from the folder ``data/gum/dep`` of ``WHIPCOUNT_SHARED``, whose column MISC holds GUM's
entities; they are read by the shipped model as any report is. Scored are people, organizations and
places, since chains are of actors; GUM annotates entities that are mentioned once, and the figures
are given with these singletons on both sides, and without them. A mention of ours is the GUM mention
of the same words, else the one with the same head word; what is neither counts against precision,
unless GUM has a mention of another type there. Exit status: 0, NOT SCORED where WHIPCOUNT_SHARED is not set too; 2 where it names no data.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coref_scores import NAMES, Scores
from shared import shared
from whipcount.annotate.reading import Read
from whipcount.layers import Mention
from whipcount.model import Document

TRAINING = Path(__file__).resolve().parents[1] / "training"
sys.path.insert(0, str(TRAINING))

import entities  # noqa: E402 - this lives with the training, and needs no torch

HELD_BACK = TRAINING / "held_back_gum.txt"
ACTORS = frozenset({"person", "organization", "place"})
PRONOUNS = frozenset(
    "he she it they him her them his its their himself herself itself themselves who which that whom"
    " whose".split()
)
Span = tuple[int, int]  # first and last word


@dataclass
class Text:
    """A GUM document: its words with their offsets, heads, and the mentions of each entity."""

    name: str
    text: str = ""
    words: list[Span] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    entities: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    types: dict[Span, str] = field(default_factory=dict)

    def head(self, span: Span) -> int:
        """The word of a span on which the others hang."""
        inside = range(span[0], span[1] + 1)
        return next((w for w in inside if self.heads[w] not in inside), span[1])


def texts(folder: Path, genres: Sequence[str], held: str) -> Iterator[Text]:
    """The documents of these kinds; ``held`` is held, others or all."""
    kept = set(HELD_BACK.read_text(encoding="utf-8").split())
    for path in sorted(folder.glob("*.conllu")):
        fits = held == "all" or (path.stem in kept) == (held == "held")
        if fits and path.stem.split("_")[1] in genres:
            yield parse(path.stem, path.read_text(encoding="utf-8"))


def parse(name: str, conllu: str) -> Text:
    """One file: words with blanks as GUM has them, a line for each paragraph."""
    found, opened, mentions = Text(name), list[entities.Opened](), list[entities.Mentioned]()
    for block in conllu.split("\n\n"):
        lines = block.split("\n")
        if found.words:
            found.text += "\n\n" if any(n.startswith("# newpar") for n in lines) else " "
        base = len(found.words)
        for row in (line.split("\t") for line in lines if line and line[0] != "#"):
            if row[0].isdigit():
                _word(found, row, base)
                entities.read(row[9], len(found.words) - 1, opened, mentions)
    for entity, kind, first, last in mentions:
        found.entities[entity].append((first, last))
        found.types[first, last] = kind
    return found


def _word(found: Text, row: Sequence[str], base: int) -> None:
    start = len(found.text)
    found.text += row[1]
    found.words.append((start, len(found.text)))
    found.heads.append(base + int(row[6]) - 1 if row[6] != "0" else -1)
    found.text += "" if "SpaceAfter=No" in row[9] else " "


def ours(text: Text) -> list[list[Span]]:
    """The chains of the product as spans of words."""
    lines = tuple(range(1, text.text.count("\n") + 2))
    document = Document(id=text.name, source=text.name, text=text.text, lines=lines)
    chains: dict[str, list[Span]] = defaultdict(list)
    for item in Read()(document, {}):
        if isinstance(item, Mention):
            span = _span(text, item.start, item.end)
            if span and span not in chains[item.chain]:
                chains[item.chain].append(span)
    return [sorted(c) for c in chains.values() if c]


def _span(text: Text, start: int, end: int) -> Span | None:
    inside = [i for i, (a, b) in enumerate(text.words) if a < end and start < b]
    return (inside[0], inside[-1]) if inside else None


def baseline(text: Text, mentions: Sequence[Span]) -> list[list[Span]]:
    """Our mentions, each joined to the nearest one before that shares a name or its head word.

    A pronoun joins the nearest name before it.
    """
    home: dict[Span, int] = {}
    for number, span in enumerate(ordered := sorted(mentions)):
        home[span] = number
        for before in reversed(ordered[:number]):
            if _matches(text, before, span):
                home[span] = home[before]
                break
    chains: dict[int, list[Span]] = defaultdict(list)
    for span, number in home.items():
        chains[number].append(span)
    return list(chains.values())


def _matches(text: Text, before: Span, span: Span) -> bool:
    if _word_at(text, text.head(span)).casefold() in PRONOUNS:
        return bool(_names(text, before)) and before[1] < span[0]
    same = (
        _word_at(text, text.head(span)).casefold() == _word_at(text, text.head(before)).casefold()
    )
    return same or bool(_names(text, span) & _names(text, before))


def _names(text: Text, span: Span) -> set[str]:
    words = (_word_at(text, w) for w in range(span[0], span[1] + 1))
    return {w for w in words if w[:1].isupper() and w.casefold() not in {*PRONOUNS, "the", "a"}}


def _word_at(text: Text, word: int) -> str:
    start, end = text.words[word]
    return text.text[start:end]


def aligned(text: Text, chains: Sequence[Sequence[Span]]) -> list[frozenset[Span]]:
    """Our chains with each mention as GUM's of the same words or head; others as they are."""
    spans = {s for c in text.entities.values() for s in c}
    by_head: dict[int, list[Span]] = defaultdict(list)
    for span in sorted(spans, key=lambda s: (s[1] - s[0], s)):
        by_head[text.head(span)].append(span)
    taken: dict[Span, Span] = {}
    exact = {s for c in chains for s in c if s in spans}
    for span in sorted({s for c in chains for s in c}):
        near = [s for s in by_head[text.head(span)] if s not in exact and s not in taken.values()]
        taken[span] = span if span in exact else next(iter(near), span)
    done: set[Span] = set()
    out = []
    for chain in chains:
        members = {taken[s] for s in chain if taken[s] not in done}
        done |= members
        out.append(frozenset(s for s in members if text.types.get(s, "person") in ACTORS))
    return [c for c in out if c]


def gold(text: Text) -> list[frozenset[Span]]:
    """GUM's entities of people, organizations and places, by what most mentions are."""
    found = []
    for spans in text.entities.values():
        kinds = [text.types[s] for s in spans]
        if max(sorted(set(kinds)), key=kinds.count) in ACTORS:
            found.append(frozenset(s for s in spans if text.types[s] in ACTORS))
    return [e for e in found if e]


def report(name: str, scores: Scores) -> str:
    """One line of the table."""
    parts = "".join(
        f"{s.recall:8.3f}{s.precision:7.3f}{s.f1:7.3f}" for s in (scores.sums[n] for n in NAMES)
    )
    return f"{name:34}{parts}{scores.conll:9.3f}"


def main(arguments: Sequence[str]) -> int:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--genres", default="news,interview,speech")
    parser.add_argument("--held", choices=("held", "others", "all"), default="all")
    parser.add_argument("--show", help="print the chains of this document, ours and GUM's")
    given = parser.parse_args(arguments)
    folder = shared("data", "gum", "dep")
    if folder is None:
        print("NOT SCORED: WHIPCOUNT_SHARED is not set")
        return 0
    read = list(texts(folder, given.genres.split(","), given.held))
    chosen = [t for t in read if given.show in {None, t.name}]
    table = scored(chosen, shown=given.show is not None)
    print(f"{len(chosen)} documents: {given.genres}, {given.held}")
    heads = "".join(f"{n + ' R':>8}{'P':>7}{'F1':>7}" for n in NAMES)
    print(f"{'':34}{heads}{'CoNLL F1':>9}")
    for (name, singles), scores in table.items():
        print(report(f"{name}{'' if singles else ', no singletons'}", scores))
    return 0


def scored(chosen: Sequence[Text], *, shown: bool) -> dict[tuple[str, bool], Scores]:
    """The scores of both sides, with singletons and without."""
    table: dict[tuple[str, bool], Scores] = defaultdict(Scores)
    for text in chosen:
        wanted, chains = gold(text), ours(text)
        mentions = [s for c in chains for s in c]
        sides = {
            "whipcount": aligned(text, chains),
            "nearest matching name": aligned(text, baseline(text, mentions)),
        }
        for name, found in sides.items():
            table[name, True].add(wanted, found)
            table[name, False].add(*([e for e in side if len(e) > 1] for side in (wanted, found)))
        if shown:
            show(text, sides["whipcount"], wanted)
    return table


def show(text: Text, found: Sequence[frozenset[Span]], wanted: Sequence[frozenset[Span]]) -> None:
    """Print each chain of ours with the entity that each mention has in GUM, then GUM's entities."""
    number = {s: str(i) for i, e in enumerate(wanted) for s in e}
    for side, chains in (("ours", found), ("GUM", wanted)):
        for chain in chains:
            words = (
                f"{text.text[text.words[a][0] : text.words[b][1]]}[{number.get((a, b), '-')}]"
                for a, b in sorted(chain)
            )
            print(f"{side}: " + " | ".join(words))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
