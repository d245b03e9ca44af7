"""Sums that somebody will get, by the public body that says so: "the museum will get £4m, the council said".

Text and attributions in, gifts out; ``pledges`` turns gifts into claims. Does not lean on the parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.able import LEADING
from whipcount.extract.pledges.behind import money_spans
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.model import Party

LED = r"\s(?:(?:an?|the|up to|about|some|another|nearly|almost|over|more than|at least|(?:an )?(?:extra|additional|further|initial))\s)*$"
GETTING = re.compile(
    rf"\b(?:will|would|shall|is to|are to)\s(?:(?:also|now|each|all|then)\s)?(?:get|receive|be\s(?:given|granted|paid|awarded|offered)){LED}"
)
THERE = re.compile(rf"\b[Tt]here\s(?:will|would|is to)\s(?:also\s)?be{LED}")
READY = re.compile(
    r"(?:\s(?:in|of)\s(?:[a-z-]+\s?){1,3}|\s[a-z-]+){0,2}\s(?:is|are|was|were|has been|have been|will be|would be)\s(?:now\s|also\s)?(?:being\s)?"
    r"(?:made available|set aside|earmarked|found|put aside)\b(?!\sby\b)"
)
PRIVATE = re.compile(
    r"\s(?:in|of)\s(?:\w+\s)?(?:fees|fines|rent|profits?|prize money|damages|royalties|wages|salary|dividends?)\b|\s(?:a|per)\sweek\b|\s(?:less|fewer|short)\b"
)
PUBLIC = re.compile(
    r"\b(?:council|government|ministry|commission|treasury|department|cabinet|authority|agency|parliament|senate|city|county|state|province"
    r"|administration|executive|exchequer|(?:home|foreign|cabinet|scotland|wales) office|(?<!general )secretary(?!-general)|downing street|city hall|fund|foundation)\b",
    re.IGNORECASE,
)
BEFORE = 70  # characters before a sum in which who gets it is told


def awarded(scene: Scene) -> Iterator[Gift]:
    """Sums that are to be had of whoever tells of them."""
    for start, end in money_spans(scene.text):
        before = scene.text[max(0, start - BEFORE) : start]
        got = GETTING.search(before) or THERE.search(before)
        ready = None if got else READY.match(scene.text, end)
        speaker = scene.speaker_at(start) if got or ready else None
        if speaker is None or PRIVATE.match(scene.text, end) or not public(scene, speaker):
            continue
        if speaker.chain and any(
            m.chain == speaker.chain for m in scene.mentions_near(start - BEFORE, start)
        ):
            continue  # "the city will get £4m, it said"
        amount, quantity, *_ = gifts.sum_in(scene.words((start, end))) or (None, None)
        low = start - len(before) + got.start() if got else start
        head = Clause(low, end, (start, end), "promise", "verb")
        status = "allocated" if ready and not ready[0].endswith("available") else "pledged"
        yield Gift(
            head, (speaker,), status, "funding", (start, end),
            (low, max(end, ready.end() if ready else end)), amount, quantity,
        )  # fmt: skip


def public(scene: Scene, speaker: Party) -> bool:
    """Whether it is a state, a body of one, or somebody in such an office."""
    chain = scene.chain(speaker)
    names = (speaker.text, *(chain.names if chain else ()))
    if chain is not None and chain.type == "state":
        return True
    if chain is not None and chain.type == "person":
        return any(LEADING.search(n) or PUBLIC.search(n) for n in names) or any(
            LEADING.search(r.title) for r in chain.roles
        )
    return any(PUBLIC.search(n) or LEADING.search(n) for n in names)
