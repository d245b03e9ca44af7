"""What FILE:LINE and ids lead to."""

import pytest

from records import harbour
from whipcount.errors import InputError
from whipcount.model import Position
from whipcount.views.explain import explain
from whipcount.views.refer import one_claim

RECORD = harbour().record()


def test_claims_at_a_line() -> None:
    """FILE:LINE leads to every claim whose words touch that line."""
    found = explain(RECORD, "002:1")
    assert [c.kind for c in found.claims] == ["condition", "position"]


def test_marks_are_the_evidence() -> None:
    """The marked range of the line is the quote."""
    (claim,) = explain(RECORD, "003:9").claims
    line = next(x for x in claim.lines if x.marks)
    ((start, end),) = line.marks
    assert (line.number, line.text[start:end]) == (9, claim.evidence[0].quote)


def test_nothing_read_at_a_line() -> None:
    """A line that holds no claim is shown all the same."""
    found = explain(RECORD, "003:4-6")
    assert found.lines[0].text.startswith("Ministers")


def test_id_leads_to_its_claim() -> None:
    """The beginning of a claim's id leads to it; an entry's id to all its claims."""
    claim = next(c for c in RECORD.claims if isinstance(c, Position))
    assert [c.id for c in explain(RECORD, claim.id[:8]).claims] == [claim.id]
    entry = RECORD.entries[0]
    assert {c.id for c in explain(RECORD, entry.id).claims} == set(entry.claims)


def test_members_of_an_entry_are_also_said_elsewhere() -> None:
    """A claim that others report too names their places and the contradiction it is in."""
    (claim,) = explain(RECORD, "002:5").claims
    assert [w.place for w in claim.also] == ["003:9"]
    assert len(claim.against) == 1


@pytest.mark.parametrize(
    ("reference", "message"),
    [("009:1", "no report is called"), ("002:99", "has no line 99"), ("zzzz", "neither FILE:LINE"),
     ("Mirren", "is an actor")],
)  # fmt: skip
def test_bad_reference(reference: str, message: str) -> None:
    """An unknown reference is refused with what would do."""
    with pytest.raises(InputError, match=message):
        explain(RECORD, reference)


def test_several_claims_are_named() -> None:
    """Where one claim is wanted and a line holds two, both are named with their ids."""
    with pytest.raises(InputError, match=r"(?s)means 2 claims.*position.*condition"):
        one_claim(RECORD, "002:1")
