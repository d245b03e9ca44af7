"""Who stands where."""

import random

import pytest

from records import Story, harbour
from whipcount.errors import InputError
from whipcount.model import Position, Record, Role
from whipcount.views.count import Count, Stand, count


def story(*reports: tuple[str, str | None, str, str]) -> Record:
    """Reports as (text, day, actor, stance), each one position on one issue."""
    made = Story()
    issue = made.issue("the pact", "part")
    for number, (text, day, actor, stance) in enumerate(reports):
        document = made.report(f"{number:03}.txt", text, day)
        made.claim(Position, document, text, actor=made.actor(actor), stance=stance,
                   issue=issue, issue_text="the pact", asks="part")  # fmt: skip
    return made.record()


def only(counts: tuple[Count, ...]) -> Stand:
    """The one stand of the one issue."""
    ((stand,),) = [r.stands for r in counts[0].rungs]
    return stand


def test_latest_stance_stands() -> None:
    """The latest dated report gives the stance, and the earlier one stays with its words."""
    stand = only(
        count(
            story(("Ja.", "2031-01-02", "A", "committed"), ("Hm.", "2031-01-01", "A", "undecided"))
        )
    )
    assert (stand.stance, stand.moved) == ("committed", True)
    assert [(o.stance, o.earlier, o.words[0].place) for o in stand.others] == [
        ("undecided", True, "001:1")
    ]


def test_one_day_is_no_move() -> None:
    """Two stances reported on one day are shown as differing, not as a move."""
    stand = only(
        count(story(("Ja.", "2031-01-02", "A", "committed"), ("Hm.", "2031-01-02", "A", "offered")))
    )
    assert not stand.moved
    assert [o.earlier for o in stand.others] == [False]


def test_undated_report_does_not_win() -> None:
    """A report without a day never replaces a dated one, and proves no move."""
    stand = only(
        count(story(("Ja.", "2031-01-02", "A", "committed"), ("Hm.", None, "A", "declined")))
    )
    assert (stand.stance, stand.moved) == ("committed", False)


def test_ladder_order() -> None:
    """Stances stand in the order of the ladder."""
    record = story(*((s, None, s, s) for s in ("declined", "considering", "committed", "offered")))
    assert [r.stance for r in count(record)[0].rungs] == [
        "committed",
        "offered",
        "considering",
        "declined",
    ]


def test_third_party_is_not_counted() -> None:
    """What somebody says of another's stance stands apart, with who says it."""
    bridge = count(harbour().record(), "the bridge")[0]
    assert [(s.name, s.according_to) for s in bridge.not_counted] == [("Mirren", "Ada Lind")]
    assert [r.stance for r in bridge.rungs] == ["opposed"]


def test_copies_are_one_origin() -> None:
    """A reprint adds no origin."""
    made = Story()
    first = made.report("1.txt", "A joins.", "2031-01-01")
    again = made.report("2.txt", "A joins. ", "2031-01-01", copy_of=first.id)
    for document in (first, again):
        made.claim(Position, document, "A joins", actor=made.actor("A"), stance="committed",
                   issue_text="the pact", asks="part")  # fmt: skip
    assert only(count(made.record())).origins == 1


def test_unnamed_source_is_marked() -> None:
    """A stance that rests on an unnamed official is marked."""
    made = Story()
    document = made.report("1.txt", "A may join, an official said.", "2031-01-01")
    official = made.actor("an official", "person", named=False)
    made.claim(Position, document, "A may join", actor=made.actor("A"), stance="considering",
               issue_text="the pact", asks="part", according_to=official)  # fmt: skip
    assert only(count(made.record())).unnamed


def test_person_wins() -> None:
    """A stance that a person has settled stands, whatever is reported later."""
    record = story(("Ja.", "2031-01-01", "A", "committed"), ("Hm.", "2031-01-09", "A", "declined"))
    made = Story()
    document = made.report("000.txt", "Ja.", "2031-01-01")
    made.claim(Position, document, "Ja.", actor=made.actor("A"), stance="committed",
               issue_text="the pact", asks="part", standing="accepted")  # fmt: skip
    later = made.report("001.txt", "Hm.", "2031-01-09")
    made.claim(Position, later, "Hm.", actor=made.actor("A"), stance="declined",
               issue_text="the pact", asks="part")  # fmt: skip
    assert only(count(record)).stance == "declined"
    assert only(count(made.record())).stance == "committed"


def test_order_of_claims_changes_nothing() -> None:
    """The count is the same whatever the order of the record's rows."""
    made = harbour()
    before = count(made.record())
    random.Random(7).shuffle(made.claims)  # noqa: S311
    made.documents.reverse()
    assert count(made.record()) == before


def test_unknown_issue() -> None:
    """An unknown issue is refused with the names of the issues."""
    with pytest.raises(InputError, match="joining the bridge"):
        count(harbour().record(), "fisheries")


def quarrel(states: tuple[str, ...], body: str = "state") -> set[str]:
    """Who is counted where two ministers of Orvia stand, and some others beside them."""
    made = Story()
    issue = made.issue("the pact", "part")
    orvia = made.actor("Orvia", body)
    office = (Role("minister", "Orvia", orvia.actor),)
    for name in ("Ada Lind", "Jon Berg"):
        made.actor(name, "person", roles=office)
    for number, name in enumerate(("Ada Lind", "Jon Berg", *states)):
        document = made.report(f"{number:03}.txt", f"{name} said so.", "2031-01-01")
        made.claim(Position, document, document.text, actor=made.actor(name), stance="committed",
                   issue=issue, issue_text="the pact", asks="part")  # fmt: skip
    return {s.name for r in count(made.record())[0].rungs for s in r.stands}


def test_ministers_of_one_country_are_one_party_among_countries() -> None:
    """Where several countries take sides, who holds office in one is not counted beside it."""
    assert quarrel(("Kestland", "Mirren", "Sund")) == {"Orvia", "Kestland", "Mirren", "Sund"}


def test_ministers_differ_at_home() -> None:
    """Where countries do not take sides, ministers of one country are counted one by one."""
    assert quarrel(("Kestland",)) == {"Ada Lind", "Jon Berg", "Kestland"}


def test_a_body_is_counted_with_its_leaders() -> None:
    """A union, company or party that stands itself is one party with those who lead it."""
    assert quarrel(("Orvia",), "organization") == {"Orvia"}


def test_no_move_from_what_a_report_tells_beside() -> None:
    """Who was told to be committed and to weigh more by one report has not moved by being committed later."""
    made = Story()
    issue = made.issue("the pact", "part")
    for number, (day, told) in enumerate(
        (("2031-01-01", ("committed", "considering")), ("2031-01-03", ("committed",)))
    ):
        page = made.report(f"{number:03}.txt", "Ja.\nHm.", day)
        for words, stance in zip(("Ja.", "Hm."), told, strict=False):
            made.claim(Position, page, words, actor=made.actor("A"), stance=stance, issue=issue,
                       issue_text="the pact", asks="part")  # fmt: skip
    stand = only(count(made.record()))
    assert (stand.stance, stand.moved) == ("committed", False)
