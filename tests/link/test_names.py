"""Names are compared without case, accents, titles, transliteration and slips of a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whipcount.link.names import alike, bare, distance, fold, initials, sketches

WORDS = st.text("abcdeghiklmnorstuvwyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Ángel Łukasz-Brandt", "angel lukasz brandt"),
        ("Orvia's", "orvia"),
        ("the Dockers’ Union", "the dockers union"),
        ("U.N.", "un"),
        ("  Ada\n Lind ", "ada lind"),
    ],
)
def test_fold(name: str, folded: str) -> None:
    """A folded name has no case, accents, possessive, punctuation or doubled blanks."""
    assert fold(name) == folded


@given(st.text())
def test_folding_twice(name: str) -> None:
    """To fold what is folded changes nothing once it is words of letters."""
    once = fold(name)
    assert fold(fold(once)) == fold(once)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Prime Minister Ada Lind", ("ada", "lind")),
        ("Sir Tom Bray", ("tom", "bray")),
        ("the Harbour League", ("harbour", "league")),
        ("President", ("president",)),
    ],
)
def test_bare(name: str, words: tuple[str, ...]) -> None:
    """Titles and articles are no part of a name, unless there is nothing else."""
    assert bare(name) == words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("veltsky", "veltskyy"), ("veltsky", "veltskii"), ("veltsky", "veltskiy"),
        ("akhmedov", "ahmedov"), ("dobrovolski", "dobrovolsky"), ("rasmusen", "rasmussen"),
    ],
)  # fmt: skip
def test_alike(a: str, b: str) -> None:
    """Spellings of one surname are alike, either way round."""
    assert alike(a, b)
    assert alike(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("lind", "lund"), ("bray", "gray"), ("lee", "lea"), ("veltsky", "moltsky")]
)
def test_not_alike(a: str, b: str) -> None:
    """Short names, and names with another beginning, are not alike for one letter's difference."""
    assert not alike(a, b)


@given(WORDS, WORDS, st.integers(0, 3))
def test_distance(a: str, b: str, most: int) -> None:
    """The distance is the same both ways, nothing from itself, and no more than one is long."""
    far = distance(a, b, 20)
    assert far == distance(b, a, 20)
    assert (far == 0) == (a == b)
    assert far <= max(len(a), len(b))
    assert min(distance(a, b, most), most + 1) == min(far, most + 1)


@st.composite
def near_words(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and the word with up to two letters changed, left out or put in."""
    word = other = draw(WORDS)
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(1, max(1, len(other))))
        other = (
            other[:at]
            + draw(st.text("aeiouky", max_size=1))
            + other[at + draw(st.integers(0, 1)) :]
        )
    return word, other


@given(near_words())
def test_alike_words_share_a_sketch(words: tuple[str, str]) -> None:
    """Two words that are alike are found by what their sketches have in common."""
    a, b = words
    if alike(a, b):
        assert sketches(a) & sketches(b)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Northern Dockers Union", "NDU"), ("Northern Dockers' Union", "NDU"),
        ("League of Harbour Towns", "LHT"), ("Harbour League", ""), ("NDU", ""), ("the harbour", ""),
    ],
)  # fmt: skip
def test_initials(name: str, short: str) -> None:
    """A name of three capitalised words or more has an acronym, shorter ones have none."""
    assert initials(name) == short


def test_hissing_sounds() -> None:
    """A hiss at the beginning is written in several ways; a plain "t" is another sound."""
    assert alike("tshombeki", "chombeki")
    assert sketches("tshombeki") & sketches("chombeki")
    assert not alike("tombeki", "chombeki")
