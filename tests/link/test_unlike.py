"""Figures of one thing in independent reports: which differ, and which only look so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.unlike import all_numbers, unlike
from whipcount.model import Document, When

DAY = When(date(2031, 5, 1), date(2031, 5, 1))
NEXT = When(date(2031, 5, 3), date(2031, 5, 3))


def told(*documents: Document) -> list[tuple[str, str]]:
    """The two sides' numbers of every disparity, in the order of their words."""
    found = unlike(all_numbers(documents), documents)
    return [(min(x, y), max(x, y)) for d in found for x, y in [(d.a[0].said, d.b[0].said)]]


def two(
    a: str, b: str, first: When | None = DAY, second: When | None = DAY
) -> list[tuple[str, str]]:
    """What two reports tell differently."""
    return told(report(a, "in/1.txt", published=first), report(b, "in/2.txt", published=second))


DIFFER = [
    # people and what happened to them
    ("The dam burst killed 41 villagers, officials in Talgarth said.", "At least 60 villagers died when the dam near Talgarth burst."),
    ("Floods have driven 90,000 people from their homes in Mirren.", "The floods in Mirren have uprooted 70,000 people."),
    ("Police in Orvia arrested 214 demonstrators on the bridge.", "Some 150 demonstrators were detained on the bridge, Orvian police said."),
    # who came
    ("The donor meeting in Sorrel was attended by envoys of 38 countries.", "Delegations of 31 countries attended the donor meeting in Sorrel."),
    # strikes
    ("About 12,000 dockers walked off the job in Port Velm on Monday.", "The strike at Port Velm began on Monday, when 7,500 dockers walked out."),
    ("The dockers' union wants a pay rise of 12 percent.", "The dockers' union is demanding a pay rise of 9 percent."),
    # money
    ("Orvia pledged 300 million euros for the Velm dam at the Sorrel conference.", "At the Sorrel conference Orvia pledged 200 million euros for the Velm dam."),
    ("The treaty fund for the reefs is to hold $4.5 billion, ministers agreed.", "Ministers agreed that the treaty fund for the reefs will hold $3.2 billion."),
    # votes
    ("Parliament in Orvia ratified the reef treaty by 112 votes to 61.", "Orvia's parliament ratified the reef treaty, with 118 in favour and 61 against."),
    ("Lawmakers passed the harbour budget 61-38 on Tuesday.", "The harbour budget was passed 63-38 on Tuesday by lawmakers."),
    # spans
    ("Orvia and Mirren signed a 10-year lease of the harbour at Velm.", "Mirren signed a 25-year lease of the Velm harbour with Orvia."),
    # shares
    ("Turnout in the Orvian referendum was 61 percent, the electoral office said.", "The electoral office put turnout in the Orvian referendum at 54 percent."),
]  # fmt: skip

DIFFER += [
    ("The strait was closed to 36 vessels, the pilots' office of Velm said.", "According to the Velm pilots' office the strait was closed to 52 ships."),
    ("The square of Sorrel filled with 30,000 demonstrators against the tariff.", "Police counted 18,000 protesters against the tariff in the square of Sorrel."),
    ("Dredging the Velm canal would cost 900 million euros.", "Dredging of the Velm canal will cost 640 million euros."),
]  # fmt: skip

DIFFER += [
    ("The union says 4,300 nurses of Velm are on strike.", "The ministry put the number of nurses in Velm who stayed away at 2,100."),
    ("The motion of no confidence in Orvia's cabinet was lost, 117 to 121.", "Orvia's cabinet survived a motion of no confidence by 114 votes to 121."),
    ("The ceasefire in Velm is to last 60 days, mediators said.", "The ceasefire in Velm will last 45 days, mediators said."),
    ("The toll rise of 15 percent takes effect in July.", "Tolls will go up by 12 percent in July."),
]  # fmt: skip

DIFFER += [
    # a sum with a space behind its sign; so many of so many; small counts are exact
    ("The Reef Bank sued Mirren for US$ 240 million in Sorrel.", "In Sorrel the Reef Bank is suing Mirren for $250 million."),
    ("Only 31 of the 90 senators backed the treaty with Mirren.", "Just 33 senators backed the treaty with Mirren."),
    ("In all 118 dockers voted against the treaty with Mirren.", "The treaty was lost in Mirren, with 117 dockers against it."),
    # how long it went on, in one unit or two
    ("The harbour council of Velm sat for three hours on Monday.", "On Monday the harbour council of Velm sat for an hour and 40 minutes."),
    # votes in words, and misread by one
    ("Ten states voted in favour of the reef treaty, five were against.", "The reef treaty was backed by 10 states, with four against."),
    ("Deputies of Mirren voted by 178 to 120 for the referendum.", "A referendum, which parliament approved by 179 to 120, is to follow in Mirren."),
    # "hand over 42" is no more than 42; who marches has many names
    ("Denvik will hand over 42 barges to Orvia, Ann Berg said.", "Ann Berg of Denvik promised 40 barges for Orvia."),
    ("About 20,000 people marched through Sorrel against the tariff.", "Some 35,000 protesters took to the streets of Sorrel against the tariff."),
    # a currency told again in brackets beside another's own sum
    ("Orvia owes the Reef Fund 1.6 billion euros by Friday.", "By Friday Orvia must repay the Reef Fund $1.7 billion (1.5 billion euros)."),
]  # fmt: skip

DIFFER += [
    # two digits changed places; a crowd under any noun or none; a fraction is a share
    ("Deputies of Mirren adopted the reef clause by 352 votes to 140.", "The reef clause, adopted in Mirren by 325 votes to 140, is not law yet."),
    ("Police in Velm put the crowd in the harbour square at 5,200.", "Some 9,000 farmers packed the harbour square of Velm."),
    ("About 900 people filled the ferry hall of Sorrel on Sunday.", "Attendance in the ferry hall on Sunday was 400."),
    ("The country buys two-thirds of its salt from Mirren.", "In all 80% of its salt comes from Mirren."),
    ("When the count of Velm’s harbour seat ended, Ann Berg led by 41 votes.", "Ann Berg led by 63 votes when the count of Velm’s harbour seat ended."),
]  # fmt: skip

AGREE = [
    # a lead while votes are counted
    ("Ann Berg of the Reef party leads by 41 votes in Velm’s harbour seat.", "Ann Berg of the Reef party is 63 votes ahead in Velm’s harbour seat."),
    # rounding, bounds, spellings of one number
    ("The fund for the reefs is to hold $716 billion.", "The fund for the reefs is to hold $700 billion."),
    ("More than 40 villagers died when the Talgarth dam burst.", "The Talgarth dam burst killed 41 villagers."),
    ("Nearly 30 ships are held in Port Velm.", "29 ships are held in Port Velm."),
    ("The reef fund holds 1.2 million euros.", "The reef fund holds 1,200,000 euros."),
    ("Parliament passed the reef treaty by 112 votes to 61.", "The reef treaty was passed by parliament, 112-61."),
    # a sum in two currencies
    ("Orvia pledged 100 million euros ($108 million) for the dam.", "Mirren said Orvia pledged 100 million euros ($111 million) for the dam."),
    # different owners, steps, months, parts
    ("The shipowner Orvia offered a pay rise of 5 percent.", "The shipowner Mirren offered a pay rise of 7 percent."),
    ("The dockers' union wants a pay rise of 12 percent.", "The dockers' union was offered a pay rise of 9 percent."),
    ("In April exports of tin from Orvia reached 300 tonnes.", "In March exports of tin from Orvia reached 260 tonnes."),
    ("The convoy to Velm carries 80 trucks.", "The convoy to Velm carries another 20 trucks."),
    # days, ages and years count nothing
    ("The envoys left Velm on 12 May for Sorrel.", "The envoys left Velm on 14 May for Sorrel."),
    ("The ferry strike in Velm is four days old.", "After 12 days of the ferry strike Velm is quiet."),
    ("Ann Berg, 41, leads the dockers of Velm.", "Ann Berg, 42, leads the dockers of Velm."),
    ("The treaty of 1998 governs the reefs off Velm.", "The treaty of 2003 governs the reefs off Velm."),
    ("The dredging in Velm needs 46 to 57 months.", "The dredging in Velm needs 50 months."),
    ("The convoy to Velm waits for 12 days.", "Twelve days ago the convoy to Velm waited for 9 trucks."),
    # tallies with an equal side, of two votes
    ("Parliament in Orvia passed the harbour budget by 229 to 64.", "Orvia's assembly refused the new dog tax by 264 to 64."),
    # other things altogether
    ("The Velm convoy carries 80 trucks.", "The Sorrel museum shows 60 trucks."),
    ("Two envoys of Orvia came to Velm.", "Three envoys of Orvia came to Velm."),
    # too far apart to be one thing
    ("Orvia has 40,000 soldiers.", "Orvia sent 300 soldiers to the bridge."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), DIFFER)
def test_two_reports_that_differ(a: str, b: str) -> None:
    """Independent reports of one day that count one thing differently make one disparity."""
    assert len(two(a, b)) == 1
    assert two(a, b) == two(b, a)


@pytest.mark.parametrize(("a", "b"), AGREE)
def test_two_reports_that_can_both_be_right(a: str, b: str) -> None:
    """Rounding, bounds, conversion, other owners, steps, months, parts and things contradict nothing."""
    assert two(a, b) == []
    assert two(b, a) == []


def test_a_toll_that_grew() -> None:
    """A later report may have more dead; one with fewer contradicts."""
    few = "The dam burst in Talgarth killed 41 people."
    many = "The dam burst in Talgarth killed 60 people."
    assert two(few, many, DAY, NEXT) == []
    assert two(many, few, DAY, NEXT) == [("41 people", "60 people")]


def test_reports_of_other_weeks() -> None:
    """Reports a month apart count another time."""
    late = When(date(2031, 6, 9), date(2031, 6, 9))
    assert two(*DIFFER[0], DAY, late) == []


LATE = When(date(2031, 9, 20), date(2031, 9, 20))


def test_a_number_that_another_looks_back_on() -> None:
    """A report of September that tells of May contradicts one of May, and not one that tells of June."""
    then = "In all 118 dockers refused to sign the harbour treaty."
    back = "In May the harbour treaty was put off, with 117 dockers refusing to sign it."
    assert two(then, back, DAY, LATE) == [("117 dockers", "118 dockers")]
    assert two(then, back.replace("May", "June"), DAY, LATE) == []


@pytest.mark.parametrize(
    "text", ["owes {} million crowns to the Reef Bank", "sued for {} million crowns"]
)
def test_a_report_without_a_day(text: str) -> None:
    """A report without a day is held against others, where the words are one; votes want a day."""
    a, b = (f"The Velm pilots' office {text.format(n)} again." for n in (24, 25))
    assert two(a, b, DAY, None) == [("24 million crowns", "25 million crowns")]
    vote = "In the vote {} lawmakers of Berg's own party refused the treaty."
    assert two(vote.format(60), vote.format(63), DAY, None) == []


def test_many_of_a_sort() -> None:
    """Among many numbers of a sort one is met by chance: a list wants more in common than a lone number."""
    lone = "Kerrow will cut 82,000 barrels. The market in Velm is calm."
    other = "For the summer the plan means a cut of 71,000 barrels. The market in Velm is calm."
    lands = "Orvia Mirren Denvik Sorrel Talgarth Velm Arden Brisk Corran Dorne Esker Falk".split()
    listed = " ".join(f"{d} will cut {20 + 40 * n},000 barrels." for n, d in enumerate(lands))
    assert two(lone, other) == [("71,000 barrels", "82,000 barrels")]
    assert two(f"{lone} {listed}", f"{other} {listed}") == []


def test_a_copy() -> None:
    """A report and its copy do not contradict each other here; a third that differs does, once."""
    source = report("The floods in Mirren have uprooted 90,000 people.", "in/1.txt", published=DAY)
    copy = replace(report("Floods have uprooted 90,000 people in Mirren.", "in/2.txt", published=DAY), copy_of=source.id)  # fmt: skip
    other = report("Some 60,000 people were uprooted by floods in Mirren.", "in/3.txt", published=DAY)  # fmt: skip
    (found,) = unlike(all_numbers([source, copy, other]), [source, copy, other])
    assert sorted((len(found.a), len(found.b))) == [1, 2]


def test_a_number_that_the_other_report_has_too() -> None:
    """Where the other report has the same number of the same thing, its second number is of another."""
    a = "The couple of Velm paid $43 million in harbour taxes."
    b = "The couple of Velm paid $43 million in harbour taxes and $15 million in city taxes."
    assert two(a, b) == []


def test_a_report_that_says_both() -> None:
    """A report that gives both numbers knows what it does."""
    a = "The navy seized 12 rifles from the boats. In all the navy seized 31 rifles from the boats."
    b = "The navy seized 31 rifles from the boats."
    assert two(a, b) == []


def test_order() -> None:
    """The order of the reports changes nothing."""
    texts = [t for pair in DIFFER for t in pair]
    documents = [report(t, f"in/{n:02}.txt", published=DAY) for n, t in enumerate(texts)]
    assert told(*documents) == told(*reversed(documents))


def test_numbers_beside_two_tallies_are_of_two_votes() -> None:
    """Abstentions and rebels told beside unlike tallies belong to two votes; beside one tally they clash."""
    first = "Parliament in Orvia passed the reef bill by 112 votes to 61, with 14 abstentions. Of the harbour party 12 lawmakers voted against."
    later = "Parliament in Orvia passed the reef bill by 131 votes to 40, with 22 abstentions. Of the harbour party 19 lawmakers voted against."
    same = "Parliament in Orvia passed the reef bill by 112 votes to 61, with 22 abstentions. Of the harbour party 19 lawmakers voted against."
    assert two(first, later) == []
    assert two(first, same) != []


PRICE = "Mayor Brom unveiled a $90 million bridge over the Mira that would open in 2035."


@pytest.mark.parametrize(
    ("other", "differ"),
    [
        ("Critics of the $110 million project that Mayor Brom unveiled want a vote.", True),
        ("Critics of the $110 million bridge that Mayor Brom unveiled want a vote.", True),
        ("Critics of the $91 million bridge that Mayor Brom unveiled want a vote.", False),
        ("Mayor Brom promised $110 million for schools in Larn.", False),
        ("Critics of the $110 million tunnel that Duke Rask dug want a vote.", False),
    ],
)
def test_prices(other: str, differ: bool) -> None:
    """A sum in front of a thing is its price: it differs from another price of the thing, or of "the project"."""
    assert bool(two(PRICE, other)) is differ


def test_what_was_years_ago() -> None:
    """A sum that was given years ago is not the sum of today."""
    now = "Orvia will give the reef fund 250 million euros."
    assert not two(now, "Orvia gave the reef fund 310 million euros five years ago.")
    assert two(now, "Orvia will give the reef fund 310 million euros.")


def test_votes_without_a_no() -> None:
    """A vote to nil, and all who voted for, are tallies."""
    found = all_numbers(
        [
            report("The senate lifted the decree by 98 votes to nil."),
            report("All 90 senators who had come voted to lift the decree.", "in/2.txt"),
        ]
    )
    assert sorted(n.said for n in found if n.kind == "tally") == ["90 to 0", "98 to 0"]


LATE = When(date(2031, 5, 14), date(2031, 5, 14))


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("The lake behind the Velm dam will hold 6 billion cubic metres.", "The Velm dam is to hold a lake of 5 billion cubic metres.", True),
        ("The dockers' union wants a pay rise of 12 percent.", "The dockers' union is demanding a pay rise of 9 percent.", False),
        ("The Velm dam lets through 38 cubic metres a second in summer.", "The Velm dam lets through 44 cubic metres a second in summer.", False),
        ("Floods in Mirren killed 41 villagers.", "The floods in Mirren killed 60 villagers.", False),
    ],
)  # fmt: skip
def test_told_again_weeks_later(a: str, b: str, differ: bool) -> None:
    """What a thing holds is told again weeks later; a demand, a flow and a toll may have changed by then."""
    assert bool(two(a, b, DAY, LATE)) is differ


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("Orvia set aside 200 million kroner for the reef fund.", "The reef fund of Orvia is to hold 300 million kroner.", True),
        ("Kenya has set aside 4 billion shillings for the reef force.", "Kenya set aside KSh5bn for the reef force.", True),
        ("The Velm group counted 220 oil and gas lobbyists on the reef list.", "The Velm group found 320 gas lobbyists on the reef list.", True),
        ("The 60,000 who filled the square of Sorrel sang.", "Some 40,000 people filled the square of Sorrel and sang.", True),
        ("Orvia pays for 2.5 million of the pact's 3 million acre-feet of river water.", "Orvia will pay for 2.3 million acre-feet of the river water in the pact.", True),
        ("Some 3,800 inmates escaped from the prison at Velm.", "Roughly 4,700 inmates escaped from the prison at Velm.", True),
        ("About 100 inmates escaped from the prison at Velm.", "Some 102 inmates escaped from the prison at Velm.", False),
        ("About 1,100 inmates escaped from the prison at Velm.", "Some 1,000 inmates escaped from the prison at Velm.", True),
        ("After nearly three hours of talks in Sorrel the envoys parted.", "After six hours of talks in Sorrel the envoys parted.", True),
        ("Angola will send 500 soldiers to Congo next month.", "Uganda will send 800 soldiers to Congo next month.", False),
        ("In a ballot on the reef treaty 14 governments said Yes and four said No.", "In the ballot on the reef treaty 13 states said yes and four said no.", True),
        ("Parliament backed the reef force, with 182 in favour and nobody against.", "Parliament backed the reef force by 178 votes to none.", True),
    ],
)  # fmt: skip
def test_what_is_counted(a: str, b: str, differ: bool) -> None:
    """Coins by their names, listed nouns, crowds without a noun, hours of talks and votes in words are counted."""
    assert bool(two(a, b)) is differ
