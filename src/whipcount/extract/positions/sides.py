"""People and the bodies they speak for. A reading's holder in; all who hold its stance out.

"Norway will lend two ships, its finance minister said": Norway's stance, and the minister's as well. "Her
party would abstain, she said": the party that she has an office of, where the report names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.announcements import one_side
from whipcount.extract.led import led
from whipcount.extract.positions.counted_in import dashed
from whipcount.extract.positions.counterparts import counterpart
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.extract.supposed import foreseen
from whipcount.layers import Clause, Mention
from whipcount.lexicon.offices import offices, speaks_for_whole
from whipcount.model import Chain, Party

OWN_BODY = re.compile(
    r"(?:the|this|his|her|its|our|their) (?:own |executive |governing |ruling |national )?(?:country|nation|government|cabinet|party|union|company|group|ministry|bloc"
    r"|coalition|administration|faction|parliamentary group|board|alliance"
    r"|authority|commission|committee|college|institute|society|charity|foundation|department|agency|army|council|club|firm|bank|airline|federation|association)",
    re.IGNORECASE,
)
# "Her members would not accept it": the body's that she leads.
OWN_SIDE = re.compile(
    r"(?:his|her|our|my|their) (?:own )?(?:members|deputies|mps|lawmakers|senators|councillors|side|caucus|camp|ranks|team|movement|supporters)",
    re.IGNORECASE,
)
# Of which there are many: only whose name has the word is meant.
SPECIAL = re.compile(r"(?:commission|committee|college|institute|society|charity|foundation)$")
# Whoever has one has no other: "the union" of which a manager speaks is not his company.
ONE_EACH = re.compile(r"\b(?:country|nation|government|cabinet|party)$", re.IGNORECASE)
HOME = re.compile(r"\b(?:country|nation)$", re.IGNORECASE)
HIS = re.compile(r"(?:his|her) (?:own )?(?:party|union|group|faction|movement)$", re.IGNORECASE)
ANYONES = re.compile(r"(?:his|her|our|my|their) ", re.IGNORECASE)  # of whom nothing is known
ITS = re.compile(r"(?:its|their) ", re.IGNORECASE)
BODIES = frozenset({"organization", "state", "group"})
# "Lawmakers", "more states and people": whoever speaks of them speaks for none of them.
PEOPLE = re.compile(
    r"(?:(?:more|most|many|some|other|prior|all)\s|(?:[A-Z]?[\w-]+\s)?[a-z]+s$|[A-Z]?[a-z]+(?:ans|ers|ats|ves|als|sts)$)"
)
SOME_BODY = re.compile(
    r"(?:the\s)?(?-i:[A-Z])|the\s(?:[\w’'-]+\s)?(?:state|county|city|town|province|club|union|company|firm|bank|party|board|council|ministry|league|carmakers|airline)$",
    re.IGNORECASE,
)
OWNED = re.compile(r"['’]s?\s")  # "Norland's Lee"
AHEAD = frozenset({"will", "would", "shall", "could", "can"})
STANDING = frozenset("plan intend want wish seek mean".split())
OUTSIDE = frozenset({"adviser", "expert", "judge", "legislator", "police", "religious"})
SPEAKING = "spokesperson"
OWNING = 4  # characters between a possessor and the name that it owns


def sharing(scene: Scene, found: Reading, actor: Party) -> Iterator[Party]:
    """Who holds a stance: the actor it was read of, and the speaker who tells it of the speaker's own side."""
    at = found.clause.head[0]
    speaker = scene.speaker_at(at)
    if speaker is None and (owner := _owner(scene, found, actor)):
        yield replace(actor, chain=owner)
        return
    alone = speaker is None or speaker.chain is None or speaker.chain == actor.chain
    if speaker is None or alone or _anothers(scene, found.clause, speaker):
        yield actor
    elif OWN_SIDE.fullmatch(actor.text) and (own := _led(scene, speaker)):
        yield from (replace(actor, chain=own[0]), speaker)
    elif OWN_BODY.fullmatch(actor.text) and (body := _meant(scene, speaker, actor)):
        whose = body.chain or not ANYONES.match(body.text)
        if whose:
            yield body
        if not (whose and mouthpiece(scene, speaker)):
            yield speaker
    else:
        yield actor
        if not mouthpiece(scene, speaker) and (
            one_side(scene, actor, speaker)
            or _theirs(scene, actor, speaker, at)
            or announcing(scene, found.clause, actor, speaker)
            or counterpart(scene, actor, speaker)
            or unattached(scene, found.clause, actor, speaker)
            or (_ahead(found.clause) and actor.chain in _led(scene, speaker))
        ):
            yield speaker


def mouthpiece(scene: Scene, speaker: Party) -> bool:
    """Whether a speaker is there to speak for others: a spokesman's word of his union is the union's alone."""
    chain, titles = scene.chain(speaker), offices().titles
    return chain is not None and any(titles.get(r.title) == SPEAKING for r in chain.roles)


def _anothers(scene: Scene, clause: Clause, speaker: Party) -> bool:
    """ "Lee regretted the council's decision", "wants a rise, a demand rejected by the ministry": another's, in passing."""
    if clause.relation == "acl" and scene.text.startswith(" by ", clause.head[1]):
        return True
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if clause.kind != "noun" or clause.relation != "obj" or above is None or above.kind != "verb":
        return False
    return speaker.chain in {p.chain for p in scene.subjects(above)}


def announcing(scene: Scene, clause: Clause, actor: Party, speaker: Party) -> bool:
    """ "The foreign minister, Lee, said Norland would not sign": an office of no country named is that one's.

    Who announces what a body will do, without asking or expecting it, speaks for it.
    """
    body, mine = scene.chain(actor), scene.chain(speaker)
    if body is None or mine is None or body.type not in BODIES or mine.type != "person":
        return False
    if not _ahead(clause) or clause.relation != "ccomp" or foreseen(scene, clause, actor):
        return False
    titles = [r.title for r in mine.roles] or [n for n in mine.names if n in offices().titles]
    free = mine.named and not mine.speaks_for and not any(r.of for r in mine.roles)
    return free and any(speaks_for_whole(t) for t in titles)


def unattached(scene: Scene, clause: Clause, actor: Party, speaker: Party) -> bool:
    """ "Utah cannot live with the plan, said Ann Roe, the director": who is of no other body tells it as that one's.

    So long as it stands or is to come, and is no guess at what others will do.
    """
    mine, body = scene.chain(speaker), scene.chain(actor)
    if mine is None or mine.type != "person" or not mine.named or mine.known_as:
        return False
    if mine.speaks_for or any(r.of for r in mine.roles) or bodies(scene, speaker):
        return False
    if _called_after(scene, actor, speaker) or any(_own_voice(r.title) for r in mine.roles):
        return False
    known = body.type in BODIES if body is not None else bool(SOME_BODY.match(actor.text))
    known = known and not clause.relation.startswith("acl") and not PEOPLE.match(actor.text)
    return known and _ahead(clause) and not foreseen(scene, clause, actor)


def _own_voice(title: str) -> bool:
    """Whether who has an office tells what bodies do from outside: a senator, a lawyer, a judge."""
    return offices().titles.get(title.casefold()) in OUTSIDE


def _called_after(scene: Scene, actor: Party, speaker: Party) -> bool:
    """Whether another body stands in what a speaker is called: "his Chilean counterpart"."""
    called = [m for m in scene.mentions if m.chain == speaker.chain and m.kind != "pronoun"]
    return any(
        near.chain not in {speaker.chain, actor.chain}
        and scene.chains[near.chain].type in BODIES
        and m.start <= near.start
        and near.end <= m.end
        for m in called
        for near in scene.mentions_near(m.start, m.end)
    )


def _ahead(clause: Clause) -> bool:
    """What is still to be done, or stands ("would join", "could live with it", "is ready"): of the past anybody may tell."""
    if clause.modal is not None:
        return clause.modal in AHEAD
    told = clause.relation == "ccomp" and clause.lemma in STANDING  # "said it did not plan to"
    lasting = clause.kind == "adjective" or clause.tense == "present" or told
    return lasting and not clause.perfect


def joint(scene: Scene, found: Reading, actor: Party) -> Iterator[Party]:
    """ "Norland and Chile said: 'We oppose it'": those who say together what is read of one of them."""
    at = found.clause.head[0]
    yield from (p for p in dashed(scene, found) if p.chain != actor.chain)
    words = scene.attribution_at(at)
    speaker = scene.speaker_at(at)
    if words is None or speaker is None or speaker.chain is None:
        return
    for start, end in words.cue:
        for clause in scene.headed(start, end):
            several = scene.subjects(clause) if len(clause.subjects) > 1 else []
            if {speaker.chain, actor.chain} <= {p.chain for p in several}:
                yield from (p for p in several if p.chain != actor.chain)


def _owner(scene: Scene, found: Reading, actor: Party) -> str | None:
    """ "His party called it hasty": the one body of that sort that "he" speaks for."""
    sentence = scene.sentence_of(found.clause.head[0])
    if sentence is None or not HIS.match(actor.text):
        return None
    at = scene.text.find(actor.text, sentence.start, sentence.end)
    whose = [m for m in scene.mentions_near(at, at + 3) if m.start == at and m.kind == "pronoun"]
    if at < 0 or not whose:
        return None
    own = [
        b
        for b in bodies(scene, Party("", whose[0].chain))
        if scene.chains[b].type in {"organization", "group"}
    ]
    return own[0] if len(own) == 1 else None


def _meant(scene: Scene, speaker: Party, actor: Party) -> Party | None:
    """ "The party" in the words of somebody of a party is that one, whichever was named last."""
    own = bodies(scene, speaker) or _led(scene, speaker)
    chain = scene.chain(actor)
    if HOME.search(actor.text):  # an envoy to a union is of a land
        own = tuple(o for o in own if scene.chains[o].type == "state")
        chain = chain if chain is None or chain.type == "state" or not chain.named else None
    if special := SPECIAL.search(actor.text.casefold()):
        own = tuple(o for o in own if _called(scene.chains[o], special[0]))
    kept = actor.chain if chain is not None else None
    if chain is None or not chain.named or (own and _common(chain, speaker)):
        return replace(actor, chain=own[0] if own else kept)
    if chain.id in own or not own:
        return actor
    alike = [o for o in own if scene.chains[o].type == chain.type]
    return replace(actor, chain=alike[0]) if alike and ONE_EACH.search(actor.text) else None


def _called(chain: Chain, noun: str) -> bool:
    """Whether a noun stands in one of a body's names."""
    return any(noun in name.casefold() for name in (chain.name, *chain.names))


def _common(chain: Chain, speaker: Party) -> bool:
    """ "The group", "Lee's group": a body that only a noun names."""
    return chain.name == "group" or (chain.type == "group" and chain.speaks_for == speaker.chain)


def _led(scene: Scene, speaker: Party) -> tuple[str, ...]:
    """The body that a person leads, by what stands beside the name."""
    mine = scene.chain(speaker)
    own = led(scene, mine.id) if mine is not None and mine.type == "person" else None
    return (own.chain,) if own is not None and own.chain else ()


def bodies(scene: Scene, speaker: Party) -> tuple[str, ...]:
    """The chains of those whom somebody speaks for or holds an office of, so far as this report names them.

    "Norland's Lee", "Lee of the Growers' Union": the possessor before a name and the body within it.
    """
    mine = scene.chain(speaker)
    if mine is None:
        return ()
    offices = {r.of for r in mine.roles if r.of}
    known = [c.id for c in scene.chains.values() if c.known_as and c.known_as in offices]
    named = [m for m in scene.mentions if m.chain == mine.id and m.kind == "name"]
    around = [b for m in named for b in _around(scene, m)]
    spoken = [mine.speaks_for] if mine.speaks_for else []
    return tuple(dict.fromkeys((*spoken, *sorted(known), *around)))


def _around(scene: Scene, name: Mention) -> Iterator[str]:
    """The bodies in a person's name as it is written, or owning it."""
    for near in scene.mentions_near(name.start - OWNING, name.end):
        inside = name.start < near.start and near.end <= name.end
        owning = near.end <= name.start and OWNED.fullmatch(scene.text, near.end, name.start)
        body = scene.chains[near.chain].type in BODIES and near.kind == "name" and not near.place
        if body and near.chain != name.chain and (inside or owning):
            yield near.chain


def _theirs(scene: Scene, actor: Party, speaker: Party, at: int) -> bool:
    """ "Norland would not pay, said its envoy, Lee": "its" is of the one whose stance is told."""
    sentence, chain = scene.sentence_of(at), scene.chain(actor)
    if sentence is None or chain is None or chain.type not in BODIES:
        return False
    return any(
        m.chain == speaker.chain and m.kind != "pronoun" and ITS.match(scene.text, m.start)
        for m in scene.mentions_near(sentence.start, sentence.end)
        if sentence.start <= m.start
    )
