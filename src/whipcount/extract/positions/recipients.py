"""What others are to get, told by whoever gives it: "Norland will get the money only if it votes, the bank said".

A reading and its holder in; the speaker's reading out, for it is the speaker who grants or refuses it.
"""

from __future__ import annotations

from dataclasses import replace

from whipcount.extract.announcements import one_side
from whipcount.extract.scene import Scene
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
