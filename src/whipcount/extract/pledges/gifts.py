"""What a pledge gives: the words of the thing, its act, its sum or number. Spans in, values out."""

from __future__ import annotations

import re

from whipcount.extract.amounts import COUNT, PART_OF_ONE, counted, money, number
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Amount, Quantity

REACH = 110  # characters behind a thing in which its sum may follow
CUT = re.compile(
    r"\b(?:against|in|at|on|from|(?<!\d\s)to|for|with|between|among|about|over|into|by|near|during|per(?!\s?cent)|regarding|that|which"
    r"|who|aimed|designed|meant)\b|[,;:](?=\s)|[()–—]",
    re.IGNORECASE,
)
SUM_FOLLOWS = re.compile(
    r"\s*(?:(?!and\b|or\b|but\b)[\w’'-]+\s){0,3}?,?\s*(?:per day\s)?(?:worth|of|by|totalling|totaling|valued at|put at|estimated at|costing|at|to|amounting to)\s"
)
# "Its contribution to the fund, 4 million euros, was", "a grant (€4m)".
APPOSED = re.compile(
    r"(?:\s(?:to|for|towards)\s(?:[\w’'-]+\s?){1,8})?(?:,\s|\s\()(?:(?:of|worth|some|about|nearly|just over)\s)*(?=[A-Z]{0,3}[$£€¥]|\d)"
)
CLOSED = re.compile(r"(?:\s\([^)]{1,30}\))?[,.;)]")
PER_CENT = re.compile(r"\sper\scent\b")  # "6 per | cent"
UP_TO = re.compile(
    rf"(?P<n>\d[\d,]*|{COUNT})(?=[.,;]|\s(?:by|in|next|this|from|over|and|until)\b|$)"
)
HYPHEN = re.compile(r"(?:(?:\d[\d,]*\s)?(?<![\w-])[A-Z]{1,4}-)$")
HYPHENED = re.compile(r"(?<=\d\s[A-Z])-\d+[a-z]{0,2}\b")
LEFT = re.compile(
    r"(?:(?:[A-Z]{0,3}[£$€]\s?)?[\d.,]*|\b(?:two|three|four|five|six|nine|ten|\d+|[A-Z]?[a-z]+)-)$"
)
PAYING = frozenset({"fund", "finance", "co-finance"})
OF_THOSE = re.compile(r"\sof\s(?:the|its|his|her|their|our|these|those)\s")
CUT_OFF = re.compile(r"\s(?:of|worth)\s?$")
LONGEST_UNIT = 60  # characters of a number with what it counts
RISING = re.compile(r"\bfrom\s[^.;\n]{0,12}\d(?:[^.;\n]|\.(?=\d)){0,25}?\sto\s(?=[^\sa-z]{0,4}\d)")
BEHIND = re.compile(r"\b(?:of|worth|by)\s(?=[\d£$€])")
NUMBERED = re.compile(rf"(?:^|\s)(?:\d[\d,]*|{COUNT})$", re.IGNORECASE)
# "F-16s", "S-300s": what is numbered so and comes in several is made for war.
MODEL = re.compile(r"(?<![\w-])[A-Z]{1,3}-\d{1,3}[A-Z]?s\b")
VESSEL = r"(?:HMS|HMAS|HMCS|HMNZS|HNLMS|HDMS|HSwMS|KNM|USS|RFA)\s[A-Z]"
SHIP = re.compile(rf"(?:the\s)?{VESSEL}")  # "HMS Lancaster"
CAPTIVES = frozenset({"prisoner", "hostage", "captive", "detainee", "abductee"})
OWN = re.compile(r"\b(?:its|their|his|her|our)\b")
WORD = re.compile(r"[^\W\d_][\w-]*")


def whole(scene: Scene, thing: Span) -> Span:
    """The thing with a currency sign or digits that were cut off before it."""
    start, end = thing
    before = scene.text[max(0, start - 10) : start]
    if found := HYPHEN.search(before) or LEFT.search(before):
        start -= len(found.group())
    if part := PART_OF_ONE.match(scene.text, start):  # "a quarter of | one per | cent"
        end = max(end, part.end())
    if cut := PER_CENT.match(
        scene.text, end - len(" per") if scene.text[start:end].endswith(" per") else end
    ):
        end = cut.end() if scene.text[end - 1].isdigit() or cut.start() < end else end
    if cut := HYPHENED.match(scene.text, end):
        end = cut.end()
    if CUT_OFF.search(scene.text[start:end]):  # "a rise of | 5%"
        tail = scene.text[end : end + LONGEST_UNIT].split("\n")[0]
        told = sum_in(tail)
        return (start, end + told[3]) if told and told[2] <= 2 else (start, end)
    if OF_THOSE.match(
        scene.text, end
    ):  # "19 of its jets": the number alone was taken for the thing
        count = counted(scene.text[start : end + LONGEST_UNIT].split("\n")[0])
        end = start + count[2] if count and count[1] == 0 and start + count[2] > end else end
    return (start, end)


def captives(words: str) -> bool:
    """Whether those who are let go are given: "32 hostages", "the last of the prisoners"."""
    return bool({noun(w) for w in WORD.findall(words.casefold())} & CAPTIVES)


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
    if _softened(head) or MODEL.search(head) or SHIP.match(head):
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
    return bool(money(words) or counted(words + " of") or NUMBERED.search(words))


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
    beside = APPOSED.match(tail)
    told = sum_in(tail[beside.end() :]) if beside else None
    if beside and told and told[2] == 0 and CLOSED.match(tail, beside.end() + told[3]):
        return told[0], told[1], thing[1] + beside.end() + told[3]
    if (rise := RISING.search(tail)) and (new := _risen(words, tail[rise.end() :])):
        return new[0], new[1], thing[1] + rise.end() + new[3]
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


def _risen(thing: str, tail: str) -> tuple[Amount | None, Quantity | None, int, int] | None:
    """ "(The number of its soldiers) from 800 to | 1,200": a bare number counts what the thing names."""
    if found := UP_TO.match(tail):
        unit = thing.rsplit(" ", maxsplit=1)[-1]
        return None, Quantity(number(found["n"]), unit), 0, found.end()
    return sum_in(tail)


def sum_in(words: str) -> tuple[Amount | None, Quantity | None, int, int] | None:
    """The first sum or number in some words, with its place; of "from 3 to 6 million" the second."""
    if (rise := RISING.search(words)) and (found := sum_in(words[rise.end() :])):
        return *found[:2], found[2] + rise.end(), found[3] + rise.end()
    if sum_ := money(words):
        return sum_[0], None, sum_[1], sum_[2]
    if count := counted(words):
        return None, count[0], count[1], count[2]
    return None


def lent_votes(scene: Scene, clause: Clause, what: Span) -> str | None:
    """ "Will give him all of its 40 votes", "lent the budget their six votes", "will cast its four votes for it"."""
    numbered = numbers(scene, what, clause)[1] is not None
    if clause.lemma not in {"give", "lend", "cast"} or not numbered:
        return None
    if clause.modal in {"will", "shall", "would"}:
        return "pledged"
    own = OWN.search(scene.words(what)) is not None and not clause.modal
    return "delivered" if own and (clause.tense == "past" or clause.perfect) else None
