"""Small readings of the factbook's own phrasing: names, demonyms, capitals, parliaments."""

from __future__ import annotations

import re
import unicodedata


def short_name(text: str) -> str:
    """A country's name without article, bracketed remark or 'none'."""
    text = re.split(r"[;(]", text)[0].strip()
    if text == "none" or "," in text:
        return ""
    return re.sub(r"^[Tt]he ", "", text)


def alternatives(text: str) -> list[str]:
    """The alternatives of a demonym cell: 'A(s) or B(s); note - C' gives A(s) and B(s)."""
    if text in {"NA", "none"} or text.startswith("NA ("):
        return []
    return [part.strip() for part in re.split(r",| or ", text.partition(";")[0]) if part.strip()]


def demonym_nouns(text: str) -> list[list[str]]:
    """[singular, plural] of each noun for the people."""
    pairs = []
    for part in alternatives(text):
        word = re.sub(r"\s*\([^)]*\)", "", part).strip()
        if "plural" in part or word.endswith("ese"):
            pairs.append([word, word])
        elif word:
            pairs.append([word, word if word.endswith("s") else word + "s"])
    return pairs


def demonym_adjectives(text: str) -> list[str]:
    """The adjectives for the country."""
    words = [re.sub(r"\s*\([^)]*\)", "", part).strip(" )") for part in alternatives(text)]
    return [word for word in words if word]


def capital_names(text: str) -> list[str]:
    """The capitals named first, without remarks: 'Gitega (…), Bujumbura (…)' gives both."""
    text = re.sub(r"\([^)]*\)", "", text.partition("; note")[0])
    parts = [part.strip() for part in re.split(r"[;,/]", text)]
    return [part for part in parts if part and part[0].isupper() and len(part.split()) < 4]


def legislature_names(text: str) -> list[str]:
    """The English name and the names in brackets: 'Parliament (Riksdag)' gives both."""
    inside = re.findall(r"\(([^)]*)\)", text)
    outside = re.sub(r"\([^)]*\)", "", text).strip(" )")
    parts = [outside.split(" or ")[0], *inside]
    names = [name.strip() for part in parts for name in re.split(r" - |/", part)]
    return [" ".join(re.sub(r"^The ", "", name).split()) for name in names if len(name) > 2]


def slug(name: str) -> str:
    """An id from a name: ASCII letters and digits, lower case, joined by hyphens."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(char for char in letters if not unicodedata.combining(char))
    return "-".join(re.findall(r"[a-z0-9]+", kept.replace("+", " plus").replace("'", "")))
