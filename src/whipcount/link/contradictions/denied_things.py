"""A letter, a list or a secret deal that one report tells of and somebody denies. Documents in, clashes out.

Reads "the envoy had brought a letter" beside "reports of a letter were nonsense", about the same parties.
What may come about later, as a deal may, must be called secret.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.accounts import told
from whipcount.link.contradictions.clashes import Clash, originals, quoted
from whipcount.link.contradictions.encounters import PARTIES, Party, all_midst, parties_in, shared
from whipcount.link.figures import near
from whipcount.model import Document, Evidence

THING = r"(?:letter|list|memo|note|map|payment|recording|tape|cheque|check|clause|protocol|ultimatum|threat)"
HIDDEN = r"(?:secret|hidden|private|backroom|side|undisclosed|unwritten)"
NOUN = rf"(?:(?:[a-z-]+\s){{0,2}}?(?P<thing>{THING})|{HIDDEN}\s(?P<pact>deal|agreement|pact|accord|understanding|plan|talks|promise|offer))s?"
REPORTS = r"(?:reports?|talk|rumou?rs?|claims?|stor(?:y|ies)|suggestions?)\s(?:of|about)\s"
FALSE = r"[“\"‘']?(?:utter\s|pure\s|simply\s|plainly\s|completely\s|totally\s|all\s)?(?:poetry|nonsense|fiction|fantasy|untrue|false|invented|an?\sinvention|baseless|fake|rubbish|fabricated|an?\slie|lies|wrong|unfounded|groundless|without\sfoundation)\b"
DENIED = (
    re.compile(rf"\b{REPORTS}(?:an?\s|any\s|the\s)?{NOUN}\b[^.;:]{{0,50}}?\s(?:was|were|is|are)\s{FALSE}", re.IGNORECASE),
    re.compile(rf"\b(?:denie[sd]|denying|dismiss(?:ed|es)|reject(?:ed|s))\s(?:{REPORTS}|that\sthere\s(?:was|is|had\sbeen)\s|the\sexistence\sof\s|having\s\w+\s)(?:an?\s|any\s|the\s)?{NOUN}\b", re.IGNORECASE),
    re.compile(rf"\bthere\s(?:is|was|had\sbeen|has\sbeen|never\swas)\s(?:no|never\sany|not\sany)\s{NOUN}\b", re.IGNORECASE),
)  # fmt: skip
HAS = r"(?:brought|had|has|holds|held|sent|wrote|written|signed|handed|received|carried|drew\sup|drawn\sup|showed|seen|saw|passed|delivered|made|struck|agreed)"
ASSERTED = re.compile(rf"\b{HAS}\s(?:\w+\s){{0,2}}?(?:an?|the)\s{NOUN}\b")
UNSURE = re.compile(r"\b(?:if|whether|unless|would|could|may|might|no|not|never|denie\w*)\b")
WITHIN = timedelta(days=21)
WEEK, UNKNOWN = 7, 99


@dataclass(frozen=True)
class Thing:
    """A thing that is told of or denied, and who is named around it."""

    document: Document
    noun: str
    parties: tuple[Party, ...]
    evidence: Evidence


def denied_things(documents: Sequence[Document]) -> Iterator[Clash]:
    """Each denial once, for the report next in time that tells of the thing."""
    plain = originals(documents)
    known = all_midst(plain)
    denied = [t for d in plain for t in _things(d, DENIED, known)]
    said = [t for d in plain for t in _things(d, (ASSERTED,), known)] if denied else []
    for no in denied:
        found = [yes for yes in said if _one(yes, no)]
        for yes in sorted(found, key=lambda y: (_away(y, no), y.evidence))[:1]:
            yield Clash(f"whether there is a {no.noun}", "account", told(yes.evidence), told(no.evidence))  # fmt: skip


def _away(yes: Thing, no: Thing) -> tuple[int, int]:
    """How far apart two reports are: in weeks that one spans, and in days."""
    spans = [d.published for d in (yes.document, no.document)]
    days = [w.earliest for w in spans if w and w.earliest]
    wide = [(w.latest - w.earliest).days for w in spans if w and w.earliest and w.latest]
    known = len(days) == len(wide) == len(spans)
    return (max(wide) // WEEK, abs((days[0] - days[1]).days)) if known else (UNKNOWN, 0)


def _one(yes: Thing, no: Thing) -> bool:
    """One thing between the same parties, in two reports of the same weeks."""
    if yes.document.id == no.document.id or yes.noun != no.noun:
        return False
    return shared(yes.parties, no.parties) >= PARTIES and near(yes.document, no.document, WITHIN)


def _things(
    document: Document, patterns: Sequence[re.Pattern[str]], known: frozenset[str]
) -> Iterator[Thing]:
    """The things that a document tells of, or denies."""
    before = ["", ""]
    for passage in passages(document.text):
        for pattern in patterns:
            found = pattern.search(passage.text)
            if found and not (pattern is ASSERTED and UNSURE.search(passage.text[: found.start()])):
                yield _thing(document, passage, found, parties_in(" ".join((*before, passage.text)), known))  # fmt: skip
                break
        before = [before[1], passage.text]


def _thing(
    document: Document, passage: Passage, found: re.Match[str], parties: tuple[Party, ...]
) -> Thing:
    noun = (found["thing"] or found["pact"]).casefold()
    start = passage.start + max(0, found.start() - 40)
    start = start if start == passage.start else document.text.find(" ", start) + 1
    return Thing(document, noun, parties, quoted(document, start, passage.start + found.end()))
