"""What a wording that only points back is about: "to take part", "the plan", "110 million".

Uses of wordings in the order of their documents come in; the wording that each means goes out.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from whipcount.lexicon import issues as lexicon
from whipcount.link.wordings import MONEY, Wording
from whipcount.model import Position

REACH = 1500  # letters over which a wording points back
LONG = 60  # letters of a wording that is seldom what others point to
VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)(?!\sof)|abstain\w*|abstention|ballot|an?\s(?:yes|no)|sa(?:y|ys|id)\s(?:yes|no)|in\sfavou?r"
    r"|(?:is|are|was|were|stays?|remains?|remained|come|came)\s(?:out\s)?against)\b|^(?:(?:is|are|was|were|be|been|remains?|remained|still|now|formally|firmly|strongly|openly|also|both|all|not)\s)*(?:for|against|opposed|undecided|(?:up\s)?(?:its|their|his|her)\sminds?)\W*$",
    re.IGNORECASE,
)
BESIDE = 120  # letters from a wording within which what only points means it
MAIN = (
    0.15  # of all that a dossier's stances are on: its main question, which is meant from afar too
)
MOST = 0.6  # of all that is told of things of a kind: the one that is meant elsewhere too
FEWEST = 3  # times that it is told of
FADES = 1000  # letters from a vote after which what stands there says less of it
BEHIND, HERE, ELSEWHERE = (
    0.6,
    0.25,
    0.05,
)  # worth of what follows the vote; of what its report says at all; another's


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """One position's wording where it stands."""

    document: str
    start: int
    claim: str
    text: str
    asks: str


def uses(positions: Iterable[Position]) -> tuple[Use, ...]:
    """Every position's wording, in the order of the text."""
    return tuple(
        sorted(
            Use(p.document, p.evidence[0].start if p.evidence else 0, p.id, p.issue or p.issue_text, p.asks)
            for p in positions
        )
    )  # fmt: skip


def antecedents(
    found: Sequence[Use],
    read: Mapping[str, Wording],
    fixed: frozenset[str],
    things: Mapping[str, str],
) -> Mapping[str, str]:
    """For each claim the wording it means: its own, unless that points back and is not ``fixed``.

    ``things`` are those of bare nouns whose thing is known.
    """
    clear = {u.text for u in found if u.text in fixed or not read[u.text].points}
    meant: dict[str, str] = {}
    for _, group in groupby(found, key=lambda u: u.document):
        here = list(group)
        for use in here:
            own = things.get(use.claim, use.text) if use.text not in fixed else use.text
            told = own != use.text or own in clear
            meant[use.claim] = own if told else _near(use, here, (meant, read))
    given = _given(found, clear, read)
    for use in found:
        if given and meant[use.claim] not in clear and read[use.text].sum:
            meant[use.claim] = given
    return {**meant, **_hinted(found, meant, clear, read), **_voted(found, clear, read)}


def astray(
    found: Sequence[Use],
    read: Mapping[str, Wording],
    meant: Mapping[str, str],
    group_of: Mapping[str, str],
) -> frozenset[str]:
    """Claims whose wording only points, and to nothing plain: their question is not known.

    Plain is what stands beside it, what is of its own act or kind, what a vote can be on, and the main question.
    """  # fmt: skip
    clear = [u for u in found if not read[u.text].points]
    size = Counter(group_of.get(meant[u.claim], "") for u in clear)
    main = {g for g, n in size.items() if n >= MAIN * len(clear)}
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for use in clear:
        places[use.document, group_of.get(meant[use.claim], "")].append(use.start)
    lost: set[str] = set()
    for use in (u for u in found if read[u.text].points and meant[u.claim] in group_of):
        group, told = group_of[meant[use.claim]], meant[use.claim]
        if told == use.text or group in main or _plain(use, read[use.text], read[told]):
            continue
        if not any(abs(use.start - at) <= BESIDE for at in places[use.document, group]):
            lost.add(use.claim)
    return frozenset(lost)


def _plain(use: Use, pointer: Wording, target: Wording) -> bool:
    """Whether a wording that points says of what it points to of which act or kind it is."""
    kind = pointer.sum or bool(pointer.acts & target.acts or pointer.hints & target.terms)
    return kind or bool(VOTE.search(use.text) and _votable(target))


State = tuple[Mapping[str, str], Mapping[str, Wording]]


def _near(use: Use, here: Sequence[Use], state: State) -> str:
    """The nearest wording before it that can be meant: of the same act first; a long one is sooner passed over.

    What begins a report may point to what follows.
    """
    meant, read = state
    before = [
        (
            not read[use.text].acts & read[o.text].acts,
            not read[use.text].hints & read[meant[o.claim]].terms,
            (use.start - o.start) * (1 if len(o.text) < LONG else 2),
            meant[o.claim],
        )
        for o in here
        if o.claim in meant and 0 <= use.start - o.start <= REACH and o.claim != use.claim
        and _fits(read[use.text], read[meant[o.claim]])
    ]  # fmt: skip
    if before:
        return min(before)[-1]
    after = [
        (*_unlike(use, o, read), o.start - use.start, o.text)
        for o in here
        if 0 < o.start - use.start <= REACH and o.asks == use.asks and _fits(read[use.text], read[o.text])
    ]  # fmt: skip
    return min(after)[-1] if after else use.text


def _unlike(use: Use, other: Use, read: Mapping[str, Wording]) -> tuple[bool, bool]:
    return not read[use.text].acts & read[other.text].acts, other.asks != use.asks


def _fits(pointer: Wording, target: Wording) -> bool:
    """A sum points to money or what is bought with it; an act to that act; other words to any that say more."""
    if pointer.sum:
        return bool(MONEY & target.terms)
    if pointer.acts:  # what one takes part in is no fund
        return (bool(pointer.acts & target.acts) and not MONEY & target.terms) or target.points
    return not target.points


def _voted(found: Sequence[Use], clear: set[str], read: Mapping[str, Wording]) -> Mapping[str, str]:
    """What bare votes ("will vote no") are on: something that is voted on, near by and much spoken of."""
    often = Counter(read[u.text].head for u in found if u.text in clear)
    things = [u for u in found if u.text in clear and _votable(read[u.text])]
    here = {d: list(group) for d, group in groupby(things, key=lambda u: u.document)}
    most = max(((often[read[t.text].head], t.text) for t in things), default=None)

    def worth(vote: Use, thing: Use) -> tuple[float, str]:
        away = thing.start - vote.start
        near = math.exp(-abs(away) / FADES) * (1 if away <= 0 else BEHIND)
        return (near + HERE) * often[read[thing.text].head], thing.text

    votes = (u for u in found if u.text not in clear and not read[u.text].sum)
    bare = [u for u in votes if VOTE.search(u.text)] if most else []
    anywhere = [(ELSEWHERE * most[0], most[1])] if most else []
    return {
        u.claim: max((*anywhere, *(worth(u, t) for t in here.get(u.document, ()))))[1] for u in bare
    }


def _hinted(
    found: Sequence[Use],
    meant: Mapping[str, str],
    clear: set[str],
    read: Mapping[str, Wording],
) -> Mapping[str, str]:
    """What "the deal" is in a report that tells of none: the one that the dossier's reports tell of most, if that is most of them."""
    often = Counter(u.text for u in found if u.text in clear)
    vague = [u for u in found if read[u.text].hints and u.text not in clear]
    lost = [u for u in vague if not read[u.text].hints & read[meant[u.claim]].terms]
    mains = {h: _main(h, often, read) for h in {read[u.text].hints for u in lost}}
    return {u.claim: main for u in lost if (main := mains[read[u.text].hints])}


def _main(hints: frozenset[str], often: Counter[str], read: Mapping[str, Wording]) -> str | None:
    """The wording of one of these kinds of things that most is told of, by far."""
    told = Counter({t: often[t] for t in often if hints & {*read[t].core}})
    best = min(told, key=lambda t: (-told[t], t), default=None)
    enough = best is not None and told[best] >= FEWEST and told[best] > MOST * told.total()
    return best if enough else None


def _votable(one: Wording) -> bool:
    return bool(lexicon.votable() & {*one.core} or VOTE.search(one.text))


def _given(found: Sequence[Use], clear: set[str], read: Mapping[str, Wording]) -> str | None:
    """What a bare sum is given as anywhere, in the words that the dossier's reports use most."""
    counts = Counter(u.text for u in found if u.text in clear and MONEY & read[u.text].terms)
    return min(counts, key=lambda t: (-counts[t], t), default=None)
