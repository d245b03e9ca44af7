"""Who must move where only the rest of the report tells: who closed the bridge that has to be reopened, who was asked before.

A reading whose trigger names nobody in; a Party or nobody out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from whipcount.extract.conditions.meant import able
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.givers import givers
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

ALIVE = frozenset({"state", "organization", "group", "person"})
STEM = 5  # letters that an act and the noun for it share: "expel" and "the expulsion" do not
CORE = re.compile(r",|\s(?:on|of|for|to|in|from|by|with|at|that|which|who)\s")
VAGUE = frozenset("it they them this that these those one what which who".split())
AGAIN_IT = re.compile(r"it|them|him|her|they|he|she|his|their|its", re.IGNORECASE)
AGAIN = "re"  # "readmit", "reopen": who did not do it, or undid it
# "Until constitutional order is restored": whoever overthrew it.
ORDER = re.compile(r"\b(?:constitutional|civilian|democratic)\s(?:order|rule|government)\b")
OVERTHROWING = frozenset({"overthrow", "topple", "oust", "depose"})
JUNTA = re.compile(r".*\b(?:junta|putschists|coup\s(?:leaders?|plotters))", re.IGNORECASE)
ASKING = frozenset("demand insist require urge want call ask expect press tell order request appeal beg implore challenge".split())  # fmt: skip
ORDERING = frozenset({"tell", "ask", "order", "expect", "press", "urge", "require", "beg", "implore", "challenge"})  # fmt: skip
# "Until they were promised an audit": whoever asked must give.
GIVEN = re.compile(r"\b(?:they|he|she|we|I)\s(?:(?:had|have|has)\sbeen|were|was|are|is)\b")
REQUESTS = re.compile(r"\b(?:demands?|requests?|conditions?|appeals?|questions?)\b")
PUTTING = frozenset({"make", "put", "present", "set", "send", "address", "submit"})
UNDOES = re.compile(
    r"\b(?:rescinded|revoked|withdrawn|repealed|cancelled|scrapped|dropped|lifted)\b"
)
DEADLINE = re.compile(r"\b(?:until|till|hours|days|weeks|a\s(?:day|week|month))\b[^.;]*\sto\s[a-z]")
ASKED_OF = frozenset({"on", "from", "of", "upon", "to"})


def acted(scene: Scene, found: Reading, own: AbstractSet[str]) -> Party | None:
    """ "Until the bridge is reopened": who closed it, or refused to open it; of equals whoever is told first."""
    if ORDER.search(scene.text, *found.trigger):
        return _overthrowing(scene, own)
    clause = _widest(scene, found)
    things = frozenset(_things(scene, clause)) if clause else frozenset()
    if clause is None or not things:
        return None
    told = [(_kin(c.lemma, clause.lemma), p) for c, p in _doing(scene, found, things, own)]
    weight: Counter[str | None] = Counter()
    for same, party in told:
        weight[party.chain] += 3 if same else 1
    return max((p for _, p in told), key=lambda p: weight[p.chain], default=None)


def _widest(scene: Scene, found: Reading) -> Clause | None:
    """The trigger's own predicate, where nobody does it: a passive, a state, what a thing does by itself."""
    inside = [c for c in scene.headed(*found.trigger) if c.kind == "verb" or c.tense]
    widest = max(inside, key=lambda c: (c.end - c.start, -c.start), default=None)
    if widest is None or widest.passive or widest.kind != "verb":
        return widest
    bare = not widest.subjects and widest.objects  # "short of reopening the bridge"
    still = widest.lemma in conditional.lingering() and not widest.objects
    return widest if bare or still else None


def _things(scene: Scene, clause: Clause) -> Iterator[str]:
    """The heads of what a clause is about, in the singular; a pronoun by the name of its chain."""
    return _heads(scene, (*clause.objects, *clause.subjects))


def _heads(scene: Scene, spans: Iterable[Span]) -> Iterator[str]:
    """The last words of what phrases are about, of a pronoun those of its chain."""
    for span in spans:
        said = scene.words(span)
        chain = scene.chain(scene.party(span)) if AGAIN_IT.fullmatch(said) else None
        if head := _head(chain.name if chain else said):
            yield head


def _head(words: str) -> str:
    """ "The three dockers from Lund": docker."""
    last = CORE.split(words, maxsplit=1)[0].split()[-1:]
    return noun(last[0].casefold()) if last and last[0].casefold() not in VAGUE else ""


def _doing(
    scene: Scene, found: Reading, things: AbstractSet[str], own: AbstractSet[str]
) -> Iterator[tuple[Clause, Party]]:
    """Who is told elsewhere to do something with one of these things that can be undone, or to refuse it."""
    for clause in scene.clauses:
        if clause.kind != "verb" or found.trigger[0] <= clause.head[0] < found.trigger[1]:
            continue
        if things.isdisjoint(_heads(scene, clause.objects)):
            continue
        if clause.lemma in conditional.doing() or _kin(clause.lemma, _lemma(scene, found)):
            for party in givers(scene, clause):
                chain = scene.chain(party)
                if chain and chain.type in ALIVE and chain.id not in own:
                    yield clause, party


def _overthrowing(scene: Scene, own: AbstractSet[str]) -> Party | None:
    """ "Officers ousted the president", "the junta"."""
    for mention in scene.mentions:
        if mention.chain not in own and JUNTA.fullmatch(scene.words((mention.start, mention.end))):
            return scene.party_of(mention)
    acts = (c for c in scene.clauses if c.kind == "verb" and c.lemma in OVERTHROWING)
    doers = (p for c in acts for p in givers(scene, c))
    return next((p for p in doers if p.chain and p.chain not in own), None)


def asked(scene: Scene, found: Reading, own: AbstractSet[str]) -> Party | None:
    """ "Wants the bank to publish it; until that is done": of whom it was asked just before."""
    if GIVEN.search(scene.text, *found.trigger) or UNDOES.search(scene.text, *found.trigger):
        return None
    for clause in reversed(list(scene.headed(_before(scene, found), found.trigger[0]))):
        first = clause.lemma.split(" ")[0]
        if clause.kind == "verb" and not clause.negated:
            for span in _asked(scene, clause, first):
                party = scene.party(span)
                chain = scene.chain(party)
                acts = chain.type in ALIVE if chain else able(party.text)
                again = PRONOUN.match(party.text) or AGAIN_IT.fullmatch(party.text)
                if acts and party.chain not in own and not again:
                    return party
    return None


def _before(scene: Scene, found: Reading) -> int:
    """Where the sentence begins that stands before a trigger's own."""
    here = scene.sentence_of(found.trigger[0])
    last = scene.sentence_of(max(0, here.start - 3)) if here else None
    return last.start if last else found.trigger[0]


def _asked(scene: Scene, clause: Clause, lemma: str) -> Iterator[Span]:
    """Who is to do it: the subject of what is asked, whoever is told to, of or from whom it is asked."""
    of_whom = [(a, b) for p, a, b in clause.obliques if p in ASKED_OF and a > clause.head[0]]
    if lemma == "give" and DEADLINE.search(scene.text, clause.head[1], clause.end):
        yield from clause.objects  # "gave the firm until June to comply"
    if lemma in PUTTING and any(REQUESTS.search(scene.words(o)) for o in clause.objects):
        yield from of_whom  # "made three demands of the Greens"
    if lemma not in ASKING:
        return
    if lemma in ORDERING and any(p == "for" for p, _, _ in clause.obliques):
        yield from clause.objects  # "asked the council for an exemption"
    tasks = scene.below(scene.clauses.index(clause), "ccomp", "xcomp", "advcl")
    tasks = [c for c in tasks if c.head[0] > clause.head[0] and c.kind == "verb"]
    told = any(c.marker == "to" for c in tasks)
    if lemma in ORDERING and not told:
        return
    if lemma in ORDERING:
        yield from clause.objects
    for task in tasks:
        asking = task.marker not in {"whether", "if"} and not task.passive
        if asking and task.subjects != clause.subjects:
            yield from (s for s in task.subjects if s[0] > clause.head[0])
    yield from of_whom


def _lemma(scene: Scene, found: Reading) -> str:
    clause = _widest(scene, found)
    return clause.lemma if clause else ""


def _kin(one: str, other: str) -> bool:
    """One act: "open" and "reopen"."""
    return one.removeprefix(AGAIN) == other.removeprefix(AGAIN)
