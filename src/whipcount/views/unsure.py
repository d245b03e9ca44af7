"""How sure a reading has to be to stand among an answer's first; and what was left out as less sure than asked for, in a line."""

from __future__ import annotations

from collections.abc import Mapping

from whipcount.model import Unsure
from whipcount.views import wording as w

LIKELY = 40  # hundredths: of what is less sure two in three are wrong, as judges found
ALL = Unsure()  # nothing is left out
EVERY = ("position", "pledge", "condition")
# The kinds that the rows of an answer are made of, where these are not all three.
TOLD: Mapping[str, tuple[str, ...]] = {
    "count": ("position", "condition"),
    "pledges": ("pledge", "condition"),
    "waits": ("condition",),
    "ics": (),
}


def left_out(unsure: Unsure, answer: str = "") -> str:
    """``12 positions and 1 condition less sure than 70 left out``; empty where nothing of the answer's is."""
    many = {"position": unsure.positions, "pledge": unsure.pledges, "condition": unsure.conditions}
    found = [w.plural(many[kind], kind) for kind in TOLD.get(answer, EVERY) if many[kind]]
    if not found:
        return ""
    *first, last = found
    told = f"{', '.join(first)} and {last}" if first else last
    return f"{told} less sure than {unsure.least} left out"
