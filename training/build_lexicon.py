"""Build `states.json` and `organizations.json` of the lexicon from public facts.

In: the factbook's folder (CC0), the country codes' CSV (PDDL), and our own tables beside this
script. Out: one sorted JSON line a state or an organization, the same bytes every time.

    python training/build_lexicon.py FACTBOOK_DIR COUNTRY_CODES_CSV OUT_DIR
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lexicon_heads import fact_heads, merge_heads, table_heads
from lexicon_sources import (
    Code,
    Row,
    Supplement,
    cells,
    read_codes,
    read_factbook,
    read_supplement,
    read_table,
    write_lines,
)
from lexicon_text import (
    demonym_adjectives,
    demonym_nouns,
    legislature_names,
    short_name,
    slug,
)

HERE = Path(__file__).resolve().parent
KOSOVO = Code("xk", "xkx", "", "Kosovo", "Kosovo", "Yes")


def unique(forms: Sequence[str]) -> list[str]:
    """The non-empty forms in NFC, first place kept, each once."""
    return list(dict.fromkeys(unicodedata.normalize("NFC", form) for form in forms if form))


def names_of(code: Code, facts: Mapping[str, str], extra: Mapping[str, Any]) -> list[str]:
    """The state's name as newspapers write it, then its aliases."""
    name = extra.get("name") or short_name(facts.get("short", "")) or code.display
    if "aliases" in extra and not extra["aliases"]:
        return [name]
    derived = [short_name(facts.get("short", "")), short_name(facts.get("long", ""))]
    codes = [code.display.replace(" & ", " and "), code.official.split(" (")[0]]
    derived = [form for form in [*derived, *codes] if form and "," not in form and form != "UK"]
    return unique([name, *extra.get("aliases", ()), *derived])


def legislatures_of(facts: Mapping[str, Any], extra: Mapping[str, Any]) -> list[list[str]]:
    """[form, chamber] of the parliament and its chambers, ours first."""
    rows = [[form, chamber] for form, chamber in extra.get("legislatures", {}).items()]
    for text, chamber in facts.get("legislatures", ()):
        rows += [[form, chamber] for form in legislature_names(text)]
    seen: dict[str, str] = {}
    for form, chamber in rows:
        seen.setdefault(unicodedata.normalize("NFC", form), chamber)
    return [[form, chamber] for form, chamber in seen.items() if form]


def status_of(code: Code) -> str:
    """`sovereign`, or `territory` where another state holds it."""
    held = ("Territor", "Part of", "Crown", "Commonwealth of", "Associated")
    return "territory" if code.independent.startswith(held) else "sovereign"


def capitals_of(facts: Mapping[str, Any], extra: Mapping[str, Any]) -> list[str]:
    """The capitals as reports write them."""
    given = extra.get("capitals")
    return unique(given if given is not None else facts.get("capitals", ()))


def state_line(
    code: Code, facts: Mapping[str, Any], supplement: Supplement, heads: Sequence[Row]
) -> dict[str, Any]:
    """Everything the lexicon says of one state."""
    extra = supplement.states.get(code.id, {})
    nouns = extra.get("nouns", demonym_nouns(facts.get("noun", "")))
    adjectives = extra.get("adjectives", demonym_adjectives(facts.get("adjective", "")))
    name, *aliases = names_of(code, facts, extra)
    return {
        "id": code.id,
        "iso3": code.alpha3,
        "name": name,
        "status": status_of(code),
        "of": code.independent[-2:].lower() if status_of(code) == "territory" else "",
        "aliases": aliases,
        "adjectives": unique(adjectives),
        "nouns": [list(pair) for pair in nouns],
        "capitals": capitals_of(facts, extra),
        "seats": [[form, office] for form, office in extra.get("seats", {}).items()],
        "legislatures": legislatures_of(facts, extra),
        "heads": list(heads),
    }


def region_line(row: Row) -> dict[str, Any]:
    """A part of a state that reports write about as an actor: a land, a province."""
    return {
        "id": row["id"],
        "name": row["name"],
        "status": "region",
        "of": row["id"].split("-")[0],
        "aliases": cells(row["aliases"]),
        "adjectives": cells(row["adjectives"]),
        "nouns": [pair.split("/") for pair in cells(row["nouns"])],
        "capitals": cells(row["capitals"]),
        "seats": [],
        "legislatures": [],
        "heads": [],
    }


def build_states(
    factbook: Mapping[str, Mapping[str, Any]], codes: Sequence[Code], supplement: Supplement
) -> list[dict[str, Any]]:
    """Every state, territory and region, by id."""
    by_state: dict[str, list[Row]] = {}
    for row in read_table(HERE / "lexicon_heads.psv"):
        by_state.setdefault(row["of"], []).append(row)
    lines = []
    for code in [*codes, KOSOVO]:
        facts = factbook.get(code.id, {})
        if not facts and code.id not in supplement.states:
            continue
        sovereign = status_of(code) == "sovereign"
        known = fact_heads(facts, sovereign=sovereign)
        lines.append(
            state_line(
                code, facts, supplement, merge_heads(known, table_heads(by_state.get(code.id, [])))
            )
        )
    lines += [region_line(row) for row in read_table(HERE / "lexicon_regions.psv")]
    return sorted(lines, key=lambda line: str(line["id"]))


def claimants(lines: Sequence[Mapping[str, Any]]) -> dict[str, set[str]]:
    """For each form that names a state, its people or its seats: the states it could mean."""
    claims: dict[str, set[str]] = {}
    for line in lines:
        forms = [line["name"], *line["aliases"], *line["adjectives"], *line["capitals"]]
        forms += [form for pair in line["nouns"] for form in pair]
        forms += [form for form, _ in line["seats"]]
        for form in forms:
            claims.setdefault(form, set()).add(line["id"])
    return claims


def mark_shared(lines: Sequence[dict[str, Any]], supplement: Supplement) -> None:
    """Mark ambiguous forms; parliaments' names that several states share become generic."""
    holders: dict[str, set[str]] = {}
    for line in lines:
        for form, _ in line["legislatures"]:
            holders.setdefault(form, set()).add(line["id"])
    claims = claimants(lines)
    for line in lines:
        own = [form for form in claims if line["id"] in claims[form]]
        own += [form for form, _ in line["legislatures"]]
        line["ambiguous"] = sorted(set(own) & supplement.ambiguous)
        ours = supplement.states.get(line["id"], {}).get("legislatures", {})
        line["generic"] = sorted(
            form
            for form, _ in line["legislatures"]
            if form not in ours and (len(holders[form]) > 1 or form in supplement.skip_legislatures)
        )
    shared = {form for form, ids in claims.items() if len(ids) > 1} - supplement.ambiguous
    if shared:
        raise SystemExit(f"shared by several states and not marked ambiguous: {sorted(shared)}")


def mark_surnames(lines: Sequence[Mapping[str, Any]], supplement: Supplement) -> None:
    """Mark the surnames of heads that are common words or first names."""
    for head in (head for line in lines for head in line["heads"]):
        head["ambiguous"] = [form for form in head["families"] if form in supplement.surnames]


def members_of(row: Row, factbook: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Member states: those the factbook lists under the row's code, ours added, those with '-' left out."""
    listed = {state for state, facts in factbook.items() if row["code"] in facts["memberships"]}
    ours = row["members"].split()
    added = {state for state in ours if not state.startswith("-")}
    return sorted((listed | added) - {state[1:] for state in ours if state.startswith("-")})


def organization_line(row: Row, factbook: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """One organization, group, outlet or platform."""
    return {
        "id": slug(row["name"]),
        "name": row["name"],
        "type": row["type"],
        "kind": row["kind"],
        "of": row["of"],
        "aliases": [form for form in cells(row["aliases"]) if form != row["name"]],
        "seats": cells(row["seats"]),
        "members": members_of(row, factbook),
        "ambiguous": cells(row["ambiguous"]),
    }


def build_organizations(factbook: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Every organization of our tables, by id."""
    rows = read_table(HERE / "lexicon_organizations.psv") + read_table(HERE / "lexicon_outlets.psv")
    lines = [organization_line(row, factbook) for row in rows]
    ids = [str(line["id"]) for line in lines]
    if len(set(ids)) < len(ids):
        raise SystemExit(f"ids given twice: {sorted(i for i in set(ids) if ids.count(i) > 1)}")
    return sorted(lines, key=lambda line: str(line["id"]))


def mark_clashes(bodies: Sequence[dict[str, Any]], states: Sequence[Mapping[str, Any]]) -> None:
    """An organization's form that another one, or a state, also bears becomes ambiguous."""
    bearers: dict[str, int] = dict.fromkeys(claimants(states), 1)
    for body in bodies:
        for form in {body["name"], *body["aliases"], *body["seats"]}:
            bearers[form] = bearers.get(form, 0) + 1
    for body in bodies:
        own = [body["name"], *body["aliases"], *body["seats"]]
        body["ambiguous"] = sorted({*body["ambiguous"], *(f for f in own if bearers[f] > 1)})


def main(arguments: Sequence[str]) -> int:
    """Build both files into OUT_DIR."""
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    factbook_dir, codes_csv, out = (Path(argument) for argument in arguments)
    supplement = read_supplement(HERE / "lexicon_supplement.toml")
    codes = read_codes(codes_csv)
    factbook = read_factbook(factbook_dir, codes, supplement.skip_factbook)
    states = build_states(factbook, codes, supplement)
    mark_shared(states, supplement)
    bodies = build_organizations(factbook)
    mark_clashes(bodies, states)
    mark_surnames(states, supplement)
    write_lines(out / "states.json", states)
    write_lines(out / "organizations.json", bodies)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
