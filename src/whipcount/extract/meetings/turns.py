"""Turns of phrase that only imply a meeting, each with what it must have to be one.

One find with its stretch comes in; whether it tells of people who met goes out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from whipcount.extract.meetings import sittings
from whipcount.extract.meetings.found import BODIES, PEOPLE, Found, are, bodily
from whipcount.extract.meetings.leads import BEHIND
from whipcount.extract.scene import Scene
from whipcount.lexicon.meetings import bag
from whipcount.lexicon.names import look_up

SITTING = frozenset(
    """board committee cabinet council commission parliament senate assembly congress conclave executive
    panel""".split()
)
HOUSES = frozenset("palace ministry residence capital office embassy".split())
AND = re.compile(r",? and (?:the |his |her )?(?:[\w.’'-]+ ){0,6}")
NEAR = 12  # characters between the second name and its verb: "X and Y also discussed"


def _hours(scene: Scene, found: Found) -> bool:
    """As in "six hours with her cabinet", "after an hour with X": people, or one who is named."""
    last = found.anchor.last
    people = bag("bodies", "people") | bag("bodies", "words") | bag("bodies", "kinds")
    near = found.passage.words[last + 1 : last + 5]
    named = (p.text for p in are(scene, found, "person"))
    text = found.passage.text[found.passage.words[last].end - found.passage.start :].lstrip()
    return any(w.low in people for w in near) or any(text.startswith(n) for n in named)


def _gap(text: str, first: str, last: str) -> str:
    """What stands between one name and another, at the end of a text."""
    end, start = text.find(first) + len(first), text.rfind(last)
    return text[end:start] if end <= start and len(text) - start - len(last) < NEAR else "."


def _discussed(scene: Scene, found: Found) -> bool:
    """As in "X and Y discussed it on Friday", "the council will discuss it on Monday"."""
    start = found.passage.words[found.anchor.first].start - found.passage.start
    before = found.passage.text[:start]
    there = [p.text for p in are(scene, found, "person", "state") if p.text in before]
    two = any(AND.fullmatch(_gap(before, a, b)) for a in there for b in there)
    two = two or ("with" in found.after and len(are(scene, found, "person")) > 1)
    told = two or _sits(scene, found) or bodily(found, CROWDS) or _spoke_there(scene, found)
    return found.time is not None and told


def _called_on(scene: Scene, found: Found) -> bool:
    """As in "called on the bishop on Friday": to ask somebody for something is no visit."""
    people = are(scene, found, "person")
    unnamed = [p for p in found.parties if not p.chain]  # "the party's chair"
    asks = {"to", "for"} & set(found.after)
    return found.time is not None and bool(people) and len(people) + len(unnamed) > 1 and not asks


def _called_up(scene: Scene, found: Found) -> bool:
    """As in "called the governor on Friday to discuss it": two people, on a day."""
    return found.time is not None and len(are(scene, found, "person")) > 1


def _jointly(scene: Scene, found: Found) -> bool:
    """As in "EU foreign ministers adopted it on Friday": a group whose members decide together."""
    first = found.anchor.first
    group = {w.text.strip("’'s") for w in found.passage.words[max(0, first - 5) : first]}
    known = not GROUPS.isdisjoint(group) or any(w.isdigit() for w in group)
    return (found.time is not None and known) or _settled(scene, found)


def _signs(scene: Scene, found: Found) -> bool:
    """As in "signed a treaty with X in Lima on Friday": a bill is signed at home."""
    del scene
    placed = found.place is not None or not {"here", *HOUSES}.isdisjoint(found.after)
    several = len(found.parties) > 1 or _couple(found) or "with" in found.after
    return found.time is not None and placed and several


def _couple(found: Found) -> bool:
    """As in "the ministry and the tribe", "both governments": more than one acts."""
    head = found.anchor.head
    before = {w.low for w in found.passage.words[max(found.reach.start, head - 9) : head]}
    return "and" in before or bool(before & (bag("chain", "several") | LEADERS))


def _in_town(scene: Scene, found: Found) -> bool:
    """On a day, at a place that is a town or a building and no whole land."""
    if found.time is None or found.place is None:
        return False
    entries = look_up(scene.words(found.place))
    return not any(e.kind == "state" for e in entries) or any(e.kind == "capital" for e in entries)


def _spoke_there(scene: Scene, found: Found) -> bool:
    """As in "raised it with X in Lima on Friday", "in Lima on Friday X warned him": face to face."""
    if not _in_town(scene, found) or AFAR.search(found.passage.text):
        return False
    return len(are(scene, found, "person")) > 1


def _settled(scene: Scene, found: Found) -> bool:
    """As in "agreed in Lima on Friday by the army chiefs of the region": several, at a place on a day."""
    failed = found.passage.words[found.anchor.first].low in {"failed", "were", "could"}
    if not _in_town(scene, found) and not (failed and found.time):
        return False
    end = found.passage.words[found.anchor.last].end - found.passage.start
    start = found.passage.words[found.anchor.first].start - found.passage.start
    before, after = found.passage.text[:start], found.passage.text[end:]
    by = BEHIND.match(after)
    if by is not None:
        return bool(set(by[1].casefold().split()) & LEADERS) or len(are(scene, found, "person")) > 1
    there = [p.text for p in are(scene, found, "person", "state") if p.text in before]
    two = any(AND.fullmatch(_gap(before, a, b)) for a in there for b in there)
    return two or bool(OFTHEM.search(before))


def _sits(scene: Scene, found: Found) -> bool:
    """As in "the board will decide on Friday", "the assembly opened on Monday": a body, on a day."""
    del scene
    head = found.anchor.head
    before = {w.low for w in found.passage.words[max(0, head - 6) : head]}
    return found.time is not None and bool(before & SITTING)


def _invited(scene: Scene, found: Found) -> bool:
    """As in "has been invited to Lima"."""
    return found.place is not None and bool(are(scene, found, "person", "group"))


def _heard(scene: Scene, found: Found) -> bool:
    """As in "the court heard arguments on Friday", "the inquiry takes its first evidence on Monday"."""
    del scene
    return found.time is not None and (bool(found.parties) or bodily(found, BODIES | COURTS))


def _appeared(scene: Scene, found: Found) -> bool:
    """As in "three former ministers appeared before the tribunal on Friday"."""
    del scene
    return found.time is not None and (bool(found.parties) or bodily(found, PEOPLE))


def _briefed(scene: Scene, found: Found) -> bool:
    """As in "X briefed the senators on Friday", "the council was briefed on Friday"."""
    del scene
    passive = found.passage.words[found.anchor.head - 1].low in {"be", "been", "was", "were"}
    known = bodily(found, BODIES) if passive else bool(found.parties)
    return found.time is not None and known


def _called_in(scene: Scene, found: Found) -> bool:
    """As in "was summoned to the ministry on Friday": somebody, on a day; not "is invited to"."""
    led = {w.low for w in found.passage.words[max(0, found.anchor.first - 3) : found.anchor.first]}
    passive = not led.isdisjoint({"was", "were", "been", "be", "being", "is", "are"})
    people = (
        bool(are(scene, found, "person", "group")) or bool(found.parties) or bodily(found, PEOPLE)
    )
    return passive and found.time is not None and people


def _spent_day(scene: Scene, found: Found) -> bool:
    """As in "the cabinet spent most of Friday on the budget", "X spent Friday in Lima"."""
    there = found.place is not None and bool(are(scene, found, "person", "group"))
    return found.time is not None and (there or bodily(found, PEOPLE))


def _opposite(scene: Scene, found: Found) -> bool:
    """As in "sat across from the union's leader in Lima on Friday": two, at a place or on a day."""
    late = re.match(r"[^.;]{3,50}? (?:until|for (?:an|half|\w+) (?:an )?hours?)\b", _behind(found))
    met = bool(are(scene, found, "person", "group")) and len(found.parties) > 1
    return (found.fixed or late is not None) and met


def _behind(found: Found) -> str:
    return found.passage.text[found.passage.words[found.anchor.last].end - found.passage.start :]


def _walked(scene: Scene, found: Found) -> bool:
    """As in "officials walked the leaders through it on Friday": people, and their hearers, on a day."""
    del scene
    acting = bool(found.parties) or bodily(found, PEOPLE)
    afar = AFAR.search(found.passage.text)
    day = found.time.time_ref if found.time else None
    return acting and not afar and day is not None and day.unit == "day"


def _questioned(scene: Scene, found: Found) -> bool:
    """As in "the committee questioned the navy chief on Friday"; a person, not a plan."""
    del scene
    return found.time is not None and bodily(found, BODIES)


def _dated(scene: Scene, found: Found) -> bool:
    """As in "they resume on Friday", "see each other on Friday"."""
    del scene
    return found.time is not None


def _summoned(scene: Scene, found: Found) -> bool:
    """As in "called both sides to Lima on Friday", "to the palace for Friday"."""
    del scene
    return found.time is not None and (
        found.place is not None or not HOUSES.isdisjoint(found.after)
    )


def _addressed(scene: Scene, found: Found) -> bool:
    """As in "the secretary addressed head teachers in Leeds on Friday"."""
    del scene
    return found.time is not None and bool(found.parties)


def _told(scene: Scene, found: Found) -> bool:
    """As in "told the finance committee on Friday", "told the king on Friday": a body or a head, on a day."""
    del scene
    return found.time is not None


def _spent(scene: Scene, found: Found) -> bool:
    """As in "spent an hour with campaigners", "spent 50 minutes alone together"."""
    after = found.passage.text[found.passage.words[found.anchor.last].end - found.passage.start :]
    told = re.search(r"\bwith ((?:the |her |his |their )?(?:[\w’'-]+ ?){1,4})|\btogether\b", after)
    if told is None:
        return False
    people = bag("bodies", "people") | bag("bodies", "words") | bag("bodies", "kinds")
    somebody = told[1] is None or bool(set(told[1].casefold().split()) & people)
    return somebody or len(are(scene, found, "person", "group")) > 1


def _sworn(scene: Scene, found: Found) -> bool:
    """As in "will be sworn in on Friday": a ceremony on its day."""
    del scene
    return found.time is not None


def _delivered(scene: Scene, found: Found) -> bool:
    """As in "carried the message to X in Lima on Friday": in person, where a place and a day are told."""
    return (
        found.time is not None and found.place is not None and len(are(scene, found, "person")) > 1
    )


COURTS = frozenset({"court", "tribunal", "inquiry", "judges", "judge", "jury", "magistrates"})
CROWDS = PEOPLE - BODIES | {"commissioners", "councillors", "lawmakers", "deputies"}
LEADERS = bag("bodies", "people") | {"secretaries", "heads", "kings"}
OFTHEM = re.compile(
    rf"\b(?:{'|'.join(sorted(LEADERS))})(?: of state)?(?: (?:of|from) (?:[\w’'-]+ ){{0,5}}[\w’'-]+)?"
    r"(?: (?:have|had|also|then|later|last|this|on \w+day|yesterday|unanimously|jointly))* $",
    re.IGNORECASE,
)
AFAR = re.compile(
    r"\b(?:letters?|wrote|written|phone|telephone|telephoned|video|message|messages|e-?mail|interview|statement|"
    r"tweet(?:ed)?|post(?:ed)?|online|by satellite|broadcast)\b"
)
GROUPS = frozenset(
    "EU European NATO Nato G7 G8 G20 ASEAN Asean OPEC BRICS Brics Ecowas ECOWAS eurozone".split()
)
TURNS: Mapping[str, Callable[[Scene, Found], bool]] = {
    "hours": _hours, "discussed": _discussed, "signs": _signs, "settled": _settled, "spoke_there": _spoke_there, "invited": _invited,
    "decides": _sits, "opens": _sits, "evidence": _heard, "before": _appeared, "brief": _briefed, "walks": _walked,
    "summoned": _called_in, "spent_day": _spent_day, "sat_with": _opposite,
    "questioned": _questioned, "addressed": _addressed, "each_other": _dated, "resume": _dated,
    "summons": _summoned, "summons_in": _dated, "takes_up": sittings.taken_up, "called_on": _called_on, "jointly": _jointly,
    "called_up": _called_up, "told": _told, "spent": _spent, "sworn": _sworn, "recalls": sittings.recalled, "message": _delivered,
    "rallied": sittings.rallied, "agenda": sittings.on_the_agenda, "tabled": sittings.laid_before, "comes_back": sittings.comes_back,
    "passed_by": sittings.passed_by, "emerged": sittings.emerged, "closeted": sittings.closeted,
    "appointment": sittings.appointed, "joined_by": sittings.joined_by,
}  # fmt: skip
