"""Whose a frame is, where its holder's words alone do not tell."""

from __future__ import annotations

from claims import keyed_chains
from whipcount.extract.beings import bodily
from whipcount.extract.framing import clause_of, holders
from whipcount.extract.scene import Scene
from whipcount.layers import Attribution, Clause, Frame, Mention, Sentence, Span
from whipcount.model import Chain, Document, Evidence

TYPES = {"lee": "person", "norland": "state", "guild": "organization", "mill": "person"}


def scene(text: str, *layers: object) -> Scene:
    """A report with who its words stand for: each chain at every place of its name, and what else is given."""
    chains = keyed_chains(text, TYPES)
    mentions = tuple(
        Mention(*place(text, key.title()), key) for key in TYPES if key.title() in text
    )
    ends = [i + 1 for i, sign in enumerate(text) if sign == "."]
    sentences = tuple(Sentence(a, b) for a, b in zip([0, *ends], ends, strict=False))
    found: dict[str, tuple[object, ...]] = {
        "sentence": sentences, "chain": chains, "mention": mentions,
    }  # fmt: skip
    for layer in layers:
        name = getattr(layer, "layer", "chain")
        found[name] = (*found.get(name, ()), layer)
    document = Document(id="d", source="d.txt", text=text, lines=(1,))
    return Scene(document, found)  # type: ignore[arg-type]


def place(text: str, words: str) -> Span:
    """Where words stand in a text."""
    return text.index(words), text.index(words) + len(words)


def held(where: Scene, anchor: str, holder: str | None) -> list[str | None]:
    """The chains of those who hold a stance with this anchor and this holder."""
    named = place(where.text, holder) if holder else None
    frame = Frame(*place(where.text, anchor), "stance", "opposed", holder=named)
    return [p.chain for p in holders(where, frame, clause_of(where, frame))]


def said(text: str, source: str, content: str) -> Attribution:
    """Whose words some words are."""
    return Attribution(0, len(text), (place(text, source),), (), (place(text, content),))


def test_a_holder_elsewhere() -> None:
    """A stance whose sentence has a subject is that one's, not somebody's in another sentence."""
    text = "Norland wrote. The Guild fought it."
    at = place(text, "fought")
    where = scene(text, Clause(15, 35, at, "fight", subjects=(place(text, "The Guild"),)))
    assert held(where, "fought", "Norland") == ["guild"]


def test_no_holder_is_the_speaker() -> None:
    """Words of a stance that name nobody are the stance of whoever speaks them."""
    text = "Lee said no decision had been taken."
    where = scene(text, said(text, "Lee", "no decision had been taken"))
    assert held(where, "no decision", None) == ["lee"]


def test_a_named_stranger_is_not_the_speaker() -> None:
    """Where words name a holder whom nobody knows, the speaker is not taken for one."""
    text = "Lee said the rest feared it."
    where = scene(text, said(text, "Lee", "the rest feared it"))
    assert held(where, "feared", "the rest") == []


def test_it_is_the_body_that_speaks() -> None:
    """In reported words "it" is the body that speaks, a company of unknown kind too, and no person."""
    text = "Mill said it would fight."
    assert held(scene(text, said(text, "Mill", "it would fight")), "would fight", "it") == ["mill"]
    titled = scene("Mr. Mill said it would fight.", Mention(0, 8, "mill"))
    assert not bodily(titled.chains["mill"], titled.words_of)


def test_a_list_is_whole() -> None:
    """Names before a list that were not seen to be of it are, if of its kind, and names nobody knows too."""
    text = "Norland, Guild and New Hope fought it."
    subjects = (place(text, "Guild"), place(text, "New Hope"))
    clause = Clause(0, len(text), place(text, "fought"), "fight", subjects=subjects)
    where = scene(text, clause)
    frame = Frame(*clause.head, "stance", "opposed", holder=place(text, "Guild and New Hope"))
    assert [p.text for p in holders(where, frame, clause)] == ["Guild", "New Hope"]
    text = "Norland, Northmark and New Hope fought it."
    subjects = (place(text, "Northmark"), place(text, "New Hope"))
    clause = Clause(0, len(text), place(text, "fought"), "fight", subjects=subjects)
    chain = Chain(
        id="n", document="d", evidence=(Evidence("d", 0, 1, "N"),), made_by="test", name="n",
        type="state",
    )  # fmt: skip
    where = scene(text, clause, chain, Mention(*subjects[0], "n"))
    frame = Frame(*clause.head, "stance", "opposed", holder=place(text, "Northmark and New Hope"))
    assert [p.text for p in holders(where, frame, clause)] == ["Norland", "Northmark", "New Hope"]
