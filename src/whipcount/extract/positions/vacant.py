"""Predicates of a stance in another sense: a call by telephone, guests made welcome, a question asked.

Readings in, yes or no out.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.lexicon import frames
from whipcount.lexicon.lemmas import noun

SIDES = frozenset({"supports", "opposed"})
# "Called her to say", but not "called on her to apologise".
SPOKEN = re.compile(
    r"to (?:say|tell|ask|thank|inform|report|congratulate|complain|discuss|check|see if|wish|chat)\b"
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
    )
    return any(test(scene, found) for test in tests)


def _telephoned(scene: Scene, found: Reading) -> bool:
    """ "Called her to say that they would stay away": who rings somebody up asks for nothing."""
    if found.clause.lemma != "call" or found.clause.passive:
        return False
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


def _greeted(scene: Scene, found: Reading) -> bool:
    """ "Welcomed the delegates", "visitors were welcomed": who comes is greeted, and nothing is approved of."""
    if found.clause.lemma != "welcome" or found.clause.kind != "verb":
        return False
    heads = (OF.split(scene.words(s))[0].split()[-1:] for s in found.clause.objects)
    return any(noun(word.casefold()) in GUESTS for head in heads for word in head)
