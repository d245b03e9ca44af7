"""The predicates of a passage with their stretch, time, subjects and how certain they are.

A scene and a passage come in; one ``Told`` for each verb that can tell of an event goes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from whipcount.extract.meetings.parties import Guests
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.meetings.reach import HELPERS, LINKS, Reach, reach
from whipcount.extract.meetings.where import time, when
from whipcount.extract.surface import Passage, Word
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import events, lemmas, words
from whipcount.lexicon.meetings import bag, pattern
from whipcount.model import TimeMention

LED = re.compile(
    r"\s(?:until|till|by|before|after|from|since|around|as\s(?:soon|early|late)\sas|(?:no|not)\slater\sthan)\s"
)
CLOSE = frozenset({"day", "week", "month"})
PARTICLES = frozenset("out off up down back over for away in with on".split())
BREAKS = frozenset({",", ";", "and", "but", "that", "who", "which"})
OPEN = frozenset("would could might may should if unless can must whether".split())
GROUPED = HELPERS | {"not", "also", "to", "n't", "now", "already", "'ll"}
SUPPOSED = frozenset({"if", "unless", "whether"})
OBJECT = 8  # words in which an object stands
PHRASE = 4  # words before a noun that can belong to it
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
    clause: Clause
    aside: bool = False  # it only says more of a noun
    passive: bool = False
    topic: Span | None = None  # the noun phrase before it


def predicates(passage: Passage, clauses: Sequence[Clause], guests: Guests) -> list[Told]:
    """The verbs of a passage that are not empty, each with what hangs on it but its time."""
    heads = {c.head[0]: c for c in clauses if c.kind == "verb" or _to_be(c)}
    verbs = frozenset(h for h, c in heads.items() if c.relation not in {"acl", "amod"})
    told = [
        _told(passage, i, guests, (heads[w.start], verbs))
        for i, w in enumerate(passage.words)
        if w.start in heads
    ]
    return _matrix_first(passage, told)


def typed(passage: Passage, clauses: Sequence[Clause]) -> bool:
    """Whether any verb can tell of an event that needs no day: a cheap question before a dear one."""
    known, light = events.types("verbs"), events.bag("light")
    verbs = (passage.at(c.head[0]) for c in clauses if c.kind == "verb")
    return any(
        _phrasal(passage.words, i) in known or lemmas.verb(passage.words[i].low) in light
        for i in verbs
        if i < len(passage.words)
    )


def _to_be(clause: Clause) -> bool:
    """As in "the envoy will be home": no verb, but told of what is to come."""
    return clause.modal == "will" and bool(clause.subjects) and clause.relation != "acl"


def _matrix_first(passage: Passage, told: Sequence[Told]) -> list[Told]:
    """An infinitive that says what was done is no second event: "applied to join", "tried to calm"."""
    kept: list[Told] = []
    for one in told:
        if kept and _governs(passage, kept[-1], one):
            kept[-1] = _joined(kept[-1], one)
        else:
            kept.append(one)
    return kept


def _governs(passage: Passage, matrix: Told, one: Told) -> bool:
    index = one.anchor.head
    near = index > 1 and passage.words[index - 1].low == "to" and matrix.anchor.head >= index - 3
    return near and matrix.lemma not in events.bag("ahead")


def _joined(matrix: Told, one: Told) -> Told:
    """The governing verb with the other's stretch, or the other with its subjects where it says little."""
    if matrix.type is None:
        modality = "negated" if matrix.lemma == "fail" else matrix.modality
        return replace(one, modality=modality, subjects=matrix.subjects or one.subjects)
    far = max(matrix.reach.far, one.reach.far)
    return replace(
        matrix, reach=replace(matrix.reach, high=max(matrix.reach.high, one.reach.high), far=far)
    )


@cache
def _phrased() -> frozenset[str]:
    """The verbs that make an event with what follows them."""
    return frozenset(told.split(" ")[0] for told in events.types("verbs") if " " in told)


def _phrasal(tokens: Sequence[Word], index: int) -> str:
    """The lemma, with its particle or its fixed object: "take over", "take effect", "come into force"."""
    lemma = lemmas.verb(tokens[index].low)
    known = events.types("verbs")
    for size in (2, 1) if lemma in _phrased() else ():
        after = " ".join(w.low for w in tokens[index + 1 : index + 1 + size])
        if f"{lemma} {after}" in known:
            return f"{lemma} {after}"
    return lemma


def _told(
    passage: Passage, index: int, guests: Guests, found: tuple[Clause, frozenset[int]]
) -> Told:
    clause, verbs = found
    tokens = passage.words
    lemma = _phrasal(tokens, index) if clause.kind == "verb" else "be"
    anchor = Anchor(index, index, index, "verb", lemma)
    around = reach(passage, anchor, verbs)
    passive = _passive(passage, index)
    front = guests.subjects(
        passage, tokens[around.start].start, tokens[_group(passage, index)].start
    )
    low, high = tokens[index].end, tokens[min(around.high, len(tokens)) - 1].end
    after = [m for m in guests.within(low, high) if guests.acts(m)]
    agents = [m for m in after if "by" in passage.between(m.start - 8, m.start).split()]
    aside = tokens[index].start not in verbs
    passive = passive or (aside and bool(agents))  # "the scheme, rejected by the council"
    front = _doers(guests, clause, front, passive)
    subjects, objects = (
        (agents, front) if passive else (front, [m for m in after if m not in agents])
    )
    return Told(
        anchor, around, _made(passage, index, around) or events.types("verbs").get(lemma), lemma, modality(passage, index),
        tuple(subjects), tuple(objects[:4]), clause, aside, passive,
        _topic(passage, clause, aside),
    )  # fmt: skip


def _doers(
    guests: Guests, clause: Clause, front: Sequence[Mention], passive: bool
) -> list[Mention]:
    """The mentions before a verb that the parse takes for its subject, where it has one there."""
    before = clause.objects if passive else clause.subjects
    spans = [s for s in before if s[0] < clause.head[0]]
    if not spans:
        return [] if clause.relation in {"acl", "amod"} else list(front)
    kept = [m for m in front if any(m.start < e and s < m.end for s, e in spans)]
    inside = [m for s in spans for m in guests.within(*s) if guests.acts(m)]
    return kept or inside[:1]


def _topic(passage: Passage, clause: Clause, aside: bool) -> Span | None:
    """The noun phrase before the verb that it is told of, whoever or whatever that is."""
    spans = [s for s in (*clause.subjects, *clause.objects) if s[0] < clause.head[0]]
    if spans or not aside:
        return max(spans, default=None)
    index = passage.at(clause.head[0]) - 1  # "the accord sealed in 1987"
    index -= index > 0 and passage.words[index].text == ","  # "the accord, sealed in 1987"
    if index < 0 or not passage.words[index].text.isalpha() or _leads_on(passage, index):
        return None
    return passage.words[phrase_start(passage, index)].start, passage.words[index].end


def _leads_on(passage: Passage, index: int) -> bool:
    return passage.words[index].low in events.bag("loose")


def phrase_start(passage: Passage, index: int) -> int:
    """The first word of the noun's phrase: back over its adjectives and names to its article."""
    words, low = passage.words, index
    while low > 0 and index - low < PHRASE:
        before = words[low - 1]
        if before.low in bag("lead", "articles"):
            return low - 1
        if not before.text[0].isalnum() or before.low in events.bag("loose"):
            break
        if not before.text[0].isupper() and lemmas.verb(before.low) != before.low:
            break
        low -= 1
    return low


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
    while index > 0 and (tokens[index - 1].low in GROUPED):
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
    near = frozenset(w for i, w in enumerate(before) if w != "no" or before[i - 1 : i] != ["of"])
    if near & SUPPOSED:
        return "conditional"
    if near & words.negators() or "refus" in lead or "declin" in lead:
        return "negated"  # but not "a motion of no confidence was tabled"
    if near & {"will", "shall", "'ll"}:
        return "future"
    if near & OPEN:
        return "conditional"
    ahead = pattern("status", "planned").search(lead) or before[-1:] == ["to"]
    return "future" if ahead else "asserted"


def timed(
    passage: Passage, told: Sequence[Told], times: Sequence[TimeMention]
) -> dict[int, TimeMention]:
    """Each time expression goes to one verb: the nearest before it, else the nearest after."""
    if not times:
        return {}
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
    given = {number: by_id[i] for i, (_, number) in best.items()}
    for number, one in enumerate(told):
        mention = when(passage, one.reach, times) or _led_to(passage, one.reach, times)
        if number not in given and mention:
            given[number] = (
                mention  # "before 20 August, when the loan falls due": both have the day
            )
    return given


def _led_to(passage: Passage, found: Reach, times: Sequence[TimeMention]) -> TimeMention | None:
    """As in "could run out as soon as June 1", "allows it until 19 May": right behind what is told."""
    end = passage.words[min(found.far, len(passage.words)) - 1].end
    mention = next((t for t in times if end < t.evidence[0].start < passage.end), None)
    if mention is None or mention.time_ref is None or mention.time_ref.unit not in CLOSE:
        return None
    between = passage.text[end - passage.start : mention.evidence[0].start - passage.start]
    return mention if LED.fullmatch(between) else None


def saying(one: Told) -> bool:
    """A saying: with a day of its own it is an event."""
    return one.lemma in events.bag("saying")


def meeting_verb(one: Told) -> bool:
    """What the meetings' stage reads."""
    return any(one.lemma in bag("verbs", n) for n in ("meets", "gathers", "receives", "travels"))
