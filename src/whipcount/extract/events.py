"""Events of one document. Placeholder while the rules are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whipcount.model import Document, Event
from whipcount.pipeline import Layers


@dataclass(frozen=True)
class Events:
    """Reads events."""

    name: str = "events"
    version: str = "0"
    requires: tuple[str, ...] = ("sentence", "mention", "chain", "clause", "attribution", "time")
    provides: tuple[str, ...] = ("event",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Event]:
        """Nothing yet."""
        del document, layers
        return ()
