"""What reports say was done, with its day and place, clause by clause. Documents and times in, happenings out.

Reads words, not claims: finite past verbs of the kinds in ``lexicon/deeds.toml``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import deeds, lemmas
from whipcount.link.calendar import resolve
from whipcount.link.contradictions.clashes import quoted
from whipcount.link.contradictions.counted import stems
from whipcount.link.told_names import midst, names
from whipcount.model import Document, Evidence, TimeMention, When

EDGE = re.compile(
    r"[;:()\[\]–—\n\"“”]|,\s(?:and|but|which|who|where|while|although|though|said|says|according)\s|\s(?:while|whereas|although|though|because|so\sthat|after|before|until|when|where|if|unless)\s"
)
LEAD = re.compile(
    r"\b(?:(?:on|in|by|since|until|from|at|of|early|late|earlier|later|the|morning|evening|night)\s+)+$",
    re.IGNORECASE,
)
UNDONE = re.compile(
    r"\b(?:would|could|may|might|should|will|must|can|if|unless|whether|to|the|an?|its|his|her|their|our|of|was\sto\sbe|not|never|no)\s(?:\w+ly\s)?$|n['’]t\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"(?P<noun>[^,;:.()]{3,60}),\s(?:which|who)\s$")
TALLY = re.compile(
    r"\b(\d{1,3})(?:\s?[-–]\s?|\s(?:votes\s)?to\s)(\d{1,3})\b(?!\s?(?:years?|days|weeks|months|hours|per|%))"
)
PHONED = re.compile(
    r"\b(?:spoke|talked|conferred)\b[^.;:]{0,60}?\bby\s(?:tele)?phone\b|\b(?:called|phoned|telephoned|rang)\s(?=[A-Z])"
)
# What is set for a day, told before it or after it; not what was put off.
ENDS = re.compile(
    r"\b(?:deadline|ultimatum|offer|truce|ceasefire|mandate|grace\speriod)\b(?![^.;]*\b(?:extend|postpon|delay|prolong|renew)\w*)[^.;:]{0,80}?"
    r"\b(?:r[ua]ns?\sout|expire[sd]?|lapse[sd]?|is\sup|was\sup|ends|ended)\b"
)
Found = re.Match[str] | None
BARE = frozenset({"come", "become", "run", "put", "cut", "hit"})  # participles like the infinitive
PERFECT = re.compile(r"\b(?:had|has|have)\s(?:in\sfact\s|\w+ly\s|already\s|since\s)?$")
TO_DO = re.compile(
    r"^[^.;:,]{0,40}?\bto\s(sign|meet|open|sue|submit)\b"
)  # "came to Velm to sign it"
IN = re.compile(r"\bin\s+(?:early\s|late\s)?$", re.IGNORECASE)  # "the 2007 final" dates no deed
SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
NOT_SINCE = re.compile(r"\b(?:has|have|had)(?:\snot|\snever|n['’]t)\s$")
WORD = re.compile(r"\b[a-z]{3,}\b(?!['’])")
NO_VERB = re.compile(
    r"\b(?:behind|with|without|of|for|at|by|from|between|under|into|among|as|these|those)\s$"
)  # "behind closed doors"
REACH = 70  # characters between a verb and its day
WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)


@dataclass(frozen=True)
class Happening:
    """One deed as a clause has it: its kinds and verb, its day where one is told, the words around it."""

    document: str
    kinds: frozenset[str]
    verb: str
    when: When | None
    weekday: str
    text: str
    stems: frozenset[str]
    names: frozenset[str]
    evidence: Evidence
    who: frozenset[str] = frozenset()

    @property
    def width(self) -> int:
        """Days between the first and the last that it can be."""
        when = self.when
        return (when.latest - when.earliest).days if when and when.latest and when.earliest else -1


def happenings(
    documents: Sequence[Document], times: Sequence[TimeMention]
) -> tuple[Happening, ...]:
    """The dated deeds of all documents that are no copies, by their places."""
    by_document: dict[str, list[TimeMention]] = defaultdict(list)
    for mention in times:
        by_document[mention.document].append(mention)
    found = [
        h
        for document in documents
        if document.copy_of is None
        for h in _of(document, by_document.get(document.id, ()))
    ]
    return tuple(sorted(found, key=lambda h: h.evidence))


def days_told(
    documents: Sequence[Document], times: Sequence[TimeMention]
) -> Iterator[tuple[Document, Sequence[tuple[Evidence, date]]]]:
    """The documents that are no copies, each with its expressions that come to one day."""
    for document in sorted(documents, key=lambda d: d.id):
        if document.copy_of is None:
            told = _days(document, [t for t in times if t.document == document.id])
            yield document, [(e, w.earliest) for e, w in sorted(told.items()) if w.earliest and w.earliest == w.latest]  # fmt: skip


def _of(document: Document, times: Sequence[TimeMention]) -> Iterator[Happening]:
    sentences = passages(document.text)
    starts = [p.start for p in sentences]
    known = midst(document.text)
    days = _days(document, times)
    for mention in sorted(days):
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.start < sentences[at].end:
            made = _happening(document, sentences[at], mention, days[mention])
            if made:
                yield _named(made, sentences[at].text, known)


def _days(document: Document, times: Sequence[TimeMention]) -> Mapping[Evidence, When]:
    """The expressions of a document with the days that they come to."""
    found: dict[Evidence, When] = {}
    for mention in times:
        if mention.time_ref and mention.time_ref.unit != "ref" and document.published:
            when = resolve(mention.time_ref, document.published)
            if when and when.earliest and when.latest:
                found[mention.evidence[0]] = when
    return found


def _happening(
    document: Document, passage: Passage, mention: Evidence, when: When
) -> Happening | None:
    """The deed whose verb stands nearest to a day."""
    text, start, end = passage.text, mention.start - passage.start, mention.end - passage.start
    left = max((m.end() for m in EDGE.finditer(text, 0, start)), default=0)
    after = EDGE.search(text, end)
    right = after.start() if after else len(text)
    verb = _verb(text, (left, start), (end, right))
    tally = TALLY.search(text, left, right) or _lone_tally(text)
    phoned = PHONED.search(text, left, right)
    ends = ENDS.search(text, left, right)
    left = _antecedent(text, left)
    if tally and not left <= tally.start() < right:
        left, right = min(left, tally.start()), max(right, tally.end())
    year = bool(re.fullmatch(r"\d{4}", mention.quote.strip()))
    told = verb or phoned or tally or ends
    if told is None or (year and not IN.search(text[left:start])):
        return None
    rest = " ".join(f"{LEAD.sub('', text[left:start])} {text[end:right]}".split()).strip(" ,.")
    weekday = WEEKDAY.search(mention.quote)
    return Happening(
        document.id, _kinds(text, verb, phoned, tally) | ({"expire"} if ends else set()), told[0], when,
        weekday[0].casefold() if weekday else "", rest, stems(rest), frozenset(),
        quoted(document, passage.start + left, passage.start + right),
    )  # fmt: skip


def _lone_tally(text: str) -> Found:
    """How the votes fell, anywhere in a sentence that names one day and one such vote."""
    found = list(TALLY.finditer(text))
    return found[0] if len(found) == len(WEEKDAY.findall(text)) == 1 else None


def _kinds(text: str, verb: Found, phoned: Found, tally: Found) -> frozenset[str]:
    """Of what kinds a deed is: by its verb, by the telephone, by how the votes fell."""
    own = deeds.kinds(verb[0], text[verb.end() :]) if verb else frozenset[str]()
    if verb and "come" in own and (found := TO_DO.search(text[verb.end() :])):
        own |= deeds.kinds(found[1], text[verb.end() + found.end() :])
    return (
        own
        | ({"call"} if phoned else set())
        | ({f"vote {tally[1]}-{tally[2]}"} if tally else set())
    )


def _antecedent(text: str, left: int) -> int:
    """Where the noun begins that a relative clause is of: "the conference, which opened on Monday"."""
    relative = RELATIVE.search(text, 0, left)
    return relative.start("noun") if relative and relative.end() == left else left


def _named(made: Happening, sentence: str, known: frozenset[str]) -> Happening:
    return Happening(
        made.document, made.kinds, made.verb, made.when, made.weekday, made.text, made.stems,
        names(sentence, known), made.evidence, names(f"- {made.text.partition(made.verb)[0]}", known),
    )  # fmt: skip


def _verb(text: str, before: tuple[int, int], after: tuple[int, int]) -> re.Match[str] | None:
    """The nearest verb of a deed that was done before a day, or behind one that opens its clause."""
    since = bool(SINCE.search(text[before[0] : before[1]]))
    met: list[tuple[bool, int, re.Match[str]]] = []
    for late, (start, end) in enumerate((before, after)):
        for word in WORD.finditer(text, start, end):
            away = word.start() - start if late else end - word.end()
            if away <= REACH:
                met.append((bool(late), away, word))
    ordered = (word for _, _, word in sorted(met, key=lambda m: m[:2]))
    return next((word for word in ordered if done(text, word, since=since)), None)


def done(text: str, verb: re.Match[str], *, since: bool = False) -> bool:
    """Whether a word is a verb of a deed in the past; "has not met since" says that it was done then."""
    if not deeds.kinds(verb[0], text[verb.end() :]) or verb[0].endswith(("ing", "s")):
        return False
    before = text[max(0, verb.start() - 40) : verb.start()]
    if NOT_SINCE.search(before):
        return since
    past = verb[0] != lemmas.verb(verb[0]) or verb[0] in {"set", "quit", "shut"}
    past = past or (verb[0] in BARE and bool(PERFECT.search(before)))
    return past and not since and not UNDONE.search(before) and not NO_VERB.search(before)
