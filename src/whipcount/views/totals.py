"""What pledges come to per currency, nothing twice; and what was left out of it, with the reason.

Groups of pledges that are one thing come in. An envelope is not added to its parts, nor a sum told in two
currencies, announced again, or given by several together to what each of them gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from whipcount.extract.amounts import money
from whipcount.lexicon.lemmas import noun
from whipcount.link.figures import FURTHER, apart, spread
from whipcount.model import Amount, Pledge, Quantity
from whipcount.views import wording as w
from whipcount.views.index import Index, first, last_day
from whipcount.views.unsure import LIKELY

Group = Sequence[Pledge]
Reason = str | None
ASIDE = re.compile(r"\(([^()\n]{2,40})\)")
BEFORE = 48  # letters before an aside in which the sum stands that it converts
EACH = re.compile(r"\b(?:each|apiece|both)\b", re.IGNORECASE)
# "The bank's offer, put at": one that is known.
RETOLD = re.compile(
    r"(?:['’]s?|\b[Tt]he|\b[Ii]ts|\b[Tt]heir)\s(?:[\w-]+\s){0,2}?(?:offer|pledge|promise|commitment|cheque|check)\b[,\s]+(?:now\s|once\s|since\s|first\s)?(?:put|valued|estimated|reckoned|said to be worth|worth|of)\b"
)
KNOWN = re.compile(
    r"\b[Tt]he\s\S*\d[^.;,]{0,20}?\s(?:\w+\s){0,2}?(?:offered|promised|pledged|announced|committed|put up)\b"
)
FIRST = re.compile(r"[Tt]he\s(?:first|last|final|remaining|next)\s\S*\d")
FLOWING = ("second", "minute")  # what flows past one place is no sum of gifts
NO_SUM = frozenset({"vote", "seat", "colleague", "member"})  # who votes along is no sum of gifts
SHORTEST = 3  # letters of a thing that is counted
SAME = dict.fromkeys(("soldier", "troop", "serviceman", "man", "personnel", "peacekeeper"), "troop")
LONGEST_PRONOUN = 4  # letters: "they" gives nothing that it does not stand for
NEAR = timedelta(days=7)
LOOSE = 0.12  # of a converted sum: rates move, and writers round


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sum or a number that does not enter the totals: whose, how much, and why."""

    name: str
    amount: Amount | None
    reason: str
    claims: tuple[str, ...]
    quantity: Quantity | None = None


class Totals:
    """Decides for each group of pledges whether its sum is counted; with ``count`` its number of things."""

    def __init__(self, index: Index, groups: Sequence[Group], *, count: bool = False) -> None:
        self.index, self.groups = index, groups
        self.measure: Callable[[Group], Amount | None] = counted if count else _sum
        self.sums = {p.id: g for g in groups for p in g if self.measure([p])}
        self.rates = {} if count else rates(index)
        self.giving = {p.actor.actor for g in groups for p in g if self.measure([p])}
        bodies = [a for a in index.actors.values() if a.type == "organization"]
        self.bodies = {word: a.id for a in bodies for word in (a.id, a.name)}
        self.pages = {d.id: d.text for d in index.record.documents}
        self.kept: list[Group] = []
        self.reasons: dict[str, str] = {}
        for group in sorted(groups, key=self._order):
            self._weigh(group)

    def counted(self) -> set[str]:
        """The leads of the groups that are counted."""
        return {g[0].id for g in self.kept}

    def left_out(self) -> tuple[LeftOut, ...]:
        """Every other sum, the largest first, with the reason."""
        rows = [
            (amount, self._left(g))
            for g in self.groups
            if g[0].id in self.reasons and (amount := self.measure(g))
        ]
        rows.sort(key=lambda r: (r[0].currency or "", -r[0].value, r[1].name, r[1].claims))
        return tuple(row for _, row in rows)

    def _left(self, group: Group) -> LeftOut:
        money = _sum(group)
        number = None if money else first(p.quantity for p in group)
        claims = tuple(p.id for p in group)
        return LeftOut(self._name(group), money, self.reasons[group[0].id], claims, number)

    def _order(self, group: Group) -> tuple[bool, int, int, str]:
        """The best reported first, then the earliest: a later report of it is the repetition."""
        day = last_day(self.index.day(group[-1]))
        return (self._several(group), -self.index.origins(group), day.toordinal(), group[0].id)

    def _weigh(self, group: Group) -> None:
        amount = self.measure(group)
        if amount is None:
            return
        rules: tuple[Callable[[Group, Amount], Reason], ...] = (
            self._unsure, self._no_currency, self._part, self._together, self._again, self._retold,
        )  # fmt: skip
        reason = next((r for rule in rules if (r := rule(group, amount))), None)
        if reason:
            self.reasons[group[0].id] = reason
        else:
            self.kept.append(group)

    def _unsure(self, group: Group, _: Amount) -> Reason:
        sure = max(p.sure for p in group)
        return f"hardly read so: {sure}% sure" if sure < LIKELY else None

    def _no_currency(self, _: Group, amount: Amount) -> Reason:
        return None if amount.currency else "the currency is not known"

    def _part(self, group: Group, _: Amount) -> Reason:
        """Paid from an envelope that has a sum of its own, which is somebody's to give."""
        wholes = [self.sums[p.part_of] for p in group if p.part_of in self.sums]
        whole = next((g for g in wholes if not self._several(g)), None)
        return f"a part of {self._told(whole)}" if whole else None

    def _together(self, group: Group, _: Amount) -> Reason:
        """What several give together holds what each of them gives."""
        if self._several(group):
            return "given by several together: what each gives is counted"
        others = [
            g for g in self.groups if g is not group and self._several(g) and self._beside(g, group)
        ]
        return f"told of {self._name(others[0])} as well, in the same words" if others else None

    def _again(self, group: Group, amount: Amount) -> Reason:
        """The same sum by the same giver, or told of two in the same words, or in another currency."""
        for other in self.kept:
            known = self.measure(other)
            if known is None or not self._one_giver(group, other):
                continue
            if self._same_sum(amount, known):
                return f"announced before: {self._told(other)}"
            if self._converted(amount, known) and self._near(group, other):
                return f"the same as {self._told(other)}, in another currency"
        return None

    def _one_giver(self, a: Group, b: Group) -> bool:
        shared = not self._givers(a).isdisjoint(self._givers(b))
        return shared or self._announced(a, b) or self._announced(b, a) or self._same_words(a, b)

    def _announced(self, a: Group, b: Group) -> bool:
        """Whether one report tells a sum as somebody's who only announces it elsewhere in it."""
        told = {(p.document, self.index.key(p.announced_by)) for p in a if p.announced_by}
        return any((p.document, self.index.key(p.actor)) in told for p in b)

    def _same_sum(self, a: Amount, b: Amount) -> bool:
        """Whether both can be one sum: alike within what their modifiers leave room for."""
        if a.currency != b.currency or {a.modifier, b.modifier} & FURTHER:
            return False
        wide = max(a.value, b.value) <= min(a.value, b.value) * (1 + LOOSE)
        return wide and not apart(spread(a.value, a.modifier), spread(b.value, b.modifier))

    def _converted(self, a: Amount, b: Amount) -> bool:
        rate = self.rates.get((a.currency or "", b.currency or ""))
        return rate is not None and abs(a.value * rate - b.value) <= LOOSE * b.value

    def _near(self, a: Group, b: Group) -> bool:
        x, y = (last_day(self.index.day(g[0])) for g in (a, b))
        return abs(x - y) <= NEAR

    def _givers(self, group: Group) -> set[str]:
        """Whose a sum is: the side's, and that of the body that its giver leads or serves."""
        party = group[0].actor
        actor = self.index.actor(party)
        roles = actor.roles if actor and actor.type == "person" else ()
        held = (self.bodies.get(r.of or "") or self.bodies.get(r.of_text or "") for r in roles)
        return {h for h in held if h} | {self.index.key(self.index.side(party))}

    def _retold(self, group: Group, amount: Amount) -> Reason:
        """ "Norland's offer, put at €2bn", "the €2bn promised", "the first €300m": of one that was told of before."""
        part = FIRST.match(group[0].what) is not None
        again = not part and all(RETOLD.search(e.quote) for p in group for e in p.evidence)
        known = not part and all(self._known(p) for p in group)
        for other in self.kept:
            told = self.measure(other)
            if told is None or told.currency != amount.currency:
                continue
            ours = not self._givers(group).isdisjoint(self._givers(other))
            if part and ours and told.value > amount.value:
                return f"a part of {self._told(other)}"
            if (again and ours) or (known and self._same_sum(amount, told)):
                return f"told of before: {self._told(other)}"
        return None

    def _known(self, pledge: Pledge) -> bool:
        """Whether every report speaks of "the €2bn promised", as of one that the reader knows."""
        near = (
            self.pages.get(e.document, "")[max(0, e.start - 5) : e.end + 30]
            for e in pledge.evidence
        )
        return all(KNOWN.search(words) for words in near)

    def _several(self, group: Group) -> bool:
        """Whether a sum is that of nobody in particular, or of a body whose members give too."""
        party = group[0].actor
        actor = self.index.actor(party)
        members = {m.actor for m in actor.members} if actor else set()
        return (
            self.index.unnamed(party) or bool(members & self.giving) or self._name(group).islower()
        )

    def _same_words(self, a: Group, b: Group) -> bool:
        mine, theirs = ([e for p in group for e in p.evidence] for group in (a, b))
        return any(
            e.document == f.document
            and e.start < f.end
            and f.start < e.end
            and not EACH.search(e.quote)
            for e in mine
            for f in theirs
        )

    def _beside(self, several: Group, group: Group) -> bool:
        """Whether "its allies" are named beside somebody as giving the same sum."""
        texts = [p.actor.text for p in several if len(p.actor.text) > LONGEST_PRONOUN]
        quotes = [e.quote for p in group for e in p.evidence]
        return self._same_words(several, group) and any(t in q for t in texts for q in quotes)

    def _name(self, group: Group) -> str:
        return self.index.name(group[0].actor) or ""

    def _told(self, group: Group) -> str:
        number = w.quantity(first(p.quantity for p in group))
        return f"{self._name(group)}, {w.amount(_sum(group)) or number}"


def _sum(group: Group) -> Amount | None:
    return first(p.amount for p in group)


def counted(group: Group) -> Amount | None:
    """How many things are given, with what they are in the place of a currency; money and shares are none."""
    number = None if _sum(group) else first(p.quantity for p in group)
    unit = things(number.unit) if number else ""
    return Amount(number.value, unit, number.modifier) if number and unit else None


def things(unit: str) -> str:
    """What is counted, in one word: "armoured vehicles" are vehicles, soldiers are troops."""
    told = unit.casefold().replace("bpd", "barrels per day").replace(" a ", " per ")
    said, _, rate = told.split(" of ")[0].partition(" per ")
    words = [x for x in said.replace("-", " ").split() if x.isalpha()]
    if rate in FLOWING:
        return ""
    if rate and words:
        return f"{noun(words[-1])} per {rate.split(' ')[0]}"
    head = noun(words[-1]) if words else ""
    none = words[:1] == ["per"] or len(head) < SHORTEST or head in NO_SUM
    return "" if none else SAME.get(head, head)


def rates(index: Index) -> Mapping[tuple[str, str], float]:
    """Rates that the reports give themselves: "40 million euros ($44 million)"."""
    found: dict[tuple[str, str], list[float]] = {}
    for document in index.record.documents:
        for aside in ASIDE.finditer(document.text):
            inner = money(aside[1])
            before = document.text[max(0, aside.start() - BEFORE) : aside.start()].rstrip()
            outer = _last_money(before)
            if (
                inner
                and outer
                and inner[0].currency
                and outer.currency
                and outer.value
                and inner[0].value
            ):
                pair = (outer.currency, inner[0].currency)
                found.setdefault(pair, []).append(inner[0].value / outer.value)
    out = {pair: median(values) for pair, values in found.items() if pair[0] != pair[1]}
    return {**{(b, a): 1 / rate for (a, b), rate in out.items()}, **out}


def _last_money(words: str) -> Amount | None:
    """The sum that ends the words."""
    at, last = 0, None
    while found := money(words[at:]):
        last, at = (found[0], at + found[2]), at + found[2]
    return last[0] if last and not words[last[1] :].strip(" ,") else None
