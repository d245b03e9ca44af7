"""Lemmas from spelling rules, the irregular ones from a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whipcount.lexicon.lemmas import noun, verb


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("offer", "offer offers offered offering"), ("pledge", "pledges pledged pledging"),
        ("agree", "agrees agreed agreeing"), ("supply", "supplies supplied supplying"),
        ("stop", "stops stopped stopping"), ("veto", "vetoes vetoed vetoing"),
        ("die", "dies died dying"), ("refuse", "refuses refused refusing"),
        ("back", "backs backed backing"), ("commit", "commits committed committing"),
        ("withhold", "withholds withheld withholding"), ("telephone", "telephoned telephoning"),
        ("cancel", "cancelled cancelling"), ("ratify", "ratifies ratified ratifying"),
        ("need", "needs needed needing"), ("use", "uses used using"), ("discuss", "discusses discussed"),
        ("push", "pushes pushed"), ("treat", "treated treats"), ("state", "stated states"),
        ("wait", "waited waits"), ("unite", "united uniting"), ("urge", "urged urges"),
        ("owe", "owed owes"), ("allow", "allowed allowing"), ("be", "was were is are been being"),
        ("say", "said says saying Said"), ("go", "went goes gone going"), ("focus", "focused focuses"),
        ("host", "hosted hosts"), ("prefer", "preferred prefers"), ("press", "pressed pressing presses"),
    ],
)  # fmt: skip
def test_verbs(lemma: str, forms: str) -> None:
    """All forms of a verb have its lemma."""
    assert {verb(form) for form in forms.split()} == {lemma}


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("allies", "ally"), ("countries", "country"), ("troops", "troop"), ("crises", "crisis"),
        ("buses", "bus"), ("boxes", "box"), ("speeches", "speech"), ("people", "person"),
        ("series", "series"), ("news", "news"), ("wives", "wife"), ("Heroes", "hero"),
        ("analysis", "analysis"), ("congress", "congress"), ("status", "status"), ("houses", "house"),
        ("Orvia's", "orvia"), ("union’s", "union"), ("bases", "base"),
    ],
)  # fmt: skip
def test_nouns(plural: str, singular: str) -> None:
    """A noun has its singular, whatever its case and possessive."""
    assert noun(plural) == singular


@given(st.text(alphabet="abcdefghijklmnoprstuvwyz", min_size=1, max_size=10))
def test_lemmas_are_never_empty(word: str) -> None:
    """Any letters have some lemma, in lower case and no longer than they are but for an -e."""
    for lemma in (verb(word), noun(word)):
        assert lemma
        assert lemma == lemma.casefold()


@given(st.text(alphabet="bcdfghjklmnpqrtvwxz", min_size=2, max_size=8))
def test_no_vowel_no_ending(word: str) -> None:
    """A word without a vowel has no verb's ending to take off."""
    assert verb(word + "ing") == word + "ing"
