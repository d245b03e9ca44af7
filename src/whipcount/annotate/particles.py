"""The small words of which surnames are made: "van der Moss", "Le Moss", "al-Moss". Data, no rule."""

from __future__ import annotations

PARTICLES = frozenset(
    "van von zu der den dem ter ten de da di du del della des dos das do la le les el al bin ben ibn".split()
)
