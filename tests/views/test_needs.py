"""Requirement, offer, gap."""

from __future__ import annotations

from pathlib import Path

from records import Story
from whipcount.dossier import Dossier
from whipcount.model import Amount, Condition, Need, Pledge, Quantity, Record
from whipcount.views.needs import NeedRow, needs

TEXT = """The harbour needs 40 barges, engineers say.
Orvia offers 12 barges.
Kestland will send 8 barges if the toll ends.
Mirren withdrew its 5 barges.
Dalmark offers engineers.
The fund needs €50m.
Orvia gives €20m. Orvia gives €20m again.
A mine clearance team is needed.
Norland waits for the mine clearance team.
"""


def story() -> Record:
    """What a harbour and a fund need, and who offers it."""
    made = Story()
    page = made.report("1.txt", TEXT, "2031-01-01")
    party = {n: made.actor(n) for n in ("Orvia", "Kestland", "Mirren", "Dalmark", "Norland")}
    made.claim(
        Need, page, "The harbour needs 40 barges", what="40 barges", quantity=Quantity(40, "barges")
    )
    made.claim(Need, page, "The fund needs €50m", what="€50m", amount=Amount(50e6, "EUR"))
    made.claim(Need, page, "A mine clearance team is needed", what="A mine clearance team")
    toll = made.claim(Condition, page, "if the toll ends", holder=party["Kestland"], act="send barges",
                      polarity="if", trigger="the toll ends")  # fmt: skip
    made.claim(Condition, page, "waits for the mine clearance team", holder=party["Norland"], act="dig",
               polarity="until", trigger="the mine clearance team")  # fmt: skip
    for name, words, count, status, on in (
        ("Orvia", "Orvia offers 12 barges", 12, "offered", ()),
        ("Kestland", "Kestland will send 8 barges", 8, "pledged", (toll,)),
        ("Mirren", "Mirren withdrew its 5 barges", 5, "withdrawn", ()),
    ):
        made.claim(Pledge, page, words, actor=party[name], act="logistics", what=f"{count} barges",
                   status=status, quantity=Quantity(count, "barges"), conditions=on)  # fmt: skip
    made.claim(Pledge, page, "Dalmark offers engineers", actor=party["Dalmark"], act="training",
               what="engineers", status="offered")  # fmt: skip
    for words in ("Orvia gives €20m.", "Orvia gives €20m again"):
        made.claim(Pledge, page, words, actor=party["Orvia"], act="funding", what="€20m",
                   status="pledged", amount=Amount(20e6, "EUR"))  # fmt: skip
    return made.record()


ROWS: dict[str, NeedRow] = {r.what: r for r in needs(story())}


def test_a_count() -> None:
    """Offers of the same thing fill the gap; what was withdrawn, or is another thing, does not."""
    row = ROWS["40 barges"]
    assert row.offered_by == ("Kestland", "Orvia")
    assert row.gap == Quantity(20, "barges")
    assert {o.name: o.on for o in row.offers}["Kestland"] == ("if the toll ends",)


def test_a_sum() -> None:
    """A sum is filled by sums in its currency, each once."""
    assert ROWS["€50m"].gap == Amount(30e6, "EUR")


def test_nobody_offers() -> None:
    """A thing that nobody offers is lacking, and who waits for it stands beside it."""
    row = ROWS["A mine clearance team"]
    assert row.lacking
    assert row.gap is None
    assert [w.holder for w in row.waits] == ["Norland"]


def test_no_gap_left() -> None:
    """What is offered in full lacks nothing."""
    made = Story()
    page = made.report("1.txt", "It needs 4 barges. Orvia offers 4 barges.", "2031-01-01")
    made.claim(Need, page, "It needs 4 barges", what="4 barges", quantity=Quantity(4, "barges"))
    made.claim(Pledge, page, "Orvia offers 4 barges", actor=made.actor("Orvia"), act="logistics",
               what="4 barges", status="offered", quantity=Quantity(4, "barges"))  # fmt: skip
    (row,) = needs(made.record())
    assert (row.gap, row.lacking) == (None, False)


def test_a_note_adds_a_need_and_an_offer(tmp_path: Path) -> None:
    """A need and an offer typed as notes are rows as any other, and said to be a person's own."""
    with Dossier.open(tmp_path / "x.whipcount", create=True) as dossier:
        dossier.add("The harbour needs 40 barges.", title="call")
        dossier.add("Kestland offered 15 barges.", title="call again")
        (row,) = needs(dossier.record())
    assert row.noted
    assert row.offered_by == ("Kestland",)
    assert row.gap == Quantity(25, "barges")
