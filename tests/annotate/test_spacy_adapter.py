"""A reading made of somebody else's parse, shown with a stand-in for spaCy's documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from whipcount.annotate.reading import reader
from whipcount.annotate.spacy_adapter import SpacyRead, read
from whipcount.layers import Attribution, Clause, Sentence
from whipcount.model import Document
from whipcount.pipeline import Stage, assemble

TEXT = "Norway will send ships, Ola Berg said. Chad refused."


@dataclass
class Token:
    """What the adapter asks of a spaCy token."""

    i: int
    idx: int
    text: str
    pos_: str
    dep_: str
    is_sent_start: bool
    is_space: bool = False
    head: Token = field(init=False)


@dataclass
class Entity:
    """What the adapter asks of a spaCy entity."""

    start_char: int
    end_char: int
    label_: str


@dataclass
class Doc:
    """What the adapter asks of a spaCy document."""

    tokens: list[Token]
    ents: list[Entity]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)


def parsed(text: str) -> Doc:
    """The text parsed by the shipped model and dressed as spaCy's, white space token and all."""
    ours = reader().read(text)
    starts = {start for start, _ in ours.sentences}
    rows = zip(ours.tokens, ours.upos, ours.deprels, strict=True)
    tokens = [
        Token(i, a, text[a:b], tag, "ROOT" if relation == "root" else relation, a in starts)
        for i, ((a, b), tag, relation) in enumerate(rows)
    ]
    for token, head in zip(tokens, ours.heads, strict=True):
        token.head = tokens[head] if head >= 0 else token
    blank = Token(len(tokens), len(text), " ", "SPACE", "dep", False, is_space=True)
    blank.head = tokens[0]
    return Doc([*tokens, blank], [Entity(0, 6, "GPE"), Entity(24, 32, "PERSON")])


def test_the_parse_is_the_pipelines() -> None:
    """Words, trees and sentences come over as they are, and entities under our names."""
    found, ours = read(parsed(TEXT), TEXT), reader().read(TEXT)
    assert found.heads == ours.heads
    assert found.deprels == ours.deprels
    assert found.sentences == ours.sentences
    assert found.entities == ((0, 6, "Location"), (24, 32, "Person"))


def test_it_stands_in_for_the_reading_stage() -> None:
    """The stage fits the pipeline and lays clauses, sentences and attributions."""
    stage: Stage = SpacyRead(parsed)
    assert assemble([stage]).stages == (stage,)
    made = list(stage(Document(id="d", source="d.txt", text=TEXT, lines=()), {}))
    for kind in (Sentence, Clause, Attribution):
        assert any(isinstance(item, kind) for item in made)
