"""Groups of people that reports tell by the same words: "Norl defence chiefs", "Norl chiefs of defense".

Chains come in; plural descriptions of one sort of people are joined. Those of sources ("officials",
"European leaders") never are: who they were may differ from report to report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from whipcount.lexicon import lemmas
from whipcount.lexicon.british import american
from whipcount.lexicon.descriptions import region
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices
from whipcount.lexicon.words import stop_words
from whipcount.link.joins import Clusters
from whipcount.link.names import fold
from whipcount.model import Chain

LINKS = frozenset({"of", "in", "from", "the"})
LEAST, MOST = 2, 6  # words
Words = frozenset[str]
FORCES = frozenset({"army", "military", "defense", "force", "staff"})
PARTS = frozenset(
    "north south east west central africa europe asia arab gulf county province".split()
)
NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
# Several who sit or serve as one body: those of a story are the same whatever is left out.
SITTING = frozenset(
    "ambassadors observers monitors inspectors commissioners crossbenchers peacekeepers".split()
)
COUNTRIES = frozenset({"state", "country", "nation"})
MEMBERS = frozenset({"member"})
DEVELOPING = frozenset({"developing"})
TRADERS = frozenset({"producer", "exporter", "importer", "consumer"})
AGENTS = {f"{one[:-2]}ing": one for one in sorted(TRADERS)}  # "oil-producing states"
TRADE = ("er", "ing")
LANDS = frozenset({"state", "demonym_adj", "region"})
COUNTED = NUMERALS | frozenset(
    "dozens hundreds thousands first second last"
    " new former senior top leading key main various numerous certain fellow rival own".split()
)


def join_peoples(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Bring together groups of people that are told by the same words, or by fewer of them."""
    told: dict[Words, list[Chain]] = defaultdict(list)
    for chain in chains:
        if _several(chain) and (words := _words(chain.name)):
            told[words].append(chain)
    for _, same in sorted(told.items(), key=_ordered):
        for other in same[1:]:
            clusters.join(same[0].id, other.id)
    having: dict[str, list[Words]] = defaultdict(list)
    for words in sorted(told, key=sorted):
        for word in words:
            having[word].append(words)
    for words, same in sorted(told.items(), key=_ordered):
        near = min((having[w] for w in words), key=len)
        fuller = [told[more][0] for more in near if _adds_a_land(words, more)]
        if len({clusters.root(c.id) for c in fuller}) == 1:
            clusters.join(fuller[0].id, same[0].id)


def _several(chain: Chain) -> bool:
    """People or lands told as several; a bloc that the lexicon knows by its lands; unions of a trade."""
    if chain.type == "group":
        return not chain.named or (chain.known_as or "").startswith("org:")
    return chain.type == "organization" and not chain.named and chain.name.endswith("unions")


def _ordered(item: tuple[Words, list[Chain]]) -> list[str]:
    return sorted(item[0])


def _adds_a_land(words: Words, more: Words) -> bool:
    """ "Harbour inspectors" beside "Norlandic harbour inspectors": only whose they are is left out."""
    return words < more and all(_whose(word) for word in more - words)


@lru_cache(maxsize=2_000)
def _whose(word: str) -> bool:
    """A land, a body by its letters, or a part of the world."""
    forms = (word.capitalize(), f"{word.capitalize()}n", word.upper())
    lands = any(e.kind in {*LANDS, "organization"} for form in forms for e in look_up(form))
    return lands or len(word) == len("us") or word in PARTS or bool(region(word))


def _words(name: str) -> Words:
    """The telling words of a description, none where it counts, chooses or tells of sources."""
    said = fold(name).removeprefix("the ").split()
    if said and said[0] in NUMERALS and name.startswith("the ") and said[-1] in SITTING:
        said = said[1:]  # "the five commissioners" are those that there are
    cut = next((i for i, w in enumerate(said) if w in LINKS), len(said))
    head = said[cut - 1] if cut else ""
    if said[-2:-1] == ["in"] and any(e.kind == "capital" for e in look_up(said[-1].capitalize())):
        said = said[:-2]  # "defence ministers in Lowport": where they met
    told = [part for w in said if w not in LINKS for part in w.rstrip("'").split("-")]
    vague = any(w in stop_words() or w in COUNTED or not w.isalpha() for w in told)
    least = 1 if head in SITTING else LEAST
    if vague or not least <= len(told) <= MOST or not _people(said[:cut], head):
        return frozenset()
    plain = [_stem(w) for w in told] if head == "unions" else [_plain(w) for w in told]
    return _countries(_soldiers(frozenset(plain)))


def _countries(words: Words) -> Words:
    """ "Pacific island nations", "small islands", "oil-producing states", "oil producers": lands, whatever they are called."""
    lands = words & COUNTRIES
    rest = words - lands - MEMBERS if lands else words
    own = rest - DEVELOPING if "island" in rest else rest
    alone = own & TRADERS or "island" in own
    return own if not lands or (alone and len(own) >= LEAST) else own | {"country"}


def _stem(word: str) -> str:
    """Whose a union is: "farm", "farmers'", "farming" alike."""
    one = lemmas.noun(word)
    return next((one.removesuffix(e) for e in TRADE if one.endswith(e)), one)


def _soldiers(words: Words) -> Words:
    """ "Army chiefs", "defence chiefs", "chiefs of staff": those who lead the forces."""
    forces = words & FORCES if "chief" in words else frozenset()
    return (words - forces) | {"military"} if forces else words


def _people(before: Sequence[str], head: str) -> bool:
    """ "Finance ministers", "nurses": several of a sort that is no source's by itself."""
    table, one = offices(), lemmas.noun(head)
    titled = " ".join((*before[-2:-1], one)) in table.titles and len(before) > 1
    return one != head and (titled or head in SITTING or one not in table.unnamed)


def _plain(word: str) -> str:
    """A word in one number and one spelling; a people by its land."""
    word = american(AGENTS.get(word, word))
    land = next((e.id for e in look_up(word.capitalize()) if e.kind in LANDS), None)
    return land or lemmas.noun(word.removesuffix("n") if word.endswith("an") else word)
