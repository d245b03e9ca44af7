"""Subjects that went astray: before their own verb, but hung on the verb of saying beside it.

"Lind urged members to wait, she said", "The tax, she said, had failed": two subjects hang on "said", none
on the other verb. "An adviser to President Lind said": who is advised is no second subject; nor is the
party in "the Liberal Party (LP) leader said". A reading in; its heads and relations out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from whipcount.annotate.reader import Reading
from whipcount.lexicon import cues, lemmas

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
INNER = frozenset({"nmod:desc", "compound", "flat", "det"})
SHORT = 2  # tokens from one bracket to the other around a short form
REACH = 30  # tokens behind a saying among which its clause begins
NEAR = 4  # tokens from a verb to the noun behind it
CLOSING = frozenset({"”", '"'})
LEADING = frozenset({"to", "of", "for", "from", "at", "with"})


def with_own_subjects(text: str, reading: Reading) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Each subject that stands before a clause without one given to that clause."""
    hung: dict[int, list[int]] = {}
    for token, (head, relation) in enumerate(zip(reading.heads, reading.deprels, strict=True)):
        if head >= 0 and relation in SUBJECTS:
            hung.setdefault(head, []).append(token)
    heads, deprels = list(reading.heads), list(reading.deprels)
    for token in _inverted(text, reading, hung):
        deprels[token] = "nsubj"
    for verb, subjects in hung.items():
        for token, head, relation in _moved(text, reading, verb, subjects, hung):
            heads[token], deprels[token] = head, relation
    return tuple(heads), tuple(deprels)


def _inverted(text: str, reading: Reading, hung: Collection[int]) -> Iterator[int]:
    """ "“Will they sign?” asked the chair": who asks stands behind, read as who is asked."""
    for token, (head, relation) in enumerate(zip(reading.heads, reading.deprels, strict=True)):
        if relation not in {"iobj", "obj"} or not 0 < head < token <= head + NEAR or head in hung:
            continue
        if text[slice(*reading.tokens[head - 1])] in CLOSING and _says(text, reading, head):
            yield token


def _moved(
    text: str, reading: Reading, verb: int, subjects: Sequence[int], hung: Collection[int]
) -> Iterator[tuple[int, int, str]]:
    """Which tokens hang elsewhere, and how, where a verb has two subjects."""
    if len(subjects) < 2:
        return
    if _bracketed(text, reading, subjects[0], subjects[1]):
        yield subjects[0], subjects[1], "compound"
        yield subjects[0] + 2, subjects[1], "compound"
        return
    free = [t for t in range(subjects[0], subjects[1]) if t not in hung]
    saying = _bare(text, reading, verb, free)
    if saying is not None:  # "the minister said no date had been set"
        yield subjects[0], saying, "nsubj"
        yield verb, saying, "ccomp"
    elif _says(text, reading, verb) and _led(text, reading, subjects[1]):
        yield subjects[1], subjects[0], "nmod"
    elif _says(text, reading, verb):
        told = _clause(reading, verb, range(subjects[0] + 1, subjects[-1]))
        told = _framing(text, reading, verb, subjects) if told is None else told
        if told is not None and told not in hung:
            yield subjects[0], told, reading.deprels[subjects[0]]
            yield from _told(text, reading, verb, range(told + 1, subjects[-1]))
        elif (headed := _headed(text, reading, subjects)) is not None:
            yield subjects[0], headed, "nsubj"
            yield headed, verb, "ccomp"


def _headed(text: str, reading: Reading, subjects: Sequence[int]) -> int | None:
    """ "Crews to walk out, union says": a heading's infinitive, a comma before who says so."""
    between = range(subjects[0] + 1, subjects[1])
    words = [text[slice(*reading.tokens[t])] for t in between]
    if words[:1] != ["to"] or "," not in words:
        return None
    own = (t for t in between if reading.heads[t] == subjects[0] and reading.deprels[t] == "acl")
    return next(own, None)


def _told(
    text: str, reading: Reading, saying: int, behind: range
) -> Iterator[tuple[int, int, str]]:
    """ "Lind told members that it failed, an aide said": what is told hangs on the telling."""
    verb = behind.start - 1
    said = _clause(reading, saying, behind) if _says(text, reading, verb) else None
    marked = any(
        reading.heads[t] == said and reading.deprels[t] == "mark"
        for t in range(verb + 1, said or 0)
    )
    if said is not None and marked:
        yield said, verb, "ccomp"


def _bracketed(text: str, reading: Reading, first: int, second: int) -> bool:
    """ "The Liberal Party (LP) leader": nothing but a short form in brackets between a name and a noun."""
    between = [text[slice(*t)] for t in reading.tokens[first + 1 : second]]
    if between[:1] != ["("] or ")" not in between or reading.upos[first] != "PROPN":
        return False
    behind = range(first + 1 + between.index(")") + 1, second)
    return between.index(")") == SHORT and all(reading.deprels[t] in INNER for t in behind)


def _bare(text: str, reading: Reading, verb: int, between: Sequence[int]) -> int | None:
    """A verb of saying without a subject, over a clause or beside it."""
    over = reading.heads[verb]
    beside = (t for t in between if t == over or (over >= 0 and reading.heads[t] == over))
    return next((t for t in beside if _says(text, reading, t)), None)


def _says(text: str, reading: Reading, token: int) -> bool:
    return reading.upos[token] == "VERB" and cues.says(
        lemmas.verb(text[slice(*reading.tokens[token])])
    )


def _led(text: str, reading: Reading, subject: int) -> bool:
    """Whether a preposition leads a noun: just before it and its title."""
    first = subject
    while first > 0 and reading.deprels[first - 1] in INNER and first - 1 > subject - 6:
        first -= 1
    return first > 0 and text[slice(*reading.tokens[first - 1])].casefold() in LEADING


def _clause(reading: Reading, saying: int, between: Sequence[int]) -> int | None:
    """The first clause that is said, between the two subjects of the saying."""
    told = (t for t in between if reading.heads[t] == saying and reading.deprels[t] == "ccomp")
    return next(told, None)


def _framing(text: str, reading: Reading, verb: int, subjects: Sequence[int]) -> int | None:
    """The predicate behind in "The tax, she said, had failed": between commas stands who says so."""
    words = [text[slice(*t)] for t in reading.tokens[subjects[0] : verb]]
    last = max(verb, subjects[1])
    told = _clause(reading, verb, range(last + 1, min(last + REACH, len(reading.tokens))))
    if told is None or "," not in words:
        return None
    behind = [text[slice(*t)] for t in reading.tokens[last + 1 : told]]
    return told if "," in behind else None
