"""Issues that break off before their phrase or their clause ends: "prefer [that Velm] become the depot". Readings in and out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.complements import to_its_end
from whipcount.extract.positions.urgings import BIDDING
from whipcount.extract.scene import Scene
from whipcount.extract.stances import WISHING, Reading
from whipcount.layers import Clause, Span, meet

LONGEST = 200  # characters of an issue that is finished
NEAR = 60  # characters in which the verb of a clause stands that tells of the words before it
ROUNDS = 2  # a clause that ends within a phrase goes to that phrase's end
# "Barred trawlers [from fishing]".
FROM_DOING = re.compile(r"\sfrom\s(?:\w+ly\s)?\w+ing\b")
# Set before the word that a phrase is about: "the [extra] checks", but not "the checks on trawlers".
WITHIN = re.compile(
    r"[ ](?!(?:and|or|but|nor|of|to|in|on|at|for|by|with|from|as|into|over|about|against|between|under|after|before|during|until|since|if|unless|who|which|that|when|while)\b)[\w“\"’'-]"
)
# What a relative clause only tells more of: "the dean, who ...", "an endorsement of Ann Lee that ...".
NAME = re.compile(r"(?:of |for |on )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*")
POINTS_BACK = re.compile(r"such\b", re.IGNORECASE)  # "doubts that [such a levy] would work"
WHEREIN = re.compile(r"\s*[a-z]+\s(?:which|whom|whose)\b")
ASIDE = re.compile(r"\s*,")
# Between a subject and its verb: "the dean[, Ann Lee, must not] go".
ON_THE_WAY = re.compile(r"(?!,? (?:and|but|or|so|&) )(?:,[^,;:.]{1,80},)?(?:(?! - )[^,;:–—]){0,80}")
# "Would sign [once it is paid]": when, and not what.
HANGING = frozenset(
    "if unless until once when after before as because while although though since provided".split()
)
BESIDE = frozenset({"root", "conj", "parataxis"})


def finished(scene: Scene, found: Reading) -> Reading:
    """A reading whose issue goes to the end of what it began, and its evidence with it."""
    issue = found.issue
    for _ in range(ROUNDS):
        end = max(_ends(scene, found, issue), default=issue[1])
        if end <= issue[1] or end - issue[0] > LONGEST or "\n" in scene.text[issue[1] : end]:
            break
        issue = issue[0], end
    if issue == found.issue:
        return found
    evidence = found.evidence[0], max(found.evidence[1], issue[1])
    return replace(found, issue=issue, evidence=evidence)


def _ends(scene: Scene, found: Reading, issue: Span) -> Iterator[int]:
    """Where the phrases and clauses end that an issue breaks off in, in the sentence of its stance."""
    sentence = scene.sentence_of(found.clause.head[0])
    if sentence is None or not sentence.start <= issue[0] < issue[1] < sentence.end:
        return
    if POINTS_BACK.match(scene.text, *issue):
        return
    for other in scene.headed(sentence.start, sentence.end):
        if not other.start - 1 <= issue[1] <= other.end:
            continue
        yield from _phrases(scene, other, issue)
        if _below(found, other) and _goes_on(scene, other, issue):
            yield min(to_its_end(scene, other), sentence.end)


def _below(found: Reading, other: Clause) -> bool:
    """Whether a clause lies within what a stance is on, and not beside it.

    Who "wants the levy [scrapped]", or does not believe that it "[will help]", is against the levy alone.
    """
    clause = found.clause
    if other is clause or other.start < clause.head[0] or other.relation in BESIDE:
        return False
    turned = clause.negated or clause.lemma in BIDDING | WISHING
    return not (found.stance == "opposed" and turned and other.relation in {"xcomp", "ccomp"})


def _phrases(scene: Scene, clause: Clause, issue: Span) -> Iterator[int]:
    """ "The [extra] checks", "barred [trawlers] from fishing": a phrase goes to its own last word."""
    spans = (*clause.subjects, *clause.objects, *clause.governed)
    told = any(c.start == issue[1] + 1 for c in scene.headed(issue[1], issue[1] + NEAR))
    if WITHIN.match(scene.text, issue[1]) and not told:
        yield from (e for s, e in spans if s < issue[1] < e and "," not in scene.text[issue[1] : e])
    if FROM_DOING.match(scene.text, issue[1]):
        yield from (end for start, end in clause.governed if 0 < start - issue[1] < len(" from  "))


def _goes_on(scene: Scene, clause: Clause, issue: Span) -> bool:
    """Whether an issue ends on a lower clause's way to its verb, or at its verb with the object still to come."""
    if clause.marker in HANGING or _only_tells(scene, clause, issue):
        return False
    if clause.head[1] == issue[1]:
        return any(start == issue[1] + 1 for start, _ in clause.objects)
    doing = (*clause.subjects, *(clause.objects if clause.passive else ()))
    opened = clause.start <= issue[0] or any(meet(s, issue) and s[1] <= issue[1] for s in doing)
    opened = opened or (clause.start == issue[1] + 1 and _hangs(clause))
    ahead = issue[1] <= clause.head[0]
    return opened and ahead and bool(ON_THE_WAY.fullmatch(scene.text, issue[1], clause.head[0]))


def _only_tells(scene: Scene, clause: Clause, issue: Span) -> bool:
    """ "A force [invited by Chile]", "the dean[, who is 60]", "those [who did]": told of a thing that is the same without it."""
    if clause.relation != "acl:relcl":
        plain = clause.relation == "acl" and clause.marker is None
        return plain and not scene.words(clause.head).endswith("ing")
    again = clause.lemma == "do" and not clause.objects
    apart = ASIDE.match(scene.text, issue[1]) or NAME.fullmatch(scene.text, *issue)
    return again or apart is not None or WHEREIN.match(scene.text, clause.start) is not None


def _hangs(clause: Clause) -> bool:
    """ "The notion [that it pays]", "bars trawlers [from fishing]", "insists the port [must close]": a clause said of the words before it."""
    told = clause.relation.startswith("acl") or clause.relation == "ccomp"
    return told or clause.marker == "from"
