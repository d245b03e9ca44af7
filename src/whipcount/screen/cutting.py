"""Breaks words into lines, and shortens what finds no room: quotations and brackets are closed."""

from __future__ import annotations

import re

from rich.text import Text

from whipcount.views.wording import shorten

LEADS_ON = re.compile(  # at the end of what is kept of a quote
    r"(?<=[\w’”%])[,;]? (?:an?|the|of|to|and|or|but|in|on|for|with|that|its|their|his|her|by|as|at|from|into|who|which|whose"
    r"|is|are|was|were|than)$",
    re.IGNORECASE,
)
OPENED, CLOSED = "“…", "…”"
WORD = re.compile(r" (?=[^\W\d])")  # where one begins that is no number
ENDING = re.compile(
    r"[^“‘]*?\w[,.!?]?[’”](?!\w)(?!$)"
)  # of a quotation inside, of which the beginning is lost


def wrap(words: Text, width: int, most: int) -> list[Text]:
    """Words broken at spaces into at most ``most`` lines, the last one shortened to fit."""
    plain, at = words.plain, 0
    lines: list[Text] = []
    width = max(width, 8)
    while at < len(plain) and len(lines) < most:
        rest = plain[at:]
        if len(lines) == most - 1 and len(rest) > width:
            lines.append(cut(words[at:], width, above=plain[:at]))
            break
        kept = rest if len(rest) <= width else _line(rest, width)
        lines.append(words[at : at + len(kept)])
        at += len(kept)
        at += len(plain[at:]) - len(plain[at:].lstrip())
    return lines


def begun_at(words: Text, core: tuple[int, int] | None, room: int) -> Text:
    """A quotation from as late on as it takes to tell its core, where from its beginning it would be cut before."""
    plain = words.plain
    if core is None or len(plain) <= room or core[1] + len(CLOSED) <= room:
        return words
    starts = [m.end() for m in WORD.finditer(plain, 0, core[0] + 1)]
    fits = (at for at in starts if core[1] - at + len(OPENED) + len(CLOSED) <= room)
    at = next((at for at in fits if not ENDING.match(plain, at, core[1])), None)
    return words if at is None else Text.assemble((OPENED, str(words.style)), words[at:])


def _line(words: str, width: int) -> str:
    """As many whole words as fit; of a word that is too long, as many letters."""
    end = words.rfind(" ", 1, width + 1)
    return words[:end] if end > 0 else words[:width]


def cut(words: Text, width: int, above: str = "") -> Text:
    """Words shortened; what they, or the lines ``above``, have opened is closed behind the dots."""
    kept = _stop(shorten(words.plain, width))
    end = "…" + _closing(above + kept, words.plain)
    if len(end) > 1:
        kept = _stop(shorten(words.plain, width - len(end) + 1))
        end = "…" + _closing(above + kept, words.plain)
    if end.endswith(")") and words.plain[len(kept) : len(kept) + 1] != ",":
        kept = _whole_names(kept)
        end = "…" + _closing(above + kept, words.plain)
    return Text.assemble(words[: len(kept)], end)


def _whole_names(kept: str) -> str:
    """Words that end inside brackets, without the name that is cut; without the brackets where it is the first."""
    opened, comma = kept.rfind("("), kept.rfind(",")
    return kept[:comma] if comma > opened else kept[: max(opened, 0)].rstrip(" ,;")


def _closing(kept: str, whole: str) -> str:
    """The marks that close a quotation, or else brackets, of which the end is lost."""
    if kept.count("“") > kept.count("”") or ("“" not in kept and whole.endswith("”")):
        return "”"
    return ")" if kept.count("(") > kept.count(")") else ""


def _stop(words: str) -> str:
    """Words that were shortened, without the dots and the small words that lead on to what is lost."""
    return unled(words.removesuffix("…"))


def unled(words: str) -> str:
    """Words without the small ones at their end that lead on to what is lost."""
    while found := LEADS_ON.search(words):
        words = words[: found.start()]
    return words
