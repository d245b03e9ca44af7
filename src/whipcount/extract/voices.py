"""Stances told as a noun with whose it is behind it: "criticism from the Greens", "has the backing of Norland".

Whoever has, wins or faces it does not hold it. Words in, readings out, as in ``stances``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.framing import listed
from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import PRONOUN, REACH, Reading
from whipcount.extract.supposed import hypothetical
from whipcount.layers import Clause, Span
from whipcount.model import Party

FOR = "support backing endorsement endorsements approval blessing".split()
AGAINST = "criticism opposition resistance condemnation objections backlash".split()
ASKING = "pressure calls demands appeals".split()
NOUN = re.compile(
    rf"\b(?:(?P<supports>{'|'.join(FOR)})\s(?:from|of)|(?P<opposed>{'|'.join(AGAINST)})\s(?:from|by)"
    rf"|(?P<bids>{'|'.join(ASKING)})\s(?:from|by))\s(?:(?:both|even|some|many|most)\s)?(?:the\s)?"
)
HAVING = re.compile(
    r"\b(?:ha(?:s|ve|d)|w[io]ns?|enjoy(?:s|ed)?|gets?|got|receives?d?|garner(?:s|ed)?|secure[sd]?|gain(?:s|ed)?|earn(?:s|ed)?"
    r"|fac(?:es|ed?|ing)|dr[ae]ws?|drawn|attract(?:s|ed)?|me(?:ets?|t)(?:\swith)?|under|provoke[sd]?|amid|despite)"
    r"\s(?:[\w’'-]+\s){0,3}$",
    re.IGNORECASE,
)
OWNED = re.compile(
    r"\s(?:has|have|had|enjoys?|enjoyed|keeps?|kept|won|wins|gets|got)\s(?P<whose>his|her|its|their|our|my|(?:[A-Z][\w-]+\s?){1,3}(?=['’]s?\s))(?:['’]s?)?"
    rf"\s(?:(?:full|strong|unqualified|unconditional|continued|wholehearted|total|complete|firm)\s)?(?:{'|'.join(FOR)}|confidence|trust)\b"
)
NAME = 60  # characters within which the first that is named ends
ON = re.compile(r"[^.;,]{0,30}?\s(?P<what>(?:to|for)\s\w(?:[^.;,:\n”\"]|(?<=\d)[.,](?=\d)){2,120})")


def voiced(scene: Scene) -> Iterator[Reading]:
    """Each such noun that somebody has or faces, with those who are named behind it."""
    for found in NOUN.finditer(scene.text):
        clause = holding(scene, found.start())
        sentence = scene.sentence_of(found.start())
        if clause is None or sentence is None or hypothetical(scene, clause):
            continue
        if not HAVING.search(scene.text, max(sentence.start, found.start() - REACH), found.start()):
            continue
        actors = tuple(listed(scene, (found.end(), sentence.end)))
        if not actors or not _near(scene, found.end(), actors[0].chain):
            continue
        issue = _issue(scene, found, clause, sentence.end)
        if issue is not None and not clause.negated:
            stance = "opposed" if found["opposed"] else "supports"
            start, end = (
                min(found.start(), issue[0]),
                max(_last(scene, found.end(), actors), issue[1]),
            )
            yield Reading(
                clause, stance, "happen", issue, (max(start, found.start() - REACH), end), actors
            )


def owned(scene: Scene) -> Iterator[Reading]:
    """ "The bloc had his full support": his stance, on the bloc."""
    for found in OWNED.finditer(scene.text):
        clause = holding(scene, found.start() + 1)
        if clause is None or clause.negated or hypothetical(scene, clause):
            continue
        before = [s for s in clause.subjects if found.start() - REACH < s[1] <= found.start()]
        if not before or PRONOUN.match(scene.words(before[0])):
            continue
        holder = scene.party(found.span("whose"))
        if holder.chain and holder.chain != scene.party(before[0]).chain:
            span = before[0][0], found.end()
            yield Reading(clause, "supports", "happen", before[0], span, (holder,), gated=True)


def _last(scene: Scene, at: int, actors: Sequence[Party]) -> int:
    """Where the first of those named ends."""
    near = scene.mentions_near(at, at + NAME)
    return max(
        [at, *(m.end for m in near if m.chain == actors[0].chain and at <= m.start <= at + NAME)]
    )


def _near(scene: Scene, at: int, chain: str | None) -> bool:
    """Whether the words begin with this party."""
    return any(
        m.chain == chain and at <= m.start <= at + 4 for m in scene.mentions_near(at, at + 5)
    )


def _issue(scene: Scene, found: re.Match[str], clause: Clause, end: int) -> Span | None:
    """What is asked for; of support and criticism what they are said to be for, else whoever has them."""
    if found["bids"]:
        asked = ON.match(scene.text, found.end(), end)
        return asked.span("what") if asked else None
    subjects = clause.objects if clause.passive else clause.subjects
    before = [s for s in subjects if found.start() - REACH < s[1] <= found.start()]
    return before[0] if before and not PRONOUN.match(scene.words(before[0])) else None
