"""What gives nothing by what it is or by whose it is: shares of a poll, distances, ransoms, wishes, a thing as its own giver.

Gifts in; whether they are void, for ``idle``.
"""

from __future__ import annotations

import re

from whipcount.extract.amounts import sums
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.pledges.unsaid import GETTING
from whipcount.extract.scene import Scene
from whipcount.lexicon import pledges
from whipcount.model import Party

# "7 percent were committed": a share of those asked.
SHARE = re.compile(
    r"(?:(?:just|only|about|nearly|almost|some|under|over|another)\s)*[\d.,]+\s?(?:%|per\s?cent)",
    re.IGNORECASE,
)
DISTANCE = re.compile(
    r"(?:about\s|some\s|nearly\s)?[\d.,]+\s?(?:kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?)"
)
AWAY = re.compile(r"\s(?:from|away|off|north|south|east|west)\b")
PRIVATE = re.compile(r"\b(?:bail|ransom|alimony|forfeit\w*)\b", re.IGNORECASE)
SPENT = re.compile(r"\b(?:spent|earned|won)$")
NEED = re.compile(r"\bthe\sneed\s(?:to|for)\b")
WISHING = frozenset({"want", "wish", "hope", "favour", "favor"})
HOPING = frozenset({"hope", "wish", "dream", "aspire"})
TITLES = frozenset({"mr", "mrs", "ms", "dr", "rep", "sen", "gov", "prof"})
GUNS = frozenset({"train", "aim", "point", "turn"})
CANVASS = re.compile(
    r"(?:run(?:ning)?|stand(?:ing)?)\s(?:again\s)?(?:for|against)\s|seek(?:ing)?\s(?:re-?election|a\s\w+\sterm|(?:the|his|her)\s[\w\s]{0,30}nomination)"
    r"|campaign(?:ing)?\s(?:together|with|for|in|across)\s|mak(?:e|ing)\s(?:[\w-]+\s){0,3}(?:trips?|visits?|appearances?|stops?|speech|speeches)\b",
    re.IGNORECASE,
)
OWN_CAMPAIGN = re.compile(
    r"\s(?:for|towards?)\s(?:his|her|their|the|a)\s(?:[\w-]+\s){0,2}(?:campaign|re-?election|bid|race|candidacy|run)\b"
)
SETTING_OUT = frozenset(
    {"go", "fly", "sail", "leave", "travel", "join", "head", "depart", "deploy"}
)
MEN = re.compile(r"(?:an?|\d[\d,]*|[a-z]+|the\s(?:first|advance|next|new)|another)\s[a-z].*")
FIELDED = frozenset({"troops", "police", "weapons", "training", "humanitarian"})
# "Gave the rebels until March to leave": they get a term, and no help.
TERM = re.compile(
    r"g(?:ave|ive|ives|iven|iving)\s(?:[\w’'-]+\s){1,7}?(?:until\s|(?:an?|one|two|three|four|five|six|seven|ten|\d+)\s(?:more\s)?(?:hours?|days?|weeks?|months?)\s(?:to|in\swhich)\b)"
)
TOTAL = re.compile(
    r"\b(?:total|tally|overall sum|running sum)\b(?:\s[\w-]+){0,4}\s(?:to|at)\s(?:(?:about|some|nearly|over|around|more than|just)\s)?$"
)
UNDER = re.compile(
    r"\bunder\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,3}(?:contract|deal|order|agreement)\s(?:worth|valued at)\s(?:\w+\s){0,2}$"
)
# "Dropped its veto of the bank's loan": what stood in the way goes, and the loan is another's.
AGAINST = re.compile(
    r"\b(?:veto(?:es)?|objections?|opposition|resistance|hold|block|stand(?:ing)?\sin\sthe\sway)\s(?:of|to|on|over|against)\s[^.;:]{0,80}$"
)
# A day, a month or a sum that a parse took for who gives.
NOBODY = re.compile(
    r"(?:(?:mid-|early\s|late\s|last\s|next\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:(?:the|some|about|nearly|another|only|just|over|its|of)\s)*[A-Z]{0,3}[$£€¥]?\s?[\d.,]+(?:\s?(?:million|billion|trillion|bn|m))?(?:\s[a-z]+)?"
    r"|(?:the|some|about|nearly|its)?\s?(?:million|billion|thousand)s?\s(?:of\s)?[a-z]+|every\s(?:cent|penny|euro|dollar)|(?:the\s)?(?:end|start|beginning|middle|close)\sof\s(?:the\s|this\s|next\s)?[\w\s]+|(?:next|this)\s(?:week|month|year|spring|summer|autumn|winter)|tomorrow|tonight|[Tt]he world|[Ee]very(?:one|body)|[Pp]eople)"
)
SHORT = 70  # characters before a sum in which it is told to be a total
OWNING = frozenset({"buy", "purchase", "acquire"})
SET_BY = re.compile(r"[^.;]{0,60}?\b(?:for|to|on behalf of)\s(?:the\s)?[A-Z]")

# "Would create a risk to security": foretold, and promised by nobody.
HARMING = re.compile(
    r"(?:creat\w+|open\w*|build\w*|sprea?d\w*)\s(?:(?:an?|the|new|more|great|some|fresh|serious|further|unnecessary|legal)\s){0,3}"
    r"(?:risks?|dangers?|problems?|chaos|uncertaint\w+|confusion|havoc|trouble|precedents?|vacuum|tensions?|obstacles?|headaches?|loopholes?|divisions?)\b"
)

# "Will vote against the levy", "would abstain": a stance, of which nobody gets anything.
OPPOSING = re.compile(
    r"(?:(?:to|will|would)\s)?(?:vot(?:e|ing)\s(?:against|no\b|it\sdown)|abstain\w*|oppos(?:e|ing)|reject\w*|veto\w*|vot(?:e|ing)\sdown)\b",
    re.IGNORECASE,
)


def void(scene: Scene, found: Gift) -> bool:
    """Whether such words give nothing, whoever is said to give."""
    words = scene.words(found.what)
    return (
        _share(found, words)
        or _distance(scene, found, words)
        or _private(found, words)
        or _wished(scene, found)
        or _itself(found, words)
        or _armed(scene, found)
        or _canvassing(scene, found, words)
        or _men(found)
        or _term(scene, found)
        or _total(scene, found)
        or _priced(scene, found)
        or _kin(scene, found)
        or _freed(scene, found)
        or _gets(scene, found)
        or HARMING.match(words) is not None
        or OPPOSING.match(words) is not None
    )


def _gets(scene: Scene, found: Gift) -> bool:
    """ "The farmers had been promised €4m": whoever stands before such a passive gets it, and is not given."""
    clause = found.clause
    if not clause.passive or clause.lemma not in GETTING or found.what[1] > clause.head[0]:
        return False
    told = gifts.sum_in(scene.text[clause.head[1] : clause.head[1] + SHORT].split("\n")[0])
    return told is not None and told[2] <= 1 and gifts.sum_in(scene.words(found.what)) is None


def _freed(scene: Scene, found: Gift) -> bool:
    """ "Lifted its objections to the €4bn loan": who stops standing in its way gives no loan."""
    if found.amount is None:
        return False
    start, end = found.what
    sign = next((m.start() for m in sums(scene.text, start, end)), start)
    before = scene.text[max(0, sign - 2 * SHORT) : sign]
    mine = any(re.search(rf"{re.escape(a.text)}['’]", before) for a in found.actors)
    return AGAINST.search(before) is not None and not mine


def _priced(scene: Scene, found: Gift) -> bool:
    """ "Will supply 100 jets under a contract worth $11bn": the price of what is given is paid by others."""
    return UNDER.search(scene.text[max(0, found.what[0] - SHORT) : found.what[0]]) is not None


def _total(scene: Scene, found: Gift) -> bool:
    """ "Brought the total to $210m": what all have given together."""
    return TOTAL.search(scene.text[max(0, found.what[0] - SHORT) : found.what[0]]) is not None


def _term(scene: Scene, found: Gift) -> bool:
    """ "Gave them a week to leave": with no sum, all that they get is time."""
    near = min(found.evidence[0], found.clause.head[0]), found.what[1] + len(" until ")
    return not found.amount and TERM.search(scene.text, *near) is not None


def _kin(scene: Scene, found: Gift) -> bool:
    """ "A cheque from my father": not I, but he."""
    behind = scene.text[max(found.what[0], found.what[1] - 6) : found.what[1] + 12]
    return all(
        a.text in {"my", "our", "your"} and f"from {a.text} " in behind for a in found.actors
    )


def _share(found: Gift, words: str) -> bool:
    """ "7 percent were committed": who is bound, not what is given."""
    bound = found.clause.lemma in {"committed", "commit", "pledge", "undecided"}
    return bound and SHARE.fullmatch(words) is not None


def _distance(scene: Scene, found: Gift, words: str) -> bool:
    """ "243 kilometres from the coast" lies there."""
    return DISTANCE.fullmatch(words) is not None and bool(AWAY.match(scene.text, found.what[1]))


def _private(found: Gift, words: str) -> bool:
    """Bail, ransoms, what is forfeited or was spent: nobody's gift."""
    if found.clause.lemma == "forfeit" or SPENT.search(words) or PRIVATE.search(words):
        return True
    return found.clause.lemma == "accept" and found.act == "funding"  # who accepts money gets it


def _wished(scene: Scene, found: Gift) -> bool:
    """ "Wants a shutdown", "agreed on the need to raise wages", "was sworn in": nothing is promised."""
    clause = found.clause
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if (
        above is not None
        and clause.relation == "xcomp"
        and above.lemma in HOPING
        and clause.lemma in OWNING
    ):
        return True
    if clause.lemma in WISHING or (clause.lemma == "swear" and clause.passive):
        return True
    return NEED.search(scene.text, clause.head[1], max(found.what)) is not None


def _itself(found: Gift, words: str) -> bool:
    """ "More than a million donors" give no donors, "two emails" no two emails; a bare title or a share of some people is nobody."""
    return all(
        a.text == words
        or a.text.rstrip(".").casefold() in TITLES
        or (a.chain is None and NOBODY.fullmatch(a.text) is not None)
        or (a.chain is None and f" {a.text} " in f" {words} ")
        or _bidding(a, words)
        for a in found.actors
    )


def _bidding(giver: Party, words: str) -> bool:
    """ "Deploy 40 scanners": a verb that opens a point of a list, and was taken for who gives."""
    verbal = giver.text.casefold() in pledges.verbs()
    return verbal and words.startswith(f"{giver.text} ")


def _armed(scene: Scene, found: Gift) -> bool:
    """Guns that are trained on somebody; arms that a force buys for itself."""
    if found.act != "weapons":
        return False
    own = found.clause.lemma in OWNING and not SET_BY.match(scene.text, found.what[1])
    return own or found.clause.lemma in GUNS


def _canvassing(scene: Scene, found: Gift, words: str) -> bool:
    """ "Will run for mayor", "would campaign in Ohio", "raised $4m for her campaign": for one's own election."""
    if CANVASS.match(words):
        return True
    raised = found.clause.lemma in {"raise", "collect"} and found.act == "funding"
    return raised and OWN_CAMPAIGN.match(scene.text, found.what[1]) is not None


def _men(found: Gift) -> bool:
    """ "A team of five officers would fly out": the men are what is given, not who gives."""
    if found.clause.lemma not in SETTING_OUT:
        return False
    return all(MEN.fullmatch(a.text) and gifts.act(a.text) in FIELDED for a in found.actors)
