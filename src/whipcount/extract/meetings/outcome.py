"""What a meeting came to, in the words: what it or those at it agreed, or how it broke up.

A meeting's stretch and the clauses of its passage come in; the words of the outcome, or None, go out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.extract.meetings.found import Found
from whipcount.extract.meetings.lines import whole
from whipcount.layers import Clause
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag, pattern

LONGEST = 120
NEAR = 100  # characters between "met" and what they agreed
BLOCK = re.compile(r"[;:]")
# "13-0 [on Monday]": when, which the meeting has of its own.
DAY = re.compile(
    r"\s(?:(?:late|early)\s)?(?:(?:on|last)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:this|last)\s(?:week|month|year|morning|evening))\b"
    r"(?!\s(?:to|by|and|or)\b)"
)
FUTURE = frozenset("will would could may might should to if must can not".split())


def outcome(found: Found, clauses: Sequence[Clause]) -> str | None:
    """How it ended, what it decided, what those who met agreed; by the first that the words show."""
    return ended(found) or _decided(found, clauses) or _agreed(found) or _carried(found)


def ended(found: Found) -> str | None:
    """As in "the talks ended on Tuesday without a deal": how, in the words."""
    words, verb = found.passage.words, found.reach.verb
    closes = verb is not None and lemmas.verb(words[verb].low) in bag("outcome", "closes")
    if found.anchor.kind != "noun" or verb is None or not closes:
        return None
    match = pattern("outcome", "ended").search(
        found.passage.text, words[verb].end - found.passage.start
    )
    return _told(match[0]) if match else None


def _decided(found: Found, clauses: Sequence[Clause]) -> str | None:
    """As in "the summit agreed on a new target", "at the meeting ministers approved X"."""
    if found.anchor.kind != "noun":
        return None
    at = found.passage.words[found.anchor.head].start
    for clause in clauses:
        own = any(s <= at < e for s, e in clause.subjects)
        there = any(p in {"at", "in", "during"} and s <= at < e for p, s, e in clause.obliques)
        if (own or there) and clause.lemma in bag("outcome", "decides") and _done(found, clause):
            return _from(found, clause.head[0])
    return None


def _done(found: Found, clause: Clause) -> bool:
    """It was done: past, and neither asked for, supposed nor said not to be."""
    index = found.passage.at(clause.head[0])
    before = {w.low for w in found.passage.words[max(0, index - 3) : index]}
    past = clause.tense == "past" or clause.perfect
    return past and clause.modality == "asserted" and not before & FUTURE


def _agreed(found: Found) -> str | None:
    """As in "met in Oslo and agreed to …", "held talks but failed to …": the same subject goes on."""
    words = found.passage.words
    low = words[found.anchor.last].end - found.passage.start
    match = pattern("outcome", "went_on").search(found.passage.text, low, low + NEAR)
    if not match or BLOCK.search(found.passage.text, low, match.start()):
        return None
    return _from(found, found.passage.start + match.start("what"))


def _carried(found: Found) -> str | None:
    """As in "voted 52 to 48 to approve the bill", "voted against the treaty"."""
    words = found.passage.words
    if found.anchor.kind != "votes" or words[found.anchor.head].low in {"vote", "votes", "sit"}:
        return None
    low = words[found.anchor.last].end - found.passage.start
    match = pattern("outcome", "carried").search(found.passage.text, low, low + NEAR)
    return _from(found, found.passage.start + match.start()) if match else None


def _from(found: Found, start: int) -> str:
    first, last = whole(found.passage, start, start + 1)
    words = found.passage.text[start - found.passage.start : last - found.passage.start]
    del first
    return _told(words)


def _told(words: str) -> str:
    words = DAY.sub("", " ".join(words.split()))
    return words if len(words) <= LONGEST else words[: words.rfind(" ", 0, LONGEST)] + " …"
