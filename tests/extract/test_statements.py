"""The sentences of cases/statements.txt: who says what, and what is no statement."""

from __future__ import annotations

from functools import cache

import pytest

from extract.reading import document, rows
from whipcount.annotate.reading import Read
from whipcount.annotate.times.stage import Times
from whipcount.extract.statements.stage import Statements, act
from whipcount.lexicon import cues
from whipcount.model import Chain, Statement
from whipcount.pipeline import assemble, run

LEAST = 0.85  # share of the cases that must be right
CASES = rows("statements.txt")


@cache
def read(text: str) -> tuple[tuple[Statement, ...], dict[str, Chain]]:
    """The statements of a text, and its chains by id."""
    found, problems = run(assemble([Read(), Times(), Statements()], strict=True), document(text))
    assert not problems
    chains = {c.id: c for c in found if isinstance(c, Chain)}
    return tuple(s for s in found if isinstance(s, Statement)), chains


def says(text: str, speaker: str, content: str) -> bool:
    """Whether somebody is read to say these words, or all but a few of them."""
    statements, chains = read(text)
    wanted = content.casefold().split()
    for one in statements:
        chain = chains.get(one.speaker.chain or "")
        names = {one.speaker.text, *((chain.name, *chain.names) if chain else ())}
        said = (one.content if "…" not in one.content else one.evidence[0].quote).casefold().split()
        common = len(set(wanted) & set(said)) / max(len(wanted), len(said))
        if common > 0.7 and any(speaker == n or speaker in n for n in names):
            return True
    return False


def wrong(case: list[str]) -> str | None:
    """What a case gets wrong, in words."""
    text, *wanted = case
    found = [(s.speaker.text, s.content) for s in read(text)[0]]
    if wanted == ["-"]:
        return f"{text} → {found}" if found else None
    right = all(says(text, *w.split(": ", 1)) for w in wanted) and len(found) <= len(wanted) + 1
    return None if right else f"{text} → {found}"


def test_who_says_what() -> None:
    """Most marked sentences give their statements, each with its speaker and the words said."""
    cases = [c for c in CASES if c[1] != "-"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


def test_deeds_are_no_statements() -> None:
    """What somebody tries, plans, agrees on or is expected to do is not said."""
    cases = [c for c in CASES if c[1] == "-"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


def test_every_quote_stands() -> None:
    """The evidence of a statement is in the text, word for word."""
    for text, *_ in CASES:
        for one in read(text)[0]:
            assert all(text[e.start : e.end] == e.quote for e in one.evidence)


@pytest.mark.parametrize(
    ("cue", "content", "wanted"),
    [
        ("said", "the road is open", "asserts"),
        ("asked", "who had paid", "asks"),
        ("said", "“Who has paid?”", "asks"),
        ("called for", "a new vote", "demands"),
        ("called", "it a mistake", "asserts"),
        ("has warned", "of a shortage", "warns"),
        ("vowed", "to pay", "promises"),
        ("flatly denied", "it", "denies"),
        ("declined", "to comment", "declines"),
    ],
)
def test_act(cue: str, content: str, wanted: str) -> None:
    """What is done by saying it follows from the cue, or from a question's mark."""
    assert act(cue, content) == wanted


@pytest.mark.parametrize("cue", ["tried", "has offered", "plans", "discussed", "seemed"])
def test_no_words(cue: str) -> None:
    """A cue of trying or planning says nothing."""
    assert cues.kind(cue) == "none"
