"""Whose vote is told as a word: "her vote stays a no", "Norland's answer is still yes". Words in, readings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import JOINED
from whipcount.extract.positions.answers import ASKED
from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import REACH, Reading, agentive, holders
from whipcount.extract.supposed import hypothetical, questioned, unsaid
from whipcount.layers import Clause, Mention, Span

BALLOT = re.compile(
    r"\b(?P<who>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|(?:[A-Z][\w-]+\s?){1,4}(?=['’]s?\s))(?:['’]s?)?\s(?P<what>vote|answer|position|verdict)\s"
    r"(?:is|was|stays|stayed|remains|remained|(?:will|would)\s(?:be|stay|remain))\s(?:still\s|now\s|therefore\s)?(?:an?\s)?(?:firm\s|clear\s|definite\s)?"
    r"[“\"‘']?(?:(?P<no>no|nay|against)|yes|aye)\b(?!\s(?:longer|more|secret|different|less|such|one|doubt))"
)

# "..., Chile [voting in favour]", "... and Peru [abstaining]", "with only Chile [against]": the votes of a result.
POLLED = re.compile(
    r"\s(?P<how>(?:all\s|both\s)?(?:(?P<bare>against|opposed|dissenting)(?=[.;,]|$)|voting\s(?:in\sfavou?r|for|yes|aye|(?P<no>against|no|[“\"‘']no)|with\sthe\smajority)|(?P<dissent>recording\s(?:its|their|his|her)\sdissent"
    r"|dissenting)|(?P<out>abstaining)))\b(?!\sfrom\b)"
)
ENDING = re.compile(r"(?:['’]s?\s[a-z]+(?:\s[a-z]+)?)?")
OWNED = re.compile(r"['’]s\s$")  # "the ministry's [nominees]" are told by the ministry
# "Voted [yes] out of conviction", "had already said [no] in October".
VOTE = re.compile(
    r"\s(?:\w+ly\s)?[“\"‘']?(?:(?P<plain>(?P<no>no|nay)|yes|aye)|(?P<con>against)|in\sfavou?r)[”\"’']?(?=[.;,]|$|\s(?:out\sof|on\s[A-Z]|in|at|last|this|because|since|but|and|while|as|after|before|twice|again|too|earlier|yesterday|today|was|were|is)\b)"
)
SOLE = re.compile(r"(?:the\s)?(?:only|lone|sole|one|first)\s", re.IGNORECASE)
WITH = re.compile(r"\bwith\s(?:only\s|just\s|even\s)?(?:the\s|all\sof\sthe\s)?(?:[\w-]+\s){0,2}$")
BEFORE = 40  # characters before a list that may say that it hangs on a result
PASSING = frozenset("pass adopt approve carry reject defeat clear endorse fail".split())


def balloted(scene: Scene) -> Iterator[Reading]:
    """Each vote or answer that is told to be a yes or a no, of whose it is."""
    for found in BALLOT.finditer(scene.text):
        clause, holder = holding(scene, found.end() - 1), scene.party(found.span("who"))
        if clause is None or holder.chain is None or hypothetical(scene, clause):
            continue
        stance = "opposed" if found["no"] else "supports"
        issue = found.start("what"), found.end()
        yield Reading(clause, stance, "happen", issue, found.span(), (holder,), gated=True)


def voted(scene: Scene) -> Iterator[Reading]:
    """ "Had voted yes out of conviction", "voted no": whose vote it is."""
    for clause in scene.clauses:
        met = VOTE.match(scene.text, clause.head[1]) if clause.lemma in {"vote", "say"} else None
        if met is None or clause.modal or (clause.negated and not met["no"]):
            continue
        if clause.tense is None and not (clause.relation == "acl" and _sole(scene, clause)):
            continue
        answer = clause.lemma == "say" and (not met["plain"] or _asked(scene, clause))
        if answer or unsaid(scene, clause):
            continue
        if hypothetical(scene, clause) or questioned(scene, clause):
            continue
        near = [s for s, _ in clause.subjects if clause.head[0] - REACH < s < clause.head[0]]
        if actors := holders(scene, clause):
            span = min([clause.head[0], *near]), met.end()
            stance = "opposed" if met["no"] or met["con"] else "supports"
            issue = clause.head[0], met.end()
            yield Reading(clause, stance, "happen", issue, span, actors, gated=True)


def _asked(scene: Scene, clause: Clause) -> bool:
    """ "Asked if she would resign, Lee said no": it answers that question."""
    sentence = scene.sentence_of(clause.head[0])
    start = sentence.start if sentence else clause.start
    return ASKED.search(scene.text, start, clause.head[0]) is not None


def _sole(scene: Scene, clause: Clause) -> bool:
    """ "[The only minister] to vote against"."""
    return any(SOLE.match(scene.words(s)) for s in clause.subjects)


def polled(scene: Scene) -> Iterator[Reading]:
    """Each of those whose vote hangs on a result: "passed with Chile and Peru voting in favour and Norland recording its dissent"."""
    for found in POLLED.finditer(scene.text):
        actors = _before(scene, found.start())
        clause = holding(scene, found.start("how")) if actors else None
        if clause is None or hypothetical(scene, clause):
            continue
        if found["bare"] and not _with(scene, min(a.start for a in actors)):
            continue  # "the Greens are against"
        against = found["no"] or found["dissent"] or found["bare"]
        stance = "abstained" if found["out"] else "opposed" if against else "supports"
        sentence = scene.sentence_of(found.start())
        low = min(a.start for a in actors)
        issue = _put_to_it(scene, sentence.start if sentence else low, low) or found.span("how")
        told = tuple(scene.party_of(a) for a in actors)
        yield Reading(clause, stance, "happen", issue, (low, found.end()), told, gated=True)


def _with(scene: Scene, at: int) -> bool:
    """ "[With only the] Greens against": whether a list hangs on a result."""
    return WITH.search(scene.text, max(0, at - BEFORE), at) is not None


def _put_to_it(scene: Scene, start: int, end: int) -> Span | None:
    """What a sentence says was voted on, before those who did: "[The bill] passed with"."""
    heads = (c for c in scene.clauses if start <= c.head[0] < end and c.lemma in PASSING)
    things = (s for c in heads for s in (c.objects if c.passive else c.subjects))
    return next((s for s in things if not agentive(scene.words(s))), None)


def _before(scene: Scene, at: int) -> list[Mention]:
    """The names of a list that ends at a place."""
    named: list[Mention] = []
    sentence = scene.sentence_of(at)
    near = scene.mentions_near(sentence.start, at) if sentence else ()
    for mention in sorted(near, key=lambda m: (-m.end, m.start)):
        owned = OWNED.search(scene.text, max(0, mention.start - len("’s ")), mention.start)
        if mention.end > at or owned or mention.kind in {"pronoun", "demonym"}:
            continue
        gap = ENDING.fullmatch(scene.text, mention.end, at) if not named else None
        joined = named and JOINED.fullmatch(scene.text, mention.end, named[-1].start)
        if gap or joined:
            named.append(mention)
    return named
