"""Days that are asked for or set ahead: "called for a rally on Sunday", "put down for Wednesday".

The words around a time expression come in; whether it is what somebody asks for or chooses goes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from whipcount.annotate.times.words import lexicon

STOPS = frozenset({";", ":", "(", ")", "“", "”", '"', "—", "–", "--"})
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
DAY_OF_MONTH = re.compile(r"[A-Z][a-z]{2}.*\d|\d.*[A-Z][a-z]{2}")
ASKED = 11  # tokens from the asking to the day
PLACED = 6  # tokens from a gathering to its day: "a rally in the port of Tarn on Sunday"
ORDERED = 12  # tokens from an order to the day from which it holds
OF_WHOM = frozenset({"who", "which", "what", "whoever", "whose"})
SECOND = 24  # tokens from a verb's own day to the infinitive that has another


@cache
def is_any(kind: str) -> frozenset[str]:
    """One word list of the lexicon's tense table."""
    return frozenset(lexicon()["tense"][kind])


def arranged_for(
    text: str, start: int, end: int, left: Sequence[str], right: Sequence[str]
) -> bool:
    """ "A source put the meeting down for Wednesday": ahead, unless it is for Wednesday's or its attack."""
    alone = not right or right[0] in STOPS | {","} or right[0].lower() in is_any("links")
    owned = text[end : end + 2] in {"'s", "’s"}
    by_number = DAY_OF_MONTH.search(text, start, end) and _is_arranged(left)
    return bool(WEEKDAY.search(text, start, end) or by_number) and alone and not owned


def _is_arranged(left: Sequence[str]) -> bool:
    """ "Set a vote on the pact for May 12", "a strike was called for May 12"."""
    for word in reversed([t.lower() for t in left[-ASKED:]]):
        if word in STOPS | {","} | is_any("boundaries"):
            return False
        if word in is_any("choosing") | is_any("arranging") | is_any("moving"):
            return True
    return False


def asked_for(left: Sequence[str]) -> bool:
    """ "Called for a rally on Sunday", "invited them to talks in Tarn on Sunday": the day is what they ask for.

    Not so "called for calm at a rally on Sunday": the rally is where it was said.
    """
    words = [t.lower() for t in left[-ASKED:]]
    at = _gathering_before(words)
    if len(words) < 3 or words[-1] not in {"on", "for", "from"} or at is None:
        return False
    asked = next((i for i, w in enumerate(words) if w in is_any("asking")), None)
    rest = words[asked + 1 : at] if asked is not None else []
    said_there = {"at", "during", "after", "before"} & set(rest)
    return bool({"to", "for"} & set(rest)) and not (STOPS | {","} | said_there) & set(rest)


def _gathering_before(words: Sequence[str]) -> int | None:
    """Where the gathering stands that the day is of, with its place behind it or not."""
    for i in range(len(words) - 2, max(0, len(words) - PLACED), -1):
        if words[i] in gatherings() or words[i].endswith("-day") or words[i] == "day":
            return i
        if words[i] in is_any("boundaries") or words[i] in STOPS:
            return None
    return None


def takes_hold(left: Sequence[str]) -> bool:
    """ "Decreed three days of mourning from Saturday", "want the guns silent from Friday": from a day on.

    What rises or differs from a day is no order of anybody.
    """
    if left[-1:] != ["from"]:
        return False
    for word in reversed([t.lower() for t in left[-ORDERED:-1]]):
        if word in STOPS | {","} | is_any("boundaries"):
            return False
        if word in is_any("ordering"):
            return True
    return False


def way_to(left: Sequence[str]) -> bool:
    """ "Opened the way to talks with the council on Wednesday": what there is a way to is ahead."""
    words = [t.lower() for t in left[-ASKED:]]
    at = next((i for i, w in enumerate(words[:-2]) if w == "way"), None)
    if at is None or words[at + 1] not in {"to", "for"} or words[-1] not in {"on", "in"}:
        return False
    rest = words[at + 2 :]
    return not gatherings().isdisjoint(rest) and not (STOPS | {","}) & set(rest)


def venue_for(left: Sequence[str]) -> bool:
    """ "Offered the port as the venue for January 12": a place or a date that is found for a day."""
    words = [t.lower() for t in left[-2:]]
    return len(words) > 1 and words[1] == "for" and words[0] in is_any("found_for")


def hoped(left: Sequence[str]) -> bool:
    """ "Voiced hope of signing in January": what one hopes of is ahead."""
    words = [t.lower() for t in left[-ASKED:]]
    spots = range(len(words) - 2)
    at = next((i for i in spots if words[i] in is_any("hope") and words[i + 1] == "of"), None)
    if at is None or (STOPS | {","}) & set(words[at:]):
        return False
    return words[at + 2].endswith("ing")


def subject_of_coming(left: Sequence[str], right: Sequence[str]) -> bool:
    """ "Said the vote on May 12 would go ahead": a day within the subject of what will happen."""
    inside = left[-1:] and left[-1].lower() in {"on", "in", "at", "for"}
    coming = inside and right and right[0].lower() in {"will", "would", "shall"}
    return bool(coming) and not _done_by_then([t.lower() for t in left])


def _done_by_then(left: Sequence[str]) -> bool:
    """ "Those who voted for it on Tuesday will pay", "the pact signed on Tuesday will hold"."""
    who = max((i for i, w in enumerate(left) if w in OF_WHOM), default=len(left))
    past = is_any("irregular") | is_any("past")
    later = [w for w in left[who + 1 :] if w in past or w.endswith("ed")]
    done = [w for w in left[-2:-1] if w not in is_any("planned") | is_any("arranging")]
    return bool(later) or any(w in is_any("irregular") or w.endswith("ed") for w in done)


def second_day(left: Sequence[str]) -> bool:
    """ "Agreed on Friday to sign it on Monday": the verb has its day, so this one is the infinitive's."""
    to = next((i for i in range(len(left) - 1, 0, -1) if left[i] == "to"), None)
    if to is None or to + 1 >= len(left) or (STOPS | {","}) & set(left[to:]):
        return False
    verb = left[to + 1]
    if not verb.islower() or verb in is_any("determiners") | is_any("looking_back"):
        return False
    behind = [t.lower() for t in left[to + 2 :]]
    if behind[-1:] not in (["on"], ["in"]) or not is_any("boundaries").isdisjoint(behind):
        return False
    near = left[max(0, to - SECOND) : to]
    return any(WEEKDAY.fullmatch(t) for t in near) and ";" not in near


def chosen_date(left: Sequence[str], right: Sequence[str]) -> bool:
    """ "Nurses set an Oct. 28 strike date", "have until a May 12 deadline": a day that is chosen is ahead."""
    chosen = {t.lower() for t in left[-2:]} & is_any("choosing")
    if chosen and not {t.lower() for t in right[:3]}.isdisjoint({"date", "deadline"}):
        return True
    over = {t.lower() for t in (*left[-4:], *right[1:3])} & (is_any("let_pass") | is_any("past"))
    return right[:1] in (["deadline"], ["ultimatum"]) and not over


def taken_off(left: Sequence[str]) -> bool:
    """ "Has dropped the bill from its session on July 8": that day may still be to come."""
    words = [t.lower() for t in left[-ASKED:]]
    named = len(words) > 3 and words[-1] == "on" and words[-2] in gatherings()
    return named and "from" in words[-6:-2] and not is_any("dropping").isdisjoint(words)


@cache
def gatherings() -> frozenset[str]:
    """Nouns of what people come to."""
    kinds = ("gathering", "vote", "strike", "protest")
    return frozenset(w for kind in kinds for w in lexicon()["events"][kind])


def without_aside(tokens: Sequence[str]) -> Sequence[str]:
    """ "The Monday session, which all may watch, will be held online": the aside tells no tense."""
    commas = [i for i, word in enumerate(tokens) if word == ","]
    relative = (
        i for i in commas if is_any("relative") & {t.lower() for t in tokens[i + 1 : i + 2]}
    )
    opened = next(relative, None)
    if opened is None or STOPS & set(tokens[:opened]):
        return tokens
    closed = next((i for i in commas if i > opened), len(tokens))
    return [*tokens[:opened], *tokens[closed + 1 :]]
