"""Two clauses that look alike and tell of two things. Clauses in, answers out.

Two accounts of one thing differ in one point. Where they differ in who acts ("the nurses' union accepted", "the
doctors' union rejected"), in what it is done to ("a tax on bread", "a tax on fuel"), in the body, the rank or a
second figure besides, they tell of two things.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import figures as data
from whipcount.link.contradictions.clause_parts import WORD, Told, object_of, office, owners, phrase
from whipcount.link.contradictions.counted import NUMBER, counted, value
from whipcount.link.contradictions.moments import WEEKDAY, dates
from whipcount.link.told_names import names
from whipcount.link.wordings import stem
from whipcount.model import Actor, Contradiction, Document, Evidence

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
SPAN = re.compile(r"\b(?:this|last|next)\s(?:year|month|week|season|term)\b")
INSTEAD = re.compile(r"\b(?:instead\sof|rather\sthan|(?:up|down)\sfrom|not)\s(?:the\s)?(?:\w+\s)?$")
COIN = re.compile(r"(?:\s[a-z]+)?\s\([^)]*\d")  # a sum that is told again in brackets
TURN = re.compile(r"^\W*(before|after|until)\s", re.IGNORECASE)
HOUSE = re.compile(r"\b(?P<which>upper|lower)\s(?:house|chamber)|\bthe\sHouse\b")
PURPOSE = re.compile(r"\W*(?:To|In order to)\s([a-z]+\s[^,;\d]+)")
LOWER = re.compile(r"\b[a-z]{3,}\b")
LONG = 5  # letters by which a name and what is made of it are one
RIVALS = frozenset(
    "head_of_state head_of_government foreign_minister defence_minister health_minister interior_minister envoy judge"
    " speaker justice_minister transport_minister education_minister".split()
)  # classes of offices that one person hardly holds two of
LAND = 2  # letters of a country's id
MOST = 3  # places of either side that are compared
Kin = Mapping[str, frozenset[str]]


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


# What two numbers differ in by themselves, or need not.
NUMBERED = frozenset({"figure", "actor", "amount", "quantity"})


def told_apart(a: Told, b: Told, field: str, known: Kin) -> bool:
    """Whether two accounts are of two things."""
    return (
        _ranks(a, b) or _bodies(a, b) or (_by_doers(a, b, field) and _doers(a, b, known)) or _things(a, b, field)
        or (field not in NUMBERED and _figures(a, b))
        or _areas(a, b) or _purposes(a, b) or (field == "fact" and _days(a, b, quoted=True))
        or (field == "figure" and (_days(a, b) or _makers(a, b) or _wishes(a, b) or _besides(a, b) or _besides(b, a)))
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


def _purposes(a: Told, b: Told) -> bool:
    """To form a government, and to change the constitution: what sentences open with."""
    mine, theirs = (PURPOSE.match(t.sentence) for t in (a, b))
    if not mine or not theirs:
        return False
    return {*LOWER.findall(mine[1])}.isdisjoint(LOWER.findall(theirs[1]))


def _wishes(a: Told, b: Told) -> bool:
    """What is wanted beside what is or will be given."""
    mine, theirs = (bool(WISH.search(t.clause)) for t in (a, b))
    return mine != theirs and bool(GIVES.search((b if mine else a).clause))


def _besides(a: Told, b: Told) -> bool:
    """Whether one tells the other's number too, as what was before or in another coin: "twelve years instead of ten"."""
    theirs = {value(m) for m in NUMBER.finditer(b.words)} - {
        value(m) for m in NUMBER.finditer(a.words) if not INSTEAD.search(a.words[: m.start()])
    }
    return any(
        value(m) in theirs
        and (INSTEAD.search(a.sentence[: m.start()]) or COIN.match(a.sentence[m.end() :]))
        for m in NUMBER.finditer(a.sentence)
    )


def _days(a: Told, b: Told, *, quoted: bool = False) -> bool:
    """Two figures, or two acts, of two days."""
    for found in (WEEKDAY.findall, dates, *(() if quoted else (SPAN.findall, _ago))):
        mine, theirs = (frozenset(found(t.words if quoted else t.clause)) for t in (a, b))
        if mine and theirs and not mine & theirs:
            return True
    return False


def _ago(text: str) -> frozenset[str]:
    """Whether it was before a thing or after it: "before the election", "after the election"."""
    return frozenset(m[1].casefold() for m in TURN.finditer(text))


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
    held = {office(mine), office(theirs)}
    if len(held & RIVALS) > 1 or _two_sorts(mine, theirs):
        return True
    x, y = owners(mine), owners(theirs)
    return bool(x and y) and _strangers(x, y, (a, b), known)


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
    (head, before, about), (other, ahead, beside) = (phrase(t) for t in (mine, theirs))
    if stem(head) == stem(other):
        return _sorts(before, ahead) or _elsewhere(about, beside)
    table, vague = data.same(), data.vague()
    one, two = table.get(head, head), table.get(other, other)
    trades = all(TRADE.search(w) for w in (head, other))
    return trades and one != two and not {one, two} & vague.keys()


def _sorts(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether either has a word that the other has not: "the finance committee's session", "the health committee's"."""
    return bool(mine - theirs) and bool(theirs - mine)


def _elsewhere(mine: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]]) -> bool:
    """Under one preposition, two things: "a tax on bread", "a tax on fuel"."""
    shared = mine.keys() & theirs.keys()
    return any(mine[p] and theirs[p] and not mine[p] & theirs[p] for p in shared)


def _things(a: Told, b: Told, field: str) -> bool:
    """Two objects of two names, or one noun of two sorts."""
    mine, theirs = (t.parts[1] for t in (a, b))
    if not mine or not theirs:
        return False
    heads = [phrase(object_of(t)) for t in (mine, theirs)]
    (head, before, about), (other, ahead, beside) = heads
    if head and stem(head) == stem(other) and (_sorts(before, ahead) or _elsewhere(about, beside)):
        return True
    if field == "actor":
        return False
    x, y = (owners(object_of(t)) for t in (mine, theirs))
    seen = [names(f"- {t.sentence}") for t in (a, b)]
    return bool(x and y) and not (_meet(x, y) or x & seen[1] or y & seen[0])
