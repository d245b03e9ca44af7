"""What the readers of pledges share: gifts, the bonds they come of, and what is not real.

Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from whipcount.extract.givers import HOME, MEN
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.doubts import doubting
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.extract.supposed import factual
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges, words
from whipcount.model import Amount, Party, Quantity

AHEAD = frozenset({"will", "shall"})
MAYBE = frozenset({"could", "may", "might", "can"})
TAKEN_BACK = frozenset({"withdrawn", "suspended", "reduced", "delayed"})  # steps back
DENYING = frozenset({"deny", "doubt", "dispute", "urge", "want", "threaten", "advocate"})
# What is asked of others, or refused, is not given; nor is what nobody says.
REFUSING = frozenset({"ask", "request", "demand", "beg", "require", "rule out", "refuse", "decline", "fail", "forbid",
                      "press", "implore"})  # fmt: skip
TOLD_TO = frozenset({"tell", "urge", "advise", "encourage", "instruct"})  # "was told to bring it"
SAYING = frozenset(
    {"say", "confirm", "announce", "promise", "pledge", "commit", "agree", "offer", "indicate"}
)
BELIEVING = frozenset(
    {
        "believe",
        "think",
        "fear",
        "worry",
        "suspect",
        "predict",
        "hope",
        "imagine",
        "wonder",
        "guess",
    }
)
OWN_ACT = {"vote": "vote", "ratify": "ratification", "host": "hosting", "train": "training", "police": "police",
           "patrol": "police", "guard": "police", "lend": "loan"}  # fmt: skip
CONTRIBUTIONS = (["contribution"], ["contributions"], ["donation"], ["donations"])
# "Would join if": an offer only on terms; "will play its part": an offer only with these words.
SHARING = frozenset({"join", "participate", "play", "do", "stand"})
CHIPPING_IN = frozenset({"contribute", "help", "assist", "donate"})
OBLIGING = frozenset({"oblige", "bind", "require", "compel"})
WORD_GIVEN = frozenset(
    {"promise", "promises", "pledge", "pledges", "commitment"}
)  # "trimmed its promise"
THINGS = frozenset({"it", "It", "this", "This", "that", "That"})
LONGEST_NAME = 5  # words; a longer subject is rather a thing
LONGEST_GROUP = 10  # "seven lawmakers of the ruling Workers' Party"
KEEPING = frozenset(
    {"keep", "break", "renege", "honour", "honor", "forget"}
)  # a promise made before
REACH = 110  # characters before a predicate in which its subject still belongs to the evidence
KEEPING_UP = re.compile(
    r"(?:(?:go|goes|going|gone|went|carry|carries|carried|carrying)\son|keeps?|kept|keeping|continu(?:es?|ed|ing))\s(?:on\s)?(?:\w+ly\s)?"
)
LED_ON = re.compile(
    r"[\s,]+(?:but\s)?(?:only\s)?(?:provided|if|once|unless|until|(?:as|so)\s(?:soon|long))\s*$"
)
LONGEST = 120  # characters of an act without a thing that are told


@dataclass(frozen=True)
class Gift:
    """A pledge before it is a claim."""

    clause: Clause
    actors: tuple[Party, ...]
    status: str
    act: str
    what: Span
    evidence: Span
    amount: Amount | None = None
    quantity: Quantity | None = None


@dataclass(frozen=True)
class Bond:
    """The predicate that binds, those bound by it, and the step of the ladder it says."""

    clause: Clause
    actors: tuple[Party, ...]
    status: str

    def gift(self, scene: Scene, act: str, what: Span, holder: Clause) -> Gift:
        """The gift of a thing that stands in the clause ``holder``."""
        amount, quantity, end = gifts.numbers(scene, what, holder)
        act = "funding" if act == "other" and amount else act
        head = self.clause.head
        near = [s for s, _ in self.clause.subjects if head[0] - REACH < s < head[0]]
        span = (min([head[0], what[0], *near]), max(head[1], end))
        return Gift(
            self.clause, self.actors, self.status, act, (what[0], max(what[1], end)), span, amount, quantity
        )  # fmt: skip


Reader = Callable[[Scene, Clause], Iterable[Gift]]


def firm(scene: Scene, gift: Gift) -> bool:
    """Promised in words that hardly mean anything else: "vowed", "an offer of", "happy to contribute"."""
    word = gift.clause.lemma
    if _by_name(scene, gift) or (
        gift.status == "delivered" and gifts.captives(scene.words(gift.what))
    ):
        return True
    if gift.clause.kind == "noun" or word in OBLIGING:  # read only where a deal does so
        return word in OBLIGING or word in pledges.nouns()
    if word in pledges.offering():
        first = scene.words(gift.what).split(" ")[0].casefold()
        return first in pledges.helping() or pledges.giving().get(first) == "delivered"
    if gift.clause.perfect and gift.clause.modal == "would":
        return False
    if word in pledges.helping() and gift.clause.modal in AHEAD | {"would"}:
        return all(_doer(scene, gift.clause, a) for a in gift.actors)
    if word in SHARING:  # read only as "will play its part" or "would join if"
        return all(_doer(scene, gift.clause, a) for a in gift.actors)
    if gift.act in {"vote", "hosting"} or word in CHIPPING_IN:
        told = gift.status == "delivered" or (word in pledges.binding() and gift.quantity)
        lent = gift.act == "vote" and bool(told)  # "gave its nine votes", "offered his four votes"
        return lent or (gift.clause.modal in AHEAD | {"would"} and not gift.clause.perfect)
    return word in pledges.binding() and word not in pledges.wary()


def _by_name(scene: Scene, gift: Gift) -> bool:
    """ "Considers a contribution", "trimmed its promise": by a word that is hardly met but for what is given."""
    last = gifts.core(scene.words(gift.what)).split()[-1:]
    weighed = gift.status == "floated" and last in CONTRIBUTIONS
    return weighed or (gift.status in TAKEN_BACK and bool(WORD_GIVEN & {*last}))


def _doer(scene: Scene, clause: Clause, actor: Party) -> bool:
    """Whether an actor is the very subject, and no thing that one is only named in."""
    said = {scene.words(s) for s in clause.subjects}
    chain = scene.chain(actor)
    told = clause.modal == "would" and scene.speaker_at(clause.head[0]) is not None
    acting = told and chain is not None and chain.type in {"state", "organization"}
    longest = LONGEST_NAME if chain is None or chain.type != "group" else LONGEST_GROUP
    short = len(actor.text.split()) <= longest and (acting or actor.text not in THINGS)
    known = actor.text in said or all(
        PRONOUN.match(s) or MEN.fullmatch(s) or HOME.fullmatch(s) for s in said
    )
    return short and known


def unreal(scene: Scene, clause: Clause) -> bool:
    """Asked, denied, or inside an if-clause; every reader of pledges asks it of every clause.

    ``carried`` gives a clause another relation, by which the answer may be another.
    """
    key = clause.head, clause.relation
    if key not in scene.unreal:
        scene.unreal[key] = _unreal(scene, clause)
    return scene.unreal[key]


def told_by(scene: Scene, clauses: Iterable[Clause], *readers: Reader) -> Iterator[Gift]:
    """What readers find in clauses of verbs that somebody stands by."""
    for clause in clauses:
        if clause.kind != "verb" or clause.negated:
            continue
        found = [gift for read in readers for gift in read(scene, clause)]
        if found and tells(scene, clause):  # the dear question last: most clauses give nothing
            yield from found


def tells(scene: Scene, clause: Clause) -> bool:
    """Whether a clause's verb tells of something done or to be done."""
    return clause.kind == "verb" and not clause.negated and not unreal(scene, clause)


def _unreal(scene: Scene, clause: Clause) -> bool:
    chain = _under(scene, clause)
    sentence = scene.sentence_of(clause.head[0])
    if sentence and doubting(scene, sentence, clause.head[0]):
        return True
    supposing = words.conditional_markers() | {"before"}
    return (
        clause.modality == "questioned"
        or any(
            (c.marker in supposing and c.relation == "advcl" and not factual(scene, c))
            or (c is not clause and c.lemma in DENYING)
            or (c is not clause and c.lemma in BELIEVING and clause.relation in {"ccomp", "conj"})
            for c in chain
        )
        or any(_refused(c, above) for c, above in pairwise(chain))
    )


def _under(scene: Scene, clause: Clause) -> tuple[Clause, ...]:
    """A clause and those above it, up to one that only stands beside the next: "she wants time, and Norland will pay"."""
    found = [clause]
    for above in scene.above(clause):
        if _beside(found[-1], above):
            break
        found.append(above)
    return tuple(found)


def _beside(lower: Clause, above: Clause) -> bool:
    """Whether a clause stands for itself beside the one above, which then says nothing of it.

    Finite behind "and" ("urged calm and pledged 40 buses"), a participle of what goes with it ("urged
    calm, promising 40 buses"), a relative clause that tells ("Norland, which has pledged, urged").
    """
    if lower.relation == "acl:relcl":
        past = lower.tense == "past" or lower.perfect
        return lower.modal is None and (past or lower.head < above.head)
    if lower.relation != "conj" or lower.marker or above.relation == "xcomp":
        return False
    own = any(above.head[1] < start < lower.head[0] for start, _ in lower.subjects)
    if own and (lower.modal or lower.tense) and above.marker == "to":
        return True
    ahead = above.modal is not None and lower.modal is None and lower.tense != "past"
    told = (lower.modal or lower.tense) and not ahead and above.marker is None
    return bool(told) and above.lemma in DENYING | BELIEVING


def _refused(clause: Clause, above: Clause) -> bool:
    """ "Ruled out sending", "asked Norland to send", "did not say it would"."""
    if clause.relation not in {"xcomp", "ccomp"} or clause.marker in words.conditional_markers():
        return False
    if above.passive and above.lemma in TOLD_TO and clause.relation == "xcomp":
        return True
    return above.lemma in REFUSING if not above.negated else above.lemma in SAYING


def lemma(clause: Clause) -> str:
    """The verb as the lexicon has it: a particle that belongs to what follows is left off."""
    whole = clause.lemma in pledges.verbs() or clause.lemma == "end up"
    return clause.lemma if whole else clause.lemma.removesuffix(" up")


def carried(scene: Scene, clause: Clause) -> Clause:
    """ "Would carry it and guard the road": the auxiliary holds for what is coordinated with its verb."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if above is None or clause.relation != "conj" or clause.modal or clause.tense == "past":
        return clause
    own = any(above.head[1] < start < clause.head[0] for start, _ in clause.subjects)
    if own or clause.passive or clause.marker or above.kind != "verb":
        return clause
    if above.modal not in {"will", "would", "shall"} or infinitive(scene, clause):
        return clause
    relation = above.relation if above.relation == "ccomp" else clause.relation
    return replace(clause, modal=above.modal, relation=relation)


def kept_up(scene: Scene, clause: Clause) -> Clause:
    """ "Would go on supplying it": the gerund has the time and the teller of the verb above."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    gerund = clause.relation in {"xcomp", "advcl"} and scene.words(clause.head).endswith("ing")
    if above is None or not gerund or clause.marker not in {None, "on"}:
        return clause
    if not KEEPING_UP.fullmatch(scene.text, above.head[0], clause.head[0]):
        return clause
    modality = above.modality if above.modal is None else clause.modality
    return replace(
        clause, modal=above.modal, tense=above.tense, relation=above.relation, modality=modality,
        negated=above.negated, marker=None,
    )  # fmt: skip


def infinitive(scene: Scene, clause: Clause) -> bool:
    """ "To offer": somebody's wish or purpose, not a promise; "to have offered" is one."""
    if clause.perfect:
        return False
    return (
        clause.marker == "to" or scene.text[max(0, clause.head[0] - 4) : clause.head[0]] == " to "
    )


def act_end(scene: Scene, lower: Clause) -> int:
    """The end of an act: before a condition or a reason that follows in it, and not too far.

    What the model alone sees as an act may be no clause; nothing hangs on it then.
    """
    stops = [
        c.start
        for number, clause in enumerate(scene.clauses)
        if clause.head == lower.head
        for c in scene.below(number, "advcl", "parataxis", "conj")
        if c.start > lower.head[1]
    ]
    end = min([max(lower.head[1], lower.end), *stops])
    if end - lower.head[0] > LONGEST:
        end = scene.text.rfind(" ", lower.head[0], lower.head[0] + LONGEST)
    cut = LED_ON.search(scene.text, lower.head[1], end)
    end = cut.start() if cut else end
    return max(lower.head[1], len(scene.text[:end].rstrip(" ,;–—“\"'")))
