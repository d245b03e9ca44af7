"""A document's tokens with tags and dependencies, as the reading model gives them.

Stays inside annotate: everything after it sees clauses, mentions and attributions only.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from whipcount.layers import Span
from whipcount.lexicon import lemmas

# A noun phrase is told without these: what follows a comma or says more about it.
TRIMMED = frozenset({
    "acl:relcl", "acl", "appos", "parataxis", "conj", "cc", "punct", "dep", "advcl", "list", "cop",
    "nsubj", "nsubj:pass", "aux", "csubj", "expl", "discourse", "obl:unmarked", "nmod:unmarked", "mark",
    "nsubj:outer", "cc:preconj", "orphan", "reparandum", "ccomp",
})  # fmt: skip


@dataclass(frozen=True)
class Parse:
    """One document's tokens; ``heads`` are token indices, -1 for a root.

    ``modality`` may be left out; clauses then take theirs from auxiliaries and conjunctions. So may
    ``antecedents``, the chances of the tokens that a pronoun may look back to, and ``events``, the types
    of what tokens tell of.
    """

    text: str
    tokens: Sequence[Span]
    upos: Sequence[str]
    heads: Sequence[int]
    deprels: Sequence[str]
    sentences: Sequence[Span]
    modality: Sequence[str] = ()
    antecedents: Sequence[Mapping[int, float]] = ()
    events: Sequence[str] = ()

    @cached_property
    def children(self) -> Sequence[Sequence[int]]:
        """Dependents of each token, left to right."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for index, head in enumerate(self.heads):
            if head >= 0:
                below[head].append(index)
        return below

    @cached_property
    def _bonds(self) -> Sequence[frozenset[str]]:
        """The relations of each token's children."""
        nothing: frozenset[str] = frozenset()
        return [
            frozenset(self.deprels[c] for c in row) if row else nothing for row in self.children
        ]

    @cached_property
    def words(self) -> Sequence[str]:
        """Each token as written."""
        return [self.text[a:b] for a, b in self.tokens]

    @cached_property
    def low(self) -> Sequence[str]:
        """Each token in small letters; the "no" of a "no-fly zone" keeps its hyphen, for it denies nothing."""
        said = (word.casefold() for word in self.words)
        ends = (end for _, end in self.tokens)
        return [
            "no-" if w == "no" and self.text[b : b + 1] == "-" else w
            for w, b in zip(said, ends, strict=True)
        ]

    @cached_property
    def lemmas(self) -> Sequence[str]:
        """Each token's lemma, lower case."""
        return [
            lemmas.verb(w)
            if tag in {"VERB", "AUX"}
            else lemmas.noun(w)
            if tag == "NOUN"
            else w.casefold()
            for w, tag in zip(self.words, self.upos, strict=True)
        ]

    @cached_property
    def _edges(self) -> tuple[Sequence[int], Sequence[int]]:
        return [a for a, _ in self.tokens], [b for _, b in self.tokens]

    def within(self, start: int, end: int) -> range:
        """The tokens that touch a range of the text."""
        starts, ends = self._edges
        return range(bisect_right(ends, start), bisect_left(starts, end))

    def relation(self, token: int) -> str:
        """The relation of a token to its head."""
        return self.deprels[token]

    def below(self, token: int, *relations: str) -> list[int]:
        """Children in one of these relations."""
        if self._bonds[token].isdisjoint(relations):  # most questions end here
            return []
        return [c for c in self.children[token] if self.deprels[c] in relations]

    def subtree(self, token: int, trimmed: frozenset[str] = frozenset()) -> list[int]:
        """The token and all below it, but for children in a trimmed relation."""
        found = [token]
        for member in found:  # grows as it goes
            found += [c for c in self.children[member] if self.deprels[c] not in trimmed]
        return found

    def extent(self, token: int) -> Span:
        """From the first to the last token of a subtree, punctuation at the edges left out."""
        first, last = self._reach[token] or (token, token)
        return self.tokens[first][0], self.tokens[last][1]

    @cached_property
    def _reach(self) -> Sequence[tuple[int, int] | None]:
        """The first and the last word of each token's subtree, all found in one walk from the leaves."""
        reach: list[tuple[int, int] | None] = [None] * len(self.tokens)
        for token in self._outward[::-1]:
            own = None if self.upos[token] == "PUNCT" else (token, token)
            for child in self.children[token]:
                if found := reach[child]:
                    own = (min(own[0], found[0]), max(own[1], found[1])) if own else found
            reach[token] = own
        return reach

    @cached_property
    def _outward(self) -> Sequence[int]:
        """Every token behind its head."""
        found = [token for token, head in enumerate(self.heads) if head < 0]
        for token in found:  # grows as it goes
            found += self.children[token]
        return found

    @cached_property
    def _phrases(self) -> dict[int, Span]:
        return {}  # of the heads that were asked for: clauses and chains ask for the same ones

    def phrase(self, token: int) -> Span:
        """The noun phrase of a head: with its modifiers, without its preposition or what follows it.

        Tokens are taken from around the head only as far as they are contiguous.
        """
        if token not in self._phrases:
            alone = not self.children[token]
            self._phrases[token] = self.tokens[token] if alone else self._phrase(token)
        return self._phrases[token]

    def _phrase(self, token: int) -> Span:
        case = set(self.below(token, "case", "mark", "cc", "punct"))
        members = set(self.subtree(token, TRIMMED)) - {t for c in case for t in self.subtree(c)}
        members |= {t for m in members - {token} for t in self._coupled(m)}
        low = high = token
        while low - 1 in members or (low - 2 in members and self._joined(low - 1)):
            low -= 1 if low - 1 in members else 2
        while high + 1 in members or (
            high + 2 in members and self.words[high + 1] in {'"', "“", "”", "-", "‘", "’"}
        ):
            high += 1 if high + 1 in members else 2
        return self.tokens[low][0], self.tokens[high][1]

    def _coupled(self, token: int) -> list[int]:
        """What a modifier is coupled with by a mere "and": "workers at ports [and airports]"; a name stands for itself."""
        both: list[int] = []
        for other in self.children[token]:
            links = [c for c in self.children[other] if self.deprels[c] == "cc"]
            plain = self.deprels[other] == "conj" and self.upos[other] != "PROPN"
            if plain and links and self.words[links[0] - 1] != ",":
                both += [links[0], *self.subtree(other, TRIMMED)]
        return both

    def _joined(self, token: int) -> bool:
        """Whether a token is the hyphen within a word, of "centre-right", or a bracket: "the Liberal Party (LP) leader"."""
        if self.words[token] in {"(", ")"}:
            return True
        before, after = self.tokens[token - 1][1], self.tokens[token + 1][0]
        return self.tokens[token] == (before, after) and self.words[token] in {"-", "‑"}

    def conjuncts(self, token: int) -> list[int]:
        """The token and those coordinated with it."""
        found, waiting = [], [token]
        while waiting:
            part = waiting.pop(0)
            found.append(part)
            waiting = [*self.below(part, "conj"), *waiting]
        return found
