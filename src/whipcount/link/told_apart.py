"""Two clauses that look alike and tell of two things. Clauses in, answers out.

Two accounts of one thing differ in one point. Where they differ in who acts ("the nurses' union accepted", "the
doctors' union rejected"), in what it is done to ("a tax on bread", "a tax on fuel"), in the body, the rank or a
second figure besides, they tell of two things.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import figures as data
from whipcount.lexicon import lemmas, words
from whipcount.lexicon.offices import offices
from whipcount.link.counted import NUMBER, counted, value
from whipcount.link.moments import WEEKDAY, dates
from whipcount.link.names import fold
from whipcount.link.told_names import names
from whipcount.link.wordings import question, stem
from whipcount.model import Actor, Contradiction, Document, Evidence

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
    " includes becomes keeps brings sends pays meets leads read put let shut quit".split()
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
PRONOUN = re.compile(
    r"^\W*(?:he|she|it|they|we|i|you|who|which|that|this|there|these|those|one|both|all|everyone|nobody)\b",
    re.IGNORECASE,
)
TRADE = re.compile(r"(?:[a-z]{2,}(?:ers|ors|ists|ians)|[a-z]*(?:men|women)|nurses|pilots|police|crews)$")  # fmt: skip
RANK = re.compile(
    r"\b(?P<n>first|second|third|fourth|fifth|sixth|last|final)[\s-](?P<of>[a-z]{4,})\b",
    re.IGNORECASE,
)
SPANS = frozenset(
    "time times days week weeks month months year years night minute minutes hours hour part place sign signs".split()
)
WHOLE = re.compile(r"\b(?:[Pp]arliament|[Ll]egislature|[Cc]ongress|MPs|lawmakers)\b")
MAKER = re.compile(
    r"\b(?:poll|survey|study|count|estimate|report|published|conducted|made|built|paid|brought|signed|given|donated)\w*\sby\s((?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)
AREA = re.compile(
    r"\bin\s(?:the\s)?(cities|towns|villages|countryside|capital|provinces|north|south|east|west|suburbs|islands|interior)\b"
)
WISH = re.compile(
    r"\b(?:want|demand|ask|seek|sought|urg|appeal|request|call(?:s|ed|ing)?\sfor)\w*\b",
    re.IGNORECASE,
)
TRAILING = re.compile(r",\s[^,]*\bsa(?:id|ys)\b[^,]{0,20}$")
DENIES = re.compile(
    r"\b(?:said|says|denie[sd]|deny|denying|dismiss\w*|reject\w*|reports?|claims?|rumou?rs?|talk)\b"
)
GIVES = re.compile(
    r"\b(?:will|has|have|had)\s(?:lend|lent|give|given|pay|paid|grant|provide|send|sent|get|offer)\w*\b"
)
HOUSE = re.compile(r"\b(?P<which>upper|lower)\s(?:house|chamber)|\bthe\sHouse\b")
LOOSE = re.compile(r"(?:ed|ous|ful|ive|est|ese|al|ary|ic|ish|ern)$")
ADJECTIVES = frozenset(
    "new old big main whole entire top chief senior leading own former long last late early same joint huge key next"
    " outgoing ongoing leading existing pending sweeping looming remaining outstanding ruling acting interim then fellow local other great large small latest prime deputy vice".split()
)
SHORTEST = 2  # letters of no past form
LONG = 5  # letters by which a name and what is made of it are one
RIVALS = frozenset(
    "head_of_state head_of_government foreign_minister defence_minister health_minister interior_minister envoy judge"
    " speaker justice_minister transport_minister education_minister".split()
)  # classes of offices that one person hardly holds two of
LAND = 2  # letters of a country's id
MOST = 3  # places of either side that are compared
Kin = Mapping[str, frozenset[str]]


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


def kin(actors: Sequence[Actor]) -> Kin:
    """Who may be meant by each word of a name: the actor, and of whom it is an officer or a member."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        own = {actor.id, *(r.of for r in actor.roles if r.of)}
        for word in {w for name in (actor.name, *actor.aliases) for w in names(f"- {name}")}:
            found.setdefault(word, set()).update(own)
    return {w: frozenset(ids) for w, ids in found.items()}


class Apart:
    """Says of rows whether their sides are of two things, in the words around them."""

    def __init__(self, documents: Sequence[Document], actors: Sequence[Actor]) -> None:
        self._by_id = {d.id: d for d in documents}
        self._kin = kin(actors)
        self._cut: dict[str, Sequence[Passage]] = {}

    def two(self, row: Contradiction) -> bool:
        """Whether all the places of either side, told in two reports, are of two things."""
        mine, theirs = (side.evidence[:MOST] for side in (row.a, row.b))
        pairs = [(x, y) for x in mine for y in theirs]
        if any(x.document == y.document for x, y in pairs):
            return False
        return all(told_apart(self._told(x), self._told(y), row.field, self._kin) for x, y in pairs)

    def _told(self, piece: Evidence) -> Told:
        if piece.document not in self._cut:
            self._cut[piece.document] = passages(self._by_id[piece.document].text)
        sentences = self._cut[piece.document]
        at = bisect_right(sentences, piece.start, key=lambda p: p.start) - 1
        passage = sentences[max(0, at)]
        return Told(passage.text, piece.start - passage.start, piece.end - passage.start)


def told_apart(a: Told, b: Told, field: str, known: Kin) -> bool:
    """Whether two accounts are of two things."""
    return (
        _ranks(a, b) or _bodies(a, b) or (_by_doers(a, b, field) and _doers(a, b, known)) or _things(a, b, field)
        or (field != "figure" and field != "actor" and _figures(a, b))
        or _areas(a, b) or (field == "fact" and _days(a, b, quoted=True))
        or (field == "figure" and (_days(a, b) or _makers(a, b) or _wishes(a, b)))
    )  # fmt: skip


def _ranks(a: Told, b: Told) -> bool:
    """The first reading and the second."""
    mine, theirs = (
        {m["of"]: m["n"].casefold() for m in RANK.finditer(t.clause) if m["of"] not in SPANS}
        for t in (a, b)
    )
    return any(mine[n] != theirs[n] for n in mine.keys() & theirs.keys())


def _bodies(a: Told, b: Told) -> bool:
    """The senate and the lower house; the cabinet and a court."""
    mine, theirs = (_houses(t.clause) for t in (a, b))
    return bool(mine and theirs) and not mine & theirs


def _makers(a: Told, b: Told) -> bool:
    """Two figures by two: "a poll by Ipsos", "a poll by Orbis"."""
    mine, theirs = (
        frozenset(n for m in MAKER.finditer(t.clause) for n in names(f"- {m[1]}")) for t in (a, b)
    )
    return bool(mine and theirs) and not _meet(mine, theirs)


def _houses(text: str) -> frozenset[str]:
    """The bodies that a clause names; a parliament is both its houses where it names neither."""
    table = data.bodies()
    found = {table[w] for w in map(str.casefold, WORD.findall(text)) if w in table}
    found |= {m["which"] or "lower" for m in HOUSE.finditer(text)}
    both = {"lower", "upper"}
    return frozenset(found | (both if WHOLE.search(text) and not found & both else set()))


def _by_doers(a: Told, b: Told, field: str) -> bool:
    """Whether two doers make two things: not where it is asked who did it, or somebody denies another's words."""
    told = any(DENIES.search(TRAILING.sub("", t.clause)) for t in (a, b))
    return field != "actor" and not (field == "account" and told)


def _areas(a: Told, b: Told) -> bool:
    """In the cities, and in the villages."""
    mine, theirs = (frozenset(map(str.casefold, AREA.findall(t.clause))) for t in (a, b))
    return bool(mine and theirs) and not mine & theirs


def _wishes(a: Told, b: Told) -> bool:
    """What is wanted beside what is or will be given."""
    mine, theirs = (bool(WISH.search(t.clause)) for t in (a, b))
    return mine != theirs and bool(GIVES.search((b if mine else a).clause))


def _days(a: Told, b: Told, *, quoted: bool = False) -> bool:
    """Two figures, or two acts, of two days."""
    for found in (WEEKDAY.findall, dates):
        mine, theirs = (frozenset(found(t.words if quoted else t.clause)) for t in (a, b))
        if mine and theirs and not mine & theirs:
            return True
    return False


def _figures(a: Told, b: Told) -> bool:
    """Two counts or sums of one unit that differ, besides what is disputed."""
    mine, theirs = (_counts(t.clause) for t in (a, b))
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(
        max(mine[u], theirs[u]) > 1.1 * min(mine[u], theirs[u]) for u in shared
    )


def _counts(text: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for match in NUMBER.finditer(text):
        kind, units, _, _ = counted(text, match)
        if kind in {"money", "count", "share"} and value(match) > 1:
            found.update(dict.fromkeys(sorted(units), value(match)))
    return found


# Who acts, and what it is done to


def _doers(a: Told, b: Told, known: Kin) -> bool:
    """Two subjects that cannot be one."""
    mine, theirs = a.parts[0], b.parts[0]
    if not mine or not theirs or PRONOUN.match(mine) or PRONOUN.match(theirs):
        return False
    held = {_office(mine), _office(theirs)}
    if len(held & RIVALS) > 1 or _two_sorts(mine, theirs):
        return True
    x, y = _owners(mine), _owners(theirs)
    return bool(x and y) and _strangers(x, y, (a, b), known)


def _owners(text: str) -> frozenset[str]:
    """The names in some words but for places, and without words of titles and bodies that many bear."""
    found = names(f"- {PLACE.sub(' ', text)}")
    return found - _borne() or found


@cache
def _borne() -> frozenset[str]:
    """The words that titles and kinds of bodies are made of: "judge", "party", "union"."""
    table = offices()
    return frozenset(w for title in (*table.titles, *table.collective) for w in title.split())


def _office(text: str) -> str:
    """The class of the office that a noun phrase begins with: "the foreign ministers of Peru"."""
    table = offices()
    run = [w.casefold() for w in WORD.findall(PREPOSITION.split(text.strip())[0])]
    for i in range(len(run)):
        for j in range(len(run), i, -1):
            title = " ".join(run[i:j])
            if found := table.titles.get(table.plurals.get(title, title)):
                return found
    return ""


def _strangers(x: frozenset[str], y: frozenset[str], told: tuple[Told, Told], known: Kin) -> bool:
    """Names of which neither sentence has the other's, and that no actor or office joins."""
    a, b = (names(f"- {t.sentence}") for t in told)
    if _meet(x, y) or (x & b and y & a):
        return False
    ids = [frozenset().union(*(known.get(w, frozenset((w,))) for w in sorted(ws))) for ws in (x, y)]
    lands = [all(len(w) == LAND for w in ws) for ws in (x, y)]
    return not ids[0] & ids[1] and lands[0] == lands[1]


def _meet(x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether they have a name in common, or a land and its people: "Orvia", "Orvian"."""
    return bool(x & y) or bool(
        {w[:LONG] for w in x if len(w) > LAND} & {w[:LONG] for w in y if len(w) > LAND}
    )


def _two_sorts(mine: str, theirs: str) -> bool:
    """Two trades ("teachers", "bus drivers"), or one noun of two sorts ("the nurses' union", "the doctors' union")."""
    (head, before, about), (other, ahead, beside) = (_phrase(t) for t in (mine, theirs))
    if head == other:
        return _sorts(before, ahead) or _elsewhere(about, beside)
    table, vague = data.same(), data.vague()
    one, two = table.get(head, head), table.get(other, other)
    trades = all(TRADE.search(w) for w in (head, other))
    return trades and one != two and not {one, two} & vague.keys()


def _sorts(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether either has a word that the other has not: "the finance committee's session", "the health committee's"."""
    return bool(mine - theirs) and bool(theirs - mine)


Phrase = tuple[str, frozenset[str], Mapping[str, frozenset[str]]]


def _phrase(text: str) -> Phrase:
    """The head of a noun phrase, what sort of it it is, and what hangs on it by a preposition."""
    plain = DETERMINER.sub("", f" {text.strip()}").strip()
    cut = PREPOSITION.search(plain)
    run = [] if STARTS.match(plain) else WORD.findall(plain[: cut.start()] if cut else plain)
    run = [w for w in run if w.casefold() not in words.stop_words()]
    head = run[-1].casefold() if run else ""
    sorts = [w for w in run[:-1] if w.islower() and not LOOSE.search(w) and w not in ADJECTIVES]
    first = BOUND.match(plain[cut.start() :]) if cut else None
    bound = {first["prep"]: _telling(first["what"])} if first else {}
    return stem(head), question(" ".join(sorts)), bound


def _telling(text: str) -> frozenset[str]:
    """The words of what hangs on a noun, but for days and what may mean anything."""
    found = [] if re.search(r"\d", text) else WORD.findall(WEEKDAY.sub(" ", text))
    plain = " ".join(w for w in found if w.casefold() not in data.vague())
    return question(plain) if len(plain.split()) == len(found) else frozenset()


def _elsewhere(mine: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]]) -> bool:
    """Under one preposition, two things: "a tax on bread", "a tax on fuel"."""
    shared = mine.keys() & theirs.keys()
    return any(mine[p] and theirs[p] and not mine[p] & theirs[p] for p in shared)


def _things(a: Told, b: Told, field: str) -> bool:
    """Two objects of two names, or one noun of two sorts."""
    mine, theirs = (t.parts[1] for t in (a, b))
    if not mine or not theirs:
        return False
    heads = [_phrase(_object(t)) for t in (mine, theirs)]
    (head, before, about), (other, ahead, beside) = heads
    if head and head == other and (_sorts(before, ahead) or _elsewhere(about, beside)):
        return True
    if field == "actor":
        return False
    x, y = (_owners(_object(t)) for t in (mine, theirs))
    seen = [names(f"- {t.sentence}") for t in (a, b)]
    return bool(x and y) and not (_meet(x, y) or x & seen[1] or y & seen[0])


def _object(text: str) -> str:
    """What follows the verb, up to a comma."""
    return re.split(r"[,;]|\s(?:which|who|that)\s", text.strip())[0]


def noun(text: str) -> frozenset[str]:
    """What a noun phrase is of, as the kind of its head: "the emergency session of the council" is a meeting."""
    head = _phrase(_object(text))[0]
    return question(head)
