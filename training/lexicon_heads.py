"""Heads of state and government: the factbook's sentences and our table, joined by surname."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from lexicon_text import slug

MONARCHS = {"King", "Queen", "Emperor", "Grand Duke", "Prince", "Sultan", "Pope"}

# Gaddafi and Khadafy pass; Espot and Zamora, Kiir and Mayardit do not.
ALIKE = 0.55

Head = dict[str, Any]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ROLES = {"s": ["head_of_state"], "g": ["head_of_government"]}
ROLES["sg"] = [*ROLES["s"], *ROLES["g"]]
RANKS = r"(?:(?:Dr|Gen|Sr|Col|Capt|Sir|Dame|General|Prince|Ratu|Sultan|Imam)\.?\s+)*"
TITLE = re.compile(
    r"^(?:(?:Acting|Interim|Transition|Transitional|Caretaker|CNSP|GNU) )*"
    r"(President of the Government|Chair(?:man|person) of the (?:Cabinet|Council) of Ministers"
    r"|Minister of State|Supreme Leader|Prime Minister|Premier"
    r"|President|Chancellor|Taoiseach|Chief Executive|Chief Minister|Grand Duke|Crown Prince"
    r"|Emperor|Sultan|Emir|Amir|King|Prince|Pope|Governor)\b"
    r"(?: and [A-Z][\w-]+(?: Minister)?| of the Swiss Confederation"
    r"| of (?:the )?(?:Territorial (?:Council|Assembly)|Council of Ministers|French Polynesia))?"
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
    if not match[1]:
        return match[2]
    return f"{match[2]}-{MONTHS.index(match[1].lower()) + 1:02d}"


def is_caps(word: str) -> bool:
    """True for a word that the factbook sets in capitals, or a part of it ('al-ALIMI')."""
    return any(len(part) > 1 and part.isupper() for part in re.split(r"[-'.]", word))


def is_numeral(word: str) -> bool:
    """True for a monarch's number, which is not the family name Xi."""
    return word != "XI" and bool(re.fullmatch(r"[IVX]+", word))


def capitalised(word: str) -> str:
    """'GEERLINGS-SIMONS' gives 'Geerlings-Simons'; numerals and mixed words stay."""
    if is_numeral(word) or not is_caps(word):
        return word
    return re.sub(
        r"[^\W\d_]+", lambda part: part[0] if part[0].islower() else part[0].capitalize(), word
    )


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
    if not rest or rest.startswith("of "):
        return None
    name, family, aliases = press_name(rest.split(" of ")[0].split())
    if title[1] in MONARCHS:
        aliases = [f"{title[1]} {family}", f"{title[1]} {name}"]
    return head([name, *aliases], family, roles, title[1].lower(), month_of(text))


def unaccented(text: str) -> str:
    """The letters without their accents, as a plain newspaper writes them."""
    letters = unicodedata.normalize("NFD", text).translate(str.maketrans("øØđĐłŁıß", "oOdDlLis"))
    return "".join(char for char in letters if not unicodedata.combining(char))


def head(names: Sequence[str], family: str, roles: list[str], title: str, start: str) -> Head:
    """One row of a state's heads; every name also without accents, and every surname's form."""
    every = list(dict.fromkeys(form for name in names for form in (name, unaccented(name))))
    parts = {
        "id": slug(every[0]),
        "name": every[0],
        "families": surnames(every, family),
        "aliases": every[1:],
    }
    return {**parts, "roles": roles, "title": title, "from": start, "to": ""}


def surnames(names: Sequence[str], family: str) -> list[str]:
    """The surname and its other spellings, taken from the same place in each full name."""
    words, size = names[0].split(), len(family.split())
    found = [family, unaccented(family)]
    last = bool(words) and " ".join(words[-size:]).removeprefix("al-") == family
    for name in names:
        parts = name.split()
        if len(parts) > size and not is_numeral(parts[-1]) and (last or name.startswith(family)):
            form = " ".join(parts[-size:] if last else parts[:size])
            found += [form.removeprefix("al-").removeprefix("el-"), form]
    return [form for form in dict.fromkeys(found) if alike(form, family)]


def alike(one: str, other: str) -> bool:
    """True for two spellings of one surname, false for a second surname or a patronym."""
    return SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() > ALIKE


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
    line = head(plain_names, family, ROLES[row["roles"]], row["title"], row["from"])
    return {**line, "to": row["to"]}


def same_holder(ours: Head, theirs: Head) -> bool:
    """True where a row still in office is the person the factbook names."""
    mine = {fold(part) for name in [ours["name"], *ours["aliases"]] for part in name.split()}
    mine |= {fold(form) for form in ours["families"]}
    shared = bool({fold(form) for form in theirs["families"]} & mine)
    return shared and not ours["to"] and bool(set(ours["roles"]) & set(theirs["roles"]))


def merge_heads(known: Sequence[Head], ours: Sequence[Head]) -> list[Head]:
    """Both lists, one row a term; our spelling and dates win over the factbook's."""
    merged = []
    for row in ours:
        match = next((other for other in known if same_holder(row, other)), None)
        merged.append(joined(row, match) if match else row)
    taken = {role for row in ours if not row["to"] for role in row["roles"]}
    left = [row for row in known if not set(row["roles"]) & taken]
    return sorted([*merged, *left], key=lambda row: (row["from"], row["name"], row["title"]))


def joined(ours: Head, theirs: Head) -> Head:
    """Our row with the factbook's long form of the name, and its date where we give none."""
    longer = [name for name in (theirs["name"], *theirs["aliases"]) if len(name.split()) > 2]
    known = {ours["name"], *ours["aliases"]}
    aliases = [*ours["aliases"], *(name for name in longer if name not in known)]
    return {**ours, "aliases": aliases, "from": ours["from"] or theirs["from"]}
