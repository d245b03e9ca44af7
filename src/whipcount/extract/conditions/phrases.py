"""Conditions without a clause of their own: "in return for", "subject to", "not … without", "Should X fail,".

The running text in, readings out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import idle as condition_idle
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions import parts
from whipcount.extract.conditions.counterparts import allied, opposite, partner
from whipcount.extract.conditions.doubts import idle
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Sentence, Span
from whipcount.lexicon import conditional

END = re.compile(r"[,;.:!?](?=[\s”\"]|$)|[”\"]|\n| – | — |—| but ")
THAT = re.compile(r"\s(?:it|them|him|her|us|that|this|one)")
SUPPOSED = re.compile(r"^.*;|\bif\b[^,]*,", re.DOTALL)  # "if it does not, it will be out without"
ONLY_WITH = re.compile(r"\bonly\s(?:[a-z]+\s){1,3}(?P<with>with)\s")
WILLING = frozenset({"will", "would", "can", "could", "shall"})
LEAST = 5  # characters of a trigger
VOWING = frozenset({"will", "would"})
# What another has to give: "without a promise", "without the state's consent".
TERMS = re.compile(
    r"[Ww]ithout\s(?:[\w’'-]+\s){0,3}?(?:deal|agreement|accord|guarantees?|assurances?|promises?|pledges?|commitments?|consent|approval|permission|concessions?|progress|apology|ceasefire|truce|backing)\b"
)
HEADING = 3  # characters before a phrase that opens its sentence
DENYING = re.compile(
    r"\b(?:not|n['’]t|no|never|nobody|nothing|cannot|neither|unacceptable|impossible|unthinkable|refus\w+|reject\w*|rul(?:e|es|ed|ing)\sout|exclud\w+"
    r"|forb[aiy]\w+)\b"
)
PENDING = re.compile(r"\s(?:an?|the|its|their|his|her|further|final|more)\s")
RESERVED = re.compile(
    r"\s(?:an?\s|those\s|(?:countries|states|firms|companies|regions|cities|schools|groups|parties)\s(?:that|which|who|with)\b)"
)
COUNT = re.compile(
    r"\w+\sup\sto\s(?:[£$€¥]|[A-Z]{0,2}\$|\d|an?\s)", re.IGNORECASE
)  # "is up to 180 million"
BEING = re.compile(r"\b(?:is|are|was|were|be|been|being)\s$")
ADJECTIVAL = re.compile(
    r"\b(?:some|any|the|other|still|its|their|all|these|those|a|of|is|are|was|were)\s[\"“]?$",
    re.IGNORECASE,
)
# "Heavily dependent on gas", "find themselves subject to lawsuits": how somebody is off.
STATES = frozenset({"dependent on", "subject to"})
STATE = re.compile(
    r"\b(?:heavily|highly|largely|overly|wholly|entirely|increasingly|mostly|deeply|too|more|less|so|(?:him|her|it|them|our|your)sel(?:f|ves)|becom\w+|became|remain\w*|people|peoples?|still)\s$",
    re.IGNORECASE,
)
BARE = frozenset({"failing", "barring", "absent", "short of"})
# What could come; not "failing that", "barring women", "absent members".
BARRED_BY = re.compile(
    r"\s(?:an?\s|any\s|some\s|the\s|further\s|last-minute\s|late\s|clear\s|a\slast|written\s|(?:[a-z-]+\s){0,2}?(?:agreement|approval|consent|action|intervention|guarantees?|assurances?|progress|money|funding|support|concessions|confirmation|permission|clearance)\b)"
)
GERUND = re.compile(r"\s(?P<word>[a-z]+ing)\b")
ILLICIT = frozenset({"kickback", "bribe", "payoff", "ransom", "favor", "favour"})
SWAPS = frozenset({"in exchange for", "in return for"})
AGREED = re.compile(r"\b(?:conditions?|votes?|funding|grants?|talks|market)\b")


def phrased(scene: Scene) -> Iterator[Reading]:
    """ "A agreed to X in return for Y", "the vote is contingent on Y", "no deal without B"."""
    for sentence in scene.sentences:
        for found in conditional.phrase_pattern().finditer(
            scene.text, sentence.start, sentence.end
        ):
            if idle(scene, found.start(), found.end()) or COUNT.match(scene.text, found.start()):
                continue
            stop = END.search(scene.text, found.end(), sentence.end)
            trigger = (
                found.start(),
                stop.start() if stop else len(scene.text[: sentence.end].rstrip()),
            )
            main = _governing(scene, trigger, sentence)
            if found.start() - sentence.start < HEADING and (stop is None or stop.group() == "."):
                main, trigger = _comma_less(scene, main, trigger)
            phrase = found.group().casefold()
            if phrase == "failing which":
                trigger = found.span()
                main = next((c for c in scene.headed(found.end(), sentence.end) if c.modal), main)
            if main is not None and phrase.endswith("condition for"):
                yield _set(scene, main, found)
                continue
            if main is None:
                continue
            if phrase != "failing which" and not _enough(scene, found.end(), trigger[1]):
                continue
            if _binds(scene, phrase, trigger, main):
                yield _read(scene, main, trigger, found)


def _enough(scene: Scene, start: int, end: int) -> bool:
    """Whether a phrase governs some words, or "it" alone."""
    return end - start >= LEAST or THAT.fullmatch(scene.text, start, end) is not None


def _read(scene: Scene, main: Clause, trigger: Span, found: re.Match[str]) -> Reading:
    phrase = found.group().casefold()
    holder = parts.holder(scene, main, trigger)
    return Reading(
        holder, parts.act(scene, main, trigger), conditional.phrases()[phrase], trigger,
        (partner(scene, trigger, holder, main) if phrase in SWAPS else None)
        or naming.meant_in(scene, (found.end(), trigger[1]), holder)
        or opposite(scene, trigger, holder, None, main)
        or (allied(scene, trigger, holder) if phrase in SWAPS else None), parts.around(main, trigger),
        firm=phrase not in conditional.loose(),
    )  # fmt: skip


def _set(scene: Scene, main: Clause, found: re.Match[str]) -> Reading:
    """ "Norland made a visit a condition for its vote": the visit is waited for."""
    start = main.head[1] if main.kind == "verb" else main.start
    trigger = (start, found.start()) if found.start() - start > 4 else (found.start(), found.end())
    trigger = (
        trigger[0]
        + len(scene.text[trigger[0] : trigger[1]])
        - len(scene.text[trigger[0] : trigger[1]].lstrip()),
        trigger[1],
    )
    stop = END.search(scene.text, found.end())
    end = stop.start() if stop else found.end()
    holder = parts.holder(scene, main)
    act = scene.words((found.end(), end))
    return Reading(
        holder, act, "only_if", trigger, naming.meant_in(scene, trigger, holder), (trigger[0], end),
        firm=True,
    )  # fmt: skip


def _binds(scene: Scene, phrase: str, trigger: Span, main: Clause) -> bool:
    """Whether the phrase makes the act hang, and does not only describe a thing."""
    start = trigger[0]
    before = scene.text[max(0, start - 16) : start]
    if phrase == "pending":
        waited = PENDING.match(scene.text, start + 7) is not None or conditional.consent().search(
            scene.text, start, start + 60
        )
        return bool(waited) and not ADJECTIVAL.search(before)
    if (phrase in STATES and STATE.search(before)) or _idle(scene, phrase, trigger, main):
        return False
    if phrase == "subject to" and BEING.search(before):
        return bool(
            conditional.consent().search(scene.text, *trigger)
            or AGREED.search(scene.text, *trigger)
        )
    asked = main.marker in {"if", "whether"} and main.relation == "ccomp"
    if asked or (phrase in SWAPS and main.kind == "noun" and _unswapped(scene, main)):
        return False
    return _bound(scene, phrase, trigger, main)


def _bound(scene: Scene, phrase: str, trigger: Span, main: Clause) -> bool:
    """What each phrase asks of the words around it."""
    start = trigger[0]
    if phrase == "without":
        return _without(scene, start, main)
    if phrase in BARE:
        return _failing(scene, phrase, start, main)
    if phrase == "only to":
        return _reserved(scene, start, main)
    if phrase == "failing which":
        return trigger[1] <= main.head[0] and main.modal in WILLING
    if phrase in {"only with", "only by"}:
        return main.modal is not None
    return phrase != "linked to" or main.lemma not in {"man", "group", "company"}


def _unswapped(scene: Scene, main: Clause) -> bool:
    """ "Kickbacks in exchange for labour peace", but "an offer of aid in return for": a thing that is told, not bargained."""
    return not scene.subjects(main) or main.lemma in ILLICIT


def _idle(scene: Scene, phrase: str, trigger: Span, main: Clause) -> bool:
    """A swap that was made, a manner, a reliance."""
    relied = phrase == "dependent on" and condition_idle.relied(scene, trigger, True)
    return relied or condition_idle.idle(scene, main, trigger)


def _failing(scene: Scene, phrase: str, start: int, main: Clause) -> bool:
    """ "Failing agreement, they will strike", "will leave, barring a last-minute offer": at the head or behind a comma."""
    before = scene.text[max(0, start - 3) : start]
    sentence = scene.sentence_of(start)
    head = sentence is not None and not scene.text[sentence.start : start].strip('“"‘ ')
    thing = BARRED_BY.match(scene.text, start + len(phrase))
    apart = head or before.endswith((", ", "– ", "— "))
    if phrase in {"absent", "barring"} and thing:
        apart = True
    return (
        apart
        and bool(thing)
        and (main.modal is not None or main.negated or main.modality == "future")
    )


def _reserved(scene: Scene, start: int, main: Clause) -> bool:
    """ "Will be paid only to an elected council": not "only to find", nor what was paid."""
    ahead = main.modal in WILLING or main.marker == "to" or main.negated
    named = RESERVED.match(scene.text, start + len("only to")) is not None
    return ahead and named and main.lemma in conditional.withheld() | {"pay", "award", "open"}


def _without(scene: Scene, start: int, main: Clause) -> bool:
    """ "No deal without B"; not "left without paying", nor what would not have been."""
    first = GERUND.match(scene.text, start + 7)
    # "Without fishing rights" names a thing
    doing = first is not None and any(c.kind == "verb" for c in scene.headed(*first.span("word")))
    before = scene.text[max(main.start, start - 160) : start]
    heading = start == sentence_start(scene, start) and main.modal in VOWING
    if heading and TERMS.match(scene.text, start):
        return not doing  # "Without a guarantee the union will strike"
    denied = main.negated or DENYING.search(SUPPOSED.sub("", before))
    refused = any(c.lemma in condition_idle.REFUSING for c in scene.above(main))
    return not doing and bool(denied or refused) and not (main.perfect and main.modal == "would")


def _comma_less(scene: Scene, main: Clause | None, trigger: Span) -> tuple[Clause | None, Span]:
    """ "In exchange for a truce the rebels demand arms": without a comma a phrase ends where the act's subject begins."""
    inside = (c for c in scene.headed(*trigger) if c.kind == "verb" and (c.tense or c.modal))
    for clause in inside:
        begins = min((s for s, e in clause.subjects if e <= clause.head[0]), default=0)
        if clause.relation in {"root", "ccomp"} and begins > trigger[0] + LEAST:
            return clause, (trigger[0], len(scene.text[:begins].rstrip()))
    return main, trigger


def sentence_start(scene: Scene, at: int) -> int:
    """Where the sentence of a place begins, its quotation mark aside."""
    sentence = scene.sentence_of(at)
    return at if sentence is None or at - sentence.start < HEADING else sentence.start


def _governing(scene: Scene, trigger: Span, sentence: Sentence) -> Clause | None:
    """The innermost clause whose words hold a phrase and whose predicate comes before it, at the head of a sentence behind it."""
    at, floor = trigger[0], sentence.start
    if at - floor < HEADING:
        behind = scene.headed(trigger[1], sentence.end)
        ahead = (c for c in behind if c.modal and c.lemma not in conditional.telling())
        if main := next(ahead, None):
            return main
    held = [
        c
        for c in scene.clauses
        if c.start <= at < c.end and floor <= c.head[0] < at and c.kind != "noun"
    ]
    around = [c for c in scene.clauses if c.start <= at < c.end and c.head[0] >= floor]
    held = held or [c for c in around if c.head[0] != at or c.kind != "verb"]
    held = [
        c for c in held if c.kind != "noun" or c.start < at or c.subjects
    ] or held  # "Failing agreement, they will strike"
    near = [c for c in scene.clauses if floor <= c.head[0] < at and c.kind != "noun"]
    return min(held, key=lambda c: (c.end - c.start, c.start), default=near[-1] if near else None)


def parted(scene: Scene) -> Iterator[Reading]:
    """ "Would only work with their backing": "only" and "with" on both sides of the act."""
    for sentence in scene.sentences:
        for found in ONLY_WITH.finditer(scene.text, sentence.start, sentence.end):
            stop = END.search(scene.text, found.end(), sentence.end)
            end = stop.start() if stop else len(scene.text[: sentence.end].rstrip())
            main = next(iter(scene.headed(found.start(), found.end())), None)
            if main is None or main.modal is None or end - found.end() < LEAST:
                continue
            trigger = (found.start("with"), end)
            holder = parts.holder(scene, main, trigger)
            moving = naming.meant_in(scene, trigger, holder)
            act = parts.act(scene, main, trigger)
            yield Reading(holder, act, "only_if", trigger, moving, parts.around(main, trigger))
