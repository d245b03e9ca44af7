"""Gathers claims that say the same into entries, and counts independent origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from datetime import date

from whipcount.codec import digest
from whipcount.link.wordings import content
from whipcount.model import (
    Claim,
    Condition,
    Document,
    Entry,
    Meeting,
    Need,
    Pledge,
    Position,
    Statement,
)


def entries(
    claims: Sequence[Claim], documents: Sequence[Document], members: Mapping[str, tuple[str, ...]]
) -> tuple[Entry, ...]:
    """Entries in the one order; ``members`` maps a merged meeting to its claims' ids."""
    origin = {d.id: d.copy_of or d.id for d in documents}
    days = {d.id: d.published.latest for d in documents if d.published}
    groups: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        if (key := _key(claim)) is not None:
            groups[key].append(claim)
    apart = (part for group in groups.values() for part in _apart(group))
    made = [_entry(group, origin, days, members) for group in apart]
    return tuple(sorted(made, key=lambda e: (e.of, e.id)))


def _apart(group: Sequence[Claim]) -> list[list[Claim]]:
    """The conditions of one trigger by who must move, where it names several: "if France and Chile pay"."""
    waiting = [c for c in group if isinstance(c, Condition)]
    if len(waiting) == len({(c.document, c.evidence[0].start) for c in waiting}):
        return [list(group)]
    parts: dict[str, list[Claim]] = defaultdict(list)
    for claim in waiting:
        whom = claim.waits_for
        parts[(whom.actor or whom.text) if whom else ""].append(claim)
    return list(parts.values())


def _entry(
    group: Sequence[Claim],
    origin: Mapping[str, str],
    days: Mapping[str, date | None],
    members: Mapping[str, tuple[str, ...]],
) -> Entry:
    ids = sorted({i for c in group for i in members.get(c.id, (c.id,))})
    homes = sorted({e.document for c in group for e in c.evidence})
    known = sorted(day for h in homes if (day := days.get(h)))
    return Entry(
        id=digest("entry", ids[0]),
        of=group[0].kind,
        claims=tuple(ids),
        origins=len({origin.get(h, h) for h in homes}),
        first_reported=known[0] if known else None,
        last_confirmed=known[-1] if known else None,
    )


def _key(claim: Claim) -> Hashable | None:
    """What makes two claims the same one; None for kinds that are not gathered."""
    if isinstance(claim, Position):
        return (
            "position",
            claim.actor.actor or claim.actor.text,
            claim.issue,
            claim.stance,
            claim.basis,
        )
    if isinstance(claim, Pledge):
        return _pledge_key(claim)
    if isinstance(claim, Statement):
        return ("statement", claim.speaker.actor or claim.speaker.text, _gist(claim.content))
    if isinstance(claim, Condition):
        return ("condition", claim.holder.actor or claim.holder.text, _gist(claim.trigger))
    if isinstance(claim, Meeting):
        return ("meeting", claim.id)
    if isinstance(claim, Need):
        by = claim.by and (claim.by.actor or claim.by.text)
        return ("need", by, _gist(claim.what), claim.amount, claim.quantity)
    return None


def _gist(words: str) -> Hashable:
    """The words that carry a meaning; where all are small ("No."), the words themselves."""
    return content(words) or " ".join(words.casefold().split())


def _pledge_key(pledge: Pledge) -> Hashable:
    """One actor's pledge of one sum, or of one thing, at one step of the ladder."""
    what: Hashable = _gist(pledge.what)
    if pledge.amount:
        what = (pledge.amount.value, pledge.amount.currency)
    elif pledge.quantity:
        what = (pledge.quantity.value, pledge.quantity.unit.casefold())
    return ("pledge", pledge.actor.actor or pledge.actor.text, what, pledge.status)
