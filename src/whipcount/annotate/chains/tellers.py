"""Whom "he" who tells something cannot be: those whom what he tells has by name. A pronoun in, drafts out.

"The talks failed because Lind stayed away, he said": he who says so calls himself "he", not "Lind".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from whipcount.annotate.chains.salience import sentence
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.persons import person
from whipcount.layers import Span
from whipcount.lexicon import cues

NEAR = 3  # sentences
JOINING = frozenset("and but or because since as although though while if that so".split())
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
GOING_ON = frozenset({"and", "but", "so", "because", "since", "as", "yet"})
# What was told becomes so in a report: "it would", "nobody had".
SHIFTED = frozenset({"would", "could", "should", "might", "had", "'d", "’d"})
GIVEN = frozenset({"obj", "iobj", "obl"})
MARKS = frozenset({";", ":"})


def last_teller(book: Book, token: int) -> tuple[Draft | None, Sequence[Span]]:
    """Who spoke last before a pronoun that speaks too, in its paragraph, and what they told."""
    if token not in book.tellers or book.quoted(token):
        return None, ()
    number = bisect_left(book.spoken, token, key=lambda s: s[0]) - 1
    if number < 0:
        return None, ()
    at, content = book.spoken[number]
    here, there = book.parse.tokens[token][0], book.parse.tokens[at][0]
    near = (
        sentence(book, token) - sentence(book, at) <= NEAR
        and "\n" not in book.parse.text[there:here]
    )
    draft = book.at.get(at)
    return (draft, content) if near and draft and draft.type == "person" else (None, ())


def spoken_of(book: Book, token: int) -> set[int]:
    """Those whom a teller names, in a quotation of the pronoun's sentence or in his words retold."""
    if book.quoted(token) or book.parse.deprels[token] not in SUBJECTS:
        return set()
    start, end = book.parse.sentences[sentence(book, token) - 1]
    inside = {book.name_at.get(t) for t in book.parse.within(start, end) if book.quoted(t)}
    quoted = {id(person(book, n)) for n in inside if n and n.type == "person"}
    return quoted | {id(d) for d in _retold(book, token)} | beside(book, token)


def beside(book: Book, token: int) -> set[int]:
    """Those named as others in what he does: "He told Lind", "Unlike Lind, he …", "After meeting Lind, he …"."""
    parse, verb = book.parse, book.parse.heads[token]
    if verb < 0 or token > verb:
        return set()
    own = list(parse.below(verb, *GIVEN))
    for clause in parse.below(verb, "advcl"):  # "after meeting Lind": he who does it is he who says
        if clause < token and not parse.below(clause, *SUBJECTS):
            own += parse.below(clause, "obj", "obl", "iobj")
    told = [t for c in parse.below(verb, "ccomp", "xcomp") if c > token for t in parse.subtree(c)]
    named = {book.name_at.get(t) for t in (*own, *(t for t in told if t > token))}
    return {id(person(book, n)) for n in named if n and n.type == "person"}


def _retold(book: Book, token: int) -> Iterator[Draft]:
    """The people named before ", he said": but him who is told to do something, and then why."""
    parse, verb = book.parse, book.parse.heads[token]
    broken = token > 1 and parse.low[token - 2] in JOINING  # "Lind left because, he said, …"
    if verb < token or parse.words[token - 1] != "," or broken:
        return
    told = [c for c in parse.below(verb, "ccomp", "parataxis") if c < token]
    apart = parse.words[verb + 1 : verb + 2] == [","]
    cut = any(token < t and parse.words[verb + 1] == "," for t in parse.below(verb, "ccomp"))
    if not told and not cut and not (apart and parse.deprels[verb] == "parataxis"):
        return
    own = _narrated(book, told, verb) if apart else None
    for at in range(_begun(book, token), token):
        draft = book.at.get(at)
        named = parse.upos[at] != "PRON" and draft is not None and draft.type == "person"
        if named and draft is not None and draft is not own:
            yield draft


def _narrated(book: Book, told: list[int], verb: int) -> Draft | None:
    """ "Lind left, he said, because nobody listened": who does what the report itself tells."""
    after = book.parse.upos[verb + 2 : verb + 3]
    if not {"SCONJ", "ADP"} & set(after):
        return None
    subjects = (t for c in told for t in book.parse.below(c, *SUBJECTS))
    return next((d for t in subjects if (d := book.at.get(t))), None)


def _begun(book: Book, token: int) -> int:
    """Where what is told begins: behind what the report itself tells before it, in the same sentence.

    "Lind urged them to wait, and the vote would be held in May, she said": she may be Lind.
    """
    parse = book.parse
    first = parse.within(*parse.sentences[sentence(book, token) - 1]).start
    for at in range(token - 2, first, -1):
        if parse.words[at] in MARKS:
            return at + 1
        if parse.low[at] in GOING_ON and _turns(book, first, at, token):
            return at
    return first


def _turns(book: Book, first: int, joint: int, token: int) -> bool:
    """Whether a conjunction leads from a deed that the report tells to words in reported speech."""
    parse = book.parse
    head = parse.heads[joint]
    own = parse.below(head, *SUBJECTS) if joint < head < token else []
    if parse.deprels[joint] not in {"cc", "mark"} or not any(joint < t for t in own):
        return False
    tops = [t for t in range(first, joint) if parse.heads[t] >= joint or parse.heads[t] < first]
    deed = next((t for t in tops if parse.upos[t] == "VERB" and parse.below(t, *SUBJECTS)), None)
    if deed is None:
        return False
    spoke = cues.says(parse.lemmas[deed]) and parse.deprels[joint] == "cc"
    helping = {parse.low[t] for t in parse.below(deed, "aux")}
    if helping - ({"did", "has", "have"} if spoke else {"did"}):
        return False
    shifted = any(parse.low[t] in SHIFTED for t in parse.below(head, "aux", "aux:pass", "cop"))
    return spoke or (shifted and parse.low[deed] != parse.lemmas[deed])
