"""Role nouns that take up somebody unnamed ("the official"), and titles that one state alone has.

A role noun in; the draft that it takes up, or the state whose office it is, out.
"""

from __future__ import annotations

from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.drafts import Book, Draft
from whipcount.lexicon.names import states
from whipcount.lexicon.offices import offices
from whipcount.model import Role

PLAIN = frozenset({"the", "this", "that", "these", "those", "same"})
STAFF = frozenset(
    "spokesman spokeswoman spokesperson official source insider executive negotiator aide leader".split()
)
FIRMS = frozenset({"company", "firm"})
SERVING = frozenset({"for", "of", "at", "from"})
NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve twenty".split())


def unnamed(book: Book, found: Nominal) -> Draft | None:
    """ "The official", "the two diplomats": the last ones unnamed that were called so, in more words."""
    wanted = {w for w in _words(found.words) - PLAIN if not w.startswith(found.lemma)}
    for draft in reversed(book.recent):
        if draft.named or draft.kind != found.lemma or (draft.type == "person") == found.plural:
            continue
        if wanted <= _words(draft.name):
            if found.article == "the" and not found.loose:
                draft.names[f"the {found.words}"] = None
            return draft
    return None


def _words(words: str) -> set[str]:
    return set(words.casefold().split())


def numbered(name: str) -> bool:
    """ "The Gorm Seven": a name that counts its members, who are it together ("Gorm Seven states")."""
    last = name.rsplit(maxsplit=1)[-1].casefold() if name else ""
    return last in NUMERALS or any(c.isdigit() for c in last)


def title_owner(book: Book, title: str) -> Draft | None:
    """The state whose office a title is, where no other state has it ("taoiseach")."""
    ident = offices().title_states.get(title)
    state = next((s for s in states() if s.id == ident), None) if ident else None
    if state is None:
        return None
    key = f"state:{state.id}"
    return book.open(Draft(key, "state", state.name, known_as=key, ident=state.id))


def serve(book: Book) -> None:
    """Give sources whose they are by a common noun behind them: "a spokesman for the authority"."""
    for draft in dict.fromkeys(book.drafts.values()):
        one_of = draft.key.startswith("speaks:")  # "one of its councillors"
        if draft.named or draft.speaks_for or draft.type == "state":
            continue
        if draft.kind not in STAFF and not one_of:
            continue
        if any(r.of for r in draft.roles):
            continue
        for token, _, kind, _ in draft.mentions:
            whose = [book.at.get(t) for t in book.parse.below(token, "nmod") if _at(book, t)]
            inner = book.parse.below(token, "nmod") if one_of else ()
            whose += [book.at.get(t) for n in inner for t in book.parse.below(n, "nmod:poss")]
            whose += [_called(book, t) for t in book.parse.below(token, "compound", "nmod:desc")]
            body = next((d for d in whose if d and d.type in {"organization", "state"}), None)
            if kind == "nominal" and body is not None:
                draft.speaks_for = body
                draft.roles = {Role(draft.kind, body.name, body.known_as): None}
                break


def _called(book: Book, token: int) -> Draft | None:
    """The body met before that a noun takes up: of "a Bank spokesperson", "ministry officials", "a company spokesman"."""
    word = book.parse.low[token]
    met = [
        d for d in dict.fromkeys([*book.drafts.values(), *book.recent])
        if d.type == "organization" and d.named and d.mentions and d.mentions[0][0] < token
    ]  # fmt: skip
    met.sort(key=lambda d: max(m[0] for m in d.mentions if m[0] < token))
    if word in FIRMS:
        return next((d for d in reversed(met) if d.known_as is None and not d.kind), None)
    named = (d for d in reversed(met) if _ends(d, word))
    return next(named, None)


def _ends(draft: Draft, noun: str) -> bool:
    """Whether a body's name has a noun for its head: "World Bank", "Bank of Norland"."""
    names = (n.casefold().split() for n in (draft.name, *draft.names) if n[:1].isupper())
    return any(len(n) > 1 and (n[-1] == noun or n[:2] == [noun, "of"]) for n in names)


def _at(book: Book, token: int) -> bool:
    return any(book.parse.low[c] in SERVING for c in book.parse.below(token, "case"))
