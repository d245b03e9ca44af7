"""Bytes to characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whipcount.read.decode import decode_bytes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_needs_no_guess(encoding: str) -> None:
    """Text in UTF-8, or with a byte order mark, is read without a warning."""
    decoded = decode_bytes("Zażółć – naïve".encode(encoding))
    assert (decoded.text or "").lstrip("\ufeff") == "Zażółć – naïve"
    assert decoded.warning is None


def test_windows_text_is_read_with_a_warning() -> None:
    """Text that is not UTF-8 is read as Windows-1252, and the person is told."""
    decoded = decode_bytes("“No,” said Gauß in a café – twice.".encode("cp1252"))
    assert decoded.text == "“No,” said Gauß in a café – twice."
    assert decoded.warning is not None
    assert "Windows-1252" in decoded.warning


def test_a_broken_letter_does_not_spoil_the_rest() -> None:
    """A UTF-8 text with one broken byte keeps its other letters."""
    decoded = decode_bytes(
        "Zażółć is there".encode() + b"\xff" + b" and goes on for some while yet."
    )
    assert decoded.text == "Zażółć is there and goes on for some while yet."
    assert decoded.warning is not None


def test_a_page_may_declare_its_encoding() -> None:
    """The charset that a page declares is believed where it fits."""
    raw = '<html><meta charset="iso-8859-2"><p>Łódź</p>'.encode("iso-8859-2")
    assert "Łódź" in (decode_bytes(raw).text or "")


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"%PDF" + bytes(range(1, 32)) * 4]
)
def test_a_binary_is_no_text(raw: bytes) -> None:
    """NUL bytes or many control characters are no text."""
    assert decode_bytes(raw).text is None


@given(st.binary())
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    """No bytes raise; what is refused has a sentence."""
    decoded = decode_bytes(raw)
    assert decoded.text is not None or decoded.warning
