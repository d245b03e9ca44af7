"""The one normalisation of text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from whipcount.read.normalise import normalise


def test_invisible_characters_go_and_quotes_stay() -> None:
    """Soft hyphens, zero-width marks and no-break spaces are not text; typographic quotes are."""
    assert normalise("\ufeff“co\u00adali\u200btion”\u00a0of\u2009ten\x07") == "“coalition” of ten"


def test_every_kind_of_newline_is_one() -> None:
    """Carriage returns, form feeds and line separators all end a line."""
    assert normalise("a\r\nb\rc\u2028d\fe\x85f") == "a\nb\nc\nd\ne\nf"


@given(st.text())
def test_twice_is_once(text: str) -> None:
    """Normalising what is normal changes nothing, and the result is NFC."""
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
