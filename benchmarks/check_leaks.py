"""Find words of the development stories in what the product ships or is trained on.

usage: check_leaks.py [ROOT]; the stories lie under $WHIPCOUNT_SHARED/stories and nowhere here.
Prints FILE:LINE for each name of a person in a gold record and for each five words in a row
of a report. Exit status: 0 clean or not checked, 1 leaks, 2 no stories where the variable points.
"""

import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

RUN = 5
PLACES = ("src/whipcount", "training", "tests")
SUFFIXES = {".py", ".json", ".jsonl", ".toml", ".txt", ".sql", ".psv", ".csv", ".tsv", ".md"}
SUFFIXES |= {".html", ".css", ".js", ".yaml", ".yml"}
EXAMPLE = "src/whipcount/examples/"
# Persons in this example are public facts, and it ships as a story, not as knowledge.
# The lists of who heads which state are general knowledge: they name every head of every state.
# The tokenizer's words are a public vocabulary of 30,000, made years before any of the stories.
NAMES_ALLOWED = (
    f"{EXAMPLE}coalition/",
    "src/whipcount/lexicon/states.json",
    "src/whipcount/models/tokenizer.json",
    "training/lexicon_heads.psv",
)
# The official name of an organisation or an office can be said in no other words.
OFFICIAL_NAMES = (
    "Chief of the Defence Staff",
    "Council of the European Union",
    "Organization of the Petroleum Exporting Countries",
)
WORD = re.compile(r"[^\W_]+")
# Surnames so common that alone they point to nobody; the full name still counts.
COMMON = frozenset(
    WORD.findall(
        "adams brown chen clark davis evans ford garcia green hall harris jackson johnson jones "
        "kelly kim king lee li lopez martin miller moore morgan nguyen park powell roberts scott "
        "silva singh smith su sullivan taylor thomas walker wang white williams wilson wood wright "
        "young zhang"
    )
)
# Five words with at most one beside these ("at the end of a") tell nothing of any story.
FUNCTION = frozenset(
    WORD.findall(
        "a about after all an and are as at be been before but by can could did do does for from "
        "had has have he her his if in into is it its may more most no not of on one or other out "
        "over she so some such than that the their them then there these they this those to under "
        "until up was we were what when where which who will with would you"
    )
)

Words = tuple[str, ...]


@dataclass(frozen=True)
class Leak:
    """One place that repeats a story."""

    path: str
    line: int
    what: str


@dataclass(frozen=True)
class Stories:
    """What must not be repeated: names of persons, and runs of words of the reports."""

    names: re.Pattern[str] | None
    runs: frozenset[Words]


def fold(text: str) -> str:
    """Lower case without accents or apostrophes, so that spellings of one word meet."""
    plain = unicodedata.normalize("NFKD", re.sub(r"['’]", "", text))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def runs(text: str) -> Iterator[tuple[int, Words]]:
    """Every five words in a row, with the line on which the first stands."""
    words = [(n, w) for n, line in enumerate(text.split("\n"), 1) for w in WORD.findall(fold(line))]
    for i in range(len(words) - RUN + 1):
        yield words[i][0], tuple(w for _, w in words[i : i + RUN])


def spellings(actor: dict[str, object]) -> Iterator[str]:
    """The full name of a person and the surnames, spelling by spelling."""
    name = str(actor["name"])
    if actor.get("kind") != "person" or "'s " in name or not is_name(name):
        return  # a role, or "a spokesperson of", is no name
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    yield from (name, last)
    aliases = actor.get("aliases")
    for alias in aliases if isinstance(aliases, list) else []:
        written = str(alias["as_written"] if isinstance(alias, dict) else alias)
        if is_name(written) and written.split(maxsplit=1)[0] in {first, written}:
            yield written.rsplit(maxsplit=1)[-1]


def is_name(words: str) -> bool:
    """Whether the words look like a proper name: the first and the last are capitalised."""
    parts = words.split()
    return parts[0][0].isupper() and parts[-1][0].isupper() and "(" not in words


def read_stories(folder: Path) -> Stories:
    """The names and the runs of words of all stories in the folder.

    A person's own long name is the business of the names alone.
    """
    actors = [a for p in folder.glob("*/gold.json") for a in json.loads(p.read_text())["actors"]]
    written = sorted({s for a in actors for s in spellings(a)})
    names = {fold(s).strip(".,") for s in written} - COMMON
    texts = [p.read_text(encoding="utf-8") for p in folder.glob("*/*.txt")]
    found = {run for t in texts for _, run in runs(t) if len(set(run) - FUNCTION) > 1}
    allowed = {run for name in (*OFFICIAL_NAMES, *written) for _, run in runs(name)}
    either = "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)) if len(n) > 1)
    pattern = re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])") if either else None
    return Stories(pattern, frozenset(found - allowed))


def shipped(root: Path) -> Iterator[Path]:
    """The text files of the product, its tests and its training data, in order."""
    for place in PLACES:
        for path in sorted((root / place).rglob("*")):
            if path.suffix in SUFFIXES and path.is_file():
                yield path


def leaks_in(path: str, text: str, stories: Stories) -> Iterator[Leak]:
    """Every name and every run of words that the text shares with the stories."""
    if stories.names and not path.startswith(NAMES_ALLOWED):
        for number, line in enumerate(text.split("\n"), 1):
            for name in sorted(set(stories.names.findall(fold(line)))):
                yield Leak(path, number, f"a person of the stories: {name}")
    for number, run in runs(text):
        if run in stories.runs:
            yield Leak(path, number, f"words of a report: {' '.join(run)}")


def check(root: Path, folder: Path) -> int:
    """Print the leaks under the root; 1 if there are any."""
    stories = read_stories(folder)
    found = 0
    for path in shipped(root):
        name = path.relative_to(root).as_posix()
        for leak in leaks_in(name, path.read_text(encoding="utf-8", errors="replace"), stories):
            print(f"{leak.path}:{leak.line}: {leak.what}")
            found += 1
    print(f"{found} leaks" if found else "no leaks")
    return 1 if found else 0


def main(arguments: list[str]) -> int:
    """Check the tree given, or the one this file stands in."""
    shared = os.environ.get("WHIPCOUNT_SHARED")
    if not shared:
        print("NOT CHECKED: WHIPCOUNT_SHARED is not set")
        return 0
    folder = Path(shared) / "stories"
    if not any(folder.glob("*/gold.json")):
        print(f"WHIPCOUNT_SHARED is set, but there are no stories in {folder}", file=sys.stderr)
        return 2
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    return check(root, folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
