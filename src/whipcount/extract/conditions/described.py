"""Whom a trigger names by a common noun that no chain holds: "the employers' reply", "a permit from the harbour board".

The words of a trigger in; a Party or nobody out. Only where the words say that those people give or do something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions.meant import able
from whipcount.extract.scene import Scene
from whipcount.layers import Span
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

WORD = re.compile(r"[\w-]+(?:[’'](?!s?\s)[\w-]+)*")
OWNS = re.compile(r"(?:(?<=s)[’']|[’']s)\s(?P<rest>[\w-]+(?:\s[\w-]+){0,2})")
DETERMINERS = frozenset(
    "the a an its their his her our my all both some any most many more other another each every either this these those two"
    " three four five six seven eight nine ten".split()
)
OWN = frozenset("its their his her my our".split())
COUNTS = frozenset("two three four five six seven eight nine ten other most more".split())
# What ends a phrase on its left, and may follow it on its right.
FUNCTION = frozenset(
    "of from by with for to in on at into onto over under about against between among without within upon through as than"
    " and or but nor if unless until till once after before when while where that which who whom whether is are was were be"
    " been being has have had do does did will would can could may might must shall should not never also first only then"
    " itself themselves himself herself alone too it they he she we i you there what how subject pending agree agrees agreed say says said give gives gave given".split()
)
STRETCH = 4  # words of a phrase before its last
SHARES = re.compile(
    r"\b(?:two[\s-]thirds|three[\s-]quarters|half|majority|number|most|all|some|many)\sof\s$"
)
GIVEN = re.compile(r"(?:^|\s)(?:from|by)\s$")
FROM_NAME = re.compile(
    r"(?P<deed>[\w-]+)\s(?:from|by)\s(?P<who>[A-Z][\w’'-]*[a-z](?:\s[A-Z][\w’'-]+){0,3})"
)
OF = re.compile(r"(?P<deed>[\w-]+)\s(?:of|among|between|in)\s$")
# "A deal with the lenders": what takes two.
MUTUAL = re.compile(
    r"\b(?:agreements?|deals?|accords?|pacts?|compromise|settlement|contracts?|truce|understanding|talks|meeting|consensus|terms|in)\s(?:with|between|among)\s$"
)
# "Must first be put to its parliament", "has to go before the judges".
# "Shareholder approval"
COMPOUND = re.compile(
    r"\s(?:approval|consent|ratification|backing|support|agreement|authori[sz]ation|permission)\b"
)
PUT = re.compile(
    r"\b(?:(?:must|has\sto|have\sto|needs?\sto)\s(?:first\s|also\s)?(?:be\s(?:put|submitted|referred)|go)"
    r"|(?:has|have|had)\sbeen\s(?:put|submitted|referred|shown))\s(?:[a-z]+\s)?(?:to|before)\s(?:the\s)?$"
)
OPENS = re.compile(r"(?:first\s)?", re.IGNORECASE)


def described(scene: Scene, span: Span, holder: Party) -> Party | None:
    """The first people or body inside a span that give something, own a deed, or are all that it names."""
    if giver := _giver(scene, span, holder):
        return giver
    if unlisted := _named(scene, span, holder):
        return unlisted
    for start, end in _phrases(scene, span):
        said = scene.words((start, end))
        if said.casefold() != holder.text.casefold() and _gives(scene, (start, end), span):
            return Party(said)
    return None


def _giver(scene: Scene, span: Span, holder: Party) -> Party | None:
    """ "A pledge by the refinery": whose deed the parse says it is."""
    for clause in scene.headed(*span):
        if clause.kind != "noun" or not deed(scene.words(clause.head)):
            continue
        for start, end in clause.subjects:
            party = scene.party((start, end))
            opened = party.text.split(" ")[0].casefold() in DETERMINERS - OWN
            inside = clause.head[1] <= start and end <= span[1]  # "its permit" is who gets it
            if (
                inside and party.chain != holder.chain
                if party.chain
                else inside and (opened or able(party.text))
            ):
                return party
    return None


def _named(scene: Scene, span: Span, holder: Party) -> Party | None:
    """ "A grant from Sudburgh": a name that no list has, of whoever gives something."""
    for found in FROM_NAME.finditer(scene.text, *span):
        timed = any(found.start("who") <= t.evidence[0].start < found.end() for t in scene.times)
        if deed(found["deed"]) and not timed and found["who"] not in holder.text:
            return Party(found["who"])
    return None


def _phrases(scene: Scene, span: Span) -> Iterator[Span]:
    """Phrases whose last word is for people or a body, and not itself part of a longer phrase."""
    found = list(WORD.finditer(scene.text, *span))
    for index, word in enumerate(found):
        if not word.group().islower() or not able(word.group()):
            continue
        later = found[index + 1] if index + 1 < len(found) else None
        near = later is not None and scene.text[word.end() : later.start()] == " "
        compound = near and later is not None and conditional.consent().fullmatch(later.group())
        if near and later is not None and later.group().casefold() not in FUNCTION and not compound:
            continue
        yield _start(scene, found, index), word.end()


def _start(scene: Scene, found: list[re.Match[str]], index: int) -> int:
    """Where the phrase begins that ends with a word: at its article, or behind a word that is none of it."""
    at = found[index].start()
    for word in reversed(found[max(0, index - STRETCH) : index]):
        said = word.group().casefold()
        if said in FUNCTION or scene.text[word.end() : at].strip(" '’s"):
            break
        at = word.start()
        if said in DETERMINERS - COUNTS:
            break
    return at


def _gives(scene: Scene, phrase: Span, span: Span) -> bool:
    """Whether the words around a phrase say that something comes from it."""
    before = SHARES.sub("", scene.text[span[0] : phrase[0]]).lstrip()
    if COMPOUND.match(scene.text, phrase[1]):
        return True
    owns = OWNS.match(scene.text, phrase[1])
    if owns:
        return noun(owns["rest"].split()[0].casefold()) not in conditional.undergone()
    if OPENS.fullmatch(before) or MUTUAL.search(before) or GIVEN.search(before):
        return True
    of = OF.search(before)
    if PUT.search(before):
        return True
    return of is not None and deed(of["deed"])


def deed(word: str) -> bool:
    """A noun for what somebody gives or does: "approval", "a pledge"."""
    word = word.casefold()
    return noun(word) in conditional.deeds() or conditional.consent().fullmatch(word) is not None
