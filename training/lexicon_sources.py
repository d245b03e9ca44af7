"""Read the lexicon's sources (factbook, country codes, our tables); write its JSON lines."""

from __future__ import annotations

import csv
import html
import json
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lexicon_text import capital_names

Row = dict[str, Any]

# The factbook's country codes are FIPS; these are not in the code list, or share a file there.
FIPS = {"ri": "rs", "kv": "xk"}
# Remarks the factbook puts behind an organization's code for what is still a member.
MEMBER = {None, "nonregional member", "nonregional members", "de facto member", "suspended"}
MEMBER |= {"temporarily suspended", "Chinese Taipei", "temporary", "permanent", "regional"}


@dataclass(frozen=True)
class Code:
    """One line of the country codes: ISO codes in lower case, FIPS, names, whose it is."""

    id: str
    alpha3: str
    fips: str
    display: str
    official: str
    independent: str


@dataclass(frozen=True)
class Supplement:
    """Our own knowledge of states, and the forms that are never linked on sight."""

    states: Mapping[str, Mapping[str, Any]]
    ambiguous: frozenset[str]
    surnames: frozenset[str]
    skip_factbook: frozenset[str]
    skip_legislatures: tuple[str, ...]


def read_codes(path: Path) -> list[Code]:
    """The country codes, in the file's order."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [code_of(row) for row in csv.DictReader(stream)]


def code_of(row: Mapping[str, str]) -> Code:
    """One line of the country codes."""
    return Code(
        row["ISO3166-1-Alpha-2"].lower(),
        row["ISO3166-1-Alpha-3"].lower(),
        row["FIPS"].lower(),
        row["CLDR display name"],
        row["official_name_en"],
        row["is_independent"],
    )


def read_supplement(path: Path) -> Supplement:
    """Our supplement, checked for nothing but its shape."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Supplement(
        data["states"],
        frozenset(data["ambiguous"]["forms"]),
        frozenset(data["ambiguous"]["surnames"]),
        frozenset(data["skip"]["factbook"]),
        tuple(data["skip"]["legislature_forms"]),
    )


def read_table(path: Path) -> list[Row]:
    """A table with `|` between cells: the first line names the columns, `#` starts a comment."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.strip() and not line.startswith("#")]
    columns = [cell.strip() for cell in rows[0].split("|")]
    return [row_of(columns, line) for line in rows[1:]]


def row_of(columns: Sequence[str], line: str) -> Row:
    """One line of a table; cells left out at the end are empty."""
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) > len(columns):
        raise ValueError(f"too many cells: {line}")
    return dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def cells(text: str) -> list[str]:
    """The forms of one cell, parted by ';', in NFC, each once."""
    forms = (unicodedata.normalize("NFC", form.strip()) for form in text.split(";"))
    return list(dict.fromkeys(form for form in forms if form))


def plain(node: object) -> str:
    """A factbook entry's text without markup."""
    text = str(node.get("text", "")) if isinstance(node, dict) else ""
    text = re.sub(r"<[^>]+>", " ", html.unescape(text))
    return re.sub(r"\s+", " ", text).strip()


def read_factbook(
    folder: Path, codes: Sequence[Code], skip: Iterable[str]
) -> dict[str, dict[str, Any]]:
    """The facts by ISO code of every country file that is not skipped."""
    by_fips = {code.fips: code.id for code in codes} | FIPS
    dropped = set(skip)
    facts = {}
    for path in sorted(folder.glob("*/*.json")):
        if path.stem in dropped:
            continue
        facts[by_fips[path.stem]] = facts_of(json.loads(path.read_text(encoding="utf-8")))
    return facts


def facts_of(page: Mapping[str, Any]) -> dict[str, Any]:
    """What the lexicon wants of one country's page."""
    government = page.get("Government", {})
    names = government.get("Country name", {})
    executive = government.get("Executive branch", {})
    nationality = page.get("People and Society", {}).get("Nationality", {})
    return {
        "short": plain(names.get("conventional short form")),
        "long": plain(names.get("conventional long form")),
        "noun": plain(nationality.get("noun")),
        "adjective": plain(nationality.get("adjective")),
        "capitals": capital_names(plain(government.get("Capital", {}).get("name"))),
        "chief of state": plain(executive.get("chief of state")),
        "head of government": plain(executive.get("head of government")),
        "legislatures": legislatures(government),
        "memberships": memberships(government),
    }


def legislatures(government: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(name as given, chamber) of the parliament and its chambers."""
    branch = government.get("Legislative branch", {})
    found = [(plain(branch.get("legislature name")), "whole")]
    if "chamber name" in branch:
        found.append((plain(branch["chamber name"]), "whole"))
    for chamber in ("lower", "upper"):
        node = government.get(f"Legislative branch - {chamber} chamber", {})
        found.append((plain(node.get("chamber name")), chamber))
    return [(name, chamber) for name, chamber in found if name]


def memberships(government: Mapping[str, Any]) -> frozenset[str]:
    """The organizations' codes of which the state is a full member."""
    text = plain(government.get("International organization participation"))
    codes = [code.strip() for code in re.split(r",(?![^(]*\))", text)]
    full = [re.fullmatch(r"([^(]+?)\s*(?:\(([^)]*)\))?", code) for code in codes]
    return frozenset(code[1] for code in full if code and code[2] in MEMBER)


def write_lines(path: Path, lines: Sequence[Mapping[str, Any]]) -> None:
    """One JSON array, one element a line, so that a change shows in a diff."""
    dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    slim = [{key: value for key, value in line.items() if value not in ("", [])} for line in lines]
    text = "[\n" + ",\n".join(dumps(line) for line in slim) + "\n]\n"
    path.write_text(text, encoding="utf-8", newline="\n")
