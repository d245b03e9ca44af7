"""The European Union's institutions by their short names, and what only looks like these."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.annotate.reading import Read
from whipcount.model import Chain

PARLIAMENT = "org:european-parliament"
COUNCIL = "org:council-of-the-european-union"


def known(text: str) -> dict[str, str | None]:
    """Whom each name of a report means."""
    chains = [c for c in Read()(report(text), {}) if isinstance(c, Chain)]
    return {name: c.known_as for c in chains for name in (c.name, *c.names)}


@pytest.mark.parametrize(
    ("text", "ident"),
    [
        ("The European Parliament met in the EU capital. Parliament said no on Monday.", PARLIAMENT),
        ("The EU is split. Parliament wants a ban, the Commission does not. Parliament will vote in May.", PARLIAMENT),
        ("The EU is split. Parliament wants a ban, the Council does not.", COUNCIL),
    ],
)  # fmt: skip
def test_the_unions_own(text: str, ident: str) -> None:
    """In a report about the Union that names one in full, or two of the three so, they are the Union's."""
    assert ident in known(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Norway has a new budget. Parliament said no on Monday, and Norway must wait.",
        "The EU is split. The Harbour Commission wants a ban, and the Council of Europe does not.",
    ],
)
def test_another_body_of_that_name(text: str) -> None:
    """A land's parliament, a commission of another name and the Council of Europe are not the Union's."""
    assert not {PARLIAMENT, COUNCIL, "org:european-commission"} & set(known(text).values())


def test_an_acronym_is_of_a_name_that_spells_it() -> None:
    """ "(TAG)" behind "Traders and Growers in Kenya" is no name of Kenya's."""
    text = "The Association of Traders and Growers in Kenya (ATGK) said no. Kenya will wait."
    assert known(text).get("ATGK") != "state:ke"


def test_a_board_of_other_capitals() -> None:
    """ "The Regional Water Board" is not the General Water Board that was named before."""
    text = "The General Water Board met on Monday. The Regional Water Board is to meet in May."
    chains = [c for c in Read()(report(text), {}) if isinstance(c, Chain)]
    assert not any(
        {"General Water Board", "the Regional Water Board"} <= set(c.names) for c in chains
    )


def test_an_administration_with_a_name_of_its_own() -> None:
    """ "The Harbour Safety Administration" is not the government."""
    names = known("Americans want answers. The Harbour Safety Administration said it would pay.")
    assert names.get("the Harbour Safety Administration") != "state:us"
