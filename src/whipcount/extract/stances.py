"""Stances off frames and set phrases: the predicate says the stance, its complement the issue.

Clauses in, readings out; ``positions`` turns readings into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whipcount.extract.scene import Scene
from whipcount.extract.supposed import bygone, foreseen, hung, hypothetical, questioned, unsaid
from whipcount.layers import Clause, Span
from whipcount.lexicon import cues, frames, issues, words
from whipcount.lexicon.frames import Frame
from whipcount.lexicon.lemmas import noun, several
from whipcount.model import Party

SUPPOSING = frozenset("understand say believe report think know".split())
FOREMOST = frozenset({"first", "quick", "swift"})
QUOTED = re.compile(r"\s[“\"‘']")
PART = frozenset({"committed", "offered", "declined"})
WISHING = frozenset("hope expect fear doubt wish want demand urge ask request".split())
LIKE = re.compile(r"\b(?:un)?like\s$", re.IGNORECASE)  # "like many others, Lee opposed it"
NOTHING = frozenset({"each other", "one another", "himself", "herself", "itself", "themselves"})
LONGER = "no longer really "
NO_LONGER = re.compile(r"\bno longer (?:\w+ly )?$")
TURNED = {"opposed": "supports", "blocking": "supports", "supports": "opposed", "committed": "declined",
          "offered": "declined"}  # fmt: skip
NEITHER = re.compile(
    r"\s(?:of\s|for\s|in\s|to\s|with\s)?(?:neither|none of)\s"
)  # "backed neither the tax nor the cuts"
NOT_TO = re.compile(r"(?:not|never) (?=to )")
OWN = frozenset({"it", "they", "he", "she", "we", "i"})
# "Condemned by Norland" in a headline: no active verb.
AGENT = re.compile(r"\s+by\s+(?:the\s+)?[A-Z]")
WHOSE = frozenset({"his", "her", "our", "my", "their"})
HOMES = frozenset({"country", "nation", "state", "city", "town", "province", "region"})
GERUND = re.compile(r"[A-Z]?[a-z]{2,}ing$")
ASKED = frozenset({"call", "appeal", "pressure", "bid", "threat", "promise", "pledge", "vow"})
JOINT = re.compile(r"\b(?:and|but|or|yet)\s|[;,]\s")
ACT = 60  # characters to the verb of an act that a noun points to
REACH = 160  # characters of an issue or of words before a predicate that still belong to the claim
REST = re.compile(r"(?:all )?the (?:other|remaining) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)", re.IGNORECASE)  # fmt: skip
# "A ceasefire [without guarantees]", "negotiations [with China]": what a phrase is about is before such words.
WITHIN = re.compile(r"\s(?:without|with|about|over|against)\s")
EVENTS = frozenset(
    """talks negotiations discussions consultations hearings elections polls results relations ties cuts tariffs lawsuits suits
    sanctions measures rules reforms closures fees taxes levies duties delays plans proposals bills laws deals amendments prices
    costs rates sales subsidies quotas permits""".split()
)
PRONOUN = re.compile(
    r"(?:it|they|he|she|we|i|you|this|that|these|those|which|who|what|there|one|some|none|neither|both|all)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Reading:
    """A stance before it is a claim: whose, on what, in which words."""

    clause: Clause
    stance: str
    asks: str
    issue: Span
    evidence: Span
    actors: tuple[Party, ...]
    by_model: bool = False
    gated: bool = False  # its rule has asked the model already


def framed(scene: Scene) -> Iterator[Reading]:
    """Readings by frame, the first frame that fits each clause."""
    known = frames.frames()
    for index, clause in enumerate(scene.clauses):
        fitting = known.get((clause.kind, clause.lemma), ())
        if (
            not fitting
            or questioned(scene, clause)
            or hypothetical(scene, clause)
            or unsaid(scene, clause)
            or bygone(clause)
            or (not clause.passive and AGENT.match(scene.text, clause.head[1]))
            or _governed(scene, clause)
            or _named_so(scene, clause)
        ):
            continue
        for frame in fitting:
            found = _fit(scene, index, clause, frame)
            if found and not (found.stance in PART and _wished(scene, clause, found.actors)):
                yield found
                break


def _named_so(scene: Scene, clause: Clause) -> bool:
    """ "Called it 'too early to say'": a name that is given, and no call to do something."""
    if clause.lemma != "call" or not clause.objects:
        return False
    return any(QUOTED.match(scene.text, end) for _, end in clause.objects)


def _wished(scene: Scene, clause: Clause, actors: tuple[Party, ...]) -> bool:
    """ "Hopes that Norland joins": what is wished of others commits nobody."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    wished = parent is not None and parent.lemma in WISHING
    return wished and all(foreseen(scene, clause, a) for a in actors)


def _governed(scene: Scene, clause: Clause) -> bool:
    """An infinitive says no stance by itself ("refused to offer"), nor does a noun under a stance verb."""
    if clause.kind == "noun":
        parent = scene.clauses[clause.parent] if clause.parent is not None else None
        return (
            parent is not None
            and ("verb", parent.lemma) in frames.frames()
            and parent.kind == "verb"
        )
    if clause.kind != "verb" or hung(scene, clause):
        return clause.kind == "verb"
    return clause.tense is None and not _supposedly(scene, clause)


def _supposedly(scene: Scene, clause: Clause) -> bool:
    """ "Is understood to favour it": a stance as far as is known; "was the first to reject it": one that is taken."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if parent is not None and parent.lemma in FOREMOST and clause.marker == "to":
        return not parent.negated
    if parent is None or clause.relation != "xcomp" or clause.marker != "to":
        return False
    return parent.lemma in SUPPOSING and parent.passive and not parent.negated


def holders(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """Who holds a stance: the actors that are subjects, else a plural or named phrase as written."""
    known = scene.subjects(clause)
    if known:
        side = [scene.party(s) for s in clause.subjects] if len(clause.subjects) > 1 else []
        return (*known, *(p for p in side if p.chain is None and agentive(p.text)))
    spans = clause.subjects or scene.sources(clause)
    found = tuple(p for s in spans if (p := scene.party(s)).chain or agentive(p.text))
    return found or _reporting(scene, clause)


def _reporting(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """ "The growers said they would …": whom a lone pronoun means in what somebody reports."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    words_ = [scene.words(s).casefold() for s in clause.subjects]
    reports = parent is not None and clause.relation == "ccomp" and parent.kind == "verb"
    if not reports or parent is None or len(words_) != 1 or words_[0] not in OWN:
        return ()
    return holders(scene, parent) if cues.says(parent.lemma) else ()


def agentive(phrase: str) -> bool:
    """A phrase that can act though no list knows it: "Two provinces", "the Tarn valley growers"."""
    said = phrase.split()
    if not said or len(said) > 7 or PRONOUN.match(phrase):
        return False
    first = said[0].casefold()
    if REST.fullmatch(phrase):
        return True
    if first in words.negators() or first == "any" or GERUND.match(said[0]):
        return False
    head = WITHIN.split(phrase)[0].split()
    last = (head or said)[-1].casefold()
    if last in EVENTS:
        return False
    if last in words.bodies() or (first in WHOSE and last in HOMES):
        return True
    if last in words.collectives() and len(said) > 1:
        return True
    return several(last) or any(w[:1].isupper() for w in said[1:])


def _fit(scene: Scene, index: int, clause: Clause, frame: Frame) -> Reading | None:
    actors = holders(scene, clause)
    issue = _issue(scene, index, clause, frame) if actors else None
    stance = _stance(scene, clause, frame)
    if issue is None or stance is None:
        return None
    near = [s for s, _ in clause.subjects if clause.head[0] - REACH < s < clause.head[0]]
    near = [_beside(scene, clause, min(near))] if near else []
    if denied := NOT_TO.match(scene.text, *issue):
        issue, stance = (denied.end(), issue[1]), TURNED.get(stance, stance)
    start = min([clause.head[0], issue[0], *near])
    return Reading(
        clause, stance, frame.asks, issue, (start, max(clause.head[1], issue[1])), actors
    )


def _beside(scene: Scene, clause: Clause, start: int) -> int:
    """ "Norland was ready to sign but demanded a vote": where the words of a second stance begin."""
    before = scene.headed(start, clause.head[0]) if clause.relation == "conj" else ()
    first = [c.head[1] for c in before if (c.kind, c.lemma) in frames.frames()]
    if not first:
        return start
    joints = JOINT.finditer(scene.text, max(first), clause.head[0])
    return max([start, *(m.end() for m in joints)])


def _stance(scene: Scene, clause: Clause, frame: Frame) -> str | None:
    """The frame's stance; turned where denied, softened under "could" and "may"."""
    if frame.progressive and not scene.words(clause.head).endswith("ing"):
        return None
    if NO_LONGER.search(scene.text, max(0, clause.head[0] - len(LONGER)), clause.head[0]):
        return TURNED.get(frame.stance)
    if (
        clause.negated
        or NEITHER.match(scene.text, clause.head[1])
        or any(scene.words(o).casefold() in {"nothing", "none", "no one"} for o in clause.objects)
    ):
        return frame.denied or None
    if clause.modal in {"must", "should"}:  # what somebody has to do is no stance of theirs
        return None
    if clause.modal in {"could", "may", "might", "can"} and frame.stance in {
        "committed",
        "offered",
        "supports",
    }:
        return "considering"
    return frame.stance or None


def _issue(scene: Scene, index: int, clause: Clause, frame: Frame) -> Span | None:
    """The words that carry the issue, by what the frame takes."""
    if found := _complement(scene, index, clause, frame):
        return found
    if "obj" in frame.takes:
        for span in clause.objects:
            if _object_fits(scene, span, frame):
                return _with_act(scene, span)
    for preposition, start, end in clause.obliques:
        if preposition in frame.takes and _object_fits(scene, (start, end), frame):
            return _with_act(scene, (start, end))
    return (clause.head[0], clause.end) if frame.bare else None


def _with_act(scene: Scene, span: Span) -> Span:
    """An object with the act that it only points to: "rejected calls [to leave the pact]", "the idea [that it pays]"."""
    last = scene.words(span).casefold().rsplit(" ", 1)[-1]
    claimed = bool(frames.claims().search(f"{last} "))
    if not claimed and noun(last) not in issues.pointing() | ASKED:
        return span
    after = [c for c in scene.headed(span[1], span[1] + ACT) if span[1] < c.start <= span[1] + 2]
    told = {"to", "that"} if claimed else {"to"}
    acts = [c for c in after if c.marker in told and (c.kind == "verb" or c.marker == "that")]
    return (span[0], _cut(scene, acts[0])) if acts else span


def _complement(scene: Scene, index: int, clause: Clause, frame: Frame) -> Span | None:
    for lower in scene.below(index, "xcomp", "ccomp", "advcl", "acl", "csubj"):
        if (
            lower.lemma not in frame.no_object
            and lower.start >= clause.head[0]
            and _taken(scene, lower, frame)
        ):
            return lower.start, _cut(scene, lower)
    return None


def _taken(scene: Scene, lower: Clause, frame: Frame) -> bool:
    """Whether a lower clause is of a sort that the frame takes."""
    marker, gerund = lower.marker or "", scene.words(lower.head).casefold().endswith("ing")
    if marker == "whether":
        return "whether" in frame.takes
    if marker == "to" or (lower.relation == "xcomp" and not marker and not gerund):
        return "to" in frame.takes
    if gerund and lower.relation in {"xcomp", "advcl", "ccomp"} and "ing" in frame.takes:
        # "Railed against the cuts, releasing a report": told beside it
        aside = not marker and scene.text.endswith(", ", 0, lower.start)
        return cues.kind(lower.lemma) is None and not (aside and lower.relation == "advcl")
    return lower.relation == "ccomp" and "that" in frame.takes


def _cut(scene: Scene, lower: Clause) -> int:
    """The end of a complement, before any condition or reason that follows in it."""
    number = scene.clauses.index(lower)
    stops = [
        c.start
        for c in scene.below(number, "advcl")
        if c.start > lower.head[1] and c.marker not in {None, "to"}
    ]
    return max(min([lower.end, *stops]), lower.head[1])


def _object_fits(scene: Scene, span: Span, frame: Frame) -> bool:
    """Not a bare person, not a thing that is only words; of the frame's kind where it names one."""
    said = scene.words(span).casefold().split()
    chain = scene.chain(scene.party(span))
    if not said or frame.no_object & set(said) or scene.words(span).casefold() in NOTHING:
        return False
    if LIKE.search(scene.text, max(0, span[0] - len(" unlike ")), span[0]):
        return False
    if chain is not None and chain.type == "person" and not frame.persons:
        return False
    body = chain is not None and chain.type in {"organization", "group"} and chain.named
    if frame.bodies and body:
        return True
    return not frame.objects or any(noun(w) in frame.objects for w in said)
