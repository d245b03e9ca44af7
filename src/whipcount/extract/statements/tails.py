"""Where the reporter speaks again behind somebody's words: "said it would wait, while the bank closed", "…, when the term ends".

What was said is told one tense back; what follows in the present, or in a plain past under "would", is the
report's own. A span of a content in, its end out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span

LEAST = 3  # words that are left
JOINT = re.compile(
    r",\s(?:(?P<beside>while|whereas|and|but|though)\s(?!that\b|if\b|not\b|it\b|they\b|he\b|she\b)"
    r"|(?:when|(?:\w+\s){0,2}which|who|whose)\s)"
)
OPPOSED = frozenset({"while", "whereas", "though"})
SHIFTED = frozenset({"would", "could", "might", "should"})
NEAR = 60  # characters in which the subject of the next clause begins


def told_again(scene: Scene, cue: Span, span: Span) -> Span:
    """A span up to where the report goes on in its own tense."""
    if scene.quoted(span[0]) or not _past(scene.headed(*cue)):
        return span
    for joint in JOINT.finditer(scene.text, *span):
        before = _finite(scene, (span[0], joint.start()))
        after = _finite(scene, (joint.end(), span[1]))
        enough = len(scene.text[span[0] : joint.start()].split()) >= LEAST
        if not (before and after and enough) or scene.quoted(joint.start()):
            continue
        if _shifted(before[0]) and _anew(joint, before[0], after):
            return span[0], joint.start()
    return span


def foretold(scene: Scene, cue: Span) -> bool:
    """Whether what stands before a saying, in its sentence, is told as what would be."""
    sentence = scene.sentence_of(cue[0])
    before = _finite(scene, (sentence.start, cue[0])) if sentence else ()
    return bool(before) and before[0].modal in SHIFTED | {"will", "must", "can", "shall"}


def _finite(scene: Scene, span: Span) -> Sequence[Clause]:
    return [c for c in scene.headed(*span) if c.tense or c.modal]


def _past(cues: Sequence[Clause]) -> bool:
    return any(c.tense == "past" and c.modal is None for c in cues)


def _shifted(clause: Clause) -> bool:
    return clause.modal in SHIFTED or (clause.modal is None and clause.tense == "past")


def _present(clause: Clause) -> bool:
    return clause.modal in {"will", "can", "may", "shall"} or (
        clause.modal is None and clause.tense == "present"
    )


def _anew(joint: re.Match[str], before: Clause, after: Sequence[Clause]) -> bool:
    """Whether the clauses behind a joint are the report's own."""
    if joint["beside"] is None:
        return all(map(_present, after))
    own = any(joint.end() <= a < joint.end() + NEAR for a, _ in after[0].subjects)
    done = after[0].tense == "past" and after[0].kind == "verb" and not after[0].passive
    plain = done and after[0].modal is None and not after[0].perfect
    handed = joint["beside"] in OPPOSED and plain and before.modal in SHIFTED
    return own and (_present(after[0]) or handed)
