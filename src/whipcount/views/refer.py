"""What a person means by FILE:LINE, by the beginning of an id, or by a name.

A record and the words typed come in; the claims or actors meant come out, or an InputError that
names the candidates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from whipcount.codec import claim_key
from whipcount.errors import InputError
from whipcount.model import Actor, Chain, Claim, Document, Evidence, Record, TimeMention
from whipcount.views.index import fold
from whipcount.views.labels import Labels, documents_named

__all__ = ["PLACE", "claims_at", "claims_named", "documents_named", "named", "one_claim"]

PLACE = re.compile(r"(?P<file>.+):(?P<first>\d+)(?:[-–](?P<last>\d+))?")
SHOWN = 6
MOST_LISTED = 20
KINDS = ("position", "pledge", "condition", "meeting", "statement", "need", "event")


def claims_named(record: Record, reference: str) -> tuple[Claim, ...]:
    """The claims at FILE:LINE (or FILE:FIRST-LAST), or those that an id leads to; maybe none.

    Raises:
        InputError: the file, the line or the id is unknown, or an id is short of unique.
    """
    if place := PLACE.fullmatch(reference.strip()):
        first = int(place["first"])
        return claims_at(record, place["file"], first, int(place["last"] or first))
    return _claims_by_id(record, reference.strip())


def one_claim(record: Record, reference: str) -> Claim:
    """The one claim that a reference means.

    Raises:
        InputError: none, or several: the message names them.
    """
    found = claims_named(record, reference)
    if len(found) == 1:
        return found[0]
    if not found:
        raise InputError(f"nothing was read at {reference}; whipcount said lists what was")
    told = _listed(record, found)
    raise InputError(f"{reference} means {len(found)} claims; give the id of one:\n  {told}")


def claims_at(record: Record, file: str, first: int, last: int) -> tuple[Claim, ...]:
    """The claims whose evidence touches these lines of a source file.

    Raises:
        InputError: no such file or line.
    """
    documents = documents_named(file, record.documents)
    _check_line(file, last, documents)
    ids = {d.id for d in documents}
    labels = Labels(record)
    found = [
        c
        for c in record.claims
        if not isinstance(c, Chain | TimeMention)
        and any(e.document in ids and _touches(labels, e, first, last) for e in c.evidence)
    ]
    return tuple(sorted(found, key=claim_key))


def _check_line(file: str, line: int, documents: Sequence[Document]) -> None:
    end = max((n for d in documents for n in d.lines), default=0)
    if line < 1 or line > end:
        raise InputError(f"{file} has no line {line}; its text ends at line {end}")


def _touches(labels: Labels, evidence: Evidence, first: int, last: int) -> bool:
    start = labels.line(evidence.document, evidence.start)
    end = labels.line(evidence.document, max(evidence.start, evidence.end - 1))
    return start is not None and end is not None and start <= last and first <= end


def _claims_by_id(record: Record, beginning: str) -> tuple[Claim, ...]:
    led: dict[str, tuple[str, ...]] = {c.id: (c.id,) for c in record.claims}
    for entry in record.entries:
        standing = tuple(c for c in entry.claims if c in led)
        led |= {member: standing for member in (entry.id, *entry.claims) if member not in led}
    led |= {c.id: (c.a.claim, c.b.claim) for c in record.contradictions}
    hits = sorted(i for i in led if beginning and i.startswith(beginning))
    if not hits:
        raise InputError(_unknown(record, beginning))
    if len(hits) > 1 and beginning not in hits:
        raise InputError(f"{beginning!r} begins {len(hits)} ids: {', '.join(hits[:SHOWN])}")
    wanted = set(led[beginning if beginning in hits else hits[0]])
    return tuple(sorted((c for c in record.claims if c.id in wanted), key=claim_key))


def _unknown(record: Record, words: str) -> str:
    """Ids and names of other things get their own advice."""
    for what, rows, command in (
        ("an actor", record.actors, "whipcount who"),
        ("an issue", record.issues, "whipcount count"),
    ):
        for row in rows:
            if row.id.startswith(words) or fold(row.name) == fold(words):
                return f"{words} is {what}: {command} {row.name!r} shows it"
    return f"{words!r} is neither FILE:LINE nor the beginning of an id; whipcount documents lists the files"


def _listed(record: Record, claims: Sequence[Claim]) -> str:
    labels = Labels(record)
    ranked = sorted(claims, key=lambda c: KINDS.index(c.kind) if c.kind in KINDS else len(KINDS))
    shown = [f"{labels.short(c.id)}  {c.kind} {_brief(c)}" for c in ranked[:MOST_LISTED]]
    more = [f"and {len(claims) - MOST_LISTED} more"] if len(claims) > MOST_LISTED else []
    return "\n  ".join([*shown, *more])


def _brief(claim: Claim) -> str:
    words = " ".join(claim.evidence[0].quote.split()) if claim.evidence else ""
    return f"“{words if len(words) <= 40 else words[:39].rsplit(' ', 1)[0] + '…'}”"


def named(record: Record, words: str) -> tuple[Actor, ...]:
    """The actors that a name, a part of a name or the beginning of an id means.

    Raises:
        InputError: nobody is called that.
    """
    wanted = fold(words)
    exact = [a for a in record.actors if wanted in {fold(n) for n in (a.name, *a.aliases)}]
    whole = [a for a in record.actors if set(wanted.split()) <= _words_of(a)]
    near = [
        a
        for a in record.actors
        if any(wanted in fold(n) for n in (a.name, *a.aliases)) or a.id.startswith(wanted)
    ]
    if wanted and (found := exact or whole or near):
        return tuple(found)
    raise InputError(f"nobody is called {words!r}{_suggestion(record, wanted)}")


def _words_of(actor: Actor) -> set[str]:
    return {w for n in (actor.name, *actor.aliases) for w in fold(n).split()}


def _suggestion(record: Record, wanted: str) -> str:
    names = {fold(n): a.name for a in record.actors for n in (a.name, *a.aliases)}
    close = get_close_matches(wanted, sorted(names), n=3, cutoff=0.6)
    if close:
        return f"; did you mean {' or '.join(dict.fromkeys(names[c] for c in close))}?"
    return "; whipcount who lists everybody"
