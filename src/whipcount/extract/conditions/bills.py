"""Which parliament has to pass what a condition hangs on; how many of its votes it takes.

A trigger's clause in, a Party or nobody out; the running text in, readings out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun
from whipcount.lexicon.offices import offices
from whipcount.model import Chain, Party

FALLS = frozenset("pass fail fall die survive succeed founder".split())
DEFEATED = frozenset({"defeat", "reject", "vote down", "throw out", "block", "amend"})
LAW = re.compile(
    r"\b(?:becom(?:es?|ing)|became|is|was|were|be|made)\s(?:a\s)?law\b|\bsigned\b|\binto\slaw\b"
)
SIGNING = frozenset({"sign", "assent", "veto", "promulgate", "sign off"})
HEADS = frozenset({"head_of_state", "governor"})

COUNT = r"(?:\d[\d,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty))"
SHARE = rf"(?:two[\s-]thirds|[Tt]hree[\s-](?:quarters|fifths)|[Hh]alf|[Aa]n?\s(?:[a-z-]+\s)?majority|{COUNT})"
# "46 of 69 votes are needed", "two thirds of the house must vote for it", "has taken a majority of 15 states".
BALLOTS = re.compile(
    rf"\b(?:{COUNT}(?:\sof\s(?:the\s)?{COUNT})?\s(?:[a-z]+\s)?votes?\s(?:are|is|were|was|will\sbe|would\sbe)\s(?:still\s|also\s)?(?:needed|required|necessary)\b"
    rf"|{SHARE}\s(?:of\s|(?:[A-Za-z]+\s)?(?:members|states|lawmakers|senators|deputies|countries|votes)\b)[^.;:“”\"]{{0,90}}?(?:must|ha(?:ve|s)\sto|needs?\sto)\s(?:first\s|also\s|then\s)?(?:vote|approve|agree|back|support|consent|endorse|ratify)\b(?:\s(?:in\sfavour|in\sfavor|it|them|for\sit))?"
    rf"|(?:needs?|needed|requires?|required|takes?|taken)\san?\s(?:[a-z-]+\s)?majority\b(?!\s(?:stake|share|holding|owner))(?:\sof\s[^.,;:]{{3,50}}?(?=\sto\s|[.,;:]|$))?"
    rf"|{COUNT}\s[A-Z][a-z]+s\s(?:would|will)\s(?:have|need)\sto\s(?:join|switch|cross|defect|break|side|support|vote|back|change|find|come)\b"
    rf"|(?:short\sof|than|reach(?:ed)?|muster(?:ed)?|get|got)\sthe\s{COUNT}\s(?:votes\s)?(?:needed|required|necessary)\b(?:\s(?:for|to)\s[a-z]+)?)"
)
POLLS = re.compile(r"\b(?:electoral|primary|delegates|popular\svote|elected|seats|elections?)\b")
BACK = 300  # characters before a trigger in which its parliament may be named


def passing(scene: Scene, clause: Clause, holder: Party) -> Party | None:
    """ "Once the agreement is passed": the parliament that the report names most."""
    things = {noun(scene.words(s).split(" ")[-1]) for s in (*clause.objects, *clause.subjects)}
    if not things & conditional.bills():
        return None
    passes = clause.lemma in FALLS and clause.kind == "verb" and not clause.objects
    done = clause.passive and clause.lemma in conditional.passing() | DEFEATED
    if not (done or passes) and clause.lemma != "through":
        return None
    told = Counter(m.chain for m in scene.mentions if _legislature(scene, m))
    if not told:
        return None
    most = _just_named(scene, clause.start) or min(told, key=lambda c: (-told[c], c))
    known = [m for m in scene.mentions if m.chain == most and m.kind != "pronoun"]
    near = min(known, key=lambda m: (abs(m.start - clause.head[0]), m.start), default=None)
    if most == holder.chain or near is None:
        return None
    return Party(scene.words((near.start, near.end)), most)


def _just_named(scene: Scene, at: int) -> str | None:
    """The parliament that the words before a place name last, where those are near."""
    near = scene.mentions_near(max(0, at - BACK), at)
    named = [m for m in near if m.end <= at and _legislature(scene, m)]
    return named[-1].chain if named else None


def ballots(scene: Scene) -> Iterator[Reading]:
    """ "46 of 69 votes are needed", "two thirds of both houses must vote for it": a thing waits, its voters must move."""
    if not any(w in scene.text for w in ("vote", "majority", "would have to")):
        return
    for found in BALLOTS.finditer(scene.text):
        sentence = scene.sentence_of(found.start())
        whole = scene.text[sentence.start : sentence.end] if sentence else ""
        if sentence is None or POLLS.search(whole) or whole.rstrip(' ”"\n').endswith("?"):
            continue
        nobody = Party("")
        chamber = _just_named(scene, found.start())
        named = naming.meant_in(scene, found.span(), nobody)
        near = Party(scene.chains[chamber].name, chamber) if chamber else None
        yield Reading(
            nobody, "be passed", "only_if", found.span(), named or near, found.span(), firm=True
        )


def signing(scene: Scene, trigger: Span, holder: Party) -> Party | None:
    """ "Should the bill become law": whoever is to sign it, where a report tells."""
    if not LAW.search(scene.text, *trigger):
        return None
    for clause in scene.clauses:
        if clause.kind == "verb" and clause.lemma in SIGNING:
            for party in scene.subjects(clause):
                chain = scene.chain(party)
                if chain and chain.id != holder.chain and chain.type == "person" and _heads(chain):
                    return party
    return None


def _heads(chain: Chain) -> bool:
    """A president, a governor, a king."""
    return any(offices().titles.get(r.title) in HEADS for r in chain.roles)


def _legislature(scene: Scene, mention: Mention) -> bool:
    chain = scene.chains.get(mention.chain)
    if chain is None or chain.type not in {"organization", "group"}:
        return False
    said = chain.name.casefold().split()
    ends = {*said, *(" ".join(said[i : i + 3]) for i in range(len(said)))}
    return any("legislature" in offices().collective.get(w, ()) for w in ends)
