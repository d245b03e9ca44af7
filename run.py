"""Sets up a private environment in .venv and runs Whipcount in it, with Python 3.11 alone.

``python3 run.py demo`` shows the front page of the example story; ``python3 run.py test`` runs
every check. The second run of either skips what is already set up.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must be told, not fail later
    raise SystemExit(
        f"Whipcount needs Python 3.11 or newer, and this is {sys.version.split()[0]}: "
        "install one and start run.py with it, as in `python3.12 run.py demo`."
    )

import hashlib
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
LOCKS = {"demo": "requirements.lock", "test": "requirements-dev.lock"}
CHECKS = (
    ("ruff", "check", "--output-format", "concise", "."),
    ("ruff", "format", "--check", "--output-format", "concise", "."),
    ("mypy",),
    ("pytest",),
    ("python", "benchmarks/score.py"),
    ("python", "benchmarks/check_leaks.py"),
)


def main(arguments: list[str]) -> None:
    """Run the one command that was asked for."""
    if arguments not in (["demo"], ["test"]):
        raise SystemExit("usage: python3 run.py demo|test")
    task = arguments[0]
    make_environment()
    install_requirements(LOCKS[task])
    install_package()
    if task == "demo":
        status = call("whipcount", "demo")
        tell_where()
        raise SystemExit(status)
    check()


def make_environment() -> None:
    """Make .venv where there is none, or where it belongs to a Python that is gone."""
    if works("python", "-m", "pip", "--version"):
        return
    if importlib.util.find_spec("ensurepip") is None:
        raise SystemExit(
            "This Python cannot make virtual environments: install python3-venv first "
            "(`apt install python3-venv` on Debian and Ubuntu), then run this again."
        )
    print("Making .venv …", flush=True)
    must([sys.executable, "-m", "venv", "--clear", str(VENV)])


def install_requirements(lock: str) -> None:
    """Install exactly what the lock file names, each file checked against its hash."""
    stamp = VENV / f"{lock}.stamp"
    now = digest([ROOT / lock])
    if stamped(stamp) != now:
        print(f"Installing {lock} (once; a minute or two) …", flush=True)
        pip("--require-hashes", "-r", str(ROOT / lock))
        stamp.write_text(now)


def install_package() -> None:
    """Install the package as a wheel, as a user would, so that its data files are proven to ship."""
    stamp = VENV / "package.stamp"
    now = digest(package_files())
    if stamped(stamp) != now:
        print("Installing whipcount …", flush=True)
        stamp.unlink(missing_ok=True)
        pip("--no-deps", "--no-build-isolation", "--force-reinstall", str(ROOT))
        stamp.write_text(now)


def tell_where() -> None:
    """Say how to type the program's name, where the path does not lead to it yet."""
    if shutil.which("whipcount") is None:
        line = f"set PATH={BIN};%PATH%" if os.name == "nt" else f'export PATH="{BIN}:$PATH"'
        print(f"\nTo type whipcount in this terminal, put it on your path first:\n  {line}")


def check() -> None:
    """Run every check, all of them even where one fails; exit with 1 if any failed."""
    failed = []
    for command in CHECKS:
        print(f"\n== {' '.join(command)}", flush=True)
        if call(*command) != 0:
            failed.append(" ".join(command))
    if failed:
        raise SystemExit("\nFAILED: " + "; ".join(failed))
    print("\nEvery check passed.")


def package_files() -> Iterator[Path]:
    """What the wheel is made of."""
    yield from (ROOT / "pyproject.toml", ROOT / "README.md", ROOT / "LICENSE")
    for path in sorted((ROOT / "src").rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            yield path


def digest(paths: Iterable[Path]) -> str:
    """One hash over names and contents of files."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.relative_to(ROOT).as_posix().encode())
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def stamped(stamp: Path) -> str:
    """The hash of what was installed last, empty where nothing was."""
    return stamp.read_text() if stamp.exists() else ""


def pip(*arguments: str) -> None:
    """Install with the environment's own pip, which tells of errors alone."""
    quiet = ("--quiet", "--quiet", "--disable-pip-version-check", "--no-input")
    must([program("python"), "-m", "pip", "install", *quiet, *arguments])


def must(command: list[str]) -> None:
    """Run a step of the set-up; stop with a clear sentence where it fails."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise SystemExit(
            f"Setting up failed at `{' '.join(command)}`; what is said above tells why. "
            "When that is mended, run the same command again."
        )


def call(name: str, *arguments: str) -> int:
    """Run a program of the environment in the repository; gives its exit status."""
    environment = {**os.environ, "PATH": os.pathsep.join([str(BIN), os.environ.get("PATH", "")])}
    return subprocess.run(
        [program(name), *arguments], cwd=ROOT, env=environment, check=False
    ).returncode


def program(name: str) -> str:
    """A program of the environment by name."""
    return shutil.which(name, path=str(BIN)) or str(BIN / name)


def works(name: str, *arguments: str) -> bool:
    """Whether a program of the environment is there and runs."""
    try:
        done = subprocess.run([program(name), *arguments], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    main(sys.argv[1:])
