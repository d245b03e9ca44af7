"""Chooses and cuts the words that stand beside a name: the most telling ones, from behind their subject on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.text import Text

from whipcount.screen.cutting import unled
from whipcount.screen.setting import styled
from whipcount.views import wording as w
from whipcount.views.labels import Words

SHORT = 44  # letters of a quote that needs no cutting
LEAST_NAME = 4
# "(NCU) has tabled", "of ten nations backs": what belongs to the subject before its verb.
BRACKETED = re.compile(r"\([^()]{2,30}\),? (?:(?:which|who) [^,]{3,90}, )?")
BOUND = re.compile(r"(?:of|from|at|in|for|with|to|by)\b|[(,]")
# What cannot end a sentence; "give in", "take it on" and "what for" can.
DANGLING = re.compile(
    r" (?:an?|the|of|and|or|but|that|its|their|his|as|at|from|into|who|which|whose|with|by|is|are|was|were|than"
    r"|(?<!what )(?<!call )(?<!called )(?<!asked )(?<!asking )(?<!look )(?<!looking )(?<!go )(?<!pay )(?<!paid )for)$"
)
LONGEST_ASIDE = 90  # letters between a subject and its verb: ", which has no fleet of its own,"
LEAST_PREDICATE = 3  # words that say something without their subject
SMALL_WORD = 4  # letters at most
LEAST_QUOTE = 4  # words of a quote that is rather shown than a longer one
# "has declined" is "declined"; "has to decide" and "has no plans" stay whole.
HELD = re.compile(
    r"(?:has|have|had) (?:also |now |since |already )?"
    r"(?=(?!an?\b|the\b|no\b|not\b|yet\b|to\b|got\b|it\b)[a-z]+(?:ed|en|wn|id|ut|ld|ne|de|nt|ft|ght) )"
)
DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
DATED = re.compile(
    rf"(?:(?:late |early )?on )?(?:{DAYS}|{MONTHS}[.]? \d{{1,2}})(?: night| evening| morning)?,? "
)
DOING = re.compile(r"(?:is|are) (?=[a-z]+ing )")


def quote(words: Sequence[Words], *names: str) -> Text:
    """The first words in quotation marks, without the subject that stands beside them."""
    return styled(w.quoted(whole(predicate(words[0].quote, *names)))) if words else Text()


def core_of(told: str, about: Sequence[str]) -> tuple[int, int] | None:
    """Where a quote says what it is about, with the word before: "agreed to lending ferries"."""
    core = next((a for a in about if a and a in told), None)
    if core is None:
        return None
    at = told.index(core)
    before = told[:at].rstrip().split(" ")
    led_by = 1 + (len(before[-1]) <= SMALL_WORD)  # "agreed to | lending"
    return len(" ".join(before[:-led_by])) + 1 if len(before) > led_by else 1, at + len(core)


def whole(told: str) -> str:
    """Words without the small ones at their end that lead on to what is not told; dots stand for it."""
    kept = told.rstrip()
    kept = unled(kept) if DANGLING.search(kept) else kept
    return told if kept == told.rstrip() or len(kept.split()) < LEAST_PREDICATE else f"{kept}…"


def led(words: Sequence[Words], *names: str) -> tuple[Words, ...]:
    """All words, the most telling ones first."""
    if not words:
        return ()
    first = telling(words, *names)
    return (first, *(x for x in words if x != first))


def telling(words: Sequence[Words], *names: str) -> Words:
    """The first words, or where these would be cut the first that are not and still say something."""
    short = (x for x in words if _says(predicate(x.quote, *names)))
    return words[0] if len(predicate(words[0].quote, *names)) <= SHORT else next(short, words[0])


def _says(told: str) -> bool:
    return len(told) <= SHORT and len(told.split()) >= LEAST_QUOTE


def predicate(told: str, *names: str) -> str:
    """A long quote from behind its subject on, where that is whoever is named beside it."""
    if len(told) <= SHORT:
        return told
    ends = [end for name in names if (end := _subject(told, name))]
    rest = told[max(ends) + 1 :] if ends else ""
    if brackets := BRACKETED.match(rest):
        rest = rest[brackets.end() :]
    says = len(rest.split()) >= LEAST_PREDICATE and not BOUND.match(rest)
    return _verb_first(rest) if says else told


def _verb_first(rest: str) -> str:
    """The words without a day and an auxiliary before their verb: still the report's very words, in a row."""
    for leading in (DATED, HELD, DOING):
        if found := leading.match(rest):
            rest = rest[found.end() :]
    return rest


def _subject(told: str, name: str) -> int:
    """Where a subject of this name ends, with what stands in apposition to it; 0 where there is none."""
    if name and re.match(rf"{re.escape(name)} (?!and\b|or\b)", told):
        return len(name)
    last = name.split()[-1:] or [""]
    if len(last[0]) < LEAST_NAME:
        return 0
    found = re.search(
        rf"\b{re.escape(last[0])}\b(, [^,]{{3,{LONGEST_ASIDE}}},)?(?= (?!and\b|or\b)[a-z])", told
    )
    return found.end() if found and found.start() < len(told) * 2 // 3 else 0


def same_words(a: Sequence[Words], b: Sequence[Words]) -> bool:
    """Whether the first words of both stand, at least in part, at the same place."""
    if not a or not b or a[0].document != b[0].document:
        return False
    return a[0].start < b[0].end and b[0].start < a[0].end


def places(words: Sequence[Words], most: int = 2) -> Text:
    """The places of words at the right of a row: the first ones, and how many more."""
    found = w.places(words)
    shown = ", ".join(w.shorten(p, 24) for p in found[:most])
    if len(shown) > 24:
        most, shown = 1, w.shorten(found[0], 24)
    more = f" +{len(found) - most}" if len(found) > most else ""
    return Text(shown + more, style="cyan")
