"""What will be done for others, by no one named: "all staff will be rehired, the owner said", "victims will be compensated".

Who says so gives it, if it is in his power: a body, an office, or who leads one.
Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.able import able
from whipcount.extract.pledges.bonds import AHEAD, Bond, Gift, act_end, told_by
from whipcount.extract.pledges.hollow import GATHERING
from whipcount.extract.pledges.unsaid import TOLD, grieves, owner, told_by_own
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun

VOWING = frozenset({"promise", "pledge", "vow", "guarantee", "assure", "undertake"})
GOING_ON = re.compile(
    r"(?:go(?:es)?\s(?:ahead|on|through)|continue|stay|remain|return|resume|proceed)\b"
)
LETTER = re.compile(r"[^\W\d_]")
NOBODYS = re.compile(r"(?:no|none|nobody|nothing|few|neither)\b", re.IGNORECASE)


def bettered(scene: Scene) -> Iterator[Gift]:
    """Gifts by such a passive."""
    yield from told_by(scene, scene.clauses, _bettered, _going_on)


def _good(scene: Scene, clause: Clause) -> bool:
    """Whether it is done to somebody's good: by its verb, or by its verb and thing."""
    head = gifts.core(scene.words(clause.objects[0])).casefold().split()[-1:]
    wanted = pledges.public().get(clause.lemma, frozenset())
    return clause.lemma in pledges.bettering() or any(noun(w) in wanted for w in head)


def _going_on(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Promised that the scheme would go ahead", "pledged that the grants would stay": who can, keeps it up."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if above is None or clause.relation != "ccomp" or above.lemma not in VOWING or above.negated:
        return
    ahead = clause.modal in AHEAD | {"would"} and not clause.perfect and not clause.passive
    if not ahead or len(clause.subjects) != 1 or not GOING_ON.match(scene.text, clause.head[0]):
        return
    thing = clause.subjects[0]
    mine = tuple(a for a in givers(scene, above) if able(scene, a))
    said = scene.words(thing)
    empty = PRONOUN.match(said) or GATHERING.search(said) or grieves(said)
    act, what = gifts.act(said), (thing[0], act_end(scene, clause))
    if mine and not empty and (act or not scene.party(thing).chain):
        yield replace(
            Bond(above, mine, "pledged").gift(scene, act or "other", thing, clause), what=what
        )


def _bettered(scene: Scene, clause: Clause) -> Iterator[Gift]:
    if not clause.passive or len(clause.objects) != 1 or not _good(scene, clause):
        return
    ahead = clause.modal in AHEAD | {"would"} and not clause.perfect
    thing, speaker = clause.objects[0], scene.speaker_at(clause.head[0])
    mine = speaker is not None and able(scene, speaker)
    by = any(LETTER.search(scene.words(s)) for s in clause.subjects)  # "by 2026" is nobody
    if (
        not ahead
        or not mine
        or by
        or thing[0] > clause.head[0]
        or NOBODYS.match(scene.words(thing))
        or (
            clause.lemma in pledges.ending() and PRONOUN.match(scene.words(thing))
        )  # "it shall be withdrawn"
    ):
        return
    giver = owner(scene, clause, thing) or speaker
    if giver is None or not told_by_own(scene, speaker, giver):
        return
    cut = TOLD.search(scene.text, clause.head[1], end := act_end(scene, clause))
    what = thing[0], max(clause.head[1], cut.start() if cut else end)
    act = gifts.act(scene.words(thing)) if clause.lemma in pledges.giving() else None
    yield Bond(clause, (giver,), "pledged").gift(scene, act or "other", what, clause)
