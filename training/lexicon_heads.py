"""Heads of state and government: the factbook's sentences and our table, joined by surname."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

Head = dict[str, Any]

MONTHS = dict(
    zip("jan feb mar apr may jun jul aug sep oct nov dec".split(), range(1, 13), strict=True)
)
ROLES = {"s": ["head_of_state"], "g": ["head_of_government"]}
ROLES["sg"] = [*ROLES["s"], *ROLES["g"]]
RANKS = r"(?:(?:Dr|Gen|Sr|Col|Capt|Sir|Dame|General|Prince|Ratu|Sultan|Imam)\.?\s+)*"
TITLE = re.compile(
    r"^((?:Acting |Interim |Transition(?:al)? |Caretaker |CNSP |GNU )*"
    r"(?:President of the Government|President of the Swiss Confederation"
    r"|President of Council of Ministers|President of the National Council[^A-Z]*\([A-Z]+\)"
    r"|Chair(?:man|person) of the Cabinet of Ministers|Chairperson of the Council of Ministers"
    r"|Minister of State|Supreme Leader|Taliban Leader|Vice President|Prime Minister|Premier"
    r"|President|Chancellor|Taoiseach|Chief Executive|Chief Minister|Grand Duke|Crown Prince"
    r"|Emperor|Sultan|Emir|Amir|King|Prince|Pope|Governor))\b(?: and [A-Z][\w-]+(?: Minister)?)?"
)


def fold(text: str) -> str:
    """Letters only, lower case, without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in letters if char.isalpha())


def month_of(text: str) -> str:
    """'since 5 July 2024' gives '2024-07'; a bare year gives '2024'."""
    match = re.search(r"since (?:\d+ )?(?:([A-Z][a-z]{2})[a-z]* )?(\d{4})", text)
    if match is None:
        return ""
    month = MONTHS.get((match[1] or "").lower())
    return f"{match[2]}-{month:02d}" if month else match[2]


def is_caps(word: str) -> bool:
    """True for a word, or the last part of 'al-BURHAN', that the factbook sets in capitals."""
    letters = [char for char in re.sub(r"^(?:el|al|ad|an)-", "", word) if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def is_numeral(word: str) -> bool:
    """True for a monarch's number."""
    return bool(re.fullmatch(r"[IVX]+", word))


def capitalised(word: str) -> str:
    """'GEERLINGS-SIMONS' gives 'Geerlings-Simons'; numerals and mixed words stay."""
    if is_numeral(word) or not is_caps(word):
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word.lower())


def press_name(words: Sequence[str]) -> tuple[str, str, list[str]]:
    """(name as the press writes it, surname, aliases) of a factbook name's words."""
    caps = [index for index, word in enumerate(words) if is_caps(word) and not is_numeral(word)]
    full = " ".join(capitalised(word) for word in words)
    if not caps:
        return full, words[-1], []
    first, last = caps[0], caps[-1]
    family = " ".join(capitalised(word) for word in words[first : last + 1])
    if first == 0 or any(is_numeral(word) for word in words):
        return full, family, []
    short = f"{capitalised(words[0])} {family}"
    return short, family, [] if short == full else [full]


def fact_head(text: str, roles: list[str]) -> Head | None:
    """The person one factbook sentence names, or None where it names none we trust."""
    text = text.replace("; also spelled Vajiralongkorn", "")
    title = TITLE.match(text)
    if title is None or "represented by" in text or "vacant" in text:
        return None
    rest = re.split(r"[(;,]", text[title.end() :])[0].strip()
    rest = re.sub(r'"[^"]*"\s*', "", re.sub(rf"^{RANKS}", "", rest)).strip()
    if not rest:
        return None
    name, family, aliases = press_name(rest.split(" of ")[0].split())
    return head(name, family, aliases, roles, title[1].lower(), month_of(text))


def head(
    name: str, family: str, aliases: list[str], roles: list[str], title: str, start: str
) -> Head:
    """One row of a state's heads."""
    parts = {"name": name, "family": family, "aliases": aliases, "roles": roles}
    return {**parts, "title": title, "from": start, "to": ""}


def fact_heads(facts: Mapping[str, Any], *, sovereign: bool) -> list[Head]:
    """The factbook's head of state and of government; one row where one person is both."""
    chief = fact_head(str(facts.get("chief of state", "")), ROLES["s"]) if sovereign else None
    ruler = fact_head(str(facts.get("head of government", "")), ROLES["g"])
    if chief and ruler and chief["name"] == ruler["name"]:
        return [{**chief, "roles": ROLES["sg"]}]
    return [found for found in (chief, ruler) if found]


def table_heads(rows: Sequence[Mapping[str, str]]) -> list[Head]:
    """Our table's rows: names parted by ';', the surname in braces or the last word."""
    return [table_head(row) for row in rows]


def table_head(row: Mapping[str, str]) -> Head:
    """One row of our table."""
    names = [name.strip() for name in row["names"].split(";")]
    marked = re.search(r"\{([^}]*)\}", names[0])
    plain_names = [name.replace("{", "").replace("}", "") for name in names]
    family = marked[1] if marked else plain_names[0].split()[-1]
    line = head(
        plain_names[0], family, plain_names[1:], ROLES[row["roles"]], row["title"], row["from"]
    )
    return {**line, "to": row["to"]}


def same_holder(ours: Head, theirs: Head) -> bool:
    """True where a row still in office is the person the factbook names."""
    mine = {fold(part) for name in [ours["name"], *ours["aliases"]] for part in name.split()}
    shared = fold(theirs["family"]) in mine | {fold(ours["family"])}
    return shared and not ours["to"] and bool(set(ours["roles"]) & set(theirs["roles"]))


def merge_heads(known: Sequence[Head], ours: Sequence[Head]) -> list[Head]:
    """Both lists, one row a term; our spelling and dates win over the factbook's."""
    merged = []
    for row in ours:
        match = next((other for other in known if same_holder(row, other)), None)
        merged.append({**row, "from": row["from"] or (match["from"] if match else "")})
    taken = {role for row in ours if not row["to"] for role in row["roles"]}
    left = [row for row in known if not set(row["roles"]) & taken]
    return sorted([*merged, *left], key=lambda row: (row["from"], row["name"], row["title"]))
