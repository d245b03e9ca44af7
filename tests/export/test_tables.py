"""CSV tables and the Markdown record."""

import csv
import dataclasses
import io
from pathlib import Path

import pytest

from records import harbour
from whipcount.errors import StoreError
from whipcount.export import export, tables, write
from whipcount.model import Position, Record

RECORD = harbour().record()


def table(record: Record, name: str) -> list[dict[str, str]]:
    """One table as read back."""
    return list(csv.DictReader(io.StringIO(dict(tables(record))[name])))


def test_one_table_per_kind() -> None:
    """Each kind that has rows has a table with as many rows."""
    counts = {name: len(table(RECORD, name)) for name, _ in tables(RECORD)}
    assert (counts["position"], counts["pledge"], counts["document"]) == (6, 3, 5)
    assert "judgement" not in counts


def test_evidence_is_words_and_place() -> None:
    """Evidence stands as its quote and FILE:LINE."""
    row = next(r for r in table(RECORD, "position") if r["stance"] == "opposed")
    assert (row["quote"], row["place"]) == ("Mirren opposes the bridge", "002:4")


def test_ranges_and_sums_have_columns() -> None:
    """A range of days and a sum are columns of their own."""
    row = next(r for r in table(RECORD, "pledge") if r["amount_value"])
    assert (float(row["amount_value"]), row["amount_currency"]) == (30e6, "SEK")
    assert table(RECORD, "document")[0]["published_earliest"] == "2031-05-01"


@pytest.mark.parametrize("words", ["=1+1", "@cmd", "+1", "-1", "\t=1"])
def test_no_formulas(words: str) -> None:
    """Words of a report that a spreadsheet would run begin with an apostrophe."""
    document = dataclasses.replace(RECORD.documents[0], title=words)
    (row,) = table(Record(digest="x", documents=(document,)), "document")
    assert row["title"] == f"'{words}"


def test_written_tables(tmp_path: Path) -> None:
    """The tables are written into the folder, which is made where it is missing."""
    made = write(RECORD, "csv", tmp_path / "new")
    assert (tmp_path / "new" / "pledge.csv") in made
    assert all(p.read_text("utf-8").count("\n") > 1 for p in made)


def test_written_stream(tmp_path: Path) -> None:
    """A file holds what the stream gives."""
    (made,) = write(RECORD, "jsonl", tmp_path / "record.jsonl")
    assert made.read_text("utf-8") == "".join(export(RECORD, "jsonl"))


def test_place_that_cannot_be_written(tmp_path: Path) -> None:
    """A folder that is not there is a StoreError with its name."""
    with pytest.raises(StoreError, match="cannot write"):
        write(RECORD, "md", tmp_path / "nowhere" / "record.md")


def test_markdown_cites_every_position() -> None:
    """The Markdown record holds each stance with its words and place."""
    text = "".join(export(RECORD, "md"))
    assert "committed: **Kestland** ▲ ?: “Kestland said on Saturday it would join” (002:1)" in text
    assert sum(isinstance(c, Position) for c in RECORD.claims) == 6
    assert "not counted: Ada Lind on **Mirren**, supports" in text


def test_markdown_is_inert() -> None:
    """Words of a report cannot become Markdown or HTML."""
    document = dataclasses.replace(RECORD.documents[0], title="<b>*x*</b> [y](z)")
    text = "".join(export(Record(digest="x", documents=(document,)), "md"))
    assert r"\<b\>\*x\*\</b\> \[y\](z)" in text


def test_empty_record_has_a_title_only() -> None:
    """An empty record has no sections."""
    assert "##" not in "".join(export(Record(digest="x"), "md"))
