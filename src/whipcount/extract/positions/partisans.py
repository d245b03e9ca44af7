"""What somebody is called by a side taken: "Norland, a staunch opponent of caps", "Lee, long a champion of the pact".

Words in, readings out, as in ``stances``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.positions.turns import to_stop
from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import Reading
from whipcount.extract.supposed import hypothetical
from whipcount.layers import Mention

AGAINST = "opponents?|critics?|foes?|enem(?:y|ies)"
FOR = "supporters?|backers?|champions?|advocates?|proponents?|defenders?"
CALLED = re.compile(
    r"\s?,\s(?:long\s|once\s|always\s|still\s|perhaps\s|himself\s|herself\s|itself\s)?(?:an?|the|one\sof\s(?:the|its|his|her)(?:\s[\w’'-]+)?)\s"
    rf"(?:[\w’'-]+\s){{0,3}}?(?:(?P<against>{AGAINST})|(?:{FOR}))\s(?:of|to)\s(?=[\w“\"‘'])"
)
PAST = re.compile(r"\s?,\s(?:once\s|(?:an?|the)\s(?:one-?time|former|erstwhile|reformed)\s)")
WORD = re.compile(
    r"\b(?:opponent|critic|foe|enem|supporter|backer|champion|advocate|proponent|defender)"
)


def partisans(scene: Scene) -> Iterator[Reading]:
    """Each side that stands in apposition to a name."""
    if not WORD.search(scene.text):
        return
    for named in scene.mentions:
        found = CALLED.match(scene.text, named.end)
        if found is None or named.kind == "pronoun" or PAST.match(scene.text, named.end):
            continue
        clause = holding(scene, found.end() - 1)
        if clause is None or hypothetical(scene, clause) or _possessing(scene, named):
            continue
        issue = to_stop(scene, found.end())
        stance = "opposed" if found["against"] else "supports"
        actors = (scene.party_of(named),)
        yield Reading(clause, stance, "happen", issue, (named.start, issue[1]), actors)


def _possessing(scene: Scene, named: Mention) -> bool:
    """ "Norland's Lee" is called so, and not Norland; nor is one who only ends a longer phrase."""
    return scene.text[named.end : named.end + 2] in {"'s", "’s"}
