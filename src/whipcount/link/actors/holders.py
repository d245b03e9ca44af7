"""Chains that only name an office ("the Norlandic premier"), and the one person met who holds it.

Chains come in; those of an office join its holder where one person alone can be meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices
from whipcount.lexicon.people import offices_held
from whipcount.link.actors.bodies import institutional
from whipcount.link.actors.persons import nearly
from whipcount.link.joins import Clusters
from whipcount.link.names import bare, fold
from whipcount.model import Chain, Role

KNIGHTED = frozenset({"Sir", "Dame", "Lord", "Lady", "Prince", "Princess", "King", "Queen", "Pope"})
CROWNS = frozenset({"king", "queen", "emperor", "sultan", "emir", "prince", "crown prince", "pope"})
HEADS = frozenset({"head_of_state", "organization_head", "labour_leader"})
RULING = frozenset(
    {"military ruler", "military leader", "junta leader", "junta chief", "coup leader"}
)
JUNTA = "junta_head"
Name = tuple[str, ...]
Office = tuple[str, str]
MINISTER = "minister"
# Who goes by a title that in other lands is the premier's.
TREASURERS = {("chancellor", "state:gb"): "finance_minister"}
LOOSE = frozenset({"organization_head"})  # "its boss" and "Commission President Ann Lee" are two
MANY = frozenset(
    {"spokesperson", "adviser", "legislator", "envoy", "minister", "party", "committee_chair", ""}
)


def office_only(chain: Chain) -> bool:
    """Whether a person's chain has no name but an office's."""
    name = fold(chain.name)
    return (
        chain.type == "person"
        and not chain.known_as
        and any(fold(r.title) in name for r in chain.roles)
    )


def join_holders(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Each chain of an office with the one person who holds it; with others of that office, if none does."""
    persons = [c for c in chains if c.type == "person" and c.named]
    holders: dict[Office, list[Chain]] = defaultdict(list)
    alone: dict[Office, list[Chain]] = defaultdict(list)
    for chain in persons:
        table = alone if office_only(chain) else holders
        for office in sorted(_held(chain)):
            table[office].append(chain)
    for office, unnamed in sorted(alone.items()):
        found = holders.get(office, [])
        found = [c for c in found if office in _said(c)] or found
        if len({clusters.root(c.id) for c in found}) < 2:
            one, *others = (*found[:1], *unnamed)
            for other in others:
                clusters.join(one.id, other.id)


def join_unstated(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "Norland's trade minister" and, in the same report, "Trade Minister Ann Lee" or "the minister, Ann Lee".

    Only where the report has one such office of anybody's, and one person said to hold it.
    """
    told: dict[tuple[str, str], list[tuple[Office, Chain]]] = defaultdict(list)
    for chain in chains:
        for office in sorted(_said(chain)) if chain.type == "person" and chain.named else ():
            family = MINISTER if office[0].endswith(MINISTER) else ""
            for kind in {family, office[0]} - {"", *LOOSE} - (MANY - {MINISTER}):
                told[chain.document, kind].append((office, chain))
    for (_, kind), rows in sorted(told.items()):
        alone = [c for office, c in rows if office[1] and office_only(c)]
        named = {o: c for o, c in rows if not office_only(c)}
        one = len({c.id for o, c in rows if not office_only(c)}) == 1
        if (
            alone
            and one
            and set(named) == {(kind, "")}
            and len({o[1] for o, _ in rows} - {""}) == 1
            and all(_may_hold(named[kind, ""], chain) for chain in alone)
        ):
            for chain in alone:
                clusters.join(named[kind, ""].id, chain.id)


def _may_hold(one: Chain, office: Chain) -> bool:
    """No president is "the king", and no head of one state whom all know is that of another."""
    crowned = [any(r.title in CROWNS for r in c.roles) for c in (one, office)]
    known = {f"state:{e.of}" for e in look_up(one.name) if e.kind == "person" and e.of}
    lands = not known or bool(known & {r.of for r in office.roles})
    return crowned[0] == crowned[1] and lands and _one_field(one, office)


def _one_field(one: Chain, office: Chain) -> bool:
    """No climate minister is "the ecology minister": one title in both, or a bare one."""
    told = [{r.title for r in c.roles if r.title.endswith(MINISTER)} for c in (one, office)]
    return not all(told) or bool(told[0] & told[1]) or any(MINISTER in ts for ts in told)


def join_namesakes(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Two spellings that differ by more than a slip, of one who holds one office in both reports."""
    alike: dict[tuple[str, str], dict[tuple[Name, str], Chain]] = defaultdict(dict)
    for chain in chains:
        name = bare(chain.name)
        said = {(_family(o, of), of) for o, of in _said(chain)}
        for office, of in sorted(said) if len(name) > 1 and not office_only(chain) else ():
            if office not in MANY:
                alike[office, name[0][:1]].setdefault((name, of), chain)
    for _, called in sorted(alike.items()):
        for ((a, of_a), one), ((b, of_b), other) in combinations(sorted(called.items()), 2):
            if a != b and (of_a == of_b or not of_a or not of_b) and nearly(a, b):
                clusters.join(one.id, other.id)


def join_given(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "Sir Given" alone with the one person of that given name: the address by which it goes alone."""
    full: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        if len(bare(chain.name)) > 1:
            full[bare(chain.name)[0]].append(chain)
    for chain in chains:
        owners = full.get(fold(chain.name), [])
        knighted = any(n.split()[0] in KNIGHTED for n in chain.names if " " in n)
        if knighted and len({clusters.root(c.id) for c in owners}) == 1:
            clusters.join(owners[0].id, chain.id)


def _held(chain: Chain) -> set[Office]:
    """Offices of a chain, by class and by whose they are; what was held once is left out."""
    if parted(chain.name):
        return set()
    held = _said(chain) | offices_held(chain.known_as, last=True)
    titles = {r.title for r in chain.roles}
    if titles & RULING:  # not who is the land's president by law
        held = {(JUNTA if o == "head_of_state" else o, of) for o, of in held}
    elif chain.known_as and any(offices().titles.get(t) == "military" for t in titles):
        held |= {(JUNTA, of) for o, of in held if o == "head_of_state"}
    return {(o, of) for o, of in held if o not in MANY and of}


def parted(name: str) -> bool:
    """ "Former premier", "deputy chair": words that part an office from who holds it; not "chief executive"."""
    said = (offices().prefixes.get(w, "") for w in fold(name).split())
    return any(held not in {"", "seniority"} for held in said)


def _said(chain: Chain) -> set[Office]:
    """Offices that the report gives; "former premier" and "deputy premier" are none of these."""
    return {(_class(r), r.of or _body(r.of_text or "")) for r in chain.roles}


def _class(role: Role) -> str:
    """The class of an office, by whose it is where that tells: Britain's chancellor is no premier."""
    return TREASURERS.get((role.title, role.of or "")) or offices().titles.get(role.title, "")


def _family(office: str, of: str) -> str:
    """ "Union president" and "president of the Dockers' Union": offices by which bodies are led."""
    return "head" if office in HEADS and not of.startswith("state:") else office


def _body(words: str) -> str:
    """The folded name of whose an office is; common nouns ("union president") name nobody."""
    return "" if institutional(bare(words)) else fold(words)
