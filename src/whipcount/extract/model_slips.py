"""What the reading model takes for a stance, or for the other side's, though the words are plain. Frames in; yes or no, or a stance, out."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, agentive
from whipcount.layers import Clause, Frame, Span, meet
from whipcount.lexicon import cues, pledges
from whipcount.lexicon import frames as lexical
from whipcount.lexicon.lemmas import noun

DONE = frozenset({"declined", "considering", "undecided", "blocking", "committed"})
CHOOSING = frozenset({"opt", "choose", "decide", "say", "vote", "pledge", "promise", "vow", "agree", "offer", "announce", "put off", "have", "leave", "keep", "hold", "hold back", "stand", "kick", "punt", "boot", "push", "put", "drag", "throw", "turn", "walk away", "back away", "pull", "draw", "wash", "give", "slam", "bow", "dig", "sit", "balk", "stop", "duck", "dodge", "stall", "take", "take back"})  # fmt: skip
NEEDING = frozenset({"need", "prefer", "require", "desire", "crave", "await", "speak", "be"})
# What is in one's gift: who "did not grant" it has refused it.
GRANTING = frozenset(
    {
        "grant",
        "allow",
        "permit",
        "let",
        "admit",
        "authorise",
        "authorize",
        "invite",
        "concede",
        "cede",
    }
)
TALKS = frozenset(
    {"negotiation", "talk", "discussion", "consultation", "contact", "conversation", "dialogue"}
)
# Who passes on what another said, or prints it.
RELAYING = frozenset({"convey", "relay", "pass on", "forward", "feature", "broadcast", "reprint", "excerpt", "recount"})  # fmt: skip
UNMAKING = frozenset({"sideline", "overturn", "rescind", "repeal", "undo", "revoke", "strike down", "quash", "annul", "abolish", "scrap", "axe", "dismantle"})  # fmt: skip
WEARY = re.compile(r"tired|sick|weary|fed\sup")  # "is tired of waiting"
WORD = re.compile(r"[a-z-]+")
# "We are being sold out": done to us, and so none of our doings.
WRONGED = frozenset({"sell out", "sell", "betray", "abandon", "ignore", "sacrifice", "punish", "cheat", "rob", "mislead", "blackmail", "bully", "humiliate", "exploit", "squeeze"})  # fmt: skip
SUING = frozenset({"file", "bring", "launch", "lodge"})
SUIT = re.compile(
    r"\s(?:(?:an?|its|their|his|her|the|new|separate|federal|joint|class-action)\s){0,3}(?:law)?suits?\b"
)
# Whose a stance is, or how it is told: "criticism [from Norland]", "dismissed [as a sham]", never what it is about.
AGENT = re.compile(r"(?:by|from|as|under|among)\s(?!of\b)", re.IGNORECASE)
AROUND = 60  # characters before an anchor that may disown it
# "Stopped short of endorsing", "accused of backing", "denied having agreed": what is not done, or by others.
WHETHER = re.compile(r"\s(?:whether|if|why|how|when|what|who)\b")
DISOWNED = re.compile(
    r"\b(?:short of|(?:accus|suspect)\w+ (?:\S+ ){0,4}of|den(?:y|ies|ied|ying)(?: ever)?)\s+(?:having\s+|ever\s+)?$"
)
PART = frozenset({"committed", "offered", "considering", "declined"})
OURS = re.compile(r"our|my|his|her|its|their|no\b|not\b|any\b|every", re.IGNORECASE)
OF = re.compile(r"\s(?:of|on|in|to|for|with|at|from|between|against|that|which|by)\s")
# What somebody's act is told by: "the vote could come in May".
GOINGS_ON = frozenset(
    "vote ballot session ratification decision move work talk negotiation strike delivery payment transfer export shipment production deployment action door".split()
)
AHEAD = 60  # characters behind a verb in which what it judges is named


def deed(scene: Scene, frame: Frame, clause: Clause) -> bool:
    """ "The navy stopped a ship", "did not attend": what was done on no issue, or was not, by no word of a stance."""
    if clause.lemma in RELAYING and clause.kind == "verb" and not clause.negated:
        return True
    known = ("verb", clause.lemma) in lexical.frames() or clause.lemma in CHOOSING | GRANTING
    if frame.value == "declined" and clause.kind == "verb" and clause.negated and not known:
        past = clause.tense == "past" or clause.perfect
        return past and clause.modal is None and cues.kind(clause.lemma) is None
    if _merely_done(frame, clause):
        return True
    if frame.issue is not None:
        return False
    if clause.kind == "noun" and clause.lemma in TALKS:
        return True
    if frame.value not in DONE or clause.kind != "verb":
        return False
    told = clause.tense == "past" and not (clause.modal or clause.negated or clause.passive)
    return told and not known and bool(scene.subjects(clause))


def _merely_done(frame: Frame, clause: Clause) -> bool:
    """ "Cleared a first hurdle", "hit back", "took its fight to court": done, and in favour of nothing."""
    if frame.value != "supports" or clause.kind != "verb" or clause.tense is None:
        return False
    if clause.modal or clause.negated or clause.passive or clause.lemma in NEEDING:
        return False
    known = ("verb", clause.lemma) in lexical.frames() or clause.lemma in lexical.judging_verbs()
    return not known and cues.kind(clause.lemma) is None and not cues.says(clause.lemma)


def of_things(scene: Scene, clause: Clause, value: str) -> bool:
    """ "The storm would change nothing, she said": what a thing does nobody commits to or declines."""
    near = [s for s in clause.subjects if s[1] <= clause.head[0]]
    plain = clause.kind == "verb" and not clause.passive and value in PART
    if not plain or len(near) != 1 or PRONOUN.match(scene.words(near[0])):
        return False
    said = scene.words(near[0])
    head = noun(OF.split(said.casefold())[0].split()[-1])
    ours = OURS.match(said) or head in pledges.deeds() or head in GOINGS_ON
    chained = any(near[0][0] <= m.start < near[0][1] for m in scene.mentions_near(*near[0]))
    named = said[:1].isupper() and " " not in said  # "Milan"
    return not (ours or chained or named or agentive(said))


def faulted(scene: Scene, clause: Clause, value: str) -> str:
    """ "A move that they called a breach of protocol", "filed suit over it": against it, whatever the model heard."""
    unmade = clause.lemma in UNMAKING and clause.kind == "verb" and not clause.negated
    if clause.passive and clause.lemma in WRONGED and value in {"committed", "offered", "supports"}:
        return "opposed"
    if unmade and value in {"supports", "committed", "declined"}:
        return "opposed"
    if value != "supports":
        return value
    if WEARY.match(scene.text, *clause.head):
        return "opposed"
    near = scene.text[clause.head[1] : min(clause.end, clause.head[1] + AHEAD)]
    if clause.lemma in SUING and SUIT.match(near):
        return "opposed"
    if clause.lemma not in lexical.judging_verbs() or clause.negated:
        return value
    sides = {s for w in WORD.findall(near.casefold()) if (s := lexical.verdict_words().get(w))}
    return "opposed" if sides == {"opposed"} else value


def undemanded(scene: Scene, clause: Clause) -> bool:
    """What is denied with what goes before, and what is only asked about."""
    return _denied_with(scene, clause) or _asked_whether(scene, clause)


def _denied_with(scene: Scene, clause: Clause) -> bool:
    """ "Not calling for it [or pushing for it]": what is denied together with what stands before it."""
    joined = clause.relation == "conj" and clause.negated
    return joined and scene.text.startswith("or ", clause.start)


def _asked_whether(scene: Scene, clause: Clause) -> bool:
    """ "Would be asking its members whether it was enough": a question is no demand."""
    ends = [e for _, e in clause.objects] or [clause.head[1]]
    asked = clause.lemma == "ask" and not clause.passive
    return asked and WHETHER.match(scene.text, max(ends)) is not None


def disowned(scene: Scene, frame: Frame) -> bool:
    """Whether the words before an anchor say that it is not done, or done by others."""
    return bool(DISOWNED.search(scene.text, max(0, frame.start - AROUND), frame.start))


def about(scene: Scene, frame: Frame, clause: Clause) -> Span | None:
    """ "[The law] drew fire from Chile", "dismissed [the vote] as a sham": the object, or the subject of what has none."""
    if frame.issue is None or not AGENT.match(scene.text, *frame.issue):
        return None
    if clause.objects:
        return clause.objects[0]
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    for told in (clause, above) if clause.kind == "noun" else (clause,):
        near = [s for s in (told.subjects if told else ()) if s[1] <= clause.head[0]]
        if near and not (frame.holder and meet(frame.holder, near[0])):
            return near[0]
    return None
