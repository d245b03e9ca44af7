"""What a reader would call a meeting: its noun phrase, or what a verb and its parties come to.

A mention with all that its stretch tells comes in; a name goes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.extract.meetings.chain import telling
from whipcount.extract.meetings.found import Found
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.scene import Scene
from whipcount.lexicon.meetings import bag
from whipcount.lexicon.names import look_up
from whipcount.model import Party

OF_WHOM = re.compile(
    r"[”\"]?\s+(of|between)\s+((?:the\s+)?(?:[^.,;:\n]|(?<=[A-Z])\.){3,60}?)"
    r"(?=\s+(?:on|in|at|to|will|was|is|has|had|who|which|that|for|last|next|this|were|are|have|from|after|before|"
    r"set|due|planned|scheduled|led|would|could|may|might|should|be|aimed|about|over|during|(?:re)?opens?|began|begins?|starts?|ended|broke|"
    r"resumed?|collapsed|concluded)\b|(?<![A-Z])\.|[,;:\n]|\s[–—-]|$)"
)
KINDS = {
    "speaks": "conversation", "phones": "phone call", "visits": "visit", "travels": "visit", "departs": "visit",
    "receives": "visit", "votes": "vote", "stays": "visit",
}  # fmt: skip
SAYING_MORE = frozenset({"acl", "amod"})
MOST = 3  # parties in a name
COUNT = re.compile(r"\s?\b\d.*")  # "the levy 51-49"
TALLIED = re.compile(r"(?P<what>.+?)\s(?:by\s)?(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)\svotes?(?:\s.*)?")
PUT_TO = re.compile(r"(?:submitted|put|sent|presented|referred|handed|brought)\sto\s(?P<body>.+)")
OPENERS = frozenset({"the", "his", "her", "its", "their", "a", "an", "our", "my"})


def name_of(scene: Scene, found: Found) -> str:
    """The noun phrase as a reader would name it; for a verb, what it comes to."""
    words, anchor = found.passage.words, found.title or found.anchor
    if anchor.kind != "noun":
        return _verb_name(scene, found)
    first = anchor.first
    while first < anchor.head and (
        words[first].low in bag("lead", "articles") or not words[first].text[0].isalnum()
    ):
        first += 1
    name = scene.words((words[first].start, words[anchor.last].end))
    name = name.lower() if first == anchor.head and name.isalpha() else name
    rest = _phrase_rest(scene, found, anchor)
    if match := OF_WHOM.match(rest):
        name += f" {match[1]} {' '.join(match[2].split())}"
    name = plainly(re.sub('[“”"]', "", name))
    return name if telling(name) else _somewhere(scene, found, name)


def plainly(name: str) -> str:
    """ "The deal by 19 votes" is a vote on the deal, "submitted to the full Cabinet" a meeting of it."""
    if told := TALLIED.fullmatch(name):
        return f"vote on {told['what']}"
    put = PUT_TO.fullmatch(name)
    return f"meeting of {put['body']}" if put else name


def owner(scene: Scene, found: Found) -> str | None:
    """Whose it is, as in "its third meeting", where that is known by a name."""
    first = found.passage.words[(found.title or found.anchor).first]
    if first.low not in bag("chain", "possessives"):
        return None
    chain = scene.chain(scene.party((first.start, first.end)))
    return chain.name if chain and chain.named else None


def _phrase_rest(scene: Scene, found: Found, anchor: Anchor) -> str:
    """What follows the noun, up to the next verb that has a subject of its own or is a main one."""
    low, end = found.passage.words[anchor.last].end, found.passage.end
    heads = (c.head[0] for c in scene.clauses if c.kind == "verb" and c.relation not in SAYING_MORE)
    cut = min((h for h in heads if low < h < end), default=end)
    return scene.text[low:cut].rstrip()


def _verb_name(scene: Scene, found: Found) -> str:
    lemma = {
        "debate": "debate",
        "sit": "session",
        "sworn": "swearing-in",
        "called_up": "phone call",
        "rallied": "rally",
        "emerged": "visit",
        "agenda": "debate",
        "negotiate": "negotiations",
        "consult": "consultation",
    }.get(found.anchor.lemma)
    noun = lemma or KINDS.get(found.anchor.kind, "meeting")
    company = dict.fromkeys((*found.company.hosts, *found.company.participants))
    parties = list(dict.fromkeys(_named(scene, g) for g in _grouped(scene, found, list(company))))
    if not parties:
        return (
            f"{noun}{_on_paper(scene, found)}" if noun == "vote" else _somewhere(scene, found, noun)
        )
    shown = parties[:MOST]
    listed = " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
    return f"{noun} of {listed}"


def paper_of(scene: Scene, found: Found) -> str | None:
    """As in "on the levy" for "the council approved the levy by 51 votes to 49"."""
    if found.anchor.kind != "votes" or found.anchor.last > found.anchor.first:
        return None
    at = found.passage.words[found.anchor.head].start
    own = next((c for c in scene.clauses if c.head[0] == at and not c.passive and c.objects), None)
    told = COUNT.split(scene.words(own.objects[0]))[0] if own else ""
    return f"on {told}" if told else None


def _on_paper(scene: Scene, found: Found) -> str:
    """As in "vote on the motion" for "the motion is agreed to, 51 to 49"."""
    start, end = (
        found.passage.words[found.anchor.first].start,
        found.passage.words[found.anchor.last].end,
    )
    own = (c for c in scene.clauses if start <= c.head[0] < end and (c.subjects or c.passive))
    told = next((scene.words(s) for c in own for s in (*c.subjects, *c.objects)), "")
    return f" on {told[0].lower()}{told[1:]}" if told else ""


def _grouped(scene: Scene, found: Found, parties: Sequence[Party]) -> list[tuple[Party, ...]]:
    """As in "American and Russian envoys": the lands and the noun they describe are one phrase."""
    groups: list[tuple[Party, ...]] = []
    for party in sorted(parties, key=lambda p: _place(found, p)):
        chain = scene.chain(party)
        last = groups[-1] if groups else ()
        described = bool(last) and all(_demonym(p) for p in last)
        joins = _demonym(party) or (chain is not None and chain.type == "group" and not chain.named)
        if described and joins and _near(found, last[-1], party):
            groups[-1] = (*last, party)
        else:
            groups.append((party,))
    return groups


def _place(found: Found, party: Party) -> int:
    at = found.passage.text.find(party.text)
    return at if at >= 0 else len(found.passage.text)


def _near(found: Found, left: Party, right: Party) -> bool:
    """Nothing but "and", a comma and an adjective between the two."""
    gap = found.passage.text[_place(found, left) + len(left.text) : _place(found, right)]
    return bool(re.fullmatch(r",?\s+(?:and\s+)?(?:[a-z-]+\s+)?", gap))


def _demonym(party: Party) -> bool:
    return any(e.kind == "demonym_adj" for e in look_up(party.text))


def _named(scene: Scene, group: tuple[Party, ...]) -> str:
    """Its name where it has one, else its words as in running text."""
    if len(group) > 1:
        return " ".join((" and ".join(p.text for p in group[:-1]), group[-1].text))
    chain = scene.chain(group[0])
    if chain and chain.named and chain.name[0].isupper():
        return chain.name
    text = group[0].text
    first = text.split()[0]
    return text[0].lower() + text[1:] if first.casefold() in OPENERS else text


def _somewhere(scene: Scene, found: Found, noun: str) -> str:
    """A bare noun, told apart by its place."""
    to = "to" if noun.rsplit(maxsplit=1)[-1] in {"visit", "trip", "tour"} else "in"
    return f"{noun} {to} {scene.words(found.place)}" if found.place else noun
