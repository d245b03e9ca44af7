"""The one normalisation of text, before any offset exists: raw characters in, clean ones out."""

import re
import unicodedata

_NEWLINES = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_DROPPED = {"Cc", "Cf", "Cs"}  # controls, zero-width and soft hyphens, stray surrogates


def normalise(text: str) -> str:
    r"""NFC, ``\\n`` newlines, plain single spaces, nothing invisible; typographic quotes stay.

    Doing it twice changes nothing.
    """
    kept = "".join(_character(c) for c in _NEWLINES.sub("\n", text))
    lines = (re.sub(r" +", " ", line).strip() for line in kept.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(lines))


def _character(char: str) -> str:
    if char == "\n" or (char.isascii() and char.isprintable()):
        return char
    category = unicodedata.category(char)
    if category == "Zs" or char == "\t":
        return " "
    return "" if category in _DROPPED else char
