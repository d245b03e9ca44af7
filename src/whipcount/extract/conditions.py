"""Conditions: whose act hangs on what, and who must move. Clauses and set phrases in, Conditions out.

Reads "will X if/unless/until/once Y", "X in return for Y", "X depends on Y", "A waits for B to Y",
"A demanded that B Y before X".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whipcount.codec import claim_id
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.model import Condition, Document, Party
from whipcount.pipeline import Layers

FACTUAL = frozenset({"before", "once", "until", "till", "after"})  # also of plain time: see _is_condition
DEMANDS = frozenset({"demand", "insist", "require", "want", "ask", "have", "need"})


@dataclass(frozen=True)
class _Read:
    """A condition before it is a claim."""

    holder: Party
    act: str
    polarity: str
    trigger: Span
    waits_for: Party | None
    evidence: Span


@dataclass(frozen=True)
class Conditions:
    """Reads conditions off clauses."""

    name: str = "conditions"
    version: str = "1"
    requires: tuple[str, ...] = ("sentence", "mention", "chain", "clause", "attribution", "time")
    provides: tuple[str, ...] = ("condition",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Condition]:
        """One Condition for each trigger found, the first reading of each place."""
        scene = Scene(document, layers)
        taken: list[Span] = []
        for found in (*_marked(scene), *_phrased(scene), *_waiting(scene), *_inverted(scene)):
            if any(a < found.trigger[1] and found.trigger[0] < b for a, b in taken):
                continue
            taken.append(found.trigger)
            yield _claim(scene, found)


def _claim(scene: Scene, found: _Read) -> Condition:
    evidence = (scene.cite(*found.evidence),)
    trigger = scene.words(found.trigger)
    return Condition(
        id=claim_id("condition", evidence, found.holder.text, trigger),
        document=scene.document.id, evidence=evidence, made_by="conditions/1",
        holder=found.holder, act=found.act, polarity=found.polarity, trigger=trigger,
        waits_for=found.waits_for, gates="any" if re.search(r"\bor\b", trigger) else "all",
    )  # fmt: skip


def _marked(scene: Scene) -> Iterator[_Read]:
    """"X will do A if Y does B": an adverbial clause under a conditional conjunction."""
    for clause in scene.clauses:
        polarity = conditional.markers().get(clause.marker or "")
        if not polarity or clause.relation not in {"advcl", "advcl:relcl", "ccomp", "conj", "parataxis", "acl", "dep"}:
            continue
        main = scene.clauses[clause.parent] if clause.parent is not None else None
        if main is None or clause.end - clause.start < 8 or not _is_condition(scene, clause, main):
            continue
        if clause.marker == "if" and _only_before(scene, clause):
            polarity = "only_if"
        if clause.marker == "before":
            if main.modal in {"must", "should"} or clause.modal in {"can", "could"} or main.lemma in DEMANDS or _demanded(scene, main):
                yield _turned(scene, clause, main)
            continue
        yield _read(scene, clause, main, polarity)


def _demanded(scene: Scene, main: Clause) -> bool:
    return any(c.lemma in DEMANDS for c in scene.above(main))


def _turned(scene: Scene, later: Clause, first: Clause) -> _Read:
    """"B must Y before A can X": A's act hangs on B's."""
    found = scene.subjects(later)
    words = scene.words(later.subjects[0]) if later.subjects else ""
    holder = found[0] if found else Party(words)
    trigger = (first.head[0], max(first.head[1], _own_end(scene, first, later)))
    start, end = trigger[0], max(later.end, trigger[1])
    mover = next(iter(scene.subjects(first)), None) or _named_in(scene, trigger, holder)
    span = (start, end) if end - start <= 300 else trigger
    return _Read(holder, scene.words((later.head[0], later.end)), "until", trigger, mover, span)


def _only_before(scene: Scene, clause: Clause) -> bool:
    return scene.text[max(0, clause.start - 6) : clause.start + 5].casefold().find("only") >= 0


def _is_condition(scene: Scene, clause: Clause, main: Clause) -> bool:
    """Not "if necessary", not a past fact: "once it had signed, it left", "until he died"."""
    words = scene.text[clause.start : clause.end].casefold()
    if words.startswith(conditional.not_conditions()):
        return False
    if clause.marker in FACTUAL:
        outer = next((c for c in scene.above(main) if c.relation in {"root", "ccomp"}), main)
        ahead = {main.modal, outer.modal, clause.modal} & {"will", "would", "can", "could", "must", "may", "might", "should"}
        refused = main.negated or main.lemma in {"refuse", "decline", "demand", "insist", "agree", "wait", "rule out"}
        return bool(ahead) or refused or main.tense == "present" or (main.tense is None and outer.tense == "present")
    return True


def _read(scene: Scene, clause: Clause, main: Clause, polarity: str) -> _Read:
    holder = _holder(scene, main)
    act = scene.words((main.head[0], max(main.head[1], _own_end(scene, main, clause))))
    return _Read(
        holder, act, polarity, (clause.start, clause.end), _mover(scene, clause, holder),
        _around(main, clause),
    )  # fmt: skip


def _own_end(scene: Scene, main: Clause, trigger: Clause) -> int:
    """Where the governing clause's own words end: before the trigger, or at its own end."""
    if main.head[0] < trigger.start < main.end:
        return trigger.start
    return main.end


def _around(main: Clause, trigger: Clause) -> Span:
    """The trigger with the predicate it governs, where that is near; else the trigger alone."""
    start, end = min(main.head[0], trigger.start), max(main.head[1], trigger.end)
    return (start, end) if end - start <= 300 else (trigger.start, trigger.end)


def _holder(scene: Scene, main: Clause) -> Party:
    """Whose act hangs: the subject of the act, else of what governs it, else the one who speaks."""
    for clause in (main, *scene.above(main)):
        if actors := scene.subjects(clause):
            return actors[0]
        if clause.relation in {"ccomp", "root", "parataxis"} and clause.subjects:
            break
    if speaker := scene.speaker_at(main.head[0]):
        return speaker
    words = scene.words(main.subjects[0]) if main.subjects else ""
    return Party(words)


def _mover(scene: Scene, clause: Clause, holder: Party) -> Party | None:
    """Who must move for the trigger: its subject, else whom it names."""
    spans = (*clause.subjects, *clause.objects, *((a, b) for _, a, b in clause.obliques))
    others = [p for p in scene.actors(spans) if p.chain != holder.chain]
    if clause.subjects and (own := scene.subjects(clause)[:1]):
        return own[0]
    return others[0] if others else _named_in(scene, (clause.start, clause.end), holder)


def _named_in(scene: Scene, span: Span, holder: Party) -> Party | None:
    """The first actor met inside a span that is not the holder."""
    for mention in scene.mentions:
        if span[0] <= mention.start and mention.end <= span[1] and mention.chain != holder.chain and not mention.place:
            return Party(scene.words((mention.start, mention.end)), mention.chain)
    return None


def _phrased(scene: Scene) -> Iterator[_Read]:
    """"A agreed to X in return for Y", "the vote is contingent on Y"."""
    for phrase, polarity in conditional.phrases().items():
        for found in re.finditer(rf"\b{re.escape(phrase)}\b", scene.text, re.IGNORECASE):
            sentence = scene.sentence_of(found.start())
            if sentence is None:
                continue
            start = found.start()
            end = _phrase_end(scene, found.end(), sentence.end)
            main = _governing(scene, start)
            if main is None or end - found.end() < 4:
                continue
            holder = _holder(scene, main)
            act = scene.words((main.head[0], max(main.head[1], start)))
            yield _Read(holder, act, polarity, (start, end), _named_in(scene, (found.end(), end), holder), (start, end))


def _phrase_end(scene: Scene, start: int, stop: int) -> int:
    """To the next comma, full stop or quotation mark."""
    found = re.search(r"[,;.:!?”\"](?:\s|$)|\n| – | — |, ", scene.text[start:stop])
    return start + found.start() if found else stop


def _governing(scene: Scene, at: int) -> Clause | None:
    """The innermost clause whose words hold a place and whose predicate comes before it."""
    held = [c for c in scene.clauses if c.start <= at < c.end and c.head[0] < at and c.kind != "noun"]
    held = held or [c for c in scene.clauses if c.start <= at < c.end]
    return min(held, key=lambda c: (c.end - c.start, c.start), default=None)


def _waiting(scene: Scene) -> Iterator[_Read]:
    """"A waits for B to Y", "A waits to see whether Y", "X depends on Y", "X requires approval from B"."""
    for index, clause in enumerate(scene.clauses):
        polarity = conditional.verbs().get(clause.lemma)
        if not polarity or clause.kind != "verb" or (clause.negated and clause.lemma != "wait"):
            continue
        if clause.lemma in {"require", "need", "demand", "insist"}:
            if found := _required(scene, index, clause, polarity):
                yield found
            continue
        start = clause.head[1]
        trigger = _first_argument(scene, index, clause)
        if trigger is None or trigger[1] <= start:
            continue
        holder = _holder(scene, clause)
        lower = next((c for c in scene.below(index) if c.subjects and c.start >= start), None)
        mover = _mover(scene, lower, holder) if lower else _named_in(scene, trigger, holder)
        yield _Read(holder, clause.lemma, polarity, trigger, mover, (clause.head[0], trigger[1]))


def _first_argument(scene: Scene, index: int, clause: Clause) -> Span | None:
    """What is waited for, or depended on: from the first complement to the end of the last."""
    spans = [(a, b) for p, a, b in clause.obliques if p in {"for", "on", "upon", "until"} and a > clause.head[1] - 1]
    spans += [o for o in clause.objects if clause.lemma == "await" and o[0] >= clause.head[1]]
    lower = [c for c in scene.below(index, "xcomp", "ccomp", "advcl", "acl") if c.start >= clause.head[1]]
    spans += [(c.start, c.end) for c in lower]
    return (min(a for a, _ in spans), max(b for _, b in spans)) if spans else None


def _required(scene: Scene, index: int, clause: Clause, polarity: str) -> _Read | None:
    """"Sweep needs the consent of B"; "A demanded that B do Y (before X)"."""
    holder = _holder(scene, clause)
    if holder.chain is None:
        return None
    if clause.lemma in {"demand", "insist"}:
        lower = next((c for c in scene.below(index, "ccomp", "xcomp", "advcl") if c.subjects or c.marker), None)
        if lower is None:
            return None
        return _Read(holder, clause.lemma, polarity, (lower.start, lower.end), _mover(scene, lower, holder),
                     (clause.head[0], lower.end))  # fmt: skip
    objects = [o for o in clause.objects if o[0] >= clause.head[1]]
    consent = re.compile(r"\b(approval|consent|agreement|ratification|vote|votes|majority|signature|permission|backing|support|guarantee|guarantees|blessing|unanimity)\b")
    if not objects or not consent.search(scene.words((objects[0][0], clause.end))):
        return None
    trigger = (objects[0][0], clause.end)
    mover = _named_in(scene, trigger, holder)
    return _Read(holder, clause.lemma, polarity, trigger, mover, (clause.head[0], clause.end))


def _inverted(scene: Scene) -> Iterator[_Read]:
    """"Should the talks fail, A will Y": an inverted conditional at the head of a sentence."""
    for sentence in scene.sentences:
        words = scene.text[sentence.start : sentence.end]
        found = re.match(r"[“\"]?(?:Should|Had|Were) (?P<rest>[^,]{8,160}),", words)
        if not found or words.rstrip(' ”"').endswith("?"):
            continue
        start, end = sentence.start + found.start(), sentence.start + found.end() - 1
        main = next((c for c in scene.clauses if c.head[0] > end and c.head[0] < sentence.end and c.subjects), None)
        if main:
            holder = _holder(scene, main)
            yield _Read(holder, scene.words((main.head[0], main.end)), "if", (start, end),
                        _named_in(scene, (start, end), holder), (start, end))  # fmt: skip
