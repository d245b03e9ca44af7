"""How far somebody's words reach: without what the reporter tells before, between and after them.

An attribution's content in, its spans cut where the reporter speaks again out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.scene import Scene
from whipcount.layers import Attribution, Clause, Span

LEAST = 3  # words that are left of a content that is cut
# "…, he said, after the bank had refused": when and on what the words were said.
ADJUNCT = re.compile(
    r"(?:(?:just|only|shortly|soon|\w+|a \w+)\s)?(?:hours?|days?|weeks?|months?|minutes?)?\s?"
    r"(?:after|before|as|while|when|following|giving|given that|despite|amid|ahead of|during)\b"
)
TRAILING = re.compile(
    r",\s(?=(?:\w+\s)?(?:(?:hours?|days?|weeks?|months?)\s)?(?:after|following)\s)"
)
BREAK = re.compile(r"[;:]\s+(?=\S)")
QUOTE_AFTER = re.compile(r"[.!?]\s+(?=[\"“])")
AND = re.compile(r",?\s*(?:and|but)\s*(?:also\s|then\s|on \w+day\s)?$")


def narrowed(scene: Scene, found: Attribution, content: Sequence[Span]) -> list[Span]:
    """The spans that are the speaker's; never none."""
    if not found.cue:
        return list(content)
    cue = min(s for s, _ in found.cue), max(e for _, e in found.cue)
    out = list(_each(scene, cue, content))
    return out or list(content)


def _each(scene: Scene, cue: Span, content: Sequence[Span]) -> Iterator[Span]:
    """Each span as far as it goes."""
    led = any(end <= cue[0] for _, end in content)
    for start, end in content:
        if end <= cue[0]:
            yield _opened(scene, (start, end))
        elif led and start >= cue[1] and _resumed(scene, cue, (start, end)):
            continue
        else:
            yield _closed(scene, cue, (start, end))


def _opened(scene: Scene, span: Span) -> Span:
    """ "The bank welcomed it; the terms were fair, its head said": what stands before the mark is told."""
    start, end = span
    words = scene.text[start:end]
    if words[-1:] in '"”' or words[-2:-1] in '"”':
        if words[:1] not in '"“' and (quoted := QUOTE_AFTER.search(words)):
            return start + quoted.end(), end  # "Rates stay. “We wait,” said the governor"
        return span
    cuts = [m for m in BREAK.finditer(words) if not scene.quoted(start + m.start())]
    return (start + cuts[-1].end(), end) if cuts and _enough(words[cuts[-1].end() :]) else span


def _resumed(scene: Scene, cue: Span, span: Span) -> bool:
    """ "…, he said; the union left": behind a mark or with a time the reporter goes on."""
    if scene.quoted(span[0]) or scene.text[span[0]] in '"“':
        return False
    between = scene.text[cue[1] : span[0]]
    return ";" in between or ADJUNCT.match(scene.text, span[0]) is not None


def _closed(scene: Scene, cue: Span, span: Span) -> Span:
    """ "Said it would wait, and left": what the speaker does beside saying is no part of it."""
    start, end = span
    stops = [c.head[0] for c in _beside(scene, cue) if start < c.head[0] < end]
    if stops and (joint := AND.search(scene.text, start, min(stops))):
        end = joint.start()
    trail = TRAILING.search(scene.text, start, end)
    if trail and not scene.quoted(trail.start()):
        end = trail.start()
    return (start, end) if _enough(scene.text[start:end]) else span


def _beside(scene: Scene, cue: Span) -> Iterator[Clause]:
    """The clauses that are coordinated with the one of the cue."""
    saying = {n for n, c in enumerate(scene.clauses) if cue[0] <= c.head[0] < cue[1]}
    for clause in scene.clauses:
        if clause.parent in saying and clause.relation == "conj" and clause.kind == "verb":
            yield clause


def _enough(words: str) -> bool:
    return len(words.split()) >= LEAST
