"""The predicates of a passage with their stretch, time, subjects and how certain they are.

A scene and a passage come in; one ``Told`` for each verb that can tell of an event goes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whipcount.extract.meeting_parties import Guests
from whipcount.extract.meeting_phrases import Anchor
from whipcount.extract.meeting_reach import HELPERS, LINKS, Reach, reach
from whipcount.extract.meeting_where import time
from whipcount.extract.surface import Passage
from whipcount.layers import Clause, Mention
from whipcount.lexicon import events, lemmas, words
from whipcount.lexicon.meetings import bag, pattern
from whipcount.model import TimeMention

PARTICLES = frozenset("out off up down back over for away in with on".split())
BREAKS = frozenset({",", ";", "and", "but", "that", "who", "which"})
OPEN = frozenset("would could might may should if unless can must whether".split())
OBJECT = 8  # words in which an object stands
NEAR = 4  # words in which a verb's helpers stand


@dataclass(frozen=True, slots=True)
class Told:
    """A predicate: its word, its type if it has one, its stretch and who does it."""

    anchor: Anchor
    reach: Reach
    type: str | None
    lemma: str
    modality: str
    subjects: tuple[Mention, ...]
    objects: tuple[Mention, ...]
    aside: bool = False  # it only says more of a noun


def predicates(passage: Passage, clauses: Sequence[Clause], guests: Guests) -> list[Told]:
    """The verbs of a passage that are not empty, each with what hangs on it but its time."""
    heads = {c.head[0]: c for c in clauses if c.kind == "verb"}
    verbs = frozenset(h for h, c in heads.items() if c.relation not in {"acl", "amod"})
    told = [
        _told(passage, i, guests, verbs) for i, w in enumerate(passage.words) if w.start in heads
    ]
    return [t for t in told if t is not None]


def _told(passage: Passage, index: int, guests: Guests, verbs: frozenset[int]) -> Told | None:
    tokens = passage.words
    lemma = lemmas.verb(tokens[index].low)
    if index + 1 < len(tokens) and tokens[index + 1].low in PARTICLES:
        phrasal = f"{lemma} {tokens[index + 1].low}"
        lemma = phrasal if phrasal in events.types("verbs") else lemma
    anchor = Anchor(index, index, index, "verb", lemma)
    around = reach(passage, anchor, verbs)
    passive = _passive(passage, index)
    front = guests.subjects(
        passage, tokens[around.start].start, tokens[_group(passage, index)].start
    )
    low, high = tokens[index].end, tokens[min(around.high, len(tokens)) - 1].end
    after = [m for m in guests.within(low, high) if guests.acts(m)]
    agents = [m for m in after if "by" in passage.between(m.start - 8, m.start).split()]
    subjects, objects = (
        (agents, front) if passive else (front, [m for m in after if m not in agents])
    )
    return Told(
        anchor, around, _made(passage, index, around) or events.types("verbs").get(lemma), lemma, modality(passage, index),
        tuple(subjects), tuple(objects[:4]), tokens[index].start not in verbs,
    )  # fmt: skip


def _made(passage: Passage, index: int, around: Reach) -> str | None:
    """The type that the object of a light verb gives: "launch an investigation"."""
    if lemmas.verb(passage.words[index].low) not in events.bag("light"):
        return None
    for word in passage.words[index + 1 : min(index + OBJECT, around.high)]:
        if word.low in LINKS or word.text in {",", ";"}:
            return None
        if kind := events.types("objects").get(lemmas.noun(word.low)):
            return kind
    return None


def _group(passage: Passage, index: int) -> int:
    """The first helper of the verb at an index."""
    tokens = passage.words
    while index > 0 and (
        tokens[index - 1].low in HELPERS | {"not", "also", "to", "n't", "now", "already", "'ll"}
    ):
        index -= 1
    return index


def _passive(passage: Passage, index: int) -> bool:
    before = [w.low for w in passage.words[max(0, index - 3) : index]]
    word = passage.words[index].low
    participle = word.endswith(("ed", "en", "wn")) or (
        lemmas.verb(word) != word and not word.endswith(("ing", "s"))
    )
    return participle and bool(set(before) & {"was", "were", "been", "be", "is", "are", "being"})


def modality(passage: Passage, index: int) -> str:
    """How certain the verb is, by the words right before it."""
    before = [w.low for w in passage.words[max(0, index - NEAR) : index]]
    turn = max((i for i, w in enumerate(before) if w in BREAKS), default=-1)
    before = before[turn + 1 :]
    lead = " ".join(before)
    if passage.text.rstrip().rstrip("\"”’'").endswith("?"):
        return "questioned"
    if set(before) & words.negators() or "refus" in lead or "declin" in lead:
        return "negated"
    if set(before) & {"will", "shall", "'ll"}:
        return "future"
    if set(before) & OPEN:
        return "conditional"
    ahead = pattern("status", "planned").search(lead) or before[-1:] == ["to"]
    return "future" if ahead else "asserted"


def timed(
    passage: Passage, told: Sequence[Told], times: Sequence[TimeMention]
) -> dict[int, TimeMention]:
    """Each time expression goes to one verb: the nearest before it, else the nearest after."""
    best: dict[str, tuple[int, int]] = {}
    for number, one in enumerate(told):
        mention = time(passage, one.reach, one.anchor, times)
        if mention is None:
            continue
        gap = mention.evidence[0].start - passage.words[one.anchor.head].start
        rank = gap if gap >= 0 else 60 - gap
        if mention.id not in best or rank < best[mention.id][0]:
            best[mention.id] = (rank, number)
    by_id = {t.id: t for t in times}
    return {number: by_id[i] for i, (_, number) in best.items()}


def saying(passage: Passage, one: Told) -> bool:
    """Said to somebody or somewhere in particular."""
    tokens = passage.words
    if one.lemma not in events.bag("saying"):
        return False
    near = {w.low for w in tokens[one.anchor.head : one.anchor.head + 14]}
    return bool(near & events.bag("channels")) or one.lemma in {"announce", "declare", "publish"}


def meeting_verb(one: Told) -> bool:
    """What the meetings' stage reads."""
    return any(one.lemma in bag("verbs", n) for n in ("meets", "gathers", "receives", "travels"))
