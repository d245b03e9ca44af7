"""What must come first: "B must Y before A can X". A's act hangs on B's; whoever demands it holds it.

Clauses in, a reading out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import meant as meant_by
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions import parts
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause
from whipcount.lexicon import conditional
from whipcount.model import Party

STOP = re.compile(r"[,;:](?=\s)|[.!?”\"](?=[\s”\"’']|$)|\n")
LETTING = conditional.consenting() | conditional.passing()  # "must ratify it before it binds"
# "Must pay first", not "the first", "at first".
FIRST = re.compile(
    r"(?<!\bthe\s)(?<!\bat\s)(?<!\bits\s)(?<!\ba\s)(?<!\bvery\s)\bfirst(?=[.,;:”\"]|\s*\n|\s*$)"
)
RANKING = frozenset({"put", "come", "finish", "place", "rank", "be", "think", "happen", "elect"})
SHOULD = "should "
FAR = 60  # characters before a predicate in which its subject may stand
THERE = re.compile(r"\bthere\s(?:must|should|has|have|had|needs?)\b")
DEMANDS = frozenset({"demand", "insist", "require", "urge"})
# What only asks: it binds where who asks will do something then.
WANTING = frozenset({"want", "like", "hold out", "call", "ask", "expect", "press", "tell"})
FINDING = frozenset({"see", "hear", "know", "get", "have", "read", "receive"})
ITSELF = frozenset({"it", "they", "he", "she", "we", "i"})


def obliged(scene: Scene, main: Clause) -> bool:
    """ "Must", "should", "has to", "needs to"."""
    above = next(scene.above(main), None) if main.marker == "to" else None
    having = any(
        c.lemma in {"have", "need"} and scene.text[c.head[1] :][:4] == " to "
        for c in (main, above)
        if c is not None
    )
    return having or main.modal == "must" or (main.modal == "should" and not _inverted(scene, main))


def _inverted(scene: Scene, main: Clause) -> bool:
    """ "Should the court uphold it before": what is supposed."""
    start = min((s for s, _ in main.subjects), default=0)
    return scene.text[max(0, start - len(SHOULD)) : start].casefold() == SHOULD


def demanded(scene: Scene, main: Clause) -> bool:
    """Under a verb of demanding."""
    return main.lemma in DEMANDS or any(c.lemma in DEMANDS for c in scene.above(main))


def wanted(scene: Scene, main: Clause, later: Clause | None) -> bool:
    """ "Want smaller classes before they return", "called on B to pay before it would sign": what comes first is another's."""
    wanting = next((c for c in (main, *scene.above(main)) if c.lemma in WANTING), None)
    if wanting is None or later is None or wanting.negated or not wanting.subjects:
        return False
    if wanting.lemma == "like" and wanting.modal != "would":
        return False
    if not _same(scene, wanting, later):
        return False
    task = _task(scene, wanting, later)
    if task is None:
        return bool(wanting.objects) and wanting.lemma in {"want", "like"}
    own = bool(task.subjects) and _same(scene, wanting, task)
    return not own or task.lemma in FINDING or wanting.lemma == "call"


def _same(scene: Scene, wanting: Clause, later: Clause) -> bool:
    """Whether who wants something does the later thing too: the same subject, "they", or none."""
    if not later.subjects or later.subjects == wanting.subjects:
        return True
    said = scene.words(later.subjects[0]).casefold()
    one, other = scene.party(wanting.subjects[0]), scene.party(later.subjects[0])
    ahead = later.head[0] < wanting.head[0]  # "Before it votes, the board wants"
    return one.chain == other.chain is not None or (said in ITSELF and (ahead or not one.chain))


def _task(scene: Scene, demander: Clause, later: Clause) -> Clause | None:
    """What is demanded: the clause under a verb of demanding, the later act aside."""
    lower = scene.below(scene.clauses.index(demander), "ccomp", "xcomp", "advcl")
    return next((c for c in lower if c != later and c.head[0] > demander.head[0]), None)


def turned(scene: Scene, later: Clause, first: Clause) -> Reading:
    """ "B must Y before A can X": A's act hangs on B's; whoever demands it holds it."""
    over = (c for c in (first, *scene.above(first)) if c.lemma in DEMANDS | WANTING)
    asking = [c for c in over if scene.subjects(c) or c.subjects]
    demander = next((c for c in asking if scene.subjects(c)), next(iter(asking), None))
    holder = _asking(scene, demander) if demander else parts.holder(scene, later)
    stop = later.start if first.head[0] < later.start < first.end else first.end
    stop = parts.stop(scene, STOP, first.head[1], stop) or stop
    trigger = (_opening(scene, first, later), max(first.head[1], stop))
    asked = max(trigger[0], demander.head[1] if demander else 0), trigger[1]
    again = () if demander or not PRONOUN.match(holder.text) else scene.subjects(first)
    own = next((p for p in again if p.chain == holder.chain is not None), None)
    if own and first.lemma in LETTING and len(first.objects) == 1:
        holder, own = scene.speaker_at(first.head[0]) or scene.party(first.objects[0]), None
    holder = own or holder  # "Norland must first pay before it can join"
    moving = own or _first_mover(scene, (demander, first), later, holder)
    return Reading(
        holder,
        parts.act(scene, later, trigger),
        "until",
        trigger,
        moving
        or naming.meant_in(scene, asked, holder)
        or meant_by.across(scene, later, trigger, holder),
        parts.around(later, trigger),
        firm=demander is not None,
    )


def firsts(scene: Scene) -> Iterator[Reading]:
    """ "Says that the lenders must move first", "wants a report first": till then whoever says so does not."""
    for found in FIRST.finditer(scene.text):
        sentence = scene.sentence_of(found.start())
        low = max(sentence.start if sentence else 0, found.start() - FAR)
        near = [c for c in scene.headed(low, found.start()) if c.kind == "verb"]
        own = near[-1] if near else None
        if (
            own is None
            or own.lemma in RANKING
            or STOP.search(scene.text, own.head[1], found.start())
        ):
            continue
        asking = next((c for c in (own, *scene.above(own)) if c.lemma in {"want", "like"}), None)
        if asking and asking is not own and own.subjects == asking.subjects:
            continue  # "wants to win the league first"
        held = next(iter(scene.subjects(asking)), None) if asking else _voice(scene, own)
        start = min(
            (s for s, e in own.subjects if low <= s and e <= own.head[0]), default=own.head[0]
        )
        trigger = (start, found.end())
        moving = next((p for p in scene.subjects(own) if held and p.chain != held.chain), None)
        moving = moving or (naming.meant_in(scene, trigger, held) if held else None)
        bound = asking is not None or (own.modal in {"must", "should"} and moving is not None)
        if held and held.chain and bound and not own.negated:
            yield Reading(held, "go along", "until", trigger, moving, trigger, firm=True)


def _voice(scene: Scene, own: Clause) -> Party | None:
    """Who says or thinks so."""
    above = next(scene.above(own), None) if own.relation == "ccomp" else None
    told = next(iter(scene.subjects(above)), None) if above else None
    return told or scene.speaker_at(own.head[0])


def _asking(scene: Scene, demander: Clause) -> Party:
    """Who demands it: a known actor, else in the words for him."""
    return next(iter(scene.subjects(demander)), scene.party(demander.subjects[0]))


def _first_mover(
    scene: Scene, clauses: tuple[Clause | None, Clause], later: Clause, holder: Party
) -> Party | None:
    """Who has to do it: the subject of what must come first, or whoever is told to."""
    demander, first = clauses
    task = _task(scene, demander, later) if demander else None
    spans = [s for c in (task, first) if c is not None and c is not demander for s in c.subjects]
    if demander is not None:
        spans += [s for s in demander.objects if task is not None]
        spans += [(a, b) for p, a, b in demander.obliques if p in {"on", "from", "of"}]
    for span in spans:
        party = scene.party(span)
        other = party.chain != holder.chain if party.chain else meant_by.able(party.text)
        if other and party.text != holder.text:
            return party
    return None


def _opening(scene: Scene, first: Clause, later: Clause) -> int:
    """Where the words of what must come first begin: at its subject, "there" or its own predicate."""
    floor = later.end if later.end <= first.head[0] else first.head[0] - FAR
    there = THERE.search(scene.text, floor, first.head[0])
    starts = [s for s, e in first.subjects if floor <= s and e <= first.head[0]]
    return min([*starts, there.start() if there else first.head[0], first.head[0]])
