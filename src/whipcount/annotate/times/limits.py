"""What the word right before a time expression says: until Friday, moved to Friday, Thursday and Friday.

The words left and right of an expression and the verb found for it come in; a side goes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.annotate.times.aims import STOPS, WEEKDAY, gatherings, is_any

MOVED_TO = frozenset({"to", "into"})
PARTS = frozenset({"morning", "afternoon", "evening", "night", "eve", "start", "end", "close"})
OWNER, NOUN = re.compile(r"\b(?:the|its|their|this)\s$"), re.compile(r"\s[a-z]{3}")
# "Let it be known on Friday that they could": told then, whatever may be.
TOLD_THEN = re.compile(r"\sthat\s(?:it|he|she|they|we|the|an?|its?|his|her|their)\b")
SPAN = frozenset({"day", "days", "week", "weeks", "hours", "month", "months"})
WAS = 5  # words from "was due" to the day
NEVER = 5  # words from a day that was planned to what never came
BOTH = frozenset({"and", "or"})


def one_of_two(left: Sequence[str]) -> Sequence[str]:
    """ "Rescheduled for Thursday and Friday": the second day stands where the first one does."""
    while len(left) > 2 and left[-1] in BOTH and WEEKDAY.fullmatch(left[-2]):
        left = left[:-2]
    return left


def names_a_thing(text: str, start: int, end: int) -> bool:
    """ "The winners of the 2022 election are waiting": a year before a noun has no tense."""
    before, after = text[max(0, start - 6) : start], text[end : end + 4]
    return bool(OWNER.search(before) and NOUN.match(after))


def whole_day(left: Sequence[str]) -> Sequence[str]:
    """ "Put back to the evening of April 29": that day stands where its evening does."""
    part = len(left) > 3 and left[-1] == "of" and left[-2].lower() in PARTS
    return left[:-3] if part and left[-3].lower() == "the" else left


def put_off(left: Sequence[str], right: Sequence[str]) -> bool:
    """ "A session that was due on Friday has been moved": that day may be over by now."""
    perfect = right[:1] in (["has"], ["have"]) and right[1:2] == ["been"]
    was = not {"was", "were"}.isdisjoint(t.lower() for t in left[-WAS:])
    return perfect and was and not is_any("moving").isdisjoint(right[2:5])


def before_in_time(near: Sequence[str], gap: int) -> bool:
    """ "Before" a day; not a court or a council that hears somebody, nor a summit that was "the day before"."""
    lead = near[-gap - 2 : -gap - 1]
    if is_any("faces").intersection(lead) or SPAN.intersection(lead):
        return False
    behind = set(near[len(near) - gap :])
    return not behind & is_any("before_whom") or bool(behind & gatherings() - {"court", "judges"})


def moved_to(near: Sequence[str]) -> bool:
    """ "Moves the deadline for bids to March 14", "extended the season to April 30"."""
    if near[-1:] not in (["to"], ["until"], ["till"]):
        return False
    for word in reversed(near[:-1]):
        if word in STOPS | is_any("boundaries"):
            return False
        if word in is_any("moving_on") | is_any("moving"):
            return True
    return False


def beside(
    near: Sequence[str], right: Sequence[str], direction: int, verb: str | None
) -> int | None:
    """As early as Friday; put off to Friday, from Friday; forty had paid by Friday; lasted until it."""
    last = near[-1] if near else ""
    if last == "as" and near[-2:-1] in (["early"], ["soon"]):
        return 1
    if decided(near, right):
        return -1
    moved = not is_any("moving").isdisjoint(near[-4:-1])
    if (last in MOVED_TO and moved) or moved_to(near):
        return 1
    if last == "from" and moved:
        return 0
    if right[:1] == ["before"] and (len(right) == 1 or right[1] in STOPS | {",", "."}):
        return -1
    if direction > 0 and last in {"for", "on"} and never(right):
        return -1
    if last in {"by", "until", "till"} and direction < 0:
        return _limit(near, right, verb)
    return _by_present(near, direction, verb)


def decided(near: Sequence[str], right: Sequence[str]) -> bool:
    """ "The decision on Friday to raise the levy will cost jobs", "a ruling on Friday means"."""
    noun = near[-2] if near[-1:] == ["on"] and len(near) > 1 else ""
    if right[:1] == ["to"]:
        return noun in is_any("decided")
    return noun in is_any("happened") and not is_any("meaning").isdisjoint(right[:1])


def never(right: Sequence[str]) -> bool:
    """ "The session planned for Tuesday in the port never opened", "did not take place"."""
    near = right[:NEVER]
    if not STOPS.isdisjoint(near) or "," in near:
        return False
    did = any(near[i : i + 2] == ["did", "not"] for i in range(len(near)))
    return did or not {"never", "didn't"}.isdisjoint(near)


def _limit(near: Sequence[str], right: Sequence[str], verb: str | None) -> int | None:
    """What had come about by Friday, what lasted until Friday; but "had until Friday to pay"."""
    if near[-2:] in (["had", "until"], ["had", "till"]):
        return 1 if right[:1] == ["to"] else -1
    ranged = "from" in near[-6:-1] and any(WEEKDAY.fullmatch(w.capitalize()) for w in near[-6:-1])
    if ranged and near[-1] != "by":  # "dark from Saturday till noon on Sunday"
        return -1
    had = verb in {"had", "hadn't"} or not {"had", "hadn't"}.isdisjoint(near)
    return -1 if had or (near[-1] != "by" and verb in is_any("lasting")) else None


def _by_present(near: Sequence[str], direction: int, verb: str | None) -> int | None:
    """ "Holds nine seats after Saturday's vote": a present verb leaves it open; "starting in 2026" is ahead."""
    last = near[-1] if near else ""
    present = is_any("scheduled") | is_any("present_plural")
    if last in is_any("behind") and direction > 0 and verb in present:
        return 0
    starts = near[-2:-1] in (["starting"], ["beginning"]) and last in {"in", "on", "from"}
    return 1 if starts and direction == 0 else None
