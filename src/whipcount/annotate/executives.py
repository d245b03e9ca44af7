"""An executive that governs a land or a party, which is a body, told apart from one who runs a firm.

A token in; whether it is the body, out: "the party's executive", "a four-party executive", "the
Executive", and "the executive" of a report that has no executives who are people.
"""

from __future__ import annotations

from whipcount.annotate.parse import Parse

NOUN, PEOPLE = "executive", "executives"
# What stands before a body that governs, and before nobody who manages.
GOVERNING = frozenset(
    "party national federal regional provincial devolved power-sharing powersharing coalition union federation"
    " caretaker elected ruling unity mandatory northern southern welsh scottish".split()
)
# What may be said of either, and tells nothing.
PLAIN = frozenset(
    "new old future next incoming outgoing functioning working restored full whole stable recalled returning".split()
)
OFFICERS = frozenset({"chief", "vice", "deputy", "former", "senior", "top"})
BEFORE = ("compound", "amod", "nmod:desc", "nmod:poss")


def governs(parse: Parse, token: int) -> bool:
    """Whether an "executive" is a body: by what stands before it, else by what the report has beside it."""
    if parse.low[token] != NOUN or parse.low[token - 1 : token] == ["chief"]:
        return False
    before = [t for t in parse.below(token, *BEFORE) if t < token]
    if any(parse.deprels[t] == "nmod:poss" for t in before) or _capital(parse, token):
        return True
    words = {parse.low[t] for t in before}
    if words & GOVERNING or _of_parties(parse, token):
        return True
    return words <= PLAIN and not _managed(parse)


def _capital(parse: Parse, token: int) -> bool:
    """ "The Executive": a capital that no headline and no title gives it."""
    shout = parse.words[token].isupper() or parse.words[token - 1 : token] == ["Chief"]
    after = parse.words[token + 1 : token + 2]
    named = bool(after) and after[0][:1].isupper()
    return parse.words[token][:1].isupper() and token > 0 and not shout and not named


def _of_parties(parse: Parse, token: int) -> bool:
    """ "A four-party executive", "the 40-member executive": how many are in it."""
    return parse.words[token - 2 : token - 1] == ["-"] and parse.low[token - 1] in {
        "party",
        "member",
        "seat",
        "strong",
        "sharing",
    }


def _managed(parse: Parse) -> bool:
    """Whether a report has executives who are people: several, or one of a firm."""
    low = parse.low
    one = (t for t, w in enumerate(low) if w == NOUN and t)
    people = (low[t - 1] in OFFICERS - {"chief"} or _trade(parse, t) for t in one)
    return PEOPLE in low or any(people)


def _trade(parse: Parse, token: int) -> bool:
    """ "An airline executive", "a Norl Air executive": with what sort of firm, or which."""
    before = token - 1
    beside = parse.heads[before] == token and parse.deprels[before] in {"compound", "amod"}
    return beside and parse.low[before] not in GOVERNING | PLAIN | {"chief"}
