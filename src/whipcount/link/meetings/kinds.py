"""What kind of meeting it is, of how many, of which house: what is never the other.

Meetings come in; kinds and sizes go out, and whether two sizes are at odds.
"""

from __future__ import annotations

from collections.abc import Mapping

from whipcount.model import Meeting

HOUSES: Mapping[str, frozenset[str]] = {
    "upper": frozenset({"senate", "senators", "lords", "peers", "upper"}),
    "lower": frozenset({"commons", "house", "lower", "mps", "representatives", "deputies"}),
}
PAIR = 2
SIZES: Mapping[str, tuple[str, ...]] = {
    "two": ("bilateral", "one-to-one", "one-on-one", "head-to-head", "tete-a-tete"),
    "many": ("round", "ministerial", "plenary", "multilateral", "conference", "forum", "congress", "convention"),
    "summit": ("summit",),
}  # fmt: skip


def kind(meeting: Meeting) -> str:
    """What is never the other: a call, a vote, a conference with the press, any other meeting."""
    name = meeting.name.casefold()
    if meeting.mode == "phone" or name.endswith(" call") or name.startswith("conversation of"):
        return "call"
    if name.startswith("vote") or name.endswith(" vote"):
        return "vote"
    if name.endswith(" debate"):
        return "debate"
    return "press" if "press conference" in name or "news conference" in name else "meeting"


def sizes(meeting: Meeting) -> frozenset[str]:
    """A bilateral, a meeting of two who are named, a round or a conference of many, a summit."""
    name = f" {meeting.name.casefold()} "
    found = {size for size, told in SIZES.items() if any(f" {w} " in name for w in told)}
    named = [p for p in (*meeting.hosts, *meeting.participants) if p.text[:1].isupper()]
    pair = len(meeting.participants) == len(named) == PAIR and name.startswith(" meeting of ")
    return frozenset(found | ({"pair"} if pair else set()))


def chambers(meeting: Meeting) -> frozenset[str]:
    """The upper or the lower house, where it votes or debates."""
    if kind(meeting) not in {"vote", "debate"}:
        return frozenset()
    told = " ".join((meeting.name, *(p.text for p in (*meeting.hosts, *meeting.participants))))
    said = set(told.casefold().split())
    return frozenset(house for house, names in HOUSES.items() if said & names)


def other_size(a: frozenset[str], b: frozenset[str]) -> bool:
    """Two sit down beside a round of many: theirs may be called off, and the round goes on."""
    one, other = a - b, b - a
    return ("two" in one and bool(other & {"many", "summit"})) or (
        "pair" in one and "many" in other
    )
