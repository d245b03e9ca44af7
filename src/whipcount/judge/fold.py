"""Folds a person's judgements over the machine's claims. A person always wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whipcount.codec import judgement_key, sort_claims
from whipcount.judge.anchor import Anchor, anchor_of, find
from whipcount.judge.fields import typed
from whipcount.model import Claim, Document, Judgement, Problem

ON_CLAIMS = frozenset({"accept", "reject", "amend", "add"})
STANDING = {"accept": "accepted", "amend": "amended", "add": "added"}


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
        if judgement.verb in ON_CLAIMS and (anchor := anchor_of(judgement)):
            fold.apply(judgement, anchor)
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
        self.heirs = {d.supersedes: d.id for d in documents if d.supersedes}
        self.problems: dict[str, Problem] = {}

    def apply(self, judgement: Judgement, anchor: Anchor) -> None:
        """Let one judgement act on the claim it was made on."""
        now = find(anchor, self.claims.values(), self.heirs)
        machine = now or find(anchor, self.machine.values(), self.heirs)
        key = machine.id if machine else anchor.seen.id
        if judgement.verb == "reject":
            self.claims.pop(key, None)
            self.problems.pop(key, None)
            return
        base = now or machine
        if base is None and not self._words_stand(judgement, anchor):
            return
        stands = typed(anchor.seen.kind, judgement.stands)
        self._check_agreement(judgement, anchor, base)
        seen = anchor.seen if judgement.verb != "amend" or base is None else base
        self.claims[key] = self._set(seen, base, stands, judgement)

    def _set(
        self, seen: Claim, base: Claim | None, stands: Mapping[str, object], judgement: Judgement
    ) -> Claim:
        """The claim as the person saw it, at the place where the machine finds it now."""
        place = base or seen
        kept = base if base is not None and base.standing != "claimed" else seen
        return replace(
            kept,
            id=place.id, document=place.document, evidence=place.evidence,
            standing=STANDING[judgement.verb],
            **stands,  # type: ignore[arg-type]  # checked by judge.fields
        )  # fmt: skip

    def _words_stand(self, judgement: Judgement, anchor: Anchor) -> bool:
        """Whether the words a lost claim rests on are still there; a Problem either way."""
        seen = anchor.seen
        there = all(
            self.texts.get(e.document, "")[e.start : e.end] == e.quote for e in seen.evidence
        )
        if there and judgement.verb == "add":
            return True
        why = (
            "the machine no longer reads this claim; your judgement keeps it"
            if there
            else "its words are no longer in the dossier; the judgement waits for them"
        )
        message = f"unsupported: {judgement.verb} {judgement.id}: {why}"
        self.problems[seen.id] = Problem(seen.document, "judge", message)
        return there

    def _check_agreement(self, judgement: Judgement, anchor: Anchor, base: Claim | None) -> None:
        """Where the machine now reads something else than was accepted, say so."""
        if base is None or base.standing != "claimed" or judgement.verb == "add":
            return
        if fields := _differing(anchor.seen, base, set(judgement.stands)):
            message = (
                f"disputed: {judgement.verb} {judgement.id} stands, but the machine now reads"
                f" another {', '.join(fields)}"
            )
            self.problems[base.id] = Problem(base.document, "judge", message)


def _differing(seen: Claim, now: Claim, amended: set[str]) -> list[str]:
    """The fields of substance in which two readings of one claim differ."""
    names = ("stance", "act", "status", "polarity", "amount", "quantity", "content", "modality")
    return [
        n
        for n in names
        if n not in amended and hasattr(seen, n) and getattr(seen, n) != getattr(now, n)
    ]
