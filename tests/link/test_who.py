"""What actors are beside their names: offices with days, members, codes, a user's list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from claims import chain
from whipcount.judge.lists import Listed, as_rows
from whipcount.link.actors.linked import Linked, link_actors
from whipcount.link.actors.roles import dated_roles, last_day
from whipcount.model import Actor, Chain, Judgement, Member, Role

DAYS = {"d1": date(2031, 3, 1), "d2": date(2031, 6, 1)}


def office(title: str, of: str | None = "Orvia") -> Role:
    """An office of Orvia's."""
    return Role(title, of)


def named(linked: Linked, name: str) -> Actor:
    """The one actor of that name."""
    (found,) = [a for a in linked.actors if a.name == name]
    return found


def listing(*rows: Listed) -> Judgement:
    """A judgement that keeps a list of these."""
    return Judgement(
        id="list", verb="import", target=("list",), by="tester", when="2031", why="a test",
        stands={"actors": as_rows(rows)},
    )  # fmt: skip


def test_former_ends_an_office() -> None:
    """Who is called former held the office until the day of that report at the latest."""
    said = [(office("minister"), DAYS["d1"]), (office("former minister"), DAYS["d2"])]
    assert dated_roles(said, None, DAYS["d2"]) == [
        Role("minister", "Orvia", None, None, DAYS["d2"])
    ]


def test_former_alone() -> None:
    """Who is only ever called former is a former minister, so that nobody speaks for Orvia."""
    (role,) = dated_roles([(office("former minister"), DAYS["d1"])], None, DAYS["d1"])
    assert (role.title, role.until) == ("former minister", DAYS["d1"])


def test_back_in_office() -> None:
    """Who is called minister after a report called her former is in office again."""
    said = [(office("former minister"), DAYS["d1"]), (office("minister"), DAYS["d2"])]
    (role,) = dated_roles(said, None, DAYS["d2"])
    assert (role.title, role.until) == ("minister", None)


def test_an_office_without_its_state() -> None:
    """A bare title is the same title of the one state that it is given with elsewhere."""
    said = [(office("minister", None), None), (office("minister"), None)]
    assert dated_roles(said, None, None) == [Role("minister", "Orvia")]


def test_the_lexicon_dates_an_office() -> None:
    """A head of government has the days that the lexicon knows where no report says otherwise."""
    role = Role("chancellor", "Germany", "state:de")
    found = dated_roles([(role, date(2020, 5, 5))], "person:angela-merkel", date(2020, 5, 5))
    assert found[0].since == date(2005, 11, 1)
    assert found[0].until == date(2021, 12, 31)


def test_a_report_wins_over_the_lexicon() -> None:
    """Who is in office in a report after the lexicon has her leave has not left."""
    role = Role("chancellor", "Germany", "state:de")
    found = dated_roles([(role, date(2022, 5, 5))], "person:angela-merkel", date(2022, 5, 5))
    assert found[0].until is None


def test_a_bare_title_gets_the_state_that_the_lexicon_knows() -> None:
    """Who is called "chancellor" alone holds the office of the state that the lexicon gives her."""
    said = [(Role("acting chancellor"), date(2020, 5, 5))]
    (role,) = dated_roles(said, "person:angela-merkel", date(2020, 5, 5))
    assert (role.of_text, role.of) == ("Germany", "state:de")


def test_titles_of_several_are_titles_of_each() -> None:
    """ "Prime ministers" before two names makes each a prime minister."""
    (role,) = dated_roles([(office("prime ministers"), DAYS["d1"])], None, DAYS["d1"])
    assert role.title == "prime minister"


def test_the_last_day_of_a_month() -> None:
    """A month ends with its last day, a year with December's; nothing known is no day."""
    assert last_day("2024-02") == date(2024, 2, 29)
    assert last_day("2023") == date(2023, 12, 31)
    assert last_day("") is None


def test_a_state_met_only_in_an_office() -> None:
    """A state that only an office names gets its actor, with its codes."""
    martin = replace(chain("d1", "Eoin Roche"), roles=(Role("taoiseach", "Ireland", "state:ie"),))
    linked = link_actors([martin], [])
    ireland = named(linked, "Ireland")
    assert dict(ireland.codes) == {"iso3166": "IE", "iso3166_3": "IRL"}
    assert named(linked, "Eoin Roche").roles[0].of == ireland.id


def test_members_as_reported() -> None:
    """A group has the members that any report names, each since the first report that does."""
    a, b = chain("d1", "Orvia", "state"), chain("d2", "Orvia", "state")
    pact = replace(chain("d1", "Sund Pact", "group"), members=(a.id,))
    later = replace(chain("d2", "Sund Pact", "group"), members=(b.id,))
    linked = link_actors([a, b, pact, later], [], DAYS)
    assert named(linked, "Sund Pact").members == (
        Member(named(linked, "Orvia").id, DAYS["d1"], None),
    )


def test_sectors() -> None:
    """A person has the PLOVER sector of the office held."""
    lind = replace(chain("d1", "Ada Lind"), roles=(Role("foreign minister", "Orvia"),))
    assert dict(named(link_actors([lind], []), "Ada Lind").codes) == {"plover": "GOV"}


CAST = (
    chain("d1", "Ada Lind"),
    chain("d2", "the iron premier", names=("the iron premier",)),
    chain("d3", "Tom Bray"),
)


def ids(linked: Linked, chains: Sequence[Chain]) -> list[str]:
    """The actor of each chain."""
    return [linked.of_chain[c.id] for c in chains]


def test_a_list_joins() -> None:
    """Chains that go by names of one actor of a list are one, and it is called as the list says."""
    told = listing(
        Listed("Ada Lind", "person", ("the iron premier",), codes=(("wikidata", "Q42"),))
    )
    linked = link_actors(CAST, [told])
    lind, premier, bray = ids(linked, CAST)
    assert lind == premier != bray
    assert dict(named(linked, "Ada Lind").codes) == {"wikidata": "Q42"}


def test_a_list_taken_back() -> None:
    """Without the list, what it joined is apart again."""
    lind, premier, _ = ids(link_actors(CAST, []), CAST)
    assert lind != premier


def test_offices_of_a_list() -> None:
    """An office of a list leads to the actor that it is of, with the days that the list gives."""
    state = chain("d1", "Orvia", "state")
    told = listing(Listed("Ada Lind", roles=(Role("premier", "Orvia", None, DAYS["d1"]),)))
    linked = link_actors([*CAST, state], [told])
    (role,) = named(linked, "Ada Lind").roles
    assert (role.of, role.since) == (linked.of_chain[state.id], DAYS["d1"])
