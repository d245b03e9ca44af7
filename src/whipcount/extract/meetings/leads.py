"""Whether the words before a name lead in to somebody who takes part in a meeting, not to a place or a topic.

An anchor in its passage and a place after it come in; the words between, and what they lead to, go out.
"""

from __future__ import annotations

import re

from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage

WITH = re.compile(
    r"(?:\b(?:with|between|among|amongst|involving|including|of|and|by|alongside|from|joined by|attended by|brought|bring|versus)"
    r"|,|-|–|/)\s*(?:the\s+|his\s+|her\s+|its\s+|their\s+|a\s+|an\s+|both\s+|\w+ing\s+)?(?:[\w’'.-]+\s+){0,4}?$",
    re.IGNORECASE,
)  # fmt: skip
ABOUT = re.compile(
    r"\b(?:on|about|over|regarding|concerning|for|into|towards?|against)\s+(?:the\s+)?(?:[\w’'.-]+\s+){0,3}$",
    re.IGNORECASE,
)
THERE = re.compile(
    r"\b(?:in|at|to|near|outside)\s+(?:the\s+)?(?:[\w’'.-]+\s+){0,1}$", re.IGNORECASE
)
IN_TOWN = re.compile(r"\b(?:in|at) (?:[A-Z][\w’'.-]+ ){1,2}$")  # "hosted in Oslo | Ann Lee"
SPOKEN_TO = re.compile(
    r"\b(?:sp[eo]\w+|talk\w*)(?: \w+)? to (?:the |his |her )?(?:[\w’'.-]+ ){0,3}$"
)
TO = re.compile(r"\bto\s+(?:the\s+|his\s+|her\s+)?(?:[\w’'.-]+\s+){0,3}$")
ABOARD = re.compile(r"\b(?:from|aboard|on board)\s+(?:the\s+)?$")
SOURCE = re.compile(
    r"(?:\baccording to|, per|\bciting|\bquoting)\s+(?:[\w’'.-]+\s+){0,3}$"
)  # who tells of it
NEVER = re.compile(r"(?!)")
HOST_TO = re.compile(r"\bhost to\s+$")
ON_DAY = re.compile(
    r"\b(?:(?:early|late|later) )?(?:on|at|for|in|over|during)(?: the)?(?: (?:early|late))? $",
    re.IGNORECASE,
)
MEANS = re.compile(  # by what, over what and how long: no topic
    r"\b(?:by|on|over|via|through) (?:the |a |an )?(?:secure |live )?"
    r"(?:(?:tele)?phone|video(?:[ -]?(?:link|call|conference))?|zoom|conference call|skype)\b ?"
    r"|\bover (?:a |an )?(?:\w+ )?(?:lunch|dinner|breakfast|coffee|tea|drinks|supper)\b ?"
    r"|\bfor (?:\w+ ){1,4}(?:hours?|minutes?|days?)\b ?",
    re.IGNORECASE,
)
BEHIND = re.compile(r"[^;:“”,]{0,70}?\bby (?!Lake\b)((?:[\w’'-]+ ?){1,7})")
PLACED = re.compile(r"\b(?:at|in|to|from|near|outside|inside)\s+(?:the\s+)?$")
LEAD = 60  # characters before a name in which the words that lead in to it stand


def lead_to(scene: Scene, passage: Passage, anchor: Anchor, at: int) -> str:
    """The words from the anchor to a name, without those that tell a day or by what means: "met on Tuesday with …"."""
    low = max(passage.words[anchor.first].start, at - LEAD)
    lead = passage.text[low - passage.start : at - passage.start]
    days = (t.evidence[0] for t in scene.times)
    inside = [e for e in days if low <= e.start and e.end <= at]
    for day in sorted(inside, key=lambda e: -e.start):
        front = ON_DAY.sub("", lead[: day.start - low])
        lead = front + lead[day.end - low :].lstrip()
    return MEANS.sub("", lead)


def by_others(passage: Passage, anchor: Anchor) -> bool:
    """As in "praised the pact agreed in Lima by the leaders": who did it stands behind "by"."""
    rest = passage.text[passage.words[anchor.last].end - passage.start :]
    return anchor.lemma == "settled" and BEHIND.match(rest) is not None


def placed(passage: Passage, at: int) -> bool:
    """As in "dine at | Palace House and meet again": the name says where, not who."""
    return PLACED.search(passage.text[: max(0, at - passage.start)]) is not None


def leads_in(kind: str, lead: str, direct: bool) -> bool:
    """Whether the words before a name lead in to somebody who takes part, not to a place or a topic."""
    spoken_to = {"speaks": SPOKEN_TO, "spoke_there": TO}.get(kind, NEVER).search(lead)
    if spoken_to and kind != "speaks":
        return True
    met_there = kind == "receives" and direct and IN_TOWN.search(lead)
    there = (
        not (spoken_to or met_there)
        and THERE.search(HOST_TO.sub("", lead))
        and not WITH.search(lead[-30:])
    )
    if (
        ABOUT.search(lead)
        or SOURCE.search(lead)
        or there
        or (kind in {"speaks", "phones"} and ABOARD.search(lead))
    ):
        return False
    return direct or bool(WITH.search(lead))
