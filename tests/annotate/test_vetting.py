"""The vetting model's passages and its word on rows."""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.annotate.vetting import LONGEST, PARTS, PIECES, Row, around, placed, read, vetting

TEXT = "Orvia spoke first. Norland said that Orvia opposes the harbour bill, which Orvia drafted."
SAID = (37, 66)  # "Orvia opposes the harbour bill" without its last letter


def pieces(words: Sequence[str]) -> list[list[int]]:
    """One made-up piece for each word, two for long ones."""
    return [[7, 8] if len(word) > 6 else [7] for word in words]


def test_a_part_is_the_mention_nearest_to_the_evidence() -> None:
    """Of several mentions of an actor the one inside or nearest to the evidence is marked."""
    row = placed(TEXT, "position:opposed", SAID, ["Orvia", "the harbour bill", "", "Sorland"])
    assert row.parts == [(37, 42), (51, 67), None, None]


def test_every_piece_of_a_part_is_marked() -> None:
    """Each word piece carries the marks of the parts that its word stands in, the special ones none."""
    row = Row("position:opposed", SAID, [(37, 42), (51, 67), None, None], around(TEXT, SAID))
    passage = read(TEXT, row, pieces)
    actor, issue, *_, evidence = (sum(mark[n] for mark in passage.marks) for n in range(PARTS + 1))
    assert (actor, issue, evidence) == (1, 4, 7)  # "opposes" and "harbour" are two pieces each
    assert passage.marks[0] == passage.marks[-1] == [0.0] * (PARTS + 1)


def test_a_long_passage_is_cut() -> None:
    """Evidence of any length gives a passage that the model can hold."""
    text = "Norland regrettably " * 500
    whole = (0, len(text))
    row = Row("position:opposed", whole, [None] * PARTS, around(text, whole))
    assert len(row.words) < LONGEST * 2
    assert len(read(text, row, lambda words: [[7] * 8 for _ in words]).pieces) == PIECES


def test_what_is_no_stance_is_less_likely() -> None:
    """A goalkeeper who blocks shots is less likely a row than a minister who blocks a bill."""
    bill = "The finance minister of Norland has vowed to block the bill on harbour fees."
    shot = "The keeper of Norland blocked the shot and then the ball rolled slowly away."
    label = "position:blocking"
    right = placed(bill, label, (0, len(bill) - 1), ["The finance minister", "the bill", "", ""])
    wrong = placed(shot, label, (0, len(shot) - 1), ["The keeper", "the shot", "", ""])
    assert vetting().odds(bill, right) > vetting().odds(shot, wrong)


def test_odds_hang_on_the_row_alone() -> None:
    """A row's odds are the same whatever was vetted before it."""
    row = placed(TEXT, "position:opposed", SAID, ["Orvia", "the harbour bill", "", ""])
    first = vetting().odds(TEXT, row)
    vetting().odds(
        "Sorland will pay.",
        placed("Sorland will pay.", "pledge:pledged", (0, 16), ["Sorland", "pay", "", ""]),
    )
    assert vetting().odds(TEXT, row) == first
