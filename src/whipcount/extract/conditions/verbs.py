"""Conditions that a verb sets: "waits for", "depends on", "needs the consent of", "demanded that".

Clauses in, readings out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.conditions import doubts, movers, parts
from whipcount.extract.conditions import idle as condition_idle
from whipcount.extract.conditions import meant as meant_by
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions.gapped import WAITING, gapped, named_both
from whipcount.extract.conditions.owners import HEAD
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.conditions.turns import firsts
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

SPANS = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?)$")
FINDING = frozenset({"see", "hear", "find", "know", "learn", "read", "decide", "sign", "vote"})
HUNG = frozenset({"wait", "await", "depend", "hinge", "hang"})
NEEDING = frozenset({"need", "require"})
END = re.compile(r"[,;.:!?](?=[\s”\"]|$)|[”\"]|\n| – | — | while ")
RELIED = re.compile(
    r"\sfor\s(?:its|his|her|their|our|most|much|all|half|nearly|about|\d)"
)  # "for its goals"
BEFORE = re.compile(
    r"\sbefore\s(?:it|they|he|she|we|I|[a-z]+ing)\b"
)  # "for the ruling before it decides"
WITHIN = re.compile(r"\s(?:of|to|from|for|in|by|with|on|at|and|as|that|which|who)\s|[,;:.]")
# Of what a demand is a part, or what comes only then.
TERM = re.compile(
    r"\b(?:as\s(?:an?\s|the\s)?(?:part|condition|price|precondition)|before|first|in\s(?:return|exchange)|until|unless"
    r"|prior\sto|without)\b"
)
# "Is ready to pay but insists that the others pay too": the one for the other.
BUT = re.compile(
    r"\b(?:prepared|ready|willing|happy|open|offer(?:s|ed)?|agree(?:s|d)?|would|could|will|can)\b[^.;:]*\b(?:but|though|yet)\s$"
)
OFFER = 140  # characters before a demand in which what is offered may stand
FORMAL = re.compile(
    r"\b(?:approval|consent|ratification|authori[sz]ation|assent|sign-off|go-ahead|clearance)\b"
)
VOTES = re.compile(
    r"\sfor\s(?:its|his|her|their|a)\s(?:parliamentary\s|working\s|slim\s)?(?:majority|votes?|seats?)\b"
)
PREPOSITIONS = frozenset({"for", "on", "upon", "until"})


def set_by_verb(scene: Scene) -> Iterator[Reading]:
    """Readings by verb of waiting, depending, needing and demanding."""
    for index, clause in enumerate(scene.clauses):
        polarity = conditional.verbs().get(clause.lemma)
        if not polarity or clause.kind != "verb" or (clause.negated and clause.lemma != "wait"):
            continue
        if condition_idle.given_up(scene, clause.head[0]):
            continue
        found = (
            _hung(scene, index, clause) if clause.lemma in HUNG else _required(scene, index, clause)
        )
        if found is None:
            continue
        trigger, holder, moving = found
        span = (min(clause.head[0], trigger[0]), trigger[1])
        span = span if span[1] - span[0] <= parts.WIDE else trigger
        formal = moving is not None and FORMAL.search(scene.words(trigger)) is not None
        firm = clause.lemma not in conditional.loose() or (clause.lemma in NEEDING and formal)
        act = _act(scene, clause, holder)
        pointing = {scene.words(s).casefold() for s in clause.subjects} <= {"it", "this", "that"}
        if clause.lemma in NEEDING and clause.subjects and pointing:
            holder = Party("")  # "it may need a majority, Lee said"
        if clause.lemma in NEEDING and holder.chain is None and clause.subjects:
            holder, act = (
                Party(""),
                scene.words(clause.subjects[0]),
            )  # a thing waits, it does not act
        yield from _with_gapped(
            scene, clause, Reading(holder, act, polarity, trigger, moving, span, firm=firm)
        )
    yield from firsts(scene)


def _with_gapped(scene: Scene, clause: Clause, told: Reading) -> Iterator[Reading]:
    """A reading, firm where one with a name waits for another, with the pairs behind it that go without the verb."""
    plainly = clause.lemma in WAITING and named_both(scene, told)
    yield replace(told, firm=True) if plainly else told
    yield from gapped(scene, told) if plainly else ()


def _act(scene: Scene, clause: Clause, holder: Party) -> str:
    """The thing that hangs where it has its own words ("ratification depends on"), else the verb."""
    if clause.subjects and clause.lemma in HUNG | {"require", "need"}:
        words = scene.words(clause.subjects[0])
        if words != holder.text and len(words) > 3:
            return words
    return clause.lemma


def _hung(scene: Scene, index: int, clause: Clause) -> tuple[Span, Party, Party | None] | None:
    """ "A waits for B to Y", "X hinges on B"."""
    trigger = _complement(scene, index, clause)
    if trigger is None:
        return None
    alone = next((m for m in scene.mentions if (m.start, m.end) == trigger), None)
    if alone is None and " " not in scene.words(trigger):
        return None
    holder = _waiter(scene, clause)
    asked = _questioned(scene, index, clause)
    holder = asked if asked.text and holder.chain is None else holder
    relied = clause.lemma == "depend" and _relied(scene, clause, trigger, holder)
    idle = relied or doubts.vague(scene, trigger) or SPANS.search(holder.text) or not holder.text
    if alone and alone.kind != "pronoun" and alone.chain != holder.chain:
        return None if idle else (trigger, holder, Party(scene.words(trigger), alone.chain))
    moving = movers.mover(scene, trigger, holder, clause)
    if clause.lemma in {"wait", "await"} and moving is None and not any(scene.headed(*trigger)):
        return None  # "in line", "their turn"
    return None if idle else (trigger, holder, moving)


def _relied(scene: Scene, clause: Clause, trigger: Span, holder: Party) -> bool:
    """ "Depends on X for its Y", "the town depends on fishing": a reliance, unless somebody named must move."""
    if RELIED.search(scene.text, *trigger) and not VOTES.search(scene.text, *trigger):
        return True
    if _actor(scene, trigger):
        return False
    asked = scene.below(scene.clauses.index(clause), "csubj", "ccomp")
    if any(c.marker in {"whether", "if"} for c in asked):
        return False  # "Whether they vote depends on Ankara"
    living = bool(scene.subjects(clause)) or naming.named_in(scene, trigger, holder) is None
    return condition_idle.relied(scene, trigger, living)


def _actor(scene: Scene, trigger: Span) -> bool:
    """ "The cabinet depends on the Liberals": a party or a person, who may say no."""
    for mention in scene.mentions_near(*trigger):
        chain = scene.chains.get(mention.chain)
        acts = chain is not None and chain.type in {"organization", "group", "person"}
        first = trigger[0] <= mention.start <= trigger[0] + len("on the ")
        if first and acts and mention.kind == "name" and not mention.place:
            return True
    return False


def _waiter(scene: Scene, clause: Clause) -> Party:
    """Who waits: the subject as it stands, "many" included; of a thing its owner."""
    if clause.subjects and clause.lemma in {"wait", "await"} and not scene.subjects(clause):
        said = scene.words(clause.subjects[0])
        thing = meant_by.DEFINITE.match(said) and not meant_by.able(
            HEAD.split(said.casefold(), maxsplit=1)[0]
        )
        return (parts.answering(scene, clause, (0, 0)) if thing else None) or Party(said)
    return parts.holder(scene, clause)


def _questioned(scene: Scene, index: int, clause: Clause) -> Party:
    """ "Whether the talks go on depends on": the question itself, if nobody known acts in it."""
    asked = [c for c in scene.below(index, "ccomp", "csubj") if c.head[1] <= clause.head[0]]
    if not asked or asked[0].marker not in {"whether", "if", "how", "when"}:
        return Party("")
    found = parts.holder(scene, asked[0])
    return found if found.text else Party(scene.words((asked[0].start, clause.head[0])))


def _complement(scene: Scene, index: int, clause: Clause) -> Span | None:
    """What is waited for, or depended on: from the first complement to the end of the last."""
    governing = PREPOSITIONS | ({""} if clause.lemma == "await" else set())
    spans = [(a, b) for p, a, b in clause.obliques if p in governing and a >= clause.head[1]]
    spans += [o for o in clause.objects if clause.lemma == "await" and o[0] >= clause.head[1]]
    lower = [
        c for c in scene.below(index, "xcomp", "ccomp", "advcl", "acl") if c.start >= clause.head[1]
    ]
    lower = [
        c
        for c in lower
        if clause.lemma != "wait"
        or c.lemma in FINDING
        or (c.subjects != clause.subjects and not c.passive)
    ]
    spans += [(c.start, c.end) for c in lower]
    if not spans:
        return None
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    if scene.words((start, end)) in {"to see", "to hear", "to know"}:  # what is to be seen follows
        floor = sentence.end if (sentence := scene.sentence_of(start)) else end
        return start, parts.stop(scene, END, end, floor) or end
    stop = parts.stop(scene, END, start + 4, end) or end
    later = (
        BEFORE.search(scene.text, start + 4, stop) if clause.lemma in {"wait", "await"} else None
    )
    return start, later.start() if later else stop


def _required(scene: Scene, index: int, clause: Clause) -> tuple[Span, Party, Party | None] | None:
    """ "Norland needs the consent of B"; "A demanded that B do Y"."""
    holder = parts.holder(scene, clause)
    if clause.lemma in {"demand", "insist"}:
        return _demanded(scene, index, clause, holder) if holder.chain else None
    objects = [o for o in clause.objects if o[0] >= clause.head[1]]
    if not objects:
        return None
    if not (
        _consent(scene.words((objects[0][0], clause.end))) or _votes(scene, clause, objects[0])
    ):
        return None
    trigger = (objects[0][0], min(clause.end, objects[0][0] + parts.WIDE))
    return trigger, holder, naming.meant_in(scene, trigger, holder)


def _votes(scene: Scene, clause: Clause, thing: Span) -> bool:
    """ "The bill needs Lee of the Greens", "the motion needs four Labour deputies": whose votes something needs."""
    heads = {noun(scene.words(s).split(" ")[-1]) for s in clause.subjects}
    party = scene.party(thing)
    chain = scene.chain(party)
    acts = chain is not None and chain.type in {"organization", "group", "person"}
    return bool(heads & conditional.bills()) and acts and not PRONOUN.match(party.text)


def _consent(said: str) -> bool:
    """Whether consent itself is needed: not "layers of approval", nor "25 seats to regain the majority"."""
    return conditional.consent().search(WITHIN.split(said, maxsplit=1)[0]) is not None


def _demanded(
    scene: Scene, index: int, clause: Clause, holder: Party
) -> tuple[Span, Party, Party | None] | None:
    """What another is to do: a clause in the subjunctive or under "must", with somebody else to do it.

    A demand alone holds nothing back: it says of what it is a part, or what is to come only then.
    """
    for lower in scene.below(index, "ccomp", "xcomp", "advcl", "parataxis"):
        if lower.start < clause.head[1] or not lower.subjects or lower.kind != "verb":
            continue
        duties = {"must", "should", "would"} if clause.lemma == "demand" else {"must", "should"}
        plain = lower.modal is None and not lower.perfect
        bare = plain and scene.words(lower.head).casefold() == lower.lemma.split(" ")[0]
        if lower.modal in duties or (bare and not lower.negated):
            moving = next((p for p in scene.subjects(lower) if p.chain != holder.chain), None)
            trigger = (lower.start, lower.end)
            offered = BUT.search(scene.text[max(0, clause.head[0] - OFFER) : clause.head[0]])
            if TERM.search(scene.text, clause.head[1], lower.end) is None and not offered:
                return None
            return trigger, holder, moving or naming.meant_in(scene, trigger, holder)
    return None
