"""Small numbers as reports count bodies and people by them: "twelve", "12". A word in, the number out."""

from __future__ import annotations

WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
).split()
MOST = 199


def count(word: str) -> int:
    """The number from two on that a word says, else 0."""
    low = word.casefold()
    if low in WORDS:
        return WORDS.index(low) + 2
    tens, _, ones = low.partition("-")
    if tens == "twenty" and ones in WORDS[:8]:
        return 20 + count(ones)
    return int(low) if low.isascii() and low.isdigit() and 2 <= int(low) <= MOST else 0
