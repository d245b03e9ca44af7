"""Whether a name that several states have is the one that the lexicon knows: by the states a text is about.

Entries of the lexicon come in; whether a party is meant that a text about other states names, out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache

from whipcount.lexicon import names
from whipcount.lexicon.names import NameEntry, look_up
from whipcount.lexicon.offices import offices

# Words of which parties' names are made in many states.
COMMON = frozenset(
    "party the of and for people people's peoples' national new democratic democrats democrat republican"
    " republicans liberal liberals conservative conservatives labour labor social socialist socialists"
    " green greens christian free freedom progress justice development action front union left"
    " movement alliance workers' workers nationals moderates moderate democracy centre center communist"
    " nationalist independence independents reform unity".split()
)
OWN_STATES = {"Commonwealth": "au"}
SHORT = ("Congress", "Senate")
PARLIAMENT = "Parliament"  # what every land's is called, whatever it is by rights
HOUSE = "House of Representatives"
CLEARLY = 2  # times as often as the next state
CHAMBERS = {"lower": ("lower house", "lower chamber", "house of representatives", "chamber of deputies"),
            "upper": ("upper house", "upper chamber", "senate")}  # fmt: skip
# Ministries that no other state calls so.
SINGULAR = frozenset({"state department", "home office"})
OFFICIAL = frozenset({"ministry", "agency", "court", "military", "police", "central_bank"})
# Bodies that work in their own state: a text that names them is about it.
NATIONAL = OFFICIAL | {"party", "caucus", "union", "employers"}
SMALL = frozenset({"of", "the", "and", "for"})
PLAIN = frozenset(
    "ministry department office supreme high court council national security board guard navy army air"
    " force forces armed joint chiefs staff protection health human services management budget".split()
)


def states_in(entries: Iterable[NameEntry], national: bool = False) -> Counter[str]:
    """How often a text names each state, by whatever belongs to it; its ``national`` bodies as well, if asked."""
    return Counter(
        e.of or e.id for e in entries
        if e.kind not in {"organization", "outlet", "platform"}
        or (national and e.of and e.role in NATIONAL)
    )  # fmt: skip


def at_home(entry: NameEntry, words: str, states: Counter[str]) -> bool:
    """Not a party, ministry or agency of a state that the text does not name.

    Where many states have one that is called so ("Labour Party", "Department of Justice"), the text
    must be about that state.
    """
    if entry.kind == "legislature" and words.casefold() in offices().collective:  # "Congress"
        own = states[entry.of]
        return not any(n > own and _sits(s, words, loose=not own) for s, n in states.items())
    if entry.kind == "outlet" or words in OWN_STATES:
        return _unshared(entry, words, states)
    if entry.kind != "organization" or not entry.of:
        return True
    if entry.role == "party":
        others = max((n for s, n in states.items() if s != entry.of), default=0)
        own = states[entry.of]
        return own > others if common(words) else own > 0 or not states
    if not states:
        return True
    if words.casefold() in SINGULAR:
        return True
    if entry.role in OFFICIAL and _plain(words):
        return states[entry.of] == max(states.values())
    return entry.role not in OFFICIAL or not words.isupper() or states[entry.of] > 0


def common(words: str) -> bool:
    """Whether parties of many states are called so: "Labour", "Liberal Democrats"."""
    return set(words.casefold().split()) <= COMMON


def housed(entry: NameEntry, words: str, named: AbstractSet[str]) -> bool:
    """Not the parliament of a state that a text never names, where several have one that is called so ("Diet")."""
    if entry.kind != "legislature" or entry.of in named:
        return True
    return sum(_sits(s.id, words, loose=False) for s in names.states()) == 1


def _unshared(entry: NameEntry, words: str, states: Counter[str]) -> bool:
    """Not "Channel 4" of a state that the text does not name; not the "Commonwealth" that a state calls itself."""
    if words in OWN_STATES:
        return max(states, key=lambda s: (states[s], s), default="") != OWN_STATES[words]
    return not words[-1:].isdigit() or not entry.of or states[entry.of] > 0


def redefined(entry: NameEntry, words: str, text: str) -> bool:
    """ "National Parks Office (NPO)": an acronym that the text says is another body's."""
    bodies = {"organization", "outlet"}
    if not words.isupper() or not words.isalpha() or entry.kind not in bodies:
        return False
    found = re.search(
        rf"((?:[A-Z][\w'’-]+ (?:of |the |and |for |on |in )*){{2,7}})\({words}\)", text
    )
    if found is None:
        return False
    full = found[1].split()
    tails = [" ".join(full[i:]) for i in range(len(full))]
    spelt = next((t for t in tails if _letters(t) == words), None)
    return spelt is not None and all(e.id != entry.id for t in tails for e in look_up(t))


def _letters(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[0].isupper())


def own_chamber(words: str, states: Counter[str]) -> NameEntry | None:
    """The chamber called so ("Senate") of the state that a text names most, of those that have one."""
    words = HOUSE if words == "House" else words
    having = sorted(
        (-n, s) for s, n in states.items() if words in _legislatures(s) or words == PARLIAMENT
    )
    if not having or [n for n, _ in having[1:2]] == [having[0][0]]:
        return None
    state = having[0][1]
    own = [c for f, c in _chambers(state) if f == words] or [
        c for f, c in _chambers(state) if words in f.split()
    ]
    chamber = next(iter(own), "whole")
    return NameEntry("legislature", f"{state}.{chamber}", words, "organization", state, chamber)


def congress(words: str, states: Counter[str]) -> NameEntry | None:
    """A chamber of the state that a text names most, or the party that it has of that name ("Congress")."""
    state = max(states, key=lambda s: (states[s], s), default="")
    called = (e for e in look_up(f"{words} Party") if e.role == "party" and e.of == state)
    return next(called, None) or own_chamber(words, states)


def chamber_entry(ident: str, chamber: str) -> NameEntry:
    """A chamber of a state's parliament under its own name."""
    words = next(f for f, c in _chambers(ident) if c == chamber)
    return NameEntry("legislature", f"{ident}.{chamber}", words, "organization", ident, chamber)


def chamber_of(words: str, ident: str) -> str:
    """ "The lower house" of a state that has two chambers: which of them, or neither."""
    having = {chamber for _, chamber in _chambers(ident)}
    found = next((c for c, nouns in CHAMBERS.items() if words.endswith(nouns)), "")
    return found if found in having else ""


def home(states: Counter[str]) -> str | None:
    """The state whose parliament is meant where a text does not say: it is named far more than others."""
    ranked = states.most_common(2)
    most, second = ([n for _, n in ranked] + [0, 0])[:2]
    return ranked[0][0] if most > 2 and most >= CLEARLY * second else None


@cache
def _chambers(ident: str) -> tuple[tuple[str, str], ...]:
    return next((s.legislatures for s in names.states() if s.id == ident), ())


@cache
def _legislatures(ident: str) -> frozenset[str]:
    """What the parliament of a state and its chambers are called, for short as well: "Congress" of a National Congress."""
    forms = {form for form, _ in _chambers(ident)}
    short = (w for form in forms for w in SHORT if w in form.split() and "People's" not in form)
    return frozenset({*forms, *short})


def _sits(ident: str, words: str, *, loose: bool) -> bool:
    """Whether a state's parliament is called so; ``loose``: for short ("Congress of the Republic")."""
    return any(words == form or (loose and words in form.split()) for form in _legislatures(ident))


def _plain(words: str) -> bool:
    """Whether words say only what sort of office it is and for what."""
    table = offices()
    inside = [w for w in words.casefold().split() if w not in SMALL]
    return all(
        w in PLAIN or f"{w} minister" in table.titles or w in table.collective for w in inside
    )
