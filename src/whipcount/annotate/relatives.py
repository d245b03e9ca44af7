"""Relative clauses that the parser ends too early, or hangs on the wrong noun: "Lee spoke to Berg, who denied it and said …".

Heads come in and are set right: a clause that a comma opens goes on behind "and" until a comma closes it, and
is of the name just before the comma where the noun that has it can neither speak nor do: "in the room by Lee, who said".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whipcount.lexicon import cues, lemmas
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.human import human
from whipcount.lexicon.offices import offices
from whipcount.lexicon.words import collectives

PRONOUNS = frozenset({"who", "which"})
CLOSING = frozenset({",", ";", ":", "—", "–", ")", "(", ".", "?", "!"})
RELATIVE = "acl:relcl"
OF = (["of"], ["of", "the"])


def with_relatives(words: Sequence[str], heads: list[int], relations: Sequence[str]) -> None:
    """Hang a verb behind "and" on the verb of the relative clause that is still open."""
    for opened, verb in _opened(words, heads, relations):
        _take_back(words, heads, relations, opened, verb)


def _opened(
    words: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Each relative clause that a comma opens: its pronoun and its verb."""
    for opened, word in enumerate(words):
        verb = heads[opened]
        own = word in PRONOUNS and words[opened - 1 : opened] == [","] and verb > opened
        if own and relations[verb] == RELATIVE:
            yield opened, verb


def with_nearest(
    words: Sequence[str], upos: Sequence[str], heads: list[int], relations: Sequence[str]
) -> None:
    """Hang a relative clause on the name before its comma, where its noun is for no people and no body."""
    for opened, verb in _opened(words, heads, relations):
        if not 0 <= heads[verb] < opened:
            continue
        first = _name(words, upos, opened - 2, who=words[opened] == "who")
        if (
            first is not None
            and _thing(words, upos, heads[verb])
            and not _below(heads, first, verb)
        ):
            heads[verb] = first


def _below(heads: Sequence[int], token: int, top: int) -> bool:
    """Whether a token hangs on another, so that the other must not hang on it: a tree has no rings."""
    while token >= 0 and token != top:
        token = heads[token]
    return token == top


def _thing(words: Sequence[str], upos: Sequence[str], noun: int) -> bool:
    """A common noun for no people and no body: "shares", "the room"."""
    word = words[noun].casefold()
    one = lemmas.noun(word)
    acts = bool(bodies(one)) or one in collectives() or one in offices().collective
    return upos[noun] == "NOUN" and not (human(word) or acts or cues.written(one))


def _name(words: Sequence[str], upos: Sequence[str], last: int, *, who: bool) -> int | None:
    """Where the name begins that ends at a token; for "who" of "Lee of the Reed Party", that of Lee."""
    first = last
    while first >= 0 and upos[first] == "PROPN" and words[first][:1].isupper():
        first -= 1
    if first == last:
        return None
    for length in (1, 2):
        led = [w.casefold() for w in words[first + 1 - length : first + 1]]
        if who and led in OF and first >= length:
            return _name(words, upos, first - length, who=False) or first + 1
    return first + 1


def _take_back(
    words: Sequence[str], heads: list[int], relations: Sequence[str], opened: int, verb: int
) -> None:
    for at in range(verb + 1, len(words)):
        if words[at] in CLOSING:
            return
        joined = heads[at]
        if relations[at] == "cc" and words[at] == "and" and relations[joined] == "conj":
            outside = heads[joined] < opened and at < joined
            bare = not any(
                heads[t] == joined and relations[t] == "nsubj" for t in range(at, joined)
            )
            if outside and bare:
                heads[joined] = verb
