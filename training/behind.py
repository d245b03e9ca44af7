"""A stage that stands before another and is called as it is: for those that time it, or note what it reads."""

from __future__ import annotations

from dataclasses import dataclass, field

from whipcount.pipeline import Stage


@dataclass(frozen=True)
class Behind:
    """Has a stage's name, version and layers; what it does with the stage is its own."""

    stage: Stage
    name: str = field(init=False)
    version: str = field(init=False)
    requires: tuple[str, ...] = field(init=False)
    provides: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Be called what the stage is called."""
        for attribute in ("name", "version", "requires", "provides"):
            object.__setattr__(self, attribute, getattr(self.stage, attribute))
