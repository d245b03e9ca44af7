"""The words that carry an issue, by what a frame takes. A clause and its frame in, a span out, for ``stances``."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import cues, frames, issues
from whipcount.lexicon.frames import Frame
from whipcount.lexicon.lemmas import noun

LIKE = re.compile(r"\b(?:un)?like\s$", re.IGNORECASE)  # "like many others, Lee opposed it"
NOTHING = frozenset({"each other", "one another", "himself", "herself", "itself", "themselves"})
ASKED = frozenset({"call", "appeal", "pressure", "bid", "threat", "promise", "pledge", "vow"})
PRESSING = frozenset("press pressure lobby petition ask beg implore urge push".split())
OWNED = re.compile(r"\w['’]s?\s[a-z]")
# What is set between a verb and its object, which an article opens.
BETWEEN = re.compile(
    r",\s(?!(?:who|which|where|when|including|such)\b)[^,.;:”\"\n]{3,60},\s(?=(?:the|an?|any|all|its|their|his|her|this|that|these|those|whatever|every)\s)"
)
END = re.compile(r"[.,;:”\"\n]|$")
OF = "of "  # "accused it [of] dumping steel"
ACT = 60  # characters to the verb of an act that a noun points to


def issue_of(scene: Scene, index: int, clause: Clause, frame: Frame) -> Span | None:
    """The words that carry the issue, by what the frame takes."""
    if found := _complement(scene, index, clause, frame):
        return found
    if asked := _asked_for(clause):
        return asked
    if "obj" in frame.takes:
        for span in clause.objects:
            if _object_fits(scene, span, frame):
                return _with_act(scene, span)
    for preposition, start, end in clause.obliques:
        if preposition in frame.takes and _object_fits(scene, (start, end), frame):
            return _with_act(scene, (start, end))
    if "obj" in frame.takes and (apart := _apart(scene, clause)):
        return apart
    return (clause.head[0], clause.end) if frame.bare else None


def _asked_for(clause: Clause) -> Span | None:
    """ "Presses ministers [for a tram]": what is asked for, and not who is asked."""
    if clause.lemma not in PRESSING or not clause.objects:
        return None
    behind = ((s, e) for on, s, e in clause.obliques if on == "for" and s > clause.objects[0][1])
    return next(behind, None)


def what_is_judged(scene: Scene, clause: Clause, end: int) -> Span:
    """What is judged: the object, or the act that hangs on "it", of "called it madness to close the port"."""
    if not clause.objects:
        return clause.head[1], end
    lower = scene.below(scene.clauses.index(clause), "xcomp", "ccomp", "acl", "advcl")
    acts = [c for c in lower if c.marker in {"to", "that"} and c.start >= clause.objects[0][1]]
    if acts and scene.words(clause.objects[0]).casefold() == "it":
        return acts[0].start, max(acts[0].head[1], min(acts[0].end, end))
    return clause.objects[0]


def _apart(scene: Scene, clause: Clause) -> Span | None:
    """ "Favours, its envoys say, [a ban on nets]": an object behind what is set between."""
    between = BETWEEN.match(scene.text, clause.head[1]) if not clause.objects else None
    rest = END.search(scene.text, between.end()) if between else None
    return (between.end(), rest.start()) if between and rest else None


def _with_act(scene: Scene, span: Span) -> Span:
    """An object with the act that it only points to: "rejected calls [to leave the pact]", "the idea [that it pays]"."""
    last = scene.words(span).casefold().rsplit(" ", 1)[-1]
    claimed = bool(frames.claims().search(f"{last} "))
    if not claimed and noun(last) not in issues.pointing() | ASKED:
        return span
    after = [c for c in scene.headed(span[1], span[1] + ACT) if span[1] < c.start <= span[1] + 2]
    told = {"to", "that"} if claimed else {"to"}
    acts = [c for c in after if c.marker in told and (c.kind == "verb" or c.marker == "that")]
    return (span[0], to_its_end(scene, acts[0])) if acts else span


def _complement(scene: Scene, index: int, clause: Clause, frame: Frame) -> Span | None:
    for lower in scene.below(index, "xcomp", "ccomp", "advcl", "acl", "csubj"):
        if (
            lower.lemma not in frame.no_object
            and lower.start >= clause.head[0]
            and _taken(scene, lower, frame)
        ):
            of = len(OF) if scene.text.startswith(OF, lower.start) else 0
            return lower.start + of, to_its_end(scene, lower)
    return None


def _taken(scene: Scene, lower: Clause, frame: Frame) -> bool:
    """Whether a lower clause is of a sort that the frame takes."""
    marker, gerund = lower.marker or "", scene.words(lower.head).casefold().endswith("ing")
    if marker == "whether":
        return "whether" in frame.takes
    if marker == "to" or (lower.relation == "xcomp" and not marker and not gerund):
        return "to" in frame.takes
    apart = lower.start == lower.head[0] and scene.text[: lower.start].rstrip().endswith(",")
    if gerund and lower.relation == "advcl" and apart:
        return False  # "refused, insisting on a tax": a clause beside it
    if gerund and lower.relation in {"xcomp", "advcl", "ccomp"} and "ing" in frame.takes:
        # "Railed against the cuts, releasing a report": told beside it
        aside = not marker and scene.text.endswith(", ", 0, lower.start)
        return cues.kind(lower.lemma) is None and not (aside and lower.relation == "advcl")
    return lower.relation == "ccomp" and "that" in frame.takes


def to_its_end(scene: Scene, lower: Clause) -> int:
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
    owned = OWNED.search(scene.words(span)) is not None  # "Roe's plan" is not Roe
    if chain is not None and chain.type == "person" and not (frame.persons or owned):
        return False
    body = chain is not None and chain.type in {"organization", "group"} and chain.named
    if frame.bodies and body:
        return True
    return not frame.objects or any(noun(w) in frame.objects for w in said)
