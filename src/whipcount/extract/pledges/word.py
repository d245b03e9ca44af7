"""Word that is given or got: "gave the crews a guarantee that no ship would be sold", "won a promise from the mine to".

Who gives is the subject of what gives it, its owner, or whom it comes from; never who gets it.
Text and clauses in, gifts out; ``pledges`` turns gifts into claims. Does not lean on what the parse hangs where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import OWN_ACT, Bond, Gift, act_end, unreal
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

WORD = re.compile(
    r"\b(?P<noun>assurances?|guarantees?|undertakings?|commitments?|promises?|pledges?|vows?|(?<=\b[Ii]ts )word|(?<=\b[Tt]heir )word"
    r"|(?<=\b[Hh]is )word|(?<=\b[Hh]er )word|(?<=\bthe )word)"
    r"(?:\s(?:on\s\w+day|(?:last|this)\s\w+|yesterday|today|to\s(?:the\s)?[\w-]+(?:\s[\w-]+)?))?"
    r"(?P<source>\s(?:from|by)\s(?:[\w.’'-]+\s?){1,6}?)?(?P<beside>,\s(?:[\w.’'-]+\s?){1,6},)?"
    r"\s(?P<opens>that|not\sto|never\sto|to)\s"
)
NEGATED = re.compile(
    r"\b(?:no|any|without|neither|nor|whatever|such|what|which)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE
)
WITHOUT = re.compile(
    r"\b(?:without|pending|absent|unless|until|if|whether|for)\s[^,;.]*$", re.IGNORECASE
)
# "After", "in return for", "despite": the word was given.
THANKS_TO = re.compile(
    r"\b(?:thanks to|owing to|because of|due to|after|following|despite|given|amid|citing|on|with|(?:in (?:return|exchange)|swap) for)"
    r"\s(?:(?:an?|the|its|his|her|their|these|those|some|written|earlier|repeated|fresh|firm|solemn|last-minute|renewed)\s){0,3}$",
    re.IGNORECASE,
)
OWNER = re.compile(r"(?:['’]s?\s|\s)?(?:[\w-]+\s){0,3}$")
POSSESSED = re.compile(
    r"\b(?P<who>(?:the\s)?(?:[\w-]+\s){0,1}[\w-]+)['’]s?\s(?:[\w-]+\s){0,2}$", re.IGNORECASE
)
PLACED = re.compile(r",\s[A-Z]")  # "from its leader, Jane Ott,"
GIVING = frozenset(
    """give make offer issue provide extend repeat renew reiterate restate reaffirm deliver write send sign
    put""".split()
) | {"hand over", "come with", "stick to", "stand by"}
WANTING = frozenset(
    "demand seek want need require request urge await expect hope ask call fear doubt".split()
)
GETTING = frozenset(
    "follow receive get win secure obtain extract wring wrest gain elicit hear accept welcome have note cite extort".split()
)
READY = re.compile(
    r"\b(?P<verb>signal|express|declar|voic|indicat|show|confirm|stress|underlin|announc|reiterat|repeat|stat|restat|reaffirm|emphasi[sz])\w*"
    r"\s(?:[\w’'-]+\s){0,2}?(?P<noun>readiness|willingness|preparedness)\s(?P<opens>to)\s"
)
ONLOOKERS = re.compile(
    r"\b(?:analysts?|experts?|economists?|traders?|critics?|observers?|lawyers?|doctors?)\b",
    re.IGNORECASE,
)
ASSURED = re.compile(r"\bassured\s(?:[\w’'-]+\s){1,5}?(?P<opens>that)\s")
BEFORE = 40  # characters before such a word in which its negation or its owner stands


def word_given(scene: Scene) -> Iterator[Gift]:
    """What somebody gave his word for, or told his readiness to do."""
    yield from _given(scene)
    yield from _assured(scene)
    yield from _readiness(scene)


def _given(scene: Scene) -> Iterator[Gift]:
    """ "Won a promise from the mine to": by who gave it."""
    for found in WORD.finditer(scene.text):
        lower = _content(scene, found.end("opens"), found["opens"] == "that")
        above = _above(scene, found.start("noun"))
        if lower is None or above is None or _empty(scene, found.start("noun"), above):
            continue
        if found["opens"] != "that" and not (found["source"] or above.lemma in GETTING):
            continue  # "its promise to": read with the parse
        actors = _givers(scene, found, above)
        if actors and " " in scene.words((gift := _gift(scene, found, lower, actors)).what):
            yield gift


def _assured(scene: Scene) -> Iterator[Gift]:
    """ "Assured passengers that tickets would be refunded": what is in one's power, and no account of the world."""
    for found in ASSURED.finditer(scene.text):
        lower = _content(scene, found.end("opens"), told=True)
        above = _telling(scene, found.start())
        if lower is None or above is None:
            continue
        own = [scene.words(s).casefold() for s in lower.subjects]
        pronoun = bool(own) and own[0] in {"it", "they", "he", "she", "we"}
        mine = lower.passive or lower.negated or pronoun
        actors = tuple(a for a in givers(scene, above) if not ONLOOKERS.search(a.text))
        if mine and actors:
            yield _gift(scene, found, lower, actors)


def _readiness(scene: Scene) -> Iterator[Gift]:
    """ "Signalled its readiness to hand over the base": an offer."""
    for found in READY.finditer(scene.text):
        lower = _content(scene, found.end("opens"), told=False)
        above = _telling(scene, found.start())
        if lower is None or above is None:
            continue
        telling = lower.objects or lower.obliques  # "readiness to fight" gives nothing
        if telling and (actors := givers(scene, above)):
            yield replace(_gift(scene, found, lower, actors), status="offered")


def _telling(scene: Scene, at: int) -> Clause | None:
    """The verb that begins at a place, where its subject really tells it."""
    above = next((c for c in scene.headed(at, at + 1) if c.kind == "verb"), None)
    if above is None or above.negated or above.passive or unreal(scene, above):
        return None
    return above


def _content(scene: Scene, at: int, told: bool) -> Clause | None:
    """The clause of what is promised: of the future behind "that", an act behind "to"."""
    for clause in scene.headed(at, at + gifts.REACH):
        ahead = clause.modal in {"will", "would", "shall"} or (
            clause.tense == "present" and clause.kind == "verb" and not clause.modal
        )  # "a promise that the cars come first"
        ahead = ahead if told else clause.kind == "verb"
        if ahead and clause.start <= at and _promisable(clause):
            return clause
    return None


def _promisable(clause: Clause) -> bool:
    """An act, or what is to be; what merely is so is vouched for, not promised."""
    if clause.modal:
        return clause.lemma not in pledges.idle() - {"be", "have"}
    return clause.lemma not in pledges.idle() | {
        "need",
        "want",
        "mean",
        "exist",
        "belong",
        "stand",
        "face",
    }


def _above(scene: Scene, at: int) -> Clause | None:
    """The verb that a word stands with: the last before it, else the first behind."""
    sentence = scene.sentence_of(at)
    if sentence is None:
        return None
    before = [c for c in scene.headed(sentence.start, at) if c.kind == "verb"]
    return before[-1] if before else Clause(sentence.start, at, (at, at), "", "noun")


def _thanks_to(scene: Scene, found: re.Match[str]) -> bool:
    """ "Voted yes thanks to a promise from Norland that": what moved somebody was given."""
    start = found.start("noun")
    return (
        bool(found["source"])
        and THANKS_TO.search(scene.text[max(0, start - BEFORE) : start]) is not None
    )


def _empty(scene: Scene, at: int, above: Clause) -> bool:
    """Whether no word is given: "no guarantee that", "without a pledge that", "refused to give"."""
    sentence = scene.sentence_of(at)
    before = scene.text[max(sentence.start if sentence else 0, at - BEFORE) : at]
    return (
        bool(NEGATED.search(before))
        or (WITHOUT.search(before) is not None and THANKS_TO.search(before) is None)
        or above.negated
        or unreal(scene, above)
    )


def _givers(scene: Scene, found: re.Match[str], above: Clause) -> tuple[Party, ...]:
    """Whom it comes from, whose it is, or who gives it."""
    known = above.lemma in GETTING | GIVING or not above.lemma or _thanks_to(scene, found)
    if found["source"]:
        by = found["source"].startswith(" by ") and above.lemma not in WANTING
        known = known or by
        start = found.start("source") + found["source"].index(" ", 1) + 1
        named = PLACED.match(found["beside"]) if found["beside"] else None
        span = (
            (found.start("beside") + 2, found.end("beside") - 1)
            if named
            else (start, found.end("source"))
        )
        return (scene.party(span),) if known else ()
    if above.lemma in GIVING and not above.passive:
        return givers(scene, above)
    owner = _owner(scene, found.start("noun"))
    return (owner,) if owner and known else ()


def _owner(scene: Scene, at: int) -> Party | None:
    """Whose it is, by the words before it: "the mayor's word", "Norland's written guarantee"."""
    near = scene.mentions_near(at - BEFORE, at)
    for mention in sorted(near, key=lambda m: (-m.end, m.start)):
        owned = OWNER.fullmatch(scene.text, mention.end, at)
        if mention.end <= at and owned and (mention.kind == "pronoun" or owned[0][:1] in "'’"):
            return scene.party_of(mention)
    named = POSSESSED.search(scene.text[max(0, at - BEFORE) : at])
    return Party(named["who"]) if named else None


def _gift(scene: Scene, found: re.Match[str], lower: Clause, actors: tuple[Party, ...]) -> Gift:
    """The gift of what the clause tells, its subject with it unless that is a mere pronoun."""
    start = found.end("opens")
    own = [scene.words(s).casefold() for s in lower.subjects]
    if found["opens"] == "to" or (not lower.negated and own and all(PRONOUN.match(w) for w in own)):
        start = lower.head[0]
    start = found.start("opens") if found["opens"].endswith(" to") else start
    what = start, act_end(scene, lower)
    act = OWN_ACT.get(lower.lemma) or gifts.act(scene.words(what)) or "other"
    act = "other" if lower.negated else act
    named = "noun" in found.re.groupindex
    head: Span = found.span("noun") if named else (found.start(), found.start() + len("assured"))
    clause = Clause(head[0], what[1], head, noun(found["noun"]) if named else "assurance", "noun")
    return Bond(clause, actors, "pledged").gift(scene, act, what, lower)
