"""A meeting that the words say there was not: "did not meet", "neither met", "failed to meet".

One find with its stretch comes in; yes or no goes out. One that "will not" be is called off, and told.
"""

from __future__ import annotations

import re

from whipcount.extract.meetings.found import Found
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag

NOT = frozenset({"not", "n't", "'t", "never", "without", "cannot"})
NOBODY = frozenset({"neither", "nobody", "none", "no"})
FAILED = frozenset({"failed", "fails", "unable", "yet", "instead"})
AHEAD = frozenset({"will", "won", "shall", "'ll", "would", "refused", "refuses", "declined"})
STILL = frozenset(
    {"only", "just", "merely", "until", "till", "first"}
)  # "not until Friday did they"
SPURNS = re.compile(  # what stands right before a meeting that there will not be
    r"\b(?:(?:declin|reject|refus|dismiss|spurn|rebuff|exclud|resist|den)(?:e|es|ed|ied|ies|ing|s)?"
    r"|(?:rule|rules|ruled|ruling) out|(?:turn|turns|turned|turning) down|(?:rul|turn)ed (?:it )?(?:out|down)"
    r"|no (?:plans?|need|date|prospects?|question|chance|intention|talk|word|hope) (?:for|of|about|on))"
    r" (?:(?:having|holding|any|all|direct|further|new|planning) )*(?:an? |the |any )?(?:[\w’'-]+ ){0,2}$"
)
DENIED = re.compile(r"\bden(?:ied|ies|ying)(?: that)? (?:[\w’'.-]+ ){0,3}(?:had |ever |having )*$")
PLAYING = frozenset({"meets", "visits", "receives", "travels"})
PLAYED = re.compile(  # what teams meet in
    r"\bin (?:[\w’'-]+ ){0,6}?(?:(?:semi-?|quarter-?)?finals?|qualifiers?|play-?offs?|friendly|derby|group stage|last (?:16|eight|four)"
    r"|fixture|Six Nations|World Cup|Champions League|Test)\b"
)
FROZEN = re.compile(  # a state of things, on no day
    r"[^.;:,]{0,80}?\b(?:have|has|had|are|is|were|was|been|remain(?:s|ed)?)(?: (?:now|still|been|all but|long|effectively))* "
    r"(?:frozen|stalled|deadlocked|gridlocked|on hold|on ice|in limbo|at (?:a standstill|an impasse)|moribund|dead)\b"
)
APPEAL = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|upon|for)|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)? (?:to|for)|begg?(?:s|ed|ing)?"
    r"|implor(?:e|es|ed|ing)|tell(?:s|ing)?|told|want(?:s|ed)?|plead(?:s|ed|ing)? with)\b[^.;:]{0,60}? to $"
)
HELPERS = 4  # words before a verb in which its helpers stand


def refuted(found: Found) -> bool:
    """Whether the words themselves say that there is none, be it named by a noun or told by a verb."""
    return spurned(found) if found.anchor.kind == "noun" else denied(found)


def denied(found: Found) -> bool:
    """Whether a verb that is a meeting by itself is told not to have come about."""
    words, first = found.passage.words, found.anchor.first
    rest = found.passage.text[words[found.anchor.last].end - found.passage.start :]
    if found.anchor.kind in PLAYING and PLAYED.search(rest):
        return True
    group = [w.low for w in words[max(found.reach.start, first - HELPERS) : first]]
    if set(group) & AHEAD or set(group) & STILL or "until" in found.after:
        return False
    lead = found.passage.text[: words[first].start - found.passage.start]
    appeal = found.anchor.kind == "phrases" and found.time is None and APPEAL.search(lead)
    if DENIED.search(lead) or appeal:
        return True
    subject = {w.low for w in words[found.reach.start : first][:2]}
    return bool(set(group) & NOT) or _failed(group) or bool(subject & NOBODY)


def spurned(found: Found) -> bool:
    """As in "ruled out a meeting", "no plans for talks", "a summit is not planned": there is none."""
    words, around = found.passage.words, found.reach
    lead = found.passage.text[: words[found.anchor.first].start - found.passage.start]
    if (
        words[found.anchor.first].low == "no"
        or SPURNS.search(lead)
        or _watched(found)
        or _frozen(found)
    ):
        return True
    if around.verb is None or around.verb_side <= 0:
        return False
    before = {w.low for w in words[max(found.anchor.last, around.verb - 3) : around.verb]}
    return bool(before & {"not", "'t"}) and lemmas.verb(words[around.verb].low) in bag(
        "verbs", "plans"
    )


def _frozen(found: Found) -> bool:
    """As in "talks between the two have been frozen since March": none is told of."""
    rest = found.passage.text[found.passage.words[found.anchor.last].end - found.passage.start :]
    return not found.fixed and FROZEN.match(rest) is not None


def _watched(found: Found) -> bool:
    """As in "has been following the talks closely": by one who is not there."""
    words, verb = found.passage.words, found.reach.verb
    if verb is None or found.reach.verb_side >= 0 or lemmas.verb(words[verb].low) != "follow":
        return False
    ongoing = words[verb].low == "following" and words[verb - 1].low in {"been", "is", "are", "was"}
    return ongoing or bool(set(found.after) & {"closely", "interest", "concern", "attention"})


def _failed(group: list[str]) -> bool:
    """As in "failed to meet", "were unable to meet", "has yet to meet"."""
    return group[-1:] == ["to"] and bool(set(group[-2:-1]) & FAILED)
