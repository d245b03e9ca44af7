"""Clauses out of trees made by hand: who does what to whom, and how certain it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.parses import tree
from whipcount.annotate.clauses import clauses
from whipcount.annotate.parse import Parse
from whipcount.layers import Clause

OFFERED = "Orvia/PROPN/2/nsubj offered/VERB/0/root to/PART/4/mark send/VERB/2/xcomp troops/NOUN/4/obj ./PUNCT/2/punct"


def at(parse: Parse, word: str) -> Clause:
    """The clause whose predicate is this word."""
    (found,) = [c for c in clauses(parse) if parse.text[slice(*c.head)] == word]
    return found


def subjects(parse: Parse, word: str) -> list[str]:
    """The words of a predicate's subjects."""
    return [parse.text[slice(*s)] for s in at(parse, word).subjects]


def objects(parse: Parse, word: str) -> list[str]:
    """The words of a predicate's objects."""
    return [parse.text[slice(*o)] for o in at(parse, word).objects]


def test_a_plain_clause() -> None:
    """A verb has its subject, its object and its lemma with any particle."""
    parse = tree(
        "Orvia/PROPN/2/nsubj ruled/VERB/0/root out/ADP/2/compound:prt a/DET/5/det deal/NOUN/2/obj"
    )
    found = at(parse, "ruled")
    assert found.lemma == "rule out"
    assert (found.tense, found.modality, found.passive) == ("past", "asserted", False)
    assert subjects(parse, "ruled") == ["Orvia"]
    assert objects(parse, "ruled") == ["a deal"]


def test_passive() -> None:
    """A passive is turned round: who did it is the subject, what it was done to the object."""
    parse = tree(
        "The/DET/2/det deal/NOUN/4/nsubj:pass was/AUX/4/aux:pass signed/VERB/0/root by/ADP/6/case Orvia/PROPN/4/obl:agent"
    )
    assert subjects(parse, "signed") == ["Orvia"]
    assert objects(parse, "signed") == ["The deal"]
    assert at(parse, "signed").passive


def test_what_goes_on_after_a_passive() -> None:
    """ "Was passed by the senate and needs": the bill needs it; a participle that goes on is done by the same."""
    passed = "The/DET/2/det bill/NOUN/4/nsubj:pass was/AUX/4/aux:pass passed/VERB/0/root by/ADP/6/case Orvia/PROPN/4/obl:agent and/CCONJ/8/cc"
    needs = tree(f"{passed} needs/VERB/4/conj money/NOUN/8/obj")
    assert subjects(needs, "needs") == ["The bill"]
    signed = tree(f"{passed} signed/VERB/4/conj")
    assert subjects(signed, "signed") == ["Orvia"]


@pytest.mark.parametrize(
    "when", ["Friday/PROPN/4/obl", "noon/NOUN/4/obl", "2030/NUM/4/obl", "phone/NOUN/4/obl"]
)
def test_a_day_or_a_means_does_nothing(when: str) -> None:
    """ "Signed by Friday", "by phone": when or how, not who."""
    parse = tree(
        "The/DET/2/det deal/NOUN/4/nsubj:pass was/AUX/4/aux:pass signed/VERB/0/root by/ADP/6/case "
        + when
    )
    assert subjects(parse, "signed") == []


def test_a_name_like_a_month_does() -> None:
    """ "Signed by April Jones": who."""
    parse = tree(
        "The/DET/2/det deal/NOUN/4/nsubj:pass was/AUX/4/aux:pass signed/VERB/0/root by/ADP/6/case"
        " April/PROPN/4/obl:agent Jones/PROPN/6/flat"
    )
    assert subjects(parse, "signed") == ["April Jones"]


def test_a_passive_without_agent() -> None:
    """A passive that does not say by whom has no subject."""
    parse = tree("The/DET/2/det deal/NOUN/4/nsubj:pass was/AUX/4/aux:pass signed/VERB/0/root")
    assert subjects(parse, "signed") == []
    assert objects(parse, "signed") == ["The deal"]


def test_control() -> None:
    """Who offers to send is who sends."""
    assert subjects(tree(OFFERED), "send") == ["Orvia"]
    assert objects(tree(OFFERED), "send") == ["troops"]


def test_control_by_the_object() -> None:
    """Who is urged to sign is who signs, told actively or passively."""
    active = tree(
        "Orvia/PROPN/2/nsubj urged/VERB/0/root Mirren/PROPN/2/obj to/PART/5/mark sign/VERB/2/xcomp it/PRON/5/obj"
    )
    passive = tree(
        "Mirren/PROPN/3/nsubj:pass was/AUX/3/aux:pass urged/VERB/0/root to/PART/5/mark sign/VERB/3/xcomp it/PRON/5/obj"
    )
    assert subjects(active, "sign") == subjects(passive, "sign") == ["Mirren"]


def test_a_promise_to_somebody() -> None:
    """Who promises another to sign is who signs."""
    parse = tree(
        "Orvia/PROPN/2/nsubj promised/VERB/0/root Mirren/PROPN/2/iobj to/PART/5/mark sign/VERB/2/xcomp"
    )
    assert subjects(parse, "sign") == ["Orvia"]


def test_relative_clauses() -> None:
    """A relative clause is about the noun it follows, as its subject."""
    parse = tree(
        "Orvia/PROPN/5/nsubj ,/PUNCT/4/punct which/PRON/4/nsubj opposes/VERB/1/acl:relcl left/VERB/0/root"
    )
    assert subjects(parse, "opposes") == ["Orvia"]
    bare = tree("countries/NOUN/0/root willing/ADJ/1/acl to/PART/4/mark help/VERB/2/xcomp")
    assert subjects(bare, "help") == ["countries"]


def test_conjuncts() -> None:
    """Coordinated subjects and objects stand apart; coordinated verbs share their subject."""
    parse = tree(
        "Orvia/PROPN/4/nsubj and/CCONJ/3/cc Mirren/PROPN/1/conj offered/VERB/0/root troops/NOUN/4/obj"
        " and/CCONJ/7/cc money/NOUN/5/conj but/CCONJ/9/cc refused/VERB/4/conj talks/NOUN/9/obj"
    )
    assert subjects(parse, "offered") == subjects(parse, "refused") == ["Orvia", "Mirren"]
    assert objects(parse, "offered") == ["troops", "money"]
    assert objects(parse, "refused") == ["talks"]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Orvia/PROPN/4/nsubj will/AUX/4/aux not/PART/4/advmod join/VERB/0/root", "join"),
        ("Orvia/PROPN/3/nsubj never/ADV/3/advmod agreed/VERB/0/root", "agreed"),
        ("No/DET/2/det state/NOUN/3/nsubj agreed/VERB/0/root", "agreed"),
        ("Nobody/PRON/2/nsubj agreed/VERB/0/root", "agreed"),
        ("Orvia/PROPN/4/nsubj is/AUX/4/cop not/PART/4/advmod ready/ADJ/0/root", "ready"),
    ],
)
def test_negation(sentence: str, word: str) -> None:
    """A clause is denied by an adverb, and by a subject that is nobody."""
    assert at(tree(sentence), word).negated


def test_negation_stays_in_its_clause() -> None:
    """What is denied above is not denied below, nor the other way round."""
    parse = tree(
        "Orvia/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod offer/VERB/0/root to/PART/6/mark send/VERB/4/xcomp troops/NOUN/6/obj"
    )
    assert at(parse, "offer").negated
    assert not at(parse, "send").negated


@pytest.mark.parametrize(
    ("written", "modal", "modality"),
    [
        ("will", "will", "future"), ("would", "would", "conditional"), ("could", "could", "conditional"),
        ("might", "might", "conditional"), ("must", "must", "asserted"), ("'ll", "will", "future"),
    ],
)  # fmt: skip
def test_modals(written: str, modal: str, modality: str) -> None:
    """A modal verb is kept by its lemma, and makes what it stands with future or conditional."""
    found = at(tree(f"Orvia/PROPN/3/nsubj {written}/AUX/3/aux join/VERB/0/root"), "join")
    assert (found.modal, found.modality) == (modal, modality)


def test_a_condition() -> None:
    """A clause under a conditional conjunction is conditional, and hangs on what it conditions."""
    for marker in ("if", "unless", "until", "once"):
        parse = tree(
            f"Orvia/PROPN/2/nsubj joins/VERB/0/root {marker}/SCONJ/5/mark Mirren/PROPN/5/nsubj pays/VERB/2/advcl"
        )
        found = at(parse, "pays")
        assert (found.marker, found.modality, found.parent) == (marker, "conditional", 0)
        assert subjects(parse, "pays") == ["Mirren"]
        assert at(parse, "joins").modality == "asserted"


def test_only_if() -> None:
    """What stands with a conjunction is kept as written."""
    parse = tree(
        "Orvia/PROPN/2/nsubj joins/VERB/0/root only/ADV/4/advmod if/SCONJ/6/mark Mirren/PROPN/6/nsubj pays/VERB/2/advcl"
    )
    assert at(parse, "pays").marker == "only if"


def test_questions() -> None:
    """What is asked is not said."""
    parse = tree("Will/AUX/3/aux Orvia/PROPN/3/nsubj join/VERB/0/root ?/PUNCT/3/punct")
    assert at(parse, "join").modality == "questioned"
    weighs = tree(
        "Orvia/PROPN/2/nsubj weighs/VERB/0/root whether/SCONJ/5/mark to/PART/5/mark join/VERB/2/xcomp"
    )
    assert at(weighs, "join").modality == "questioned"


def test_nouns_that_are_acts() -> None:
    """A noun for an act belongs to whose it is, or to who makes it; its complement is theirs too."""
    owned = tree(
        "Orvia/PROPN/3/nmod:poss 's/PART/1/case refusal/NOUN/6/nsubj to/PART/5/mark sign/VERB/3/acl angered/VERB/0/root Mirren/PROPN/6/obj"
    )
    assert subjects(owned, "refusal") == ["Orvia"]
    assert subjects(owned, "sign") == ["Orvia"]
    assert at(owned, "refusal").kind == "noun"
    made = tree(
        "Orvia/PROPN/2/nsubj made/VERB/0/root an/DET/4/det offer/NOUN/2/obj to/PART/6/mark help/VERB/4/acl"
    )
    assert subjects(made, "offer") == subjects(made, "help") == ["Orvia"]


def test_adjectives() -> None:
    """An adjective with a copula is a predicate, and what it is ready to do is its subject's."""
    parse = tree(
        "Orvia/PROPN/3/nsubj is/AUX/3/cop ready/ADJ/0/root to/PART/5/mark join/VERB/3/xcomp"
    )
    found = at(parse, "ready")
    assert (found.kind, found.tense) == ("adjective", "present")
    assert subjects(parse, "join") == ["Orvia"]


def test_obliques() -> None:
    """Prepositional phrases are kept with their preposition, coordinated ones apart."""
    parse = tree(
        "Orvia/PROPN/2/nsubj talked/VERB/0/root with/ADP/4/case Mirren/PROPN/2/obl and/CCONJ/6/cc Kestland/PROPN/4/conj"
    )
    found = at(parse, "talked").obliques
    assert found[0][0] == "with"
    assert [parse.text[a:b] for _, a, b in found] == ["Mirren", "Kestland"]


RELATIONS = [
    "nsubj",
    "obj",
    "conj",
    "xcomp",
    "advcl",
    "acl:relcl",
    "nsubj:pass",
    "aux:pass",
    "obl",
    "case",
    "mark",
    "nmod:poss",
]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["VERB", "NOUN", "AUX", "PROPN", "ADJ", "PRON"]),
            st.integers(0, 40),
            st.sampled_from(RELATIONS),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_any_tree(rows: list[tuple[str, int, str]]) -> None:
    """Whatever tree a model gives, every span of every clause lies in the text."""
    written = [
        f"offer/{tag}/{head % (i + 1)}/{relation if head % (i + 1) else 'root'}"
        for i, (tag, head, relation) in enumerate(rows)
    ]
    parse = tree(" ".join(written))
    for found in clauses(parse):
        spans = [(found.start, found.end), found.head, *found.subjects, *found.objects]
        assert all(0 <= a < b <= len(parse.text) for a, b in spans)
        assert found.parent is None or 0 <= found.parent < len(rows)


def test_a_sunk_subject_belongs_to_the_clause_below() -> None:
    """ "Promised that parliament would vote": parliament votes, the one before promises."""
    parse = tree(
        "Orvia/PROPN/2/nsubj promised/VERB/0/root that/SCONJ/6/mark parliament/NOUN/2/nsubj would/AUX/6/aux"
        " vote/VERB/2/ccomp ./PUNCT/2/punct"
    )
    assert subjects(parse, "promised") == ["Orvia"]
    assert subjects(parse, "vote") == ["parliament"]


def test_a_relative_pronoun_looks_back() -> None:
    """What "which" stands for stands before it, wherever the tree hangs its clause."""
    parse = tree(
        "Orvia/PROPN/6/nsubj ,/PUNCT/4/punct which/PRON/4/nsubj agreed/VERB/9/acl:relcl ,/PUNCT/4/punct"
        " waits/VERB/0/root by/ADP/9/case one/NUM/9/nummod account/NOUN/6/obl ./PUNCT/6/punct"
    )
    assert subjects(parse, "agreed") == ["Orvia"]


def test_who_becomes_the_first_to_act_acts() -> None:
    """ "Became the first to sign": whoever became it signs."""
    parse = tree(
        "Orvia/PROPN/2/nsubj became/VERB/0/root the/DET/4/det first/ADJ/2/xcomp to/PART/6/mark sign/VERB/4/acl ./PUNCT/2/punct"
    )
    assert subjects(parse, "sign") == ["Orvia"]
