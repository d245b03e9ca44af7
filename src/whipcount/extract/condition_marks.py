"""Conditions under a conjunction: "will sign if", "not until", "only once", "provided that".

The conjunction is found in the words; the parse tells how far its clause goes and what it governs, and
where it is lost, punctuation does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from whipcount.extract import condition_doubts as doubts
from whipcount.extract import condition_idle, condition_when
from whipcount.extract import condition_movers as movers
from whipcount.extract import condition_named as naming
from whipcount.extract import condition_parts as parts
from whipcount.extract import condition_reach as reach
from whipcount.extract import condition_turns as turns
from whipcount.extract.condition_fortunes import OPEN
from whipcount.extract.condition_missed import missed
from whipcount.extract.condition_parts import Reading
from whipcount.extract.scene import Scene
from whipcount.extract.stances import agentive
from whipcount.layers import Clause, Sentence, Span
from whipcount.lexicon import conditional, pledges

ONCE = frozenset({"once", "only once"})  # "that once sold milk" is no condition
FACTUAL = frozenset(
    {"before", "once", "until", "till", "after", "when", "as soon as", "only after", "not until"}
)
STRICT = frozenset({"after", "when"})
DONE = frozenset({"once", "as soon as", "only after", "only once"})
GIVING = re.compile(r"\s(?:way|ground|in)\b")  # "gave way once"
CERTAIN = frozenset({"will", "shall"})  # "will leave after she lost" tells why, not on what terms
BINDING = frozenset({"will", "would", "can", "could", "must", "may", "might", "shall", "should"})
PLAIN = frozenset({"if", "until", "after", "unless"})  # polarities that need somebody to act
FAR = 60  # characters between a governor and its trigger from which another predicate is looked for
# "If the talks are to succeed": a purpose, which hangs on what must be done.
PURPOSE = re.compile(
    r"(?:only\s)?if\s(?:[^,.;]{1,60}?\s)?(?:is|are|was|were|am)\sto\s[a-z]", re.IGNORECASE
)
PAUSE = re.compile(r"[,;:–—”’\"]")
CALLED = re.compile(r"when\s(?:called|asked|needed|told|invited)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Mark:
    """A conjunction met: its words, its clause's span, what it governs."""

    word: str
    polarity: str
    trigger: Span
    clause: Clause | None
    main: Clause | None


def marked(scene: Scene) -> Iterator[Reading]:
    """Readings by conjunction, sentence by sentence."""
    for sentence in scene.sentences:
        for found in conditional.marker_pattern().finditer(
            scene.text, sentence.start, sentence.end
        ):
            if doubts.idle(scene, found.start(), found.end()):
                continue
            if (mark := _mark(scene, sentence, found)) and _holds(scene, mark):
                yield from _read(scene, mark)


def _mark(scene: Scene, sentence: Sentence, found: re.Match[str]) -> _Mark | None:
    word = found.group().casefold()
    clause = _clause_at(scene, found.start(), found.end())
    if word.startswith("provid") and not _conjoined(scene, found, clause):
        return None
    trigger = (found.start(), reach.reached(scene, sentence, found, clause))
    if trigger[1] - found.end() < 6:
        return None
    timed = any(found.end() <= t.evidence[0].start <= found.end() + 12 for t in scene.times)
    if (
        clause is None or timed
    ) and word in FACTUAL:  # "until Friday", "after the vote": no act is waited for
        return None
    if word in ONCE and clause and clause.tense and not _opens(clause, found.end()):
        return None
    main = _main(scene, sentence, trigger, clause)
    main = parts.meant(scene, main, trigger) if main else None
    return _Mark(word, conditional.markers()[word], trigger, clause, main)


def _opens(clause: Clause, at: int) -> bool:
    """Whether a clause's subject, or a bare participle, follows its conjunction."""
    return clause.passive or any(start >= at for start, _ in clause.subjects)


def _conjoined(scene: Scene, found: re.Match[str], clause: Clause | None) -> bool:
    """ "…, provided it pays": the conjunction, not the verb."""
    marked = clause is not None and (clause.marker or "").startswith("provid")
    verb = any(c.head[0] == found.start() for c in scene.clauses)
    return (
        marked
        or (not verb and scene.text[: found.start()].rstrip().endswith(","))
        or "that" in found.group()
    )


def _clause_at(scene: Scene, start: int, end: int) -> Clause | None:
    """The clause that a conjunction opens: it begins there, or at its predicate's subject."""
    held = [
        c
        for c in scene.clauses
        if start - 9 <= c.start <= end + 3 and c.head[0] >= end and c.end > end + 3
    ]
    held = [c for c in held if c.kind != "noun" or c.subjects]
    under = [
        c for c in held if c.marker and c.marker.split(" ")[0] in scene.text[start:end].casefold()
    ]
    return max(under or held, key=lambda c: (c.end - c.start, -c.start), default=None)


def _main(scene: Scene, sentence: Sentence, trigger: Span, clause: Clause | None) -> Clause | None:
    """The act that hangs: what governs the clause, else the nearest predicate outside the trigger."""
    if clause and clause.parent is not None and clause.relation != "root":
        parent = scene.clauses[clause.parent]
        near = _nearer(scene, parent, trigger)
        if (
            not trigger[0] <= parent.head[0] < trigger[1]
            and sentence.start <= parent.head[0] < sentence.end
        ):
            return near or parent
    inside = [
        c for c in scene.clauses if sentence.start <= c.head[0] < sentence.end and c.kind != "noun"
    ]
    before = [c for c in inside if c.head[0] < trigger[0]]
    after = [c for c in inside if c.head[0] >= trigger[1] and c.subjects]
    if trigger[0] - sentence.start < 8:
        return after[0] if after else None
    return before[-1] if before else (after[0] if after else None)


def _nearer(scene: Scene, parent: Clause, trigger: Span) -> Clause | None:
    """A finite predicate with a modal between a far-off governor and the trigger: the act is rather that."""
    if trigger[0] - parent.head[1] < FAR:
        return None
    between = [
        c
        for c in scene.clauses
        if parent.head[1] < c.head[0] < trigger[0] and c.modal and c.subjects
    ]
    return between[-1] if between else _lowest(scene, parent, trigger)


def _lowest(scene: Scene, parent: Clause, trigger: Span) -> Clause | None:
    """ "Met allies who want to join a force if": inside a relative clause the act that stands next to the trigger."""
    near = [
        c
        for c in scene.headed(parent.head[1], trigger[0])
        if c.kind == "verb"
        and not (c.perfect or c.tense == "past")
        and trigger[0] - c.head[1] < FAR
        and not PAUSE.search(scene.text, c.head[1], trigger[0])
    ]
    if not near or not any(c.relation == "acl:relcl" for c in (near[-1], *scene.above(near[-1]))):
        return None
    return near[-1]


# What counts


def _holds(scene: Scene, mark: _Mark) -> bool:
    """Whether something somebody does hangs on it, and not in the past."""
    main = mark.main
    if main is None or doubts.anybody(scene, main, mark.trigger):
        return False
    if main.perfect and main.modal == "would" and not missed(scene, main):
        return False  # "would have happened if": what was not
    if mark.word == "if" and doubts.unmeant(scene, mark.clause, main, mark.trigger):
        return False
    if doubts.guessed(scene, main, mark.trigger) or main.modality == "questioned":
        return False
    if condition_idle.idle(scene, main, mark.trigger):
        return False
    if mark.word in FACTUAL and not _ahead(scene, mark, main):
        return False
    return mark.polarity not in PLAIN or _political(scene, mark, main)


def _ahead(scene: Scene, mark: _Mark, main: Clause) -> bool:
    """Whether a conjunction of time says more than time."""
    if mark.word == "when":
        ready = main.lemma in pledges.offering() or main.relation == "xcomp"
        called = ready and CALLED.match(scene.text, mark.trigger[0]) is not None
        return called or condition_when.bound(scene, mark.trigger, mark.clause, main)
    if mark.word in STRICT:
        done = mark.clause is not None and mark.clause.tense == "past"
        if main.modal in BINDING:
            return not (done and main.modal in CERTAIN)
        return mark.word == "after" and _brought_about(scene, mark, main)
    if mark.word in DONE and _brought_about(scene, mark, main):
        return True
    return _waited(scene, mark, main)


def _waited(scene: Scene, mark: _Mark, main: Clause) -> bool:
    """Whether what hangs on "once", "until" or "before" is still to come, refused, or demanded."""
    outer = next((c for c in scene.above(main) if c.relation in {"root", "ccomp"}), main)
    modals = {main.modal, outer.modal} & BINDING
    if mark.word == "before" and main.negated:
        return bool(modals) or main.tense == "present"
    ready = main.lemma in pledges.offering() or main.relation == "xcomp"
    ready = ready and mark.word in {"once", "as soon as"}
    if main.modality == "future" or modals or ready or _held(scene, mark, main):
        return True
    told = bool(mark.clause and mark.clause.modal in BINDING)
    if mark.word == "before":
        asked = turns.demanded(scene, main) or turns.wanted(scene, main, mark.clause)
        return told or asked or turns.obliged(scene, main)
    # "Wanted it in force once the court has ruled"
    told = told or bool(mark.clause and mark.clause.tense == "present")
    only = "only" in scene.text[mark.trigger[0] - 8 : mark.trigger[1]].casefold()
    return told or only or main.tense == "present" or _opened(scene, main)


def _held(scene: Scene, mark: _Mark, main: Clause) -> bool:
    """Whether the act is refused, or put off."""
    done = bool(mark.clause and mark.clause.tense == "past" and main.tense == "past")
    holding = conditional.holding() - (conditional.lasting() if done else frozenset())
    return any(c.negated or c.lemma in holding for c in (main, *scene.above(main)))


def _opened(scene: Scene, main: Clause) -> bool:
    """ "Said talks were possible once": a state told by somebody, which is still to come."""
    above = next(scene.above(main), None)
    told = above is not None and main.relation == "ccomp" and above.lemma in conditional.telling()
    state = main.kind == "adjective" and OPEN.fullmatch(scene.text, *main.head) is not None
    return told and state


def _brought_about(scene: Scene, mark: _Mark, main: Clause) -> bool:
    """ "Dropped its suit after the ministry relented": what another did made somebody turn."""
    turned = main.lemma in conditional.turning() or GIVING.match(scene.text, main.head[1])
    if not turned or mark.clause is None or main.tense != "past":
        return False
    if mark.word != "after" and mark.clause.tense != "past":
        return False
    doers = {p.chain for p in scene.subjects(main)}
    return mark.clause.passive or any(p.chain not in doers for p in scene.subjects(mark.clause))


def _political(scene: Scene, mark: _Mark, main: Clause) -> bool:
    """Somebody known acts, must move or speaks; the weather and the kettle are none."""
    holder = parts.holder(scene, main, mark.trigger)
    acting = (
        bool(scene.subjects(main))
        or main.modal in BINDING
        or main.modality == "future"
        or mark.polarity != "if"
    )
    if acting and (holder.chain is not None or scene.speaker_at(main.head[0]) is not None):
        return True
    if mark.polarity in {"unless", "until"} and agentive(holder.text):
        return True
    if naming.named_in(scene, mark.trigger, holder) is not None:
        return True
    given = main.modal in BINDING or mark.word == "when"
    return given and movers.mover(scene, mark.trigger, holder, main) is not None


# What it says


def _read(scene: Scene, mark: _Mark) -> Iterator[Reading]:
    main = mark.main
    if main is None:
        return
    if mark.word == "before" and not main.negated:
        if any(c.negated for c in scene.above(main)):
            return
        ahead = mark.clause is not None and mark.clause.modal in BINDING - {"could"}
        asked = turns.demanded(scene, main) or turns.wanted(scene, main, mark.clause)
        bound = turns.obliged(scene, main) or ahead or asked
        if (
            mark.clause
            and (mark.clause.tense is not None or asked or scene.subjects(main))
            and bound
        ):
            yield turns.turned(scene, mark.clause, main)
        return
    if mark.clause and PURPOSE.match(scene.text, *mark.trigger) and turns.obliged(scene, main):
        yield replace(turns.turned(scene, mark.clause, main), polarity="only_if")
        return
    done = mark.word in {"after", *DONE} and main.tense == "past" and main.modal is None
    done = done and (mark.word == "after" or (mark.clause or main).tense == "past")
    polarity = (
        "only_if" if mark.polarity == "if" and _only(scene, mark.trigger[0]) else mark.polarity
    )
    holder = parts.holder(scene, main, mark.trigger)
    called = CALLED.match(scene.text, mark.trigger[0]) is not None
    yield Reading(
        holder, parts.act(scene, main, mark.trigger, polarity), polarity, mark.trigger,
        movers.mover(scene, mark.trigger, holder, main), parts.around(main, mark.trigger),
        "failed" if main.perfect and main.modal == "would" else "met" if done else "open",
        mark.word == "when" and (called or condition_when.stressed(scene, mark.trigger)),
    )  # fmt: skip


def _only(scene: Scene, at: int) -> bool:
    return scene.text[max(0, at - 6) : at].casefold().strip().endswith("only")
