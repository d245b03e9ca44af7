"""Where nothing may run on: a line of the text is a paragraph, and a dateline is no part of a sentence.

The text of a document in; spans and dependencies that cross a line's or a dateline's end are cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from whipcount.layers import Span
from whipcount.lexicon.names import look_up

DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
DATELINE = re.compile(
    rf"^(?:[A-Z][A-Z.,'’ -]{{2,40}}[A-Z.]{DAY}(?: ?\([^()\n]{{2,30}}\))? ?[—–-]+ "
    rf"|[A-Z][\w.,'’/ -]{{2,45}} ?\([A-Za-z. ]{{2,25}}\) ?[—–-]+ "
    rf"|[A-Z][\w.,'’ -]{{2,40}}{DAY} ?\((?P<agency>[A-Za-z. ]{{2,25}})\) "
    rf"|(?P<city>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,2}})(?P<told>(?:, [A-Z][\w. ]{{2,20}}?)?{DAY}) [—–-]+ (?=[A-Z“\"‘]))",
    re.MULTILINE,
)
COLON = re.compile(
    r"^[A-Z][A-Z.'’ -]{2,40}[A-Z.](?:, [A-Z][\w. ]{2,20})?(?::|-\d|, [A-Z][a-z]{2} \d)",
    re.MULTILINE,
)


def fences(text: str) -> tuple[int, ...]:
    """Offsets of the line breaks and of the ends of datelines, in order."""
    lines = (found.start() for found in re.finditer("\n", text))
    return tuple(sorted((*lines, *_datelines(text))))


def _datelines(text: str) -> Iterator[int]:
    """ "LOWPORT (Agency) — The": the blank after it."""
    return (end - 1 for _, end in _found(text))


def _found(text: str) -> Iterator[Span]:
    for found in DATELINE.finditer(text):
        if _stands(found):
            yield found.span()


def _stands(found: re.Match[str]) -> bool:
    """Without a dash the agency must be a known one; without capitals the city, or a day stand beside it."""
    if agency := found["agency"]:
        return any(e.type == "outlet" for e in look_up(agency))
    city = found["city"]
    dated = any(c.isdigit() for c in found["told"] or "")
    return city is None or dated or any(e.kind == "capital" for e in look_up(city))


def datelines(text: str) -> tuple[Span, ...]:
    """Where datelines stand, those with a colon too ("LOWPORT: The"): they name places."""
    colons = (m.span() for m in COLON.finditer(text))
    return tuple(sorted({*_found(text), *colons}))


def pieces(spans: Iterable[Span], breaks: Sequence[int]) -> Iterator[Span]:
    """Spans cut at every break that they cross."""
    for start, end in spans:
        low, first = start, bisect_right(breaks, start)
        for stop in breaks[first : bisect_left(breaks, end, lo=first)]:
            if stop > low:
                yield low, stop
            low = stop + 1
        if end > low:
            yield low, end


def cut_heads(
    tokens: Sequence[Span], heads: Sequence[int], breaks: Sequence[int]
) -> tuple[int, ...]:
    """Heads, with those on the other side of a break made roots."""
    home = [bisect_right(breaks, start) for start, _ in tokens]
    return tuple(h if h >= 0 and home[h] == home[i] else -1 for i, h in enumerate(heads))
