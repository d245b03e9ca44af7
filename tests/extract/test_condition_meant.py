"""Who must move where a trigger's words name nobody by themselves; on sentences of our own."""

from __future__ import annotations

import pytest

from extract.test_condition_counterparts import movers, read


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        ("Norway's army chief saw no reason to shell the rebels as long as they kept quiet.", "the rebels"),
        ("Denmark told the Post last week it would keep paying the farmers as long as they stayed at work.",
         "the farmers"),
        ("The Danish ministry told the unions that it would sue if either called a strike.", "the unions"),
        ("Kenya will not sign before the last Ugandan soldier has gone home.", "the last Ugandan soldier"),
        ("Norway has promised two ships, provided that someone else pays for the fuel.", "someone else"),
        ("Kenya would attend only if Lomburg can guarantee visas for every delegate.", "Lomburg"),
        ("UNICEF is offering grants, provided the state guarantees half of them.", "the state"),
        ("Norway wants a written apology before it will sit down with Sony.", "Sony"),
        ("The choice of a host waits for the committee's bureau.", "the committee's bureau"),
        ("Denmark will decide nothing until it has heard from the other six.", "the other six"),
        ("Rwanda will keep its guns there until the militia is disarmed.", "the militia"),
        ("Mayor Ada Finch said the school board would drop its suit if the federal money arrived. The federal government was silent.",
         "federal government"),
    ],
)  # fmt: skip
def test_words_that_name_nobody(text: str, mover: str) -> None:
    """Pronouns, soldiers, "someone else", bodies of a body and money of a government mean somebody."""
    assert [m for m in movers(text) if mover in m] or movers(text) == [mover]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will lift the duty provided these comply with World Trade Organization rules.",
        "Norway would sign nothing if nothing arrived within a week.",
        "Kenya would let the lorries pass on condition that no soldier travels in them.",
        "Kenya will pay once the harbour road reopens.",
    ],
)
def test_what_does_not_move(text: str) -> None:
    """Whose rules are kept, nobody at all, and a place that reopens by itself."""
    assert movers(text) == []


def test_the_envoy_who_is_freed_does_not_move() -> None:
    """Only a body that forms or disarms itself moves by what is told as done to it."""
    assert "the envoy" not in movers("Norway will talk to Serbia once the envoy is freed.")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("UNESCO warned that unless money was found by May it could not rent the hall.",
         "unless money was found by May"),
        ("Norway said that once the strike ends the ministry will talk.", "once the strike ends"),
        ("Norway warned that unless Denmark paid the fund that it runs, it could not open.",
         "unless Denmark paid the fund that it runs"),
    ],
)  # fmt: skip
def test_a_trigger_without_a_comma(text: str, trigger: str) -> None:
    """A trigger that no comma closes ends where the subject of the act begins."""
    assert trigger in [c.trigger for c in read(text)]


def test_nothing_is_nobody_known() -> None:
    """ "Nothing" and "someone" take up nobody told before: whoever speaks holds."""
    found = read(
        "Norway waited. Its minister Jens Dahl said nothing would be signed until Serbia paid."
    )
    assert [c.waits_for.text for c in found if c.waits_for] == ["Serbia"]
    assert all(c.holder.text != "nothing" for c in found)


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        ("The city would pay half if the county matches it.", "the county"),
        ("The abbot would lend the hall to Norway's choir provided the port waives its fee.", "the port"),
        ("The province will open the ward only if members ratify the contract.", "members"),
        ("Jens Dahl of Norway would accept a later date provided an independent inquiry shows no harm.",
         "an independent inquiry"),
        ("Ada Finch of Ghana said the first half of the money would reach the province if it guaranteed the wages.",
         "the province"),
        ("Jens Dahl of Norway said Danish ships would not be fired on as long as they stayed away.", "Danish ships"),
        ("Kenya will send police as soon as the presidential council is in place.", "the presidential council"),
        ("Norway promised the Danish owners that they would be let back in if they changed their minds.",
         "the Danish owners"),
        ("Norway would cut nothing until the lower three agree.", "the lower three"),
    ],
)  # fmt: skip
def test_who_acts_under_a_common_noun(text: str, mover: str) -> None:
    """Whoever does what only people and bodies do, is granted something or gets it must move, of whatever name."""
    assert movers(text) == [mover]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will sign once the weather improves.",
        "Norway would pay more if prices rise again.",
        "Norway will reopen the border once the snow melts.",
    ],
)
def test_weather_and_prices_do_not_act(text: str) -> None:
    """What happens by itself is nobody's step."""
    assert movers(text) == []


def test_what_others_are_let_do_is_theirs_who_say_so() -> None:
    """ "The rebels could be heard once they disarm, the minister said": the minister holds it, the rebels move."""
    found = read("Ada Finch of Ghana said the rebels could be heard in Accra once they disarm.")
    assert [c.holder.text for c in found] == ["Ada Finch of Ghana"]


def test_who_is_on_a_list_does_not_move() -> None:
    """Others put one on a list or back on a network; who is back at the table got there by themselves."""
    assert movers("Norway will not sign until Serbia is off the sanctions list.") == []
    assert movers("Norway will not sign until Serbia is back at the table.") == ["Serbia"]
