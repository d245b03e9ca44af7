"""A sentence that a copy of a report turns round: silence into words, a deed into none. Documents in, clashes out.

Reads "The ministry declined to comment" in a wire report and "The ministry confirmed the talks" in its place
in a copy, or "the board approved" beside "the board rejected": whoever wrote the copy knew the other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.accounts import told
from whipcount.link.contradictions.clashes import Clash, quoted
from whipcount.link.contradictions.polarity import Deed, deeds
from whipcount.model import Document

SILENT = re.compile(
    r"\b(?:(?:declined|refused)\sto\s(?:comment|say|confirm|discuss|answer|speak)|(?:did\snot|didn['’]t|had\snot|has\snot)\s(?:immediately\s|yet\s)?(?:respond|return|reply|comment|answer)\w*"
    r"|(?:could|would)\snot\s(?:be\sreached|comment|confirm|say)|made\sno\scomment|had\sno\s(?:immediate\s)?comment|was\snot\s(?:immediately\s)?available|offered\sno\scomment)\b"
)
SPOKE = re.compile(
    r"\b(?:confirmed|denied|acknowledged|admitted|said|told|announced|insisted|rejected|dismissed|disputed|conceded)\b"
)
HEAD = 2  # words at the head of two sentences that tell of one subject
NEAR = 2  # sentences that may have been put in or left out between


def rewritten(documents: Sequence[Document]) -> Iterator[Clash]:
    """The turned sentences of each copy, beside its original's."""
    by_id = {d.id: d for d in documents}
    for copy in sorted(documents, key=lambda d: d.id):
        source = by_id.get(copy.copy_of or "")
        if source is not None:
            for mine, theirs in _replaced(passages(source.text), passages(copy.text)):
                if _head(mine.text) == _head(theirs.text) and _turned(source, copy, mine, theirs):
                    sides = [
                        told(quoted(d, p.start, p.end)) for d, p in ((source, mine), (copy, theirs))
                    ]
                    yield Clash(" ".join(_head(mine.text)), "account", sides[0], sides[1])


def _replaced(
    source: Sequence[Passage], copy: Sequence[Passage]
) -> Iterator[tuple[Passage, Passage]]:
    """Sentences that stand in each other's place."""
    left, right = ([" ".join(p.text.split()) for p in own] for own in (source, copy))
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "replace":
            for i in range(a, b):
                for j in range(max(c, c + i - a - NEAR), min(d, c + i - a + NEAR + 1)):
                    yield source[i], copy[j]


def _head(text: str) -> tuple[str, ...]:
    """The first words of a sentence, which say whom it tells of."""
    return tuple(text.split()[:HEAD])


def _turned(source: Document, copy: Document, mine: Passage, theirs: Passage) -> bool:
    """Whether one is silent and the other speaks, or one does what the other does not."""
    silent = [bool(SILENT.search(p.text)) for p in (mine, theirs)]
    if silent[0] != silent[1]:
        other = theirs if silent[0] else mine
        return bool(SPOKE.search(other.text))
    acts, others = (_deeds(*own) for own in ((source, mine), (copy, theirs)))
    return any(a.act == b.act and a.done != b.done and a.after & b.after for a in acts for b in others)  # fmt: skip


def _deeds(document: Document, passage: Passage) -> list[Deed]:
    """The acts of one sentence that can be done or not."""
    return [d for d in deeds(document) if passage.start <= d.evidence.start < passage.end]
