"""Turns of phrase for what is on before a body, and for who comes out of a house or is seen together.

One find with its stretch comes in; whether it tells of people who met goes out.
"""

from __future__ import annotations

import re

from whipcount.extract.meetings.found import BODIES, PEOPLE, Found, are, bodily
from whipcount.extract.scene import Scene
from whipcount.layers import Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag
from whipcount.lexicon.names import look_up

MEMBERS = frozenset(
    """ministers leaders envoys ambassadors diplomats negotiators delegates governors premiers presidents mayors
    directors trustees regulators chiefs commissioners""".split()
)
PAPERS = frozenset(
    """bill law draft text agreement deal treaty motion budget amendment proposal plan
    quota measure resolution file question issue matter case accord pact protocol package nomination offer petition report
    charter statute legislation appeal ordinance""".split()
)
CROWD = PEOPLE | frozenset(
    """thousands hundreds dozens protesters demonstrators opponents supporters residents students miners campaigners pensioners
    people crowds women parents truckers drivers strikers fishermen relatives families""".split()
)
CASES = frozenset(
    "case appeal petition challenge suit lawsuit claim complaint argument action".split()
)
HOUSE = re.compile(
    r" (?:(?:the |a |his |her |their )?(?:[\w’'-]+ ){0,2}?(?:palace|ministry|residence|office|embassy|chancellery|headquarters"
    r"|presidency|treasury|courtroom|chamber)\b|the (?!first|last|next)(?P<the>[A-ZÀ-ÖØ-ÞĆČĐĘĞİŁŃŇŌŐŘŚŞŠŤŪŰŹŻŽ][\w’'-]+)|(?P<name>[A-ZÀ-ÖØ-ÞĆČĐĘĞİŁŃŇŌŐŘŚŞŠŤŪŰŹŻŽ][\w’'-]+(?: [A-ZÀ-ÖØ-ÞĆČĐĘĞİŁŃŇŌŐŘŚŞŠŤŪŰŹŻŽ][\w’'-]+)*))"
)
WIDE = frozenset(
    {"raised", "examined", "reviewed", "considered", "with"}
)  # of much that is no paper
TOGETHER = frozenset({"two", "both", "pair", "they", "leaders", "ministers", "presidents", "three"})
LASTED = frozenset("hour hours minutes day days session meeting".split())
SUBJECT = 70  # characters before a verb in which its subject stands
WANTING = frozenset("want wants wanted demand demands demanded urge urged asked".split())


def _rest(found: Found) -> str:
    """The passage behind the words."""
    return found.passage.text[found.passage.words[found.anchor.last].end - found.passage.start :]


def _day(found: Found) -> bool:
    """On a day, not in a year."""
    ref = found.time.time_ref if found.time else None
    return ref is not None and ref.unit in {"day", "week", "weekend"}


def _of(found: Found, wanted: frozenset[str]) -> bool:
    """One of these nouns, or more of them, stand before the words."""
    first = found.anchor.first
    near = found.passage.words[max(0, first - 8) : first]
    return any(lemmas.noun(w.low) in wanted for w in near)


def rallied(scene: Scene, found: Found) -> bool:
    """As in "dockers rallied in Leeds on Friday", "outside the bank": people do, no share nor currency."""
    first = found.anchor.first
    near = {w.low for w in found.passage.words[max(0, first - 8) : first]}
    people = bool(are(scene, found, "person", "group")) or not CROWD.isdisjoint(near)
    there = _day(found) or found.after[:1] == ["outside"] or found.after[:2] == ["in", "front"]
    return there and people and near.isdisjoint(bag("not_met", "sent"))


def on_the_agenda(scene: Scene, found: Found) -> bool:
    """As in "will be debated on Friday", "will be raised in Lima on Friday", "is to be heard on Monday"."""
    del scene
    if not _day(found):
        return False
    last = found.passage.words[found.anchor.last].low
    wanted = CASES if last == "heard" else PAPERS if last in WIDE else None
    done = found.passage.words[found.anchor.first].low in {"was", "were"} and (
        found.anchor.last == found.anchor.first + 1
    )
    there = found.place is not None or not BODIES.isdisjoint(found.after)
    return (wanted is None or _of(found, wanted)) and (there or not done)


def laid_before(scene: Scene, found: Found) -> bool:
    """As in "the bill goes to committee on Friday": a paper does, or somebody before a body, on a day."""
    before = found.after[:1] == ["before"] and bool(are(scene, found, "person", "group"))
    return _day(found) and (before or _of(found, PAPERS))


def comes_back(scene: Scene, found: Found) -> bool:
    """As in "the ministers are to return to the question in April": people or a body, at a time."""
    del scene
    return found.time is not None and bodily(found, MEMBERS | BODIES)


def taken_up(scene: Scene, found: Found) -> bool:
    """As in "a subcommittee takes up the bill on Friday"; nobody takes up jogging."""
    del scene
    return found.time is not None and bodily(found, BODIES | MEMBERS)


def passed_by(scene: Scene, found: Found) -> bool:
    """As in "approved by the city's planning committee on Friday": a body sat on that day."""
    del scene
    return found.time is not None and found.time.time_ref is not None and _day(found)


def emerged(scene: Scene, found: Found) -> bool:
    """As in "emerged from the palace on Friday": somebody, a house, a day; nobody emerges from a land."""
    told = HOUSE.match(re.sub(r"^ (?:of|from)\b", "", _rest(found)))
    name = told and (told["the"] or told["name"])
    known = look_up(name) if name else ()
    land = any(e.kind in {"state", "person", "capital"} for e in known)
    return (
        told is not None and not land and _day(found) and bool(are(scene, found, "person", "group"))
    )


def closeted(scene: Scene, found: Found) -> bool:
    """As in "after two hours behind closed doors on Friday the council voted": a body or people, on a day."""
    words, last = found.passage.words, found.anchor.last
    near = {w.low for w in words[last + 1 : last + 9]}
    if not LASTED.isdisjoint(
        w.low for w in words[max(0, found.anchor.first - 4) : found.anchor.first]
    ):
        near |= {"members"} & PEOPLE if near & {"it", "they"} else frozenset()
    people = bool(are(scene, found, "person", "group")) or bodily(found, PEOPLE)
    return _day(found) and (people or not near.isdisjoint(PEOPLE))


def convened(scene: Scene, found: Found) -> bool:
    """As in "the president convened the security council": somebody does, and it is a body."""
    del scene
    passive = found.passage.words[max(0, found.anchor.head - 1)].low in {
        "be",
        "been",
        "was",
        "were",
    }
    stop = next((n for n, w in enumerate(found.after) if w in {"of", "for", "on", "to", "in"}), 6)
    return (
        bool(found.parties)
        and not passive
        and not (BODIES - {"jury"}).isdisjoint(found.after[:stop])
    )


def arrived(scene: Scene, found: Found) -> bool:
    """As in "who flew in on Monday morning", "arrived on Friday for talks": somebody, on a day."""
    lemma, after = found.anchor.lemma, found.after
    start = found.passage.words[found.anchor.first].start - found.passage.start
    before = found.passage.text[max(0, start - SUBJECT) : start]
    coming = after[1:2] if after[:1] == ["in"] and lemma != "arrive" else after[:1]
    there = lemma == "arrive" or (after[:1] == ["in"] and lemma in {"fly", "jet"})
    return (
        there
        and not {"on", "late", "early", "yesterday", "today", "this", "last"}.isdisjoint(coming)
        and _day(found)
        and any(p.text in before for p in are(scene, found, "person"))
    )


def appointed(scene: Scene, found: Found) -> bool:
    """As in "has an appointment with the minister on Friday"."""
    return bool(are(scene, found, "person", "group")) and (
        found.time is not None or found.after[:1] == ["with"]
    )


def joined_by(scene: Scene, found: Found) -> bool:
    """As in "the two were joined by X and Y on Friday": several, at a time or a place."""
    first = found.anchor.first
    before = {w.low for w in found.passage.words[max(0, first - 6) : first]}
    people = len(are(scene, found, "person"))
    return found.fixed and people > 1 and (people > 2 or not TOGETHER.isdisjoint(before))


def recalled(scene: Scene, found: Found) -> bool:
    """As in "called the members back for Friday", "a recalled assembly", "wants parliament recalled"."""
    del scene
    last = found.passage.words[found.anchor.last].low
    passive = last == "recalled" and found.after[:1] != ["the"]
    return found.time is not None or (
        passive
        and (found.passage.words[found.anchor.first].low in {"a", "the"} or bodily(found, WANTING))
    )


def a_thing(scene: Scene, found: Found) -> bool:
    """As in "welcomed the offer and asked X to stay": what is received is nobody."""
    at = found.passage.words[found.anchor.head].start
    clause = next((c for c in scene.clauses if c.head[0] == at), None)
    if clause is None or clause.passive or not clause.objects:
        return False
    return not any(_somebody(scene, s) for s in clause.objects)


def _somebody(scene: Scene, span: Span) -> bool:
    """A person, a body, people; what is said of them besides need not be."""
    inside = [m for m in scene.mentions if span[0] <= m.start < span[1]]
    return bool(inside) or scene.words(span).split()[-1].casefold() in PEOPLE


def counted(scene: Scene, found: Found) -> bool:
    """As in "the motion is agreed to, 51 to 49", "the Storting approved it on Friday by 90 votes to 71"."""
    first = found.passage.words[found.anchor.first]
    if found.anchor.lemma == "tallied":
        return _of(found, PAPERS)
    passed = first.low.endswith("ed") and first.low != "voted"
    return passed and found.time is not None and bool(are(scene, found, "organization"))
