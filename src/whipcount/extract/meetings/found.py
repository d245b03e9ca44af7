"""One meeting's words with all that its stretch tells: when, where, who."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whipcount.extract.meetings.company import Company
from whipcount.extract.meetings.fate import Fate
from whipcount.extract.meetings.phrases import BEING, Anchor
from whipcount.extract.meetings.reach import Reach
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage
from whipcount.layers import Span
from whipcount.lexicon.meetings import bag
from whipcount.model import Party, TimeMention

PAIR = re.compile(
    r"(?:(?:later|then|instead|afterwards),? )?(?:the (?:two|pair)|both)(?: (?:men|women|leaders|sides|presidents|premiers|ministers|officials|rivals))?\b"
)
NEAR = 9  # words after a verb that can still be its arguments


@dataclass(frozen=True)
class Found:
    """One anchor with all that its stretch tells."""

    passage: Passage
    anchor: Anchor
    reach: Reach
    time: TimeMention | None
    place: Span | None
    company: Company
    title: Anchor | None = None  # the noun that names what a verb tells of: "gather for a summit"
    fate: Fate | None = None  # what became of it, told behind its phrase

    @property
    def parties(self) -> tuple[Party, ...]:
        """Who gives it and who takes part, each once."""
        company = self.company
        known = {
            p.chain or p.text: p for p in (*company.hosts, *company.participants, *company.remote)
        }
        return tuple(known.values())

    @property
    def after(self) -> list[str]:
        """The words after the anchor, lower case."""
        words = self.passage.words[self.anchor.last + 1 : self.anchor.last + 1 + NEAR]
        return [w.low for w in words]

    @property
    def pair(self) -> bool:
        """As in "The two spoke", "the two men then had dinner": two who were just named."""
        verb = self.reach.verb if self.reach.verb is not None else self.anchor.first
        words = self.passage.words[self.reach.start : min(verb, self.anchor.first)]
        return PAIR.match(" ".join(w.low for w in words)) is not None

    @property
    def fixed(self) -> bool:
        """It has a day or a place."""
        return self.time is not None or self.place is not None


BODIES = bag("bodies", "words")
PEOPLE = bag("bodies", "people") | BODIES


def bodily(found: Found, wanted: frozenset[str]) -> bool:
    """One of these stands before the words."""
    first = found.anchor.first
    return not wanted.isdisjoint(w.low for w in found.passage.words[max(0, first - 8) : first])


def are(scene: Scene, found: Found, *kinds: str) -> list[Party]:
    """The participants whose actor is of one of these types."""
    chains = ((p, scene.chain(p)) for p in found.company.participants)
    return [p for p, chain in chains if chain and chain.type in kinds]


def about_to(found: Found) -> bool:
    """As in "will receive the union leaders", "is to welcome farmers"."""
    words, head = found.passage.words, found.anchor.head
    before = {w.low for w in words[max(0, head - 3) : head]}
    return bool(before & {"will", "'ll"}) or (words[head - 1].low == "to" and bool(before & BEING))
