"""A meeting that the words say there was not: "did not meet", "neither met", "failed to meet".

One find with its stretch comes in; yes or no goes out. One that "will not" be is called off, and told.
"""

from __future__ import annotations

from whipcount.extract.meeting_found import Found

NOT = frozenset({"not", "n't", "'t", "never", "without", "cannot"})
NOBODY = frozenset({"neither", "nobody", "none", "no"})
FAILED = frozenset({"failed", "fails", "unable", "yet", "instead"})
AHEAD = frozenset({"will", "won", "shall", "'ll", "would", "refused", "refuses", "declined"})
STILL = frozenset(
    {"only", "just", "merely", "until", "till", "first"}
)  # "not until Friday did they"
HELPERS = 4  # words before a verb in which its helpers stand


def denied(found: Found) -> bool:
    """Whether a verb that is a meeting by itself is told not to have come about."""
    words, first = found.passage.words, found.anchor.first
    group = [w.low for w in words[max(found.reach.start, first - HELPERS) : first]]
    if set(group) & AHEAD or set(group) & STILL or "until" in found.after:
        return False
    subject = {w.low for w in words[found.reach.start : first][:2]}
    return bool(set(group) & NOT) or _failed(group) or bool(subject & NOBODY)


def _failed(group: list[str]) -> bool:
    """As in "failed to meet", "were unable to meet", "has yet to meet"."""
    return group[-1:] == ["to"] and bool(set(group[-2:-1]) & FAILED)
