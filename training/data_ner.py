"""worldwide-newswire's files of tagged tokens come in; documents with entity tags go out.

The files keep no white space, so it is put back by the habits of English typesetting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus import Labelled, paragraph_starts, split_word
from whipcount.annotate.labels import HEADS
from whipcount.annotate.words import GAPS

NO_SPACE_BEFORE = frozenset(",.;:!?)]}%…”’") | {"...", "n't", "n’t"}
NO_SPACE_AFTER = frozenset("([{$£€“‘#@/-")
QUOTE = frozenset('"')
TAGS = HEADS["entities"]
CLITICS = frozenset({"s", "t", "d", "m", "re", "ve", "ll"})  # what stands behind an apostrophe
Row = tuple[str, str, bool, bool]  # a word, its tag, a paragraph starts with it, its token went on


def held_back() -> frozenset[str]:
    """The names of the files kept out of training: a tenth, drawn once."""
    names = Path(__file__).with_name("held_back_newswire.txt")
    return frozenset(names.read_text(encoding="utf-8").split())


def documents(folder: Path, only: frozenset[str], leave: frozenset[str]) -> list[Labelled]:
    """Labelled documents of the files named in ``only`` (all if empty) and not in ``leave``."""
    paths = sorted(folder.glob("*.tsv"))
    kept = [p for p in paths if p.name not in leave and (not only or p.name in only)]
    return [labelled(path.name, list(rows(path))) for path in kept]


def rows(path: Path) -> Iterator[Row]:
    """The tokens of a file, cut the way that ours are."""
    starting = True
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if len(fields) < 2:
            starting = True
            continue
        token, tag = fields[:2]  # a third column holds entities inside others
        for index, part in enumerate(split_word(token)):
            yield part, _inner(tag) if index else tag, starting, index > 0
            starting = False


def _inner(tag: str) -> str:
    return tag.replace("B-", "I-")


def labelled(name: str, found: Sequence[Row]) -> Labelled:
    """The words of a file with their entity tags."""
    tokens = [row[0] for row in found]
    breaks = [row[2] for row in found]
    labels = {
        "entities": [TAGS.index(row[1]) for row in found],
        "starts": paragraph_starts(tokens, breaks),
    }
    gaps = guess_gaps(tokens, breaks)
    for index, (_, _, _, goes_on) in enumerate(found):
        if goes_on or _is_clitic(tokens, index):
            gaps[index] = GAPS.index("none")
    return Labelled(name, tokens, gaps, labels)


def _is_clitic(tokens: Sequence[str], index: int) -> bool:
    return tokens[index].lower() in CLITICS and index > 1 and tokens[index - 1] in "'’"


def guess_gaps(tokens: Sequence[str], breaks: Sequence[bool]) -> list[int]:
    """The gap before each token; straight quotation marks open and close in turn."""
    found, quoted, glued = [], False, True
    for word, is_break in zip(tokens, breaks, strict=True):
        closing = word in QUOTE and quoted and not is_break
        tight = glued or closing or word in NO_SPACE_BEFORE or word[0] in "'’-/"
        found.append(GAPS.index("blank" if is_break else "none" if tight else "space"))
        if word in QUOTE or is_break:
            quoted = word in QUOTE and not closing
        glued = word in NO_SPACE_AFTER or (word in QUOTE and quoted)
    return found
