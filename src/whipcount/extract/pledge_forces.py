"""Soldiers, police and men that have come, by their number and whose they are: "the first 100 Norlandic soldiers landed".

Clauses in, gifts out; ``pledge_unsaid`` yields them with what is only to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract import gifts
from whipcount.extract.pledge_bonds import Bond, Gift
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span
from whipcount.model import Party

ARRIVED = frozenset({"land", "arrive", "fly", "fly in", "disembark", "deploy", "reach"})
FIELDED = frozenset({"troops", "police", "weapons", "logistics"})
MEN = re.compile(r"\b(?:men|women|personnel|officers|servicemembers)\b")
ROUND = re.compile(r"\b(?:first|its|his|their|the|a)\s(?:hundred|thousand)\b")
REST = re.compile(r"(?:[Tt]he\s)?(?:rest|remainder|bulk|most|half)\sof\s(?:the\s)?")
OVER = re.compile(r"\s(?:over|across|above|past|by|back|home|out)\b")  # jets fly over, men fly home
LOST = re.compile(r"\b(?:killed|dead|wounded|captured|fleeing|wanted|rebels?)\b")


def fielded(words: str) -> bool:
    """A counted force: "its thousand men", "1,000 police", "six jets"."""
    words = REST.sub("", words, count=1) if REST.match(words) else words
    force = gifts.act(words) in FIELDED or MEN.search(words) is not None
    return force and (gifts.sum_in(words) is not None or ROUND.search(words) is not None)


def arrived(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "About 500 Norlandic troops flew in": delivered by the state whose they are."""
    if clause.lemma not in ARRIVED or clause.tense != "past" or clause.modal or clause.passive:
        return
    if OVER.match(scene.text, clause.head[1]):
        return
    for subject in clause.subjects[:1]:
        thing = gifts.whole(scene, subject)
        words = scene.words(thing)
        if fielded(words) and not LOST.search(words) and (whose := _whose(scene, thing)):
            act = gifts.act(words) or "troops"
            party = Party(scene.words((whose.start, whose.end)), whose.chain)
            yield Bond(clause, (party,), "delivered").gift(scene, act, thing, clause)


def _whose(scene: Scene, thing: Span) -> Mention | None:
    """The state or the body before the men, by its adjective or its own name with an "s"."""
    for mention in scene.mentions_near(*thing):
        if not (thing[0] <= mention.start and mention.end < thing[1]) or not mention.chain:
            continue
        owner = mention.kind in {"demonym", "pronoun"} or scene.text[mention.end :][:1] in "'’"
        behind = re.search(r"\b(?:of|from|in|for)\s", scene.text[thing[0] : mention.start])
        if owner and not behind:
            return mention
    return None
