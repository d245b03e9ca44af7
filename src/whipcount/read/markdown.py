"""Markdown in, the same lines without its signs out; words stay as they stand."""

import re

_BLOCK = re.compile(r"^(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+(?=\S)|\d+\.\s+(?=[A-Z]))?")
_CLOSING = re.compile(r"\s+#+$")
_PATTERNS = (
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]+)\]\((?:[^()]|\([^()]*\))*\)"), r"\1"),
    (re.compile(r"<(https?://[^>]+)>"), r"\1"),
    (re.compile(r"(\*\*\*|\*\*|\*|___|__|~~)(?=\S)([^*~\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`]*)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
)


def plain_markdown(text: str) -> str:
    """Headings, links, emphasis and quotes as plain words, line by line, numbers unchanged."""
    return "\n".join(_plain(line) for line in text.split("\n"))


def _plain(line: str) -> str:
    if re.fullmatch(r"\s*(?:```.*|[-*_=]{3,})\s*", line):
        return ""
    line = _CLOSING.sub("", _BLOCK.sub("", line.strip()))
    for pattern, replacement in _PATTERNS:
        line = pattern.sub(replacement, line)
    return line.strip()
