"""What looks like a condition and is none: set phrases, advice to anybody, "whether", what never was.

A trigger and the clause that it governs in; yes or no out. For rules and for the model alike.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import POSSESSOR, Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

RECKONED = re.compile(
    r"\W*(?:once|after|when|if)\b(?![^.;]*\b(?:votes?|ballots?)\b)[^.;]{2,50}\b(?:counted|included|added(?:\sin)?|factored\sin|taken\sinto\saccount|adjusted|stripped\sout)\b"
)
FIGURE = re.compile(r"\d")
FIGURE_NEAR = 50  # characters before a trigger in which its figure or its "not" stands
EITHER = re.compile(r"\bwhether\s$", re.IGNORECASE)
EARLIER = re.compile(r"\W*before\b")
NOT_THEN = re.compile(r"\b(?:was|were|did|had)(?:\snot|\snever|n['’]t)\s(?:\w+\s){1,3}$")
BACK, AHEAD = 9, 32  # characters around a conjunction in which a set phrase is looked for
ANYBODY = re.compile(
    r"(?:\w+\s){0,2}(?:you|your|anyone|anybody|somebody|a person|I do say|I may)\b", re.IGNORECASE
)
ASKED = re.compile(r"\b(?:asked|asking|asks|unclear|unsure|not sure)\b[^.;]{0,30}$", re.IGNORECASE)
WHETHER = re.compile(
    r"\b(?:determin\w+|assess\w*|evaluat\w+|gaug\w+|examin\w+|establish\w*|verif\w+|wonder\w*|see(?:ing)?|know(?:ing)?|check(?:ing)?"
    r"|question\sof|(?:find|figure)\sout|decid\w+\s(?:for|among|by)\s\w+)(?:,\s[^,.;]{2,24},)?\s$",
    re.IGNORECASE,
)
NAMELESS = re.compile(
    r"\banonymity\b|\bnot\s(?:to\s)?be\s(?:further\s)?(?:named|identified|quoted)\b", re.IGNORECASE
)
GUILTY = re.compile(r"\b(?:convicted|guilty|conviction)\b", re.IGNORECASE)
PENALTY = re.compile(
    r"\b(?:fac(?:e|es|ing)|sentenced?|jail(?:ed)?|prison|imprison(?:ed|ment)|fined|behind bars|years|penalty)\b"
)
# "Held without bail pending trial": the course of the law, which nobody sets as terms.
COURT = re.compile(
    r"\W*pending\b[^.;]{0,60}\b(?:trial|hearing|sentencing|extradition|arraignment)\b",
    re.IGNORECASE,
)
HAD = re.compile(r"\bhad\s")
VAGUE = re.compile(
    r"\W*(?:(?:in order (?:to|for|that)|so that|so as to)\b|(?:depending\s)?(?:up)?(?:on\s)?(?:the\s)?(?:weather|circumstances?)\b)",
    re.IGNORECASE,
)
TIMES = re.compile(
    r"\W*(?:just\s|soon\s)?(?:after|once|when|until|till|as soon as)\b", re.IGNORECASE
)
# "If the last round is any guide": no condition but a reason to think so.
SIGN = re.compile(
    r"\b(?:is|are|was|were)\sany\s(?:indicat\w+|guide|guidance|measure|sign|clue|judge|gauge)\b"
)
QUESTION = re.compile(
    r"(?:^|[,–—-]\s*|\bthen\s)[”\"’']?\s*(?:[^?.!]{0,40},\s)?(?:and\s|then\s)?(?:how|why|what|who|where|when)\b[^.!]*\?"
)
WAS = re.compile(r"\b(?:was|were)\b")
SHIFTED = frozenset({"would", "could", "might", "should"})
BACKING = frozenset(
    {
        "warn",
        "pledge",
        "support",
        "back",
        "hold out",
        "float",
        "announce",
        "order",
        "recommend",
        "advise",
    }
)  # "threatened a strike if they did not"
EXPECTED = re.compile(r"\b(?:is|are|was|were)\s(?:now\s|still\s|widely\s|also\s|not\s)?expected$")
SUPPOSING = re.compile(r"[\W_]*(?:if|should)\b", re.IGNORECASE)
BACK_TO_BE = 24  # characters in which "is expected" stands
COUNTING = frozenset({"expect", "predict", "forecast", "project", "estimate"})
WHEN = re.compile(
    r"when\b(?!\s(?:it is |they are |he is |she is )?(?:called|asked|needed|told|invited)\b)",
    re.IGNORECASE,
)
ENDEAVOURS = conditional.bills() | {"government", "coalition", "cabinet", "talk", "project"}
LETTING = conditional.consenting() | {"sign", "vote", "clear", "pass", "back", "support", "adopt"}
FORECASTING = frozenset(
    {"predict", "forecast", "expect", "project", "estimate", "believe", "fear", "hope"}
)
BARE = frozenset({"", "have", "had", "need", "do", "be", "that", "would", "it", "this"})
# What somebody thinks, feels or supposes under an "if".
MUSING = re.compile(
    r"(?:to )?(?:think|thought|know|knew|wonder\w*|imagine|suspect|suppose|believe\w*"
    r"|hope|feel|worry|apologi[sz]es?|got to worry|be (?:true|real|better|wrong|sad|nice|great|surprised|glad|happy|lucky)"
    r"|be (?:a |an |so |very |rather |quite )?(?:surpris(?:ing|e)|remiss|shame|pity|ironic|irony|odd|strange|foolish|naive|shocking|tragic|tragedy"
    r"|wonderful|fun|disappointing|nothing short of \w+)(?: (?:to|for|of) (?:\w+ ){0,2}\w+)?\W*"
    r"|(?!says?\s(?:an?\sword|anything|more|yes|no)\b)(?:say|says|said|saying|tell|tells|told|telling|maintain(?:s|ed)|reali[sz]e[ds]?)(?: (?-i:[A-Z])[\w’'-]*){0,5}(?: an?(?: \w+){1,9})?)",
    re.IGNORECASE,
)


def idle(scene: Scene, start: int, end: int) -> bool:
    """ "If necessary", "once again", "even if", "not without"."""
    low = max(0, start - BACK)
    around = conditional.idle_pattern().finditer(scene.text[low : end + AHEAD])
    return any(m.start() + low <= start < m.end() + low for m in around)


def opens_idly(scene: Scene, start: int, end: int) -> bool:
    """ "Three days before": the words that open a trigger end in an idle phrase, or lie in one."""
    found = conditional.idle_pattern().finditer(scene.text, start, end + AHEAD)
    return idle(scene, start, end) or any(m.start() < end for m in found)


def merely_when(scene: Scene, trigger: Span) -> bool:
    """ "When the contract ends": a time, unless only then or on a call."""
    return WHEN.match(scene.text, trigger[0]) is not None


def anybody(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "If you want to travel, take a coat": advice to all and sundry; "you must" tells somebody off."""
    return main.modal != "must" and ANYBODY.match(scene.text, trigger[0]) is not None


def guessed(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "Expects a deal if", "expects shares to rise if", "profits could fall if": a forecast.

    "Is expected to release it once": what is planned.
    """
    above = next(scene.above(main), None)
    planned = above and EXPECTED.search(
        scene.text, max(0, above.head[1] - BACK_TO_BE), above.head[1]
    )
    if planned and not SUPPOSING.match(scene.text, trigger[0]):
        return False
    told = above is not None and main.relation in {"xcomp", "ccomp"} and above.lemma in COUNTING
    told = told and not _let(scene, main, trigger)
    owned = [s for s in main.subjects if POSSESSOR.search(scene.text, *s)]
    stands = any(noun(scene.words(s).split(" ")[-1]) in ENDEAVOURS for s in main.subjects)
    moved = (
        main.lemma in conditional.moving()
        and not stands
        and bool(owned or not scene.subjects(main))
    )
    if _bidding(scene, main):
        return False
    return main.lemma in FORECASTING or told or (moved and bool(main.subjects))


def _let(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "Expects to start work if the council approves the plan": another's consent, and no forecast."""
    own = next((c for c in scene.headed(*trigger) if c.kind == "verb"), None)
    letting = own is not None and own.lemma in LETTING and bool(own.subjects)
    return letting and main.relation == "xcomp" and main.lemma not in conditional.moving()


def _bidding(scene: Scene, main: Clause) -> bool:
    """ "Norland expects its allies to send ships if", "I will believe it when": no forecast."""
    if main.lemma == "believe":
        return main.modal in {"will", "would"}
    if main.lemma != "expect" or not main.objects:
        return False
    asking = [c for c in map(scene.chain, scene.subjects(main)) if c is not None]
    lower = scene.below(scene.clauses.index(main), "xcomp")
    able = [o for o in main.objects if scene.party(o).chain]
    return bool(asking and able and lower) and all(
        c.type in {"state", "organization"} for c in asking
    )


def elsewhere(scene: Scene, trigger: Span) -> bool:
    """Terms on which a source talks, what the law lays on the guilty, and matches: no terms between parties."""
    sentence = scene.sentence_of(trigger[0])
    whole = scene.text[sentence.start : sentence.end] if sentence else scene.words(trigger)
    if NAMELESS.search(scene.text, *trigger) or COURT.match(scene.text, *trigger):
        return True
    if GUILTY.search(scene.text, *trigger) and PENALTY.search(whole):
        return True
    if conditional.sport().search(whole) is not None:
        return True
    return _reckoned(scene, trigger) or _either(scene, trigger) or _not_then(scene, trigger)


def _reckoned(scene: Scene, trigger: Span) -> bool:
    """ "Costs 168 million once interest is counted": how a figure is made up."""
    before = scene.text[max(0, trigger[0] - FIGURE_NEAR) : trigger[0]]
    return bool(RECKONED.match(scene.text, *trigger) and FIGURE.search(before))


def _either(scene: Scene, trigger: Span) -> bool:
    """ "Whether they sue me or try me, I will face it": come what may."""
    before = scene.text[max(0, trigger[0] - BACK) : trigger[0]]
    return bool(EITHER.search(before)) and " or " in scene.words(trigger)


def _not_then(scene: Scene, trigger: Span) -> bool:
    """ "Was not asked before the announcement": what had not happened by then."""
    before = scene.text[max(0, trigger[0] - FIGURE_NEAR) : trigger[0]]
    return bool(EARLIER.match(scene.text, trigger[0]) and NOT_THEN.search(before))


def vague(scene: Scene, trigger: Span) -> bool:
    """ "In order to", "depending on the weather": a purpose, or what nobody can do."""
    return VAGUE.match(scene.text, trigger[0]) is not None


def tale(scene: Scene, own: Clause, main: Clause, trigger: Span) -> bool:
    """ "Was signed after a man was hurt", "resumed once it was safe": one thing told after another."""
    if TIMES.match(scene.text, trigger[0]) is None or main.negated or main.modal in SHIFTED:
        return False
    past = main.tense == "past" or main.perfect
    if own.tense == "past" and not (own.perfect or own.passive) and main.tense != "past":
        return main.modal not in SHIFTED  # "to go back after its members handed her a win"
    if main.modal:
        return False
    turns = main.lemma in conditional.turning() | conditional.holding() - conditional.lasting()
    return past and own.tense != "present" and (main.passive or not turns)


def unmeant(scene: Scene, own: Clause | None, main: Clause, trigger: Span) -> bool:
    """An "if" that asks, or that tells of what never was."""
    return (
        _asked(scene, own, main, trigger)
        or _never(scene, own, main, trigger)
        or _contrast(scene, main, trigger)
        or _rhetorical(scene, main, trigger)
        or SIGN.search(scene.text, *trigger) is not None
    )


def _asked(scene: Scene, own: Clause | None, main: Clause, trigger: Span) -> bool:
    """ "Asked if it would sign", "to see if it is safe"."""
    told = (
        own is not None
        and own.relation == "ccomp"
        and not scene.text[: trigger[0]].endswith("that ")
    )
    near = main.head[1] <= trigger[0] and not scene.text[main.head[1] : trigger[0]].strip()
    near = near or scene.text[trigger[0] - 4 : trigger[0]] == " or "
    asked = ASKED.search(scene.text, max(0, trigger[0] - 45), trigger[0])
    if main.lemma == "ask" and main.passive:
        return True
    asked = asked or WHETHER.search(scene.text, max(0, trigger[0] - 60), trigger[0])
    return bool(asked) or (main.lemma.split(" ")[0] in conditional.asking() and (told or near))


def _rhetorical(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "If they do not act, how will things change?": a question hangs on nothing."""
    sentence = scene.sentence_of(trigger[0])
    if sentence is None or trigger[0] > main.head[0]:
        return False
    asked = QUESTION.search(scene.text, trigger[1], sentence.end)
    return asked is not None


def _contrast(scene: Scene, main: Clause, trigger: Span) -> bool:
    """ "If the first was too cold, the second came close to too hot": two facts set side by side."""
    told = main.tense == "past" and main.modal is None and main.kind == "verb" and not main.negated
    plain = told and main.lemma not in conditional.holding() | conditional.turning()
    return bool(
        plain
        and trigger[0] < main.head[0]
        and WAS.search(scene.text, *trigger)
        and not _shifted(scene, main)
    )


def _never(scene: Scene, own: Clause | None, main: Clause, trigger: Span) -> bool:
    """ "If it had won": what was not."""
    if own is None or main.modal is not None:
        return False
    if own.tense == "past" and main.tense == "past":
        if _shifted(scene, main):
            return False
        meant = conditional.holding() | conditional.bargaining() | BACKING
        return main.lemma not in meant and main.kind == "verb"
    return own.perfect and main.tense == "past" and HAD.search(scene.text, *trigger) is not None


def _shifted(scene: Scene, main: Clause) -> bool:
    """ "She said it made no sense if they refused": a present told in the past."""
    above = next(scene.above(main), None)
    told = above is not None and above.tense == "past" and above.lemma in conditional.telling()
    return told and main.relation == "ccomp" and not main.perfect


def musing(act: str) -> bool:
    """ "I think … if": a thought is no act that hangs on anything."""
    return MUSING.fullmatch(act.strip()) is not None


def empty(act: str, holder: Party) -> bool:
    """ "Have", "that", of nobody: no act that anybody could look for."""
    return holder.chain is None and not holder.text and act.strip() in BARE
