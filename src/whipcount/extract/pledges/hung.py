"""Acts that somebody will do on terms: "would leave the town once the army withdrew", "the levy will be lifted if".

Who binds an act of his own to a condition pledges it, whatever the act; who threatens does not.
Conditions and clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.announcements import one_side
from whipcount.extract.givers import home
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.able import acting
from whipcount.extract.pledges.bonds import OWN_ACT, Bond, Gift, act_end, tells
from whipcount.extract.pledges.own import foreseen
from whipcount.extract.pledges.unsaid import REACHING, cut_sum, grieves, told_by_own
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, agentive
from whipcount.extract.supposed import opened, trigger_of
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.model import Condition, Party

BINDING = frozenset({"provided", "only_if", "after", "if"})  # "unless" and "until" rather threaten
REACH = 200  # characters before a condition in which its act may stand
LONGEST = 90  # characters of a thing that is told with what becomes of it
THREAT = re.compile(
    r"(?:vote\sagainst|go\s(?:to\s(?:court|war|arbitration)|on\sstrike)|name\s(?:strike|walkout)|move\sagainst|take\s(?:\w+\s){1,3}?to\scourt"
    r"|(?:walk|pull)\s(?:out|away)|(?:hit|strike|fight|push|hold|keep|go|turn)\s(?:\w+\s){0,2}?back|down\stools|step\sup|turn\s(?:to|away|off|elsewhere)"
    r"|call\s(?!off\b)(?:\w+\s){0,2}?(?:strike|walkout|boycott|protest)|bring\s(?:\w+\s){1,3}?down|(?:put|raise)\s(?:\w+\s){0,2}?(?:prices|fares|bills)"
    r"|look\s(?:elsewhere|to|for)|switch\ssides|cross\sthe\s(?:floor|aisle))\b"
)
# Waiting, choosing and calling on somebody give nothing, on whatever terms.
MERE = re.compile(
    r"(?:hold\s(?:off|on|out)|deal\sonly|leave\s(?:it|any|that|the\s\w+)\sto|call\son|turn\sto"
    r"|(?:move|act)\s(?:quickly|swiftly|fast|ahead|on|soon|together)|take\s(?:its|a|the|his|her|their)\s(?:[\w-]+\s)?(?:decision|vote|view|position))\b"
)

# ", Doe said", "but only": what stands between an act and its terms.
TAIL = re.compile(
    r"(?:,\s[^,]{2,40}?\s(?:said|says|added|adds|insisted|told\s[^,]{2,30}|explained|stressed|wrote)\b,?\s?.*|[\s,;:–—“”\"'’]+|[\s,]+(?:but|and)?\s?(?:only|not)?\s?)$"
)


def hung(scene: Scene, given: Sequence[Condition]) -> Iterator[Gift]:
    """One gift for each act that its holder binds to a condition."""
    for condition in given:
        if condition.polarity not in BINDING or _dated(scene, condition):
            continue
        near = (c for c in _near(scene, condition) if _ahead(scene, c) and tells(scene, c))
        made = (g for c in near if (g := _own(scene, c, condition) or _thing(scene, c, condition)))
        if found := next(made, None):
            yield found


def _dated(scene: Scene, condition: Condition) -> bool:
    """ "After a request by the mayor" is when, "after the vote, not before it" on what terms."""
    when = condition.trigger.casefold().startswith("after ") and condition.polarity == "after"
    piece = condition.evidence[0]
    sentence = scene.sentence_of(piece.start)
    end = sentence.end if sentence else piece.end
    return when and "not before" not in scene.text[piece.start : end]


def _near(scene: Scene, condition: Condition) -> Iterator[Clause]:
    """The clauses of a condition's sentence from a little before its words on, those of its trigger aside."""
    piece = condition.evidence[0]
    start, end = trigger_of(scene, condition) or (piece.end, piece.end)
    sentence = scene.sentence_of(piece.start)
    low = max(piece.start - REACH, sentence.start) if sentence else piece.start
    yield from (c for c in scene.headed(low, piece.end) if not start <= c.head[0] < end)


def _ahead(scene: Scene, clause: Clause) -> bool:
    """ "Will leave", "would be lifted": an act yet to come, and no mere thought."""
    told = clause.kind == "verb" and clause.modal in {"will", "would", "shall"}
    free = not clause.negated and not clause.perfect and not opened(scene, clause)
    idle = clause.lemma in pledges.idle() | pledges.inert() or foreseen(scene, clause)
    return told and free and not idle


def _own(scene: Scene, clause: Clause, condition: Condition) -> Gift | None:
    """ "M would leave the town on condition that": the holder's own act, told by nobody of another side."""
    if clause.passive or clause.lemma in pledges.getting():
        return None
    holder = _bound(scene, clause, condition.holder)
    if holder is None:
        return None
    if MERE.match(scene.text, clause.head[0]):
        return None
    if condition.polarity == "if" and threatens(scene, clause):
        return None
    what = clause.head[0], _end(scene, clause, condition)
    speaker = scene.speaker_at(clause.head[0])
    own = _its(condition.holder) or told_by_own(scene, speaker, holder)
    if " " not in scene.words(what) or not own:
        return None
    thing = clause.objects[0] if clause.objects else None
    act = OWN_ACT.get(clause.lemma) or (thing and gifts.act(scene.words(thing), clause.lemma))
    return Bond(clause, (holder,), "pledged").gift(scene, act or "other", what, clause)


def _bound(scene: Scene, clause: Clause, holder: Party) -> Party | None:
    """Whose act it is: the holder's, or that of the state or body for which the holder speaks."""
    found = scene.subjects(clause)
    own = next((p for p in found if p.chain == holder.chain), None)
    if own or (not found and _named(scene, clause, holder)):
        return home(scene, clause, holder)
    sides = (
        p for p in found if _its(holder) or one_side(scene, p, holder) or one_side(scene, holder, p)
    )
    return next(sides, None) if holder.chain else None


def _its(holder: Party) -> bool:
    """ "Norland would, its minister said": who is only told of as its own speaks for it."""
    return holder.text.casefold().startswith("its ")


def _named(scene: Scene, clause: Clause, holder: Party) -> bool:
    """ "The railway says it will": a body that is described alone, in its own words or as the subject."""
    said = [scene.words(s) for s in clause.subjects]
    speaker = scene.speaker_at(clause.head[0])
    own = speaker is not None and speaker.text == holder.text and said in (["it"], ["they"], ["we"])
    return bool(own) or (agentive(holder.text) and said == [holder.text])


def _end(scene: Scene, clause: Clause, condition: Condition) -> int:
    """The end of the act, before the terms that follow and before who says so."""
    piece, end = condition.evidence[0], act_end(scene, clause)
    trigger = scene.text.find(condition.trigger, clause.head[1], max(piece.end, clause.head[1]))
    end = min(end, trigger) if trigger > 0 else end
    cut = TAIL.search(scene.text, clause.head[1], end)
    return max(clause.head[1], cut.start() if cut else end)


def threatens(scene: Scene, clause: Clause) -> bool:
    """Whether the words rather say what one has to fear."""
    return clause.lemma in pledges.threats() or THREAT.match(scene.text, clause.head[0]) is not None


def _thing(scene: Scene, clause: Clause, condition: Condition) -> Gift | None:
    """ "Duties would be lifted provided that", "the money will flow once": whoever says so gives it."""
    holder = condition.holder
    things = clause.objects if clause.passive else clause.subjects
    moves = clause.passive or clause.lemma in REACHING
    if not moves or len(things) != 1 or any(p == "by" for p, _, _ in clause.obliques):
        return None
    if not scene.speaks_at(holder.chain, clause.head[0]) or not acting(scene, holder):
        return None
    return _given(scene, clause, cut_sum(scene, clause) or things[0], condition)


def _given(scene: Scene, clause: Clause, thing: Span, condition: Condition) -> Gift | None:
    """What becomes of a thing, told with the thing."""
    said = scene.words(thing)
    vague = PRONOUN.match(said) or scene.party(thing).chain or not said
    if vague or thing[0] > clause.head[0] or clause.head[1] - thing[0] > LONGEST:
        return None
    bad = clause.lemma in pledges.ending() and not grieves(said)
    bad = bad or (condition.polarity == "if" and clause.lemma in pledges.threats())
    act = gifts.act(said)
    if bad or (not clause.passive and act is None):
        return None
    what = thing[0], _end(scene, clause, condition)
    return Bond(clause, (condition.holder,), "pledged").gift(scene, act or "other", what, clause)
