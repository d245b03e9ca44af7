"""Before or after? The direction of a time expression, from the words around it.

A text, the place of an expression and its sentence come in; -1 (past), 1 (ahead) or 0 (unsaid)
and the verb that says so go out. Words only: no parser, no tagger.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whipcount.annotate.times.aims import (
    STOPS,
    arranged_for,
    asked_for,
    chosen_date,
    hoped,
    is_any,
    second_day,
    subject_of_coming,
    taken_off,
    takes_hold,
    venue_for,
    way_to,
    without_aside,
)
from whipcount.annotate.times.forms import (
    auxiliaries,
    awaited,
    has_bidden,
    is_noun,
    looks_past,
    made_so,
    may_be,
    opens_noun,
    several_before,
    word_after,
    word_before,
)
from whipcount.annotate.times.limits import (
    before_in_time,
    beside,
    never,
    one_of_two,
    put_off,
    whole_day,
)

TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[;:()“”\"—–]|--|,")
COUNTED = re.compile(r"\b\d[\d,.]* (?=(?:votes|visits|runs|holds|returns|hosts|falls|takes)\b)")
REACH = 6  # tokens from "since" to the day it leads to
TAKEN_OFF, REACHED = "from", "by"  # instead of a verb
NEAR = 6  # tokens between a reporting verb and its day


@dataclass(frozen=True, slots=True)
class Tense:
    """Direction, the verb it comes from, and how many tokens lie between verb and expression."""

    direction: int = 0
    verb: str | None = None
    gap: int = 99


def tense(text: str, start: int, end: int, sentence: tuple[int, int]) -> Tense:
    """The nearest verb to the left in the same clause decides, else the first to the right."""
    left = whole_day(one_of_two(_tokens(text[sentence[0] : start])))
    owned = text[end : end + 2] in {"'s", "’s"}
    right = _tokens(text[end + 2 * owned : sentence[1]])
    if taken_off(left) or put_off(left, [t.lower() for t in right]):
        return Tense(0, TAKEN_OFF, 0)
    if _set_ahead(text, (start, end), left, right) and not never([t.lower() for t in right]):
        return Tense(1, "for", 0)
    owned = owned or text[start : start + 4].lower() == "the "
    return _cued(left, right, _governing(left, right, owned=owned) or Tense())


def _governing(left: Sequence[str], right: Sequence[str], *, owned: bool) -> Tense | None:
    """The verb that says when: to the left in the clause, to the right, or beyond; ``owned``: "Sunday's vote"."""
    found, stopped = _leftwards(left, clause=True)
    # "Where they met, the mood Tuesday was sour": the day is in the subject of the verb behind it.
    if found and "," in left[len(left) - found.gap :]:
        beside = _rightwards(right, named=False)
        found = beside if beside and beside.gap == 0 else found
    found = found or _rightwards(right, named=owned or bool(left and opens_noun(left[-1].lower())))
    return _leftwards(left, clause=False)[0] if found is None and stopped else found


def _set_ahead(text: str, at: tuple[int, int], left: Sequence[str], right: Sequence[str]) -> bool:
    """A day that is asked for, set, hoped for, or that of an infinitive beside the verb's own."""
    for_it = left[-1:] in (["for"], ["For"]) and arranged_for(text, *at, left, right)
    if for_it or chosen_date(left, right) or subject_of_coming(left, right):
        return True
    return any(f(left) for f in (asked_for, venue_for, takes_hold, way_to, hoped, second_day))


def _tokens(text: str) -> list[str]:
    """The words; a number counts as one where it tells a noun: "17 votes ahead"."""
    return [t.replace("’", "'") for t in TOKEN.findall(COUNTED.sub("two ", text))]


def _leftwards(tokens: Sequence[str], *, clause: bool) -> tuple[Tense | None, bool]:
    for gap, i in enumerate(range(len(tokens) - 1, -1, -1)):
        if clause and (tokens[i] in STOPS or tokens[i].lower() in is_any("boundaries")):
            return None, True
        if (direction := _verb(tokens, i)) is not None:
            return Tense(direction, tokens[i].lower(), gap), False
    return None, False


def _rightwards(tokens: Sequence[str], *, named: bool) -> Tense | None:
    """The first verb to the right; ``named`` where a noun follows: "the Monday vote"."""
    tokens = without_aside(tokens)
    for i, token in enumerate(tokens):
        if token in STOPS or token.lower() in is_any("boundaries"):
            return None
        if token.lower() in is_any("perfect"):
            continue
        noun = is_noun(tokens, i) or (named and i == 0)
        if tokens[i + 1 : i + 2] == ["being"] and not is_any("moving").isdisjoint(
            tokens[i + 2 : i + 4]
        ):
            return Tense(1, token, i)  # "Saturday's ceremony was being postponed"
        if named and i == 1 and tokens[0] in is_any("happened") and token not in is_any("future"):
            return Tense(-1, token, i)
        if token in {"is", "are"} or (token in is_any("present_plural") and not noun):
            return Tense(1, token, i)
        if not (named and i == 0) and (direction := _verb(tokens, i)) is not None:
            return Tense(direction, token.lower(), i)
    return None


def _verb(tokens: Sequence[str], i: int) -> int | None:
    """What the token says if it is the verb of the clause; None where it says nothing."""
    word = tokens[i].lower()
    if word == "to":
        return _infinitive(tokens, i)
    if may_be(tokens, i):
        return 1
    if word in is_any("past") | {"says"}:
        return 1 if word_after(tokens, i) in {"to", "due", "scheduled"} else -1
    if word == "due" and {"had", "been"} <= {t.lower() for t in tokens[max(0, i - 3) : i]}:
        return 0
    if word in is_any("future") or word.endswith("'ll"):
        return 1
    if word in is_any("scheduled") and not is_noun(tokens, i):
        return 1
    if word in {"is", "are"}:
        return 1 if word_after(tokens, i) == "to" or i >= len(tokens) - 2 else None
    looks = looks_past(tokens[i]) or (
        word.endswith("ed") and word_before(tokens, i) in is_any("perfect")
    )
    return _participle(tokens, i) if looks else _arranged(tokens, i)


def _arranged(tokens: Sequence[str], i: int) -> int | None:
    """What is arranged is ahead, and what people do in the present tense: "they meet Monday"."""
    if tokens[i] in is_any("on_their_way") and word_before(tokens, i) in {"is", "are"}:
        return 1
    if tokens[i] in is_any("running_out") and "with" in [
        t.lower() for t in tokens[max(0, i - 6) : i]
    ]:
        return 1
    if tokens[i] in is_any("heading") and several_before(tokens, i):
        return 1
    if tokens[i] in is_any("gathering"):
        return None if auxiliaries(tokens, i) or word_before(tokens, i) in {"to", "not"} else 1
    if tokens[i] in is_any("present_plural") and several_before(tokens, i):
        return 1
    if tokens[i] == "plan":  # "unions plan a protest on Tuesday", not "the plan"
        noun = is_noun(tokens, i) or not word_before(tokens, i).endswith("s")
        return None if noun or word_after(tokens, i) not in is_any("determiners") else 1
    return 1 if tokens[i].lower() in is_any("arranging") else None


def _infinitive(tokens: Sequence[str], i: int) -> int | None:
    """Ahead ("is to travel", "agreed to meet"), unless it only says what for.

    What "had been due to" happen may be over or may have been called off.
    """
    verb = word_after(tokens, i)
    if {"had", "been"} <= {t.lower() for t in tokens[max(0, i - 3) : i]}:
        return 0
    if not verb.isalpha() or verb in is_any("determiners") or tokens[i + 1][0].isupper():
        return None
    if has_bidden(tokens, i):
        return 1
    kinds = ("present", "arranging", "future", "intending")
    if any(word_before(tokens, i) in is_any(kind) for kind in kinds):
        return 1
    return 1 if verb == "be" else None


def _participle(tokens: Sequence[str], i: int) -> int | None:
    """A past form by itself is past; behind auxiliaries they decide."""
    group = auxiliaries(tokens, i)
    word = tokens[i].lower()
    if word_before(tokens, i) in is_any("before_adjectives") and word_after(tokens, i).isalpha():
        return None  # "the leased aircraft", "on mapped beans"
    if awaited(word, word_after(tokens, i)):
        return 1
    if group & is_any("future") or any(g.endswith("'ll") for g in group) or "to" in group:
        return 1
    if word in is_any("arranging") and (group - is_any("past") or word in {"scheduled", "slated"}):
        return 1
    if group & is_any("past") or group & is_any("perfect"):
        return -1
    if group & is_any("present"):
        return 1
    if not group and made_so(tokens, i):
        return None
    return 1 if word in {"expected", "planned", "proposed"} else -1


def _cued(left: Sequence[str], right: Sequence[str], found: Tense) -> Tense:
    """Prepositions: "ahead of talks on Monday", "following a summit on March 15", "by Friday"."""
    near = [t.lower() for t in left[-12:]]
    if _fronted_limit(near) and found.direction < 0:
        return Tense(-1, REACHED, found.gap)
    if _since(near):
        return Tense(-1, found.verb, found.gap)
    side = beside(near, [t.lower() for t in right], found.direction, found.verb)
    if side is not None:
        return Tense(side, found.verb if side else TAKEN_OFF, found.gap)
    own = _leftwards(left, clause=True)[0]
    for gap, word in enumerate(reversed(near)):
        if word in STOPS or gap >= (own.gap if own else len(near)):
            break
        in_time = word != "before" or before_in_time(near, gap)
        if _looks_on(near, gap) or (word == "before" and gap and gap + 1 < len(near) and in_time):
            return Tense(1, found.verb, found.gap)
        open_yet = own is None and gap and found.verb not in is_any("future")
        if word in is_any("behind") and (found.direction == 0 or open_yet):
            return Tense(-1, found.verb, found.gap)
        if word in is_any("limits") and gap == 0:
            return Tense(1, found.verb, found.gap)
    return found


def _looks_on(near: Sequence[str], gap: int) -> bool:
    """ "Ahead of Monday", "the upcoming talks", but not "with her party ahead on Monday"."""
    word, after = near[-gap - 1], near[len(near) - gap : len(near) - gap + 1]
    return word == "upcoming" or (word == "ahead" and after == ["of"])


def _fronted_limit(near: Sequence[str]) -> bool:
    """ "By Friday it was seven", "by Sunday he had eighteen": what had come about when the day was over."""
    return near[-1:] == ["by"] and (len(near) == 1 or near[-2] in STOPS | {","})


def _since(near: Sequence[str]) -> bool:
    """ "Since Monday", "since the flood in May": but "since he will go on Monday" gives a reason."""
    if "since" not in near[-REACH:]:
        return False
    first = max(i for i, word in enumerate(near) if word == "since") + 1
    between = range(first, len(near))
    return not any(near[i] in STOPS | {","} or _verb(near, i) is not None for i in between)
