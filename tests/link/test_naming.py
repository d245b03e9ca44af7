"""The name under which an actor is shown."""

from __future__ import annotations

from claims import chain
from whipcount.link.naming import shown_name


def test_a_chamber_by_what_reports_call_it() -> None:
    """A chamber goes by the plain word of most reports, with its land; by its own name where that is the word."""
    key = "parliament:nl:upper"
    own = chain("d1", "Eerste Kamer", "organization", known_as=key, names=("Eerste Kamer",))
    told = [
        chain(d, "Eerste Kamer", "organization", known_as=key, names=("the Senate",))
        for d in ("d2", "d3")
    ]
    assert shown_name([own, *told]) == "Dutch Senate"
    assert shown_name([own, told[0]]) == "Eerste Kamer"
