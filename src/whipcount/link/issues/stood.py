"""How wordings stand in the words that are quoted for them: behind which act, as a verb phrase. Positions in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from whipcount.lexicon import frames, words
from whipcount.lexicon import issues as lexicon
from whipcount.lexicon.lemmas import verb
from whipcount.link.issues import headings
from whipcount.model import Position

MODAL = re.compile(
    r"\b(?:will|would|could|can|may|might|shall|should|must|to|not|never|['’]ll|['’]d|n['’]t)(?:,[^,]{1,25},)?\s+(?:\w+ly\s+|also\s+|still\s+)?$"
)
# "Open to money", "came round to merger": a thing follows, no act.
TO_A_THING = re.compile(
    r"\b(?:open|opposed|opposition|round|object(?:s|ed|ions?)?|consent(?:s|ed)?|in|hostile|friendly|resistan(?:t|ce)|sympathetic"
    r"|response|reaction|approach|key|solution|alternative|threat|damage|visit|return(?:s|ed)?|switch(?:es|ed)?|access|yes|no)"
    r"[”\"'’]?\sto\s$"
)
BEFORE = re.compile(r"\b([a-z]+)\s$")  # the word right before a wording
TAKING_PART = frozenset(
    {"join", "enter", "sign", "ratify", "leave", "quit"}
)  # stances that are acts


def acts(positions: Iterable[Position]) -> Mapping[str, str]:
    """For wordings that name only who or what, the act that stands before them: "[joined] the Greens"."""
    found: dict[str, str] = {}
    for p in sorted(positions, key=lambda p: (-p.sure, p.id)):
        quote = p.evidence[0].quote if p.evidence else ""
        before, met, _ = quote.partition(p.issue_text) if p.issue_text else ("", "", "")
        last = BEFORE.search(before) if met else None
        done = verb(last[1]) if last else ""
        plain = done in lexicon.plain_verbs() and ("verb", done) not in frames.frames()
        if done in TAKING_PART or plain:
            found.setdefault(p.issue_text, f"{headings.ing(done)} {p.issue_text}")
    return found


def verbal(positions: Iterable[Position]) -> frozenset[str]:
    """Wordings that follow a word for "will" wherever they stand: verb phrases."""
    led: dict[str, bool] = {}
    for p in positions:
        text, quote = p.issue_text, p.evidence[0].quote if p.evidence else ""
        before, met, _ = quote.partition(text) if text else ("", "", "")
        if met and text.split()[0].casefold() not in words.stop_words():
            act = MODAL.search(before) and not TO_A_THING.search(before)
            led[text] = led.get(text, True) and bool(act)
    return frozenset(t for t, all_led in led.items() if all_led)
