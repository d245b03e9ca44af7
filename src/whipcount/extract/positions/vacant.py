"""Predicates of a stance in another sense: a call by telephone, guests made welcome, a question asked.

Readings in, yes or no out.
"""

from __future__ import annotations

import re

from whipcount.extract.demands import unentitled
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.lexicon import frames
from whipcount.lexicon.lemmas import noun

SIDES = frozenset({"supports", "opposed"})
# "Called her to say", but not "called on her to apologise".
SPOKEN = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*|him|her|them)\s){0,3}to (?:say|tell|ask|thank|inform|report|congratulate|complain|discuss|check|see if|wish|chat|urge|press|plead|beg|express|apologi[sz]e)\b"
)
BIDDING = re.compile(r"\s(?:\w+ly\s)?(?:again\s|also\s)?(?:on|upon|for)\b")
ASKING = frozenset({"ask", "inquire", "enquire", "wonder", "query"})
# "[Asked] the minister whether", "[asked] what".
WHETHER = re.compile(
    r"\s(?:[A-Z][\w.’'-]*\s|(?:him|her|them|us|me|it|the|his|their|its|reporters)\s(?:[a-z-]+\s)?){0,4}"
    r"(?:if|whether|how|what|why|who|when|where)\b"
)
# "Considers [Norland its rival]", "[the levy a mistake]": taken for it, and not thought over.
TAKEN_FOR = re.compile(
    r"\s(?:it|him|her|them|this|that|these|those|(?:(?:the|any|such|its|their|his|her)\s)?(?!to\b|[a-z]+ing\b)[\w’'-]+"
    r"(?:\s[A-Z][\w’'-]+){0,2})\s(?:to\sbe\b|(?:an?|“an?|one of)\s|(?<=(?:it|im|er|em|is|at|se)\s)(?:its|their|his|her|our)\s)"
)
NAMED_FOR = re.compile(r"\s(?:[A-Z][\w’'-]+\s){1,3}(?:its|their|his|her|our)\s")
# "It is important to note": a way of telling, whatever is told.
REMARKED = re.compile(
    r"to (?:note|remember|point out|mention|stress|emphasi[sz]e|recogni[sz]e|underline|understand|reali[sz]e|know|say|recall"
    r"|observe|(?:bear|keep) in mind|distinguish|add|highlight|clarify|remind)\b"
)
PUT_AT = re.compile(
    r"\s[^.;:]{3,80}?\sat\s(?:(?:about|around|over|under|nearly|almost|roughly|up to|more than|less than|at least|some)\s)*[$€£¥]?\d"
)
OTHERS = re.compile(
    r"\b(?:they|people|some|others|he|she)\s(?:all\s|may\s|might\s)?(?:thinks?|believes?|imagines?|assumes?|claims?|says?|pretends?)\s(?:that\s)?$",
    re.IGNORECASE,
)
NEAR = 40  # characters before "we" that may say who thinks so
GRANTING = frozenset("sympathise sympathize appreciate respect understand".split())
BUT = re.compile(
    r"\s[^.;:]{2,60}?,?\sbut\s(?:\w+\s){0,2}?(?:not|would|will|could|had|has|have|never|still)\b"
)
MEANING = frozenset({"mean", "imply", "signify"})
GUESTS = frozenset(
    """guest visitor representative delegate delegation participant attendee fan tourist pilgrim audience crowd viewer newcomer
    spectator pupil student customer passenger shopper traveller traveler diner baby champion medallist medalist""".split()
)
# "Called him to task": blamed, and asked for nothing.
TO_TASK = re.compile(r"\s(?:[\w’'.()-]+\s){1,8}?to\stask\b")
JOURNEYS = frozenset({"travel", "fly", "visit", "drive", "sail"})
# "Sought her emails", "asked for more details": to know, and not that something be.
PAPERS = re.compile(
    r"(?:(?:the|an?|any|all|some|more|further|other|her|his|their|its|additional|specific|personal)\s){0,3}?(?:e-?mails?|documents?|records?|information|answers?|details?|papers?|copies|clarification|(?:talking\s)?points|advice"
    r"|guidance|comments?|interviews?|data|footage|transcripts?|privacy|help)\b(?!\s(?:law|bill|reform|rule|ban|act)\b)"
)
SEEKING = frozenset({"seek", "request", "ask", "ask for", "subpoena", "solicit"})
# What is done, said or true of somebody and leaves every question open.
IDLE = frozenset(
    """joke tease worship pray describe certify scrutinise scrutinize subpoena represent reflect approach cost own
    outline resemble expect answer attend refer""".split()
)
# "Does not want to think about it": will not talk, whatever is thought.
TALKING = re.compile(
    r"to\s(?:even\s)?(?:think|contemplate|imagine|speculate|guess|predict|prejudge|comment|say|talk|dwell|volunteer|get\sinto|go\sinto|name|elaborate)\b"
)
TALKS = re.compile(
    r"\s(?:[\w’'-]+\s){0,2}?(?:negotiations|talks|discussions|consultations|conversations)\b"
)
NEEDED = frozenset(
    "imperative important vital crucial essential critical necessary urgent paramount best right".split()
)
OF = re.compile(r"\s(?:of|from|to|at|with|who|that)\s")


def vacant(scene: Scene, found: Reading) -> bool:
    """Whether a reading's predicate says no stance as it is used there."""
    tests = (
        _telephoned,
        _asked,
        _taken_for,
        _remarked,
        _not_meant,
        _greeted,
        _put_at,
        _thought_by_others,
        _conceded,
        _sought,
        _idle,
        _untold,
        _needed,
        _barred,
    )
    return any(test(scene, found) for test in tests)


def _telephoned(scene: Scene, found: Reading) -> bool:
    """ "Called her to say that they would stay away": who rings somebody up asks for nothing."""
    if found.clause.lemma == "call up" and found.by_model:
        return scene.chain(scene.party(found.issue)) is not None
    if found.clause.lemma != "call" or found.clause.passive:
        return False
    if TO_TASK.match(scene.text, found.clause.head[1]):
        return True
    spoken = SPOKEN.match(scene.text, found.issue[0])
    return bool(spoken) and not BIDDING.match(scene.text, found.clause.head[1])


def _asked(scene: Scene, found: Reading) -> bool:
    """ "Asked the mayor whether the levy stands": a question takes no side."""
    asking = found.clause.lemma in ASKING and found.stance in SIDES
    return asking and bool(WHETHER.match(scene.text, found.clause.head[1]))


def _taken_for(scene: Scene, found: Reading) -> bool:
    """ "Considers Norland its rival": what a thing is held to be is not weighed."""
    if found.clause.lemma != "consider" or found.stance != "considering":
        return False
    end = found.clause.head[1]
    return bool(TAKEN_FOR.match(scene.text, end) or NAMED_FOR.match(scene.text, end))


def _remarked(scene: Scene, found: Reading) -> bool:
    """ "It is important to note that": said of the telling."""
    judged = found.clause.kind == "adjective" and found.clause.lemma in frames.verdict_words()
    return judged and bool(REMARKED.match(scene.text, found.issue[0]))


def _not_meant(scene: Scene, found: Reading) -> bool:
    """ "That does not mean the union is backing it": denied, whoever would do it."""
    number = found.clause.parent
    above = scene.clauses[number] if number is not None else None
    below = above is not None and found.clause.relation == "ccomp"
    return below and above is not None and above.negated and above.lemma in MEANING


def _put_at(scene: Scene, found: Reading) -> bool:
    """ "Put the number at 40": who counts or reckons takes no side."""
    return found.clause.lemma == "put" and bool(PUT_AT.match(scene.text, found.clause.head[1]))


def _thought_by_others(scene: Scene, found: Reading) -> bool:
    """ "They think we want amendments": what others believe of who speaks."""
    own = [s for s, e in found.clause.subjects if scene.text[s:e].casefold() in {"we", "i"}]
    return any(OTHERS.search(scene.text, max(0, s - NEAR), s) for s in own)


def _conceded(scene: Scene, found: Reading) -> bool:
    """ "Sympathised with the aim but": what is granted first; the stance follows."""
    granting = found.clause.lemma in GRANTING and not found.clause.negated
    return granting and bool(BUT.match(scene.text, found.clause.head[1]))


def _sought(scene: Scene, found: Reading) -> bool:
    """ "Sought her emails", "asked him to be its doctor": to be told, or served, and on no question."""
    if found.stance != "supports" or found.clause.lemma not in SEEKING or found.clause.passive:
        return False
    asked = scene.text[found.issue[0] : found.issue[1]].removeprefix("for ")
    return bool(PAPERS.match(asked))


def _idle(scene: Scene, found: Reading) -> bool:
    """ "Joked about the incident", "will fly to Lisbon": a deed that the model took for a stance."""
    if not found.by_model or found.clause.kind != "verb":
        return False
    if found.stance == "committed" and not found.clause.negated:
        return found.clause.lemma in JOURNEYS
    talking = found.clause.lemma in {"hold", "have", "conduct"} and found.stance == "supports"
    return found.clause.lemma in IDLE or (
        talking and bool(TALKS.match(scene.text, found.clause.head[1]))
    )


def _untold(scene: Scene, found: Reading) -> bool:
    """ "Does not even want to think about it", "defends itself against the suit", "doubts that he was there"."""
    clause = found.clause
    if clause.lemma in {"want", "wish", "like", "need"} and clause.negated:
        return bool(TALKING.match(scene.text, found.issue[0]))
    if clause.lemma == "defend" and found.stance == "supports":
        return scene.text.startswith(" against", clause.head[1])
    if clause.lemma != "doubt" or clause not in scene.clauses:
        return False
    below = scene.below(scene.clauses.index(clause), "ccomp")
    return any(c.tense == "past" and c.modal is None for c in below)


def _needed(scene: Scene, found: Reading) -> bool:
    """ "It was imperative that voters back her", "the party needs to defend it": who ought to has not yet."""
    above = scene.clauses[found.clause.parent] if found.clause.parent is not None else None
    if above is None or found.clause.kind != "verb":
        return False
    own = any(scene.speaks_at(a.chain, found.clause.head[0]) for a in found.actors)
    its = {p.chain for p in scene.subjects(found.clause)}
    held = all(a.chain in its for a in found.actors)
    told = above.kind == "adjective" and above.lemma in NEEDED and found.clause.marker == "that"
    return told and held and not own


def _barred(scene: Scene, found: Reading) -> bool:
    """ "Lee said the cabinet had no right to sign": the cabinet has refused nothing."""
    if not found.by_model or not unentitled(scene, found.clause):
        return False
    return not any(scene.speaks_at(a.chain, found.clause.head[0]) for a in found.actors)


def _greeted(scene: Scene, found: Reading) -> bool:
    """ "Welcomed the delegates", "visitors were welcomed": who comes is greeted, and nothing is approved of."""
    if found.clause.lemma != "welcome" or found.clause.kind != "verb":
        return False
    heads = (OF.split(scene.words(s))[0].split()[-1:] for s in found.clause.objects)
    return any(noun(word.casefold()) in GUESTS for head in heads for word in head)
