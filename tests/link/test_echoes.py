"""Copies that a contradiction cites beside their originals, and numbers read for clashes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims import report
from whipcount.link.contradictions.alike import differ
from whipcount.link.contradictions.echoes import copies_of, echoed
from whipcount.link.contradictions.numerals import Numeral, numerals
from whipcount.link.contradictions.unlike import all_numbers, unlike
from whipcount.model import Contradiction, Evidence, Side


def test_copies_are_cited() -> None:
    """The words of a side are cited in a copy too, as far as an editor left them; never the other side's."""
    one = report(
        "The mayor of Larn said that the bridge would be shut in June, at last.", "in/1.txt"
    )
    copy = replace(
        report("Larn: the mayor of Larn said that the bridge would be shut.", "in/2.txt"),
        copy_of=one.id,
    )
    other = report("The bridge stays open.", "in/3.txt")
    piece = Evidence(one.id, 0, len(one.text) - 1, one.text[:-1])
    answer = Evidence(other.id, 0, len(other.text), other.text)
    row = Contradiction(
        id="x",
        about="",
        field="fact",
        a=Side("c", "shut", (piece,)),
        b=Side("d", "open", (answer,)),
    )
    made = echoed(row, copies_of([one, copy, other]))
    assert [e.document for e in made.a.evidence] == [one.id, copy.id]
    assert all(
        copy.text[e.start : e.end] == e.quote for e in made.a.evidence if e.document == copy.id
    )
    assert made.b == row.b
    assert echoed(row, copies_of([one, other])) == row


def test_the_original_of_a_cited_copy() -> None:
    """Of a cited copy the original is cited too, by few words as well if they stand there once."""
    one = report("A draft names seven voting members of the board, and more to come.", "in/1.txt")
    copy = replace(
        report("A draft names seven voting members of the board.", "in/2.txt"), copy_of=one.id
    )
    other = report("The board has eight voting members.", "in/3.txt")
    cited = "seven voting members"
    at = copy.text.index(cited)
    piece = Evidence(copy.id, at, at + len(cited), cited)
    answer = Evidence(other.id, 0, len(other.text), other.text)
    row = Contradiction(
        id="x", about="", field="figure",
        a=Side("c", "seven", (piece,)), b=Side("d", "eight", (answer,)),
    )  # fmt: skip
    made = echoed(row, copies_of([one, copy, other]))
    assert [e.document for e in made.a.evidence] == [copy.id, one.id]
    assert {e.quote for e in made.a.evidence} == {cited}


def number(text: str) -> Numeral | None:
    """The first number that a sentence counts."""
    return next(numerals(report(text, "in/1.txt")), None)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Six died when the roof fell in.", {"person"}),
        ("Fourteen South Africans were killed near the mine.", {"person"}),
        ("Norland sent up four F-16s on Monday.", {"f-16"}),
        ("Six said nothing at all.", None),
    ],
)
def test_what_is_counted(text: str, units: set[str] | None) -> None:
    """Few dead without a noun, the people of a country and models of arms are counted; speakers are not."""
    found = number(text)
    assert (set(found.units) if found else None) == units


def test_moves_and_rests() -> None:
    """What a sum was cut to and what is still held are no second account of the number before."""
    cut, held = (
        number("Tarn cut its bid to £4m."),
        number("Norland has 18 captives it still holds."),
    )
    assert cut is not None
    assert cut.goal
    assert held is not None
    assert held.part


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("The bill was adopted by 361 votes to 240, to cheers.", True),
        ("The bill was adopted by 371 votes to 240, to cheers.", False),
        ("The bill was adopted by 352 votes to 219, to cheers.", False),
    ],
)
def test_a_digit_of_a_tally(other: str, clash: bool) -> None:
    """Two tallies of a big house a digit apart on one side are of one vote; two of other votes are not."""
    documents = [
        report("Parliament adopted the bill by 371 votes to 240.", "in/1.txt"),
        report(other, "in/2.txt"),
    ]
    assert bool(unlike(all_numbers(documents), documents)) is clash


def test_equal_numbers_never_differ() -> None:
    """A number told twice, in whatever magnitude, never differs from itself."""
    a, b = number("It asked for £38m."), number("It asked for £38 million.")
    assert a
    assert b
    assert not differ(a, b)


def test_what_is_counted_of_a_name() -> None:
    """A clash that shares no more than a name is about the noun counted too: not "larn's" alone."""
    pages = [
        report("Larn's council sent six ferries to Port Ilo on 3 May 2031.", "in/1.txt"),
        report("Larn's council sent nine ferries to Port Ilo on 3 May 2031.", "in/2.txt"),
        report("Larn sent 12 pilots to Tessa.", "in/3.txt"),
    ]
    (found,) = unlike(all_numbers(pages), pages)
    assert "ferries" in found.about
    assert "'s" not in found.about


def test_both_sides_of_one_report_in_its_copy() -> None:
    """Two sides of one report are cited in a copy that has the words of both, and in no other."""
    text = "The guild counted 9,000 of its members there; the port counted 1,000 of them there."
    one = report(text, "in/1.txt")
    copy = replace(report(f"Velm: {text}", "in/2.txt"), copy_of=one.id)
    half = replace(report(text.partition(";")[0], "in/3.txt"), copy_of=one.id)
    cut = text.index(";")
    pieces = (
        Evidence(one.id, 0, cut, text[:cut]),
        Evidence(one.id, cut + 2, len(text), text[cut + 2 :]),
    )
    sides = [Side("c", "n", (p,)) for p in pieces]
    made = echoed(
        Contradiction(id="x", about="", field="figure", a=sides[0], b=sides[1]),
        copies_of([one, copy, half]),
    )
    assert [[e.document for e in s.evidence] for s in (made.a, made.b)] == [[one.id, copy.id]] * 2
