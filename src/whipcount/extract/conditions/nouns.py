"""Conditions called so: "the bank's condition for the loan is that", "laid down two conditions, among them". Words in, readings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions import movers, parts
from whipcount.extract.conditions.meant import able
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Sentence
from whipcount.model import Party

NOUN = re.compile(
    r"\b(?P<kind>(?:(?:main|key|only|sole|first|second|third|central|basic|other|one|two|three|four|five|six|several|further|new|its|clear|chief)\s)*)"
    r"(?P<noun>(?:pre-?)?conditions?)\b(?P<for>\s(?:for|to|of)\s(?P<act>[^,:;.”\"]{3,70}?))?"
    r"(?P<link>\s(?:is|are|was|were|remains?|would\sbe|include[sd]?)\s(?:clear:\s|simple:\s)?|:\s|,\s(?:among\sthem|including|namely|notably|chief\samong\sthem|chief\samong\swhich\sis)\s|\sincluding\s|\sthat\s)"
)
AMONG = re.compile(r"\b[Aa]mong\s(?:the\s)?[^,;.]{0,60}$")
ON = re.compile(r"\bon\s(?:the\s|one\s|a\s|two\s)?(?:[a-z]+\s)?$")
OWNER = re.compile(r"(?:['’]s|(?<=s)['’])\s(?:[a-z-]+\s)?$")
SETTING = frozenset(
    "set lay_down impose attach name list spell_out make put_forward state outline give add stipulate come carry have present repeat issue pose".replace(
        "_", " "
    ).split(" ")
) | {"lay down", "spell out", "put forward", "set out", "set down"}
END = re.compile(r"[;.!?](?=[\s”\"]|$)|[”\"]|\n|,\s(?!and\b)| – | — ")
# "Her condition is stable": how somebody is.
NOMINAL = re.compile(r"(?:that\s|the\s|an?\s|to\s|for\s|no\s|its\s|their\s|his\s|her\s|more\s|[a-z]+ing\s|[\w’'-]+(?:\s[\w’'-]+){0,4}\s(?:must|should|has\sto|have\sto)\s)", re.IGNORECASE)  # fmt: skip
BEING = re.compile(r"is|are|was|were|remain|would")
HAVING = frozenset({"have", "come", "carry", "give", "present", "make"})
ONE = re.compile(r"\b(?:an?|one|two|three|several|number\sof)\s(?:[a-z-]+\s){0,2}$")
POSSESSIVE = re.compile(
    r"(?P<who>(?:[Tt]he\s)?[\w-]+(?:\s[\w-]+)?)(?:['’]s|(?<=s)['’])\s(?:[a-z-]+\s)?$"
)
OF = re.compile(r"\sof\s(?P<who>[^,:;.]{3,60})")
OWNERS = 60  # characters before the noun in which its owner may stand
LEAST = 8  # characters of a term


def named(scene: Scene) -> Iterator[Reading]:
    """Readings by the word "condition"."""
    for sentence in scene.sentences:
        for found in NOUN.finditer(scene.text, sentence.start, sentence.end):
            if reading := _read(scene, sentence, found):
                yield reading


def _read(scene: Scene, sentence: Sentence, found: re.Match[str]) -> Reading | None:
    before = scene.text[sentence.start : found.start()]
    if ON.search(before):
        return None  # "on condition that"
    owner, start = _owner(scene, sentence, found)
    setting = _setting(scene, sentence, found)
    told = owner is None and setting is not None
    if told and setting is not None and setting.subjects:
        owner = next(iter(scene.subjects(setting)), scene.party(setting.subjects[0]))
        start = setting.subjects[0][0]
    if owner is None or not _term(scene, found, setting if told else None):
        return None
    term = (found.end(), parts.stop(scene, END, found.end(), sentence.end) or sentence.end)
    term = (term[0], term[0] + len(scene.text[slice(*term)].rstrip()))
    if term[1] - term[0] < LEAST:
        return None
    if BEING.match(found["link"].strip()) and not NOMINAL.match(scene.text, *term):
        return None
    act = " ".join((found["act"] or scene.words((found.start(), found.end("noun")))).split())
    moving = movers.mover(scene, term, owner)
    span = (start, term[1]) if term[1] - start <= parts.WIDE else term
    return Reading(owner, act, "only_if", term, moving, span, firm=True)


def _term(scene: Scene, found: re.Match[str], setting: Clause | None) -> bool:
    """Whether the words call it a condition of something, and not how somebody or the weather is."""
    link = found["link"].strip(" ,")
    if setting is None:
        return link != "that" and bool(
            found["act"] or found["kind"].strip() or found["noun"].startswith("pre")
        )
    if BEING.match(link) or (
        setting.lemma in HAVING
        and not ONE.search(scene.text, max(0, found.start("noun") - OWNERS), found.start("noun"))
    ):
        return False
    told = (c for c in scene.headed(found.end(), found.end() + OWNERS) if c.subjects)
    return link != "that" or any(
        found.end() <= s <= found.end() + 4 for c in told for s, _ in c.subjects
    )


def _owner(scene: Scene, sentence: Sentence, found: re.Match[str]) -> tuple[Party | None, int]:
    """ "The bank's condition", "its condition"."""
    near = scene.mentions_near(found.start() - OWNERS, found.start())
    for mention in sorted(near, key=lambda m: -m.end):
        if (
            mention.start < sentence.start
            or mention.end > found.start()
            or mention.kind == "demonym"
        ):
            continue
        between = scene.text[mention.end : found.start()]
        own = mention.kind == "pronoun" and scene.text[mention.start : mention.end].casefold() in {
            "its",
            "their",
            "his",
            "her",
            "our",
            "my",
        }
        if OWNER.fullmatch(between) or (own and len(between.split()) <= 1):
            return scene.party_of(mention), mention.start
    low = max(sentence.start, found.start() - OWNERS)
    whose = POSSESSIVE.search(scene.text[low : found.start()])
    if whose and able(whose["who"]):
        return Party(whose["who"]), low + whose.start()
    of = OF.fullmatch(found["for"] or "")
    party = scene.party((found.start("act"), found.end("act"))) if of else None
    if party and (party.chain or able(party.text)):
        return party, found.start()
    return None, found.start()


def _setting(scene: Scene, sentence: Sentence, found: re.Match[str]) -> Clause | None:
    """ "Laid down three conditions": the verb whose object the noun is."""
    before = [
        c
        for c in scene.headed(sentence.start, found.start())
        if c.kind == "verb" and c.lemma in SETTING and not c.negated and not c.passive
    ]
    for clause in reversed(before):
        spans = [*clause.objects, *((a, b) for _, a, b in clause.obliques)]
        near = found.start("noun") - clause.head[1] <= OWNERS
        if near and (any(a <= found.start("noun") < b for a, b in spans) or clause is before[-1]):
            return clause
    return None
