"""The words of an issue, whole: no half word at either end, no small word left over. Spans in, spans out."""

from __future__ import annotations

import re

from whipcount.layers import Clause, Span
from whipcount.lexicon import issues
from whipcount.lexicon.frames import frames

# "Norland's", "its", "the": what they belong to follows.
OPEN = re.compile(
    r"(?:['’]s?|\b(?:its|their|his|her|our|my|the|an?|any|no|such|these|this))$", re.IGNORECASE
)
FOLLOWING = re.compile(
    r"[ ](?!(?:and|or|but|to|of|in|on|at|for|by|with|from|is|are|was|were|will|would|has|have|had|who|which|that)\b)[\w’'-]+"
)
LOOSE = re.compile(
    r"[\s,;:–—-]+(?:and|or|but|of|to|in|on|at|for|by|with|from|as|into|over|about|that|which|who|than|,)?$",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"(?:[\s,;:.–—]+|(?:and|but|or)\s+|(?:however|though|therefore|meanwhile|nevertheless|nonetheless|moreover|instead|also|either),?\s+)+",
    re.IGNORECASE,
)
# "Abstained in [tomorrow's crunch vote on] the levy".
VOTE_ON = re.compile(
    r"(?:(?:to|in|on)\s)?(?:(?:the|a|an|this|that|[a-z]+day['’]s|[A-Z][a-z]+day['’]s|tomorrow['’]s|today['’]s|tonight['’]s|yesterday['’]s)\s)?(?:[a-z-]+\s){0,3}?"
    r"(?:vote|ballot|division)\s(?:on|over)\s(?:whether\s)?(?=\S)"
)
VOTING = frozenset({"abstain", "vote", "sit out", "miss", "boycott", "skip"})
# "$5 million to the fund": what a bare sum goes to.
SUM = re.compile(
    r"(?:another |up to |a further |about |some )?[$€£¥]?\d[\d.,]*(?:\s?(?:m|bn|million|billion|trillion))?"
    r"(?:\s(?:more|euros?|dollars?|pounds?|kroner|kronor|yen|francs?))*",
    re.IGNORECASE,
)
INTO = re.compile(
    r"\s(?:to|for|towards?|into)\s((?:the|an?|its|their)\s[\w’'-]+(?:\s[\w’'-]+){0,4})"
)
# What follows a stance's verb and is not its object: "voted [with the cabinet]", "accepted [at once]".
HANGING = re.compile(
    r",\s[a-z]+ing\b|\W*(?:if|unless|because|until|as|among|including|at|with|without|before|after|when|while|in|by|and|but|who|which)\b|\W*$|\s*[;:]\s",
    re.IGNORECASE,
)
# "Would back [it] if ...", "called [it] a bribe", but not "wants it to end" or "this plan".
POINTER = re.compile(
    r"\s*(?:(?:for|to|of|on)\s+)?\b((?:it|them)\b(?!\s+to\b)|"
    r"(?:this|that|so)\b(?=\W*$|\s*[,.;]|\s(?:if|unless|as|and|but|in|on|at|after|before)\b))",
    re.IGNORECASE,
)
MOST = 3  # words that may follow an open end
# "Stand in the way[," she told reporters, on the very day]": where what is said ends, and who says it begins.
CLOSED = re.compile(r"[,.?!][”\"]|[”\"](?=\s?[,;.])")
SAYING = r"(?:said|says|told|added|adds|wrote|stressed|insisted|indicated|argued|warned)\b"
TOLD = re.compile(
    rf"(?<!because)(?<!although)(?<!\bthat)(?<!\band),\s(?:[a-z]+\s){{0,2}}?{SAYING}(?!\s(?:he|she|it|they|that)\b)"
    rf"|(?<!because)(?<!although)(?<!\bthat),\s(?:[\w’'.-]+\s){{1,8}}?(?:(?:has|have|had)\s)?{SAYING}"
)
# "Any accord, he said, [must] be binding": the clause goes on with its own verb.
GOING_ON = re.compile(
    r"[^,]*,\s(?:must|is|are|was|were|will|would|should|can|could|may|might|has|have|had)\b"
)
QUOTES = '“"'
# "A 60[-hour] week", "at the Dec[. 6 vote]": where a word or an abbreviation is cut through.
CUT = re.compile(
    r"(?<=\w)[-/](?=\w)[\w/-]+|(?<=Mr|Ms|Dr|St)\.[ ][A-Z][\w’'-]+|(?<=Mrs|Sen|Rep|Gov|Gen)\.[ ](?:[A-Z][\w’'-]+[ ]?){1,2}(?<![ ])"
    r"|(?<=Jan|Feb|Aug|Oct|Nov|Dec)\.[ ]\d+|(?<=Sept)\.[ ]\d+"
)
# "Asked ministers [to resign]", "the sale [of the port]": what belongs to an issue's last word.
BELONGING = re.compile(
    r"(?:[ ]on[ ][A-Z]\w+day)?[ ](?:of|to)(?:[ ](?!(?:and|but|or|nor|which|who|that|while|after|before|if|unless|because|when|as|since|until|although|though|whether|said|says)\b)"
    r"[“\"]?[$€£¥]?[\w’'-]+(?:[.,]\d[\w-]*)*%?){1,14}"
)


WANTING = frozenset({"want", "like", "need", "wish", "see"})
PARTICIPLE = re.compile(r"[a-z-]+(?:ed|en|wn|ut|ilt|ept|old|aid|one)")
THING = re.compile(r"\s(?P<thing>(?!(?:it|them|him|her|this|that)\s)(?:[\w’'-]+\s){1,6})")


def whole(text: str, span: Span) -> Span:
    """A span from a word's beginning to the end of a phrase, as far as small words tell."""
    start, end = span
    while (
        start > 0
        and text[start - 1] == "-"
        and (before := re.search(r"(?:[$€£¥]?\d[\d.,]*|\w+)-$", text[:start][-30:]))
    ):
        start -= len(before[0])
    if lead := LEAD.match(text, start, end):
        start = lead.end() if lead.end() < end else start
    loose = LOOSE.search(text, start + 1, end)
    bare = loose.start() if loose else end
    if (paid := SUM.fullmatch(text, start, bare)) and (into := INTO.match(text, paid.end())):
        start, end = into.span(1)
    end = _said(text, start, end)
    if OPEN.search(text, start, end):
        end = _filled(text, end)
    for behind in (CUT, BELONGING):
        if rest := behind.match(text, end):
            end = rest.end()
    while found := LOOSE.search(text, start + 1, end):
        end = found.start()
    return start, end


def _said(text: str, start: int, end: int) -> int:
    """Where an issue ends that a saying stands in: at its comma, or at the end of a quotation that opened before."""
    semicolon = text.find(";", start + 1, end)
    end = semicolon if semicolon > 0 else end
    closed = CLOSED.search(text, start + 1, end)
    if closed and not any(mark in text[start : closed.start()] for mark in QUOTES):
        end = closed.start()
    told = TOLD.search(text, start, end)
    if told is None or " " not in text[start : told.start()]:
        return end
    return end if GOING_ON.match(text, told.end(), end) else told.start()


def undergone(text: str, clause: Clause, issue: Span) -> Span:
    """ "Wants [the deal] scrapped": what is wanted done, with the thing that it is done to; of a vote what it is on."""
    on = VOTE_ON.match(text, *issue) if clause.lemma in VOTING else None
    if on and on.end() < issue[1]:
        return on.end(), issue[1]
    done = clause.lemma in WANTING and PARTICIPLE.fullmatch(text, *issue)
    thing = THING.fullmatch(text, clause.head[1], issue[0]) if done else None
    return (thing.start("thing"), issue[1]) if thing else issue


def acted(clause: Clause, value: str, issue: Span) -> Span:
    """ "Will [build a wall]": an act is what the verb says, not its object alone; but what one stops is that object."""
    known = ("verb", clause.lemma) in frames() or clause.lemma in issues.idle()
    stopping = value == "declined" and not clause.negated
    plain = clause.kind == "verb" and not clause.passive and not known and not stopping
    beside = any(clause.head[1] <= s[0] == issue[0] for s in clause.objects)
    return (clause.head[0], issue[1]) if plain and beside else issue


def untold(text: str, anchor: Span, clause: Clause) -> Span:
    """What a stance is about where its words alone are known: "[will send engineers]" is about that act.

    A verb that only takes a stance has its object ("refused [to sign]"), what it points to ("would back [it]
    if ..."), or else nothing but itself ("voted against, as did ..."), which points back.
    """
    end = max(anchor[1], clause.end)
    if pointer := POINTER.match(text, anchor[1], end):
        return pointer.span(1)
    held = clause.kind == "verb" and anchor[0] <= clause.head[0] < anchor[1]
    if held and ("verb", clause.lemma) not in frames() and clause.lemma not in issues.idle():
        return clause.head[0], end
    start = anchor[1] + text[anchor[1] : end].startswith(" ")
    return anchor if HANGING.match(text, start, end) else (start, end)


def _filled(text: str, end: int) -> int:
    """The end after the words that an open end waits for."""
    for _ in range(MOST):
        following = FOLLOWING.match(text, end)
        if following is None:
            break
        end = following.end()
    return end
