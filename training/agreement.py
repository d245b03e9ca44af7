"""Two labellings of the held-back sentences come in; how far their modality agrees goes out.

The first counts as gold for F1; kappa treats both alike.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from marks import HELD_BACK, SECOND, load_file
from whipcount.annotate.labels import MODALITIES

Pairs = list[tuple[str, str]]


def labels(path: Path) -> dict[tuple[str, int, int], str]:
    """The modality of every marked predicate, by its sentence and place in it."""
    return {
        (line.text, mark.start, mark.end): mark.value
        for line in load_file(path)
        for mark in line.spans
        if mark.role == "mod"
    }


def pairs(folder: Path) -> Pairs:
    """The first and the second label of every predicate that has both."""
    first, second = labels(folder / HELD_BACK), labels(folder / SECOND)
    return [(first[key], second[key]) for key in sorted(first.keys() & second.keys())]


def kappa(found: Pairs) -> float:
    """Cohen's kappa: agreement beyond what the two distributions would reach by chance."""
    count = len(found)
    left, right = Counter(a for a, _ in found), Counter(b for _, b in found)
    chance = sum(left[kind] * right[kind] for kind in MODALITIES) / count**2
    agreed = sum(a == b for a, b in found) / count
    return (agreed - chance) / (1 - chance)


def f1(found: Pairs, kind: str) -> float:
    """F1 of one kind, the first labels as gold."""
    both = sum(a == b == kind for a, b in found)
    return 2 * both / max(1, sum((a == kind) + (b == kind) for a, b in found))


def main() -> None:
    """Print the figures, and what was labelled as what where the two differ."""
    found = pairs(Path(__file__).parent / "ours")
    agreed = sum(a == b for a, b in found)
    scores = {kind: f1(found, kind) for kind in MODALITIES}
    print(f"{agreed} of {len(found)} alike, kappa {kappa(found):.3f}")
    print(f"macro-F1 {100 * sum(scores.values()) / len(scores):.1f}")
    for kind, score in scores.items():
        print(f"  {kind:12} {100 * score:.1f}")
    for (a, b), count in sorted(Counter(pair for pair in found if pair[0] != pair[1]).items()):
        print(f"  first {a}, second {b}: {count}")


if __name__ == "__main__":
    main()
