"""Chains out of trees made by hand: who is meant by names, offices, role nouns and pronouns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from annotate.parses import entities, tree
from claims import report
from whipcount.annotate.chains.found import chains
from whipcount.annotate.parse import Parse
from whipcount.layers import Mention
from whipcount.model import Chain

ADA = "Ada/PROPN/2/compound Lind/PROPN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct"


class Read:
    """The chains of one document, asked by the words that mean them."""

    def __init__(
        self,
        *sentences: str,
        persons: tuple[str, ...] = (),
        bodies: tuple[str, ...] = (),
        looks_back: Mapping[int, Mapping[int, float]] | None = None,
    ) -> None:
        parse = tree(*sentences)
        seen = looks_back and [looks_back.get(i, {}) for i in range(len(parse.tokens))]
        self.parse: Parse = replace(parse, antecedents=seen or ())
        marks: dict[int, tuple[int, int, str]] = {}
        for label, names in (("Person", persons), ("Organization", bodies)):
            for words in sorted(names, key=len):  # a longer name covers the shorter one in it
                marks |= {
                    end: (start, end, label) for start, end, _ in entities(self.parse, words, label)
                }
        self.document = report(self.parse.text)
        mentions, made = chains(self.document, self.parse, sorted(marks.values()), "read/1")
        self.mentions: tuple[Mention, ...] = mentions
        self.chains: Mapping[str, Chain] = {c.id: c for c in made}

    def at(self, word: str, nth: int = 0) -> Chain | None:
        """The chain that the nth such word is a mention of, if any."""
        places = [
            a for (a, _), w in zip(self.parse.tokens, self.parse.words, strict=True) if w == word
        ]
        here = [m for m in self.mentions if m.start <= places[nth] < m.end]
        inner = min(here, key=lambda m: m.end - m.start, default=None)
        return self.chains[inner.chain] if inner else None

    def meant(self, word: str, nth: int = 0) -> Chain:
        """The chain that a word must be a mention of."""
        found = self.at(word, nth)
        assert found is not None, word
        return found


def roles(chain: Chain) -> set[tuple[str, str | None]]:
    """The offices of a chain: title, and of what."""
    return {(r.title, r.of_text) for r in chain.roles}


def test_surnames_find_their_owner() -> None:
    """A surname alone means the person named in full, before or after."""
    read = Read(
        "Lind/PROPN/2/nsubj came/VERB/0/root",
        ADA,
        "Lind/PROPN/2/nsubj left/VERB/0/root",
        persons=("Lind", "Ada Lind"),
    )
    assert read.meant("Lind", 0) == read.meant("Lind", 1) == read.meant("Lind", 2)
    assert read.meant("Lind").name == "Ada Lind"


def test_two_persons() -> None:
    """Two persons are two chains."""
    read = Read(
        ADA,
        "Tom/PROPN/2/compound Bray/PROPN/3/nsubj left/VERB/0/root",
        persons=("Ada Lind", "Tom Bray"),
    )
    assert read.meant("Lind") != read.meant("Bray")
    assert {c.type for c in read.chains.values()} == {"person"}


def test_states_by_any_name() -> None:
    """A state's name, its adjective and its government are one state, known by one key."""
    read = Read(
        "Norway/PROPN/2/nsubj agreed/VERB/0/root",
        "The/DET/3/det Norwegian/ADJ/3/amod government/NOUN/4/nsubj paid/VERB/0/root",
    )  # fmt: skip
    state = read.meant("Norway")
    assert (state.type, state.name) == ("state", "Norway")
    assert (state.known_as or "").startswith("state:")
    assert read.meant("government") == state


def test_a_place_is_no_actor() -> None:
    """Where something happens is marked as a place."""
    read = Read("Talks/NOUN/2/nsubj failed/VERB/0/root in/ADP/4/case Norway/PROPN/2/obl")
    assert [m.place for m in read.mentions if m.chain == read.meant("Norway").id] == [True]


def test_a_capital_called_one_is_a_place() -> None:
    """ "The capital Oslo" is where somebody is, not the government there."""
    read = Read(
        "She/PRON/2/nsubj saw/VERB/0/root the/DET/4/det capital/NOUN/2/obj Oslo/PROPN/4/appos"
    )
    assert [m.place for m in read.mentions if m.chain == read.meant("Oslo").id] == [True]


def test_what_is_between_two_states_is_of_neither() -> None:
    """ "Inter-Korean" talks are those of both Koreas."""
    read = Read(
        "inter/ADJ/3/amod -/PUNCT/1/punct Korean/ADJ/4/amod talks/NOUN/5/nsubj failed/VERB/0/root"
    )
    assert read.at("Korean") is None


TITLED = "Norway/PROPN/3/nmod:poss 's/PART/1/case premier/NOUN/5/compound Ada/PROPN/5/compound Lind/PROPN/6/nsubj spoke/VERB/0/root"


def test_titles_before_names() -> None:
    """An office before a name is the person's, of the state whose it is."""
    read = Read(TITLED, persons=("Ada Lind",))
    assert roles(read.meant("Lind")) == {("premier", "Norway")}
    assert read.meant("Norway").type == "state"


def test_titles_after_names() -> None:
    """An office after a name and a comma is the person's too."""
    read = Read(
        "Ada/PROPN/2/compound Lind/PROPN/8/nsubj ,/PUNCT/5/punct foreign/ADJ/5/amod minister/NOUN/2/appos"
        " of/ADP/7/case Norway/PROPN/5/nmod spoke/VERB/0/root",
        persons=("Ada Lind",),
    )  # fmt: skip
    assert roles(read.meant("Lind")) == {("foreign minister", "Norway")}


def test_role_nouns_find_their_holder() -> None:
    """A role noun means who holds that office, wherever the office was said."""
    read = Read(
        "The/DET/2/det premier/NOUN/3/nsubj arrived/VERB/0/root", TITLED,
        "The/DET/2/det premier/NOUN/3/nsubj left/VERB/0/root", persons=("Ada Lind",),
    )  # fmt: skip
    assert read.meant("premier", 2) == read.meant("Lind")
    assert read.meant("premier", 0) == read.meant("Lind")


def test_role_nouns_of_two_states() -> None:
    """A role noun with its state means the holder for that state."""
    read = Read(
        TITLED,
        "Ghana/PROPN/3/nmod:poss 's/PART/1/case premier/NOUN/5/compound Tom/PROPN/5/compound Bray/PROPN/6/nsubj left/VERB/0/root",
        "The/DET/3/det Norwegian/ADJ/3/amod premier/NOUN/4/nsubj stayed/VERB/0/root",
        persons=("Ada Lind", "Tom Bray"),
    )  # fmt: skip
    assert read.meant("premier", 2) == read.meant("Lind")


def test_unnamed_officials() -> None:
    """An unnamed official is a chain of their own that speaks for whose official it is."""
    read = Read(
        "A/DET/3/det Norwegian/ADJ/3/amod official/NOUN/4/nsubj spoke/VERB/0/root",
        "Norway/PROPN/2/nsubj agreed/VERB/0/root",
    )  # fmt: skip
    official = read.meant("official")
    assert not official.named
    assert official.type == "person"
    assert official.speaks_for == read.meant("Norway").id


def test_officials_of_nobody() -> None:
    """Officials of nobody in particular are unnamed, and speak for nobody."""
    read = Read("Officials/NOUN/2/nsubj spoke/VERB/0/root")
    assert (read.meant("Officials").named, read.meant("Officials").speaks_for) == (False, None)
    assert read.meant("Officials").type == "group"


def test_parliaments() -> None:
    """A state's parliament is a body of that state, and not the state."""
    read = Read(
        "Norway/PROPN/3/nmod:poss 's/PART/1/case parliament/NOUN/4/nsubj voted/VERB/0/root",
        "The/DET/3/det Norwegian/ADJ/3/amod parliament/NOUN/4/nsubj rose/VERB/0/root",
        "Ghana/PROPN/3/nmod:poss 's/PART/1/case parliament/NOUN/4/nsubj sat/VERB/0/root",
    )  # fmt: skip
    assert read.meant("parliament", 0) == read.meant("parliament", 1)
    assert (
        len(
            {
                read.meant("parliament", 0).id,
                read.meant("parliament", 2).id,
                read.meant("Norway").id,
            }
        )
        == 3
    )
    assert read.meant("parliament").type == "organization"


def test_he_and_it() -> None:
    """A pronoun means the last of its sort: a person for "she", a body or state for "it"."""
    read = Read(
        "Norway/PROPN/2/nsubj agreed/VERB/0/root", ADA,
        "She/PRON/2/nsubj left/VERB/0/root", "It/PRON/2/nsubj paid/VERB/0/root", persons=("Ada Lind",),
    )  # fmt: skip
    assert read.meant("She") == read.meant("Lind")
    assert read.meant("It") == read.meant("Norway")


def test_pronouns_without_anybody() -> None:
    """A pronoun before anybody was named means nobody, and so does "it" that only fills a place."""
    read = Read("She/PRON/2/nsubj left/VERB/0/root", ADA, persons=("Ada Lind",))
    assert read.at("She") is None
    read = Read("Norway/PROPN/2/nsubj paid/VERB/0/root", "It/PRON/2/expl rained/VERB/0/root")
    assert read.at("It") is None


def test_pronouns_in_quotations() -> None:
    """Inside quotation marks pronouns mean whom the speaker means, and are left alone."""
    read = Read(
        ADA,
        "“/PUNCT/3/punct She/PRON/3/nsubj left/VERB/0/root ”/PUNCT/3/punct",
        persons=("Ada Lind",),
    )
    assert read.at("She") is None


def test_a_subject_stays_in_mind() -> None:
    """Of two persons in a sentence, the subject is who the next pronoun means."""
    read = Read(
        "Ada/PROPN/2/compound Lind/PROPN/3/nsubj met/VERB/0/root Eva/PROPN/5/compound Okar/PROPN/3/obj",
        "She/PRON/2/nsubj left/VERB/0/root", persons=("Ada Lind", "Eva Okar"),
    )  # fmt: skip
    assert read.meant("She") == read.meant("Lind")


def test_acronyms() -> None:
    """An acronym in brackets after a body's name is that body."""
    read = Read(
        "Harbour/PROPN/3/compound Pilots/PROPN/3/compound Guild/PROPN/7/nsubj (/PUNCT/5/punct HPG/PROPN/3/appos )/PUNCT/5/punct struck/VERB/0/root",
        "HPG/PROPN/2/nsubj won/VERB/0/root", bodies=("Harbour Pilots Guild", "HPG"),
    )  # fmt: skip
    assert read.meant("HPG", 0) == read.meant("HPG", 1) == read.meant("Guild")
    assert set(read.meant("HPG").names) == {
        "Harbour Pilots Guild",
        "Harbour Pilots Guild (HPG)",
        "HPG",
    }


def test_every_quote_stands() -> None:
    """Every chain's evidence is what the document says at its place, and ids are of words and places."""
    read = Read(TITLED, ADA, persons=("Ada Lind",))
    for chain in read.chains.values():
        assert chain.evidence
        for piece in chain.evidence:
            assert read.document.text[piece.start : piece.end] == piece.quote
    assert Read(TITLED, ADA, persons=("Ada Lind",)).chains == read.chains
    assert {m.chain for m in read.mentions} == set(read.chains)


LOOKING_BACK = (
    "Ada/PROPN/3/nsubj Lind/PROPN/1/flat met/VERB/0/root Eva/PROPN/3/obj Moe/PROPN/4/flat ./PUNCT/3/punct",
    "She/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct",
)


@pytest.mark.parametrize(("chances", "name"), [
    ({0: 0.7, 3: 0.2}, "Ada Lind"),
    ({0: 0.2, 3: 0.7}, "Eva Moe"),
    ({0: 0.25, 3: 0.3, 6: 0.4}, "Ada Lind"),
])  # fmt: skip
def test_a_pronoun_means_whom_the_model_is_sure_of(chances: dict[int, float], name: str) -> None:
    """The likeliest actor is meant; where none is likely enough, the rules for the nearest decide."""
    read = Read(*LOOKING_BACK, persons=("Ada Lind", "Eva Moe"), looks_back={6: chances})
    assert read.meant("She").name == name


def test_who_is_foremost_stays_so_when_mentioned_again() -> None:
    """A pronoun that means the foremost person does not put an earlier one before him."""
    read = Read(
        "Orm/PROPN/2/compound Dahl/PROPN/3/nsubj left/VERB/0/root ./PUNCT/3/punct",
        "Ada/PROPN/2/compound Lind/PROPN/3/nsubj kept/VERB/0/root her/PRON/5/nmod:poss seat/NOUN/3/obj ./PUNCT/3/punct",
        "Soon/ADV/3/advmod she/PRON/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct",
        persons=("Orm Dahl", "Ada Lind"),
    )

    assert read.meant("she") is read.meant("Lind")


def test_short_name_of_a_party() -> None:
    """A party's name without the word Party means the party, wherever the model misses it."""
    read = Read(
        "The/DET/4/det Clean/PROPN/4/compound Hands/PROPN/4/compound Party/PROPN/5/nsubj met/VERB/0/root ./PUNCT/5/punct",
        "Voters/NOUN/2/nsubj like/VERB/0/root Clean/PROPN/4/compound Hands/PROPN/2/obj ./PUNCT/2/punct",
        bodies=("Clean Hands Party",),
    )

    assert read.meant("Hands", 1).type == "organization"
    assert read.meant("Hands", 1).names == ("Clean Hands",)


def test_where_a_report_was_written_is_nobody() -> None:
    """A name in a dateline that the model takes for a body's is a place, and no actor."""
    sentence = "LOWPORT/PROPN/4/parataxis —/PUNCT/1/punct Talks/NOUN/4/nsubj began/VERB/0/root ./PUNCT/4/punct"
    read = Read(sentence, bodies=("LOWPORT",))
    assert read.at("LOWPORT") is None
