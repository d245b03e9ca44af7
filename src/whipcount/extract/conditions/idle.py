"""What names no terms though its words might: a reliance, a swap long made, a manner, an opinion, an order of steps.

A clause and the words under its marker in; yes or no out. For rules and for the model alike.
"""

from __future__ import annotations

import re

from whipcount.extract.conditions import turns
from whipcount.extract.conditions.effects import foretold
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional

BACK = 40  # characters before a predicate in which its subject "it" may stand
POINTLESS = re.compile(
    r"\b(?:it|that|this|there)(?:[’']\w+|n[’']t)?(?:\s(?!(?:and|but|or|that|which|if)\b)[\w’'-]+){0,4}\s$",
    re.IGNORECASE,
)
PLACE = re.compile(r"(?:out|in|up|over|back|off|on)$")  # "it will be out": somebody is
EXPLETIVE = frozenset({"it", "that", "this", "there"})
IF = re.compile(r"\W*(?:if|should)\b", re.IGNORECASE)
OPENED = frozenset({" if ", "“if ", '"if ', "if "})
DUTY = frozenset({"must", "should"})
TOLD = re.compile(r"(?:\s\w+)?\s(?:that|how)\b|[,:]?\s?[“\"]")
SWAP = re.compile(r"\W*in\s(?:return|exchange)\sfor\b", re.IGNORECASE)
WITHOUT = re.compile(r"\W*without\s", re.IGNORECASE)
DOING = re.compile(
    r"\W*without\s(?:[\w’'-]+\s){0,4}?(?:(?!any|every|no|some)[a-z]{2,}ing(?!s)|aware|able|present)\b(?!\s(?:of|from)\b)"
)
SPARED = re.compile(r"\W*without\s(?:having|needing)\s")  # "without having to ask"
SHIFTED = frozenset({"would", "will", "could", "can", "cannot", "may", "might"})
FREE = frozenset({"can", "may"})  # what "would fail without" a thing hangs on it
REFUSING = frozenset(
    {"rule out", "exclude", "refuse", "reject", "forbid", "oppose", "decline", "balk"}
)
DENYING = re.compile(
    r"\b(?:no|not|nobody|nothing|none|never|neither|nor|few|little|hardly|cannot|how|what|why|doubt\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
# "Has given up [waiting for it]": it hangs on that no more.
GIVEN_UP = re.compile(
    r"\b(?:g[ai]ven?\sup|tired\sof|sick\sof|stop(?:ped|s)?|no\slonger|done|quit)\s$"
)
WAITING = re.compile(r"a?waiting\b", re.IGNORECASE)
# "[Only to watch] it collapse".
RESULT = re.compile(
    r"only\sto\s(?:see|watch|find|discover|learn|lose|have|be|return|end|realise|realize|hear|fall|fail)\b"
)
THOUGHT = frozenset({"imagine", "picture", "conceive"})  # "cannot imagine it without her"
STANDING = frozenset({"have", "be", "feel", "seem"})  # "had no reason to after she left"
TOLD_THEN = frozenset(
    {"say", "tell", "state", "declare", "signal", "indicate", "report", "suggest", "hint", "warn"}
)
AFTER = re.compile(r"\W*after\b", re.IGNORECASE)
EARLIER = re.compile(r"\W*before\b", re.IGNORECASE)
ABLE = re.compile(r"\b(?:can|could|may)\b")
# What may turn out one way or another, so that something can hang on it.
TURNING = re.compile(
    r"\b(?:how|whether|what|who|which|where|when|if|decisions?|outcomes?|results?|votes?|rulings?|talks|verdicts?|reviews?|audits?|tests?|approvals?|consent|support|answers?|response"
    r"|reply|willingness|readiness|progress|success|choices?|actions?|findings|agreement|elections?|bans?|guarantees?|concessions?|reforms?|permits?|licen[cs]es?|permission|clearance|go-ahead|green\slight|signatures?|ratification|mandate"
    r"|apology|withdrawal|repeal|deal|accord|pact|treaty|\w+ing)\b",
    re.IGNORECASE,
)


def opinion(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "It would be odd if", "there will be trouble if": how somebody would find it, and no act of anybody's."""
    if main.kind == "verb" and main.lemma != "be":
        return False
    if PLACE.match(scene.text, *main.head):
        return False
    opened = (
        IF.match(scene.text, trigger[0])
        or scene.text[max(0, trigger[0] - 4) : trigger[0]].casefold() in OPENED
    )
    if main.modal in DUTY or main.negated or not opened:
        return False
    if scene.text[max(0, main.head[0] - 3) : main.head[0]].casefold() == "no ":
        return False
    said = [scene.words(s).casefold() for s in main.subjects]
    if said:
        return said[0] in EXPLETIVE and not scene.subjects(main)
    return POINTLESS.search(scene.text, max(0, main.head[0] - BACK), main.head[0]) is not None


def only_told(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "Concluded that if", "knows that without": what is said may hang on it, the saying does not."""
    if main.lemma not in conditional.knowing() or main.modal:
        return False
    return main.head[1] <= trigger[0] and TOLD.match(scene.text, main.head[1]) is not None


def came_of_it(scene: Scene, _: Clause, trigger: Span) -> bool:
    """ "Signed it, only to see it collapse"; "would send envoys, after Peru had its say": what came, and no terms."""
    if RESULT.match(scene.text, trigger[0]):
        return True
    led = scene.text[max(0, trigger[0] - 2) : trigger[0]] == ", "
    if not led or not scene.text.startswith("after ", trigger[0]):
        return False
    told = [c for c in scene.headed(*trigger) if c.kind == "verb"]
    first = min(told, key=lambda c: c.head[0], default=None)
    return first is not None and first.tense == "past" and not (first.perfect or first.modal)


def settled(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "Served less time in return for", "bribes paid in exchange for": a swap that was made."""
    if SWAP.match(scene.text, trigger[0]) is None or main.modal or main.negated:
        return False
    if main.lemma in conditional.telling() | conditional.bargaining() | conditional.turning():
        return False  # "lifted its veto in return for a seat"
    return main.tense == "past" or main.perfect or (main.passive and main.relation == "acl")


def manner(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "Came in without us fetching him", "debates it without rancour": how something is done."""
    if WITHOUT.match(scene.text, trigger[0]) is None:
        return False
    if SPARED.match(scene.text, trigger[0]) or main.lemma in THOUGHT:
        return True
    if main.negated or any(c.negated for c in scene.above(main)):
        return False  # "cannot start without asking them"
    if any(c.lemma in REFUSING for c in (main, *scene.above(main))):
        return False
    if main.modal in SHIFTED:
        return main.modal in FREE and _free(scene, main, trigger)
    behind = main.head[0] < trigger[0]  # "Without it, she said, there will be no deal" stays
    return DOING.match(scene.text, trigger[0]) is not None or (behind and main.tense is not None)


def _free(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "Can enter into force without a vote": what may be without it; not "nobody can", "how could we"."""
    sentence = scene.sentence_of(main.head[0])
    before = scene.text[sentence.start if sentence else main.start : main.head[0]]
    acting = main.kind == "verb" and main.head[0] < trigger[0]
    return acting and not DENYING.search(before)


def reported(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "Would draft a text after Norland said it was ready": what was said by then, and no terms."""
    if AFTER.match(scene.text, trigger[0]) is None:
        return False
    first = next((c for c in scene.headed(*trigger) if c.subjects), None)
    past = first is not None and first.tense == "past" and not first.perfect and not first.modal
    stood = main.lemma in STANDING and main.tense == "past" and main.modal is None
    return first is not None and past and (first.lemma in TOLD_THEN or stood)


def earlier(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "Will hold talks before it votes": the order of two steps; what is denied waits, and what must come first."""
    if EARLIER.match(scene.text, trigger[0]) is None or ABLE.search(scene.text, *trigger):
        return False
    if any(turns.obliged(scene, c) or turns.demanded(scene, c) for c in (main, *scene.above(main))):
        return False
    return not (main.negated or main.lemma in conditional.holding() | {"await"})


def given_up(scene: Scene, at: int) -> bool:
    """ "Has given up waiting for the bank": nothing hangs on the bank any more."""
    return GIVEN_UP.search(scene.text, max(0, at - len("has given up ")), at) is not None


def waited_no_more(scene: Scene, trigger: Span) -> bool:
    """A trigger that begins with the waiting that was given up; "will be done if" is no such thing."""
    return WAITING.match(scene.text, trigger[0]) is not None and given_up(scene, trigger[0])


def regardless(scene: Scene, trigger: Span) -> bool:
    """ "Regardless of whether it passes": it hangs on nothing of the kind."""
    before = scene.text[max(0, trigger[0] - len("irrespective of ")) : trigger[0]]
    return before.casefold().endswith(("regardless of ", "irrespective of ", "no matter "))


def relied(scene: Scene, complement: Span, known: bool) -> bool:
    """ "Depends on fuel from abroad": what somebody lives by, which will not turn out one way or another."""
    return known and TURNING.search(scene.text, *complement) is None


def idle(scene: Scene, main: Clause, trigger: Span) -> bool:
    """Any of them but a reliance, which has no marker."""
    seen = (reported, opinion, only_told, came_of_it, settled, manner, foretold)
    return any(look(scene, main, trigger) for look in seen)
