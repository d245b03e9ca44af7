"""Links of names to states and organizations, a random sample to be judged by hand.

usage: linking.py [--seed N] [--size N] [--out FILE]       draw a sample, with its words, to judge
       linking.py --score [VERDICTS.csv]                   precision, and the agreement of two judges

Names are worldwide-newswire's mentions of people, organizations, nationalities and places in the files
held back from training (``data/worldwide-newswire`` of ``WHIPCOUNT_SHARED``); a link is the chain of
ours that a mention is in, where the lexicon knows whom it means and that is a state or an organization.
Verdicts are kept as document, offsets, SHA-256 of the words and the verdicts, without any text.
Exit status: 0, NOT SCORED where WHIPCOUNT_SHARED is not set too; 2 where it names no data.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
import data_ner
from evaluate import layout
from shared import shared
from whipcount.annotate.labels import HEADS
from whipcount.annotate.reading import Read
from whipcount.layers import Mention
from whipcount.model import Chain, Document

VERDICTS = Path(__file__).with_name("linking_verdicts.csv")
FIELDS = ("document", "start", "end", "words_sha256", "link", "first_judge", "second_judge")
KINDS = {"Person": "PER", "Organization": "ORG", "NORP": "NORP", "Location": "LOC"}
KNOWN = ("state:", "org:", "parliament:", "seat:", "ministry:", "members:")
HALF = 0.5  # of the words must be common to a mention of the corpus and of ours
AROUND = 160  # characters shown on each side


@dataclass(frozen=True, order=True)
class Link:
    """A mention of the corpus and what ours says it means."""

    document: str
    start: int
    end: int
    kind: str
    key: str
    name: str
    place: bool
    context: str

    @property
    def words(self) -> str:
        """The mention as written."""
        return self.context[AROUND : AROUND + self.end - self.start]


def links(folder: Path) -> tuple[list[Link], int]:
    """All links of the held-back files, and how many mentions there are."""
    found: list[Link] = []
    count = 0
    for labelled in data_ner.documents(folder, data_ner.held_back(), frozenset()):
        text, spans = layout(labelled)
        wanted = list(_mentions(labelled.labels["entities"], spans))
        count += len(wanted)
        lines = tuple(range(1, text.count("\n") + 2))
        document = Document(id=labelled.name, source=labelled.name, text=text, lines=lines)
        found += _linked(document, wanted)
    return sorted(found), count


def _mentions(
    tags: Sequence[int], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """The runs of one entity each, of the kinds that can be linked, as offsets."""
    names = [HEADS["entities"][tag] for tag in tags]
    start = None
    for at, tag in enumerate([*names, "O"]):
        if start is not None and not tag.startswith("I-"):
            yield spans[start][0], spans[at - 1][1], KINDS[names[start][2:]]
            start = None
        if tag.startswith("B-") and tag[2:] in KINDS:
            start = at


def _linked(document: Document, wanted: Sequence[tuple[int, int, str]]) -> Iterator[Link]:
    layers = list(Read()(document, {}))
    known = {
        c.id: c
        for c in layers
        if isinstance(c, Chain) and (c.known_as or "").startswith(KNOWN) and c.named
    }
    mentions = [m for m in layers if isinstance(m, Mention) and m.kind != "pronoun"]
    padded = " " * AROUND + document.text + " " * AROUND
    for start, end, kind in wanted:
        over = [m for m in mentions if m.start < end and start < m.end]
        best = max(over, key=lambda m: _closeness(m, start, end), default=None)
        if best and best.chain in known and _closeness(best, start, end) >= HALF:
            chain = known[best.chain]
            context = padded[start : end + 2 * AROUND].replace("\n", " ")
            key = chain.known_as or ""
            yield Link(document.id, start, end, kind, key, chain.name, best.place, context)


def _closeness(mention: Mention, start: int, end: int) -> float:
    """How much of both is common: words within a longer phrase count by their share."""
    common = min(mention.end, end) - max(mention.start, start)
    return common / (max(mention.end, end) - min(mention.start, start))


def draw(folder: Path, seed: int, size: int, out: Path) -> None:
    """Write a sample to be read by a judge, and its rows without text for the verdicts."""
    every, count = links(folder)
    chosen = sorted(random.Random(seed).sample(every, min(size, len(every))))  # noqa: S311  # no secret
    with out.open("w", encoding="utf-8") as file:
        print(f"seed {seed}: {len(chosen)} of {len(every)} links of {count} mentions", file=file)
        for number, link in enumerate(chosen, 1):
            before, after = link.context[:AROUND], link.context[AROUND + len(link.words) :]
            as_place = " (as a place)" if link.place else ""
            print(f"\n{number}. [{link.kind}] {link.words}  ->  {link.key}{as_place}", file=file)
            print(f"   {before}[[{link.words}]]{after}", file=file)
    with out.with_suffix(".csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(FIELDS)
        for link in chosen:
            seal = hashlib.sha256(link.words.encode()).hexdigest()
            rows.writerow((link.document, link.start, link.end, seal, link.key, "", ""))
    print(f"{len(chosen)} of {len(every)} links, of {count} mentions: {out}")


def score(path: Path) -> str:
    """Precision by each judge, and how often they agree, with Cohen's kappa."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = [f"{len(rows)} links"]
    for judge in FIELDS[-2:]:
        said = [r[judge] for r in rows if r[judge]]
        right = sum(v == "right" for v in said)
        lines.append(f"{judge}: {right}/{len(said)} right" if said else f"{judge}: not yet")
    both = [(r[FIELDS[-2]], r[FIELDS[-1]]) for r in rows if r[FIELDS[-2]] and r[FIELDS[-1]]]
    if both:
        lines.append(agreement(both))
    return "\n".join(lines)


def agreement(both: Sequence[tuple[str, str]]) -> str:
    """The share on which two judges say the same, and Cohen's kappa."""
    same = sum(a == b for a, b in both) / len(both)
    labels = sorted({label for pair in both for label in pair})
    shares = [[sum(p[i] == label for p in both) / len(both) for i in (0, 1)] for label in labels]
    chance = sum(a * b for a, b in shares)
    kappa = (same - chance) / (1 - chance) if chance < 1 else 1.0
    return f"agreement: {same:.3f} of {len(both)}, Cohen's kappa {kappa:.3f}"


def main(arguments: Sequence[str]) -> int:
    """Draw or score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=200)
    parser.add_argument("--out", type=Path, default=Path("link_sample.txt"))
    parser.add_argument("--score", nargs="?", const=VERDICTS, type=Path)
    given = parser.parse_args(arguments)
    if given.score:
        print(score(given.score))
        return 0
    folder = shared("data", "worldwide-newswire")
    if folder is None:
        print("NOT DRAWN: WHIPCOUNT_SHARED is not set")
        return 0
    draw(folder, given.seed, given.size, given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
