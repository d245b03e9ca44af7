"""Which issue words are about: by the heads that they share with the issue's own wordings."""

from __future__ import annotations

from collections import Counter

from whipcount.link.wordings import Wording, names_in, wording
from whipcount.model import Record


class Topics:
    """Tells the issue of any words, where one alone shares most of its heads with them."""

    def __init__(self, record: Record) -> None:
        wordings = {i.id: (i.name, *i.aliases) for i in record.issues}
        self.names = names_in(t for texts in wordings.values() for t in texts)
        self.terms = {
            issue: frozenset(t for text in texts for t in self._heads(text))
            for issue, texts in wordings.items()
        }
        self.common = Counter(t for terms in self.terms.values() for t in terms)

    def _heads(self, text: str) -> frozenset[str]:
        read: Wording = wording(text, self.names)
        return frozenset(read.core) | read.about

    def of(self, text: str) -> str | None:
        """The issue that words are about; None where none, or two alike, can be meant."""
        said = self._heads(f"that {text}")
        rated = {
            i: sum(1 / self.common[t] for t in terms & said) for i, terms in self.terms.items()
        }
        best = max(rated.values(), default=0.0)
        meant = [i for i, value in sorted(rated.items()) if value == best]
        return meant[0] if best > 0 and len(meant) == 1 else None
