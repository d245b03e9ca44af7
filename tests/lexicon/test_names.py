"""The lexicon's states, organizations and people, and the index over their forms."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

import pytest

from whipcount.lexicon.names import (
    NameEntry,
    State,
    look_up,
    organizations,
    states,
    surface_index,
)
from whipcount.lexicon.people import people

STATES: Mapping[str, State] = {state.id: state for state in states()}
NAMES_OF_STATES = {"state", "region", "demonym_adj", "demonym_noun", "capital", "seat"}


def ids(form: str, kind: str) -> set[str]:
    """The ids a form may stand for, of one kind."""
    return {entry.id for entry in look_up(form) if entry.kind == kind}


def only(form: str) -> NameEntry:
    """The one thing a form stands for."""
    (entry,) = look_up(form)
    return entry


@pytest.mark.parametrize(
    ("form", "state"),
    [
        ("UK", "gb"),
        ("U.K.", "gb"),
        ("Britain", "gb"),
        ("the United States", "us"),
        ("U.S.", "us"),
        ("USA", "us"),
        ("America", "us"),
        ("Russia", "ru"),
        ("South Korea", "kr"),
        ("North Korea", "kp"),
        ("Ivory Coast", "ci"),
        ("Côte d'Ivoire", "ci"),
        ("Côte d’Ivoire", "ci"),
        ("Türkiye", "tr"),
        ("Syria", "sy"),
        ("Iran", "ir"),
        ("Vietnam", "vn"),
        ("Laos", "la"),
        ("Czechia", "cz"),
        ("the Czech Republic", "cz"),
        ("North Macedonia", "mk"),
        ("UAE", "ae"),
        ("DRC", "cd"),
        ("Burma", "mm"),
        ("Eswatini", "sz"),
        ("Kosovo", "xk"),
        ("Palestine", "ps"),
        ("Taiwan", "tw"),
        ("the Vatican", "va"),
    ],
)
def test_states_by_the_names_newspapers_use(form: str, state: str) -> None:
    """A state is found under its short name, its initials and its other names."""
    assert state in ids(form, "state")


@pytest.mark.parametrize(
    ("adjective", "plural", "state"),
    [
        ("British", "Britons", "gb"),
        ("Turkish", "Turks", "tr"),
        ("Saudi", "Saudis", "sa"),
        ("Swedish", "Swedes", "se"),
        ("Danish", "Danes", "dk"),
        ("Finnish", "Finns", "fi"),
        ("Spanish", "Spaniards", "es"),
        ("French", "Frenchmen", "fr"),
        ("Dutch", "Dutchmen", "nl"),
        ("Philippine", "Filipinos", "ph"),
        ("Kazakh", "Kazakhs", "kz"),
        ("Ivorian", "Ivorians", "ci"),
        ("Nigerien", "Nigeriens", "ne"),
        ("Nigerian", "Nigerians", "ng"),
        ("South Korean", "South Koreans", "kr"),
        ("Palestinian", "Palestinians", "ps"),
        ("Kosovar", "Kosovars", "xk"),
    ],
)
def test_demonyms(adjective: str, plural: str, state: str) -> None:
    """A people's adjective and plural lead to their state."""
    assert state in ids(adjective, "demonym_adj")
    assert state in ids(plural, "demonym_noun")
    assert any(entry.plural for entry in look_up(plural))


@pytest.mark.parametrize(
    ("capital", "state"),
    [
        ("Kyiv", "ua"),
        ("Kiev", "ua"),
        ("Washington", "us"),
        ("Moscow", "ru"),
        ("The Hague", "nl"),
        ("Bern", "ch"),
        ("Naypyitaw", "mm"),
        ("N’Djamena", "td"),
        ("Bogotá", "co"),
        ("Brussels", "be"),
    ],
)
def test_capitals(capital: str, state: str) -> None:
    """A capital leads to its state in each spelling reports use."""
    assert state in ids(capital, "capital")


@pytest.mark.parametrize(
    ("form", "state", "role"),
    [
        ("Downing Street", "gb", "head_of_government"),
        ("the White House", "us", "head_of_state"),
        ("the White House's", "us", "head_of_state"),
        ("the Kremlin", "ru", "head_of_state"),
        ("the Élysée", "fr", "head_of_state"),
        ("Whitehall", "gb", "government"),
        ("Zhongnanhai", "cn", "government"),
        ("the Quirinal", "it", "head_of_state"),
        ("Capitol Hill", "us", "legislature"),
    ],
)
def test_seats_stand_for_an_office(form: str, state: str, role: str) -> None:
    """A building stands for a state and for the office that sits there."""
    entry = only(form)
    assert (entry.kind, entry.id, entry.role) == ("seat", state, role)


@pytest.mark.parametrize(
    ("form", "state", "chamber"),
    [
        ("Bundestag", "de", "lower"),
        ("Riksdag", "se", "whole"),
        ("Knesset", "il", "whole"),
        ("Verkhovna Rada", "ua", "whole"),
        ("State Duma", "ru", "lower"),
        ("Sejm", "pl", "lower"),
        ("Folketing", "dk", "whole"),
        ("Storting", "no", "whole"),
        ("Lok Sabha", "in", "lower"),
        ("Grand National Assembly", "tr", "whole"),
        ("Seimas", "lt", "whole"),
    ],
)
def test_legislatures(form: str, state: str, chamber: str) -> None:
    """A parliament with a name of its own is an organization of its state."""
    entry = only(form)
    assert (entry.kind, entry.type, entry.of, entry.role) == (
        "legislature",
        "organization",
        state,
        chamber,
    )


def test_a_parliament_named_like_others_is_not_in_the_index() -> None:
    """'National Assembly' and 'Parliament' name too many bodies to be found by their name."""
    assert not look_up("National Assembly")
    assert not look_up("Parliament")
    assert "National Assembly" in STATES["ke"].generic


def test_brussels_is_a_capital_and_the_union() -> None:
    """Brussels stands for Belgium or for the European Union, and is marked ambiguous."""
    entries = look_up("Brussels")
    assert {entry.id for entry in entries} == {"be", "european-union"}
    assert all(entry.ambiguous for entry in entries)


@pytest.mark.parametrize("form", ["Georgia", "Jordan", "Chad", "Guinea", "Turkey", "Congolese"])
def test_ambiguous_forms_are_marked(form: str) -> None:
    """A form with another common meaning is marked wherever it appears."""
    assert all(entry.ambiguous for entry in look_up(form))


def test_no_form_names_two_states_unmarked() -> None:
    """Where a form leads to two states, every one of its entries is marked ambiguous."""
    for form, entries in surface_index().items():
        named = [entry for entry in entries if entry.kind in NAMES_OF_STATES]
        if len({entry.id for entry in named}) > 1:
            assert all(entry.ambiguous for entry in named), form


def test_no_form_names_two_organizations_unmarked() -> None:
    """Where a form leads to two organizations, every one of its entries is marked ambiguous."""
    kinds = {"organization", "outlet", "platform"}
    for form, entries in surface_index().items():
        named = [entry for entry in entries if entry.kind in kinds]
        if len({entry.id for entry in named}) > 1:
            assert all(entry.ambiguous for entry in named), form


def test_every_reference_leads_to_a_row() -> None:
    """Territories, members, owners and terms of office name states that exist."""
    for state in states():
        assert not state.of or state.of in STATES, state.id
    for body in organizations():
        assert not body.of or body.of in STATES, body.id
        assert set(body.members) <= set(STATES), body.id
    for person in people():
        assert all(term.of in STATES for term in person.terms), person.id


def test_every_entry_leads_to_a_row() -> None:
    """No form in the index stands for an id that has no row."""
    known = set(STATES) | {body.id for body in organizations()} | {one.id for one in people()}
    for form, entries in surface_index().items():
        for entry in entries:
            owner = entry.of if entry.kind == "legislature" else entry.id
            assert owner in known, form


def test_one_parliament_under_many_names() -> None:
    """A parliament's short and full names are one body, told from its state."""
    assert only("Rada").id == only("Verkhovna Rada").id == "ua.whole"
    assert only("Duma").name == "State Duma"


def test_forms_are_in_one_normal_form() -> None:
    """Every form is NFC, not empty, and has no space at its ends or doubled inside."""
    for form in surface_index():
        assert unicodedata.is_normalized("NFC", form)
        assert form == " ".join(form.split()) != ""


def test_states_carry_their_codes() -> None:
    """Every state has its ISO 3166 codes; regions have none of three letters."""
    assert STATES["gb"].iso3 == "gbr"
    for state in states():
        assert len(state.iso3) == (0 if state.status == "region" else 3), state.id
    assert sum(state.status == "sovereign" for state in states()) >= 195


def test_every_sovereign_state_has_what_a_reader_needs() -> None:
    """A sovereign state has adjectives and a capital."""
    for state in states():
        if state.status == "sovereign":
            assert state.adjectives, state.id
            assert state.capitals, state.id


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("united-nations", 193),
        ("nato", 32),
        ("european-union", 27),
        ("g7", 7),
        ("five-eyes", 5),
        ("asean", 11),
        ("council-of-europe", 46),
        ("african-union", 55),
    ],
)
def test_members(body: str, count: int) -> None:
    """The main intergovernmental bodies list their member states."""
    (found,) = [one for one in organizations() if one.id == body]
    assert len(found.members) == count


@pytest.mark.parametrize(
    ("form", "kind", "id_"),
    [
        ("UN", "organization", "united-nations"),
        ("the U.N.", "organization", "united-nations"),
        ("Nato", "organization", "nato"),
        ("the Fed", "organization", "federal-reserve"),
        ("OCHA", "organization", "ocha"),
        ("Hezbollah", "organization", "hezbollah"),
        ("the GOP", "organization", "republican-party"),
        ("Reuters", "outlet", "reuters"),
        ("the BBC", "outlet", "bbc"),
        ("Truth Social", "platform", "truth-social"),
    ],
)
def test_organizations_and_channels(form: str, kind: str, id_: str) -> None:
    """Bodies are actors, outlets and platforms are channels, each by name and by initials."""
    entry = only(form)
    assert (entry.kind, entry.id) == (kind, id_)


def test_there_are_enough_of_each() -> None:
    """The lexicon holds hundreds of bodies and more than a hundred outlets."""
    sorts = [body.type for body in organizations()]
    assert sorts.count("organization") + sorts.count("group") >= 250
    assert sorts.count("outlet") >= 120


def test_a_head_has_terms_with_dates() -> None:
    """A person who came back to office has one row with both terms, in order."""
    (tusk,) = [person for person in people() if person.id == "donald-tusk"]
    assert [(term.of, term.since) for term in tusk.terms] == [
        ("pl", "2007-11"),
        ("pl", "2023-12"),
    ]


def test_terms_end_after_they_begin() -> None:
    """A term's months are in order, where both are known."""
    for person in people():
        for term in person.terms:
            assert not term.until or term.since <= term.until, person.id


def test_surnames_are_partial_and_full_names_are_not() -> None:
    """A surname alone is marked partial; one that is a common word is ambiguous besides."""
    full = only("Mateusz Morawiecki")
    alone = only("Morawiecki")
    assert (full.id, full.partial) == (alone.id, False)
    assert alone.partial
    assert all(entry.ambiguous for entry in look_up("May") if entry.kind == "person")


def test_surnames_in_each_spelling() -> None:
    """A surname with and without its accents leads to the same person, as does a variant of it."""
    assert only("Piñera").id == only("Pinera").id == "sebastian-pinera"
    assert only("Gaddafi").id == only("Gadhafi").id


def test_a_term_that_ended_says_so() -> None:
    """The entry of a head who left carries the month; that of one in office is empty."""
    assert only("Angela Merkel").until == "2021-12"
    assert only("Paul Kagame").until == ""


def test_family_name_first() -> None:
    """A name written family first keeps its order and gives its first word as the surname."""
    (person,) = [one for one in people() if one.id == "xi-jinping"]
    assert (person.name, person.family) == ("Xi Jinping", "Xi")


def test_a_dateline_in_capitals() -> None:
    """A name set in capitals is found, initials are not read as a word."""
    assert only("CAIRO").id == "eg"
    assert only("NORTH KOREA").id == "kp"
    assert look_up("CAN")[0].id == "andean-community"


def test_unknown_form() -> None:
    """A form the lexicon does not know gives nothing."""
    assert look_up("Ruritania") == ()
