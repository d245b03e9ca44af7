"""What a speaker bids or bars outright: "Release the hostages", "this agreement cannot be signed".

Clauses in, readings out, as in ``stances``. The stance is the speaker's, whoever is to do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import hint
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, REACH, Reading
from whipcount.extract.supposed import hypothetical, questioned
from whipcount.layers import Clause, Span

# What listeners and readers are told to do, about nothing: "look at the numbers", "call me".
IDLE = frozenset(
    """look listen take come think imagine remember note consider see wait forget believe trust mind call read watch say tell let_go
    excuse forgive thank get go be do know guess suppose pray picture compare add ask hear have make welcome mark""".split()
)
# To let it pass, and to put it off.
APPROVING = frozenset(
    "sign accept approve tolerate allow permit justify ratify adopt endorse excuse countenance".split()
)
AVERTING = frozenset("avoid postpone delay".split())
DENYING = re.compile(r"\b(?:[Dd]o\s?n[o’']t|[Dd]on[’']t|[Nn]ever)\s$")
OPENING = re.compile(
    r"(?:^|[.!?:;,–—-]\s|[“\"‘'])\s?(?:(?:[Pp]lease|[Jj]ust|[Tt]hen|[Bb]ut|[Aa]nd|[Ss]o)\s)?(?:[Dd]o\snot\s|[Dd]on[’']t\s|[Nn]ever\s)?$"
)
US = re.compile(r"(?:[’']s|\sus|\sme)\b")  # "let us be honest", "let me be clear"
OR_ELSE = re.compile(
    r"\b(?:and|or)\s(?:you|we|they|it|he|she)(?:\b|[’'])"
)  # "open it and you lose us"
BACK = 14  # characters before an imperative that tell whether it opens its words
GLIMPSE = 3  # hundredths: where the model sees less chance of a stance, nothing is asked


def bidding(scene: Scene) -> Iterator[Reading]:
    """Each act that quoted words bid somebody do, and each that somebody's words bar."""
    for clause in scene.clauses:
        if clause.kind != "verb" or questioned(scene, clause) or hypothetical(scene, clause):
            continue
        above = next(scene.above(clause), None)
        if above is not None and clause.relation == "conj" and above.marker == "to":
            continue  # "attempts to frighten us, arm the schools": an infinitive of a list
        told = _bid(scene, clause) or _barred(scene, clause)
        speaker = scene.speaker_at(clause.head[0]) if told else None
        if told is None or speaker is None or speaker.chain is None:
            continue
        stance, issue, span = told
        if hint(scene, "stance", (clause.start, clause.end)) >= GLIMPSE:
            yield Reading(clause, stance, "happen", issue, span, (speaker,), gated=True)


def _bid(scene: Scene, clause: Clause) -> tuple[str, Span, Span] | None:
    """ "Let them publish it": a quoted verb with an object and no subject, at the beginning of what is said."""
    head = clause.head[0]
    if not _imperative(scene, clause) or not _opening(scene, head):
        return None
    after = scene.text[clause.head[1] : clause.end + BACK]
    short = PRONOUN.match(scene.words(clause.objects[0])) and clause.end - head < BACK
    if (short and clause.lemma != "let") or US.match(after) or OR_ELSE.search(after):
        return None
    span = head, min(clause.end, head + REACH)
    denied = clause.negated or DENYING.search(scene.text, max(0, head - BACK), head)
    return ("opposed" if denied else "supports"), span, span


def _imperative(scene: Scene, clause: Clause) -> bool:
    """Whether a clause's form bids: no subject, an object, no tense that shows."""
    if clause.subjects or not clause.objects or clause.modal or clause.tense == "past":
        return False
    if clause.passive or clause.relation not in {"root", "ccomp", "parataxis"}:
        return False
    shown = scene.words(clause.head).endswith(("ing", "ed", "s"))
    return not shown and clause.lemma.split(" ")[0] not in IDLE and scene.quoted(clause.head[0])


def _opening(scene: Scene, head: int) -> bool:
    """Whether a verb opens what is said, and does not go on with a sentence: said it would "kill the plan"."""
    if not OPENING.search(scene.text, max(0, head - BACK), head):
        return False
    return not (scene.text[head].islower() and scene.text[max(0, head - 1)] in "“\"‘'")


def _barred(scene: Scene, clause: Clause) -> tuple[str, Span, Span] | None:
    """ "Cannot be signed", "cannot be avoided": against it, or for it."""
    if not clause.passive or not clause.negated or clause.modal not in {"can", "could"}:
        return None
    side = (
        "opposed" if clause.lemma in APPROVING else "supports" if clause.lemma in AVERTING else ""
    )
    things = [o for o in clause.objects if clause.head[0] - REACH < o[1] <= clause.head[0]]
    if not side or not things or scene.party(things[0]).chain or clause.perfect:
        return None
    return side, things[0], (things[0][0], clause.head[1])
