"""One dossier file: SQLite with documents and judgements for good, readings as a cache.

Every write is one transaction, so that a process killed at any moment leaves a readable file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from whipcount.codec import (
    decode,
    decode_claim,
    document_key,
    encode,
    encode_claim,
    judgement_key,
)
from whipcount.errors import StoreError
from whipcount.model import Claim, Document, Judgement, Problem

SCHEMA_VERSION = 1
P = ParamSpec("P")
R = TypeVar("R")
Reading = tuple[tuple[Claim, ...], tuple[Problem, ...]]


def _told(
    method: Callable[Concatenate[Store, P], R],
) -> Callable[Concatenate[Store, P], R]:
    """Turn SQLite's errors into one sentence that says what to do."""

    @wraps(method)
    def wrapped(self: Store, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(self, *args, **kwargs)
        except sqlite3.Error as error:
            raise StoreError(_sentence(self.path, error)) from error

    return wrapped


def _sentence(path: Path, error: sqlite3.Error) -> str:
    text = str(error)
    if "full" in text or "disk I/O" in text:
        return (
            f"the disk takes no more: free some space and run again; all that {path} held is kept"
        )
    if "locked" in text or "busy" in text:
        return f"another whipcount is writing to {path}: wait until it is done, then run again"
    if any(words in text for words in ("not a database", "malformed", "no such")):
        return f"{path} is not a Whipcount dossier: give another --dossier, or move it away"
    if "readonly" in text or "unable to open" in text:
        return f"{path} cannot be opened for writing: check that the folder exists and is yours"
    return f"{path}: {text}"


class Store:
    """The only module that speaks SQL. Rows come and go as model objects."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open the dossier at ``path``; with ``create``, make it if it is not there.

        Raises:
            StoreError: missing, not a dossier, or made by another version.
        """
        self.path = path
        if not create and not path.exists():
            raise StoreError(
                f"there is no dossier at {path}: make one with `whipcount read FOLDER`"
            )
        self._connect()
        try:
            self._open()
        except StoreError:
            self.db.close()
            raise

    @_told
    def _connect(self) -> None:
        self.db = sqlite3.connect(self.path, isolation_level=None, timeout=5)

    @_told
    def _open(self) -> None:
        fresh = not self.db.execute("SELECT 1 FROM sqlite_master").fetchone()
        if fresh:
            with self.transaction():
                for statement in files("whipcount").joinpath("schema.sql").read_text().split(";"):
                    self.db.execute(statement)
                self.db.execute(
                    "INSERT OR IGNORE INTO meta VALUES ('schema', ?)", (str(SCHEMA_VERSION),)
                )
        self._check_version()

    def _check_version(self) -> None:
        row = self.db.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        if row and not str(row[0]).isdigit():
            raise StoreError(_sentence(self.path, sqlite3.DatabaseError("not a database of ours")))
        found = int(row[0]) if row else 0
        if found > SCHEMA_VERSION:
            raise StoreError(
                f"{self.path} was made by a newer Whipcount (format {found}, this one writes"
                f" {SCHEMA_VERSION}): upgrade with `pip install --upgrade whipcount`"
            )
        if found < SCHEMA_VERSION:
            raise StoreError(
                f"{self.path} was made by an older Whipcount (format {found}): read the reports"
                " into a new dossier and load the old one's judgements.jsonl there"
            )

    def __enter__(self) -> Self:
        """Use as a context manager; leaving it closes the file."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; everything is already written."""
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:  # a full disk has ended it already
                self.db.execute("ROLLBACK")
            raise

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the dossier for one long job; a second writer is told so at once.

        The lock is a lock of the operating system on a file beside the dossier: it goes with the
        process, however that ends.
        """
        lock = sqlite3.connect(f"{self.path}-lock", isolation_level=None, timeout=0)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            lock.close()
            raise StoreError(_sentence(self.path, error)) from error
        try:
            yield
        finally:
            with suppress(OSError):  # where an open file cannot be deleted, an empty one stays
                Path(f"{self.path}-lock").unlink(missing_ok=True)
            lock.close()

    @_told
    def documents(self) -> tuple[Document, ...]:
        """All documents, in the one order."""
        rows = self.db.execute("SELECT body FROM document").fetchall()
        return tuple(sorted((decode(r[0], Document) for r in rows), key=document_key))

    @_told
    def documents_of(self, source: str) -> tuple[Document, ...]:
        """The documents that one file has held, in the one order."""
        rows = self.db.execute("SELECT body FROM document WHERE source = ?", (source,)).fetchall()
        return tuple(sorted((decode(r[0], Document) for r in rows), key=document_key))

    @_told
    def put_file(
        self, source: str, documents: Iterable[Document], problems: Iterable[Problem]
    ) -> None:
        """Store what one file held, or what was wrong with it, at one stroke."""
        trouble = tuple(problems)
        with self.transaction():
            self.db.executemany(
                "INSERT OR IGNORE INTO document VALUES (?, ?, ?)",
                [(d.id, d.source, encode(d)) for d in documents],
            )
            self.db.execute("DELETE FROM trouble WHERE source = ?", (source,))
            if trouble:
                self.db.execute("INSERT INTO trouble VALUES (?, ?)", (source, encode(trouble)))

    @_told
    def remove(self, ids: Iterable[str], source: str) -> None:
        """Take documents and their readings out, as if they had never been there."""
        gone = [(i,) for i in ids]
        with self.transaction():
            self.db.executemany("DELETE FROM document WHERE id = ?", gone)
            self.db.executemany("DELETE FROM reading WHERE document = ?", gone)
            self.db.execute("DELETE FROM trouble WHERE source = ?", (source,))

    @_told
    def troubles(self) -> tuple[Problem, ...]:
        """What was wrong with files that could not be read, or not wholly."""
        rows = self.db.execute("SELECT body FROM trouble").fetchall()
        return tuple(sorted(p for r in rows for p in decode(r[0], tuple[Problem, ...])))

    @_told
    def unread(self, digest: str) -> tuple[Document, ...]:
        """Documents without a reading under this pipeline digest."""
        done = {
            r[0]
            for r in self.db.execute("SELECT document FROM reading WHERE digest = ?", (digest,))
        }
        return tuple(d for d in self.documents() if d.id not in done)

    @_told
    def put_reading(self, document: str, digest: str, reading: Reading) -> None:
        """Store one document's claims and Problems; readings of older pipelines go."""
        claims, problems = reading
        body = encode([[encode_claim(c).decode() for c in claims], problems])
        with self.transaction():
            self.db.execute("DELETE FROM reading WHERE document = ?", (document,))
            self.db.execute("INSERT INTO reading VALUES (?, ?, ?)", (document, digest, body))

    @_told
    def readings(self, digest: str) -> Reading:
        """Claims and Problems of all documents under this pipeline digest."""
        claims: list[Claim] = []
        problems: list[Problem] = []
        query = "SELECT body FROM reading WHERE digest = ? ORDER BY document"
        for (body,) in self.db.execute(query, (digest,)):
            rows, troubles = decode(body, tuple[tuple[str, ...], tuple[Problem, ...]])
            claims += [decode_claim(r.encode()) for r in rows]
            problems += troubles
        return tuple(claims), tuple(problems)

    @_told
    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements, in the order in which they fold."""
        rows = self.db.execute("SELECT body FROM judgement").fetchall()
        return tuple(sorted((decode(r[0], Judgement) for r in rows), key=judgement_key))

    @_told
    def put_judgements(self, judgements: Iterable[Judgement]) -> int:
        """Store judgements; known ones are left as they are. Returns how many are new."""
        before = self.db.total_changes
        with self.transaction():
            self.db.executemany(
                "INSERT OR IGNORE INTO judgement VALUES (?, ?)",
                [(j.id, encode(j)) for j in judgements],
            )
        return self.db.total_changes - before
