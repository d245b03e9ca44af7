"""Offices beside names: "Norland's foreign minister Ann Lee", "Ann Lee, president of the Dockers' Union".

Token positions in, the office's words, its class, and the token of what it is an office of, out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from whipcount.annotate.parse import Parse
from whipcount.layers import Span
from whipcount.lexicon.offices import offices

LONGEST = 6  # words in the longest title
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
PARTY = ("labour ", "labor ")
LINKED = 2  # such links one behind the other
LINKS = frozenset({"of", "for", "at", "to", "in"})  # between an office and what it is of, or where


@dataclass(frozen=True)
class Title:
    """A title at tokens ``first``..``last``; ``of`` is the token that its office belongs to."""

    first: int
    last: int
    words: str
    office: str
    of: int | None = None
    held: str = ""  # what a word before it says: former, deputy, acting, outgoing, incoming …

    @property
    def own(self) -> bool:
        """Whether the office itself is held: not a deputy's, not held once or not yet."""
        return self.held not in {"former", "deputy", "shadow", "incoming", "designate"}


def title_ending(parse: Parse, last: int) -> Title | None:
    """The longest title whose last word is at ``last``, with what stands before it."""
    begun, ended = _edges()
    if parse.low[last] not in ended:
        return None
    for first in range(max(0, last - LONGEST + 1), last + 1):
        if parse.low[first] in begun and (title := _title(parse, first, last)):
            held = _held(parse, first)
            return Title(first, last, title[0], title[1], _owner_before(parse, first), held)
    return None


def _held(parse: Parse, first: int) -> str:
    """What the words before a title say of how far it is held, "seniority" aside."""
    at = first - 1
    while at >= 0 and (said := offices().prefixes.get(_prefix(parse, at))):
        if said != "seniority":
            return said
        at -= 1
    return ""


def _prefix(parse: Parse, at: int) -> str:
    """ "Ex-premier" and "ex - premier" alike."""
    hyphen = parse.words[at] == "-" and at > 0
    return f"{parse.words[at - 1]}-".casefold() if hyphen else parse.low[at]


def title_starting(parse: Parse, first: int) -> Title | None:
    """The longest title whose first word is at ``first``, with "of X" after it."""
    if first >= len(parse.tokens) or parse.low[first] not in _edges()[0]:
        return None
    for last in range(min(len(parse.tokens), first + LONGEST) - 1, first - 1, -1):
        if (title := _title(parse, first, last)) and not _goes_on(parse, last):
            held = _held(parse, first)
            return Title(first, last, title[0], title[1], _owner_after(parse, last), held)
    return None


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    """What titles begin and end with, cut at blanks and hyphens: most words are neither."""
    titles = {*offices().titles, *offices().plurals, *_abbreviated()}
    cuts = [(t, m.start()) for t in titles for m in re.finditer("[ -]", t)]
    return (
        frozenset({*titles, *(t[:cut] for t, cut in cuts)}),
        frozenset({*titles, *(t[cut + 1 :] for t, cut in cuts)}),
    )


@cache
def _abbreviated() -> dict[str, str]:
    """Titles that are cut short, as tokens may have them: "lt. gov.", "lt gov"."""
    short = offices().abbreviated.items()
    return {form: title for cut, title in short for form in (cut, f"{cut.replace(' ', '. ')}.")}


def _goes_on(parse: Parse, last: int) -> bool:
    """ "Leader of the opposition | Blue Party": the noun that a title ends with says what a body is."""
    after = parse.words[last + 1 : last + 2]
    return parse.low[last] == "opposition" and bool(after) and after[0][:1].isupper()


def _title(parse: Parse, first: int, last: int) -> tuple[str, str] | None:
    """The words of a title and its office class, plural as singular; "general" applause is no officer."""
    if first == last and parse.upos[last] == "ADJ" and parse.deprels[last] == "amod":
        return None
    words = " ".join(parse.words[first : last + 1]).replace(" - ", "-").casefold()
    table = offices()
    named = parse.words[first][:1].isupper() and parse.words[last + 1 : last + 2] != []
    if named and parse.words[last + 1][:1].isupper():
        words = _abbreviated().get(words, words)
    office = table.titles.get(table.plurals.get(words, words))
    if office is None or (words.startswith(PARTY) and _capital_inside(parse, first)):
        return None  # "the Labour leader" leads a party
    return words, office


def _capital_inside(parse: Parse, token: int) -> bool:
    """Whether a word has a capital that no sentence's beginning gives it."""
    begins = any(start == parse.tokens[token][0] for start, _ in parse.sentences)
    return parse.words[token][:1].isupper() and not begins


def _owner_before(parse: Parse, first: int) -> int | None:
    """ "Norland's", "Norlandic", "union" just before the title, past "former" and "deputy"."""
    at = first - 1
    while at >= 0 and parse.low[at] in offices().prefixes:
        at -= 1
    if at >= 0 and parse.words[at] in POSSESSIVE:
        at -= 1
    if at > 2 and parse.text[parse.tokens[at - 3][1] : parse.tokens[at][1]].startswith("("):
        at -= 3  # "NFP(R) secretary"
    if at >= 0 and parse.upos[at] in {"PROPN", "ADJ", "NOUN"} and parse.words[at][:1].isupper():
        return at
    return None


def _owner_after(parse: Parse, last: int) -> int | None:
    """ "Of Norland", "for trade at the Norlandic ministry": the first capital behind such links."""
    at = last + 1
    for _ in range(LINKED):
        if at >= len(parse.tokens) or parse.low[at] not in LINKS:
            return None
        at += 1
        while (
            at < len(parse.tokens)
            and parse.upos[at] in {"DET", "ADJ", "NOUN"}
            and not (parse.words[at][:1].isupper())
        ):
            at += 1
        if at < len(parse.tokens) and parse.words[at][:1].isupper():
            return at
    return None


def beside_name(parse: Parse, first: int, last: int) -> Title | None:
    """The office said of the person named at ``first``..``last``: before the name, else after it."""
    before = first - 1
    while (
        before >= 0
        and parse.words[before] in offices().honorifics
        and not _title(parse, before, before)
    ):
        before -= 1
    apart = before >= 0 and parse.words[before] == ","
    before -= apart
    title = _ending(parse, before) if before >= 0 and not broken(parse, before, first) else None
    if title and not (apart and _other_clause(parse, title, (first, last))):
        return title if title.of is not None else replace(title, of=_owner_behind(parse, last))
    title = _after_comma(parse, last) or _after_being(parse, last)
    return None if title and _clauses_apart(parse, title, (first, last)) else title


def _ending(parse: Parse, before: int) -> Title | None:
    return title_ending(parse, before) or (_title_of(parse, before) if before >= 1 else None)


def broken(parse: Parse, before: int, first: int) -> bool:
    """Whether a line ends between two tokens: a byline's "Health Editor" is not whoever follows."""
    return "\n" in parse.text[parse.tokens[before][1] : parse.tokens[first][0]]


def _owner_behind(parse: Parse, last: int) -> int | None:
    """ "Premier Ann Lee of Norland": what an office before a name is of, behind it."""
    of = parse.words[last + 1 : last + 2] in (["of"], ["at"])
    return _owner_after(parse, last) if of else None


def _other_clause(parse: Parse, title: Title, name: Span) -> bool:
    """ "After talks with the premier, Ann Lee said": the name begins a clause that the office is not in."""
    office, named = _head(parse, title.first, title.last), _head(parse, *name)
    if parse.words[name[1] + 1 : name[1] + 2] == [","]:  # "the premier, Ann Lee, said"
        return False
    return parse.deprels[named] in SUBJECTS and parse.deprels[office] not in SUBJECTS


def _clauses_apart(parse: Parse, title: Title, name: Span) -> bool:
    """Whether an office after a comma is somebody else's: it is the subject of a verb of its own.

    "Ahead of talks with Ann Lee, the premier's spokesman said": not her office.
    """
    office, named = _head(parse, title.first, title.last), _head(parse, *name)
    return parse.deprels[office] in SUBJECTS and parse.heads[office] != named


def _head(parse: Parse, first: int, last: int) -> int:
    inside = range(first, last + 1)
    return next((t for t in inside if parse.heads[t] not in inside), last)


def _title_of(parse: Parse, before: int) -> Title | None:
    """ "The president of the Dockers' Union, Ann Lee": the title lies before an "of" or an "in"."""
    for at in range(before, max(0, before - 8), -1):
        placed = parse.low[at] in LINKS and at < before  # "a spokesman for | Ann Lee" is another
        if placed and at > 0 and (title := title_ending(parse, at - 1)):
            owner = _owner_after(parse, at - 1) if parse.low[at] in {"of", "for"} else None
            if owner is not None and owner > before:  # "a spokesman for | Ann Lee"
                owner = None
            return replace(title, of=owner if owner is not None else title.of)
        hyphened = "-" in {parse.words[at], parse.words[at - 1]}
        if parse.upos[at] in {"VERB", "AUX", "PUNCT"} and not hyphened:
            return None
    return None


def _after_comma(parse: Parse, last: int) -> Title | None:
    """ "Ann Lee, Norland's foreign minister," and "Ann Lee, president of the union,"."""
    at = last + 1
    if at >= len(parse.tokens) or parse.words[at] != ",":
        return None
    for first in range(at + 1, min(at + 8, len(parse.tokens))):
        if parse.upos[first] in {"VERB", "AUX", "PUNCT", "PRON"}:
            return None
        prefixed = parse.low[first] in offices().prefixes  # "deputy minister": one office
        deputy = title_starting(parse, first + 1) if prefixed else None
        title = deputy or title_starting(parse, first)
        if title:
            return replace(title, of=_owned(parse, title))
    return None


def _owned(parse: Parse, title: Title) -> int | None:
    """ "Norland's envoy to the League", "Norlandic envoy to": sent by Norland, whatever stands behind."""
    before, behind = _owner_before(parse, title.first), parse.low[title.last + 1 : title.last + 2]
    owns = before is not None and (behind == ["to"] or parse.words[before + 1] in POSSESSIVE)
    return before if owns or title.of is None else title.of


def second_title(parse: Parse, name: int, title: Title) -> Title | None:
    """ "Ann Lee, trade minister and | leader of the Greens": another office told behind the first."""
    at = title.last + 1
    if parse.low[at : at + 1] != ["and"]:
        return None
    at += 1 + (parse.low[at + 1 : at + 2] in (["the"], ["its"]))
    second = title_starting(parse, at)
    above = parse.heads[_head(parse, second.first, second.last)] if second else -1
    return second if name <= above <= title.last else None


def _after_being(parse: Parse, last: int) -> Title | None:
    """ "Ann Lee is the mayor of Lowport", "Ann Lee, who is director of the museum": what a name is said to be."""
    at = last + 1
    if parse.low[at : at + 2] == [",", "who"]:
        at += 2
    if parse.low[at : at + 1] != ["is"]:
        return None
    for first in range(at + 1, min(at + LONGEST, len(parse.tokens))):
        if title := title_starting(parse, first):
            head = _head(parse, title.first, title.last)
            return replace(title, of=_owned(parse, title)) if parse.below(head, "cop") else None
        within = parse.upos[first] in {"ADJ", "NOUN", "PROPN"} or parse.low[first] in {"the", "a"}
        if not within and parse.words[first] not in POSSESSIVE:
            return None
    return None
