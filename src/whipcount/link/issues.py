"""Joins the wordings of what stances are about into issues, across sentences and documents."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from whipcount.codec import digest
from whipcount.lexicon import words
from whipcount.link.joins import Pair, pairs
from whipcount.link.names import fold
from whipcount.model import Claim, Issue, Judgement, Position

LEAST_SHARED = 0.5  # share of the smaller wording's worth that both wordings must have
LONGEST = 60  # characters of an issue's name
NAME_WORTH = 0.4  # of a word: who is meant says less of the question than what is to be done


def link_issues(
    claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
) -> tuple[tuple[Issue, ...], tuple[Claim, ...]]:
    """The issues, and the claims with each position's issue filled in.

    A person's pin (an issue named in a judgement) is kept as given, and so is what a person said
    of two issues: that they are the same, or different.
    """
    positions = [c for c in claims if isinstance(c, Position)]
    texts = sorted({p.issue or p.issue_text for p in positions})
    pinned = frozenset(p.issue for p in positions if p.issue)
    group_of = _as_told(_groups(texts, pinned, pairs(judgements, "issue")), judgements)
    families: dict[str, Counter[str]] = defaultdict(Counter)
    for position in positions:
        families[group_of[position.issue or position.issue_text]][position.asks] += 1
    wordings: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        wordings[group_of[text]].append(text)
    issues = tuple(_issue(name, wordings[name], families[name]) for name in sorted(families))
    ids = {alias: issue.id for issue in issues for alias in issue.aliases}
    asks = {issue.id: issue.asks for issue in issues}
    filled = tuple(_filled(c, ids, asks) if isinstance(c, Position) else c for c in claims)
    return issues, filled


def _as_told(group_of: dict[str, str], judgements: Sequence[Judgement]) -> dict[str, str]:
    """The groups after a person said which are the same; the first named gives the name."""
    for pair in pairs(judgements, "issue"):
        if pair.verb == "same":
            one = [g for t, g in sorted(group_of.items()) if fold(t) in pair.a]
            other = {g for t, g in sorted(group_of.items()) if fold(t) in pair.b}
            if one and other:
                into = next((g for g in one if fold(g) in pair.a), one[0])
                group_of = {t: into if g in other else g for t, g in group_of.items()}
    return group_of


def _filled(position: Position, ids: dict[str, str], asks: dict[str, str]) -> Position:
    issue = ids[position.issue or position.issue_text]
    return replace(position, issue=issue, asks=asks.get(issue, position.asks))


def _issue(name: str, wordings: Sequence[str], asks: Counter[str]) -> Issue:
    family = min(asks, key=lambda a: (-asks[a], a))
    return Issue(id=digest("issue", name), name=shown(name), asks=family, aliases=tuple(wordings))


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry a wording's meaning."""
    found = re.findall(r"[^\W\d_][\w'’+-]*", text.casefold())
    return frozenset(stem(w) for w in found if w not in words.stop_words())


def question(text: str) -> frozenset[str]:
    """The content of a wording with words for one kind of act taken for one."""
    found = re.findall(r"[^\W\d_][\w'’+-]*", text.casefold())
    return frozenset(words.kinds().get(w) or stem(w) for w in found if w not in words.stop_words())


def shown(text: str) -> str:
    """A wording as a heading: no leading "to", article or quotation mark, cut at a clause."""
    text = re.split(
        r"[,;:(]| – | — | because | after | when | if | unless | until | once ",
        text.strip(" \"“”'‘’"),
    )[0]
    text = re.sub(
        r"^(?:to|the|a|an|that|its|their|his|her)\s+", "", text.strip(), flags=re.IGNORECASE
    )
    cut = text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + "…"
    return cut.strip(" \"“”'‘’") or text


def stem(word: str) -> str:
    """A word without its commonest English endings: enough to compare wordings."""
    word = re.sub(r"['’]s?$", "", word)
    for ending in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ies",
        "ed",
        "es",
        "s",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _groups(texts: Sequence[str], pinned: frozenset[str], said: Sequence[Pair]) -> dict[str, str]:
    """Each wording's group, named after its leader: the wording that says most of an act.

    What a person pinned leads its own group. A name alone ("Norland") draws nobody to it; rare
    words tie wordings closer than common ones.
    """
    bags = {t: question(t) for t in texts}
    rarity = _rarity(bags.values())
    names = {stem(w.casefold()) for t in texts for w in re.findall(r"(?<!^)\b[A-Z][\w'’-]*", t)}
    worth = {w: r * (NAME_WORTH if w in names else 1.0) for w, r in rarity.items()}
    mean = {t: math.fsum(worth[w] for w in bag) / (len(bag) or 1) for t, bag in bags.items()}
    group: dict[str, str] = {}
    index: dict[str, list[str]] = defaultdict(list)
    order = {t: (t not in pinned, -min(len(bags[t] - names), 3), -mean[t], t) for t in texts}
    for text in sorted(texts, key=order.__getitem__):
        near = _open_to(text, {n for w in bags[text] for n in index[w]}, group, said)
        likeness = {n: _likeness(bags[n], bags[text], worth) for n in near}
        best = min(near, key=lambda n: (-likeness[n], n), default=None)
        if best is not None and likeness[best] >= LEAST_SHARED and text not in pinned:
            group[text] = best
            continue
        group[text] = text
        for word in bags[text]:
            index[word].append(text)
    return group


def _open_to(
    text: str, leaders: set[str], group: Mapping[str, str], said: Sequence[Pair]
) -> set[str]:
    """The leaders whose groups hold nothing that a person called different from this wording."""
    for pair in said:
        for mine, theirs in ((pair.a, pair.b), (pair.b, pair.a)):
            if pair.verb == "different" and fold(text) in mine:
                leaders = leaders - {g for t, g in group.items() if fold(t) in theirs}
    return leaders


def _rarity(bags: Iterable[frozenset[str]]) -> dict[str, float]:
    """Inverse document frequency of each stem among the wordings."""
    every = list(bags)
    counts = Counter(w for bag in every for w in bag)
    return {w: 1.0 + math.log(len(every) / n) for w, n in counts.items()}


def _likeness(a: frozenset[str], b: frozenset[str], worth: Mapping[str, float]) -> float:
    """Worth of the common words as a share of the smaller wording's; one word alone is not enough."""
    common = a & b
    small = min(math.fsum(worth[w] for w in a), math.fsum(worth[w] for w in b))
    if len(common) < min(2, len(a), len(b)) or (len(common) == 1 and len(a) != len(b)):
        return 0.0
    return math.fsum(worth[w] for w in common) / small if small else 0.0
