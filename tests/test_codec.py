"""The same value gives the same bytes and comes back the same; ids are of words and places alone."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims import position, report
from whipcount.codec import (
    CLAIM_TYPES,
    ID_LENGTH,
    claim_id,
    claim_key,
    convert,
    decode,
    decode_claim,
    digest,
    document_key,
    encode,
    encode_claim,
    plain,
    sort_claims,
)
from whipcount.errors import InputError
from whipcount.model import Claim, Document, Evidence, Judgement, TimeRef, When

EVIDENCE = st.builds(
    Evidence, st.text(max_size=4), st.integers(0, 99), st.integers(0, 99), st.text(max_size=9)
)
TIME = st.recursive(
    st.builds(
        TimeRef, EVIDENCE, st.sampled_from(["day", "week"]), st.none() | st.integers(1900, 2100)
    ),
    lambda inner: st.builds(
        TimeRef, EVIDENCE, st.just("range"), until=inner, base=st.none() | inner
    ),
    max_leaves=3,
)


def of(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field's type."""
    if get_origin(hint) is tuple:
        return st.lists(of(get_args(hint)[0]), max_size=2).map(tuple)
    if parts := get_args(hint):
        return st.one_of([of(p) for p in parts])
    if hint is TimeRef:
        return TIME
    plain_types = {
        str: st.text(max_size=9), bool: st.booleans(), int: st.integers(-99, 99), type(None): st.none(),
        float: st.floats(allow_nan=False, allow_infinity=False), date: st.dates(), Evidence: EVIDENCE,
    }  # fmt: skip
    if hint in plain_types:
        return plain_types[hint]
    hints = get_type_hints(hint)
    return st.builds(hint, **{f.name: of(hints[f.name]) for f in fields(hint)})


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
@pytest.mark.parametrize("kind", sorted(CLAIM_TYPES))
def test_round_trip(kind: str, data: st.DataObject) -> None:
    """Every kind of claim comes back as it went, from the cache's bytes and from plain data."""
    claim = data.draw(of(CLAIM_TYPES[kind]))
    raw = encode_claim(claim)
    assert decode_claim(raw) == claim
    assert encode_claim(decode_claim(raw)) == raw
    assert convert(decode(encode(claim), dict[str, Any]), CLAIM_TYPES[kind]) == claim


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(of(Document))
def test_documents(document: Document) -> None:
    """A document comes back as it went."""
    assert decode(encode(document), Document) == document


@given(st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=3), max_size=4))
def test_keys_are_sorted(given_: dict[str, object]) -> None:
    """The order in which a mapping was filled changes no byte."""
    turned = dict(reversed(given_.items()))
    assert encode(given_) == encode(turned)
    assert digest(given_) == digest(turned)


def test_the_bytes() -> None:
    """Canonical JSON has sorted keys, no blanks, and days as ISO 8601."""
    made = {"b": When(date(2031, 5, 2)), "a": ["é", 1.5, None]}
    assert (
        encode(made).decode() == '{"a":["é",1.5,null],"b":{"earliest":"2031-05-02","latest":null}}'
    )


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"id": 3}', b"\xff"])
def test_bad_bytes(raw: bytes) -> None:
    """What is not a row as written is an error with a sentence."""
    with pytest.raises(InputError, match="not a Judgement as Whipcount writes it"):
        decode(raw, Judgement)
    with pytest.raises(InputError):
        decode_claim(raw)


def test_an_unknown_kind() -> None:
    """A claim of a kind that is not known is an error, not a crash."""
    with pytest.raises(InputError, match="no claim of kind 'rumour'"):
        decode_claim(b'["rumour",{}]')


PAGE = report("Orvia will join the bridge.\nMirren will not.")
JOINS = position(PAGE, "Orvia will join", "Orvia", "offered")


def test_ids_are_of_words_and_places() -> None:
    """An id is of kind, document, span and words; another of any is another id."""
    evidence = JOINS.evidence
    base = claim_id("position", evidence, "Orvia")
    assert base == claim_id("position", list(evidence), "Orvia")
    assert len(base) == ID_LENGTH
    others = {
        claim_id("pledge", evidence, "Orvia"), claim_id("position", evidence, "Mirren"),
        claim_id("position", (replace(evidence[0], start=1),), "Orvia"),
        claim_id("position", (replace(evidence[0], document="x"),), "Orvia"),
        claim_id("position", evidence), claim_id("position", evidence, "Orvia", ""),
    }  # fmt: skip
    assert len(others - {base}) == 6


def test_resolved_fields_change_no_id() -> None:
    """What becomes known later is nowhere in what an id is made of."""
    assert "stance" not in claim_id.__annotations__
    later = replace(
        JOINS, stance="committed", issue="i", time=When(date(2031, 5, 2)), standing="accepted"
    )
    assert later.id == claim_id("position", later.evidence, later.actor.text) == JOINS.id


@given(st.permutations(["Orvia will join", "Orvia", "will join the bridge", "Mirren will not"]))
def test_one_order(words: list[str]) -> None:
    """Claims stand in the order of their places, each once, however they come."""
    claims: list[Claim] = [position(PAGE, w, "Orvia", "offered") for w in words]
    ordered = sort_claims([*claims, *claims])
    assert len(ordered) == len(claims)
    assert list(ordered) == sorted(claims, key=claim_key)
    assert [c.evidence[0].start for c in ordered] == sorted(c.evidence[0].start for c in claims)


def test_the_order_of_documents() -> None:
    """Documents stand by source, then by their place on the page."""
    late = replace(PAGE, id="a", lines=(9, 10))
    other = replace(PAGE, id="b", source="in/000.txt")
    assert sorted([late, PAGE, other], key=document_key) == [other, PAGE, late]


def test_plain() -> None:
    """Plain data is what JSON can say, and the same as what the bytes say."""
    assert decode(encode(plain(JOINS)), object) == decode(encode(JOINS), object)
    assert isinstance(plain(JOINS), dict)
