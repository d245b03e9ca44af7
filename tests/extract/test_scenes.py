"""One scene for all stages, and what is sought only where it can stand is all found."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from whipcount.extract import amounts, needs
from whipcount.extract.meetings.signs import TURNS
from whipcount.extract.pledges.bonds import carried, unreal
from whipcount.extract.scenes import scene_of
from whipcount.layers import Clause, Mention, Sentence
from whipcount.lexicon import frames
from whipcount.lexicon.meetings import pattern
from whipcount.model import Document
from whipcount.pipeline import Layers

CASES = sorted((Path(__file__).parent.parent / "cases").glob("*.txt"))
TEXT = "\n".join(path.read_text("utf-8") for path in CASES)
LINES = TEXT.split("\n")
NOTE = Document(id="d", source="d.txt", text="Norland met Sudland.", lines=(1,))


def spans(found: object) -> list[tuple[int, int]]:
    """The places of some matches."""
    return [m.span() for m in found]  # type: ignore[attr-defined]


def test_the_same_layers_make_one_scene() -> None:
    """A layer that no scene is made of changes nothing; a new one of the others makes a new scene."""
    layers: Layers = {"sentence": (Sentence(0, 20),), "mention": (Mention(0, 7, "a"),)}
    first = scene_of(NOTE, layers)
    assert scene_of(NOTE, {**layers, "statement": ()}) is first
    more = scene_of(NOTE, {**layers, "mention": (Mention(0, 7, "a"), Mention(12, 19, "b"))})
    assert more is not first
    assert len(more.mentions) == 2
    assert not scene_of(NOTE, {"sentence": layers["sentence"]}).mentions


def test_another_document_makes_another_scene() -> None:
    """Layers that are shared by two documents are not taken for one document's."""
    other = Document(id="e", source="e.txt", text="Sudland met Norland.", lines=(1,))
    layers: Layers = {"sentence": (Sentence(0, 20),)}
    assert scene_of(NOTE, layers).text != scene_of(other, layers).text


@pytest.mark.parametrize(
    ("told", "whole"),
    [
        (amounts.sums, amounts.MONEY),
        (amounts.counts, amounts.COUNTED),
        (amounts.shares, amounts.SHARE),
    ],
)
def test_no_number_is_lost(told: object, whole: re.Pattern[str]) -> None:
    """Words without a sign, a figure or a word for a number hold no sum, number or share."""
    found = [spans(told(line)) for line in LINES]  # type: ignore[operator]
    assert found == [spans(whole.finditer(line)) for line in LINES]
    assert any(found)


@pytest.mark.parametrize("guarded", [amounts.MONEY, amounts.COUNTED])
def test_a_number_begins_as_numbers_do(guarded: re.Pattern[str]) -> None:
    """Nothing is matched at a place where no number can begin."""
    plain = re.compile(guarded.pattern[guarded.pattern.index("(?:(?P<mod>") :], guarded.flags)
    assert plain.pattern != guarded.pattern
    assert spans(guarded.finditer(TEXT)) == spans(plain.finditer(TEXT))


@pytest.mark.parametrize("between", ["\n", "\n\n", " "])
def test_no_need_is_lost(between: str) -> None:
    """Lines without a word of need, and behind no such line, tell of none."""
    text = between.join(
        [*LINES, "There is a need for", "40 beds", "and 12 nurses are needed, 3 vans are required"]
    )
    found = spans(needs._beside(text))  # noqa: SLF001
    assert found == spans(needs.BESIDE.finditer(text))
    assert len(found) > 2


def test_no_turn_of_phrase_is_lost() -> None:
    """Every turn of phrase holds one of its signs."""
    for name, signs in TURNS.items():
        found = list(pattern("phrases", name).finditer(TEXT))
        assert all(any(sign in m[0].casefold() for sign in signs) for m in found)
    assert any(pattern("phrases", name).search(TEXT) for name in TURNS)


def test_every_set_phrase_holds_its_sign() -> None:
    """Whatever a set phrase's pattern matches has its sign in it."""
    for phrase in frames.phrases():
        found = phrase.pattern.search(f"it {phrase.words.replace('@', 'its')} now")
        assert found
        assert phrase.sign in found[0]


def test_what_is_kept_of_a_clause_is_not_told_of_another_reading_of_it() -> None:
    """A clause read with its neighbour's relation is judged anew, whichever of the two is asked of first."""
    text = "Norland said it would decline it and lend ships."
    said = Clause(0, 47, (8, 12), "say", "verb", relation="root")
    decline = Clause(13, 47, (22, 29), "decline", "verb", parent=0, relation="ccomp", modal="would")
    lend = Clause(37, 47, (37, 41), "lend", "verb", parent=1, relation="conj")
    layers: Layers = {"sentence": (Sentence(0, 48),), "clause": (said, decline, lend)}
    for order in (1, -1):
        scene = scene_of(replace(NOTE, text=text, id=str(order)), layers)
        asked = (lend, carried(scene, lend))[::order]
        assert {c.relation: unreal(scene, c) for c in asked} == {"conj": False, "ccomp": True}
