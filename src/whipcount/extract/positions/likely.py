"""How likely a position is right: what speaks for a stance and against it. Readings in, signs out."""

from __future__ import annotations

import re

from whipcount.extract.framing import hint
from whipcount.extract.scene import Scene
from whipcount.extract.siding import AGAINST
from whipcount.extract.stances import PRONOUN, Reading
from whipcount.extract.surety import FLOOR, LEAST, Signs, agreed, surety, vetted
from whipcount.extract.topics import undergone, whole
from whipcount.extract.trust import odds
from whipcount.layers import Span
from whipcount.model import Party

OF_A_VOTE = (
    60  # hundredths; of those that fell below 40 in stories with a record seven of eight were right
)
VOTED = re.compile(
    r"(?:will |would |to )?(?:vot(?:e|es|ed|ing) (?:in favou?r|against|for|yes|no)|abstain(?:s|ed|ing)?)"
    r"|(?:(?:is|are|was|were|remains?|remained|still|now|formally|firmly|strongly|openly|also|both|all)\s)*(?:against|opposed|in favou?r)",
    re.IGNORECASE,
)

NONE = re.compile(
    r"^(?:no|not any)\s(?=(?:more|new|further|other|part|role)\s)", re.IGNORECASE
)  # "would accept [no] new rules"
AGAINST_IT = re.compile(
    r"^(?:opposing|resisting|opposition to|resistance to)\s(?=\w)", re.IGNORECASE
)
# A headline's "abstain on levy [as city waits]".
MEANWHILE = re.compile(
    r"(?<!such)(?<!well)(?<!far)\sas\s(?=(?:[\w’'$£€.-]+\s){1,5}?[a-z]{2,}(?<!s)s\s)", re.IGNORECASE
)


def least(found: Reading) -> int:
    """How sure a reading must be to be told, in hundredths: the model's alone more than a rule's, and most what was asked."""
    if found.asked:
        return LEAST["position asked"]
    return LEAST["position by model" if found.by_model else "position"]


def about(scene: Scene, found: Reading) -> str:
    """The words of what a stance is told to be about."""
    start, end = undergone(scene.text, found.clause, found.issue)
    sentence = scene.sentence_of(start)
    met = MEANWHILE.search(scene.text, start, end) if sentence and sentence.title else None
    told = scene.words(whole(scene.text, (start, met.start() if met else end)))
    return NONE.sub("", AGAINST_IT.sub("", told)) if found.stance in AGAINST else told


def somebody(scene: Scene, issue: Span) -> str | None:
    """ "Is backing the minister": by the name that the report has for them, as another may have another minister."""
    alone = next((m for m in scene.mentions_near(*issue) if (m.start, m.end) == issue), None)
    chain = scene.chains.get(alone.chain) if alone and alone.kind == "nominal" else None
    return chain.name if chain and chain.named and chain.type == "person" else None


def looked_at(scene: Scene, found: Reading, actor: Party, evidence: Span) -> float:
    """What the second look holds of a reading as it rests on these words."""
    said = (actor.text, about(scene, found))
    return vetted(scene, f"position:{found.stance}", evidence, said)


def how_sure(scene: Scene, found: Reading, actor: Party, basis: str) -> int:
    """How likely a position is to be right; of a bare vote the second look sees no question, and doubts it for that."""
    told = surety(scene, "position", of_position(scene, found, actor, basis))
    return max(told, OF_A_VOTE) if VOTED.fullmatch(about(scene, found)) else told


def of_position(scene: Scene, found: Reading, actor: Party, basis: str) -> Signs:
    """Log odds of the models' chances, then yes or no."""
    chain = scene.chain(actor)
    return {
        "issue": odds(hint(scene, "issue", found.issue), FLOOR),
        "stance": odds(hint(scene, "stance", found.evidence), FLOOR),
        "agreed": agreed(scene, "stance", found.stance, found.evidence),
        "by_model": float(found.by_model),
        "hearsay": float(basis == "third_party"),
        "pronoun": float(PRONOUN.fullmatch(actor.text) is not None),
        "office": float(chain is not None and bool(chain.roles)),
        "happen": float(found.asks == "happen"),
        "vetted": looked_at(scene, found, actor, found.evidence),
    }
