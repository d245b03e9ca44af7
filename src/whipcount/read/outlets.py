"""Names of outlets and of offices that publish: words in, whether they are such a name out."""

import re
from functools import cache

from whipcount.read.furniture import tables

DOMAIN = re.compile(
    r"(?:[\w-]+\.)+(?:com|org|net|info|news|eu|uk|de|fr|az|in|tv|co)\b", re.IGNORECASE
)


def looks_like_outlet(text: str) -> bool:
    """Whether a short line names an outlet: a known agency, a paper's word, a web address."""
    words = text.strip(" -–—|·").split()
    if not words or len(words) > 5 or text.strip() in wires():
        return bool(words) and text.strip() in wires()
    if words[-1].lower() in tables()["imprint"]["desks"]:
        return False
    if DOMAIN.fullmatch(words[0]):
        return True
    titled = all(
        w[0].isupper() or w[0].isdigit() or w.lower() in {"of", "the", "de", "and", "&"}
        for w in words
    )
    return titled and any(
        w.strip(",") in _outlet_words() or (w.isupper() and w.title() in _outlet_words())
        for w in words
    )


def outlet_name(text: str) -> str:
    """The outlet's name without the slogan or the place behind it."""
    return partition(text)[0]


def article_name(words: str) -> bool:
    """ "The Lantern": a name that only an outlet, a town or a column has."""
    known = tables()["imprint"]
    words = plain_outlet(words)
    told = words in known["places"] or words in known["columns"]
    return bool(re.fullmatch(r"The(?: [A-Z][\w.’'&-]*| of| and){1,4}", words)) and not told


def plain_outlet(name: str) -> str:
    """The outlet without what it calls its pages: "Lund Post Live", "issued by the Harbour Board"."""
    words = tables()["imprint"]
    name = re.sub(rf"^{words['issued']}(?=\S)", "", name, flags=re.IGNORECASE)
    return re.sub(rf"\s+(?:{words['live']})$", "", name, flags=re.IGNORECASE)


def is_body(text: str) -> bool:
    """Whether the words are the name of an office of state: "Ministry of Ports", "Harbour Secretariat"."""
    words = plain_outlet(text).split()
    small = {"of", "for", "and", "the", "on", "to", "in", "&", "du", "de"}
    if not words or not all(w[0].isupper() or w in small for w in words):
        return False
    if any(w.strip(",").lower() in _verbs() for w in words):
        return False
    return bool(_body().fullmatch(" ".join(words)))


@cache
def _body() -> re.Pattern[str]:
    offices = "|".join(tables()["imprint"]["offices"])
    return re.compile(
        rf"(?:[\w.’'-]+ ){{0,4}}(?:{offices})(?: (?:of|for|on|to)(?: [\w.’',&-]+){{1,11}})?"
    )


@cache
def _verbs() -> frozenset[str]:
    return frozenset(tables()["imprint"]["verbs"])


@cache
def wires() -> frozenset[str]:
    """Agencies whose name alone is a credit."""
    return frozenset(tables()["names"]["wires"])


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(tables()["names"]["outlet_words"])


def partition(text: str) -> tuple[str, str, str]:
    """A name, the sign behind it, and the slogan or place that follows."""
    parts = re.split(r"(\s+[-–—|]\s+|,\s+)", text, maxsplit=1)
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else (text, "", "")
