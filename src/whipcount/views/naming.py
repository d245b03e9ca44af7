"""Whether a name says who or what is meant, away from its text; and an issue's name as a heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from whipcount.link.wordings import scrap
from whipcount.model import Actor
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
LEADING = re.compile(
    r"^[\W_]*((and|but|or|for|to|of|that|on|with|about|in(?! favou?r)|the|a|an) )*", re.IGNORECASE
)
ACRONYM = re.compile(r"[A-Z]{2,7}|(?:[A-Z]\.){2,7}")
# "Insisted on having it": words of who stands there, no question.
OWN_WORDS = re.compile(
    r"(?!(?:need|feed|seed|speed|\w+ceed)\b)[a-z]+ed (?:on|that|to|it|as)\b", re.IGNORECASE
)
LONG_NAME = 20  # letters; a longer name gives way to its acronym on a page that has no room for it
LEAST_HEADING = 4  # letters


def clear(name: str) -> bool:
    """Whether a name says who is meant; "he", "their ally" and "all nations" do not, away from their text."""
    words = fold(name).split()
    if not words or words[0] in POINTING or name.startswith("no "):
        return False
    return not (words[-1] in ANYBODY and (name.islower() or words[0] in COUNTING))


def acronyms(actors: Iterable[Actor]) -> Mapping[str, str]:
    """For long names the capitals that the reports themselves write for them, where they mean nobody else."""
    found: dict[str, str] = {}
    written: Counter[str] = Counter()
    for actor in actors:
        letters = sorted({a.replace(".", "") for a in actor.aliases if ACRONYM.fullmatch(a)})
        fitting = [a for a in letters if _initials(a, actor.name)]
        written.update(letters)
        if fitting and actor.named and len(actor.name) > LONG_NAME:
            found[actor.name] = fitting[0]
    return {name: short for name, short in found.items() if written[short] == 1}


def surnames(actors: Iterable[Actor]) -> Mapping[str, str]:
    """The last name of everybody with a first one who shares it with nobody; the reports must use it alone."""
    people = [a for a in actors if a.type == "person" and a.named and " " in a.name]
    lasts = Counter(a.name.rpartition(" ")[2] for a in people)
    told = ((a, a.name.rpartition(" ")[2]) for a in people)
    return {a.name: last for a, last in told if lasts[last] == 1 and last in a.aliases}


def _initials(letters: str, name: str) -> bool:
    """Whether the letters are the first ones of the name's words, in their order; small words may be left out."""
    words = [w for w in re.split(r"[\s-]+", name) if w]
    left = letters.casefold()
    for word in words:
        if left and word[0].casefold() == left[0]:
            left = left[1:]
        elif word[0].isupper():
            return False
    return not left


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
        and not OWN_WORDS.match(heading)
    )
