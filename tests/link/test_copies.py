"""Near-copies of one text among reports."""

from itertools import permutations

from whipcount.link.copies import copies
from whipcount.model import Document

WIRE = (
    "The harbour council of Ostmark will vote on the ferry subsidy on Tuesday, its chair said. Mayor Ilse"
    " Brandt told members that the city would not pay unless the islands did so first. The islands, which"
    " favour a toll, have not answered. Their labour leader, Per Aske, said that forty boats would stay in"
    " port until the quota was raised. A government adviser described the demand as a bluff and recognised"
    " that no money had been set aside. The council last voted on the matter in June, when nine members of"
    " twenty were against it. Ferries carry a third of all goods that reach the islands in winter."
)
REPRINT = (
    "Ferry vote looms\nThe harbor council of Ostmark will vote on the ferry subsidy on March 9, its chair said."
    " Mayor Ilse Brandt told members that the city would not pay unless the islands did so first. The islands,"
    " which favor a toll, have not answered. Their labor leader, Per Aske, said that forty boats would stay in"
    " port until the quota was raised. A government adviser described the demand as a bluff and recognized that"
    " no money had been set aside."
)
REWORDED = (
    "Members of the harbour council of Ostmark will vote next week, the chair said. The city would not pay"
    " unless the islands did, Mayor Ilse Brandt told members of the body. The islands have not answered and"
    " favour a toll. Forty boats would stay in port, labour leader Per Aske said, until the quota was raised"
    " again. The demand was a bluff, said a government adviser, who recognised that no money had been found."
    " When the council last voted on the matter, nine members of it were against. A third of all goods that"
    " reach the islands come by ferry in winter."
)
OTHER = (
    "Islanders gathered in the rain on Sunday to hear what their spokesman made of the city's plan, and few were"
    " pleased. He repeated that forty boats would stay in port until the quota was raised. Shopkeepers fear"
    " empty shelves by the end of the month; the ministry has promised to send a naval tender if it comes to"
    " that. A retired pilot recalled the strike of his youth, which lasted eleven weeks and ended with a song."
)


def _document(ident: str, text: str, part_of: str | None = None) -> Document:
    return Document(id=ident, source=f"{ident}.txt", text=text, lines=(1,), part_of=part_of)


def test_a_shortened_and_respelled_reprint_is_a_copy() -> None:
    """A new headline, a date for a weekday and another spelling do not make another report."""
    assert copies([_document("a", WIRE), _document("b", REPRINT)]) == {"b": "a"}


def test_a_reworded_copy_is_found_by_its_spread() -> None:
    """Fewer words in common are enough where every part of the text has some of them."""
    assert copies([_document("a", WIRE), _document("c", REWORDED)]) == {"c": "a"}


def test_a_shared_sentence_makes_no_copy() -> None:
    """Two reports that quote the same words are two reports."""
    assert copies([_document("a", WIRE), _document("d", OTHER)]) == {}


def test_a_quotation_is_no_copy() -> None:
    """A post that a report quotes in full is too short to be a reprint of it."""
    assert copies([_document("a", WIRE), _document("e", WIRE[:180], part_of="a")]) == {}


def test_the_order_of_the_documents_makes_no_difference() -> None:
    """The original is the longest text, among equals the smallest id."""
    documents = [
        _document(i, t) for i, t in (("z", WIRE), ("y", WIRE), ("b", REPRINT), ("d", OTHER))
    ]
    assert {tuple(copies(p).items()) for p in permutations(documents)} == {(("b", "y"), ("z", "y"))}


def test_copies_point_to_an_original_and_not_to_a_copy() -> None:
    """No original is itself a copy."""
    found = copies([_document(str(n), WIRE) for n in range(50)])
    assert len(found) == 49
    assert not set(found) & set(found.values())


def test_one_form_filled_in_twice_is_two_reports() -> None:
    """Where the words stay and the names and figures change, another event is told of."""
    form = (
        "The shares of {0} rose {1} percent on Monday after it told investors in {2} that sales came to ${3} million"
        " in the last quarter, more than anyone had expected. Its chief, {4}, said that costs had fallen and that"
        " demand from {5} was strong. The company, which makes pumps, plans to hire {6} people at its plant in {7}."
    )
    facts = [
        ("Kolmar", "12.5", "Tarn", "410", "Rita Holm", "Brant", "300", "Kessel"),
        ("Verdane", "3.1", "Ashby", "977", "Paul Dray", "Quillan", "150", "Norrey"),
    ]
    assert copies([_document(n, form.format(*f)) for n, f in zip("ab", facts, strict=True)]) == {}
