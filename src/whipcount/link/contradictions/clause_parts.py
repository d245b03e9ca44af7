"""The parts of a clause: who acts, what it is done to, and of a noun phrase its head. Words in, words out.

Read without a parse: the first auxiliary or past stands between the two; of a passive and of "it was X who" the
parts change places.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from whipcount.lexicon import figures as data
from whipcount.lexicon import lemmas, words
from whipcount.lexicon.offices import offices
from whipcount.link.contradictions.moments import WEEKDAY
from whipcount.link.told_names import names
from whipcount.link.wordings import question

SAYS = r"(?:said|says|announced|added|claimed|reported|told\s[\w\s]{1,25}?)"
SAID = rf"\b{SAYS}\s(?:(?:on|late|in|last|this)\s[^,.]{{1,25}}\s)?that\s|\bsa(?:id|ys)\s(?=[A-Z]|(?:the|an?|its?|his|her|he|she|they|there|no)\s)"
SAYING = re.compile(rf"[^,;:]{{0,90}}?(?:{SAID})")
EDGE = re.compile(
    rf"[;:()–—\n\"“”]|{SAID}|,\s(?:and|but|while|where)\s|\s(?:while|whereas|although|though|because|after|before|when|if|unless|until)\s"
)
LEAD = re.compile(
    r"^\W*(?:on|in|at|by|for|late|early|under|with|during|last|this|yesterday|today|earlier|meanwhile|after)\b[^,]{0,60},\s",
    re.IGNORECASE,
)
DATELINE = re.compile(r"^[A-Z][A-Z’'\s,.]{2,40}\s?[-–—]\s")
AUXILIARIES = re.compile(r"^(?:\s?(?:not|n['’]t|never|been|be|have|had|has|to|\w+ly)\b)*")
PASSIVE = re.compile(
    r"^(?:was|were|is|are|(?:(?:had|has|have)\s+(?:\w+\s)?been)|(?:will|would|to)\s+be)\s+(?:not\s|never\s|\w+ly\s|been\s)*(?:[a-z]+ed|sent|given|told|paid|made|held|led|read|taken|shown|seen|written|drawn|chosen|built|sold|bought|brought|put|left|kept|found|won|lost|met|set)\b"
)
BY = re.compile(r"\bby\s([^,;:.]+)")
CLEFT = re.compile(
    r"^\W*[Ii]t\s(?:was|is|had\sbeen)\s(?=[A-Z]|the\s|an?\s)(.{3,80}?)\s(?:who|that|which)\s"
)
VERB = re.compile(r"^\s(?!an?\b|the\b)[a-z-]+\b")
WHICH = re.compile(r",?\s(?:which|who|that|whose)\b.*$", re.DOTALL)
FINITE = frozenset(
    "is are was were has have had will would can could may might must should shall do does did wo ca".split()
)
PRESENT = frozenset(
    "comes goes makes takes gives gets holds wants says opposes faces expects remains lies stands employs seeks"
    " includes becomes keeps brings sends pays meets leads supports backs rejects accepts denies agrees refuses urges "
    "expires lapses runs ends read put let shut quit".split()
)  # verbs that are no plural of a noun, and pasts like the present
WORD = re.compile(r"[A-Za-z][\w’'-]*")
DETERMINER = re.compile(
    r"^\W*(?:the|an?|its|his|her|their|our|this|that|these|those|all|some|both|any|no|about|around|nearly|more\sthan|at\sleast)\s",
    re.IGNORECASE,
)
PREPOSITION = re.compile(
    r"[,\s](?:of|in|on|at|for|from|with|to|by|over|against|about|under|between|into|during|after|as|near|through|via|outside|across)\s|,"
)
BOUND = re.compile(
    r"\s(?P<prep>of|on|for|with|against|over|about|to|from|between|in|into|at|near)\s(?P<what>[^,;:.]*?)(?=\s(?:in|at|by|after|before|during|on|when|where|while|which|who|that|with|from|to|for|over|against|of|since|until|as|and)\s|[,;:.]|$)"
)
STARTS = re.compile(r"(?:to|in|on|at|for|from|with|by|of|that|as|about|against|over)\s")
PLACE = re.compile(
    r"\b(?:in|at|near|outside|from|across|around)\s(?:the\s)?(?:[a-z]+\s){0,2}(?:[A-Z][\w’'-]*\s?)+"
)
LOOSE = re.compile(r"(?:ed|ous|ful|ive|est|ese|al|ary|ic|ish|ern)$")
ADJECTIVES = frozenset(
    "new old big main whole entire top chief senior leading own former long last late early same joint huge key next"
    " outgoing ongoing leading existing pending sweeping looming remaining outstanding ruling acting interim then fellow local other great large small latest prime deputy vice".split()
)
SHORTEST = 2  # letters of no past form


@dataclass(frozen=True)
class Told:
    """A stretch of a sentence that holds an account."""

    sentence: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The account alone."""
        return self.sentence[self.start : self.end]

    @cached_property
    def clause(self) -> str:
        """The account with its subject: from the last edge before it to the first behind."""
        left = max((m.end() for m in EDGE.finditer(self.sentence, 0, self.start)), default=0)
        after = EDGE.search(self.sentence, self.end)
        text = self.sentence[left : after.start() if after else len(self.sentence)]
        said = SAYING.match(text)
        return LEAD.sub("", DATELINE.sub("", text[said.end() :] if said else text))

    @cached_property
    def parts(self) -> tuple[str, str]:
        """Who acts and what it is done to: before the first finite verb and behind it, of a passive the other way."""
        text = CLEFT.sub(r"\1 ", self.clause)
        found = WORD.finditer(text)
        first = next((m for m in found if m.start() and _finite(m[0])), None)
        if first is None:
            return "", ""
        subject, behind = WHICH.sub("", text[: first.start()].strip()), text[first.end() :]
        if first[0].casefold() not in FINITE:
            return subject, behind
        rest = AUXILIARIES.sub("", behind)
        passive = PASSIVE.match(f"{first[0]} {behind[: len(behind) - len(rest)]}{rest}")
        if passive:
            by = BY.search(rest)
            return by[1] if by else "", subject
        return subject, VERB.sub("", rest)


def _finite(word: str) -> bool:
    """Whether a word is an auxiliary or the past of a verb."""
    low = word.casefold()
    return low in FINITE or word in PRESENT or (word.islower() and len(low) > SHORTEST and not low.endswith(("s", "ing")) and lemmas.verb(low) != low)  # fmt: skip


Phrase = tuple[str, frozenset[str], Mapping[str, frozenset[str]]]


def phrase(text: str) -> Phrase:
    """The head of a noun phrase, what sort of it it is, and what hangs on it by a preposition."""
    plain = DETERMINER.sub("", f" {text.strip()}").strip()
    cut = PREPOSITION.search(plain)
    run = [] if STARTS.match(plain) else WORD.findall(plain[: cut.start()] if cut else plain)
    run = [w for w in run if w.casefold() not in words.stop_words()]
    head = run[-1].casefold() if run else ""
    sorts = [w for w in run[:-1] if w.islower() and not LOOSE.search(w) and w not in ADJECTIVES]
    first = BOUND.match(plain[cut.start() :]) if cut else None
    bound = {first["prep"]: _telling(first["what"])} if first else {}
    return head, question(" ".join(sorts)), bound


def _telling(text: str) -> frozenset[str]:
    """The words of what hangs on a noun, but for days and what may mean anything."""
    found = [] if re.search(r"\d", text) else WORD.findall(WEEKDAY.sub(" ", text))
    plain = " ".join(w for w in found if w.casefold() not in data.vague())
    return question(plain) if len(plain.split()) == len(found) else frozenset()


def owners(text: str) -> frozenset[str]:
    """The names in some words but for places, and without words of titles and bodies that many bear."""
    found = names(f"- {PLACE.sub(' ', text)}")
    return found - _borne() or found


@cache
def _borne() -> frozenset[str]:
    """The words that titles and kinds of bodies are made of: "judge", "party", "union"."""
    table = offices()
    return frozenset(w for title in (*table.titles, *table.collective) for w in title.split())


def office(text: str) -> str:
    """The class of the office that a noun phrase begins with: "the foreign ministers of Peru"."""
    table = offices()
    run = [w.casefold() for w in WORD.findall(PREPOSITION.split(text.strip())[0])]
    for i in range(len(run)):
        for j in range(len(run), i, -1):
            title = " ".join(run[i:j])
            if found := table.titles.get(table.plurals.get(title, title)):
                return found
    return ""


def object_of(text: str) -> str:
    """What follows the verb, up to a comma."""
    return re.split(r"[,;]|\s(?:which|who|that)\s", text.strip())[0]


def noun(text: str) -> frozenset[str]:
    """What a noun phrase is of, as the kind of its head: "the emergency session of the council" is a meeting."""
    head = phrase(object_of(text))[0]
    return question(head)
