"""Statements: who said what, in which mode, as which act. Attributions in, one Statement each out.

Where the model misses a quotation between marks, the words beside it say whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract.scene import Scene
from whipcount.layers import Attribution, Clause, Span
from whipcount.lexicon import cues
from whipcount.model import Document, Party, Statement
from whipcount.pipeline import Layers

SHORTEST = 3  # words in a content that is worth a row; a quoted phrase may be shorter
QUOTED = re.compile(r"“[^”\n]{2,}”?|\"[^\"\n]{2,}\"?")


@dataclass(frozen=True)
class Statements:
    """Reads statements off the attributions."""

    name: str = "statements"
    version: str = "1"
    requires: tuple[str, ...] = ("sentence", "mention", "chain", "clause", "attribution", "time")
    provides: tuple[str, ...] = ("statement",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Statement]:
        """One Statement for each attribution with a source or a cue of saying."""
        scene = Scene(document, layers)
        for attribution in scene.attributions:
            if statement := self._statement(scene, attribution):
                yield statement

    def _statement(self, scene: Scene, found: Attribution) -> Statement | None:
        content = [_trim(scene.text, s) for s in found.content]
        content = [s for s in content if s[1] > s[0]]
        cue = " ".join(scene.words(s) for s in found.cue)
        speaker = scene.speaker(found)
        if not content or speaker is None or cues.kind(cue) == "none":
            return None
        words = " … ".join(scene.text[a:b] for a, b in content)
        if len(words.split()) < SHORTEST and not any(q in words for q in '"“'):
            return None
        evidence = tuple(scene.cite(a, b) for a, b in content)
        clause = min(
            (c for c in scene.clauses if any(s <= c.head[0] < e for s, e in found.cue)),
            key=lambda c: c.start, default=None,
        )  # fmt: skip
        return Statement(
            id=claim_id("statement", evidence, speaker.text), document=scene.document.id,
            evidence=evidence, made_by="statements/1", speaker=speaker, cue=cue or None,
            content=words, mode=mode(scene, content), act=act(cue, words),
            audience=_audience(scene, clause), via=_via(scene, found, speaker),
            time_ref=scene.time_of(clause) if clause else None,
        )  # fmt: skip


def mode(scene: Scene, content: list[Span]) -> str:
    """Direct where all of it stands between quotation marks, mixed where some does."""
    words = [scene.text[a:b] for a, b in content]
    quoted = sum(len(m) for w in words for m in QUOTED.findall(w))
    outer = all(scene.quoted(a) for a, _ in content)
    share = quoted / max(1, sum(len(w) for w in words))
    if outer or share > 0.9:
        return "direct"
    return "mixed" if share > 0 else "indirect"


def act(cue: str, content: str) -> str:
    """What is done by saying it: from the cue, else from the words said."""
    kind = cues.kind(cue)
    if kind not in {"asserts", None}:
        return kind or "asserts"
    return "asks" if content.rstrip("\"”’' ").endswith("?") else "asserts"


def _audience(scene: Scene, clause: Clause | None) -> str | None:
    """To whom: the object of telling, or "to X"."""
    if clause is None:
        return None
    spans = [*(clause.objects if clause.lemma in {"tell", "inform", "warn", "ask"} else ()),
             *((a, b) for p, a, b in clause.obliques if p == "to")]  # fmt: skip
    return scene.words(spans[0]) if spans else None


def _via(scene: Scene, found: Attribution, speaker: Party) -> Party | None:
    """Who relays it: the speaker of the attribution that this one stands inside."""
    outer = [
        a for a in scene.attributions
        if a is not found and a.source and any(s <= found.start and found.end <= e for s, e in a.content)
    ]  # fmt: skip
    relay = scene.speaker(min(outer, key=lambda a: a.end - a.start)) if outer else None
    return relay if relay and relay.chain != speaker.chain else None


def _trim(text: str, span: Span) -> Span:
    """A content without the comma, conjunction and blanks at its edges."""
    start, end = span
    words = text[start:end]
    lead = len(words) - len(re.sub(r"^[\s,;:—–-]*(?:that\s+)?", "", words))
    tail = len(words) - len(words.rstrip(" \n\t,;:—–-"))
    return start + lead, max(start + lead, end - tail)
