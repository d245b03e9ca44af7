"""A reason that one report gives and another denies."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.link.contradictions.not_why import not_why


@pytest.mark.parametrize(
    ("denial", "other", "clash"),
    [
        ("Friends of Ada Brom insisted that her exit from the bank had nothing to do with the merger.", "Ada Brom quit the bank in anger at the merger with its rival.", True),
        ("The ferry to Velm was held up by ice and not by the dockers' strike, the owner said.", "The dockers' strike kept the Velm ferry in port on Monday.", True),
        ("It was the price of gas, not the drought, that made Kenya ration its power.", "Kenya began to ration power after months of drought emptied its dams.", True),
        ("The collapse of the Velm bridge was not caused by the flood, engineers said.", "The bridge at Velm collapsed because of the flood.", True),
        ("Friends of Ada Brom insisted that her exit from the bank had nothing to do with the merger.", "Ada Brom quit the bank because of her health.", False),
        ("Friends of Ada Brom insisted that her exit from the bank had nothing to do with the merger.", "The merger of the banks is to be done by June.", False),
        ("The two matters have nothing to do with each other, Ada Brom said.", "Ada Brom quit the bank in anger at the merger.", False),
        ("Ada Brom said the bank wanted speed and not delay.", "The bank made delay after delay, Ada Brom said.", False),
    ],
)  # fmt: skip
def test_denied_reasons(denial: str, other: str, clash: bool) -> None:
    """A reason clashes with its denial in another report; another reason, and the thing alone, do not."""
    assert bool(list(not_why([report(denial, "in/1.txt"), report(other, "in/2.txt")]))) is clash
