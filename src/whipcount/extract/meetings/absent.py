"""Who joins a meeting from afar, and who is left out: only where the words say so.

A passage's clauses and a meeting's stretch come in; mentions go out, never by nearness to a word alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.meetings.reach import Reach
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage
from whipcount.layers import Clause, Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag, pattern

NEAR = 90  # characters between a meeting's words and what is said of it
LINK = 70  # characters between "joined" and "by video"


def remote(scene: Scene, passage: Passage, anchor: Anchor, clauses: Sequence[Clause]) -> list[Span]:
    """As in "X joined by video link", "Y took part remotely": the subjects of who joins so."""
    if anchor.lemma in bag("nouns", "calls") or not pattern("absent", "via").search(passage.text):
        return []
    joined = (c for c in clauses if _is(passage, c, "joins") and not c.negated)
    return [s for c in joined if _by_wire(scene, passage, c, clauses) for s in c.subjects]


def _is(passage: Passage, clause: Clause, name: str) -> bool:
    """A verb of a list, by itself or with the word after it: "leave out", "take part"."""
    index = passage.at(clause.head[0])
    after = passage.words[index + 1].low if index + 1 < len(passage.words) else ""
    known = bag("absent", name)
    return clause.lemma in known or f"{lemmas.verb(clause.lemma)} {after}" in known


def _by_wire(scene: Scene, passage: Passage, clause: Clause, clauses: Sequence[Clause]) -> bool:
    """The words after the verb, up to the next one, say by what means."""
    start = clause.head[0]
    heads = [c.head[0] for c in clauses if c.kind == "verb" and c.head[0] > start]
    end = min([start + LINK, passage.end, *heads])
    return bool(pattern("absent", "via").search(scene.text, start, end))


def excluded(
    scene: Scene, passage: Passage, anchor: Anchor, clauses: Sequence[Clause]
) -> list[Span]:
    """As in "X was not invited to the talks", "the summit left out Y": whom the clause says it of."""
    words = passage.words
    first, last = words[anchor.first].start, words[anchor.last].end
    near = [c for c in clauses if first - NEAR < c.head[0] < last + NEAR]
    return [s for c in near if _leaves_out(scene, passage, c) for s in c.objects]


def _leaves_out(scene: Scene, passage: Passage, clause: Clause) -> bool:
    if _is(passage, clause, "outs"):
        return not clause.negated and clause.modality not in {"conditional", "questioned"}
    if clause.lemma not in bag("absent", "invites"):
        return False
    index = passage.at(clause.head[0])
    before = {w.low for w in passage.words[max(0, index - 3) : index]}
    none = any(scene.words(s).casefold().startswith(("no ", "neither ")) for s in clause.objects)
    return clause.negated or none or bool(before & {"without", "not", "never", "n't"})


def without(passage: Passage, anchor: Anchor, found: Reach) -> list[Span]:
    """As in "talks without X", "met in the absence of Y": where the name that follows must begin."""
    words = passage.words
    low = words[anchor.last].end - passage.start
    high = words[min(found.far, len(words)) - 1].end - passage.start
    matches = pattern("absent", "without").finditer(passage.text, low, max(low, high))
    return [(passage.start + m.end(), passage.start + m.end() + NEAR) for m in matches]
