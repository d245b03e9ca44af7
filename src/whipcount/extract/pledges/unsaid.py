"""Gifts whose giver goes without saying: "200 men will be sent, the minister said", "the Fynn would join the force".

Who gives is the owner in the thing's own words, else the state, the body or the office that says so.
Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from whipcount.extract.announcements import one_side
from whipcount.extract.framing import glimpsed
from whipcount.extract.givers import home
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.able import acting, titled
from whipcount.extract.pledges.bonds import (
    AHEAD,
    MAYBE,
    Bond,
    Gift,
    act_end,
    unreal,
)
from whipcount.extract.pledges.forces import FIELDED, MEN, REST, fielded
from whipcount.extract.pledges.offerers import POSSESSED
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

SENT = frozenset({"delivered", "allocated"})  # verbs of these steps move what is given
OUT = re.compile(r"(?:go|be)\sout\b|flow\b|go\s(?:to|towards?)\s")
# "Will be paid by June": when, and not by whom.
BY_WHEN = re.compile(
    r"(?:(?:the\s)?(?:end|start|beginning|middle)\s|(?:mid|early|late|next|this|then|tomorrow|midnight|noon|spring|summer|autumn|winter)\b|\w+day\b|\d"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
PAID_OUT = re.compile(r"(?:paid|disbursed|released|transferred|handed|made)\b")
ASIDE = re.compile(r"(?:set|put)\s(?:aside|apart|by)\b")
SETTING_OUT = re.compile(r"set\s(?:sail|off)\b")
GROWING = frozenset({"double", "triple", "rise", "increase", "go up", "grow"})
REACHING = frozenset({"reach", "arrive", "follow", "flow"})
MORE = re.compile(r"(?:more|further|additional|extra)\s", re.IGNORECASE)
HOLDING = frozenset({"hold", "total", "contain", "be worth", "amount"})
GRANTED = frozenset(
    {"threshold", "allowance", "benefit", "ceiling", "limit", "credit", "quota", "grant", "minimum"}
)
WITHIN = re.compile(r"\s(?:in|of|for|worth)\s[^,.;:]*")
MOVING = frozenset({"join", "sail", "deploy", "leave", "depart", "relieve", "replace", "fly", "take over", "reinforce",
                    "head", "cross", "enter", "land", "arrive", "follow", "move", "embark", "disembark"})  # fmt: skip
SUPPLIED = FIELDED | {"funding", "loan", "humanitarian"}
OWNER = re.compile(r"['’]s?(?=\s)")
AFLOAT = re.compile(
    r"\b(?:HMS|HMAS|HMCS|USS|INS|RFA|KRI|BRP|frigate|destroyer|corvette|cruiser|minesweeper|minehunter|patrol boat|navy ship|warship"
    r"|vessel|aircraft carrier|submarine)\b"
)
BASED = re.compile(r"(?:\b[Tt]he\s)?[\w.]+-$")  # "the Lowport- | based destroyer"
PREPARED = re.compile(r"\s(?:available|ready)\b")
GETTING = frozenset({"offer", "promise", "give", "grant", "award", "guarantee", "pay", "pledge", "lend", "hand", "send",
                     "allocate"})  # fmt: skip
HEADED = frozenset({"offer", "promise", "award", "guarantee"})
TO = re.compile(r"\s(?:to|that|not)\b")
INNER = re.compile(r"\b(?:for|to|in|of|from|with|at|on|by)\s")
TOLD = re.compile(r",\s[^,]{2,40}?\s(?:said|says|added|adds|confirmed|announced|told)\b")
AUXILIARY = r"(?:was|were|is|are|be|been|being|has|have|had|will|would|could|to|also|already|now|then|not|never)"
LEAST = 10  # hundredths: the model sees some chance of a pledge in the words


def unsaid(scene: Scene) -> Iterator[Gift]:
    """Things that are said to be sent, paid or on their way, of whoever owns them or says so."""
    for clause in scene.clauses:
        if clause.negated or not (clause.kind == "verb" or ASIDE.match(scene.text, clause.head[0])):
            continue
        maybe = clause.modal in MAYBE
        if not (maybe or ahead(clause)):
            continue
        ended = None if maybe else _ended(scene, clause)
        thing = _maybe(scene, clause) if maybe else ended or _going(scene, clause)
        if thing is None or unreal(scene, clause):
            continue
        afloat = AFLOAT.search(scene.words(thing))
        act = gifts.act(scene.words(thing)) or (
            "weapons" if afloat else "other" if ended else "funding"
        )
        granted = any(_granted(scene, s) for s in clause.subjects)
        if not (ended or afloat or granted) and not glimpsed(
            scene, "pledge", (thing[0], clause.head[1]), LEAST
        ):
            continue
        act = "troops" if act == "funding" and MEN.search(scene.words(thing)) else act
        if giver := owner(scene, clause, thing):
            status = "floated" if maybe else "pledged"
            yield Bond(clause, (giver,), status).gift(scene, act, thing, clause)


def _maybe(scene: Scene, clause: Clause) -> Span | None:
    """What may set out, or a sum that may be paid: "the first €5m could be paid out in May"."""
    paid = PAID_OUT.match(scene.text, clause.head[0]) and clause.modal == "could"
    return _moving(scene, clause) or (_sent(scene, clause) if paid else None)


def _going(scene: Scene, clause: Clause) -> Span | None:
    """What is to be sent, to set out or to grow."""
    return _sent(scene, clause) or _moving(scene, clause) or _rising(scene, clause)


def ahead(clause: Clause) -> bool:
    """ "Will be sent", "is to join"; "would" only in what somebody says."""
    to = (
        clause.marker == "to" and clause.modality == "conditional"
    )  # "is to flow once it has passed"
    planned = (clause.modality == "future" or to) and clause.relation not in {
        "xcomp",
        "advcl",
        "acl",
    }
    return (clause.modal in AHEAD | {"would"} or planned) and not clause.perfect


def _sent(scene: Scene, clause: Clause) -> Span | None:
    """ "A further €5m will be paid", "40 lorries would be made available": a thing with a number, sent by nobody named."""
    if any(p == "by" and not BY_WHEN.match(scene.text, a, b) for p, a, b in clause.obliques):
        return None
    if ASIDE.match(scene.text, clause.head[0]) and clause.kind != "verb":
        clause = replace(clause, objects=clause.subjects, subjects=(), lemma="earmark")
    passive = clause.passive and not clause.subjects
    moved = passive and pledges.giving().get(clause.lemma.removesuffix(" out")) in SENT
    moved = moved or (
        passive and clause.lemma == "make" and bool(PREPARED.match(scene.text, clause.head[1]))
    )
    spans = (
        clause.objects
        if moved
        else clause.subjects
        if OUT.match(scene.text, clause.head[0])
        else ()
    )
    thing = joined(scene, spans)
    if thing is None or gifts.act(scene.words(thing)) not in SUPPLIED:
        return None
    return thing if gifts.sum_in(scene.words(thing)) else None


def _rising(scene: Scene, clause: Clause) -> Span | None:
    """ "The allowance would double to €300", "a first instalment of $8m would reach the town": money by whoever says so."""
    thing = joined(scene, clause.subjects) if not clause.passive else None
    if clause.lemma in REACHING and (cut := cut_sum(scene, clause)):
        return cut
    act = gifts.act(scene.words(thing)) if thing else None
    more = thing is not None and MORE.match(scene.text, *thing) is not None
    if more and clause.lemma in REACHING | {"come"} and act in SUPPLIED | {"sanctions"}:
        return thing  # "more aid will follow"
    if thing is None or (act not in {"funding", "loan"} and not _granted(scene, thing)):
        return None
    if clause.lemma in HOLDING and gifts.sum_in(scene.text[clause.head[1] : clause.end]):
        return thing[0], act_end(scene, clause)
    to = [s for p, *s in clause.obliques if p == "to" and gifts.sum_in(scene.words((s[0], s[1])))]
    up = clause.lemma == "go" and scene.text.startswith(" up ", clause.head[1])
    if (clause.lemma in GROWING or up) and to:
        return thing[0], to[0][1]
    arrives = clause.lemma in REACHING and gifts.sum_in(scene.words(thing)) is not None
    return thing if arrives else None


def _ended(scene: Scene, clause: Clause) -> Span | None:
    """ "The sale would be put off for a year, the mayor confirmed": who is in office ends it by saying so."""
    speaker = scene.speaker_at(clause.head[0])
    if not clause.passive or clause.lemma not in pledges.ending() or len(clause.objects) != 1:
        return None
    by = any(p == "by" for p, _, _ in clause.obliques)
    if by or speaker is None or not titled(scene, speaker):
        return None
    thing = clause.objects[0]
    cut = TOLD.search(scene.text, clause.head[1], end := act_end(scene, clause))
    end = max(clause.head[1], cut.start() if cut else end)
    told = grieves(scene.words(thing)) and thing[1] <= clause.head[0]
    return (thing[0], end) if told else None


def grieves(said: str) -> bool:
    """Whether it is good to be rid of a thing: "the tariffs", "a ban on exports"."""
    heads = gifts.core(said).casefold().split(" of ")[0].split()[-1:]
    return any(noun(h) in pledges.grievances() for h in heads)


def _granted(scene: Scene, thing: Span) -> bool:
    """ "The tax threshold", "the allowance": what a state sets to somebody's good."""
    words = gifts.core(scene.words(thing)).casefold().split()
    return bool(words) and noun(words[-1]) in GRANTED


def cut_sum(scene: Scene, clause: Clause) -> Span | None:
    """ "€2bn in support for the port | would flow": the sum that a parse takes off its verb's subject."""
    sums = [s for p, *s in clause.obliques if not p and s[1] <= clause.head[0]]
    if (
        not clause.subjects
        or not sums
        or gifts.sum_in(scene.words((sums[-1][0], sums[-1][1]))) is None
    ):
        return None
    start, end = sums[-1][0], clause.subjects[-1][1]
    joined = WITHIN.match(scene.text, sums[-1][1], end)
    return (start, end) if joined and start < end <= clause.head[0] else None


def joined(scene: Scene, spans: Sequence[Span]) -> Span | None:
    """One thing, though the parse cut it: "the remaining | $60 million"."""
    touching = all(scene.text[a[1] : b[0]].strip() in {"", "of"} for a, b in pairwise(spans))
    if not spans or not touching:
        return None
    start, end = gifts.whole(scene, (spans[0][0], spans[-1][1]))
    hyphened = BASED.search(scene.text[max(0, start - 30) : start])
    return start - (len(hyphened.group()) if hyphened else 0), end


def _moving(scene: Scene, clause: Clause) -> Span | None:
    """ "The frigate Fynn will join the mission": men, ships and planes that set out."""
    moves = clause.lemma in MOVING or SETTING_OUT.match(scene.text, clause.head[0])
    thing = joined(scene, clause.subjects) if moves else None
    if thing is None or clause.passive:
        return None
    words = scene.words(thing)
    return thing if fielded(words) or AFLOAT.search(words) else None


def owner(scene: Scene, clause: Clause, thing: Span) -> Party | None:
    """Whose the thing is by its words ("Norland's", "Norlandic", "its"), else who says so."""
    speaker = scene.speaker_at(clause.head[0])
    for mention in scene.mentions_near(*thing):
        inside = thing[0] <= mention.start and mention.end < thing[1]
        owns = mention.kind in {"demonym", "pronoun"} or OWNER.match(scene.text, mention.end)
        rest = REST.match(scene.text, thing[0])
        behind = INNER.search(
            scene.text, rest.end() if rest else thing[0], mention.start
        )  # "aid for Norland's farmers"
        if inside and owns and not behind and not mention.place and mention.chain:
            party = scene.party_of(mention)
            return home(scene, clause, party) if told_by_own(scene, speaker, party) else None
    if speaker is None and (owned := POSSESSED.match(scene.text, *thing)):
        return Party(owned[0])
    return speaker if speaker and (acting(scene, speaker) or titled(scene, speaker)) else None


def told_by_own(scene: Scene, speaker: Party | None, party: Party) -> bool:
    """Whether nobody of another state tells of it: "Sudlandic drones will be sent, Norland said" is no promise."""
    told = scene.chain(speaker)
    if speaker is None or told is None or scene.chain(party) is None:
        return True
    foreign = told.type == "state" or any(r.of_text for r in told.roles)
    same = (
        speaker.chain == party.chain
        or one_side(scene, speaker, party)
        or one_side(scene, party, speaker)
    )
    return same or not foreign


def headed(scene: Scene, clause: Clause, actors: Sequence[Party]) -> bool:
    """ "Junior nurses offered 22% rise" over a report: its verbs are of the present, so that past ones are passive."""
    if clause.lemma not in HEADED or clause.passive or clause.modal or clause.perfect:
        return False
    low = scene.text.rfind("\n", 0, clause.head[0]) + 1
    line = scene.text[low:].split("\n", maxsplit=1)[0].rstrip()
    several_ = all((c := scene.chain(a)) and c.type == "group" and not c.named for a in actors)
    plain = bool(actors) and several_ and scene.words(clause.head).endswith("ed")
    return plain and line[-1:].isalnum() and TO.match(scene.text, clause.head[1]) is None


def receives(scene: Scene, clause: Clause, actors: Sequence[Party]) -> bool:
    """ "Nurses were offered a rise": who stands before such a passive gets it."""
    if headed(scene, clause, actors):
        return True
    if not clause.passive or clause.lemma not in GETTING:
        return False
    before = scene.text[max(0, clause.head[0] - 120) : clause.head[0]]
    return any(
        re.search(rf"{re.escape(a.text)}\s(?:{AUXILIARY}\s)+$", before) is not None for a in actors
    )
