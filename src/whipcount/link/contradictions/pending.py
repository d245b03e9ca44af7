"""What a report calls still to be done although one before it, or it itself, says that it is done.

Documents in, clashes out. Reads "has yet to ratify" beside "approved", by the same actor, on the same thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import lemmas
from whipcount.link.contradictions.clashes import Account, Clash, quoted
from whipcount.link.told_names import names
from whipcount.link.wordings import question
from whipcount.model import Document, Evidence

ACTS = {
    act: kind
    for kind, listed in (
        ("approve", "approve ratify vote pass clear back adopt endorse accept agree confirm"),
        ("sign", "sign initial"), ("deliver", "deliver send pay transfer disburse ship provide"),
        ("leave", "leave withdraw quit exit"), ("join", "join accede enter"), ("free", "release free"),
        ("begin", "begin start open launch"), ("reply", "respond reply answer"), ("name", "appoint name nominate"),
        ("publish", "publish release issue disclose"), ("submit", "submit file table"),
    )
    for act in listed.split()
}  # fmt: skip
OPEN = re.compile(
    r"\b(?:(?:has|have)\s(?:yet|still)\sto|still\s(?:has|have)\sto|(?:has|have)\snot\syet)\s(?P<act>[a-z]+)\b"
)
DONE = re.compile(
    r"(?P<who>\b[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,4}(?:\s(?:parliament|government|lawmakers|senate|cabinet|legislature|council|company|union))?)"
    r"\s(?:(?:has|have|had|later|already|then|finally|formally|also|since|has\salready)\s){0,2}(?P<act>[a-z]+(?:ed|ent|aid|eft|egan|it|sent))\b(?!\sto\sbe\b)"
)
UNSURE = re.compile(
    r"\b(?:if|once|when|until|unless|after|before|whether|not|never|would|could|may|might)\b[^,.;]*$"
)
BEFORE = 60  # characters before "has yet to" in which its subject stands
MOST = 60  # readings of one actor's act that are compared


@dataclass(frozen=True)
class Step:
    """One reading: who has done or has still to do what, on what."""

    evidence: Evidence
    about: frozenset[str]
    names: frozenset[str]


def pending(documents: Sequence[Document]) -> Iterator[Clash]:
    """Clashes of one actor's act, all "not yet" on one side, all "done" before it on the other."""
    by_id = {d.id: d for d in documents}
    steps: dict[tuple[str, str, bool], list[Step]] = defaultdict(list)
    for document in documents:
        for who, act, done, step in _steps(document):
            steps[who, act, done].append(step)
    for (who, act, done), found in sorted(steps.items()):
        other = [] if done else steps.get((who, act, True), [])[:MOST]
        for late in other:
            still = [s for s in found[:MOST] if _same(s, late, who) and _after(s, late, by_id)]
            if still:
                told = tuple(s.evidence for s in still)
                yield Clash(
                    f"{who}: {act}",
                    "done",
                    Account("not yet", told),
                    Account("done", (late.evidence,)),
                )


def _steps(document: Document) -> Iterator[tuple[str, str, bool, Step]]:
    """Each actor's act of a document, done or still open."""
    before = frozenset[str]()
    for passage in passages(document.text):
        here = names(passage.text)
        for done, pattern in ((False, OPEN), (True, DONE)):
            for match in pattern.finditer(passage.text):
                act = ACTS.get(lemmas.verb(match["act"]))
                if act and not (done and UNSURE.search(passage.text[: match.start()][-60:])):
                    yield from _of(document, passage, match, (act, done, here | before))
        before = here


def _of(
    document: Document,
    passage: Passage,
    match: re.Match[str],
    read: tuple[str, bool, frozenset[str]],
) -> Iterator[tuple[str, str, bool, Step]]:
    act, done, near = read
    start = match.start() if done else max(0, match.start() - BEFORE)
    subject = match["who"] if done else re.split(r"[,;:.]", passage.text[start : match.start()])[-1]
    rest = re.split(r"[;:]|,\s(?:which|who|but)\b", passage.text[match.end() :])[0][:80]
    begin = passage.start + (match.start() if done else match.start() - len(subject))
    piece = quoted(document, begin, passage.start + match.end() + len(rest))
    for who in sorted(names(f"- {subject}")):
        yield who, act, done, Step(piece, question(rest), near | names(rest))


def _same(a: Step, b: Step, who: str) -> bool:
    """On the same thing: a word of what is done, and a name beside the actor's, in common."""
    return bool(a.about & b.about) and bool((a.names & b.names) - {who})


def _after(still: Step, done: Step, by_id: dict[str, Document]) -> bool:
    """Still open in a report no older than the one in which it is done."""
    if still.evidence.document == done.evidence.document:
        return still.evidence != done.evidence
    x, y = (by_id[s.evidence.document].published for s in (done, still))
    return bool(x and y and x.latest and y.earliest and x.latest <= y.earliest)
