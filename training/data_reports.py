"""Our own marked reports come in; labelled documents with frame labels go out.

``ours/reports`` holds whole reports, written for this project about invented events. A file has
several: ``## Title``, then a sentence a line (``¶`` opens a paragraph), and under each its frames::

    ¶ Norland ruled out sending medics until the truce holds.
    - stance:declined "ruled out" | actor "Norland" | issue "sending medics"
    - condition:until "until the truce holds" | actor "Norland" | waits "the truce"

``training/ours/README.md`` tells what is marked. ``python training/data_reports.py FILE...`` checks files.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from corpus import UNKNOWN, Labelled, Span, paragraph_starts
from frames import Frame, labels
from whipcount.annotate.labels import ACTS, ANTECEDENT, POLARITIES, STANCES, STATUSES
from whipcount.annotate.words import GAPS, gaps, words

FOLDER = Path(__file__).parent / "ours" / "reports"
ANTECEDENTS = Path(__file__).with_name("antecedents.txt")
HELD = "held_"  # files whose names begin so are kept for development
VALUES = {"stance": STANCES, "pledge": ACTS, "condition": POLARITIES}
PARTS = {"actor": "holder", "issue": "issue", "waits": "waits"}
SPLIT = re.compile(r" \| (?=(?:actor|issue|waits) \")")
PART = re.compile(r'(?P<role>[a-z_:]+) "(?P<words>.*)"(?:\^(?P<nth>\d))?')


class ReportError(ValueError):
    """A line that cannot be read, or words that its sentence does not have."""


@dataclass
class Report:
    """One report's text and its frames, as offsets into the text."""

    title: str
    text: str = ""
    sentence: Span = (0, 0)
    starts: list[int] = field(default_factory=list)
    frames: list[dict[str, Span | str]] = field(default_factory=list)

    def add(self, line: str) -> None:
        """Add a sentence; ¶ opens a paragraph."""
        opens = line.startswith("¶")
        self.text += ("\n" if opens else " ") if self.text else ""
        words_ = line.removeprefix("¶").strip()
        self.sentence = len(self.text), len(self.text) + len(words_)
        self.starts.append(self.sentence[0])
        self.text += words_


def load(path: Path) -> list[Report]:
    """The reports of a file.

    Raises:
        ReportError: a line cannot be read.
    """
    found: list[Report] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        where = f"{path.name}:{number}"
        if line.startswith("## "):
            found.append(Report(line[3:].strip()))
        elif not line.strip() or line.startswith("# "):
            continue
        elif not found:
            raise ReportError(f"{where}: a report begins with '## TITLE'")
        elif line.startswith("- "):
            found[-1].frames.append(_frame(found[-1], line[2:].strip(), where))
        else:
            found[-1].add(line)
    return found


def _frame(report: Report, line: str, where: str) -> dict[str, Span | str]:
    first, *others = SPLIT.split(line)
    label, anchor = _part(report, first, where)
    kind, value, status = (*label.split(":"), "", "")[:3]
    good = value in VALUES.get(kind, ()) and (
        status in STATUSES if kind == "pledge" else not status
    )
    if not good:
        raise ReportError(f"{where}: unknown frame {label!r}")
    made: dict[str, Span | str] = {"kind": kind, "value": value, "status": status, "anchor": anchor}
    for part in others:
        role, span = _part(report, part, where)
        made[PARTS[role]] = span
    return made


def _part(report: Report, part: str, where: str) -> tuple[str, Span]:
    found = PART.fullmatch(part.strip())
    if found is None:
        raise ReportError(f"{where}: cannot read {part!r}")
    said = found["words"]
    before, after = (
        ("(?<!\\w)" if said[0].isalnum() else ""),
        ("(?!\\w)" if said[-1].isalnum() else ""),
    )
    whole = re.compile(before + re.escape(said) + after)
    places = [m.span() for m in whole.finditer(report.text, *report.sentence)]
    if not places:
        raise ReportError(f"{where}: these words are not in the sentence: {said!r}")
    return found["role"], places[min(int(found["nth"] or 1), len(places)) - 1]


def documents(held: bool) -> list[Labelled]:
    """The reports held back for development, or the others."""
    paths = sorted(FOLDER.glob("*.txt"))
    chosen = [path for path in paths if path.name.startswith(HELD) == held]
    return [_labelled(f"{p.stem}:{r.title}", r) for p in chosen for r in load(p)]


def looking_back(held: bool) -> list[Labelled]:
    """Reports whose pronouns are marked: every tenth is kept for development (``held``)."""
    back = looks_back(held)
    found = []
    for document in documents(held=False):
        if pairs := back.get(document.name):
            where = [pairs.get(word, UNKNOWN) for word in range(len(document.words))]
            found.append(replace(document, labels=document.labels | {ANTECEDENT: where}))
    return found


def looks_back(held: bool) -> dict[str, dict[int, int]]:
    """By report, of a pronoun's word the head word of the mention before of the same, itself for nobody.

    ``held`` ones are every tenth report, kept for development. They were marked by language models
    working for this project; a line ``## NAME`` or ``## NAME held`` opens a report.
    """
    found: dict[str, dict[int, int]] = {}
    kept: dict[int, int] = {}
    for line in ANTECEDENTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            name = line[3:].removesuffix(" held")
            kept = {}
            if line.endswith(" held") == held:
                found[name] = kept
        elif not line.startswith("#"):
            kept.update((int(a), int(b)) for a, b in (pair.split(">") for pair in line.split()))
    return found


def _labelled(name: str, report: Report) -> Labelled:
    spans = words(report.text)
    tokens = [report.text[a:b] for a, b in spans]
    space = gaps(report.text, spans)
    starts = paragraph_starts(tokens, [gap >= GAPS.index("line") for gap in space])
    opening = set(report.starts)
    known = [
        1 if span[0] in opening else value if value == 1 else 0
        for span, value in zip(spans, starts, strict=True)
    ]
    found = labels(len(tokens), list(frames(report, spans)))
    return Labelled(name, tokens, space, {"starts": known, **found})


def frames(report: Report, spans: tuple[Span, ...]) -> Iterator[Frame]:
    """The frames of a report as positions of words."""
    for made in report.frames:
        placed = {
            name: _words(span, spans) for name, span in made.items() if isinstance(span, tuple)
        }
        text = {name: value for name, value in made.items() if isinstance(value, str)}
        yield Frame(
            text["kind"], text["value"], placed["anchor"], text["status"],
            placed.get("holder"), placed.get("issue"), placed.get("waits"),
        )  # fmt: skip


def _words(span: Span, spans: tuple[Span, ...]) -> Span:
    inside = [i for i, (a, b) in enumerate(spans) if a < span[1] and b > span[0]]
    return inside[0], inside[-1] + 1


def main(paths: list[str]) -> None:
    """Check files; say how much they hold."""
    for path in map(Path, paths):
        found = load(path)
        count = sum(len(r.text.split()) for r in found)
        print(
            f"{path.name}: {len(found)} reports, {count} words, {sum(len(r.frames) for r in found)} frames"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
