"""Consents still to be given: "the senate must approve the sale", "the regulator's approval is still missing".

Clauses in, readings out, as in ``verbs``: what hangs is the thing that is to be approved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import meant as meant_by
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions import parts
from whipcount.extract.conditions.bills import ballots
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.extract.supposed import hypothetical
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.model import Party

BODIES = frozenset({"state", "organization", "group"})
THERE = re.compile(r"\bthere\smust\s$", re.IGNORECASE)
BY = re.compile(
    r"\s(?:first\s|also\s|then\s)?by\s(?P<who>[^,.;:()]{2,80}?)(?=[,.;:()]|\s(?:and|before|if|when|that|which|who|on|in|at|after)\s|$)"
)
# "Is still to be", "has yet to be"
DUE = re.compile(
    r"\b(?:(?:is|are)\sstill|remains?|(?:has|have)\s(?:still|yet)|(?:still|first)\s(?:has|have))(?:\syet)?\sto\sbe\s(?:formally\s|finally\s)?$"
)
NEAR = 40  # characters before a participle in which that stands
BACK = 12  # characters of it
HAVING = frozenset({"have", "need"})
# "Is still missing", "is needed for the sale", "has yet to come"
OUTSTANDING = re.compile(
    r"\s(?:is|are|was|were)\s(?:still\s|also\s|now\s)?(?:missing|pending|outstanding|lacking|needed|required"
    r"|necessary|awaited)\b(?:\sfor\s(?P<act>[^,.;]{3,60})|\sbefore\s(?P<then>[^,.;]{3,60}))?"
)

OWNED = re.compile(r"['’]s?(?:\s|$)")  # "has still to clear Norland's bid": who clears it moves
# "Still has to get past the council"
PAST = re.compile(
    r"\b(?:(?:still|first)\s(?:has|have|needs?)\sto|(?:has|have|must)\s(?:still|first)(?:\sto)?)"
    r"\s(?:get\s(?:past|through|by)|clear|go\s(?:before|through)|win\sover|persuade|convince)\s"
)


def consents(scene: Scene) -> Iterator[Reading]:
    """Readings by who has to agree, and by whose consent is outstanding."""
    for clause in scene.clauses:
        if _consents(scene, clause) and not hypothetical(scene, clause):
            found = _owed(scene, clause)
        elif clause.kind == "noun" and conditional.consent().fullmatch(scene.words(clause.head)):
            found = _outstanding(scene, clause)
        elif clause.lemma == "be" and clause.modal == "must" and not hypothetical(scene, clause):
            found = _backed(scene, clause)
        else:
            continue
        if found is not None:
            yield found
    yield from _hurdles(scene)
    yield from ballots(scene)


def _hurdles(scene: Scene) -> Iterator[Reading]:
    """ "The plan still has to get past the council": who may yet stop it must move."""
    for found in PAST.finditer(scene.text):
        sentence = scene.sentence_of(found.start())
        main = next(iter(scene.headed(found.start(), found.end())), None)
        if sentence is None or main is None or hypothetical(scene, main):
            continue
        stop = parts.stop(scene, parts.END, found.end(), sentence.end)
        end = len(scene.text[: sentence.end].rstrip()) if stop is None else stop
        moving = naming.meant_in(scene, (found.end(), end), Party(""))
        if moving is not None and not OWNED.search(scene.text, found.end(), end):
            holder = parts.holder(scene, main, (found.end(), end))
            trigger = found.start(), end
            act = scene.words((found.end(), end))
            yield Reading(holder, f"get past {act}", "only_if", trigger, moving, trigger, firm=True)


def _consents(scene: Scene, clause: Clause) -> bool:
    """A verb of consent, "give its approval"; of a passive also one by which a body lets something through."""
    if clause.lemma == "give" and clause.kind == "verb" and not clause.passive:
        last = (scene.words(o).split(" ")[-1].casefold() for o in clause.objects)
        return any(conditional.consent().fullmatch(w) for w in last)
    clearing = clause.passive and clause.lemma in conditional.clearing()
    return clause.kind != "noun" and (clause.lemma in conditional.consenting() or clearing)


def _owed(scene: Scene, clause: Clause) -> Reading | None:
    """ "Parliament must approve the sale", "each member has to agree to it", "must be approved by"."""
    above = next(scene.above(clause), None)
    having = above is not None and above.lemma in HAVING and clause.marker == "to"
    due = (
        clause.passive
        and DUE.search(scene.text[max(0, clause.head[0] - NEAR) : clause.head[0]]) is not None
    )
    if clause.negated or not (clause.modal == "must" or due or (having and above)):
        return None
    outer = above if having and above else clause
    if clause.passive:
        return _given(scene, clause, outer)
    moving = _mover(scene, outer)
    if moving is None:
        return None
    return _reading(scene, clause, (outer.subjects[0][0], clause.head[1]), moving)


def _given(scene: Scene, clause: Clause, outer: Clause) -> Reading | None:
    """ "The treaty must be approved by parliament": what is approved holds, whoever "by" names must move."""
    agent = BY.match(scene.text, clause.head[1])
    things = [s for s in (*clause.objects, *outer.subjects) if s[1] <= clause.head[0]]
    if agent is None or not things:
        return None
    end = agent.end()
    moving = naming.named_in(scene, (agent.start("who"), end), Party(""))
    if moving is None and meant_by.able(agent["who"]):
        moving = Party(" ".join(agent["who"].split()))
    thing = min(things)
    held = scene.party(thing)
    holder = held if held.chain else scene.speaker_at(clause.head[0]) or held
    act = f"be {scene.words(clause.head)}"
    trigger = (thing[0], end)
    return _reading_of(holder, act, trigger, moving) if moving else None


def _reading_of(holder: Party, act: str, trigger: Span, moving: Party) -> Reading:
    return Reading(holder, act, "only_if", trigger, moving, trigger, firm=True)


def _mover(scene: Scene, clause: Clause) -> Party | None:
    """A known body, or those whom a common noun for people names: "each of the owners"."""
    for party in scene.subjects(clause)[:1]:
        chain = scene.chain(party)
        return party if chain and chain.type in BODIES else None
    said = [scene.words(s) for s in clause.subjects[:1]]
    return Party(said[0]) if said and meant_by.able(said[0]) else None


def _reading(scene: Scene, clause: Clause, trigger: Span, moving: Party) -> Reading:
    """What is to be approved holds; what is only told to be approved its speaker."""
    given = [*clause.objects, *((a, b) for p, a, b in clause.obliques if p in {"to", "on"})]
    thing = next((s for s in given if s[0] >= clause.head[1]), None)
    held = scene.party(thing) if thing and clause.lemma != "give" else Party("")
    voice = scene.speaker_at(clause.head[0])
    holder = held if held.chain else voice or held
    end = thing[1] if thing and thing[1] - trigger[0] < parts.WIDE else trigger[1]
    act = scene.words(thing) if thing else clause.lemma
    return Reading(holder, act, "only_if", (trigger[0], end), moving, (trigger[0], end), firm=True)


def _outstanding(scene: Scene, clause: Clause) -> Reading | None:
    """ "The approval of Congress is still missing", "a mandate of the council is needed for the mission"."""
    sentence = scene.sentence_of(clause.head[0])
    found = sentence and OUTSTANDING.search(scene.text, clause.head[1], sentence.end)
    if not found or found.start() > max(clause.end, clause.head[1]) + 1:
        return None
    trigger = (clause.start, found.start())
    moving = naming.meant_in(scene, trigger, Party(""))
    if moving is None:
        return None
    span = (trigger[0], found.end())
    act = found["act"] or found["then"] or scene.words(clause.head)
    holder = scene.speaker_at(clause.head[0]) or Party("")
    return Reading(holder, act, "only_if", span, moving, span, firm=True)


def _backed(scene: Scene, clause: Clause) -> Reading | None:
    """ "There must be a Norlandic guarantee": what somebody says another must give."""
    there = THERE.search(scene.text, max(0, clause.head[0] - BACK), clause.head[0])
    voice = scene.speaker_at(clause.head[0])
    thing = next((s for s in clause.subjects if s[0] >= clause.head[1]), None)
    if there is None or voice is None or thing is None or clause.negated:
        return None
    moving = naming.named_in(scene, thing, voice)
    trigger = (there.start(), thing[1])
    act = scene.words(thing)
    return Reading(voice, act, "only_if", trigger, moving, trigger) if moving else None
