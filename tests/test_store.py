"""One file that is always readable: what was written stays, what is wrong is said in a sentence."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims import judgement, position, report
from whipcount.codec import document_key, encode
from whipcount.errors import StoreError
from whipcount.model import Problem
from whipcount.store import SCHEMA_VERSION, Store

PAGE = report("Orvia will join the bridge.", "in/1.txt")
OTHER = report("Orvia stays out.", "in/0.txt")
JOINS = position(PAGE, "Orvia will join", "Orvia", "offered")
OUT = position(OTHER, "Orvia stays out", "Orvia", "declined")
TROUBLE = Problem("in/2.txt", "read", "the file is empty")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a dossier may be."""
    return tmp_path / "story.whipcount"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A dossier with two reports."""
    with Store(path, create=True) as made:
        made.put_file("in/1.txt", [PAGE], [])
        made.put_file("in/0.txt", [OTHER], [TROUBLE])
        yield made


def everything(store: Store) -> bytes:
    """All that a dossier holds, whatever order SQLite keeps it in."""
    rows = (store.documents(), store.troubles(), store.judgements(), store.readings("d"))
    return encode(rows)


def test_documents_come_in_order(store: Store) -> None:
    """Documents come back as they were put, in the one order."""
    assert store.documents() == tuple(sorted((PAGE, OTHER), key=document_key))
    assert store.documents_of("in/1.txt") == (PAGE,)


def test_reading_twice(store: Store) -> None:
    """To put in what is there changes nothing."""
    store.put_reading(PAGE.id, "d", ((JOINS,), ()))
    before = everything(store)
    store.put_file("in/1.txt", [PAGE], [])
    store.put_file("in/0.txt", [OTHER], [TROUBLE])
    store.put_reading(PAGE.id, "d", ((JOINS,), ()))
    assert everything(store) == before


def test_trouble_of_a_file(store: Store) -> None:
    """What was wrong with a file is forgotten when the file is put in again without it."""
    assert store.troubles() == (TROUBLE,)
    store.put_file("in/0.txt", [OTHER], [])
    assert store.troubles() == ()


def test_readings_are_of_a_pipeline(store: Store) -> None:
    """A reading counts under the digest it was made by; a newer one takes its place."""
    store.put_reading(PAGE.id, "old", ((JOINS,), (TROUBLE,)))
    assert store.readings("old") == ((JOINS,), (TROUBLE,))
    assert store.readings("new") == ((), ())
    assert store.unread("old") == (OTHER,)
    assert set(store.unread("new")) == {PAGE, OTHER}
    store.put_reading(PAGE.id, "new", ((), ()))
    assert store.readings("old") == ((), ())


def test_remove(path: Path) -> None:
    """A removed report leaves no trace in the file's rows."""
    with Store(path, create=True) as store:
        store.put_file("in/1.txt", [PAGE], [])
        store.put_reading(PAGE.id, "d", ((JOINS,), ()))
        before = everything(store)
        store.put_file("in/0.txt", [OTHER], [TROUBLE])
        store.put_reading(OTHER.id, "d", ((OUT,), ()))
        store.remove([OTHER.id], "in/0.txt")
        assert everything(store) == before


def test_judgements(store: Store) -> None:
    """Judgements come back in the order in which they fold; known ones are not put in twice."""
    late, early = judgement("reject", JOINS, when=2), judgement("accept", JOINS, when=1)
    assert store.put_judgements([late, early]) == 2
    assert store.put_judgements([early]) == 0
    assert [j.id for j in store.judgements()] == [early.id, late.id]
    assert encode(store.judgements()[0]) == encode(early)


KILLED = """
import os, signal, sys
from pathlib import Path
from claims import report
from whipcount.store import Store
store = Store(Path(sys.argv[1]))
with store.writing(), store.transaction():
    store.db.execute("DELETE FROM document")
    store.db.execute("CREATE TABLE half (done TEXT)")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_killed_in_a_transaction(store: Store, path: Path) -> None:
    """A process killed amid a transaction leaves all that was there, and no lock."""
    before = everything(store)
    store.close()
    home = Path(__file__).resolve().parent
    paths = os.pathsep.join([str(home), str(home.parent / "src")])
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        env={**os.environ, "PYTHONPATH": paths},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    with Store(path) as again, again.writing():
        assert everything(again) == before
        again.put_file("in/1.txt", [PAGE], [])


def test_a_failed_transaction(store: Store) -> None:
    """An error amid a transaction leaves all that was there, and the next one works."""
    before = everything(store)

    def fail() -> None:
        with store.transaction():
            store.db.execute("DELETE FROM document")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert everything(store) == before
    store.put_file("in/1.txt", [PAGE], [])


def test_missing(path: Path) -> None:
    """A dossier that is not there is not made by looking, and how to make it is said."""
    with pytest.raises(StoreError, match="make one with `whipcount read FOLDER`"):
        Store(path)
    assert not path.exists()


def test_an_empty_file(path: Path) -> None:
    """An empty file, as a kill amid the making leaves it, is a dossier with nothing in it."""
    path.touch()
    with Store(path) as store:
        assert store.documents() == ()


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (SCHEMA_VERSION + 1, "newer Whipcount .*pip install --upgrade"),
        (SCHEMA_VERSION - 1, "older Whipcount .* load the old one's judgements.jsonl"),
        ("one", "is not a Whipcount dossier"),
    ],
)
def test_another_version(store: Store, path: Path, version: object, sentence: str) -> None:
    """A dossier of another version is not opened, and what to do is said."""
    store.db.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (str(version),))
    store.close()
    with pytest.raises(StoreError, match=sentence):
        Store(path)


def test_not_a_database(path: Path) -> None:
    """A file of another sort is left as it is."""
    path.write_text("Dear reader, " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="is not a Whipcount dossier"):
        Store(path, create=True)
    assert path.read_text(encoding="utf-8").startswith("Dear reader")


@pytest.mark.parametrize("table", ["letters (body TEXT)", "meta (colour TEXT)"])
def test_another_database(path: Path, table: str) -> None:
    """A database of another program is left as it is."""
    other = sqlite3.connect(path)
    other.execute(f"CREATE TABLE {table}")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="is not a Whipcount dossier"):
        Store(path, create=True)
    assert path.read_bytes() == before


def test_no_such_folder(tmp_path: Path) -> None:
    """A folder that is not there is said to be so."""
    with pytest.raises(StoreError, match="check that the folder exists"):
        Store(tmp_path / "none" / "story.whipcount", create=True)


def test_locked(store: Store, path: Path) -> None:
    """A second writer is told at once to wait; a reader is not kept out."""
    with store.writing(), Store(path) as second:
        job = second.writing()
        with pytest.raises(StoreError, match="another whipcount is writing"):
            job.__enter__()
        assert second.documents() == store.documents()
    with Store(path) as third, third.writing():
        third.put_file("in/1.txt", [PAGE], [])


def test_a_busy_file(store: Store, path: Path) -> None:
    """A write while another program holds the file says so."""
    with Store(path) as second:
        second.db.execute("PRAGMA busy_timeout = 0")
        with store.transaction(), pytest.raises(StoreError, match="another whipcount is writing"):
            second.put_file("in/1.txt", [PAGE], [])


def test_the_lock_leaves_nothing_behind(store: Store, path: Path) -> None:
    """However a long job ends, its lock goes."""
    with pytest.raises(RuntimeError), store.writing():
        raise RuntimeError
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_full_disk(store: Store) -> None:
    """Where the disk takes no more, a sentence says so and all that was there is there."""
    before = everything(store)
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages}")
    big = report("Orvia. " * 10_000, "in/3.txt")
    with pytest.raises(StoreError, match="free some space and run again"):
        store.put_file("in/3.txt", [big], [])
    assert everything(store) == before
    store.db.execute("PRAGMA max_page_count = 100000")
    store.put_file("in/3.txt", [big], [])
    assert big in store.documents()
