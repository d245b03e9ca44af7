"""Who joined or left a group, and by which day, as reports say it: "Norland quit the Delta Pact".

Documents and actors in; the actors with members that came and went, dated by the report that says so, out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from whipcount.link.names import fold
from whipcount.model import Actor, Document, Member

NAME = r"[A-Z][\w’'&+-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'&+-]*){0,5}"
CAME = r"joined|acceded\sto|was\sadmitted\sto|became\sa\smember\sof|entered"
WENT = r"left|quit|withdrew\sfrom|pulled\sout\sof|walked\sout\sof|was\sexpelled\sfrom|was\ssuspended\sfrom"
MOVE = re.compile(
    rf"\b(?P<who>{NAME})\s(?:(?:has|have|had|formally|officially|finally|already|also)\s){{0,2}}"
    rf"(?:(?P<came>{CAME})|(?P<went>{WENT}))\s(?:the\s)?(?:[a-z-]+\s){{0,2}}?(?P<group>{NAME}|[a-z]+\sof\sthe\s[a-z]+)"
)
UNSURE = re.compile(
    r"\b(?:if|whether|unless|not|never|would|could|until|when|before|once)\b[^.;]*$"
)
GROUPS = frozenset({"group", "organization"})
Step = tuple[date, bool]  # the day of the report, and whether the member came


def with_comings(
    actors: Sequence[Actor], documents: Sequence[Document], of_name: Mapping[str, str]
) -> tuple[Actor, ...]:
    """The actors, groups among them with who came and went."""
    types = {a.id: a.type for a in actors}
    steps: dict[str, dict[str, list[Step]]] = defaultdict(lambda: defaultdict(list))
    for document in documents:
        day = document.published.latest if document.published else None
        for member, group, came in _moves(document, of_name):
            if day and types.get(group) in GROUPS and member != group:
                steps[group][member].append((day, came))
    return tuple(_moved(a, steps[a.id]) if a.id in steps else a for a in actors)


def _moves(document: Document, of_name: Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    """Member, group and whether it came, for each sentence that says so plainly."""
    for match in MOVE.finditer(document.text):
        before = document.text[max(0, match.start() - 60) : match.start()]
        member, group = of_name.get(fold(match["who"])), of_name.get(fold(match["group"]))
        if member and group and not UNSURE.search(before):
            yield member, group, match["came"] is not None


def _moved(actor: Actor, steps: Mapping[str, Sequence[Step]]) -> Actor:
    members = {m.actor: m for m in actor.members}
    for member, told in sorted(steps.items()):
        known = members.get(member, Member(member))
        came = min((d for d, c in told if c), default=known.since)
        went = max((d for d, c in told if not c), default=None)
        if went and any(c and d > went for d, c in told):
            went = None
        members[member] = replace(
            known, since=came if not went or not came or came <= went else None, until=went
        )
    return replace(actor, members=tuple(m for _, m in sorted(members.items())))
