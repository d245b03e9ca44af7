"""Stances that no frame holds: judgements passed, acts announced, acts that hang on a condition.

Clauses in, readings out, as in ``stances``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from whipcount.extract.complements import what_is_judged
from whipcount.extract.existing import back_again, existing
from whipcount.extract.figures_of_speech import FIGURE
from whipcount.extract.led import homes
from whipcount.extract.scene import Scene
from whipcount.extract.siding import UNDOING
from whipcount.extract.stances import PRONOUN, REACH, Reading, holders, thought_so
from whipcount.extract.supposed import foreseen, hypothetical, questioned, refusing, unsaid
from whipcount.layers import Clause
from whipcount.lexicon import cues, frames, pledges, words
from whipcount.lexicon.frames import Frame
from whipcount.model import Condition, Party

OWNERS = frozenset({"his", "her", "its", "their", "our", "my"})
AHEAD = frozenset({"will", "shall"})
# What somebody "could not" do without refusing anything.
PERCEIVING = frozenset(
    "see hear find know think believe understand imagine recall remember be".split()
)
MAYBE = frozenset({"could", "may", "might"})
HOME = re.compile(
    r"(?:his|her|its|our|my|their) (?:country|nation|government|cabinet|party|union|group|state|city|town|province|side|members|company|council|department|ministry"
    r"|agency|federation|association|bloc|coalition|administration|team|delegation)",
    re.IGNORECASE,
)
BODIES = frozenset({"organization", "state", "group"})
WIDEST = 250  # characters of an announced act that are its issue
SIDES = frozenset({"supports", "opposed", "blocking"})
LEAVING = frozenset({"", "declined", "opposed", "blocking"})  # "could not rule it out": open
TELLING = SIDES | {"declined", "considering", "undecided"}
THINKING = frozenset("consider reconsider examine study weigh explore review assess evaluate mull contemplate ponder".split())  # fmt: skip
UNMAKING = UNDOING - {"defeat", "fight", "block", "kill", "sink"} | {"reverse"}
WISHING = frozenset({"like", "love", "prefer", "welcome"})  # "would like the ministry to act"
AVOIDING = frozenset({"avoid", "refrain", "abstain", "forgo", "eschew"})
STAYING = frozenset({"stay", "keep", "hold"})
ALOOF = re.compile(
    r"\s(?:well\s)?(?:away|clear|out|aloof|back|at\shome)\b|\s(?:its|their|his|her|our)\sdistance\b"
)
NOTHING = re.compile(
    r"(?:nothing|none|nobody|no\sone|neither|no\s(?!(?:more|less|fewer|longer|later|doubt|confidence|trouble|difficulty|problems?)\b))\b",
    re.IGNORECASE,
)
BALLOT = re.compile(
    r",?\s[“\"‘']?(?:\w+ly\s)?(?:(?P<no>against|no|nay|down)|(?:for|yes|aye|in\sfavou?r|to\s(?:approve|back|pass|support|adopt))\b)",
    re.IGNORECASE,
)


def judging(scene: Scene) -> Iterator[Reading]:
    """ "Called the plan reckless", "hailed it as a milestone": the judging word says the stance."""
    for clause in scene.clauses:
        if (told := judged(scene, clause)) is None or clause.kind != "verb":
            continue
        stance, end = told
        actors = tuple(scene.subjects(clause))
        if actors and stance:
            issue = what_is_judged(scene, clause, end)
            yield Reading(clause, stance, "happen", issue, (clause.head[0], end), actors)


def judged(scene: Scene, clause: Clause) -> tuple[str | None, int] | None:
    """Which side a clause that passes judgement is on, if on one, and where its words end."""
    if clause.negated or not (clause.lemma in frames.judging_verbs() or thought_so(scene, clause)):
        return None
    end = min(clause.end, clause.head[1] + REACH)
    said = scene.text[clause.head[1] : end]
    figure = FIGURE.search(said.casefold())
    if figure is not None and clause.lemma not in {"consider", "find", "see"}:
        return ("supports" if figure["good"] else "opposed"), end
    stances = set(_judgements(said))
    return (stances.pop() if len(stances) == 1 else None), end


def _judgements(said: str) -> Iterator[str]:
    """The stances of the judging words in a stretch, turned by "not" before them."""
    turned = {"supports": "opposed", "opposed": "supports"}
    found = re.findall(r"[a-z]+(?:-[a-z]+)*", said.casefold())
    if any(a == "too" and b in {"early", "soon"} for a, b in pairwise(found)):
        yield "undecided"
        return
    for at, word in enumerate(found):
        if stance := frames.judging_words().get(word):
            yield (
                turned[stance]
                if {"not", "no", "never"} & set(found[max(0, at - 2) : at])
                else stance
            )


def announced(scene: Scene) -> Iterator[Reading]:
    """ "We will send", "it would join": what a speaker says the speaker itself will do.

    In the reporter's own words only refusals and verbs of taking part count.
    """
    for clause in scene.clauses:
        ahead = clause.modal in AHEAD or (
            clause.modal in MAYBE | {"would"}
            and (clause.relation == "ccomp" or _of_ones_own(scene, clause))
        )
        ahead = ahead or refusing(clause)
        doing = clause.kind == "verb" or back_again(scene, clause)
        if not doing or clause.passive or not ahead or questioned(scene, clause):
            continue
        if clause.negated and cues.says(clause.lemma):
            continue  # "will not say whether": no stance, or left open
        if (
            hypothetical(scene, clause)
            or unsaid(scene, clause)
            or not (own := tuple(_own(scene, clause)))
        ):
            continue
        if (stance := _foretold(scene, clause)) is None:
            continue
        end = max(clause.head[1], min(clause.end, clause.head[0] + WIDEST))
        near = [s for s, _ in clause.subjects if clause.head[0] - REACH < s < clause.head[0]]
        span, issue = (min([clause.head[0], *near]), end), (clause.head[0], end)
        yield Reading(clause, stance, asks(stance), issue, span, own)


def asks(stance: str) -> str:
    """Whether a stance is on what should be, or on taking part."""
    return "happen" if stance in SIDES else "part"


def _foretold(scene: Scene, clause: Clause) -> str | None:
    """ "Could send" is only considered; who "could not send" will not, but "could not rule out" leaves it open."""
    if clause.negated and clause.modal in MAYBE and clause.lemma in PERCEIVING:
        return None  # "could not imagine it"
    if clause.modal in MAYBE and not (clause.negated and clause.modal == "could"):
        return "considering"
    if not clause.negated:
        return promised(scene, clause)
    known = {f.stance for f in _framed(scene, clause)}
    return "considering" if clause.modal == "could" and known and known <= LEAVING else "declined"


def promised(scene: Scene, clause: Clause) -> str:
    """What somebody will do, as a stance: to "vote against" is one, to look at it promises nothing yet.

    Nothing is refused by "stay away" as by "sign nothing"; who will wait or decide has yet to choose.
    """
    if clause.lemma in {"wait", "decide"}:
        return "undecided"
    if clause.lemma in WISHING:
        return "supports"
    if clause.lemma in THINKING:
        return "considering"
    if clause.lemma in UNMAKING and clause.objects:
        return "opposed"
    aloof = clause.lemma in STAYING and ALOOF.match(scene.text, clause.head[1])
    if aloof or clause.lemma in AVOIDING:
        return "declined"
    if any(NOTHING.match(scene.text, *o) for o in (*clause.objects, *clause.governed)):
        return "declined"
    if clause.lemma == "vote" and (ballot := BALLOT.match(scene.text, clause.head[1])):
        return "opposed" if ballot["no"] else "supports"
    known = {f.stance for f in _framed(scene, clause)}
    return known.pop() if len(known) == 1 and known <= TELLING else "committed"


def _framed(scene: Scene, clause: Clause) -> list[Frame]:
    """The frames of a predicate that take what it has here: "look at it", but not "look good"."""
    taken = {p for p, _, _ in clause.obliques} | ({"obj"} if clause.objects else set())
    if scene.text.startswith(" to ", clause.head[1]):
        taken.add("to")
    known = frames.frames().get((clause.kind, clause.lemma), ())
    return [f for f in known if f.bare or f.takes & taken]


def _own(scene: Scene, clause: Clause) -> Iterator[Party]:
    """The subjects whose own act is announced."""
    speaker = scene.speaker_at(clause.head[0])
    part = clause.lemma == "take" and any(
        scene.words(o).casefold().startswith("part") for o in clause.objects
    )
    acting = clause.lemma in frames.acting_verbs() or part
    giving = acting or clause.lemma in pledges.verbs()
    for actor in holders(scene, clause):
        mine = (
            speaker is not None and one_side(scene, actor, speaker) and (giving or clause.negated)
        )
        foretold = (speaker is not None and not mine) or foreseen(scene, clause, actor)
        if mine or (
            not foretold
            and (clause.modal in AHEAD or refusing(clause))
            and (acting or (clause.negated and actor.chain))
        ):
            yield actor
    if speaker and _of_ones_own(scene, clause):
        yield scene.party(clause.subjects[0])
    elif (
        speaker
        and giving
        and any(w.split()[0] in OWNERS for s in clause.subjects if (w := scene.words(s).casefold()))
    ):
        yield speaker


def _of_ones_own(scene: Scene, clause: Clause) -> bool:
    """ "Her country would walk out": whoever has it speaks for it, whatever it is to do."""
    if len(clause.subjects) != 1 or not HOME.fullmatch(scene.words(clause.subjects[0])):
        return False
    chain = scene.chain(scene.party(clause.subjects[0]))
    return chain is None or chain.type in BODIES


def hanging(scene: Scene, given: Sequence[Condition]) -> Iterator[Reading]:
    """ "May widen the strike unless …": what hangs on a condition is a stance, and conditional."""
    for condition in given:
        if condition.holder.chain is None:
            continue
        for clause in scene.clauses:
            if _hangs(scene, clause, condition):
                stance = (
                    promised(scene, clause) if clause.modal in {"will", "would"} else "considering"
                )
                stance = "declined" if clause.negated else stance
                span = (
                    clause.head[0],
                    max(clause.head[1], min(clause.end, clause.head[0] + WIDEST)),
                )
                yield Reading(clause, stance, asks(stance), span, span, (condition.holder,))
                break


def becoming(scene: Scene, given: Sequence[Condition]) -> Iterator[Reading]:
    """ "The levy would be paid only if …, Lee said": of a thing it is Lee's stance, if the condition binds Lee."""
    for condition in given:
        told = (c for c in scene.clauses if _told(scene, c, condition))
        if condition.holder.chain is not None and (clause := next(told, None)):
            yield _becoming(scene, clause, condition)


def _becoming(scene: Scene, clause: Clause, condition: Condition) -> Reading:
    """What becomes of a thing is told with the thing, up to the condition."""
    stance = "opposed" if clause.negated else "considering"
    places = (s for s, _ in (*clause.subjects, *clause.objects) if clause.head[0] - REACH < s)
    start = min([clause.head[0], *places])
    end = max(clause.head[1], min(clause.end, clause.head[0] + WIDEST))
    trigger = scene.text.find(condition.trigger, clause.head[1], end)
    issue = start, trigger if trigger > 0 else end
    return Reading(clause, stance, "happen", issue, (start, end), (condition.holder,), gated=True)


def _told(scene: Scene, clause: Clause, condition: Condition) -> bool:
    """Whether a clause says, in the holder's words, what becomes of a thing under the condition."""
    piece = condition.evidence[0]
    if clause.kind == "noun" or clause.perfect or not piece.start <= clause.head[0] < piece.end:
        return False
    if clause.modal not in {"will", "would", "could", "may", "might", "can"}:
        return False
    if condition.polarity == "if" and not clause.passive and not existing(scene, clause):
        return False  # "prices will rise if the ban goes": foretold
    if clause.marker in words.conditional_markers() or hypothetical(scene, clause):
        return False
    things = clause.objects if clause.passive else clause.subjects
    told = [s for s in things if not PRONOUN.match(scene.words(s))]
    if not told or any(scene.party(s).chain for s in (*told, *clause.subjects)):
        return False
    return scene.speaks_at(condition.holder.chain, clause.head[0])


def _hangs(scene: Scene, clause: Clause, condition: Condition) -> bool:
    """Whether a clause is the holder's act that the condition is about."""
    piece = condition.evidence[0]
    if (
        clause.kind != "verb"
        or clause.passive
        or not piece.start - REACH <= clause.head[0] < piece.end
    ):
        return False
    if clause.modal not in {"will", "would", "could", "may", "might", "can"}:
        return False
    if clause.marker in words.conditional_markers() or hypothetical(scene, clause):
        return False
    return condition.holder.chain in {a.chain for a in scene.subjects(clause)}


def one_side(scene: Scene, actor: Party, speaker: Party) -> bool:
    """The speaker, or the state or body that the speaker speaks for."""
    if actor.chain is not None and actor.chain == speaker.chain:
        return True
    chain, mine = scene.chain(speaker), scene.chain(actor)
    if chain is None or mine is None:
        return False
    return chain.speaks_for == mine.id or (
        mine.known_as is not None and mine.known_as in homes(scene, chain)
    )
