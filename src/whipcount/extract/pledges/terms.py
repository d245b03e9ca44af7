"""The conditions that a pledge hangs on: in its own words, and in what its giver says of it right after.

Pledges and conditions of one document in; the pledges with the ids of their conditions out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.announcements import one_side
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import TAKEN_BACK, Gift
from whipcount.extract.scene import Scene
from whipcount.lexicon.lemmas import noun
from whipcount.model import Condition, Party, Pledge

PAST = TAKEN_BACK | {"delivered"}  # no terms hang on these any more
NEAR = 70  # characters between a pledge and the terms that a comma hangs on it
JOINT = re.compile(r"(?:\s[^.;:,()“”\"\n]*)?(?:,\s(?:but|though|albeit)?\s?|\s[–—]\s)?")
MONEY = {"money", "fund", "cash", "sum", "payment", "aid"}
PLAIN = frozenset(
    "new first next full whole same total extra additional further other remaining federal public".split()
)
AFTER = 600  # characters behind a pledge in which its giver's terms may follow
ABOUT = 2000  # characters around a pledge in which its very thing is met again
SUBJECT = 30  # characters before a condition's act in which its subject may stand
BACK = re.compile(
    r"\b(?:the|this|that|such|its|their)\s(?P<nouns>[\w-]+(?:\s[\w-]+)?)", re.IGNORECASE
)
DEAL = re.compile(r"\b(?:agreement|deal|accord|pact)\b")
DEMANDED = re.compile(r"\bthere (?:must|has to|needs to) be\b", re.IGNORECASE)
PAYING = re.compile(
    r"\b(?:approve|release|disburse|pay|transfer|send|deliver|hand over|deploy|provide|unlock|free)\s(?:the|its|any|that|this)\s"
    r"(?:first\s|next\s)?(?:programme|program|money|funds?|loan|payment|package|aid|troops|force|grant|sum|tranche|instalment)\b"
)
OF = re.compile(r"\s(?:of|in|on|to|inside|for)\s")
MANNED = frozenset({"troops", "police"})
SAME = {"agreement": "deal", "accord": "deal", "pact": "deal", "soldier": "troop"}
OPEN = frozenset({"floated", "offered", "pledged", "committed"})


def hanging(scene: Scene, found: Gift, actor: Party, given: Sequence[Condition]) -> tuple[str, ...]:
    """The conditions that share words with the clause of the pledge, or with its sentence and its giver."""
    low, high = min(found.clause.start, found.evidence[0]), max(found.clause.end, found.evidence[1])
    sentence = scene.sentence_of(found.evidence[0])
    own = [c for c in given if actor.chain and c.holder.chain == actor.chain]
    met = [c for c in given if c.evidence[0].start < high and low < c.evidence[0].end]
    met += [c for c in given if _adjoins(scene, found, c)]
    met += [c for c in own if sentence and sentence.start <= c.evidence[0].start < sentence.end]
    return tuple(sorted({c.id for c in met}))


def _adjoins(scene: Scene, found: Gift, condition: Condition) -> bool:
    """ "Will let it borrow £3m to keep going, but only once": terms that a comma hangs on the very pledge."""
    start = scene.text.rfind(condition.trigger, found.evidence[1], condition.evidence[0].end)
    if start < 0 or found.status in PAST or start - found.evidence[1] > NEAR:
        return False
    return JOINT.fullmatch(scene.text, found.evidence[1], start) is not None


def attached(scene: Scene, made: Sequence[Pledge], given: Sequence[Condition]) -> Iterator[Pledge]:
    """Pledges without terms of their own with those that are told of them elsewhere."""
    taken = {(c, p.actor.chain) for p in made for c in p.conditions}
    others = {c for c, _ in taken}
    for pledge in made:
        if pledge.conditions or pledge.status not in OPEN:
            yield pledge
            continue
        free = [c for c in given if c.id not in others or (c.id, pledge.actor.chain) in taken]
        found = [c.id for c in free if _follows(scene, pledge, c) or _again(scene, pledge, c, made)]
        yield replace(pledge, conditions=tuple(sorted(found)))


def _follows(scene: Scene, pledge: Pledge, condition: Condition) -> bool:
    """ "Norland offered its men. But there must be a truce, its premier said": the giver's side goes on."""
    distance = condition.evidence[0].start - pledge.evidence[0].end
    if not 0 <= distance < AFTER or pledge.actor.chain is None:
        return False
    quote = condition.evidence[0].quote
    told = DEMANDED.search(quote) or PAYING.search(quote) or _named(quote) & _nouns(pledge)
    holder, actor = condition.holder, pledge.actor
    return bool(told) and (one_side(scene, actor, holder) or one_side(scene, holder, actor))


def _again(scene: Scene, pledge: Pledge, condition: Condition, made: Sequence[Pledge]) -> bool:
    """ "Offered a force … The force could work only if": what is promised is named once more."""
    distance = _apart(pledge, condition)
    piece = condition.evidence[0]
    before = scene.text[max(0, piece.start - SUBJECT) : piece.start].split(". ")[-1]
    words = f"{condition.holder.text}; {before}{piece.quote}"
    shared = _named(words, pledge.evidence[0].quote) & _nouns(pledge)
    if distance > ABOUT or not shared or (pledge.act == "other" and shared != {"deal"}):
        return False
    others = (p for p in made if p.actor.chain != pledge.actor.chain and shared & _nouns(p))
    return not any(_apart(p, condition) < distance for p in others)


def _apart(pledge: Pledge, condition: Condition) -> int:
    return abs(condition.evidence[0].start - pledge.evidence[0].start)


def _named(words: str, known: str | None = None) -> set[str]:
    """What some words take up as known: "the force", "such a deal"; "the road money" is another's than any money."""
    told = (m["nouns"].split(" ") for m in BACK.finditer(words))
    same = (n for n in told if known is None or not _another(n, known))
    return {_kind(w) for n in same for w in n if len(w) > 3}


def _another(nouns: Sequence[str], known: str) -> bool:
    """Whether money is called by what it is for, and what is known is not."""
    first, last = nouns[0].casefold(), _kind(nouns[-1])
    plain = len(nouns) == 1 or first in PLAIN or first.endswith("ed")
    return last in MONEY and not plain and first not in known.casefold()


def _nouns(pledge: Pledge) -> set[str]:
    """The head nouns of what is promised, and the deal that holds it."""
    words = pledge.what if pledge.act in MANNED else gifts.core(pledge.what)
    heads = {_kind(w) for p in OF.split(words) if (w := p.split(" ")[-1].strip("“”\"'’"))}
    heads |= MONEY if pledge.act in {"funding", "loan"} else set()
    return heads | ({"deal"} if DEAL.search(pledge.evidence[0].quote) else set())


def _kind(word: str) -> str:
    single = noun(word.casefold())
    return SAME.get(single, single)
