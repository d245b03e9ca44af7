"""Who called a conference together, where two reports of it name others. Documents in, clashes out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.extract.surface import Passage, passages
from whipcount.link.clashes import Account, Clash, quoted
from whipcount.link.figures import near
from whipcount.link.told_names import names
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
PLACE = re.compile(r"\b(?:in|at)\s(?P<place>[A-Z]\w+)\b")
LEAST_HOSTS = 2  # a single host may be the country alone that it is held in


@dataclass(frozen=True)
class Call:
    """A gathering as one sentence has it: what, where, by whom."""

    document: str
    what: str
    hosts: frozenset[str]
    places: frozenset[str]
    evidence: Evidence


def hosting(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two lists of those who called one gathering, neither within the other."""
    by_id = {d.id: d for d in documents}
    calls = [c for d in documents if d.copy_of is None for c in _calls(d)]
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
    return [(call.what, place, host) for place in call.places for host in call.hosts]


def _one(a: Call, b: Call, by_id: dict[str, Document]) -> bool:
    """Told by two reports of the same days."""
    return a.document != b.document and near(by_id[a.document], by_id[b.document])


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
