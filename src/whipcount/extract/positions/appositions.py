"""By which of two names a holder is told: "one member, Ann Lee, voted no", "its partner Halden Rail", "Peru's Cobresa".

Parties in, the party named beside out: a description without a name gives way to the name it stands by.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Mention
from whipcount.model import Party

BESIDE = re.compile(r"(?P<comma>,)?\s(?:the\s)?(?=[A-Z])")
CLOSED = re.compile(r"(?:\sof\s[A-Z][\w-]+)?\s?(?:\([^()]{2,12}\))?,")
ALL_BUT = re.compile(
    r"\b[Aa]ll\sbut\s(?:one|two|three|four|five|six|seven|\d+|a\sfew|a\shandful)\sof\s(?=\w)"
)
WHOSE = re.compile(
    r"whose\s(?:[\w-]+\s){0,2}?(?:members?|lawmakers|senators|deputies|leaders?|leadership|government|cabinet|ministers?|party|coalition|supporters"
    r"|ministry|parliament|country|board|union|group|delegates?|voters|administration|president|chief|chairman)",
    re.IGNORECASE,
)
LONE = re.compile(r"(?:the\s)?(?:only|lone|sole|first|last|one)\s[a-z]", re.IGNORECASE)
WAS = re.compile(r"\s(?:was|is|were|are|being|came\sfrom|remains)\s(?:the\s)?(?=[A-Z])")
CAPITAL = re.compile(r"\s[A-Z]")
SAYING = re.compile(
    r"(?P<who>[\w .’'-]+?)['’]s?\s(?:\w+\s){0,2}?(?:answer|reply|response|message|verdict|retort|demand|position|stance|line|view|reaction|slogan|conclusion|advice)\b"
)
SENT = re.compile(
    r"(?P<own>its|their|[\w .’'-]+?['’]s?)\s(?:own\s)?(?:[\d,]+\s|[a-z]+\s){0,2}?"
    r"(?:troops|soldiers|men|forces|warships|negotiators?|envoys?|delegates|delegation|diplomats|representatives|officials|(?P<seated>members|senators|lawmakers|deputies|MPs))",
    re.IGNORECASE,
)
BETWEEN = re.compile(r",?\s")
LONGEST = 40  # characters of what is left of
WORD = re.compile(r"[\w’'-]+$")
LOWER = re.compile(r"[a-z][\w-]*[a-rt-z]$")  # the last word of a description of one
# "Peru's [Cobresa]", "its Peruvian partner [Halden Rail]".
ONE_OF = re.compile(r"(?:one|another|an?)\s(?:[a-z-]+\s){1,3}(?:of|from|in|at)\s", re.IGNORECASE)
ANOTHER = re.compile(
    r"(?:[Oo]ne|[Aa]nother|[Aa]n?|[Aa]\ssecond|[Aa]\sthird)\s(?:[\w-]+\s){0,2}[A-Za-z-]+"
)
OWNED = re.compile(
    r"(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)*['’]s?|(?:the|its|their|his|her|an?)\s(?:[\w-]+\s){0,3}?[a-z][a-z-]+)"
    r"\s(?P<own>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})$"
)
ALIKE = {"person": {"person"}, "organization": {"organization", "group"}, "group": {"organization", "group", "person"}}  # fmt: skip


def named_beside(scene: Scene, found: Reading, actor: Party) -> Party:
    """The name that a holder's description stands by, else the holder as read."""
    if owner := _owner(scene, found, actor) or _whose(scene, found, actor):
        return owner
    sayer = _sayer(scene, found, actor) or _sent(scene, found, actor)
    if sayer := sayer or _lone(scene, found, actor):
        return sayer
    if actor.chain is None and (owned := OWNED.match(actor.text)):
        return replace(actor, text=owned["own"])
    last = WORD.search(actor.text)
    if whole := _all_but(scene, found, actor):
        return whole
    mine = scene.chain(actor)
    nameless = (ONE_OF.match(actor.text) or ANOTHER.fullmatch(actor.text)) and not (
        mine and mine.named
    )
    if last is None or not (nameless or LOWER.match(last[0])):
        return actor
    sentence = scene.sentence_of(found.clause.head[0])
    at = scene.text.find(actor.text, sentence.start, sentence.end) if sentence else -1
    if at < 0 or (name := _name(scene, at + len(actor.text))) is None:
        return actor
    other = scene.chains[name.chain]
    if mine is not None and (mine.id == other.id or other.type not in ALIKE.get(mine.type, ())):
        return actor
    return scene.party_of(name)


def _owner(scene: Scene, found: Reading, actor: Party) -> Party | None:
    """ "Halden Rail cut its offer": an "its" that is the object's is the subject's, whoever was named last."""
    said, clause = actor.text.casefold(), found.clause
    if said not in {"its", "their"} or clause.kind != "noun" or clause.parent is None:
        return None
    above = scene.clauses[clause.parent]
    if clause.relation != "obj" or above.kind != "verb" or above.passive:
        return None
    held = [scene.party(s) for s in above.subjects if s[1] <= above.head[0]]
    one = held[0] if len(held) == 1 and held[0].text[:1].isupper() else None
    chain = scene.chain(one)
    return None if chain is not None and chain.type == "person" else one


def _whose(scene: Scene, found: Reading, actor: Party) -> Party | None:
    """ "The Growers' League, whose members back it": the body that they are of, or the leader whose party it is."""
    sentence = scene.sentence_of(found.clause.head[0])
    at = scene.text.rfind(actor.text, sentence.start, found.clause.head[0]) if sentence else -1
    opened = at > 0 and scene.text.endswith("whose ", 0, at)
    at, said = (at - len("whose "), f"whose {actor.text}") if opened else (at, actor.text)
    if not WHOSE.fullmatch(said) or _bodily(scene, actor):
        return None
    before = scene.mentions_near(at - LONGEST, at - 1) if at > 0 else ()
    ended = [m for m in before if BETWEEN.fullmatch(scene.text, m.end, at) and not m.place]
    owner = min(ended, key=lambda m: m.start, default=None)
    return scene.party_of(owner) if owner else None


def _bodily(scene: Scene, actor: Party) -> bool:
    """ "Whose [Liberal Party]": a body with a name of its own stands for itself."""
    chain = scene.chain(actor)
    own = chain is not None and chain.named and chain.type in {"organization", "group"}
    return own and bool(CAPITAL.search(actor.text))


def _sayer(scene: Scene, found: Reading, actor: Party) -> Party | None:
    """ "Holm's answer on Monday was: 'I will'": whose answer it is."""
    said = SAYING.match(actor.text) if actor.chain is None or "'" in actor.text else None
    sentence = scene.sentence_of(found.clause.head[0])
    at = scene.text.find(actor.text, sentence.start) if said and sentence else -1
    if said is None or at < 0:
        return None
    near = [
        m for m in scene.mentions_near(at, at + said.end("who")) if m.end == at + said.end("who")
    ]
    owner = min(near, key=lambda m: m.start, default=None)
    return scene.party_of(owner) if owner else None


def _sent(scene: Scene, found: Reading, actor: Party) -> Party | None:
    """ "Its negotiators want more", "Uganda's troops will stay": those who act for a body stand where it stands."""
    told = SENT.fullmatch(actor.text)
    mine = scene.chain(actor)
    sentence = scene.sentence_of(found.clause.head[0])
    at = scene.text.find(actor.text, sentence.start) if told and sentence else -1
    sent = mine is not None and (mine.known_as or "").startswith("group:")
    if told is None or at < 0 or (mine is not None and mine.named and not sent):
        return None
    near = [m for m in scene.mentions_near(at, at + 1) if m.start == at]
    near = [m for m in near if at + len(told["own"]) - 2 <= m.end <= at + len(told["own"])]
    owner = min(near, key=lambda m: m.end, default=None)
    chain = scene.chains[owner.chain] if owner else None
    if chain is None or chain.type not in {"state", "organization", "group"}:
        return None
    return None if told["seated"] and chain.type == "state" else replace(actor, chain=chain.id)


def _lone(scene: Scene, found: Reading, actor: Party) -> Party | None:
    """ "The only minister to vote against was [Lee]": who that is."""
    sentence = scene.sentence_of(found.clause.head[0])
    if not LONE.match(actor.text) or sentence is None:
        return None
    met = WAS.search(scene.text, found.clause.head[1], sentence.end)
    near = scene.mentions_near(met.end(), met.end() + 1) if met else ()
    names = [m for m in near if m.kind == "name" and met and m.start <= met.end() < m.end]
    return scene.party_of(max(names, key=lambda m: m.end)) if names else None


def _all_but(scene: Scene, found: Reading, actor: Party) -> Party | None:
    """ "All but two of [the party]'s members": the body that hardly anybody leaves."""
    sentence = scene.sentence_of(found.clause.head[0])
    said = sentence and ALL_BUT.search(scene.text, sentence.start, found.clause.head[0])
    if (
        not said
        or not said.start() <= scene.text.find(actor.text, said.start()) < said.end() + LONGEST
    ):
        return None
    near = scene.mentions_near(said.end(), said.end() + 5)
    begun = [m for m in near if said.end() <= m.start + 4 and m.start <= said.end() + 4]
    body = min(begun, key=lambda m: (m.kind != "name", m.end - m.start), default=None)
    return scene.party_of(body) if body else None


def _name(scene: Scene, end: int) -> Mention | None:
    """The name right behind a description; behind a comma only if another closes it."""
    gap = BESIDE.match(scene.text, end)
    if gap is None:
        return None
    near = scene.mentions_near(end, gap.end() + 1)
    begun = [m for m in near if m.kind == "name" and not m.place and end < m.start <= gap.end()]
    name = max(begun, key=lambda m: m.end, default=None)
    if name is None or (gap["comma"] and not CLOSED.match(scene.text, name.end)):
        return None
    return name
