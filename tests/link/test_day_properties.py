"""What holds of the days of any dossier when a report is added, taken out or put elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from link.dossiers import Dossier, dossier, times_of
from whipcount.link.days.solver import Dated, document_days
from whipcount.model import Document, When

SEEDS = st.integers(0, 10**6)
PICKS = st.integers(0, 5)
RESTS = "the time of the dossier's other reports"
FITS = "; it fits "
RULED_OUT = "all else rules it out"


def _ends(when: When | None) -> tuple[date, date]:
    if when is None:
        return date.min, date.max
    return when.earliest or date.min, when.latest or date.max


def _narrowed(before: Dated, after: Dated) -> bool:
    a, b = _ends(before.when), _ends(after.when)
    return a[0] <= b[0] and b[1] <= a[1]


def _without_one(seed: int, pick: int, *, rivals: bool, wrong: float) -> tuple[Dossier, str]:
    made = dossier(seed, rivals=rivals, wrong=wrong)
    return made, made.documents[pick % len(made.documents)].id


@settings(max_examples=150, deadline=None)
@given(SEEDS, PICKS, st.booleans())
def test_a_report_more_narrows_or_shows_why_not(seed: int, pick: int, rivals: bool) -> None:
    """A report added narrows a day; a day that it widens or moves tells the words or readings that do."""
    made, new = _without_one(seed, pick, rivals=rivals, wrong=0.0)
    full = made.solved()
    for name, before in made.without(new).solved().items():
        after = full[name]
        shown = any(e.document != name for e in after.evidence)
        told = FITS in after.reason or RESTS in after.reason or after.when is None
        assert _narrowed(before, after) or shown or told, (name, before, after)


@settings(max_examples=100, deadline=None)
@given(SEEDS, PICKS, st.booleans(), st.sampled_from((0.0, 0.5)))
def test_a_stated_day_is_contradicted_and_not_moved(
    seed: int, pick: int, rivals: bool, wrong: float
) -> None:
    """A report that states its day keeps it, whatever is added; a lying page may lose it, and a Problem says so."""
    made, new = _without_one(seed, pick, rivals=rivals, wrong=wrong)
    full = made.solved()
    stating = {d.id for d in made.documents if d.dates}
    for name, before in made.without(new).solved().items():
        overruled = [d.problem for d in (before, full[name]) if RULED_OUT in (d.problem or "")]
        assert not overruled or name in made.lying
        if name in stating and not overruled:
            assert full[name].when == before.when
            assert full[name].reason == before.reason


@settings(max_examples=80, deadline=None)
@given(st.data(), SEEDS, st.booleans(), st.sampled_from((0.0, 0.5)))
def test_the_order_never_matters(
    data: st.DataObject, seed: int, rivals: bool, wrong: float
) -> None:
    """Reports and their time mentions in any order have the same days, reasons and evidence."""
    made = dossier(seed, rivals=rivals, wrong=wrong)
    turned = data.draw(st.permutations(made.documents))
    times = data.draw(st.permutations(times_of(turned)))
    assert document_days(turned, times) == made.solved()


@settings(max_examples=80, deadline=None)
@given(SEEDS, SEEDS, PICKS)
def test_a_report_taken_out_leaves_nothing_behind(seed: int, other: int, pick: int) -> None:
    """With a report added and taken out again, all days are what they were, to the letter."""
    made, guest = dossier(seed), dossier(other, rivals=True).documents[pick % 3]
    before = made.solved()
    visited = Dossier([*made.documents, _renamed(guest)], made.truth, made.lying)
    assert visited.solved().keys() > before.keys()
    assert visited.without("guest").solved() == before


def _renamed(guest: Document) -> Document:
    return replace(guest, id="guest", source="guest.txt")
