"""What else an actor goes by, once all are known."""

from __future__ import annotations

from claims import chain
from whipcount.link.actors.linked import link_actors


def test_surnames_that_one_bears() -> None:
    """A surname that one person alone has is a name of theirs, with what belongs to it."""
    linked = link_actors([chain("d1", "Anna de Lind"), chain("d1", "Peter Moss")], [])
    names = {a.name: a.aliases for a in linked.actors}
    assert "de Lind" in names["Anna de Lind"]
    assert "Moss" in names["Peter Moss"]


def test_surnames_that_two_bear() -> None:
    """A surname that two have, or that names a firm too, is nobody's alone."""
    cast = [
        chain("d1", "Anna Moss"), chain("d1", "Peter Moss"), chain("d1", "Maria Lind"),
        chain("d1", "Lind", "organization"),
    ]  # fmt: skip
    linked = link_actors(cast, [])
    assert all({"Moss", "Lind"}.isdisjoint(a.aliases) for a in linked.actors if a.type == "person")


def test_sources_without_their_article() -> None:
    """A source goes by its words without the article too, and stays unnamed."""
    (source,) = link_actors([chain("d1", "a trade official", named=False)], []).actors
    assert "trade official" in source.aliases
    assert not source.named


def test_surnames_behind_letters_and_otherwise_spelt() -> None:
    """ "Lind" of "JB Lind"; "Lynd" where others write "Anna Lynd" of the same person."""
    cast = [chain("d1", "JB Moss"), chain("d1", "Anna Lind", names=("Anna Lind", "Anna Lynd"))]
    names = {a.name: a.aliases for a in link_actors(cast, []).actors}
    assert "Moss" in names["JB Moss"]
    assert {"Lind", "Lynd"} <= {*names["Anna Lind"]}


def test_titles_without_outgoing() -> None:
    """ "Premier Ann Moss" of "outgoing Premier Ann Moss"; a former one is premier no more."""
    for word, same in (("outgoing", True), ("former", False)):
        whole = f"{word} Premier Ann Moss"
        (one,) = link_actors([chain("d1", "Ann Moss", names=("Ann Moss", whole))], []).actors
        assert ("Premier Ann Moss" in one.aliases) == same


def test_names_in_full_without_the_rank() -> None:
    """ "Ann Moss" of "Maj Gen Ann Moss", "Prime Moss" of "Gen. Prime Moss"; a surname keeps its rank."""
    for rank in ("Maj Gen", "Gen.", "Lt. Col.", "H.E."):
        (one,) = link_actors([chain("d1", "Moss", names=(f"{rank} Prime Moss",))], []).actors
        assert "Prime Moss" in one.aliases
    (one,) = link_actors([chain("d1", "Moss", names=("Maj. Gen. Moss",))], []).actors
    assert "Moss" not in {a for a in one.aliases if a != one.name}
