"""Folds a person's judgements over the machine's claims. A person always wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from whipcount.codec import judgement_key, sort_claims
from whipcount.errors import InputError
from whipcount.judge.anchor import Anchor, anchor_of, carried, differing, find
from whipcount.judge.fields import typed
from whipcount.model import Claim, Document, Judgement, Party, Problem, Rated

ON_CLAIMS = frozenset({"accept", "reject", "amend", "add"})
STANDING = {"accept": "accepted", "amend": "amended", "add": "added"}
SURE = 100  # hundredths: what a person let stand, set or added is not doubted
BY_HAND = "person"  # who makes a claim that was added
# Where a claim stands and what it points to: always as the machine has it now.
PLACED = frozenset({"id", "document", "evidence", "made_by", "standing", "time_ref", "time_reason",
                    "time_evidence", "status_evidence", "history", "conditions"})  # fmt: skip


@dataclass(frozen=True)
class Settled:
    """Claims after a person's judgements, and what the judgements no longer rest on."""

    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


def judge(
    claims: Iterable[Claim], judgements: Iterable[Judgement], documents: Sequence[Document]
) -> Settled:
    """Fold judgements, in the order they were made, over the claims of this reading."""
    fold = _Fold(claims, documents)
    for judgement in standing_judgements(judgements):
        if judgement.verb in ON_CLAIMS:
            fold.apply(judgement)
    return Settled(sort_claims(fold.claims.values()), tuple(sorted(set(fold.problems.values()))))


def standing_judgements(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that no later one takes back, in the order in which they fold.

    To take a judgement back is to ``reject`` it by its own id.
    """
    ordered = sorted(judgements, key=judgement_key)
    back: set[str] = set()
    for judgement in reversed(ordered):
        if judgement.verb == "reject" and judgement.id not in back:
            back.update(judgement.target)
    return tuple(j for j in ordered if j.id not in back)


class _Fold:
    """The claims as they stand after each judgement; rejected ones are kept aside to return."""

    def __init__(self, claims: Iterable[Claim], documents: Sequence[Document]) -> None:
        self.claims = {c.id: c for c in claims}
        self.machine = dict(self.claims)
        self.texts = {d.id: d.text for d in documents}
        self.heirs = {d.supersedes: d for d in documents if d.supersedes}
        self.problems: dict[str, Problem] = {}

    def apply(self, judgement: Judgement) -> None:
        """Let one judgement act on the claim it was made on."""
        try:
            anchor = anchor_of(judgement)
            stands = typed(anchor.seen.kind, judgement.stands) if anchor else {}
        except InputError as error:
            message = f"unsupported: {judgement.verb} {judgement.id}: {error}"
            self.problems[judgement.id] = Problem("", "judge", message)
            return
        if anchor:
            self._act(judgement, carried(anchor, self.heirs), stands)

    def _act(self, judgement: Judgement, anchor: Anchor, stands: Mapping[str, Any]) -> None:
        found = self._find(judgement, anchor)
        key = found.id if found else anchor.seen.id
        if anchor.seen.document in self.heirs and judgement.verb != "reject":
            self._unsupported(
                judgement, anchor.seen, "the corrected report no longer has its words"
            )
            return
        self.problems.pop(key, None)  # the last word on a claim is what trouble is about
        if found:
            self._compare(judgement, anchor.seen, found)
        elif judgement.verb != "reject" and not self._words_stand(judgement, anchor.seen):
            return
        if judgement.verb == "reject":
            for gone in (key, *judgement.target):  # a merged meeting goes with all its claims
                self.claims.pop(gone, None)
        else:
            self.claims[key] = self._set(judgement, anchor.seen, found, stands)

    def _find(self, judgement: Judgement, anchor: Anchor) -> Claim | None:
        """The claim as it stands, or as the machine reads it where a person put it away.

        What a person added is found by its id alone: it stands beside what the machine reads.
        """
        if judgement.verb == "add":
            return self.claims.get(anchor.seen.id)
        return find(anchor, {**self.machine, **self.claims}.values())

    def _set(
        self, judgement: Judgement, seen: Claim, found: Claim | None, stands: Mapping[str, Any]
    ) -> Claim:
        """The claim as the person saw it, at the place where the machine finds it now.

        To amend is to change fields of what stands; to accept is to keep all that was seen. Either makes it sure.
        """
        place = found or seen
        as_seen = judgement.verb == "accept" and place.standing == "claimed"
        kept = {**(_as_seen(judgement, seen, place) if as_seen else {}), **stands}
        kept |= {"sure": SURE} if isinstance(place, Rated) else {}
        return replace(place, standing=STANDING[judgement.verb], **kept)

    def _words_stand(self, judgement: Judgement, seen: Claim) -> bool:
        """Whether the words a lost claim rests on are still there; a Problem where that matters."""
        there = all(
            self.texts.get(e.document, "")[e.start : e.end] == e.quote for e in seen.evidence
        )
        if there and seen.made_by == BY_HAND:
            return True
        why = (
            "the machine no longer reads this claim; your judgement keeps it"
            if there
            else "its words are no longer in the dossier; the judgement waits for them"
        )
        self._unsupported(judgement, seen, why)
        return there

    def _unsupported(self, judgement: Judgement, seen: Claim, why: str) -> None:
        message = f"unsupported: {judgement.verb} {judgement.id}: {why}"
        self.problems[seen.id] = Problem(seen.document, "judge", message)

    def _compare(self, judgement: Judgement, seen: Claim, found: Claim) -> None:
        """Where the machine now reads something else than was judged, say so.

        To accept what a person has already settled is to confirm it against the machine.
        """
        now = self.machine.get(found.id)
        if now is None or (judgement.verb == "accept" and seen.standing != "claimed"):
            return
        if fields := [n for n in differing(seen, now) if n not in judgement.stands]:
            message = (
                f"disputed: {judgement.verb} {judgement.id} stands, but the machine now reads"
                f" another {', '.join(fields)}"
            )
            self.problems[now.id] = Problem(now.document, "judge", message)


def _as_seen(judgement: Judgement, seen: Claim, found: Claim) -> dict[str, Any]:
    """What a person saw, set against the claim found: all but where it stands and who is meant.

    A field that claims did not have when the judgement was made was not seen.
    """
    shown = judgement.seen["claim"]
    told = shown if isinstance(shown, Mapping) else {}
    names = [f.name for f in fields(seen) if f.name in told and f.name not in PLACED]
    values = {n: getattr(seen, n) for n in names}
    return {n: v for n, v in values.items() if not _unsaid(v, getattr(found, n), n)}


def _unsaid(seen: object, found: object, name: str) -> bool:
    """Not yet known when seen (a day), or the same party under another chain."""
    if isinstance(seen, Party) and isinstance(found, Party):
        return seen.text == found.text
    return name == "time" and seen is None
