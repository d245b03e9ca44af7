"""Who made an offer: its owner, whom it comes from, else whoever made one last before.

Phrases and clauses in, Parties out, for what reads offers and deals.
"""

from __future__ import annotations

import re
from functools import lru_cache

from whipcount.extract.pledges import gifts
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

OFFERS = frozenset({"offer", "proposal", "counteroffer", "counter-offer", "counterproposal", "counter-proposal",
                    "bid", "plan"})  # fmt: skip
DEALS = frozenset(
    {"deal", "agreement", "settlement", "package", "contract", "accord", "pact", "budget"}
)
NAMED = "offer|proposal|counter-?offer|counter-?proposal|plan|deal|agreement|settlement|package|contract|accord|pact|budget"
JUDGING = frozenset(
    {"reject", "turn down", "refuse", "spurn", "accept", "vote", "ballot", "ratify", "recommend"}
)
MAKING = frozenset({"make", "table", "submit", "present", "improve", "sweeten", "raise", "better", "up", "put", "lay",
                    "set out"})  # fmt: skip
OWNER = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}?(?:{NAMED})\b", re.IGNORECASE)
OF_WHOM = re.compile(r"\s(?:from|by)\s(?:the\s)?$")
POSSESSED = re.compile(r"(?:[Tt]he\s)?(?:[\w-]+\s){0,3}?[\w-]+(?=['’])")
OWN = re.compile(r"(?:their|its|our|his|her|my)\s", re.IGNORECASE)
FAR = 1500  # characters back in which the one who made an offer is looked for


def lately(scene: Scene, at: int) -> Party | None:
    """Who acts in the sentence before a place in it."""
    sentence = scene.sentence_of(at)
    low = sentence.start if sentence else at
    acting = [p for c in scene.headed(low, at) if c.kind == "verb" for p in scene.subjects(c)]
    return acting[-1] if acting else None


def judged(scene: Scene, clause: Clause) -> bool:
    """ "Voting on an offer of 4%": those who judge an offer did not make it."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    return (
        clause.kind == "noun"
        and clause.lemma in OFFERS
        and above is not None
        and above.lemma in JUDGING
    )


def offerer(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """Who made the offer that a clause has for its subject, or that is voted on in it."""
    spans = [s for s in clause.subjects if head_of(scene, s) in OFFERS | DEALS]
    if clause.kind == "noun" and clause.lemma in OFFERS:
        spans.append(clause.head)
    found = maker(scene, spans[0]) if spans else None
    return (found,) if found else ()


def head_of(scene: Scene, span: Span) -> str:
    """The head noun of a phrase."""
    words = gifts.core(scene.words(span)).split(" of ")[0].split()
    return noun(words[-1].casefold().strip("\"“”'’")) if words else ""


def maker(scene: Scene, phrase: Span) -> Party | None:
    """Whose offer it is: its owner, whom it is from, else whoever made an offer last before."""
    for mention in scene.mentions_near(*phrase):
        if phrase[0] <= mention.start and mention.end <= phrase[1] and mention.kind != "demonym":
            if mention.kind == "pronoun" and (speaker := scene.speaker_at(mention.start)):
                return speaker  # "the ports said their offer would"
            owner = OWNER.match(scene.text, mention.end) or mention.kind == "pronoun"
            if owner or OF_WHOM.search(scene.text[phrase[0] : mention.start]):
                return scene.party_of(mention)
    if OWN.match(scene.text, *phrase) and (speaker := scene.speaker_at(phrase[0])):
        return speaker  # "the ports said their offer would"
    if owned := POSSESSED.match(scene.text, *phrase):
        return Party(owned[0])
    made = [p for at, p in makers(scene) if phrase[0] - FAR < at < phrase[0]]
    return made[-1] if made else None


@lru_cache(maxsize=2)  # asked for once a clause, and the scene stays the same
def makers(scene: Scene) -> tuple[tuple[int, Party], ...]:
    """Everybody who is said to have made an offer, left to right."""
    told: list[tuple[int, Party]] = []
    for clause in scene.clauses:
        offers = any(head_of(scene, o) in OFFERS for o in clause.objects)
        if clause.lemma in {"offer", "propose"} or (clause.lemma in MAKING and offers):
            subjects = scene.subjects(clause) if clause.kind == "verb" else []
            told += [(clause.head[0], p) for p in subjects[:1] if not clause.negated]
    for mention in scene.mentions:
        if mention.kind == "name" and OWNER.match(scene.text, mention.end):
            party = scene.party_of(mention)
            told.append((mention.start, party))
    return tuple(sorted(told, key=lambda t: t[0]))
