"""Whose stance it is as well: the speaker who tells it of the speaker's own side."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from claims import keyed_chains
from whipcount.extract.positions.sides import sharing
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Annotation, Attribution, Clause, Mention, Sentence, Span
from whipcount.model import Claim, Document

Names = Mapping[str, str]  # words to the chain that they stand for
TYPES = {"lee": "person", "growers": "organization", "guild": "organization", "norland": "state"}


def scene(text: str, names: Names, source: str, content: str) -> Scene:
    """A sentence with who its words stand for, and what of it is whose words."""
    document = Document(id="d", source="d.txt", text=text, lines=(1,))
    chains = keyed_chains(text, TYPES)
    mentions = tuple(
        Mention(*place(text, words), chain, "nominal" if words[0].islower() else "name")
        for words, chain in names.items()
    )
    said = Attribution(0, len(text), (place(text, source),), (), (place(text, content),))
    layers: dict[str, tuple[Annotation | Claim, ...]] = {
        "sentence": (Sentence(0, len(text)),), "mention": mentions, "chain": chains,
        "attribution": (said,),
    }  # fmt: skip
    return Scene(document, layers)


def place(text: str, words: str) -> Span:
    """Where words stand in a text."""
    return text.index(words), text.index(words) + len(words)


def shared(where: Scene, holder: str, verb: str) -> list[str]:
    """The chains that hold a stance read of a holder."""
    at = place(where.text, verb)
    clause = Clause(*at, head=at, lemma=verb)
    actor = where.party(place(where.text, holder))
    found = Reading(clause, "supports", "happen", at, at, (actor,))
    return [p.chain or p.text for p in sharing(where, found, actor)]


def test_the_party_of_the_speaker() -> None:
    """What somebody tells of "the party" is the stance of both, and the party is the speaker's own."""
    text = "The Growers' Lee said the party would back the levy."
    names = {"Growers": "growers", "Lee": "lee", "the party": "guild"}
    where = scene(text, names, "Lee", "the party would back the levy")
    assert shared(where, "the party", "back") == ["growers", "lee"]


def test_another_body_than_the_speakers() -> None:
    """Of a union somebody else can speak as well: it is not swapped for the speaker's body, nor shared."""
    text = "The Growers' Lee said the union would back the levy."
    names = {"Growers": "growers", "Lee": "lee", "the union": "guild"}
    where = scene(text, names, "Lee", "the union would back the levy")
    assert shared(where, "the union", "back") == ["guild"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Norland would back the levy, said its envoy.", "its envoy"),
        ("Lee, its envoy, said Norland would back the levy.", "Lee"),
    ],
)
def test_its_envoy(text: str, source: str) -> None:
    """Who is told to be "its" envoy shares the stance of the one of whom it is told."""
    names = {"Norland": "norland", "its envoy": "lee"} | ({"Lee": "lee"} if "Lee" in text else {})
    where = scene(text, names, source, "Norland would back the levy")
    assert shared(where, "Norland", "back") == ["norland", "lee"]


def test_a_stranger() -> None:
    """Who tells of a body and is of none of it shares no stance with it."""
    text = "Lee said Norland would back the levy."
    where = scene(text, {"Norland": "norland", "Lee": "lee"}, "Lee", "Norland would back the levy")
    assert shared(where, "Norland", "back") == ["norland"]
