"""The rules of the house, held by reading the source: direction, size, and what may be used where."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "whipcount"
OURS = sorted(PACKAGE.rglob("*.py"))
TOOLS = [p for p in sorted((ROOT / "benchmarks").glob("*.py")) if p.name != "score_story.py"] + [
    ROOT / "run.py"
]
TESTS = sorted((ROOT / "tests").rglob("*.py"))

# Rooms that may read the clock and the environment: the façade, and what a person touches.
ABOVE = ("__main__.py", "cli", "dossier.py", "screen")
# What gives another answer on another day, machine or run.
UNSTEADY_MODULES = {
    "asyncio", "http", "locale", "multiprocessing", "random", "requests", "secrets", "socket",
    "ssl", "tempfile", "threading", "time", "urllib3", "uuid", "httpx",
}  # fmt: skip
UNSTEADY_NAMES = {
    "datetime.now", "datetime.today", "datetime.utcnow", "date.today", "Path.cwd", "os.environ",
    "os.getcwd", "os.getenv", "os.urandom", "urllib.request", "hash",
}  # fmt: skip
# A library from outside has one room, so that it can be exchanged there.
HOMES = {
    "click": ("cli",),
    "lxml": ("read",),
    "msgspec": ("codec.py",),
    "networkx": ("views",),
    "numpy": ("annotate",),
    "onnxruntime": ("annotate",),
    "resvg_py": ("export",),
    "rich": ("cli", "screen"),
    "sqlite3": ("store.py",),
    "tokenizers": ("annotate",),
    "trafilatura": ("read",),
}
# The nouns stand together in one file, so that all of them can be read in one go.
LONG = {"model.py": 450}
FORBIDDEN_NAMES = {"common", "helpers", "misc", "utils"}


@cache
def tree(path: Path) -> ast.Module:
    """The parsed source of one file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def room(path: Path) -> str:
    """The top-level name in the package under which a file stands."""
    return path.relative_to(PACKAGE).parts[0]


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, dotted."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "whipcount" if node.level else node.module or ""


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from ``def`` to the end, the docstring left out."""
    told = node.body[0]
    doc = 0
    if ast.get_docstring(node) is not None:
        doc = (told.end_lineno or told.lineno) - told.lineno + 1
    return (node.end_lineno or node.lineno) - node.lineno + 1 - doc


def place(path: Path, node: ast.AST) -> str:
    """Where something stands, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def test_the_import_contract() -> None:
    """Imports go one way: read, annotate, extract, judge, link, views."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    done = subprocess.run(
        [*command, "--no-cache"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_model_needs_nothing() -> None:
    """The nouns import nothing but the standard library."""
    tops = {name.split(".")[0] for name in imports(PACKAGE / "model.py")}
    assert tops <= sys.stdlib_module_names


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_library_has_one_home(library: str) -> None:
    """A library from outside is imported in its own room and nowhere else."""
    guests = [
        str(p.relative_to(ROOT))
        for p in OURS
        if room(p) not in HOMES[library] and library in {n.split(".")[0] for n in imports(p)}
    ]
    assert not guests


def test_only_known_libraries() -> None:
    """The package imports the standard library, itself and the libraries that have a home."""
    tops = {name.split(".")[0] for p in OURS for name in imports(p)}
    assert tops - sys.stdlib_module_names <= {*HOMES, "whipcount"}


def test_nothing_unsteady_below_the_facade() -> None:
    """No clock, chance, environment, network or hash seed is read below dossier.py."""
    found = []
    for path in (p for p in OURS if room(p).removesuffix(".py") not in
                 {name.removesuffix(".py") for name in ABOVE}):  # fmt: skip
        found += [f"{path.name}: {n}" for n in imports(path) if n.split(".")[0] in UNSTEADY_MODULES]
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute) and ast.unparse(node) in UNSTEADY_NAMES:
                found.append(f"{place(path, node)}: {ast.unparse(node)}")
            if isinstance(node, ast.Call) and ast.unparse(node.func) in UNSTEADY_NAMES:
                found.append(f"{place(path, node)}: {ast.unparse(node.func)}()")
    assert not found


def test_modules_are_short() -> None:
    """No module is longer than 300 lines, but for the one that lists the nouns."""
    long = {
        str(p.relative_to(ROOT)): n
        for p in (*OURS, *TOOLS)
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > LONG.get(p.name, 300)
    }
    assert not long


def test_functions_are_short() -> None:
    """No function is longer than 30 lines besides its docstring, and half have ten or fewer."""
    lengths = {f"{place(p, f)} {f.name}": length(f) for p in (*OURS, *TOOLS) for f in functions(p)}
    assert not {name: n for name, n in lengths.items() if n > 30}
    assert median(lengths.values()) <= 10


def test_functions_take_few_parameters() -> None:
    """No function takes more than six parameters besides self."""
    many = []
    for path in (*OURS, *TOOLS):
        for node in functions(path):
            given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            if sum(a.arg not in {"self", "cls"} for a in given) > 6:
                many.append(f"{place(path, node)} {node.name}")
    assert not many


def test_one_broad_except() -> None:
    """Nothing is swallowed: the only broad except is the one in pipeline.run."""
    broad = []
    for path in (*OURS, *TOOLS):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else ""
                names = set(caught.strip("()").split(", "))
                ends_in_raise = isinstance(node.body[-1], ast.Raise) and not node.body[-1].exc
                if names & {"", "Exception", "BaseException"} and not ends_in_raise:
                    broad.append(str(path.relative_to(PACKAGE)))
    assert broad == ["pipeline.py"]


def test_names_say_what_is_inside() -> None:
    """No module is called after nothing in particular."""
    assert not [p for p in (*OURS, *TOOLS, *TESTS) if p.stem in FORBIDDEN_NAMES]


def test_every_module_says_what_it_is_for() -> None:
    """Every module begins with a docstring."""
    assert not [str(p.relative_to(ROOT)) for p in (*OURS, *TOOLS) if not ast.get_docstring(tree(p))]


def test_every_test_says_its_rule() -> None:
    """Every test has a docstring that states the rule it proves, as a sentence."""
    mute = [
        f"{place(p, f)} {f.name}"
        for p in TESTS
        for f in functions(p)
        if f.name.startswith("test_") and not (ast.get_docstring(f) or "").endswith(".")
    ]
    assert not mute
