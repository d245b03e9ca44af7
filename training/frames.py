"""Stances, pledges and conditions as spans of words come in; labels of words go out.

A frame's anchor is the words of a stance, a pledge or a condition; each of its words points to the
first word of what goes with it (whose it is, what it is about, who must move), or to the anchor's
own first word where nothing does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus import UNKNOWN, Span, tag_spans
from whipcount.annotate.framing import KINDS
from whipcount.annotate.labels import ACTS, FRAME_BONDS, HEADS, STATUSES

PARTS = ("holder", "issue", "waits")


@dataclass(frozen=True)
class Frame:
    """One stance, pledge or condition; ``value`` is its stance or polarity, or the act of a pledge."""

    kind: str
    value: str
    anchor: Span
    status: str = ""
    holder: Span | None = None
    issue: Span | None = None
    waits: Span | None = None


def labels(count: int, frames: Sequence[Frame]) -> dict[str, list[int]]:
    """Every frame label of a stretch of words that was marked as a whole."""
    made = {kind: tag_spans(count, _anchors(frames, kind), HEADS[kind]) for kind in KINDS}
    made |= {part: tag_spans(count, _parts(frames, part), HEADS[part]) for part in PARTS}
    for name in ("act", "status", *FRAME_BONDS):
        made[name] = [UNKNOWN] * count
    for frame in frames:
        _classify(made, frame)
        _bind(made, frame)
    return made


def _anchors(frames: Sequence[Frame], kind: str) -> list[tuple[int, int, str]]:
    """The anchors of a kind, longer ones first, so that those inside them stay visible."""
    found = {
        (*f.anchor, "Pledge" if kind == "pledge" else f.value) for f in frames if f.kind == kind
    }
    return sorted(found, key=lambda run: (run[0] - run[1], run))


def _parts(frames: Sequence[Frame], part: str) -> list[tuple[int, int, str]]:
    found = {(*span, part.capitalize()) for f in frames if (span := getattr(f, part))}
    return sorted(found, key=lambda run: (run[0] - run[1], run))


def _classify(made: dict[str, list[int]], frame: Frame) -> None:
    if frame.kind != "pledge":
        return
    start, end = frame.anchor
    made["act"][start:end] = [ACTS.index(frame.value)] * (end - start)
    if frame.status:
        made["status"][start:end] = [STATUSES.index(frame.status)] * (end - start)


def _bind(made: dict[str, list[int]], frame: Frame) -> None:
    """Point the anchor's words to the frame's parts; the first frame of an anchor wins."""
    start, end = frame.anchor
    for part in PARTS:
        name = f"{frame.kind}_{part}"
        if name in FRAME_BONDS and made[name][start] == UNKNOWN:
            span = getattr(frame, part)
            made[name][start:end] = [span[0] if span else start] * (end - start)
