"""Lines and hard-wrapped paragraphs."""

from whipcount.read.lines import Line, split_lines


def _joined(text: str) -> list[str]:
    return [x.text for x in split_lines(text) if x.text]


def test_a_sentence_broken_in_the_middle_is_joined() -> None:
    """A line that goes on small belongs to the line before, and keeps the first line's number."""
    lines = split_lines(
        "Title here\n\nThe mood was good\nwhen the ministers met Ilse\nBrandt in Lund.\nNext."
    )
    assert lines[2] == Line("The mood was good when the ministers met Ilse Brandt in Lund.", 3)
    assert lines[3] == Line("Next.", 6)


def test_a_column_is_unwrapped() -> None:
    """A text set in a narrow column becomes one line a paragraph."""
    column = (
        "The harbour council of Ostmark will vote on the ferry subsidy\n"
        "next Tuesday, its chair said after a long meeting on the quay\n"
        "that went on until midnight. Mayor Ilse Brandt told the Coast\n"
        "Gazette that the city would not pay unless the islands did.\n\n"
        "The islands have not answered. Their council meets in the old\n"
        "Town Hall of Lund on Friday, and a vote there is likely. Much\n"
        "depends on it."
    )
    assert len(_joined(column)) == 2


def test_headings_and_ages_are_not_joined() -> None:
    """A headline, an age and a menu word stay lines of their own."""
    text = "Coast paper\nan hour ago\nFerries: vote looms as council presses on\nThe Town Hall was full."
    assert len(_joined(text)) == 4


def test_a_stamp_that_begins_small_is_a_line_of_its_own() -> None:
    """Under a headline of many words a line of agency and date is none of its words."""
    text = "Harbour council and islands near a ferry deal\napa International · 4 March 2021 · 3 min read"
    assert len(_joined(text)) == 2
    text = "Harbour council and islands near a ferry deal\nby Coast Wire / Ledger 4 Digital\nThu, March 4th 2021"
    assert len(_joined(text)) == 3
    menu = "The Harbour Ledger of Lund\neMail | News | Sport | Tides\nThursday, March 4, 2021"
    assert len(_joined(menu)) == 3
    assert (
        len(_joined("The harbour council will meet on\nthe 4 March 2021 deadline for a vote")) == 1
    )
