"""Issues that are only pointed at: "to do so", "too early to say", "it is a good start, he said of the draft".

Readings in; readings whose issue is what the pointing words mean out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.positions.likely import VOTED
from whipcount.extract.scene import Scene
from whipcount.extract.siding import side, turned
from whipcount.extract.stances import Reading
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import cues

NEAR = 400  # characters within which "so" and "it" look back to an issue
POINTING = re.compile(
    r"(?:(?:to|of|for|about|on)?\s*(?:it|that|this|so|do(?:ing)? (?:so|that|it|this)|them|his|her|its|their|such|any|nothing|anything|more|one"
    r"|th(?:is|at|ese|ose) (?:moves?|ideas?|plans?|steps?|efforts?|proposals?)|such (?:a )?(?:support|move|plan|step|deployment|offer)s?"
    r"|(?:to )?(?:stay(?:ed|ing)? (?:out|away)|abstain(?:ed|ing)?)|(?:be )?drawn"
    r"|[“\"]?(?:(?:absolutely|fully|firmly|still|right|all) )?(?:with|behind|against) (?:us|them|him|her|it|me)"
    r"|(?:to )?(?:(?:lift(?:ed|ing)?|drop(?:ped|ping)?|withdr[ae]w(?:n|ing)?) )?(?:(?:its|his|her|their|the) )?(?:vet(?:o|oes)|objections?|reservations?|hold|opposition|resistance)(?: (?:as|after|when|while|following|amid|in exchange|at the last|on \w+day)\b.*)?"
    r"|(?:(?:is|are|was|were|be|been|remains?|remained|stays?|stayed|still|now|formally|firmly|strongly|openly|also|both|all|not|dead|yet|had|has|have)\s)*(?:against|opposed|in favou?r|undecided|yet to (?:declare|decide)(?: themselves| itself)?)"
    r"|(?:to )?(?:it|this|that|them) (?:out|down)|(?:to )?(?:take|took|taken) (?:an?|any|no) (?:position|stance|side|view)s?"
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


# "Lee disagreed": on the other side than whoever spoke before.
DIFFERING = frozenset({"disagree", "differ", "demur", "dissent", "beg to differ"})
AGREEING = frozenset({"agree", "concur", "side", "echo"})
# "Has backed [her]": whom a pronoun means, where the report names them before.
SOMEBODY = re.compile(
    r"(?:(?:for|of|on|with|against|to)\s)?(?P<who>him|her|them|he|she)", re.IGNORECASE
)


BACKERS = re.compile(
    r"(?:\w+\s){0,2}(?:backers?|supporters?|opponents?|critics?|champions?|advocates?|proponents?|foes?|detractors?)"
)
OWNED = re.compile(
    r"\b(?P<what>(?:the|this|that|a)\s(?:[\w-]+\s){0,3}[a-z][\w-]*)['’]s\s(?:[\w-]+\s){0,3}$"
)
DOING = re.compile(
    r"(?:(?:to )?do(?:ing)? (?:so|that|it|this)|so)(?=$|[.,;]| (?:until|till|unless|if|once|when|as|while|before|because|in|at|by|on|with|without|only|again|yet|now)\b)",
    re.IGNORECASE,
)
TOPIC = re.compile(
    r"[“\"]?(?:asked(?=\s(?:if|whether)\s)|asked\sabout|(?:with|in)\s(?:regard|respect|reference|relation)\sto|as\s(?:for|to|regards)|regarding|concerning|on\sthe\s(?:question|matter|issue|subject)\sof)\s"
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

    The issue meant is that of the nearest earlier reading within two sentences' length, else of one
    behind it in its own sentence.
    """
    for found in readings:
        if other := _agreed_with(scene, found, readings):
            same = side(other.stance) or found.stance
            yield replace(found, stance=same, asks=other.asks, issue=other.issue)
        elif antecedent := _meant(scene, found):
            yield replace(found, issue=antecedent)
        else:
            yield _pointed(scene, found, readings)


def _meant(scene: Scene, found: Reading) -> Span | None:
    """What the words of an issue point to, where the sentence or the model tells it."""
    return (
        _told_first(scene, found)
        or _named_before(scene, found)
        or _backed(scene, found)
        or _thing_meant(scene, found)
        or _done(scene, found)
    )


def _pointed(scene: Scene, found: Reading, readings: Sequence[Reading]) -> Reading:
    """A reading with what its words are said of, else with the issue of the nearest, if they only point."""
    said = scene.words(found.issue)
    pointing = POINTING.fullmatch(said)
    of = _said_of(scene, found.clause) if pointing or JUDGED.match(said) else None
    if of or not pointing:
        return replace(found, issue=of) if of else found
    near = _nearest(scene, found, readings)
    if near and found.clause.lemma in DIFFERING:
        told = side(near.stance)
        return replace(found, stance=turned(told) if told else found.stance, issue=near.issue)
    whole = found.issue if found.issue[1] - found.issue[0] > 2 else found.evidence
    return replace(found, issue=near.issue if near else whole)


def _nearest(scene: Scene, found: Reading, readings: Sequence[Reading]) -> Reading | None:
    """The nearest reading before, or one behind it in its own sentence."""
    at, sentence = found.clause.head[0], scene.sentence_of(found.clause.head[0])
    own = sentence.end if sentence else at
    near = [
        r for r in readings
        if 0 < abs(at - r.clause.head[0]) < NEAR
        and r.clause.head[0] < own
        and not POINTING.fullmatch(scene.words(r.issue))
        and not VOTED.fullmatch(scene.words(r.issue))
    ]  # fmt: skip
    return min(
        near, key=lambda r: (r.clause.head[0] > at, abs(at - r.clause.head[0])), default=None
    )


def _done(scene: Scene, found: Reading) -> Span | None:
    """ "Has not signed the lease and will not [do so]": the act that the same sentence told of before."""
    at, sentence = found.clause.head[0], scene.sentence_of(found.clause.head[0])
    if sentence is None or not DOING.match(scene.words(found.issue)):
        return None
    acts = (c for c in scene.headed(sentence.start, at) if _acting(c))
    last = max(acts, key=lambda c: c.head, default=None)
    ends = [e for _, e in last.objects] + [e for *_, e in last.obliques] if last else []
    return (last.head[0], min(at, max(ends))) if last and ends else None


def _acting(clause: Clause) -> bool:
    """Whether a clause tells of something that is done to something, and not that it is said."""
    told = clause.objects or clause.obliques
    return (
        clause.kind == "verb"
        and bool(told)
        and clause.lemma != "do"
        and cues.kind(clause.lemma) is None
    )


def _somebody(scene: Scene, found: Reading) -> Mention | None:
    """The pronoun for somebody that is all that an issue is."""
    met = SOMEBODY.fullmatch(scene.text, *found.issue)
    near = scene.mentions_near(*met.span("who")) if met else ()
    return next((m for m in near if met and (m.start, m.end) == met.span("who")), None)


def _agreed_with(scene: Scene, found: Reading, readings: Sequence[Reading]) -> Reading | None:
    """ "Chile agreed with him": what he is read to stand for or against before."""
    whom = _somebody(scene, found) if found.clause.lemma in AGREEING else None
    before = [
        r for r in readings
        if whom and r.clause.head[0] < found.clause.head[0] and whom.chain in {a.chain for a in r.actors}
    ]  # fmt: skip
    return max(before, key=lambda r: r.clause.head[0], default=None)


def _named_before(scene: Scene, found: Reading) -> Span | None:
    """Whose name a pronoun stands for, unless they are the holder."""
    pointing = _somebody(scene, found)
    if pointing is None or pointing.chain in {a.chain for a in found.actors}:
        return None
    names = [m for m in scene.mentions if m.chain == pointing.chain and m.end <= pointing.start]
    by_name = [m for m in names if m.kind == "name"]
    told = max(by_name, key=lambda m: m.end, default=None)
    return (told.start, told.end) if told else None


def _backed(scene: Scene, found: Reading) -> Span | None:
    """ "The pact's strongest [backers]": whose backers they are, where that is a thing."""
    met = BACKERS.fullmatch(scene.words(found.issue))
    owner = OWNED.search(scene.text, max(0, found.issue[0] - NEAR), found.issue[0]) if met else None
    return owner.span("what") if owner else None


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
