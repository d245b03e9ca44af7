"""The forms of the words around a time expression: nouns and verbs told apart, auxiliaries, infinitives.

The tokens of a sentence and a place among them come in; what stands there goes out. Words only.
"""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.annotate.times.aims import STOPS, is_any

_AIMS = frozenset({"for", "to", "on", "in", "at"})
BIDDEN = 6  # tokens from "has asked" to the infinitive


def opens_noun(word: str) -> bool:
    """ "The Monday vote", "parliament's 2019 vote": the word before shows that a noun follows."""
    return word.endswith("'s") or word in is_any("noun_openers") - is_any("prepositions")


def is_noun(tokens: Sequence[str], i: int) -> bool:
    """ "At the end of", "by five votes", "the council's votes": behind such words it is no verb."""
    before = word_before(tokens, i)
    owned = before.endswith("'s") and before not in is_any("clitic")
    return owned or before in is_any("noun_openers") or one_thing(tokens, i)


def one_thing(tokens: Sequence[str], i: int) -> bool:
    """ "The binding vote", where "the members vote": one word that is no several does not "vote"."""
    opened = i > 1 and tokens[i - 2].lower() in {"the", "a", "an"}
    if tokens[i] not in is_any("present_plural") or not opened:
        return False
    before = tokens[i - 1]
    return before.islower() and not before.endswith("s") and before not in is_any("several")


def several_before(tokens: Sequence[str], i: int) -> bool:
    """ "Lawmakers hold a session", "they go back": a plural right before, so no noun of the same form."""
    before = word_before(tokens, i)
    plural = (
        before.endswith("s") and not before.endswith(("ss", "us", "is", "'s")) and len(before) > 3
    )
    return (plural and before not in is_any("not_plural")) or before in {"they", "we"}


def word_after(tokens: Sequence[str], i: int) -> str:
    """The word that follows, in small letters."""
    return tokens[i + 1].lower() if i + 1 < len(tokens) else ""


def word_before(tokens: Sequence[str], i: int) -> str:
    """The word that goes before, in small letters."""
    return tokens[i - 1].lower() if i else ""


def looks_past(token: str) -> bool:
    """A past form or a participle by its looks."""
    if token in is_any("irregular"):
        return True
    return (
        token.endswith("ed")
        and len(token) > 3
        and token[0].islower()
        and token not in is_any("not_past")
    )


def awaited(word: str, after: str) -> bool:
    """ "Due on Friday", "expected this Friday"; a day may be "set on Friday", and "booked Friday"."""
    aims = _AIMS - ({"on"} if word == "set" else set())
    planned = word in is_any("planned") and after in aims
    return planned or (word in is_any("awaited") and after.lower() in {"", "this"})


def made_so(tokens: Sequence[str], i: int) -> bool:
    """ "Will keep its ports closed", "to make the terms known": the verb before it decides."""
    for word in reversed(tokens[max(0, i - 5) : i]):
        if word in STOPS or word == "," or word.lower() in is_any("boundaries"):
            return False
        if word in is_any("causing"):
            return True
    return False


def auxiliaries(tokens: Sequence[str], i: int) -> frozenset[str]:
    """The auxiliaries right before a verb."""
    group: set[str] = set()
    known = is_any("past") | is_any("perfect") | is_any("present") | is_any("future")
    for token in reversed(tokens[max(0, i - 4) : i]):
        word = token.lower()
        if word in known or word == "to" or word.endswith("'ll"):
            group.add(word)
        elif not (word.endswith("ly") or word in {"not", "also", "been", "never", "now", "yet"}):
            break
    return frozenset(group)


def may_be(tokens: Sequence[str], i: int) -> bool:
    """ "Payments, she said, could begin in April", but "could not agree", "may have agreed"."""
    after = word_after(tokens, i)
    bare = after.isalpha() and after not in {"not", "have", "only", "hardly", "never"}
    return tokens[i] in {"may", "might", "could"} and bare  # not the month


def has_bidden(tokens: Sequence[str], i: int) -> bool:
    """ "Has asked the crews to come on Friday": what is bidden by now is ahead."""
    near = [t.lower() for t in tokens[max(0, i - BIDDEN) : i]]
    spots = (n for n, word in enumerate(near) if word in is_any("bidding"))
    return any(n and near[n - 1] in is_any("perfect") for n in spots)
