"""Words spelt one way in Britain and another in America, so that either finds the other.

A text or a word comes in; it in American spelling, or in the other spellings that it can have, out.
"""

from __future__ import annotations

from collections.abc import Iterator

PAIRS = (
    ("defence", "defense"), ("labour", "labor"), ("organis", "organiz"), ("isation", "ization"),
    ("centre", "center"), ("programme", "program"), ("tyre", "tire"),
)  # fmt: skip


def american(word: str) -> str:
    """Small letters in American spelling."""
    for british, other in PAIRS:
        word = word.replace(british, other)
    return word


def other_spellings(words: str) -> Iterator[str]:
    """A name with one of its words spelt the other way."""
    for pair in PAIRS:
        for one, other in (pair, pair[::-1]):
            for a, b in ((one, other), (one.capitalize(), other.capitalize())):
                if a in words:
                    yield words.replace(a, b)
