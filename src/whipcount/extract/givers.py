"""Who gives: the parties of a clause, of a noun, or of a passive. Clauses in, Parties out."""

from __future__ import annotations

import re

from whipcount.extract.led import led
from whipcount.extract.own_body import own_body
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Mention
from whipcount.model import Party

BY = re.compile(r"(?:\s[\w-]+){0,4}?\s+by\s+")
NO_BODY = re.compile(
    r"\d|an?\s[£$€\d]|(?:last|next|this|that|every|each|one|more|most|such|any\w*|whoever|some(?:one|body)|\w+day)\b|(?:an?\s)?(?:[\w-]+\s)?majority$",
    re.IGNORECASE,
)
HOME = re.compile(
    r"(?:the|his|her|our|its|their) (?:country|nation|republic|kingdom|state|city|town|county|province|region|island|borough|village|district|municipality"
    r"|(?:federal|central|national) government)"
    r"|(?:his|her|our|my) (?:government|cabinet|administration|ministry|(?P<body>party|union|company|bloc|movement"
    r"|group|alliance|organisation|organization|bank|agency))",
    re.IGNORECASE,
)
# Who votes as their leader says.
MEN = re.compile(
    r"(?:his|her) (?:party['’]s )?(?:[\w-]+ )?(?:members|mps|lawmakers|deputies|senators|legislators|seats|party colleagues)",
    re.IGNORECASE,
)
BARE = re.compile(r"(?:(?:its|their|our|the) )?members", re.IGNORECASE)  # of a body that speaks
ITS = re.compile(r"[Ii]ts\s")
BETWEEN = re.compile(
    r"\s(?:has|have|had)\s(?:(?:also|already|now|today|so far|this \w+|last \w+|on \w+day)\s)*"
)
NEAR = 40  # characters before a verb in which a subject that the parse lost may stand
OTHER = re.compile(
    r"(?:an?|the|his|her|its|their|[a-z]+) [a-z-]+(?: [a-z-]+)? (?:from|with|by|against|between|for|to|on) [A-Z]"
)
OFFICE = re.compile(r"(?:['’]s)?\s(?:[\w-]+\s){1,4}")
AGENT_REACH = 160  # characters behind a passive in which its "by" may stand


def givers(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """The subjects; of a passive or a participle whoever "by" names; several of them apart."""
    spans = [(a, b) for p, a, b in clause.obliques if p == "by"]
    known = [p for p in scene.subjects(clause) or scene.actors(spans) if not _inside_other(p)]
    if not known and (agent := _agent(scene, clause) or _before(scene, clause)):
        known = [agent]
    if known:
        return tuple(dict.fromkeys(home(scene, clause, p) for p in known))
    if before := _taken_up(scene, clause):
        return (home(scene, clause, before),)
    phrases = [scene.party(s) for s in (*clause.subjects, *spans)]
    return tuple(home(scene, clause, p) for p in phrases if _acts(p.text))


def repeating(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """ "Norland renewed its offer": whose "its" offer is, the object of a verb."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    own = [scene.words(s).casefold() for s in clause.subjects] == ["its"]
    held = own and clause.kind == "noun" and clause.relation == "obj"
    return givers(scene, parent) if parent and held else ()


def _taken_up(scene: Scene, clause: Clause) -> Party | None:
    """ "The hotel has offered £6m. It promised 40 jobs": "it" that no chain holds is the body that acted just before."""
    if [scene.words(s) for s in clause.subjects] not in (["It"], ["it"]) or clause.kind != "verb":
        return None
    sentence = scene.sentence_of(clause.head[0])
    before = scene.sentence_of(sentence.start - 2) if sentence else None
    if before is None or "\n" in scene.text[before.start : clause.head[0]]:
        return None
    acting = (c for c in scene.headed(before.start, before.end) if c.kind == "verb")
    found = [p for c in acting for p in scene.subjects(c) if _body(scene, p)]
    return found[-1] if found else None


def _body(scene: Scene, party: Party) -> bool:
    """What "it" can stand for: no person and no mere place."""
    chain = scene.chain(party)
    return chain is not None and chain.type != "person" and not PRONOUN.match(party.text)


def _before(scene: Scene, clause: Clause) -> Party | None:
    """ "Donors had this year committed": where the parse cut the verb off its subject."""
    if clause.subjects or clause.passive or clause.kind != "verb" or clause.tense != "past":
        return None
    near = [m for m in scene.mentions if clause.head[0] - NEAR < m.end < clause.head[0]]
    for mention in reversed(near):
        if BETWEEN.fullmatch(scene.text, mention.end, clause.head[0]) and not mention.place:
            return scene.party_of(mention)
    return None


def home(scene: Scene, clause: Clause, party: Party) -> Party:
    """ "The country" in the words of a minister: the minister's; in a state's own words: that state.

    "His party" is what he leads, "her government" that of the state she serves.
    """
    if MEN.fullmatch(party.text):
        owner, speaker = _owner(scene, clause, party), scene.speaker_at(clause.head[0])
        whose = speaker if owner and speaker and speaker.chain == owner.chain else owner
        body = led(scene, whose.chain) if whose and whose.chain else None
        return body or whose or party
    if BARE.fullmatch(party.text):
        return _body_of(scene, clause, party) or party
    said = HOME.fullmatch(party.text)
    if said is None:
        return own_body(scene, clause.head[0], party) or party
    speaker = (
        _owner(scene, clause, party) or scene.speaker_at(clause.head[0]) or _above(scene, clause)
    )
    chain = scene.chain(speaker)
    if speaker is None or chain is None:
        return party
    if chain.type in {"state", "organization"}:
        return speaker
    names = [r.of_text.removeprefix("the ") for r in chain.roles if r.of_text]
    found = [
        m for m in scene.mentions if m.kind == "name" and scene.words((m.start, m.end)) in names
    ]
    if said["body"]:
        found = [m for m in found if (c := scene.chains.get(m.chain)) and c.type != "state"]
    if found:
        return scene.party_of(found[0])
    if said["body"]:
        return led(scene, chain.id) or party
    return _seat(scene, names) or speaker


def _body_of(scene: Scene, clause: Clause, members: Party) -> Party | None:
    """ "Members would take on 200 men, the chair said": the body whose "its" it is, that speaks or that the speaker leads."""
    spans = [s for s in clause.subjects if scene.words(s) == members.text]
    near = [m for s in spans for m in scene.mentions_near(s[0], s[0] + 1) if m.start == s[0]]
    own = [m for m in near if m.kind == "pronoun" and m.end - m.start < len(members.text)]
    speaker = scene.speaker_at(clause.head[0])
    whose = scene.party_of(own[0]) if own else speaker
    chain = scene.chain(whose)
    if chain is None:
        return None
    if chain.type != "person":
        return whose
    return led(scene, chain.id) or _told_before(scene, clause, chain.id)


def _told_before(scene: Scene, clause: Clause, speaker: str) -> Party | None:
    """ "The union backs it. Its president said members would": the body named last in the paragraph before "its"."""
    sentence = scene.sentence_of(clause.head[0])
    start = sentence.start if sentence else clause.head[0]
    near = scene.mentions_near(start, clause.head[0])
    own = [m for m in near if m.chain == speaker and ITS.match(scene.text, m.start)]
    if not own:
        return None
    above = scene.text.rfind("\n", 0, own[0].start) + 1
    bodies = [
        m
        for m in scene.mentions_near(above, own[0].start)
        if above <= m.start and m.end <= own[0].start and m.kind == "name"
        and (c := scene.chains.get(m.chain)) and c.type in {"organization", "group"}
    ]  # fmt: skip
    last = max(bodies, key=lambda m: (m.end, -m.start), default=None)
    return scene.party_of(last) if last else None


def _seat(scene: Scene, names: list[str]) -> Party | None:
    """The state that one serves, by its chain where no mention is its bare name: "Norland's minister"."""
    found = next((c for c in scene.chains.values() if c.name in names), None)
    return Party(found.name, found.id) if found else None


def _owner(scene: Scene, clause: Clause, party: Party) -> Party | None:
    """ "Her government": she."""
    spans = [s for s in clause.subjects if scene.words(s) == party.text]
    near = (m for s in spans for m in scene.mentions_near(s[0], s[0] + 1))
    found = next((m for m in near if m.start == spans[0][0] and m.kind == "pronoun"), None)
    owner = scene.party_of(found) if found else None
    chain = scene.chain(owner)
    return owner if chain is not None and chain.type == "person" else None


def _above(scene: Scene, clause: Clause) -> Party | None:
    """ "The minister signed a pact under which the country will pay": who acts in the clause above."""
    for higher in scene.above(clause):
        people = [p for p in scene.subjects(higher) if (c := scene.chain(p)) and c.type == "person"]
        if len(people) == 1:
            return people[0]
    return None


def _acts(phrase: str) -> bool:
    """A phrase that can give though no list knows it: "The harbour trust", "Donors"."""
    return (
        bool(phrase)
        and not PRONOUN.match(phrase)
        and not NO_BODY.match(phrase)
        and len(phrase.split()) <= 8
    )


def _inside_other(party: Party) -> bool:
    """ "An endorsement from Sheriff Doe": the endorsement acts, not Doe."""
    return bool(OTHER.match(party.text))


def _agent(scene: Scene, clause: Clause) -> Party | None:
    """ "Pledged on Monday by Norland": where the parse lost the agent."""
    participle = clause.passive or (clause.tense == "past" and not clause.subjects)
    found = (
        BY.match(scene.text, clause.head[1], clause.head[1] + AGENT_REACH) if participle else None
    )
    if not found:
        return None
    near = [
        m
        for m in scene.mentions
        if found.end() <= m.start <= found.end() + 5 and m.kind != "demonym"
    ]
    first = max(near, key=lambda m: (m.end - m.start, -m.start), default=None)
    if first and (person := _serving(scene, first)):
        return person
    return scene.party_of(first) if first else None


def _serving(scene: Scene, state: Mention) -> Party | None:
    """ "By U.S. President Ann Doe": the one whose office names a state, not the state."""
    for other in scene.mentions_near(state.end, state.end + NEAR):
        chain = scene.chains.get(other.chain)
        person = chain is not None and chain.type == "person" and other.kind == "name"
        if (
            person
            and other.start > state.end
            and OFFICE.fullmatch(scene.text, state.end, other.start)
        ):
            return scene.party_of(other)
    return None
