"""Whom a clause is of that is joined to a verb of saying, or that "which" opens. Clauses in, the words of its subjects out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon.cues import says
from whipcount.lexicon.offices import offices

if TYPE_CHECKING:
    from whipcount.extract.scene import Scene


FRONTED = re.compile(
    r"[“\"]?(?:In|At|After|Before|During|With|To|From|For|On|Under|By|Following|Alongside|Besides|Despite|Unlike|Without)\s"
)
# "Lee [and Roe, who have]".
LISTED = re.compile(r"\sand\s(?P<last>[^,;:.]{2,40}),\s")
WHO_HAVE = re.compile(
    r"(?:who|which)\s(?:\w+ly\s|all\s|both\s)?(?:have|are|were|do|want|oppose|support|back|reject|refuse)\b"
)
# What stands between a subject and its verb: "Seacore | has since | dropped", a comma; no verb of its own.
TO_VERB = re.compile(
    r",|\s(?:(?:has|have|had|will|would|could|may|is|are|was|were|been|stands?|stood|remains?|also|since|now|already|\w+ly|not|never|on \w+day|last \w+)\s)*\w?$"
)
ARTICLED = re.compile(r"(?:an?|the|its|his|her|their)\s", re.IGNORECASE)
WITH = re.compile(r"\s(?:of|from|in|for|at|with|and|who)\b|\s?\(")  # "her aide Lee | of the port"
LIST_OVER = re.compile(r"\b(?:and|or)\s(?:the\s)?$")


def last_of_list(scene: Scene, clause: Clause) -> Sequence[Span]:
    """ "In letters to Turkey, Chile and the UN, Norway said": a list is over at its "and"; who follows does it alone."""
    if len(clause.subjects) < 2:
        return clause.subjects
    last, before = clause.subjects[-1], clause.subjects[-2]
    sentence = scene.sentence_of(clause.head[0])
    if sentence is None or not FRONTED.match(scene.text, sentence.start, clause.subjects[0][0]):
        return clause.subjects  # "Angola and Nigeria, members of the group, want"
    alone = scene.text[before[1] : last[0]].strip('”"’ ') == ","
    over = alone and LIST_OVER.search(scene.text, max(0, before[0] - len("and the ")), before[0])
    return (last,) if over and last[1] <= clause.head[0] else clause.subjects


def told_of(scene: Scene, clause: Clause) -> Sequence[Span]:
    """ "Lee said Norland saw a way and had made no decision": what had been done is of whom it is said."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if parent is None or clause.relation != "conj" or not clause.perfect or clause.tense != "past":
        return ()
    saying = says(parent.lemma) and parent.tense == "past" and not parent.perfect
    if not saying or clause.subjects != parent.subjects:
        return ()
    told = scene.below(scene.clauses.index(parent), "ccomp")
    before = [c for c in told if c.head[0] < clause.head[0] and c.subjects]
    return before[-1].subjects if before else ()


# "A director of the bank, which", "two officials from Norland, which": a person before a body.
BELONGING = re.compile(
    r"(?:[\w’'.-]+\s){0,5}?(?:executives?|spokes\w+|officials?|representatives?|directors?|heads?|chiefs?|presidents?|managers?|economists?"
    r"|analysts?|advisers?|advisors?|lawyers?|members?|leaders?|founders?|aides?|employees?|engineers?)\s(?:from|of|at|for|with)\s(?:the\s)?(?=[A-Z])"
)
WHICH = re.compile(r",?\swhich\b")


def body_of(scene: Scene, clause: Clause) -> Sequence[Span]:
    """ "An executive from the bank, which plans to close": of "which" the bank, never the person, is meant."""
    if clause.relation != "acl:relcl" or len(clause.subjects) != 1:
        return ()
    start, end = clause.subjects[0]
    told = BELONGING.match(scene.text, start, end)
    if told is None or not WHICH.match(scene.text, end):
        return ()
    return ((told.end(), end),)


def _whose(scene: Scene, clause: Clause) -> Sequence[Span]:
    """ "Lee, whose party has held out": the party, and not Lee as well."""
    if len(clause.subjects) < 2 or not scene.text.startswith("whose ", clause.start):
        return ()
    return tuple(s for s in clause.subjects if clause.start <= s[0] < clause.head[0])


def _both(scene: Scene, clause: Clause) -> Sequence[Span]:
    """ "Lee and Roe, who have opposed it": each of the list that a "who" of several looks back to."""
    if clause.relation != "acl:relcl" or len(clause.subjects) != 1:
        return ()
    (first,) = clause.subjects
    between = (
        LISTED.fullmatch(scene.text, first[1], clause.start) if first[1] < clause.start else None
    )
    if between is None or not WHO_HAVE.match(scene.text, clause.start):
        return ()
    named = scene.mentions_near(first[1], between.end("last"))
    other = [m for m in named if m.kind == "name" and not m.place and m.start > first[1]]
    last = [(m.start, m.end) for m in other if m.end == between.end("last")]
    return (first, max(last, key=lambda s: s[1] - s[0])) if last else ()


def doers(scene: Scene, clause: Clause) -> Sequence[Span]:
    """Who does what a clause tells: its subjects, but for where its saying, its "which" or its list misleads."""
    told = (
        told_of(scene, clause)
        or _whose(scene, clause)
        or _both(scene, clause)
        or body_of(scene, clause)
        or last_of_list(scene, clause)
    )
    return named(scene, clause, told) if len(told) > 1 else called(scene, clause, told)


def called(scene: Scene, clause: Clause, told: Sequence[Span]) -> Sequence[Span]:
    """ "The union's partner | Seacore": the name that a parse cuts off; in "the aid Norland sent" it acts itself."""
    end = told[0][1] if told else 0
    if not told or scene.text[end : end + 1] != " " or not scene.text[end + 1 : end + 2].isupper():
        return told
    near = (m for m in scene.mentions_near(end + 1, end + 2) if m.kind == "name")
    beside = [m for m in near if m.start == end + 1 and m.end <= clause.head[0]]
    own = scene.mention(told[0])
    if not beside or (own is not None and own.kind == "name" and own.end == end):
        return told
    span = (beside[0].start, max(m.end for m in beside))
    return (span,) if TO_VERB.match(scene.text, span[1], clause.head[0] + 1) else told


def named(scene: Scene, clause: Clause, spans: Sequence[Span]) -> Sequence[Span]:
    """ "The state lender Norbank", "her deputy, Ann Lee", "Premier and Minister for Trade Ann Lee", "Norland: Chile offers": of one told twice the name."""
    if len(spans) == 2 and scene.text[spans[0][1] : spans[1][0]] == " ":
        found, end = scene.mention(spans[1]), spans[1][1]
        name = found is not None and found.kind == "name" and clause.head[0] > end
        bare = name and ARTICLED.match(scene.text, *spans[0]) and not WITH.match(scene.text, end)
        if bare and not TO_VERB.match(scene.text, end, clause.head[0] + 1):
            return spans[:1]  # "the board | Chile | appointed promised"
    kept = [a for a, b in pairwise(spans) if not _told_by(scene, a, b, alone=len(spans) == 2)]
    return [*kept, spans[-1]]


def _told_by(scene: Scene, first: Span, second: Span, *, alone: bool) -> bool:
    """Whether the first of two phrases only says who the second is."""
    between = scene.text[first[1] : second[0]]
    if between.strip() == ":":
        return True
    found, told = scene.mention(second), scene.mention(first)
    name = found is not None and found.kind == "name"
    if name and found is told:
        return True  # "Minister | for Transport | Ann Lee"
    if between == " and " and name and found is not None:
        return _office(scene, first) and _titled(scene, found)
    if not (between == " " or (alone and between == ", ")):
        return False
    return name and not (
        told is not None and told.kind == "name" and (told.start, told.end) == first
    )


def _office(scene: Scene, phrase: Span) -> bool:
    """ "Deputy Premier", with no article and one alone: nobody by itself."""
    words = scene.words(phrase).split()
    capital = all(w[:1].isupper() or w in {"of", "for"} for w in words)
    return capital and words[-1].casefold() in offices().titles


def _titled(scene: Scene, name: Mention) -> bool:
    """ "Minister for Transport Ann Lee": a name led by an office."""
    first = scene.words((name.start, name.end)).split()[0]
    return first.casefold() in offices().titles
