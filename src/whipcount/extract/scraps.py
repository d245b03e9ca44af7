"""Readings of no act, no thing or nobody: words that only look like a stance. Readings in, yes or no out."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.model import Party

NAMED = re.compile(r"(?!(?:The|A|An|Any|No|Every|Each|All|Both|These|Those)\b)\b[A-Z]")
# No act and no thing; or another's stance gone along with, which is read with that other's.
EMPTY = re.compile(
    r"(?i:(?:(?:no|any|the|its|his|her|their|further|more|many) )*(?:details?|specifics|comments?|clues?|hints?)"
    r"|(?:to )?(?:do|be|have)|what|who|which|whom|less|more|most|much|many|none|sorts|both|others"
    r"|(?:did|does|do|done) (?:the same|likewise)|followed suit|joined in|(?:took|takes?) the same \w+)"
    r"|(?:did|does|do|has|have|was|were|is|are|will|would)(?: not|n[’']t)"
    r"|(?:do|does|did|has|have|had|is|are|was|were|will|would) (?:the )?[A-Z][\w’'-]+(?: (?:[A-Z]|and )[\w’'-]*)*"
)
# "Opposition from the growers": who is against it, not what they are against.
BY_WHOM = re.compile(r"from\s(?:(?![,.;])[\w’'&.-]+\s){0,8}[\w’'-]+s$")
CONCERNS = re.compile(r"\b(?:has|have|had) to do with\b")  # what a thing is about is no duty


def idle(scene: Scene, found: Reading) -> bool:
    """ "It would not do", "has to do with pay", "from the growers": no act and no thing."""
    start = found.issue[0]
    concerns = CONCERNS.search(
        scene.text, max(0, start - len("have ") - 1), start + len("to do with")
    )
    by_whom = BY_WHOM.match(scene.text, *found.issue)
    return bool(EMPTY.fullmatch(scene.words(found.issue)) or by_whom or concerns)


def torn(scene: Scene, found: Reading, actor: Party) -> bool:
    """ "The state-[backed hackers]": the rest of a word joined by a hyphen, and no name, is nobody."""
    at = scene.text.find(actor.text, found.evidence[0], found.evidence[1])
    rest = actor.text.partition(" ")[2]
    return at > 0 and scene.text[at - 1] == "-" and bool(rest) and not NAMED.search(rest)
