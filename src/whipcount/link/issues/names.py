"""What an issue is called: the clearest of its wordings, as a short noun or verb phrase."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from whipcount.lexicon import issues as lexicon
from whipcount.lexicon import words
from whipcount.lexicon.lemmas import verb
from whipcount.link.issues import headings
from whipcount.link.issues.headings import ing
from whipcount.link.wordings import TOKEN, Wording, main_part, stem, unquoted

LONGEST = 56  # letters of a name
BEST_WORDS = range(2, 7)
FAULTY = 2.5  # of a wording's clearness, where it needs its sentence to be understood
BARE = 0.6  # where it has no head of its own
VAGUE = 0.6  # where it says of which thing no more than "every amendment"
RARE = 1.0  # where it is told to be of one of whom few of the others tell: "Norland's ban" of three lands' bans
SELDOM = 0.34
OWNED = re.compile(r"([A-Z][\w-]+)['’]s?\s")
TYPICAL = 1.0  # where all that it says is said by every wording of its group
LEADING = re.compile(
    r"^(?:(?:to|of|for|on|in|at|with|by|about|into|towards?|that|and|but|or|not|the|an?|its?|their|his|her|our|my|your|such|any|"
    r"this|these|those|some|all)\s+(?:own\s+)?)+",
    re.IGNORECASE,
)
PERSONAL = re.compile(r"\b(?:his|her|my|our|your)\b")
POSSESSIVE = re.compile(
    r"\b(?:its|their|his|her|our|my|your|this|these|those|such)\b", re.IGNORECASE
)
CLAUSE = re.compile(
    r"(?:that|what|not|without|as|for|in|on|at|by|from|with|of|and|but|happened)\b", re.IGNORECASE
)
VERB_FORM = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|did|does)\b")
WHEN = re.compile(
    r"\s+(?:on|in|by|from|at|until|since|this|next|last|later|earlier|every|past|after|before)?\s*\b(?:(?:this|next|last|the)\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?=[A-Z]))?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|"
    r"january|february|march|april|(?<=\d )may|june|july|august|september|october|november|december|today|tomorrow|"
    r"yesterday|week|month|year|immediately|together)\b\.?(?:\s+\d{1,4}\b)?.*$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"\s+(?:and|or|of|to|for|on|in|with|by|from|the|an?|as|not|its|their|at|into|as well|too|instead|altogether|at the end|late|so far|there|here|yet|again|already)$",
    re.IGNORECASE,
)
QUANTITY = re.compile(
    r"^(?:(?:almost|nearly|about|around|some|over|up to|at least|half|another|more than|an?|(?!\d+(?:st|nd|rd|th)\b)[£$€]?\d[\d.,]*\w*|%|the|"
    r"hundreds?|thousands?|dozens?|millions?|billions?|trillions?|bn|m|total|additional|further|possible|euros?|dollars?|crowns|kronor|kroner|francs|rupees|pesos|riyals|dirhams|"
    r"pounds?)\s+(?:of\s+)?)+",
    re.IGNORECASE,
)
# What somebody thinks of a thing, or that it is new: no part of what it is.
PRAISED = re.compile(
    r"(?:good|great|strong|bad|big|huge|massive|sweeping|tough|bold|historic|ambitious|new|possible|real|proper)\b",
    re.IGNORECASE,
)
HANDLED = re.compile(r"(?:bringing|putting|getting|seeing|letting|having|setting)\s")
QUANTIFIED = re.compile(r"(?:every|each|any|no|another|either|second|other)\s", re.IGNORECASE)
INFINITIVE = re.compile(
    r"to\s+(?!(?:the|an?|any|its|their|his|her|our|all|some|such|this|that|these|those|no|court|power|war|school|jail|prison|office|parliament|talks|negotiations)\b)[a-z]"
)
# "[Her] hated £9 tax": what follows is a thing and no act.
DETERMINED = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|my|your|this|these|those)\s$", re.IGNORECASE
)
# What only says that an act is still to come, or is done: "would [campaign for it]", "has [objected]".
AUXILIARY = re.compile(
    r"(?:(?:will|would|could|may|might|shall|should|must|has|have|had|can)\s+(?:not\s+)?(?:been\s+)?)+(?=[a-z]{3}|be\s)"
)
# A verb is what a noun phrase, a particle or a preposition follows, and no noun that these may hang on.
FOLLOWED = re.compile(
    r"([a-z]+)\s(?:(?:up|out|down|back|off|away|aside)\s)?(?:the|an?|its|their|his|her|our|any|no|all|it|them|him|whether|[£$€]?\d[\d.,]*)\b"
)
# "Stop the motion [from passing]".
STOPPED = re.compile(
    r"\sfrom\s(?:passing|going\s(?:ahead|through|forward)|happening|proceeding|taking\s(?:place|effect|office)|being\s\w+ed)\b.*$"
)
# "A loan [of up to 86 billion euros]".
AMOUNT = re.compile(
    r"\s+(?:of|worth|at)\s+(?:(?:up to|about|around|nearly|almost|over|at least|some|more than|as much as)\s+)?"
    r"(?:[A-Z]{0,3}[£$€¥₹]\s?\d[\d.,]*(?:\s?(?:m|bn|tn|million|billion|trillion|crore)\b)?|"
    r"\d[\d.,]*\s?(?:%|(?:m|bn|tn|million|billion|trillion|crore|per ?cent)\b))(?:\s[\w.]+){0,2}$"
)
SECOND = re.compile(r"\s(?:and|but|or)\s(?:then\s)?(?P<verb>[a-z]+)\b")
FINITE = re.compile(r"(?:be|is|are|was|were|has|have|had|will|would|could|should)$")
PLURAL = re.compile(r"(?<!s)s$")
PAST = re.compile(r"(?<!e)(?<!emb)ed$")
BRACKET = re.compile(r"[\[\]]")  # an editor's, in a quotation
FIGURE = re.compile(r"%|\d(?!\d*(?:st|nd|rd|th)\b)")
CARRYING = frozenset({"be", "do", "have"})  # small words that a verb phrase may begin with
# "To found a league": no form of another verb.
BASES = frozenset({"found", "wound", "bound", "ground", "saw", "lay", "felt"})
ADVERB = re.compile(
    r"(?:wider|greater|larger|bigger|higher|stronger|tougher|fuller|broader|deeper|closer|fairer|cheaper|safer|paragraph|article|section|clause|\w+ly|rather|yet|never|now|soon|ever|instead|along|once)$"
)
NOUN = re.compile(
    r"(?:[ts]ion|(?<!s)[tn]ary|ory|ous|ful|less|ical|ional|(?<!imple)(?<!supple)ment|ship|ness|ity|ism|[ae]nce|ing|(?<!s)s)$"
)


def clearest(
    group: Sequence[Wording],
    central: Mapping[str, float],
    verbal: frozenset[str] = frozenset(),
    often: Mapping[str, int] = MappingProxyType({}),
) -> str:
    """The wording that stands best for a group: short, whole, like the others, of what most of them say."""
    usual = _usual(group, often)
    return min(group, key=lambda w: (-_clearness(w, central, usual, w.text in verbal), w.text)).text


def _titled(one: Wording, told: str) -> bool:
    """Whether a thing is told by its title: "Harbour Accord", "Finance Bill 2024"."""
    return bool(one.core) and told[0].isupper() and len(told.split()) > 1


def _usual(group: Sequence[Wording], often: Mapping[str, int]) -> Mapping[str, float]:
    """Each term with the share of what was said in the group that says it."""
    counts = Counter[str]()
    for one in group:
        counts.update(dict.fromkeys(one.terms, often.get(one.text, 1)))
    said = sum(often.get(w.text, 1) for w in group)
    return {t: n / said for t, n in counts.items()}


def _clearness(
    one: Wording, central: Mapping[str, float], usual: Mapping[str, float], verbal: bool
) -> float:
    told = shown(one.text, verbal=verbal)
    count = len(told.split())
    most = max(central.values(), default=0.0) or 1.0
    score = 2.0 * central.get(one.text, 0.0) / most
    score += 2.0 * bool(one.core) + min(len(one.terms), 3) / 3
    told_by = math.fsum(usual[t] for t in one.terms)
    score += TYPICAL * told_by * (0.4 + 1 / (1 + len(one.terms)))
    score -= 0.0 if count in BEST_WORDS else min(2.0, 0.6 * abs(count - (2 if count < 2 else 6)))
    score -= 1.5 * bool(VERB_FORM.search(told)) + 0.8 * bool(POSSESSIVE.search(one.text))
    score -= 0.8 * bool(FIGURE.search(told)) + 0.8 * told.endswith("…")
    score -= 0.7 * bool(PERSONAL.search(told))
    score -= FAULTY * headings.fault(told) + BARE * (headings.bare(told) and not _titled(one, told))
    whose = OWNED.match(told)
    score -= RARE * bool(whose and usual.get(stem(whose[1].casefold()), 0.0) < SELDOM)
    score -= VAGUE * bool(QUANTIFIED.match(one.text)) + 0.5 * bool(PRAISED.match(told))
    score -= 0.4 * bool(HANDLED.match(told))
    score -= 1.0 * (told.split()[0].casefold() in lexicon.pointing())
    score -= 0.3 * (one.text != main_part(one.text)) + 1.5 * bool(CLAUSE.match(one.text))
    return score


def shown(text: str, *, verbal: bool = False) -> str:
    """A wording as a heading: from its first telling word to its first aside, no day, no sum before it.

    A verb phrase is put as one ("to join the fund" is "joining the fund"), since a heading is a thing;
    ``verbal`` says that the wording is one although it has no "to".
    """
    told = _first_part(headings.unclaused(BRACKET.sub("", text))).strip(" \"“”'‘’.")
    told = WHEN.sub("", told) if _keeps(WHEN.sub("", told)) else told
    bare = LEADING.sub("", told)
    bare = bare if TOKEN.search(bare) else told
    coming = AUXILIARY.match(bare)
    base = verbal or bool(INFINITIVE.match(told)) or bool(coming and not coming[0].startswith("ha"))
    bare = bare[coming.end() :] if coming else bare
    if headings.THERE.match(bare):
        base, coming = False, None
    shorter = AMOUNT.sub("", STOPPED.sub("", bare))
    bare = shorter if len(shorter.split()) > 1 else bare
    least = headings.plain(LEADING.sub("", QUANTITY.sub("", bare)))
    least = least if _keeps(least) else headings.plain(bare)
    told = _cut(_one_act(re.sub(r"\bin all\b", "", least).strip()))
    if told and not base and not coming and DETERMINED.search(text.partition(told)[0]):
        return told
    return _as_act(told, base=base, coming=bool(coming), first=text.startswith(told)) or text


def _as_act(told: str, *, base: bool, coming: bool, first: bool) -> str:
    """A phrase with its verb in -ing, if it begins with one; ``first`` says that nothing stood before it."""
    word, blank, rest = told.partition(" ")
    if first and blank and (lemma := headings.act(word, rest)):
        return f"{ing(lemma)} {rest}"
    return _gerund(told, base=base) if base or coming or FOLLOWED.match(told) else told


def _one_act(text: str) -> str:
    """Up to a second verb: "the deal [and would first study it]"."""
    for found in SECOND.finditer(text):
        word, before = found["verb"], text[: found.start()]
        if word in lexicon.plain_verbs() or FINITE.match(word):
            return before if len(before.split()) > 1 and _keeps(before) else text
    return text


def _first_part(text: str) -> str:
    """Up to the first aside, so long as two words and more than small ones stand before it."""
    plain = unquoted(text)
    condition = lexicon.conditions().search(plain)
    plain = plain[: condition.start()] if condition else plain
    for found in lexicon.asides().finditer(plain, 4):
        before = plain[: found.start()]
        if (
            len(before.split()) > 1
            and _keeps(before)
            and not headings.cut(before, plain[found.start() :])
        ):
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


def _gerund(text: str, *, base: bool) -> str:
    """The first word with -ing if it is a verb; ``base`` says that it is one in its base form."""
    first, blank, rest = text.partition(" ")
    irregular = verb(first) != first and first not in BASES  # "has not [taken]", nor "[named]"
    changed = irregular or PLURAL.search(first) or PAST.search(first)
    lemma = first if base and not changed else verb(first)
    empty = (words.stop_words() - CARRYING) | lexicon.measures() | lexicon.prepositions()
    other = first in empty or NOUN.search(first) or ADVERB.match(first)
    if other or not first.islower() or not first.isalpha():
        return text
    return f"{ing(lemma)}{blank}{rest}"
