"""Names that the reading model misses and that the words around them show: "the Clean Hands movement".

Tokens in, the first and the last token of each name out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.annotate.marked import is_title
from whipcount.annotate.parse import Parse
from whipcount.layers import Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.counts import count
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices

SITE = re.compile(r"[A-Z][\w-]+\.(?:com|org|net|info|news|[a-z]{2})\b")  # "Lowport24.example"
BODIES = frozenset({"party", "movement", "union", "caucus", "alliance", "coalition", "federation"})
OUTLETS = frozenset(
    {"news site", "news website", "newspaper", "daily", "broadcaster", "news agency"}
)
CLOSING = frozenset(name.split()[-1] for name in OUTLETS)
ARTICLES = frozenset({"The", "A", "An"})
ENDINGS = ("", "ic", "atic")  # "Democrat", "Democratic", "Democratic" of "Democrats"
LEAST, LONGEST = 2, 4  # words of a name that only its noun shows
FEWEST = 3  # "Phase Two" counts nobody


def sites(parse: Parse) -> Iterator[Span]:
    """ "Lowport.example": a site by its address, in one token or in three."""
    for token, (start, end) in enumerate(parse.tokens):
        if found := SITE.match(parse.text, start):
            last = parse.within(start, found.end()).stop - 1
            if parse.tokens[last][1] == found.end() and end <= found.end():
                yield token, last


def called_so(parse: Parse) -> Iterator[Span]:
    """ "The Clean Hands movement": capitalised words between an article and what sort of body it is."""
    for token, word in enumerate(parse.words):
        if word in BODIES:
            first = _run(parse.words, token)
            before = parse.words[first - 1] if first else ""
            inside = before in ARTICLES or before.islower() or before == "-"
            if LEAST <= token - first <= LONGEST and inside:
                yield first, token - 1


def outlets(parse: Parse) -> Iterator[Span]:
    """ "News site Portal", "the daily Post": what a paper or a station is called, behind its noun."""
    words = parse.words
    for token, word in enumerate(words[:-1]):
        if word not in CLOSING:
            continue
        if word in OUTLETS or " ".join(words[max(0, token - 1) : token + 1]) in OUTLETS:
            last = token
            while last + 1 < len(words) and words[last + 1][:1].isupper():
                last += 1
            if 0 < last - token <= LONGEST:
                yield token + 1, last


def shortened(parse: Parse) -> Iterator[Span]:
    """ "Clean Hands" alone, of a report that has the Clean Hands Party."""
    words = parse.words
    called = {
        tuple(words[first:token])
        for token, word in enumerate(words)
        if word.casefold() in BODIES and word[:1].isupper()
        for first in (_capitals(words, token),)
        if LEAST <= token - first <= LONGEST
    }
    for name in sorted(called):
        for first in range(len(words) - len(name)):
            last = first + len(name)
            if tuple(words[first:last]) == name and words[last].casefold() not in BODIES:
                yield first, last - 1


def ended(parse: Parse, full: Sequence[Span]) -> Iterator[Span]:
    """ "The List" alone, of a report that has the "Coastal List": bodies' names in full come in."""
    last = {parse.words[b] for a, b in full if a < b} - {w for w in parse.words if look_up(w)}
    for token in range(1, len(parse.words) - 1):
        word, after = parse.words[token], parse.words[token + 1]
        alone = parse.low[token - 1] == "the" and not after[:1].isupper()
        if word in last and word.istitle() and alone and not is_title(word):
            yield token, token


def _run(words: Sequence[str], token: int) -> int:
    """Where the run of capitalised words before a token begins."""
    while token > 0 and words[token - 1][:1].isupper():
        token -= 1
    return token


def _capitals(words: Sequence[str], token: int) -> int:
    """Where the run of capitalised words before a token begins, less an article."""
    first = _run(words, token)
    return first + 1 if first < token and words[first] in ARTICLES else first


def by_number(parse: Parse) -> Iterator[Span]:
    """ "Gorm Seven carmakers": capitalised words that end in how many bodies they name, before a noun for these."""
    for token, word in enumerate(parse.words[:-1]):
        after = parse.words[token + 1]
        if (
            token
            and word.istitle()
            and count(word) >= FEWEST
            and after.islower()
            and _several(after)
        ):
            first = _capitals(parse.words, token)
            inside = {parse.upos[t] for t in range(first, token)}
            if 0 < token - first < LONGEST and inside <= {"PROPN", "ADJ"}:
                yield first, token


def _several(word: str) -> bool:
    """ "Carmakers", "states": bodies or lands of a sort."""
    one = lemmas.noun(word)
    return word != one and bool(bodies(one) or one in offices().collective)


def members(party: str) -> list[str]:
    """What those of a party of one word may be called: "Democrats" of the "Democratic" one."""
    return [f"{party.removesuffix(end)}s" for end in ENDINGS if party.endswith(end)]


def partisans(parse: Parse) -> Iterator[Span]:
    """ "The Unionists", of a report that has the Unionist Party: its members by its name."""
    words = parse.words
    stems = {
        a for before, a, b in zip(words, words[1:], words[2:], strict=False)
        if b.casefold() == "party" and a[:1].isupper() and (before in ARTICLES or not before[:1].isupper())
    }  # fmt: skip
    plurals = {called for stem in stems for called in members(stem)}
    for token, word in enumerate(words):
        the = token > 0 and words[token - 1].casefold() == "the"
        if (word in plurals and the) or (
            word[-1:] == "s" and word.istitle() and _party(parse, token)
        ):
            yield token, token


def _party(parse: Parse, token: int) -> bool:
    """ "Three Liberals", "the Tories", in capitals inside a sentence: what a party that the lexicon has is called."""
    before, after = parse.words[token - 1 : token], parse.words[token + 1 : token + 2]
    small = not after or not after[0][:1].isupper()
    starts = {start for start, _ in parse.sentences}
    first = (
        bool(before) and parse.tokens[token - 1][0] in starts and parse.upos[token - 1] != "PROPN"
    )
    alone = bool(before) and (first or before[0] in ARTICLES or not before[0][:1].isupper())
    begins = parse.tokens[token][0] in starts
    return (
        small
        and alone
        and not begins
        and any(e.role == "party" for e in look_up(parse.words[token]))
    )
