"""The benchmarks' own arithmetic: GUM's brackets, alignment, agreement, joining at scale."""

from __future__ import annotations

import copies as copies_benchmark
import copies_made
import coreference
import dating
import gum_dates
import joining
import linking
import timex

GUM = """# newdoc id = x
1\tAda\tAda\tPROPN\t_\t_\t2\tnsubj\t_\tEntity=(1-person-new-cf1-1-coref)
2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

# newpar
1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\tEntity=(1-person-giv-cf1-2-coref
2\tpremier\tpremier\tNOUN\t_\t_\t3\tnsubj\t_\tEntity=1)
3\tmet\tmeet\tVERB\t_\t_\t0\troot\t_\t_
4\tstaff\tstaff\tNOUN\t_\t_\t3\tobj\t_\tEntity=(2-abstract-new-cf2-1-sgl)
"""


def test_brackets() -> None:
    """A mention opens and closes with its entity's number, at one word or several."""
    text = coreference.parse("x", GUM)
    assert text.text.startswith("Ada left.")
    assert text.entities["1"] == [(0, 0), (3, 4)]
    assert text.types[3, 4] == "person"
    assert text.head((3, 4)) == 4


def test_alignment() -> None:
    """A mention of ours is GUM's of the same head word; one of another type does not count."""
    text = coreference.parse("x", GUM)
    found = coreference.aligned(text, [[(0, 0), (4, 4)], [(6, 6)]])
    assert found == [frozenset({(0, 0), (3, 4)})]
    assert coreference.gold(text) == [frozenset({(0, 0), (3, 4)})]


def test_agreement() -> None:
    """Agreement is the share alike; kappa is 1 where all are, and 0 where chance gives as many."""
    yes, no = ("right", "right"), ("right", "wrong")
    assert "1.000 of 2, Cohen's kappa 1.000" in linking.agreement([yes, ("wrong", "wrong")])
    assert "0.500 of 2, Cohen's kappa 0.000" in linking.agreement([yes, no])


def test_verdicts_have_no_text() -> None:
    """The verdicts that are kept name places and seals of words, and every first verdict is there."""
    lines = linking.VERDICTS.read_text(encoding="utf-8").splitlines()
    assert lines[0] == ",".join(linking.FIELDS)
    assert len(lines) == 201
    assert all(row.split(",")[5] in {"right", "wrong"} for row in lines[1:])


def test_joining_in_any_order() -> None:
    """The actors of many documents are the same in any order, and joined in no time."""
    assert joining.main(["--documents", "60", "--limit", "20"]) == 0


def test_dating_in_any_order() -> None:
    """A dossier of some hundred documents is dated in no time, shuffled or not."""
    assert dating.main(["--documents", "150", "--limit", "20"]) == 0


def test_copies_of_our_own_reports() -> None:
    """Near-copies made of our own reports are found, and what only looks like a copy is not."""
    counts, _ = copies_benchmark.check(7, copies_made.seeds()[:40])
    assert counts["both"] >= 0.97 * counts["want"]
    assert counts["both"] >= 0.99 * counts["ours"]


def test_values_written_otherwise() -> None:
    """Two spellings of one value count as alike; another day does not."""
    pairs = [
        ("1949-XX", "1949"),
        ("2000-W7", "2000-W07"),
        ("198X", "198"),
        ("1989-11-06T17", "1989-11-06T17:00"),
    ]
    assert all(timex.plain(a) == timex.plain(b) for a, b in pairs)
    assert timex.plain("1989-WXX") != timex.plain("1989-W43")


def test_dates_of_gum() -> None:
    """The text of a document is put together with its dates in place."""
    raw = """<s>
The\tDT
vote\tNN
on\tIN
<date when="2022-05-03">
<w>
May\tNNP
-3\tCD
</w>
</date>
was\tVBD
off\tIN
.\t.
</s>
"""
    text, told, sentences = gum_dates.parse(raw)
    assert text == "The vote on May-3 was off.\n"
    assert [(text[t.start : t.end], t.when) for t in told] == [("May-3", "2022-05-03")]
    assert [(s.start, s.end) for s in sentences] == [(0, len(text) - 1)]
