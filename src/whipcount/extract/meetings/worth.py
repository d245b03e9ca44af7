"""Does a mention tell enough of a meeting to be a row? One anchor with its stretch in, yes or no out.

A noun must say when, where, who or which; a verb must have the arguments without which it is no meeting.
"""

from __future__ import annotations

import re

from whipcount.extract.meetings.bodies import a_body
from whipcount.extract.meetings.denied import refuted
from whipcount.extract.meetings.found import Found
from whipcount.extract.meetings.outcome import ended
from whipcount.extract.meetings.verbs import BY_WIRE, VERBS
from whipcount.extract.scene import Scene
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag, pattern

ENOUGH = 2
SCHEDULED = frozenset(
    "schedule set plan hold due slate take call postpone delay put defer cancel push bring expect go move follow begin start open resume".split()
)
DOUBTFUL = (
    frozenset(
        "briefing debate tour session town-hall lunch dinner luncheon breakfast sitting audience ceremony workshop reception plenary caucus".split()
    )
    | bag("nouns", "crowds")
    | bag("nouns", "rites")
)
PLAIN = frozenset({"meeting", "talks", "summit", "negotiations", "conference"})
TRIPS = frozenset({"visit", "trip", "tour"})
HELD_BEFORE = re.compile(
    r"(?:held|called|convened) (?:(?:shortly|just|immediately|\w+ (?:hours|days|minutes|weeks)|hours|days) )?(?:before|after)\b"
)
LASTING = re.compile(r"^[\w-]+-(?:minute|hour|day|week)$")
LASTS = frozenset(
    "day days week weeks night nights evening afternoon morning weekend fortnight month hours".split()
)  # "a night of talks"
COUNTS = frozenset(
    "a an two three four five six seven eight nine ten eleven twelve several".split()
)
EDGES = frozenset("start end close beginning outset opening conclusion eve".split())
GOES_ON = re.compile(
    r"(?:that|which) (?:went on|lasted|ran|dragged|stretched|continued|began|started|ended)\b"
)
TELLING = re.compile(
    r"[A-Z#]|\b(?:general|first|second|third|fourth|\d+(?:st|nd|rd|th)|virtual|online|public|emergency|annual|special|joint|"
    r"ministers?|leaders?|chiefs?|ministerial|bilateral|trilateral|parliamentary|plenary|extraordinary|board|council|committee|executive|shareholders|staff|members|"
    r"\w+-(?:minute|hour|day|week|way|party|nation|sided)|signing|swearing-in|handover|cabinet|high-level|closed(?:-door)?|behind-closed-doors|private|secret|resumed|further|fresh|follow-up|mediation|final|closing|opening|inaugural|maiden|plenary|mass|late-night|marathon|crisis|urgent|snap|extra|strike|pay|peace|budget|trade|coalition|morning|afternoon|evening|overnight|defen[cs]e|foreign|military|donors?|peace|next|last)\b"
)


def worth(scene: Scene, found: Found) -> bool:
    """Whether the mention is worth a row."""
    if found.anchor.lemma == "vote" and found.anchor.kind == "noun":
        return _ballot(found)
    if found.anchor.kind == "noun":
        both = found.time is not None and found.place is not None
        sure = both or _happens(found) or _there_on(found)
        doubt = found.anchor.lemma in DOUBTFUL and not sure
        told = points(found) >= ENOUGH + doubt
        return told and not refuted(found) and not a_body(scene, found)
    return VERBS[found.anchor.kind](scene, found) and not refuted(found)


def points(found: Found) -> int:
    """How much the words tell: when, where, who, which."""
    anchor = found.anchor
    total = (found.time is not None) + (found.place is not None) + min(2, len(found.parties))
    if anchor.kind != "noun":
        return total
    words, telling = found.passage.words, _telling(found)
    total += telling + (anchor.lemma in bag("nouns", "strong"))
    total += (
        (found.reach.verb_side < 0)
        + 3 * (_undone(found) or _lost(found))
        + _happens(found)
        + _with(found)
        + 3 * (found.reach.verb_side < 0 and found.pair and not found.parties)
    )
    wire = anchor.lemma in bag("nouns", "calls") and BY_WIRE.match(words[anchor.head - 1].low)
    total += bool(wire) and telling
    total += telling and _margins(found)
    there = words[anchor.first - 1].low in {"at", "during", "in"} or _come_from(found)
    total += (found.time is not None and there) + 2 * (_at_which(found) or _edge(found))
    total += (
        _told_or_over(found, telling)
        + _there(found)
        + _on_its_day(found)
        + 3 * (ended(found) is not None)
    )
    return total - 2 * (words[anchor.first].low in bag("lead", "vague")) - _bare(found)


def _telling(found: Found) -> bool:
    """Its phrase says which meeting: "emergency meeting", "UEFA's congress"."""
    anchor = found.anchor
    words = found.passage.words
    opener = words[anchor.first]
    bare = (
        anchor.first < anchor.head
        and opener.text[0].islower()
        and opener.low not in bag("lead", "articles")
    )
    inner = " ".join(w.text for w in words[anchor.first + (not bare) : anchor.head + 1])
    return bool(TELLING.search(inner)) or _owned(found) or _long(found)


def _long(found: Found) -> bool:
    """As in "a night of talks", "five days of negotiations": how long they lasted."""
    words, anchor = found.passage.words, found.anchor
    pairs = zip(words[anchor.first : anchor.head], words[anchor.first + 1 :], strict=False)
    counted = words[anchor.first].low in COUNTS or words[anchor.first].low.isdigit()
    return counted and any(a.low in LASTS and b.low == "of" for a, b in pairs)


def _edge(found: Found) -> bool:
    """As in "told reporters at the start of the meeting in the Blue Room": it takes place."""
    words, first = found.passage.words, found.anchor.first
    before = [w.low for w in words[max(0, first - 4) : first]]
    edge = before[-1:] == ["of"] and before[-3:-2] == ["the"] and before[-2] in EDGES
    return edge and before[:1] == ["at"] and found.fixed


def _owned(found: Found) -> bool:
    """As in "UEFA's congress": whose it is, where that is no day."""
    words, first = found.passage.words, found.anchor.first
    owner = words[first]
    named = owner.text[0].isupper() and not owner.low.endswith("day")
    return named and first + 1 < found.anchor.head and words[first + 1].low == "'s"


def _told_or_over(found: Found, telling: bool) -> bool:
    """As in "told a cabinet meeting", "after a four-hour session", "said after an emergency meeting"."""
    words, anchor = found.passage.words, found.anchor
    before = [w.low for w in words[max(0, anchor.first - 2) : anchor.first]]
    dated = _day_inside(found)
    if not before or not (words[anchor.first].low in {"a", "an"} or dated or _long(found)):
        return False
    if before[-1] in {"told", "telling", "addressing", "addressed"}:
        return telling or found.fixed
    if dated:
        return False
    lasted = any(LASTING.search(w.low) for w in words[anchor.first : anchor.head])
    lasted = lasted or _long(found)
    spoke = before[-1] == "after" and lemmas.verb(before[0]) in bag("verbs", "reports")
    return telling and (spoke or (lasted and before[-1] in {"after", "following", "at", "in"}))


def _with(found: Found) -> int:
    """As in "talks with the president", "talks with farmers' parties": it says who was met."""
    after = found.after
    if after[:1] == ["of"] and "with" in after[2:7]:  # "a meeting of the task force with the bank"
        after = after[after.index("with") :]
    if after[:2] == ["between", "the"] and set(after[2:3]) & bag("chain", "several"):
        return 1  # "a meeting between the two"
    if after[:1] == ["before"] and found.anchor.lemma == "hearing" and found.fixed:
        return 1  # "a hearing before the court on Friday"
    if after[:1] != ["with"] or found.anchor.lemma in DOUBTFUL:
        return 0
    people = set(after[1:5]) & (
        bag("bodies", "people") | bag("bodies", "words") | bag("bodies", "kinds")
    )
    return 2 if people else int(bool(found.parties))


def _day_inside(found: Found) -> bool:
    """As in "Monday's meeting"."""
    words, anchor = found.passage.words, found.anchor
    at = found.time.evidence[0] if found.time else None
    return at is not None and words[anchor.first].start <= at.start < words[anchor.head].start


def _there_on(found: Found) -> bool:
    """As in "at a dinner on Friday", "ahead of Friday's sitting"."""
    words, first = found.passage.words, found.anchor.first
    there = first > 0 and words[first - 1].low == "at"
    there = there or _day_inside(found) or _come_from(found)
    return (found.time is not None and there) or _at_which(found)


def _come_from(found: Found) -> bool:
    """As in "came away from his audience", "emerged from a briefing": somebody was there."""
    words, first = found.passage.words, found.anchor.first
    before = {lemmas.verb(w.low) for w in words[max(0, first - 4) : max(0, first - 1)]}
    from_it = first > 0 and words[first - 1].low in {"from", "of"}
    return from_it and bool(before & {"emerge", "come", "walk", "step"})


def _at_which(found: Found) -> bool:
    """As in "a rally at which thousands had demanded it", "a session that went on until dawn": what was done there is told."""
    words, first = found.passage.words, found.anchor.first
    there = found.after[1:2] == ["which"] and found.after[0] in {"at", "in", "during"}
    before = words[first - 1].low if first else ""
    there = there or (
        before in {"at", "after", "in"} and bool(GOES_ON.match(" ".join(found.after)))
    )
    return there and words[first].low in {"a", "an"}


def _on_its_day(found: Found) -> bool:
    """As in "the subject of a meeting on Monday", "Monday's talks": its day stands in its phrase."""
    at = found.time.evidence[0] if found.time else None
    ref = found.time.time_ref if found.time else None
    if at is None or ref is None or ref.unit != "day" or found.anchor.lemma not in PLAIN:
        return False
    end = found.passage.words[found.anchor.last].end
    gap = found.passage.text[end - found.passage.start : max(0, at.start - found.passage.start)]
    return _day_inside(found) or (
        at.start > end and gap.strip() in {"", "on", "late on", "early on"}
    )


def _there(found: Found) -> bool:
    """As in "on a trip to Peru", "a board meeting held before the sale": it takes place."""
    words, anchor = found.passage.words, found.anchor
    before = words[anchor.first - 1].low if anchor.first else ""
    bound = found.place is not None or (found.time is not None and found.after[:1] == ["to"])
    trip = anchor.lemma in TRIPS and bound and before in {"on", "during", "from"}
    after = " ".join(found.after[:4])
    return trip or HELD_BEFORE.match(after) is not None


def _margins(found: Found) -> bool:
    """As in "on the sidelines of the X Forum": something happens there, so it takes place."""
    words, first = found.passage.words, found.anchor.first
    return (
        first > 1
        and words[first - 1].low == "of"
        and words[first - 2].low in bag("beside", "nouns")
    )


def _ballot(found: Found) -> bool:
    """A vote that is held, set or put off on a day, or put off at all."""
    verb = found.reach.verb
    if verb is None or lemmas.verb(found.passage.words[verb].low) not in SCHEDULED:
        return False
    return found.time is not None or _lost(found) or (found.reach.verb_side < 0 and _undone(found))


def _happens(found: Found) -> bool:
    """As in "the talks broke off on Tuesday": a verb of happening, and a day or a place."""
    verb = found.reach.verb
    if found.reach.verb_side <= 0 or verb is None or not found.fixed:
        return False
    single = found.passage.words[verb].low
    return any(v.split()[0] == lemmas.verb(single) for v in bag("verbs", "happens"))


def _undone(found: Found) -> bool:
    """Called off, or put off: that is told of meetings that readers wait for."""
    words, around = found.passage.words, found.reach
    first = found.anchor.first
    if around.verb is not None and around.verb_side < 0:
        first = min(first, around.verb)
    own = found.passage.between(words[first].start, words[around.far - 1].end)
    return any(pattern("status", n).search(own) for n in ("cancelled", "postponed"))


def _lost(found: Found) -> bool:
    """As in "A session with her that was due on Friday was postponed": undone by its own clause."""
    return found.fate is not None and found.fate.own


def _bare(found: Found) -> int:
    """As in "The talks" alone, or "meetings": told of before, or none in particular."""
    words, anchor = found.passage.words, found.anchor
    low = words[anchor.head].low
    plural = low.endswith("s") and low not in bag("nouns", "plurals") | {anchor.lemma}
    alone = anchor.head - anchor.first <= 1
    again = alone and words[anchor.first].low in {"the", "this", "that", "these", low}
    on_its_day = _happens(found) and found.time is not None  # "four meetings are set for May"
    return int(plural and not on_its_day) + int(again and found.time is None and not _with(found))
