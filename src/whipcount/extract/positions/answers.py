"""Answers in a word to a question that the words before it tell: "Asked if she would resign, Lee said no".

Words in, readings out, as in ``stances``; the issue is what was asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.announcements import one_side
from whipcount.extract.framing import listed
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Clause, Span
from whipcount.model import Party

ASKED = re.compile(
    r"\b[Aa]sked\s(?:[\w’'-]+\s){0,6}?(?:if|whether)\s(?P<who>[^,;.:\n]{1,40}?)\s"
    r"(?P<modal>would|will|could|might|may|should|plan(?:s|ned)\sto|intend(?:s|ed)\sto|(?:is|was|were|are)\s(?:ready|willing|prepared)\sto"
    r"|supports?|supported|backs?|backed|favou?r(?:s|ed)?|opposed?|opposes)\s(?P<what>[^,;:\n]{2,120}?),\s"
)
ANSWER = re.compile(
    r"(?P<who>[^;:\n]{1,90}?)\s(?:said|answered|replied|says|responded|answers|replies)[,:]?\s[\"“‘']?(?P<word>yes|no|never|certainly not|absolutely not|of course|absolutely|definitely)\b",
    re.IGNORECASE,
)
# "The answer is no", "our answer to the levy remains a firm no": whose words they are, or whose answer.
REPLY = re.compile(
    r"(?:\b(?:[Tt]he|[Oo]ur|[Mm]y)|(?P<whose>\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\b|[A-Z][\w-]+(?=['’]))(?:['’]s?)?)\s(?:only\s)?(?:answer|response|reply|position|vote)\s(?:(?:to|on)\s(?P<what>[^.,;:”\"]{3,60}?)\s)?"
    r"(?:is|was|remains|remained|will\sbe|would\sbe)\s(?:still\s)?(?:an?\s)?(?:\w+\s)?[“\"‘']?(?P<word>no|yes)\b(?!\s(?!to\b|on\b|for\b|if\b|unless\b|until\b|but\b|in\b|at\b)\w|-)"
)
OWN = re.compile(r"he|she|it|they|we", re.IGNORECASE)
NO = frozenset({"no", "never", "certainly not", "absolutely not"})
SUPPORTING = re.compile(r"support|back|favo", re.IGNORECASE)
OPPOSING = re.compile(r"oppos", re.IGNORECASE)


def answered(scene: Scene) -> Iterator[Reading]:
    """Each yes or no to what somebody was asked about acts or sides of their own."""
    yield from replied(scene)
    for asked in ASKED.finditer(scene.text):
        said = ANSWER.match(scene.text, asked.end())
        sentence = scene.sentence_of(asked.start())
        if said is None or sentence is None or said.end() > sentence.end:
            continue
        actors = tuple(p for p in listed(scene, said.span("who")) if p.chain)[:1]
        actors = _theirs(scene, asked.span("who"), actors)
        if not actors:
            continue
        stance, asks = _stance(asked["modal"], said["word"].casefold() in NO)
        head = said.span("word")
        clause = Clause(said.start(), said.end(), head, "say", "verb")
        yield Reading(clause, stance, asks, asked.span("what"), (asked.start("what"), said.end()), actors, gated=True)  # fmt: skip


def replied(scene: Scene) -> Iterator[Reading]:
    """Each answer that is a yes or a no: on what it is to, or on what was told before."""
    for met in REPLY.finditer(scene.text):
        own = scene.party(met.span("whose")) if met["whose"] else None
        speaker = own if own and own.chain else scene.speaker_at(met.start("word"))
        if speaker is None or speaker.chain is None:
            continue
        stance = "opposed" if met["word"] == "no" else "supports"
        at = met.start("word"), met.end("word")
        clause = Clause(met.start(), met.end(), at, "answer", "noun")
        issue = met.span("what") if met["what"] else (met.end(), met.end())
        yield Reading(clause, stance, "happen", issue, met.span(), (speaker,), gated=True)


def _theirs(scene: Scene, who: Span, answering: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whose yes or no it is: whoever answers, for the body that was asked about too; nobody's of others."""
    if not answering or OWN.fullmatch(scene.words(who)):
        return answering
    asked, one = scene.party(who), answering[0]
    if asked.chain == one.chain:
        return answering
    return (asked, one) if one_side(scene, asked, one) else ()


def _stance(modal: str, no: bool) -> tuple[str, str]:
    """What a yes or a no to "would", "supports" or "opposes" comes to."""
    if OPPOSING.match(modal):
        return ("supports" if no else "opposed"), "happen"
    if SUPPORTING.match(modal):
        return ("opposed" if no else "supports"), "happen"
    return ("declined" if no else "committed"), "part"
