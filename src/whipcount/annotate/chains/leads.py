"""Who speaks in a report's first lines under an office alone, and by name a few lines on.

"The chief executive of Norl Oil said on Monday. … "There is no quota," Ann Lee said." The book of a
document and its attributions come in; the office's mentions go to the person named after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whipcount.annotate.chains.salience import sentence
from whipcount.annotate.chains.spoken import speaker_of
from whipcount.annotate.drafts import Book, Draft
from whipcount.layers import Attribution

FIRST = 4  # sentences in which the office speaks, a title and a dateline among them
AFTER = 6  # sentences later at most the person is named
NAMELESS = frozenset(
    {"source", "insider", "person", "people", "aide", "spokesman", "spokeswoman", "spokesperson"}
)
HIDDEN = ("anonym", "not to be named", "not be named", "not authori", "not named", "unnamed")


def name_leads(book: Book, spoken: Iterable[Attribution]) -> None:
    """Give an office that opens a report to the one named next, who speaks and is not another's."""
    said = [(a, d) for a in spoken if (d := speaker_of(book, a)) is not None]
    for number, (one, office) in enumerate(said):
        if _opens(book, one, office):
            named = _next(book, said[number + 1 :], office)
            if named and _fits(office, named):
                _give(book, office, named)
            return


def _opens(book: Book, one: Attribution, office: Draft) -> bool:
    """A single person, called by what they are only, in the first lines."""
    place = sentence(book, office.mentions[0][0]) if office.mentions else FIRST + 1
    words = book.parse.text[book.starts[max(0, place - 1)] : one.end + 200].casefold()
    nameless = office.kind in NAMELESS or any(h in words for h in HIDDEN)
    return office.type == "person" and bool(office.kind) and place <= FIRST and not nameless


def _next(book: Book, said: Sequence[tuple[Attribution, Draft]], office: Draft) -> Draft | None:
    """The next to speak, if no other person was named since and they were not before."""
    named = next((d for _, d in said if d is not office and d.type == "person"), None)
    if named is None or not named.named or named.kind:
        return None
    first, met = office.mentions[0][0], named.mentions[0][0]
    between = {
        id(d) for d in book.drafts.values() if d.type == "person" and d is not office
        for at, _, kind, _ in d.mentions if kind != "pronoun" and at <= met
    }  # fmt: skip
    near = 0 < sentence(book, met) - sentence(book, first) <= AFTER  # beside it, it is another
    return named if first < met and near and between == {id(named)} else None


def _fits(office: Draft, named: Draft) -> bool:
    """Nothing is said of the person's offices, or that they serve the same state or body."""
    own = {of for _, of in named.offices if of} | {r.of or r.of_text or "" for r in named.roles}
    whose = office.speaks_for
    if not named.offices and not named.roles:
        return True
    return whose is not None and bool(own & {whose.key, whose.known_as or "", whose.name})


def _give(book: Book, office: Draft, named: Draft) -> None:
    """All that is noted of the office becomes the person's."""
    named.mentions += office.mentions
    named.names |= office.names
    named.roles |= office.roles
    named.offices |= office.offices
    named.said |= office.offices
    office.mentions = []
    for token, draft in list(book.at.items()):
        if draft is office:
            book.at[token] = named
