"""What an "and" joins, where the parser takes it otherwise: the fields of one office, or two names.

Heads and relations come in and are set right: the second hangs on the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.lexicon.human import human

FIELDED = frozenset(
    {
        "ministry",
        "department",
        "minister",
        "secretary",
        "commissioner",
        "chamber",
        "board",
        "institute",
    }
)
PREFIXES = frozenset({"co", "ex", "vice"})
LINKS = frozenset({"of", "for"})
BARE = frozenset({"NOUN", "PROPN", "ADJ"})


def with_fields(
    words: Sequence[str], upos: Sequence[str], heads: list[int], relations: list[str]
) -> None:
    """Hang the second field of an office on the first."""
    for link in range(2, len(words) - 1):
        if words[link] != "and" or relations[link] != "cc":
            continue
        second, first = heads[link], link - 1
        office = heads[second]
        fielded = 0 <= office < first and words[office].lower() in FIELDED
        if (
            fielded
            and _field(words, heads, office, first)
            and _bare(words, upos, range(link + 1, second + 1))
        ):
            heads[second], relations[second] = first, "conj"


def with_pairs(words: Sequence[str], heads: Sequence[int], relations: list[str]) -> None:
    """ "Ann Lee and Bo Berg, the two leaders, said": who stands behind an "and" is another, and not the same."""
    for link, word in enumerate(words):
        second = heads[link]
        if word == "and" and relations[link] == "cc" and relations[second] == "appos":
            relations[second] = "conj" if 0 <= heads[second] < link < second else "appos"


def with_prefixes(words: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """ "The committee's co-chairs": a prefix and its hyphen are of the noun behind them."""
    for at in range(len(words) - 2):
        if words[at].casefold() in PREFIXES and words[at + 1] == "-" and heads[at] != at + 2:
            noun = at + 2
            if heads[noun] == at:
                heads[noun], relations[noun] = heads[at], relations[at]
            for child in range(len(heads)):
                if heads[child] == at and child != noun:
                    heads[child] = noun
            heads[at], relations[at] = noun, "compound"
            heads[at + 1] = noun


def _field(words: Sequence[str], heads: Sequence[int], office: int, first: int) -> bool:
    """Whether a noun is what an office is for: "of trade"."""
    return heads[first] == office and words[office + 1] in LINKS


def _bare(words: Sequence[str], upos: Sequence[str], field: range) -> bool:
    """Whether it is a field: no article, and nobody who could act."""
    return (
        bool(field) and all(upos[t] in BARE for t in field) and not human(words[field[-1]].lower())
    )
