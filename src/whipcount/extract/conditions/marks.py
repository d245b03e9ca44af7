"""Conditions under a conjunction: "will sign if", "not until", "only once", "provided that".

The conjunction is found in the words; the parse tells how far its clause goes and what it governs, and
where it is lost, punctuation does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.conditions import doubts, movers, parts, reach, turns
from whipcount.extract.conditions import idle as condition_idle
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions import when as condition_when
from whipcount.extract.conditions.ahead import BINDING, CALLED, DONE, Mark, ahead, refused
from whipcount.extract.conditions.missed import missed
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.extract.stances import agentive
from whipcount.layers import Clause, Sentence, Span
from whipcount.lexicon import conditional

HAVE = re.compile(r"\bhave\b|['’]ve\b|\bwould\sof\b")
NEAR = 30  # characters before a predicate in which its "have" stands
NAUGHT = re.compile(r"(?:nothing|nobody|no\sone|none|no)\b", re.IGNORECASE)
ARTICLE = re.compile(r"\s(?:the|an?|its|their|his|her|our|all|every|both|enough)\s")
ONCE = frozenset({"once", "only once"})  # "that once sold milk" is no condition
FACTUAL = frozenset(
    {"before", "once", "until", "till", "after", "when", "as soon as", "only after", "not until"}
)
PLAIN = frozenset({"if", "until", "after", "unless"})  # polarities that need somebody to act
BARRING = frozenset({"will", "would", "can", "could", "shall"})
FAR = 60  # characters between a governor and its trigger from which another predicate is looked for
# "If the talks are to succeed": a purpose, which hangs on what must be done.
PURPOSE = re.compile(
    r"(?:only\s)?if\s(?:[^,.;]{1,60}?\s)?(?:is|are|was|were|am)\sto\s[a-z]", re.IGNORECASE
)
TIMES = frozenset({"when", "after", "once"})
PERIOD = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|midnight|noon|dark|work)\b"
)
ONLY_OF = frozenset({"if", "after"})  # "only if", "only once"; "can only sign if"
MODAL_ONLY = re.compile(r"\b(?:can|could|will|would|may|might|shall|should|['’](?:ll|d))\sonly\s")
PAUSE = re.compile(r"[,;:–—”’\"]")


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


def _mark(scene: Scene, sentence: Sentence, found: re.Match[str]) -> Mark | None:
    word = found.group().casefold()
    clause = _clause_at(scene, found.start(), found.end())
    if word.startswith("provid") and not _conjoined(scene, found, clause):
        return None
    if word == "on condition" and not (clause and (clause.subjects or clause.objects)):
        return None  # "on condition of anonymity"
    trigger = (found.start(), reach.reached(scene, sentence, found, clause))
    if trigger[1] - found.end() < 6:
        return None
    timed = any(_timed(t.evidence[0].start, found.end(), clause) for t in scene.times)
    factual = clause is None or timed
    reviewed = word == "only after" and not timed and not PERIOD.search(scene.text, *trigger)
    if factual and word in FACTUAL and not reviewed:
        return None  # "until Friday", "after the vote": no act is waited for
    if word in ONCE and clause and clause.tense and not _opens(scene, clause, found.end()):
        return None
    main = _main(scene, sentence, trigger, clause)
    main = parts.meant(scene, main, trigger) if main else None
    if factual and not (main and main.modal):
        return (
            None
            if word in FACTUAL
            else Mark(word, conditional.markers()[word], trigger, clause, main)
        )
    if word in TIMES and main and _only(scene, trigger[0], main):
        word = f"only {word}"  # "will only believe it when"
    if word == "while" and not (main and clause and _barred(scene, main, trigger[0])):
        return None
    return Mark(word, conditional.markers()[word], trigger, clause, main)


def _timed(at: int, start: int, clause: Clause | None) -> bool:
    """ "Until Friday": a day, and not in the subject of what is waited for ("until the 2026 budget is settled")."""
    spans = clause.subjects + clause.objects if clause else ()
    own = any(a < at < b for a, b in spans if clause and b <= clause.head[0])
    return start <= at <= start + 12 and not own


def _barred(scene: Scene, main: Clause, at: int) -> bool:
    """ "There will be no talks while the shelling goes on": what is ruled out as long as something lasts."""
    none = any(NAUGHT.match(scene.words(s)) for s in (*main.subjects, *main.objects))
    apart = scene.text[:at].endswith(", ")  # a contrast
    return main.modal in BARRING and (main.negated or none) and not apart


def _opens(scene: Scene, clause: Clause, at: int) -> bool:
    """Whether a clause's subject, or a bare participle, follows its conjunction."""
    told = any(start >= at for start, _ in clause.subjects)
    return clause.passive or told or ARTICLE.match(scene.text, at) is not None


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
    held = [c for c in held if c.kind != "noun" or c.subjects or c.tense]
    under = [
        c for c in held if c.marker and c.marker.split(" ")[0] in scene.text[start:end].casefold()
    ]
    return max(under or held, key=lambda c: (c.end - c.start, -c.start), default=None)


def _main(scene: Scene, sentence: Sentence, trigger: Span, clause: Clause | None) -> Clause | None:
    """The act that hangs: what governs the clause, else the nearest predicate outside the trigger."""
    if anew := _anew(scene, sentence, trigger):
        return anew
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


def _anew(scene: Scene, sentence: Sentence, trigger: Span) -> Clause | None:
    """ "Threatened: if it is not paid, the union will strike": behind a colon the act follows, whatever it hangs on."""
    if not scene.text[sentence.start : trigger[0]].rstrip(' “"').endswith(":"):
        return None
    behind = (c for c in scene.headed(trigger[1], sentence.end) if c.subjects and c.kind != "noun")
    return next((c for c in behind if 0 <= c.subjects[0][0] - trigger[1] <= len(", “")), None)


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


def _holds(scene: Scene, mark: Mark) -> bool:
    """Whether something somebody does hangs on it, and not in the past."""
    main = mark.main
    if main is None or doubts.anybody(scene, main, mark.trigger):
        return False
    unreal = main.perfect and HAVE.search(scene.text, max(0, main.head[0] - NEAR), main.head[0])
    if unreal and main.modal == "would" and not missed(scene, main):
        return False  # "would have happened if": what was not
    if mark.word == "if" and doubts.unmeant(scene, mark.clause, main, mark.trigger):
        return False
    if doubts.guessed(scene, main, mark.trigger) or main.modality == "questioned":
        return False
    if condition_idle.idle(scene, main, mark.trigger):
        return False
    if mark.word in FACTUAL and not ahead(scene, mark, main):
        return False
    plain = mark.polarity in PLAIN or mark.word == "while"
    return not plain or _political(scene, mark, main)


def _political(scene: Scene, mark: Mark, main: Clause) -> bool:
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


def _read(scene: Scene, mark: Mark) -> Iterator[Reading]:
    main = mark.main
    if main is None:
        return
    if mark.word == "before" and not (main.negated or _naught(scene, main) or refused(scene, main)):
        yield from _first(scene, mark, main)
        return
    if mark.clause and PURPOSE.match(scene.text, *mark.trigger) and turns.obliged(scene, main):
        yield replace(turns.turned(scene, mark.clause, main), polarity="only_if")
        return
    only = mark.polarity in ONLY_OF and _only(scene, mark.trigger[0], main)
    polarity = "only_if" if only else mark.polarity
    holder = parts.holder(scene, main, mark.trigger)
    called = CALLED.match(scene.text, mark.trigger[0]) is not None
    yield Reading(
        holder, parts.act(scene, main, mark.trigger, polarity), polarity, mark.trigger,
        movers.mover(scene, mark.trigger, holder, main), parts.around(main, mark.trigger), _status(mark, main),
        mark.word == "when" and (called or condition_when.stressed(scene, mark.trigger)),
    )  # fmt: skip


def _naught(scene: Scene, main: Clause) -> bool:
    """ "Would say nothing before": a denial in the object."""
    return any(NAUGHT.match(scene.words(o)) for o in (*main.objects, *main.governed))


def _first(scene: Scene, mark: Mark, main: Clause) -> Iterator[Reading]:
    """ "B must pay before A signs": what must come first is waited for."""
    if mark.clause is None or any(c.negated for c in scene.above(main)):
        return
    coming = mark.clause.modal in BINDING - {"could"}
    asked = turns.demanded(scene, main) or turns.wanted(scene, main, mark.clause)
    finite = mark.clause.tense is not None or asked or bool(scene.subjects(main))
    if finite and (asked or coming or turns.obliged(scene, main)):
        yield turns.turned(scene, mark.clause, main)


def _status(mark: Mark, main: Clause) -> str:
    """Met by what was done then, failed where it never was, else open."""
    if main.perfect and main.modal == "would":
        return "failed"
    done = mark.word in {"after", *DONE} and main.tense == "past" and main.modal is None
    done = done and (mark.word == "after" or (mark.clause or main).tense == "past")
    return "met" if done else "open"


def _only(scene: Scene, at: int, main: Clause) -> bool:
    """ "Only if", "can only be paid if"."""
    beside = scene.text[max(0, at - 6) : at].casefold().strip().endswith("only")
    before = max(0, main.head[0] - NEAR), main.head[0]
    return beside or (before[1] <= at and MODAL_ONLY.search(scene.text, *before) is not None)
