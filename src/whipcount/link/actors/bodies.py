"""Which shorter names of organizations and groups mean a fuller one: "Norl Oil" and "Norl Oil Holdings".

Chains come in; a name joins the one fuller name that says no more than what sort of body it is, and
never where two could be meant. Words that any body may be called by ("the Ministry") name nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from whipcount.annotate.callings import members
from whipcount.annotate.homes import COMMON
from whipcount.annotate.shortened import what_for
from whipcount.lexicon import lemmas
from whipcount.lexicon.counts import count
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices
from whipcount.link.actors.written import peoples_of
from whipcount.link.joins import Clusters
from whipcount.link.names import bare
from whipcount.model import Chain

Name = tuple[str, ...]
# What a body's name may end in that a shorter one leaves out.
FORMS = frozenset(
    "co company corp corporation inc incorporated ltd limited plc nv ag sa se spa ab asa oyj llc llp gmbh"
    " group groupe holding holdings industries international motor motors energy airlines airways lines"
    " line systems technologies platforms bank banking federation confederation organisation"
    " organization association foundation institute network movement party union campaign coalition"
    " alliance front media news newspaper agency".split()
)
PLAIN = frozenset(
    "of the and for a in on to national federal state central royal supreme high constitutional".split()
)


# What a firm or a party has behind its name besides.
TRADES = frozenset(
    "health resources foods steel capital partners tire tyre mining oil gas tv radio uk europe".split()
)
PARTIES = frozenset({"party", "movement", "union", "front", "alliance", "coalition", "campaign"})
LEAST = 2  # words
LONG, SHORT = 5, 3  # letters
LEADING = frozenset({"operation", "exercise", "project", "initiative"})
INNER = frozenset("development investment international national regional research trade".split())
# What sort of council it is, which goes unsaid; and the letters for both.
COUNCILS = frozenset(
    "borough city county town district parish village municipal metropolitan regional tribal".split()
)
LETTERS = {"bc": "borough", "cc": "county", "dc": "district", "mbc": "metropolitan", "tc": "town"}
OWNER = re.compile(r"[A-Z][\w-]+['’]s ")  # "Norland's ministry": no name begins with whose it is
SEAT = re.compile(r"(?:the )?(?:[A-Z]\w+ )+House")  # "State House", where somebody sits
DOMAINS = frozenset({"com", "org", "net", "info", "news"})


def institutional(name: Name) -> bool:
    """Whether words are common nouns of institutions only, so that many bodies may be called so."""
    return all(w in PLAIN or w in FORMS or _common(w) for w in name)


def _common(word: str) -> bool:
    table = offices()
    kinds = word in table.collective or bool(bodies(word)) or word in table.unnamed
    return word not in table.peoples and (  # "the Drivers Union": one of a trade is no common noun
        kinds or f"{word} minister" in table.titles or word in {"affairs", "cabinet", "authority"}
    )


Owners = Mapping[tuple[str, str], Sequence[Chain]]


def join_shortened(clusters: Clusters, owners: Owners) -> None:
    """A name with the one fuller name that adds only what sort of body it is, or where it is at home.

    Never with a land: "American Media Inc." is no short for "American".
    """
    owners = {of: kept for of, cs in owners.items() if (kept := [c for c in cs if not _land(c)])}
    _join_turned(clusters, owners)
    for shorter in (_shorter, _tails, _nicknames, _public):
        fuller: dict[str, list[Chain]] = defaultdict(list)
        for (_, name), chains in sorted(owners.items()):
            for short in shorter(tuple(name.split())):
                fuller[short] += (c for c in chains if not OWNER.match(c.name) or " " in short)
        for (_, name), chains in sorted(owners.items()):
            own = {c.id for c in chains}  # which may be called by the fuller name as well
            found = [c for c in fuller.get(name, []) if c.id not in own]
            one = len({clusters.root(c.id) for c in found}) == 1
            if one and len({peoples_of(c) for c in (*chains, *found)} - {""}) < 2:
                for chain in chains:
                    if shorter is _shorter or not chain.known_as:
                        clusters.join(found[0].id, chain.id)
    _join_halves(clusters, owners)


def _land(chain: Chain) -> bool:
    return chain.type == "state" and (chain.known_as or "state:").startswith("state:")


def _join_turned(clusters: Clusters, owners: Owners) -> None:
    """ "Lowport Harbour Authority" and "Harbour Authority of Lowport": the same words."""
    turned: dict[Name, list[Chain]] = defaultdict(list)
    for (_, name), chains in sorted(owners.items()):
        words = tuple(sorted(w for w in name.split() if w not in {"of", "the"}))
        if len(words) > LEAST:
            turned[words] += chains
    for _, same in sorted(turned.items()):
        for other in same[1:]:
            clusters.join(same[0].id, other.id)


def _tails(name: Name) -> list[str]:
    """ "Farmers' Federation" of "Northern Farmers' Federation": two words or more, of no party.

    Of a name that says not what sort of body it is, only its first word goes unsaid ("Radio Lowport").
    """
    kind = name[-1] in FORMS or _common(name[-1])
    if name[-1] == "house":  # "State House" is no house that sits
        return []
    tails = (name[i:] for i in range(1, len(name) - 1 if kind else LEAST))
    return [
        " ".join(t) for t in tails
        if len(t) >= LEAST and name[-1] not in PARTIES and "of" not in t and not institutional(t)
    ]  # fmt: skip


def _nicknames(name: Name) -> list[str]:
    """ "Rovers" of "Lowport Rovers": several, and no party's members."""
    last = name[-1]
    several = len(name) > 1 and len(last) >= LONG and last.endswith("s") and last not in COMMON
    return [last] if several and not institutional((last,)) and lemmas.noun(last) != last else []


def _join_halves(clusters: Clusters, owners: Owners) -> None:
    """ "Atlas" and "Atlas Lowport": a word of two, that no other name has and that tells of no sort of body."""
    inside: dict[str, list[tuple[Name, Chain]]] = defaultdict(list)
    for (_, name), chains in sorted(owners.items()):
        words = tuple(name.split())
        for word in words if len(words) > 1 else ():
            inside[word] += [(words, c) for c in chains]
    for (_, name), chains in sorted(owners.items()):
        if len({clusters.root(c.id) for _, c in inside[name]}) == 1 and _half(name):
            full = [
                c
                for words, c in inside[name]
                if len(words) == LEAST and not _common(words[-1]) and not count(words[-1])
            ]
            for chain in chains if full else ():
                if chain.type in {"organization", "person"} and not chain.known_as:
                    clusters.join(full[0].id, chain.id)


def _half(word: str) -> bool:
    return len(word) > SHORT and word not in COMMON and not institutional((word,))


def _public(name: Name) -> list[str]:
    """ "Harbours" of "Bureau of Harbours": a public body by what it is for."""
    return [w for w in what_for(name) if len(w) >= LONG and not institutional((w,))]


def _shorter(name: Name) -> list[str]:
    """A name less one or more of the forms at its end, or what it is of; of a party also its members."""
    found = list(_of_several(name))
    at = name.index("of") if "of" in name else 0
    if at > 1 and not institutional(name[:at]):  # "Drivers Guild of Norland"
        found.append(" ".join(name[:at]))
    if len(name) == 2 and (name[1] in DOMAINS or len(name[1]) == 2):  # "Portal.example"
        found.append(name[0])
    if len(name) > 1 and name[0] in LEADING and not institutional(name[1:]):
        found.append(" ".join(name[1:]))
    found += [
        " ".join((*name[:at], *name[at + 1 :])) for at in range(2, len(name) - 1)
        if name[at] in INNER and name[-1] in FORMS
    ]  # fmt: skip
    if len(name) > LEAST and _at_work(name[-1]) and not institutional(name[:-1]):
        found.append(" ".join(name[:-1]))  # "Relief International Norland"
    while len(name) > 1 and name[-1] in FORMS | TRADES:
        name = name[:-1]
        if not institutional(name):
            found.append(" ".join(name))
    return found


@cache
def _at_work(word: str) -> bool:
    """Whether a name ends in the land where it is at work, which there goes unsaid."""
    return any(e.kind == "state" for e in look_up(word.title()))


def _of_several(name: Name) -> Iterator[str]:
    """A party by its members, "Radicals and Centrists" by the first; a council less what sort it is."""
    if len(name) > 1 and name[-1] == "party":
        yield from (" ".join((*name[:-2], called)) for called in members(name[-2]))
    if name[1:2] == ("and",) and len(name) == len(("a", "and", "b")):
        yield from name[:1] if name[0].endswith("s") and name[2].endswith("s") else ()
    if len(name) > LEAST and name[-1] == "council" and name[-2] in COUNCILS:
        letters = (short for short, sort in LETTERS.items() if sort == name[-2])
        yield from (" ".join((*name[:-2], said)) for said in ("council", *letters))


def institution(chain: Chain) -> bool:
    """Whether a body goes only by words that many bodies may be called by; of a group there is one."""
    return (
        chain.type != "group"
        and not chain.known_as
        and all(institutional(bare(n)) and not _partisan(n) for n in (chain.name, *chain.names))
        and not all(SEAT.fullmatch(n) for n in (chain.name, *chain.names))
    )


def _partisan(name: str) -> bool:
    """ "Labour", "Reform", "SA": what parties or lands go by alone, and that no body of a state is called by."""
    words = bare(name)
    party = words[0] in COMMON and not (words[0] in offices().collective or bodies(words[0]))
    return len(words) == 1 and name[:1].isupper() and (party or name.isupper())
