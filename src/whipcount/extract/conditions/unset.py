"""What sets no terms by how it is told: asked about, taken care of in case, of former days, of one's fears.

A reading in; yes or no out. For rules and for the model alike, after both have read.
"""

from __future__ import annotations

import re

from whipcount.extract.conditions.parts import Reading
from whipcount.extract.conditions.terms import governed
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun

# "Took coats in case it rains", but not "in case of".
LEST = re.compile(r"[\W_]*(?:(?:just\s)?in\s)?case\b(?!\sof\b)", re.IGNORECASE)
# "Asked, for example, if he would sign", "it is unclear whether he might".
QUERIED = re.compile(
    r"\b(?:asked|unclear|uncertain|unsure|unknown|not\s(?:yet\s)?(?:clear|sure|certain|known)|to\ssee|wonder(?:s|ed|ing)?|open\squestion)\b"
    r"(?:,[^,.;]{1,30},)?\s(?:\w+\s){0,2}?(?:if|whether)\s(?:[^\s,;:.]+\s){0,7}$",
    re.IGNORECASE,
)
FORMERLY = re.compile(
    r"[\W_]*(?:previously|formerly|in\sthe\spast|historically|until\s(?:now|then|recently)|under\s(?:the\s)?(?:old|previous|former)\s\w+)\b",
    re.IGNORECASE,
)
UNTIL = re.compile(r"[\W_]*(?:until|till)\b", re.IGNORECASE)
IF = re.compile(r"[\W_]*(?:if|should)\b", re.IGNORECASE)
# "If it happens", "if that is so": it only points back.
POINTING = re.compile(r"[\W_]*if\s(?:it|that|this)\s(?:happens|happened|is\sso|occurs|(?:does|did)(?!\s(?:not|never|so)?\s?[a-z]))\b", re.IGNORECASE)  # fmt: skip
HOW = re.compile(
    r"\b(?:asked|asking|wonder(?:s|ed|ing)?)\b[^.;“”]{0,80}?\s(?:how|what|who|when|why)\s(?:[^\s,;:.]+\s){0,7}$"
)
# "How he might govern once": asked, not told.
MANNER = re.compile(r"\bhow\s(?:[\w.’'-]+\s){1,4}(?:might|would|could|will|should)\s$")
# "If it had": what was not; "unless God": what no one is asked.
NEVER = re.compile(r"[\W_]*(?:if\s(?:it|they|he|she|we|i|you)\shad\W*$|(?:if|unless)\s(?:god|heaven|fate)\b)", re.IGNORECASE)  # fmt: skip
AFTER = re.compile(r"[\W_]*(?:after|once)\b", re.IGNORECASE)
SPEAKING = frozenset({"comment", "answer", "speak"})  # "refused to comment until it ended"
SERVING = frozenset({"hold", "serve", "run", "last", "continue", "fill", "act", "reign", "rule"})
COURTLY = re.compile(
    r"(?:to\s)?(?:plead|plea)\b|(?:kickbacks?|bribes?|ransoms?|(?:[\w’']+\s)?(?:bail|parole|probation))\b|(?:[a-z]+\s){0,2}an?\sapology\b"
)
# "Before he is sworn in", "before it lapses": a day that comes by itself.
DEADLINE = re.compile(r"(?:be\s)?(?:sworn|expires?|expired|laps\w+|run\sout|runs\sout|ran\sout|adjourns?|inaugurated)\b")  # fmt: skip
MERE = frozenset({"can", "could", "may", "might"})
THINGS = frozenset({"it", "that", "this"})
PERSONAL = frozenset({"he", "she"})
DUTY = frozenset({"should", "must"})
FEARING = frozenset({"fear", "worry"})
GUESSING = frozenset({"suspect", "guess", "reckon", "hope", "doubt", "bet", "imagine"})
REGARDING = frozenset({"view", "see", "regard", "perceive", "judge", "brand", "remember"})
RULES = frozenset({"rule", "law", "bill", "act", "constitution", "regulation", "measure", "statute", "charter"})  # fmt: skip
RULING = frozenset({"allow", "permit", "enable", "let", "forbid", "bar", "ban"})
SHORT = 2  # words of a holder that may well stand in an act too
BACK = 160  # characters before a predicate in which it may be asked about


def unset(scene: Scene, found: Reading) -> bool:
    """Whether it is told so that nobody sets terms by it."""
    trigger = scene.text, found.trigger[0]
    if LEST.match(*trigger) or NEVER.match(*trigger, found.trigger[1]) or _bare(found):
        return True
    main = governed(scene, found)
    if main is None:
        return False
    return (
        _queried(scene, main)
        or _former(scene, main)
        or _came(scene, found, main)
        or _never(main)
        or _feared(scene, main)
        or _timed(scene, found, main)
        or _likened(scene, found, main)
        or _of_rules(scene, found, main)
        or _guessed(scene, main)
        or (
            found.polarity == "if"
            and IF.match(scene.text, found.trigger[0]) is not None
            and _merely(scene, found, main)
        )
    )


def _bare(found: Reading) -> bool:
    """ "It is best to wait until": the words of the act for whoever does it; "before it lapses": a deadline."""
    holder = found.holder
    itself = holder.chain is None and len(holder.text.split()) > SHORT
    itself = itself and found.act.endswith(holder.text)
    return (
        itself
        or COURTLY.match(found.act) is not None
        or (found.polarity == "until" and DEADLINE.match(found.act) is not None)
    )


def _queried(scene: Scene, main: Clause) -> bool:
    """ "Asked if he would cut it if it cost jobs": an answer is not told."""
    sentence = scene.sentence_of(main.head[0])
    low = max(sentence.start if sentence else 0, main.head[0] - BACK)
    before = scene.text[low : main.head[0]]
    if ("if " in before or "whether " in before) and QUERIED.search(before):
        return True
    return HOW.search(before) is not None or MANNER.search(before) is not None


def _former(scene: Scene, main: Clause) -> bool:
    """ "Previously, its members had to be approved by the king": a rule that is gone."""
    sentence = scene.sentence_of(main.head[0])
    past = main.tense == "past" or main.modal == "could" or main.tense is None
    return past and sentence is not None and bool(FORMERLY.match(scene.text, sentence.start))


def _came(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "Denied it until he came forward", "until coming forward": it came, and when."""
    told = main.tense == "past" and main.modal is None and main.kind == "verb" and not main.passive
    if not told or main.negated or not UNTIL.match(scene.text, found.trigger[0]):
        return False
    own = next(iter(scene.headed(*found.trigger)), None)
    if own is None or own.modal is not None:
        return False
    bare = not any(found.trigger[0] <= s < own.head[0] for s, _ in own.subjects)
    if bare and scene.words(own.head).endswith("ing"):
        return True
    held = conditional.holding() - conditional.lasting() | conditional.bargaining()
    above = next(scene.above(main), None) if main.relation == "xcomp" else None
    refused = above is not None and above.lemma in held and main.lemma not in SPEAKING
    return own.tense == "past" and main.lemma not in held and not refused


def _timed(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "Will hold the seat until an election", "makes her the second, after Lee was named": when, and not on what terms."""
    own = next((c for c in scene.headed(*found.trigger) if c.kind == "verb"), None)
    if main.negated:
        return False
    if own is None:
        return UNTIL.match(scene.text, found.trigger[0]) is not None and main.lemma in SERVING
    told = main.modal is None and main.modality != "future" and main.tense == "present"
    past = own.tense == "past" and own.modal is None and not own.perfect
    return told and past and AFTER.match(scene.text, found.trigger[0]) is not None


def _likened(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "If banks can have guards, schools should": an argument from what is so."""
    own = next(iter(scene.headed(*found.trigger)), None)
    supposed = IF.match(scene.text, found.trigger[0]) is not None
    can = own is not None and own.modal == "can" and not own.negated
    return supposed and can and main.modal == "should"


def _never(main: Clause) -> bool:
    """ "Could have used the other two if": what was not."""
    return main.perfect and main.modal in MERE


def _feared(scene: Scene, main: Clause) -> bool:
    """ "Traders fear that if it passes, it will open the door": what others are feared to do, or things."""
    above = next(scene.above(main), None)
    feared = above is not None and main.relation == "ccomp" and above.lemma in FEARING
    return feared and not scene.subjects(main)


def _of_rules(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "The bill would allow them to be sued if", "the rules permitted it as long as": what a text lays down.

    "The rule lets them drill as long as the firms comply" sets terms to those.
    """
    own = next((c for c in scene.headed(*found.trigger) if c.kind == "verb"), None)
    if found.polarity == "provided" and own is not None and own.subjects and not own.passive:
        return False
    heads = {noun(scene.words(s).split(" ")[-1].casefold()) for s in main.subjects}
    return main.lemma in RULING and bool(heads & RULES)


def _guessed(scene: Scene, main: Clause) -> bool:
    """ "I suspect they will back it if", "hopes it will not matter if": nobody's terms."""
    above = next(scene.above(main), None)
    return above is not None and main.relation == "ccomp" and above.lemma in GUESSING


def _deserved(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "If he is guilty, he should be punished": what is due to what somebody is or did."""
    own = next(iter(scene.headed(*found.trigger)), None)
    return main.modal in DUTY and own is not None and own.kind != "verb"


def _merely(scene: Scene, found: Reading, main: Clause) -> bool:
    """What an "if" tells of things, of him who ought to, or of what it only points back to."""
    said = {scene.words(s).casefold() for s in main.subjects}
    if main.passive and (main.lemma in REGARDING or _deserved(scene, found, main)):
        return True  # "he would be seen as weak if"
    if POINTING.match(scene.text, found.trigger[0]):
        return main.modal in MERE
    if main.modal in DUTY and said and said <= PERSONAL:
        return _speaks(scene, found, main)  # nobody says so of himself
    aside = all(p.chain != found.holder.chain for p in scene.subjects(main))
    voiced = aside and _speaks(scene, found, main)
    if voiced and main.modal in MERE and main.passive and not _let(scene, found):
        return True  # "it could be done in weeks if, an official said"
    return bool(voiced and main.modal in MERE and said and said <= THINGS)


def _let(scene: Scene, found: Reading) -> bool:
    """ "It could be opened if Norland let the ships pass": another has to do something."""
    own = next((c for c in scene.headed(*found.trigger) if c.kind == "verb"), None)
    moving = found.waits_for.chain if found.waits_for else None
    if own is None or own.passive or found.waits_for is None:
        return False
    willed = conditional.willed() | conditional.withheld() | conditional.consenting()
    known = moving is not None and moving in {p.chain for p in scene.subjects(own)}
    return known or own.lemma in willed


def _speaks(scene: Scene, found: Reading, main: Clause) -> bool:
    """Whether the holder is the one whose words these are."""
    if found.holder.chain is not None:
        return scene.speaks_at(found.holder.chain, main.head[0])
    voice = scene.speaker_at(main.head[0])
    return voice is not None and voice.text == found.holder.text
