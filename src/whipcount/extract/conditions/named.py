"""Whom the words of a trigger name that can be meant to act: no place, nobody to whom it is done. Words in, a Party or nobody out."""

from __future__ import annotations

import re

from whipcount.extract.conditions import meant as meant_by
from whipcount.extract.conditions.counterparts import known
from whipcount.extract.conditions.described import PUT, deed, described
from whipcount.extract.conditions.pressed import inflicts
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span, meet
from whipcount.lexicon import conditional, words
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

BY = re.compile(r"\bby\s[^,;]*$")
FROM = re.compile(r"(?P<words>(?:[\w-]+\s){1,3})(?:from|by|of)\s(?:the\s)?$")
OF = re.compile(r"(?P<deed>[\w-]+)\s(?:of|for|to|with|in|on|over|against)\s(?:the\s)?$")
TO = re.compile(
    r"(?<!up)(?<!left)(?<!down)(?<!falls)(?<!fall)\s(?:to|for|against|towards?)\s(?:the\s)?$"
)
BEING = re.compile(
    r"\b(?:be|is|am|are|was|were|been|being|becomes?|became|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|as|elected|named|chosen|nominated)\s(?:as\s)?(?:the\s|an?\s)?(?:next\s)?$",
    re.IGNORECASE,
)
INTO = frozenset({"into", "in", "at", "as", "onto", "inside", "through", "on", "over", "about"})
EXISTS = re.compile(
    r"\bthere(?:[’']s|\s(?:\w+\s){0,2}?(?:is|are|was|were|be|been))(?:\s[a-z]+){0,2}\s$",
    re.IGNORECASE,
)
COMPASS = re.compile(
    r"(?:north|south|east|west|centre|center|middle|coast|border|capital|interior)[\w-]*"
)
THING = re.compile(r"[a-z][\w-]*\s|\d|(?:The|An?|This|That|Every|Each|All)\s[a-z]")  # no name
HOUSES = frozenset({"hospital", "school", "museum", "university", "church", "office"})
GROWS = re.compile(r"(?:go(?:es)?|went|gone)\s(?:up|down)\b")
WITHIN = re.compile(
    r"\b(?:is|are|was|were|be|been)(?:n[’']t|\snot)?\s(?:\w+\s)?(?:in(?!\splace)|on|open)\b"
)
# "In return for freeing the envoy", "short of lifting the ban": whoever does it is not told.
GERUND = re.compile(r"\b(?:for|of|by|on|from|without|before|after)\s[a-z]+ing$")
FREED = re.compile(
    r"(?:free(?:\sagain)?|safe|(?:back|safely)\s(?:at\s)?home)\b(?!\s(?:to|of|from))"
)
# "Norbank is off the list", "is back on the payments network": others put one there, or take one off.
LISTED = re.compile(
    r"(?:,[^,.]{3,60},)?\s(?:is|are|was|were|be|been|gets?|got)\s(?:\w+\s)?(?:on|off)\s(?:the|an?|its|their|every)\s"
    r"(?:[\w-]+\s){0,3}?(?:lists?|register|network|system|payroll|blacklist)\b"
)
BEHIND = re.compile(r"(?:['’]s?)?\s(?P<rest>[^,;.:]*)")
NEARBY = 3  # words behind a demonym among which the deed stands that is its own
SAME = 0.7  # share of a phrase that a mention must be to be the whole of it


def thing(scene: Scene, clause: Clause) -> bool:
    """ "The clinic is in her budget", "the fund went up to": a common noun of which only a state is told."""
    said = [scene.words(s) for s in clause.subjects]
    if not said or not all(THING.match(w) for w in said):
        return False
    if clause.kind == "verb":
        grows = clause.lemma in conditional.moving() or GROWS.match(scene.text, clause.head[0])
        return bool(grows)
    placed = WITHIN.search(scene.text, max(e for _, e in clause.subjects), clause.head[1])
    acting = conditional.people() - HOUSES
    return placed is not None and not any(noun(w.split(" ")[-1]) in acting for w in said)


def undergoes(scene: Scene, clause: Clause, subject: Span) -> bool:
    """The subject of a passive that no "by" precedes: it is done to him, unless it has to content him."""
    return clause.lemma not in conditional.contenting() and not BY.search(
        scene.text, max(clause.start, subject[0] - 40), subject[0]
    )


def freed(scene: Scene, clause: Clause) -> bool:
    """ "When the envoy is free", "once the crew is back home": whoever holds them; "off the list": whoever keeps it."""
    if clause.kind == "verb":
        return False
    listed = any(LISTED.match(scene.text, end) for _, end in clause.subjects)
    return listed or FREED.match(scene.text, clause.head[0]) is not None


def suffers(scene: Scene, span: Span, trigger: Span) -> bool:
    """Whether a phrase is the one to whom a trigger's passive is done, or a thing of which only a state is told."""
    return LISTED.match(scene.text, span[1]) is not None or any(
        ((c.passive and undergoes(scene, c, s)) or thing(scene, c) or freed(scene, c))
        and _whole(scene, span, s)
        for c in scene.headed(*trigger)
        for s in (*c.objects, *c.subjects)
    )


def _whole(scene: Scene, span: Span, phrase: Span) -> bool:
    """Whether a span is a phrase, or of the name that makes up the phrase."""
    long = SAME * (phrase[1] - phrase[0])
    near = ((m.start, m.end) for m in scene.mentions_near(*phrase))
    named = (n for n in near if meet(n, phrase) and n[1] - n[0] >= long)
    return meet(span, phrase) and (span[1] - span[0] >= long or any(meet(span, n) for n in named))


def meant_in(scene: Scene, span: Span, holder: Party) -> Party | None:
    """Whom a span names, by a name or by a common noun."""
    return named_in(scene, span, holder) or described(scene, span, holder)


def named_in(scene: Scene, span: Span, holder: Party) -> Party | None:
    """The first actor met inside a span that can be meant to act, and is not the holder."""
    barred = 0
    for mention in sorted(known(scene, span, holder), key=lambda m: (m.start, -m.end)):
        if mention.end <= barred:  # inside one that does not move
            continue
        if deed(scene.text[mention.start : mention.end].split()[-1]) and mention.kind == "nominal":
            continue  # "frozen Norlandic funds": whoever stands in it gives them
        if _moves(scene, mention, span):
            if part := meant_by.body(scene, mention):
                return part
            return scene.party_of(mention)
        barred = mention.end
    return None


def _moves(scene: Scene, mention: Mention, span: Span) -> bool:
    """Not a place, a mere adjective, the one to whom something is done or given, nor whose release is asked."""
    before = scene.text[span[0] : mention.start]
    behind = BEHIND.match(scene.text, mention.end)
    rest = behind["rest"].casefold().split()[:NEARBY] if behind else []
    if _passed_by(scene, mention, span, before):
        return False
    if inflicts(scene, mention):
        return True
    if mention.place:
        giver = FROM.search(before)
        return giver is not None and any(deed(w) for w in giver["words"].split())
    if mention.kind == "demonym":
        return any(deed(w) or noun(w) in words.bodies() | conditional.people() for w in rest)
    if rest and COMPASS.fullmatch(rest[0]):  # "the state's south-east"
        return False
    of = OF.search(before)
    if (rest and deed(rest[0]) and of) or PUT.search(before):  # "the release of Norland's funds"
        return True
    undergone = conditional.undergone()
    owned = bool(behind and "s" in behind.group()[:3].rstrip() and rest and rest[0] in undergone)
    done = owned or (of and noun(of["deed"]) in undergone) or TO.search(before)
    return not (done or suffers(scene, (mention.start, mention.end), span))


def _passed_by(scene: Scene, mention: Mention, span: Span, before: str) -> bool:
    """Whose rules are obeyed, what somebody becomes, of whom is only said that he exists, who is reached."""
    if meant_by.standard(scene.text[mention.end : mention.end + 60], before):
        return True
    become = mention.kind == "nominal" and BEING.search(before)
    return bool(become or EXISTS.search(before)) or _reached(scene, mention, span)


def _reached(scene: Scene, mention: Mention, span: Span) -> bool:
    """What an active verb that has its subject takes for its object, is or gets into: it does not act.

    "Once he enters the Senate", "short of freeing the envoy", "if the award leaves their members behind"; "until it persuades the Senate" asks it.
    """
    for clause in scene.headed(*span):
        acted = any(span[0] <= s < clause.head[0] for s, _ in clause.subjects)
        finite = clause.tense is not None or clause.modal is not None
        bare = clause.kind == "verb" and GERUND.search(scene.text, span[0] - 8, clause.head[1])
        if (
            not ((acted and finite) or bare)
            or clause.passive
            or clause.lemma in conditional.contenting()
        ):
            continue
        ends = [*clause.objects, *((a, b) for p, a, b in clause.obliques if p in INTO)]
        if clause.kind == "noun":
            ends.append(clause.head)
        if any(s < mention.end <= e and mention.end > clause.head[0] for s, e in ends):
            return True
    return False
