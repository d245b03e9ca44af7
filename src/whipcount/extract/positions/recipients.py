"""What others are to get, told by whoever gives it: "Norland will get the money only if it votes, the bank said".

A reading and its holder in; the speaker's reading out, for it is the speaker who grants or refuses it. And
what somebody is only given, told or assigned ("was offered 38 seats"), which is no stance of theirs: yes or no out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.announcements import one_side
from whipcount.extract.positions.urgings import ADVISING, BIDDING
from whipcount.extract.scene import Scene
from whipcount.extract.siding import FOR
from whipcount.extract.stances import PRONOUN, Reading
from whipcount.model import Party

GETTING = frozenset({"get", "receive", "have"})
GRANTED = {"will": "supports", "would": "supports", "can": "considering", "could": "considering", "may": "considering"}  # fmt: skip
# "Chile would have no objection", "could have a role": theirs all the same.
OWN = frozenset({"to", "objection", "objections", "problem", "problems", "doubt", "doubts", "vote", "say", "part", "interest", "involved"})  # fmt: skip
GIVING = frozenset(
    "offer promise pledge give grant award hand assure guarantee lend allot assign".split()
)
# "Was offered [38 seats]": a thing behind it, so that whoever is named before it gets it.
THING = re.compile(
    r"\s(?!(?:to|by|in|on|at|for|from|with|as|after|before|over|under|during|last|this|next|and|or|but|if|when|while|that)\b)[\w“\"‘'€$£]"
)
# "[Under the proposal], Norland would pay"; a deal that is made binds who made it.
PLANNED = re.compile(
    r"\b[Uu]nder\s(?:an?|the|this|that|such\san?|[A-Z]\w+['’]s)\s(?:[\w-]+\s){0,4}?"
    r"(?:proposal|formula|draft|blueprint|compromise|text|option)s?\b"
)


def granted(scene: Scene, found: Reading, actor: Party) -> tuple[Reading, Party] | None:
    """The stance of who says that others will get, or get none of, a thing."""
    clause, speaker = found.clause, scene.speaker_at(found.clause.head[0])
    if clause.lemma not in GETTING or clause.modal not in GRANTED or not clause.objects:
        return None
    if speaker is None or speaker.chain is None or speaker.chain == actor.chain:
        return None
    if PRONOUN.match(actor.text) or one_side(scene, actor, speaker):
        return None
    got = scene.words(clause.objects[0]).casefold().split()
    if OWN & set(got) or scene.text.startswith(" to ", clause.head[1]):
        return None
    none = clause.negated or got[:1] == ["no"]
    stance = "opposed" if none else GRANTED[clause.modal]
    return replace(found, stance=stance, asks="happen"), speaker


def received(scene: Scene, found: Reading, actor: Party) -> bool:
    """Whether a holder only gets what others give, is told to act, or is to act by somebody's plan."""
    return _given(scene, found, actor) or _told(scene, found, actor) or _planned(scene, found)


def _given(scene: Scene, found: Reading, actor: Party) -> bool:
    """ "Norland was offered a seat": whoever offered it is not told, and is neither Norland nor who says so."""
    clause = found.clause
    if found.stance not in FOR or not clause.passive or clause.lemma not in GIVING:
        return False
    giving = {p.chain or p.text for p in scene.subjects(clause)}
    return (actor.chain or actor.text) not in giving and bool(
        THING.match(scene.text, clause.head[1])
    )


def _told(scene: Scene, found: Reading, actor: Party) -> bool:
    """ "The agency has been directed to pay": what it will do it has not said."""
    clause = found.clause
    if not clause.passive or clause.lemma.split(" ")[0] not in BIDDING | ADVISING:
        return False
    told = {scene.party(s).chain or scene.party(s).text for s in clause.objects}
    return (actor.chain or actor.text) in told


def _planned(scene: Scene, found: Reading) -> bool:
    clause, sentence = found.clause, scene.sentence_of(found.clause.head[0])
    if clause.modal != "would" or sentence is None or not clause.subjects:
        return False
    begins = min(start for start, _ in clause.subjects)
    return PLANNED.search(scene.text, sentence.start, begins) is not None
