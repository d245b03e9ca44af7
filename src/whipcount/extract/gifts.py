"""What a pledge gives: the words of the thing, its act, its sum or number. Spans in, values out."""

from __future__ import annotations

import re

from whipcount.extract.amounts import counted, money
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Amount, Quantity

REACH = 110  # characters behind a thing in which its sum may follow
CUT = re.compile(
    r"\b(?:against|in|at|on|from|to|for|with|between|among|about|over|into|by|near|during|regarding|that|which"
    r"|who|aimed|designed|meant)\b|[,;:](?=\s)|[()–—]",
    re.IGNORECASE,
)
SUM_FOLLOWS = re.compile(
    r"\s*(?:[\w’'-]+\s){0,3}?,?\s*(?:per day\s)?(?:worth|of|by|totalling|totaling|valued at|costing|at|to|amounting to)\s"
)
LEFT = re.compile(r"(?:(?:[A-Z]{0,3}[£$€]\s?)?[\d.,]*|\b(?:two|three|four|five)-)$")
PAYING = frozenset({"fund", "finance", "co-finance"})
BEHIND = re.compile(r"\b(?:of|worth|by)\s(?=[\d£$€])")
WORD = re.compile(r"[^\W\d_][\w-]*")


def whole(scene: Scene, thing: Span) -> Span:
    """The thing with a currency sign or digits that were cut off before it."""
    start, end = thing
    if found := LEFT.search(scene.text[max(0, start - 10) : start]):
        start -= len(found.group())
    return (start, end)


def core(words: str) -> str:
    """The head phrase of a thing: before any preposition but "of"."""
    found = CUT.search(words)
    return words[: found.start()] if found and found.start() > 0 else words


def act(words: str, verb: str = "") -> str | None:
    """What kind of giving, from the thing's words; None where it is nothing that is given."""
    head = core(words)
    first, _, rest = head.partition(" of ")
    strong = _acts(first)
    if not strong or _last(first) in pledges.containers():
        strong = (
            [*strong, *_acts(rest)]
            if _last(first) in pledges.containers() or _numbered(first)
            else strong
        )
    specific = [a for a in strong if a not in {"other", "funding"}]
    if specific:
        return _armed(head, specific[-1])
    if _softened(head):
        return "weapons"
    if verb in {"lend"}:
        return "loan"
    if verb == "ratify":
        return "ratification"
    if money(head) or "funding" in strong or verb in PAYING:
        return "funding"
    return "other" if strong or counted(head) else None


def _last(words: str) -> str:
    found = WORD.findall(words)
    return noun(found[-1]) if found else ""


def _acts(words: str) -> list[str]:
    """The acts that a phrase's nouns name, where its head is one of them: "a food safety bill" is no food."""
    table, last = pledges.acts(), _last(words.casefold())
    if last not in table and last not in pledges.containers():
        return []
    return [table[n] for w in WORD.findall(words.casefold()) if (n := noun(w)) in table]


def _numbered(words: str) -> bool:
    return bool(money(words) or counted(words + " of"))


def _softened(head: str) -> bool:
    low = {noun(w) for w in WORD.findall(head.casefold().replace("social security", "welfare"))}
    return bool(low & pledges.armed() and low & pledges.softened())


def _armed(head: str, found: str) -> str:
    """ "Military aid" is no relief."""
    return "weapons" if found == "humanitarian" and _softened(head) else found


def numbers(
    scene: Scene, thing: Span, clause: Clause
) -> tuple[Amount | None, Quantity | None, int]:
    """Sum or number of a thing, in its words or behind it, and where the words for it end."""
    words = scene.text[thing[0] : thing[1]]
    if found := sum_in(words):
        return *found[:2], thing[1]
    tail = scene.text[thing[1] : min(max(clause.end, thing[1]), thing[1] + REACH)].split("\n")[0]
    follows = SUM_FOLLOWS.match(tail)
    behind = sum_in(tail[follows.end() :]) if follows else None
    if follows and behind and behind[2] <= 12:
        return behind[0], behind[1], thing[1] + follows.end() + behind[3]
    for preposition, start, end in clause.obliques:
        if (
            preposition in {"of", "by", "worth", "to"}
            and thing[1] <= start
            and (apart := sum_in(scene.text[start:end]))
        ):
            return apart[0], apart[1], end
    if clause.relation == "acl":  # "the gift announced by Norland, of 40 lorries"
        for match in BEHIND.finditer(scene.text, clause.head[1], clause.head[1] + REACH):
            if (apart := sum_in(scene.text[match.end() : match.end() + 60])) and apart[2] <= 1:
                return apart[0], apart[1], match.end() + apart[3]
    return None, None, thing[1]


def sum_in(words: str) -> tuple[Amount | None, Quantity | None, int, int] | None:
    """The first sum or number in some words, with its place."""
    if sum_ := money(words):
        return sum_[0], None, sum_[1], sum_[2]
    if count := counted(words):
        return None, count[0], count[1], count[2]
    return None
