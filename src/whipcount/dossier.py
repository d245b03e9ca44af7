"""The façade: one SQLite file is one dossier is one story. One method per capability.

Reading, judging and asking all go through here; the clock is read here and nowhere below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

from whipcount import judgements, stages
from whipcount.asking import Asking
from whipcount.codec import decode, digest, encode, plain
from whipcount.errors import InputError
from whipcount.export import export
from whipcount.judge import judge
from whipcount.judge.lists import read_list
from whipcount.link import Frame, link, published_by
from whipcount.link.codebook import Codebook, write_codebook
from whipcount.model import Document, Judgement, Problem, Record
from whipcount.pipeline import Pipeline, run
from whipcount.read import find_files, note, read_file
from whipcount.settings import Settings, hundredths
from whipcount.store import Store
from whipcount.views.issues import codebook
from whipcount.views.labels import documents_named

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What one ``read`` did: files looked at, documents they hold, how many of those are new."""

    files: int
    documents: int
    new: int
    problems: tuple[Problem, ...]


class Dossier(Asking):
    """One story's reports, claims and judgements in one file."""

    def __init__(self, store: Store, settings: Settings, codebook: Codebook | None = None) -> None:
        self.store = store
        self.settings = settings
        self.codebook = codebook or Codebook()
        self.pipeline: Pipeline = stages.pipeline(settings)
        self.digest = digest(self.pipeline.digest, stages.data_digest(), settings.language)
        self._kept: dict[tuple[date | None, int], Record] = {}

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        settings: Settings | None = None,
        codebook: Codebook | None = None,
        create: bool = False,
    ) -> Self:
        """Open the dossier at ``path``; with ``create``, make it if it is not there.

        Raises:
            StoreError: missing, not a dossier, or made by another version.
        """
        return cls(Store(path, create=create), settings or Settings(), codebook)

    def __enter__(self) -> Self:
        """Use as a context manager; leaving it closes the file."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.store.close()

    # Read

    def read(self, paths: Sequence[Path], progress: Progress | None = None) -> ReadReport:
        """Read files and folders into the dossier. Reading the same twice changes nothing.

        Raises:
            InputError: a path does not exist, or a folder holds nothing to read.
        """
        found = find_files(paths)
        with self.store.writing():
            known = {d.id for d in self.store.documents()}
            made: list[Document] = []
            problems: list[Problem] = []
            for path in found:
                documents, troubles = read_file(path, self.settings)
                self.store.put_file(str(path), self._superseding(documents), troubles)
                made += documents
                problems += troubles
            self._catch_up(progress)
        new = {d.id for d in made} - known
        return ReadReport(len(found), len(made), len(new), tuple(sorted(problems)))

    def _superseding(self, documents: Sequence[Document]) -> list[Document]:
        """A corrected file's documents, pointing at those that the same path held before."""
        here = {d.id for d in documents}
        return [_heir(d, self.store.documents_of(d.source), here) for d in documents]

    def add(
        self,
        text: str,
        *,
        title: str | None = None,
        outlet: str | None = None,
        day: date | None = None,
    ) -> Document:
        """Take in a note typed by a person, as a document of its own.

        Raises:
            InputError: the note is empty.
        """
        if not text.strip():
            raise InputError(
                "the note is empty: give its text, or - to read it from standard input"
            )
        source = f"note-{digest(text, title, outlet, day)[:8]}"
        document = note(text, title=title, outlet=outlet, day=day, source=source)
        with self.store.writing():
            self.store.put_file(source, [document], [])
            self._catch_up(None)
        return document

    def remove(self, reference: str) -> tuple[Document, ...]:
        """Take a report out as if it had never been there; judgements on it wait for its return.

        Raises:
            InputError: nothing of that name is in the dossier.
        """
        documents = self.store.documents()
        gone = documents_named(reference, documents)
        with self.store.writing():
            for source in sorted({d.source for d in gone}):
                self.store.remove([d.id for d in gone if d.source == source], source)
            self._kept.clear()
        return gone

    def _catch_up(self, progress: Progress | None) -> None:
        """Read every document that has no reading under the present pipeline."""
        waiting = self.store.unread(self.digest)
        for number, document in enumerate(waiting):
            if progress:
                progress(number, len(waiting), document.title or document.source)
            self.store.put_reading(document.id, self.digest, run(self.pipeline, document))
        if progress and waiting:
            progress(len(waiting), len(waiting), "")
        self._kept.clear()

    # The record

    def record(self, as_of: date | None = None, *, sure: int = 0) -> Record:
        """The linked record, from documents published by ``as_of``, without what is less ``sure``.

        Raises:
            InputError: ``sure`` is not from 0 to 100.
        """
        if (as_of, hundredths(sure)) not in self._kept:
            if self.store.unread(self.digest):
                with self.store.writing():
                    self._catch_up(None)
            self._kept[as_of, sure] = self._linked(as_of, sure)
        return self._kept[as_of, sure]

    def _linked(self, as_of: date | None, sure: int) -> Record:
        documents, given = self.store.documents(), self.store.judgements()
        claims, problems = self.store.readings(self.digest)
        cut, later = None, set[str]()
        if as_of is not None:
            every = {d.id for d in documents}
            cut = published_by(as_of, documents, claims)
            documents = cut.documents
            later = every - {d.id for d in documents}
            claims = tuple(c for c in claims if c.document not in later)
        settled = judge(claims, given, documents)
        told = (*self.store.troubles(), *problems, *settled.problems)
        troubles = tuple(p for p in told if p.document not in later)
        return link(
            settled.claims, documents, given,
            digest=self._seal(), problems=troubles, frame=Frame(cut, self.codebook, sure),
        )  # fmt: skip

    def _seal(self) -> str:
        """The digest of an export: of the pipeline, and of the codebook where there is one."""
        book = self.codebook
        return digest(self.digest, plain(book)) if book.questions else self.digest

    # Correct

    def judge(
        self,
        verb: str,
        target: Sequence[str],
        *,
        stands: Mapping[str, object] | None = None,
        by: str,
        why: str,
    ) -> Judgement:
        """Record a person's word; undo it by rejecting the judgement's own id later.

        Raises:
            InputError: an unknown verb, target or field.
        """
        when = datetime.now(UTC).isoformat(timespec="microseconds")
        record = self.record()
        read, given = self.store.readings(self.digest)[0], self.store.judgements()
        claims = judge(read, given, self.store.documents()).claims
        made = judgements.make(record, claims, verb, target, dict(stands or {}), (by, when, why))
        self.store.put_judgements([made])
        self._kept.clear()
        return made

    def import_actors(self, text: str, *, source: str, by: str, why: str) -> Judgement:
        """Take in a user's own list of actors; undo it by rejecting the judgement that it makes.

        Raises:
            InputError: a line of the list is wrong; nothing is taken in then.
        """
        when = datetime.now(UTC).isoformat(timespec="microseconds")
        made = judgements.of_list(read_list(text), source, (by, when, why))
        self.store.put_judgements([made])
        self._kept.clear()
        return made

    def rename_issue(self, issue: str, name: str, *, by: str, why: str) -> Judgement:
        """Give an issue a new name; undo it by rejecting the judgement.

        Raises:
            InputError: no such issue, or no such name can be given.
        """
        when = datetime.now(UTC).isoformat(timespec="microseconds")
        made = judgements.rename(self.record(), issue, name, (by, when, why))
        self.store.put_judgements([made])
        self._kept.clear()
        return made

    def dump_judgements(self) -> str:
        """All judgements as JSON Lines, in a stable order, fit for version control."""
        return "".join(encode(j).decode() + "\n" for j in self.store.judgements())

    def load_judgements(self, text: str) -> int:
        """Take in judgements that ``dump_judgements`` wrote; returns how many are new.

        Raises:
            InputError: a line is not a judgement; nothing is taken in then.
        """
        made = []
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                try:
                    made.append(decode(line, Judgement))
                except InputError as error:
                    raise InputError(f"line {number}: {error}") from error
        self._kept.clear()
        return self.store.put_judgements(made)

    def issues_codebook(self) -> str:
        """All issues as a codebook that may be edited and kept beside the reports."""
        return write_codebook(codebook(self.record(), self.codebook))

    def export(self, form: str, as_of: date | None = None, *, sure: int = 0) -> Any:  # noqa: ANN401
        """The record as jsonl, csv or md."""
        return export(self.record(as_of, sure=sure), form, self.settings)


def _heir(document: Document, stored: Sequence[Document], here: set[str]) -> Document:
    """The document, superseding the last of its kind that its file held and holds no more."""
    done = {d.supersedes for d in stored} | here
    old = [d.id for d in stored if d.id not in done and _one_place(d, document)]
    if not old or document.id in {d.id for d in stored}:
        return document
    return replace(document, supersedes=old[0])


def _one_place(a: Document, b: Document) -> bool:
    """Whether both are their file's main document, or parts of it under one title."""
    if a.part_of is None or b.part_of is None:
        return a.part_of == b.part_of
    return a.title == b.title
