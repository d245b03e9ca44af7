"""Whether a condition sets terms between parties: what holds in general, what comes of something, what others do.

A reading in; yes or no out. For rules and for the model alike, after both have read.
"""

from __future__ import annotations

import re

from whipcount.extract.conditions import turns
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import conditional

IF = re.compile(r"[\W_]*(?:if|should)\b", re.IGNORECASE)  # "only if" tells of terms
YET = re.compile(r"[\W_]*(?:not\s)?(?:until|till|unless|provided|as long as|so long as|for as long as)\b", re.IGNORECASE)  # fmt: skip
WITHOUT = re.compile(r"[\W_]*without\b", re.IGNORECASE)
PLACED = re.compile(r"only\s(?:in|at|on|since|among)\b", re.IGNORECASE)
ASKING = frozenset({"ask", "wonder", "question"})
SHORT = 4  # words of a trigger that has no predicate
UNTIL = re.compile(r"[\W_]*(?:until|till)\b", re.IGNORECASE)
OURS = frozenset({"we", "i"})
YOU = re.compile(r"(?<!thank )\byour?\b", re.IGNORECASE)
ASIDE = frozenset({"it", "they", "you", "that", "this", "which"})
DUTY = frozenset({"must", "can", "could", "may", "might"})
OWED = frozenset({"have", "need", "get"})
# "If he wants that, he has to move", "may ask if it chooses": what somebody's aim takes, or what is free to him.
WANTED = re.compile(
    r"[\W_]*if\s(?:he|she|it|they|we|you|i|(?:[\w’'-]+\s){1,4}?(?=(?:is|are|was|were)\s))\s?"
    r"(?:really\s)?(?:wants?|wanted|chooses?|chose|choose|wish(?:es|ed)?|likes?|(?:is|are|was|were|[’'](?:re|s|m))\s(?:going\s)?to)\b",
    re.IGNORECASE,
)
NEED = re.compile(r"[\W_]*(?:would\s|will\s|must\s)?(?:needs?|needed|requires?|required)\b(?P<to>\sto\b)?", re.IGNORECASE)  # fmt: skip
# An outcome, which nobody decides.
OUTCOME = re.compile(
    r"\b(?:surpris\w+|trouble|disaster|crisis|danger|chaos|worse|better|happen|loses?|lost|wins?|won|fail|collapse"
    r"|hurt|damage|destroy|consequences?|hard|likely|unlikely|able|opportunity|chance|shot\sat)\b",
    re.IGNORECASE,
)
# What somebody says he will do to others, or for them.
THREAT = re.compile(r"(?:warn|threat|vow|promis|pledg|offer|insist|demand|consider|weigh|plan|prepar|(?:be\s)?(?:ready|willing|prepared|open\sto|happy\sto|glad\sto|content\sto|set\sto|poised)\b)\w*", re.IGNORECASE)  # fmt: skip
POSSIBLE = re.compile(r"(?:possible|conceivable|feasible|thinkable|acceptable)", re.IGNORECASE)


def termless(scene: Scene, found: Reading) -> bool:
    """Whether nobody makes what he does hang on it."""
    if found.firm:
        return False
    sentence = scene.sentence_of(found.trigger[0])
    if sentence and scene.text[: sentence.end].rstrip(" \n”\"’'").endswith("?"):
        return True  # "Will they sign if it rains?"
    supposed = found.polarity == "if" and IF.match(scene.text, found.trigger[0]) is not None
    if supposed and found.holder.chain is None and not found.holder.text:
        return True
    need = NEED.match(scene.text, found.trigger[0])
    if need and (need["to"] or found.waits_for is None):
        return True  # "needs to make a move", "needs a few quiet weeks": of nobody
    if _scrap(scene, found, supposed):
        return True
    main = governed(scene, found)
    return main is not None and _loose(scene, found, main, supposed)


def _scrap(scene: Scene, found: Reading, supposed: bool) -> bool:
    """ "If that Republican", "only in Congress": no clause, no terms; or the act is the trigger's own predicate."""
    said = scene.words(found.trigger)
    if PLACED.match(said):
        return True
    bare = not any(scene.headed(*found.trigger)) and len(said.split()) <= SHORT
    own = found.trigger[0] <= found.evidence[0] and found.evidence[1] <= found.trigger[1]
    inside = own and bool(found.act) and found.act in said and not said.startswith("Should")
    return supposed and (bare or inside)


def _loose(scene: Scene, found: Reading, main: Clause, supposed: bool) -> bool:
    """The tests of the clause that hangs."""
    said = _only_said(scene, found, main)
    above = next(scene.above(main), None)
    if above and above.lemma in ASKING and main.marker in {"if", "whether"}:
        return True  # "asked whether he would agree if"
    if said and _owed(scene, main):
        return True
    if _narrated(scene, found, main):
        return True
    if _general(scene, found, main, said):
        return True
    if not supposed:
        return False
    return (
        (said and _theirs(scene, main))
        or YOU.search(scene.text, *found.trigger) is not None
        or _appeal(scene, found, main)
        or _fate(scene, found, main)
        or _event(found, main)
        or _outcome(found, main)
        or _aimed(scene, found, main)
        or _bygone(scene, found, main)
    )


def governed(scene: Scene, found: Reading) -> Clause | None:
    """The clause whose predicate a reading cites beside its trigger, else what governs the trigger's own."""
    (start, end), (low, high) = found.trigger, found.evidence
    if low < start:
        return next((c for c in scene.headed(low, start) if c.head[0] == low), None)
    if high > end:
        return next((c for c in scene.headed(end, high) if c.head[1] == high), None)
    inside = list(scene.headed(start, end))
    own = next((c for c in inside if c.kind != "noun" or c.subjects), inside[0] if inside else None)
    above = scene.clauses[own.parent] if own and own.parent is not None else None
    return above if above and not start <= above.head[0] < end else None


def _only_said(scene: Scene, found: Reading, main: Clause) -> bool:
    """Whether the holder is merely who says it, and another or nobody known does it."""
    voice = scene.speaker_at(main.head[0])
    if voice is None or voice.chain is None or voice.chain != found.holder.chain:
        return False
    return all(p.chain != found.holder.chain for p in scene.subjects(main))


def _general(scene: Scene, found: Reading, main: Clause, said: bool) -> bool:
    """ "They have nothing to fear if", "is hard if": what is so, in the present, and no step of anybody's."""
    if main.modal or main.tense != "present" or _holds(main) or THREAT.match(found.act):
        return False
    if main.relation == "xcomp" and any(c.lemma == "expect" for c in scene.above(main)):
        return False  # "expects to have it ready if the council approves"
    if POSSIBLE.fullmatch(scene.text, *main.head) and found.waits_for is not None:
        return False  # "a truce is possible if the rebels leave"
    state = main.kind != "verb" or main.lemma in conditional.receiving()
    if said and not main.subjects and not YET.match(scene.text, found.trigger[0]):
        return True
    yet = YET.match(scene.text, found.trigger[0])
    if (
        said
        and state
        and not (yet or (main.negated and WITHOUT.match(scene.text, found.trigger[0])))
    ):
        return True  # but "no truce is acceptable without an exchange"
    supposed = IF.match(scene.text, found.trigger[0]) is not None
    telling = main.lemma in conditional.telling()
    return supposed and not main.negated and (state or telling or said)


def _holds(main: Clause) -> bool:
    """What is kept as it is hangs on something: "those two rooms stay open if"."""
    return main.lemma in conditional.holding()


def _owed(scene: Scene, main: Clause) -> bool:
    """ "Said he should step down if": somebody else ought to, and the words do not tell who."""
    words = {scene.words(s).casefold() for s in main.subjects}
    return main.modal in {"should", "must"} and bool(words) and words <= {"he", "she", *ASIDE}


def _narrated(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "Did not learn his name until he resigned": it came, and when."""
    told = main.negated and main.tense == "past" and main.modal is None and main.kind == "verb"
    own = next(iter(scene.headed(*found.trigger)), None)
    until = UNTIL.match(scene.text, found.trigger[0])
    return bool(told and until and own and own.tense == "past" and not own.modal)


def _theirs(scene: Scene, main: Clause) -> bool:
    """ "They will put the gangs back in charge if they win", said by another."""
    words = {scene.words(s).casefold() for s in main.subjects}
    return main.modal in {"will", "would"} and bool(words) and words <= ASIDE


def _appeal(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "If we step back now, our children will pay": what an appeal paints, where nobody else is to act."""
    own = next(iter(scene.headed(*found.trigger)), None)
    if own is None or own.passive or found.polarity != "if":
        return False
    ours = bool(own.subjects) and all(scene.words(s).casefold() in OURS for s in own.subjects)
    named = (scene.words(s) for s in main.subjects if scene.party(s).chain)
    return ours and all(w.casefold() in OURS for w in named)


def _fate(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "If he gets in, things will explode": what comes of somebody's move for things and people at large."""
    moving = found.waits_for.text.casefold() if found.waits_for else ""
    return bool(main.subjects) and not scene.subjects(main) and moving in {"he", "she", "they"}


def _event(found: Reading, main: Clause) -> bool:
    """ "If he quit, it would send a message", "it could be done in weeks if": nobody's act."""
    return (
        main.modal is not None
        and found.holder.chain is None
        and found.holder.text.casefold() in ASIDE
    )


def _outcome(found: Reading, main: Clause) -> bool:
    """ "Would not be surprised if", "will lose if": what becomes of it."""
    deed = main.lemma in conditional.accepting() | conditional.withheld() | conditional.turning()
    return not deed and OUTCOME.search(found.act) is not None and not THREAT.match(found.act)


def _aimed(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "Has to move fast if it wants to win", "may ask if it chooses"."""
    bound = any(turns.obliged(scene, c) or c.lemma in OWED for c in (main, *scene.above(main)))
    return (bound or main.modal in DUTY) and WANTED.match(scene.text, found.trigger[0]) is not None


def _bygone(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "Bordered on too hot if": a past that nobody held back; but "ordered them to leave if", "held out a grant if"."""
    behind = scene.headed(main.head[1], max(main.head[1], found.trigger[0]))
    if any(c.marker == "to" and c.kind == "verb" for c in behind):
        return False
    past = main.tense == "past" and main.modal is None and not main.negated
    return past and main.kind == "verb" and main.lemma not in conditional.telling() | DEALT


DEALT = frozenset({"promise", "pledge", "vow", "offer", "agree", "threaten", "want", "warn", "propose", "demand", "hold out", "float", "announce", "order"})  # fmt: skip
