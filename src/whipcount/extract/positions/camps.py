"""Who is counted in a camp: "its opponents now include Lee and the Farm Union", "Norland is among the signatories".

Words in, readings out, as in ``stances``. The camp's name says the stance; what hangs on it, or owns it, is the issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import Reading, agentive, holders
from whipcount.extract.supposed import hypothetical
from whipcount.layers import Clause, Sentence, Span
from whipcount.lexicon import cues
from whipcount.lexicon.lemmas import verb
from whipcount.model import Party

CAMPS = {
    "opposed": "opponents critics detractors sceptics skeptics objectors holdouts",
    "supports": "supporters backers proponents advocates champions sponsors co-sponsors cosponsors",
    "committed": "signatories",
}
STANCES = {word: stance for stance, said in CAMPS.items() for word in said.split()}
SIDED = {"against": "opposed", "opposed": "opposed", "for": "supports", "in favour": "supports", "in favor": "supports"}  # fmt: skip
CAMP = (
    rf"(?:(?P<side>those\s(?:against|opposed|in\sfavou?r)|the\s(?:noes|ayes))|(?P<camp>{'|'.join(STANCES)}))"
    r"(?:\s(?:of|to)\s(?P<of>(?:the|a|an|his|her|its|their|any|such)?\s?[^.;,:\n”\"]{2,60}?))?"
)
SIGNS = (
    *STANCES,
    "those against",
    "those opposed",
    "those in fav",
    "the noes",
    "the ayes",
)  # none without one
BE = r"(?:is|are|was|were)"
# "[The levy's] critics now include", "those against are": whom they count follows.
COUNTING = re.compile(
    rf"(?<!mong )(?<!the )(?:the\s|\b(?P<whose>its|their|his|her)\s)?{CAMP}\s(?:now\s|also\s|already\s)?(?:includ(?:e|ed|es)|counts?|{BE})\s(?:now\s|also\s)?(?:the\s)?(?=[\w])",
    re.IGNORECASE,
)
# "Among those against are also": whom they count follows.
AMONG = re.compile(
    rf"\bamong\s(?:the\s|(?P<whose>its|their|his|her)\s)?{CAMP}\s{BE}\s(?:also\s|now\s)?(?:the\s)?(?=\w)",
    re.IGNORECASE,
)
# "Backers of the measure, including the mayor, say", "opponents, among them Lee": whom they count follows.
INCLUDED = re.compile(
    rf"(?<!mong )(?:the\s|\b(?P<whose>its|their|his|her)\s)?{CAMP},?\s(?:including|among\sthem|such\sas|led\sby|chief\samong\sthem)\s(?:the\s)?(?=[\w])",
    re.IGNORECASE,
)
# "Norland and Chile are among the treaty's signatories": whom they count goes before.
COUNTED = re.compile(
    rf"\s{BE}\s(?:also\s|now\s)?(?:among|one\sof|some\sof)\s(?:the\s|(?P<whose>its|their|his|her)\s)?(?P<owner>[\w’'-]+(?:\s[\w’'-]+){{0,3}}['’]s?\s)?(?:\w+\s)?{CAMP}(?=\W)",
    re.IGNORECASE,
)
# "The group now includes members from Chile", "now counts among its members Chile": who has joined it.
JOINED = re.compile(
    r"\b(?P<group>(?:[Tt]he|[Tt]his|[Oo]ur|[Tt]heir)\s(?:[\w-]+\s){0,3}?(?:group|club|coalition|alliance|pact|initiative|bloc|union|mission|force|fund|scheme|programme|program))"
    r"\s(?:now\s|has\sgrown\sto\s)(?:also\s)?(?:includes?|counts?)\s(?:among\sits\smembers\s|(?:members|countries|states|firms|companies|parties)\s(?:from|such\sas|like)\s)?(?:the\s)?(?=[A-Z])"
)  # fmt: skip
OWNER = re.compile(r"(?:^|\s)(?P<owner>(?:the|a|an|this|that)\s[\w’-]+(?:\s[\w’-]+){0,2}|[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)['’]s?\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)  # fmt: skip
ARTICLE = 4  # characters of an article before a name
STOP = re.compile(r"[.;:!?](?=\s|$)|[”\"\n]|\s[–—]\s|,?\swh(?:o|ich|ile)\s")
JOINT = re.compile(r",?\s(?:and|as well as)\s(?:also\s)?(?:the\s)?|,\s(?:the\s)?")
OWNS = re.compile(r"['’]s?\s$")
BEFORE = 120  # characters of a list that goes before


def camped(scene: Scene) -> Iterator[Reading]:
    """Each place where somebody is counted for, against or in something."""
    low = scene.text.casefold()
    sided = any(sign in low for sign in SIGNS)
    for pattern in (COUNTING, AMONG, INCLUDED, JOINED) if sided else (JOINED,):
        for found in pattern.finditer(scene.text):
            sentence = scene.sentence_of(found.start())
            if sentence is not None and found.end() < sentence.end:
                span = found.end(), sentence.end
                yield from _told(scene, found, _ahead(scene, span), sentence)
    for found in COUNTED.finditer(scene.text) if sided else ():
        sentence = scene.sentence_of(found.start())
        if sentence is not None:
            yield from _told(scene, found, _behind(scene, sentence, found.start()), sentence)


def _ahead(scene: Scene, span: Span) -> tuple[Party, ...]:
    """The parties of a list that begins here, as far as its phrases stand for somebody."""
    stop = STOP.search(scene.text, *span)
    end, at = (stop.start() if stop else span[1]), span[0]
    found: list[Party] = []
    for mark in (*JOINT.finditer(scene.text, at, end), None):
        to = mark.start() if mark else end
        party, named = scene.party((at, to)), scene.mention((at, to))
        if named and named.start > at + ARTICLE:
            break  # "backing from Norland" is not Norland
        telling = cues.says(verb(party.text.split()[0])) if party.text else True
        if party.chain is None and (telling or not agentive(party.text)):
            break  # "including the mayor, [say it saves lives]"
        found.append(party)
        at = mark.end() if mark else to
    return tuple(found)


def _behind(scene: Scene, sentence: Sentence, end: int) -> tuple[Party, ...]:
    """The subjects of the clause that says where they are counted."""
    clause = holding(scene, end + 1)
    if clause is None or end - sentence.start > BEFORE:
        return ()
    return holders(scene, clause)


def _told(
    scene: Scene, found: re.Match[str], actors: tuple[Party, ...], sentence: Sentence
) -> Iterator[Reading]:
    """The stance of those who are counted."""
    clause = holding(scene, found.start() + 1) or holding(scene, found.end() - 1)
    if not actors or (clause and (clause.negated or hypothetical(scene, clause))):
        return
    stance = _stance(found)
    issue = _issue(scene, found, sentence, actors)
    asks = "part" if stance == "committed" else "happen"
    end = found.end()
    if (at := scene.text.find(actors[0].text, end, sentence.end)) >= 0:
        end = at + len(actors[0].text)
    yield Reading(_own(clause, found), stance, asks, issue, (found.start() + (scene.text[found.start()] == " "), end), actors, gated=True)  # fmt: skip


def _own(clause: Clause | None, found: re.Match[str]) -> Clause:
    """The clause, if its predicate stands in what was found; else one of these words alone."""
    if clause and found.start() <= clause.head[0] < found.end():
        return clause
    start, end = found.span()
    return Clause(start, end, (start, end), "include", parent=clause.parent if clause else None)


def _meant(scene: Scene, pronoun: Span, actors: tuple[Party, ...]) -> Span:
    """The name that "his" stands for, where it was last written; nobody is of a camp of his own."""
    whose = scene.party(pronoun).chain
    if whose in {a.chain for a in actors}:
        return pronoun
    names = (
        m for m in scene.mentions if m.chain == whose and m.kind == "name" and m.end <= pronoun[0]
    )
    last = max(names, key=lambda m: m.end, default=None) if whose else None
    return (last.start, last.end) if last else pronoun


def _stance(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if side := groups.get("side"):
        side = side.casefold()
        return "supports" if "favo" in side or "ayes" in side else "opposed"
    camp = groups.get("camp")
    return STANCES[camp.casefold()] if camp else "supports"


def _issue(
    scene: Scene, found: re.Match[str], sentence: Sentence, actors: tuple[Party, ...]
) -> Span:
    """What the camp is of: what hangs on it, else whose it is, else the camp's own words."""
    groups = found.groupdict()
    for name in ("of", "owner", "group"):
        if groups.get(name):
            start, end = found.span(name)
            owns = OWNS.search(scene.text, start, end)
            return start, owns.start() if owns and name == "owner" else end
    if groups.get("whose"):
        return _meant(scene, found.span("whose"), actors)
    before = (
        OWNER.search(scene.text[sentence.start : found.start("camp")])
        if groups.get("camp")
        else None
    )
    if before:
        return sentence.start + before.start("owner"), sentence.start + before.end("owner")
    return found.span("side") if groups.get("side") else found.span("camp")
