"""The name under which an actor is shown."""

from __future__ import annotations

from claims import chain
from whipcount.link.naming import homely_names, shown_name


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


def test_what_is_a_lands_is_called_so() -> None:
    """ "The labour ministry in Lima" is the Peruvian labour ministry as well; a firm is no land's."""
    key = "ministry:labour_minister:state:pe"
    told = chain("d1", "labour ministry in Lima", "organization", known_as=key)
    assert list(homely_names([told], key)) == ["Peruvian labour ministry"]
    assert not list(homely_names([chain("d1", "Norl Oil", "organization")], None))
