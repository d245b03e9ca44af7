"""The sentences of cases/actors.txt as the shipped model reads them: who is who."""

from __future__ import annotations

import re
from pathlib import Path

from whipcount.annotate.reading import Read
from whipcount.annotate.times.stage import Times
from whipcount.extract.scene import Scene
from whipcount.layers import Sentence, Span
from whipcount.model import Chain, Document

CASES = Path(__file__).parent.parent / "cases" / "actors.txt"
ROWS = [x for x in CASES.read_text("utf-8").splitlines() if x and not x.startswith("#")]
FLOOR = 0.85  # weights change: not every sentence need be read right, but most


def scene(text: str) -> Scene:
    """A text as extract sees it."""
    document = Document(id="d", source="d.txt", text=text, lines=(1,))
    layers: dict[str, list[object]] = {}
    for item in Read()(document, {}):
        layers.setdefault(getattr(item, "layer", "") or getattr(item, "kind", ""), []).append(item)
    sentences = {"sentence": tuple(s for s in layers["sentence"] if isinstance(s, Sentence))}
    layers["time"] = list(Times()(document, sentences))
    return Scene(document, layers)  # type: ignore[arg-type]


def place(text: str, words: str) -> Span:
    """Where words stand; ``words#2`` is their second place."""
    words, _, number = words.strip().partition("#")
    found = [m.start() for m in re.finditer(rf"\b{re.escape(words)}(?!\w)", text)]
    start = found[int(number or 1) - 1]
    return start, start + len(words)


def chain(read: Scene, words: str) -> Chain | None:
    """The chain that words belong to."""
    mention = read.mention(place(read.text, words))
    return read.chains.get(mention.chain) if mention else None


def holds(read: Scene, rule: str) -> bool:
    """Whether what a case asks for is so."""
    if " : " in rule:
        words, _, wanted = rule.partition(" : ")
        found = chain(read, words)
        return found is not None and found.type == wanted.strip()
    if " ~ " in rule:
        words, _, name = rule.partition(" ~ ")
        found = chain(read, words)
        return found is not None and name.strip() in found.names
    apart = " / " in rule
    chains = [chain(read, w) for w in re.split(r" [=/] ", rule)]
    ids = {c.id for c in chains if c}
    return None not in chains and len(ids) == (len(chains) if apart else 1)


def test_marked_sentences() -> None:
    """Of the marked sentences, most have every name, role noun and pronoun in its chain."""
    wrong = []
    for row in ROWS:
        text, rules = row.split(" | ")
        read = scene(text)
        wrong += [f"{rule.strip()} | {text}" for rule in rules.split(";") if not holds(read, rule)][
            :1
        ]
    assert 1 - len(wrong) / len(ROWS) > FLOOR, "\n".join(wrong)


def known_as(text: str, words: str) -> str | None:
    """The key of whomever words mean."""
    found = chain(scene(text), words)
    return found.known_as if found else None


def test_congress_is_of_the_state_told_of() -> None:
    """A parliament that two states' words fit is not that of a state which the text never names."""
    peru = "The president of Peru urged Congress to end the row. Peru's president wants calm."
    assert known_as(peru, "Congress") != "parliament:us"
    assert known_as("The U.S. senator asked Congress to act.", "Congress") == "parliament:us"


def test_the_edge_of_a_capital_is_a_place() -> None:
    """What happens on a capital's outskirts is done by nobody there; the capital that blames does it."""
    text = "Shells fell on the outskirts of Vienna, while Vienna blamed Hungary."
    read = scene(text)
    marks = [read.mention(place(text, words)) for words in ("Vienna", "Vienna#2")]
    assert [m.place for m in marks if m] == [True, False]
