"""Joins the wordings of what stances are about into issues, across sentences and documents."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from whipcount.codec import digest
from whipcount.lexicon import words
from whipcount.model import Claim, Issue, Position

LEAST_SHARED = 0.5  # share of the shorter wording's content words that both wordings must have


def link_issues(claims: Sequence[Claim]) -> tuple[tuple[Issue, ...], tuple[Claim, ...]]:
    """The issues, and the claims with each position's issue filled in.

    A person's pin (an issue named in a judgement) is kept as given.
    """
    positions = [c for c in claims if isinstance(c, Position)]
    texts = sorted({p.issue or p.issue_text for p in positions})
    group_of = _groups(texts)
    families: dict[str, Counter[str]] = defaultdict(Counter)
    for position in positions:
        families[group_of[position.issue or position.issue_text]][position.asks] += 1
    issues = tuple(
        _issue(name, [t for t in texts if group_of[t] == name], families[name])
        for name in sorted(families)
    )
    ids = {alias: issue.id for issue in issues for alias in issue.aliases}
    asks = {issue.id: issue.asks for issue in issues}
    filled = tuple(_filled(c, ids, asks) if isinstance(c, Position) else c for c in claims)
    return issues, filled


def _filled(position: Position, ids: dict[str, str], asks: dict[str, str]) -> Position:
    issue = ids[position.issue or position.issue_text]
    return replace(position, issue=issue, asks=asks.get(issue, position.asks))


def _issue(name: str, wordings: Sequence[str], asks: Counter[str]) -> Issue:
    family = min(asks, key=lambda a: (-asks[a], a))
    return Issue(id=digest("issue", name), name=name, asks=family, aliases=tuple(wordings))


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry a wording's meaning."""
    found = re.findall(r"[^\W\d_][\w'’+-]*", text.casefold())
    return frozenset(stem(w) for w in found if w not in words.stop_words())


def stem(word: str) -> str:
    """A word without its commonest English endings: enough to compare wordings."""
    word = re.sub(r"['’]s?$", "", word)
    for ending in ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _groups(texts: Sequence[str]) -> dict[str, str]:
    """Each wording's group, named after the wording that most others share words with."""
    bags = {t: content(t) for t in texts}
    weight = Counter(w for bag in bags.values() for w in bag)
    leaders: list[str] = []
    group: dict[str, str] = {}
    index: dict[str, list[str]] = defaultdict(list)
    for text in sorted(texts, key=lambda t: (-sum(weight[w] for w in bags[t]) / (len(bags[t]) or 1), t)):
        near = {leader for w in bags[text] for leader in index[w]}
        best = min(near, key=lambda n: (-_shared(bags[n], bags[text]), n), default=None)
        if best is not None and _shared(bags[best], bags[text]) >= LEAST_SHARED:
            group[text] = best
        else:
            leaders.append(text)
            group[text] = text
            for word in bags[text]:
                index[word].append(text)
    return group


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    """Common content words, as a share of the smaller wording, two at least unless it has one."""
    small = min(len(a), len(b))
    common = len(a & b)
    return common / small if small and common >= min(2, small) else 0.0
