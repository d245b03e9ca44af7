"""What becomes of an offer: made, countered with, turned down or won, called the last word, or standing.

"Made a similar offer", "turned down 5% from the board", "came back with 6%", "its first offer was 7%".
Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.amounts import COUNT, NUMBER
from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Bond, Gift
from whipcount.extract.pledges.idle import to_person
from whipcount.extract.pledges.offerers import MAKING, OFFERS, head_of, lately, maker
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.model import Party

GETTING = frozenset({"get", "receive", "see", "earn", "gain", "win"})
REFUSING = frozenset({"reject", "turn down", "refuse", "spurn", "accept", "vote", "ballot", "ratify", "back", "recommend",
                      "approve", "study", "weigh", "consider", "win", "secure", "get", "receive", "obtain"})  # fmt: skip
FROM = re.compile(r"\s(?:from|by)\s(?P<who>(?P<the>(?:the|its|their)\s)?\w[\w’'-]*)")
FORWARD = re.compile(r"\s(?:forward|on the table)\b|\s[^.;,]{1,60}?\s(?:forward|on the table)\b")
STANDING = re.compile(
    r"\b(?:offer|proposal|bid)\s(?:was|is|remains|stood at|stands at|came to|amounts? to|amounted to)\s(?:for\s)?"
)
BEFORE = re.compile(r"\b(?P<what>(?:an?|the)\s[^,;:.()]{3,60}?)\s(?:which|that)?\s?$")
LAST = re.compile(r"\b(?:last|final|best)\b")
PHRASE = re.compile(r"(?:[\w’'-]+\s){1,5}$")  # the words of a phrase up to its noun
NOT_GIVEN = frozenset({"damage", "fine", "fee", "vote", "bill", "complaint"})
COUNTERING = frozenset({"counter", "come back", "come up", "respond", "reply", "come"})
BACK = re.compile(r"\s(?:back|up|out|forward)\b")  # "came in second with 15%" offers nothing
SOURCED = re.compile(
    r"\b(?:an?|another|the)\s(?:[\w-]+\s){0,2}?(?P<what>offer|counter-?offer)[”\"’']?\s(?:from|by)\s(?:the\s)?(?=[A-Z])"
)
BARE = re.compile(rf"(?:another\s|only\s|just\s)?(?:{NUMBER}|{COUNT})", re.IGNORECASE)
NEAR = 60


def made(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Made a similar offer", "has put forward a rise of 5%"."""
    if clause.lemma not in MAKING or clause.passive or clause.modal in {"must", "should"}:
        return
    found = givers(scene, clause)
    forward = clause.lemma not in {"put", "lay"} or FORWARD.match(scene.text, clause.head[1])
    things = clause.objects
    if (
        not things and clause.relation == "acl:relcl"
    ):  # "a rise of 5% which the board has put forward"
        before = BEFORE.search(scene.text, max(0, clause.start - NEAR), clause.start)
        things = (before.span("what"),) if before else ()
    for thing in things if found and forward else ():
        what = gifts.whole(scene, thing)
        head = head_of(scene, what)
        numbered = head == "bid" and gifts.numbers(scene, what, clause)[:2] != (None, None)
        offer = numbered or head in OFFERS - {"plan", "bid"}
        act = gifts.act(scene.words(what))
        if offer and to_person(scene, clause, what):
            continue
        bare = BARE.fullmatch(scene.text, *what) is not None  # "put twelve on the table"
        if offer or bare or (clause.lemma in {"table", "put", "lay"} and act not in {None, "vote"}):
            yield Bond(clause, found, "offered").gift(scene, act or "other", what, clause)


def countered(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Countered with a smaller raise", "came back with 6%"."""
    if clause.lemma not in COUNTERING or clause.passive:
        return
    if clause.lemma == "come" and not BACK.match(scene.text, clause.head[1]):
        return
    for preposition, start, end in clause.obliques:
        what = gifts.whole(scene, (start, end))
        act = gifts.act(scene.words(what)) if preposition == "with" else None
        known = gifts.sum_in(scene.words(what)) or act in {"funding", "loan", "other"}
        if act and known and (found := givers(scene, clause)):
            yield Bond(clause, found, "offered").gift(scene, act, what, clause)


def refused(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Turned down 5% from the board", "won a rise of 9% from the airport": it came from there."""
    if clause.lemma not in REFUSING or clause.passive:
        return
    on = [(a, b) for p, a, b in clause.obliques if p in {"on", ""}]
    for thing in (*clause.objects, *(on if clause.lemma in {"vote", "ballot"} else ())):
        what = gifts.whole(scene, thing)
        words = scene.words(what)
        told = gifts.sum_in(words)
        source = _source(scene, what, clause.end)
        due = told is None and clause.modal in {"will", "would"} and clause.lemma in GETTING
        if source is None or (told is None and not due) or head_of(scene, what) in NOT_GIVEN:
            continue
        party, start = source
        what = what[0], min(what[1], start)
        act = gifts.act(scene.words(what))
        if act is None or (told is None and act == "other"):
            continue
        status = "committed" if clause.lemma in {"win", "secure", "obtain", "get"} else "offered"
        status = "delivered" if clause.lemma == "receive" and clause.modal is None else status
        yield Bond(clause, (party,), status).gift(scene, act, what, clause)


def _source(scene: Scene, what: Span, end: int) -> tuple[Party, int] | None:
    """Whom a thing is from, and where that is told: behind "from" or "by", in it or right behind it."""
    found = FROM.search(scene.text, what[0] + 1, min(max(what[1], end), what[1] + NEAR))
    if found is None or found.start() > what[1]:
        return None
    near = scene.mentions_near(found.start("who"), found.end())
    named = (
        m for m in near if m.start == found.start("who") and m.kind != "demonym" and not m.place
    )
    if mention := next(iter(named), None):
        return scene.party_of(mention), found.start()
    party = Party(found["who"])
    return (party, found.start()) if found["the"] else None


def last_word(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "5% was its last word", "a rise of 5% is the final offer"."""
    if len(clause.subjects) != 1 or not LAST.search(scene.text, clause.start, clause.head[1]):
        return
    what = gifts.whole(scene, clause.subjects[0])
    act = gifts.act(scene.words(what)) if gifts.sum_in(scene.words(what)) else None
    speaker = scene.speaker_at(clause.head[0])
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    acting = scene.subjects(above) if above else []
    giver = speaker or next(iter(acting), None)
    if act and giver:
        yield Bond(clause, (giver,), "offered").gift(scene, act, what, clause)


def sourced(scene: Scene) -> Iterator[Gift]:
    """ "A better offer" from Norland": whatever it holds, in words that a parse may cut at the quotes."""
    for found in SOURCED.finditer(scene.text):
        near = scene.mentions_near(found.end(), found.end() + 1)
        named = (m for m in near if m.start == found.end() and m.kind == "name" and not m.place)
        if mention := next(iter(named), None):
            what = found.start(), found.end("what")
            clause = Clause(*what, found.span("what"), "offer", "noun")
            party = scene.party_of(mention)
            yield Gift(clause, (party,), "offered", "other", what, (what[0], mention.end))


def standing(scene: Scene) -> Iterator[Gift]:
    """ "Its first offer was 7%", "its bid stood at $5m"."""
    for found in STANDING.finditer(scene.text):
        tail = scene.text[found.end() : found.end() + NEAR].split("\n")[0]
        told = gifts.sum_in(tail)
        if told is None or told[2] > 1:
            continue
        before = PHRASE.search(scene.text, max(0, found.start() - NEAR), found.start())
        start = before.start() if before else found.start()
        giver = maker(scene, (start, found.end())) or lately(scene, found.start())
        if giver is None:
            continue
        what = found.end() + told[2], found.end() + told[3]
        clause = Clause(found.start(), what[1], found.span(), "offer", "noun")
        act = gifts.act(scene.words(what)) or "other"
        yield Gift(clause, (giver,), "offered", act, what, (found.start(), what[1]), told[0], told[1])  # fmt: skip
