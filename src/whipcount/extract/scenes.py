"""One scene for all extracting stages that are given the same layers of a document."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from whipcount.extract.scene import Scene
from whipcount.model import Document
from whipcount.pipeline import Layers

BASE = ("sentence", "mention", "chain", "clause", "attribution", "time")  # no scene without them
SEEN = (*BASE, "frame", "hint", "reference")


@dataclass(frozen=True, eq=False)
class _Given:
    """What a scene is made of; alike where document and layers are the very same objects."""

    document: Document
    layers: Layers

    def __eq__(self, other: object) -> bool:
        """No layer is compared item by item: that takes as long as making a scene."""
        return (
            isinstance(other, _Given)
            and self.document is other.document
            and self.layers.keys() == other.layers.keys()
            and all(self.layers[name] is other.layers[name] for name in self.layers)
        )

    def __hash__(self) -> int:
        return 0  # one is kept: there is nothing to tell apart


def scene_of(document: Document, layers: Layers) -> Scene:
    """The document as its layers show it, the last one again where nothing has changed since."""
    seen = {name: layers[name] for name in SEEN if name in layers}
    return _scene(_Given(document, seen))


@lru_cache(maxsize=1)  # stages read one document, one after the other
def _scene(given: _Given) -> Scene:
    return Scene(given.document, given.layers)
