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
    r"|(?:to )?(?:do|be|have)|what|who|which|whom|less|more|most|much|many|none|sorts|both|others|something(?: first)?|everything|each other|one another"
    r"|(?:to )?(?:disagree|differ)(?: [^,;:]*)?|(?:have|has|had) (?:its|their|his|her|our|a|the) (?:final |last )?say(?: [^,;:]*)?"
    r"|(?:(?:will|would|to|not|won[’']t) ){0,2}(?:stand|sit) (?:idly(?: by)?|by)"
    r"|(?:did|does|do|done) (?:the same|likewise)|followed suit|joined in|(?:took|takes?) the same \w+)"
    r"|(?:did|does|do|has|have|was|were|is|are|will|would)(?: not|n[’']t)"
    r"|(?:do|does|did|has|have|had|is|are|was|were|will|would) (?:the )?[A-Z][\w’'-]+(?: (?:[A-Z]|and )[\w’'-]*)*"
)
# "Opposition from the growers": who is against it, not what they are against.
BY_WHOM = re.compile(r"from\s(?:(?![,.;])[\w’'&.-]+\s){0,8}[\w’'-]+s$")
# "Asked not to be named", "wished to be quoted": of how it is told, not of what.
UNNAMED = re.compile(
    r"\b(?:not|declin\w+|refus\w+|wish\w*|want\w*|ask\w*|prefer\w*) to (?:not )?be (?:named|identified|quoted|cited)\b"
)
# "LIMA – The minister": where it was written, and nobody who acts.
DATELINE = re.compile(
    r"(?:,? [\w.]+(?: \d{1,2})?,?)?(?: \([^()\n]{1,30}\))? ?(?:–|—|--?) (?=[A-Z“\"‘])"
)
CONCERNS = re.compile(r"\b(?:has|have|had) to do with\b")  # what a thing is about is no duty


def idle(scene: Scene, found: Reading) -> bool:
    """ "It would not do", "has to do with pay", "from the growers": no act and no thing."""
    start = found.issue[0]
    concerns = CONCERNS.search(
        scene.text, max(0, start - len("have ") - 1), start + len("to do with")
    )
    by_whom = BY_WHOM.match(scene.text, *found.issue)
    low, high = found.clause.head
    if any(
        m.end() > low
        for m in UNNAMED.finditer(scene.text, max(0, low - 20), high + 30)
        if m.start() < high
    ):
        return True
    return bool(EMPTY.fullmatch(scene.words(found.issue)) or by_whom or concerns)


def torn(scene: Scene, found: Reading, actor: Party) -> bool:
    """ "The state-[backed hackers]": the rest of a word joined by a hyphen, and no name, is nobody."""
    at = scene.text.find(actor.text, found.evidence[0], found.evidence[1])
    rest = actor.text.partition(" ")[2]
    return at > 0 and scene.text[at - 1] == "-" and bool(rest) and not NAMED.search(rest)


def datelined(scene: Scene, found: Reading, actor: Party) -> bool:
    """ "OSLO – The Greens want it": the place before a report's first words holds no stance."""
    sentence = scene.sentence_of(found.clause.head[0])
    if sentence is None or not scene.text.startswith(actor.text, sentence.start):
        return False
    opens = sentence.start == 0 or scene.text[sentence.start - 1] == "\n"
    end = sentence.start + len(actor.text)
    return opens and bool(DATELINE.match(scene.text, end))
