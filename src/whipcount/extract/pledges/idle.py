"""What looks like a gift and is none: players hired, things wanted, purposes, questions, deeds that act.

Gifts in; whether they give anything, for ``pledges``.
"""

from __future__ import annotations

import re

from whipcount.extract.framing import glimpsed
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import OBLIGING, Gift
from whipcount.extract.pledges.hollow import hollow
from whipcount.extract.pledges.owed import owed
from whipcount.extract.pledges.own import own_business
from whipcount.extract.pledges.texts import only_text
from whipcount.extract.pledges.unmeant import unmeant
from whipcount.extract.pledges.unsaid import headed
from whipcount.extract.pledges.void import void
from whipcount.extract.quantified import nobody
from whipcount.extract.scene import Scene
from whipcount.extract.things_acting import thing
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun, verb
from whipcount.model import Party

JOINTLY = ("work with ", "work together ", "cooperate with ")
LEAST = 15  # hundredths
VOWS = frozenset({"promise", "pledge", "vow", "agree", "guarantee"})
SHOWING = frozenset(
    {"announce", "unveil", "sign", "approve", "present"}
)  # "unveiled a $3m project"
SHORT = 80  # characters of a thing and of what it is for
REACH = 160  # characters of a sentence before a predicate
LASTING = re.compile(
    r"\b[\w.]+\s?-\s?years?,?\s(?:and\s)?(?P<sum>(?:guaranteed\s)?[A-Z]{0,3}[$£€]\s?[\d.,]+\s?-?\s?\w*\s)?"
    r"(?:[\w-]+\s)?(?P<what>contract|deal|offer|extension)\b"
)
WANTED = re.compile(
    r"\s(?:(?:demanded|sought|wanted|requested|required|needed|opposed|rejected|refused)\sby|owed\sto)\b"
)
ASKED = re.compile(r"\basked(?:,[^,]{1,40},)?\s(?:\w+\s){0,3}(?:if|whether)\b[^,]*$", re.IGNORECASE)
SUPPOSED = re.compile(
    r"\b(?:believed|thought|rumou?red|alleged|suspected|accused of|believe|[Ii]f it(?:['’]s| is) true)\s(?:\S+\s){0,4}$"
)
HEAD = re.compile(r"\s(?:of|from|under|with|that|which|who|to|in|on|for|by|against|between)\s|,\s")
SIDING = re.compile(
    r"\bvote\sof\s(?:no\s)?confidence\sin\b|\b(?:support|backing)\s(?:[a-z]+\s)?for\s(?:[\w’'.-]+\s){0,4}?(?:candidacy|nomination|appointment|marriage|bill|law|idea|plan|proposal|measure|ban|amendment|reform"
    r"|bid|campaign|motion|cause|ticket)\b"
)
GOODWILL = re.compile(
    r"(?:bring|put)\s[^,;.]{0,40}?\s?(?:to an end|to rest)\b"
    r"|end\s(?:the|this|all)\s(?:\w+\s){0,2}?(?:war|violence|fighting|bloodshed|conflict|suffering|crisis|feud)\b"
    r"|(?:do|doing)\s(?:everything|whatever|all|(?:its|their|our|his|her|my)\s(?:best|utmost))\b|mak(?:e|ing)\severy\seffort"
    r"|find(?:ing)?\s(?:a|the)\s(?:\w+\s)?(?:solution|way)\b|protect(?:ing)?\s(?:the|our)\s(?:nation|people|country)\b"
    r"|(?:a\s)?better\s(?:future|life|days|tomorrow)\b",
    re.IGNORECASE,
)
TOLL = re.compile(r"\b(?:price|tribute|attention|respects|heed|homage|lip service|visit|toll)\b")


def idle(scene: Scene, found: Gift) -> bool:
    """Whether nothing is given."""
    return (
        nobody(scene, found.clause)
        or void(scene, found)
        or own_business(scene, found)
        or unmeant(scene, found)
        or owed(scene, found)
        or only_text(scene, found)
        or _hired(scene, found)
        or headed(scene, found.clause, found.actors)
        or _wanted(scene, found)
        or _asked(scene, found)
        or _siding(scene, found)
        or _published(scene, found)
        or _toll(scene, found)
        or _goodwill(scene, found)
        or hollow(scene, found)
        or all(_deed(a) for a in found.actors)
    )


def believed(scene: Scene, found: Gift) -> bool:
    """Whether the model sees some promise or some stance in words that rules read; a vow or a number tells enough."""
    paid = found.amount is not None and found.clause.lemma not in SHOWING
    firm = found.clause.lemma in VOWS | OBLIGING or found.quantity is not None or paid
    return (
        firm
        or glimpsed(scene, "pledge", found.evidence, LEAST)
        or glimpsed(scene, "stance", found.evidence, LEAST)
    )


def empty(scene: Scene, found: Gift) -> bool:
    """Of what the model alone saw: things and acts that give nothing even where they are promised."""
    if found.act != "other":
        return False
    words = scene.words(found.what).casefold()
    core = [noun(w) for w in gifts.core(words).split()]
    first = verb(words.split(" ")[0])
    if found.clause.relation == "xcomp" and words.startswith(JOINTLY):
        return False  # "pledged to work with Norland on the bridge"
    if core[-1:] and core[-1] in pledges.empty() and not (core[-1] == "job" and found.quantity):
        return True
    return first in pledges.idle() and not found.amount and not found.quantity


def _hired(scene: Scene, found: Gift) -> bool:
    """ "A two-year, $3 million contract", "offered Doe a one-year deal": a player is hired, no state gives."""
    chains = [scene.chain(a) for a in found.actors]
    if any(c is not None and c.type == "state" for c in chains):
        return False
    span = found.what[0] - 40, found.what[1] + 60
    for told in LASTING.finditer(scene.text, max(0, span[0]), span[1]):
        near = told.start() < found.what[1] and found.what[0] < told.end()
        bare = told["what"] == "offer" and not found.quantity
        if near and (told["sum"] or bare or to_person(scene, found.clause, found.what)):
            return True
    return False


def to_person(scene: Scene, clause: Clause, what: Span) -> bool:
    """Whether somebody without an office is offered it."""
    spans = [*clause.objects, *((a, b) for p, a, b in clause.obliques if p == "to"), what]
    parties = (scene.party(s) for s in spans)
    chains = (c for p in parties if (c := scene.chain(p)) is not None)
    return any(c.type == "person" and not any(r.of_text for r in c.roles) for c in chains)


def _wanted(scene: Scene, found: Gift) -> bool:
    """ "Cuts demanded by Norland": who wants a thing does not give it."""
    return WANTED.match(scene.text, found.what[1]) is not None


def _siding(scene: Scene, found: Gift) -> bool:
    """ "Offered support for the bill", "a vote of confidence in her": that takes a side and gives nothing."""
    return SIDING.search(scene.text, found.what[0], found.what[0] + SHORT) is not None


def _published(scene: Scene, found: Gift) -> bool:
    """Films and software are brought out, not given; so are papers that are out already."""
    first = verb(scene.words(found.what).split(" ")[0])
    before = scene.text[max(0, found.what[0] - 12) : found.what[0]].split()[
        -1:
    ]  # "plans to release | 10 films"
    if not {found.clause.lemma, first, *before} & {"release", "issue", "send", "launch"}:
        return False
    heads = {noun(w) for w in gifts.core(scene.words(found.what)).casefold().split()}
    out = found.clause.modal is None and found.clause.modality != "future"
    return bool(heads & pledges.wares()) or (out and bool(heads & pledges.papers()))


def _toll(scene: Scene, found: Gift) -> bool:
    """ "Pay a price", "pay attention"; a player who is signed."""
    words = scene.words(found.what)
    if found.clause.lemma == "pay" or words.startswith(("pay ", "paying ")):
        return TOLL.search(gifts.core(words)) is not None
    return found.clause.lemma == "sign" and to_person(scene, found.clause, found.what)


def _goodwill(scene: Scene, found: Gift) -> bool:
    """ "Bring the feud to an end", "do everything to protect the nation": a wish, not an act."""
    if found.act != "other" or found.amount or found.quantity:
        return False
    return GOODWILL.match(scene.words(found.what)) is not None


def _asked(scene: Scene, found: Gift) -> bool:
    """ "Asked if he would vote for it", "is believed to have offered": nobody says so."""
    sentence = scene.sentence_of(found.clause.head[0])
    if sentence is None:
        return False
    low = max(sentence.start, found.clause.head[0] - REACH)
    before = scene.text[low : found.clause.head[0]]
    return bool(ASKED.search(before) or SUPPOSED.search(before))


def _deed(giver: Party) -> bool:
    """ "The report", "2,000 tents": what is no body and no person gives nothing."""
    if thing(giver) or " which " in giver.text:
        return True
    if giver.chain is not None:
        return False
    head = HEAD.split(giver.text, maxsplit=1)[0].split()
    last = noun(head[-1].casefold()) if head else ""
    return last in pledges.deeds()
