"""One record, indexed for the questions: claims by kind and entry, names, days, origins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from whipcount.codec import claim_key
from whipcount.lexicon.offices import speaks_for_whole
from whipcount.model import Actor, Chain, Claim, Condition, Document, Party, Record, Statement, When
from whipcount.views.labels import Labels, Words
from whipcount.views.wording import condition

C = TypeVar("C", bound=Claim)
T = TypeVar("T")
VAGUE = 31  # days; a range wider than a month does not say when


class Index:
    """Answers the small questions that every view asks of a record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.labels = Labels(record)
        self.claims: Mapping[str, Claim] = {c.id: c for c in record.claims}
        self.actors: Mapping[str, Actor] = {a.id: a for a in record.actors}
        self._of: dict[type[Claim], tuple[Claim, ...]] = {}

    @cached_property
    def entry_of(self) -> Mapping[str, str]:
        """The entry that each claim belongs to."""
        return {claim: entry.id for entry in self.record.entries for claim in entry.claims}

    @cached_property
    def said_in(self) -> Mapping[str, Sequence[Statement]]:
        """The statements of each document."""
        found: dict[str, list[Statement]] = {}
        for said in self.of(Statement):
            found.setdefault(said.document, []).append(said)
        return found

    def of(self, kind: type[C]) -> tuple[C, ...]:
        """The claims of one kind, in the one order."""
        if kind not in self._of:
            found = (c for c in self.record.claims if isinstance(c, kind))
            self._of[kind] = tuple(sorted(found, key=claim_key))
        return cast("tuple[C, ...]", self._of[kind])

    def entries(self, kind: type[C]) -> tuple[tuple[C, ...], ...]:
        """The claims of one kind, those that say the same together, the latest report first."""
        groups: dict[str, list[C]] = {}
        for claim in self.of(kind):
            groups.setdefault(self.entry_of.get(claim.id, claim.id), []).append(claim)
        return tuple(self.latest_first(g) for g in groups.values())

    def latest_first(self, claims: Iterable[C]) -> tuple[C, ...]:
        """Claims by the day they hold for, latest first; those without a day last."""
        ordered = sorted(claims, key=claim_key)
        return tuple(sorted(ordered, key=lambda c: last_day(self.day(c)), reverse=True))

    def origins(self, claims: Iterable[Claim]) -> int:
        """How many independent reports stand behind the claims: copies count once."""
        return len({self.root(e.document) for c in claims for e in c.evidence})

    def root(self, document: str) -> str:
        """The document that this one copies, or itself."""
        seen = {document}
        while (known := self.labels.documents.get(document)) and known.copy_of:
            document = known.copy_of
            if document in seen:
                break
            seen.add(document)
        return document

    def document(self, claim: Claim) -> Document | None:
        """The document that a claim was read in."""
        return self.labels.documents.get(claim.document)

    def day(self, claim: Claim) -> When | None:
        """When a claim holds: its own time, unless unknown or to come; else its report's day."""
        document = self.document(claim)
        reported = document.published if document else None
        if claim.time is None or last_day(claim.time) == date.min:
            return reported
        late = reported and reported.latest and first_day(claim.time) > reported.latest
        return reported if late else claim.time

    def words(self, claims: Iterable[Claim]) -> tuple[Words, ...]:
        """The words of each claim, in the order given, each place once."""
        found = (self.labels.words(e) for c in claims for e in c.evidence)
        return tuple(dict.fromkeys(found))

    def actor(self, party: Party | None) -> Actor | None:
        """The linked actor of a party."""
        return self.actors.get(party.actor) if party and party.actor else None

    def name(self, party: Party | None) -> str | None:
        """What to call a party: its actor's name, else its own words."""
        if party is None:
            return None
        actor = self.actor(party)
        return whole(actor.name if actor else " ".join(party.text.split()))

    def names(self, parties: Iterable[Party]) -> tuple[str, ...]:
        """What to call several parties, each once."""
        return tuple(dict.fromkeys(self.name(p) or "" for p in parties))

    def key(self, party: Party) -> str:
        """What makes two parties the same: the actor, else the words."""
        return party.actor or fold(party.text)

    def unnamed(self, party: Party | None) -> bool:
        """Whether a party is somebody without a name ("a senior official")."""
        if party is None:
            return False
        if actor := self.actor(party):
            return not actor.named
        chain = self.claims.get(party.chain or "")
        return isinstance(chain, Chain) and not chain.named

    def side(self, party: Party) -> Party:
        """Whom a party acts for: the state or body it speaks for or holds office in, or itself."""
        actor = self.actor(party)
        body = self._body(actor) if actor else None
        return Party(body.name, actor=body.id) if body else party

    def _body(self, actor: Actor) -> Actor | None:
        held = (r.of for r in actor.roles if r.of and speaks_for_whole(r.title))
        bodies = (self.actors.get(i) for i in (actor.speaks_for, *held) if i)
        return next((b for b in bodies if b and b.type != "person"), None)

    def triggers(self, conditions: Iterable[str]) -> tuple[str, ...]:
        """The words that the named conditions hang on."""
        found = (self.claims.get(c) for c in conditions)
        return tuple(_hangs(c) for c in found if isinstance(c, Condition))


def _hangs(claim: Condition) -> str:
    quote = claim.evidence[0].quote if claim.evidence else ""
    return condition(claim.polarity, claim.trigger, quote)


def whole(name: str) -> str:
    """A name without a quotation mark that has lost its other half."""
    torn = name.count('"') % 2 or name.count("“") != name.count("”")
    return name.translate(dict.fromkeys(map(ord, '"“”'))) if torn else name


def fold(words: str) -> str:
    """Words as compared: no case, no article, single spaces."""
    return " ".join(words.casefold().removeprefix("the ").split())


def last_day(when: When | None) -> date:
    """The last day of a range for sorting; the beginning of time where it is as good as unknown.

    A range of months must not count as its last day: it would make an undated report the latest.
    """
    if when is None:
        return date.min
    if when.earliest and when.latest and (when.latest - when.earliest).days > VAGUE:
        return date.min
    return when.latest or when.earliest or date.min


def first_day(when: When | None) -> date:
    """The first day of a range for sorting; the end of time where unknown."""
    return (when.earliest or when.latest or date.max) if when else date.max


def before(a: When | None, b: When | None) -> bool:
    """Whether range ``a`` surely ends before range ``b`` begins."""
    if a is None or b is None or a.latest is None or b.earliest is None:
        return False
    return a.latest < b.earliest


def first(values: Iterable[T | None]) -> T | None:
    """The first value that is known."""
    return next((v for v in values if v is not None), None)
