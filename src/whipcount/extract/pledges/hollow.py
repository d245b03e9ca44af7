"""Acts that are told ahead and give nobody anything: "agreed to write to the bank", "will set out her plans", "swore never to yield".

What is promised outright counts whatever it is; what is agreed, offered or merely told must give something.
Gifts in; whether they are hollow, for ``idle``.
"""

from __future__ import annotations

import re

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.pledges.complements import PROMISING
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun

PLAIN = frozenset({"other", "hosting", "funding"})
ANY, BARE = "*", "-"
SWEARING = frozenset({"swear", "vow"})
SIDED = re.compile(
    r"\b(?:for|against|yes|no|not|favou?r|with|to|down|through|aye|nay|confidence|it|them|him|her|how|as|whatever|by)\b|[“\"']"
)
CALLING = frozenset({"propose", "suggest", "call", "table", "request", "discuss"})
RULING = re.compile(r"\b(?:administration|government|cabinet|ministry|commission)\b", re.IGNORECASE)
WITHHELD = re.compile(
    r"(?:(?:its|their|his|her|the)\s)?(?:[\w-]+\s)?(?:support|backing|consent|approval|votes?|endorsement)\b"
)
KNOWN = re.compile(r"(?:the|this|that|these)\s[a-z-]+", re.IGNORECASE)  # "announced the package"
TELLING = frozenset({"announce", "unveil", "confirm"})
RATE = re.compile(r"\s(?:an?|per|each|every)\s")
LATE = re.compile(r"\s(?:late|too late|less|short|in vain)$")
BEHIND_TIME = re.compile(r"\s(?:too\s)?late\b(?!\s(?:on|in|last|this|next)\b)")
GATHERING = re.compile(
    r"\b(?:summit|meeting|talks?|conference|rounds?|call|session|gathering|forum)\b"
)
TAKEN_IN = frozenset(
    {"refugee", "migrant", "patient", "prisoner", "wounded", "child", "evacuee", "detainee"}
)


def hollow(scene: Scene, found: Gift) -> bool:
    """Whether an act without sum or number gives nobody anything."""
    if found.amount is not None or _counted(found):
        return False
    clause = found.clause
    act = _act(scene, found)
    return (
        _plain(scene, found, act)
        or _sworn(scene, clause, act)
        or _eager(scene, found)
        or _unsided(scene, found)
        or _sided(scene, found)
        or _received(scene, found, act)
        or _guests(scene, found)
        or _mere(scene, found)
    )


def _counted(found: Gift) -> bool:
    """Whether a number of things is told; hours and days are no things, nor is who meets."""
    if found.quantity is None or found.act == "hosting":
        return False
    unit = RATE.split(found.quantity.unit, maxsplit=1)[0]  # "tonnes | a day"
    return noun(unit.split(" ")[-1]) not in {"hour", "day", "week", "month", "time"}


def _act(scene: Scene, found: Gift) -> Clause:
    """The clause of what is done: that whose verb begins the words, else the gift's own."""
    start, end = found.what
    inside = [c for c in scene.headed(start, end) if c.kind == "verb"]
    free = found.clause.lemma in SWEARING  # "swears that his party will never sit"
    first = inside[0] if inside and (free or _opens(scene, inside[0], start)) else None
    return first or found.clause


def _opens(scene: Scene, clause: Clause, start: int) -> bool:
    """Whether nothing but "not to" and the like stands before the verb."""
    return (
        re.fullmatch(r"(?:(?:not|never|to|also|\w+ly)\s)*", scene.text[start : clause.head[0]])
        is not None
    )


def _plain(scene: Scene, found: Gift, act: Clause) -> bool:
    """ "Agreed to write to the bank", "would set out her plans"; "promised to" is a promise."""
    if found.clause.lemma in PROMISING or found.clause.kind == "noun" or found.act not in PLAIN:
        return False
    wanted = pledges.hollow().get(act.lemma)
    if wanted is None or ANY in wanted:
        return wanted is not None
    if BARE in wanted:
        return not act.objects
    return any(_head(scene.words(o)) in wanted for o in act.objects)


def _head(words: str) -> str:
    """The noun that a thing is called by."""
    said = gifts.core(words).casefold().split(" of ")[0].split()
    return noun(said[-1]) if said else ""


def _sworn(scene: Scene, clause: Clause, act: Clause) -> bool:
    """ "Vowed to crush the strike", "swore never to yield": only harm that is spared gives something."""
    above = scene.clauses[act.parent] if act.parent is not None else clause
    if not {clause.lemma, above.lemma} & SWEARING or act.lemma in SWEARING:
        return False
    spares = act.lemma in pledges.sparing().keys() | pledges.ending()
    return act.lemma in pledges.warlike() or (act.negated and not spares)


def _eager(scene: Scene, found: Gift) -> bool:
    """ "Ready to strike", "prepared to fight on"."""
    first = scene.words(found.what).split(" ")[0].casefold()
    return found.clause.lemma in pledges.offering() and first in pledges.idle() | pledges.threats()


def _unsided(scene: Scene, found: Gift) -> bool:
    """ "The house will vote on Monday", "proposed a vote": nobody says which way."""
    if found.act != "vote":
        return False
    words = scene.words(found.what)
    mere = words.startswith(("vote ", "voting ")) and not SIDED.search(words)
    return mere or found.clause.lemma in CALLING


def _sided(scene: Scene, found: Gift) -> bool:
    """ "Norland would back the tougher limits": a state takes a side; who has votes would give them."""
    clause = found.clause
    if (
        clause.lemma not in {"back", "support"}
        or clause.modal is None
        or found.act not in {"other", "funding"}
    ):
        return False
    ideas = any(_head(scene.words(o)) in pledges.ideas() for o in clause.objects)
    held = any(p in {"with", "by"} for p, _, _ in clause.obliques)
    return ideas and not held and all(_governs(scene, a.chain, a.text) for a in found.actors)


def _governs(scene: Scene, chain: str | None, said: str) -> bool:
    known = scene.chains.get(chain or "")
    return (known is not None and known.type == "state") or RULING.search(said) is not None


def _received(scene: Scene, found: Gift, act: Clause) -> bool:
    """ "Would accept observers", "would accept the post": who accepts gets, unless it takes people in."""
    bound = found.clause.lemma in PROMISING | {"agree", "offer"} or found.status == "floated"
    if act.lemma != "accept" or bound:
        return False
    heads = {_head(scene.words(o)) for o in act.objects}
    return not heads & (
        TAKEN_IN
        | pledges.reduced_goods()
        | {"cut", "cap", "limit", "ceiling", "freeze", "reduction"}
    )


def _guests(scene: Scene, found: Gift) -> bool:
    """ "Is hosting a meeting", "the premier will host a summit": where people meet, not what is given."""
    if found.act != "hosting" or found.clause.lemma != "host":
        return False
    if not GATHERING.search(scene.words(found.what)):
        return False
    chains = [scene.chain(a) for a in found.actors]
    people = all(c is not None and c.type == "person" for c in chains)
    return found.status in {"delivering", "delivered"} or people


def _mere(scene: Scene, found: Gift) -> bool:
    """Support withheld, "announced the package" that was told of before, wages that "would be paid late"."""
    words, lemma = scene.words(found.what), found.clause.lemma
    if lemma in TELLING and found.act == "other" and KNOWN.fullmatch(words):
        return True
    withheld = lemma in {"withhold", "deny", "refuse"} and found.act in {"other", "vote"}
    late = LATE.search(words) or BEHIND_TIME.match(scene.text, found.clause.head[1])
    return bool((withheld and WITHHELD.match(words)) or late)
