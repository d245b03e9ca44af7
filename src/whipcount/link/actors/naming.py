"""Under which name an actor is shown: the commonest of the fullest, institutions with their state.

Chains of one actor come in. "Norland's foreign ministry" and "the Ministry of Defence" of Norland are
shown as "Norlandic foreign ministry" and "Norlandic Ministry of Defence", so that no two look alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from whipcount.annotate.callings import members
from whipcount.annotate.chains.nominals import OWNERS
from whipcount.lexicon.names import State, look_up, organizations, states
from whipcount.lexicon.parties import party
from whipcount.link.actors.bodies import institutional
from whipcount.link.names import bare, fold
from whipcount.model import Chain

OWNED = ("ministry:", "parliament:", "organization:")
OWNED_NAME = re.compile(r"(?P<owner>[A-Z].*?)['’]s? (?P<rest>[A-Za-z][\w -]*)")
ROOMS = frozenset({"Oval Office", "West Wing", "Rose Garden"})  # of a seat, which has its own name
JUNTA = "junta:state:"
LED = frozenset({"party", "group", "movement", "union", "alliance"})
LONGEST = 4  # words of what somebody has
SHORT = 3  # letters of a short name, at most
MARKS = ("'s ", "’s ", "' ", "’ ")


def best_name(group: Sequence[Chain]) -> str:
    """The commonest of the fullest names; "Lee's party", "Tory" or "Democratic" only where it has no other."""
    group = [c for c in group if not _by_leader(c.name)] or group
    called = {c.name for c in group}
    group = [c for c in group if not party(c.name)] or group
    group = [c for c in group if not called & {*members(c.name)} - {c.name}] or group
    full = max(min(len(bare(c.name)), 4) for c in group)
    names = Counter(c.name for c in group if min(len(bare(c.name)), 4) == full)
    return min(names, key=lambda n: (-names[n], len(n), n))


def _by_leader(name: str) -> bool:
    found = OWNED_NAME.fullmatch(name)
    return found is not None and found["rest"].rpartition(" ")[2] in LED


def shown_name(group: Sequence[Chain]) -> str:
    """The name for readers."""
    name = best_name(group)
    if name in ROOMS:
        name = min((n for c in group for n in c.names if n not in ROOMS), default=name, key=len)
    known = min((c.known_as for c in group if c.known_as), default="")
    if known.startswith("org:") and (institutional(bare(name)) or name.split()[-1].islower()):
        return _bodies().get(known.removeprefix("org:"), name)
    state = owner_of(known)
    if known.startswith("parliament:"):
        name = _as_told(group, name)
    if state is None and len(bare(name)) == 1 and institutional(bare(name)):
        name = _with_owner(group, name)
    return owned(name, state, known.split(":")[1]) if state and state.adjectives else name


def _with_owner(group: Sequence[Chain], name: str) -> str:
    """ "Orvia's Senate", of a Senate that some report tells so."""
    told = Counter(
        f"{found['owner']}'s {name}" for c in group for n in (c.name, *c.names)
        if (found := OWNED_NAME.fullmatch(n)) and fold(found["rest"]) == fold(name)
    )  # fmt: skip
    return min(told, key=lambda n: (-told[n], n), default=name)


def owner_of(known: str) -> State | None:
    """The state whose ministry, parliament or army a known body is."""
    if known.startswith("parliament:"):
        return states_by_id().get(known.split(":")[1])
    return states_by_id().get(known.rpartition("state:")[2]) if known.startswith(OWNED) else None


def _as_told(group: Sequence[Chain], name: str) -> str:
    """A chamber by what most reports call it, where that is plain: "Senate" rather than its own name."""
    told = Counter(n for c in group for n in {m.removeprefix("the ") for m in c.names})
    plain = [n for n in told if institutional(bare(n))]
    best = min(plain, key=lambda n: (-told[n], n), default=name)
    return best if told[best] > told[name] else name


def owned(name: str, state: State, noun: str) -> str:
    """An institution's common nouns behind the adjective of its state."""
    rest = name
    for form in (state.name, *state.aliases):
        for mark in MARKS:
            rest = rest.removeprefix("the ").removeprefix(form + mark)
    said = set(fold(rest).split()) & {
        fold(w) for w in (state.name, *state.aliases, *state.adjectives)
    }
    if said or not (institutional(bare(rest)) or fold(rest) == noun):
        return name
    return f"{adjective(state)} {rest}"


def adjective(state: State) -> str:
    """The adjective of a state, or its short name where that is in capitals ("US", "UAE")."""
    short = (a for a in state.aliases if a.isupper() and a.isalpha() and len(a) <= SHORT)
    return next(short, state.adjectives[0])


def formal_names(known: str | None) -> tuple[str, ...]:
    """What the lexicon calls an organization or a parliament that reports write otherwise."""
    kind, _, rest = (known or "").partition(":")
    if kind == "org":
        return tuple(n for n in (_bodies().get(rest),) if n)
    if rest.startswith(JUNTA):
        return tuple(
            f"{s.name}'s junta" for s in (states_by_id().get(rest.removeprefix(JUNTA)),) if s
        )
    if kind == "state":
        return _capitals(rest)
    ident, _, chamber = rest.partition(":")
    state = states_by_id().get(ident) if kind == "parliament" else None
    if state is None or not state.adjectives:
        return ()
    own = [form for form, of in state.legislatures if chamber and of == chamber]
    return tuple(own[:1]) if chamber else (f"{adjective(state)} parliament",)


def _capitals(ident: str) -> tuple[str, ...]:
    """What stands for a state in the news; a region's chief town is but a town."""
    state = states_by_id().get(ident)
    return () if state is None or "-" in ident else tuple(c for c in state.capitals if _sole(c))


def _sole(capital: str) -> bool:
    """Not "Brussels", which acts for more than its land."""
    return not any(e.kind == "seat" for e in look_up(capital))


def turned_names(group: Sequence[Chain]) -> Iterator[str]:
    """ "Senate of Orvia", "office of Ann Lee", "whip of the Sun Party": what is named by whose it is, turned round."""
    shown = best_name(group)
    yield from _lettered(group)
    for chain in (c for c in group if c.type != "person" or c.name == shown):
        found = OWNED_NAME.fullmatch(chain.name)
        titles = {r.of_text: r.title for r in chain.roles}
        if found is None or found["owner"] not in titles:
            continue
        held = chain.type == "person" and found["rest"] == titles[found["owner"]]
        if held or (chain.type == "organization" and len(found["rest"].split()) <= LONGEST):
            yield f"{found['rest']} of {found['owner']}"


def _lettered(group: Sequence[Chain]) -> Iterator[str]:
    """ "FAO Forestry Council", of the FAO's Forestry Council."""
    names = (n for c in group if c.type == "organization" for n in (c.name, *c.names))
    for found in (f for n in sorted({*names}) if (f := OWNED_NAME.fullmatch(n))):
        if found["owner"].isupper() and found["rest"][:1].isupper():
            yield f"{found['owner']} {found['rest']}"


def whole_names(group: Sequence[Chain]) -> Iterator[str]:
    """ "A spokesman for the harbour authority", of one for "the authority" that is told so elsewhere."""
    for chain in (c for c in group if not c.named):
        for whose in (r.of_text or "" for r in chain.roles):
            *_, noun = whose.split() or [""]
            short = f" the {noun}"
            if (
                noun
                and whose.startswith("the ")
                and chain.name.endswith(short)
                and whose != short[1:]
            ):
                yield f"{chain.name.removesuffix(short)} {whose}"


def pointed_names(group: Sequence[Chain]) -> Iterator[str]:
    """ "Its transport ministry", as written, of what is shown as "Orvia's transport ministry"; "its chief" of a person."""
    shown = best_name(group)
    for chain in (c for c in group if c.type == "person" and c.named):
        for name in chain.names:
            said, _, rest = name.partition(chain.name)
            if said.split(" ", 1)[0].casefold() in OWNERS and " " in said.strip(" ,") and not rest:
                yield said.strip(" ,")
    for chain in group:
        own = chain.name == shown and chain.type in {"organization", "person"}
        if own and OWNED_NAME.fullmatch(chain.name):
            for quote in (e.quote for e in chain.evidence):
                first, _, rest = " ".join(quote.split()).partition(" ")
                said = rest.removeprefix("own ")
                if (
                    first.casefold() in OWNERS - {"whose"}
                    and said
                    and chain.name.endswith(f" {said}")
                ):
                    yield f"{first.casefold()} {rest}"


@cache
def _bodies() -> dict[str, str]:
    return {o.id: o.name for o in organizations()}


@cache
def states_by_id() -> dict[str, State]:
    """Every state and region by its id."""
    return {s.id: s for s in states()}
