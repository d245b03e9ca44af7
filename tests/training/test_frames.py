"""Marked frames → labels of words."""

from __future__ import annotations

from pathlib import Path

import pytest

import data_frames
import data_ours
import data_reports
import marks
from corpus import UNKNOWN, Labelled
from frames import Frame, labels
from whipcount.annotate.labels import ACTS, HEADS, STATUSES
from whipcount.annotate.words import words

REPORT = """## A dike for the delta
¶ Norland ruled out lending barges until the banks pay.
- stance:declined "ruled out" | actor "Norland" | issue "lending barges"
- condition:until "until the banks pay" | actor "Norland" | waits "the banks"
It had paid €4 million before.
- pledge:funding:delivered "€4 million" | actor "It"
"""


def tags(made: dict[str, list[int]], name: str) -> list[str]:
    """The tags of a head by name."""
    return [HEADS[name][value] for value in made[name]]


def test_an_anchor_points_to_the_first_word_of_its_parts_or_to_itself() -> None:
    """Every word of an anchor points to its holder's first word, and to its own start for a part it lacks."""
    made = labels(8, [Frame("stance", "declined", (2, 4), holder=(0, 2))])
    assert tags(made, "stance") == ["O", "O", "B-declined", "I-declined", "O", "O", "O", "O"]
    assert made["stance_holder"] == [UNKNOWN, UNKNOWN, 0, 0, *[UNKNOWN] * 4]
    assert made["stance_issue"][2:4] == [2, 2]


def test_pledges_have_act_and_status_on_their_words_alone() -> None:
    """The act and the status of a pledge are taught on the pledge's words and nowhere else."""
    made = labels(4, [Frame("pledge", "loan", (1, 3), "pledged")])
    assert made["act"] == [UNKNOWN, ACTS.index("loan"), ACTS.index("loan"), UNKNOWN]
    assert made["status"][1:3] == [STATUSES.index("pledged")] * 2


def test_a_shorter_anchor_inside_a_longer_one_stays_visible() -> None:
    """Of two anchors of one kind, the inner one keeps its own tag."""
    made = labels(5, [Frame("condition", "if", (0, 5)), Frame("condition", "until", (3, 4))])
    assert tags(made, "condition")[3] == "B-until"


def test_reports_give_frames_with_words_and_sentence_starts(tmp_path: Path) -> None:
    """A report's frames come out as words, and each of its sentences starts one."""
    path = tmp_path / "r.txt"
    path.write_text(REPORT, encoding="utf-8")
    (report,) = data_reports.load(path)
    spans = words(report.text)
    found = list(data_reports.frames(report, spans))
    said = [" ".join(report.text[a:b] for a, b in spans[slice(*f.anchor)]) for f in found]
    assert said == ["ruled out", "until the banks pay", "€ 4 million"]
    assert [f.status for f in found] == ["", "", "delivered"]
    assert found[1].waits is not None
    assert report.text[report.starts[1] :].startswith("It had paid")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('- stance:maybe "ruled out"', "unknown frame"),
        ('- stance:declined "never said"', "not in the sentence"),
        ("- stance:declined ruled out", "cannot read"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str, message: str) -> None:
    """A wrong label, words that are not there and a missing quotation mark are errors with their place."""
    path = tmp_path / "r.txt"
    path.write_text(f"## T\nNorland ruled out barges.\n{line}\n", encoding="utf-8")
    with pytest.raises(data_reports.ReportError, match=f"r.txt:3: .*{message}"):
        data_reports.load(path)


def test_marks_on_other_words_are_refused() -> None:
    """Stand-off marks are never laid over words that have changed since."""
    marked = data_frames.Marked(2, data_frames.digest(["Norland", "refuses"]), held=False)
    with pytest.raises(data_frames.FramesError, match="not those that were marked"):
        data_frames.overlaid(Labelled("a", ["Norland", "agrees"], [0, 1], {}), marked)


def test_every_shipped_mark_can_be_read() -> None:
    """All stand-off marks and all our own reports load, and none is empty."""
    assert all(m.count > 0 for m in data_frames.marks().values())
    assert all(data_reports.load(path) for path in data_reports.FOLDER.glob("*.txt"))


def test_a_marked_line_gives_its_stance_with_the_nearest_actor_and_issue() -> None:
    """In our own sentences a stance takes the nearest actor and issue of its relation."""
    line = marks.parse("[Norland|actor] [ruled out|stance:declined] [lending barges|issue]")
    (found,) = data_ours.line_frames(line, words(line.text), 10)
    assert (found.anchor, found.holder, found.issue) == ((11, 13), (10, 11), (13, 15))
