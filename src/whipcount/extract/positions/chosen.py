"""What a stance is about where its own words are doubtful: what else its clause offers, by the vetting model's word.

Readings in, readings out. The second look is asked only where it doubts a reading, of few other words, and they
must be much likelier, so that an issue that is right stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.positions.finished import finished
from whipcount.extract.positions.likely import about, looked_at
from whipcount.extract.positions.pointing import POINTING
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, TAKING_PART, Reading
from whipcount.layers import Clause, Span
from whipcount.model import Party

DOUBTED = 1.5  # log odds: of likelier rows nearly all have the right issue
MARGIN = 0.55  # log odds that other words must be likelier by
MORE = 0.3  # and that a further choice must be likelier by than one before it
# What is done to or for, and so what a stance is on: "jabbed [at] the mayor", "pressed ministers [for] a tram".
ON = frozenset({"for", "at", "over", "against", "about"})
FEW = 3  # words of an issue that may be a piece of its predicate's rest: "wants this thing [to bed] early"
SHORTEST, LONGEST = 3, 220  # characters of an issue
ACT = re.compile(r"\s*(?:not\s)?(?:for\s[\w\s]{1,30})?to\s", re.IGNORECASE)
# By whom or as what, "if elected", "me", "it so badly", "to do it at once": no issue.
AMISS = re.compile(
    r"(?:by|as|if|in|on|not|never|under|among|unless|me|us|you|him|her|it|them|himself|herself|itself|themselves)\b|\d+\b|(?:to )?do(?:ing)? (?:it|so|that|this)\b",
    re.IGNORECASE,
)


def chosen(scene: Scene, found: Reading, actor: Party) -> Reading:
    """A reading with the words of its clause that its stance is likeliest about."""
    odds = looked_at(scene, found, actor, found.evidence)
    if odds >= DOUBTED:
        return found
    best, likeliest = found, odds + MARGIN
    seen = {about(scene, found)}
    low, high = found.evidence
    for issue in _offered(scene, found):
        if "\n" in scene.text[min(low, issue[0]) : issue[1]]:
            continue  # of another line
        other = finished(scene, replace(found, issue=issue))
        said = about(scene, other)
        if (
            said in seen
            or _turns(scene, found, other.issue)
            or not _fits(scene, other.issue, said, actor)
        ):
            continue
        seen.add(said)
        if (now := looked_at(scene, other, actor, found.evidence)) > likeliest:
            best, likeliest = other, now + MORE
    if best is found:
        return found
    return replace(best, evidence=(low, max(high, best.issue[1]) if best.issue[0] >= low else high))


def _offered(scene: Scene, found: Reading) -> Iterator[Span]:
    """What the model heard as an issue there, what the predicate takes, and the rest of it that an issue is a piece of."""
    clause = found.clause
    low, high = clause.head
    heard = (f for f in scene.frames if f.kind == "stance" and f.start <= low < f.end)
    yield from (f.issue for f in heard if f.issue)
    acts = [c for c in _below(scene, clause) if c.start >= high]
    objects = [s for s in clause.objects if s[0] >= high]
    if objects and not acts:  # who is asked to act is not what is asked
        yield objects[0][0], max(end for _, end in objects)
    if not objects:
        yield from ((s, e) for on, s, e in clause.obliques if on in ON and s >= high)
    yield from ((c.start, c.end) for c in acts)
    piece = high <= found.issue[0] and found.issue[1] <= clause.end
    if piece and len(scene.words(found.issue).split()) <= FEW:
        yield high, clause.end


def _below(scene: Scene, clause: Clause) -> list[Clause]:
    """The acts that a predicate takes."""
    return scene.below(scene.clauses.index(clause), "xcomp") if clause in scene.clauses else []


def _fits(scene: Scene, issue: Span, said: str, actor: Party) -> bool:
    """Whether words can be an issue: no pronoun, no day, no place, and not the holder."""
    if not SHORTEST <= len(said) <= LONGEST or said.casefold() in actor.text.casefold():
        return False
    if AMISS.match(said) or PRONOUN.match(said) or POINTING.fullmatch(said):
        return False
    when = ((t.evidence[0].start, t.evidence[0].end) for t in scene.times)
    where = ((m.start, m.end) for m in scene.mentions_near(*issue) if m.place)
    return not any(_alone(issue, span) for span in (*when, *where))


def _turns(scene: Scene, found: Reading, issue: Span) -> bool:
    """ "Wants [to stop the tram]" is not for the tram; who "refused to bury [the dam]" or "hails the end of [the levy]" was turned round by it."""
    if _within(issue, found.issue):
        return _acts(found) or bool(ACT.match(scene.text, found.issue[0]))
    wider = _within(found.issue, issue) and issue[0] < found.issue[0]
    return wider and (found.stance == "opposed" or bool(ACT.match(scene.text, issue[0])))


def _acts(found: Reading) -> bool:
    """ "Will [build a wall]": whether an act is the issue, and not its object alone."""
    return found.stance in TAKING_PART and found.issue[0] <= found.clause.head[0] < found.issue[1]


def _within(inner: Span, outer: Span) -> bool:
    """Whether one stretch is a piece of another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _alone(issue: Span, span: Span) -> bool:
    """Whether an issue is nothing but these words, with a preposition or an article before them."""
    return abs(span[0] - issue[0]) <= len("from the ") and issue[1] <= span[1]
