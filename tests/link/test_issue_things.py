"""Bare nouns and wordings that only point: what they mean in their own report, and when they stay apart."""

from __future__ import annotations

import pytest

from claims import position, report
from whipcount.link.issues.linked import link_issues
from whipcount.link.issues.things import fuller
from whipcount.link.wordings import wording
from whipcount.model import Document, Position

FAR = " … and the harbour was quiet that evening, as it had been all week" * 4


def together(text: str, one: str, other: str, *more: str) -> bool:
    """Whether two wordings of one report are one question, beside others."""
    page = report(text)
    told = [one, other, *more]
    claims = [_on(page, w) for w in told]
    _, linked = link_issues(claims, documents=[page])
    of = [c.issue for c in linked if isinstance(c, Position)]
    by_text = {c.issue_text: c.issue for c in linked if isinstance(c, Position)}
    assert len(of) == len(told)
    return by_text[one] == by_text[other]


def _on(page: Document, words: str) -> Position:
    return position(page, words, "Orvia", "supports", issue_text=words, asks="happen")


@pytest.mark.parametrize(
    ("text", "bare", "full", "near"),
    [
        ("the fisheries bill. A tax bill waits. On the fisheries bill, she backs the bill", "the bill", "the fisheries bill", "A tax bill"),
        ("a trade pact with Kestland and a mining pact with Norland. Of the pact with Norland: he rejects the deal", "the deal", "a mining pact with Norland", "a trade pact with Kestland"),
        ("a levy on nets, then a levy on diesel. That second levy on diesel? They oppose the levy", "the levy", "a levy on diesel", "a levy on nets"),
    ],
)  # fmt: skip
def test_a_bare_noun_means_the_fuller_one_before_it(
    text: str, bare: str, full: str, near: str
) -> None:
    """ "The bill" is the one that its report last told with that noun, or with one of its kind."""
    assert together(text, bare, full, near)
    assert not together(text, bare, near, full)


@pytest.mark.parametrize(
    ("text", "any_", "full", "other"),
    [
        ("an amendment on nets; an amendment on ports' pay; and an amendment", "an amendment", "an amendment on nets", "an amendment on ports' pay"),
        ("the ferry fund; the flood fund; any fund", "any fund", "the ferry fund", "the flood fund"),
        ("the miners' strike in Orvia; the dockers' strike in Norland; another strike", "another strike", "the miners' strike in Orvia", "the dockers' strike in Norland"),
    ],
)  # fmt: skip
def test_any_thing_of_a_noun_is_not_each_of_them(
    text: str, any_: str, full: str, other: str
) -> None:
    """Where there are several things of a noun, "an amendment" is none of them."""
    assert not together(text, any_, full, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("the ferry fund; a fund", "the ferry fund", "a fund"),
        ("an amendment on nets; an amendment", "an amendment on nets", "an amendment"),
    ],
)
def test_the_only_thing_of_a_noun_is_meant(text: str, one: str, other: str) -> None:
    """Look-alike: of the only fund there is, "a fund" says no more and no less."""
    assert together(text, one, other)


def test_what_points_from_afar_stays_apart() -> None:
    """ "Gave way" far behind a question that nobody else speaks of means nothing plain; beside it, that question."""
    others = "the ferry fund; the coal tariff; a visa waiver; the school strike; the wheat quota; a port lease; the dam. "
    more = [
        "the ferry fund",
        "the coal tariff",
        "a visa waiver",
        "the school strike",
        "the wheat quota",
        "a port lease",
        "the dam",
    ]
    near, far = f"{others}pension reform, and gave way", f"{others}pension reform{FAR} gave way"
    assert together(near, "pension reform", "gave way", *more)
    assert not together(far, "pension reform", "gave way", *more)


def test_the_main_question_is_meant_from_afar() -> None:
    """Look-alike: what the dossier is mostly about is meant by what only points, however far."""
    assert together(
        f"pension reform; the ferry fund{FAR} pension reform{FAR} gave way",
        "pension reform",
        "gave way",
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("heed Kestland's demands", "go on without Kestland", False),
        ("Kestland", "to Kestland", True),
        ("support Kestland", "support for Kestland", True),
    ],
)
def test_acts_on_one_name(one: str, other: str, same: bool) -> None:
    """A name in common makes other acts no one question; the name alone, or the same act, is one."""
    assert together(f"{one}; {other}", one, other) is same


def test_what_was_found_in_the_text_names_no_question_that_has_words_of_its_own() -> None:
    """A question keeps the words of its stances; the text's names it only where they are a bare noun."""
    page = report("the mining pact. They are ratifying the mining pact of Orvia, and back the pact")
    own = [_on(page, "ratifying the mining pact of Orvia"), _on(page, "the pact")]
    assert "mining pact of Orvia" in link_issues(own, documents=[page])[0][0].name
    (issue,) = link_issues([_on(page, "the pact")], documents=[page])[0]
    assert issue.name == "mining pact of Orvia"


def test_a_motion_by_the_word_before_it() -> None:
    """ "The motion" is the one told of by what it is for, and no "martial law"."""
    text = "Deputies tabled an impeachment motion on Monday after the president declared martial law. Lee backs the motion."
    one = wording("the motion", frozenset())
    told = list(fuller(text, text.rindex("the motion"), one))
    assert told[0].startswith("impeachment motion")
    assert not any("martial" in t for t in told)
