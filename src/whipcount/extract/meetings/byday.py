"""What the day of a meeting says of its status: nothing is held on a day to come, nor on one it was to have been.

A status and a time as read come in, with the meeting's words in their passage; both as they can be go out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.surface import Passage
from whipcount.model import TimeRef

WAS_TO_HAVE = re.compile(r"\b(?:was|were) (?:due |set |meant )?to have (?:been )?$")
INSTEAD = re.compile(r"\b(?:will|would|is|are) (?:be )?(?:now|instead)\b|\binstead\b")
HOPED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?|push(?:es|ed|ing)?|press(?:es|ed|ing)?|call(?:s|ed|ing)?|look(?:s|ed|ing)?"
    r"|aim(?:s|ed|ing)?|want(?:s|ed)?|seek(?:s|ing)?|favou?r(?:s|ed)?) (?:for |to have |to see )?(?:an? |the )?(?:[\w’'-]+ ){0,2}$"
)


def by_day(
    passage: Passage, anchor: Anchor, told: str, ref: TimeRef | None
) -> tuple[str, TimeRef | None]:
    """The status and the time, each put right by the other."""
    if ref is None:
        return told, ref
    if unmet(passage, anchor):
        ref = replace(ref, direction=-1)  # "were to have met last Monday": the one behind
    if anchor.lemma == "appointment" and not ref.offset:
        ref = replace(ref, direction=1)  # "was promised an appointment on Monday": the one ahead
    if anchor.lemma == "summons" and ref.direction > 0:
        return "planned", ref  # "has summoned the leaders to the palace for Thursday"
    ahead = told == "held" and ref.direction > 0 and ref.base is None
    return (_to_come(passage, anchor) if ahead else told), ref


def _to_come(passage: Passage, anchor: Anchor) -> str:
    """What is hoped for is no more than proposed."""
    lead = passage.text[: passage.words[anchor.first].start - passage.start]
    return "proposed" if HOPED.search(lead) else "planned"


def unmet(passage: Passage, anchor: Anchor) -> str | None:
    """As in "were to have met yesterday": they did not; put off where a new day is told."""
    lead = passage.text[: passage.words[anchor.head].start - passage.start]
    if not WAS_TO_HAVE.search(lead):
        return None
    return "postponed" if INSTEAD.search(passage.text) else "cancelled"
