"""Makes small dossiers around known days: metadata present, absent or wrong, and rival events.

A ``Dossier`` is made from a seed: who hosts what where on which day, and reports that tell of it
as newspapers do, each with its true day. What a report may say is drawn by how often dated news
says it so.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from whipcount.annotate.times.stage import Times
from whipcount.layers import Sentence
from whipcount.link.days.solver import Dated, document_days
from whipcount.model import DateClue, Document, TimeMention

PLACES = "Lowport Highmoor Kessel Brant Tarn Ostrava Meldun Farrow Ashby Quillan Norrey".split()
PEOPLE = ["Anna Brisk", "Otto Marl", "Ines Corvo", "Paul Dray", "Rita Holm", "Sven Alder"]
KINDS = ["summit", "hearing", "rally", "debate", "conference", "referendum"]
WHATS = [
    "the harbour tolls",
    "the water treaty",
    "a wage pact",
    "the rail merger",
    "a tax on ferries",
]
FILLER = [
    "Critics called the plan too dear.",
    "The unions have yet to answer.",
    "Nobody expects a quick result.",
]


@dataclass(frozen=True)
class Happening:
    """An event: who, what, where, about what, and its day."""

    who: str
    kind: str
    where: str
    what: str
    day: date


@dataclass
class Dossier:
    """Reports with their true days, and which of them carry metadata that lies."""

    documents: list[Document] = field(default_factory=list)
    truth: dict[str, date] = field(default_factory=dict)
    lying: set[str] = field(default_factory=set)

    def solved(self) -> Mapping[str, Dated]:
        """The days that the solver finds."""
        return document_days(self.documents, times_of(self.documents), {})

    def without(self, name: str) -> Dossier:
        """The dossier, one report taken out."""
        rest = [d for d in self.documents if d.id != name]
        return Dossier(rest, self.truth, self.lying)


def times_of(documents: Sequence[Document]) -> list[TimeMention]:
    """The time mentions of all of them, by sentences cut at full stops."""
    found: list[TimeMention] = []
    for document in documents:
        cut = re.finditer(r"[^.\n]+\.?", document.text)
        made = Times()(document, {"sentence": tuple(Sentence(m.start(), m.end()) for m in cut)})
        found += [m for m in made if isinstance(m, TimeMention)]
    return found


def dossier(seed: int, *, rivals: bool = False, wrong: float = 0.0) -> Dossier:
    """A dossier of three to six reports; rivals are events of one kind, host or place."""
    dice = random.Random(seed)  # noqa: S311  # a test's dice
    base = date(2012, 1, 1) + timedelta(days=dice.randrange(4500))
    events = _events(dice, base, rivals=rivals)
    made = Dossier()
    for n in range(dice.randint(3, 6)):
        _report(dice, made, f"r{n}", dice.choice(events), wrong)
    return made


def _events(dice: random.Random, base: date, *, rivals: bool) -> list[Happening]:
    who, where = dice.sample(PEOPLE, 3), dice.sample(PLACES, 3)
    kinds, what = dice.sample(KINDS, 3), dice.sample(WHATS, 3)
    if rivals:  # the same host and kind, weeks apart
        who[1], kinds[1] = who[0], kinds[0]
    days = [base + timedelta(days=d) for d in (20, 20 + dice.choice((7, 14, 21)), 60)]
    return [Happening(*row) for row in zip(who, kinds, where, what, days, strict=True)]


def _report(dice: random.Random, made: Dossier, name: str, event: Happening, wrong: float) -> None:
    ahead = dice.random() < 0.55
    gap = -dice.randint(1, 6) if ahead else dice.choices((0, 1, 2, 3), (60, 28, 8, 4))[0]
    day = event.day + timedelta(days=gap)
    clues, text = _clues(dice, day, wrong, name, made), _text(dice, event, day, ahead=ahead)
    lines = tuple(range(1, text.count("\n") + 2))
    made.truth[name] = day
    made.documents.append(
        Document(id=name, source=f"{name}.txt", text=text, lines=lines, dates=clues)
    )


def _clues(
    dice: random.Random, day: date, wrong: float, name: str, made: Dossier
) -> tuple[DateClue, ...]:
    drawn = dice.random()
    if drawn >= 0.45:
        return ()
    if dice.random() < wrong:
        made.lying.add(name)
        day += timedelta(days=dice.choice((-200, -30, 45, 400)))
    where = dice.choice(("meta", "sidecar", "url", "line"))
    return (DateClue(where, day.isoformat(), day),)


def _text(dice: random.Random, event: Happening, day: date, *, ahead: bool) -> str:
    verb = "will host" if ahead else "hosted"
    named = f"{event.day:%B} {event.day.day}" if dice.random() < 0.35 else f"{event.day:%A}"
    words = named if named[-1].isdigit() or abs((event.day - day).days) < 7 else ""
    lead = f"{event.who} {verb} a {event.kind} on {event.what} in {event.where} on {words}."
    if dice.random() < 0.15:
        lead = f"{event.where.upper()}, {day:%B} {day.day} — {lead}"
    spoken = day - timedelta(days=dice.choices((0, 1), (86, 14))[0])
    said = f"The office of {event.who} said on {spoken:%A} that {event.what} came first."
    rest = [said] if dice.random() < 0.7 else []
    return "\n".join([lead, *rest, dice.choice(FILLER)])
