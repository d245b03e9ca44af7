"""Reports about games, shows, devices and crimes, of which nothing is a position."""

from whipcount.extract.afield import afield

GAME = (
    "The Harriers signed a new goalkeeper on Monday. The coach said the team would rest two players for the"
    " match on Saturday. Fans hope for a first title this season, and the striker, who has scored nine goals, will play."
)
COUNCIL = (
    "The council will vote on Monday on a new stadium for the team. The mayor supports the plan and the opposition"
    " party wants a referendum, while fans of the club gathered outside as councillors debated the budget."
)


def test_a_report_of_a_game_is_about_something_else() -> None:
    """Players, coaches and seasons in it outnumber what is of public affairs."""
    assert afield(GAME)


def test_a_vote_on_a_stadium_is_public_affairs() -> None:
    """A few words of sport do not take a report out of politics."""
    assert not afield(COUNCIL)


def test_a_headline_tells_too_little() -> None:
    """Few words decide nothing."""
    assert not afield("The coach will play the match.")


def test_a_gadget_and_a_shooting_are_something_else() -> None:
    """Devices and crimes as well as games."""
    assert afield(
        "Users of the browser should patch the software, since hackers use the vulnerability in the devices."
    )
    assert afield(
        "Police arrested a suspect after the shooting. Two victims were killed and the gunman is in custody."
    )
