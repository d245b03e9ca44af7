"""Whose act hangs where its words name only what is somebody's: "her party", "a Norlandic frigate", "the Green deputies"; or "it".

A scene and a phrase in, a Party or nobody out.
"""

from __future__ import annotations

import re

from whipcount.extract.conditions.meant import able
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import conditional
from whipcount.model import Party

# What acts as the one says whose it is.
HIS = re.compile(
    r"(?:his|her|its|their)\s(?:own\s|whole\s|entire\s)?(?:party|union|group|movement|bloc|alliance|faction|caucus|delegation|camp|team|side"
    r"|coalition|federation|association|league|members|mps|lawmakers|deputies|senators|legislators|negotiators|lawyers|troops|forces|soldiers|fighters)",
    re.IGNORECASE,
)
# "All 40 Green deputies", "the Green senators": the whole of a party.
BENCH = re.compile(
    r"(?:all|the)\s(?:of\sthe\s)?(?:\d+\s)?(?P<party>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s"
    r"(?:members|mps|lawmakers|deputies|senators|legislators|councillors|delegates)\b",
    re.IGNORECASE,
)
EVENT = re.compile(r"(?:[\w’'-]+\s){0,2}?(?P<head>[a-z-]+)\sof\s")
FALLS = frozenset(
    {"fall", "collapse", "resignation", "departure", "exit", "downfall", "demise", "failure"}
)
ARTICLE = re.compile(r"(?:an?|the|any|no|more|further)\s", re.IGNORECASE)
HEAD = re.compile(r",|\s(?:to|with|in|of|from|for|on|at|who|that|which|whose)\s")
PROMISED = re.compile(r"\b(?:pledg|promis|vow|undert|commit|guarant)[a-z]+", re.IGNORECASE)
BODIES = frozenset({"state", "organization"})
# "The workers", "her members", "no side": rather whom somebody speaks for.
DEFINITE = re.compile(
    r"(?:the|his|her|our|its|their|my|no|any|either|neither|both|each|every|one|nobody|it|there)\b",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"['’]s?\s")


def owner(scene: Scene, span: Span) -> Party | None:
    """ "Norland's approval", "its vote", "the quotas of Norland", "a Norlandic ship": whose thing it is."""
    article = ARTICLE.match(scene.text, *span)
    opening = {span[0], article.end() if article else span[0]}
    inside = [m for m in scene.mentions if span[0] <= m.start and m.end <= span[1] and not m.place]
    inside = [m for m in inside if m.kind != "demonym" or m.start in opening]
    first = min(inside, key=lambda m: (m.start, -m.end), default=None)
    if first is None:
        return None
    return (
        Party(scene.words(span), first.chain) if first.kind == "demonym" else scene.party_of(first)
    )


def event(phrase: str) -> re.Match[str] | None:
    """ "The fall of the cabinet": what befalls it, of which others speak."""
    found = EVENT.match(phrase)
    return found if found and found["head"].casefold() in conditional.undergone() | FALLS else None


def behind(scene: Scene, main: Clause, party: Party) -> Party:
    """ "Her party", that no name is known for: she; "all Green deputies": the Greens."""
    chain = scene.chain(party)
    if chain is None or any(m.chain == chain.id and m.kind == "name" for m in scene.mentions):
        return party
    if HIS.fullmatch(party.text):
        told = (m for m in scene.mentions if m.chain == chain.id)
        spans = [(m.start, m.end) for m in told if scene.words((m.start, m.end)) == party.text]
        spans = [s for s in main.subjects if scene.words(s) == party.text] or spans[:1]
        near = [m for s in spans for m in scene.mentions_near(s[0], s[0] + 1) if m.start == s[0]]
        own = next((m for m in near if m.kind == "pronoun"), None)
        if own is None or not own.chain:
            return party
        return _leading(scene, own) or Party(party.text, own.chain)
    bench = BENCH.fullmatch(party.text)
    return (_of_name(scene, bench["party"]) if bench else None) or party


def _leading(scene: Scene, own: Mention) -> Party | None:
    """ "The leader of the Green deputies … her party": of one who has no name the body in the words for her."""
    chain = scene.chains.get(own.chain)
    if chain is None or chain.named:
        return None
    for said in (m for m in scene.mentions if m.chain == own.chain and m.kind == "nominal"):
        for other in scene.mentions_near(said.start, said.end):
            held = scene.chains.get(other.chain)
            inside = said.start <= other.start and other.end <= said.end and other != said
            if inside and held and held.named and held.type in {"organization", "group"}:
                return scene.party_of(other)
    return None


def apposed(scene: Scene, trigger: Span, party: Party) -> Party:
    """ "Norbank, the public lender, signs": a name that no list has, and what it is."""
    chain = scene.chain(party)
    if not party.text.startswith("the ") or (chain is not None and chain.named):
        return party
    name = (
        rf"(?P<name>(?:the\s)?[A-Z][\w&’'-]+(?:\s[A-Z][\w&’'-]+){{0,3}}),\s{re.escape(party.text)},"
    )
    found = re.search(name, scene.text[trigger[0] : trigger[1]])
    return Party(found["name"]) if found else party


def _of_name(scene: Scene, name: str) -> Party | None:
    """The body that a report knows by a name, its plural, or with "party" behind it."""
    wanted = {w.casefold() for w in (name, f"{name}s", f"{name} Party")}
    for chain in scene.chains.values():
        if chain.named and chain.type in {"organization", "group"}:
            said = {n.casefold().removeprefix("the ") for n in (chain.name, *chain.names)}
            if wanted & said:
                return Party(chain.name, chain.id)
    return None


def acting(scene: Scene, span: Span) -> Party | None:
    """ "Lee's minority cabinet": people or a body with an owner act themselves, whoever speaks of it."""
    said = scene.words(span)
    head = HEAD.split(said.casefold(), maxsplit=1)[0]
    whose = owner(scene, span) if able(head) and POSSESSIVE.search(head) else None
    return whose if whose and whose.chain else None


def taken_up(scene: Scene, main: Clause) -> Party | None:
    """ "The board balked. It could reopen the file if, two officials said": no official, but the body told of before."""
    said = [scene.words(s).casefold() for s in main.subjects]
    voice = scene.speaker_at(main.head[0])
    if said != ["it"] or main.kind != "verb" or main.passive or voice is None:
        return None
    speaking = scene.chain(voice)
    if speaking is None or (speaking.type in BODIES and not voice.text.endswith("s")):
        return None
    sentence = scene.sentence_of(main.head[0])
    before = scene.sentence_of(sentence.start - 2) if sentence and sentence.start > 1 else None
    if before is None or "\n" in scene.text[before.start : main.head[0]]:
        return None
    doers = [p for c in scene.headed(before.start, before.end) for p in scene.subjects(c)]
    bodies = [p for p in doers if (c := scene.chain(p)) and c.type in BODIES]
    return bodies[-1] if bodies else None


def promising(scene: Scene, main: Clause) -> Party | None:
    """ "Pledged that its directors would be locals if", "promised a unit would be sent if": whoever gives his word."""
    told = scene.attribution_at(main.head[0])
    if told is None or (main.kind == "verb" and not main.passive):
        return None
    word = any(PROMISED.search(scene.text, *span) for span in told.cue)
    voice = scene.speaker_at(main.head[0]) if word else None
    return voice if voice and voice.chain else None


def people(scene: Scene, span: Span) -> Party | None:
    """ "Agencies will be held liable", "drivers would stay away": those people, and not who says so."""
    said = scene.words(span)
    plain = not DEFINITE.match(said) and owner(scene, span) is None and len(said) <= 80
    return Party(said) if plain and able(HEAD.split(said.casefold(), maxsplit=1)[0]) else None


def told_first(scene: Scene, clause: Clause) -> Clause | None:
    """ "Norland will not pay, its envoy said, but is ready to help": what goes on behind a saying is of whom it told."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if clause.relation != "conj" or above is None or clause.subjects != above.subjects:
        return None
    told = scene.below(scene.clauses.index(above), "ccomp")
    first = min((s for s, _ in above.subjects), default=0)
    return next((c for c in told if c.head[1] <= first and c.kind != "noun"), None)
