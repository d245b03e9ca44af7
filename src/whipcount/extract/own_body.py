"""Which named body "the union", "the firm", "the state-owned group" is, where no chain holds both. A Party in, a Party out.

The body that the speaker leads; else the one named last before it that such a noun can stand for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.led import led
from whipcount.extract.scene import Scene
from whipcount.layers import Mention
from whipcount.model import Party

# A noun, and the words of which a name of such a body has one; "" for those that any firm goes by.
SORTS = {
    "union": "union steelworkers autoworkers mineworkers federation association guild brotherhood congress workers teamsters",
    "federation": "federation confederation",
    "association": "association society",
    "league": "league",
    "council": "council",
    "bank": "bank barclays hsbc citigroup ing ubs",
    "party": "party alliance movement democrats greens labour",
    "bloc": "union community league association alliance",
    "charity": "",
    "agency": "agency office programme program fund",
    "regulator": "authority commission agency office board",
    "company": "", "firm": "", "group": "", "carmaker": "", "airline": "", "developer": "", "retailer": "",
    "producer": "", "miner": "", "utility": "", "operator": "", "supplier": "", "brewer": "", "club": "",
}  # fmt: skip
BODY = re.compile(
    rf"(?:the\s)?(?:[a-z]+-owned\s|[a-z]+-based\s|(?<=the\s)[a-z]+\s)?(?P<noun>{'|'.join(SORTS)}|[a-z]+maker)",
    re.IGNORECASE,
)
PUBLIC = re.compile(
    r"\b(?:union|house|committee|council|party|ministry|parliament|senate|government|court|commission|police|army|federation|association"
    r"|congress|department|assembly|nations|institute|university|agency|bureau|times|post|news|radio|reuters)\b",
    re.IGNORECASE,
)
CORE = {"union": re.compile(r"union|workers|teamsters|guild")}
REACH = 700  # characters before it in which the body is named


def own_body(scene: Scene, at: int, party: Party) -> Party | None:
    """The body that a bare definite noun means at a place; nobody, where its chain has a name."""
    found = BODY.fullmatch(party.text)
    chain = scene.chain(party)
    if found is None:
        return None
    noun = found["noun"].casefold()
    if noun == "party" and party.text.count(" ") > 1:
        return None  # "the hill party": of many, the one that its chain has
    if chain is not None and chain.named and not chain.name.islower():
        firm = not SORTS.get(noun, "") and noun in SORTS  # a committee is no company
        if not firm or _fits(noun, chain.names or (chain.name,)):
            return None
    speaker = scene.speaker_at(at)
    held = scene.chain(speaker)
    if held is not None and held.type == "person" and (own := led(scene, held.id)):
        other = scene.chain(own)
        if other is not None and _fits(noun, other.names or (other.name,)):
            return own
    clause = next(iter(scene.headed(at, at + 1)), None)
    floor = clause.start if clause else at  # of one clause's words "the firm" is another
    near = [m for m in _before(scene, at) if m.end <= floor and _may(scene, m, noun)]
    core = CORE.get(noun)  # a union rather than an association that may be none
    sure = (m for m in near if core and core.search(" ".join(_names(scene, m)).casefold()))
    last = next(sure, near[0] if near else None)
    return scene.party_of(last) if last else None


def _before(scene: Scene, at: int) -> Iterator[Mention]:
    """The names before a place, the nearest first."""
    near = scene.mentions_near(max(0, at - REACH), at)
    named = (m for m in near if m.kind == "name" and m.end < at and not m.place)
    yield from sorted(named, key=lambda m: (-m.end, m.start))


def _may(scene: Scene, mention: Mention, noun: str) -> bool:
    chain = scene.chains.get(mention.chain)
    if chain is None or chain.type not in {"organization", "group"}:
        return False
    return _fits(noun, chain.names or (chain.name,))


def _names(scene: Scene, mention: Mention) -> tuple[str, ...]:
    chain = scene.chains.get(mention.chain)
    return (chain.names or (chain.name,)) if chain else ()


def _fits(noun: str, names: tuple[str, ...]) -> bool:
    """Whether a body of these names goes by a noun."""
    sort = SORTS.get(noun, "")
    said = " ".join(names).casefold()
    if sort:
        return any(re.search(rf"\b{w}", said) for w in sort.split())
    return not PUBLIC.search(said)
