"""One person with two offices of one kind in reports of the same days. Documents in, clashes out.

Only offices of which nobody holds two are read: "the finance minister" beside "the trade minister".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.link.contradictions.clashes import Account, Clash, quoted
from whipcount.link.figures import near
from whipcount.link.names import fold
from whipcount.model import Document, Evidence

FIELD = r"(?P<field>(?i:foreign|defen[cs]e|finance|interior|justice|energy|trade|agriculture|health|education|environment|transport|labou?r|culture|economy|oil|national\ssecurity|foreign\saffairs|foreign\spolicy|home|home\saffairs))"
OFFICE = re.compile(
    rf"(?P<before>\b\w+\s)?\b{FIELD}\s(?P<kind>(?i:minister|secretary|advis[eo]r))\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{1,2}})"
)
NOT_NOW = re.compile(
    r"(?i)\b(?:former|ex|then|deputy|vice|shadow|incoming|outgoing|acting|assistant|and|state|junior)\s$"
)
SAME = {"defense": "defence", "labor": "labour", "foreign affairs": "foreign", "foreign policy": "foreign",
        "home affairs": "home"}  # fmt: skip
MOST = 20  # mentions of one person that are compared


@dataclass(frozen=True)
class Titled:
    """A person's office as one place has it."""

    office: str
    evidence: Evidence


def offices(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two offices of one kind for one person, each pair of offices once."""
    by_id = {d.id: d for d in documents}
    held: dict[tuple[str, str], dict[str, list[Titled]]] = defaultdict(dict)
    for document in sorted(documents, key=lambda d: d.id):
        for who, kind, titled in _titled(document):
            held[who, kind].setdefault(titled.office, []).append(titled)
    for (who, kind), found in sorted(held.items()):
        ordered = sorted(found)
        for i, a in enumerate(ordered):
            for b in ordered[i + 1 :]:
                if pair := _at_once(found[a][:MOST], found[b][:MOST], by_id):
                    sides = [Account(f"{t.office} {kind}", (t.evidence,)) for t in pair]
                    yield Clash(f"office of {who.title()}", "office", sides[0], sides[1])


def _titled(document: Document) -> Iterator[tuple[str, str, Titled]]:
    for match in OFFICE.finditer(document.text):
        if not NOT_NOW.search(match["before"] or ""):
            field = " ".join(match["field"].casefold().split())
            kind = match["kind"].casefold().replace("advisor", "adviser")
            piece = quoted(document, match.start("field"), match.end())
            yield fold(match["name"]), kind, Titled(SAME.get(field, field), piece)


def _at_once(
    mine: Sequence[Titled], theirs: Sequence[Titled], by_id: dict[str, Document]
) -> tuple[Titled, Titled] | None:
    """Two mentions in two reports of the same days."""
    pairs = ((a, b) for a in mine for b in theirs if a.evidence.document != b.evidence.document)
    home = {t.evidence.document: by_id[t.evidence.document] for t in (*mine, *theirs)}
    return next(
        (p for p in pairs if near(home[p[0].evidence.document], home[p[1].evidence.document])), None
    )
