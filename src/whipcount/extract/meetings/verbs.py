"""Verbs that tell of a meeting, each with the arguments without which it is none.

One find with its stretch comes in; whether its verb tells of people who met goes out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import dropwhile, takewhile

from whipcount.extract.meetings import sittings
from whipcount.extract.meetings.found import Found, about_to, are
from whipcount.extract.meetings.phrases import HOUSES
from whipcount.extract.meetings.turns import TURNS
from whipcount.extract.scene import Scene
from whipcount.lexicon.meetings import bag

ERRAND = re.compile(
    r"\bto (?:discuss|meet|settle|negotiate|sign|attend|brief|mediate|lobby|persuade|advise|press|talk|address|agree|see)\b"
)
BY_WIRE = re.compile("(?:tele)?phone$|video|zoom|online|virtual")
SEE = re.compile(r"\s(?:[A-Z][\w.’'-]+\s?)*(?:,\s)?(?:the\s)?")
SEEN = re.compile(
    r"(?:,|\.| (?:and|on|in|at|before|after|this|next|last|tomorrow|today|for|about|again)\b)"
)
SPOKE_ON = frozenset("on again yesterday late early last this at over twice for".split())
PUBLIC = frozenset("at in against out to before during for of".split())  # "spoke on Monday at"
TALKING = frozenset({"negotiate", "consult"})  # with somebody, on a day
SUBJECT = 6  # words before a verb in which its subject is looked for
SOON = frozenset("for again within soon every weekly monthly".split())
WAYS = frozenset(
    "straight directly back on out over up down secretly overnight again across north south east west home".split()
)
TIMED = frozenset({"hammer", "shuttle", "lays"})
PREPOSITIONS = frozenset("before after on in at by until during for to".split())


def _after(scene: Scene, found: Found) -> bool:
    """Whether people stand after the verb: "met Peru's envoy", not "met Peru's wishes"."""
    rest = found.passage.text[found.passage.words[found.anchor.last].end - found.passage.start :]
    return any(p.text in rest for p in are(scene, found, "person", "group"))


def _meets(scene: Scene, found: Found) -> bool:
    """As in "Met X", "the two met in Y", not "met demand"."""
    words, head, after = found.passage.words, found.anchor.head, found.after
    direct = list(takewhile(lambda w: w not in PREPOSITIONS, after[:5]))
    if found.anchor.lemma != "sit down" and set(direct) & bag("not_met", "objects"):
        return False
    if (("'s" in after[1:3]) or {"'", "’"} & set(after[1:2])) and not _after(scene, found):
        return False
    before = {w.low for w in words[max(0, head - 6) : head]}
    several = bool(before & (bag("chain", "several") | bag("bodies", "people")))
    known = (
        bool(found.parties)
        or several
        or bool(before & (bag("bodies", "words") | bag("bodies", "several")))
    )
    led = after[:1] == ["at"] or (after[:1] == ["to"] and after[1:2] != ["the"])
    fixed = found.fixed or bool(set(after[:1]) & SOON) or (several and led)
    fixed = fixed or _with_each_other(found)
    return len(found.parties) > 1 or (known and fixed)


def _gathers(scene: Scene, found: Found) -> bool:
    """As in "Gathered in X", not "gathered pledges"."""
    still = set(found.after[:1]) & bag("chain", "settings")
    held = bool(found.parties) and found.fixed and bool(still)
    return held or (found.anchor.lemma == "convene" and sittings.convened(scene, found))


def _speaks(scene: Scene, found: Found) -> bool:
    """As in "Spoke with X", "spoke by phone to X", "the two spoke at the weekend"; not to reporters."""
    after = found.after
    if set(after[:6]) & bag("not_met", "listeners"):
        return False
    if found.anchor.lemma in TALKING:
        return after[:1] == ["with"] and len(found.parties) > 1 and found.time is not None
    stretch = found.passage.words[found.anchor.last + 1 : found.reach.high]
    wired = any(BY_WIRE.match(w.low) for w in stretch)
    if after[:1] == ["to"] and len(are(scene, found, "person")) > 1:
        return found.fixed or wired
    if wired:
        dated = found.time is not None and _several(found)
        return len(found.parties) > 1 or dated or found.pair
    if after[:1] in (["with"], ["by"]):
        people = set(after[1:5]) & (bag("bodies", "people") | bag("bodies", "kinds"))
        return len(found.parties) > 1 or bool(people and found.parties and after[0] == "with")
    many = len(are(scene, found, "person")) > 1 or (found.time is not None and _several(found))
    if many and _with_each_other(found):
        return True
    if found.pair and found.time is not None and set(after[:1]) & SPOKE_ON:
        return True
    return len(are(scene, found, "person")) > 1 and _privately(found)


def _privately(found: Found) -> bool:
    """As in "X and Y spoke on Tuesday about the dam": on a day, not for a bill nor at a rally."""
    if found.time is None or not set(found.after[:1]) & SPOKE_ON:
        return False
    stretch = found.passage.words[found.anchor.last + 1 : found.reach.high]
    return PUBLIC.isdisjoint(w.low for w in stretch)


def _with_each_other(found: Found) -> bool:
    """As in "talked for an hour", "will speak on the margins of the fair": of two, not to a hall."""
    after = " ".join(found.after)
    aside = {"margins", "sidelines", "fringes"} & set(found.after)
    return (
        bool(aside)
        or re.match(
            r"(?:for|over) (?:an|half|\w+) (?:an )?(?:hours?|minutes)\b|(?:through|into|until|late into) (?:the )?(?:evening|night|small|early|late|dawn|midnight)\b",
            after,
        )
        is not None
    )


def _several(found: Found) -> bool:
    """As in "the two presidents", "ministers from seven countries": many in one phrase."""
    head = found.anchor.head
    before = {w.low for w in found.passage.words[max(0, head - 6) : head]}
    return bool(before & (bag("chain", "several") | bag("bodies", "people")))


def _two(scene: Scene, found: Found) -> bool:
    """As in "Telephoned X", "told X by phone"; nobody is met who is told it as a reporter."""
    if found.anchor.lemma != "by phone":
        return len(found.parties) > 1
    people = [p.text.casefold().split() for p in are(scene, found, "person", "state")]
    first = found.anchor.first
    lead = [w.low for w in found.passage.words[max(0, first - 6) : first]]
    if "whom" in lead and found.time is not None:  # "to whom he complained by phone on Friday"
        return True
    return len(people) > 1 and not any(bag("not_met", "listeners") & set(p) for p in people)


def _votes(scene: Scene, found: Found) -> bool:
    """A parliament that votes on a day; to "sit out" a vote is to stay away."""
    if found.anchor.lemma == "sit" and found.after[:1] == ["out"]:
        return False
    if sittings.counted(scene, found):
        return True
    head = found.anchor.head
    before = {w.low for w in found.passage.words[max(0, head - 8) : head]}
    voters = bag("bodies", "words") | sittings.MEMBERS
    two = found.anchor.lemma == "debate" and len(are(scene, found, "person")) > 1
    return found.time is not None and (bool(before & voters) or two)


def _travels(scene: Scene, found: Found) -> bool:
    """As in "Travelled to X for talks", "flew to X on Friday", "went to see Y"."""
    after = list(dropwhile(lambda w: w in WAYS, found.after))
    if after[:2] in (["to", "see"], ["to", "meet"]):
        return bool(are(scene, found, "person"))
    errand = found.time is not None and bool(are(scene, found, "person")) and _purposeful(found)
    bound = set(after[:1]) & {"to", "in", "into"} or (after[:1] == ["from"] and "to" in after)
    if not found.parties or not bound or (found.place is None and not errand):
        return sittings.arrived(scene, found)
    before = found.passage.words[max(0, found.anchor.head - SUBJECT) : found.anchor.head]
    if {w.low for w in before} & bag("not_met", "sent"):
        return False
    if found.anchor.lemma == "return" and not _purposeful(found):
        return False  # who goes home visits nobody
    return found.time is not None or _purposeful(found) or after[:1] == ["from"]


def _departs(scene: Scene, found: Found) -> bool:
    """As in "the foreign minister leaves on Friday for Chad", "left for Oslo on Friday"."""
    end = found.passage.words[found.anchor.last].end - found.passage.start
    if found.time is None:
        return False
    bound = re.match(
        r"(?: on)?(?: [\w.]+){0,3}? for (?:the )?(?!Christmas|Easter|Eid|Ramadan)[A-Z]",
        found.passage.text[end:],
    )
    crew = bag("bodies", "several") | bag("bodies", "people")
    gone = (
        are(scene, found, "person")
        or {w for p in found.parties for w in p.text.casefold().split()} & crew
    )
    return bound is not None and bool(gone)


def _purposeful(found: Found) -> bool:
    last = found.anchor.last
    near = [w.low for w in found.passage.words[last + 3 : last + 17]]
    return bool(set(near) & bag("purpose", "for_nouns")) or bool(ERRAND.search(" ".join(near)))


def _visits(scene: Scene, found: Found) -> bool:
    """As in "Visited X on Monday", "visits X for talks", "was visiting X"."""
    there = found.place is not None and found.passage.words[found.anchor.head].low == "visiting"
    teams = are(scene, found, "organization")
    if found.place is None and len(teams) > 1 and len(teams) == len(found.parties):
        return False  # a club at another's ground
    return bool(found.parties) and (
        found.time is not None
        or _purposeful(found)
        or len(found.parties) > 1
        or (there and bool(are(scene, found, "person")))
    )


def _receives(scene: Scene, found: Found) -> bool:
    """A person is received, not a report or a call."""
    calls = bag("not_met", "shows") | bag("nouns", "calls")
    if set(found.after[:3]) & calls or sittings.a_thing(scene, found):
        return False
    met = set(found.after[:5]) & bag("bodies", "people")
    if found.after[:1] == ["by"] and _to_be(found) and len(are(scene, found, "person")) > 1:
        return True
    if met and len(found.parties) > 1 and about_to(found):
        return True
    if met and found.parties and found.place is not None and found.time is not None:
        return True
    return len(found.parties) > 1 and found.fixed and bool(are(scene, found, "person", "group"))


def _to_be(found: Found) -> bool:
    """As in "asked to be received by the president"."""
    before = found.passage.words[max(0, found.anchor.head - 2) : found.anchor.head]
    return [w.low for w in before] == ["to", "be"]


def _sees(scene: Scene, found: Found) -> bool:
    """As in "negotiators saw a team in X on Sunday", "is expected in X on Thursday"."""
    if found.time is None or not found.parties:
        return False
    if found.anchor.lemma == "expect":
        there = found.place is not None and found.after[:1] in (["in"], ["at"])
        return there and bool(are(scene, found, "person", "group"))
    if found.place is not None and len(are(scene, found, "person", "group")) > 1:
        return True
    return (len(found.parties) > 1 or _several(found)) and _somebody(scene, found)


def _somebody(scene: Scene, found: Found) -> bool:
    """As in "sees the bank's governor and the regulators on Monday", not "saw Peru win on Monday"."""
    end = found.passage.words[found.anchor.last].end
    rest = found.passage.text[end - found.passage.start :]
    seen = [
        p
        for p in found.company.participants
        if p.text in rest and SEE.fullmatch(rest[: rest.find(p.text)])
    ]
    who = found.passage.words[max(0, found.anchor.head - 2)].low == "who"  # "who will see Lee"
    kinds = {"person", *(("group",) if about_to(found) else ()), *(("organization",) * who)}
    people = [p for p in seen if (c := scene.chain(p)) is None or c.type in kinds]
    return any(SEEN.match(rest, rest.find(p.text) + len(p.text)) for p in people)


def _stays(scene: Scene, found: Found) -> bool:
    """As in "will be in Rome for talks", "is due in Lima on Friday"."""
    kinds = ("person", "group", *(("organization",) if "back" in found.after[:1] else ()))
    people = are(scene, found, *kinds) or any(not p.chain for p in found.parties)
    single = bool(are(scene, found, "person")) and found.anchor.lemma == "be"
    back = found.anchor.lemma == "be" and "back" in found.after[:1]
    single = single or (not HOUSES.isdisjoint(found.after[:3]) and _several(found))
    dated = found.time is not None and (found.anchor.lemma == "due" or single or back)
    there = found.place is not None or not HOUSES.isdisjoint(found.after[:3])
    return bool(people) and there and (dated or _purposeful(found))


def _phrases(scene: Scene, found: Found) -> bool:
    """As in "return to the table on Monday": somebody, and a day or a place or somebody else."""
    if found.anchor.lemma in TURNS:
        return TURNS[found.anchor.lemma](scene, found)
    if found.anchor.lemma in TIMED:
        return bool(found.parties) and found.time is not None
    words = found.passage.words[found.anchor.first : found.anchor.last]
    bargaining = any(w.low in {"negotiating", "bargaining"} for w in words)
    return bool(found.parties) and (found.fixed or bargaining or len(found.parties) > 1)


def _joins(scene: Scene, found: Found) -> bool:
    """People join people at a place on a day; nobody joins a club."""
    after = found.after
    crowd = any(w.endswith("s") for w in after[:3]) and not set(after[:1]) & {"the", "its", "their"}
    met = len(are(scene, found, "person", "group")) > 1 or crowd
    return bool(found.parties) and found.place is not None and found.time is not None and met


def _brings(scene: Scene, found: Found) -> bool:
    """As in "Bring X and Y together in Z"."""
    del scene
    near = found.passage.words[found.anchor.last + 1 : found.anchor.last + 14]
    several = len(found.parties) > 1 or {"two", "both", "sides", "rivals", "parties"} & {
        w.low for w in near[:4]
    }
    return bool(several) and found.fixed and any(w.low == "together" for w in near)


VERBS: Mapping[str, Callable[[Scene, Found], bool]] = {
    "meets": _meets, "gathers": _gathers, "speaks": _speaks, "phones": _two, "votes": _votes,
    "travels": _travels, "departs": _departs, "visits": _visits, "receives": _receives, "joins": _joins, "sees": _sees, "brings": _brings, "stays": _stays, "phrases": _phrases,
}  # fmt: skip
