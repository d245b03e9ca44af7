"""Who must move where a trigger names only what takes two: "if the talks fail", "once the sale closes", "should there be no deal".

A trigger and its holder in; of those who deal with each other in the report the one that is not the holder out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

DEALS = frozenset(
    "deal talk negotiation agreement accord pact treaty merger takeover purchase acquisition sale transaction buyout"
    " tie-up compromise settlement truce ceasefire contract bargaining mediation summit dialogue bid partnership breakthrough solution".split()
)
SIGN = re.compile("|".join(sorted(DEALS)), re.IGNORECASE)
# "Provided it keeps the terms of the deal": who keeps to what is agreed need not be the other side.
TERMS = re.compile(
    r"\b(?:terms|part|end|side|spirit|letter)\s(?:of|in)\s|\b(?:tak(?:es?|en|ing)|took|into|in)\s(?:effect|force)\b",
    re.IGNORECASE,
)
# "Until that is agreed", "provided it was signed".
AGREED = re.compile(
    r"\b(?:it|that|this|all|everything|nothing|something)\s(?:is|are|was|were|has\sbeen|had\sbeen|can\sbe|could\sbe)\s(?:[a-z]+ly\s)?(?:agreed|signed|settled|concluded|resolved)\b"
)
STRIFE = frozenset(
    "dispute conflict row standoff stand-off feud quarrel odds loggerheads war".split()
)
WORD = re.compile(r"[a-z][\w-]*")
WITH = re.compile(r"(?P<deed>(?:[a-z-]+\s){1,3})(?:with|between|of|for|from)\s(?:the\s)?$")
BETWEEN = re.compile(r"(?P<deed>[a-z-]+)\sbetween\s[^,;.]*$")
AND = re.compile(r"\s(?:and|with|,)\s(?:the\s)?$")
OWN = re.compile(r"['’]s?\s(?P<rest>[^,;.:]*)")
NEAR = 4  # words behind an owner among which the deal stands
BACK = 60  # characters before a mention in which its deal stands
DEALING = frozenset(
    "negotiate talk bargain merge buy acquire purchase haggle settle reach strike sign conclude clinch broker".split()
)
HAGGLING = frozenset({"negotiate", "talk", "bargain", "merge", "haggle"})
SIDES = frozenset({"with", "from", "between", "to"})
TOLD = 3  # mentions of a body that one telling of its deals outweighs
BODIES = frozenset({"state", "organization", "group"})
ALIVE = frozenset({"state", "organization", "group", "person"})


def dealing(scene: Scene, trigger: Span, holder: Party) -> Party | None:
    """Whoever is told most to deal in such a thing with another; where that is rare, the body the report is about."""
    said = scene.words(trigger)
    if not (_deals(said) or AGREED.search(said)) or TERMS.search(said):
        return None
    sides = [m for m in _sides(scene) if not _own(scene, m, holder)]
    bodies = [m for m in scene.mentions if _body(scene, m) and not _own(scene, m, holder)]
    told = Counter({c: n * TOLD for c, n in Counter(m.chain for m in sides).items()})
    told.update(m.chain for m in bodies)
    best = max(told, key=lambda c: (told[c], c), default="")
    near = [m for m in (*sides, *bodies) if m.chain == best and m.kind in {"name", "nominal"}]
    most = min(near, key=lambda m: (abs(m.start - trigger[0]), m.start), default=None)
    return scene.party_of(most) if most and told[best] > 1 else None


def _body(scene: Scene, mention: Mention) -> bool:
    chain = scene.chains.get(mention.chain)
    return chain is not None and chain.type in BODIES and not mention.place


def _own(scene: Scene, mention: Mention, holder: Party) -> bool:
    """The holder, or the body whose office he holds."""
    chain, own = scene.chains.get(mention.chain), scene.chain(holder)
    offices = own.roles if own else ()
    return mention.chain == holder.chain or (
        chain is not None and any(r.of_text == chain.name for r in offices)
    )


def _deals(words: str) -> bool:
    """Whether some words have one of the nouns for what takes two; talks and a deal are one matter."""
    return any(noun(w) in DEALS for w in WORD.findall(words.casefold()))


def _sides(scene: Scene) -> Iterator[Mention]:
    """ "Talks with Norland", "Norland's purchase of the mill", and who negotiates with whom."""
    marks = _marks(scene.text)
    for mention in scene.mentions:
        first = bisect_left(marks, mention.start - BACK)
        if first == len(marks) or marks[first] > mention.end + BACK:  # most end here
            continue
        chain = scene.chains.get(mention.chain)
        alive = mention.kind != "pronoun" and chain and chain.type in ALIVE
        if alive and (_beside(scene, mention) or _owns(scene, mention)):
            yield mention
    for clause in scene.clauses:
        facing = clause.kind == "noun" and clause.lemma in DEALS | STRIFE and clause.subjects
        if facing or (clause.kind == "verb" and clause.lemma.split(" ")[0] in DEALING):
            yield from _dealers(scene, clause)


@lru_cache(maxsize=1)  # each condition of a document asks
def _marks(text: str) -> list[int]:
    return [found.start() for found in SIGN.finditer(text)]


def _beside(scene: Scene, mention: Mention) -> bool:
    """ "A deal with", "talks between A and", "the sale of"."""
    before = scene.text[max(0, mention.start - BACK) : mention.start].casefold()
    found = WITH.search(before)
    if found is None and (joint := AND.search(before)):
        found = BETWEEN.search(before[: joint.end()])
    return found is not None and any(noun(w) in DEALS for w in found["deed"].split())


def _owns(scene: Scene, mention: Mention) -> bool:
    """ "Norland's takeover", "the Norlandic bid"."""
    behind = OWN.match(scene.text, mention.end)
    if behind is None:
        return False
    return any(noun(w) in DEALS for w in WORD.findall(behind["rest"].casefold())[:NEAR])


def _dealers(scene: Scene, clause: Clause) -> Iterator[Mention]:
    """Who negotiates, and with whom; who reaches or signs such a thing; who buys whom."""
    made = any(_deals(scene.words(o)) for o in clause.objects)
    own = clause.kind == "noun" or clause.lemma in HAGGLING
    buys = clause.lemma in {"buy", "acquire", "purchase"}
    bought = any(m.kind == "name" for o in clause.objects for m in _named(scene, o))
    if not (made or own or (buys and bought)):
        return
    spans = [*clause.subjects, *((a, b) for p, a, b in clause.obliques if p in SIDES)]
    for span in (*spans, *(clause.objects if buys else ())):
        yield from _named(scene, span)


def _named(scene: Scene, span: Span) -> Iterator[Mention]:
    """The actors met inside a span by name or noun."""
    for mention in scene.mentions_near(*span):
        inside = span[0] <= mention.start and mention.end <= span[1]
        chain = scene.chains.get(mention.chain)
        if inside and mention.kind in {"name", "nominal"} and chain and chain.type in ALIVE:
            yield mention
