"""The built-in stages by name, in order; others come in by the entry point ``whipcount.stages``."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib.metadata import entry_points
from importlib.resources import files

from whipcount import __version__
from whipcount.annotate.happenings import happened
from whipcount.annotate.reading import Read
from whipcount.annotate.times.stage import Times
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.events.stage import Events
from whipcount.extract.meetings.stage import Meetings
from whipcount.extract.needs import Needs
from whipcount.extract.pledges.stage import Pledges
from whipcount.extract.positions.stage import Positions
from whipcount.extract.statements.stage import Statements
from whipcount.pipeline import Pipeline, Stage, assemble
from whipcount.settings import Settings

BUILT_IN: Mapping[str, Callable[[], Stage]] = {
    "read": Read,
    "times": partial(Times, happened),
    "statements": Statements,
    "conditions": Conditions,
    "positions": Positions,
    "pledges": Pledges,
    "meetings": Meetings,
    "events": Events,
    "needs": Needs,
}
ENTRY_POINT = "whipcount.stages"
DATA = (".toml", ".json")
SUMS = "checksums.json"  # stands for the weights: one line a file


def pipeline(settings: Settings) -> Pipeline:
    """The built-in stages, each replaced by an installed one of its name, the rest of those after.

    Raises:
        AssemblyError: the stages do not fit together.
    """
    table: dict[str, Callable[[], Stage]] = dict(BUILT_IN)
    for point in sorted(entry_points(group=ENTRY_POINT), key=lambda p: p.name):
        table[point.name] = point.load()
    return assemble([make() for make in table.values()], strict=settings.strict)


@cache
def data_digest() -> str:
    """Digest of the lexicon, the weights and the release: part of every export's."""
    seal = hashlib.sha256(__version__.encode())
    package = files("whipcount")
    lexicon = [p for p in package.joinpath("lexicon").iterdir() if p.name.endswith(DATA)]
    for path in (*sorted(lexicon, key=lambda p: p.name), package.joinpath("models", SUMS)):
        seal.update(path.name.encode())
        seal.update(path.read_bytes())
    return seal.hexdigest()[:16]
