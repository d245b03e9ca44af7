"""Who must move for a condition to be met. A trigger, its holder and the act that hangs in; a Party or nobody out.

Whoever does what the trigger says: its subject, its agent, the owner of a deed ("the senate's consent"). The one
to whom it is done does not move ("if the envoy is freed").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.conditions import meant as meant_by
from whipcount.extract.conditions.bills import passing, signing
from whipcount.extract.conditions.counterparts import beside, opposite, owning
from whipcount.extract.conditions.deals import dealing
from whipcount.extract.conditions.described import described
from whipcount.extract.conditions.meant import able
from whipcount.extract.conditions.named import EXISTS, freed, named_in, suffers, thing, undergoes
from whipcount.extract.conditions.owners import apposed
from whipcount.extract.conditions.powers import governing
from whipcount.extract.conditions.pressed import addressed, waged, withheld
from whipcount.extract.givers import givers
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.model import Party

IF = re.compile(r"[\W_]*(?:only\s)?if\b", re.IGNORECASE)
INITIALS = re.compile(r"(?:[Tt]he\s)?[A-Z]{2,6}")  # of a body that no list of names has: "the TUV"
TERMS = frozenset({"condition", "understanding"})  # "on condition that"
# "The levy on farmers and growers": what a parse took for the subject beside the thing.
GOVERNED = re.compile(r"\b(?:on|of|for|in|to|against)\s(?:the\s)?(?:[a-z]+\sand\s)?$")
PASSIVE_BY = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being)(?:n[’']t)?\s(?:\w+\s)?[a-z]+(?:ed|en|de))\s(?P<by>by)\s"
)
# "The extra buses promised by Peru": whose to give they are.
PROMISED = re.compile(
    r"\b[a-z]+\s(?:promised|pledged|offered|proposed|requested|ordered|owed|announced|committed)\s(?:to\s[\w\s]{3,30}?\s)?(?P<by>by)\s"
)
OWN = re.compile(r"(?:its|their|our|his|her)\s", re.IGNORECASE)
OURS = frozenset({"we", "i"})
SHUT_OUT = frozenset(
    "exclude expel remove ban bar dismiss defeat disband dissolve punish arrest prosecute outlaw".split()
)
GONE = frozenset({"go", "depart", "retire"})  # "until the governor is gone": no passive
ARTICLE = 4  # characters of an article before a name
THERE = re.compile(r"\bthere\s", re.IGNORECASE)
SEAT = re.compile(r"the (?:state|country|nation|province|region|city|county)", re.IGNORECASE)


def mover(scene: Scene, trigger: Span, holder: Party, main: Clause | None = None) -> Party | None:
    """Who must move: the subject of the trigger, else whom it names, never the holder, nor those who are to be shut out."""
    found = _mover(scene, trigger, holder, main)
    return None if found and _shut_out(scene, trigger, found) else found


def _shut_out(scene: Scene, trigger: Span, found: Party) -> bool:
    """ "If the old guard is excluded": whoever is excluded does not decide it."""
    shut = (c for c in scene.headed(*trigger) if c.passive and c.lemma in SHUT_OUT)
    things = [s for c in shut for s in c.objects]
    return any(
        m.chain == found.chain
        for a, b in things
        for m in scene.mentions_near(a, b)
        if a <= m.start < b
    )


def _mover(scene: Scene, trigger: Span, holder: Party, main: Clause | None) -> Party | None:
    """Whoever does what a trigger says, else whom it names or points to."""
    clause = next(_widest(scene, trigger), None)
    if clause is None:
        return _unsaid(scene, trigger, holder, main)
    if other := beside(scene, clause, main, trigger):
        meant = scene.party(other)
        return meant if meant.chain and meant.chain != holder.chain else None
    if giver := _missed_agent(scene, clause, trigger, holder):
        return giver
    found = _doing(scene, trigger, clause, holder, main)
    if found is None and thing(scene, clause):
        behind = max(e for _, e in clause.subjects), trigger[1]
        found = owning(scene, trigger, holder) or named_in(scene, behind, holder)
        found = found or dealing(scene, trigger, holder)  # "the deal falls through"
        return found or governing(scene, trigger, clause, holder)
    found = found or _agent(scene, clause, holder) or _able(scene, clause, holder)
    found = found or _unsaid(scene, trigger, holder, main, clause)
    return apposed(scene, trigger, found) if found else None


def _doing(
    scene: Scene, trigger: Span, clause: Clause, holder: Party, main: Clause | None
) -> Party | None:
    """Who does what a trigger says, or is told or denied what hangs on it."""
    giver = meant_by.heard(scene, clause, holder) or meant_by.given(scene, clause, main, holder)
    if giver:
        return giver
    others = [p for p in _acting(scene, clause) if p.chain and p.chain != holder.chain]
    if _ours(scene, clause, main):
        others = []
    if clause.lemma in conditional.receiving():  # "its members get a rise"
        others = [p for p in others if not OWN.match(p.text)]
    named = [p for p in others if not PRONOUN.match(p.text)]
    if not named and (got := withheld(scene, clause, main, holder.chain)):
        return scene.party_of(got)
    told = meant_by.resumed(scene, others, main, trigger) or _told(scene, clause, main, holder)
    if told:
        return told
    if named or (others and named_in(scene, trigger, holder) is None):
        return meant_by.first(scene, trigger, (named or others)[0], holder)
    return None


def _ours(scene: Scene, clause: Clause, main: Clause | None) -> bool:
    """ "Said it would lend as soon as "we have clarity"": whoever speaks for "it" is not another."""
    said = {scene.words(s).casefold() for s in clause.subjects}
    acts = {scene.words(s).casefold() for s in main.subjects} if main else set()
    return bool(said) and said <= OURS and bool(acts) and acts <= {"it", "they"}


def _unsaid(
    scene: Scene, trigger: Span, holder: Party, main: Clause | None, clause: Clause | None = None
) -> Party | None:
    """Whom a trigger names that does nothing in it, else whose it is for the rest of the report to tell."""
    if clause is not None and (own := _there(scene, trigger, clause, holder)):
        return own
    found = named_in(scene, trigger, holder) or _glimpsed(scene, trigger, holder)
    found = found or described(scene, trigger, holder)
    found = found or signing(scene, trigger, holder)
    if clause is not None and found is None:
        found = passing(scene, clause, holder) or meant_by.apart(scene, clause, holder)
        found = found or _itself(scene, clause, holder)
    if found is None and (wages := waged(scene, trigger, holder.chain)):
        return scene.party_of(wages)
    found = found or dealing(scene, trigger, holder)
    found = found or opposite(scene, trigger, holder, clause, main)
    if clause is not None and found is None:
        found = meant_by.undergoing(scene, clause, holder)
    found = found or governing(scene, trigger, clause, holder)
    return found or meant_by.across(scene, main, trigger, holder)


def _acting(scene: Scene, clause: Clause) -> Iterator[Party]:
    """Who does what a trigger says: no text ("unless it contains"), no house ("the clinic is in the budget").

    "If the state commits", in the words of a person, is not that person.
    """
    if clause.lemma in conditional.containing() or thing(scene, clause):
        return
    own = [scene.party(s) for s in clause.subjects]
    for party in givers(scene, clause):
        chain = scene.chain(party)
        person = chain is not None and chain.type == "person"
        meant = next((p for p in own if SEAT.fullmatch(p.text)), None)
        yield meant if person and meant else party


def _widest(scene: Scene, trigger: Span) -> Iterator[Clause]:
    """The trigger's clauses, the widest first, without the subjects that stand elsewhere or undergo it."""
    inside = [c for c in scene.headed(*trigger) if c.lemma not in TERMS]
    for clause in sorted(inside, key=lambda c: (c.marker == "to", c.start - c.end, c.start)):
        kept = [s for s in clause.subjects if trigger[0] <= s[0] < trigger[1]]
        if len(kept) > 1:
            kept = [s for s in kept if not GOVERNED.search(scene.text, trigger[0], s[0])]
        passive = clause.passive and (clause.kind == "verb" or not clause.lemma.endswith("ing"))
        passive = (passive and clause.lemma not in GONE) or freed(scene, clause)
        free = tuple(s for s in kept if not (passive and undergoes(scene, clause, s)))
        yield replace(clause, subjects=free, passive=passive)


def _told(scene: Scene, clause: Clause, main: Clause | None, holder: Party) -> Party | None:
    """Whoever is told what hangs on it, a bare "members" too."""
    phrase = addressed(scene, clause, main)
    if phrase and any(p == "with" or clause.lemma == "come" for p, _, _ in clause.obliques):
        return None  # "told the clubs it would open once it had come to terms with the union"
    party = scene.party(phrase) if phrase else None
    if party is None or party.chain == holder.chain is not None:
        return None
    return party if party.chain or able(party.text) else None


def _itself(scene: Scene, clause: Clause, holder: Party) -> Party | None:
    """ "Will host it on condition that it meets the terms": whose own act is waited for; not what it gets."""
    idle = conditional.receiving() | conditional.containing()
    if clause.passive or clause.kind != "verb" or clause.lemma in idle:
        return None
    own = (p for p in scene.actors(clause.subjects) if p.chain == holder.chain)
    return next(own, None)


def _there(scene: Scene, trigger: Span, clause: Clause, holder: Party) -> Party | None:
    """ "Once the rebels are back in their camps, they may": where they have to be themselves."""
    if clause.kind == "verb" or IF.match(scene.text, trigger[0]):
        return None
    return next((p for p in scene.subjects(clause) if p.chain == holder.chain is not None), None)


def _agent(scene: Scene, clause: Clause, holder: Party) -> Party | None:
    """ "Is repaired by the city": whoever "by" names, though no chain holds him."""
    if not clause.passive:
        return _by(scene, PASSIVE_BY, (clause.start, clause.end), holder)
    spans = [(a, b) for p, a, b in clause.obliques if p == "by" and a > clause.head[0]]
    parties = (scene.party(s) for s in spans)
    return next((p for p in parties if able(p.text) and p.text != holder.text), None)


def _missed_agent(scene: Scene, clause: Clause, trigger: Span, holder: Party) -> Party | None:
    """ "The buses promised by the bank", and a passive that the parse took for active."""
    if PROMISED.search(scene.text, *trigger):
        return _by(scene, PROMISED, trigger, holder)
    done = None if clause.passive else PASSIVE_BY.search(scene.text, *trigger)
    if done and done.start() <= clause.head[0] < done.end():
        return _by(scene, PASSIVE_BY, trigger, holder)
    return None


def _by(scene: Scene, pattern: re.Pattern[str], span: Span, holder: Party) -> Party | None:
    """ "Are not overridden by half of the members", "the buses promised by the bank": an agent in a passive that no parse saw."""
    found = pattern.search(scene.text, *span)
    if found is None:
        return None
    at = found.end()
    near = [m for m in scene.mentions_near(at, span[1]) if m.start - at <= ARTICLE]
    named = next(
        (m for m in near if m.start >= found.start("by") and m.chain != holder.chain), None
    )
    return (
        scene.party_of(named) if named else described(scene, (found.start("by"), span[1]), holder)
    )


def _able(scene: Scene, clause: Clause, holder: Party) -> Party | None:
    """The subject of a trigger that acts though it is a place, or nobody known: "Europe", "the creditors"."""
    if clause.passive or THERE.search(scene.text, clause.start, clause.head[0]):
        return None
    for span in clause.subjects:
        party = scene.party(span)
        last = party.text.casefold().split(" ")[-1]
        other = (party.chain != holder.chain or not party.chain) and party.text != holder.text
        body = last in conditional.regions() or INITIALS.fullmatch(party.text) is not None
        strange = meant_by.strange(clause, party.text)
        acts = party.chain is not None or body or strange or able(party.text)
        acts = acts or meant_by.willing(clause, party.text) or meant_by.review(clause, party.text)
        if another := meant_by.another(scene, span):
            return another
        if other and acts and not PRONOUN.match(party.text) and not meant_by.nobody(party.text):
            men = None if party.chain else meant_by.men(scene, span, holder)
            return men or meant_by.sharing(party)
    return None


def _glimpsed(scene: Scene, trigger: Span, holder: Party) -> Party | None:
    """Whom the model points to inside a trigger."""
    for frame in scene.frames:
        waits = frame.waits if frame.kind == "condition" else None
        if waits and trigger[0] <= waits[0] < trigger[1]:
            party = pointed(scene, waits, trigger)
            if party and party.chain != holder.chain and not PRONOUN.match(party.text):
                return party
    return None


def pointed(scene: Scene, waits: Span, trigger: Span) -> Party | None:
    """The known actor that the model points to, unless the trigger's words are done to it."""
    party = scene.party(waits)
    there = EXISTS.search(scene.text, trigger[0], waits[0])
    return None if there or not party.chain or suffers(scene, waits, trigger) else party
