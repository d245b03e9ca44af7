"""Whether a stance hangs on something, though the sentence sets no terms that are kept as a condition.

Readings in, yes or no out: "would go when there was a contract to sign", "refused to pass it without a cap",
"failing which they would leave", "will sign nothing that lacks a limit".
"""

from __future__ import annotations

import re

from whipcount.extract.conditions import doubts
from whipcount.extract.framing import frames
from whipcount.extract.scene import Scene
from whipcount.extract.siding import AGAINST
from whipcount.extract.stances import Reading
from whipcount.extract.supposed import trigger_of
from whipcount.layers import Frame
from whipcount.lexicon import conditional
from whipcount.model import Condition

SURE = 80  # hundredths: where no conjunction but the model alone tells it
ALL_BUT_CERTAIN = 95  # of a "when", which mostly tells a time
NEAR = 20  # characters between a stance and what it hangs on
CLOSE = 20  # characters between a stance and a condition that still hangs on it
AHEAD = frozenset({"will", "would", "can", "could", "may", "might", "shall"})
WHEN = re.compile(r"(?:only\s)?when\b", re.IGNORECASE)
# "If only to please", "as soon as possible", "if at all".
IDLE = re.compile(
    r"if\s(?:only\sto|at\sall|not|so|anything|ever|any|that\sis|possible|necessary)\b|(?:even|as|what)\sif\b|as\ssoon\sas(?:\spossible|\sit\scan)?$|even\b",
    re.IGNORECASE,
)
# "Will not sign without a cap": what has no such thing is not done; "without delay" is a manner.
WITHOUT = re.compile(
    r"\bwithout\s(?![a-z]+ing\b)(?!(?:an?\s|any\s|further\s|much\s|more\s)?(?:doubts?|delay|comment|warning|precedent|explanation|notice|ceremony|hesitation|difficulty|success|reserv\w+"
    r"|exception|question|result|effect|reason|fear|regret|prejudice|ado|fuss|success|incident|cost|charge)\b)[\w“\"‘]"
)
LACKING = re.compile(r"\s*(?:nothing|no\s[\w-]+(?:\s[\w-]+)?)\s(?:that|which|without)\s")
# "Or else", "failing which", "otherwise": what is told before it must come about.
ELSE = re.compile(
    r"(?:^|[.;,]\s|\b(?:and|but)\s)(?:failing\s(?:which|that|this)|otherwise|or\selse|in\sreturn|only\sthen|in\sthat\s(?:case|event))\b[^.;]*$",
    re.IGNORECASE,
)
WISHING = frozenset({"want", "demand", "seek", "ask", "insist", "require", "request"})
# "Wants another audit first", but "will be the first".
FIRST = re.compile(
    r"(?<!\bthe)(?<!\bat)(?<!\bour)(?<!ts)(?<!eir)\sfirst(?=[.,;:”\"]|$|\s(?:and|but|before)\b)"
)
WERE = re.compile(
    r"(?:\s[\w’'-]+){0,3}?\swere\s(?:that|this|it|[\w’'-]+(?:\s[\w’'-]+){0,3})\sto\s[a-z]"
)


def depending(scene: Scene, found: Reading) -> bool:
    """Whether a stance is told to hang on something in its own sentence."""
    sentence = scene.sentence_of(found.clause.head[0])
    if sentence is None:
        return False
    low, high = min(found.evidence[0], found.clause.start), found.evidence[1]
    lead = scene.text[sentence.start : found.clause.head[0]]
    stretch = scene.text[found.clause.head[0] : min(sentence.end, max(high, found.clause.end))]
    if found.stance in AGAINST and (
        WITHOUT.search(stretch) or LACKING.match(scene.text, found.issue[0])
    ):
        return True
    if found.clause.lemma in WISHING and FIRST.search(stretch):
        return True
    ahead = found.clause.modal in AHEAD
    if ahead and (ELSE.search(lead) or WERE.match(scene.text, found.clause.head[1], sentence.end)):
        return True
    seen = frames(scene, "condition", SURE)
    return any(
        sentence.start <= f.start < sentence.end
        and f.start < high + NEAR
        and low < f.end + NEAR
        and _hangs(scene, found, f)
        for f in seen
    )


def _hangs(scene: Scene, found: Reading, frame: Frame) -> bool:
    """Whether the model's words are a condition of this act, which is still to come or denied."""
    opening = conditional.opening(scene.text, frame.start)
    if opening is None or doubts.opens_idly(scene, frame.start, opening):
        return False
    if IDLE.match(scene.text, frame.start, frame.end) or found.issue[0] >= frame.start:
        return False
    clause = found.clause
    if not (
        clause.modal in AHEAD
        or clause.negated
        or found.stance in AGAINST
        or clause.tense == "present"
    ):
        return False
    if WHEN.match(scene.text, frame.start):
        timed = any(frame.start <= t.evidence[0].start < frame.end for t in scene.times)
        return frame.chance >= ALL_BUT_CERTAIN and not timed and clause.modal in AHEAD
    return True


def belongs(scene: Scene, condition: Condition, found: Reading) -> bool:
    """Whether a condition belongs to this stance: same sentence, and near or inside its clause."""
    piece, sentence = condition.evidence[0], scene.sentence_of(found.clause.head[0])
    if sentence is None or not sentence.start <= piece.start < sentence.end:
        return False
    trigger = trigger_of(scene, condition)
    if trigger and trigger[0] <= found.issue[0] and found.issue[1] <= trigger[1]:
        return False  # it is on the condition, not under it
    low, high = min(found.evidence[0], found.clause.start), max(found.evidence[1], found.clause.end)
    if (
        " but " in scene.text[high - 1 : piece.start]
        and piece.quote.startswith(condition.act)
        and " " in condition.act
    ):
        return False  # "is not against it but would go if"
    return piece.start < high + CLOSE and low < piece.end + CLOSE
