"""Builds Records by hand for the tests of views, exports and the screen: an invented story.

``Story`` takes reports line by line and claims by the words they rest on; ``harbour()`` is a
whole small story about a bridge that three invented states may build together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from whipcount.codec import claim_id, digest, document_key, sort_claims
from whipcount.model import (
    Actor,
    Amount,
    Claim,
    Condition,
    Contradiction,
    DateClue,
    Document,
    Entry,
    Event,
    Evidence,
    Furniture,
    Issue,
    Judgement,
    Meeting,
    Member,
    Need,
    Party,
    Pledge,
    Position,
    Problem,
    Quantity,
    Record,
    Role,
    Side,
    Statement,
    When,
)


def day(words: str) -> When:
    """``2031-05-02`` or ``2031-05-02/2031-05-04`` as a range of days."""
    first, _, last = words.partition("/")
    return When(date.fromisoformat(first), date.fromisoformat(last or first))


@dataclass
class Story:
    """A record under construction."""

    documents: list[Document] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    issues: dict[str, Issue] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, source: str, text: str, published: str | None = None, **more: Any) -> Document:
        """Add a document; its lines are numbered as in its file unless ``first`` says otherwise."""
        first = more.pop("first", 1)
        lines = tuple(range(first, first + text.count("\n") + 1))
        more.setdefault("published_reason", "words" if published else None)
        made = Document(
            id=digest("document", source, text), source=source, text=text, lines=lines,
            published=day(published) if published else None, **more,
        )  # fmt: skip
        self.documents.append(made)
        return made

    def actor(self, name: str, kind: str = "state", **more: Any) -> Party:
        """Add an actor, or find it; gives the party that names it."""
        known = self.actors.get(name) or Actor(
            id=digest("actor", name), name=name, type=kind, **more
        )
        self.actors[name] = known
        return Party(name, actor=known.id)

    def issue(self, name: str, asks: str) -> str:
        """Add an issue; gives its id."""
        self.issues[name] = Issue(id=digest("issue", name), name=name, asks=asks)
        return self.issues[name].id

    def cite(self, document: Document, words: str) -> Evidence:
        """The evidence for words of a document."""
        start = document.text.index(words)
        return Evidence(document.id, start, start + len(words), words)

    def claim(self, kind: type[Claim], document: Document, words: str, **more: Any) -> str:
        """Add a claim that rests on the words; gives its id."""
        evidence = (self.cite(document, words),)
        key = str(next((v for v in more.values() if isinstance(v, Party)), ""))
        made = kind(
            id=claim_id(kind.kind, evidence, key), document=document.id, evidence=evidence,
            made_by=more.pop("made_by", "hand"), **more,
        )  # fmt: skip
        self.claims.append(made)
        return made.id

    def entry(self, of: str, claims: Sequence[str], origins: int) -> str:
        """Say that claims are the same."""
        made = Entry(
            id=digest("entry", sorted(claims)), of=of, claims=tuple(claims), origins=origins
        )
        self.entries.append(made)
        return made.id

    def dispute(self, about: str, name: str, a: tuple[str, str], b: tuple[str, str]) -> str:
        """Say that two claims, each with its value, cannot both be right."""
        evidence = {c.id: c.evidence for c in self.claims}
        made = Contradiction(
            id=digest("contradiction", about, name, a, b), about=about, field=name,
            a=Side(*a, evidence[a[0]]), b=Side(*b, evidence[b[0]]),
        )  # fmt: skip
        self.contradictions.append(made)
        return made.id

    def record(self, **more: Any) -> Record:
        """The record, in order."""
        return Record(
            digest="d1gest", documents=tuple(sorted(self.documents, key=document_key)),
            actors=tuple(sorted(self.actors.values(), key=lambda a: a.id)),
            issues=tuple(sorted(self.issues.values(), key=lambda i: i.id)),
            claims=sort_claims(self.claims),
            entries=tuple(sorted(self.entries, key=lambda e: e.id)),
            contradictions=tuple(sorted(self.contradictions, key=lambda c: c.id)),
            judgements=tuple(self.judgements), problems=tuple(sorted(self.problems)), **more,
        )  # fmt: skip


WIRE = """Orvia will send two hundred engineers to the Sund bridge, its premier Ada Lind said.
Kestland was still considering joining, officials said.
"We cannot build alone," Lind told reporters.
The bridge needs 40 barges, engineers say."""
LEDGER = """Kestland said on Saturday it would join only if Orvia opens its market.
Orvia will not open its market until Kestland joins, its premier said.
Mirren ruled out taking part in the bridge.
Mirren opposes the bridge.
Talks took place in Port Sund for two hours."""
PAGE_ONE = """Orvia pledged 30 million crowns for the bridge.
Ministers will meet in Port Sund on 9 May."""
PAGE_TWO = """Orvia withdrew its offer of ferries.
The talks in Port Sund lasted nearly four hours.
The spokesman declined to say who would pay.
Lind said Mirren was "fully behind" the bridge."""


def harbour() -> Story:
    """The whole small story."""
    story = Story()
    wire = story.report("in/001_wire.txt", WIRE, "2031-05-01", outlet="Wire", title="Engineers")
    story.report("in/005_wire-again.txt", WIRE + "\n", "2031-05-02", outlet="Echo", copy_of=wire.id)
    ledger = story.report("in/002_ledger.txt", LEDGER, "2031-05-03", outlet="The Ledger")
    page = story.report(
        "in/003_page.txt", PAGE_ONE, "2031-05-04", first=3, outlet="Page",
        furniture=(Furniture("caption", "A barge. (Archive)", 6),),
        dates=(DateClue("line", "4 May 2031", date(2031, 5, 4)),),
    )  # fmt: skip
    late = story.report("in/003_page.txt", PAGE_TWO, first=8, outlet="Post", part_of=page.id)
    _stances(story, wire, ledger)
    _waits(story, ledger)
    _promises(story, wire, page, late)
    _talks(story, page, ledger, late)
    story.problems.append(Problem("in/004_empty.txt", "read", "the file is empty; remove it"))
    return story


def _stances(story: Story, wire: Document, ledger: Document) -> None:
    orvia, kest, mirren = (story.actor(n) for n in ("Orvia", "Kestland", "Mirren"))
    lind = story.actor(
        "Ada Lind", "person", aliases=("Lind",),
        roles=(Role("premier", "Orvia", orvia.actor), Role("former mayor", "Port Sund")),
    )  # fmt: skip
    story.actor("Sund League", "group", members=(Member(orvia.actor or ""),))
    officials = story.actor("officials", "group", named=False)
    join, build = story.issue("joining the bridge", "part"), story.issue("the bridge", "happen")
    at = {"issue": join, "issue_text": "joining the bridge", "asks": "part"}
    story.claim(Position, wire, "Orvia will send two hundred engineers", actor=orvia,
                stance="committed", basis="spokesperson", according_to=lind, **at)  # fmt: skip
    story.claim(Position, wire, "Kestland was still considering joining", actor=kest,
                stance="considering", according_to=officials, **at)  # fmt: skip
    story.claim(Position, ledger, "Kestland said on Saturday it would join", actor=kest,
                stance="committed", conditional=True, basis="own", **at)  # fmt: skip
    story.claim(Position, ledger, "Mirren ruled out taking part", actor=mirren,
                stance="declined", **at)  # fmt: skip
    story.claim(Position, ledger, "Mirren opposes the bridge", actor=mirren, stance="opposed",
                issue=build, issue_text="the bridge", asks="happen")  # fmt: skip
    late = story.documents[-1]
    story.claim(Position, late, 'Mirren was "fully behind" the bridge', actor=mirren,
                stance="supports", basis="third_party", according_to=lind,
                issue=build, issue_text="the bridge", asks="happen")  # fmt: skip


def _waits(story: Story, ledger: Document) -> None:
    orvia, kest, lind = (story.actor(n) for n in ("Orvia", "Kestland", "Ada Lind"))
    story.claim(Condition, ledger, "only if Orvia opens its market", holder=kest, act="join",
                polarity="only_if", trigger="Orvia opens its market", waits_for=orvia)  # fmt: skip
    story.claim(Condition, ledger, "until Kestland joins", holder=lind, act="open its market",
                polarity="until", trigger="Kestland joins", waits_for=kest)  # fmt: skip


def _promises(story: Story, wire: Document, page: Document, late: Document) -> None:
    orvia = story.actor("Orvia")
    given = {"actor": orvia, "beneficiary": "the bridge"}
    story.claim(Pledge, wire, "two hundred engineers", act="training", what="two hundred engineers",
                status="offered", quantity=Quantity(200, "engineers"), **given)  # fmt: skip
    money = Amount(30_000_000, "SEK")
    story.claim(Pledge, page, "30 million crowns for the bridge", act="funding",
                what="money for the bridge", status="pledged", amount=money, **given)  # fmt: skip
    story.claim(Pledge, late, "its offer of ferries", act="logistics", what="ferries",
                status="withdrawn", actor=orvia)  # fmt: skip
    story.claim(Need, wire, "The bridge needs 40 barges", what="40 barges",
                quantity=Quantity(40, "barges"), offered_by=(orvia.actor,))  # fmt: skip


def _talks(story: Story, page: Document, ledger: Document, late: Document) -> None:
    orvia, kest, lind = (story.actor(n) for n in ("Orvia", "Kestland", "Ada Lind"))
    story.claim(Meeting, page, "Ministers will meet in Port Sund on 9 May", name="ministers",
                status="planned", place="Port Sund", participants=(orvia, kest),
                start=day("2031-05-09"))  # fmt: skip
    short = story.claim(Meeting, ledger, "Talks took place in Port Sund for two hours",
                        name="talks", status="held", place="Port Sund", time=day("2031-05-02"))  # fmt: skip
    long = story.claim(Meeting, late, "The talks in Port Sund lasted nearly four hours",
                       name="talks", status="held", place="Port Sund")  # fmt: skip
    entry = story.entry("meeting", [short, long], 2)
    story.dispute(entry, "duration", (short, "two hours"), (long, "nearly four hours"))
    wire = story.documents[0]
    story.claim(Statement, wire, "We cannot build alone", speaker=lind, cue="told", mode="direct",
                content="We cannot build alone", act="asserts", audience="reporters",
                time=day("2031-05-01"), time_reason="the day of the report")  # fmt: skip
    speaker = story.actor("the spokesman", "person", named=False)
    story.claim(Statement, late, "who would pay", speaker=speaker, cue="declined to say",
                mode="indirect", content="who would pay", act="declines to say")  # fmt: skip
    story.claim(Event, late, "Orvia withdrew its offer of ferries", type="REJECT",
                line="Orvia withdrew its offer of ferries", actors=(orvia,),
                time=When(date(2031, 5, 4), None))  # fmt: skip
