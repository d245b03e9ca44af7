"""Stances off frames and set phrases: the predicate says the stance, its complement the issue.

Clauses in, readings out; ``positions`` turns readings into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whipcount.extract.complements import issue_of
from whipcount.extract.quantified import by_nobody
from whipcount.extract.scene import Scene
from whipcount.extract.supposed import (
    bygone,
    foreseen,
    hung,
    hypothetical,
    made_clear,
    questioned,
    unsaid,
)
from whipcount.layers import Clause, Span
from whipcount.lexicon import cues, frames, words
from whipcount.lexicon.frames import Frame
from whipcount.lexicon.lemmas import several
from whipcount.model import Party

SUPPOSING = frozenset("understand say believe report think know".split())
FOREMOST = frozenset({"first", "quick", "swift"})
QUOTED = re.compile(r"\s[“\"‘']")
PART = frozenset({"committed", "offered", "declined"})
TAKING_PART = PART | {"considering"}
SIDED = PART | {"supports", "opposed", "blocking"}
WISHING = frozenset("hope expect fear doubt wish want demand urge ask request".split())
LONGER = "no longer really "
NO_LONGER = re.compile(r"\bno longer (?:\w+ly )?$")
TURNED = {"opposed": "supports", "blocking": "supports", "supports": "opposed", "committed": "declined",
          "offered": "declined"}  # fmt: skip
# "Backed neither the tax nor the cuts", "chose to use neither".
NEITHER = re.compile(r"\s(?:(?:of|for|in|to|with|is|was)\s)?(?:neither|none of)\s")
NOTHING_DONE = re.compile(r"(?:neither|nothing|none)\b", re.IGNORECASE)
NOT_TO = re.compile(r"(?:not|never) (?:again )?(?=to )")
NOT_BEFORE = re.compile(r"(?<!\bor )\b(?:not|never) (?:again )?$")  # "vowed [never] to pay"
# "Swears [that its members will never] sit with them"; what will not be done to a thing keeps the thing.
THAT_NOT = re.compile(
    r"(?:that\s)?(?:[\w’'-]+\s){1,8}?(?:(?:will|would|shall|could|can)\s(?:never|not)|won[’']t|wouldn[’']t)\s(?:again\s|ever\s)?(?!be\s)(?=\w)"
)
OWN = frozenset({"it", "they", "he", "she", "we", "i"})
ALONE = re.compile(r"[A-Z][a-z][\w-]+")
HOLDING = frozenset({"think", "believe", "judge", "reckon", "hold"})
# What a thing is considered to be: "[the wrong approach]", "'unfair'".
HELD_SO = re.compile(
    r"\s(?:to be\s|as\s)?[“\"‘']?(?P<how>(?!and\b|or\b|in\b|for\b|by\b)[\w-]+(?:\s(?!and\b|or\b|in\b|for\b|by\b|to\b)[\w-]+){0,3})"
)
AGENT = re.compile(
    r"\s+by\s+(?:the\s+)?[A-Z]"
)  # "Condemned by Norland" in a headline: no active verb
JOINT = re.compile(r"\b(?:and|but|or|yet)\s|[;,]\s")
REACH = 160  # characters of an issue or of words before a predicate that still belong to the claim
WHOSE = frozenset({"his", "her", "our", "my", "their"})
HOMES = frozenset({"country", "nation", "state", "city", "town", "province", "region"})
GERUND = re.compile(r"[A-Z]?[a-z]{2,}ing$")
REST = re.compile(
    r"(?i:(?:all )?the (?:other|remaining) (?:two|three|four|five|six|seven|eight|nine|ten|\d+))"
)
WITHIN = re.compile(r"\s(?:without|with|about|over|against)\s")  # "a truce [without terms]"
EVENTS = frozenset(
    """talks negotiations discussions consultations hearings elections polls results relations ties cuts tariffs lawsuits suits
    sanctions measures rules reforms closures fees taxes levies duties delays plans proposals bills laws deals amendments prices
    costs rates sales subsidies quotas permits votes ballots points""".split()
)
PRONOUN = re.compile(
    r"(?i:it|they|he|she|we|i|you|this|that|these|those|which|who|what|there|one|some|none|neither|both|all)$"
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
    asked: bool = False  # no word of stance tells it


def asks_of(stance: str) -> str:
    """What a stance answers: whether one takes "part", or whether it should "happen"."""
    return "part" if stance in TAKING_PART else "happen"


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
    """ "Called it 'too early to say'", "called it madness to leave", "called the pact a deal struck in haste": no call to act.

    Nor is a thing weighed that is "considered a mistake".
    """
    if clause.objects and clause.lemma == "consider":
        return _held_so(scene, clause.objects[0][1])
    if clause.lemma != "call" or not clause.objects:
        return False
    if any(QUOTED.match(scene.text, end) for _, end in clause.objects):
        return True
    start, end = clause.objects[0]
    near = start > clause.head[1] and not scene.text[clause.head[1] : start].strip()
    bidden = scene.text.startswith(" to ", end) and scene.words((start, end)) != "it"
    return near and not bidden


def _held_so(scene: Scene, end: int) -> bool:
    """Whether a word that judges stands right behind a thing: "the levy [the wrong approach]", "it [indecent]"."""
    behind = HELD_SO.match(scene.text, end)
    return behind is not None and any(
        w in frames.judging_words() for w in behind["how"].casefold().split()
    )


def thought_so(scene: Scene, clause: Clause) -> bool:
    """ "Thinks the toll unfair", "believes the levy 'necessary'": a thing with what it is held to be."""
    if clause.lemma not in HOLDING or len(clause.objects) != 1:
        return False
    start, end = clause.objects[0]
    return not scene.text[clause.head[1] : start].strip() and _held_so(scene, end)


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
    if told := _plural(scene, clause):
        return told
    known = scene.subjects(clause)
    if known:
        side = [scene.party(s) for s in clause.subjects] if len(clause.subjects) > 1 else []
        return (*known, *(p for p in side if p.chain is None and agentive(p.text)))
    spans = clause.subjects or scene.sources(clause)
    found = tuple(p for s in spans if (p := scene.party(s)).chain or agentive(p.text))
    if found and len(spans) > 1:  # "Hesse, Lower Saxony and Thuringia", whom no list knows
        found = tuple(p for s in spans if (p := scene.party(s)) in found or ALONE.fullmatch(p.text))
    return found or _reporting(scene, clause)


def _plural(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """ "Shipowners had told Lima they were ready, Lee said": "they" are those who told it, and not Lee."""
    if len(clause.subjects) != 1 or scene.words(clause.subjects[0]).casefold() != "they":
        return ()
    met = scene.chain(scene.party(clause.subjects[0]))
    if met is not None and met.type != "person":
        return ()
    sentence = scene.sentence_of(clause.head[0])
    before = scene.headed(sentence.start, clause.head[0]) if sentence else ()
    beside = [c for c in before if c.parent == clause.parent and c.relation == clause.relation]
    if beside and cues.says(beside[-1].lemma) and beside[-1].subjects:
        return tuple(p for p in holders(scene, beside[-1]) if p.text.endswith("s"))
    return _reporting(scene, clause)


def _reporting(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """ "The growers said they would …": whom a lone pronoun means in what somebody reports."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    words_ = [scene.words(s).casefold() for s in clause.subjects]
    reports = parent is not None and clause.relation == "ccomp" and parent.kind == "verb"
    if not reports or parent is None or len(words_) != 1 or words_[0] not in OWN:
        return ()
    told = cues.says(parent.lemma) or made_clear(scene, parent)
    return holders(scene, parent) if told else ()


def agentive(phrase: str) -> bool:
    """A phrase that can act though no list knows it: "Two provinces", "the Tarn valley growers"."""
    said = phrase.split()
    if not said or len(said) > 7 or PRONOUN.match(phrase):
        return False
    first = said[0].casefold()
    if REST.fullmatch(phrase):
        return True
    head = WITHIN.split(phrase)[0].split()
    last = (head or said)[-1].casefold()
    if last in EVENTS or first in words.negators() or first == "any" or GERUND.match(said[0]):
        return False
    if last in words.bodies() or (first in WHOSE and last in HOMES):
        return True
    if last in words.collectives() and len(said) > 1:
        return True
    return several(last) or any(w[:1].isupper() for w in said[1:])


def _fit(scene: Scene, index: int, clause: Clause, frame: Frame) -> Reading | None:
    actors = holders(scene, clause)
    issue = issue_of(scene, index, clause, frame) if actors else None
    stance = _stance(scene, clause, frame)
    if issue is None or stance is None:
        return None
    if any(NOTHING_DONE.match(scene.words(o)) for c in scene.headed(*issue) for o in c.objects):
        stance = TURNED.get(stance, stance)
    before = [s for s, _ in clause.subjects if clause.head[0] - REACH < s < clause.head[0]]
    near = [_beside(scene, clause, min(before))] if before else []
    if denied := NOT_TO.match(scene.text, *issue):
        issue, stance = (denied.end(), issue[1]), TURNED.get(stance, stance)
    elif scene.text.startswith("to ", issue[0]) and NOT_BEFORE.search(
        scene.text, clause.head[1], issue[0]
    ):
        stance = TURNED.get(stance, stance)
    if (never := THAT_NOT.match(scene.text, *issue)) and stance in PART:
        issue, stance = (never.end(), issue[1]), TURNED.get(stance, stance)
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
        or by_nobody(scene, clause)
        or NEITHER.match(scene.text, clause.head[1])
        or any(scene.words(o).casefold() in {"nothing", "none", "no one"} for o in clause.objects)
    ):
        return frame.denied or None
    if clause.modal in {"must", "should"}:  # what somebody has to do is no stance of theirs
        return None
    only = scene.text.endswith("only ", 0, clause.head[0])  # "can only welcome it": does so
    if clause.modal in {"could", "may", "might"} and frame.stance in SIDED and not only:
        return "considering"
    if clause.modal == "can" and frame.stance in {"committed", "offered", "supports"} and not only:
        return "considering"
    return frame.stance or None
