"""Raw bytes in, characters out, with a sentence where the encoding had to be guessed."""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_BINARY_SHARE = 0.02  # of control characters, or of bytes that are no letters in any guess


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a source, or none, and what a person should know about them."""

    text: str | None
    warning: str | None = None


def decode_bytes(raw: bytes) -> Decoded:
    """The characters of a text file or a page; ``text`` is None for a binary."""
    name = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if name is None and b"\0" in raw:
        return _binary()
    declared = _DECLARED.search(raw[:4096])
    for encoding in (name or "utf-8", declared.group(1).decode("ascii") if declared else ""):
        if encoding and (text := _strictly(raw, encoding)) is not None:
            return _binary() if _is_binary(text) else Decoded(text)
    return _guessed(raw, name)


def _guessed(raw: bytes, name: str | None) -> Decoded:
    """UTF-8 with a few broken bytes where the rest is UTF-8, else Windows-1252."""
    encoding = name or "utf-8"
    text = raw.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    whole = sum(c > "\x7f" for c in text) - broken
    if name is None and whole <= broken:
        encoding, text = "cp1252", raw.decode("cp1252", errors="replace")
        broken = text.count("\ufffd")
    if _is_binary(text) or broken > max(3, _BINARY_SHARE * len(text)):
        return _binary()
    shown = "Windows-1252" if encoding == "cp1252" else "UTF-8 with the broken letters left out"
    text = text.replace("\ufffd", "")
    return Decoded(
        text, f"is not valid UTF-8 and was read as {shown}; save it as UTF-8 if words look wrong"
    )


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_binary(text: str) -> bool:
    return len(_CONTROLS.findall(text)) > _BINARY_SHARE * max(1, len(text)) or "\0" in text


def _binary() -> Decoded:
    return Decoded(None, "is not a text file; give the report as plain text, Markdown or HTML")
