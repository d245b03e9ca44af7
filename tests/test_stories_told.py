"""Contradictions told in other words, in stories of our own with look-alikes beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from whipcount.dossier import Dossier
from whipcount.model import Contradiction, Record

CASES = Path(__file__).parent / "cases" / "contradictions.txt"
MARK = re.compile(r"\{(?P<key>[cn]\d) (?P<words>[^}]*)\}")
LEAST_FOUND = 20  # of 56 that contradict each other
MOST_WRONG = 1


@dataclass
class Story:
    """The texts of a story by file name, and the words of either side by key."""

    texts: dict[str, str] = field(default_factory=dict)
    sides: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def stories() -> Iterator[Story]:
    """Every story of the case file."""
    for block in re.split(r"^@@ .*\n", CASES.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        story = Story()
        for number, told in enumerate(re.split(r"^== ", block, flags=re.MULTILINE)[1:]):
            head, _, body = told.partition("\n")
            outlet, day, title = (part.strip() for part in head.split("|"))
            text = MARK.sub(lambda m: m["words"], body)
            story.texts[f"{number}.txt"] = f"{title}\n{outlet}\n{day}\n\n{text}"
            for mark in MARK.finditer(body):
                story.sides[mark["key"]].append(mark["words"])
        yield story


def record(story: Story, folder: Path) -> Record:
    """The record of a story, read from a folder."""
    folder.mkdir()
    for name, text in story.texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Dossier.open(folder / "story.whipcount", create=True) as dossier:
        dossier.read([folder / name for name in story.texts])
        return dossier.record()


def says(row: Contradiction, sides: list[str]) -> bool:
    """Whether a row's two sides are on the marked words, either way round."""
    told = [" | ".join(e.quote for e in side.evidence) for side in (row.a, row.b)]
    return any(_on(x, sides[0]) and _on(y, sides[1]) for x, y in (told, told[::-1]))


def _on(told: str, words: str) -> bool:
    """Some words are on others: five in a row in common, or all of the shorter."""
    run = words.split()
    shared = (" ".join(run[i : i + 4]) for i in range(max(1, len(run) - 3)))
    return any(piece in told for piece in shared) or any(q in words for q in told.split(" | "))


def test_contradictions_among_look_alikes(tmp_path: Path) -> None:
    """Of what our stories contradict each other in, a third or more is found, and hardly anything else."""
    found = wrong = every = 0
    for number, story in enumerate(stories()):
        rows = record(story, tmp_path / str(number)).contradictions
        pairs = [sides for key, sides in story.sides.items() if key.startswith("c")]
        every += len(pairs)
        found += sum(any(says(row, sides) for row in rows) for sides in pairs)
        wrong += sum(not any(says(row, sides) for sides in pairs) for row in rows)
    assert every > 2 * LEAST_FOUND
    assert found >= LEAST_FOUND
    assert wrong <= MOST_WRONG
