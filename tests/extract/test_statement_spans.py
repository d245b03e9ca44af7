"""What somebody says ends where the reporter speaks again."""

from __future__ import annotations

import pytest

from extract.reading import claims
from whipcount.extract.statements.stage import Statements
from whipcount.model import Statement


def contents(text: str) -> list[str]:
    """What is said in a text, statement by statement."""
    return [c.content for c in claims(text, Statements()) if isinstance(c, Statement)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The dam would hold, the engineer said; the village was cleared.", "The dam would hold"),
        ("The port will close on Monday, the minister said, after talks with the dockers had failed.",
         "The port will close on Monday"),
        ("The council welcomed the plan; the cost was too high, its treasurer said.", "the cost was too high"),
        ("The ferry was withdrawn: the hull was unsafe, a spokesman for the line said.", "the hull was unsafe"),
        ("The premier told reporters that talks would resume, and thanked the mediators.", "talks would resume"),
        ("The airline said it would appeal, after a court had grounded its planes.", "it would appeal"),
        ("The bridge must be closed at once, the head of the road board said on Friday, a reversal that stunned hauliers.",
         "The bridge must be closed at once"),
        ("The mayor said on Friday that the bridge must be closed, a reversal that stunned hauliers.", "the bridge must be closed"),
        ("Norway will send a ship as well, the premier said on Monday, putting the bill at 250m crowns a week.",
         "Norway will send a ship as well"),
        ("Anna Reed urged drivers to wait, and the toll would be cut in May, she said.", "the toll would be cut in May"),
        ("She told the crowd there would be no second ballot and left the hall to its owners.", "there would be no second ballot"),
    ],
)  # fmt: skip
def test_a_statement_ends_where_the_reporter_goes_on(text: str, said: str) -> None:
    """What stands behind a mark, in a clause of time or beside the saying is told by the reporter."""
    assert said in contents(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mayor said the bridge was safe and the road was open.", "the bridge was safe and the road was open"),
        ("The union said it would strike if the board refused.", "it would strike if the board refused"),
        ("“We will wait; the road is closed,” the driver said.", "“We will wait; the road is closed,”"),
        ("The coach said they had won because they trained after dark.", "they had won because they trained after dark"),
        ("The premier said Norway would send a ship and pay for its crew.", "Norway would send a ship and pay for its crew"),
        ("The mayor said the ferry would be built and sold by May.", "the ferry would be built and sold by May"),
        ("Anna Reed spoke. Karl Voss urged drivers to wait, and the toll would be cut in May, she said.",
         "Karl Voss urged drivers to wait, and the toll would be cut in May"),
        ("The mayor said he wanted a bridge, a road to the port and a school.", "he wanted a bridge, a road to the port and a school"),
    ],
)  # fmt: skip
def test_the_speakers_own_clauses_stay(text: str, said: str) -> None:
    """Coordinated contents, conditions, reasons and quoted marks are the speaker's."""
    assert said in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers refused to leave the bridge.",
        "The senate rejected the treaty.",
        "The general ordered a retreat from the hills.",
    ],
)
def test_a_deed_is_no_statement(text: str) -> None:
    """To refuse, reject or order is done, where nothing is quoted."""
    assert contents(text) == []


def test_to_ask_for_no_name_is_no_statement() -> None:
    """That a source would not be named is said of every one, and says nothing."""
    assert contents("Two officials, who asked not to be named, met in the port.") == []


def test_who_declines_to_say_it_says_so() -> None:
    """To refuse to say something is kept, for what was not said is shown."""
    assert contents("The minister refused to say when the bridge would open.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The auditor put the bridge's real cost at 30 million crowns.", ["the bridge's real cost at 30 million crowns"]),
        ("Police estimated the crowd at 20,000.", ["the crowd at 20,000"]),
        ("The captain put the ferry at anchor off the port.", []),
    ],
)  # fmt: skip
def test_to_put_a_figure_at_so_much_is_to_say_it(text: str, said: list[str]) -> None:
    """Who puts a cost or a crowd at a number states it; a ship put at anchor is no statement."""
    assert contents(text) == said
