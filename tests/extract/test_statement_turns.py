"""Questions put to somebody, words quoted by others and nouns of saying, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_statements import read


def said(text: str) -> list[tuple[str, str]]:
    """Who says what."""
    return [(s.speaker.text, s.content) for s in read(text)[0]]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Asked whether she would resign, Berg shook her head.", []),
        (
            "Asked if the deal was dead, the minister said it was alive.",
            [("the minister", "it was alive")],
        ),
        (
            "The minister, asked about the deal, said it was dead.",
            [("The minister", "it was dead")],
        ),
    ],
)
def test_a_question_put_to_somebody_is_not_that_ones(
    text: str, want: list[tuple[str, str]]
) -> None:
    """Who asked is not told; the answer is."""
    assert said(text) == want


def test_who_asks_is_told() -> None:
    """As the subject of the verb."""
    told = said("Reporters asked whether she would resign.")
    assert told == [("Reporters", "whether she would resign")]


def test_words_quoted_by_an_agency_are_of_whom_it_quotes() -> None:
    """Told once, without "as saying"."""
    text = "The envoy was quoted by state television as saying the talks had failed."
    assert said(text) == [("The envoy", "the talks had failed")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "The bank's forecast is that growth will slow to 1 percent.",
            ("The bank", "growth will slow to 1 percent"),
        ),
        (
            "The union's view is that the offer is too low.",
            ("The union", "the offer is too low"),
        ),
    ],
)
def test_whose_view_it_is_says_it(text: str, want: tuple[str, str]) -> None:
    """A noun of saying and what it is."""
    assert said(text) == [want]


def test_what_somebody_claims_to_have_done_is_said() -> None:
    """An infinitive of the past tells a thing, as a clause does."""
    told = said("The rebels claim to have taken the town.")
    assert told == [("The rebels", "to have taken the town")]


def test_a_colon_behind_the_cue_is_none_of_it() -> None:
    """What is done by saying it is told by the verb."""
    (found,) = read('Berg warned: "There will be no second offer."')[0]
    assert found.act == "warns"


def test_a_quotation_over_paragraphs_between_straight_marks() -> None:
    """A quotation that a paragraph leaves open goes on in the next, whoever is named after it."""
    text = (
        'Trade Minister Ann Lind said:\n\n"The port has had a hard year. We will stand by it.\n\n'
        '"We will not write a blank cheque."\n\nHarbour Minister Bo Roe said:\n\n"I agree with that."'
    )
    told = said(text)
    assert any("blank cheque" in words and "Lind" in who for who, words in told)
    assert not any("blank cheque" in words and "Roe" in who for who, words in told)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('A spokesman for Bo Roe says the dock is dry.\n\nAnn Lind opens the debate. "I said I would not move and I moved." She sits down.', "She"),
        ('A spokesman for Bo Roe says the dock is dry.\n\nAnn Lind opens the debate. "I have moved," Jon Berg calls out.', "Jon Berg"),
    ],
)  # fmt: skip
def test_a_quotation_behind_a_deed(text: str, speaker: str) -> None:
    """What stands in the first person behind a sentence about somebody is that one's, unless another says it."""
    mine = [who for who, words in said(text) if "moved" in words]
    assert mine in ([speaker], ["Ann Lind"])


def test_what_somebody_would_not_say() -> None:
    """Who would not say when has declined to."""
    told = read(
        "The minister would not say when the cabinet would decide. The mayor would not say no."
    )[0]
    assert [s.act for s in told if s.content.startswith("when")] == ["declines"]
