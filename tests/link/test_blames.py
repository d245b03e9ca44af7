"""Two who are each said to be the one who did it."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.blames import blames
from whipcount.model import When

DAY = When(date(2031, 5, 1), date(2031, 5, 1))


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ("Management broke off talks with the pilots’ guild on Monday, the guild said.", "The pilots’ guild walked out of the talks with management on Monday, the airline said.", True),
        ("Government troops opened fire first at the bridge in Tarn, a rebel said.", "Rebels fired first at the bridge in Tarn, the ministry said.", True),
        ("It was Orvia that proposed the truce, a clerk said.", "Orvia’s minister said the idea of a truce had come from Mirren.", True),
        ("The rebels of Tarn broke the ceasefire on Friday, the army said.", "The army violated the ceasefire on Friday, the council of Tarn said.", True),
        ("Management broke off talks with the pilots’ guild on Monday.", "The management ended the talks with the pilots after an hour.", False),
        ("The rebels said the army had fired first at Tarn.", "Rebels and troops shot at Tarn. Each said the other fired first.", False),
        ("The guild may walk out of the talks with Norsk.", "Management broke off the talks with the guild.", False),
        ("The call between the two presidents was made at Orvia’s request, an aide said.", "Mirren asked for the call of the presidents, a clerk said.", True),
        ("Orvia proposed a swap of captives.", "Mirren proposed a merger of ports.", False),
        ("Ada Brom walked out of the meeting in Velm.", "The minister walked out of the meeting in Velm.", False),
    ],
)  # fmt: skip
def test_who_did_it(a: str, b: str, clash: bool) -> None:
    """Two doers of a deed that one does clash; of one that many can do, or of two deeds, they do not."""
    found = blames([report(a, "in/1.txt", published=DAY), report(b, "in/2.txt", published=DAY)])
    assert bool(list(found)) is clash
