"""The foot of the front page: what is disputed and what was not said, a line or two for each."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from whipcount.screen.console import printable
from whipcount.screen.cutting import wrap
from whipcount.screen.fitting import TITLE
from whipcount.screen.quoting import led, places, quote
from whipcount.screen.setting import joined, marked, styled
from whipcount.views import wording as w
from whipcount.views.disputed import Dispute, Version
from whipcount.views.front import Front
from whipcount.views.unsaid import Unsaid

LABEL = 11  # columns of the notes' labels
MOST_ABOUT, MOST_TOLD, MOST_DENIED = (
    36,
    30,
    60,
)  # letters of what is disputed, and of words about it
LEAST_VALUE, MOST_VALUE = 24, 44
PLACE, LEAST_TOLD = 12, 16  # letters kept for a version's marks and place; of its words at least
FEET = 6  # lines that the notes may take
PLAIN = {
    "figure": "",
    "account": "accounts differ",
    "done": "",
    "denied": "",
    "fact": "",
    "actor": "by whom",
}  # fields in words
NO_DISPUTE = (Text("no contradiction was found", style="dim"), Text())
NO_SILENCE = (
    Text("nobody was found to decline to say, or to leave a thing open", style="dim"),
    Text(),
)
TOLD = frozenset({"account"})  # fields whose versions are told by their words alone
BESIDE = frozenset({"done"})  # fields whose words stand beside the value


def foot_notes(page: Front, width: int) -> list[Text]:
    """What is disputed and what was not said, as notes."""
    disputes = [_dispute(d, width - LABEL) for d in _telling_first(page.disputed)]
    silent = list(map(_silent, page.not_said))
    return [
        Text(),
        *_notes("DISPUTED", disputes or [NO_DISPUTE], width, (FEET - 2, "whipcount disputed")),
        *_notes("NOT SAID", silent or [NO_SILENCE], width, (3, "whipcount said --open")),
    ]


def _notes(
    label: str, rows: Sequence[tuple[Text, Text]], width: int, limits: tuple[int, str]
) -> list[Text]:
    """Notes beside their label; the last line says how many are left."""
    room, ask = limits
    fits = len(rows) <= room
    lines: list[Text] = []
    most = 2 if len(rows) * 2 <= room else 1
    for words, place in rows[: room if fits else room - 1]:
        lines += _note(words, place, width - LABEL, most)
    if not fits:
        lines.append(Text(f"… and {len(rows) - room + 1} more: {ask}", style="dim"))
    heads = [Text(label, style=TITLE), *(Text() for _ in lines[1:])]
    return [
        Text.assemble(h, " " * (LABEL - h.cell_len), x) for h, x in zip(heads, lines, strict=False)
    ]


def _note(words: Text, place: Text, width: int, most: int) -> list[Text]:
    """A note on as many lines as it may have; its words give way to its place."""
    tail = Text.assemble("  ", place) if place.plain else Text()
    *above, last = wrap(words, width - tail.cell_len, most) or [Text()]
    return [*above, Text.assemble(last, tail)]


def _silent(row: Unsaid) -> tuple[Text, Text]:
    name = marked(row.name, ["~"] if row.unnamed else [])
    cited = led(row.words, row.name)
    told = quote(cited, row.name)
    return Text.assemble(name, f" {printable(row.cue)} " if row.cue else "  ", told), places(
        cited, 1
    )


def _telling_first(rows: Sequence[Dispute]) -> list[Dispute]:
    """Disputes with values to compare before those that only their words tell."""
    return sorted(rows, key=lambda d: d.field in TOLD)


def _dispute(row: Dispute, width: int) -> tuple[Text, Text]:
    """What is disputed, then each version with its place; words give way, places do not."""
    named = [w.shorten(w.sentence_case(row.about), MOST_ABOUT), PLAIN.get(row.field, row.field)]
    if row.field == "denied":
        named = [w.quoted(w.shorten(row.versions[0].words[0].quote, MOST_DENIED))]
    about = styled(", ".join(x for x in named if x), "bold")
    room = (width - about.cell_len) // len(row.versions) - PLACE
    versions = [
        Text.assemble(_version(v, row.field, max(room, LEAST_TOLD)), " ", places(v.words, 1))
        for v in row.versions
    ]
    return Text.assemble(about, ": ", joined(versions, "; ")), Text()


def _version(version: Version, field: str, room: int) -> Text:
    """A value in quotation marks where it is the report's own words, or those words where it says little."""
    told = min(room, MOST_TOLD)
    cited = styled(w.quoted(w.shorten(version.words[0].quote, told))) if version.words else Text()
    if field in TOLD:  # a few words of a whole account say less than whose it is
        return styled(version.who) if version.who else cited
    if field in BESIDE:
        return Text.assemble(styled(version.value), " ", cited)
    verbatim = any(version.value in x.quote for x in version.words)
    value = w.shorten(version.value, min(MOST_VALUE, max(room, LEAST_VALUE)))
    return styled(w.quoted(value) if verbatim else value)
