"""Two days that one event tells of: "moved the deadline from 2 April to 18 June" is no stretch of time.

An event in its passage comes in; it goes out as it is, or once for the old day and once for the new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.codec import claim_id
from whipcount.extract.surface import Passage
from whipcount.model import Event

MOVED = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|push(?:ed|es|ing)?|postpon(?:e|ed|es|ing)|shift(?:ed|s|ing)?|put(?:s|ting)? (?:off|back)"
    r"|delay(?:ed|s|ing)?|defer(?:s|red|ring)?|reschedul(?:e|ed|es|ing)|extend(?:ed|s|ing)?|prolong(?:ed|s|ing)?|br(?:ought|ings?|inging)"
    r"|chang(?:e|ed|es|ing)|slip(?:s|ped)?|slid)\b[^.;:“”\"]{0,100}\bfrom (?:the )?$",
    re.IGNORECASE,
)


def both_days(passage: Passage, event: Event) -> Iterator[Event]:
    """The event, or two of them where its days are the one that something is moved from and the one it is moved to."""
    ref = event.time_ref
    until = ref.until if ref else None
    if ref is None or until is None or not ref.day or not until.day:
        yield event
        return
    lead = passage.text[: max(0, ref.evidence.start - passage.start)]
    if MOVED.search(lead) is None:
        yield event
        return
    yield replace(event, time_ref=replace(until, direction=until.direction or ref.direction))
    ident = claim_id("event", event.evidence, event.type, "moved")
    yield replace(event, id=ident, time_ref=replace(ref, until=None))
