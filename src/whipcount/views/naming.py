"""Whether a name says who or what is meant, away from its text; and an issue's name as a heading."""

from __future__ import annotations

import re

from whipcount.link.wordings import scrap
from whipcount.views.index import fold

POINTING = frozenset(
    "he him his she her hers it its they them their theirs we us our ours you your i my this that "
    "these those who whom whose which others some many everything everybody everyone".split()
)
COUNTING = frozenset("all any each every no none both most many few several".split())
# Heads of names that could be anybody's, where nothing in the name has a capital: "all nations".
ANYBODY = frozenset(
    "country countries nation nations state states group groups member members people person persons "
    "party parties participant participants side sides leader leaders source sources reporter reporters "
    "thing deal plan man woman ones everyone nobody".split()
)
LEADING = re.compile(r"^[\W_]*((and|but|or|for|to|of|that|on|the|a|an) )*", re.IGNORECASE)
LEAST_HEADING = 4  # letters


def clear(name: str) -> bool:
    """Whether a name says who is meant; "he", "their ally" and "all nations" do not, away from their text."""
    words = fold(name).split()
    if not words or words[0] in POINTING or name.startswith("no "):
        return False
    return not (words[-1] in ANYBODY and (name.islower() or words[0] in COUNTING))


def called(issue: str) -> str:
    """An issue's name without the marks and small words that it may begin with."""
    return LEADING.sub("", " ".join(issue.split()))


def says_what(heading: str) -> bool:
    """Whether a heading says what is asked; a lone name does not, nor "all that", which points, nor "gave way"."""
    first, *rest = [*heading.casefold().split(), ""]
    pointing = first in POINTING or (first in COUNTING and rest[0] in POINTING)
    return (
        len(heading) >= LEAST_HEADING
        and (" " in heading or heading.islower())
        and not pointing
        and not scrap(heading)
    )
