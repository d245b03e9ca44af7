"""An act that one tells of, and another says that there was none."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.denied_acts import denied_acts
from whipcount.model import When

DAY = When(date(2031, 5, 1), date(2031, 5, 1))


@pytest.mark.parametrize(
    ("texts", "clash"),
    [
        (["Rebel envoys met officers in Tarn to discuss how the captives would be freed, they said. The army said that no negotiation had taken place and its officers had brought a list of captives."], True),
        (["The ministry says it consulted the guild before it closed the bay. The guild says it was never consulted."], True),
        (["Norsk paid the clerk 4,000 crowns, a witness told the court. Its lawyer said no payment was made to the clerk."], True),
        (["The mine promised the villagers a clinic, their chief said. Norsk said it had made no promise to the villagers."], True),
        (["Orvia and Mirren agreed on a plan for the harbour police, Mr Lund told reporters.", "Mirren’s envoy said that no deal had been struck with Orvia on the police in the harbour."], True),
        (["They have not yet agreed on the police. Mirren insisted no deal had been struck on the police."], False),
        (["The dockers agreed to meet the owners. The owners said no deal was in sight."], False),
        (["The two could agree on the police by June. Mirren insisted no deal had been struck on the police."], False),
        (["Orvia agreed to send its chief to Velm. Mirren’s envoy insisted no deal had been struck on customs."], False),
        (["The rebels attacked Tarn on Monday. The army said it had not attacked Velm."], False),
        (["Ada Brom agreed with Mr Lund that the bay was cold.", "Mr Lund and Ada Brom insisted no deal had been struck on the cold bay."], False),
    ],
)  # fmt: skip
def test_denied_acts(texts: list[str], clash: bool) -> None:
    """What is denied as a noun or as its verb clashes with its telling; another thing's does not."""
    found = denied_acts([report(t, f"in/{n}.txt", published=DAY) for n, t in enumerate(texts)])
    assert bool(list(found)) is clash
