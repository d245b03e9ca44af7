"""Write the pages that the program itself can tell: the command reference and the picture.

usage: make.py

``cli.md`` is every command's own help; ``front-page.svg`` is the front page of the example story,
read into a dossier that is thrown away.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import click
from rich.console import Console

from whipcount import cli, examples, screen
from whipcount.dossier import Dossier
from whipcount.screen.console import WIDEST

HERE = Path(__file__).resolve().parent
LETTER = 12.2  # width of a letter in the picture
BLANK = "&#160;"
TEXT = re.compile(
    r'(?P<head><text class="[^"]*") x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" textLength="(?P<length>[\d.]+)"'
    r"(?P<tail>[^>]*)>(?P<words>[^<]*)</text>"
)
WIDTH = 90  # of the help texts
HEAD = """# The commands
Made by `docs/make.py` from what each command says with `--help`.
"""


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """Every command below a group, the group itself first, by its full name."""
    yield name, command
    if isinstance(command, click.Group):
        for word, inner in command.commands.items():
            yield from commands(inner, f"{name} {word}")


def reference() -> str:
    """The command reference."""
    parts = [HEAD]
    for name, command in commands(cli.whipcount, "whipcount"):
        context = click.Context(command, info_name=name, terminal_width=WIDTH)
        text = command.get_help(context).replace("\b", "")
        parts.append(f"## {name}\n```\n{text.strip()}\n```\n")
    return "\n".join(parts)


def picture(story: str = "coalition") -> str:
    """The front page of an example story as an image."""
    with tempfile.TemporaryDirectory() as folder:
        name = f"{story}.whipcount"
        with Dossier.open(Path(folder, name), create=True) as dossier:
            dossier.read([examples.folder(story)])
            lines = screen.front(dossier.front(), WIDEST, dossier=name)
    paper = Console(
        file=StringIO(), width=WIDEST, record=True, markup=False, emoji=False,
        highlight=False, force_terminal=True, color_system="truecolor", legacy_windows=False,
    )  # fmt: skip
    screen.emit(paper, lines)
    return TEXT.sub(_placed, paper.export_svg(title="whipcount demo", unique_id="whipcount"))


def _placed(found: re.Match[str]) -> str:
    """A piece of text put where its first letter stands: not every program keeps blanks."""
    words = found["words"]
    before = 0
    while words.startswith(BLANK * (before + 1)):
        before += 1
    kept = words[before * len(BLANK) :]
    while kept.endswith(BLANK):
        kept = kept.removesuffix(BLANK)
    lost = (len(words) - len(kept)) // len(BLANK)
    x = float(found["x"]) + before * LETTER
    length = float(found["length"]) - lost * LETTER
    return f'{found["head"]} x="{x:g}" y="{found["y"]}" textLength="{length:g}"{found["tail"]}>{kept}</text>'


def main() -> int:
    """Write both pages."""
    (HERE / "cli.md").write_text(reference(), encoding="utf-8")
    (HERE / "front-page.svg").write_text(picture(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
