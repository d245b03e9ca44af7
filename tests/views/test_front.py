"""What is let onto the front page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from records import Story
from whipcount.model import Amount, Condition, Party, Pledge, Position, Quantity
from whipcount.views.count import count
from whipcount.views.front import front
from whipcount.views.naming import called, clear, says_what
from whipcount.views.pledges import PledgeRow


@pytest.mark.parametrize(
    ("name", "says"),
    [("Orvia", True), ("the premier", True), ("he", False), ("their ally", False), ("whose leader", False),
     ("We", False), ("", False)],
)  # fmt: skip
def test_names_that_only_point(name: str, says: bool) -> None:
    """ "He" and "their ally" say nobody, away from their text."""
    assert clear(name) is says


def test_issues_with_more_parties_come_first() -> None:
    """An issue on which two stand goes before one that is reported more often."""
    story = Story()
    for number, words in enumerate(("Orvia joins.\nMirren joins.", "Orvia pays.", "Orvia pays.")):
        text = story.report(f"00{number}.txt", words, f"2031-05-0{number + 1}")
        for line in words.split("\n"):
            name, verb = line.rstrip(".").split()
            story.claim(Position, text, line, actor=story.actor(name), stance="committed", asks="part",
                        issue_text=verb, issue=story.issue(verb, "part"))  # fmt: skip
    assert [c.name for c in front(story.record()).counts] == ["joins", "pays"]


def test_whether_to_meet_is_not_the_story() -> None:
    """Who hosts or attends a meeting stands below what is asked of as many."""
    story = Story()
    for number, (words, issue) in enumerate((("Orvia hosts.\nMirren hosts.", "hosting the meeting"),
                                             ("Orvia pays.", "paying for the bridge"))):  # fmt: skip
        text = story.report(f"00{number}.txt", words, "2031-05-01")
        for line in words.split("\n"):
            story.claim(Position, text, line, actor=story.actor(line.split()[0]), stance="committed", asks="part",
                        issue_text=issue, issue=story.issue(issue, "part"))  # fmt: skip
    assert [c.name for c in front(story.record()).counts] == [
        "paying for the bridge",
        "hosting the meeting",
    ]


def test_nobody_in_particular() -> None:
    """ "All nations" and "he" are nobody away from their text; a body or a name is somebody."""
    assert [n for n in ("all nations", "he", "a group", "the government", "Orvia", "Sund nations") if clear(n)] == [
        "the government", "Orvia", "Sund nations",
    ]  # fmt: skip


def test_a_part_of_a_promise_is_no_row() -> None:
    """What one row tells whole is not told again in part, and a promise of nothing is none."""
    made = Story()
    words = "Orvia promised labour and gravel but no cash"
    page = made.report("1.txt", f"{words}.", "2031-01-01")
    for what, told in (
        ("labour", words[:21]),
        ("labour and gravel", words[:32]),
        ("no cash", words),
    ):
        made.claim(
            Pledge, page, told, actor=made.actor("Orvia"), act="other", what=what, status="pledged"
        )
    assert [r.what for r in front(made.record()).pledges] == ["labour and gravel"]


@pytest.mark.parametrize(
    ("name", "says"),
    [("All member nations", False), ("no candidate", False), ("Every Harbour", True), ("Any state", False)],
)  # fmt: skip
def test_words_of_number_are_nobody(name: str, says: bool) -> None:
    """ "All member nations" and "no candidate" are nobody, however they are written; a name may begin so."""
    assert clear(name) is says


@pytest.mark.parametrize(
    ("issue", "heading", "says"),
    [("; and the bridge over the sound", "bridge over the sound", True), ("all that Orvia", "all that Orvia", False),
     ("Orvia", "Orvia", False), ("joining", "joining", True), ("all new members", "all new members", True),
     ("gave way", "gave way", False), ("making up its mind", "making up its mind", False),
     ("giving way on the levy", "giving way on the levy", True), ("refusing Orvia", "refusing Orvia", True)],
)  # fmt: skip
def test_headings(issue: str, heading: str, says: bool) -> None:
    """A heading begins with a word that means something, and what only points at something is none."""
    assert called(issue) == heading
    assert says_what(heading) is says


def _loop(one: str, other: str) -> Story:
    """Two parties, each with a condition on the other."""
    story = Story()
    text = story.report("1.txt", f"Orvia joins {one}. Mirren joins {other}.", "2031-05-01")
    orvia, mirren = story.actor("Orvia"), story.actor("Mirren")
    for holder, words, party in ((orvia, one, mirren), (mirren, other, orvia)):
        story.claim(Condition, text, words, holder=holder, act="join the bridge", polarity="if",
                    trigger=words, waits_for=party)  # fmt: skip
    return story


@pytest.mark.parametrize(
    ("one", "loops"),
    [("if Mirren joins", 1), ("if Mirren had asked in time", 0), ("if Mirren were there", 0),
     ("if talks with Mirren were held", 1)],
)  # fmt: skip
def test_what_can_no_longer_be_is_no_loop(one: str, loops: int) -> None:
    """A condition of what is not so waits for nobody: "if she had asked", "if she were there"."""
    made = _loop(one, "if Orvia joins").record()
    assert len(front(made).waits.loops) == loops


def test_the_biggest_sum_first_and_scraps_last() -> None:
    """Of sums on one day the biggest stands first, and a promise of one word last."""
    made = Story()
    page = made.report("1.txt", "Orvia guaranteed. Orvia pays 2. Orvia pays 30. Orvia helps them out.",
                       "2031-01-01")  # fmt: skip
    told = (("guaranteed", None), ("pays 2", 2e6), ("pays 30", 3e7), ("helps them out", None))
    for what, value in told:
        made.claim(Pledge, page, f"Orvia {what}", actor=made.actor("Orvia"), act="other", what=what,
                   status="pledged", amount=Amount(value, "EUR") if value else None)  # fmt: skip
    assert [r.what for r in front(made.record()).pledges] == [
        "pays 30", "pays 2", "helps them out", "guaranteed",
    ]  # fmt: skip


def test_a_code_is_told_as_a_name() -> None:
    """A dispute about the act of a party that is known by a code is told by its name."""
    made = Story()
    page = made.report("1.txt", "Orvia has yet to vote. Orvia voted.", "2031-01-01")
    who = made.actor("Orvia")
    made.actors["Orvia"] = replace(made.actors["Orvia"], codes=(("iso3166", "OV"),))
    claim = made.claim(
        Position, page, "Orvia voted", actor=who, stance="committed", asks="part", issue_text="x"
    )
    made.dispute("ov: vote", "done", (claim, "not yet"), (claim, "done"))
    assert front(made.record()).disputed[0].about == "Orvia: vote"


def promised(*rows: tuple[str, str, str, Amount | Quantity | None]) -> tuple[PledgeRow, ...]:
    """The front page's promises: of each giver, words, what, and how much."""
    story = Story()
    page = story.report("1.txt", "\n".join(r[1] for r in rows), "2031-01-01")
    for giver, words, what, much in rows:
        measure = {"amount" if isinstance(much, Amount) else "quantity": much} if much else {}
        story.claim(Pledge, page, words, act="other", what=what, status="pledged",
                    actor=story.actor(giver), **measure)  # fmt: skip
    return front(story.record()).pledges


def test_one_number_of_one_giver_is_one_promise() -> None:
    """ "30 ships" and "30 from Orvia" are one row, in the words that say most; another's 30 are another."""
    rows = promised(
        ("Orvia", "30 from Orvia", "30", Quantity(30, "ones")),
        ("Orvia", "Orvia sends 30 grey ships", "30 grey ships", Quantity(30, "ships")),
        ("Mirren", "Mirren sends 30 ships", "30 ships", Quantity(30, "ships")),
    )
    assert [(r.name, r.what) for r in rows] == [("Orvia", "30 grey ships"), ("Mirren", "30 ships")]


def test_scraps_of_promises_are_last() -> None:
    """Words that say nothing, and a bare number, come after what says something."""
    rows = promised(
        ("Orvia", "Orvia let it", "let it", None),
        ("Mirren", "5%", "5%", Quantity(5, "%")),
        ("Kestland", "Kestland opens its harbour", "open its harbour", None),
    )
    assert rows[0].name == "Kestland"


def test_long_names_give_way_to_acronyms() -> None:
    """On the front page a body with a long name goes by the acronym that the reports use."""
    story = Story()
    name = "Harbour and Dock Workers Union"
    page = story.report("1.txt", "The union joins if Orvia pays.", "2031-01-01")
    union = story.actor(name, "organization", aliases=("HDWU", name))
    story.claim(Position, page, "The union joins", actor=union, stance="committed", asks="part",
                issue_text="the pact", issue=story.issue("the pact", "part"))  # fmt: skip
    story.claim(Condition, page, "if Orvia pays", holder=union, act="join the pact",
                polarity="if", trigger="Orvia pays", waits_for=story.actor("Orvia"))  # fmt: skip
    shown = front(story.record())
    assert [s.name for c in shown.counts for r in c.rungs for s in r.stands] == ["HDWU"]
    assert [x.holder for x in shown.waits.edges] == ["HDWU"]


def test_who_has_a_name_waits_first() -> None:
    """A condition of something that is nobody comes after one of somebody."""
    story = Story()
    page = story.report(
        "1.txt", "A wider toll falls if Orvia pays.\nMirren signs if Orvia pays.", "2031-01-01"
    )
    orvia = story.actor("Orvia")
    for holder, words in ((Party("A wider toll"), "A wider toll falls if Orvia pays"),
                          (story.actor("Mirren"), "Mirren signs if Orvia pays")):  # fmt: skip
        story.claim(Condition, page, words, holder=holder, act="sign", polarity="if",
                    trigger="Orvia pays", waits_for=orvia)  # fmt: skip
    assert [x.holder for x in front(story.record()).waits.edges] == ["Mirren", "A wider toll"]


def test_what_is_hardly_right_is_in_the_count_only() -> None:
    """A reading that is more likely wrong stays off the front page."""
    story = Story()
    text = story.report("1.txt", "Orvia joins.\nMirren joins.", "2031-05-01")
    issue = story.issue("joining", "part")
    for name, sure in (("Orvia", 80), ("Mirren", 10)):
        story.claim(Position, text, f"{name} joins", actor=story.actor(name), stance="committed", asks="part",
                    issue_text="joining", issue=issue, sure=sure)  # fmt: skip
    [counted] = front(story.record()).counts
    assert [s.name for r in counted.rungs for s in r.stands] == ["Orvia"]
    assert sum(len(r.stands) for c in count(story.record()) for r in c.rungs) == 2


def test_a_weak_crowd_gives_way() -> None:
    """Two stances that are sure weigh more than three that are not."""
    story = Story()
    words = "\n".join(f"{n} would." for n in ("Orvia", "Mirren", "Sund", "Norl", "Gorm"))
    text = story.report("1.txt", words, "2031-05-01")
    for name, about, sure in (
        ("Orvia", "joining", 45),
        ("Mirren", "joining", 45),
        ("Sund", "joining", 45),
        ("Norl", "paying", 90),
        ("Gorm", "paying", 90),
    ):
        story.claim(Position, text, f"{name} would", actor=story.actor(name), stance="committed", asks="part",
                    issue_text=about, issue=story.issue(about, "part"), sure=sure)  # fmt: skip
    assert [c.name for c in front(story.record()).counts] == ["paying", "joining"]


def test_what_is_hardly_so_is_not_on_the_front_page() -> None:
    """A pledge less sure than 40 hundredths, or a condition less sure than 30, has no row there, as a position has none."""
    story = Story()
    rows = ((29, "Orvia"), (39, "Norland"), (40, "Sund"))
    lines = "\n".join(f"{who} pledged ferries if Mirren pays {who}." for _, who in rows)
    text = story.report("001.txt", lines, "2031-05-01")
    for sure, who in rows:
        story.claim(Pledge, text, f"{who} pledged ferries", actor=story.actor(who), act="other", what=f"ferries of {who}",
                    status="pledged", sure=sure)  # fmt: skip
        story.claim(Condition, text, f"if Mirren pays {who}", holder=story.actor(who), act="pay", polarity="if",
                    trigger=f"if Mirren pays {who}", waits_for=story.actor("Mirren"), sure=sure)  # fmt: skip
    page = front(story.record())
    assert {r.name for r in page.pledges} == {"Sund"}
    assert {w.holder for w in page.waits.edges} == {"Norland", "Sund"}
