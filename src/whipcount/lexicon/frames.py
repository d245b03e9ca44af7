"""Stance frames and set phrases from ``frames.toml``, ready to look up by predicate."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FORMS = re.compile(r"\{([^}]+)\}")


@dataclass(frozen=True, slots=True)
class Frame:
    """A stance and what carries its issue.

    ``objects`` limits it to objects with these heads, ``bodies`` lets organizations pass as well;
    ``no_object`` are heads that say nothing; ``progressive`` frames count only in -ing forms; ``persons``
    lets a person be what it is about ("voted for Lee").
    """

    stance: str
    asks: str
    takes: frozenset[str]
    denied: str
    objects: frozenset[str] = frozenset()
    no_object: frozenset[str] = frozenset()
    bare: bool = False
    settled: bool = False
    progressive: bool = False
    bodies: bool = False
    persons: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A set phrase that says a stance by itself; what ``judges`` is said of the issue, not of who holds it.

    What is ``sure`` means nothing else, whether the model knows the idiom or not.
    """

    words: str
    stance: str
    asks: str
    sign: str  # the longest of its words that stand as they are: few texts have them
    judges: bool = False
    sure: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """The phrase in lower-case text; "@" stands for a possessive or an article."""
        return _pattern(self.words)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    written = re.escape(words).replace("@", r"(?:its|their|his|her|our|my|the|a|\S+['’]s?)")
    return re.compile(rf"(?<!\w){written}(?!\w)")


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("frames.toml").read_text("utf-8"))


def _frame(row: Mapping[str, Any]) -> Frame:
    return Frame(
        row["stance"], row["asks"],
        frozenset(t.replace("_", " ") for t in row["takes"].split()), row["denied"],
        frozenset(row.get("objects", "").split()), frozenset(row.get("no_object", "").split()),
        row.get("bare", False), row.get("settled", False), row.get("progressive", False), row.get("bodies", False),
        row.get("persons", False),
    )  # fmt: skip


@cache
def frames() -> Mapping[tuple[str, str], tuple[Frame, ...]]:
    """(kind of predicate, lemma) to the frames it opens; kinds as in Clause."""
    table: dict[tuple[str, str], tuple[Frame, ...]] = {}
    for row in _data()["frame"]:
        for kind, key in (("verb", "verbs"), ("adjective", "adjectives"), ("noun", "nouns")):
            for lemma in row.get(key, "").split():
                place = (kind, lemma.replace("_", " "))
                table[place] = (*table.get(place, ()), _frame(row))
    return table


@cache
def phrases() -> tuple[Phrase, ...]:
    """All set phrases, longest first."""
    rows = [
        Phrase(w, p["stance"], p["asks"], max(w.split("@"), key=len), p.get("judges", False), p.get("sure", False))
        for p in _data()["phrase"] for written in p["words"] for w in _forms(written)
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda p: (-len(p.words), p.words)))


def _forms(written: str) -> tuple[str, ...]:
    """A phrase once with each of the forms that it leaves open: "{want wants} out of"."""
    met = FORMS.search(written)
    if met is None:
        return (written,)
    before, after = written[: met.start()], written[met.end() :]
    return tuple(full for form in met[1].split() for full in _forms(f"{before}{form}{after}"))


@cache
def judging_verbs() -> frozenset[str]:
    """Verbs that pass judgement: "called it reckless"."""
    return frozenset(_data()["judging"]["verbs"].split())


@cache
def judging_words() -> Mapping[str, str]:
    """Words of praise and blame to the stance they show."""
    judging = _data()["judging"]
    return {
        **dict.fromkeys(judging["good"].split(), "supports"),
        **dict.fromkeys(judging["bad"].split(), "opposed"),
    }


@cache
def verdict_words() -> Mapping[str, str]:
    """What a thing or an act is said to be, to the stance it shows: judging words that are no facts, and what has to be."""
    judging = _data()["judging"]
    due = dict.fromkeys(judging["due"].split(), "supports")
    told = {**judging_words(), **due, **dict.fromkeys(judging["undue"].split(), "opposed")}
    return {w: s for w, s in told.items() if w not in judging["facts"].split()}


@cache
def quoted_verdict_words() -> Mapping[str, str]:
    """What a thing is said to be in quotation marks of its own: there words of fact judge as well."""
    return {**verdict_words(), **judging_words()}


@cache
def denied_verdict_words() -> frozenset[str]:
    """Words that judge only where they are denied: "not sustainable"."""
    return frozenset(_data()["judging"]["denied"].split())


@cache
def verdict_carriers() -> frozenset[str]:
    """Nouns that judge by the words before them: "a shameless effort"."""
    return frozenset(_data()["judging"]["carriers"].split())


@cache
def hanging_prepositions() -> frozenset[str]:
    """Prepositions whose -ing form hangs on what stands before: "accused of backing it"."""
    return frozenset(_data()["hung"]["prepositions"].split())


@cache
def foreseeing_verbs() -> frozenset[str]:
    """Verbs below which others' acts are hoped for, feared or asked: "thinks they will pass it"."""
    return frozenset(_data()["hung"]["foreseeing"].split())


@cache
def disowning_verbs() -> frozenset[str]:
    """Verbs whose -ing form is what is not done, or done by others: "denied having agreed"."""
    return frozenset(_data()["hung"]["disowning"].split())


@cache
def rejecting_verbs() -> frozenset[str]:
    """Verbs that put off what somebody claims: "scoffed at the idea that"."""
    return frozenset(_data()["hung"]["rejecting"].replace("_", " ").split())


@cache
def claims() -> re.Pattern[str]:
    """The end of words before a clause that tells what is claimed: "the idea", "reports"."""
    nouns = "|".join(_data()["hung"]["claims"].split())
    return re.compile(rf"\b(?:{nouns})s?[”\"’']?\s$", re.IGNORECASE)


@cache
def acting_verbs() -> frozenset[str]:
    """Verbs whose "will" promises to take part, whoever tells it."""
    return frozenset(_data()["acting"]["verbs"].split())
