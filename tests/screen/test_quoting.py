"""Which words stand beside a name, and where they begin."""

import pytest
from rich.text import Text

from whipcount.screen.cutting import begun_at, wrap
from whipcount.screen.quoting import core_of, led, predicate, whole
from whipcount.views.labels import Words


@pytest.mark.parametrize(
    ("told", "begins"),
    [
        ("Mirren has ruled out sending any engineers to the bridge at all", "ruled out sending"),
        ("Mirren on Friday has also offered two ferries for the building", "offered two ferries"),
        ("Mirren is giving two ferries to whoever will build the bridge", "giving two ferries"),
        ("Mirren has no plan to send any engineers to the bridge at all", "has no plan"),
        ("Mirren has to decide whether it sends engineers to the bridge", "has to decide"),
        ("Mirren will send two hundred engineers to the bridge in spring", "will send"),
        ("Mirren, which has no ferries of its own to speak of, is paying $3m", "paying $3m"),
        ("Mirren (MIR), which speaks for the islands, wants the second of both plans", "wants the"),
        ("Mirren of the far north, which had urged others to vote the plan down", "Mirren of the"),
        ("Mirren has said no.", "Mirren has said no."),
    ],
)
def test_predicate(told: str, begins: str) -> None:
    """A long quote begins with what its subject does, as the report has it; a short one stays whole."""
    assert predicate(told, "Mirren").startswith(begins)
    assert predicate(told, "Mirren") in told


def test_quote_that_fits_comes_first() -> None:
    """Where the first words would be cut, the first that fit and say something are shown."""
    long = "it would by all that is known today rather not take any part in it"
    words = [Words(f"{i}:1", quote, str(i), 0, 9) for i, quote in
             enumerate((long, "will not", "it would rather stay out"))]  # fmt: skip
    assert [x.place for x in led(words)] == ["2:1", "0:1", "1:1"]
    assert [x.place for x in led(words[1:])] == ["1:1", "2:1"]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("put off a decision on the fund that", "put off a decision on the fund…"),
        ("said the offer over three years was", "said the offer over three years…"),
        ("it would not be drawn on that", "it would not be drawn…"),
        ("will take it on", "will take it on"),
        ("will never give in", "will never give in"),
        ("plans to hold a ‘talking shop’ of", "plans to hold a ‘talking shop’…"),
        ("called members back for", "called members back…"),
        ("is in it", "is in it"),
        ("what for", "what for"),
    ],
)
def test_quote_ends_whole(told: str, shown: str) -> None:
    """Small words that lead on to what a quote has lost give way to dots."""
    assert whole(told) == shown


@pytest.mark.parametrize(
    ("about", "core"),
    [
        ("lending ferries", "agreed to lending ferries"),
        ("to lend ferries", None),
        ("openly", "to have openly"),
    ],
)
def test_the_core_of_a_quote(about: str, core: str | None) -> None:
    """What a quote is about, with the word that leads to it; nothing where it does not stand there."""
    told = "“they are those to have openly agreed to lending ferries”"
    found = core_of(told, [about])
    assert (told[slice(*found)] if found else None) == core


@pytest.mark.parametrize("room", range(34, 80))
def test_a_quote_that_is_cut_tells_its_core(room: int) -> None:
    """Where a quote would be cut before what it is about, it begins later; where there is room, at its beginning."""
    told = "“they are still the only two to have openly agreed to lending ferries to the islands”"
    shown = begun_at(Text(told), core_of(told, ["lending ferries"]), room)
    (line,) = wrap(shown, room, 1)
    assert "agreed to lending ferries" in line.plain
    assert line.cell_len <= room
    assert begun_at(Text(told), core_of(told, ["lending ferries"]), len(told)).plain == told


@pytest.mark.parametrize(
    ("told", "about", "shown"),
    [
        ("“the ferry firm said on 15 May that it had ‘never once’ thought of lending ferries”", "lending ferries",
         "“…thought of lending ferries”"),
        ("“the ferry firm, which had said ‘yes’, told the mayor it was against lending ferries”", "lending ferries",
         "“…told the mayor it was against lending ferries”"),
    ],
)  # fmt: skip
def test_a_quote_begins_in_no_other(told: str, about: str, shown: str) -> None:
    """A quote that begins late begins with a word, and in no quotation of which the beginning is lost."""
    room = len(shown) + len("once’ ") - 1
    assert begun_at(Text(told), core_of(told, [about]), room).plain == shown
