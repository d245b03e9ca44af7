"""Days, sums and quotes as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records import day
from whipcount.model import Amount, Quantity, When
from whipcount.views import wording as w
from whipcount.views.labels import Words


@pytest.mark.parametrize(
    ("given_range", "said"),
    [("2031-05-02", "2 May 2031"), ("2031-05-02/2031-05-04", "2–4 May 2031"),
     ("2031-04-30/2031-05-02", "30 Apr – 2 May 2031"), ("2031-05-01/2031-05-31", "May 2031"),
     ("2030-12-30/2031-01-02", "30 Dec 2030 – 2 Jan 2031"), ("2031-01-01/2031-12-31", "2031"),
     ("2031-04-01/2031-05-31", "1 Apr – 31 May 2031")],
)  # fmt: skip
def test_ranges(given_range: str, said: str) -> None:
    """A range of days is said as briefly as it can be."""
    assert w.when(day(given_range)) == said


def test_unknown_days() -> None:
    """Unknown stays unknown, and half known says which half."""
    known = day("2031-05-02").earliest
    assert [w.when(x) for x in (None, When(), When(known, None), When(None, known))] == [
        "no date", "no date", "from 2 May 2031", "by 2 May 2031",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "currency", "modifier", "said"),
    [(30e6, "GBP", "nearly", "nearly £30m"), (1.6e9, "GBP", None, "£1.6bn"), (800e9, "EUR", None, "€800bn"),
     (1500, "SEK", None, "SEK 1,500"), (1e6, None, None, "1m"), (100, "USD", None, "$100")],
)  # fmt: skip
def test_amounts(value: float, currency: str | None, modifier: str | None, said: str) -> None:
    """Sums are rounded to what a reader can take in."""
    assert w.amount(Amount(value, currency, modifier)) == said


def test_quantities() -> None:
    """Counts keep their unit and modifier."""
    assert w.quantity(Quantity(1200, "troops", "around")) == "around 1,200 troops"


@given(st.text(), st.integers(1, 40))
def test_shortened_fits(words: str, width: int) -> None:
    """Shortened words are never longer than the room they are given."""
    assert len(w.shorten(words, width)) <= width


def test_shortened_at_a_word() -> None:
    """Words are cut at the end of a word."""
    assert w.shorten("we cannot build it alone", 16) == "we cannot build…"


def test_quotes_inside_quotes() -> None:
    """Double quotation marks inside a quote become single ones."""
    assert w.quoted('was "fully behind" the bridge') == "“was ‘fully behind’ the bridge”"


@pytest.mark.parametrize("words", ['was "fully behind', "was “fully behind"])
def test_open_quotes_are_closed(words: str) -> None:
    """A quotation that the words break off in is closed."""
    assert w.quoted(words) == "“was ‘fully behind’”"


@pytest.mark.parametrize(
    ("words", "told"),
    [('no more ships," he', "“no more ships,” he"), ('sail "as long as', "sail “as long as”"),
     ('the "first" and "last"', "the “first” and “last”"), ('late" and "sorry', "“late” and “sorry”"),
     ('it" was" so', "“it” was so"), ("the workers' ships", "the workers' ships")],
)  # fmt: skip
def test_torn_quotations_are_whole(words: str, told: str) -> None:
    """A quotation of which only one end stands in the words gets the other, and none is opened twice."""
    assert w.paired(words) == told
    assert w.quoted(f"He said {words}").count("‘") == w.quoted(f"He said {words}").count("’")


@pytest.mark.parametrize(
    ("told", "shown"), [("Orvia sends six", ""), ("Orvia sends ships", "6 ships")]
)
def test_a_small_number_in_letters_is_not_said_again(told: str, shown: str) -> None:
    """ "Six" in the words is the six that would stand before them."""
    assert w.measure(None, Quantity(6, "ships"), told) == shown


def test_places_run_together() -> None:
    """Neighbouring lines of one file are one range."""
    words = [Words(p, "", "d", 0, 0) for p in ("002:13", "002:12", "004:5", "004:9")]
    assert w.places(words) == ("002:12–13", "004:5, 9")


@pytest.mark.parametrize(
    ("polarity", "trigger", "quote", "said"),
    [("only_if", "if Orvia pays", "join if Orvia pays", "if Orvia pays"),
     ("until", "to see the plan", "waiting to see the plan", "waiting to see the plan"),
     ("only_if", "Orvia pays", "join only if Orvia pays", "only if Orvia pays"),
     ("only_if", "the consent of Mirren", "needs the consent of Mirren", "needs the consent of Mirren"),
     ("until", "a deal", "no words of it", "until a deal"),
     ("until", "the senate must pass it", "open, the senate must pass it", "the senate must pass it"),
     ("until", "a deal", "keep the ships of the northern fleet in port waiting for a deal",
      "… fleet in port waiting for a deal")],
)  # fmt: skip
def test_conditions(polarity: str, trigger: str, quote: str, said: str) -> None:
    """A trigger brings its own conjunction, or stands in the words that lead up to it."""
    assert w.condition(polarity, trigger, quote) == said


@pytest.mark.parametrize(
    ("value", "words", "said"),
    [(8e11, "an 800 billion euro package", ""), (8e11, "a package", "€800bn"), (5e5, "500,000 of it", "")],
)  # fmt: skip
def test_a_sum_is_told_once(value: float, words: str, said: str) -> None:
    """A sum that the words beside it give is not put before them."""
    assert w.measure(Amount(value, "EUR"), None, words) == said
