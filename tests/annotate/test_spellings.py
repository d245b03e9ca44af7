"""Forms of names that are spelt another way than the lexicon has them, and those that begin none."""

from __future__ import annotations

import pytest

from whipcount.annotate import spellings
from whipcount.annotate.spellings import entries_of, most_blanks
from whipcount.lexicon.names import surface_index

FORMS = sorted(surface_index())
SPELT = ["{}", "the {}", "The {}", "{}'s", "{}’s", "{} Inc", "The {} Group", "{}s"]


@pytest.mark.parametrize("spelt", SPELT)
@pytest.mark.parametrize("case", [str, str.upper, str.title])
def test_no_name_is_lost(spelt: str, case: type[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is passed by for how it begins or how long it is, the lexicon would not have known."""
    asked = [spelt.format(case(form)) for form in FORMS]
    found = [entries_of(form) for form in asked]
    monkeypatch.setattr(spellings, "_may_be_known", lambda _: True)
    known = [entries_of(form) for form in asked]
    assert [form for form, a, b in zip(asked, found, known, strict=True) if a != b] == []


def test_british_and_american_are_one() -> None:
    """A body is known in either spelling."""
    assert entries_of("World Health Organisation") == entries_of("World Health Organization") != ()


def test_a_name_is_known_by_its_first_word() -> None:
    """A first word allows as many blanks as the longest form has; a word that begins none allows no name."""
    assert all(form.count(" ") <= most_blanks(form.split(" ")[0]) for form in FORMS)
    assert most_blanks("Yesterday") < 0
