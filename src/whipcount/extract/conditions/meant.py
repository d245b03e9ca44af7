"""Whom a trigger's words mean that name nobody by themselves: "they", "its soldiers", "the county", "no delegate".

A clause of a trigger and the act that hangs in; a Party or nobody out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import conditional, words
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

ITS = re.compile(r"(?:its|their|his|her)\s", re.IGNORECASE)
NO = re.compile(r"(?:no|none|nobody|nothing)\b", re.IGNORECASE)
ELSE = re.compile(r"\b(?:some|any)(?:one|body)\selse\b", re.IGNORECASE)
LAND = re.compile(r"the\s(?:state|county|city|town|province|region|(?:[a-z-]+\s)?authorities)")
NAME = re.compile(r"(?:The\s|the\s)?[A-Z][\w’'-]*[a-z](?:\s[A-Z][\w’'-]+){0,3}")
GROUP = re.compile(
    r"the\s(?:[a-z]+\s)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|rest|others)"
)
SINGLE = frozenset({"it", "he", "she", "i"})
# Of things rather nobody is told: "its terms", "this".
DEFINITE = re.compile(
    r"(?:the|an?|another|any|every|each|either|all|both|most|at\sleast)\s[a-z]|[a-z]+s\b"
)
REVIEWS = frozenset(
    {
        "review",
        "inquiry",
        "enquiry",
        "investigation",
        "audit",
        "study",
        "probe",
        "assessment",
        "inspection",
    }
)
FINDING = frozenset(
    {
        "show",
        "find",
        "confirm",
        "conclude",
        "prove",
        "clear",
        "recommend",
        "establish",
        "say",
        "back",
    }
)
TROOPS = frozenset(
    {"soldier", "troop", "force", "army", "navy", "ship", "warship", "police", "fighter", "militia"}
)
WITH = frozenset({"with"})
MEETING = frozenset({"meet", "join", "rejoin"})
BODY = r"(?:board|bureau|secretariat|panel|executive|presidium|committee|council|tribunal)"
OF_BODY = re.compile(rf"\b(?:the\s|an?\s)?(?:[a-z-]+\s)?{BODY}\sof\s(?:the\s)?$")
ITS_BODY = re.compile(rf"['’]s?\s(?:[a-z-]+\s)?{BODY}\b")
PLACED = re.compile(
    r"\s(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:fully\s|firmly\s)?in\s(?:place|office|power)\b"
)
RULES = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:rules?|laws?|standards?|norms?|requirements?|regulations?|limits?)\b"
)
OBEYS = re.compile(
    r"\b(?:compl(?:y|ies|ied)\swith|meets?|met|respect(?:s|ed)?|follow(?:s|ed)?|abides?\sby|conforms?\sto|under|within|in\sline\swith|compatible\swith)\s(?:the\s|all\s)?$"
)
SHARE = re.compile(
    r"(?:an?|the)\s(?:[a-z-]+\s)?(?:majority|number|half|share|proportion|quorum)\sof\s(?=(?:the\s)?[a-z])",
    re.IGNORECASE,
)
LISTED = re.compile(r",?\s(?:and|or)\s|,\s")
AGENTS = re.compile(
    r"[a-z]{2,}(?:ers|ors|ists|eers|men|women|folk)"
)  # "hauliers", "wardens' women"
ARTICLE = 4  # characters of an article before a name
MOST = 50  # characters before a name in which the body of it may stand


def resumed(
    scene: Scene, others: Sequence[Party], main: Clause | None, trigger: Span
) -> Party | None:
    """ "Saw no need to attack the rebels as long as they talked": "they" are whom the act's own words name last."""
    if main is None:
        return None
    pronouns = {p.chain: p for p in others if p.chain and PRONOUN.match(p.text)}
    for mention in reversed(scene.mentions_near(main.head[1], trigger[0])):
        inside = main.head[1] <= mention.start and mention.end <= trigger[0]
        if inside and mention.kind in {"name", "nominal"} and mention.chain in pronouns:
            return scene.party_of(mention)
    return _several(scene, main, trigger)


def _several(scene: Scene, main: Clause, trigger: Span) -> Party | None:
    """ "It would pay the farmers as long as they stayed": "they" is not "it", but those to whom it is done."""
    alone = [scene.words(s).casefold() for s in main.subjects]
    they = any(
        scene.words(s).casefold() == "they" for c in scene.headed(*trigger) for s in c.subjects
    )
    if main.passive and they:  # "They would not be fired on as long as they kept out"
        done = [o for o in main.objects if o[1] <= main.head[0]]
        return scene.party(done[0]) if len(done) == 1 and _many(scene, done[0]) else None
    if not they or not alone or not SINGLE.issuperset(alone):
        return None
    acts = [main, *(c for c in scene.headed(main.head[1], trigger[0]) if c.kind == "verb")]
    done = [o for c in acts for o in c.objects if main.head[1] <= o[0] and o[1] <= trigger[0]]
    for span in sorted(done, reverse=True):
        if _many(scene, span):
            return scene.party(span)
    return None


def _many(scene: Scene, span: Span) -> bool:
    """ "The farmers", "Norlandic ships": several who can act."""
    said = scene.words(span)
    last = noun(said.casefold().split(" ")[-1])
    return said.endswith(("s", "men", "people")) and (able(said) or last in TROOPS)


def given(scene: Scene, clause: Clause, main: Clause | None, holder: Party) -> Party | None:
    """ "A first sum will reach the province if it guarantees": "it" is who gets something, no sum."""
    said = [scene.words(s).casefold() for s in clause.subjects]
    if main is None or said != ["it"] or main.passive or len(main.subjects) != 1:
        return None
    thing = main.subjects[0]
    if scene.party(thing).chain or able(scene.words(thing)) or main.lemma == "be":
        return None
    ends = [*main.objects, *((a, b) for p, a, b in main.obliques if p == "to")]
    for span in (e for e in ends if main.head[1] <= e[0] and e[1] <= clause.head[0]):
        party = scene.party(span)
        if party.chain != holder.chain if party.chain else able(party.text):
            return party
    return None


def review(clause: Clause, phrase: str) -> bool:
    """ "Provided an inquiry shows": whoever looks into it."""
    verdict = noun(phrase.casefold().split(" ")[-1]) in REVIEWS and clause.lemma in FINDING
    return verdict and not clause.passive


def first(scene: Scene, trigger: Span, found: Party, holder: Party) -> Party:
    """ "The council, the board and the mayor": the first of a list whose rest the parse took for the subject."""
    inside = [m for m in scene.mentions_near(*trigger) if trigger[0] <= m.start < trigger[1]]
    listed = {found.chain}
    for mention in sorted(inside, reverse=True):
        behind = LISTED.match(scene.text, mention.end)
        after = {m.chain for m in inside if behind and 0 <= m.start - behind.end() <= ARTICLE}
        if mention.kind != "pronoun" and listed & after:
            listed.add(mention.chain)
            if mention.chain != holder.chain:
                found = scene.party_of(mention)
    return found


def men(scene: Scene, span: Span, holder: Party) -> Party | None:
    """ "Its soldiers", "the last Norlandic soldier": whose they are, where that is another's and nobody's name."""
    said = scene.words(span)
    if noun(said.casefold().split(" ")[-1]) not in TROOPS:
        return None
    inside = [m for m in scene.mentions_near(*span) if span[0] <= m.start and m.end <= span[1]]
    own = ITS.match(said) is not None
    for mention in inside:
        whose = mention.start == span[0] if own else mention.kind == "demonym"
        if whose and mention.chain != holder.chain:
            return Party(said, mention.chain)
    return None


def sharing(party: Party) -> Party:
    """ "A majority of the member states": those of whom some must move."""
    share = None if party.chain else SHARE.match(party.text)
    return Party(party.text[share.end() :]) if share else party


def nobody(phrase: str) -> bool:
    """ "No delegate", "nothing"."""
    return NO.match(phrase) is not None


def heard(scene: Scene, clause: Clause, holder: Party) -> Party | None:
    """ "Until it had heard from the six": who is to speak or to give, where the holder only gets it."""
    getting = clause.lemma in conditional.receiving() and clause.kind == "verb"
    own = all(PRONOUN.match(p.text) or p.chain == holder.chain for p in map(scene.party, clause.subjects))  # fmt: skip
    if not getting or not own:
        return None
    for preposition, start, end in clause.obliques:
        party = scene.party((start, end))
        other = party.chain != holder.chain if party.chain else GROUP.fullmatch(party.text)
        if preposition == "from" and other and start > clause.head[0]:
            return party
    return None


def another(scene: Scene, span: Span) -> Party | None:
    """ "Someone else", of whom a parse may keep the first word."""
    found = ELSE.match(scene.text, span[0])
    return Party(found.group()) if found else None


def strange(clause: Clause, phrase: str) -> bool:
    """ "If Lomburg can guarantee visas": a name that no list has, of what does something to something."""
    idle = conditional.receiving() | conditional.containing() | conditional.moving()
    acts = clause.kind == "verb" and not clause.passive and clause.lemma not in idle
    willed = clause.lemma in conditional.willed() | conditional.consenting()
    return (
        acts
        and bool(clause.objects or clause.modal or willed)
        and NAME.fullmatch(phrase) is not None
    )


def willing(clause: Clause, phrase: str) -> bool:
    """ "If the clerk signs it", "provided the port waives its fee": whoever does what only people and bodies do."""
    wills = conditional.willed() | conditional.consenting() | conditional.withheld()
    willed = clause.kind == "verb" and clause.lemma in wills and DEFINITE.match(phrase) is not None
    return willed or GROUP.fullmatch(phrase) is not None


def apart(scene: Scene, clause: Clause, holder: Party) -> Party | None:
    """ "The bank lends if the state guarantees it": a land or an authority that the reading took for the holder."""
    if clause.passive or clause.kind != "verb" or holder.text.casefold().startswith("the "):
        return None
    for span in clause.subjects:
        said = scene.words(span)
        if LAND.fullmatch(said) and scene.party(span).chain == holder.chain is not None:
            return Party(said)
    return None


def across(scene: Scene, main: Clause | None, trigger: Span, holder: Party) -> Party | None:
    """ "Will not sit down with the ministry until it has a draft": the other side of what is done with somebody."""
    if main is None or trigger[0] <= main.head[0] < trigger[1]:
        return None
    spans = [(a, b) for p, a, b in main.obliques if p in WITH]
    spans += main.objects if main.lemma in MEETING else ()
    for start, end in sorted(spans):
        for mention in scene.mentions_near(start, end):
            inside = main.head[1] <= start <= mention.start and mention.end <= end
            if inside and _somebody(mention) and mention.chain != holder.chain:
                return scene.party_of(mention)
    return None


def _somebody(mention: Mention) -> bool:
    return mention.kind in {"name", "nominal"} and not mention.place


def body(scene: Scene, mention: Mention) -> Party | None:
    """ "The committee's bureau", "the board of the bank": a body of a body acts, not the whole."""
    behind = ITS_BODY.match(scene.text, mention.end)
    if behind:
        return Party(scene.words((mention.start, behind.end())))
    low = max(0, mention.start - MOST)
    before = OF_BODY.search(scene.text[low : mention.start])
    return Party(scene.words((low + before.start(), mention.end))) if before else None


def undergoing(scene: Scene, clause: Clause, holder: Party) -> Party | None:
    """ "Until the militia is disarmed", "once a cabinet has been formed": nobody else is told; those must do it themselves."""
    clause = next((c for c in scene.clauses if c.head == clause.head), clause)  # all its subjects
    spans = [*clause.objects, *clause.subjects]
    if not (clause.passive and clause.lemma in conditional.selves()) and not _placed(scene, clause):
        return None
    for span in spans:
        party = scene.party(span)
        chain = scene.chain(party)
        acts = chain is not None and chain.type in {"group", "organization"}
        if party.chain != holder.chain is not None and (acts or (not chain and able(party.text))):
            return party
    return None


def _placed(scene: Scene, clause: Clause) -> bool:
    """ "Is in place", "is in office"."""
    behind = scene.text[max(s for _, s in clause.subjects) :] if clause.subjects else ""
    return PLACED.match(behind) is not None


def able(phrase: str) -> bool:
    """A phrase for people or a body that can act though no list of names has it."""
    said = phrase.rsplit(" ", maxsplit=1)[-1].casefold()
    last = noun(said)
    named = last in words.bodies() or last in conditional.people()
    return named or (AGENTS.fullmatch(said) is not None and last not in conditional.thing_nouns())


def standard(text: str, before: str) -> bool:
    """ "Provided it complies with Norlandic rules": whose rules they are does not move."""
    return RULES.match(text) is not None and OBEYS.search(before) is not None
