"""What a thing is said to bring about: "said it would make housing dearer", "it would take years". Readings in, yes or no out.

The model takes whoever says "it would" for whoever will act; what only befalls is nobody's undertaking.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

POINTING = frozenset({"it", "this", "that", "which"})
ACTING = frozenset({"committed", "offered"})
AHEAD = frozenset({"will", "would", "could", "may", "might", "'ll", "’ll"})
# Nobody says so of an act of his own.
BRINGING = frozenset(
    """mean cost cause hurt harm damage undermine endanger jeopardise jeopardize imperil worsen exacerbate fuel deter discourage result
    backfire happen occur depend suffice apply last resemble reflect constitute represent breach violate contravene threaten""".split()
)
# "Make trade dearer", "put the port under foreign control", "take years", "lead to closures", "stay on hold".
BEFALLING = {
    "make": re.compile(
        r"\s[^.;:,]{2,60}?\b(?:more|less|easier|harder|worse|better|stronger|weaker|poorer|richer|cheaper|dearer|safer|slower"
        r"|faster|[a-z]+(?<!memb)(?<!numb)(?<!num)ier|impossible|difficult|possible|vulnerable|dependent|expensive|costly|unaffordable)\b"
    ),
    "put": re.compile(r"\s[^.;:,]{2,60}?\b(?:under|at\srisk|in\s(?:danger|doubt|jeopardy)|out\sof\s(?:work|business))\b"),
    "place": re.compile(r"\s[^.;:,]{2,60}?\b(?:under|at\srisk|in\s(?:danger|doubt|jeopardy)|beyond)\b"),
    "take": re.compile(
        r"\s(?:[\w-]+\s){0,4}?(?:years?|months?|weeks?|days?|hours?|decades?|time|longer|effect|courage|a\smajority)\b"
    ),
    "lead": re.compile(r"\s(?:\w+ly\s)?to\b"),
    "amount": re.compile(r"\sto\b"),
    "stay": re.compile(r"\s(?:on\shold|in\s(?:force|place|effect|limbo)|frozen|suspended|valid)\b"),
    "remain": re.compile(r"\s(?:on\shold|in\s(?:force|place|effect|limbo)|frozen|suspended|valid)\b"),
    "come": re.compile(r"\s(?:into\s(?:force|effect)|at\sa\s(?:cost|price)|as\sa\s(?:blow|relief|shock))\b"),
    "leave": re.compile(r"\s[^.;:,]{2,60}?\b(?:without|worse\soff|vulnerable|exposed|behind|short\sof)\b"),
}  # fmt: skip


def foretold(scene: Scene, found: Reading) -> bool:
    """Whether what "it" would do is no act of anybody's, but what comes of a thing."""
    clause = found.clause
    if found.stance not in ACTING or clause.kind != "verb" or clause.modal not in AHEAD:
        return False
    near = [scene.words(s).casefold() for s in clause.subjects if s[0] < clause.head[0]]
    if not near or not set(near) <= POINTING:
        return False
    befalling = BEFALLING.get(clause.lemma)
    return clause.lemma in BRINGING or bool(
        befalling and befalling.match(scene.text, clause.head[1])
    )
