"""Text comes in; word tokens go out, as half-open code-point offsets.

With each goes what an uncased encoder cannot see: its letter case and the space before it.
Tokens follow the habits of Universal Dependencies: clitics and hyphens stand alone,
abbreviations keep their full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

Span = tuple[int, int]

SHAPES = (
    "special", "lower", "title", "upper", "letter", "mixed", "digits", "alnum", "mark", "caseless",
)  # fmt: skip
GAPS = ("none", "space", "line", "blank", "inside", "special")

_ABBREVIATED = (
    r"Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Adm|Sen|Rep|Gov|Pres|Amb|Supt"
    r"|Brig|Cpl|Pvt|Det|Insp|Atty|Comdr|Messrs|Mme|Msgr|Dept|Dist|Assn|Univ|Ft|Mt"
    r"|Jr|Sr|Inc|Ltd|Corp|Co|Bros|vs|etc|cf|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|Ala|Ariz|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    r"|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo"
)
_TOKEN = re.compile(
    r"(?:https?://|www\.)[^\s<>“”\"]*[^\s<>“”\".,;:!?)\]’']"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[@#]\w+"
    rf"|\b(?:{_ABBREVIATED})\.(?=\s|,|$)"
    r"|\bNos?\.(?=\s?\d)"
    r"|(?:[^\W\d_]\.){2,}"
    r"|\b[A-Z]\.(?=\s+[A-Z])"
    r"|\d+(?:[.,:]\d+)+(?![^\W\d_])"
    r"|[^\W_]+(?:[&'’][^\W_]+)*"
    r"|\.{2,}|[!?]{2,}|-{2,}|_+|\*+|=+"
    r"|\S"
)
_CLITIC = re.compile(r"(?i)(?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$|(?<=^can)not$")


def words(text: str) -> tuple[Span, ...]:
    """The word tokens of a text."""
    found: list[Span] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        if "'" in word or "’" in word or word.casefold() == "cannot":
            found += _parts(match)
        else:
            found.append(match.span())
    return tuple(found)


def _parts(match: re.Match[str]) -> Iterator[Span]:
    """Cut a clitic off a word: do|n't, it|'s, can|not."""
    clitic = _CLITIC.search(match[0])
    if clitic is None:
        yield match.span()
        return
    cut = match.start() + clitic.start()
    yield match.start(), cut
    yield cut, match.end()


@lru_cache(maxsize=20_000)
def shape(word: str) -> int:
    """Which of SHAPES a word is written in."""
    return SHAPES.index(_shape(word))


def _shape(word: str) -> str:
    if not any(char.isalnum() for char in word):
        return "mark"
    if not any(char.isalpha() for char in word):
        return "digits"
    if any(char.isdigit() for char in word):
        return "alnum"
    return _letter_case(word)


def _letter_case(word: str) -> str:
    if word.islower():
        return "lower"
    if word.isupper():
        return "upper" if sum(char.isalpha() for char in word) > 1 else "letter"
    if word[0].isupper() and not any(char.isupper() for char in word[1:]):
        return "title"
    return "mixed" if any(char.isupper() for char in word) else "caseless"


def gap(between: str) -> int:
    """Which of GAPS the white space before a word is."""
    lines = between.count("\n")
    if lines:
        return GAPS.index("line" if lines == 1 else "blank")
    return GAPS.index("space" if between else "none")


def gaps(text: str, tokens: Sequence[Span]) -> list[int]:
    """The gap before each token; a text begins after a blank line."""
    ends = [0, *(end for _, end in tokens)]
    found = [gap(text[end:start]) for end, (start, _) in zip(ends, tokens, strict=False)]
    return [GAPS.index("blank"), *found[1:]] if found else []
