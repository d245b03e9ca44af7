"""Small dossiers in cases/actor_dossiers.txt as the shipped model reads them: which names go together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

from whipcount.annotate.reading import Read
from whipcount.link.actors.linked import link_actors
from whipcount.link.names import fold
from whipcount.model import Chain, Document

CASES = Path(__file__).parent.parent / "cases" / "actor_dossiers.txt"
RULE = re.compile(r"(?m)^(JOIN|APART) (.+)$")
FLOOR = 0.9  # weights change: not every spelling need be joined, but most


def stories() -> Iterator[str]:
    """The dossiers one after another, each with its rules at its end."""
    parts = re.split(r"(?m)^====.*$", CASES.read_text("utf-8"))
    return (part for part in parts if RULE.search(part))


@cache
def actors(story: str) -> tuple[frozenset[str], ...]:
    """The folded names of each actor of a dossier."""
    texts = [t.strip() for t in re.split(r"(?m)^----$", RULE.sub("", story))]
    chains: list[Chain] = []
    for number, text in enumerate(texts):
        lines = tuple(range(1, text.count("\n") + 2))
        document = Document(id=f"d{number}", source=f"d{number}.txt", text=text, lines=lines)
        chains += [c for c in Read()(document, {}) if isinstance(c, Chain)]
    made = link_actors(chains, []).actors
    return tuple(frozenset(fold(n) for n in (a.name, *a.aliases)) for a in made)


def pairs(verb: str) -> Iterator[tuple[str, str, bool]]:
    """Every two names of which a rule of this sort tells, and whether one actor has both."""
    for story in stories():
        for said in (names for rule, names in RULE.findall(story) if rule == verb):
            folded = [fold(n.removeprefix("the ")) for n in said.split(" | ")]
            for a, b in combinations(folded, 2):
                if verb == "APART" or a == folded[0]:
                    yield a, b, any(_has(own, a) and _has(own, b) for own in actors(story))


def _has(own: frozenset[str], name: str) -> bool:
    return name in own or f"the {name}" in own


def test_spellings_of_one() -> None:
    """What is said of one actor in other words is joined, nearly always."""
    missed = [(a, b) for a, b, joined in pairs("JOIN") if not joined]
    assert len(missed) <= (1 - FLOOR) * sum(1 for _ in pairs("JOIN")), missed


def test_names_of_two() -> None:
    """What is said of two is never joined."""
    assert [(a, b) for a, b, joined in pairs("APART") if joined] == []
