"""Members of groups as a report lists them: "five states, among them Norland and Sundland".

A book whose names are all known comes in; the drafts of its groups get those of their members.
"""

from __future__ import annotations

from collections.abc import Iterator

from whipcount.annotate.bodies import body
from whipcount.annotate.chains.salience import sentence
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.persons import person
from whipcount.annotate.unnamed import numbered

CUES = (
    ("including",), ("namely",), ("such", "as"), ("among", "them"), ("comprising",), ("grouping",),
    ("made", "up", "of"), ("consisting", "of"), ("composed", "of"), ("led", "by"), ("that", "is"),
)  # fmt: skip
MARKS = frozenset({"—", "–", ":", "("})
BETWEEN = frozenset({",", "and", "the", "&", ";", "plus"})
UNIONS = frozenset({"coalition", "alliance", "group", "bloc", "caucus", "consortium", "trio",
                    "quartet", "troika", "delegation", "pact"})  # fmt: skip
HOW_MANY = {"two": 2, "both": 2, "three": 3, "four": 4}
PERSONS = frozenset(
    {"leader", "president", "minister", "premier", "chancellor", "diplomat", "envoy"}
)
STATES = frozenset({"country", "nation", "state", "government", "neighbour", "neighbor", "capital"})
BACK = 3  # sentences in which those that "the two leaders" takes up stand


def find_members(book: Book) -> None:
    """Give every group the members that stand beside it, or that it takes up."""
    drafts = {id(d): d for d in book.drafts.values()}
    for draft in drafts.values():
        if draft.type in {"group", "organization"}:
            for token, _, kind, _ in draft.mentions:
                if kind in {"name", "nominal"}:
                    _add(draft, [*_listed(book, draft, token), *_taken_up(book, draft, token)])


def _add(draft: Draft, members: list[Draft]) -> None:
    for member in members:
        if member is not draft and member not in draft.members:
            draft.members.append(member)


def _listed(book: Book, draft: Draft, token: int) -> list[Draft]:
    """Those named just after a group, behind a cue, a dash or a bracket."""
    after = book.parse.within(*book.parse.phrase(token)).stop
    name = book.name_at.get(token)
    after = max(after, name.last + 1) if name else after
    several = draft.type == "group" or numbered(draft.name) or draft.kind in UNIONS
    if not several:
        return []
    words = [w.casefold() for w in book.parse.words[after : after + 5]]
    start = 1 if words[:1] == [","] else 0
    for cue in CUES:
        if tuple(words[start : start + len(cue)]) == cue:
            return list(_names(book, after + start + len(cue)))
    listed = book.parse.words[after] in MARKS if words else False
    united = draft.kind in UNIONS and book.parse.words[token + 1 : token + 2] == ["of"]
    first = token + 2 if united else after + 1
    found = list(_names(book, first)) if listed or united else []
    return found if len(found) > 1 else []


def _names(book: Book, at: int) -> Iterator[Draft]:
    """The drafts of names that follow each other with nothing but commas and "and" between."""
    while at < len(book.parse.words):
        name = book.name_at.get(at)
        if name is not None:
            if name.type != "place":
                yield person(book, name) if name.type == "person" else body(book, name)
            at = name.last + 1
        elif book.parse.low[at] in BETWEEN:
            at += 1
        else:
            return


def _taken_up(book: Book, draft: Draft, token: int) -> list[Draft]:
    """ "The two leaders", "both countries": the last so many that were named."""
    words = [w.casefold() for w in draft.name.split()]
    wanted = next((HOW_MANY[w] for w in words[:2] if w in HOW_MANY), 0)
    lemma = book.parse.lemmas[token]
    type_ = "person" if lemma in PERSONS else "state" if lemma in STATES else ""
    if draft.named or not wanted or not type_ or words[0] not in {"the", "both", "these", "those"}:
        return []
    found: list[Draft] = []
    here = sentence(book, token)
    for at in range(token - 1, -1, -1):
        one = book.at.get(at)
        if here - sentence(book, at) > BACK or len(found) == wanted:
            break
        if one and one.type == type_ and one.named and one not in found:
            found.append(one)
    return found if len(found) == wanted else []
