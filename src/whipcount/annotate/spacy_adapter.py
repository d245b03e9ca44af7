"""A spaCy pipeline of the user's own comes in; a stage that reads with it goes out.

For pipelines with Universal Dependencies (spacy-stanza, spacy-udpipe, or trained on a treebank):
the relations of spaCy's own English models are others. Words, tags, trees, sentences and names are
the pipeline's; attributions and frames stay with the shipped model, which reads the pipeline's words. spaCy
is not imported here, so Whipcount does not depend on it. In a package of yours, under the entry
point ``whipcount.stages`` and the name ``read``::

    def stage() -> Stage:
        return SpacyRead(spacy.load("my_pipeline"))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from whipcount.annotate.reader import Reading
from whipcount.annotate.reading import lay, reader
from whipcount.layers import Annotation
from whipcount.model import Claim, Document
from whipcount.pipeline import Layers

LABELS: Mapping[str, str] = {
    "PERSON": "Person",
    "PER": "Person",
    "NORP": "NORP",
    "ORG": "Organization",
    "GPE": "Location",
    "LOC": "Location",
    "FAC": "Facility",
    "PRODUCT": "Product",
    "DATE": "Date",
    "MONEY": "Money",
}


@dataclass(frozen=True)
class SpacyRead:
    """Reads a document with ``nlp``; ``version`` is for the caller to bump with the pipeline."""

    nlp: Callable[[str], Any]
    name: str = "read"
    version: str = "spacy-1"
    requires: tuple[str, ...] = ()
    provides: tuple[str, ...] = (
        "sentence", "mention", "chain", "clause", "attribution", "frame", "hint",
    )  # fmt: skip
    made_by: str = field(init=False, default="read/spacy")

    def __call__(self, document: Document, layers: Layers) -> Iterable[Annotation | Claim]:
        """Lay all layers over the document."""
        del layers  # the first stage
        return lay(document, read(self.nlp(document.text), document.text), self.made_by)


def read(doc: Any, text: str) -> Reading:  # noqa: ANN401 - a spacy.tokens.Doc, not imported
    """The reading of a parsed spaCy document; its white space tokens are left out."""
    kept = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    spans = [(token.idx, token.idx + len(token.text)) for token in kept]
    starts = [index for index, token in enumerate(kept) if index == 0 or token.is_sent_start]
    heads = [place.get(token.head.i, -1) if token.head.i != token.i else -1 for token in kept]
    found = reader().read_tokens(text, spans, starts)
    return replace(
        found,
        upos=tuple(token.pos_ or "X" for token in kept),
        heads=tuple(heads),
        deprels=tuple(
            "root" if head < 0 else token.dep_.lower()
            for token, head in zip(kept, heads, strict=True)
        ),
        entities=tuple(
            (entity.start_char, entity.end_char, LABELS.get(entity.label_, "Misc"))
            for entity in doc.ents
        ),
    )
