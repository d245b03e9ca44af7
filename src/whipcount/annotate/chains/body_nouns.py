"""Bodies that a noun takes up which their name has not: "the union" of a brotherhood, "the Swiss group" of a firm.

A noun in; the body named before that it fits, out; nobody, where several or none may be meant.
"""

from __future__ import annotations

import re

from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.chains.salience import distance
from whipcount.annotate.drafts import Book, Draft
from whipcount.lexicon.descriptions import bodies

# What a body of each sort has in its name; an abbreviation may hide any of them.
HIDDEN = {
    "union": "federation association guild brotherhood congress workers teamsters teachers nurses unite unison",
    "federation": "confederation", "association": "society guild", "agency": "programme program office fund",
    "regulator": "authority commission agency office board", "watchdog": "authority commission agency office",
    "bloc": "union community league association alliance council", "charity": "fund trust foundation",
    "organisation": "", "organization": "", "body": "",
}  # fmt: skip
FIRMS = frozenset(
    "company firm carmaker automaker manufacturer airline retailer maker drugmaker chipmaker planemaker"
    " steelmaker insurer brewer conglomerate".split()
)
# What a firm is called as well, where only one is near.
ALSO = frozenset(
    "group bank lender utility miner carrier broadcaster supplier producer developer operator refiner"
    " grinder trader".split()
)
TRADES = frozenset(
    "oil gas energy steel mining media car chemicals chemical food retail defence defense tech technology"
    " industrial engineering luxury insurance telecoms shipping owned run controlled listed based".split()
)
PUBLIC = re.compile(
    r"\b(?:union|council|party|ministry|parliament|senate|government|court|commission|police|army|federation|league|front"
    r"|association|congress|department|assembly|nations|institute|university|agency|bureau|times|post|news|radio|trust"
    r"|foundation|committee|board|authority|office|campaign|watch|alliance|movement|community|coalition|society|club)\b",
    re.IGNORECASE,
)
# "The Employers' Federation", "the Football Association" is no union.
MASTERS = re.compile(
    r"\b(?:employers?|industr\w+|business\w*|manufacturers?|football|trade|producers?|owners?|bankers?|builders?|farmers?)\b",
    re.IGNORECASE,
)
SHORT = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,4}")
NEAR = 3  # sentences


def fitting(book: Book, found: Nominal, token: int) -> Draft | None:
    """The last body named before that a bare noun fits, whatever its name says."""
    if found.plural or found.key != found.lemma or found.lemma not in HIDDEN:
        return None
    near = _near(book, token)
    fits = [d for d in near if _fits(d, found.lemma)]
    return fits[0] if fits else None


def firm(book: Book, found: Nominal, token: int) -> Draft | None:
    """ "The Swiss group", "the bank": the one firm of the last sentences, or that of this one."""
    words = found.key.replace("-", " ").split()[:-1]
    told = bool(words) and (bool(found.owners) or bool(TRADES & {*words}))
    if found.plural or found.lemma not in FIRMS | ALSO or (words and not told):
        return None
    if found.lemma == "group" and not told:
        return None
    firms = [d for d in _near(book, token) if _firm(d)]
    return firms[0] if len(firms) == 1 else None


def _near(book: Book, token: int) -> list[Draft]:
    """The bodies with names of the last sentences, the last first."""
    named = (d for d in reversed(book.recent) if d.type in {"organization", "group"} and d.named)
    return [d for d in dict.fromkeys(named) if distance(book, d, token) <= NEAR and _called(d)]


def _called(draft: Draft) -> bool:
    return draft.name[:1].isupper() and "'s " not in draft.name


def _firm(draft: Draft) -> bool:
    return draft.known_as is None and not draft.kind and not PUBLIC.search(draft.name)


def _fits(draft: Draft, noun: str) -> bool:
    """By a word of its name, by its kind, or as an abbreviation alone that may hide anything."""
    names = [n for n in (draft.name, *draft.names) if n[:1].isupper()]
    said = {w.strip("’'").casefold() for n in names for w in re.split(r"[\s-]+", n)}
    if noun == "union" and any(MASTERS.search(n) for n in names):
        return False
    if {draft.kind, draft.ident} & (bodies(noun) | {noun}) or said & {*HIDDEN[noun].split()}:
        return True
    if draft.kind:
        return False
    if not HIDDEN[noun] and draft.known_as is None:
        return not PUBLIC.search(draft.name) or noun != "body"
    return all(SHORT.fullmatch(n) for n in names) and noun != "bloc"
