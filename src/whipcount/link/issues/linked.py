"""Joins the wordings of what stances are about into issues, across sentences and documents.

Wordings are compared by their heads and what hangs on them, rare words weighing more than common ones
of the dossier, and by what they mean to the frozen encoder. One that only points back ("to take part") is about what was spoken of before it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from whipcount.annotate.similarity import similarity
from whipcount.codec import digest
from whipcount.link.codebook import Codebook, Question
from whipcount.link.issues import headings
from whipcount.link.issues.coding import coded
from whipcount.link.issues.likeness import Worth, grouped, thwarting
from whipcount.link.issues.names import clearest, shown
from whipcount.link.issues.pointing import Use, antecedents, astray, uses
from whipcount.link.issues.stood import acts, verbal
from whipcount.link.issues.things import bare, with_things
from whipcount.link.joins import Pair, pairs
from whipcount.link.names import fold
from whipcount.link.wordings import Wording, acted, content, names_in, stem
from whipcount.model import Actor, Claim, Document, Issue, Judgement, Position

__all__ = ["content", "link_issues", "shown", "stem"]

MOST_COMPARED = 40  # wordings of an issue, the most used, that each is held against to name it
THWARTED = 0.6  # "blocking the treaty" and "the treaty": who is for the one is against the other
OTHER_ASKS = 0.85  # of a likeness where one asks who takes part, the other whether it should be


def link_issues(
    claims: Sequence[Claim],
    judgements: Sequence[Judgement] = (),
    actors: Sequence[Actor] = (),
    codebook: Codebook | None = None,
    documents: Sequence[Document] = (),
) -> tuple[tuple[Issue, ...], tuple[Claim, ...]]:
    """The issues, and the claims with each position's issue filled in.

    A person's pin (an issue named in a judgement) is kept as given, and so is what a person said of
    two issues: that they are the same, or different. Wordings like a codebook's are that question's.
    """
    positions = [c for c in claims if isinstance(c, Position)]
    texts = {d.id: d.text for d in documents}
    issue_of = _Questions(positions, judgements, actors, codebook or Codebook(), texts).by_claim()
    filled = tuple(_filled(c, issue_of[c.id]) if isinstance(c, Position) else c for c in claims)
    issues = {i.id: i for i in issue_of.values()}
    return tuple(sorted(issues.values(), key=lambda i: (i.name, i.id))), filled


def _filled(position: Position, issue: Issue) -> Position:
    return replace(position, issue=issue.id, asks=issue.asks)


@dataclass(frozen=True, slots=True)
class _Group:
    """Wordings of one question: those that name it (a person's first), and all."""

    naming: frozenset[str]
    texts: frozenset[str]


class _Questions:
    """Every wording of a dossier with what it was put together with."""

    def __init__(
        self,
        positions: Sequence[Position],
        judgements: Sequence[Judgement],
        actors: Sequence[Actor],
        book: Codebook,
        reports: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.said, self.judgements = pairs(judgements, "issue"), judgements
        self.pinned = frozenset(p.issue for p in positions if p.issue)
        self.uses = uses(positions)
        self.read, things = with_things(
            readings(positions, actors, book), self.uses, reports, _people(actors)
        )
        self.verbal = verbal(positions)
        self.acts = acts(positions)
        told = {t for t in self.read if any(fold(t) in p.a | p.b for p in self.said)}
        self.meant = antecedents(self.uses, self.read, self.pinned | told, things)
        self._weigh(book)
        lost = astray(self.uses, self.read, self.meant, self._group_of())
        if lost:
            own = {u.claim: u.text for u in self.uses if u.claim in lost}
            self.meant = {**self.meant, **own}
            self._weigh(book)

    def _weigh(self, book: Codebook) -> None:
        """What each wording asks, how often it is said, and what it weighs."""
        self.texts = sorted(set(self.meant.values()))
        told_in: dict[str, list[str]] = defaultdict(list)
        for use in self.uses:
            told_in[self.meant[use.claim]].append(use.asks)
        self.asks = {t: _most(asks) for t, asks in told_in.items()}
        self.often = Counter(self.meant.values())
        self.meanings: dict[str, set[str]] = defaultdict(set)
        for use in self.uses:
            self.meanings[use.text].add(self.meant[use.claim])
        self.worth = Worth(self.read[t] for t in sorted({*self.texts, *book.phrases()}))
        self.coded = (
            coded(self.texts, book, self.read, self.worth, self.asks) if book.questions else {}
        )

    def by_claim(self) -> dict[str, Issue]:
        """The issue of each position."""
        groups = self._groups()
        held: dict[str | Question, list[Use]] = defaultdict(list)
        group_of = {t: min(g.texts) for g in groups for t in g.texts}
        for use in self.uses:
            text = self.meant[use.claim]
            held[self.coded.get(text) or group_of[text]].append(use)
        by_key = {min(g.texts): g for g in groups}
        names = self._names_given(groups)
        out: dict[str, Issue] = {}
        for key, found in held.items():
            issue = (
                self._asked(key, found)
                if isinstance(key, Question)
                else self._found(by_key[key], found, names.get(key))
            )
            out.update(dict.fromkeys((u.claim for u in found), issue))
        return out

    def _group_of(self) -> Mapping[str, str]:
        return {t: min(g.texts) for g in self._groups() for t in g.texts}

    def _groups(self) -> list[_Group]:
        """Wordings by likeness, then as a person said."""
        free = [self.read[t] for t in self.texts if t not in self.coded]
        group_of = grouped(free, self._like, self._apart)
        members: dict[str, set[str]] = defaultdict(set)
        for text, leader in group_of.items():
            members[leader].add(text)
        found = [_Group(frozenset(m), frozenset(m)) for _, m in sorted(members.items())]
        for pair in self.said:
            found = _as_told(found, pair) if pair.verb == "same" else found
        return found

    def _like(self, a: Wording, b: Wording) -> float:
        """By the words that both say, and more where their meaning is nearer; nought where no head meets."""
        said = self.worth.likeness(a, b)
        if not said:
            return 0.0
        same = self.asks[a.text] == self.asks[b.text]
        meant = max(said, similarity().likeness(a.text, b.text))
        turned = 1.0 if thwarting(a) == thwarting(b) else THWARTED
        return (said + meant) / 2 * (1.0 if same else OTHER_ASKS) * turned

    def _apart(self, one: set[str], other: set[str]) -> bool:
        """Both hold what a person pinned, or something of each that a person called different."""
        if one & self.pinned and other & self.pinned:
            return True
        apart = [p for p in self.said if p.verb == "different"]
        if not apart:
            return False
        x, y = {fold(t) for t in one}, {fold(t) for t in other}
        return any((x & p.a and y & p.b) or (x & p.b and y & p.a) for p in apart)

    def _names_given(self, groups: Sequence[_Group]) -> dict[str, str]:
        """What a person called a group: the new name that a ``same`` gives it."""
        known = {fold(t) for g in groups for t in g.texts}
        return {
            min(g.texts): new
            for new, wordings in _renamed(self.judgements)
            if fold(new) not in known
            for g in groups
            if wordings & set(map(fold, g.texts))
        }

    def _asked(self, question: Question, found: Sequence[Use]) -> Issue:
        aliases = tuple(sorted({u.text for u in found}))
        return Issue(id=question.id, name=question.question, asks=question.asks, aliases=aliases)

    def _found(self, group: _Group, found: Sequence[Use], given: str | None) -> Issue:
        """The issue of a group: its id that of a pin, else of its clearest wording."""
        told = {u.text for u in found if u.text in group.naming and not bare(self.read[u.text])}
        text = min(group.texts & self.pinned, default="") or self._clearest(told, group)
        poor = self.read[text].bare or headings.fault(shown(text, verbal=text in self.verbal))
        if text not in self.pinned and poor:
            meant = {self.meant[u.claim] for u in found if bare(self.read[u.text])}
            text = self._clearest(told | (meant & group.naming), group)
        own = {u.text for u in found if self.meanings[u.text] <= group.texts}
        return Issue(
            id=digest("issue", text), name=given or self._name(text, found),
            asks=_most(u.asks for u in found),
            aliases=tuple(sorted(group.texts | own)),
        )  # fmt: skip

    def _clearest(self, told: set[str], group: _Group) -> str:
        naming = [self.read[t] for t in sorted(told or group.naming)]
        return clearest(naming, self._central(group), self.verbal, self.often)

    def _central(self, group: _Group) -> dict[str, float]:
        """How like each wording is to all that was said on the question, each as often as it was."""
        often = sorted(group.texts, key=lambda t: (-self.often[t], t))[:MOST_COMPARED]
        return {
            t: math.fsum(self.often[o] * self._like(self.read[t], self.read[o]) for o in often)
            for t in group.naming
        }

    def _name(self, text: str, found: Sequence[Use]) -> str:
        """The wording as a heading; of somebody's name alone, support for whom."""
        one, told = self.read[text], shown(text, verbal=text in self.verbal)
        name = stem(told.split()[0].casefold()) in one.names
        thing = "'" in told.replace("’", "'")  # "Moscow's decision" is no one
        stands = name and not thing and not one.core and _most(u.asks for u in found) == "happen"
        if stands:
            return f"support for {told}"
        return self.acts.get(text, told) if headings.bare(told) else told


def _most(asks: Iterable[str]) -> str:
    counts = Counter(asks)
    return min(counts, key=lambda a: (-counts[a], a))


def _renamed(judgements: Iterable[Judgement]) -> Iterator[tuple[str, set[str]]]:
    """Each first side of a ``same`` that is one name, with the wordings it was said of."""
    for judgement in judgements:
        sides = judgement.seen.get("names")
        said = judgement.verb == "same" and judgement.seen.get("kind") == "issue"
        if said and isinstance(sides, list | tuple):
            first, *rest = ([str(n) for n in side] for side in sides)
            if len(first) == 1:
                yield first[0], {fold(n) for side in rest for n in side}


def _as_told(groups: list[_Group], pair: Pair) -> list[_Group]:
    """The groups after a person said which are the same; the first named gives the name."""
    one = [g for g in groups if {fold(t) for t in g.texts} & pair.a]
    other = [g for g in groups if {fold(t) for t in g.texts} & pair.b]
    if not one or not other:
        return groups
    into = next((g for g in one if {fold(t) for t in g.naming} & pair.a), one[0])
    joined = frozenset(t for g in (*one, *other) for t in g.texts)
    rest = [g for g in groups if g not in one and g not in other]
    return [*rest, _Group(into.naming, joined)]


def readings(
    positions: Sequence[Position], actors: Sequence[Actor], book: Codebook
) -> Mapping[str, Wording]:
    """Every wording taken apart, the codebook's phrases with them."""
    texts = {p.issue or p.issue_text for p in positions} | set(book.phrases())
    names = names_in(texts)
    known = {a.id: frozenset(w for n in (a.name, *a.aliases) for w in _split(n)) for a in actors}
    own: dict[str, frozenset[str]] = {}
    for p in positions:
        mine = known.get(p.actor.actor or "", frozenset()) | _split(p.actor.text)
        text = p.issue or p.issue_text
        own[text] = own.get(text, mine) & mine
    return {t: acted(t, names, own.get(t, frozenset())) for t in sorted(texts)}


def _people(actors: Iterable[Actor]) -> frozenset[str]:
    """The words of persons' names."""
    persons = (a for a in actors if a.type == "person" and a.named)
    return frozenset(w for a in persons for w in _split(a.name))


def _split(name: str) -> frozenset[str]:
    return frozenset(stem(w) for w in fold(name).split())
