"""Lines of a source with their numbers: normalised text in, unwrapped Lines out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whipcount.read.dates import date_line

_FINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")
_OPEN_END = re.compile(r"[,;]$|\b(?:a|an|and|from|into|of|or|that|the|with)$")
_SIGNS = re.compile(  # "by Ida Berg and Jo Lind", "via Coast Gazette · 4 May": whose report it is
    r"(?:by|via) [A-Z][\w.'’-]*(?: (?:[A-Z\d][\w.'’-]*|and|of|the|de|van|von))*(?:\s*[·•|/].{1,60})?"
)
_ROW = re.compile(
    r"(?:[^|·»›]{1,24}\s[|·»›]\s){2,}[^|·»›]{1,24}(?:\s[|·»›].*)?"
)  # a menu: "eMail | News | Sport"
_COLUMN = range(45, 101)  # widths of a text that was wrapped by hand


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a report and its 1-based number in the source."""

    text: str
    number: int

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FINAL.search(self.text))

    @property
    def prose(self) -> bool:
        """Whether it reads as running text rather than as a headline, a label or a button."""
        if self.text.endswith(":"):
            return self.words >= 12
        return self.words >= 25 or (self.finished and self.words >= 3)


def bare(text: str) -> str:
    """Its letters and figures alone, to tell whether two lines say the same."""
    return re.sub(r"\W+", "", text).lower()


def split_lines(text: str) -> tuple[Line, ...]:
    """Every line with its number, wrapped paragraphs joined, blank lines kept."""
    return unwrap(tuple(Line(t.strip(), n) for n, t in enumerate(text.split("\n"), 1)))


def unwrap(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Join lines that a mail program or a narrow column broke in mid-sentence."""
    column = _in_column(lines)
    out: list[Line] = []
    last = Line("", 0)  # the line before, as it stands in the source
    running = False  # a sentence goes on from the line before
    for line in lines:
        wide = column and len(last.text) in _COLUMN and bool(line.text)
        running = wide or (bool(last.text) and bool(line.text) and _goes_on(last, line, running))
        if running:
            out[-1] = replace(out[-1], text=f"{out[-1].text} {line.text}")
        else:
            out.append(line)
        last = line
    return tuple(out)


def _goes_on(before: Line, line: Line, running: bool) -> bool:
    """A sentence broken at the end of a line: the next one starts small, or the first hangs."""
    if before.finished:
        return False
    small = line.text[0].islower() and before.words >= 4 and (line.words >= 4 or line.finished)
    on = running or small or (before.words >= 5 and bool(_OPEN_END.search(before.text)))
    apart = _SIGNS.fullmatch(line.text) or _ROW.fullmatch(line.text)
    return on and not (apart or (not running and date_line(line.text)))


def _in_column(lines: Sequence[Line]) -> bool:
    """Whether the whole text is set in a narrow column."""
    long = [x for x in lines if len(x.text) >= _COLUMN.start]
    if len(long) < 6 or any(len(x.text) not in _COLUMN for x in long):
        return False
    return sum(not x.finished for x in long) > 0.6 * len(long)
