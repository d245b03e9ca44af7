"""Right rows made wrong, for the second look to tell apart."""

from __future__ import annotations

import random
from dataclasses import replace

from rivals import NEAR, SIDES, beside, rival
from verdicts import FAULTS, Verdict

OWN = Verdict("d", "position:opposed", (100, 140), ((100, 105), (120, 140), None, None), "", "R", 1)
OTHER = Verdict("d", "position:supports", (60, 90), ((60, 65), (70, 90), None, None), "", "R", 1)
FAR = Verdict(
    "d", "position:supports", (9000, 9040), ((9000, 9005), (9020, 9040), None, None), "", "R", 1
)


def made(*others: Verdict) -> list[Verdict]:
    """Many rivals of a row beside others."""
    near, chance = beside([OWN, *others]), random.Random(1)  # noqa: S311 - a sample
    return [one for _ in range(60) if (one := rival(OWN, near, chance)) is not None]


def test_one_thing_is_exchanged_and_its_fault_told() -> None:
    """A rival differs from its row in stance, holder or issue alone, and bears the letter of that fault."""
    found = {
        (o.fault, o.label != OWN.label, o.parts[0] != OWN.parts[0], o.parts[1] != OWN.parts[1])
        for o in made(OTHER)
    }
    assert found == {
        ("S", True, False, False),
        ("A", False, True, False),
        ("I", False, False, True),
    }
    assert all(not one.right and one.fault in FAULTS for one in made(OTHER))


def test_a_stance_is_turned_to_another_side() -> None:
    """Stances of one side are no rivals: the same words often bear several of them."""
    side = next(group for group in SIDES if "opposed" in group)
    assert all(one.label.partition(":")[2] not in side for one in made())


def test_what_stands_far_off_or_on_the_same_words_is_no_rival() -> None:
    """A holder or an issue is exchanged only for one near by that shares no words with it."""
    assert FAR.evidence[0] - OWN.evidence[0] > NEAR
    same = replace(OTHER, parts=(OWN.parts[0], (130, 150), None, None))
    assert {one.fault for one in made(FAR, same)} == {"S"}


def test_what_was_read_wrongly_of_the_same_words_is_a_rival() -> None:
    """A row that a judge set right is mostly set beside the one that was read."""
    mistaken = replace(OWN, label="position:declined", fault="S")
    elsewhere = replace(mistaken, evidence=(300, 340))
    nothing = replace(OWN, label="position:declined", fault="N")
    assert made(mistaken).count(mistaken) > len(made(mistaken)) / 2
    assert not {elsewhere, nothing}.intersection(made(elsewhere, nothing))
