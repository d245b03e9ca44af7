"""Whether letters in brackets may be those of the name before them: "Northern Dockers Union (NDU)". Words in, answers out."""

from __future__ import annotations

from whipcount.lexicon.names import look_up

LEAST, MOST = 2, 7  # letters of one that is not spelt by a name: more than, at most


def spells(acronym: str, name: str) -> bool:
    """Whether an acronym may be a name's: its letters stand there in turn, the first at the beginning.

    Whose it is may be left out: "the League's Joint Relief Board (JRB)".
    """
    letters = [c for c in acronym.casefold() if c.isalpha()]
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
