"""Which side of the report a day lies on, told by the words beside it."""

from __future__ import annotations

import re

import pytest

from annotate.test_times import mentions

ROWS = [
    (-1, "In the inn, where dockers agreed to meet, the mood [Tuesday] was sour."),
    (
        1,
        "The dockers, who met on Friday, agreed to meet again, and the vote [Tuesday] will be close.",
    ),
    (1, "A second visit by the envoy was awaited [this Saturday]."),
    (1, "The verdict of the harbour court was expected [Thursday]."),
    (-1, "The date of the fair was set [Thursday]."),
    (-1, "The skipper was booked by the harbour police [Tuesday]."),
    (1, "The lower house agreed on Friday to take up the water bill on [Monday]."),
    (-1, "The two mayors spoke on Monday to discuss the blackout on [Friday]."),
    (-1, "Her deputy rode out on Monday to see the dam, and on [Tuesday] came back."),
    (1, "The trainers voiced hope of returning in [August]."),
    (-1, "The trainers spoke of returning in [August]."),
    (1, "Tarn offered its harbour hall as the venue for [May 12]."),
    (-1, "The council counted the takings for [May 12]."),
    (1, "The opening of the tram line was pushed into [April]."),
    (-1, "In [July], in the binding vote, the port had backed the levy."),
    (1, "In [July] the members vote on the levy."),
    (1, "The hearings were rescheduled for Tuesday and [Friday]."),
    (-1, "The hearings were held on Tuesday and [Friday]."),
    (0, "The regatta was postponed from [Friday] because of fog."),
    (1, "The letter opened the way to talks with the miners on [Tuesday]."),
    (1, "The clerk said the hearing on [12 May] would go ahead."),
    (-1, "The clerk said on [12 May] that she was ill."),
    (-1, "With one box left, the mayor was 40 votes ahead on [Tuesday]."),
    (1, "The mayor spoke ahead of a rally on [Tuesday]."),
    (-1, "The blockade of the pass lasted until [Friday]."),
    (-1, "Troops stayed in the valley until [Monday]."),
    (1, "The tribunal was adjourned until [Monday]."),
    (1, "Tenants had until [Friday] to register."),
    (-1, "The clinic was dark from Saturday till noon on [Sunday]."),
    (0, "The Greens hold nine seats after [Saturday]'s vote."),
    (-1, "The owners, bound by their guild's [2019] vote, refused."),
    (1, "When the contract ends in [2031] the leased trains would be sold."),
    (1, "The mill will pay a premium on mapped beans from [June], with or without a law."),
    (-1, "The baker Otto Marl, who in [May] promised to open a school, is ill."),
    (-1, "The meeting planned for [Tuesday] in Tarn never opened."),
    (1, "The meeting planned for [Tuesday] in Tarn will open late."),
    (-1, "The audit had been due the [Saturday] before; snow kept it back."),
    (1, "As the [Thursday] deadline nears, pickets are gathering."),
    (1, "The order covers nine boats and buys two more starting in [2031]."),
    (1, "The guild was told that [Sunday]'s fair was being postponed."),
]


@pytest.mark.parametrize(("side", "marked"), ROWS)
def test_side(side: int, marked: str) -> None:
    """Ahead, behind or unsaid, as the marked sentence shows it."""
    words = re.findall(r"\[(.*?)\]", marked)[0]
    at = marked.index("[")
    found = [m for m in mentions(marked.replace("[", "").replace("]", "")) if m.time_ref]
    own = [m for m in found if m.evidence[0].start <= at < m.evidence[0].end]
    assert {m.time_ref.direction for m in own if m.time_ref} == {side}, words


def test_a_dateline_of_a_weekday_is_a_stamp() -> None:
    """ "Tarn, Wednesday –" opens a report of a Wednesday; "On a cold Wednesday –" does not."""
    head = mentions("Tarn, Wednesday – The guild of bakers has told its members to wait.")
    assert [m.clue for m in head if m.time_ref] == ["line"]
    other = mentions(
        "In Tarn on Wednesday – a market day – the guild of bakers told members to wait."
    )
    assert all(m.clue != "line" for m in other)


def test_a_sentence_that_leans_takes_the_one_before_into_its_key() -> None:
    """ "It will resume on Friday": the hearing named a sentence before is what resumes."""
    text = "The grain hearing in Kessel was broken off by Anna Brisk at noon, her office said.\n"
    lead = "The long quarrel over the price of grain went on in the valley this spring.\n"
    keys = [m.about for m in mentions(f"{lead}{text}It will resume on Friday.") if m.time_ref]
    assert "kessel" in (keys[-1] or "").split()
    plain = [m.about for m in mentions(f"{lead}{text}Work will resume on Friday.") if m.time_ref]
    assert "kessel" not in (plain[-1] or "").split()


def test_a_capital_stands_for_its_state_in_a_key() -> None:
    """ "Seoul" and "South Korea" are told of one event."""
    one, other = (
        mentions(f"The pact was signed in {place} on Monday by envoys.")[-1].about or ""
        for place in ("Seoul", "South Korea")
    )
    assert "kr" in one.split()
    assert "kr" in other.split()
