"""What an issue is called: the clearest of its wordings, as a short noun or verb phrase."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from whipcount.lexicon import issues as lexicon
from whipcount.lexicon import words
from whipcount.lexicon.lemmas import verb
from whipcount.link.wordings import TOKEN, Wording, main_part, unquoted

LONGEST = 56  # letters of a name
BEST_WORDS = range(2, 7)
LEADING = re.compile(
    r"^(?:(?:to|of|for|on|in|at|with|by|about|into|that|and|but|or|not|the|an?|its?|their|his|her|our|my|your|such|any|"
    r"this|these|those|some|all)\s+)+",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(
    r"\b(?:its|their|his|her|our|my|your|this|these|those|such)\b", re.IGNORECASE
)
CLAUSE = re.compile(
    r"(?:that|what|not|without|as|for|in|on|at|by|from|with|of|and|but|happened)\b", re.IGNORECASE
)
VERB_FORM = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|did|does)\b")
WHEN = re.compile(
    r"\s+(?:on|in|by|from|at|until|since|this|next|last|later|earlier|every|past|after|before)?\s*\b(?:(?:this|next|last|the)\s+)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|"
    r"january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|"
    r"yesterday|week|month|year|immediately|together)\b\.?(?:\s+\d{1,4}\b)?.*$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"\s+(?:and|or|of|to|for|on|in|with|by|from|the|an?|as|not|its|their|at|into)$", re.IGNORECASE
)
QUANTITY = re.compile(
    r"^(?:(?:almost|nearly|about|around|some|over|up to|at least|half|another|more than|an?|[£$€]?\d[\d.,]*\w*|%|the|"
    r"hundreds?|thousands?|dozens?|millions?|billions?|trillions?|bn|m|total|additional|further|possible|euros?|dollars?|"
    r"pounds?)\s+(?:of\s+)?)+",
    re.IGNORECASE,
)
INFINITIVE = re.compile(
    r"to\s+(?!(?:the|an?|any|its|their|his|her|our|all|some|such|this|that|these|those|no)\b)[a-z]"
)
NOUN = re.compile(
    r"(?:[ts]ion|(?<!s)[tn]ary|ous|ful|less|ical|ional|(?<!imple)(?<!supple)ment|ship|ness|ity|ism|[ae]nce|ing|s)$"
)
DOUBLED = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")


def clearest(
    group: Sequence[Wording], central: Mapping[str, float], verbal: frozenset[str] = frozenset()
) -> str:
    """The wording that stands best for a group: short, whole, and like the others."""
    return min(group, key=lambda w: (-_clearness(w, central, w.text in verbal), w.text)).text


def _clearness(one: Wording, central: Mapping[str, float], verbal: bool) -> float:
    told = shown(one.text, verbal=verbal)
    count = len(told.split())
    most = max(central.values(), default=0.0) or 1.0
    score = 2.0 * central.get(one.text, 0.0) / most
    score += 2.0 * bool(one.core) + min(len(one.terms), 3) / 3
    score -= 0.0 if count in BEST_WORDS else min(2.0, 0.6 * abs(count - (2 if count < 2 else 6)))
    score -= 1.5 * bool(VERB_FORM.search(told)) + 0.8 * bool(POSSESSIVE.search(one.text))
    score -= 0.8 * bool(re.search(r"\d|%", told)) + 0.8 * told.endswith("…")
    score -= 1.0 * (told.split()[0].casefold() in lexicon.pointing())
    score -= 0.3 * (one.text != main_part(one.text)) + 1.5 * bool(CLAUSE.match(one.text))
    return score


def shown(text: str, *, verbal: bool = False) -> str:
    """A wording as a heading: from its first telling word to its first aside, no day, no sum before it.

    A verb phrase is put as one ("to join the fund" is "joining the fund"), since a heading is a thing;
    ``verbal`` says that the wording is one although it has no "to".
    """
    told = _first_part(text).strip(" \"“”'‘’.")
    infinitive = verbal or bool(INFINITIVE.match(told))
    told = WHEN.sub("", told) if _keeps(WHEN.sub("", told)) else told
    bare = LEADING.sub("", told)
    bare = bare if TOKEN.search(bare) else told
    least = QUANTITY.sub("", bare)
    told = least if _keeps(least) else bare
    told = _cut(re.sub(r"\bin all\b", "", told).strip())
    return (_gerund(told) if infinitive else told) or text


def _first_part(text: str) -> str:
    """Up to the first aside, so long as two words and more than small ones stand before it."""
    plain = unquoted(text)
    condition = lexicon.conditions().search(plain)
    plain = plain[: condition.start()] if condition else plain
    for found in lexicon.asides().finditer(plain, 4):
        before = plain[: found.start()]
        if len(before.split()) > 1 and _keeps(before):
            return before
    return plain


def _keeps(text: str) -> bool:
    """Whether what is left says something by itself."""
    empty = words.stop_words() | lexicon.measures()
    return any(w.casefold() not in empty for w in TOKEN.findall(text))


def _cut(text: str) -> str:
    """Cut at a preposition or a conjunction to fit, so that what is left is a phrase."""
    while len(text) > LONGEST:
        places = [m.start() for m in re.finditer(r" (?=\w+ )", text) if _joint(text[m.end() :])]
        if not places or places[-1] < 12:
            return text[:LONGEST].rsplit(" ", 1)[0] + "…"
        text = text[: places[-1]]
    while TAIL.search(text):
        text = TAIL.sub("", text)
    return text


def _joint(rest: str) -> bool:
    word = rest.split(" ", 1)[0].casefold()
    return word in lexicon.prepositions() or word in {"and", "or", "but", "to"}


def _gerund(text: str) -> str:
    """The first word, a verb's base form, with -ing."""
    first, blank, rest = text.partition(" ")
    base = first.islower() and first.isalpha() and verb(first) == first and not NOUN.search(first)
    return f"{ing(first)}{blank}{rest}" if base else text


def ing(base: str) -> str:
    """The -ing form of a verb: "send" gives "sending", "take" "taking", "cut" "cutting"."""
    if base.endswith("ing") and verb(base) != base:
        return base
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    short = len(re.findall(r"[aeiouy]+", base)) == 1
    if DOUBLED.search(base) and (short or base in lexicon.doubling()):
        return base + base[-1] + "ing"
    return base + "ing"
