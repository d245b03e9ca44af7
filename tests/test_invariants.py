"""What no input and no order may change, proved on real readings of both examples."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from command import CANAL, COALITION, exported, read
from whipcount.dossier import Dossier

Row = Mapping[str, Any]
Make = Callable[..., str]
EXAMPLES = {"coalition": COALITION, "canal": CANAL}
REPORTS = {name: sorted(folder.glob("*.txt")) for name, folder in EXAMPLES.items()}
# Real readings take seconds: few examples, the same ones every time.
SLOW = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def export(dossier: Dossier) -> str:
    """The record as one text."""
    return "".join(dossier.export("jsonl"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Makes the export of a dossier that has read the given lots of paths, one lot at a time."""

    def make(*lots: Sequence[Path]) -> str:
        path = tmp_path_factory.mktemp("dossier") / "story.whipcount"
        with Dossier.open(path, create=True) as dossier:
            for lot in lots:
                dossier.read(lot)
            return export(dossier)

    return make


@pytest.fixture(scope="module")
def whole(made: Make) -> dict[str, str]:
    """The export of each example, read once as a folder."""
    return {name: made([folder]) for name, folder in EXAMPLES.items()}


def pieces(value: object) -> Iterator[Row]:
    """Every piece of evidence in a row, however deep."""
    if isinstance(value, dict):
        if {"document", "start", "end", "quote"} <= value.keys():
            yield value
        for inner in value.values():
            yield from pieces(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pieces(inner)


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_quotes_stand_at_their_offsets(whole: dict[str, str], name: str) -> None:
    """Every quote of the record is what its document says at its offsets, and there are many."""
    rows = [json.loads(line) for line in whole[name].splitlines()]
    texts = {r["id"]: r["text"] for r in rows if r["kind"] == "document"}
    found = [piece for row in rows for piece in pieces(row)]
    assert len(found) > 50
    for piece in found:
        assert texts[piece["document"]][piece["start"] : piece["end"]] == piece["quote"]


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_every_claim_has_evidence(whole: dict[str, str], name: str) -> None:
    """No row says something without the words it rests on, nor a day without its words."""
    for row in map(json.loads, whole[name].splitlines()):
        if "made_by" in row:
            assert row["evidence"], row
            assert row["time_evidence"] or not row["time"] or row["time_reason"], row


@pytest.mark.parametrize("name", sorted(EXAMPLES))
@SLOW
@given(data=st.data())
def test_order_of_arrival(
    made: Make, whole: dict[str, str], name: str, data: st.DataObject
) -> None:
    """Reports that arrive one by one in any order give the bytes of reading their folder."""
    order = data.draw(st.permutations(REPORTS[name]))
    assert made(*([path] for path in order)) == whole[name]


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_reading_again(made: Make, whole: dict[str, str], name: str) -> None:
    """Reading the same folder twice changes nothing."""
    assert made([EXAMPLES[name]], [EXAMPLES[name]]) == whole[name]


@SLOW
@given(gone=st.sampled_from(REPORTS["coalition"]))
def test_removal(tmp_path_factory: pytest.TempPathFactory, made: Make, gone: Path) -> None:
    """A removed report is as if it had never been there, and read again as if never gone."""
    rest = [path for path in REPORTS["coalition"] if path != gone]
    path = tmp_path_factory.mktemp("removal") / "story.whipcount"
    with Dossier.open(path, create=True) as dossier:
        dossier.read([COALITION])
        before = export(dossier)
        dossier.remove(gone.name)
        assert export(dossier) == made(rest)
        dossier.read([gone])
        assert export(dossier) == before


def test_a_note_added_and_removed(tmp_path: Path, whole: dict[str, str]) -> None:
    """A note that is taken out again leaves no trace."""
    with Dossier.open(tmp_path / "story.whipcount", create=True) as dossier:
        dossier.read([CANAL])
        note = dossier.add("The harbour minister said on Monday that she would sign the accord.")
        assert export(dossier) != whole["canal"]
        dossier.remove(note.source)
        assert export(dossier) == whole["canal"]


@pytest.mark.parametrize("seed", ["1", "31337"])
def test_hash_seed(tmp_path: Path, whole: dict[str, str], seed: str) -> None:
    """Another seed of Python's hashes, in a process of its own, changes no byte."""
    read(COALITION, tmp_path / "story.whipcount", seed)
    assert exported(tmp_path / "story.whipcount", seed) == whole["coalition"]


def origins(dossier: Dossier) -> dict[str, int]:
    """How many independent origins each claim has."""
    return {claim: entry.origins for entry in dossier.record().entries for claim in entry.claims}


def test_a_copy_is_not_another_voice(tmp_path: Path) -> None:
    """A report that is read under a second name as well is no further origin of anything."""
    for path in REPORTS["canal"]:
        shutil.copy(path, tmp_path / path.name)
    with Dossier.open(tmp_path / "story.whipcount", create=True) as dossier:
        dossier.read([tmp_path])
        before = origins(dossier)
        shutil.copy(REPORTS["canal"][0], tmp_path / "copy.txt")
        dossier.read([tmp_path])
        after = origins(dossier)
    assert before.items() <= after.items()
