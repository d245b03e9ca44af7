"""The façade on real readings of the examples: asked, judged, looked at as of a day, and exported."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from whipcount import examples
from whipcount.dossier import Dossier
from whipcount.errors import InputError
from whipcount.model import Document, Issue, Position, Record
from whipcount.settings import Settings

CANAL = examples.folder("canal")
REPORT = "PORT SUND, 3 May 2031 - Orvia said on Saturday that it would join the bridge.\n"


def export(dossier: Dossier) -> str:
    """The record as one text."""
    return "".join(dossier.export("jsonl"))


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of the canal story, read once."""
    path = tmp_path_factory.mktemp("canal") / "story.whipcount"
    with Dossier.open(path, create=True) as made:
        made.read([CANAL])
    return path


def copied(path: Path, to: Path) -> Path:
    """A copy of a dossier, at another place."""
    shutil.copy(path, to)
    return to


@pytest.fixture
def canal(read_once: Path, tmp_path: Path) -> Iterator[Dossier]:
    """A dossier of the canal story, of the test's own."""
    with Dossier.open(copied(read_once, tmp_path / "story.whipcount")) as dossier:
        yield dossier


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Dossier]:
    """A dossier of one report at ``report.txt``."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    with Dossier.open(tmp_path / "small.whipcount", create=True) as dossier:
        dossier.read([tmp_path / "report.txt"])
        yield dossier


def stance(record: Record) -> Position:
    """The first position of a record."""
    return next(c for c in record.claims if isinstance(c, Position))


def test_every_question_is_answered(canal: Dossier) -> None:
    """Each question has an answer on a real story, and so has each form of export."""
    assert canal.record().claims
    for question in (
        canal.front, canal.count, canal.pledges, canal.needs, canal.waits, canal.meetings,
        canal.timeline, canal.disputed, canal.who, canal.said, canal.documents,
    ):  # fmt: skip
        assert question() is not None
    assert canal.explain(stance(canal.record()).id) is not None
    for form in ("jsonl", "md"):
        assert "".join(canal.export(form))


def test_the_order_of_reading(canal: Dossier, tmp_path: Path) -> None:
    """Reports read one by one from the last to the first give the same export."""
    with Dossier.open(tmp_path / "other.whipcount", create=True) as other:
        for path in sorted(CANAL.glob("*.txt"), reverse=True):
            other.read([path])
        assert export(other) == export(canal)


def test_reading_again(canal: Dossier) -> None:
    """Reading again finds nothing new and changes nothing."""
    before = export(canal)
    report = canal.read([CANAL])
    assert (report.new, report.files) == (0, len(list(CANAL.glob("*.txt"))))
    assert export(canal) == before


def test_judgements_dumped_and_loaded(canal: Dossier, read_once: Path, tmp_path: Path) -> None:
    """Judgements dumped here and loaded there, in any order of lines, give the same export."""
    first = stance(canal.record())
    canal.judge("amend", [first.id], stands={"stance": "undecided"}, by="a", why="b")
    names = [a.name for a in canal.record().actors if a.named and a.type == "state"][:2]
    if len(names) == 2:
        canal.judge("different", names, by="a", why="b")
    canal.judge("accept", [first.id], by="a", why="b")
    lines = canal.dump_judgements().splitlines(keepends=True)
    with Dossier.open(copied(read_once, tmp_path / "other.whipcount")) as other:
        assert other.load_judgements("".join(reversed(lines))) == len(lines)
        assert other.load_judgements("".join(lines)) == 0
        assert other.dump_judgements() == "".join(lines)
        assert export(other) == export(canal)


def test_a_bad_line(canal: Dossier) -> None:
    """Where one line is no judgement, its number is said and none is taken in."""
    canal.judge("accept", [stance(canal.record()).id], by="a", why="b")
    text = canal.dump_judgements()
    with pytest.raises(InputError, match="line 2: not a Judgement"):
        canal.load_judgements(text.replace("accept", "reject") + "{}\n")
    assert canal.dump_judgements() == text


def test_judge_and_undo(canal: Dossier) -> None:
    """A judgement changes the record at once, and taken back leaves the record as it was."""
    before, first = canal.record(), stance(canal.record())
    made = canal.judge("amend", [first.id], stands={"stance": "blocking"}, by="a", why="b")
    changed = {c.id: c for c in canal.record().claims}[first.id]
    assert isinstance(changed, Position)
    assert (changed.stance, changed.standing) == ("blocking", "amended")
    canal.judge("reject", [made.id], by="a", why="b")
    after = canal.record()
    assert (after.claims, after.actors, after.issues) == (
        before.claims,
        before.actors,
        before.issues,
    )
    assert len(after.judgements) == 2


def test_reject_and_accept_again(canal: Dossier) -> None:
    """A rejected claim is gone at once; accepted again by its id, it is back."""
    first = stance(canal.record())
    canal.judge("reject", [first.id], by="a", why="b")
    assert first.id not in {c.id for c in canal.record().claims}
    canal.judge("accept", [first.id], by="a", why="c")
    back = {c.id: c for c in canal.record().claims}[first.id]
    assert back.standing == "accepted"


def test_judgements_outlive_reading(canal: Dossier) -> None:
    """What a person judged and added stands after the report was removed and read again."""
    first = stance(canal.record())
    source = next(d.source for d in canal.record().documents if d.id == first.document)
    canal.judge("amend", [first.id], stands={"stance": "blocking"}, by="a", why="b")
    words = first.evidence[0].quote
    add = {"kind": "need", "words": words, "what": "a signature"}
    canal.judge("add", [Path(source).name], stands=add, by="a", why="b")
    before = export(canal)
    canal.remove(source)
    assert {p.message.split(":")[0] for p in canal.record().problems} >= {"unsupported"}
    canal.read([Path(source)])
    assert export(canal) == before


def test_issues_joined(canal: Dossier) -> None:
    """Two issues that a person calls the same are one, until taken back."""
    before = canal.record().issues
    assert len(before) > 1
    made = canal.judge("same", [before[0].id, before[1].id], by="a", why="b")
    assert len(canal.record().issues) == len(before) - 1
    canal.judge("reject", [made.id], by="a", why="b")
    assert canal.record().issues == before


def test_an_issue_pinned(canal: Dossier) -> None:
    """A claim pinned to another issue by its id is of that issue."""
    record = canal.record()
    first = stance(record)
    other: Issue = next(i for i in record.issues if i.id != first.issue)
    canal.judge("amend", [first.id], stands={"issue": other.id}, by="a", why="b")
    now = {c.id: c for c in canal.record().claims}[first.id]
    assert isinstance(now, Position)
    assert now.issue == other.id


def test_as_of(canal: Dossier) -> None:
    """As of a day, what was published later is left out; what has no day is left out and counted."""
    whole = canal.record()
    latest = {d.id: d.published.latest if d.published else None for d in whole.documents}
    days = sorted({d for d in latest.values() if d})
    undated = sum(d is None for d in latest.values())
    then = canal.record(days[0])
    assert {d.id for d in then.documents} == {i for i, d in latest.items() if d == days[0]}
    assert then.left_out == undated
    assert {c.document for c in then.claims} <= {d.id for d in then.documents}
    assert len(canal.record(days[-1]).documents) == len(whole.documents) - undated
    assert canal.record(date(1900, 1, 1)).claims == ()


def test_as_of_is_not_troubled_by_later_judgements(canal: Dossier) -> None:
    """A judgement on a report that is left out is no trouble of the day looked at."""
    record = canal.record()
    days: dict[str, date] = {
        d.id: d.published.latest for d in record.documents if d.published and d.published.latest
    }
    early = min(days.values())
    late = next(
        c for c in record.claims if isinstance(c, Position) and days.get(c.document, early) > early
    )
    canal.judge("accept", [late.id], by="a", why="b")
    assert not [p for p in canal.record(early).problems if p.stage == "judge"]


def test_a_corrected_report(small: Dossier, tmp_path: Path) -> None:
    """A file read again with other words supersedes itself; put right again, each once."""
    old = small.record().documents[0]
    (tmp_path / "report.txt").write_text(
        REPORT + "\nMirren said it would stay out.\n", encoding="utf-8"
    )
    small.read([tmp_path / "report.txt"])
    (now,) = small.record().documents
    assert now.supersedes == old.id
    small.read([tmp_path / "report.txt"])
    assert small.record().documents == (now,)


def test_removed_wholly(small: Dossier, tmp_path: Path) -> None:
    """To remove a report that was corrected removes both its versions."""
    (tmp_path / "report.txt").write_text(
        REPORT + "\nMirren said it would stay out.\n", encoding="utf-8"
    )
    small.read([tmp_path / "report.txt"])
    gone = small.remove("report.txt")
    assert len(gone) >= 1
    assert small.store.documents() == ()


def test_a_note(small: Dossier) -> None:
    """A note is a document of its own day; an empty one is refused, the same one is taken once."""
    made: Document = small.add("Mirren will stay out.", title="By phone", day=date(2031, 5, 4))
    small.add("Mirren will stay out.", title="By phone", day=date(2031, 5, 4))
    (found,) = [d for d in small.record().documents if d.note]
    assert found.id == made.id
    assert found.published is not None
    assert found.published.latest == date(2031, 5, 4)
    with pytest.raises(InputError, match="the note is empty"):
        small.add("  \n ")


def test_settings_are_in_the_digest(small: Dossier, tmp_path: Path) -> None:
    """Other settings make another digest, and so another reading."""
    with Dossier.open(tmp_path / "small.whipcount", settings=Settings(language="fr")) as other:
        assert other.digest != small.digest


def test_progress(tmp_path: Path) -> None:
    """Progress is told for each document waiting, and at the end."""
    told: list[tuple[int, int]] = []
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    with Dossier.open(tmp_path / "small.whipcount", create=True) as dossier:
        dossier.read([tmp_path / "report.txt"], lambda done, of, _: told.append((done, of)))
    assert told == [(0, 1), (1, 1)]


def test_as_of_keeps_the_days_that_later_reports_settle(tmp_path: Path) -> None:
    """A document published by a day keeps its day though only a later document gives it."""
    folder = examples.folder("coalition")
    with Dossier.open(tmp_path / "x.whipcount", create=True) as dossier:
        dossier.read([folder])
        dated = [d for d in dossier.record().documents if d.published and d.published.latest]
        first = min(d.published.latest for d in dated if d.published and d.published.latest)
        early = dossier.record(first).documents
    assert early
    assert all(d.published and d.published.latest and d.published.latest <= first for d in early)


PEOPLE = """LOWPORT, 3 May 2031 - Ada Lind met Tomas Bray on Saturday. Lind smiled.

Tom Bray said that the iron minister would resign.
"""
LIST = (
    "name,type,aliases,role,of,from\nAda Lind,person,the iron minister,premier,Orvia,2031-01-01\n"
)


@pytest.fixture
def people(tmp_path: Path) -> Iterator[Dossier]:
    """A dossier of one report about two people."""
    (tmp_path / "people.txt").write_text(PEOPLE, encoding="utf-8")
    with Dossier.open(tmp_path / "people.whipcount", create=True) as dossier:
        dossier.read([tmp_path / "people.txt"])
        yield dossier


def called(dossier: Dossier, name: str) -> str:
    """The id of the one actor of that name or alias."""
    (found,) = {a.id for a in dossier.record().actors if name in {a.name, *a.aliases}}
    return found


def test_same_and_different_outlive_reading(people: Dossier, tmp_path: Path) -> None:
    """What a person says of two actors blocks and forces joins through re-readings, until unsaid."""
    assert called(people, "Tomas Bray") != called(people, "Ada Lind")
    people.judge("same", ["Tomas Bray", "Ada Lind"], by="tester", why="a test")
    (tmp_path / "more.txt").write_text(PEOPLE.replace("smiled", "frowned"), encoding="utf-8")
    people.read([tmp_path / "more.txt", tmp_path / "people.txt"])
    assert called(people, "Tomas Bray") == called(people, "Ada Lind")
    undone = people.judge("different", ["Tomas Bray", "Ada Lind"], by="tester", why="a test")
    people.read([tmp_path / "people.txt"])
    assert called(people, "Tomas Bray") != called(people, "Ada Lind")
    people.judge("reject", [undone.id], by="tester", why="a test")
    assert called(people, "Tomas Bray") == called(people, "Ada Lind")


def test_a_list_of_actors(people: Dossier, tmp_path: Path) -> None:
    """A user's list holds through re-reading and in a dump, and is undone by rejecting it."""
    before = export(people)
    made = people.import_actors(LIST, source="list.csv", by="tester", why="a test")
    people.read([tmp_path / "people.txt"])
    (lind,) = [a for a in people.record().actors if a.name == "Ada Lind"]
    assert [(r.title, r.since) for r in lind.roles] == [("premier", date(2031, 1, 1))]
    with Dossier.open(tmp_path / "other.whipcount", create=True) as other:
        other.read([tmp_path / "people.txt"])
        other.load_judgements(people.dump_judgements())
        assert export(other) == export(people)
    people.judge("reject", [made.id], by="tester", why="a test")
    (lind,) = [a for a in people.record().actors if a.name == "Ada Lind"]
    assert not lind.roles
    assert [x for x in export(people).splitlines() if '"actor"' in x[:20]] == [
        x for x in before.splitlines() if '"actor"' in x[:20]
    ]


def test_a_wrong_list(people: Dossier) -> None:
    """A list with a wrong line changes nothing."""
    before = export(people)
    with pytest.raises(InputError, match="line 2"):
        people.import_actors("name,type\nAda Lind,ship\n", source="x", by="t", why="a test")
    assert export(people) == before
