"""What annotate lays over one document: sentences, mentions, clauses, attributions.

Offsets are half-open code points of ``Document.text``. Chains and time mentions are layers too,
but live in ``model`` since ``link`` needs them after the reading is over. No token leaves annotate:
the clause is the smallest thing that extract sees.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

Span = tuple[int, int]


def meet(a: Span, b: Span) -> bool:
    """Whether two stretches share a place."""
    return a[0] < b[1] and b[0] < a[1]


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One sentence; ``paragraph`` counts paragraphs from 0; ``title`` marks headline-like lines."""

    layer: ClassVar[str] = "sentence"
    start: int
    end: int
    paragraph: int = 0
    title: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words that stand for an actor or a place; ``chain`` is the id of the Chain they belong to.

    ``kind`` is name, nominal ("the prime minister"), pronoun or demonym; ``place`` is true where
    a state's or capital's name is only where something happens ("talks in Paris").
    """

    layer: ClassVar[str] = "mention"
    start: int
    end: int
    chain: str
    kind: str = "name"
    place: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Clause:
    """A predicate with its arguments.

    ``head`` is the predicate word; ``lemma`` its lemma with any particle ("rule out"); ``kind`` is
    verb, noun ("refusal") or adjective ("ready"). ``subjects`` and ``objects`` are noun phrases,
    coordinated ones apart, passives turned round; ``obliques`` are (preposition, start, end).
    ``parent`` is the index of the governing clause in this layer, ``relation`` the Universal
    Dependencies relation to it, ``marker`` its conjunction ("if", "unless", "that", "to").
    ``modality`` is asserted, negated, conditional, future, historical or questioned; ``modal`` the
    auxiliary ("could"); ``event`` the PLOVER type of what is told, where the annotator is sure of it.
    """

    layer: ClassVar[str] = "clause"
    start: int
    end: int
    head: Span
    lemma: str
    kind: str = "verb"
    subjects: tuple[Span, ...] = ()
    objects: tuple[Span, ...] = ()
    obliques: tuple[tuple[str, int, int], ...] = ()
    parent: int | None = None
    relation: str = "root"
    marker: str | None = None
    negated: bool = False
    modal: str | None = None
    tense: str | None = None
    perfect: bool = False
    passive: bool = False
    modality: str = "asserted"
    event: str = ""

    @property
    def governed(self) -> tuple[Span, ...]:
        """What its prepositions govern: "bow to [no threat]"."""
        return tuple((start, end) for _, start, end in self.obliques)


@dataclass(frozen=True, slots=True, order=True)
class Attribution:
    """Who is said to have said what: source and cue may be missing, content is not."""

    layer: ClassVar[str] = "attribution"
    start: int
    end: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True, order=True)
class Frame:
    """A stance, a pledge or a condition as the model reads it.

    ``start`` and ``end`` are its anchor: the words of the stance, the thing pledged, the whole
    condition. ``kind`` is stance, pledge or condition; ``value`` the stance, the act of a pledge, or
    the polarity; ``status`` a pledge's. ``holder`` is whose it is, ``issue`` what a stance is about,
    ``waits`` who must move. ``chance`` is the model's own, in hundredths.
    """

    layer: ClassVar[str] = "frame"
    start: int
    end: int
    kind: str
    value: str
    status: str = ""
    holder: Span | None = None
    issue: Span | None = None
    waits: Span | None = None
    chance: int = 100


@dataclass(frozen=True, slots=True, order=True)
class Hint:
    """Words with how likely the model holds them to be part of a stance, a pledge or a condition.

    ``kind`` is one of these, or holder or issue of a stance; ``chance`` is in hundredths, about alike for
    all words of the stretch, and where there is no hint the model sees nothing.
    Unlike a frame, a hint decides nothing: it says how far the model goes along with what a rule found.
    """

    layer: ClassVar[str] = "hint"
    start: int
    end: int
    kind: str
    chance: int


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A pronoun that stands for a thing and for nobody; ``means`` is that thing's phrase before it.

    ``chance`` is the model's, in hundredths.
    """

    layer: ClassVar[str] = "reference"
    start: int
    end: int
    means: Span
    chance: int = 100


Reached = tuple[list[int], list[int], list[Hint]]


def by_kind(layer: Iterable[object]) -> dict[str, Reached]:
    """Hints of each kind, left to right: where they start, how far those up to each reach, and the hints."""
    found: dict[str, list[Hint]] = {}
    for hint in layer:
        if isinstance(hint, Hint):
            found.setdefault(hint.kind, []).append(hint)
    rows = {kind: sorted(row, key=lambda h: h.start) for kind, row in found.items()}
    return {
        kind: ([h.start for h in row], list(accumulate((h.end for h in row), max)), row)
        for kind, row in rows.items()
    }


Annotation = Sentence | Mention | Clause | Attribution | Frame | Hint | Reference
