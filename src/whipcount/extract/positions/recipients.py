"""What others are to get, told by whoever gives it: "Norland will get the money only if it votes, the bank said".

A reading and its holder in; the speaker's reading out, for it is the speaker who grants or refuses it. And
what somebody is only given, told or assigned ("was offered 38 seats"), which is no stance of theirs: yes or no out.
"""

from __future__ import annotations

from dataclasses import replace

from whipcount.extract.announcements import one_side
from whipcount.extract.given_to import gets, planned
from whipcount.extract.positions.urgings import ADVISING, BIDDING
from whipcount.extract.scene import Scene
from whipcount.extract.siding import FOR
from whipcount.extract.stances import PRONOUN, Reading
from whipcount.model import Party

GETTING = frozenset({"get", "receive", "have"})
GRANTED = {"will": "supports", "would": "supports", "can": "considering", "could": "considering", "may": "considering"}  # fmt: skip
# "Chile would have no objection", "could have a role": theirs all the same.
OWN = frozenset({"to", "objection", "objections", "problem", "problems", "doubt", "doubts", "vote", "say", "part", "interest", "involved"})  # fmt: skip


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
    given = found.stance in FOR and gets(scene, found.clause, actor)
    return given or _told(scene, found, actor) or planned(scene, found.clause)


def _told(scene: Scene, found: Reading, actor: Party) -> bool:
    """ "The agency has been directed to pay": what it will do it has not said."""
    clause = found.clause
    if not clause.passive or clause.lemma.split(" ")[0] not in BIDDING | ADVISING:
        return False
    told = {scene.party(s).chain or scene.party(s).text for s in clause.objects}
    return (actor.chain or actor.text) in told
