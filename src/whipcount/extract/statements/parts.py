"""Where what one cue frames is two statements, by its parts or by who speaks: "“We lost,” Lind said. “We go on.”", "the vote stands, he said, and none follows".

The spans of a content in, groups of them out, one for each statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from whipcount.extract.scene import Scene
from whipcount.layers import Attribution, Span
from whipcount.model import Party

ENDED = re.compile(r"[.!?][\"”’']?\s*$")
COLON = re.compile(r":\s*$")
JOINED = re.compile(r"(?:,\s*)?(?:and|but|while|so)\s")
NOUNS = frozenset({"acl", "acl:relcl"})  # what hangs on a noun: "any ship built here"
LEAD = 40  # characters before the subject of a clause: "in the end the"
LISTING = re.compile(r",\s|(?P<last>,?\s(?:and|or|nor|as well as)\s(?:the\s)?)")
JOINT = re.compile(r",?\s(?:and|but|while|so)\s*$")


def parted(scene: Scene, found: Attribution, content: Sequence[Span]) -> Iterator[list[Span]]:
    """The spans of a content by the statements they make."""
    group: list[Span] = []
    for span in content:
        begun = span[0]
        if group and _anew(scene, found, group, span):
            yield group
            joined = JOINED.match(scene.text, *span)
            group, begun = [], joined.end() if joined else begun
        group.append((begun, span[1]))
    if group:
        yield group


def _anew(scene: Scene, found: Attribution, group: Sequence[Span], span: Span) -> bool:
    """Whether a span begins a statement of its own behind the cue: a sentence, or a clause that is joined by "and"."""
    before = group[-1][1]
    quoted = scene.text[span[0]] in "\"“‘'"
    if not any(before <= s and e <= span[0] for s, e in found.cue):
        own = (
            ENDED.search(scene.text, before, span[0]) is not None
        )  # "… it was bad. “It costs jobs.”"
        return quoted and own and scene.text[before - 1] not in "\"”’'"
    if quoted:
        if ENDED.search(scene.text, before + 2, span[0]) or COLON.search(
            scene.text, before, span[0]
        ):
            return True
        joined = JOINED.match(scene.text, span[0] + 1)
        return joined is not None and _whole(scene, group[0])
    joined = JOINED.match(scene.text, span[0])
    begun = joined.end() if joined else span[0]
    if not joined and not JOINT.search(scene.text[before : span[0]]):
        return False
    return _whole(scene, group[0]) and _whole(scene, (begun, span[1]))


def _whole(scene: Scene, span: Span) -> bool:
    """Whether a stretch is a clause that begins with its subject: no order, no "and will wait"."""
    held = [
        c
        for c in scene.headed(*span)
        if (c.tense is not None or c.modal is not None) and c.relation not in NOUNS
    ]
    first = min(held, key=lambda c: c.head[0], default=None)
    doers = [*first.subjects, *(first.objects if first.passive else ())] if first else []
    return any(span[0] <= a < span[0] + LEAD for a, _ in doers)


def others(scene: Scene, found: Attribution) -> list[Party]:
    """Those who say it beside the first of several: "Lind [and Holt] said"."""
    pairs = list(pairwise(sorted(found.source)))
    joints = [LISTING.fullmatch(scene.text, a[1], b[0]) for a, b in pairs]
    if not joints or joints[-1] is None or not joints[-1]["last"] or None in joints:
        return []  # "the premier, Jon Falk, said"
    return [scene.party_of(m) for _, b in pairs if (m := scene.leading(*b))]
