"""Clauses out of dependencies: each predicate with who, what, under which conjunction, how certain.

Universal Dependencies in, ``Clause`` layer out. Passives are turned round; a subject that is only
understood ("offered to send" : the sender) is taken from the governing clause.
"""

from __future__ import annotations

from dataclasses import dataclass

from whipcount.annotate.beside import beside_by, beside_those, listed, undergone
from whipcount.annotate.deadlines import does_nothing
from whipcount.annotate.moods import mood_of
from whipcount.annotate.parse import Parse
from whipcount.layers import Clause
from whipcount.lexicon import words

NO_PREDICATE = frozenset({"amod", "case", "aux", "aux:pass", "mark", "compound"})
LONE_AUXILIARY = frozenset({"root", "ccomp", "advcl", "conj", "acl:relcl", "parataxis"})
DEEPEST = 8  # governing clauses up which a shared subject is looked for
BECOMING = frozenset({"become", "remain"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
PREDICATE_TAGS = frozenset({"VERB", "NOUN", "ADJ", "ADV", "PROPN", "PRON", "NUM", "ADP"})
# Verbs whose infinitive is the object's act: "urged Norland to sign".
OBJECT_CONTROL = frozenset(
    "ask urge tell allow permit help force push press persuade convince order enable invite want expect"
    " encourage let make get require request authorise authorize compel lead leave call beg warn advise"
    " instruct direct oblige pressure challenge cause see entitle task".split()
)


@dataclass(frozen=True)
class _Found:
    """A predicate's token and what kind it is."""

    token: int
    kind: str


def clauses(parse: Parse) -> tuple[Clause, ...]:
    """All clauses of a document, in the order of their predicates."""
    return _Builder(parse).build()


class _Builder:
    """Keeps the predicates' indices and the subjects found so far, while one document is built."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        told = [t for t, tag in enumerate(parse.upos) if tag in PREDICATE_TAGS or tag == "AUX"]
        self.found = [f for t in told if (f := self._predicate(t))]
        self.index = {f.token: i for i, f in enumerate(self.found)}
        self.known: dict[int, tuple[int, ...]] = {}

    def build(self) -> tuple[Clause, ...]:
        return tuple(self._clause(f) for f in self.found)

    def _predicate(self, token: int) -> _Found | None:
        parse, tag, lemma = self.parse, self.parse.upos[token], self.parse.lemmas[token]
        if tag == "VERB" and self._is_state(token):
            return _Found(token, "adjective")
        if tag == "VERB" and parse.deprels[token] not in NO_PREDICATE:
            return _Found(token, "verb")
        if tag == "AUX" and parse.deprels[token] in LONE_AUXILIARY:
            return _Found(token, "verb")
        children = parse.children[token]
        if children and tag in PREDICATE_TAGS and parse.below(token, "cop"):
            return _Found(token, "adjective" if tag == "ADJ" else "noun")
        stated = tag in {"ADJ", "VERB"} and lemma in words.predicate_adjectives()
        if stated and children:
            return _Found(token, "adjective")
        if tag == "NOUN" and lemma in words.predicate_nouns():
            return _Found(token, "noun")
        return None

    def _is_state(self, token: int) -> bool:
        """ "Is committed to", "was prepared to": a participle that says how its subject stands."""
        known = self.parse.low[token] in words.predicate_adjectives()
        passive = known and self.parse.below(token, "aux:pass", "nsubj:pass")
        return bool(passive) and not self._agents(token)

    # Who and what

    def _subjects(self, token: int, depth: int = 0) -> tuple[int, ...]:
        """Tokens of the subject's heads, coordinated ones apart; a loop in a bad parse ends here."""
        if token not in self.known:
            self.known[token] = ()
            self.known[token] = self._find_subjects(token, depth)
        return self.known[token]

    def _find_subjects(self, token: int, depth: int) -> tuple[int, ...]:
        parse = self.parse
        own = beside_those(parse, token) or self._own_subjects(token) or self._strayed(token)
        if found := own or listed(parse, token):
            return self._spread(found)
        if parse.below(token, "nsubj:pass", "aux:pass"):
            state = self.kind(token) == "adjective"
            return self._spread(parse.below(token, "nsubj:pass") if state else self._agents(token))
        if self.kind(token) == "noun" and not parse.below(token, "cop"):
            return self._owners(token)
        return self._understood(token, depth) if depth <= DEEPEST else ()

    def _understood(self, token: int, depth: int) -> tuple[int, ...]:
        """The subject that a clause shares with what governs it."""
        head, relation = self.parse.heads[token], self.parse.deprels[token]
        if relation == "conj" and self.kind(head):
            return self._spread(undergone(self.parse, token)) or self._subjects(head, depth + 1)
        if relation in {"xcomp", "advcl", "parataxis"}:
            return self._controller(token, head, depth)
        if relation in {"acl", "amod"}:
            return self._of_noun(token, head, depth)
        return self._spread([head]) if relation == "acl:relcl" else ()

    def _own_subjects(self, token: int) -> list[int]:
        """Its subjects; of two beside a quoted clause before it, only the later is its own.

        Of one before and one behind it only the first is, where nothing is quoted before.
        """
        lower = self.parse.below(token, "ccomp", "advcl")
        below = [n for c in lower for n in self._sunk(c, token)]
        found = [n for n in self.parse.below(token, "nsubj", "csubj") if n not in below]
        said = [c for c in self.parse.below(token, "ccomp", "parataxis") if c < token]
        if len(found) > 1 and said:
            return [n for n in found if n > said[-1]]
        return [n for n in found if n < token] or found

    def _sunk(self, token: int, head: int) -> list[int]:
        """ "Promised that parliament would vote": the subject that was taken for the promiser."""
        if self.parse.below(token, "nsubj", "csubj", "nsubj:pass"):
            return []
        marks = [m for m in self.parse.below(token, "mark") if head < m]
        found = self.parse.below(head, "nsubj")
        return [n for n in found if marks and marks[0] < n < token]

    def _strayed(self, token: int) -> list[int]:
        """ "Norland has offered help, a minister said": the subject that hangs on the later verb.

        "Promised that parliament would vote": the one that hangs on the verb before.
        """
        head = self.parse.heads[token]
        if 0 <= head < token and self.parse.deprels[token] in {"ccomp", "advcl"}:
            return self._sunk(token, head)
        if head <= token or self.parse.deprels[token] not in {"ccomp", "parataxis"}:
            return []
        found = self.parse.below(head, "nsubj")
        return [n for n in found if n < token] if len(found) > 1 else []

    def _controller(self, token: int, head: int, depth: int) -> tuple[int, ...]:
        """Whose act an infinitive or participle is."""
        parse = self.parse
        objects = parse.below(head, "obj", "iobj")
        if parse.deprels[token] == "xcomp" and objects and parse.lemmas[head] in OBJECT_CONTROL:
            return self._spread(objects)
        if parse.deprels[token] == "xcomp" and parse.below(head, "nsubj:pass"):
            return self._spread(parse.below(head, "nsubj:pass"))
        return self._subjects(head, depth + 1) if self.kind(head) else ()

    def _of_noun(self, token: int, head: int, depth: int) -> tuple[int, ...]:
        """ "Countries willing to help": the noun; "a pledge to help": whoever pledged."""
        parse, bare = self.parse, not self.parse.below(token, "aux", "mark")  # not "to have signed"
        done = bare and parse.words[token].endswith("ed") and parse.upos[token] == "VERB"
        agents = self._agents(token) if done else []
        if agents or (done and self.kind(head) != "noun"):
            return self._spread(agents)
        if self.kind(head) == "noun" or self.parse.below(head, "cop"):
            return self._subjects(head, depth + 1)  # "they are the only ones to have signed"
        above = self.parse.heads[head]
        if above >= 0 and self.parse.lemmas[above] in BECOMING and self.kind(above):
            return self._subjects(above, depth + 1)  # "became the first to sign"
        return self._spread([head])

    def _owners(self, token: int) -> tuple[int, ...]:
        """ "Norland's refusal", "the refusal by Norland", "made a pledge": whose noun it is."""
        parse = self.parse
        if own := parse.below(token, "nmod:poss"):
            real = [o for o in own if parse.upos[o] != "PRON"] or own
            return self._spread(real)
        if by := [c for c in parse.below(token, "nmod") if self._preposition(c) in {"by", "from"}]:
            return self._spread(by)
        before = parse.below(token, "compound", "amod")
        if names := [c for c in before if parse.words[c][:1].isupper()]:
            return tuple(names)
        head = parse.heads[token]
        if (
            head >= 0
            and parse.deprels[token] in {"obj", "xcomp"}
            and parse.lemmas[head] in words.light_verbs()
        ):
            return self._subjects(head)
        return ()

    def _agents(self, token: int) -> list[int]:
        obliques = self.parse.below(token, "obl", "obl:agent", "nmod")
        by = [c for c in obliques if self._preposition(c) == "by"]
        return [
            c for c in (*by, *beside_by(self.parse, token, by)) if not does_nothing(self.parse, c)
        ]

    def _spread(self, heads: list[int]) -> tuple[int, ...]:
        """Coordinated phrases apart; a relative pronoun as what it stands for."""
        parts = (token for head in heads for token in self.parse.conjuncts(head))
        return tuple(dict.fromkeys(self._antecedent(token) for token in parts))

    def _antecedent(self, token: int) -> int:
        parse = self.parse
        if parse.low[token] in RELATIVES and parse.upos[token] == "PRON":
            clause = parse.heads[token]
            while clause >= 0 and parse.deprels[clause] not in {"acl:relcl", "root"}:
                clause = parse.heads[clause]
            if clause >= 0 and parse.deprels[clause] == "acl:relcl" and parse.heads[clause] >= 0:
                return self._before(token, parse.heads[clause])
        return token

    def _before(self, pronoun: int, antecedent: int) -> int:
        """ "Norland, which agreed, is, by one account": what a pronoun stands for stands before it."""
        parse = self.parse
        if antecedent < pronoun:
            return antecedent
        nouns = [t for t in range(pronoun) if parse.upos[t] in {"NOUN", "PROPN"}]
        found = (nouns or [antecedent])[-1]
        while parse.deprels[found] in {"flat", "compound"} and 0 <= parse.heads[found] < pronoun:
            found = parse.heads[found]
        return found

    def _objects(self, token: int) -> tuple[int, ...]:
        own = self.parse.below(token, "obj", "iobj") or self._behind_particle(token)
        if self.kind(token) == "adjective":
            return self._spread(own)
        if not own and self.parse.below(token, "aux:pass"):
            own = self.parse.below(token, "nsubj:pass") or self._passive_noun(token)
        return self._spread(own)

    def _behind_particle(self, token: int) -> list[int]:
        """ "Ruled out a merger", "brushed aside suggestions": what follows the particle is what it is done to."""
        parse = self.parse
        particles = [p for p in parse.below(token, "compound:prt") if p == token + 1]
        if not particles or parse.below(token, "aux:pass"):
            return []
        loose = (o for o in parse.below(token, "obl") if not parse.below(o, "case"))
        first = parse.tokens[particles[0]][1] + 1
        return [
            o for o in loose
            if parse.phrase(o)[0] == first and parse.upos[o] == "NOUN" and parse.lemmas[o] not in words.times()
        ]  # fmt: skip

    def _passive_noun(self, token: int) -> list[int]:
        head = self.parse.heads[token]
        return [head] if self.parse.deprels[token] in {"acl", "acl:relcl"} and head >= 0 else []

    def _preposition(self, token: int) -> str:
        return " ".join(self.parse.low[c] for c in self.parse.below(token, "case"))

    def _obliques(self, token: int) -> tuple[tuple[str, int, int], ...]:
        parse = self.parse
        found = parse.below(
            token, "obl", "obl:agent", "nmod", "obl:tmod", "obl:npmod", "obl:unmarked"
        )
        return tuple(
            (self._preposition(t), *parse.phrase(t)) for c in found for t in parse.conjuncts(c)
        )

    # How

    def kind(self, token: int) -> str | None:
        """The kind of predicate a token is, if it is one; -1, a root's head, is none."""
        return self.found[self.index[token]].kind if token in self.index else None

    def _lemma(self, token: int) -> str:
        if self.kind(token) == "adjective":
            return self.parse.low[token]
        lemma = self.parse.lemmas[token]
        for child in self.parse.below(token, "advmod", "obl", "case", "xcomp"):
            phrasal = f"{lemma} {self.parse.low[child]}"
            if child > token and phrasal in words.phrasals():
                return phrasal
        particle = self.parse.below(token, "compound:prt")
        return " ".join([self.parse.lemmas[token], *(self.parse.lemmas[p] for p in particle)])

    def _parent(self, token: int) -> int | None:
        head, seen = self.parse.heads[token], 0
        while head >= 0 and seen < 100:
            if head in self.index:
                return self.index[head]
            head, seen = self.parse.heads[head], seen + 1
        return None

    def _clause(self, found: _Found) -> Clause:
        parse, token = self.parse, found.token
        mood = mood_of(parse, token)
        start, end = parse.extent(token)
        return Clause(
            start, end,
            head=parse.tokens[token], lemma=self._lemma(token), kind=found.kind,
            subjects=tuple(parse.phrase(s) for s in self._subjects(token)),
            objects=tuple(parse.phrase(o) for o in self._objects(token)),
            obliques=self._obliques(token), parent=self._parent(token),
            relation=parse.deprels[token], marker=mood.marker, negated=mood.negated, modal=mood.modal,
            tense=mood.tense, perfect=mood.perfect, passive=bool(parse.below(token, "aux:pass")),
            modality=mood.modality, event=parse.events[token] if parse.events else "",
        )  # fmt: skip
