"""A saying that stands between a subject and its predicate: "The tax, says the mayor, has failed", "Most of it, Lind added, had failed".

The parse often takes the subject for the one who speaks, or the speaker for a second subject. A reading in;
its heads and relations out, with the subject at its predicate and the saying beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.annotate.reader import Reading
from whipcount.annotate.sayings.quotes import in_quotation
from whipcount.lexicon import cues, lemmas
from whipcount.lexicon.words import times

NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
OPENING = frozenset({";", ":", "—", "–", "“", '"', "‘", "("})
LINKS = frozenset({"who", "whom", "which", "that", "whose", "as", "if", "when", "where", "while"})
HELPING = frozenset({"aux", "aux:pass", "cop"})
SKIPPED = frozenset({"“", '"', "‘"})
JOINING = frozenset({"and", "but", "or", "so", "yet"})
# "The plan, promised a year ago", "the town, declared a ruin": told of the thing itself.
OF_THINGS = frozenset(
    "promise tell assure reassure guarantee ask declare announce report consider think believe inform deny accuse"
    " estimate expect feel know presume assume pledge refuse swear speak".split()
)
BARE = frozenset({"being", "having", "been", "be"})
DEPTH = 200  # links of a tree, from a token to its root
LONG = 30  # tokens of a subject, or of who speaks
AROUND = 6  # tokens between the verb of saying and the comma behind it


@dataclass(frozen=True)
class Cut:
    """The tokens of one such sentence: the subject's, the verb of saying, the speaker's, the predicate."""

    told: range
    verb: int
    speaker: range
    predicate: int


class Tree:
    """The heads and relations of a reading while they are mended."""

    def __init__(self, text: str, reading: Reading) -> None:
        self.text, self.reading = text, reading
        self.heads, self.deprels = list(reading.heads), list(reading.deprels)
        self.low = [text[a:b].casefold() for a, b in reading.tokens]

    def head(self, inside: range) -> int | None:
        """The noun that a stretch is about: the first whose own head lies outside."""
        named = [t for t in inside if self.reading.upos[t] in NAMING]
        out = [t for t in named if self.heads[t] not in inside and self.reading.upos[t] != "DET"]
        return next(iter(out or [t for t in named if self.reading.upos[t] != "DET"]), None)

    def under(self, token: int, above: int) -> bool:
        """Whether a token hangs on another, at any depth."""
        for _ in range(DEPTH):
            if token < 0 or token == above:
                break
            token = self.heads[token]
        return token == above

    def whole(self, token: int) -> bool:
        """Whether the way up from a token ends at a root."""
        seen: set[int] = set()
        while token >= 0 and token not in seen:
            seen.add(token)
            token = self.heads[token]
        return token < 0


def with_sayings_apart(text: str, reading: Reading) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The tree with each subject that a saying cuts off given to its predicate."""
    tree = Tree(text, reading)
    for cut in _cuts(tree):
        _mend(tree, cut)
    return tuple(tree.heads), tuple(tree.deprels)


def _cuts(tree: Tree) -> Iterator[Cut]:
    """Each such place outside quotation marks."""
    starts = [a for a, _ in tree.reading.tokens]
    for start, end in tree.reading.sentences:
        inside = range(bisect_left(starts, start), bisect_left(starts, end))
        for verb in inside[2:-2]:
            if tree.reading.upos[verb] == "VERB" and _says(tree, verb):
                cut = _cut(tree, inside, verb)
                if cut is not None and not in_quotation(tree.text, tree.reading.tokens[verb][0]):
                    yield cut


def _says(tree: Tree, verb: int) -> bool:
    return not tree.low[verb].endswith("ing") and cues.says(lemmas.verb(tree.low[verb]))


def _cut(tree: Tree, inside: range, verb: int) -> Cut | None:
    """The parts around a verb of saying: ", says Lind, has" or ", Lind says, has"."""
    if tree.low[verb - 1] == ",":
        return _inverted(tree, inside, verb)
    comma = next((t for t in range(verb - 1, inside.start, -1) if tree.low[t] == ","), None)
    behind = _comma(tree, inside, verb)
    if comma is None or behind is None or not _speaks(tree, range(comma + 1, verb)):
        return None
    return _whole(tree, inside, comma, verb, range(comma + 1, verb), behind)


def _inverted(tree: Tree, inside: range, verb: int) -> Cut | None:
    lemma, past = lemmas.verb(tree.low[verb]), tree.low[verb].endswith("ed")
    behind = next((t for t in range(verb + 1, inside.stop) if tree.low[t] == ","), None)
    if behind is None or (past and lemma in OF_THINGS) or lemma == "tell":
        return None
    speaker = range(verb + 1, behind)
    if not _speaks(tree, speaker):
        return None
    for comma in (
        t for t in range(behind, min(behind + LONG, inside.stop - 1)) if tree.low[t] == ","
    ):
        if comma > behind and tree.reading.upos[behind + 1] not in NAMING:
            return None  # no "who leads them", no "the mayor" behind the name
        if cut := _whole(tree, inside, verb - 1, verb, speaker, comma):
            return cut
    return None


def _comma(tree: Tree, inside: range, verb: int) -> int | None:
    """The comma behind a verb of saying and whom or when it is said to."""
    for token in range(verb + 1, min(verb + 1 + AROUND, inside.stop - 1)):
        if tree.low[token] == ",":
            return token
        if tree.reading.upos[token] in {"VERB", "AUX", "SCONJ", "CCONJ", "PUNCT"}:
            return None
    return None


def _speaks(tree: Tree, speaker: range) -> bool:
    """Whether a stretch is a noun that may speak: no clause, no time."""
    upos = [tree.reading.upos[t] for t in speaker]
    if not upos or upos[0] not in NAMING or len(upos) > LONG or {"VERB", "AUX"} & {*upos}:
        return False
    head = tree.head(speaker)
    words = {tree.low[t] for t in speaker}
    return head is not None and not words & LINKS and lemmas.noun(tree.low[head]) not in times()


def _whole(
    tree: Tree, inside: range, comma: int, verb: int, speaker: range, behind: int
) -> Cut | None:
    """The whole of it, where a finite verb without a subject of its own follows, and a subject without a verb leads."""
    predicate = _predicate(tree, range(behind + 1, inside.stop))
    told = range(_begun(tree, inside.start, comma), comma)
    if predicate is None or not 0 < len(told) < LONG or tree.head(told) is None:
        return None
    if tree.reading.upos[told[0]] not in NAMING or tree.low[told[0]] in LINKS - {"that"}:
        return None
    return Cut(told, verb, speaker, predicate)


def _begun(tree: Tree, first: int, comma: int) -> int:
    """Where the subject begins: at the sentence's or behind a mark, "and" and "but" left out."""
    marks = (t + 1 for t in range(comma - 1, first, -1) if tree.low[t] in OPENING)
    start = next(marks, first)
    while start < comma and (tree.low[start] in JOINING or tree.reading.upos[start] == "PUNCT"):
        start += 1
    return start


def _predicate(tree: Tree, after: Sequence[int]) -> int | None:
    """The predicate that begins a stretch: "has failed", "never was", "“is the price”"."""
    first = next(
        (t for t in after if tree.low[t] not in SKIPPED and tree.reading.upos[t] != "ADV"), None
    )
    if first is None or first > after[0] + 3 or tree.low[first] in BARE:
        return None
    if tree.reading.upos[first] == "AUX":
        over = tree.heads[first]
        return over if tree.deprels[first] in HELPING and over > first else first
    finite = tree.reading.upos[first] == "VERB" and not tree.low[first].endswith("ing")
    return first if finite and tree.low[first + 1] not in {"by", "to"} else None


def _mend(tree: Tree, cut: Cut) -> None:
    """Hang the subject on the predicate, the saying beside it and the speaker on the saying."""
    heads, deprels = list(tree.heads), list(tree.deprels)
    subject, speaker = tree.head(cut.told), tree.head(cut.speaker)
    if subject is None or speaker is None:
        return
    low = {cut.verb, subject, speaker}
    top = next((t for t in (cut.verb, subject, speaker) if tree.under(cut.predicate, t)), None)
    if top is not None:
        over = top
        while heads[over] in low | {cut.predicate}:
            over = heads[over]
        tree.heads[cut.predicate], tree.deprels[cut.predicate] = heads[over], deprels[over]
    passive = any(
        tree.heads[t] == cut.predicate and tree.deprels[t] == "aux:pass"
        for t in range(cut.verb, cut.predicate)
    )
    for token, head, relation in (
        (subject, cut.predicate, "nsubj:pass" if passive else "nsubj"),
        (cut.verb, cut.predicate, "parataxis"),
        (speaker, cut.verb, "nsubj"),
    ):
        tree.heads[token], tree.deprels[token] = head, relation
    _rehang(tree, cut)
    if not all(tree.whole(t) for t in (subject, speaker, cut.verb, cut.predicate)):
        tree.heads, tree.deprels = heads, deprels


def _rehang(tree: Tree, cut: Cut) -> None:
    """What hangs on the saying from behind its predicate hangs on the predicate."""
    for token, head in enumerate(tree.heads):
        if head == cut.verb and token > cut.predicate:
            tree.heads[token] = cut.predicate
