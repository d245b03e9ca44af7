"""The notation of our own marked sentences, and what the shipped ones must hold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marks import (
    HELD_BACK,
    Marked,
    MarkError,
    Span,
    load,
    load_file,
    parse,
)
from whipcount.annotate.labels import MODALITIES, POLARITIES, STANCES

OURS = Path(__file__).resolve().parents[2] / "training" / "ours"
POSITIVE = {"stance", "pledge", "condition", "issue"}
PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="[]|\n\r"), min_size=1)


@pytest.fixture(scope="module")
def ours() -> tuple[Marked, ...]:
    """Every line to train on."""
    return load(OURS)


def counts(lines: tuple[Marked, ...], role: str) -> Counter[str]:
    """How often each value of a role is marked."""
    return Counter(span.value for line in lines for span in line.spans if span.role == role)


def test_nested_marks() -> None:
    """Marks nest, and their offsets count the text without any mark."""
    marked = parse("[Chad|actor] [will [sign|mod:future,act:commissive]|stance:committed#2].")
    assert marked.text == "Chad will sign."
    assert marked.spans == (
        Span(0, 4, "actor"),
        Span(5, 14, "stance", "committed", 2),
        Span(10, 14, "act", "commissive"),
        Span(10, 14, "mod", "future"),
    )


def test_code_points() -> None:
    """Offsets are code points, whatever a character weighs in bytes."""
    marked = parse("Çağrı 🇹🇩 [Évora|actor]")
    (span,) = marked.spans
    assert marked.text[span.start : span.end] == "Évora"


def test_negative() -> None:
    """A trailing ~negative is a property of the line and no part of its text."""
    marked = parse("The beam [held|mod:asserted]. ~negative")
    assert (marked.text, marked.negative) == ("The beam held.", True)


@given(PLAIN)
def test_plain_text(text: str) -> None:
    """A line without marks is its own text."""
    if not text.strip().endswith("~negative"):
        assert parse(text) == Marked(text.strip(), ())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[Chad|actor", "stray '|' at column 6"),
        ("[Chad", "1 mark(s) opened and never closed"),
        ("Chad]", "stray ']' at column 5"),
        ("Chad|actor]", "stray '|actor]' at column 5"),
        ("[|actor] Chad", "the mark 'actor' holds no words"),
        ("[Chad|player]", "unknown mark 'player'"),
        ("[Chad|actor:chad]", "'actor' has no value 'chad'"),
        ("[Chad|stance]", "'stance' has no value ''"),
        ("[Chad|stance:perhaps]", "'stance' has no value 'perhaps'"),
    ],
)
def test_refused(line: str, message: str) -> None:
    """A bad mark is refused with the place where it stands."""
    with pytest.raises(MarkError) as caught:
        parse(line, "trade.txt:7")
    assert str(caught.value) == f"trade.txt:7: {message}"


def test_load(tmp_path: Path) -> None:
    """Files are read by name, comments skipped, and the held-back file left out."""
    (tmp_path / "b.txt").write_text("# a comment\n\nSecond.\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("First.\n", encoding="utf-8")
    (tmp_path / HELD_BACK).write_text("Never.\n", encoding="utf-8")
    assert [line.text for line in load(tmp_path)] == ["First.", "Second."]


def test_place_of_an_error(tmp_path: Path) -> None:
    """An error in a file names the file and the line as an editor counts it."""
    path = tmp_path / "a.txt"
    path.write_text("# a comment\n[Chad\n", encoding="utf-8")
    with pytest.raises(MarkError, match=r"a\.txt:2: "):
        load_file(path)


def test_every_file_parses() -> None:
    """Every shipped file parses, and has a line that says what it is."""
    for path in OURS.glob("*.txt"):
        assert load_file(path), path.name
        assert path.read_text(encoding="utf-8").startswith("# "), path.name


def test_enough(ours: tuple[Marked, ...]) -> None:
    """There are enough lines, negatives among them, and enough of every label to learn it."""
    assert len(ours) >= 1200
    assert 0.33 <= sum(line.negative for line in ours) / len(ours) <= 0.45
    for role, values, least in (
        ("mod", MODALITIES, 60),
        ("stance", STANCES, 25),
        ("condition", POLARITIES, 15),
    ):
        found = counts(ours, role)
        assert {value: found[value] for value in values if found[value] < least} == {}


def test_no_duplicates(ours: tuple[Marked, ...]) -> None:
    """No line stands twice, and none of those held back is trained on."""
    texts = [line.text for line in ours] + [line.text for line in load_file(OURS / HELD_BACK)]
    assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_negatives_hold_nothing(ours: tuple[Marked, ...]) -> None:
    """A negative line holds no stance, pledge, condition or issue."""
    wrong = [m.text for m in ours if m.negative and POSITIVE & {s.role for s in m.spans}]
    assert wrong == []


def test_spans_are_words(ours: tuple[Marked, ...]) -> None:
    """No mark starts or ends with a blank, and modality stands on one word."""
    for line in (*ours, *load_file(OURS / HELD_BACK)):
        for span in line.spans:
            words = line.text[span.start : span.end]
            assert words == words.strip(), line.text
            assert span.role not in {"mod", "act"} or " " not in words, line.text


def test_held_back() -> None:
    """The held-back lines are at least 200 and carry modality and speech acts alone, every label often enough."""
    lines = load_file(OURS / HELD_BACK)
    assert len(lines) >= 200
    assert {span.role for line in lines for span in line.spans} == {"mod", "act"}
    assert min(counts(lines, "mod")[label] for label in MODALITIES) >= 35
