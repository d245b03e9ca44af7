"""Whether letters in brackets may be those of the name before them: "Northern Dockers Union (NDU)". Words in, answers out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.annotate.parse import Parse
from whipcount.layers import Span
from whipcount.lexicon.names import look_up

LEAST, MOST = 2, 7  # letters of one that is not spelt by a name: more than, at most
WING = re.compile(r"\((?:[A-Z]{1,4})\)")  # "the NFP(R)", a party's wing by its letters
TALLIED = re.compile(r"\b[A-Z]{2,}(?:\([A-Z]{1,4}\))? \d{1,3}(?=[,.;]| and\b|$)")
# Between a name in full and its letters: "the Northern Front (Red), or NF(R)".
SHORT = r"(?: \([A-Z]\w+\))?, (?:or(?: simply)?|(?:also |better |commonly )?known as) (?:the )?"


def winged(parse: Parse) -> Iterator[Span]:
    """ "NFP(R)": letters, and those of a wing in brackets written on to them, as one name."""
    for token, word in enumerate(parse.words):
        letters = word.isalpha() and word.isupper() and len(word) >= LEAST
        if letters and (found := WING.match(parse.text, parse.tokens[token][1])):
            yield token, parse.within(parse.tokens[token][0], found.end()).stop - 1


def counted(parse: Parse, first: int, last: int) -> bool:
    """ "FPB 92, LPR 41": whether letters stand with a number of a list of such, which is none of their name's."""
    start, end = parse.tokens[first][0], parse.tokens[last][1]
    if TALLIED.fullmatch(parse.text, start, end) is None:
        return False
    line = parse.text[parse.text.rfind("\n", 0, start) + 1 :].partition("\n")[0]
    return len(TALLIED.findall(line)) >= LEAST


def told_in_full(text: str, letters: str) -> str:
    """A report up to where letters stand in brackets, or behind "or", after what they are short for."""
    if (at := text.find(f"({letters})")) >= 0:
        return text[:at].rstrip().rstrip('”"’')
    found = re.search(rf"{SHORT}{re.escape(letters)}(?!\w)", text)
    return text[: found.start()] if found else ""


def spells(acronym: str, name: str) -> bool:
    """Whether an acronym may be a name's: its letters stand there in turn, the first at the beginning.

    Whose it is may be left out: "the League's Joint Relief Board (JRB)".
    """
    letters = [c for c in WING.sub("", acronym).casefold() if c.isalpha()]
    whole = name.casefold().replace("’", "'").removeprefix("the ")
    return any(
        form[:1] == letters[0] and all(c in rest for c in letters)
        for form in {whole, whole.rpartition("'s ")[2]}
        for rest in (iter(form),)
    )


def foreign(acronym: str, name: str) -> bool:
    """Whether letters behind a body's name in full may be those of its name in another tongue.

    "The General Labour Federation (CGTL)": letters that the lexicon has not, behind more words than one.
    """
    plain = acronym.isalnum() and acronym.upper() == acronym and LEAST < len(acronym) <= MOST
    return plain and " " in name and not look_up(acronym) and name[-1:].isalpha()
