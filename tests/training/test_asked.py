"""What was asked of words that no rule had read: the notation, and what the shipped answers must hold."""

from __future__ import annotations

from pathlib import Path

from asked import Answer, Asked, load
from verdicts import texts
from whipcount.annotate.vetting import ANSWERS, NONE

LINES = """# a remark
## d
position 10-20 | opposed 1-5 12-18 | supports 1-5 -
pledge 30-60 | none - -
"""


def test_the_notation_is_read(tmp_path: Path) -> None:
    """A line gives its words, and each answer with its holder and what it is on; a dash is nothing."""
    path = tmp_path / "asked.txt"
    path.write_text(LINES, encoding="utf-8")
    opposed, supports = Answer("opposed", (1, 5), (12, 18)), Answer("supports", (1, 5), None)
    assert list(load(path)) == [
        Asked("d", "position", (10, 20), (opposed, supports)),
        Asked("d", "pledge", (30, 60), (Answer(NONE, None, None),)),
    ]


def test_answers_are_the_models() -> None:
    """Every shipped answer is one that the model can give, and no place is empty or turned round."""
    for one in load():
        for answer in one.answers:
            assert answer.value == NONE or f"{one.kind}:{answer.value}" in ANSWERS
            places = (one.evidence, answer.who, answer.what)
            assert all(0 <= place[0] < place[1] for place in places if place)


def test_our_own_texts_hold_their_places(tmp_path: Path) -> None:
    """What was asked of our own reports and dossiers stands within them, at the edges of words."""
    every = list(load())
    own = dict(texts(tmp_path, frozenset(one.document for one in every)))
    held = [(own[one.document], one) for one in every if one.document in own]
    assert len({one.document for _, one in held}) > 1500
    for text, one in held:
        for start, end in (p for answer in one.answers for p in (answer.who, answer.what) if p):
            assert text[start:end] == text[start:end].strip() != ""
            assert not (text[start - 1 : start] + text[start : start + 1]).isalpha() or start == 0
