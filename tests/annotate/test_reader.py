"""The shipped reading model: whole readings out of any text, the same bytes whatever is beside it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from whipcount.annotate.reader import Reader, Reading
from whipcount.annotate.weights import WeightsError, models_folder
from whipcount.annotate.words import words

REPORT = (
    "The harbour union will not sign the pay deal, its chair Lena Sorbo said on Tuesday.\n"
    "“We have waited for two years,” Ms. Sorbo told reporters in Port Vell. “If the council pays "
    "what it owes, we will go back to work.” A council spokesman declined to comment.\n"
    "Norway and Chad said they could send 40 doctors by 3 May, according to the foreign ministry. "
    "The U.S. embassy has yet to answer. It gave $3.5m in 2019.\n"
)
OTHER = "Nobody came. The king, who was late, opened the bridge; three donkeys crossed it first.\n"
ODD = {
    "empty": "",
    "white": " \n\t\n  ",
    "one letter": "x",
    "one mark": "—",
    "emoji": "🚢🚢 The ship 👩🏽‍⚖️ sailed, she said. 🇳🇴!",
    "combining": "Z\u0301oe\u0308 said: “Cafe\u0301 n\u0303o”\u200b and\u00a0left.",
    "other scripts": "Премьер сказал: «Нет». 首相は拒否した。 قال الوزير لا.",
    "one long word": "a" * 20_000,
    "one long line": "the minister said that " * 3_000,
    "marks alone": "”“" * 500,
    "short lines": "a\n" * 500,
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The shipped model on one thread."""
    return Reader(models_folder())


def spans(reading: Reading) -> list[tuple[int, int]]:
    """All offsets of a reading."""
    parts = [part for a in reading.attributions for part in (*a.source, *a.cue, *a.content)]
    entities = [(start, end) for start, end, _ in reading.entities]
    return [*reading.tokens, *reading.sentences, *entities, *parts]


def test_the_number_of_threads_changes_nothing(reader: Reader) -> None:
    """One thread or four, the reading is equal."""
    assert Reader(models_folder(), threads=4).read(REPORT * 5) == reader.read(REPORT * 5)


def test_what_was_read_before_changes_nothing(reader: Reader) -> None:
    """A reader keeps nothing of a text for the next one."""
    first = Reader(models_folder()).read(REPORT)
    for text in (OTHER, REPORT * 8, OTHER * 40):
        reader.read(text)
    assert reader.read(REPORT) == first


def test_later_windows_change_nothing_in_the_first(reader: Reader) -> None:
    """Words of a full window read the same whatever follows the window."""
    long = REPORT * 6
    ours, theirs = reader.read(long + OTHER), reader.read(long + "And more of this. " * 50)
    count = len(words(REPORT * 2))
    assert ours.heads[:count] == theirs.heads[:count]
    assert ours.upos[:count] == theirs.upos[:count]


@pytest.mark.parametrize("name", ODD)
def test_any_text_has_a_whole_reading(reader: Reader, name: str) -> None:
    """Every layer covers every token, and all offsets lie inside the text."""
    text = ODD[name]
    reading = reader.read(text)
    count = len(reading.tokens)
    layers = (reading.upos, reading.heads, reading.deprels, reading.modality)
    assert [len(layer) for layer in layers] == [count] * 4
    assert all(0 <= start < end <= len(text) for start, end in spans(reading))
    assert all(-1 <= head < count and head != i for i, head in enumerate(reading.heads))


def test_tokens_are_all_that_is_written(reader: Reader) -> None:
    """No character but white space stands between tokens, and sentences hold every token."""
    for text in (REPORT, *ODD.values()):
        reading = reader.read(text)
        assert "".join(text[a:b] for a, b in reading.tokens) == "".join(text.split())
        assert sum(a <= x < b for x, _ in reading.tokens for a, b in reading.sentences) == len(
            reading.tokens
        )


def test_heads_make_trees(reader: Reader) -> None:
    """Each sentence has one root, every word reaches it, and nothing points out of a sentence."""
    reading = reader.read(REPORT + OTHER)
    for start, end in reading.sentences:
        inside = [i for i, (a, _) in enumerate(reading.tokens) if start <= a < end]
        assert sum(reading.heads[i] < 0 for i in inside) == 1
        assert all(reading.heads[i] in {-1, *inside} for i in inside)
        for token in inside:
            for _ in inside:
                token = reading.heads[token] if reading.heads[token] >= 0 else token  # noqa: PLW2901
            assert reading.heads[token] < 0


def test_attributions_have_their_speakers(reader: Reader) -> None:
    """A plain report: who said it, the word that says so, and what was said."""
    text = "The defence minister said on Monday that Norway would send two ships."
    (found,) = reader.read(text).attributions
    parts = [[text[a:b] for a, b in part] for part in (found.source, found.cue, found.content)]
    assert parts[0] == ["The defence minister"]
    assert "said" in parts[1][0]
    assert "Norway would send two ships" in parts[2][0]


def test_a_full_stop_before_a_capital_ends_a_sentence(reader: Reader) -> None:
    """Sentences end at bare full stops, not at those of abbreviations and numbers."""
    text = (
        "Gov. Ann Lee met Mr. Day at 3.30 p.m. in room No. 4 of St. Mark's. She left. Nobody spoke."
    )
    found = [text[a:b] for a, b in reader.read(text).sentences]
    assert found == [text[:-24], "She left.", "Nobody spoke."]


def test_known_tokens_and_sentences_are_kept(reader: Reader) -> None:
    """Where tokens and sentences are given, the reading has no others."""
    tokens = [span for span in words(REPORT) if REPORT[slice(*span)] != ","]
    reading = reader.read_tokens(REPORT, tokens, [0, 30])
    assert list(reading.tokens) == tokens
    assert [start for start, _ in reading.sentences] == [tokens[0][0], tokens[30][0]]


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    """A file that is not the one of its checksum is named in the error."""
    folder = tmp_path / "models"
    shutil.copytree(models_folder(), folder)
    labels = folder / "labels.json"
    labels.write_text(labels.read_text(encoding="utf-8") + " ", encoding="utf-8")
    with pytest.raises(WeightsError, match=r"labels\.json is not the file that was shipped"):
        Reader(folder)


def test_every_shipped_file_of_the_model_has_a_checksum() -> None:
    """Nothing the reader loads goes unchecked."""
    sums = json.loads((models_folder() / "checksums.json").read_text(encoding="utf-8"))
    files = ["happenings.onnx", "labels.json", "model.onnx", "relations.onnx"]
    files += ["similarity.onnx", "tokenizer.json"]
    assert sorted(sums) == [*files, "vetting.onnx", "words.onnx"]


def test_readings_are_frozen(reader: Reader) -> None:
    """A reading cannot be changed by whom it is given to, only copied."""
    reading = reader.read(OTHER)
    assert replace(reading) == reading
    with pytest.raises(AttributeError):
        reading.upos = ()  # type: ignore[misc]
