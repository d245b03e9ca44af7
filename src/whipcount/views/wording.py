"""Days, sums, quotes and places as people write them; no locale, no colour."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from datetime import date

from whipcount.model import Amount, Quantity, When
from whipcount.views.labels import Words

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
OPENING = re.compile(r'(?<![^\s(\[“‘—])"(?=\S)')  # a straight mark that begins a quotation
DUTY = re.compile(
    r"\S\s(?:must|ha(?:s|ve|d) to|needs? to)\s"
)  # "parliament must pass it": a sentence of its own
CONJUNCTIONS = (
    "but ", "if ", "unless ", "until ", "till ", "once ", "after ", "before ", "provided ", "providing ",
    "when ", "only ", "as long ", "so long ", "as soon ", "on condition", "without ", "pending ",
    "in case ", "contingent ", "conditional ", "dependent ", "in exchange ", "in return ", "subject to ", "should ", "while ", "assuming ",
)  # fmt: skip
LONGEST_LEAD = 32  # letters before a trigger that are worth their room
SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
NUMBER = re.compile(r"\d[\d.,]*")
TENS = (1e3, 1e6, 1e9, 1e12)
SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))


def day(value: date, *, year: bool = True) -> str:
    """``2 May 2031``."""
    return f"{value.day} {MONTHS[value.month - 1]}" + (f" {value.year}" if year else "")


def when(value: When | None, *, year: bool = True) -> str:
    """A range of days as briefly as it can be said; ``no date`` where neither end is known."""
    if value is None or (value.earliest is None and value.latest is None):
        return "no date"
    if value.earliest is None or value.latest is None:
        known = value.earliest or value.latest or date.min
        return f"{'from' if value.earliest else 'by'} {day(known, year=year)}"
    return _range(value.earliest, value.latest, year)


def _range(first: date, last: date, year: bool) -> str:
    if first == last:
        return day(first, year=year)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if (first.year, first.month) == (last.year, last.month):
        month = day(last, year=year).partition(" ")[2]
        return month if whole else f"{first.day}–{last.day} {month}"
    return f"{day(first, year=year and first.year != last.year)} – {day(last, year=year)}"


def weekday(value: When | None, *, year: bool = True) -> str:
    """As ``when``, with the day of the week before a single day."""
    if value and value.earliest and value.earliest == value.latest:
        return f"{WEEKDAYS[value.earliest.weekday()]} {day(value.earliest, year=year)}"
    return when(value, year=year)


def number(value: float) -> str:
    """``1.6bn``, ``30m``, ``200``."""
    for scale, name in SCALES:
        if abs(value) >= scale:
            return f"{value / scale:.2f}".rstrip("0").rstrip(".") + name
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def amount(value: Amount | None) -> str:
    """``nearly £30m``; empty where there is no sum."""
    if value is None:
        return ""
    sign = SIGNS.get(value.currency or "", f"{value.currency} " if value.currency else "")
    return (
        f"{value.modifier} {sign}{number(value.value)}"
        if value.modifier
        else sign + number(value.value)
    )


def quantity(value: Quantity | None) -> str:
    """``around 200 engineers``; empty where nothing is counted."""
    if value is None:
        return ""
    counted = f"{number(value.value)} {value.unit}".strip()
    return f"{value.modifier} {counted}" if value.modifier else counted


def sentence_case(words: str) -> str:
    """Words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def shorten(words: str, width: int) -> str:
    """The words cut at a word's end to fit, with ``…``; never longer than ``width``."""
    if len(words) <= width:
        return words
    if width < 2:
        return "…"[:width]
    kept = words[: width - 1]
    if words[width - 1] != " " and " " in kept:
        kept = kept.rpartition(" ")[0]
    return kept.rstrip(" ,;:–—-") + "…"


def quoted(words: str) -> str:
    """Words in typographic quotation marks, those inside them turned into single ones, and closed."""
    inner = words.strip()
    if inner[:1] in {'"', "“"} and not any(c in inner[1:-1] for c in '"“”'):
        inner = inner.strip('"“” ')
    return f"“{paired(inner).replace('“', '‘').replace('”', '’')}”"


def curled(words: str) -> str:
    """Words with their straight quotation marks made typographic, and closed."""
    told = OPENING.sub("“", words.strip()).replace('"', "”")
    return told + "”" if told.count("“") > told.count("”") else told


def paired(words: str) -> str:
    """As ``curled``; a quotation of which only the end stands in the words begins with them."""
    told, kept, opened = curled(words), "", 0
    for mark in told:
        if mark == "”" and not opened:
            if "“" in kept or "”" in kept:
                continue
            kept, opened = "“" + kept, 1
        opened += (mark == "“") - (mark == "”")
        kept += mark
    return kept + "”" * opened


def places(words: Iterable[Words]) -> tuple[str, ...]:
    """The places of words, each once, lines of one file together: ``002:12–13``, ``004:6, 9``."""
    files: dict[str, list[int]] = {}
    for place in dict.fromkeys(w.place for w in words):
        file, _, line = place.rpartition(":")
        files.setdefault(file or line, []).append(int(line) if file else 0)
    return tuple(
        f"{file}:{', '.join(runs(sorted(lines)))}" if any(lines) else file
        for file, lines in files.items()
    )


def runs(lines: Sequence[int]) -> tuple[str, ...]:
    """Numbers with neighbours joined: 12, 13, 15 is ``12–13`` and ``15``."""
    found: list[list[int]] = []
    for line in lines:
        if found and line <= found[-1][-1] + 1:
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(str(r[0]) if r[0] == r[-1] else f"{r[0]}–{r[-1]}" for r in found)


def plural(count: int, noun: str) -> str:
    """``1 file``, ``5 files``."""
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun[:-1] + 'ies' if noun.endswith('y') else noun + 's'}"


def listed(names: Sequence[str], most: int = 99) -> str:
    """Names with commas; those beyond ``most`` are counted."""
    shown = list(names[:most])
    if len(names) > most:
        shown.append(f"{len(names) - most} more")
    return ", ".join(shown)


def condition(polarity: str, trigger: str, quote: str = "") -> str:
    """What is hung on: the trigger with its conjunction, else the words it stands in."""
    words, told = " ".join(trigger.split()), " ".join(quote.split())
    if words.casefold().startswith(CONJUNCTIONS) or DUTY.search(words):
        return words
    led = f"{polarity.replace('_', ' ')} {words}"
    at = told.find(words)
    if at < 0 or led in told:
        return led
    return _tail(told[:at]) + words


def _tail(lead: str) -> str:
    """A long run-up cut to its last words."""
    if len(lead) <= LONGEST_LEAD:
        return lead
    return "… " + lead[-LONGEST_LEAD:].partition(" ")[2]


def measure(money: Amount | None, count: Quantity | None, told: str = "") -> str:
    """The sum, else the count; empty where the words told beside it give the number already."""
    value = money.value if money else count.value if count else None
    if value is None or (money is None and value == 1) or _gives(told, value):
        return ""
    return amount(money) or quantity(count)


def _gives(words: str, value: float) -> bool:
    """Whether a number in the words is the value, in ones, thousands, millions and so on."""
    found = (n.strip(".,").replace(",", "") for n in NUMBER.findall(words))
    numbers = {float(n) for n in found if n.count(".") < 2}
    numbers |= {
        float(i) for i, word in enumerate(SMALL) if re.search(rf"\b{word}\b", words, re.IGNORECASE)
    }
    return any(abs(n * scale - value) < scale / 1000 for n in numbers for scale in (1, *TENS))
