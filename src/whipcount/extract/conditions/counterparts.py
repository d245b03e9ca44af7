"""Who must move where a trigger names nobody: the other side of the act that hangs. Clauses in, a Party or nobody out.

"Would back a Labour cabinet only if the tax was dropped", "will cut Norland off if the veto stays".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions.meant import able
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Mention, Span, meet
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

TOWARDS = frozenset({"for", "with", "from", "against", "to", "on"})
MOTION = frozenset(
    {"go", "march", "walk", "travel", "fly", "return", "move", "come", "sail", "drive"}
)
ABOUT = re.compile(r"\b(?:for|with|from|against|to|on)\s(?:the\s)?$")
# "Will block every road to Lowport": where something goes, which moves nobody.
GOES = re.compile(
    r"\b(?:roads?|routes?|rail|trains?|flights?|bridges?|traffic|lines?|trips?|travel|borders?)\s(?:links?\s)?(?:to|from|into|with)\s(?:the\s)?$"
)
DEALING = frozenset({"reach", "sign", "agree", "strike", "conclude", "find", "settle"})
# "Her vote for Labour", "its deal with Norland": the other side of a thing.
SIDE_OF = re.compile(r"\s(?:for|with|against)\s")
ELECTED = re.compile(r"(?:was\s|were\s|is\s)?(?:re-?)?elected\s")
NEXT = re.compile(r"\s(?P<noun>[a-z]+)\b")
ASKING = frozenset({"ask", "urge", "order", "call", "beg", "invite", "press"})
OFFERING = frozenset({"offer", "promise", "pledge", "give", "grant"})
OWN = re.compile(r"(?:her|his|its|their)\s[a-z]", re.IGNORECASE)
HER = frozenset({"her", "him", "them"})
SELF = {"she": "her", "he": "him", "they": "them"}


def opposite(
    scene: Scene, trigger: Span, holder: Party, clause: Clause | None, main: Clause | None
) -> Party | None:
    """ "Would back a Labour cabinet only if the tax was dropped": nobody is named; whom the act is for or against."""
    if main is None or trigger[0] <= main.head[0] < trigger[1]:
        return None
    if not _agentless(scene, trigger, clause) or main.lemma in conditional.telling() | ASKING:
        return None
    for span in _sides(scene, main):
        for mention in known(scene, span, holder):
            if not _acts(scene, mention):
                continue
            about = mention.kind != "demonym" or ABOUT.search(scene.text[span[0] : mention.start])
            there = mention.place and GOES.search(scene.text[span[0] : mention.start])
            if about and not there and not meet((mention.start, mention.end), trigger):
                return scene.party_of(mention)
    return None


def _acts(scene: Scene, mention: Mention) -> bool:
    """ "The budget committee", "his residents": of those that no name is known for only people who are many."""
    chain = scene.chains.get(mention.chain)
    said = scene.words((mention.start, mention.end)).casefold()
    behind = NEXT.match(scene.text, mention.end)  # "the IMF agreement", but "a Labour cabinet"
    if behind and noun(behind["noun"]) in conditional.bills():
        return False
    several = said.endswith(("s", "men", "people")) and able(said) and said.startswith("the ")
    return several or (chain is not None and chain.named and mention.kind != "nominal")


def _sides(scene: Scene, main: Clause) -> Iterator[Span]:
    """What an act is done to, for or against, in the order of the words; last the other side of its subject."""
    above = next(scene.above(main), None)  # "offered the party a bargain: its votes, provided"
    if main.kind == "noun" and above and above.lemma in OFFERING:
        yield from sorted(s for s in above.objects if above.head[1] <= s[0] and s[1] <= main.start)
    towards = TOWARDS - {"to"} if main.lemma in MOTION else TOWARDS
    spans = [*main.objects, *((a, b) for p, a, b in main.obliques if p in towards)]
    yield from sorted(s for s in spans if s[0] >= main.head[1])
    for start, end in main.subjects:
        if side := SIDE_OF.search(scene.text, start, end):
            yield side.end(), end


def _agentless(scene: Scene, trigger: Span, clause: Clause | None) -> bool:
    """A passive without an agent, what a thing does by itself, or no clause at all; a deal that is reached has two sides."""
    if clause is None or clause.kind == "noun":
        lower = scene.headed(*trigger)
        return not any(c.kind == "verb" and c.subjects and not c.passive for c in lower)
    if clause.passive:
        return not clause.subjects and clause.lemma not in DEALING
    if clause.objects:
        return False
    pressing = clause.lemma in conditional.lingering() and _pressing(scene, clause)
    return pressing or (clause.kind == "verb" and _things(scene, clause))


def _things(scene: Scene, clause: Clause) -> bool:
    """ "If the offer comes back without the clause": what nobody is said to do."""
    said = [scene.party(s) for s in clause.subjects]
    return bool(said) and not any(p.chain or able(p.text) or PRONOUN.match(p.text) for p in said)


def _pressing(scene: Scene, clause: Clause) -> bool:
    """ "The veto stays", "the raids go on": what the other side does."""
    heads = [noun(scene.words(s).split(" ")[-1].casefold()) for s in clause.subjects]
    return bool(heads) and all(h in conditional.inflicted() for h in heads)


def known(scene: Scene, span: Span, holder: Party) -> list[Mention]:
    """The actors met inside a span, the holder, pronouns and bare offices aside."""
    return [
        m
        for m in scene.mentions_near(*span)
        if span[0] <= m.start and m.end <= span[1] and m.chain != holder.chain
        and m.kind != "pronoun" and not (m.kind == "nominal" and _office(scene, m))
    ]  # fmt: skip


def _office(scene: Scene, mention: Mention) -> bool:
    """ "Elected president": an office and nobody in it."""
    said = scene.text[mention.start : mention.end]
    alone = " " not in said or ELECTED.match(said)
    return bool(said.islower() and alone and not said.endswith(("s", "men", "people")))


def partner(scene: Scene, trigger: Span, holder: Party, main: Clause) -> Party | None:
    """ "Would vote for Lee in return for a third of the county's money": for whom the act is gives it."""
    if trigger[0] <= main.head[0] < trigger[1]:
        return None
    ends = [(a, b) for p, a, b in main.obliques if p == "for" and main.head[1] <= a < trigger[0]]
    for mention in (m for span in ends for m in known(scene, span, holder)):
        if mention.kind != "demonym" and not mention.place:
            return scene.party_of(mention)
    return None


def allied(scene: Scene, trigger: Span, holder: Party) -> Party | None:
    """ "Signed with the Socialists and promised its votes in return for": with whom the sentence says it dealt."""
    sentence = scene.sentence_of(trigger[0])
    for clause in reversed(list(scene.headed(sentence.start, trigger[0])) if sentence else []):
        spans = [(a, b) for p, a, b in clause.obliques if p == "with"]
        spans += clause.objects if clause.lemma in {"meet", "join"} else ()
        for mention in (m for span in sorted(spans) for m in known(scene, span, holder)):
            if mention.kind != "demonym" and not mention.place:
                return scene.party_of(mention)
    return None


def owning(scene: Scene, trigger: Span, holder: Party) -> Party | None:
    """ "Provided the clinic is in her first budget": whose it is, of a thing of which only a state is told."""
    for mention in scene.mentions_near(*trigger):
        inside = trigger[0] < mention.start and mention.end < trigger[1]
        other = mention.kind == "pronoun" and mention.chain != holder.chain
        if inside and other and OWN.match(scene.text, mention.start):
            return scene.party_of(mention)
    return None


def beside(scene: Scene, clause: Clause, main: Clause | None, trigger: Span) -> Span | None:
    """ "Will let them through if they disarm": who is let through, whomever else the words could mean."""
    said = {SELF.get(scene.words(s).casefold(), "") for s in clause.subjects} & HER
    if main is None or len(said) != 1 or trigger[0] <= main.head[0] < trigger[1]:
        return None
    return next((o for o in main.objects if scene.words(o).casefold() in said), None)
