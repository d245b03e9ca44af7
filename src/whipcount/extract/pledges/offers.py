"""What an offer or a deal holds where it is the offer that acts, and who made it.

"Norland's proposal would raise pay by 5%", "under the plan, nurses would get a bonus"; what becomes of
an offer is read in ``bids``. Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.awards import public
from whipcount.extract.pledges.bids import (
    GETTING,
    countered,
    last_word,
    made,
    refused,
    sourced,
    standing,
)
from whipcount.extract.pledges.bonds import Bond, Gift, act_end, told_by
from whipcount.extract.pledges.offerers import DEALS, NAMED, OFFERS, head_of, maker
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.model import Party

CHANGING = frozenset({"raise", "increase", "boost", "lift", "cut", "reduce", "shorten", "cap", "guarantee", "protect",
                      "add", "set", "pay", "extend", "grant", "create", "improve", "ensure", "secure", "limit"})  # fmt: skip
SETTING = frozenset({"set aside", "allocate", "earmark", "reserve", "put aside"})
UNDER = re.compile(
    rf"\b(?:under|as part of|in|by)\s(?:the|its|their|his|her|this|that|a|an|[A-Z]\S+['’]s)\s(?:[\w-]+\s){{0,3}}?(?:{NAMED})\b",
    re.IGNORECASE,
)
STRETCH = re.compile(r"(?:[^,;.\n“”\"]|(?<=\d)[.,](?=\d)){0,100}")  # to the next mark


def offered(scene: Scene) -> Iterator[Gift]:
    """Gifts that an offer, a proposal or a deal is said to hold."""
    yield from told_by(scene, scene.clauses, _held, _received, refused, made, countered)
    for clause in scene.clauses:
        if clause.kind == "noun" and clause.lemma in {"offer", "word"}:
            yield from last_word(scene, clause)
    yield from standing(scene)
    yield from sourced(scene)


def _held(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Norland's latest proposal would raise pay by 5%", "the deal includes a bonus"."""
    if clause.passive or len(clause.subjects) != 1:
        return
    head = head_of(scene, clause.subjects[0])
    status = "offered" if head in OFFERS - {"plan"} else "committed" if head in DEALS else None
    what = _content(scene, clause) if status else None
    if status is None or what is None:
        return
    act = gifts.act(scene.words(what).split(" ", 1)[-1]) if clause.lemma in CHANGING else None
    act = act or gifts.act(scene.words(what))
    if act is None and clause.lemma not in {"guarantee", "protect", "ensure", "create"}:
        return
    if giver := maker(scene, clause.subjects[0]) or _budgeting(scene, clause, head):
        yield Bond(clause, (giver,), status).gift(scene, act or "other", what, clause)


def _budgeting(scene: Scene, clause: Clause, head: str) -> Party | None:
    """ "The budget sets aside £4m, the minister said": a budget is of the public body that tells of it."""
    speaker = scene.speaker_at(clause.head[0]) if head == "budget" else None
    return speaker if speaker and public(scene, speaker) else None


def _content(scene: Scene, clause: Clause) -> Span | None:
    """What an offer holds: the object of "includes"; the act where it changes something."""
    if clause.lemma in CHANGING:
        end = act_end(scene, clause)
        rest = STRETCH.match(scene.text, clause.head[0]) if end == clause.head[1] else None
        return clause.head[0], rest.end() if rest else end
    held = clause.lemma in pledges.containing() | SETTING and clause.objects
    return gifts.whole(scene, clause.objects[0]) if held else None


def _received(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Under the plan, nurses would get a bonus": who made the plan gives it."""
    if clause.lemma not in GETTING or clause.modal not in {"will", "would"} or not clause.objects:
        return
    sentence = scene.sentence_of(clause.head[0])
    told = sentence and UNDER.search(scene.text, sentence.start, sentence.end)
    if not told:
        return
    what = gifts.whole(scene, clause.objects[0])
    act = gifts.act(scene.words(what))
    giver = maker(scene, told.span()) if act else None
    if act and giver and giver.chain not in {p.chain for p in scene.subjects(clause)}:
        status = "offered" if head_of(scene, told.span()) in OFFERS else "committed"
        yield Bond(clause, (giver,), status).gift(scene, act, what, clause)
