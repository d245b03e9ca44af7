"""What only a government can do: cut a tax, publish a law, exempt a pension. A trigger's clause in, a Party or nobody out."""

from __future__ import annotations

import re
from collections import Counter

from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun
from whipcount.lexicon.names import states
from whipcount.model import Party

GOVERNMENT = re.compile(r"(?:.*\s)?(?:government|cabinet|administration)\b.*", re.IGNORECASE)
ANY = re.compile(r"(?:an?|no|any|another|some|every|each|new|future)\s", re.IGNORECASE)
FORCE = re.compile(
    r"\b(?P<thing>[\w-]+)\s(?:(?:on|of|for)\s[^,;]{1,40}\s)?"
    r"(?:(?:is|are|was|were|be|been|comes?|came|goes|went|go)\s(?:in(?:to)?\s(?:force|effect)|law\b)|takes?\seffect|took\seffect)"
)
# "If the federal money arrives": of the land's own government, not of a part of it.
FEDERAL = re.compile(
    r"\bfederal\s(?:[a-z-]+\s)?(?:money|cash|funds?|funding|dollars|che(?:cks|ques)|grants?|loans?|aid|help|subsid(?:y|ies)"
    r"|support|approval|permits?|budget|share|half|contribution|guarantees?)\b"
)
THEIRS = re.compile(
    r"(?:.*\s)?federal\s(?:government|officials?|administration|cabinet)", re.IGNORECASE
)
EUROPEAN = re.compile(
    r"\bEuropean\s(?:[a-z-]+\s)?(?:money|cash|funds?|funding|aid|loan|grant|support|approval|decision|guarantees?|budget|share|contribution|consent|permission|deal|vote|backing)\b"
)
UNION = "org:european-union"
LEADS = 2  # times as often as any other is the state named that a report is about
OWNER = re.compile(r"['’]s?\s")


def governing(scene: Scene, trigger: Span, clause: Clause | None, holder: Party) -> Party | None:
    """ "Unless the tax is cut", "once the law is in force": the government that the report names most."""
    if FEDERAL.search(scene.text, *trigger):
        return _federal(scene, trigger, holder)
    if not (_forced(scene, trigger) or (clause is not None and _public(scene, clause))):
        return None
    return ruling(scene, holder, trigger[0])


def ruling(scene: Scene, holder: Party, at: int) -> Party | None:
    """The government that the report names most, in its words nearest to a place; else the land it is about."""
    others = [m for m in scene.mentions if m.chain != holder.chain and _governs(scene, m)]
    told = Counter(m.chain for m in others)
    if not told:
        return _land(scene, holder)
    most = min(told, key=lambda c: (-told[c], c))
    found = [m for m in others if m.chain == most]
    near = min(found, key=lambda m: (abs(m.start - at), m.start))
    return Party(scene.words((near.start, near.end)), most)


def _federal(scene: Scene, trigger: Span, holder: Party) -> Party | None:
    """The federal government as the report calls it, the nearest; else its land."""
    told = [m for m in scene.mentions if m.chain != holder.chain and m.kind != "pronoun"]
    told = [m for m in told if THEIRS.fullmatch(scene.words((m.start, m.end)))]
    near = min(told, key=lambda m: (abs(m.start - trigger[0]), m.start), default=None)
    if near is not None:
        return scene.party_of(near)
    lands = {s.name for s in states() if s.status == "sovereign"}
    met = Counter(m.chain for m in scene.mentions if m.kind != "pronoun" and _state(scene, m))
    countries = [(n, c) for c, n in met.items() if scene.chains[c].name in lands]
    most = max(countries, default=(0, ""))[1]
    return Party(scene.chains[most].name, most) if most and most != holder.chain else None


def european(scene: Scene, trigger: Span, holder: Party) -> Party | None:
    """ "Without the European money": of the union, which the report names."""
    if not EUROPEAN.search(scene.text, *trigger):
        return None
    told = [m for m in scene.mentions if m.chain != holder.chain and m.kind == "name"]
    told = [m for m in told if scene.chains[m.chain].known_as == UNION]
    near = min(told, key=lambda m: (abs(m.start - trigger[0]), m.start), default=None)
    return scene.party_of(near) if near else None


def _land(scene: Scene, holder: Party) -> Party | None:
    """The one state that a report is about, where it names no government."""
    met = [m for m in scene.mentions if m.kind != "pronoun" and _state(scene, m)]
    (first, most), (_, next_most) = [
        *Counter(m.chain for m in met).most_common(2),
        ("", 0),
        ("", 0),
    ][:2]
    if most < LEADS * max(1, next_most) or first == holder.chain:
        return None
    named = next(m for m in met if m.chain == first)
    return Party(scene.words((named.start, named.end)), first)


def _state(scene: Scene, mention: Mention) -> bool:
    chain = scene.chains.get(mention.chain)
    return chain is not None and chain.type == "state"


def _forced(scene: Scene, trigger: Span) -> bool:
    """ "Once the law is in force", which a parse may hold no clause for."""
    found = FORCE.search(scene.text, *trigger)
    return found is not None and noun(found["thing"].casefold()) in conditional.powers()


def _public(scene: Scene, clause: Clause) -> bool:
    """Whether nobody is said to do it, and it is done to a thing that a government makes or unmakes."""
    bidden = clause.kind == "verb" and not clause.subjects  # "Withdraw the bill"
    if not (clause.passive or _inert(clause) or bidden):
        return False
    if any(p == "by" and scene.party((a, b)).chain for p, a, b in clause.obliques):
        return False
    return any(_instrument(scene, s) for s in (*clause.objects, *clause.subjects))


def _inert(clause: Clause) -> bool:
    return clause.kind == "verb" and clause.lemma in conditional.moving() and not clause.objects


def _instrument(scene: Scene, span: Span) -> bool:
    """ "The law", "VAT on bread", "pensions under 500"; not "Norland's law": he has been named."""
    words = scene.words(span)
    if OWNER.search(words):
        return False
    core = re.split(r"\s(?:on|of|for|under|below|above|to|in|from)\s", words)[0].split()
    return bool(core) and noun(core[-1].casefold()) in conditional.powers()


def _governs(scene: Scene, mention: Mention) -> bool:
    """ "The government", "Norland's cabinet": no government to be."""
    said = scene.words((mention.start, mention.end))
    if mention.kind == "pronoun" or not GOVERNMENT.fullmatch(said) or ANY.match(said):
        return False
    return ANY.search(scene.text[max(0, mention.start - 8) : mention.start]) is None
