"""Every noun of Whipcount as a frozen dataclass.

A claim is what a report asserts, with the words it rests on. Fields that only become known when
documents are put side by side (an actor's id, a day) are ``None`` until ``link`` fills them in;
ids never depend on them. Imports nothing but the standard library.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Half-open code-point range of a document, with its words: ``text[start:end] == quote``."""

    document: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class When:
    """A closed range of days; ``None`` on either side is unknown."""

    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class TimeRef:
    """A time expression as read, before anybody knows the day of the document.

    ``offset`` counts ``unit`` from the anchor ("last week" is unit week, offset -1); ``direction``
    is -1 for before the anchor, 1 for after, 0 for unsaid. ``until`` closes a range. ``base`` is
    the expression this one counts from ("a day later"); without one it is the document's day.
    """

    evidence: Evidence
    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    direction: int = 0
    part: str | None = None
    until: TimeRef | None = None
    base: TimeRef | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as a claim names them: the words, their chain in the document, later their actor."""

    text: str
    chain: str | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class DateClue:
    """A date met outside the running text: where it stood, and its words.

    ``where`` is meta, sidecar, url, line, dateline, masthead, caption, copyright, note, embedded
    (the day of a post that the text carries, which is not its own day but one before it), month (the
    first day of the month that an address is of), or either (one of the days of "7/12/2022").
    """

    where: str
    words: str
    day: date


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words of a page that are not part of the report: captions, credits, ages, related links."""

    what: str
    words: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """One text by one outlet: a whole file, or a part of a page. Immutable.

    ``lines`` holds, for each line of ``text``, its line number in the source file (1-based).
    """

    id: str
    source: str
    text: str
    lines: tuple[int, ...]
    outlet: str | None = None
    title: str | None = None
    dates: tuple[DateClue, ...] = ()
    part_of: str | None = None
    supersedes: str | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()
    note: bool = False
    published: When | None = None
    published_reason: str | None = None
    published_evidence: tuple[Evidence, ...] = ()
    copy_of: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """What every claim has. ``time_ref`` is the words that say when; ``time`` is what they come to."""

    kind: ClassVar[str] = ""
    id: str
    document: str
    evidence: tuple[Evidence, ...]
    made_by: str
    standing: str = "claimed"
    time_ref: TimeRef | None = None
    time: When | None = None
    time_reason: str | None = None
    time_evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """An office: its title, and of what (words, and actor id once linked), with the dates held."""

    title: str
    of_text: str | None = None
    of: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Chain(Claim):
    """One actor inside one document: all its mentions, the names it goes by, the offices it has."""

    kind: ClassVar[str] = "chain"
    name: str
    type: str
    named: bool = True
    names: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    speaks_for: str | None = None
    known_as: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeMention(Claim):
    """A time expression in the running text; ``clue`` says what it tells of the document's own day.

    ``about`` is a key of its event's words, ``happening`` a vector of what happened then, as text.
    """

    kind: ClassVar[str] = "time"
    clue: str | None = None
    about: str | None = None
    happening: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement(Claim):
    """Who said what: mode is direct, indirect or mixed; act as in DESIGN (asserts, promises, …)."""

    kind: ClassVar[str] = "statement"
    speaker: Party
    cue: str | None
    content: str
    mode: str
    act: str
    via: Party | None = None
    channel: str | None = None
    audience: str | None = None
    replies_to: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Position(Claim):
    """Where an actor stands on an issue; ``asks`` is ``part`` (take part?) or ``happen`` (should it?).

    ``sure``: the chance in hundredths that the reading is right; a person's word on it makes it 100.
    """

    kind: ClassVar[str] = "position"
    actor: Party
    issue_text: str
    asks: str
    stance: str
    conditional: bool = False
    conditions: tuple[str, ...] = ()
    basis: str = "reporter"
    according_to: Party | None = None
    issue: str | None = None
    sure: int = 100


@dataclass(frozen=True, slots=True)
class Amount:
    """Money: value in units of an ISO 4217 currency; modifier such as "nearly" or "up to"."""

    value: float
    currency: str | None = None
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted thing: value and unit as written; modifier such as "around"."""

    value: float
    unit: str
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a history: the status, the claim that says so, and when."""

    status: str
    claim: str
    time: When | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pledge(Claim):
    """What an actor gives, offers or takes back; ``conditional`` and ``sure`` as in ``Position``."""

    kind: ClassVar[str] = "pledge"
    actor: Party
    act: str
    what: str
    status: str
    amount: Amount | None = None
    quantity: Quantity | None = None
    beneficiary: str | None = None
    supplier: str | None = None
    channel: str | None = None
    announced_by: Party | None = None
    history: tuple[Change, ...] = ()
    part_of: str | None = None
    conditional: bool = False
    conditions: tuple[str, ...] = ()
    sure: int = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition(Claim):
    """What a holder's act hangs on, and who must move; ``sure`` as in ``Position``."""

    kind: ClassVar[str] = "condition"
    holder: Party
    act: str
    polarity: str
    trigger: str
    waits_for: Party | None = None
    gates: str = "all"
    status: str = "open"
    status_evidence: tuple[Evidence, ...] = ()
    sure: int = 100


Rated = Position | Pledge | Condition  # the claims that say how sure they are


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting(Claim):
    """A meeting that is proposed, planned, held, postponed or cancelled."""

    kind: ClassVar[str] = "meeting"
    name: str
    status: str
    mode: str = "unknown"
    series: str | None = None
    purpose: str | None = None
    hosts: tuple[Party, ...] = ()
    participants: tuple[Party, ...] = ()
    remote: tuple[Party, ...] = ()
    excluded: tuple[Party, ...] = ()
    place: str | None = None
    start: When | None = None
    end: When | None = None
    history: tuple[Change, ...] = ()
    outcome: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Event(Claim):
    """What else happened: a PLOVER type and mode, with its modality."""

    kind: ClassVar[str] = "event"
    type: str
    line: str
    mode: str | None = None
    modality: str = "asserted"
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    place: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Need(Claim):
    """What the reports say is required, by whom and for what."""

    kind: ClassVar[str] = "need"
    what: str
    by: Party | None = None
    for_issue: str | None = None
    amount: Amount | None = None
    quantity: Quantity | None = None
    offered_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """An actor's membership of a group, with dates where the reports give them."""

    actor: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """A state, organization, person or group, joined over all documents; ``codes`` by their scheme."""

    id: str
    name: str
    type: str
    named: bool = True
    aliases: tuple[str, ...] = ()
    speaks_for: str | None = None
    roles: tuple[Role, ...] = ()
    members: tuple[Member, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Issue:
    """A political question that stances are about; ``asks`` as in Position."""

    id: str
    name: str
    asks: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """Claims that say the same; ``origins`` counts independent documents, copies once."""

    id: str
    of: str
    claims: tuple[str, ...]
    origins: int
    first_reported: date | None = None
    last_confirmed: date | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: the claim, the value it gives, its words."""

    claim: str
    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Contradiction:
    """Two claims about one thing that cannot both be right. A row, never an overwrite."""

    id: str
    about: str
    field: str
    a: Side
    b: Side


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """A person's word on a claim, on two actors or on two issues.

    ``seen`` is the claim as it was shown (kind, document, span, actor); ``stands`` is what the
    person says instead or in addition; ``when`` is the moment it was made, ISO 8601 in UTC.
    """

    id: str
    verb: str
    target: tuple[str, ...]
    by: str
    when: str
    why: str
    seen: Mapping[str, object] = field(default_factory=dict)
    stands: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Run-time trouble as data: where it happened and a sentence a person can act on."""

    document: str
    stage: str
    message: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """How sure a row had to be, in hundredths, and how many of each kind were left out as less sure."""

    least: int = 0
    positions: int = 0
    pledges: int = 0
    conditions: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """What the dossier says: every row linked, in the one sort order. A pure function's result."""

    digest: str
    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    issues: tuple[Issue, ...] = ()
    claims: tuple[Claim, ...] = ()
    entries: tuple[Entry, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: int = 0
    unsure: Unsure = Unsure()
