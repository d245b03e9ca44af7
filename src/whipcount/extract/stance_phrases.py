"""Stances by set phrases: "in favour of", "a red line", "out of the question". Clauses in, readings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import hint, listed
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, REACH, TURNED, Reading, holders
from whipcount.extract.supposed import bygone, hypothetical, put_off
from whipcount.layers import Clause, Span
from whipcount.lexicon import frames, words
from whipcount.lexicon.frames import Phrase
from whipcount.model import Party

COPULA = re.compile(
    r"(?:\s+(?:is|are|was|were|remains?|remained|(?:will|would|must|can|may|should) be)|['’](?:s|re))?"
    r"(?:\s+(?:now|still|simply|just|also|totally|completely|wholly|absolutely|entirely|again|not))*\s+[“\"‘']?"
)

TO = re.compile(r"[”\"’']?\s(?:both\s)?(?:to|for)\s")
SWAYING = frozenset(
    {"convince", "persuade", "impress", "split", "divide", "tear"}
)  # whoever is not convinced holds the stance
REFUSING = frozenset({"refuse", "decline"})
# Of others, or not done: "failed to live up to", "persuaded Norland to".
BIDDING = frozenset(
    "fail neglect urge tell press pressure persuade convince force beg implore encourage lobby order advise oblige".split()
)
ASKED = frozenset(
    {"ask", "want", "need", "expect", "get", "help", "allow", "require", "invite", "push"}
)  # with an object
PRESSED = re.compile(
    r"\b(?:pressure|calls|appeals|demands|pleas|requests|chance|opportunity|failure)\s(?:on\s[\w\s]{1,30})?$"
)
BEFORE = 45  # characters before an infinitive that may say so
GLIMPSE = 3  # hundredths of a stance that the model must see in a verdict
BESIDE = frozenset({"advcl", "conj", "parataxis", "acl:relcl"})


def phrased(scene: Scene) -> Iterator[Reading]:
    """ "Far too soon", "in favour of", "a red line": the phrase says the stance."""
    low = scene.text.casefold()
    for phrase in (p for p in frames.phrases() if p.sign in low):
        for found in phrase.pattern.finditer(low):
            clause = holding(scene, found.start())
            if clause and phrase.judges and (subject := _judged(scene, clause, found.start())):
                yield from _verdict(scene, clause, phrase, (subject, found.end()))
                continue
            if clause and phrase.judges and clause.kind != "verb" and holders(scene, clause):
                continue  # whatever is judged does not judge
            actors = _standing(scene, clause) if clause else ()
            stance = _phrase_stance(scene, phrase, clause) if clause else None
            if clause is None or not actors or stance is None:
                continue
            end = _phrase_end(scene.text, found.end())
            start = min(
                [found.start(), *(s for s, _ in clause.subjects if found.start() - REACH < s)]
            )
            issue, asks = (found.end(), end), phrase.asks
            told = clause.objects and clause.lemma in frames.judging_verbs()
            if told and (phrase.judges or end == found.end()):
                issue, asks = _called(scene, clause.objects[0], found.start()), "happen"
                start = max(start, min(clause.head[0], issue[0]))
            span = start, max(issue[1], end)
            yield Reading(clause, stance, asks, issue, span, actors, gated=phrase.sure)


def _phrase_stance(scene: Scene, phrase: Phrase, clause: Clause) -> str | None:
    """A phrase's stance; of one that is denied from outside, the other side: "will not stand in the way of"."""
    own = set(phrase.words.split()) & (words.negators() | {"without"})
    if bygone(clause) or put_off(scene, clause) or _bidden(scene, clause):
        return None
    if _refused(scene, clause):
        return TURNED.get(phrase.stance)
    if not clause.negated or own or phrase.stance in {"undecided", "considering"}:
        return phrase.stance
    if phrase.stance == "supports" and not phrase.words.startswith("in favo"):
        return None  # "has not signed off on it": not yet
    return TURNED.get(phrase.stance)


def _refused(scene: Scene, clause: Clause) -> bool:
    """ "Declined to give its blessing to": the other side of what is refused."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    refused = parent is not None and parent.lemma in REFUSING and not parent.negated
    return refused and clause.relation == "xcomp" and clause.tense is None


def _bidden(scene: Scene, clause: Clause) -> bool:
    """ "Urged Norland to throw its weight behind it", "failed to": asked of somebody, or not done."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if parent is not None and parent.lemma == "deny" and clause.relation == "ccomp":
        return True
    if clause.tense is not None or clause.marker != "to":
        return False
    if PRESSED.search(scene.text, max(0, clause.start - BEFORE), clause.start):
        return True
    others = parent is not None and (
        parent.lemma in BIDDING or (parent.lemma in ASKED and bool(parent.objects))
    )
    return others and clause.relation == "xcomp"


def _judged(scene: Scene, clause: Clause, at: int) -> Span | None:
    """The subject that a form of "be" joins to a phrase: what is judged, not who judges."""
    acts = [(c.start, c.end) for c in scene.below(scene.clauses.index(clause), "csubj")]
    spans = (*clause.subjects, *acts)
    before = [s for s in spans if COPULA.fullmatch(scene.text, s[1], at)]
    return min(before, default=None)


def _verdict(
    scene: Scene, clause: Clause, phrase: Phrase, words_: tuple[Span, int]
) -> Iterator[Reading]:
    """ "Such a levy is out of the question, Lee said": Lee's stance, on the levy."""
    subject, end = words_
    if hypothetical(scene, clause):
        return
    speaker = scene.speaker_at(clause.head[0])
    above = (holders(scene, c) for c in scene.above(clause))
    judges = _to_whom(scene, end)
    judges = judges or ((speaker,) if speaker else next((found for found in above if found), ()))
    if judges:
        span = (subject[0], end)
        seen = hint(scene, "stance", span) >= GLIMPSE
        yield Reading(
            clause, phrase.stance, phrase.asks, subject, span, judges, gated=seen or phrase.sure
        )


def _to_whom(scene: Scene, end: int) -> tuple[Party, ...]:
    """ "The clause is unacceptable [to Norland and Chile]": those who judge it so."""
    met = TO.match(scene.text, end)
    sentence = scene.sentence_of(end - 1)
    if met is None or sentence is None:
        return ()
    near = [m for m in scene.mentions_near(met.end(), met.end() + 5) if m.start >= met.end() - 1]
    return tuple(p for p in listed(scene, (met.end(), sentence.end)) if p.chain) if near else ()


def _called(scene: Scene, thing: Span, at: int) -> Span:
    """ "Called [the answer] 'a non-starter'": what is called so, up to the phrase."""
    end = min(thing[1], at) if thing[0] < at else thing[1]
    return thing[0], thing[0] + len(scene.text[thing[0] : end].rstrip(" “\"‘'"))


def _phrase_end(text: str, start: int) -> int:
    """To the end of the words that follow a phrase closely: a stop, a comma, a mark, or a "but"."""
    stop = re.search(
        r"[.,](?!\d)|\sbut\s(?!also\b)|[;:!?”\"\n]|\s[–—]\s", text[start : start + REACH]
    )
    return start + (stop.start() if stop else 0)


def holding(scene: Scene, at: int) -> Clause | None:
    """The smallest clause around a place, but for nouns that nobody does."""
    held = [c for c in scene.clauses if c.start <= at < c.end and (c.kind != "noun" or c.subjects)]
    return min(held, key=lambda c: (c.end - c.start, c.start), default=None)


def _standing(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """Whose stance a phrase is: the subject's, else that of the clause above, else the speaker's."""
    if clause.passive and clause.lemma in SWAYING:
        return tuple(p for p in map(scene.party, clause.objects) if p.chain)
    for level in (clause, *scene.above(clause)):
        if hypothetical(scene, level):
            return ()
        if found := holders(scene, level):
            return found
        if level.relation in BESIDE and any(
            not PRONOUN.match(scene.words(s)) for s in level.subjects
        ):
            return ()  # it has a subject of its own, who is nobody
    speaker = scene.speaker_at(clause.head[0])
    return (speaker,) if speaker else ()
