"""What is given up, or wanted done away with: "took back its offer", "wants the ban scrapped". Readings in and out.

A stance that is a noun goes with the verb that it is the object of; whoever wants a thing undone is against it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.demands import bound
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Clause, Span
from whipcount.lexicon import frames
from whipcount.lexicon.lemmas import verb

GIVING_UP = frozenset(
    "drop withdraw abandon retract rescind revoke shelve scrap ditch forsake renounce".split()
)
AGAINST = frozenset({"opposed", "blocking"})
BREAKING = frozenset({"renege", "backtrack"})  # "on its pledge"
WITHHOLDING = frozenset({"withhold", "refuse", "deny"})  # what was never given
BACK = re.compile(r"\sback\b")  # "took back its offer", "pulled its support back"
HELD = frozenset({"supports", "committed", "offered"})
TAKEN_BACK = re.compile(
    r"(?:t[ao]k(?:e|es|en|ing)|took|pull(?:s|ed|ing)?)\s(?:(?:back|out)\s(?:its|their|his|her|the)\s(?:[\w-]+\s){0,2}?(?:offer|pledge|promise|support|bid)"
    r"|(?:its|their|his|her|the)\s(?:[\w-]+\s){0,2}?(?:offer|pledge|promise|support|bid)\sback)\b"
)
LONGEST = 90  # characters of a phrase that is to be undone
RETURNED = frozenset({"take", "pull", "walk", "row", "roll"})
ROUND = {
    "supports": "opposed", "opposed": "supports", "blocking": "supports", "committed": "declined", "offered": "declined",
}  # fmt: skip
WANTING = frozenset(
    "want like ask demand call urge seek petition push press lobby order appeal plead tell beg exhort implore".split()
)
# To stop a war is what its foes want: that is for its end, where all else that is to stop is not wanted.
UNDOING = r"delet|scrap|repeal|abolish|axe?|quash|annul|overturn|scuttl|shelv|ditch|strik(?:e|ing)\sdown|str(?:uck|ike)\sdown|throw\sout|thrown\sout"
EVIL = (
    r"(?:\w*war|war\w+|fight\w*|violen\w+|hostilit\w+|conflict|attack|assault|bomb\w+|shell\w+|strikes\son|kill\w+|slaughter|bloodshed|massacre|genocide|abuse|torture|crime|corruption"
    r"|smuggl\w+|traffick\w+|piracy|pirate|erosion|pollut\w+|hunger|famine|starvation|poverty|inflation|disease|outbreak|epidemic|pandemic|spread|decline|slide|exodus|flow|leak|drought"
    r"|flood\w*|fire|chaos|crisis|crises|impasse|deadlock|stalemate|dispute|row|stand-?off|shortage|delay|suffering|misery|racism|discrimination|harassment|unrest|riot\w*|loot\w+|waste"
    r"|bully\w+|cheat\w+|doping|fraud|theft|division|confusion|uncertainty|bleeding|rot|madness|nonsense|silence|occupation)"
)
STOP = r"(?=[.,;:”\"\n]|$|\s(?:by|before|at|in|on|and|or|but|until|from|after|with|for|that|which|if|unless|because|as|while|when)\b)"
NO_EVIL = rf"(?!\s(?:[\w’'-]+\s){{0,4}}?{EVIL}s?\b)"
HALTING = r"halt|stop|block|freez|frozen|froze|cancel|suspend|revers|drop|lift|withdraw"
PLAN = r"(?:plan|bill|motion|impeachment|referendum|option|idea|proposal|operation|offensive|intervention|deployment|merger|law|project|deal|sale|scheme|reform|work|construction|vote|expansion|takeover|closure|increase|rise|deportation|demolition|privatisation|privatization|cut|tax|levy|rule|regulation|fund|programme|program|tunnel|dam|mine|pipeline|runway|railway|stadium|bridge|reactor|drilling|quota|fee|subsid(?:y|ie)|contract|treaty|pact|takeover|purchase|acquisition|lease|permit|licen[cs]e|league|charge|ban|tariff|duty|budget|order|decree|clause|article|decision|ruling|measure)s?\b"
# "Do away with the levy", "strike the money": but to strike a deal is to make one.
SINKING = rf"(?:kill|sink|torpedo|reject|veto)(?=\s(?:[\w’'-]+\s){{0,4}}?{PLAN})"
ENDING = rf"do\saway\swith|get\srid\sof|(?:refrain|desist|abstain)\sfrom|put\s(?:an\send|a\sstop)\sto(?=\s(?:[\w’'-]+\s){{0,3}}?{PLAN})"
STRIKING = r"strike(?!\s(?:[\w-]+\s){0,2}?(?:deal|balance|bargain|agreement|pact|accord|compromise|truce|chord|tone|note)\b)"
WORD = r"(?:[$€£¥]?[\w’'-]+(?:[.,]\d[\w’'-]*)?)"
THING = rf"(?P<thing>(?:the|its|their|his|her|any|all|this|that|these|those|an?)\s(?:{WORD}\s){{0,5}}?{WORD})"
DONE = re.compile(
    rf"\s(?:for\s|that\s)?(?:[\w’'-]+\s)??{THING}\s(?:to\sbe\s|be\s)?(?:(?:{UNDOING})(?:t?ed|p+ed|led|d|hed|n)|struck\sdown|stricken|thrown\sout)(?=[\s.,;:”\"]|$)",
    re.IGNORECASE,
)
# "Demanded that the port scrap the shifts".
THAT_DO = re.compile(
    rf"(?:\s[\w’'-]+){{0,7}}?\sthat\s(?:(?!not\b|never\b)[\w’'-]+\.?\s){{1,6}}?(?:(?:{UNDOING}|{HALTING}|{SINKING}|end)(?:e|p)?){NO_EVIL}\s{THING}{STOP}",
    re.IGNORECASE,
)
# "Wants it dead", "wants the manager gone", "wants the works halted".
OUT = r"dead|gone|buried|axed|binned|out(?=[.,;”\"]|$)|off\sthe\s(?:table|books|agenda)|thrown\sout|torn\s(?:up|down)|ripped\sup|pulled\sdown"
SOME = rf"(?:the|its|their|his|her|any|all|this|that|these|those|an?)\s(?:{WORD}\s){{0,5}}?"
GONE = re.compile(
    rf"\s(?:for\s|that\s)?(?:(?P<thing>it|them|him|her|{SOME}{WORD})\s(?:to\sbe\s)?(?:{OUT})"
    rf"|(?P<plan>(?!{SOME}{EVIL}){SOME}{WORD})\s(?:(?:to\s)?be\s)?(?:{HALTING})(?:p?ed|n|d))(?=[\s.,;:”\"]|$)",
    re.IGNORECASE,
)
TO_DO = re.compile(
    rf"(?:\s(?!not\b|never\b)(?:[\w’'-]+|M(?:r|s|rs)\.)){{0,8}}?\sto\s(?:(?:{UNDOING})(?:e|p)?|{ENDING}|{STRIKING}|(?:end|{HALTING})(?:e|p)?{NO_EVIL})\s{THING}",
    re.IGNORECASE,
)
# "Called for the repeal of the tax", "a halt to the works".
REPEAL = r"(?:repeal|withdrawal|scrapping|abolition|abolishment|cancellation|suspension|reversal|annulment|revocation|rescinding|abandonment|deletion|removal)"
NO_MORE = re.compile(
    rf"\s(?:for\s)?(?:the\s|an?\s)?(?:[\w-]+\s){{0,2}}?(?:{REPEAL}\sof|(?:halt|end|stop|moratorium)\s(?:to|on){NO_EVIL})\s"
    rf"(?P<plan>(?:(?:the|its|their|his|her|all|any|this|that|these|those)\s)?(?:{WORD}\s){{0,5}}?{WORD}){STOP}",
    re.IGNORECASE,
)
UNMADE = frozenset(
    "delete scrap repeal abolish axe quash annul overturn shelve ditch withdraw cancel reverse drop rescind revoke halt suspend abandon".split()
)


def given_up(scene: Scene, found: Reading) -> Reading:
    """A reading as its verb or its wish leaves it."""
    if found.clause.kind == "noun":
        return _dropped(scene, found)
    if found.stance in HELD and TAKEN_BACK.match(scene.text, found.clause.head[0]):
        return replace(found, stance="declined")
    if found.stance == "declined" and found.clause.lemma in GIVING_UP:
        return _let_go(scene, found)
    if found.stance != "supports" or found.clause.negated:
        return found
    if found.clause.passive and found.clause.lemma in UNMADE and bound(scene, found.clause):
        return _to_go(scene, found)
    if found.clause.lemma.split(" ")[0] not in WANTING:
        return found
    met = DONE.match(scene.text, found.clause.head[1]) or TO_DO.match(
        scene.text, found.clause.head[1]
    )
    met = met or GONE.match(scene.text, found.clause.head[1])
    met = met or NO_MORE.match(scene.text, found.clause.head[1])
    met = met or THAT_DO.match(scene.text, found.clause.head[1])
    if met is None:
        return found
    thing = _whole(scene, met.span("thing" if met.groupdict().get("thing") else "plan"))
    span = found.evidence[0], max(found.evidence[1], met.end(), thing[1])
    return replace(found, stance="opposed", asks="happen", issue=thing, evidence=span)


def _to_go(scene: Scene, found: Reading) -> Reading:
    """ "The bill must be withdrawn": against the bill."""
    plans = [o for o in found.clause.objects if re.search(PLAN, scene.words(o), re.IGNORECASE)]
    return replace(found, stance="opposed", issue=plans[0]) if plans else found


def _whole(scene: Scene, thing: Span) -> Span:
    """What is to be undone, with all of its phrase: "the military [option]"."""
    ends = [
        e
        for c in scene.clauses
        for s, e in c.objects
        if s == thing[0] and thing[1] < e < s + LONGEST
    ]
    return thing[0], min(ends, default=thing[1])


def _dropped(scene: Scene, found: Reading) -> Reading:
    """ "Has dropped its objections": no longer held, unless it is not dropped."""
    clause = found.clause
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if (
        above is None
        or clause.relation not in {"obj", "obl"}
        or above.negated
        or above.modal in {"could", "may", "might"}
    ):
        return found
    if found.stance not in ROUND or not _gives_up(scene, above, clause):
        return found
    start = min(above.head[0], found.evidence[0])
    return replace(found, stance=ROUND[found.stance], evidence=(start, found.evidence[1]))


def _let_go(scene: Scene, found: Reading) -> Reading:
    """ "Abandoned its opposition to the link": who gives up an objection is for what it was to."""
    for noun in scene.below(scene.clauses.index(found.clause), "obj"):
        known = frames.frames().get(("noun", noun.lemma), ())
        if (
            noun.kind == "noun"
            and {f.stance for f in known}
            and {f.stance for f in known} <= AGAINST
        ):
            return replace(found, stance="supports", asks="happen")
    return found


def _gives_up(scene: Scene, above: Clause, noun: Clause) -> bool:
    first = verb(above.lemma.split(" ")[0])
    if noun.relation == "obl":
        return first in BREAKING
    back = BACK.search(scene.text, above.head[0], max(noun.end, above.head[1] + len(" back")))
    return first in GIVING_UP | WITHHOLDING or bool(back and first in RETURNED)
