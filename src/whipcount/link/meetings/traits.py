"""What tells one meeting from another: who, where, when, at which level. Meetings in, traits out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from whipcount.lexicon import words
from whipcount.lexicon.meetings import bag
from whipcount.link.meetings.kinds import chambers, kind, other_size, sizes
from whipcount.link.meetings.places import ANYWHERE, in_a_town, states, whole, words_of
from whipcount.link.wordings import content
from whipcount.model import Evidence, Meeting, Party, When

VISITS = frozenset({"visit", "trip", "tour"})
ALIKE = 5  # words in a row that two reports hardly have in common by chance
Stands = Mapping[str, str]  # whom an actor without a name speaks for, or nobody
NOBODY: Stands = {}
NEAR = timedelta(days=100)  # a report without a day for its meeting speaks of one about its own day


@dataclass(frozen=True, slots=True)
class Look:
    """A meeting, or a group of them, as far as it can be at odds with another."""

    when: When | None
    window: When | None
    modes: frozenset[str]
    places: frozenset[str]
    states: frozenset[str]
    whole: bool  # the place is no narrower than a state
    kinds: frozenset[str]
    levels: frozenset[str]
    held: frozenset[str]  # documents that tell of it as held
    open: frozenset[str]  # documents that tell of it as no more than proposed
    visitors: frozenset[str]  # whose own journey it is
    off: frozenset[Evidence] = frozenset()  # the words that put it off
    on: frozenset[Evidence] = frozenset()  # the words that plan it
    beside: bool = False  # held on the sidelines of something else
    large: bool = False  # a summit or a conference
    days: frozenset[tuple[str, int]] = frozenset()  # documents, and the day of the week they tell
    size: frozenset[str] = frozenset()  # of two, or a round of many
    chambers: frozenset[str] = frozenset()  # of two houses, the one that votes
    town: bool = False  # the words are in a place, not at one


def look(meeting: Meeting, published: When | None, stands: Stands = NOBODY) -> Look:
    """One meeting by itself."""
    here = frozenset({meeting.document})
    places = words_of(meeting.place)
    return Look(
        when=meeting.start, window=_window(meeting, published),
        modes=frozenset({meeting.mode} - {"unknown"}), places=places, states=states(meeting.place), whole=whole(meeting.place),
        kinds=frozenset({kind(meeting)}), levels=_levels(meeting.name),
        held=here if meeting.status == "held" else frozenset(),
        open=here if meeting.status == "proposed" else frozenset(), visitors=_visitors(meeting, stands),
        off=frozenset(meeting.evidence) if meeting.status in {"postponed", "cancelled"} else frozenset(),
        on=frozenset(meeting.evidence) if meeting.status == "planned" else frozenset(),
        beside=any(_beside(e.quote) for e in meeting.evidence),
        large=_head(meeting) in bag("nouns", "titles"), days=_weekdays(meeting), size=sizes(meeting), chambers=chambers(meeting), town=in_a_town(meeting),
    )  # fmt: skip


def _beside(quote: str) -> bool:
    """As in "met on the sidelines of the summit"."""
    return any(f" {place} of" in quote for place in ("sidelines", "margins", "fringes"))


def _weekdays(meeting: Meeting) -> frozenset[tuple[str, int]]:
    """The day of the week by the report's words, counted on from another: its date may be unknown."""
    ref, after = meeting.time_ref, 0
    if ref and ref.base and ref.unit == "day" and ref.weekday is None:
        ref, after = ref.base, ref.offset or 0
    if ref is None or ref.unit != "day" or ref.weekday is None or ref.until or ref.base:
        return frozenset()
    return frozenset({(meeting.document, (ref.weekday + after) % 7)})


def _other_days(a: Look, b: Look) -> bool:
    """One report tells of the one on Monday, of the other on Thursday: they are two.

    So are one that a report has on a Monday and one that another has on a Thursday.
    """
    mine, theirs = ({doc for doc, _ in one.days} for one in (a, b))
    both_told = mine & theirs
    same = {doc for doc, _ in a.days & b.days}
    here, there = ({day for _, day in one.days} | _weekday_of(one.when) for one in (a, b))
    return bool(both_told - same) or bool(here and there and not here & there)


def _weekday_of(when: When | None) -> set[int]:
    """The day of the week of a meeting whose date is known."""
    day = _day(when)
    return {day.weekday()} if day else set()


def _visitors(meeting: Meeting, stands: Stands) -> frozenset[str]:
    """Who makes a journey: another's to the same city on the same day is another visit."""
    if VISITS.isdisjoint(meeting.name.casefold().split()):
        return frozenset()
    return frozenset(_party(p, stands) for p in (*meeting.hosts, *meeting.participants))


def traits(meeting: Meeting, stands: Stands = NOBODY) -> frozenset[str]:
    """Parties, place, the telling words of the name, the day, the level; each counts once."""
    parties = (*meeting.hosts, *meeting.participants, *meeting.remote)
    found = {_party(p, stands) for p in parties}
    telling = content(f"{meeting.name} {meeting.place or ''}") - words.meeting_words() - ANYWHERE
    found |= {f"word:{w}" for w in telling}
    found |= {f"level:{level}" for level in _levels(meeting.name)}
    if _head(meeting) in bag("nouns", "strong"):
        found.add("head:summit")
    if meeting.status in {"postponed", "cancelled"}:
        found.add(f"status:{meeting.status}:{_head(meeting) in VISITS}")
    if kind(meeting) == "vote":  # a body has several names, the paper it votes on has one
        found |= {f"about:{w}" for w in content(meeting.purpose or "")}
    for quote in (e.quote.casefold().split() for e in meeting.evidence):
        if len(quote) > ALIKE:  # the same words in two reports: one is taken from the other
            found |= {f"told:{' '.join(quote[:n])}" for n in (ALIKE, ALIKE + 1)}
    if day := _day(meeting.start):
        found |= {f"day:{day}:{kind(meeting)}", f"day:{day}:{meeting.document}"}
    return frozenset(found)


def _party(party: Party, stands: Stands) -> str:
    """Who takes part; those without a name by whom they speak for, else by their words."""
    said = party.text.casefold()
    whom = stands.get(party.actor or "", party.actor or said)
    return f"who:{whom}" if whom else f"some:{said}"


def within(a: When | None, b: When | None) -> bool:
    """Whether one is a day, or a range no wider than a year, inside the other."""
    if not a or not b or not (a.earliest and a.latest and b.earliest and b.latest) or a == b:
        return False
    inside = (a.earliest <= b.earliest and b.latest <= a.latest) or (
        b.earliest <= a.earliest and a.latest <= b.latest
    )
    return inside and max(a.latest - a.earliest, b.latest - b.earliest) <= timedelta(days=366)


def fits(a: Look, b: Look) -> bool:
    """Whether two can be one: their days, places, levels, and what kind of meeting they are."""
    if a.kinds != b.kinds or {"phone", "in-person"} <= a.modes | b.modes:
        return False
    if _other_days(a, b):
        return False
    if a.off & b.on or a.on & b.off or (a.beside and b.large) or (a.large and b.beside):
        return False
    if (a.levels and b.levels and not a.levels & b.levels) or a.held & b.open or a.open & b.held:
        return False
    if a.visitors and b.visitors and not a.visitors & b.visitors:
        return False
    if other_size(a.size, b.size) or other_size(b.size, a.size) or _apart(a.chambers, b.chambers):
        return False
    return (
        (_near(a, b) or _one_journey(a, b))
        and overlapping(a.when, b.when)
        and overlapping(a.window, b.window)
    )


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b and not a & b)


def _near(a: Look, b: Look) -> bool:
    """Places at odds: two states, two cities; a house and its city need not be, nor a city and its state."""
    if not a.places or not b.places or a.places & b.places:
        return True
    if a.states and b.states:
        return bool(a.states & b.states) and (a.whole or b.whole)
    known, other = (a, b) if a.states else (b, a)
    return bool(known.states) and (known.whole or not other.town)


def there_and_then(a: Look, b: Look) -> bool:
    """As in "the eighth round, in Lima on 8 May" and "ministers meet in Lima", "they sit down today"."""
    day = _day(a.when)
    return bool(day and day == _day(b.when) and a.places & b.places)


def _one_journey(a: Look, b: Look) -> bool:
    """The same visitors on the same day: they may see several places."""
    day = _day(a.when)
    return bool(day and day == _day(b.when) and a.visitors & b.visitors)


def both(a: Look, b: Look) -> Look:
    """The two as one."""
    return Look(
        narrower(a.when, b.when), narrower(a.window, b.window), a.modes | b.modes,
        a.places & b.places or a.places | b.places, a.states & b.states or a.states | b.states,
        a.whole and b.whole, a.kinds, a.levels & b.levels or a.levels | b.levels, a.held | b.held, a.open | b.open,
        a.visitors | b.visitors, a.off | b.off, a.on | b.on, a.beside or b.beside, a.large or b.large,
        a.days | b.days, a.size | b.size, a.chambers | b.chambers, a.town or b.town,
    )  # fmt: skip


def _window(meeting: Meeting, published: When | None) -> When | None:
    """The days that a meeting without one can have been, by its report's."""
    if meeting.start and (meeting.start.earliest or meeting.start.latest):
        return meeting.start
    if not published or not published.earliest or not published.latest:
        return None
    return When(published.earliest - NEAR, published.latest + NEAR)


def _day(when: When | None) -> date | None:
    return when.earliest if when and when.earliest == when.latest else None


def _head(meeting: Meeting) -> str:
    """The noun of the name, before "of" and "between"."""
    lead = meeting.name.casefold().split(" of ")[0].split(" between ")[0].split(" in ")[0]
    return lead.split()[-1] if lead.split() else ""


LEVELS: Mapping[str, str] = {
    "leader": "leaders", "leaders": "leaders", "leaders'": "leaders", "ministers": "ministers",
    "ministers'": "ministers", "ministerial": "ministers", "secretary-level": "ministers",
    "chiefs": "military", "military": "military", "army": "military", "generals": "military",
    "officials": "officials", "technical": "officials", "delegations": "officials",
}  # fmt: skip


def _levels(name: str) -> frozenset[str]:
    return frozenset(LEVELS[w] for w in name.casefold().replace("’", "'").split() if w in LEVELS)


def overlapping(a: When | None, b: When | None) -> bool:
    """Whether two ranges of days can be the same; unknown fits anything."""
    if not a or not b:
        return True
    first, last = (
        (a.earliest or date.min, b.earliest or date.min),
        (a.latest or date.max, b.latest or date.max),
    )
    return max(first) <= min(last)


def narrower(a: When | None, b: When | None) -> When | None:
    """The days that both ranges hold."""
    if not a or not (a.earliest or a.latest):
        return b
    if not b or not (b.earliest or b.latest):
        return a
    first = max((d for d in (a.earliest, b.earliest) if d), default=None)
    return When(first, min((d for d in (a.latest, b.latest) if d), default=None))
