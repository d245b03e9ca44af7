"""Who gives: the parties of a clause, of a noun, or of a passive. Clauses in, Parties out."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause
from whipcount.model import Party

BY = re.compile(r"(?:\s[\w-]+){0,4}?\s+by\s+")
NO_BODY = re.compile(r"\d|(?:last|next|this|that|every|each|one|more|most|such|\w+day)\b", re.IGNORECASE)
HOME = re.compile(r"(?:the|his|her|our|its|their) (?:country|nation|republic|kingdom|state)", re.IGNORECASE)
AGENT_REACH = 160  # characters behind a passive in which its "by" may stand


def givers(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """The subjects; of a passive or a participle whoever "by" names; several of them apart."""
    spans = [(a, b) for p, a, b in clause.obliques if p == "by"]
    known = scene.subjects(clause) or scene.actors(spans)
    if not known and (agent := _agent(scene, clause)):
        known = [agent]
    if known:
        return tuple(dict.fromkeys(home(scene, clause, p) for p in known))
    phrases = [scene.words(s) for s in (*clause.subjects, *spans)]
    return tuple(Party(p) for p in phrases if _acts(p))


def home(scene: Scene, clause: Clause, party: Party) -> Party:
    """"The country" in the words of a minister: the minister's; in a state's own words: that state."""
    if not HOME.fullmatch(party.text):
        return party
    speaker = scene.speaker_at(clause.head[0])
    chain = scene.chain(speaker)
    if speaker is None or chain is None:
        return party
    if chain.type in {"state", "organization"}:
        return speaker
    names = [r.of_text for r in chain.roles if r.of_text]
    found = [m for m in scene.mentions if m.kind == "name" and scene.words((m.start, m.end)) in names]
    return Party(names[0], found[0].chain) if found else party


def _acts(phrase: str) -> bool:
    """A phrase that can give though no list knows it: "The harbour trust", "Donors"."""
    return bool(phrase) and not PRONOUN.match(phrase) and not NO_BODY.match(phrase) and len(phrase.split()) <= 8


def _agent(scene: Scene, clause: Clause) -> Party | None:
    """"Pledged on Monday by Norland": where the parse lost the agent."""
    participle = clause.passive or (clause.tense == "past" and not clause.subjects)
    found = BY.match(scene.text, clause.head[1], clause.head[1] + AGENT_REACH) if participle else None
    if not found:
        return None
    near = [m for m in scene.mentions if found.end() <= m.start <= found.end() + 5 and m.kind != "demonym"]
    first = max(near, key=lambda m: (m.end - m.start, -m.start), default=None)
    return Party(scene.words((first.start, first.end)), first.chain) if first else None
