"""Bodies that reports call by their noun alone, and the parliament that goes by its lower house."""

from __future__ import annotations

from claims import chain
from link.test_actors import apart, one
from whipcount.model import Chain


def body(document: str, name: str, *names: str, named: bool = True) -> Chain:
    """A body's chain."""
    return chain(document, name, "organization", names=(name, *names), named=named)


def test_a_noun_with_one_owner() -> None:
    """ "The Federation" of a report is the one body that another names so in full."""
    assert one(body("d1", "Quarry Workers' Federation"), body("d2", "Federation"))
    assert one(body("d1", "Farm Credit Bank"), body("d2", "the bank", named=False))
    assert one(body("d1", "Bank of Orvia"), body("d2", "the bank", named=False))


def test_a_noun_with_two_owners() -> None:
    """Where two bodies may be meant, neither is; a court may be any."""
    two = (body("d1", "Quarry Workers' Federation"), body("d2", "Bakers' Federation"))
    assert apart(*two, body("d3", "the federation", named=False))
    assert apart(body("d1", "Lowport Harbour Court"), body("d2", "the court", named=False))
    assert apart(body("d1", "Farm Credit Bank"), body("d2", "a bank", named=False))


def test_the_one_called_so_comes_first() -> None:
    """Of two councils the one that a report calls "the council" is meant elsewhere as well."""
    city = body("d1", "Lowport City Council", "the council")
    trades = body("d1", "Lowport Trades Council")
    assert one(city, body("d2", "the council", named=False))
    assert apart(city, trades)
    assert one(city, body("d2", "City Council"), body("d3", "the council", named=False))


def test_the_same_telling_words() -> None:
    """ "The harbour authority" of two reports is one; "the ministry" is any."""
    told = [body(d, "the salmon authority", named=False) for d in ("d1", "d2")]
    assert one(*told)
    assert apart(*(body(d, "the ministry", named=False) for d in ("d1", "d2")))


def test_nicknames() -> None:
    """ "Rovers" is the club whose name ends so; of a party's members there are many."""
    assert one(body("d1", "Lowport Rovers"), body("d2", "Rovers"))
    assert apart(body("d1", "Orvia Democrats"), body("d2", "Democrats"))


def test_shortened_inside() -> None:
    """A bank less what it is for; an operation by its name."""
    assert one(body("d1", "Northern Lakes Development Bank"), body("d2", "Northern Lakes bank"))
    assert one(body("d1", "Operation Quiet Harbour"), body("d2", "Quiet Harbour"))
    assert apart(body("d1", "Northern Lakes Development Bank"), body("d2", "Southern Lakes Bank"))


def test_a_parliament_by_its_lower_house() -> None:
    """Poland's parliament is the Sejm where nothing is said of the Senate."""
    whole = chain("d1", "Poland's parliament", "organization", known_as="parliament:pl")
    lower = chain("d2", "Sejm", "organization", known_as="parliament:pl:lower")
    upper = chain("d3", "Polish Senate", "organization", known_as="parliament:pl:upper")
    assert one(whole, lower)
    assert apart(whole, lower, upper)


def test_names_read_as_persons() -> None:
    """A firm that one report's reading takes for a person; a person with an office stays one."""
    assert one(body("d1", "Halden Tyre"), chain("d2", "Halden Tire"))
    assert apart(body("d1", "Lee Marsh"), chain("d2", "Lee Marsh", of="Orvia"))


def test_surnames_first() -> None:
    """Names turned round, surnames in two words, given names that a hyphen parts."""
    assert one(chain("d1", "Baek Ji-woo"), chain("d2", "Jiwoo Baek"))
    assert one(chain("d1", "Mohammed Abdul-Karim"), chain("d2", "Mohammad Abdulkarim"))
    assert apart(chain("d1", "Seo Han-bin"), chain("d2", "Han"))
