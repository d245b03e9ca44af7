"""What a promise goes on to list: "promised €2m for the port, a bonus for each docker once it opens, and no layoffs".

The parse hangs what comes late in a list on whatever stands before it. A bond and its gifts in, the further gifts out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Bond, Gift
from whipcount.extract.scene import Scene

LISTING = frozenset({"promise", "pledge", "vow", "offer", "guarantee"})
JOINT = re.compile(
    r"(?:,\s(?:and\s|plus\s|as well as\s)?|\s(?:and|plus|as well as)\s)"
    r"(?=(?:an?|no|free|another|more|better|cheaper|up to|at least|some)\s|[A-Z]{0,3}[£$€₹]\s?\d|\d[\d,.]*\s)"
)
ENDING = re.compile(r"\b(?:and|plus|as well as)\b")
# What a thing of a list ends at: its terms, its time, a new sentence.
TERMS = re.compile(
    r"\s(?:once|if|when|until|unless|provided|while|but|although|though|because|after)\s|,(?!\d)|[;:–—“”\"]"
)
LONGEST = 100  # characters of a thing


def items(scene: Scene, bond: Bond, own: Sequence[Gift]) -> Iterator[Gift]:
    """The things behind the last one that the parse has, up to the first that is a clause of its own."""
    sentence = scene.sentence_of(bond.clause.head[0])
    if not own or sentence is None or bond.clause.lemma not in LISTING:
        return
    last = max(g.what[1] for g in own)
    opening = list(JOINT.finditer(scene.text, last, sentence.end))
    closed = any(ENDING.search(m[0]) for m in opening)  # "a hall, a port of 9,000": an apposition
    if not closed or not _unbroken(scene, last, opening[0].start()):
        return
    for found in opening:
        end = _end(scene, found.end(), sentence.end)
        if _told(scene, found.end(), end):
            return
        what = found.end(), end
        act = gifts.act(scene.words(what)) or "other"
        denied = scene.text.startswith("no ", what[0])
        yield bond.gift(scene, "other" if denied else act, what, bond.clause)


def _unbroken(scene: Scene, start: int, end: int) -> bool:
    """Whether no sentence or quotation ends between the things."""
    return not re.search(r"[.;:“”\"]", scene.text[start:end])


def _end(scene: Scene, start: int, last: int) -> int:
    """The end of a thing: before its terms, the next thing or the end of the sentence."""
    stops = [
        m.start()
        for m in (TERMS.search(scene.text, start, last), JOINT.search(scene.text, start, last))
        if m
    ]
    end = min([last, start + LONGEST, *stops])
    return start + len(scene.text[start:end].rstrip(' .!?”"'))


def _told(scene: Scene, start: int, end: int) -> bool:
    """Whether the words hold a predicate with its own subject: no thing, but what somebody does."""
    clauses = scene.headed(
        start, scene.text.find(" ", end) if scene.text.find(" ", end) > 0 else end
    )
    return any(c.kind != "noun" and c.subjects and c.relation != "acl:relcl" for c in clauses)
