"""What is given besides: "14 boats | and around 40 drones", "12 boats and, the premier said, | another 30", "..., Denmark | all six of its tugs".

And what follows: "a further €5m will come". A gift in; the further things of the same verb out, of the same giver or of whose name stands before them.
Does not lean on what the parse hangs where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.amounts import COUNT, MAGNITUDES, MODIFIER, NUMBER, money, number
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import TAKEN_BACK, Bond, Gift, tells
from whipcount.extract.pledges.ends import gone_on
from whipcount.extract.pledges.unsaid import REACHING, SENT, ahead, joined
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Amount

SAYING = r"(?:said|says|told|announced|added|confirmed|promised|pledged)"
JOINED = re.compile(
    rf"(?:,?\s(?:and|plus|along with|as well as|together with)(?:,\s[^,.;:“”\"\n]{{0,50}}\b{SAYING}\b[^,.;:“”\"\n]{{0,50}},)?|,|;)\s(?:also\s)?"
)
# A number, or one that nobody tells.
QUANTITY = re.compile(
    rf"(?:(?:{MODIFIER}|all|just|only)\s)*(?:(?:of\s)?(?:its|their|the)\s)?(?:[A-Z]{{0,3}}[$£€₹]\s?\d|\d[\d,.]*\s|(?:{COUNT})\s|an?\s(?:[a-z]+\s)?number\sof\s)"
)
UNTOLD = re.compile(r"an?\s(?:[a-z]+\s)?number\sof(?=\s\w)")
# "€6m, | of which €2m will be paid".
OF_WHICH = re.compile(
    rf",?\sof\swhich\s(?P<what>(?:(?:{MODIFIER})\s)?(?:[A-Z]{{0,3}}[$£€₹¥]\s?)?(?P<n>{NUMBER})\s?(?P<m>million|billion|trillion|bn|m)?\b(?:\s[a-z]+)?)"
    r"\s(?:will|would|is\sto|are\sto|shall)\s(?:\w+\s){0,2}?(?:be\s(?:\w+\s)?(?:paid|released|disbursed|made\savailable|transferred|provided|spent|delivered|handed)|go|flow|come)\b"
)
MOST = 4  # things besides
FAR = 90  # characters in which one stands
NEAR = 250  # characters before a further sum in which the first stands
FURTHER = re.compile(
    r"(?:an?|the)\s(?:further|first|initial|second|third|remaining|last|next|other|extra|additional)\s(?:[\d$£€]|\w+\b)|another\s",
    re.IGNORECASE,
)
PART = re.compile(
    rf"\b(?:instalment|installment|tranche|batch|shipment|consignment|half|third|quarter|{NUMBER}|{COUNT})(?:\s(?:million|billion|bn|m))?$",
    re.IGNORECASE,
)
BARE_SUM = re.compile(
    rf"\b(?P<sum>(?:an?|the|another)\s(?:\w+\s)?(?:{NUMBER}|{COUNT})(?:\s(?:million|billion))?)\s(?:will|would|shall|(?:is|are)\sto)\s$",
    re.IGNORECASE,
)


def besides(scene: Scene, found: Gift) -> Iterator[Gift]:
    """The things of a list behind the first, each with its giver."""
    if " between " in f" {scene.words(found.what)} ":
        return  # "between $5m and $7m"
    told = found.amount or found.quantity or UNTOLD.match(scene.text, *found.what)
    if found.status in TAKEN_BACK or found.act == "vote" or not told:
        return
    sentence = scene.sentence_of(found.what[0])
    yield from _part(scene, found)
    last = found
    for _ in range(MOST if sentence else 0):
        more = _next(scene, found, last, sentence.end if sentence else 0)
        if more is None:
            return
        yield more
        last = more


def _part(scene: Scene, found: Gift) -> Iterator[Gift]:
    """ "€6m, of which €2m will be paid this year": the part, in the same money."""
    told = OF_WHICH.match(scene.text, found.what[1], found.what[1] + FAR)
    if told is None or found.amount is None:
        return
    value = round(number(told["n"]) * MAGNITUDES.get((told["m"] or "").casefold(), 1), 2)
    if 0 < value < found.amount.value:
        what = told.span("what")
        amount = Amount(value, found.amount.currency)
        yield replace(found, status="pledged", what=what, evidence=what, amount=amount)


def _next(scene: Scene, found: Gift, last: Gift, stop: int) -> Gift | None:
    joined = JOINED.match(scene.text, last.what[1], stop)
    if joined is None:
        return None
    start = joined.end()
    giver = _named(scene, start)
    if giver and (_getting(scene, found) or scene.text[giver.end] != " "):
        return None
    start = giver.end + 1 if giver else start
    apposed = joined.group().strip() in {",", ";"}  # "40 tents, 12 of them torn"
    if (apposed and not giver) or QUANTITY.match(scene.text, start, stop) is None:
        return None
    what = _thing(scene, start, stop)
    if what is None or _acts(scene, what):
        return None
    told = gifts.sum_in(scene.words(what))
    amount, quantity = told[:2] if told else (None, None)
    actors = (scene.party_of(giver),) if giver else last.actors
    act = gifts.act(scene.words(what)) or ("funding" if amount else "other")
    low = giver.start if giver else found.evidence[0]
    return replace(
        found, actors=actors, act=act, what=what, evidence=(low, what[1]), amount=amount, quantity=quantity
    )  # fmt: skip


def _named(scene: Scene, start: int) -> Mention | None:
    """Who is named right before a thing: "Denmark | all six of its tugs"."""
    near = scene.mentions_near(start, start + 1)
    named = [m for m in near if m.start == start and m.kind == "name"]
    return max(named, key=lambda m: m.end, default=None)


def _getting(scene: Scene, found: Gift) -> bool:
    """ "Gave Norland 40 buses and Sudland ten": whoever stands before a thing gets it."""
    start = found.what[0]
    giving = {a.chain for a in found.actors}
    near = (m for m in scene.mentions_near(start - 2, start) if m.end == start - 1)
    return any(
        m.kind == "name" and m.start > found.clause.head[0] and m.chain not in giving for m in near
    )


def _thing(scene: Scene, start: int, stop: int) -> Span | None:
    """A thing from its number to its end."""
    untold = UNTOLD.match(scene.text, start, stop)
    if untold:
        end = gone_on(scene, start, untold.end())
        return (start, end) if end > untold.end() else None
    told = gifts.sum_in(scene.text[start : min(stop, start + FAR)].split("\n")[0])
    if told is None or told[2] > len("another all of its "):
        return None
    return start, gone_on(scene, start, start + told[3])


def _acts(scene: Scene, what: Span) -> bool:
    """Whether a verb of its own has the thing: "and 30 people died", "and 20 were hurt"."""
    return any(
        c.kind == "verb"
        and any(
            s[0] < what[1] and what[0] < s[1]
            for s in (*c.subjects, *(c.objects if c.passive else ()))
        )
        for c in scene.headed(what[0], what[1] + FAR)
    )


def followed(scene: Scene, known: Sequence[Gift]) -> Iterator[Gift]:
    """ "A further €5m will follow", "the first two are to be sent": by whoever gave just before."""
    for clause in scene.clauses:
        if clause.kind != "verb" or clause.negated or not ahead(clause):
            continue
        thing = joined(scene, _on_its_way(clause)) or _sum_before(scene, clause)
        if thing is None or not FURTHER.match(scene.text, *thing) or not tells(scene, clause):
            continue
        given = [
            g for g in known
            if thing[0] - NEAR < g.what[1] <= thing[0] and g.status not in TAKEN_BACK
            and _more_of(scene.words(thing), g)
        ]  # fmt: skip
        if last := max(given, key=lambda g: g.what, default=None):
            yield Bond(clause, last.actors, "pledged").gift(scene, last.act, thing, clause)


def _more_of(words: str, known: Gift) -> bool:
    """Whether words are a sum or a bare number, a part, or name what is known to be given."""
    if known.amount is None and known.quantity is None:
        return False
    if money(words) or PART.search(words):
        return True
    unit = known.quantity.unit.split(" ")[-1].casefold() if known.quantity else "-"
    return noun(words.rsplit(" ", maxsplit=1)[-1].casefold()) == noun(unit)


def _sum_before(scene: Scene, clause: Clause) -> Span | None:
    """ "A further 120 million | will follow": a sum that the parse does not take for the subject."""
    if clause.lemma not in REACHING or clause.passive or clause.subjects:
        return None
    found = BARE_SUM.search(scene.text, max(0, clause.head[0] - 80), clause.head[0])
    return found.span("sum") if found else None


def _on_its_way(clause: Clause) -> Sequence[Span]:
    """What will follow, come or be sent, by nobody named."""
    if not clause.passive:
        return clause.subjects if clause.lemma in REACHING | {"come"} else ()
    sent = pledges.giving().get(clause.lemma) in SENT and not clause.subjects
    return clause.objects if sent else ()
