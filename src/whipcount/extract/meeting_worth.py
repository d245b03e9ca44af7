"""Does a mention tell enough of a meeting to be a row? One anchor with its stretch in, yes or no out.

A noun must say when, where, who or which; a verb must have the arguments without which it is no meeting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import takewhile

from whipcount.extract.meeting_found import Found, are
from whipcount.extract.meeting_turns import TURNS
from whipcount.extract.scene import Scene
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag, pattern

ENOUGH = 2
SCHEDULED = frozenset(
    "schedule set plan hold due slate take call postpone delay put defer cancel push bring".split()
)
DOUBTFUL = frozenset(
    "debate tour session town-hall lunch dinner luncheon breakfast sitting audience ceremony workshop reception plenary caucus".split()
)
ERRAND = re.compile(
    r"\bto (?:discuss|meet|settle|negotiate|sign|attend|brief|mediate|lobby|persuade|advise|press|talk|address|agree|see)\b"
)
BY_WIRE = re.compile("(?:tele)?phone$|video|zoom|online|virtual")
LASTING = re.compile(r"^[\w-]+-(?:minute|hour|day|week)$")
PREPOSITIONS = frozenset("before after on in at by until during for to".split())
TELLING = re.compile(
    r"[A-Z#]|\b(?:first|second|third|fourth|\d+(?:st|nd|rd|th)|virtual|emergency|annual|special|joint|"
    r"ministers?|leaders?|chiefs?|ministerial|bilateral|trilateral|parliamentary|plenary|extraordinary|"
    r"\w+-(?:minute|hour|day|week|way|party|nation|sided)|signing|swearing-in|handover|cabinet|high-level|closed(?:-door)?|behind-closed-doors|private|secret|resumed|final|closing|opening|inaugural|maiden|plenary|mass|late-night|marathon|crisis|urgent|snap|extra|strike|pay|peace|budget|trade|coalition|morning|afternoon|evening|overnight|defen[cs]e|foreign|military|donors?|peace|next|last)\b"
)


def worth(scene: Scene, found: Found) -> bool:
    """Whether the mention is worth a row."""
    if found.anchor.lemma == "vote" and found.anchor.kind == "noun":
        return _ballot(found)
    if found.anchor.kind == "noun":
        return points(found) >= ENOUGH + (found.anchor.lemma in DOUBTFUL)
    return VERBS[found.anchor.kind](scene, found)


def points(found: Found) -> int:
    """How much the words tell: when, where, who, which."""
    anchor = found.anchor
    total = (found.time is not None) + (found.place is not None) + min(2, len(found.parties))
    if anchor.kind != "noun":
        return total
    words = found.passage.words
    opener = words[anchor.first]
    bare = (
        anchor.first < anchor.head
        and opener.text[0].islower()
        and opener.low not in bag("lead", "articles")
    )
    inner = " ".join(w.text for w in words[anchor.first + (not bare) : anchor.head + 1])
    telling = bool(TELLING.search(inner))
    total += telling + (anchor.lemma in bag("nouns", "strong"))
    total += (found.reach.verb_side < 0) + 3 * _undone(found) + _happens(found) + _with(found)
    wire = anchor.lemma in bag("nouns", "calls") and BY_WIRE.match(words[anchor.head - 1].low)
    total += bool(wire) and telling
    total += telling and _margins(found)
    total += found.time is not None and words[anchor.first - 1].low in {"at", "during", "in"}
    total += telling and _told_or_over(found)
    return total - 2 * (words[anchor.first].low in bag("lead", "vague")) - _bare(found)


def _told_or_over(found: Found) -> bool:
    """As in "told a cabinet meeting", "after a four-hour session": somebody spoke there, or it is over."""
    words, anchor = found.passage.words, found.anchor
    before = words[anchor.first - 1].low if anchor.first else ""
    if words[anchor.first].low not in {"a", "an"}:
        return False
    lasted = any(LASTING.search(w.low) for w in words[anchor.first : anchor.head])
    return before in {"told", "telling"} or (
        lasted and before in {"after", "following", "at", "in"}
    )


def _with(found: Found) -> int:
    """As in "talks with the president", "talks with farmers' parties": it says who was met."""
    after = found.after
    if after[:1] != ["with"] or found.anchor.lemma in DOUBTFUL:
        return 0
    people = set(after[1:5]) & (
        bag("bodies", "people") | bag("bodies", "words") | bag("bodies", "kinds")
    )
    return 2 if people else int(bool(found.parties))


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
    return found.time is not None or (found.reach.verb_side < 0 and _undone(found))


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


def _bare(found: Found) -> int:
    """As in "The talks" alone, or "meetings": told of before, or none in particular."""
    words, anchor = found.passage.words, found.anchor
    low = words[anchor.head].low
    plural = low.endswith("s") and low not in bag("nouns", "plurals")
    alone = anchor.head - anchor.first <= 1
    again = alone and words[anchor.first].low in {"the", "this", "that", "these", low}
    return int(plural) + int(again and found.time is None and not _with(found))


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
    if "'s" in after[1:3] and not _after(scene, found):
        return False
    before = {w.low for w in words[max(0, head - 6) : head]}
    several = bool(before & (bag("chain", "several") | bag("bodies", "people")))
    known = (
        bool(found.parties)
        or several
        or bool(before & (bag("bodies", "words") | bag("bodies", "several")))
    )
    fixed = found.fixed or after[:1] == ["for"] or (several and after[:1] == ["at"])
    return len(found.parties) > 1 or (known and fixed)


def _gathers(scene: Scene, found: Found) -> bool:
    """As in "Gathered in X", not "gathered pledges"."""
    del scene
    still = set(found.after[:1]) & bag("chain", "settings")
    return bool(found.parties) and found.fixed and bool(still)


def _speaks(scene: Scene, found: Found) -> bool:
    """As in "Spoke with X", "spoke by phone to X", "the two spoke at the weekend"; not to reporters."""
    del scene
    after = found.after
    if set(after[:6]) & bag("not_met", "listeners"):
        return False
    if any(BY_WIRE.match(w) for w in after[:7]):
        return len(found.parties) > 1 or (found.time is not None and _several(found))
    if after[:1] in (["with"], ["by"]):
        people = set(after[1:5]) & (bag("bodies", "people") | bag("bodies", "kinds"))
        return len(found.parties) > 1 or bool(people and found.parties and after[0] == "with")
    dated = found.time is not None and found.anchor.lemma == "speak"
    return dated and bool(found.parties) and after[:1] == ["at"]


def _several(found: Found) -> bool:
    """As in "the two presidents", "ministers from seven countries": many in one phrase."""
    head = found.anchor.head
    before = {w.low for w in found.passage.words[max(0, head - 6) : head]}
    return bool(before & (bag("chain", "several") | bag("bodies", "people")))


def _two(scene: Scene, found: Found) -> bool:
    """As in "Telephoned X"."""
    del scene
    return len(found.parties) > 1


def _votes(scene: Scene, found: Found) -> bool:
    """A parliament that votes on a day."""
    del scene
    head = found.anchor.head
    before = {w.low for w in found.passage.words[max(0, head - 8) : head]}
    voters = bag("bodies", "words") | bag("bodies", "people")
    return found.time is not None and bool(before & voters)


def _travels(scene: Scene, found: Found) -> bool:
    """As in "Travelled to X for talks", "flew to X on Friday", "went to see Y"."""
    after = found.after
    if after[:2] in (["to", "see"], ["to", "meet"]):
        return bool(are(scene, found, "person"))
    if not found.parties or found.place is None or not set(after[:1]) & {"to", "in", "into"}:
        return False
    return found.time is not None or _purposeful(found)


def _purposeful(found: Found) -> bool:
    last = found.anchor.last
    near = [w.low for w in found.passage.words[last + 3 : last + 17]]
    return bool(set(near) & bag("purpose", "for_nouns")) or bool(ERRAND.search(" ".join(near)))


def _visits(scene: Scene, found: Found) -> bool:
    """As in "Visited X on Monday", "visits X for talks"."""
    del scene
    return bool(found.parties) and (
        found.time is not None or _purposeful(found) or len(found.parties) > 1
    )


def _receives(scene: Scene, found: Found) -> bool:
    """A person is received, not a report."""
    if set(found.after[:3]) & bag("not_met", "shows"):
        return False
    return len(found.parties) > 1 and found.fixed and bool(are(scene, found, "person", "group"))


def _sees(scene: Scene, found: Found) -> bool:
    """As in "negotiators saw a team in X on Sunday", "is expected in X on Thursday"."""
    if found.place is None or found.time is None or not found.parties:
        return False
    if found.anchor.lemma == "expect":
        return found.after[:1] in (["in"], ["at"]) and bool(are(scene, found, "person", "group"))
    return len(are(scene, found, "person", "group")) > 1


def _stays(scene: Scene, found: Found) -> bool:
    """As in "will be in Rome for talks", "is due in Lima on Friday"."""
    people = are(scene, found, "person", "group") or any(not p.chain for p in found.parties)
    single = bool(are(scene, found, "person")) and found.anchor.lemma == "be"
    dated = found.time is not None and (found.anchor.lemma == "due" or single)
    return bool(people) and found.place is not None and (dated or _purposeful(found))


def _phrases(scene: Scene, found: Found) -> bool:
    """As in "return to the table on Monday": somebody, and a day or a place or somebody else."""
    if found.anchor.lemma in TURNS:
        return TURNS[found.anchor.lemma](scene, found)
    if found.anchor.lemma in {
        "hammer",
        "shuttle",
        "lays",
    }:
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
    return len(found.parties) > 1 and found.fixed and any(w.low == "together" for w in near)


VERBS: Mapping[str, Callable[[Scene, Found], bool]] = {
    "meets": _meets, "gathers": _gathers, "speaks": _speaks, "phones": _two, "votes": _votes,
    "travels": _travels, "visits": _visits, "receives": _receives, "joins": _joins, "sees": _sees, "brings": _brings,
    "stays": _stays, "phrases": _phrases,
}  # fmt: skip
