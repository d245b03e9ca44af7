"""What pledges come to, nothing twice, and why the rest is left out."""

from __future__ import annotations

import pytest

from records import Story
from whipcount.model import Amount, Member, Pledge, Quantity, Role
from whipcount.views.pledges import Pledges, pledges
from whipcount.views.totals import things


def given(*rows: tuple[str, str, Amount], text: str = "", **more: object) -> Pledges:
    """Pledges as (giver, words, sum), each in a report of its own, the days in order."""
    made = Story()
    for number, (giver, words, amount) in enumerate(rows):
        page = made.report(f"{number:03}.txt", f"{words}\n{text}", f"2031-01-{number + 1:02}")
        made.claim(Pledge, page, words, actor=made.actor(giver), act="funding", what=words,
                   status="pledged", amount=amount, **more)  # fmt: skip
    return pledges(made.record())


def totals(found: Pledges) -> dict[str, float]:
    """What is given per currency."""
    return {t.currency: t.given for t in found.totals}


def test_announced_again_in_other_words() -> None:
    """ "Nearly 30 million" and "29.8 million" of one giver are one sum, and the repetition is told."""
    found = given(
        ("Orvia", "nearly €30m", Amount(30e6, "EUR", "nearly")),
        ("Orvia", "€29.8m", Amount(29.8e6, "EUR")),
    )
    assert list(totals(found)) == ["EUR"]
    assert [r.reason.split(":")[0] for r in found.left_out] == ["announced before"]


def test_another_sum_is_another() -> None:
    """ "Another 30 million" is added to the 30 million before it."""
    found = given(
        ("Orvia", "€30m", Amount(30e6, "EUR")),
        ("Orvia", "another €30m", Amount(30e6, "EUR", "another")),
    )
    assert totals(found) == {"EUR": 60e6}
    assert found.left_out == ()


@pytest.mark.parametrize(
    ("dollars", "counted"), [(34e6, {"EUR": 30e6}), (50e6, {"EUR": 30e6, "USD": 50e6})]
)
def test_a_conversion(dollars: float, counted: dict[str, float]) -> None:
    """A sum of one giver that another report tells in another currency, at a rate the reports give, counts once."""
    found = given(
        ("Orvia", "€30m", Amount(30e6, "EUR")), ("Orvia", "dollars from Orvia", Amount(dollars, "USD")),
        text="Kestland gave 100 million euros ($113 million).",
    )  # fmt: skip
    assert totals(found) == counted
    assert all("another currency" in r.reason for r in found.left_out)


def test_no_rate_no_conversion() -> None:
    """Without a rate in the reports two currencies are two sums."""
    found = given(("Orvia", "€30m", Amount(30e6, "EUR")), ("Orvia", "$34m", Amount(34e6, "USD")))
    assert totals(found) == {"EUR": 30e6, "USD": 34e6}


def test_a_person_and_the_state() -> None:
    """What a premier announces is what the state gives."""
    made = Story()
    orvia = made.actor("Orvia")
    lind = made.actor("Ada Lind", "person", roles=(Role("premier", "Orvia", orvia.actor),))
    page = made.report("1.txt", "Lind pledged €30m. Orvia pledged €30m.", "2031-01-01")
    for party, words in ((lind, "Lind pledged €30m"), (orvia, "Orvia pledged €30m")):
        made.claim(Pledge, page, words, actor=party, act="funding", what="money", status="pledged",
                   amount=Amount(30e6, "EUR"))  # fmt: skip
    assert totals(pledges(made.record())) == {"EUR": 30e6}


def test_a_group_and_its_members() -> None:
    """A body's sum is not added to what its members give; without theirs it is counted."""
    made = Story()
    orvia = made.actor("Orvia")
    league = made.actor("Sund League", "group", members=(Member(orvia.actor or ""),))
    page = made.report("1.txt", "The League gives €90m. Orvia gives €30m.", "2031-01-01")
    made.claim(Pledge, page, "The League gives €90m", actor=league, act="funding", what="money",
               status="pledged", amount=Amount(90e6, "EUR"))  # fmt: skip
    assert totals(pledges(made.record())) == {"EUR": 90e6}
    made.claim(Pledge, page, "Orvia gives €30m", actor=orvia, act="funding", what="money",
               status="pledged", amount=Amount(30e6, "EUR"))  # fmt: skip
    found = pledges(made.record())
    assert totals(found) == {"EUR": 30e6}
    assert found.left_out[0].reason.startswith("given by several together")


def test_the_parts_of_a_sum_that_nobody_gives() -> None:
    """Parts of what "the donors" give together are counted, the whole is not."""
    made = Story()
    donors = made.actor("donors", "group", named=False)
    page = made.report("1.txt", "donors gave €90m, of which €30m from Orvia", "2031-01-01")
    whole = made.claim(Pledge, page, "donors gave €90m", actor=donors, act="funding", what="money",
                       status="pledged", amount=Amount(90e6, "EUR"))  # fmt: skip
    made.claim(Pledge, page, "€30m from Orvia", actor=made.actor("Orvia"), act="funding", what="money",
               status="pledged", amount=Amount(30e6, "EUR"), part_of=whole)  # fmt: skip
    assert totals(pledges(made.record())) == {"EUR": 30e6}


def test_no_currency() -> None:
    """A sum in an unknown currency is left out, and said to be."""
    found = given(("Orvia", "30 million crowns", Amount(30e6, None)))
    assert found.totals == ()
    assert [r.reason for r in found.left_out] == ["the currency is not known"]


def test_every_sum_is_counted_or_told() -> None:
    """Each row with a sum either enters the totals or is told with a reason, never both."""
    found = given(
        ("Orvia", "€30m", Amount(30e6, "EUR")), ("Orvia", "about €30m", Amount(30e6, "EUR", "about")),
        ("Kestland", "€5m", Amount(5e6, "EUR")), ("donors", "€90m", Amount(90e6, "EUR")),
    )  # fmt: skip
    counted = {c for r in found.rows if r.counted for c in r.claims}
    told = {c for r in found.left_out for c in r.claims}
    assert counted | told == {c for r in found.rows if r.amount for c in r.claims}
    assert not counted & told


def counted(*rows: tuple[str, str, Quantity]) -> Pledges:
    """Pledges of things as (giver, words, number), each in a report of its own."""
    made = Story()
    for number, (giver, words, quantity) in enumerate(rows):
        page = made.report(f"{number:03}.txt", words, f"2031-01-{number + 1:02}")
        made.claim(Pledge, page, words, actor=made.actor(giver), act="troops", what=words,
                   status="pledged", quantity=quantity)  # fmt: skip
    return pledges(made.record())


def test_things_are_counted_by_kind() -> None:
    """Soldiers and troops of two givers come to one number, and what is told again is left out with the reason."""
    found = counted(
        ("Orvia", "600 soldiers", Quantity(600, "soldiers")),
        ("Kestland", "200 troops", Quantity(200, "troops")),
        ("Orvia", "about 600 troops", Quantity(600, "troops", "about")),
    )
    assert [(c.currency, c.given) for c in found.counts] == [("troop", 800)]
    assert [r.reason.split(":")[0] for r in found.left_out] == ["announced before"]


def test_a_rate_is_a_kind_of_its_own() -> None:
    """Barrels per day are not added to barrels, and a share is no thing."""
    assert things("barrels per day") == things("bpd") == "barrel per day"
    assert things("million barrels") == "barrel"
    assert things("per cent") == ""


def test_each_gives_its_own() -> None:
    """What two give each, told in the same words, is counted twice."""
    made = Story()
    page = made.report("1.txt", "Orvia and Kestland gave €30m each", "2031-01-01")
    for name in ("Orvia", "Kestland"):
        made.claim(Pledge, page, "Orvia and Kestland gave €30m each", actor=made.actor(name), act="funding",
                   what="money", status="pledged", amount=Amount(30e6, "EUR"))  # fmt: skip
    assert totals(pledges(made.record())) == {"EUR": 60e6}


def test_a_body_and_who_leads_it() -> None:
    """What a chair promises, or tells as its own where the body gives, is the body's sum; another's is another."""
    made = Story()
    guild = made.actor("Harbour Guild", "organization")
    chair = made.actor("Ada Lind", "person", roles=(Role("chair", "Harbour Guild", guild.actor),))
    page = made.report("1.txt", "Lind pledged €30m. The Guild pledged €30m. Orvia pledged €30m.")
    orvia = made.actor("Orvia")
    for party, words in (
        (chair, "Lind pledged €30m"),
        (guild, "The Guild pledged €30m"),
        (orvia, "Orvia pledged €30m"),
    ):
        made.claim(Pledge, page, words, actor=party, act="funding", what="money", status="pledged",
                   amount=Amount(30e6, "EUR"))  # fmt: skip
    assert totals(pledges(made.record())) == {"EUR": 60e6}


@pytest.mark.parametrize(
    ("words", "much", "counted"),
    [
        ("Orvia's offer, put at €26m", 26e6, 30e6),
        ("the first €5m", 5e6, 30e6),
        ("€26m for the port", 26e6, 56e6),
        ("a first €5m", 5e6, 35e6),
    ],
)
def test_what_is_known_is_not_added(words: str, much: float, counted: float) -> None:
    """An offer that is spoken of as known, or its first part, is not added to it; another sum is."""
    found = given(("Orvia", "€30m", Amount(30e6, "EUR")), ("Orvia", words, Amount(much, "EUR")))
    assert totals(found) == {"EUR": counted}


def test_the_sum_promised() -> None:
    """ "The €30m promised by the ministry" is that which was told of before under another name."""
    made = Story()
    for number, (name, text, words) in enumerate(
        (
            ("Orvia", "Orvia pledged €30m", "€30m"),
            ("Ports Ministry", "He took the €30m promised by it", "€30m promised"),
        )
    ):
        page = made.report(f"{number}.txt", text, f"2031-01-0{number + 1}")
        made.claim(Pledge, page, words, actor=made.actor(name), act="funding", what=words, status="pledged",
                   amount=Amount(30e6, "EUR"))  # fmt: skip
    assert totals(pledges(made.record())) == {"EUR": 30e6}


def test_votes_and_flows_are_no_sums() -> None:
    """Votes promised for one question and another come to nothing together, nor does what flows by."""
    found = counted(
        ("Orvia", "30 votes", Quantity(30, "votes")), ("Kestland", "9 votes", Quantity(9, "votes"))
    )
    assert found.counts == ()
    assert things("cubic metres a second") == things("cubic metres per second") == ""
    assert things("megawatts of Orvian power") == "megawatt"


def test_what_is_promised_is_not_called_given() -> None:
    """A total tells what is promised apart from what was handed over."""
    made = Story()
    for number, status in enumerate(("pledged", "delivered")):
        page = made.report(f"{number}.txt", f"€{number + 3}m", f"2031-01-0{number + 1}")
        made.claim(Pledge, page, f"€{number + 3}m", actor=made.actor("Orvia"), act="funding", what="money",
                   status=status, amount=Amount((number + 3) * 1e6, "EUR"))  # fmt: skip
    assert [t.parts for t in pledges(made.record()).totals] == [(("promised", 3e6), ("given", 4e6))]


def test_what_is_hardly_so_is_not_summed() -> None:
    """A sum that is less sure than 40 hundredths is left out, and why."""
    found = given(("Orvia", "€30m", Amount(30e6, "EUR")), sure=17)
    assert totals(found) == {}
    assert [r.reason for r in found.left_out] == ["hardly read so: 17% sure"]
