"""One act that a report says was done, and another of the same days says was not. Documents in, clashes out.

Reads verbs with an opposite or a negation: "ratified the treaty" beside "rejected the treaty", "was
invited" beside "was not invited", "sent troops" beside "denied that it had sent troops"; and verbs of any other
kind that some report says were not done: "read the map" beside "never read the map", from a later day too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import figures as data
from whipcount.lexicon import lemmas
from whipcount.link.contradictions.clashes import Account, Clash, known, quoted
from whipcount.link.contradictions.counted import worded
from whipcount.link.contradictions.moments import DATED, FIRST
from whipcount.link.figures import near
from whipcount.link.told_names import midst, names
from whipcount.link.wordings import question
from whipcount.model import Document, Evidence

EDGE = re.compile(r"[;:()\[\]–—\n\"“”]|,\s|\s(?:and|but|while|whereas|although|because|as)\s")
NEGATED = re.compile(
    r"(?:n['’]t|\b(?:not|never|no\slonger|(?:refus|declin|fail)\w*\sto|denie[sd]|deny|denying|without|no\sone|nobody|at\sno\stime|neither))\b[\w\s'’]{0,30}$",
    re.IGNORECASE,
)
PLAINLY = re.compile(
    r"\b(?:(?:did|was|were|had)(?:\snot|n['’]t|\snever)|never|(?:had|has|have)\sneither|at\sno\stime|nor\shad|(?:refus|declin)ed\sto)\s(?:\w+ly\s|been\s|ever\s|once\s)*(?P<verb>[a-z]{3,})\b"
    r"|\b(?:[Nn]o\s(?:[a-z]+\s){1,3}?(?:was|were|had\sbeen)|[Nn]either\s[a-z]+\snor|[Nn]obody(?:\shad)?|[Nn]o\sone(?:\shad)?|[Nn]o\s[a-z]+(?=\s[a-z]+ed\b))\s(?P<none>[a-z]{3,})\b|\bwithout\s(?P<out>[a-z]{3,}ing)\b"
)  # acts of any kind that a report says were not done
FUTURE = re.compile(
    r"\bwill\b|(?<!\bcontinues\s)(?<!\bcontinued\s)(?<!\bcontinue\s)\bto\s(?:\w+ly\s|be\s|have\s)*$"
)
SO_FAR = re.compile(r"\b(?:by|until|as\sof|before|so\sfar|yet|since)\b")
FEW_QUOTED = re.compile(r"[“\"]((?:[\w’'-]+\s){0,5}[\w’'-]+)[”\"]")  # said in passing
BARE = re.compile(r"(?:\b(?:to|not|never|will|they|we)|n['’]t)\s$")  # what makes "support" a verb
SAME = frozenset("set put cut hit let shut quit read spread split cost shed".split())
OBJECT = re.compile(
    r"\s(?:in|on|at|by|for|from|to|with|against|over|after|before|of|as|into|about|during|under|through|within|without|last|this|yesterday|today)\s"
)
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being)\s(?:not\s|never\s|\w+ly\s)*$|\b(?:was|were)n['’]t\s$"
)
SAYING = re.compile(
    r"\b(?:said|says|told|added|claim\w*|insist\w*|report\w*|announced)\s(?:[\w-]+\s){0,3}?that\s|\btold\s(?:[A-Z][\w.]*\s)+(?=(?:an?|the|no|it|he|she|they)\s)"
)
SUBJECT = re.compile(r"\b(?:that|said|says|told|added)\b")
NO = re.compile(r"(?:^|\s)no\s[a-z\s]{3,40}$", re.IGNORECASE)
NO_TAKEN = re.compile(r"\b[Nn]o\s(?:[a-z]+\s){1,3}?(?:was|were|had\sbeen)\staken\b")
LIGHT = frozenset(
    "will would shall should can could may might must be have do say tell make get go come take want know think seem need like able".split()
)
DENIED = re.compile(r"\b(?:denie[sd]|deny|denying)\b[\w\s'’]{0,30}$")
UNSURE = re.compile(
    r"\b(?:if|where|why|how|question|believe\w*|would|could|may|might|should|unless|whether|until|before|when|once|after|had(?=\s(?:it|he|she|they|we|the|an?)\b)|threat\w*|want\w*|urg\w*|call\w*|demand\w*|hop\w+"
    r"|expect\w*|plan\w*|consider\w*|propos\w*|seek\w*|ask\w*|refus\w*\sto\srule|must|can|cannot|to\sbe|ready|yet|try\w*|tried|wish\w*|likely|possib\w+|vow\w*|pledg\w*|promis\w*|agreed\sto|due\sto|set\sto|in\sorder\sto|vote\w*\s(?:to|on))\b",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"\b(?:the|an?|its|of|(?:reasons?|need|right|cause|duty|power|mandate|intention|chance)\sto)\s$",
    re.IGNORECASE,
)  # what follows is a thing, or a deed that there is only reason to do
SPLIT = " | "
WIDEST = 90  # characters of a clause on either side of its verb
LEAST = 3  # words that two clauses of one act have in common, its names included
FEWEST = 2  # that two clauses must, which mean nearly the same
MEANT = 0.55  # likeness of those
NAMED = 0.15  # less of it, where both name what it was done to
SHARE = 0.5  # of the words of the shorter, that those must be
ANSWER = timedelta(days=21)  # within which a denial answers a report
TURN = timedelta(days=1)  # acts told further apart may have been undone between
NEIGHBOURS = 12  # readings on either side that one is compared with, by day
TELLING = 6  # words of a clause under which it is looked for


@dataclass(frozen=True)
class Deed:
    """One act as a clause has it: done or not, to come or not, and the words around its verb."""

    act: str
    done: bool
    future: bool
    denied: bool
    names: frozenset[str]
    about: frozenset[str]
    after: frozenset[str]
    done_to: frozenset[str]
    who: frozenset[str]
    subject: frozenset[str]
    around: frozenset[str]
    plain: bool
    evidence: Evidence


def polarity(documents: Sequence[Document]) -> Iterator[Clash]:
    """Acts done in one report and not done in another, each pair of documents once for one act."""
    by_id = {d.id: d for d in documents}
    ordered = sorted(
        documents, key=lambda d: (str(d.published.earliest if d.published else "9"), d.id)
    )
    plain = [d for d in ordered if d.copy_of is None]
    undone = _undone(plain)
    found = [d for document in plain for d in deeds(document, undone)]
    seen: set[tuple[str, str, str]] = set()
    for a, b in _pairs(found):
        first, second = sorted((a.evidence.document, b.evidence.document))
        key = (a.act, first, second)
        if key not in seen and _opposed(a, b) and _at_once(a, b, by_id):
            seen.add(key)
            about = " ".join(worded(a.evidence.quote, a.about & b.about)[:4])
            sides = [Account(_value(d), (d.evidence,)) for d in (a, b)]
            yield Clash(f"{a.act}: {about}", "fact", sides[0], sides[1])


def _undone(documents: Sequence[Document]) -> frozenset[str]:
    """The verbs of acts that some report says were not done."""
    told = [m["verb"] or m["none"] or m["out"] for d in documents for m in PLAINLY.finditer(d.text)]
    return frozenset(map(lemmas.verb, told)) - LIGHT | (
        {"take"} if any(NO_TAKEN.search(d.text) for d in documents) else set()
    )


def _value(deed: Deed) -> str:
    return "done" if deed.done else "not done"


def _pairs(deeds: Sequence[Deed]) -> Iterator[tuple[Deed, Deed]]:
    index: dict[tuple[str, bool, str], list[int]] = defaultdict(list)
    for i, deed in enumerate(deeds):
        for word in sorted(deed.about):
            index[deed.act, deed.done, word].append(i)
    for i, deed in enumerate(deeds):
        words = sorted(deed.about, key=lambda w: (len(index[deed.act, not deed.done, w]), w))
        found: set[int] = set()
        for word in [w for w in words if (deed.act, not deed.done, w) in index][:TELLING]:
            rows = index[deed.act, not deed.done, word]
            place = bisect_right(rows, i)
            found.update(rows[place : place + NEIGHBOURS])
        yield from ((deed, deeds[j]) for j in sorted(found))


def _opposed(a: Deed, b: Deed) -> bool:
    """One act of one actor on one thing, done by the one clause and not by the other."""
    shared = a.about & b.about
    least = LEAST - (a.denied != b.denied)
    enough = len(shared) >= least and len(shared) >= SHARE * min(len(a.about), len(b.about))
    elsewhere = a.after and b.after and not a.after & b.after
    elsewhere = elsewhere or (a.done_to and b.done_to and not a.done_to & b.done_to)
    if a.future != b.future or elsewhere or not _one_doer(a, b):
        return False
    opened = a.act not in {act for act, _ in data.opposites().values()}
    opened = opened or bool((a.plain or b.plain) and a.done_to & b.done_to)
    return enough or (len(shared) + opened >= FEWEST and _meant(a, b))


def _one_doer(a: Deed, b: Deed) -> bool:
    """Whether one can have done both: by name, or, where one clause names nobody, by what it calls them."""
    if a.who and b.who and not a.who & b.who:
        return False
    called = bool(a.subject & b.subject) and (not a.who or not b.who)
    wide = not (a.who and b.who) and bool((a.names | a.around) & (b.names | b.around))
    return bool(a.names & b.names) or called or wide


def _meant(a: Deed, b: Deed) -> bool:
    """Whether two clauses mean nearly the same, but for the "not"; less will do where it was done to one thing."""
    least = MEANT - NAMED * bool(a.done_to & b.done_to)
    return similarity().likeness(a.evidence.quote, b.evidence.quote) >= least


def _at_once(a: Deed, b: Deed, by_id: Mapping[str, Document]) -> bool:
    """In two reports of one day; in one report, or in a later one, where the one is a denial."""
    x, y = by_id[a.evidence.document], by_id[b.evidence.document]
    if x.id == y.id:
        return a.denied != b.denied
    if a.denied != b.denied:
        early, late = (y, x) if a.denied else (x, y)
        return _follows(early, late)
    if _by_then(a, y) or _by_then(b, x):
        return near(x, y, ANSWER)
    if a.plain or b.plain:  # what a later report says did not happen was not undone since
        early, late = (y, x) if a.plain else (x, y)
        if _follows(early, late):
            return True
    return known(x.published) and known(y.published) and near(x, y, TURN)


def _by_then(deed: Deed, other: Document) -> bool:
    """Whether an act's own words put it on a day no later than another report."""
    when, told = other.published, DATED.search(deed.evidence.quote)
    if not (deed.done and told and when and when.earliest):
        return False
    month, day = told[1] or told[4], int(told[2] or told[3])
    return (FIRST.split("|").index(month) + 1, day) <= (when.earliest.month, when.earliest.day)


def _follows(early: Document, late: Document) -> bool:
    """Whether a denial comes on the day of a report or within weeks after it."""
    x, y = early.published, late.published
    if not (known(x) and known(y) and x and y and x.earliest and y.latest):
        return False
    return x.earliest <= y.latest and near(early, late, ANSWER)


def deeds(document: Document, undone: frozenset[str] = frozenset()) -> Iterator[Deed]:
    """The acts of a document that can be done or not, left to right; ``undone`` are verbs of any other."""
    known_, before = midst(document.text), ""
    for told in passages(document.text):
        passage = replace(told, text=FEW_QUOTED.sub(r" \1 ", told.text))
        for match in re.finditer(r"\b[a-z]{3,}\b", passage.text):
            found = _act(match[0], passage.text[match.end() :], undone)
            if found and (made := _deed(document, passage, match, (*found, known_, before))):
                yield made
        before = f"{before.rpartition(SPLIT)[2]}{SPLIT}{passage.text}"  # two sentences


def _act(word: str, after: str, undone: frozenset[str] = frozenset()) -> tuple[str, bool] | None:
    """The act that a verb does or undoes, with its particle where it has one: "voted down"."""
    lemma, particle = lemmas.verb(word), re.match(r"\s(down|out|off|at|from|away|through)\b", after)
    table = data.opposites()
    with_it = table.get(f"{lemma}_{particle[1]}") if particle else None
    own = (lemma, True) if lemma in undone else None
    return with_it or table.get(word) or table.get(lemma) or table.get(lemma + lemma[-1:]) or own


def _deed(
    document: Document,
    passage: Passage,
    match: re.Match[str],
    read: tuple[str, bool, frozenset[str], str],
) -> Deed | None:
    act, does, known_, earlier = read
    text = passage.text
    left, right = _clause(text, match.start(), match.end())
    before, after = text[left : match.start()], text[match.end() : right]
    negated = bool(NEGATED.search(before) or NO.search(before))
    if not _told(text, match, before, negated) or (negated and SO_FAR.search(after)):
        return None
    doer, passive = SUBJECT.split(before)[-1], bool(PASSIVE.search(before))
    clause = f"{before} {after}"
    return Deed(
        act, does != negated, bool(FUTURE.search(NEGATED.sub("", before))), bool(DENIED.search(before)),
        names(text[left:right], known_), _stems(clause), _stems(after),
        _stems(doer if passive else OBJECT.split(after, maxsplit=1)[0]), frozenset() if passive else names(f"- {doer}", known_),
        _stems(doer), _around(earlier, text, known_), negated and bool(PLAINLY.search(f"{before}{match[0]}")),
        quoted(document, passage.start + left, passage.start + right),
    )  # fmt: skip


def _told(text: str, match: re.Match[str], before: str, negated: bool) -> bool:
    """Whether a word is the verb of an act that was done or not, and no noun or wish."""
    word = match[0]
    if (word == "support" and not BARE.search(before)) or (
        word == "opposed" and text[: match.start()].endswith("as ")
    ):
        return False
    if not negated and _act(word, text[match.end() :]) is None and not _past(word):
        return False
    finite = (
        word.endswith(("ed", "s", "t", "n", "e", "k", "d", "mously")) or " will " in f" {before} "
    )
    finite = finite or bool(DENIED.search(before))
    return finite and not UNSURE.search(before) and not NOUN.search(before)


def _past(word: str) -> bool:
    """Whether a word is the past of a verb."""
    return word in SAME or (lemmas.verb(word) != word and not word.endswith(("s", "ing")))


def _around(before: str, text: str, known_: frozenset[str]) -> frozenset[str]:
    """Whom a sentence and the one before it name, where a clause names nobody."""
    return names(f"- {before} {text}", known_)


def _stems(text: str) -> frozenset[str]:
    """The telling stems of some words, days left out."""
    return question(re.sub(r"\b[A-Z][a-z]+days?\b|\b(?:last|this|next)\s\w+", " ", text))


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    left = max((m.end() for m in EDGE.finditer(text, max(0, start - WIDEST), start)), default=max(0, start - WIDEST))  # fmt: skip
    left = text.find(" ", left, start) + 1 if left and left == start - WIDEST else left
    if said := list(SAYING.finditer(text, left, start)):
        left = said[-1].end()
    after = EDGE.search(text, end, min(len(text), end + WIDEST))
    return left, after.start() if after else min(len(text), end + WIDEST)
