"""Pledges told in few words: a host's own city, a sum spoken of, an offer off the table, a vote on supply, a ban agreed to.

Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.announcements import one_side
from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.able import acting
from whipcount.extract.pledges.bonds import Bond, Gift, act_end, infinitive, told_by
from whipcount.extract.pledges.offerers import maker
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

HOSTING = frozenset({"offer", "propose", "suggest", "put forward", "volunteer", "pitch"})
VENUE = re.compile(r"\bas\s(?:the\s|an?\s)?(?:[\w-]+\s){0,2}?(?:venue|host|site|location|seat)\b")
AFTER = 60  # characters behind a city in which "as the venue" may stand
SPEAKING = frozenset({"speak", "talk"})
OFF = re.compile(
    r"\b(?P<what>(?:(?:the|its|his|her|their|that|an?)\s)?(?:[\w-]+\s){0,2}?(?:offer|pledge|promise|bid|proposal)(?:\s(?:to|of|for)\s[^.;,:“”\"]{2,60}?)?)"
    r"\s(?:was|is|were|are|had been|has been|remains)\s(?:now\s)?(?:no longer on|off|taken off)\s(?:the\s)?table\b",
    re.IGNORECASE,
)
SUPPLY = re.compile(
    r"[^.;:]{0,60}?\b(?P<what>(?:confidence,?\sand\ssupply|supply,?\sand\sconfidence|support\son\s(?:confidence|supply)[\w\s]{0,15}))\b"
)
GRANTING = frozenset(
    {"guarantee", "promise", "pledge", "offer", "give", "grant", "provide", "assure", "sign"}
)
CONCESSIONS = frozenset({"ban", "moratorium", "freeze", "cap", "guarantee", "exemption", "waiver", "quota", "increase", "rise",
                         "raise", "reduction", "cut", "subsidy", "fund", "payment", "rebate", "refund", "compensation",
                         "inquiry", "limit", "election", "referendum", "vote", "audit", "inspection", "swap", "exchange", "release", "handover", "pullback", "withdrawal", "review", "concession", "reform"})  # fmt: skip


PROSPECT = re.compile(r"(?:the|an?)\s(?:\w+\s)?(?:prospect|possibility|promise|chance)\sof\s")
PROPOSING = frozenset({"offer", "propose", "table", "suggest", "float", "put forward", "put"})
UNDER_WHICH = re.compile(
    r"\s(?:forward\s)?(?P<what>(?:an?|the|another)\s(?:[\w-]+\s){0,3}?(?:pact|deal|truce|agreement|compromise|arrangement|bargain|scheme|swap|formula)"
    r"\s(?:under which|by which|whereby)\s[^,;.:“”\"]{4,110})"
)


def briefly(scene: Scene) -> Iterator[Gift]:
    """Gifts by such words."""
    yield from told_by(
        scene, scene.clauses, _own_city, _spoken_of, _supplied, _agreed, _held_out, _under_which
    )
    yield from _off_table(scene)


def _own_city(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Kenya proposed Nairobi", "its premier offered Lowport as the venue": whose city it is would host."""
    if clause.lemma not in HOSTING or clause.passive or infinitive(scene, clause):
        return
    for thing in clause.objects[:1]:
        city = scene.mention(thing)
        if city is None or city.kind != "name" or (city.start, city.end) != thing:
            continue
        place = Party(scene.words(thing), city.chain)
        hosts = [p for p in givers(scene, clause) if _of_place(scene, p, place)]
        venue = VENUE.search(scene.text, city.end, city.end + AFTER)
        if not hosts and venue:
            hosts = [p for p in givers(scene, clause) if acting(scene, p)]
        if hosts:
            what = thing[0], venue.end() if venue else thing[1]
            yield Bond(clause, tuple(hosts), "offered").gift(scene, "hosting", what, clause)


def _of_place(scene: Scene, party: Party, place: Party) -> bool:
    """Whether a city, which goes by its state's name, is the party's or of the state it serves."""
    return party.text != place.text and one_side(scene, place, party)


def _spoken_of(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Had spoken of 30,000 jobs", "talked of €2bn": a sum of what may be given, and no promise."""
    if clause.lemma not in SPEAKING or clause.passive or clause.modal is not None:
        return
    actors = tuple(a for a in givers(scene, clause) if a.chain)
    for preposition, *span in clause.obliques:
        what = gifts.whole(scene, (span[0], span[1]))
        words = scene.words(what)
        told = gifts.sum_in(words) if preposition in {"of", "about"} else None
        if told is None or not actors:
            continue
        act = gifts.act(words)
        named = noun(gifts.core(words).split()[-1].casefold()) in pledges.acts()
        bare = told[2] == 0 and told[3] == len(words) and told[0] is not None
        if act and (named or bare):
            yield Bond(clause, actors, "floated").gift(scene, act, what, clause)


def _supplied(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Guaranteed him supply and confidence": votes that keep a government."""
    found = SUPPLY.match(scene.text, clause.head[1]) if clause.lemma in GRANTING else None
    if found is None or clause.passive or (infinitive(scene, clause) and not clause.modal):
        return
    actors = tuple(a for a in givers(scene, clause) if a.chain)
    if actors and clause.lemma != "sign":
        yield Bond(clause, actors, "pledged").gift(scene, "vote", found.span("what"), clause)


def _agreed(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Had agreed to a five-year ban on new wells": a concession that one side makes."""
    if clause.lemma != "agree" or clause.passive or clause.modal in {"must", "should", "could"}:
        return
    actors = givers(scene, clause)
    for preposition, *span in clause.obliques:
        what = gifts.whole(scene, (span[0], span[1]))
        core = gifts.core(scene.words(what)).casefold().split(" of ")[0].split()
        if preposition != "to" or len(actors) != 1 or not core or noun(core[-1]) not in CONCESSIONS:
            continue
        act = gifts.act(scene.words(what)) or "other"
        end = max(what[1], act_end(scene, clause))
        yield Bond(clause, actors, "pledged").gift(scene, act, (what[0], end), clause)


def _held_out(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Has held out the prospect of tax relief": offered, though not firmly."""
    if clause.lemma not in {"hold out", "dangle"} or clause.passive:
        return
    actors = tuple(a for a in givers(scene, clause) if a.chain or acting(scene, a))
    for thing in clause.objects[:1] if actors else ():
        if found := PROSPECT.match(scene.text, *thing):
            what = found.end(), max(thing[1], act_end(scene, clause))
            act = gifts.act(scene.words((found.end(), thing[1]))) or "other"
            yield Bond(clause, actors, "offered").gift(scene, act, what, clause)


def _under_which(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Offered a pact under which the left would abstain": what the pact holds is offered by who makes it."""
    if clause.lemma not in PROPOSING or clause.passive or infinitive(scene, clause):
        return
    found = UNDER_WHICH.match(scene.text, clause.head[1])
    actors = tuple(a for a in givers(scene, clause) if a.chain) if found else ()
    if found and actors:
        yield Bond(clause, actors, "offered").gift(scene, "other", found.span("what"), clause)


def _off_table(scene: Scene) -> Iterator[Gift]:
    """ "The offer to abstain was no longer on the table": who made it, or who says so, takes it back."""
    for found in OFF.finditer(scene.text):
        what: Span = found.span("what")
        giver = scene.speaker_at(what[0]) or maker(scene, what)
        if giver is None:
            continue
        act = gifts.act(scene.words(what).split(" of ")[-1]) or "other"
        clause = Clause(*found.span(), (what[1] - 5, what[1]), "offer", "noun")
        amount, quantity, _ = gifts.numbers(scene, what, clause)
        yield Gift(clause, (giver,), "withdrawn", act, what, found.span(), amount, quantity)
