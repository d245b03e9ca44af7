"""Who called a conference together, where two reports of it name others. Documents in, clashes out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.extract.surface import Passage, passages
from whipcount.lexicon.names import look_up
from whipcount.link.contradictions.clashes import Account, Clash, quoted
from whipcount.link.contradictions.moments import BACK, strain, times
from whipcount.link.figures import near
from whipcount.link.told_names import LANDS, names
from whipcount.model import Document, Evidence

GATHERING = r"(?P<what>conference|summit|congress|forum|talks|meeting|rally|march)"
CALLED = r"(?:organi[sz]ed|convened|hosted|co-hosted|called|sponsored)"
LIST = r"(?P<who>(?:the\s)?[A-Z][\w.’' ]*(?:,\s(?:and\s)?(?:the\s)?[A-Z][\w.’' ]*)*,?\sand\s(?:the\s)?[A-Z][\w.’' ]*?)"
BY = re.compile(
    rf"\b(?i:{GATHERING})\b[^.;]{{0,90}}?\b(?:was|were|is|been)\s(?:jointly\s)?{CALLED}\sby\s{LIST}(?=\s(?:on|in|at|to|for|with|which|and)\b|[,.;]|$)"
)
ACTIVE = re.compile(
    rf"\b(?i:{GATHERING})\b(?:\s[\w]+){{0,4}}?,?\s?(?:that|which)?\s{LIST}\s(?:have|has|had)?\s?(?:jointly\s)?{CALLED}\b"
)
PERSON = r"(?P<who>[A-Z][\w’'-]+(?:\s(?:(?:van|von|de|der|den|bin|al|el)\s)*[A-Z][\w’'-]+){1,3})"
VERB = r"(?:called|convened|hosted|chaired|organi[sz]ed)"
PERSONAL = (
    re.compile(
        rf"\b(?P<sort>[a-z][\w-]+)\s(?i:{GATHERING})\b(?:\sof\s[\w\s]{{3,30}}?)?,?\s(?:(?:which|that)\s)?(?:(?:was|were|had\sbeen|being)\s)?{VERB}(?:\sand\s{VERB})?\sby\s(?:the\s|[a-z]+\s){{0,4}}{PERSON}"
    ),
    re.compile(
        rf"\b(?P<sort>[a-z][\w-]+)\s(?i:{GATHERING})\b,?\s(?:(?:which|that)\s)?(?:the\s|[a-z]+\s){{0,3}}?{PERSON}\s(?:has\s|had\s)?{VERB}\b"
    ),
    re.compile(
        rf"{PERSON}\s(?:has\s|had\s)?{VERB}\s(?:the|an?)\s(?P<sort>[a-z][\w-]+)\s(?i:{GATHERING})\b"
    ),
)  # a gathering of a sort, called together by one person
PLACE = re.compile(r"\b(?:in|at)\s(?P<place>[A-Z]\w+)\b")
STRAINS = (0.0, BACK)  # of times that meet
LEAST_HOSTS = 2  # a single host may be the country alone that it is held in


@dataclass(frozen=True)
class Call:
    """A gathering as one sentence has it: what, where, by whom."""

    document: str
    what: str
    hosts: frozenset[str]
    places: frozenset[str]
    evidence: Evidence
    times: frozenset[str] = frozenset()
    alone: bool = False


def hosting(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two lists of those who called one gathering, neither within the other; two persons for one."""
    by_id = {d.id: d for d in documents}
    calls = [c for d in documents if d.copy_of is None for c in (*_calls(d), *_personal(d))]
    for a, b in _pairs(calls):
        if _one(a, b, by_id) and a.hosts - b.hosts and b.hosts - a.hosts:
            sides = [Account(_said(c), (c.evidence,)) for c in (a, b)]
            yield Clash(f"who called the {a.what}", "hosts", sides[0], sides[1])


def _pairs(calls: Sequence[Call]) -> Iterator[tuple[Call, Call]]:
    """Pairs of one kind, with a place and a host in common, in order; no others are met."""
    index: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, call in enumerate(calls):
        for key in _keys(call):
            index[key].append(number)
    for i, call in enumerate(calls):
        met = {j for key in _keys(call) for j in index[key] if j > i}
        yield from ((call, calls[j]) for j in sorted(met))


def _keys(call: Call) -> list[tuple[str, str, str]]:
    """A list meets a list with a host and a place in common, one person another at one sort of thing."""
    if call.alone:
        return [(call.what, "", "")]
    return [(call.what, place, host) for place in call.places for host in call.hosts]


def _one(a: Call, b: Call, by_id: dict[str, Document]) -> bool:
    """Told by two reports of the same days; of one person, of the days that they name."""
    if a.document == b.document or (a.alone and a.hosts & b.hosts):
        return False
    both = by_id[a.document], by_id[b.document]
    return strain(a.times, b.times, both, lasting=False, often=True) in STRAINS if a.alone else near(*both)  # fmt: skip


def _personal(document: Document) -> Iterator[Call]:
    """Gatherings of a sort that one person called together."""
    for passage in passages(document.text):
        for match in (m for pattern in PERSONAL for m in pattern.finditer(passage.text)):
            hosts = names(f"- {match['who']}")
            if hosts and not _lands(match["who"]):
                yield Call(
                    document.id, f"{match['sort'].casefold()} {match['what'].casefold()}", hosts, frozenset(),
                    _cited(document, passage, match), times(passage.text), alone=True,
                )  # fmt: skip


def _lands(name: str) -> bool:
    """Whether a name is a country's or a body's."""
    return any(e.kind in LANDS or e.kind == "organization" for e in look_up(name))


def _calls(document: Document) -> Iterator[Call]:
    before = ""
    for passage in passages(document.text):
        for match in (BY.search(passage.text), ACTIVE.search(passage.text)):
            if match and len(hosts := names(f"- {match['who']}")) >= LEAST_HOSTS:
                found = PLACE.findall(f"{before} {passage.text}")
                places = frozenset(found) - {m for m in found if m[:3].casefold() in MONTHS}
                yield Call(
                    document.id,
                    match["what"].casefold(),
                    hosts,
                    places,
                    _cited(document, passage, match),
                )
                break
        before = passage.text


MONTHS = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()
)


def _cited(document: Document, passage: Passage, match: re.Match[str]) -> Evidence:
    first = min(match.start("who"), match.end())
    return quoted(
        document, passage.start + first, passage.start + max(match.end("who"), match.end())
    )


def _said(call: Call) -> str:
    return " ".join(call.evidence.quote.split())
