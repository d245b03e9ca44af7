"""The leak check, run on small trees: what it finds, and what it lets pass."""

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "check_leaks.py"
REPORT = "Premier Olwen Tarrack will open the third weir before the autumn rains arrive."
PERSON = {"name": "Olwen Tarrack", "kind": "person", "aliases": [{"as_written": "Tarrack"}]}
SPOKESMAN = {"name": "Tarrack's spokesman", "kind": "person", "aliases": []}
RULES = "src/whipcount/extract/rules.py"


def shared(folder: Path) -> Path:
    """A folder as $WHIPCOUNT_SHARED with one story in it."""
    story = folder / "shared" / "stories" / "weir"
    story.mkdir(parents=True)
    (story / "1.txt").write_text(REPORT, encoding="utf-8")
    (story / "gold.json").write_text(json.dumps({"actors": [PERSON, SPOKESMAN]}), encoding="utf-8")
    return folder / "shared"


def run(folder: Path, where: Path | None, files: dict[str, str]) -> tuple[int, str]:
    """Write the files into a tree and check it: the exit status and what was printed."""
    for name, text in files.items():
        path = folder / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    given = {k: v for k, v in os.environ.items() if k != "WHIPCOUNT_SHARED"}
    environment = given | ({"WHIPCOUNT_SHARED": str(where)} if where else {})
    command = [sys.executable, str(SCRIPT), str(folder / "tree")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_clean(tmp_path: Path) -> None:
    """Words that no story holds pass, four words in a row among them."""
    assert run(tmp_path, shared(tmp_path), {RULES: "# will open the third gate\n"}) == (
        0,
        "no leaks\n",
    )


def test_surname(tmp_path: Path) -> None:
    """The surname of a person of a story is found, with its line."""
    status, said = run(tmp_path, shared(tmp_path), {RULES: "x = 1\nname = 'TARRACK'\n"})
    assert (status, said.split("\n")[0]) == (1, f"{RULES}:2: a person of the stories: tarrack")


def test_inside_a_word(tmp_path: Path) -> None:
    """A surname inside a longer word is none."""
    assert run(tmp_path, shared(tmp_path), {RULES: "# a tarracked road\n"})[0] == 0


def test_five_words(tmp_path: Path) -> None:
    """Five words of a report are found through case, punctuation and line ends."""
    text = "x = 1\n# Open 'the third'\n# weir, before\n"
    status, said = run(tmp_path, shared(tmp_path), {"training/ours/water.txt": text})
    assert status == 1
    assert "training/ours/water.txt:2: words of a report: open the third weir before" in said


def test_function_words(tmp_path: Path) -> None:
    """Five words that any text may hold tell nothing of a story."""
    where = shared(tmp_path)
    (where / "stories/weir/2.txt").write_text("It broke at the end of a day.", encoding="utf-8")
    assert run(tmp_path, where, {RULES: "# blanks at the end of a line\n"})[0] == 0


def test_the_example_of_public_facts(tmp_path: Path) -> None:
    """The coalition example may name persons of a story, but not repeat its words."""
    example = "src/whipcount/examples/coalition/1.txt"
    where = shared(tmp_path)
    assert run(tmp_path, where, {example: "Olwen Tarrack agreed.\n"})[0] == 0
    assert run(tmp_path, where, {example: REPORT})[0] == 1


def test_the_other_example(tmp_path: Path) -> None:
    """Any other example may not name them."""
    example = "src/whipcount/examples/canal/1.txt"
    assert run(tmp_path, shared(tmp_path), {example: "Tarrack agreed.\n"})[0] == 1


def test_heads_of_state(tmp_path: Path) -> None:
    """The general list of heads of state may name any of them."""
    states = "src/whipcount/lexicon/states.json"
    assert run(tmp_path, shared(tmp_path), {states: '"Olwen Tarrack"'})[0] == 0


def test_no_stories_named(tmp_path: Path) -> None:
    """Without the variable nothing is checked, and the check says so."""
    said = "NOT CHECKED: WHIPCOUNT_SHARED is not set\n"
    assert run(tmp_path, None, {RULES: REPORT}) == (0, said)


def test_stories_missing(tmp_path: Path) -> None:
    """A variable that leads to no stories is an error in one clear sentence."""
    status, said = run(tmp_path, tmp_path / "nowhere", {RULES: ""})
    assert status == 2
    assert "there are no stories in" in said
