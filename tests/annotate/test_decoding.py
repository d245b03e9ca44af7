"""From scores to spans, trees and attributions: what holds whatever the model says."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whipcount.annotate.decode import Floats, Run, runs, tree
from whipcount.annotate.labels import HEADS, bio
from whipcount.annotate.linking import Group, Links, groups
from whipcount.annotate.pages import Page, eased, must_start, plan
from whipcount.annotate.words import gaps, shape, words

TAGS = HEADS["attribution"]
NAMES = {tag: index for index, tag in enumerate(bio(("X", "Y")))}
seeds = st.integers(0, 2**32 - 1)


def noise(seed: int, *size: int) -> Floats:
    """Scores as wild as can be, the same for the same seed."""
    return np.random.default_rng(seed).normal(size=size).astype(np.float32)


def links(count: int, chances: dict[tuple[int, int], float]) -> list[Links]:
    """One window in which words link as told."""
    table = np.zeros((count, count), dtype=np.float32)
    for (word, anchor), chance in chances.items():
        table[word, anchor] = chance
    return [Links(0, 0, table)]


@given(seeds, st.integers(1, 40))
def test_any_scores_make_a_tree(seed: int, count: int) -> None:
    """One word is its own head, and every other reaches it."""
    heads = tree(noise(seed, count, count))
    assert sum(heads == np.arange(count)) == 1
    reached = np.arange(count)
    for _ in range(count):
        reached = heads[reached]
    assert len(set(reached.tolist())) == 1


@given(seeds, st.integers(1, 60))
def test_any_scores_make_spans_apart(seed: int, count: int) -> None:
    """Spans are whole, in order, and none overlaps another."""
    found = runs(noise(seed, count, len(TAGS)), TAGS)
    assert all(start < end for start, end, _ in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("tags", "wanted"),
    [
        ("O B-X I-X O", [(1, 3, "X")]),
        ("B-X B-X I-X", [(0, 1, "X"), (1, 3, "X")]),
        ("B-X I-X B-Y I-Y", [(0, 2, "X"), (2, 4, "Y")]),
    ],
)
def test_well_formed_tags_are_kept(tags: str, wanted: list[Run]) -> None:
    """Tags that follow the rules are read as they stand."""
    scores = np.eye(len(NAMES), dtype=np.float32)[[NAMES[tag] for tag in tags.split()]]
    assert runs(scores, list(NAMES)) == wanted


def test_an_inner_tag_with_nothing_before_it_is_read_anew() -> None:
    """A lone inner tag becomes whatever the scores like best among what may stand there."""
    scores = np.zeros((2, len(NAMES)), dtype=np.float32)
    scores[0, NAMES["I-X"]], scores[0, NAMES["B-X"]], scores[1, NAMES["I-X"]] = 3, 2, 3
    assert runs(scores, list(NAMES)) == [(0, 2, "X")]


def test_an_attribution_has_one_source() -> None:
    """Of two sources that want one cue the likelier has it; the other stands alone."""
    found = [(0, 1, "Source"), (2, 3, "Source"), (4, 5, "Cue"), (6, 9, "Content")]
    chances = {(0, 4): 0.6, (2, 4): 0.9, **dict.fromkeys([(6, 4), (7, 4), (8, 4)], 1.0)}
    assert groups(found, links(9, chances)) == [
        Group((found[0],), (), ()),
        Group((found[1],), (found[2],), (found[3],)),
    ]


def test_a_source_may_serve_two_cues() -> None:
    """A cue without a source of its own is lent one that likes it well enough."""
    found = [(0, 1, "Source"), (2, 3, "Cue"), (4, 5, "Cue")]
    (first, second) = groups(found, links(5, {(0, 2): 0.6, (0, 4): 0.3}))
    assert first.source == second.source == (found[0],)
    (first, second) = groups(found, links(5, {(0, 2): 0.9, (0, 4): 0.1}))
    assert (first.source, second.source) == ((found[0],), ())


def test_pieces_of_a_content_join_over_one_word() -> None:
    """A comma between two pieces belongs to the content; a stray word elsewhere does not."""
    found = [(0, 1, "Cue"), (1, 4, "Content"), (5, 8, "Content"), (12, 13, "Content")]
    chances = {(word, 0): 1.0 for word in range(1, 13)}
    (group,) = groups(found, links(13, chances))
    assert group.content == ((1, 8, "Content"),)


def page(text: str) -> Page:
    """A text with one word piece a token."""
    tokens = words(text)
    strings = [text[a:b] for a, b in tokens]
    return Page(
        text, tokens, gaps(text, tokens), [shape(w) for w in strings], [[1] for _ in tokens]
    )


@given(st.integers(1, 2000), st.lists(st.integers(1, 1999)))
def test_windows_cover_every_word_once(count: int, cuts: list[int]) -> None:
    """Wherever a text may be cut, its windows follow one another to its end."""
    found = list(plan(page("word " * count), sorted({cut for cut in cuts if cut < count})))
    assert [window.start for window in found] == [0, *(window.end for window in found[:-1])]
    assert found[-1].end == count
    assert all(window.left <= window.start < window.end for window in found)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("He left. She stayed.", True),
        ("He left. (She stayed.)", True),
        ("He met Mr. Day again.", False),
        ("It rose by 3. something", False),
        ("“Why?” Ann asked.", False),
        ("A title\n\nand a text", True),
        ("He stayed. [3] Later on", False),
        ("He stayed. [Laughter]", True),
    ],
)
def test_where_sentences_must_start(text: str, starts: bool) -> None:
    """After a bare full stop and a blank line, whatever the model thinks."""
    one = page(text)
    assert any(must_start(one, index) for index in range(1, len(one.tokens))) == starts


@pytest.mark.parametrize(("text", "less"), [("One Two", True), ("One\nTwo", False), ("", False)])
def test_a_page_without_line_breaks_starts_sentences_sooner(text: str, less: bool) -> None:
    """Where no line break is left, the score for a start of a sentence is raised."""
    assert (eased(page(text))[1] > 0) == less
