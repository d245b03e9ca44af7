"""What a binding predicate is followed by: the clause of what is promised, and those beside it.

Clauses in, clauses out, for ``verbs``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from whipcount.extract.pledges.bonds import OWN_ACT, TAKEN_BACK, act_end, lemma
from whipcount.extract.scene import Scene
from whipcount.extract.supposed import opened_late
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges, words

PROMISING = frozenset({"promise", "pledge", "vow", "undertake", "guarantee", "swear"})
# "Agreed not to fly drones" spares somebody something, "decided not to" does not.
BINDING = PROMISING | {
    "commit",
    "committed",
    "agree",
    "consent",
    "offer",
    "commitment",
    "undertaking",
    "assurance",
}
# Even a promise of these says nothing.
EMPTY = frozenset(
    {"be", "have", "do", "see", "hear", "know", "feel", "appear", "seem", "hope", "look", "remain"}
)
PASSED_OVER = frozenset(
    {"consider", "try", "continue", "keep", "start", "begin", "go", "work", "push", "look"}
)
SO_AS = re.compile(r"\b(?:so\sas|in\sorder)\s(?:not\s)?to\s$")
AGAINST = re.compile(r"\s(?:\w+ly\s)?against\s")  # "decided against granting it"
ASKED = re.compile(r"\b(?:which|what|how|whether|who|when|where)\b")
WHETHER = re.compile(r"\s(?:on\s)?whether\s(?:or not\s)?to\s(?:also\s)?")
WEIGHING = frozenset({"weigh", "consider", "mull", "discuss", "debate", "explore", "contemplate"})
THERE = re.compile(r"\bthere\s(?:will|would|shall)\b")  # "promised there would be no cuts"
BESIDE = re.compile(r"\s(?:[\d.,]+\s(?:per\s)?)?")  # "pay nurses | 9 per | cent"
NO_LONGER = re.compile(r"\b(?:not|never|no longer)\s(?:\w+ly\s)?$")
RAISING = frozenset({"double", "triple", "raise", "increase", "quadruple", "top up"})
GERUND = re.compile(r"\s*(?:to|on|about|into|over|with)?\s*(?:\w+ly\s+)?")


def complement(scene: Scene, index: int, clause: Clause) -> Clause | None:
    """The clause of what is promised, through "continue to" and "consider"."""
    for number in scene.children.get(index, ()):
        lower = scene.clauses[number]
        if (
            not _predicates(clause, lower)
            or lower.start < clause.head[0]
            or not _complements(scene, clause, lower)
        ):
            continue
        if lower.lemma in PASSED_OVER and not (lower.objects and lower.lemma == "keep"):
            if NO_LONGER.search(scene.text, max(0, lower.head[0] - 20), lower.head[0]):
                return replace(lower, negated=True)
            deeper = complement(scene, number, lower)
            return deeper if deeper or not lower.objects else lower
        if THERE.search(scene.text, clause.head[1], lower.head[1]):
            return lower
        idle = lower.lemma in (EMPTY if clause.lemma in PROMISING else pledges.idle())
        return None if idle else lower
    return None


def _predicates(clause: Clause, lower: Clause) -> bool:
    """A verb; behind a promise also what something is to be: "promised that half would be affordable"."""
    told = lower.relation == "ccomp" and lower.modal in {"will", "would", "shall"}
    return lower.kind == "verb" or (
        lower.kind in {"adjective", "noun"} and told and clause.lemma in PROMISING
    )


def _complements(scene: Scene, clause: Clause, lower: Clause) -> bool:
    """An infinitive, a clause about the future, or a gerund behind "to", "on" and the like."""
    if WHETHER.fullmatch(scene.text, clause.head[1], lower.head[0]):
        return clause.lemma in WEIGHING
    if opened_late(scene, lower) and scene.text.endswith(" to ", 0, lower.head[0]):
        lower = replace(lower, marker="to")
    shunned = lower.negated and lower.relation != "ccomp" and clause.lemma not in BINDING
    if lower.marker in words.conditional_markers() or shunned:
        return False
    between = scene.text[clause.head[1] : lower.head[0]]
    if ASKED.search(between) or AGAINST.match(between) or SO_AS.search(between):
        return False
    if lower.relation == "xcomp" or (lower.relation in {"acl", "advcl"} and lower.marker == "to"):
        return (
            lower.relation != "advcl" or clause.kind != "verb" or lower.start - clause.head[1] < 30
        )
    if lower.relation == "ccomp":
        return lower.modal in {"will", "would", "shall"} or lower.marker == "to"
    return bool(GERUND.fullmatch(between)) and lower.tense != "past"


def merely(clause: Clause, lower: Clause | None) -> bool:
    """ "Undertook a project" does it, "guaranteed to please" is sure to: neither promises."""
    if clause.kind == "verb" and clause.lemma == "undertake":
        return lower is None
    sure = clause.passive or clause.relation == "acl"
    return clause.lemma == "guarantee" and sure and lower is not None and lower.marker == "to"


def coordinated(scene: Scene, lower: Clause) -> list[Clause]:
    """ "To fund X and to share Y": the second."""
    number = scene.clauses.index(lower)
    return [
        c for c in scene.below(number, "conj") if c.kind == "verb" and c.lemma not in pledges.idle()
    ]


def apart(scene: Scene, held: list[Span]) -> list[Span]:
    """ "Promised unions a seat": of two objects side by side the first is who gets the other."""
    nexts = [o[0] for o in held[1:]]
    return [
        o
        for o, n in zip_longest(held, nexts)
        if n is None or not BESIDE.fullmatch(scene.text, o[1], max(o[1], n))
    ]


def done_to(holder: Clause) -> bool:
    """ "Promised to end the levy", "to restore the grant": the thing is not given, but something is done to it."""
    done = pledges.giving().get(lemma(holder), "withdrawn")
    handed = lemma(holder) in pledges.binding() or holder.lemma in OWN_ACT
    return holder.lemma in RAISING or (done in TAKEN_BACK and not handed)


def whole_act(scene: Scene, holder: Clause, what: Span) -> Span:
    """The act with its thing, which stands before a passive: "promised that overtime would be paid"."""
    start = min(holder.head[0], what[0]) if holder.passive else holder.head[0]
    return start, max(what[1], act_end(scene, holder))
