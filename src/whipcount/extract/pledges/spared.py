"""What somebody spares others, or keeps to: "promised no job cuts", "will not raise fees", "would respect the ruling".

"There will be no strikes, the union said": who could bring a grievance about and says there will be none.
Clauses in, gifts out; ``pledges`` turns gifts into claims. Who refuses to give spares nobody anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.able import able
from whipcount.extract.pledges.bonds import AHEAD, Bond, Gift, act_end, carried, unreal
from whipcount.extract.pledges.complements import PROMISING
from whipcount.extract.pledges.given import reported
from whipcount.extract.pledges.offers import STRETCH
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

NO = re.compile(
    r"\s(?:[\w’'-]+\s){0,3}?(?P<what>no\s(?!(?:such|more|less|fewer|longer|doubt|one|miracles?|comment|answer|wonder|matter)\b)[a-z])"
)
NOT = re.compile(r"\b(?:not|never|n['’]t)\s(?:\w+ly\s)?$")
NOT_TO = re.compile(r"(?P<not>not|never)\s(?:\w+ly\s)?$")
THERE = re.compile(r"\b[Tt]here\b")
NO_BEFORE = re.compile(r"\bno\s")
IN_THE_WAY = re.compile(r"\s(?:in\s(?:the|its|their|his|her|\w+['’]s)\sway\b)")
HURTING = frozenset(
    """lose close shut cut sack dismiss evict deport charge harm hurt leave touch fire expel prosecute punish displace forget sell suffer
    starve lay_off turn_away penalise penalize abandon""".replace("_", " ").split()
) | {"lay off", "turn away"}
NOBODY = re.compile(r"(?:no|none|nobody|not\sa\ssingle)\b", re.IGNORECASE)
BEFORE = 16  # characters before a verb in which its negation stands


def spared(scene: Scene) -> Iterator[Gift]:
    """Gifts by what is not done, and by what is kept to."""
    for read in scene.clauses:
        clause = carried(scene, read)
        if clause.kind != "verb":
            continue
        found = [*_none(scene, clause), *_refraining(scene, clause), *_keeping(scene, clause),
                 *_unhurt(scene, clause),
            *_absent(scene, clause)]  # fmt: skip
        if found and not unreal(scene, read):
            yield from found


def _none(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Has promised no job cuts": the negation is the thing's, not the promise's."""
    if clause.lemma not in PROMISING or clause.passive:
        return
    found = NO.match(scene.text, clause.head[1])
    before = scene.text[max(0, clause.head[0] - BEFORE) : clause.head[0]]
    if (
        found is None
        or NOT.search(before)
        or clause.modal in {"could", "can", "should", "must", "may", "might"}
    ):
        return
    start = found.start("what")
    rest = STRETCH.match(scene.text, start)
    what = start, max(rest.end() if rest else start, start)
    if actors := givers(scene, clause):
        yield Bond(clause, actors, "pledged").gift(scene, "other", what, clause)


def _ahead(scene: Scene, clause: Clause) -> bool:
    """Said to be done, by no promise that is read for itself."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    vowed = above is not None and clause.relation == "ccomp" and above.lemma in pledges.binding()
    return not vowed and (clause.modal in AHEAD or reported(scene, clause)) and not clause.perfect


def _refraining(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Will not raise fees", "would never attack a convoy": harm that is in one's power."""
    if (
        not clause.negated
        or clause.passive
        or not _ahead(scene, clause)
        or not _harms(scene, clause)
    ):
        return
    found = NOT_TO.search(scene.text, max(0, clause.head[0] - BEFORE), clause.head[0])
    if found is None:
        return
    what = found.start("not"), max(act_end(scene, clause), clause.head[1])
    yield from _by(scene, clause, what)


def _harms(scene: Scene, clause: Clause) -> bool:
    """Whether a verb with its object is a harm to others."""
    way = clause.lemma == "stand" and IN_THE_WAY.match(scene.text, clause.head[1])
    harmed = pledges.sparing().get("stand in way" if way else clause.lemma, frozenset())
    if "*" in harmed or ("-" in harmed and not clause.objects):
        return True
    return any(noun(w) in harmed for o in clause.objects for w in _last(scene, o))


def _last(scene: Scene, span: tuple[int, int]) -> list[str]:
    """The nouns that end a phrase's head, before and behind "of"."""
    parts = gifts.core(scene.words(span)).casefold().split(" of ")
    return [p.split()[-1] for p in parts if p.split()]


def _by(scene: Scene, clause: Clause, what: tuple[int, int]) -> Iterator[Gift]:
    actors = tuple(a for a in givers(scene, clause) if able(scene, a)) or _speaking(scene, clause)
    if actors:
        yield Bond(clause, actors, "pledged").gift(scene, "other", what, clause)


def _speaking(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """ "We will not raise fees", in somebody's words: who speaks."""
    own = [scene.words(s).casefold() for s in clause.subjects]
    speaker = scene.speaker_at(clause.head[0])
    return (speaker,) if speaker and own and own[0] in {"we", "i"} else ()


def _keeping(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Would respect the ruling", "will abide by it": what binds one is kept to."""
    kept = pledges.keeping().get(clause.lemma)
    if kept is None or clause.negated or clause.passive or not _ahead(scene, clause):
        return
    held = [*clause.objects, *((a, b) for p, a, b in clause.obliques if p in {"by", "with", "to"})]
    heads = {noun(w) for span in held for w in _last(scene, span)}
    own = [w for span in held if PRONOUN.match(w := scene.words(span).casefold())]
    if heads & pledges.rules() or ({"it"} & {*own}) or ("*" in kept and held):
        yield from _by(scene, clause, (clause.head[0], act_end(scene, clause)))


def _unhurt(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "No job will be lost, the minister said": a harm that comes to nobody, by who can see to it."""
    spans = clause.objects if clause.passive else clause.subjects
    if clause.lemma not in HURTING or not spans or clause.modal not in {"will", "would"}:
        return
    speaker = scene.speaker_at(clause.head[0])
    if (
        clause.perfect
        or not NOBODY.match(scene.words(spans[0]))
        or speaker is None
        or not able(scene, speaker)
    ):
        return
    what = min(spans[0][0], clause.head[0]), max(act_end(scene, clause), clause.head[1])
    bare = replace(clause, subjects=())
    yield Bond(bare, (speaker,), "pledged").gift(scene, "other", what, clause)


def _absent(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "There will be no redundancies, the bank said": a grievance that who says so can bring about."""
    if clause.lemma != "be" or not clause.negated or clause.modal not in {"will", "would"}:
        return
    if not clause.subjects or not THERE.search(scene.text, clause.start, clause.head[0]):
        return
    vowing = scene.subjects(scene.clauses[clause.parent]) if clause.parent is not None else ()
    speaker = scene.speaker_at(clause.head[0]) or next(iter(vowing), None)
    grieves = any(noun(w) in pledges.spared() for w in _last(scene, clause.subjects[0]))
    if speaker is None or not grieves or not able(scene, speaker):
        return
    start = min(clause.start, clause.subjects[0][0])
    what = clause.subjects[0][0], max(act_end(scene, clause), clause.subjects[0][1])
    told = NO_BEFORE.search(scene.text, start, what[0])
    what = (told.start() if told else what[0]), what[1]
    bare = replace(clause, subjects=())  # "no strikes" are nobody who gives
    yield Bond(bare, (speaker,), "pledged").gift(scene, "other", what, clause)
