"""What has the words of a condition and sets no terms, beside what sets them in much the same words."""

from __future__ import annotations

import pytest

from extract.reading import claims
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.positions.stage import Positions
from whipcount.model import Condition, Position


def triggers(text: str) -> list[str]:
    """The triggers of a text's conditions."""
    return [c.trigger for c in claims(text, Conditions()) if isinstance(c, Condition)]


@pytest.mark.parametrize(
    "text",
    [
        "“It would be funny if the mayor sang at the opening,” Reyes said.",
        "“That would be another story if few people vote,” Lund said.",
        "“If the rains come late, it will be a disaster for the valley,” Okoro said.",
        "Berg served a shorter sentence in return for helping the police.",
        "The clerks took bribes paid in exchange for licences.",
        "The college gave her a free place in exchange for two years of work in a village.",
        "The envoy came to the talks by himself, without anybody inviting him.",
        "The council debated the budget without rancour.",
        "Trustees will be able to reach the money directly without having to ask the ministry.",
        "The judge ordered the banker held without bail pending a hearing on Monday.",
        "Lund was jailed pending trial.",
        "The captain stays in custody pending his extradition to Peru.",
        "The town depends on fishing.",
        "Most farmers in the valley depend on imported fertiliser for their crops.",
        "The islands remain a country dependent on tourism.",
        "The Liberals need 12 seats to win a majority.",
        "Transfers require five layers of approval.",
        "Voters waited in line.",
        "Passengers are waiting for their turn.",
        "The teachers will hold a picnic before school starts.",
        "This bill, if signed into law, would jeopardise all that has been achieved, the firm said.",
        "There will be hell to pay if that is the route the council takes, he said.",
        "If the rebels took the town, it would send a message to the army, Reyes said.",
        "Without the independent reviews, such projects could be accelerated.",
        "The law lets agencies decide for themselves if their own projects would harm wildlife.",
        "The man's name will not be released until next of kin have been notified.",
        "The mayor demanded that the chief resign over the leak.",
    ],
)
def test_idle_words_set_no_terms(text: str) -> None:
    """An opinion, a thing only known, a swap that was made, a manner, a reliance and a queue set no terms."""
    assert triggers(text) == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "There will be no deal if the council takes that route, Lund said.",
            "if the council takes that route",
        ),
        ("If Denmark pulls out, Norway will send its own ships.", "If Denmark pulls out"),
        ("Without a vote in parliament, Norway could not send troops.", "Without a vote"),
        (
            "The report will not be released until the board has approved it.",
            "until the board has approved it",
        ),
        (
            "Norway demanded that Denmark pay before any talks begin.",
            "Norway demanded that Denmark pay",
        ),
        ("“There will be no deal if Peru keeps its levy,” Norway said.", "if Peru keeps its levy"),
        ("Norway said it will leave the pact if Peru keeps its levy.", "if Peru keeps its levy"),
        ("Ghana would be ready to sign if Togo opens the border.", "if Togo opens the border"),
        ("Chile warned that if Peru blocks the port, it will halt its exports.", "if Peru blocks"),
        ("The minister said that if the bank agrees, Ghana will sell the mine.", "if the bank"),
        ("Lund told reporters that if the council refuses, she will resign.", "if the council"),
        ("Norway agreed to lift the ban in return for fishing rights.", "in return for fishing"),
        ("Ghana will free the crew in exchange for an apology from Togo.", "in exchange for an"),
        ("Peru offered to share the water in return for Chilean gas.", "in return for Chilean"),
        ("Norway will not sign without a guarantee from Denmark.", "without a guarantee"),
        ("Togo cannot ratify the treaty without the consent of its senate.", "without the consent"),
        (
            "Chad will not widen the canal without reaching an agreement with Niger.",
            "without reaching",
        ),
        ("Without it, Peru said, there will be no agreement.", "Without it"),
        ("Norway suspended its aid pending an inquiry by the bank.", "pending an inquiry"),
        ("Togo has frozen the sale pending a review of the contract.", "pending a review"),
        ("Peru put its bid on hold pending the approval of the senate.", "pending the approval"),
        ("The sale depends on the decision of the regulator.", "decision of the regulator"),
        ("The truce depends on whether Togo withdraws its troops.", "whether Togo withdraws"),
        ("The loan depends on Norway.", "Norway"),
        ("The sale needs the approval of the senate.", "approval of the senate"),
        ("Norway needs the consent of its parliament to send troops.", "consent of its parliament"),
        ("Ghana is waiting for a reply from Togo.", "reply from Togo"),
        ("Togo must pay its debt before Ghana can open the border.", "Togo must pay its debt"),
        ("Peru will not vote before Chile withdraws its claim.", "before Chile withdraws"),
    ],
)
def test_what_sets_terms_in_like_words(text: str, trigger: str) -> None:
    """What somebody will do only on terms is a condition, in words much like those that set none."""
    assert any(trigger in t for t in triggers(text)), triggers(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister was concerned that if the port moves to Velm, the fishermen will starve.",
        "The auditor concluded that if prices fall again, the mills will close.",
        "The author argued that if rents rise, young families will leave.",
    ],
)
def test_the_telling_hangs_on_nothing(text: str) -> None:
    """What is told may hang on something; that it is told, known or feared does not."""
    acts = [c.act for c in claims(text, Conditions()) if isinstance(c, Condition)]
    assert not [a for a in acts if any(w in a for w in ("concerned", "conclude", "argue"))]


def test_a_thing_that_needs_consent_waits_and_holds_nothing() -> None:
    """Of a thing that needs somebody's approval the thing is what hangs, and no holder is named."""
    told = claims("These proposals require congressional approval.", Conditions())
    (found,) = (c for c in told if isinstance(c, Condition))
    assert (found.holder.text, found.act) == ("", "These proposals")


@pytest.mark.parametrize(
    "text",
    [
        "The bill faces stiff opposition from the growers.",
        "The tax met with opposition from farmers and millers.",
        "Peru has approved less.",
    ],
)
def test_no_scrap_is_an_issue(text: str) -> None:
    """Who is against it, a bare "less" or "which" are not what a stance is on."""
    told = [p for p in claims(text, Conditions(), Positions()) if isinstance(p, Position)]
    assert not [p for p in told if p.issue_text.startswith("from ") or p.issue_text == "less"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tariff part can take effect without ratification by the assemblies.", False),
        ("Peru said it would draft a text after Chile said it was ready to lead.", False),
        ("Peru cannot enter the port without a permit from the harbour board.", True),
        ("Peru will not sign the text without a guarantee from Chile.", True),
    ],
)
def test_what_may_be_without(text: str, found: bool) -> None:
    """What may be without a thing does not hang on it, nor an act on what was only said before it."""
    assert bool(triggers(text)) == found


def test_what_is_only_imagined_or_long_done() -> None:
    """Who cannot imagine it without her sets no terms, nor does who had no reason to after what was done."""
    assert not triggers("“You cannot imagine the league without Ana Ruiz,” Bo Berg said.")
    assert not triggers("Bo Berg said he had no reason to refuse after the union gave him a medal.")


def test_who_has_given_up_waiting() -> None:
    """Nothing hangs any more on what somebody has given up waiting for."""
    assert not triggers("The miners have given up waiting for the bank of Peru.")
    assert triggers("The miners are waiting for the bank of Peru to sign the loan.")


def test_regardless() -> None:
    """What is done regardless of a thing does not hang on it."""
    assert not triggers("The miners will apply regardless of whether the code is ready.")
    assert triggers("The miners will apply if the code is ready.")


def test_who_is_to_be_shut_out_does_not_move() -> None:
    """Whoever is to be excluded is not waited for; whoever is to sign is."""
    found = [
        c
        for c in claims(
            "The Reed Party will come provided that the Stone League is excluded.", Conditions()
        )
        if isinstance(c, Condition)
    ]
    assert found
    assert not any(c.waits_for and "Stone" in c.waits_for.text for c in found)
    found = [
        c
        for c in claims(
            "The Reed Party will come provided that the Stone League signs.", Conditions()
        )
        if isinstance(c, Condition)
    ]
    assert any(c.waits_for and "Stone" in c.waits_for.text for c in found)


@pytest.mark.parametrize(
    "text",
    [
        "The strike will be stopped once the bank pays.",
        "Peru could fail without a loan from the bank.",
        "The mission would collapse without aid from Peru.",
    ],
)
def test_what_hangs_though_it_is_done_or_would_fail(text: str) -> None:
    """What is stopped once another pays waits for it, and what would fail without a thing hangs on it."""
    assert triggers(text)
