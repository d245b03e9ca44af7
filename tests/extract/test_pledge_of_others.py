"""Whose a pledge is, and what is told as a sum and pledged by nobody."""

from __future__ import annotations

import pytest

from extract.reading import claims
from extract.test_pledge_steps_back import given
from extract.test_pledges import read
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.pledges.stage import Pledges
from whipcount.model import Amount, Pledge


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The minister thanked Chile for its promise to deploy a further 80 soldiers to the bridge.",
            ("Chile", "pledged", 80),
        ),
        (
            "The ministry hails the announcement by Peru that it will contribute €12 million to the harbour.",
            ("Peru", "pledged", 12e6),
        ),
        (
            "Kenya praised Uganda for agreeing to release 70 prisoners.",
            ("Uganda", "pledged", 70),
        ),
        (
            "The Government of Ghana thanks the Government of Togo for its kind undertaking to fund two clinics.",
            ("the Government of Togo", "pledged", 2),
        ),
    ],
)
def test_who_is_thanked_gives(text: str, told: tuple[str, str, float | None]) -> None:
    """A pledge that somebody is glad of is made by whom he thanks or whose announcement it is."""
    assert given(text) == {told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya welcomed the truce and will send 60 soldiers.", ("Kenya", "pledged", 60)),
        ("Kenya thanked Uganda and promised it €5 million.", ("Kenya", "pledged", 5e6)),
        ("Kenya thanked Uganda by sending it 40 trucks.", ("Kenya", "pledged", 40)),
        ("Kenya praises its crews and will contribute €9 million.", ("Kenya", "pledged", 9e6)),
    ],
)
def test_who_is_glad_may_give_besides(text: str, told: tuple[str, str, float | None]) -> None:
    """What goes on behind the thanks with "and" or "by" is the speaker's own."""
    assert given(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "The Orchard Guild has welcomed the €7 million in frost relief.",
        "Kenya demanded a guarantee that it would be repaid for the lost catch.",
        "The unions are seeking an assurance from Kenya that 300 posts will be restored.",
        '"Give the islands €9 million a year, in cash, and I will vote for it," said Ann Doe, the mayor.',
        "Kenya will not sign until the harbour dues, which the ministry estimates at €6 million, are cleared.",
        "The governor, Ann Doe, said she would sue the agency over €8 million in flood relief.",
        "The emergency fund of the agency has sunk below €4 million.",
        "Officials put the damage at €4 million.",
        "The mayor says she got her money: €5 million.",
        "Chile came last. It secured a five-year phase-out of fish duties.",
        "Ann Doe, Kenya's minister, says 12 of the 19 trawlers have left and the others will follow.",
    ],
)
def test_sums_that_nobody_pledges(text: str) -> None:
    """What is welcomed, demanded, reckoned, sued over, sunk or got is no gift of who is named with it."""
    assert not [g for g in given(text) if g[2] is not None or "Kenya" in g[0]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya asked for time and promised €5 million.", ("Kenya", "pledged", 5e6)),
        (
            "The minister, who wants guarantees from Uganda, will release €9 million.",
            ("The minister", "pledged", 9e6),
        ),
        (
            "The finance ministry put €20 million on the table.",
            ("The finance ministry", "offered", 20e6),
        ),
        ("Kenya put €5 million at the disposal of the fund.", ("Kenya", "pledged", 5e6)),
        ("Ann Doe, who wrote the bill, promised farmers €5 million.", ("Ann Doe", "pledged", 5e6)),
    ],
)
def test_sums_beside_such_words_are_pledged(text: str, told: tuple[str, str, float]) -> None:
    """A demand, a guess or a text in the same sentence takes nothing from a plain pledge."""
    assert told in given(text)


@pytest.mark.parametrize(
    "text",
    [
        "The compromise, drafted by Sens. Ann Doe, R-Ohio, and Bob Roe, D-Iowa, would provide €8.5 billion for the navy and €2 billion for ports.",
        "Ann Doe's bill would give €5 million to fishermen.",
        "Doe's would strike the €5 billion for barracks.",
        "The audit office reckons that the package would add €40 billion to deficits over six years.",
        "The draft treaty, read by reporters, would oblige Kenya to release at least 90 prisoners.",
    ],
)
def test_a_text_pledges_nothing(text: str) -> None:
    """What a bill, a draft or a forecast holds is no word of those who wrote it or are named in it."""
    assert given(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The treaty obliges Kenya to release 90 prisoners.", ("Kenya", "committed", 90)),
        ("Kenya's plan would provide €5 million for farmers.", ("Kenya's plan", "pledged", 5e6)),
        ("Ann Doe, the senator, will pay farmers €5 million.", ("Ann Doe", "pledged", 5e6)),
    ],
)
def test_a_text_in_force_binds(text: str, told: tuple[str, str, float]) -> None:
    """What is in force binds, and a state's own plan gives."""
    assert told in given(text)


def test_the_price_of_a_bill_is_not_given_by_who_backs_it() -> None:
    """Who will back a package does not give the sum that it holds."""
    found = given("Senator Ann Doe promised that she would back the €41 billion border package.")
    assert {g[2] for g in found} <= {None}
    assert given("Kenya promised a €41 million border package.") == {("Kenya", "pledged", 41e6)}


def test_instalments_are_the_sum() -> None:
    """ "In two instalments" says how a sum is paid, and is no pledge besides it."""
    text = "Kenya will give 35 million euros to the fund. The contribution will come in four annual instalments."
    assert given(text) == {("Kenya", "pledged", 35e6)}


def test_of_which_so_much() -> None:
    """ "Of which €15 million will be paid now" is a part in the money of the whole."""
    found = read("Kenya will give 60 million yen, of which 15 million will be released this year.")
    whole, part = sorted((p for p in found if p.amount), key=lambda p: p.evidence[0].start)
    assert part.amount == Amount(15e6, "JPY")
    assert part.part_of == whole.id
    assert given("Kenya will give €60 million, of which half is a loan.") == {
        ("Kenya", "pledged", 60e6)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's €45 million cannot be paid until Uganda has joined.",
        "The bank said that its €5 million would not be released before the audit is over.",
    ],
)
def test_kept_back_till_then(text: str) -> None:
    """What is not to be paid until something has come about is pledged on that condition."""
    found = [c for c in claims(text, Conditions(), Pledges()) if isinstance(c, Pledge)]
    assert {p.status for p in found} == {"pledged"}


def test_what_will_never_be_paid() -> None:
    """Without a term a sum that will not be paid is taken back."""
    assert {g[1] for g in given("Kenya's €45 million will not be paid.")} <= {"withdrawn"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'The communique says that Kenya "accepts in principle" a yearly release of 300 tonnes a day.',
            ("Kenya", "offered", 300),
        ),
        (
            "Uganda's foreign minister, Ann Doe, told reporters that the first €8m could be paid out by June.",
            ("Uganda's foreign minister", "floated", 8e6),
        ),
        ("Kenya pledged to work with Uganda.", ("Kenya", "pledged", None)),
    ],
)
def test_guarded_words_still_promise(text: str, told: tuple[str, str, float | None]) -> None:
    """A number accepted in principle, a sum that could be paid and a pledge to work with somebody are read."""
    assert told in given(text)


def test_accepting_is_no_offer_without_a_number() -> None:
    """Whoever accepts an idea in principle, or could be paid, offers nothing."""
    assert given('Kenya "accepts in principle" that the border is closed.') == set()
    assert given("Kenya said that nurses could be paid late.") == set()


def test_our_offer_is_the_speakers() -> None:
    """ "Our offer" is made by whoever says it."""
    assert {g[0] for g in given('"Our offer of 900 euros stands," Ann Doe said.')} == {"Ann Doe"}
