"""Turns that only imply a meeting: several who settle or sign something, or speak, at a place on a day."""

from __future__ import annotations

import pytest

from extract.test_meetings import read


@pytest.mark.parametrize(
    ("text", "place", "who"),
    [
        ("The quota was fixed by fisheries ministers in Reykjavik on Tuesday.", "Reykjavik", "ministers"),
        (
            "The envoy praised the truce plan agreed in Windhoek on Jan. 9 by the army chiefs of the bloc.",
            "Windhoek",
            "army chiefs",
        ),
        ("Ministers of the nine river states approved the plan in Kampala on 6 April.", "Kampala", "Ministers"),
        ("The decision was taken by the heads of state of the Sahel in Niamey on Saturday.", "Niamey", "heads"),
        ("The treaty was signed in Lima on 4 May by the foreign ministers of Peru and Chile.", "Lima", "ministers"),
        ("On Friday the company and the miners' union signed a pay deal in Cardiff.", "Cardiff", "union"),
        ("The rebels and the army signed a truce in Juba on Wednesday.", "Juba", ""),
        ("President Ola Hansen raised the strike with Prime Minister Jan Kubis in Prague last week.", "Prague", "Hansen"),
        ("Ms Eva Stern urged President Luis Vega in Quito on Friday to reopen the border.", "Quito", "Vega"),
        ("Ivo Petrov complained about the levy to President Ola Hansen in Oslo on Tuesday.", "Oslo", "Hansen"),
        (
            "Mr Li Wen flew to Madrid on Tuesday. In Lisbon the next day Paulo Reis warned him of duties.",
            "Lisbon",
            "Reis",
        ),
    ],
)  # fmt: skip
def test_several_at_a_place_on_a_day_have_met(text: str, place: str, who: str) -> None:
    """Whoever settles, signs or says a thing with others in a town on a day has met them."""
    assert any(
        m.place == place and who in " ".join(p.text for p in m.participants) for m in read(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "The firm signed a contract in Texas on Monday.",
        "The striker signed a contract in Madrid on Friday.",
        "The court approved the merger in Dublin on Tuesday.",
        "The minister launched a website in Athens on Friday.",
        "A record price was reached in London on Monday by copper.",
        "The tariff was approved in Norway on Monday by ministers.",
        "Ms Eva Stern urged President Luis Vega in a letter on Monday to lift the ban.",
        "Maria Lund told Reuters in Oslo on Monday that Tom Park was wrong.",
        "Traders in Oslo said on Monday that Maria Lund had warned Tom Park.",
    ],
)
def test_one_alone_or_afar_has_met_nobody(text: str) -> None:
    """One party alone, a whole land for a place, a letter or an outlet make no meeting."""
    assert not read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Six regional hearings are planned for September.",
        "Three online town meetings are set for 2-9 June.",
        "Two consultation sessions with residents are scheduled for next week.",
        "Two further rounds of hearings are due in July.",
    ],
)
def test_several_meetings_on_their_days_are_a_row(text: str) -> None:
    """Meetings in the plural are worth a row where they are set for a day."""
    found = read(text)
    assert [m.status for m in found] == ["planned"]
    assert found[0].time_ref is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The club's president has promised to call an assembly of the members in June.", "assembly of the members"),
        ("The bishop will call a synod in the autumn.", "synod"),
        ("The federation said it would convene a general assembly in Rome on 5 July.", "general assembly"),
        ("Mr Tom Park told a packed party evening in Ghent on Monday that he would stay.", "packed party evening"),
        ("At the Growers' congress in Lyon, its chairman told the dairies that they were late.", "congress"),
    ],
)  # fmt: skip
def test_a_body_called_or_told_is_a_meeting(text: str, name: str) -> None:
    """An assembly that somebody calls, and an evening that somebody speaks to, are meetings."""
    assert any(name in m.name for m in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The assembly called the plan absurd.",
        "He called the assembly a farce.",
        "The legislature held the assembly hostage.",
    ],
)
def test_a_body_that_is_no_meeting(text: str) -> None:
    """An assembly that acts, or is called names, is none."""
    assert not read(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday night treasury officials walked the three leaders through the forecast.",
        "Central bank officials went over the numbers with the negotiators on Tuesday.",
        "The commissioner updated the ambassadors on the talks on Friday.",
        "On Sunday the prime minister sounded out the party chairmen.",
    ],
)
def test_who_is_told_of_things_on_a_day_was_met(text: str) -> None:
    """Leaders walked through, updated or sounded out on a day met those who did it."""
    assert read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bank explained the loss to investors in a letter on Monday.",
        "The firm updated its forecast on Monday.",
        "The report took the members through ten years of losses.",
    ],
)
def test_papers_tell_nobody_face_to_face(text: str) -> None:
    """A letter, a forecast or a report walks nobody through."""
    assert not read(text)


def test_two_just_named_are_the_parties() -> None:
    """ "The two" are the two people of the sentence before."""
    found = read(
        "Ms Anna Berg was to see Mr Pavel Horak, but fog set in. The two spoke by telephone instead."
    )
    assert any(
        {"Ms Anna Berg", "Mr Pavel Horak"} <= {p.text for p in m.participants} for m in found
    )


def test_who_is_spoken_to_by_wire_may_be_many() -> None:
    """The wire may stand behind several names."""
    found = read(
        "The premier spoke to nurses, Ms Lund and the Hospitals Federation by video link on Tuesday."
    )
    assert found[0].mode == "virtual"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mr Peter Falk was summoned to the ministry on Wednesday to explain the leak.", "held"),
        ("Farmers' unions were received at the ministry on Tuesday.", "held"),
        ("Ms Eva Lund sat opposite President Karl Roth in Oslo on Monday.", "held"),
        ("The cabinet spent most of Wednesday on the budget.", "held"),
        ("The Senate passed the bill by 51 votes to 49 on Tuesday night.", "held"),
        ("EU leaders will discuss the plan over dinner in Brussels on Thursday.", "planned"),
        ("The health committee hears the minister on 3 June.", "planned"),
        ("Ms Karin Ek testified in the lower house on Thursday.", "held"),
        ("The trio will speak by phone tomorrow.", "planned"),
    ],
)
def test_other_turns_of_people_who_met(text: str, status: str) -> None:
    """To be called in, sit opposite, spend a day on it, pass it by a count: each on its day."""
    assert status in {m.status for m in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "He was called a liar by the ministry on Monday.",
        "The plan was received well at the ministry.",
        "The family spent Sunday in Rome.",
        "The team passed 400 goals by 3 to 1.",
        "Ms Eva Lund sat with folded arms on Monday.",
        "Fares rose by 3 to 5 percent on Monday.",
    ],
)
def test_other_turns_that_are_no_meeting(text: str) -> None:
    """Names, plans, families, goals and fares meet nobody."""
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In a call on Monday, the two presidents agreed to reopen the bridge.", "call"),
        ("A crisis meeting at the ministry lasted until dawn on Wednesday.", "crisis meeting"),
        ("Next up is a hearing before the energy regulator on 5 May.", "hearing"),
        ("The two sides will hold a further round in Muscat on 9 May.", "round"),
        ("The ceremony at the port on 9 May will be attended by both presidents.", "ceremony"),
        ("The agenda for Thursday's board meeting lists the sale.", "board meeting"),
    ],
)
def test_the_words_behind_say_which_meeting(text: str, name: str) -> None:
    """A call on a day, a round that is held, a meeting until dawn, whose meeting: each is a row."""
    assert any(name in m.name and m.time_ref for m in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "In a call on governments to act, the pope named nobody.",
        "The clubs hold a first round lead.",
        "The players hold a second round draw in June.",
        "The bill will be attended to on Monday.",
        "The stage was shared by two bands.",
    ],
)
def test_look_alikes_of_rounds_and_calls(text: str) -> None:
    """A call to act, the first round of a cup, a bill attended to are no meetings."""
    assert not read(text)


def test_what_was_said_at_a_meeting_was_said_there() -> None:
    """Whoever said something at a conference was there, whatever the words say is still to come."""
    text = "“We will do it as soon as the texts are ready,” President Luis Vega said on Monday at a news conference beside Ola Hansen."
    assert {m.status for m in read(text)} == {"held"}
