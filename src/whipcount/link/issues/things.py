"""Which thing a bare noun means: "the bill" after "the Fisheries Bill", "the deal" after "a trade pact with Kestland".

Uses of wordings and the texts that they stand in come in; for each that is a bare definite noun, the fuller
noun phrase goes out that its own report last had with that noun, or with one for a thing of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from whipcount.lexicon import issues as lexicon
from whipcount.lexicon import words
from whipcount.lexicon.lemmas import verb
from whipcount.link.issues.pointing import Use
from whipcount.link.wordings import TOKEN, Wording, acted, content, names_in, stem, term

DEFINITE = re.compile(r"(?:the|this|that|these|those)\s(?P<noun>[\w-]+)$", re.IGNORECASE)
FAR = 5000  # letters over which a noun points back
BEFORE = 5  # words that may describe a noun before it
# "The accord [with Kestland]", "a ban [on night flights]"; "to" only before a name ("aid to Kestland").
BEHIND = re.compile(
    r"\s(?:of|on|for|with|between|against|over)\s(?:(?:the|an?|its|their)\s)?"
    r"(?:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*|(?!(?:his|her|its|their|our|my|your|it|him|them|us|me|this|that|these|those|which|whom)\b)[a-z][\w-]*)"
)
# "A good deal like a yes": much of it, and no deal.
MUCH = frozenset({"good", "great"})
DEAL = "deal"
# Laws that nobody passes: "martial law", "international law".
NO_BILLS = (["martial"], ["international"], ["common"], ["of"])
STEP = re.compile(r"[\s\u00a0]+(?:\d[\w.,]*\s)?|-")


def bare(one: Wording) -> str | None:
    """The noun of a wording that is a definite noun and no more."""
    found = DEFINITE.match(" ".join(one.text.split()))
    said = bool(found) and not one.names and not one.about and not one.sum
    kinds = one.hints or frozenset(one.core)
    return found["noun"].casefold() if found and said and kinds else None


def with_things(
    read: Mapping[str, Wording],
    found: Sequence[Use],
    reports: Mapping[str, str],
    people: AbstractSet[str] = frozenset(),
) -> tuple[Mapping[str, Wording], Mapping[str, str]]:
    """The wordings with the phrases that bare nouns stand for, and the phrase of each claim that has one.

    ``people`` are the words of persons' names, which tell of no thing: a "Speaker Grant" gives nothing.
    """
    known = names_in(read)
    more: dict[str, Wording] = {}
    meant: dict[str, str] = {}
    for use in found:
        one, text = read[use.text], reports.get(use.document, "")
        at = text.find(use.text, use.start) if bare(one) else -1
        for told in fuller(text, at, one, people) if at >= 0 else ():
            full = more.setdefault(told, _of_kind(acted(told, known), one))
            if _says_more(full, one):
                meant[use.claim] = told
                break
    return {**more, **read}, meant


def _of_kind(full: Wording, one: Wording) -> Wording:
    """A phrase with the kind of thing that its noun is: "a trade deal" is an agreement on trade."""
    kinds = one.hints or frozenset(one.core)
    core = full.core if kinds & {*full.core} else (*full.core, min(kinds))
    return replace(full, core=core, vague=False)


def _says_more(full: Wording, one: Wording) -> bool:
    """In another word, though it be one for the kind of thing that is meant: "impeachment motion" of "the motion"."""
    if full.terms - (one.hints or frozenset(one.core)):
        return True
    noun = stem(bare(one) or "")
    told = content(full.text)
    return noun in told and any(term(w) in one.hints for w in told - {noun})


def fuller(
    text: str, at: int, one: Wording, people: AbstractSet[str] = frozenset()
) -> Iterator[str]:
    """Phrases before a place whose noun is that of a bare wording, the nearest first; then those of its kind."""
    noun = bare(one) or ""
    kinds = one.hints or frozenset(one.core)
    words_before = TOKEN.finditer(text, max(0, at - FAR), at)
    found = [t for t in words_before if t.group()[0].islower() or stem(t.group()) not in people]
    low = [token.group().casefold() for token in found]
    latest = range(len(found) - 1, -1, -1)
    same = (n for n in latest if low[n] == noun)
    kin = (
        n for n in latest
        if low[n] != noun and _alike(low[n], noun) and kinds & _kinds(low[n])
        and (low[n] != "law" or low[n - 1 : n] not in NO_BILLS)
    )  # fmt: skip
    for n in chain(same, kin):
        if told := _phrase(text, found, n):
            yield told


def _alike(word: str, noun: str) -> bool:
    """Both of one or both of several."""
    return word.endswith("s") == noun.endswith("s")


def _kinds(word: str) -> frozenset[str]:
    """What a noun can be an earlier mention of: "text" and "motion", which can be many things, of nothing else."""
    hints = lexicon.hints().get(word) or (term(word),)
    return frozenset(hints if len(hints) == 1 else ())


def _phrase(text: str, found: Sequence[re.Match[str]], n: int) -> str | None:
    """The noun with what describes it before and behind, if anything does."""
    first = n
    while first and n - first < BEFORE and _describes(text, found, first - 1):
        first -= 1
    if found[n].group() == DEAL and n and found[n - 1].group() in MUCH:
        return None
    behind = BEHIND.match(text, found[n].end())
    end = behind.end() if behind else found[n].end()
    return text[found[first].start() : end] if first < n or behind else None


def _describes(text: str, found: Sequence[re.Match[str]], n: int) -> bool:
    """Whether a word stands right before the next and may be part of its phrase."""
    word = found[n].group()
    near = STEP.fullmatch(text, found[n].end(), found[n + 1].start())
    empty = words.stop_words() | lexicon.prepositions() | lexicon.measures()
    acts = word.islower() and verb(word) in lexicon.plain_verbs()
    acts |= word.endswith("ed") and n > 0 and found[n - 1].group()[0].isupper()  # "Lee filed"
    return bool(near) and word.casefold() not in empty and not acts
