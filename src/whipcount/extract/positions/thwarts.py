"""Acts that are done only against a thing: who "vowed to block the bill" is against the bill. Readings in and out."""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

# "To [sink] the deployment", "[throwing out] the treaty".
THWARTING = re.compile(
    r"(?:to\s)?(?:\w+ly\s)?(?:block|veto|sink|torpedo|scupper|derail|thwart|obstruct|reject|kill\soff|vot(?:e|ing)\sdown|vot(?:e|ing)\sagainst|throw(?:ing)?\sout|turn(?:ing)?\sdown|shoot(?:ing)?\sdown|strik(?:e|ing)\sdown)"
    r"(?:ing)?\s(?=(?:the|an?|any|all|its|his|her|their|this|that|these|those|every|such|further|[A-Z])\b)"
)
THREAT = re.compile(r"\bthreat(?:en\w*|s?)\s(?:to\s)?$")
REACH = 16  # characters before an act in which it is told to be threatened
TURNED = {"committed": "opposed", "supports": "opposed", "offered": "opposed"}


def thwarted(scene: Scene, found: Reading) -> Reading:
    """A reading for an act against a thing as one against the thing."""
    led = THREAT.search(scene.text, max(0, found.issue[0] - REACH), found.issue[0])
    threat = led is not None and found.stance == "considering"
    against = "opposed" if threat else TURNED.get(found.stance)
    met = THWARTING.match(scene.text, *found.issue) if against else None
    if against is None or met is None or met.end() >= found.issue[1]:
        return found
    return replace(found, stance=against, asks="happen", issue=(met.end(), found.issue[1]))
