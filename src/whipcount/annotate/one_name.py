"""Names that the parse tore: "Ann | Lee thinks" with two subjects, "Senator | Ann Lee" with the name hung elsewhere.

A reading in; its heads and relations out, every name with one head and the office or the address before a person under it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from whipcount.annotate.interposed import Tree
from whipcount.annotate.parse import Parse
from whipcount.annotate.reader import Reading
from whipcount.annotate.titles import broken, title_ending
from whipcount.lexicon.offices import offices

TORN = frozenset({"Person", "Organization", "Location"})
LOOSE = frozenset({"flat", "dep", "root", "list", "parataxis", "compound"})  # hardly a name's own
TWICE = frozenset(
    {"nsubj", "nsubj:pass", "obj", "obl"}
)  # a verb hardly has two of these side by side


def with_whole_names(text: str, reading: Reading) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The tree with each torn name under its first part, and who has an office or an address with it."""
    tree = Tree(text, reading)
    parse = Parse(text, reading.tokens, reading.upos, tree.heads, tree.deprels, reading.sentences)
    for label, name in _names(reading):
        outer = [t for t in name if tree.heads[t] not in name]
        if len(outer) > 1:
            first = next((t for t in outer if tree.deprels[t] not in LOOSE), outer[0])
            for token in outer:
                if not tree.under(first, token):
                    tree.heads[token], tree.deprels[token] = first, "flat"
        if label == "Person" and outer:
            head = next(t for t in name if tree.heads[t] not in name)
            _address(parse, tree, name, head)
    return tuple(tree.heads), tuple(tree.deprels)


def _names(reading: Reading) -> Iterator[tuple[str, range]]:
    starts = [start for start, _ in reading.tokens]
    for start, end, label in reading.entities:
        if label in TORN:
            yield label, range(bisect_left(starts, start), bisect_left(starts, end))


def _address(parse: Parse, tree: Tree, name: range, head: int) -> None:
    """Hang what stands before a person's name on the name, where the parse has it beside the name."""
    heads, deprels, last = tree.heads, tree.deprels, name.start - 1
    before = _before(parse, last) if last >= 0 and not broken(parse, last, name.start) else None
    top = next((t for t in before if heads[t] not in before), None) if before else None
    if before is None or top is None:
        return
    _owner(parse, tree, before.start - 1, head)
    if tree.under(top, head) or tree.under(head, top):
        return
    if deprels[head] in LOOSE and not tree.under(heads[top], head):
        loose = heads[top] < 0 or deprels[top] not in LOOSE | {"nmod:desc"}
        heads[head], deprels[head] = (heads[top], deprels[top]) if loose else (heads[head], "conj")
    heads[top], deprels[top] = head, "nmod:desc"


def _owner(parse: Parse, tree: Tree, token: int, head: int) -> None:
    """ "Norland | President Ann Lee": what the office is of, where it was taken for a second subject."""
    heads, deprels = tree.heads, tree.deprels
    twice = token >= 0 and (heads[token], deprels[token]) == (heads[head], deprels[head])
    named = twice and deprels[token] in TWICE and parse.words[token][:1].isupper()
    if named and not broken(parse, token, token + 1):
        heads[token], deprels[token] = head, "compound"


def _before(parse: Parse, last: int) -> range | None:
    """The office or the address that ends before a name."""
    title = title_ending(parse, last)
    if title is not None:
        return range(title.first, last + 1)
    return range(last, last + 1) if parse.words[last] in offices().honorifics else None
