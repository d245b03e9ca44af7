"""What a meeting is about, from the words behind its name."""

from __future__ import annotations

import re

PURPOSE = re.compile(
    r"\bto (?:discuss|address|debate|consider|agree|finali[sz]e|coordinate|negotiate|review|hammer out|resolve|"
    r"advise|prepare|develop|plan|decide|explore|settle|mediate|mark|assess)\b(?:[^.;:\n]|(?<=\d)[.:](?=\d)){3,110}"
)
ABOUT = re.compile(
    r"(?=(\b(?:on|about)\s+(?:[^.;:,\n]|(?<=\d)[.,:](?=\d)){3,90}))"
)  # each place, though the first runs over the next; "£2.5 million" is one figure
ASIDE = re.compile(
    r", | which | that (?=\w+ed\b)| without | with | in (?=[A-Z]|which)| by (?=[\w-]+ (?:day|week|month|hour)s?\b)"
)
# "on their contract on Nov": the day of a meeting stands before its name.
DAY_END = re.compile(
    r",? (?:on|for|in|until|this|next|last) (?:\w+day|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*[.]?(?: \d{1,2})?$"
)
NEXT = re.compile(
    r" (?:will|would|can|could|is|are|was|were|has|have|had) "
)  # the verb of what follows
ASKED = re.compile(
    r"\b(?:whether|how|what|who|why|when|where|if)\b"
)  # behind these a verb belongs to them
NOT_ABOUT = re.compile(
    r"(on|at|in|have|has|had|would|will|and|but|together|finally|earlier|later|last|next|this|that|"
    r"top of|the (?:night|eve|list|margins|sidelines|same|first|second|last)|for|of|to|by|it|them|us|early|late|without|friday|saturday|sunday|monday|tuesday|wednesday|thursday|jan|feb|mar|apr|may|"
    r"jun|jul|aug|sep|oct|nov|dec)(uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b|\d",
    re.IGNORECASE,
)


def purpose(behind: str) -> str | None:
    """The first words that tell what it is about: what it is to do, else what it is "on" or "about"."""
    told = [m[0] for m in PURPOSE.finditer(behind)] + ABOUT.findall(behind[:140])
    return next((kept for words in told if (kept := _kept(words))), None)


def _kept(words: str) -> str | None:
    """The words up to their first aside; nothing where that is a day or a fragment."""
    kept = ASIDE.split(" ".join(words.split()))[0].rstrip(" ,;–—-")
    if not ASKED.search(kept):
        kept = NEXT.split(kept)[0]
    kept = DAY_END.sub("", kept)
    rest = kept.partition(" ")[2]
    broken = kept.count('"') % 2 or kept.count("“") != kept.count("”") or len(kept.split()[-1]) < 2
    if broken or not rest or NOT_ABOUT.match(rest):
        return None
    return kept
