"""The command line as a person runs it: a process of its own, its answer as text."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from whipcount import examples

COALITION = examples.folder("coalition")
CANAL = examples.folder("canal")
MODULE = (sys.executable, "-m", "whipcount")


@dataclass(frozen=True)
class Said:
    """How a command ended, and what it said on either stream."""

    status: int
    out: str
    err: str

    @property
    def all(self) -> str:
        """Both streams with all white space as single blanks, so that wrapped lines meet."""
        return " ".join((self.out + " " + self.err).split())


def whipcount(*arguments: object, cwd: Path | None = None, seed: str = "0") -> Said:
    """Run one command to its end, under a given seed of Python's hashes."""
    done = subprocess.run(
        [*MODULE, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "100", "PYTHONHASHSEED": seed},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


def read(folder: Path, dossier: Path, seed: str = "0") -> None:
    """Read a folder into a dossier, which must succeed."""
    said = whipcount("read", folder, "--dossier", dossier, seed=seed)
    assert said.status == 0, said.all


def exported(dossier: Path, seed: str = "0") -> str:
    """The dossier's record as JSON Lines."""
    said = whipcount("export", "--format", "jsonl", "--dossier", dossier, seed=seed)
    assert said.status == 0, said.all
    return said.out
