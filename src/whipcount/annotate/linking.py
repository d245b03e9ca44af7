"""Spans of sources, cues and contents and the chances of links come in; attributions come out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

import numpy as np

from whipcount.annotate.decode import Floats, Run

LENT_SOURCE, LENT_CONTENT = 0.2, 0.3  # the least chance to serve a second attribution

Votes = dict[int, float]  # by anchor: the mean chance that the words of a run link to it


@dataclass(frozen=True, slots=True)
class Links:
    """Who links to whom, as far as one window saw.

    ``chances[i, j]`` is for word ``start + i`` and anchor ``left + j``.
    """

    start: int
    left: int
    chances: Floats


@dataclass(frozen=True, slots=True)
class Group:
    """The runs of words of one attribution, by role."""

    source: tuple[Run, ...]
    cue: tuple[Run, ...]
    content: tuple[Run, ...]


def groups(found: Sequence[Run], links: Sequence[Links]) -> list[Group]:
    """Join sources, cues and contents into attributions, in the order of their anchors.

    An attribution has one cue and one source at most; a source or a content may serve several.
    """
    anchors = sorted(run[0] for run in found if run[2] != "Content")
    told = {run: votes(run, links, anchors) for run in found}
    chosen = {run: run[0] if run[2] == "Cue" else _best(told[run], run[0]) for run in found}
    parent = {run[0]: anchor for run, anchor in chosen.items() if run[2] == "Source"}
    members: dict[int, list[Run]] = {}
    for run, anchor in chosen.items():
        members.setdefault(_top(anchor, parent), []).append(run)
    suitors = _suitors(told)
    made = [group for anchor in sorted(members) for group in _groups(members[anchor], told)]
    return [_completed(group, suitors) for group in made]


def votes(run: Run, links: Sequence[Links], anchors: Sequence[int]) -> Votes:
    """By anchor, of those given in order: the mean chance that the words of a run link to it."""
    found: dict[int, float] = {}
    first = max(bisect_right(links, run[0], key=lambda seen: seen.start) - 1, 0)
    for seen in takewhile(lambda seen: seen.start < run[1], islice(links, first, None)):
        inside = seen.chances[max(run[0] - seen.start, 0) : run[1] - seen.start]
        row = (inside.sum(axis=0) / np.float32(run[1] - run[0])).tolist()
        near = slice(bisect_left(anchors, seen.left), bisect_left(anchors, seen.left + len(row)))
        for anchor in anchors[near]:
            found[anchor] = found.get(anchor, 0.0) + row[anchor - seen.left]
    return found


def _best(votes: Votes, default: int) -> int:
    return max(votes, key=lambda anchor: (votes[anchor], -anchor), default=default)


def _top(anchor: int, parent: Mapping[int, int]) -> int:
    """Follow anchors to the one that stands for itself; a ring is cut where it began."""
    seen = [anchor]
    while (above := parent.get(seen[-1], seen[-1])) not in seen:
        seen.append(above)
    return min(seen[seen.index(above) :])


def _groups(found: Sequence[Run], votes: Mapping[Run, Votes]) -> Iterator[Group]:
    """The group of one anchor; sources beside the one that goes best with its cue stand alone."""
    cue, source, content = (
        tuple(run for run in found if run[2] == role) for role in ("Cue", "Source", "Content")
    )
    if cue and len(source) > 1:
        anchor = cue[0][0]
        best = max(source, key=lambda run: (votes[run].get(anchor, 0.0), -run[0]))
        yield from (Group((run,), (), ()) for run in source if run != best)
        source = (best,)
    yield Group(source, cue, _tidied(content))


def _tidied(content: Sequence[Run]) -> tuple[Run, ...]:
    """Pieces with one word at most between them joined; those of one word go, beside longer ones."""
    joined: list[Run] = []
    for run in content:
        if joined and run[0] - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], run[1], run[2])
        else:
            joined.append(run)
    return tuple([run for run in joined if run[1] - run[0] > 1] or joined)


def _suitors(votes: Mapping[Run, Votes]) -> dict[tuple[str, int], tuple[float, Run]]:
    """The source and the content that go best with each anchor."""
    found: dict[tuple[str, int], tuple[float, Run]] = {}
    for run, shares in votes.items():
        for anchor, share in shares.items():
            if (run[2], anchor) not in found or share > found[run[2], anchor][0]:
                found[run[2], anchor] = (share, run)
    return found


def _completed(group: Group, suitors: Mapping[tuple[str, int], tuple[float, Run]]) -> Group:
    """A group with a cue but no source or content is lent those of another, if they go well."""
    for run in group.cue:
        share, source = suitors.get(("Source", run[0]), (0.0, run))
        if not group.source and share >= LENT_SOURCE:
            group = replace(group, source=(source,))
        share, content = suitors.get(("Content", run[0]), (0.0, run))
        if not group.content and share >= LENT_CONTENT:
            group = replace(group, content=(content,))
    return group
