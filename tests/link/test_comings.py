"""Who joined and who left a group, and by which day."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.comings import with_comings
from whipcount.model import Actor, Member, When

PACT = Actor(id="p", name="Delta Pact", type="group", members=(Member("o", date(2031, 1, 1)),))
ORVIA = Actor(id="o", name="Orvia", type="state")
NAMES = {"orvia": "o", "mirren": "m", "delta pact": "p"}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Orvia left the Delta Pact.", {"o": (date(2031, 1, 1), date(2031, 3, 2))}),
        ("Mirren has joined the Delta Pact.", {"o": (date(2031, 1, 1), None), "m": (date(2031, 3, 2), None)}),
        ("If Orvia left the Delta Pact, it would pay.", {"o": (date(2031, 1, 1), None)}),
        ("Orvia never left the Delta Pact.", {"o": (date(2031, 1, 1), None)}),
        ("The Delta Pact left Orvia alone.", {"o": (date(2031, 1, 1), None)}),
    ],
)  # fmt: skip
def test_comings(text: str, members: dict[str, tuple[date, date | None]]) -> None:
    """A plain report that somebody joined or left dates the membership; "if" and "never" do not."""
    day = When(date(2031, 3, 2), date(2031, 3, 2))
    pact, *_ = with_comings([PACT, ORVIA], [report(text, published=day)], NAMES)
    assert {m.actor: (m.since, m.until) for m in pact.members} == members
