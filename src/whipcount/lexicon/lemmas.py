"""Lemmas of English verbs and nouns from spelling rules and a table of the irregular ones."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# Where a stem is not in the table: endings that only a dropped -e can leave behind.
DROPPED_E = re.compile(r"(?:[^s]s|c|v|z|u|[^aeiou]l|[aeiou]g|[dr]g|ang|[^eo]at|[aeiu][td]e?x)$")
DOUBLED = re.compile(r"([bdgklmnprtv])\1$")
IRREGULAR = """
people person men man women woman children child crises crisis analyses analysis theses thesis
hypotheses hypothesis criteria criterion phenomena phenomenon wives wife lives life knives knife
leaves leaf halves half thieves thief shelves shelf buses bus bonuses bonus gases gas viruses virus
campuses campus statuses status series series news news species species means means
politics politics economics economics headquarters headquarters barracks barracks
""".split()
# "Trawlermen", but no "specimen".
MEN = re.compile(r"(?:[bcdhklmnrstwy]|sea|wo|fire|police)men$|people$")
PLURALS = dict(zip(IRREGULAR[::2], IRREGULAR[1::2], strict=True))


@cache
def _table() -> tuple[Mapping[str, str], frozenset[str], frozenset[str]]:
    """Irregular form to lemma; the regular verbs in -e; the verbs in a double consonant."""
    data = tomllib.loads(files("whipcount.lexicon").joinpath("verbs.toml").read_text("utf-8"))
    forms = {
        form: lemma
        for lemma, written in data["irregular"].items()
        for form in re.split(r"[ /]", written)
    }
    regular = data["regular"]
    forms.update(regular["irregular_spelling"])
    in_e = {*regular["in_e"].split(), *(lemma for lemma in data["irregular"] if lemma[-1] == "e")}
    return forms, frozenset(in_e), frozenset(regular["bare_double"].split())


@cache
def verb(word: str) -> str:
    """The lemma of a verb form, lower case."""
    word = word.casefold().replace("’", "'")
    forms, in_e, double = _table()
    if word in forms:
        return forms[word]
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and re.search("[aeiouy]", stem) and word[-3:] != "eed":
            return _stem(stem, in_e, double)
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1] if word[:-1] in in_e else _singular(word)
    return word


def _stem(stem: str, in_e: frozenset[str], double: frozenset[str]) -> str:
    """Put back what -ed or -ing took off."""
    if stem + "e" in in_e:
        return stem + "e"
    if stem in double:
        return stem
    if DOUBLED.search(stem):
        return stem[:-1]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return stem + "e" if DROPPED_E.search(stem) else stem


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|zz|o)es$", word):
        return word[:-2]
    return word[:-1]


@cache
def noun(word: str) -> str:
    """The singular of a noun, lower case."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    if word in PLURALS:
        return PLURALS[word]
    return _singular(word) if word.endswith("s") and not re.search("(?:ss|us|is)$", word) else word


def several(word: str) -> bool:
    """Whether a noun in lower case is a plural."""
    ending = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return bool(MEN.search(word)) or (ending and noun(word) != word)
