"""Who receives whom: "Orvia's premier received the envoy", "the envoy was received by Orvia's premier".

The mentions on both sides of a verb of receiving come in; those who are at home go out.
"""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.extract.meetings.phrases import BEING, Anchor
from whipcount.extract.surface import Passage
from whipcount.layers import Mention

HELPERS = 3  # words before a verb in which "was", "has been" stand
AGENT = 12  # words after a passive within which "by" leads to who did it


def receiving(
    passage: Passage, anchor: Anchor, subjects: Sequence[Mention], rest: Sequence[Mention]
) -> list[Mention]:
    """The subjects, or whom "by" leads to after a passive, or nobody where a passive names none."""
    words, head = passage.words, anchor.head
    by = next((w.end for w in words[head + 1 : head + AGENT] if w.low == "by"), None)
    if not _passive(passage, anchor):
        return list(subjects)
    if by is None:
        return []
    behind = [m for m in rest if m.start > by]
    return behind[:1]


def _passive(passage: Passage, anchor: Anchor) -> bool:
    """As in "was warmly received", "received by X": never "had received"."""
    words, head = passage.words, anchor.head
    form = words[head].low
    if not form.endswith("ed") or anchor.kind != "receives":
        return False
    before = {w.low for w in words[max(0, head - HELPERS) : head]}
    following = words[head + 1].low if head + 1 < len(words) else ""
    return bool(before & BEING) or following == "by"
