"""Time one reading of two stories on one core, start included, and keep it under a ceiling.

usage: speed.py

Reads the two examples, or with WHIPCOUNT_SHARED set the two stories named below, in one process
into a fresh dossier. Exit status: 0 within the ceiling, 1 over it, 2 no stories where the variable
points.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from shared import shared

CEILING = 5.0  # seconds of processor time
STORIES = ("coalition-2025", "sweden-nato")
EXAMPLES = Path(__file__).resolve().parent.parent / "src" / "whipcount" / "examples"
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def chosen() -> list[Path]:
    """The folders to read."""
    stories = [path for name in STORIES if (path := shared("stories", name))]
    return stories or [EXAMPLES / "coalition", EXAMPLES / "canal"]


def seconds(paths: list[Path]) -> float:
    """Processor seconds of one ``whipcount read``, on one core where the system can be told so."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        dossier = ["--dossier", str(Path(folder, "speed.whipcount"))]
        subprocess.run(
            [sys.executable, "-m", "whipcount", "read", *map(str, paths), *dossier],
            env={**os.environ, **ONE_THREAD},
            stdout=subprocess.DEVNULL,
            check=True,
        )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Read once to warm the disk, then time it; 1 where it took too long."""
    paths = chosen()
    seconds(paths)
    took = seconds(paths)
    names = " and ".join(path.name for path in paths)
    print(f"{names}: {took:.2f} CPU-seconds on one core; the ceiling is {CEILING:.0f}")
    return 0 if took <= CEILING else 1


if __name__ == "__main__":
    sys.exit(main())
