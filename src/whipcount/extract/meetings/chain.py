"""A report that speaks of a meeting again: "the conference" takes its day and place from before.

The meetings of one document, left to right, come in; the same go out, the later ones filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from whipcount.lexicon import lemmas, words
from whipcount.lexicon.meetings import bag
from whipcount.model import Meeting

FAR = 12  # meetings told of in between


@dataclass(frozen=True, slots=True)
class Again:
    """A meeting as read, its head noun, and the determiner it stands with."""

    meeting: Meeting
    head: str
    lead: str
    moved: bool = False  # its day is one that it is moved from or to


def chained(told: Iterable[Again]) -> Iterator[Meeting]:
    """Each meeting; one that takes up an earlier one has that one's day, place and name."""
    before: list[Again] = []
    for one in told:
        earlier = next((a for a in reversed(before[-FAR:]) if _takes_up(one, a)), None)
        before.append(_full(one, earlier))
    for index, one in enumerate(before):
        later = before[index + 1 : index + 1 + FAR] if _points_ahead(one) else ()
        yield _full(
            one,
            next(
                (a for a in later if a.head == one.head and _fixed(a) and _takes_up(one, a)), None
            ),
        ).meeting


def _full(one: Again, other: Again | None) -> Again:
    return replace(one, meeting=_filled(one.meeting, other.meeting)) if other else one


def _points_ahead(one: Again) -> bool:
    """As in a headline's or an opening's "the conference": which one, the report says further down."""
    return not one.moved and not _fixed(one) and not telling(one.meeting.name)


def _fixed(one: Again) -> bool:
    return one.meeting.time_ref is not None or one.meeting.place is not None


def telling(text: str) -> frozenset[str]:
    """The words of a name that tell one meeting from another."""
    found = re.findall(r"[^\W_][\w’'-]*", text.casefold().replace("’s", "").replace("'s", ""))
    dull = (
        words.stop_words()
        | bag("nouns", "plain")
        | bag("nouns", "strong")
        | bag("chain", "possessives")
    )
    return frozenset(w for w in found if w not in dull and lemmas.noun(w) not in dull)


def _takes_up(one: Again, earlier: Again) -> bool:
    """Definite, of the same kind, with no word, place or day that the earlier has not."""
    definite = one.lead in {"the", "this", "that", "these"} | bag("chain", "possessives")
    dated = one.meeting.time_ref is not None and not one.moved
    if not definite or not _kin(one.head, earlier.head) or dated:
        return False
    own = telling(one.meeting.name)
    if own & bag("chain", "others"):
        return False
    a = earlier.meeting
    known = telling(
        " ".join([a.name, a.place or "", *(p.text for p in (*a.hosts, *a.participants))])
    )
    mine = {p.chain for p in (*one.meeting.hosts, *one.meeting.participants)}
    theirs = {p.chain for p in (*a.hosts, *a.participants)}
    place = telling(one.meeting.place or "")
    at_odds = bool(place and a.place and not place & telling(a.place))
    return (
        own <= known and not at_odds and (not mine or not theirs or bool(mine & theirs) or not own)
    )


def _kin(a: str, b: str) -> bool:
    """Nouns that can stand for the same: talks for negotiations, "the meeting" for a summit."""
    if (a == "press") != (b == "press"):
        return False
    if a == b or (
        (a in bag("chain", "any") or b in bag("chain", "any"))
        and {a, b} & bag("nouns", "calls") == set()
    ):
        return True
    return any({a, b} <= bag("chain", n) for n in ("talks", "summit"))


def _filled(one: Meeting, earlier: Meeting) -> Meeting:
    name = one.name if len(telling(one.name)) >= len(telling(earlier.name)) else earlier.name
    return replace(
        one, name=name, time_ref=one.time_ref or earlier.time_ref, place=one.place or earlier.place,
        participants=one.participants or earlier.participants, hosts=one.hosts or earlier.hosts,
        mode=one.mode if one.mode != "unknown" else earlier.mode,
    )  # fmt: skip
