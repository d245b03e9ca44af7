"""Clauses whose words nobody stands by as they are: asked, supposed, left unsaid, hung on another predicate."""

from __future__ import annotations

import re
from itertools import pairwise

from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import frames, words
from whipcount.model import Condition, Party

ASKING = frozenset({"whether", "if"})
TELLING = frozenset("say confirm state specify reveal indicate disclose".split())
OPENING = re.compile(r"(?:how|why|when|where)\s", re.IGNORECASE)
HANGING = frozenset({"advcl", "acl", "xcomp", "ccomp", "obl", "nmod"})
WHETHER = re.compile(r"(?:\w+\s)?whether\s[^,;]*")  # of "on whether" the parse keeps the first word
MADE_CLEAR = re.compile(r"ma(?:de|ke|kes|king)\s(?:it\s)?(?:\w+\s)?(?:clear|plain|known)\b")
TOLD_OF = frozenset({"as for", "as to"})
# What nobody refuses who "would not" do it, or on no question.
BEFALLING = frozenset(
    """survive last become lose gain need matter work have get hurt suffer happen win name identify tell reveal see find know think
    believe understand imagine recall remember expect want like mind hesitate surprise call specify elaborate give speculate""".split()
)
# "Looked forward to [Norland joining]".
TO_DOING = re.compile(
    r"\b(?:forward|opposed|objects?|objected|averse|thanks|close|key)\sto\s(?:[\w’'-]+\s){0,6}?[a-z]+ing\Z"
)
BEYOND = 160  # characters behind a predicate within which its conjunction may stand
SHORT = 20  # characters before a verb of saying that may say that it is not said
CLAIM = 20  # characters before a clause that may say that it is claimed
BEHIND = re.compile(r"\s(?:(?:out|off|up|down|away|against)\s)?(?:\w+ly\s)?")


def questioned(scene: Scene, clause: Clause) -> bool:
    """Held to be asked by the model, and in a question mark's sentence or below a "whether"; or what "how" opens."""
    if clause.relation == "ccomp" and OPENING.match(scene.text, clause.start):
        return True
    if clause.relation in {"advcl", "ccomp"} and WHETHER.fullmatch(
        scene.text, clause.start, clause.head[0]
    ):
        return True
    if clause.modality != "questioned":
        return False
    sentence = scene.sentence_of(clause.head[0])
    asked = sentence is not None and "?" in scene.text[clause.head[0] : sentence.end + 1]
    return asked or any(c.marker in ASKING for c in (clause, *scene.above(clause)))


def hypothetical(scene: Scene, clause: Clause) -> bool:
    """Inside somebody's if-clause nothing is taken for a stance."""
    chain = (clause, *scene.above(clause))
    return any(_supposing(scene, c) for c in chain) or _inverted(scene, clause)


def _supposing(scene: Scene, clause: Clause) -> bool:
    """Whether a conjunction of supposing opens a clause: one that the parse took from behind it does not."""
    if clause.marker not in words.conditional_markers():
        return False
    last = (clause.marker or "").split("_")[0].split(" ")[0]
    behind = scene.text[clause.head[1] : clause.head[1] + BEYOND].casefold()
    return not (f" {last} " in behind and opened_late(scene, clause))


def bygone(clause: Clause) -> bool:
    """ "Would have backed it": what was not."""
    return clause.perfect and clause.modal in {"would", "could", "might"}


def refusing(clause: Clause) -> bool:
    """ "The regulator would not lower its threshold": told of what is past, "would not" refuses."""
    plain = clause.negated and clause.modal == "would" and not clause.perfect
    return plain and clause.kind == "verb" and clause.lemma not in BEFALLING


def unsaid(scene: Scene, clause: Clause) -> bool:
    """What somebody denies, does not say or refuses to: "declined to say that he supports it"."""
    if put_off(scene, clause) or _short_of(scene, clause):
        return True
    above = list(scene.above(clause))[:2]
    if not above or clause.relation != "ccomp":
        return False
    if above[0].negated and above[0].lemma in TELLING:
        return True
    refused = len(above) > 1 and above[0].tense is None and above[1].lemma in {"refuse", "decline"}
    return refused or above[0].lemma == "deny"


def _short_of(scene: Scene, clause: Clause) -> bool:
    """ "Stopped short of saying that he would sign": not said."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if clause.relation != "ccomp" or parent is None:
        return False
    low = max(0, parent.head[0] - SHORT)
    return scene.text.endswith(("short of ", "without "), low, parent.head[0])


def made_clear(scene: Scene, clause: Clause) -> bool:
    """ "Made (it) clear that it would": said, though by no verb of saying."""
    return bool(MADE_CLEAR.match(scene.text, clause.head[0]))


def put_off(scene: Scene, clause: Clause) -> bool:
    """ "Scoffed at the idea that Norland should pay", "dismissed reports that it would": it does not say so."""
    levels = [clause, *scene.above(clause)]
    return any(
        upper.kind == "verb"
        and not upper.negated
        and (
            upper.lemma in frames.rejecting_verbs()
            or upper.lemma.split(" ")[0] in frames.rejecting_verbs()
        )
        and bool(frames.claims().search(scene.text, max(0, lower.start - CLAIM), lower.start))
        for lower, upper in pairwise(levels)
    )


def _inverted(scene: Scene, clause: Clause) -> bool:
    """ "Should they reach no deal, …": the clause that a sentence's inverted "should" opens."""
    sentence = scene.sentence_of(clause.head[0]) if clause.modal == "should" else None
    if sentence is None:
        return False
    return scene.text[sentence.start : sentence.start + 8].lstrip("“\"'").startswith("Should ")


def hung(scene: Scene, clause: Clause) -> bool:
    """ "Accused of backing it", "interested in joining": an -ing that hangs on another predicate's preposition.

    Under a verb that disowns it ("denied having agreed") it says no stance without one, nor right behind
    a verb that says a stance itself ("ruled out backing it").
    """
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if parent is None or clause.relation not in HANGING:
        return False
    if _weighed(scene, parent, clause) or TO_DOING.search(
        scene.text, parent.head[1], clause.head[1]
    ):
        return True
    if any(clause.start <= s < clause.head[0] for s, _ in clause.subjects):
        # "with Norway offering ships", but "talk of Norway joining", "as for Norway joining"
        told_of = clause.marker in TOLD_OF or clause.marker in frames.hanging_prepositions()
        return told_of and clause.marker != "with" and scene.words(clause.head).endswith("ing")
    if clause.marker in frames.hanging_prepositions():
        return True
    first = scene.words((clause.start, clause.end)).split()[0].casefold()
    return parent.lemma in frames.disowning_verbs() and first.endswith("ing")


def _weighed(scene: Scene, parent: Clause, clause: Clause) -> bool:
    """Right behind a verb that says a stance itself: "ruled out [backing] it"."""
    behind = BEHIND.fullmatch(scene.text, parent.head[1], clause.head[0])
    told = parent.kind == "verb" and ("verb", parent.lemma) in frames.frames()
    return bool(behind) and told and scene.words(clause.head).endswith("ing")


def foreseen(scene: Scene, clause: Clause, actor: Party) -> bool:
    """ "Thinks the court will lift it": what somebody hopes, fears or asks of another is not that one's stance."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if parent is None or clause.relation != "ccomp":
        return False
    if parent.lemma not in frames.foreseeing_verbs():
        return False
    return actor.chain is None or all(p.chain != actor.chain for p in scene.subjects(parent))


def opened(scene: Scene, clause: Clause) -> bool:
    """Whether a conjunction of supposing opens the clause itself: "if it pays", not "will pay if"."""
    supposing = clause.marker in words.conditional_markers()
    return supposing and not opened_late(scene, clause)


def factual(scene: Scene, clause: Clause) -> bool:
    """ "She signed once they had agreed": what was done before something was; or a conjunction of another clause."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    past = above is not None and above.modal is None and above.tense == "past"
    done = clause.marker == "once" and clause.perfect and past and clause.modal is None
    return done or opened_late(scene, clause)


def opened_late(scene: Scene, clause: Clause) -> bool:
    """ "Prepared to host it provided that": the parse gave a clause the conjunction that stands behind it."""
    last = (clause.marker or "").split("_")[0].split(" ")[0]
    start = min(clause.start, clause.head[0] - len(last) - 1)
    return last not in scene.text[max(0, start) : clause.head[0]].casefold()


def trigger_of(scene: Scene, condition: Condition) -> Span | None:
    """Where a condition's trigger stands in its words, if it stands there as it is told."""
    piece = condition.evidence[0]
    start = scene.text.find(condition.trigger, piece.start, piece.end)
    return (start, start + len(condition.trigger)) if start >= 0 else None
