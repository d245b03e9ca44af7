"""Reports about games, shows, devices and crimes, of which nothing is a position."""

from data_reports import FOLDER, load
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


def test_a_league_that_splits_is_public_affairs() -> None:
    """Clubs, fans and seasons in numbers are no match: who joins a new league is a question like another."""
    assert not afield(
        "Six clubs of the league will leave it next season. Fans of the clubs protested outside the stadium, players said"
        " they had not been asked, and the coach of one club called the new tournament an insult to the game. Two clubs"
        " declined to join, and UEFA said that it would bar every club and player from its championship."
    )


def test_a_headline_tells_too_little() -> None:
    """Few words decide nothing."""
    assert not afield("The coach will play the match.")


def test_a_gadget_and_a_shooting_are_something_else() -> None:
    """Devices and crimes as well as games."""
    assert afield(
        "Users of the browser should patch the software, since hackers use the vulnerability in the devices."
    )
    assert afield(
        "Police arrested a suspect after the shooting. Detectives said that the gunman had known both victims."
    )


MATCH = "The coach said the striker would play on Saturday if his knee injury allows. "
VOTE = (
    "The minister told parliament that the government would sign the treaty if the senate agrees. "
)


def test_a_report_of_another_world() -> None:
    """A report of matches tells of no terms, whatever its "if" says; one of a vote in a club of nations does."""
    assert afield(MATCH * 3)
    assert not afield(VOTE * 3)
    assert not afield(MATCH + VOTE)


def test_a_short_note_is_not_judged() -> None:
    """A few words without any of public affairs are too few to tell."""
    assert not afield("The drivers will strike on Monday unless the rosters change.")
    long = "The cable was mended by a crew at sea and the traffic came back in the night. " * 8
    assert afield(long)


def test_reports_of_public_affairs_are_read() -> None:
    """Of our own reports in which somebody stands somewhere hardly one in fifty is left aside, of all topics and countries."""
    reports = [r for path in sorted(FOLDER.glob("*.txt")) for r in load(path) if len(r.frames) >= 4]
    assert len(reports) > 700
    assert sum(afield(r.text) for r in reports) < len(reports) / 50
