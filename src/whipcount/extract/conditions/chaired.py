"""Who must move where a trigger tells only of procedure: the agenda, a vote, the text. Whoever chairs, hosts or mediates.

A reading whose trigger names nobody in; a Party or nobody out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Mention
from whipcount.model import Party

PROCEDURE = re.compile(
    r"\b(?:agendas?|venue|(?:the|a)\s(?:date|vote|text|draft)|(?:the|negotiating|draft|legal)\stexts?|votes?\s(?:is|are|was|were)|sessions?|order\sof\sbusiness"
    r"|rules\sof\sprocedure|procedure|seating|format|behind\sclosed\sdoors|plenary|brackets|discussed|tabled)\b"
)
CHAIR = re.compile(
    r"(?:.*\s)?(?:chair(?:man|woman|person)?|mediators?|hosts?|facilitators?|speaker|presid(?:ent|ency)\sof\s(?:the\s)?(?:talks|conference|summit|session|negotiations))\b",
    re.IGNORECASE,
)
TALKS = re.compile(
    r"\b(?:talks|session|conference|meeting|summit|negotiations|plenary|round|dialogue|them)\b"
)
LEADING = frozenset(
    {
        "chair",
        "preside",
        "preside over",
        "host",
        "convene",
        "mediate",
        "moderate",
        "facilitate",
        "broker",
    }
)


def chairing(scene: Scene, found: Reading, own: AbstractSet[str]) -> Party | None:
    """ "Will come if the agenda is fixed": of those told to chair or host it whoever is told most."""
    if not PROCEDURE.search(scene.text, *found.trigger):
        return None
    told = list(_leading(scene))
    if any(m.chain in own for m in told):
        return None
    often = Counter(m.chain for m in told)
    most = max(told, key=lambda m: (often[m.chain], -m.start), default=None)
    return scene.party_of(most) if most else None


def _leading(scene: Scene) -> Iterator[Mention]:
    """ "The chair, Lee", "the Norlandic mediator", who hosts or convenes."""
    for mention in scene.mentions:
        said = scene.words((mention.start, mention.end))
        if mention.kind in {"name", "nominal"} and CHAIR.fullmatch(said):
            yield mention
    for clause in scene.clauses:
        held = any(TALKS.search(scene.words(o)) for o in (*clause.objects, *clause.governed))
        if clause.kind == "verb" and clause.lemma in LEADING and not clause.passive and held:
            for span in clause.subjects:
                near = scene.mention(span)
                if near is not None and near.kind in {"name", "nominal"} and not near.place:
                    yield near
