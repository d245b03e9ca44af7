"""Subjects that went astray: before their own verb, but hung on the verb of saying behind it.

"Lind urged members to wait, she said": two subjects hang on "said", none on "urged". A reading in, its
heads with each such subject on its own verb out.
"""

from __future__ import annotations

from whipcount.annotate.reader import Reading
from whipcount.lexicon import cues, lemmas

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def with_own_subjects(text: str, reading: Reading) -> tuple[int, ...]:
    """The heads, each subject that stands before a clause without one given to that clause."""
    hung: dict[int, list[int]] = {}
    for token, (head, relation) in enumerate(zip(reading.heads, reading.deprels, strict=True)):
        if head >= 0 and relation in SUBJECTS:
            hung.setdefault(head, []).append(token)
    heads = list(reading.heads)
    for saying, subjects in hung.items():
        word = text[slice(*reading.tokens[saying])]
        if len(subjects) > 1 and cues.says(lemmas.verb(word)):
            verb = _clause(reading, saying, range(subjects[0] + 1, subjects[-1]))
            if verb is not None and verb not in hung:
                heads[subjects[0]] = verb
    return tuple(heads)


def _clause(reading: Reading, saying: int, between: range) -> int | None:
    """The first clause that is said, between the two subjects of the saying."""
    told = (t for t in between if reading.heads[t] == saying and reading.deprels[t] == "ccomp")
    return next(told, None)
