"""Wordings become issues; what a person pinned, or said of two issues, is kept."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from claims import joined, position, report
from whipcount.link.issues import content, link_issues, stem
from whipcount.model import Issue, Judgement, Position

WORDINGS = (
    "join the harbour force", "joining the harbour force", "the harbour force",
    "end the ferry tax", "the ferry tax", "send engineers to the bridge",
)  # fmt: skip
PAGE = report("\n".join(WORDINGS))


def about(words: str, **more: str) -> Position:
    """A position about these words."""
    return position(
        PAGE, words, "Orvia", "offered", issue_text=words, id=f"{words[:16]:_<16}", **more
    )


def groups(claims: list[Position], *judgements: Judgement) -> set[frozenset[str]]:
    """The wordings of each issue."""
    issues, _ = link_issues(claims, judgements)
    return {frozenset(i.aliases) for i in issues}


def of(words: str, issues: tuple[Issue, ...]) -> Issue:
    """The one issue that has this wording."""
    (found,) = [i for i in issues if words in i.aliases]
    return found


@given(st.permutations([about(w) for w in WORDINGS]))
def test_order(claims: list[Position]) -> None:
    """The order of claims changes neither the issues nor which claim has which."""
    issues, linked = link_issues(claims)
    plain, plainly = link_issues([about(w) for w in WORDINGS])
    assert issues == plain
    assert set(linked) == set(plainly)


def test_wordings_of_one_question() -> None:
    """Wordings of one question are one issue, and of two questions two."""
    found = groups([about(w) for w in WORDINGS])
    assert any({WORDINGS[0], WORDINGS[1]} <= g for g in found)
    assert not any({WORDINGS[0], WORDINGS[3]} <= g for g in found)


def test_every_position_has_its_issue() -> None:
    """Every position leads to an issue that is there and asks what the issue asks."""
    issues, linked = link_issues([about(w) for w in WORDINGS])
    known = {i.id: i for i in issues}
    assert all(isinstance(c, Position) and known[c.issue or ""].asks == c.asks for c in linked)


def test_a_pin() -> None:
    """An issue that a person named is one of its own, however like another it sounds."""
    pinned = replace(about(WORDINGS[3]), issue="join the harbour force now", standing="amended")
    issues, linked = link_issues([about(WORDINGS[0]), pinned])
    assert of("join the harbour force now", issues).id in {
        c.issue for c in linked if isinstance(c, Position)
    }
    twice = replace(about(WORDINGS[4]), issue="joining the harbour force now", standing="amended")
    issues, _ = link_issues([pinned, twice])
    assert len(issues) == 2


def test_a_pin_to_an_issue_that_is_there() -> None:
    """A claim pinned to another's wording is of that issue."""
    claims = [about(WORDINGS[0]), replace(about(WORDINGS[3]), issue=WORDINGS[0])]
    issues, _ = link_issues(claims)
    assert len(issues) == 1


def test_same() -> None:
    """What a person calls the same is one issue, under the first one's name."""
    told = joined("same", [WORDINGS[0]], [WORDINGS[3]], kind="issue")
    claims = [about(WORDINGS[0]), about(WORDINGS[3])]
    assert len(groups(claims)) == 2
    issues, linked = link_issues(claims, [told])
    assert [i.name for i in issues] == ["join the harbour force"]
    assert {c.issue for c in linked if isinstance(c, Position)} == {issues[0].id}


def test_different() -> None:
    """What a person calls different is two issues."""
    told = joined("different", [WORDINGS[0]], [WORDINGS[1]], kind="issue")
    claims = [about(WORDINGS[0]), about(WORDINGS[1])]
    assert len(groups(claims)) == 1
    assert len(groups(claims, told)) == 2


def test_the_last_word() -> None:
    """Of what a person said of two issues, the last counts; what they said of actors does not."""
    claims = [about(WORDINGS[0]), about(WORDINGS[3])]
    same = joined("same", [WORDINGS[0]], [WORDINGS[3]], kind="issue")
    different = joined("different", [WORDINGS[0]], [WORDINGS[3]], kind="issue", when=2)
    actors = joined("same", [WORDINGS[0]], [WORDINGS[3]], kind="actor", when=3)
    assert len(groups(claims, same, different)) == 2
    assert len(groups(claims, different, same)) == 1
    assert len(groups(claims, different, actors)) == 2


def test_content() -> None:
    """Small words and endings say nothing of what a wording is about."""
    assert content("to join the forces") == content("joining a force")
    assert content("of the") == frozenset()
    assert stem("obligations") == stem("obligation")
