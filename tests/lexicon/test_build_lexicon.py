"""The script that builds the lexicon from public facts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "src" / "whipcount" / "lexicon"
SHARED = os.environ.get("WHIPCOUNT_SHARED")
FILES = ("states.json", "organizations.json")


def build(data: Path, out: Path, seed: str) -> dict[str, bytes]:
    """Run the script under one hash seed and read what it wrote."""
    codes = data / "country-codes" / "country-codes.csv"
    script = ROOT / "training" / "build_lexicon.py"
    out.mkdir()
    subprocess.run(
        [sys.executable, str(script), str(data / "factbook"), str(codes), str(out)],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    return {name: (out / name).read_bytes() for name in FILES}


@pytest.mark.skipif(SHARED is None, reason="needs the public data of WHIPCOUNT_SHARED")
def test_building_twice_gives_the_bytes_that_ship(tmp_path: Path) -> None:
    """The lexicon is a pure function of its sources, whatever the hash seed, and is up to date."""
    data = Path(str(SHARED)) / "data"
    first = build(data, tmp_path / "first", "1")
    assert first == build(data, tmp_path / "second", "2")
    assert first == {name: (SHIPPED / name).read_bytes() for name in FILES}
