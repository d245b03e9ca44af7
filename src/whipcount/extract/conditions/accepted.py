"""What a thing must be like to be accepted: "nothing short of an apology", "no deal in which", "any deal that both can live with".

Clauses in, readings out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import movers, parts
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions.meant import able
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.model import Party

END = re.compile(r"[,;.:!?](?=[\s”\"]|$)|[”\"]|\n| – | — |—| but ")
BARRED = re.compile(
    r"\s(?:for\s|to\s|in\s)?(?:nothing|no\s[a-z-]+(?:\s(?!in\b|under\b)[a-z-]+)?)(?:\s(?:from|by|of)\s[a-z-]+\s[a-z-]+)?"
    r"\s(?P<terms>(?:in\swhich|under\swhich|that|which|without)\s)"
)
NOTHING = re.compile(
    r"\b(?:[Nn](?:othing|o\sless)\s(?:short\sof|less\sthan|but|than)|(?:(?<=settle\sfor\s)|(?<=accept\s))(?:anything\s)?(?:less\sthan|short\sof))\s"
)
AHEAD = re.compile(r"\s(?:will|would|can|could)\s(?:now\s)?(?=[a-z])")
SETTLING = frozenset({"settle", "accept", "want", "demand", "agree", "take", "satisfy"})
HEAD = 4  # characters of a quotation mark before what opens a sentence
# "For any deal that", "on to anything the owners oppose", "the two days to any craft that".
ANY = re.compile(
    r"(?:\s[\w’'$€£.-]+){0,6}?\s[“\"]?(?:(?P<thing>any(?:\s[a-z-]+){1,4}?)|anything|whatever\s[a-z]+|only\san?(?:\s[a-z-]+){1,3}?|only\s[a-z]+s)"
    r"\s[“\"]?(?P<terms>(?:that|which|who|in\swhich|under\swhich|(?<=anything\s)(?:the|its|his|her|their)\s[\w-]+)\s)"
)
# "Could back a deal that keeps the jobs".
SOME = re.compile(
    r"(?:\sfor|\swith|\sto)?\san?(?:\s[a-z-]+){1,3}?\s(?P<terms>(?:that|which|in\swhich|under\swhich)\s)"
)
FAR = 90  # characters behind a predicate in which "any" may stand
TO = re.compile(r"\s(?:to|for)\s(?:any|only|whatever)")  # "offered leave to any craft that"
OFFERING = frozenset({"offer", "promise", "pledge"})
OPEN = frozenset({"available", "open", "ready"})
GOING_ALONG = frozenset({"live", "oppose", "agree", "work", "side", "serve", "put"})
NAMED = re.compile(r"\s(?:its|his|her|their)\s(?:names?|signatures?)(?=\sto\s)")
WILLING = frozenset({"will", "would", "can", "could", "shall"})


def nothing_less(scene: Scene) -> Iterator[Reading]:
    """ "Nothing short of an apology will end it", "will settle for nothing less than an apology"."""
    for sentence in scene.sentences:
        for found in NOTHING.finditer(scene.text, sentence.start, sentence.end):
            ahead = AHEAD.search(scene.text, found.end(), sentence.end)
            stop = parts.stop(scene, END, found.end(), sentence.end)
            stop = len(scene.text[: sentence.end].rstrip()) if stop is None else stop
            first = (
                found.start() - sentence.start < HEAD and ahead is not None and ahead.start() < stop
            )
            low, high = (ahead.end(), stop) if first and ahead else (sentence.start, found.start())
            near = [c for c in scene.headed(low, high) if c.kind == "verb"]
            main = (near[0] if first else near[-1]) if near else None
            if main is None or not (first or main.lemma in SETTLING):
                continue
            if found.group()[0] not in "nN" and not main.negated:
                continue
            trigger = (found.start(), ahead.start() if first and ahead else stop)
            voice = scene.speaker_at(main.head[0]) or Party("")
            holder = voice if first else parts.holder(scene, main, trigger)
            moving = naming.meant_in(scene, (found.end(), trigger[1]), holder)
            act = parts.act(scene, main, trigger)
            if holder.text:
                yield Reading(
                    holder, act, "only_if", trigger, moving, parts.around(main, trigger), firm=True
                )


def _terms(scene: Scene, main: Clause, end: int) -> re.Match[str] | None:
    """ "No deal in which", "nothing that lacks"; "any deal that both sides can live with", "anything the owners oppose"."""
    if main.lemma == "put":
        named = NAMED.match(scene.text, main.head[1])
        return BARRED.match(scene.text, named.end(), end) if named else None
    found = BARRED.match(scene.text, main.head[1], end)
    told = main.modal == "could" and scene.speaker_at(main.head[0]) is not None
    if found is None and told and main.lemma in conditional.accepting():
        found = SOME.match(scene.text, main.head[1], end)
    found = found or ANY.match(scene.text, main.head[1], min(end, main.head[1] + FAR))
    given = found is None or main.lemma not in OFFERING or TO.search(found.group())
    return found if given else None


def _bound(scene: Scene, main: Clause) -> bool:
    """ "Would vote for", "does not support", "offered them to", "are available to": what may be kept from somebody."""
    if main.kind == "adjective":
        return scene.words(main.head).casefold() in OPEN
    denied = main.negated and main.tense == "present"
    offered = main.lemma in OFFERING and not main.negated
    lemma = main.lemma.split(" ")[0]
    known = lemma in conditional.accepting() | conditional.withheld() | GOING_ALONG
    return offered or (known and (main.modal in WILLING or denied))


def barred(scene: Scene) -> Iterator[Reading]:
    """ "Would accept no deal in which the islands lose", "offered it to any firm that stays": on what terms."""
    for main in scene.clauses:
        if not _bound(scene, main):
            continue
        floor = scene.sentence_of(main.head[0])
        found = floor and _terms(scene, main, floor.end)
        if not found or floor is None:
            continue
        stop = END.search(scene.text, found.end(), floor.end)
        end = stop.start() if stop else len(scene.text[: floor.end].rstrip())
        trigger = (found.start("terms"), end)
        holder = parts.holder(scene, main, trigger)
        voiced = holder.chain or scene.speaker_at(main.head[0]) or main.modal or main.negated
        if not (holder.text and voiced):
            continue
        act = "".join(c for c in scene.words((main.head[0], trigger[0])) if c not in parts.QUOTES)
        moving = _fitting(scene, found, trigger) or naming.meant_in(scene, trigger, holder)
        moving = moving or movers.mover(scene, trigger, holder)
        yield Reading(
            holder, act.strip(), "if", trigger, moving, parts.around(main, trigger), firm=True
        )


def _fitting(scene: Scene, found: re.Match[str], trigger: Span) -> Party | None:
    """ "To any firm that agrees": whoever fits has to do it himself."""
    thing = found.groupdict().get("thing")
    own = next(iter(scene.headed(*trigger)), None)
    if not thing or own is None or own.passive or not found["terms"].startswith(("that", "who")):
        return None
    inside = [s for s in own.subjects if trigger[0] + len("which") < s[0] < trigger[1]]
    return Party(thing) if able(thing) and not inside else None
