"""``record.jsonl`` keeps its contract."""

import dataclasses
import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from records import harbour
from whipcount.errors import InputError
from whipcount.export import export
from whipcount.model import Claim, Condition, Judgement, Need, Party, Record

SCHEMA = json.loads(files("whipcount.export").joinpath("record.schema.json").read_text("utf-8"))
ORDER = ("header", "document", "actor", "issue", "statement", "position", "pledge", "condition",
         "meeting", "event", "need", "entry", "contradiction", "judgement", "problem")  # fmt: skip
FIELDS = {
    "header": "schema version digest settings unsure",
    "document": "id source outlet title text published published_reason published_evidence part_of"
    " copy_of supersedes language",
    "actor": "id name type named aliases speaks_for roles members",
    "issue": "id name asks aliases",
    "statement": "id speaker speaker_text cue content mode act via channel audience replies_to",
    "position": "id actor actor_text issue stance conditional conditions basis according_to sure",
    "pledge": "id actor actor_text act what amount quantity beneficiary supplier channel"
    " announced_by status history part_of conditional conditions sure",
    "condition": "id holder holder_text act polarity trigger waits_for waits_for_text gates status"
    " status_evidence sure",
    "meeting": "id name series purpose hosts hosts_text participants participants_text remote"
    " excluded place mode start end status history outcome",
    "event": "id type mode modality actors recipients place line",
    "need": "id what by for_issue amount quantity offered_by",
    "entry": "id of claims origins first_reported last_confirmed",
    "contradiction": "id about field a b",
    "judgement": "id verb target by when why seen stands",
    "problem": "document stage message",
}
CLAIM = "time time_reason time_evidence evidence made_by standing"


def record() -> Record:
    """A record with at least one row of every kind."""
    said = Judgement(
        id="j1", verb="accept", target=("x",), by="me", when="2031-05-05T10:00:00Z", why="seen"
    )
    return dataclasses.replace(harbour().record(), judgements=(said,))


def rows(made: Record) -> list[dict[str, Any]]:
    """The export as read back."""
    return [json.loads(line) for line in export(made, "jsonl")]


def test_every_line_fits_the_schema() -> None:
    """Every exported line is what the shipped schema says."""
    validator = Draft202012Validator(SCHEMA)
    for row in rows(record()):
        validator.validate(row)


def test_schema_is_a_schema() -> None:
    """The shipped schema is valid itself."""
    Draft202012Validator.check_schema(SCHEMA)


def test_kinds_stand_in_order() -> None:
    """The header comes first and every kind keeps its place."""
    kinds = [row["kind"] for row in rows(record())]
    assert list(dict.fromkeys(kinds)) == list(ORDER)
    assert kinds == sorted(kinds, key=ORDER.index)


@pytest.mark.parametrize("kind", ORDER)
def test_fields_always_exist(kind: str) -> None:
    """Every field of the contract is there, unknown or not."""
    wanted = set(FIELDS[kind].split())
    wanted |= set(CLAIM.split()) if ORDER.index(kind) in range(4, 11) else set()
    for row in rows(record()):
        if row["kind"] == kind:
            assert wanted <= set(row)


def test_kind_leads() -> None:
    """The first key of every line is its kind."""
    assert all(line.startswith('{"kind":"') for line in export(record(), "jsonl"))


def test_unknown_is_null() -> None:
    """A party that is missing is null in both of its fields."""
    need = next(row for row in rows(record()) if row["kind"] == "need")
    assert (need["by"], need["by_text"]) == (None, None)


def test_words_stand_beside_ids() -> None:
    """An actor's id has the words of the report beside it; lists of both are of one length."""
    meeting = next(row for row in rows(record()) if row["kind"] == "meeting")
    assert len(meeting["participants"]) == len(meeting["participants_text"])
    position = next(row for row in rows(record()) if row["kind"] == "position")
    assert position["actor_text"]


def test_unlinked_party_keeps_its_words() -> None:
    """A party that no actor was found for is null beside its words."""
    made = record()
    claims: list[Claim] = [
        dataclasses.replace(c, holder=Party("somebody")) if isinstance(c, Condition) else c
        for c in made.claims
    ]
    conditions = [
        r for r in rows(dataclasses.replace(made, claims=tuple(claims))) if r["kind"] == "condition"
    ]
    assert {(c["holder"], c["holder_text"]) for c in conditions} == {(None, "somebody")}


def test_order_of_rows_changes_nothing() -> None:
    """The export is the same whatever the order of the record's rows."""
    made = record()
    turned = dataclasses.replace(
        made, claims=made.claims[::-1], documents=made.documents[::-1], actors=made.actors[::-1]
    )
    assert list(export(turned, "jsonl")) == list(export(made, "jsonl"))


def test_quotes_stand_at_their_offsets() -> None:
    """Every exported quote is at its offsets in the exported text."""
    out = rows(record())
    texts = {r["id"]: r["text"] for r in out if r["kind"] == "document"}
    pieces = [e for r in out for e in r.get("evidence", [])]
    assert pieces
    assert all(texts[e["document"]][e["start"] : e["end"]] == e["quote"] for e in pieces)


def test_needs_without_claims() -> None:
    """An empty record is a header alone."""
    assert [r["kind"] for r in rows(Record(digest="none"))] == ["header"]


def test_unknown_format() -> None:
    """An unknown format is refused with the known ones."""
    with pytest.raises(InputError, match="jsonl, md, ics, csv"):
        export(record(), "xml")


def test_every_claim_kind_has_rows() -> None:
    """The story under test holds every kind, so that no kind goes unchecked."""
    assert {row["kind"] for row in rows(record())} == set(ORDER)
    assert any(isinstance(c, Need) for c in record().claims)
