"""What people and bodies are called where there is no room for all of a name."""

from __future__ import annotations

import pytest

from records import Story, day
from whipcount.model import Actor, Contradiction, Meeting, Party, Side
from whipcount.views.disputed import disputed
from whipcount.views.index import Index
from whipcount.views.meetings import meetings
from whipcount.views.naming import acronyms, called, says_what, surnames

UNION = "Harbour and Dock Workers Union"


def body(name: str, *aliases: str, kind: str = "organization", named: bool = True) -> Actor:
    """An actor with its aliases."""
    return Actor(id=name, name=name, type=kind, named=named, aliases=aliases)


def test_a_long_name_has_its_acronym() -> None:
    """The capitals that the reports write for a long name stand for it, with points or without."""
    assert acronyms([body(UNION, "HDWU")]) == {UNION: "HDWU"}
    assert acronyms([body(UNION, "H.D.W.U.")]) == {UNION: "HDWU"}


@pytest.mark.parametrize(
    "actors",
    [[body("Dock Union", "DU")], [body(UNION, "the union")], [body(UNION, "ABC")],
     [body(UNION, "HDWU"), body("Hall Deans World Union", "HDWU")], [body(UNION, "HDWU", named=False)]],
)  # fmt: skip
def test_no_acronym_that_misleads(actors: list[Actor]) -> None:
    """A short name keeps it, and letters of other words, of two bodies or of nobody stand for none."""
    assert acronyms(actors) == {}


def test_surnames_are_of_one_person() -> None:
    """A last name stands for a person whom the reports call so, unless two have it."""
    lind, other = body("Ada Lind", "Lind", kind="person"), body("Bo Lind", kind="person")
    assert surnames([lind, body("Sund Harbour", "Harbour")]) == {"Ada Lind": "Lind"}
    assert surnames([lind, other]) == {}
    assert surnames([body("Ada Lind", kind="person")]) == {}


@pytest.mark.parametrize(
    ("name", "whole"),
    [('broad pact" for ships', "broad pact for ships"), ("“Sund group", "Sund group"),
     ('Jo "Red" Ahn', 'Jo "Red" Ahn'), ("Lind's party", "Lind's party")],
)  # fmt: skip
def test_names_carry_no_torn_marks(name: str, whole: str) -> None:
    """A name has both marks of a quotation or none."""
    assert Index(Story().record()).name(Party(name)) == whole


@pytest.mark.parametrize(
    ("issue", "heading"),
    [("in aid", "aid"), ("with the pact", "pact"), ("in favour of tolls", "in favour of tolls")],
)
def test_headings_begin_with_what_is_asked(issue: str, heading: str) -> None:
    """The small words that an issue's name may begin with are no part of its heading."""
    assert called(issue) == heading


@pytest.mark.parametrize(
    ("name", "text", "actor", "shown"),
    [("meeting of She", "She", "the deposed premier", "meeting of the deposed premier"),
     ("visit of Lynd in Sund", "Lynd", "Ada Lind", "visit of Ada Lind in Sund"),
     ("talks of Orvia and Lind", "premier Ada Lind", "Ada Lind", "talks of Orvia and Ada Lind"),
     ("meeting of them", "them", "these men", "meeting of them"),
     ("Lind summit", "Lind", "Ada Lind", "Lind summit")],
)  # fmt: skip
def test_a_meeting_names_who_meets(name: str, text: str, actor: str, shown: str) -> None:
    """Whom a meeting's name lists by a pronoun or a last name stands there in full."""
    story = Story()
    page = story.report("1.txt", "They met in Sund on Friday.", "2031-05-02")
    kind = "person" if actor[0].isupper() else "group"
    known = story.actor(actor, kind, named=actor[0].isupper()).actor
    story.claim(Meeting, page, "met in Sund", name=name, status="held", place="Sund",
                participants=(Party(text, actor=known),), start=day("2031-05-02"))  # fmt: skip
    assert [r.name for r in meetings(story.record())] == [shown]


def test_a_dispute_keeps_capitals() -> None:
    """What a dispute is about has the capitals that the reports write within a sentence."""
    story = Story()
    page = story.report("1.txt", "Now Lind's tolls rose by 3. Later Lind's tolls rose by 4.")
    a, b = (
        Side("", str(n), (story.cite(page, f"{t} Lind's tolls rose by {n}"),))
        for n, t in ((3, "Now"), (4, "Later"))
    )
    story.contradictions.append(
        Contradiction(id="c", about="lind's tolls", field="figure", a=a, b=b)
    )
    assert [d.about for d in disputed(story.record())] == ["Lind's tolls"]


@pytest.mark.parametrize(
    ("heading", "says"),
    [
        ("insisted on having it their way", False),
        ("agreed to it", False),
        ("reduced tariffs on steel", True),
        ("need to widen the harbour", True),
    ],
)
def test_a_holders_own_words_are_no_heading(heading: str, says: bool) -> None:
    """Words that tell what somebody did say nothing of what is asked."""
    assert says_what(heading) is says
