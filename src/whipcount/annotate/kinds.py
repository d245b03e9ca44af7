"""What names stand for where the model takes a body or a land for a person: by what is said beside them.

Names come in, those with another type than the model's out: "Norl Tyre, the carmaker", "the Rovers",
"Norl & Sons", "Orvia … its ministry".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from whipcount.annotate.addresses import address
from whipcount.annotate.homes import COMMON
from whipcount.annotate.names import Name
from whipcount.annotate.parse import Parse
from whipcount.annotate.particles import PARTICLES
from whipcount.annotate.titles import POSSESSIVE, beside_name
from whipcount.lexicon import lemmas
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.given_names import given_names
from whipcount.lexicon.offices import offices

IT = frozenset({"it", "its", "itself"})
GOVERNMENT = frozenset({"government", "cabinet", "parliament", "senate", "ministry"})
JOINED = frozenset({"+", "&"})
FUNDS = frozenset({"Facility", "Fund", "Mechanism", "Initiative", "Programme", "Trust"})
OWNERS = frozenset({"his", "her", "its", "their"})
SIDES = frozenset({"coalition", "party", "alliance", "movement", "bloc"})
# What only a body has: "Norl Quay's chief executive", "Norl's shareholders".
CORPORATE = re.compile(
    r"(?:\w+\s){0,2}?(?:chief\s(?:executive|financial|operating)|managing\sdirector|chair(?:man|woman|person)?\b|board\b|shareholders?\b|directors\b"
    r"|headquarters\b|subsidiar|founder|branch|membership|factor(?:y|ies)\b|plants?\b|profits?\b|share\sprice|workforce|employees\b)"
)
FULL = 2  # words
LIKELY = 0.2  # the model's chance that "it" looks back to a name
LEAST = 5  # letters of a word that may be a nickname of several ("the Rovers")


def with_kinds(parse: Parse, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, those of bodies that were marked as persons as bodies wherever they stand."""
    names = _funds(parse, names)
    full = [n for n in names if n.type == "person" and n.last > n.first]
    surnames = {parse.low[t] for n in full for t in (n.first, n.last)}
    marked = [n for n in names if n.type == "person" and n.entry is None]
    unsure = [n for n in marked if not _personal(parse, n, surnames)]
    meant = {_words(parse, n) for n in _meant_by_it(parse, unsure)}
    shown = {_words(parse, n) for n in unsure if _bodily(parse, n)} | meant
    bodies = (
        replace(n, type="organization") if n in unsure and _words(parse, n) in shown else n
        for n in names
    )
    return tuple(_lands(parse, tuple(bodies)))


def _funds(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """ "The Clear Rivers Facility" (CRF), "KfW": bodies, no places and no persons."""
    said = (parse.words[n.first : n.last + 1] for n in names if n.entry is None)
    letters = {"".join(w[0] for w in words) for words in said if words[-1] in FUNDS}
    return [
        replace(n, type="organization") if n.entry is None and _lettered(parse, n, letters) else n
        for n in names
    ]


def _lettered(parse: Parse, name: Name, funds: AbstractSet[str]) -> bool:
    """A fund by its last word or by its letters; letters great and small that end in a great one."""
    word = parse.words[name.last]
    fund = name.type == "place" and (word in FUNDS or word in funds)
    return fund or (word[-1:].isupper() and word[1:2].islower() and word.isalpha())


def _lands(parse: Parse, names: Sequence[Name]) -> Iterator[Name]:
    """ "Orvia's cabinet", "the government of Orvia": a word that has what lands alone have is a land wherever it stands."""
    plain = [n for n in names if n.entry is None and n.first == n.last and n.type != "place"]
    plain = [n for n in plain if parse.low[n.first] not in COMMON]  # "Labour's government"
    found = {_words(parse, n) for n in plain if _governed(parse, n.first)}
    found |= {_words(parse, n) for n in _meant_by_it(parse, plain, GOVERNMENT)}
    for name in names:
        land = name in plain and _words(parse, name) in found
        yield replace(name, type="place") if land else name


def _governed(parse: Parse, token: int) -> bool:
    """Whether a bare name is that of whom a government, a parliament or an army is."""
    above, relation = parse.heads[token], parse.deprels[token]
    if above < 0 or parse.lemmas[above] not in GOVERNMENT or parse.words[above][:1].isupper():
        return False
    marked = parse.words[token + 1 : token + 2]
    of = any(parse.low[c] == "of" for c in parse.below(token, "case"))
    return (relation == "nmod:poss" and marked[:1] in (["'s"], ["’s"])) or (
        relation == "nmod" and of
    )


def _words(parse: Parse, name: Name) -> str:
    return " ".join(parse.low[name.first : name.last + 1])


def _personal(parse: Parse, name: Name, surnames: set[str]) -> bool:
    """Somebody with an office or an address, a known given name, or a surname that a person has in full."""
    led = {*parse.low[name.first : name.last]} <= PARTICLES  # "Le Moss"
    if led and parse.low[name.last] in surnames:
        return True
    if parse.low[name.first] in given_names() or address(parse, name.first) < name.first:
        return True
    return beside_name(parse, name.first, name.last) is not None


def _bodily(parse: Parse, name: Name) -> bool:
    """ "Norl & Sons", "the Rovers", "Norl Tyre, the carmaker", "freight firm Norl"."""
    words = parse.words[name.first : name.last + 1]
    if any(c in w for w in words for c in JOINED):
        return True
    before = parse.low[name.first - 1] if name.first else ""
    if len(words) >= FULL and before in OWNERS:  # "his Reed Front", of a party in another tongue
        return True
    behind = parse.words[name.last + 1 : name.last + 2]
    if (
        behind and behind[0] in SIDES and parse.heads[name.last] == name.last + 1
    ):  # "the Reed coalition"
        return True
    plural = len(words) == 1 and len(words[0]) >= LEAST and words[0].endswith("s")
    if plural and name.first and parse.low[name.first - 1] == "the":
        return not POSSESSIVE & {*parse.words[name.last + 1 : name.last + 2]}
    if _officered(parse, name) or _several(parse, name):
        return True
    return any(_says_body(parse, t) for t in _beside(parse, name))


def _several(parse: Parse, name: Name) -> bool:
    """ "Rovers have gone up": one name with a verb of several."""
    verb = parse.heads[name.last]
    if verb < name.last or parse.deprels[name.last] != "nsubj" or parse.below(name.last, "conj"):
        return False
    helping = [parse.low[t] for t in parse.below(verb, "aux", "aux:pass", "cop") if t > name.last]
    return name.first == name.last and helping[:1] in (["have"], ["are"], ["were"])


def _officered(parse: Parse, name: Name) -> bool:
    """ "Norl Quay's chief executive": whose board or plants it is, is nobody."""
    marked = parse.words[name.last + 1 : name.last + 2]
    if not POSSESSIVE & {*marked}:
        return False
    return CORPORATE.match(parse.text, parse.tokens[name.last + 1][1] + 1) is not None


def _beside(parse: Parse, name: Name) -> Iterator[int]:
    """The nouns that stand beside a name for the same thing."""
    inside = range(name.first, name.last + 1)
    head = next((t for t in inside if parse.heads[t] not in inside), name.last)
    yield from parse.below(head, "appos", "nmod:desc")
    if parse.deprels[head] in {"appos", "nmod:desc", "flat"} and parse.heads[head] >= 0:
        yield parse.heads[head]
    before = name.first - 1
    if before >= 0 and parse.upos[before] == "NOUN" and parse.words[before].islower():
        yield before


def _says_body(parse: Parse, token: int) -> bool:
    """Whether a common noun says that something is one body: "firm", "club", "airline"."""
    word, table = parse.low[token], offices()
    if parse.upos[token] != "NOUN" or word in table.unnamed or word in table.titles:
        return False
    return word == lemmas.noun(word) and (
        "organization" in table.collective.get(word, ()) or bool(bodies(word))
    )


def _meant_by_it(
    parse: Parse, names: Sequence[Name], owning: AbstractSet[str] = frozenset()
) -> Iterator[Name]:
    """Names that the model rather takes "it" and "its" to look back to than anything else.

    Where they are to own something, only "its" before such a noun counts.
    """
    at = {t: n for n in names for t in range(n.first, n.last + 1)}
    for token in range(len(parse.antecedents) if at else 0):
        fits = not owning or (
            parse.heads[token] >= 0 and parse.lemmas[parse.heads[token]] in owning
        )
        if parse.low[token] in IT and parse.deprels[token] != "expl" and fits:
            chances = antecedents(parse, token, at)
            best = max(chances, key=lambda w: (chances[w], w), default="")
            if chances.get(best, 0.0) >= LIKELY:
                yield from (n for n in names if _words(parse, n) == best)


def antecedents(parse: Parse, token: int, at: Mapping[int, Name]) -> dict[str, float]:
    """What a pronoun may look back to, names as a whole, pronouns left out."""
    found: dict[str, float] = defaultdict(float)
    for before, chance in parse.antecedents[token].items():
        if before < token and parse.upos[before] != "PRON":
            found[_words(parse, at[before]) if before in at else parse.low[before]] += chance
    return found
