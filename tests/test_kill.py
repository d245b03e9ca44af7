"""Killed at any moment, a second run completes the work as if nothing had happened."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from command import COALITION, MODULE, exported, read


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, str]:
    """The seconds that a whole reading takes, and its export."""
    dossier = tmp_path_factory.mktemp("whole") / "story.whipcount"
    begun = time.perf_counter()
    read(COALITION, dossier)
    return time.perf_counter() - begun, exported(dossier)


def read_and_kill(dossier: Path, seconds: float) -> None:
    """Start a reading and kill it, as ``kill -9`` does, where it has not ended by then."""
    command = [*MODULE, "read", str(COALITION), "--dossier", str(dossier)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet) as process:
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()


@pytest.mark.parametrize("share", [0.25, 0.4, 0.55, 0.7, 0.85, 0.95])
def test_killed_once(tmp_path: Path, undisturbed: tuple[float, str], share: float) -> None:
    """A reading killed at some moment and run again gives the bytes of an undisturbed one."""
    seconds, whole = undisturbed
    dossier = tmp_path / "story.whipcount"
    read_and_kill(dossier, seconds * share)
    read(COALITION, dossier)
    assert exported(dossier) == whole


def test_killed_again_and_again(tmp_path: Path, undisturbed: tuple[float, str]) -> None:
    """Readings killed one after the other do no harm either."""
    seconds, whole = undisturbed
    dossier = tmp_path / "story.whipcount"
    for share in (0.5, 0.6, 0.7):
        read_and_kill(dossier, seconds * share)
    read(COALITION, dossier)
    assert exported(dossier) == whole


def test_readable_after_a_kill(tmp_path: Path, undisturbed: tuple[float, str]) -> None:
    """What a reading had recorded before a later one was killed is still there."""
    seconds, whole = undisturbed
    dossier = tmp_path / "story.whipcount"
    read(COALITION, dossier)
    read_and_kill(dossier, seconds * 0.6)
    assert exported(dossier) == whole
