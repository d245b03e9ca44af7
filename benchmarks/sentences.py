"""Score the reading rules on our own marked sentences: ``training/ours`` in, a small table out.

Runs the real pipeline on each line by itself. A mark is found where a claim of its kind shares
words with it; a claim is right where it shares words with a mark of its kind. The lines were
written to teach the model, so this shows what the rules make of what it has seen.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from whipcount import pipeline, stages
from whipcount.model import Claim, Condition, Document, Pledge, Position
from whipcount.settings import Settings

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
import marks

OURS = Path(__file__).parents[1] / "training" / "ours"
ROLE = {"pledge": "pledge", "condition": "condition", "need": "need", "position": "stance"}
EXTRA = {
    "condition": {"waits_for"},
    "pledge": {"amount", "quantity"},
    "position": {"pledge"},
    "need": {"quantity"},
}


@dataclass
class Tally:
    """Counts of one kind; ``wrong`` keeps lines for ``--misses``."""

    marks: int = 0
    found: int = 0
    claims: int = 0
    right: int = 0
    labels: int = 0
    wrong: list[str] = field(default_factory=list)

    def line(self, kind: str) -> str:
        """One row of the table."""
        recall, precision = self.found / max(1, self.marks), self.right / max(1, self.claims)
        label = self.labels / max(1, self.found)
        return (
            f"{kind:10} {self.marks:6} {recall:7.2f} {self.claims:7} {precision:9.2f} {label:12.2f}"
        )


def touches(claim: Claim, start: int, end: int) -> bool:
    """Whether any evidence of a claim shares words with a range."""
    return any(e.start < end and start < e.end for e in claim.evidence)


def label(claim: Claim) -> str:
    """What the claim says that the mark's value says."""
    if isinstance(claim, Position):
        return claim.stance
    if isinstance(claim, Condition):
        return claim.polarity
    return claim.act if isinstance(claim, Pledge) else ""


def count(line: marks.Marked, claims: Sequence[Claim], tallies: dict[str, Tally]) -> None:
    """Add one line's marks and claims to the tallies."""
    for kind, role in ROLE.items():
        tally, mine = tallies[kind], [c for c in claims if c.kind == kind]
        wanted = [s for s in line.spans if s.role == role]
        near = [s for s in line.spans if s.role == role or s.role in EXTRA[kind]]
        for span in wanted:
            hit = [c for c in mine if touches(c, span.start, span.end)]
            tally.marks, tally.found = tally.marks + 1, tally.found + bool(hit)
            tally.labels += any(label(c) == span.value for c in hit)
            if not hit:
                tally.wrong.append(
                    f"MISS  {span.value:13} {line.text[span.start : span.end]} | {line.text}"
                )
        for claim in mine:
            right = any(touches(claim, s.start, s.end) for s in near)
            tally.claims, tally.right = tally.claims + 1, tally.right + right
            if not right:
                tally.wrong.append(
                    f"FALSE {label(claim):13} {claim.evidence[0].quote} | {line.text}"
                )


def read(lines: Iterable[marks.Marked]) -> dict[str, Tally]:
    """Run the pipeline over the lines."""
    reading = stages.pipeline(Settings())
    tallies = {kind: Tally() for kind in ROLE}
    for line in lines:
        document = Document(id="line", source="line", text=line.text, lines=(1,))
        claims, _ = pipeline.run(reading, document)
        count(line, claims, tallies)
    return tallies


def main() -> int:
    """Print the table, and what was missed or false where asked for."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--every", type=int, default=1, help="read every n-th line only")
    given.add_argument(
        "--misses", choices=sorted(ROLE), help="list what this kind missed or got wrong"
    )
    options = given.parse_args()
    tallies = read(marks.load(OURS)[:: options.every])
    print(
        f"{'kind':10} {'marks':>6} {'recall':>7} {'claims':>7} {'precision':>9} {'label right':>12}"
    )
    for kind, tally in tallies.items():
        print(tally.line(kind))
    for wrong in tallies[options.misses].wrong if options.misses else ():
        print(wrong)
    return 0


if __name__ == "__main__":
    sys.exit(main())
