"""Issue names as headings: what a wording is cut to, and which wording of several is taken."""

from __future__ import annotations

import pytest

from claims import position, report
from whipcount.link.issues.headings import bare, fault
from whipcount.link.issues.linked import link_issues, shown


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("that the council should approve the merger", "council approving the merger"),
        ("the tolls would be lifted", "lifting the tolls"),
        ("rising rents must be tackled at once", "tackling rising rents"),
        ("whether they would join the walkout", "joining the walkout"),
        ("that the guild, the oldest in the port, will strike", "guild striking"),
        ("whether to sign the accord", "signing the accord"),
        ("had yet to answer the mediator", "answering the mediator"),
        ("to discuss the toll", "discussing the toll"),
        ("bring the envoy home", "bringing the envoy home"),
        ("wait for the audit", "waiting for the audit"),
        ("took part in the regatta", "taking part in the regatta"),
        ("keep supporting the growers", "supporting the growers"),
        ("be a referendum on the dam", "referendum on the dam"),
        ("Norland a seat on the board", "seat on the board for Norland"),
        ("a very early election", "early election"),
        ("its own budget", "budget"),
        ("20 million crowns in aid for the valley", "aid for the valley"),
        ("a bold, two-year plan for the railway", "bold, two-year plan for the railway"),
        ("on the bond deal and would first study it", "bond deal"),
        ("could be done in time", "being done in time"),
        ("stayed away from the vote", "staying away from the vote"),
        ("are neutral in the dispute", "being neutral in the dispute"),
        ("the dues raised] will be refunded", "refunding the dues raised"),
        ("the 5th round of talks", "5th round of talks"),
        ("to quit the board", "quitting the board"),
        ("taken a seat", "taking a seat"),
        ("to paragraph 14 of the draft", "paragraph 14 of the draft"),
    ],
)
def test_a_wording_as_a_heading(words: str, name: str) -> None:
    """A clause is put as the act in it, a finite verb in -ing, and nothing is cut inside a phrase."""
    assert shown(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("wait times in hospitals", "wait times in hospitals"),
        ("lead paint in schools", "lead paint in schools"),
        ("close ties with Kestland", "close ties with Kestland"),
        ("stay of the eviction order", "stay of the eviction order"),
        ("keep prices low", "keep prices low"),
        ("every effort to end the dispute", "every effort to end the dispute"),
        ("support for the levy", "support for the levy"),
        ("the pact and the budget", "pact and the budget"),
        ("the ferry, which is old", "ferry"),
        ("the levy on ferries, a third of which is spent", "levy on ferries"),
    ],
)
def test_what_only_looks_like_a_verb_or_a_clause(words: str, name: str) -> None:
    """A noun that describes another is no verb, and a noun phrase keeps its second part."""
    assert shown(words) == name


@pytest.mark.parametrize(
    "told",
    [
        "sum would be paid", "isn't on the table", "leaving this alone", "as well", "into the common fund",
        "nothing weaker", "ferry than risk", "sending an envoy for a subsequent", "funds] raised", "Norland more",
    ],
)  # fmt: skip
def test_what_needs_its_sentence(told: str) -> None:
    """A finite verb, a pronoun, a loose small word or a torn phrase cannot stand as a heading."""
    assert fault(told)


@pytest.mark.parametrize(
    "told",
    [
        "lifting the toll", "no-deal exit", "one-month truce", "friendly talks", "early election", "family reunion",
        "her majesty's consent", "Norland's accession", "on-call pay for nurses",
    ],
)  # fmt: skip
def test_what_stands_alone(told: str) -> None:
    """A noun or verb phrase stands alone, whatever its first letters look like."""
    assert not fault(told)
    assert not bare(told)


def test_the_wording_that_stands_alone_names_the_issue() -> None:
    """Of a question's wordings a whole phrase names it before a clause that is told as often."""
    told = ("the harbour toll would be something for them", "raising the harbour toll")
    page = report("\n".join(told))
    claims = [position(page, w, "Orvia", "opposed", issue_text=w) for w in told]
    (issue,) = link_issues(claims)[0]
    assert issue.name == "raising the harbour toll"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("froze $145m on 9 November", "froze $145m"),
        ("raise the levy by 10 May", "raising the levy"),
        ("outside the finance ministry", "outside the finance ministry"),
        ("the cuts will be undone on Jan. 1", "undoing the cuts"),
        ("send 12 Mirages in March", "sending 12 Mirages"),
    ],
)
def test_days_small_words_and_irregular_verbs(words: str, name: str) -> None:
    """A day goes with its number; a preposition is no verb; an irregular form finds its verb."""
    assert shown(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("her hated £9-a-day tax", "hated £9-a-day tax"),
        ("how much Orvia would contribute", "Orvia contributing"),
        ("£25million towards a new footbridge", "new footbridge"),
    ],
)
def test_things_stay_things(words: str, name: str) -> None:
    """What an article or an owner leads is a thing and no act, and how much is no part of it."""
    assert shown(words) == name
