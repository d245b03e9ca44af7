"""A subject before a clause is that clause's, not that of the verb of saying behind it."""

from __future__ import annotations

from annotate.parses import tree
from whipcount.annotate.astray import with_own_subjects
