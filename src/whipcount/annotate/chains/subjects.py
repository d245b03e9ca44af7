"""Attributions and dependencies come in; those without a source get their cue's subject's.

A writer names a speaker once and goes on: "The minister praised the deal and ruled out a delay."
The subject must lie in a source that the model found, for some other cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whipcount.annotate.linking import Group

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
# Relations over which a predicate shares the subject of the one above it.
SHARING = frozenset({"conj", "xcomp", "advcl", "parataxis", "obj", "obl", "ccomp"})
OF_NOUNS = frozenset({"acl", "acl:relcl", "amod"})
DEPTH = 3


@dataclass(frozen=True)
class Tree:
    """The dependencies of a text; ``heads`` are positions of words, -1 for a root."""

    heads: Sequence[int]
    deprels: Sequence[str]
    upos: Sequence[str]
    subjects: dict[int, int]

    @classmethod
    def of(cls, heads: Sequence[int], deprels: Sequence[str], upos: Sequence[str]) -> Tree:
        """With each predicate's subject, or each noun's owner, noted."""
        found: dict[int, int] = {}
        for word, (head, relation) in enumerate(zip(heads, deprels, strict=True)):
            if relation == "nmod:poss" and upos[head] == "NOUN":
                found.setdefault(head, word)
        for word in range(len(heads) - 1, -1, -1):  # the first of several stays
            if deprels[word] in SUBJECTS:
                found[heads[word]] = word
        return cls(heads, deprels, upos, found)

    def subject(self, word: int, depth: int = DEPTH) -> int | None:
        """Whose act a predicate is."""
        if word in self.subjects:
            return self.subjects[word]
        head, relation = self.heads[word], self.deprels[word]
        if head >= 0 and relation in OF_NOUNS and depth:
            return head
        return (
            self.subject(head, depth - 1) if head >= 0 and depth and relation in SHARING else None
        )


def with_subjects(groups: Sequence[Group], tree: Tree) -> list[Group]:
    """The attributions, each with the source that holds its cue's subject if it had none."""
    homes = {word: run for group in groups for run in group.source for word in range(*run[:2])}
    found = []
    for group in groups:
        if (who := _relative(group, tree)) is not None:
            found.append(replace(group, source=((who, who + 1, "Source"),)))
            continue
        wanted = group.content and not group.source
        subjects = _subjects(group, tree) if wanted else iter(())
        source = next((homes[subject] for subject in subjects if subject in homes), None)
        found.append(replace(group, source=(source,)) if source else group)
    return found


def _relative(group: Group, tree: Tree) -> int | None:
    """ "Lee met Berg, who denied it": the pronoun before a cue, where the source is told to be one outside the clause."""
    if not group.content or not group.source or len(group.cue) != 1:
        return None
    start, end, _ = group.cue[0]
    verb = next((w for w in range(start, end) if not start <= tree.heads[w] < end), start)
    top = verb
    while tree.deprels[top] == "conj" and tree.heads[top] >= 0 and top not in tree.subjects:
        top = tree.heads[top]
    who = tree.subjects.get(top)
    if who is None or tree.deprels[top] != "acl:relcl" or tree.upos[who] != "PRON":
        return None
    first, last, _ = group.source[0]
    told = who < verb and tree.deprels[who] == "nsubj" and last <= who
    return who if told and not first <= tree.heads[top] < last else None


def _subjects(group: Group, tree: Tree) -> Iterator[int]:
    """The subjects of a cue's head words that lie outside the attribution."""
    own = {word for run in (*group.cue, *group.content) for word in range(*run[:2])}
    for start, end, _ in group.cue:
        for word in range(start, end):
            if not start <= tree.heads[word] < end:
                subject = tree.subject(word)
                if subject is not None and subject not in own:
                    yield subject
