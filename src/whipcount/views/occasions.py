"""Which dated claims are one event: told by the same words, or by several reports in the same way.

Groups of claims come in, the kinds that tell most of an event first; fewer groups go out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from whipcount.link.wordings import content
from whipcount.model import Claim, Event, Meeting, Statement, When

Group = Sequence[Claim]
CLOSE, YEAR = timedelta(days=31), timedelta(days=366)
LEAST = 2  # words that two lines must have in common, names of their actors aside
GAP = 4  # characters between what is said and who says it
SAYINGS = frozenset({"CONSULT"})


def occasions(groups: Iterable[Group]) -> list[Group]:
    """Each event once: a pledge and the position read off the same words are one line with it."""
    return _retold(_nested(groups))


def _nested(groups: Iterable[Group]) -> list[Group]:
    """Groups that share words go to the first of them."""
    owner: dict[tuple[str, int], int] = {}
    found: list[list[Claim]] = []
    for group in groups:
        own = [c for c in group if _when(c)] or list(group)
        places = [(e.document, at) for c in own for e in c.evidence for at in range(e.start, e.end)]
        near = [*places, *_beside(group[0])]
        into = next((owner[p] for p in near if p in owner), None)
        if into is None or isinstance(group[0], Meeting):
            into = len(found)
            found.append([])
        found[into].extend(group)
        for place in places:
            owner.setdefault(place, into)
    return list(found)


def _beside(claim: Claim) -> list[tuple[str, int]]:
    """What is said stands right beside the words that say who said it on which day."""
    if not isinstance(claim, Statement):
        return []
    ends = ((e.document, e.end + n) for e in claim.evidence for n in range(GAP))
    starts = ((e.document, e.start - 1 - n) for e in claim.evidence for n in range(GAP))
    return [*ends, *starts]


def _retold(groups: Sequence[Group]) -> list[Group]:
    """Events of several reports that are alike in kind, actor, day and words are one."""
    kept: list[list[Claim]] = []
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for group in groups:
        keys = _keys(group[0])
        near = dict.fromkeys(i for key in keys for i in index[key])
        into = next((i for i in near if _alike(kept[i][0], group[0])), None)
        if into is None:
            into = len(kept)
            kept.append([])
            for key in keys:
                index[key].append(into)
        kept[into].extend(group)
    return list(kept)


def _keys(claim: Claim) -> list[tuple[str, str]]:
    if not isinstance(claim, Event):
        return []
    known = [(claim.type, p.actor) for p in claim.actors if p.actor]
    return known or [(claim.type, " ".join(sorted(content(claim.line))))]


def _alike(a: Claim, b: Claim) -> bool:
    if not isinstance(a, Event) or not isinstance(b, Event) or a.modality != b.modality:
        return False
    names = content(" ".join(p.text for p in (*a.actors, *b.actors)))
    common = (content(a.line) & content(b.line)) - names
    enough = len(common) >= LEAST + (a.type in SAYINGS)
    wide = YEAR if len(common) > LEAST and a.type not in SAYINGS else CLOSE
    return enough and _together(_when(a), _when(b), wide)


def _together(a: When | None, b: When | None, wide: timedelta) -> bool:
    """The same days, or a day inside a few that the other gives."""
    if a is None or b is None:
        return False
    if a == b:
        return True
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    inside = (a.earliest <= b.earliest and b.latest <= a.latest) or (
        b.earliest <= a.earliest and a.latest <= b.latest
    )
    return inside and max(a.latest - a.earliest, b.latest - b.earliest) <= wide


def _when(claim: Claim) -> When | None:
    when = claim.start if isinstance(claim, Meeting) and claim.start else claim.time
    return when if when and (when.earliest or when.latest) else None
