"""How fast a run learns, step by step: faster at first, then ever slower."""

from __future__ import annotations

NEW = 10  # how many times as fast as the encoder its new heads learn
WARM = 0.1  # share of the steps in which the rate grows


def rate(step: int, steps: int) -> float:
    """The share of its highest that a step's rate is."""
    return min(1.0, (step + 1) / (WARM * steps)) * max(0.0, 1 - step / steps)
