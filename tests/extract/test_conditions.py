"""Conditions on sentences of our own, read by the shipped model; each list has a floor, so add freely."""

from __future__ import annotations

from functools import cache

import pytest

from extract.reading import claims, rows
from whipcount.extract.conditions.stage import Conditions
from whipcount.model import Condition

LEAST = 0.85  # share of the cases that must be right


@cache
def read(text: str) -> tuple[Condition, ...]:
    """The conditions of a text."""
    return tuple(c for c in claims(text, Conditions()) if isinstance(c, Condition))


def wrong(case: list[str]) -> str | None:
    """What a case gets wrong, in words."""
    polarity, holder, mover, trigger, sentence = case
    found = read(sentence)
    if polarity == "none":
        return f"{sentence} → {found[0].trigger}" if found else None
    for one in found:
        moving = one.waits_for.text if one.waits_for else ""
        asked = [
            one.polarity == polarity, holder == "-" or holder.casefold() in one.holder.text.casefold(),
            mover == "-" or mover.casefold() in moving.casefold(), trigger == "-" or trigger in one.trigger,
        ]  # fmt: skip
        if all(asked):
            return None
    told = [(c.polarity, c.holder.text, c.trigger, c.waits_for and c.waits_for.text) for c in found]
    return f"{case[:4]} {sentence} → {told}"


def test_sentences_set_conditions() -> None:
    """Most sentences of the case file give the condition they set: its kind, holder, trigger and mover."""
    cases = [c for c in rows("conditions.txt") if c[0] != "none"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


def test_not_every_if_is_a_condition() -> None:
    """Rules, weather, mere time, "whether" and what never was give no row."""
    cases = [c for c in rows("conditions.txt") if c[0] == "none"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


def test_an_act_reads_well() -> None:
    """The act is told without its trigger and without a quotation mark left open."""
    for case in rows("conditions.txt"):
        for one in read(case[-1]):
            assert not set(one.act) & set('“”"')
            assert one.trigger not in one.act


def test_what_was_done_is_met() -> None:
    """A turn that followed what it waited for is a condition that was met, with the words for it."""
    (one,) = read("The growers dropped their lawsuit after the ministry promised a licence.")
    assert one.status == "met"
    assert one.status_evidence == one.evidence


def test_any_or_all() -> None:
    """A trigger with "or" has gates of which any opens."""
    either = read("Chile will sign if Peru or Bolivia signs.")
    both = read("Chile will sign if Peru and Bolivia sign.")
    assert {c.gates for c in either} == {"any"}
    assert {c.gates for c in both} == {"all"}


def test_an_aside_between_dashes_belongs_to_its_trigger() -> None:
    """What stands between two dashes does not cut off what is waited for."""
    (found,) = read("Ghana waits to see if Togo — and perhaps Benin — opens its roads to lorries.")
    assert found.trigger.endswith("opens its roads to lorries")


def test_a_region_can_be_waited_for() -> None:
    """A part of the world that is to act is who must move, though it is a place."""
    (found,) = read("Japan will not lower its duties unless Europe cuts its levy.")
    assert found.waits_for is not None
    assert found.waits_for.text == "Europe"


def test_what_could_happen_is_nobody_s_act() -> None:
    """Who only explains what a thing could do if something happens is not whose act hangs on it."""
    found = read(
        "This fault could let thieves in if a user opens the letter, explained Lena Holm of Orvia."
    )
    assert all("Holm" not in c.holder.text for c in found)


def test_a_denied_act_is_told_as_denied() -> None:
    """What somebody will not do on a condition is told with its "not"."""
    (found,) = read("Kenya will not send police if the UN cuts its pay.")
    assert found.act == "not send police"


@pytest.mark.parametrize(
    "text",
    [
        "Norway will resume its aid if Doyle is freed.",
        "Norway will lift its ban in return for Doyle's release.",
        "Norway will not lend a krone until the roads on the Danish border are mended.",
        "Norway would not sign the treaty unless it was put to the voters.",
    ],
)
def test_whoever_undergoes_it_does_not_move(text: str) -> None:
    """The one to whom a thing is done, whose release is asked, or who only describes a place, need not move."""
    assert [c.waits_for for c in read(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The growers will march again if the award leaves the Danish farmers behind.",
        "Norway will cut the levy once she has entered the Danish parliament.",
        "Kenya would leave the pact if he became president of all Kenyans.",
        "Reyes would close the port if she were elected governor.",
    ],
)
def test_what_is_reached_or_become_does_not_move(text: str) -> None:
    """What an acting verb takes, where it leads, what its subject becomes: nobody who must act."""
    assert {c.waits_for.text for c in read(text) if c.waits_for} <= {"he", "she"}


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        (
            "Kenya may only send troops once the African Union, the Government and the Senate have all agreed.",
            "the African Union",
        ),
        ("Any firm that sells arms abroad needs a licence from Ottawa.", "Ottawa"),
        ("Kenya will not send police until the court is satisfied.", "the court"),
        ("Kenya will not sign unless it gets a guarantee from the bank.", "the bank"),
        (
            "The growers will march again until they have persuaded the Danish parliament.",
            "the Danish parliament",
        ),
        ("Norway will pay once it has won the approval of the senate.", "the senate"),
    ],
)
def test_who_must_move(text: str, mover: str) -> None:
    """The first of a list, the place from which a deed comes, the one whose mind must be satisfied."""
    assert [c.waits_for and c.waits_for.text for c in read(text)] == [mover]


def test_a_demand_and_its_before_are_one_row() -> None:
    """What must be done before something is one condition, told from its subject on."""
    (found,) = read("Before any aid can flow, the Ghanaian parliament must pass two laws.")
    assert found.trigger.startswith("the Ghanaian parliament must pass")


def test_an_act_is_told_without_who_told_it() -> None:
    """Behind an act "officials said" is left off."""
    (found,) = read("Ghana would send troops, two officials said, only once Togo had paid.")
    assert "said" not in found.act


def test_somebody_may_have_to_move_himself() -> None:
    """Where the holder's own act is waited for it must move itself; what it only gets does not count."""
    (own,) = read("Norway will chair the talks on condition that Norway drops its tariff.")
    (got,) = read("Norway will wait until it has seen the numbers.")
    assert own.waits_for is not None
    assert own.waits_for.chain == own.holder.chain
    assert got.waits_for is None


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        ("Norway will not come to the talks unless the Danish raids cease.", "Danish"),
        ("Ghana will block the pact until Togo's tariffs are dropped.", "Togo"),
        ("Kenya will send nobody until the Danish minister's release.", None),
        ("Kenya fears Danish raids. It will send no ships until the raids end.", "Danish"),
        ("Kenya fears storms. It will send no ships until the raids end.", None),
        ("Norway will not lend money to Kenya until it cuts its budget.", "Kenya"),
        ("Norway will not lend money to Kenya until it has finished a review.", None),
        ("Norway will lend money to Kenya until it cuts its budget.", None),
    ],
)
def test_who_is_pressed(text: str, mover: str | None) -> None:
    """Whose raids must end is to move, by its name there or elsewhere; so is who gets nothing till then."""
    moving = [c.waits_for and c.waits_for.text for c in read(text)]
    assert moving == [mover] if mover else not {"Kenya", "Danish"} & set(moving)


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        ("Norway will not host the talks unless the Russian raids cease.", "Russian"),
        ("Norway will not host the talks until Danish strikes stop.", "Danish"),
        (
            "Norway will host the talks only once the TUV gives up its boycott of Denmark.",
            "the TUV",
        ),
    ],
)
def test_whose_doing_has_to_end(text: str, mover: str) -> None:
    """Whose raids have to cease moves, and so does a body that goes by its initials."""
    assert [c.waits_for and c.waits_for.text for c in read(text)] == [mover]


@pytest.mark.parametrize(
    "text",
    [
        "Lee put the cost of the bridge at 120 million euros once interest is included.",
        "“Whether they sue me or jail me, I will stay,” Lee said.",
        "Norway was not consulted before Monday’s announcement, officials in Oslo said.",
    ],
)
def test_no_terms_at_all(text: str) -> None:
    """How a figure is made up, come what may, and what had not happened by a day set no terms."""
    assert read(text) == ()


def test_terms_that_look_so() -> None:
    """What is not done before another acts is done on terms; votes that are counted are awaited."""
    assert read("Norway will not sign before Denmark has signed, Lee said.")
