"""The European Union's institutions by their short names: "Parliament", "the Council", "the Commission".

The words of a report and the names that the lexicon knows in it come in; the places of such words, each
with whom it means, go out. Only a report about the Union writes them so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from whipcount.annotate.parse import Parse
from whipcount.lexicon.names import NameEntry, look_up

SHORT = {
    "Parliament": "European Parliament",
    "Commission": "European Commission",
    "Council": "Council of the European Union",
}
WHOLE = "Union"
OTHERS = re.compile(r"\b(?!European\b)[A-Z][\w’'-]+ Union\b")
MEMBERS = frozenset({"MEP", "MEPs"})
LEAST = 2  # names of the Union and its institutions in a report that is about it
BESIDE = frozenset({"of", "for", "on"})  # "Council of Europe", "Commission on Trade"


def union_bodies(
    parse: Parse, known: Sequence[tuple[int, int, NameEntry | None]]
) -> Iterator[tuple[int, NameEntry]]:
    """The tokens that are an institution's short name, where the report names the Union and that one."""
    entries = [entry for _, _, entry in known if entry]
    named = {e.id for e in entries if e.role == "eu"}
    standing = {word: list(_places(parse, word)) for word in SHORT}
    both = sum(bool(at) for at in standing.values()) >= LEAST  # who sits there knows what is meant
    if sum(e.role == "eu" for e in entries) < LEAST - both:
        return
    taken = {t for first, last, _ in known for t in range(first, last + 1)}
    yield from _whole(parse, named, taken)
    for word, whole in SHORT.items():
        entry = union_entry(whole)
        if entry and (both or _told(parse, word, entry.id, named)):
            yield from ((t, entry) for t in standing[word] if t not in taken)


def _whole(parse: Parse, named: set[str], taken: set[int]) -> Iterator[tuple[int, NameEntry]]:
    """ "The Union" of a report that names it in full and no other union."""
    entry = union_entry("European Union")
    if entry and entry.id in named and not OTHERS.search(parse.text):
        at = (t for t in _places(parse, WHOLE) if t and parse.low[t - 1] == "the")
        yield from ((t, entry) for t in at if t not in taken)


@cache
def union_entry(name: str) -> NameEntry | None:
    """The Union or an institution of it by its full name."""
    return next((e for e in look_up(name) if e.role == "eu"), None)


def _told(parse: Parse, word: str, ident: str, named: set[str]) -> bool:
    """Whether the report names the institution in full, its members, or both of the others."""
    if ident in named or (word == "Parliament" and not MEMBERS.isdisjoint(parse.words)):
        return True
    return word == "Council" and {"european-parliament", "european-commission"} <= named


def _places(parse: Parse, word: str) -> Iterator[int]:
    """Where the word stands by itself, in no longer name."""
    for token, said in enumerate(parse.words):
        if said != word:
            continue
        before = parse.words[token - 1] if token else ""
        after = parse.words[token + 1] if token + 1 < len(parse.words) else ""
        alone = not (before[:1].isupper() and before not in {"The", "And", "But", "In"})
        if alone and not after[:1].isupper() and after not in BESIDE:
            yield token
