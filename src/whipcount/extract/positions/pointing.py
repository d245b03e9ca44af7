"""Issues that are only pointed at: "to do so", "too early to say", "it is a good start, he said of the draft".

Readings in; readings whose issue is what the pointing words mean out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.positions.likely import VOTED
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Clause, Span

NEAR = 400  # characters within which "so" and "it" look back to an issue
POINTING = re.compile(
    r"(?:(?:to|of|for|about|on)?\s*(?:it|that|this|so|do(?:ing)? (?:so|that|it|this)|them|his|her|its|their|such|any|nothing|anything|more|one"
    r"|th(?:is|at|ese|ose) (?:moves?|ideas?|plans?|steps?|efforts?|proposals?)|such (?:a )?(?:support|move|plan|step|deployment|offer)s?"
    r"|(?:to )?(?:stay(?:ed|ing)? (?:out|away)|abstain(?:ed|ing)?)"
    r"|(?:to )?(?:(?:lift(?:ed|ing)?|drop(?:ped|ping)?|withdr[ae]w(?:n|ing)?) )?(?:(?:its|his|her|their|the) )?(?:vet(?:o|oes)|objections?|reservations?|hold)"
    r"|(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|yesterday))?)",
    re.IGNORECASE,
)
# "It's a step in the right direction".
JUDGED = re.compile(
    r"(?:it|that|this|they|these)(?:['’](?:s|re)| is| was| are| were)\b", re.IGNORECASE
)
# "It is a good start, the envoy [said of the draft]".
SAID_OF = re.compile(
    r"[^.!?\n]{0,140}?[,”\"’']\s(?:[\w’'.-]+\s){1,8}?(?:said|says)\s(?:of|about)\s"
    r"(?P<what>(?:the|a|an|its|their|his|her|this|that)\s[^.,;:!?”\"\n]{3,80})"
)


# "Has backed [her]": whom a pronoun means, where the report names them before.
SOMEBODY = re.compile(
    r"(?:(?:for|of|on|with|against|to)\s)?(?P<who>him|her|them|he|she)", re.IGNORECASE
)


TOPIC = re.compile(
    r"[“\"]?(?:(?:with|in)\s(?:regard|respect|reference|relation)\sto|as\s(?:for|to|regards)|regarding|concerning|on\sthe\s(?:question|matter|issue|subject)\sof)\s"
    r"(?P<what>[^,.;:\n]{3,120}),\s",
    re.IGNORECASE,
)
# "[To approve] it", "[voting] it [down]": what is done is the stance itself, and the thing its question.
TAKEN = re.compile(
    r"(?:(?:is|are|was|were|be)\s)?(?:(?:to|for|of|on|with|against|by)\s)?(?:(?:approv|back|pass|support|sign|reject|accept|adopt|endors|oppos|veto|block|ratif|vot|favou?r|enact|welcom|consider)(?:e|es|ed|ing|y|ies|ied|ying)?\s"
    r"(?:(?:for|against|on|to)\s)?)?(?P<it>it|this|that|them)(?:\s(?:down|through|up|into law|in full|tomorrow|today|now|soon|anyway|as it stands))?",
    re.IGNORECASE,
)


def named(scene: Scene, readings: Sequence[Reading]) -> Iterator[Reading]:
    """Readings whose issue is only pointed at ("to do so", "too early to say") with the one before.

    The issue meant is that of the nearest earlier reading within two sentences' length, else later.
    """
    for found in readings:
        if (
            antecedent := _told_first(scene, found)
            or _named_before(scene, found)
            or _thing_meant(scene, found)
        ):
            yield replace(found, issue=antecedent)
            continue
        said = scene.words(found.issue)
        pointing = POINTING.fullmatch(said)
        told = _said_of(scene, found.clause) if pointing or JUDGED.match(said) else None
        if told or not pointing:
            yield replace(found, issue=told) if told else found
            continue
        near = [
            (r.clause.head[0] > found.clause.head[0], gap, r.issue)
            for r in readings
            if 0 < (gap := abs(found.clause.head[0] - r.clause.head[0])) < NEAR
            and not POINTING.fullmatch(scene.words(r.issue))
            and not VOTED.fullmatch(scene.words(r.issue))
        ]
        before = min(near, default=None)
        whole = found.issue if found.issue[1] - found.issue[0] > 2 else found.evidence
        yield replace(found, issue=before[2] if before else whole)


def _named_before(scene: Scene, found: Reading) -> Span | None:
    """Whose name a pronoun stands for, unless they are the holder."""
    met = SOMEBODY.fullmatch(scene.text, *found.issue)
    near = scene.mentions_near(*met.span("who")) if met else ()
    pointing = next((m for m in near if met and (m.start, m.end) == met.span("who")), None)
    if pointing is None or pointing.chain in {a.chain for a in found.actors}:
        return None
    names = [m for m in scene.mentions if m.chain == pointing.chain and m.end <= pointing.start]
    by_name = [m for m in names if m.kind == "name"]
    told = max(by_name, key=lambda m: m.end, default=None)
    return (told.start, told.end) if told else None


def _told_first(scene: Scene, found: Reading) -> Span | None:
    """ "As for the levy, Norland will abstain": what a sentence begins by telling that it is about."""
    if not POINTING.fullmatch(scene.words(found.issue)):
        return None
    sentence = scene.sentence_of(found.clause.head[0])
    met = TOPIC.match(scene.text, sentence.start, found.clause.head[0]) if sentence else None
    return met.span("what") if met else None


def _thing_meant(scene: Scene, found: Reading) -> Span | None:
    """What "it" means, alone or in what is done to take or to leave a thing: "to pass it", "will vote it down"."""
    met = TAKEN.fullmatch(scene.text, *found.issue)
    return scene.meant.get(met.span("it")) if met else None


def _said_of(scene: Scene, clause: Clause) -> Span | None:
    """What somebody says words of, named behind them."""
    met = SAID_OF.match(scene.text, clause.head[1]) if scene.quoted(clause.head[0]) else None
    return met.span("what") if met else None
