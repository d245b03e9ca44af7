"""The lexicon's offices: titles by class, ranks, honorifics, unnamed-source nouns, read once.

In: `offices.toml` beside this file. Out: one frozen `Offices` whose maps are keyed by the form
in lower case (honorifics as written). Portfolios are expanded here with the file's templates.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

MEN = {"man": "men", "woman": "women", "person": "people"}
JOINERS = (" of ", " for ", " to ", " in ", " at ", " without ", " pro ")
GONE = ("former ", "outgoing ", "ex-", "late ", "then-")
# Of those who run for a party, or work for it, these speak for it.
LEADS = ("party leader", "party chief", "party boss", "party president", "co-leader", "party chair",
         "party chairman", "party chairwoman", "party chairperson")  # fmt: skip
OWN_VOICE = frozenset(
    {
        "adviser", "committee_chair", "expert", "head_of_state_spouse", "judge", "legislator",
        "legislature_leader", "party", "police", "religious", "royal", "speaker", "subnational",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offices:
    """Titles and the nouns around them.

    `titles`: title to class; `title_states`: a title that one state alone has to its id; `plurals`: plural title to title; `sectors`: class to PLOVER sector;
    `prefixes`: word before or joined to a title to what it says (deputy, acting, former …);
    `honorifics`: as written, to sort; `unnamed`: noun, either number, to its singular; `peoples`: those of which it has several only;
    `abbreviated`: what a title is cut short to, without full stops, to the title; `collective`: common noun to the sorts of actor it may stand for.
    """

    titles: Mapping[str, str]
    title_states: Mapping[str, str]
    plurals: Mapping[str, str]
    sectors: Mapping[str, str]
    prefixes: Mapping[str, str]
    honorifics: Mapping[str, str]
    suffixes: frozenset[str]
    unnamed: Mapping[str, str]
    peoples: frozenset[str]
    unnamed_phrases: tuple[str, ...]
    abbreviated: Mapping[str, str]
    collective: Mapping[str, tuple[str, ...]]


def plural_of(title: str) -> str:
    """The plural of a title: 'secretary of state' gives 'secretaries of state'."""
    for joiner in JOINERS:
        head, joined, tail = title.partition(joiner)
        if joined:
            return plural_of(head) + joined + tail
    for one, many in MEN.items():
        if title.endswith(one):
            return title.removesuffix(one) + many
    if title.endswith(("s", "sh", "ch", "x")) and not title.endswith("monarch"):
        return title + "es"
    if title.endswith("y") and title[-2:-1] not in "aeiou":
        return title[:-1] + "ies"
    return title + "s"


def _expanded(
    templates: Sequence[str], portfolios: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    for office, words in portfolios.items():
        for word in words:
            for template in templates:
                yield template.format(word), office


def _inverted(table: Mapping[str, Sequence[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, forms in table.items():
        for form in forms:
            found.setdefault(form, key)
    return found


def _several(table: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, forms in table.items():
        for form in forms:
            found[form] = (*found.get(form, ()), key)
    return found


def _titles(data: Mapping[str, Any]) -> dict[str, str]:
    titles = _inverted(data["titles"])
    for title, office in _expanded(data["templates"], data["portfolios"]):
        titles.setdefault(title, office)
    return titles


@cache
def offices() -> Offices:
    """Every title, prefix, honorific and common noun of the lexicon."""
    text = files(__package__).joinpath("offices.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    titles = _titles(data)
    several = data["unnamed"] | data["peoples"]
    unnamed = {many: one for one, many in several.items()}
    return Offices(
        titles=MappingProxyType(titles),
        title_states=MappingProxyType(_inverted(data["title_states"])),
        plurals=MappingProxyType({plural_of(title): title for title in titles}),
        sectors=MappingProxyType(_inverted(data["sectors"])),
        prefixes=MappingProxyType(_inverted(data["prefixes"])),
        honorifics=MappingProxyType(_inverted(data["honorifics"])),
        suffixes=frozenset(data["suffixes"]["name"]),
        unnamed=MappingProxyType(unnamed | {one: one for one in data["unnamed"]}),
        peoples=frozenset(data["peoples"].values()),
        unnamed_phrases=tuple(data["unnamed_phrases"]["forms"]),
        abbreviated=MappingProxyType(data["abbreviated"]),
        collective=MappingProxyType(_several(data["collective"])),
    )


def speaks_for_whole(title: str) -> bool:
    """Whether who has an office speaks for its state or body: a minister does, a senator does not."""
    plain = title.casefold().removeprefix("acting ")
    leads = plain.endswith(LEADS)
    return not plain.startswith(GONE) and (leads or offices().titles.get(plain) not in OWN_VOICE)
