"""Bad input gets one clear sentence that says what to do, and harms nothing recorded before."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from pathlib import Path

import pytest

from command import CANAL, COALITION, MODULE, exported, read, whipcount
from whipcount.dossier import Dossier
from whipcount.errors import StoreError
from whipcount.store import Store

REPORT = """LOWTOWN, 3 May 2031 (Harbour Wire)

Premier Dana Orlo said on Saturday that Lowtown would send forty engineers to the new bridge.

"We will pay our share if the northern towns pay theirs," she told reporters in the harbour.
"""
FRENCH = """Le premier ministre a déclaré samedi que le gouvernement ne participera pas à la force
commune. « Nous avons toujours dit que nous étions prêts à discuter, mais pas à ce prix », a-t-il
affirmé devant la presse à la sortie de la réunion avec les autres dirigeants de la région.
"""
MENU = """<html><head><title>Menu</title></head><body><nav><a href="/">Home</a> <a href="/s">Sport</a>
</nav><footer>Cookies</footer></body></html>"""
TYPEWRITER = REPORT.replace('"We', "\x93We").replace('s,"', "s,\x94")

# What a file holds, and what is said of it.
BAD = {
    "empty.txt": (b"", "is empty; save the report again"),
    "blank.txt": (b" \n\n\t", "is empty; save the report again"),
    "binary.txt": (bytes(range(256)) * 40, "is not a text file; give the report as plain text"),
    "image.txt": (b"\x89PNG\r\n\x1a\n" + bytes(300), "is not a text file"),
    "menu.html": (MENU.encode(), "holds no article; save the page of the report itself"),
    "french.txt": (FRENCH.encode(), "another language (fr)"),
    "long.txt": (REPORT.encode() * 25_000, "more than the 5,000,000 allowed; raise max_bytes"),
}


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a dossier that holds one good report."""
    home = tmp_path_factory.mktemp("recorded")
    (home / "good.txt").write_text(REPORT, encoding="utf-8")
    read(home / "good.txt", home / "story.whipcount")
    return (home / "story.whipcount").read_bytes()


@pytest.fixture
def dossier(tmp_path: Path, recorded: bytes) -> Path:
    """A dossier that holds one good report."""
    path = tmp_path / "story.whipcount"
    path.write_bytes(recorded)
    return path


def claims(dossier: Path) -> list[str]:
    """The lines of the record that rest on words; that there are any is checked."""
    with Dossier.open(dossier) as story:
        lines = [line for line in story.export("jsonl") if "evidence" in json.loads(line)]
    assert lines
    return lines


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_file(tmp_path: Path, dossier: Path, name: str) -> None:
    """A file that cannot be read is named with what to do, and the record stands as it was."""
    before = claims(dossier)
    (tmp_path / name).write_bytes(BAD[name][0])
    said = whipcount("read", tmp_path / name, "--dossier", dossier)
    assert BAD[name][1] in said.all
    assert name in said.all
    assert "Traceback" not in said.all
    assert claims(dossier) == before


def test_a_bad_file_among_good_ones(tmp_path: Path) -> None:
    """One bad file in a folder is a problem of its own: the others are read."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_text(REPORT, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    said = whipcount("read", folder, "--dossier", tmp_path / "story.whipcount")
    assert said.status == 0
    assert claims(tmp_path / "story.whipcount")
    listed = whipcount("documents", "--dossier", tmp_path / "story.whipcount")
    assert "is empty" in listed.all


def test_a_broken_encoding(tmp_path: Path) -> None:
    """A file that is not UTF-8 is read all the same, and the person is told how."""
    (tmp_path / "old.txt").write_bytes(TYPEWRITER.encode("latin-1"))
    said = whipcount("read", tmp_path / "old.txt", "--dossier", tmp_path / "story.whipcount")
    assert said.status == 0
    listed = whipcount("documents", "--dossier", tmp_path / "story.whipcount")
    assert "was read as Windows-1252" in said.all + listed.all
    assert "“We will pay" in exported(tmp_path / "story.whipcount").replace('\\"', "“")


def test_the_size_limit_of_the_settings(tmp_path: Path) -> None:
    """The limit on a file's size is what whipcount.toml says."""
    (tmp_path / "whipcount.toml").write_text("max_bytes = 100\n", encoding="utf-8")
    (tmp_path / "good.txt").write_text(REPORT, encoding="utf-8")
    said = whipcount("read", "good.txt", cwd=tmp_path)
    assert "more than the 100 allowed; raise max_bytes in whipcount.toml" in said.all
    assert "Traceback" not in said.all


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [("max_byte = 100", "unknown setting 'max_byte'"), ("max_bytes =", "is not valid TOML")],
)
def test_bad_settings(tmp_path: Path, settings: str, sentence: str) -> None:
    """A setting that is not known or not TOML is an error, before anything is read."""
    (tmp_path / "whipcount.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "good.txt").write_text(REPORT, encoding="utf-8")
    said = whipcount("read", "good.txt", cwd=tmp_path)
    assert said.status == 2
    assert sentence in said.all


def test_a_path_that_does_not_exist(tmp_path: Path, dossier: Path) -> None:
    """A path that is not there is named, and nothing is made or changed."""
    before = dossier.read_bytes()
    said = whipcount("read", tmp_path / "nowhere", "--dossier", dossier)
    assert said.status == 2
    assert "nowhere" in said.all
    assert "does not exist" in said.all
    assert dossier.read_bytes() == before
    whipcount("read", tmp_path / "nowhere", "--dossier", tmp_path / "new.whipcount")
    assert not (tmp_path / "new.whipcount").exists()


@pytest.mark.parametrize("question", ["show", "count", "export", "documents"])
def test_no_dossier(tmp_path: Path, question: str) -> None:
    """A question where there is no dossier says how to make one, and makes none."""
    said = whipcount(question, "--dossier", tmp_path / "none.whipcount")
    assert said.status == 1
    assert "whipcount read" in said.all
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [("show",), ("read", COALITION), ("add", "Good words all.")])
def test_not_a_dossier(tmp_path: Path, command: tuple[object, ...]) -> None:
    """A file that is something else is left alone."""
    path = tmp_path / "letter.whipcount"
    path.write_text("Dear reader, this is a letter.\n" * 40, encoding="utf-8")
    before = path.read_bytes()
    said = whipcount(*command, "--dossier", path)
    assert said.status == 1
    assert "is not a Whipcount dossier" in said.all
    assert path.read_bytes() == before


def test_another_database(tmp_path: Path) -> None:
    """A database of another program is left alone."""
    path = tmp_path / "other.whipcount"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE letters (body TEXT)")
    other.close()
    before = path.read_bytes()
    said = whipcount("read", COALITION, "--dossier", path)
    assert said.status == 1
    assert "is not a Whipcount dossier" in said.all
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("version", "sentence"), [("99", "made by a newer Whipcount"), ("0", "made by an older")]
)
def test_another_version(dossier: Path, version: str, sentence: str) -> None:
    """A dossier of a newer or older Whipcount says what to do, and is not touched."""
    with sqlite3.connect(dossier) as database:
        database.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (version,))
    database.close()
    before = dossier.read_bytes()
    said = whipcount("read", COALITION, "--dossier", dossier)
    assert said.status == 1
    assert sentence in said.all
    assert dossier.read_bytes() == before


def test_a_full_disk(dossier: Path) -> None:
    """A disk that fills up while a folder is read costs nothing that was recorded."""
    before = claims(dossier)
    with Dossier.open(dossier) as filling:
        pages = filling.store.db.execute("PRAGMA page_count").fetchone()[0]
        filling.store.db.execute(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(
            StoreError, match="the disk takes no more: free some space and run again"
        ):
            filling.read([COALITION])
    assert set(before) <= set(claims(dossier))


def test_a_limit_on_files(dossier: Path) -> None:
    """Where the system lets no file grow, the command says so in a sentence and breaks nothing."""
    before = claims(dossier)
    blocks = dossier.stat().st_size // 512 + 8
    line = f'ulimit -f {blocks} && exec "$@"'
    command = ["sh", "-c", line, "sh", *MODULE, "read", str(COALITION), "--dossier", str(dossier)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "free some space and run again" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert set(before) <= set(claims(dossier))


def test_two_writers(dossier: Path) -> None:
    """While one process writes, a second is told to wait, and the first loses nothing."""
    before = claims(dossier)
    with Store(dossier) as store, store.writing():
        said = whipcount("read", COALITION, "--dossier", dossier)
        assert said.status == 1
        assert "another whipcount is writing" in said.all
        assert "run again" in said.all
    assert claims(dossier) == before


def test_two_readings_at_once(tmp_path: Path) -> None:
    """Two readings started together leave a dossier that one more completes."""
    both, alone = tmp_path / "both.whipcount", tmp_path / "alone.whipcount"
    quiet = subprocess.DEVNULL
    started = [
        subprocess.Popen([*MODULE, "read", str(folder), "--dossier", str(both)], stdout=quiet,
                         stderr=quiet, stdin=quiet)
        for folder in (CANAL, COALITION)
    ]  # fmt: skip
    ended = [process.wait() for process in started]
    assert 0 in ended
    for folder in (CANAL, COALITION):
        read(folder, both)
        read(folder, alone)
    assert exported(both) == exported(alone)


@pytest.mark.parametrize("day", ["yesterday", "2031-02-30", "31/12/2031"])
def test_a_day_that_is_none(dossier: Path, day: str) -> None:
    """A day that is no day of the calendar is refused with the way to write one."""
    said = whipcount("count", "--as-of", day, "--dossier", dossier)
    assert said.status == 2
    assert f"{day!r} is not a day; write it as" in said.all
