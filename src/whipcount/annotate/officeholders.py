"""Who of those met in a report holds an office that a role noun names.

What a report says of offices goes before what the lexicon knows, and what somebody held last before
what they held once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from whipcount.annotate.bodies import portfolio
from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.chains.salience import distance
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.foremost import foremost
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices
from whipcount.lexicon.parties import party

HEADS = frozenset({"head_of_state", "head_of_government"})
CROWNS = frozenset("king queen emperor empress monarch sultan emir amir pope pontiff".split())
NEAR = 2  # sentences
LEADING = frozenset({"leader", "head", "chief", "boss"})
MINISTERS = frozenset(o for o in offices().titles.values() if o.endswith("_minister"))
WIDER = {  # bare titles by which holders of several offices are taken up
    "minister": MINISTERS, "secretary": MINISTERS, "official": MINISTERS,
    "leader": {"party", "legislature_leader", "labour_leader", "organization_head"},
    "president": {"organization_head", "labour_leader", "party"}, "envoy": {"foreign_minister"},
    "chief": {"organization_head", "military", "police", "labour_leader", "party"},
    "boss": {"organization_head", "labour_leader", "party"}, "diplomat": {"foreign_minister"},
}  # fmt: skip
# Offices that many hold: such a one may be anybody who was named.
PLAIN = frozenset(
    {"minister", "legislator", "party", "expert", "adviser", "envoy", "organization_head"}
)
SORTS = frozenset({"union", "party"})
RUNNING = "organization_head"
PUBLIC = frozenset({"government", "cabinet", "authorities", "state", "administration"})
CUT = re.compile(r"[\s’'-]+")
DEPUTIES = frozenset({"deputy", "vice", "shadow"})
Office = tuple[str, str]  # its class, and whose it is


def holder(book: Book, found: Nominal, owner: Draft | None, token: int) -> Draft | None:
    """Who holds an office; "the leader" of a state is its head."""
    if DEPUTIES & {*_before(found)} or (owner is None and _of_letters(found)):
        return None  # no deputy is who they stand in for
    if owner is None and (thing := _of_a_thing(book, found, token)):
        return _told_of(book, thing)
    if (field := _field(book, token)) == "":
        return None  # "the Minister for Settlement", of whom nothing is known
    own = WIDER.get(found.title, ()) if _bald(book, token) and not field else ()
    classes = {field} if field else {found.office, *own}
    if owner and owner.type == "state" and found.lemma in LEADING:
        classes |= HEADS
    whose = _states(owner) if owner else None
    once = any(offices().prefixes.get(w) == "former" for w in _before(found))
    for wanted in ({found.office}, classes) if found.office in HEADS else (classes,):
        for tables in _tables(once=once, owned=owner is not None):
            held = [
                d for d in dict.fromkeys(book.drafts.values())
                if d.type == "person" and any(_holds(getattr(d, t), wanted, whose) for t in tables)
                and may_be_called(found.title, d) and not _of_another_party(found, d)
            ]  # fmt: skip
            if held and owner is None:
                met = [d for d in _titled(found, held) if _met(found, d, token)]
                return foremost(book, _ruling(found, met) or met, token)
            if held:
                return _latest(book, held)
    if once:
        return None
    led = _of_party(book, found) if owner is not None else _leading(book, found)
    return _latest(book, list(led))


def _field(book: Book, token: int) -> str | None:
    """ "The Minister of | Finance": the office by its field; "" where no office is known by it; None where none is told."""
    parse = book.parse
    led = parse.low[token] in {"minister", "secretary"} and parse.low[token + 1 : token + 2]
    if not led or led[0] not in {"of", "for"}:
        return None
    first = token + 2 + (parse.low[token + 2 : token + 3] == ["the"])
    last = first
    while last < len(parse.words) and parse.words[last][:1].isupper():
        last += 1
    words = " ".join(parse.low[first:last])
    land = any(e.type == "state" for e in look_up(" ".join(parse.words[first:last])))
    return None if land or not words else portfolio(words) or ""


def _titled(found: Nominal, held: Sequence[Draft]) -> Sequence[Draft]:
    """Of those who may be "the minister" such as have the word in their title, if any: no state secretary."""
    own = [d for d in held if any(found.lemma in r.title.split() for r in d.roles)]
    return own or held


def _met(found: Nominal, draft: Draft, token: int) -> bool:
    """Whether "the president" can be somebody: told of before it, known, or addressed so wherever.

    Who is only introduced later, as "its president, Ann Lee", leads some body.
    """
    told = any(at < token for at, *_ in draft.mentions)
    return found.office not in HEADS or told or bool(draft.late) or draft.addressed


def _ruling(found: Nominal, held: Sequence[Draft]) -> list[Draft]:
    """ "The president" of several: not that of a union, whom a report calls president of it."""
    heads = found.office in HEADS
    return [d for d in held if heads and not any(r.of_text and not r.of for r in d.roles)]


def _of_another_party(found: Nominal, draft: Draft) -> bool:
    """ "The Liberal candidate" is no Conservative one."""
    own, told = _parties(found.words), _parties(" ".join(r.of_text or "" for r in draft.roles))
    return bool(own and told) and not own & told


def _of_party(book: Book, found: Nominal) -> Iterator[Draft]:
    """ "The Liberal candidate": who is told to hold such an office of that party."""
    own, titles = _parties(found.words), offices().titles
    for draft in dict.fromkeys(book.drafts.values()):
        held = (r.of_text for r in draft.roles if titles.get(r.title) == found.office)
        if draft.type == "person" and any(own & _parties(of or "") for of in held):
            yield draft


def _parties(words: str) -> set[str]:
    return {p for w in words.split() if (p := party(w))}


def counterpart(book: Book, found: Nominal, owner: Draft | None, token: int) -> Draft | None:
    """ "His Norlandic counterpart": who holds, in Norland, the office that he is told to hold elsewhere."""
    pointed = [book.at.get(t) for t in book.parse.below(token, "nmod:poss")]
    one = next((d for d in pointed if d and d.type == "person"), None)
    if found.lemma != "counterpart" or one is None or owner is None or owner.type != "state":
        return None
    for table in ("said", "late"):
        classes = {o for o, _ in sorted(one.said or one.late) if o not in PLAIN}
        held = [
            d for d in dict.fromkeys(book.drafts.values())
            if d.type == "person" and d is not one and _holds(getattr(d, table), classes, {owner.key})
        ]  # fmt: skip
        if len(held) == 1:
            return held[0]
    return None


def _leading(book: Book, found: Nominal) -> Iterator[Draft]:
    """ "Its leader, Ann Lee … the union chief": of those who lead a body that is called a union."""
    sort = found.title.split(" ")[0]
    for draft in dict.fromkeys(book.drafts.values()):
        bodies = (book.drafts.get(of) for o, of in draft.said if o == "organization_head")
        named = sort in SORTS and draft.type == "person"
        if named and any(b and sort in b.name.casefold().split() for b in bodies):
            yield draft


def _bald(book: Book, token: int) -> bool:
    """ "The embattled chief", not "the fire chief": nothing before a title says of what."""
    return not any(book.parse.words[t].islower() for t in book.parse.below(token, "compound"))


def _of_letters(found: Nominal) -> bool:
    """ "The G40 president", "the ABC chief": of what goes by letters that are nobody's in the report."""
    words = found.words.split()[: -len(found.title.split())] if found.title else []
    return any(len(w) > 1 and w.isupper() and w.isalnum() for w in words)


def _of_a_thing(book: Book, found: Nominal, token: int) -> str:
    """ "The head of the waterworks", "the museum's director": what somebody runs that is no body known by its noun."""
    parse = book.parse
    behind = [t for t in parse.below(token, "nmod") if t > token and parse.low[token + 1] == "of"]
    whose = [t for t in parse.below(token, "nmod:poss") if t not in book.at]
    inner = [t for t in parse.below(token, "compound") if parse.low[t] not in found.title.split()]
    for thing in (*behind[:1], *whose, *inner):
        noun, table = parse.lemmas[thing], offices()
        known = noun in {*table.collective, *table.unnamed, *table.titles, *PUBLIC} or bodies(noun)
        if found.office == RUNNING and parse.words[thing].islower() and not known:
            return parse.low[thing] if parse.upos[thing] == "NOUN" else ""
    return ""


def _told_of(book: Book, thing: str) -> Draft | None:
    """Who is told to run a thing: with its noun in what they are called."""
    persons = [d for d in dict.fromkeys(book.drafts.values()) if d.type == "person"]
    called = [
        d for d in persons if any(thing in CUT.split(n.casefold()) for n in (*d.names, d.name))
    ]
    return called[-1] if len(called) == 1 else None


def may_be_called(title: str, draft: Draft) -> bool:
    """No "king" is one who is told to be president, or by no title; no "president" who is told to be king."""
    table = offices()
    told = {t for r in draft.roles if table.titles.get(t := r.title) in HEADS}
    if title in CROWNS:
        return bool(told & CROWNS) if told or draft.known_as else True
    if table.titles.get(title) not in HEADS:
        return True
    leading = {t for r in draft.roles if table.titles.get(t := r.title) in WIDER.get(title, ())}
    presiding = not leading or any(title in t for t in leading) or bool(draft.known_as)
    return presiding and (not told or not told <= CROWNS)  # no "president" is who is told to lead


def introduced(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "Ann Lee faced questions. … the minister said": the one person of the last sentences of whom no office is told."""
    alone = found.article == "the" and not found.plural and not found.owners and not found.loose
    alone &= found.office not in HEADS  # "the president", unnamed, is the land's
    alone &= book.parse.deprels[token] == "nsubj" and not book.quoted(token)
    if not alone or not {*_before(found)} <= {"deputy", "new", found.lemma}:
        return None
    near = [d for d in dict.fromkeys(book.recent) if d.type == "person" and d.named]
    near = [d for d in near if 0 < distance(book, d, token) <= NEAR]
    bare = [d for d in near if not d.said and not d.known_as and not d.roles and " " in d.name]
    one = bare[0] if len(bare) == 1 and near[-1] is bare[0] else None
    return one if one and (found.office in PLAIN or _in_paragraph(book, one, token)) else None


def _in_paragraph(book: Book, draft: Draft, token: int) -> bool:
    """Whether somebody was met in this paragraph: of an office that a land has one of, only then."""
    start = book.parse.text.rfind("\n", 0, book.parse.tokens[token][0])
    return any(span[0] > start and at < token for at, span, _, _ in draft.mentions)


def _tables(*, once: bool, owned: bool) -> tuple[tuple[str, ...], ...]:
    """Where to look, first to last.

    Without its owner an office is as well that of somebody known, not of who held such a one long ago.
    """
    if once:
        return (("past",),)
    return (("said",), ("late",), ("offices",)) if owned else (("said", "late"),)


def _latest(book: Book, held: Sequence[Draft]) -> Draft | None:
    recent = [d for d in book.recent if d in held]
    return recent[-1] if recent else held[0] if len(held) == 1 else None


def _before(found: Nominal) -> list[str]:
    """The words of a role noun before its title, "ex-premier" taken apart."""
    words = found.words.casefold().replace("ex-", "ex ").split()
    return words[: -len(found.title.split())] if found.title else words


def _holds(
    offices: Iterable[Office], classes: AbstractSet[str], whose: AbstractSet[str] | None
) -> bool:
    """Whether there is an office of these classes, of one of these; of anybody, if None."""
    return any(o in classes and (whose is None or of in whose) for o, of in offices)


def _states(owner: Draft) -> frozenset[str]:
    """What an office of somebody's is of: "his foreign minister" is of the state that he heads."""
    if owner.type != "person":
        return frozenset({owner.key})
    return frozenset(of for _, of in owner.offices if of)


def portfolio_of(found: Nominal) -> str | None:
    """The class of office for a ministry's words, less whose it is."""
    words = found.words.casefold().split()
    if "of" in words and found.lemma in words[: words.index("of")]:
        return portfolio(" ".join(words[words.index("of") + 1 :]))
    before = words[: words.index(found.lemma)] if found.lemma in words else []
    return next((o for i in range(len(before)) if (o := portfolio(" ".join(before[i:])))), None)
