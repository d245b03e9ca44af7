"""A body named before, by the noun its name ends with or begins with: "the trust", "the bureau".

A token in; the draft of the body met last that is called so, out. Of nouns that mean bodies and other
things too, none of which is a body before one of that name was met.
"""

from __future__ import annotations

from whipcount.annotate.bodies import body
from whipcount.annotate.drafts import Book, Draft
from whipcount.lexicon.descriptions import called_by_noun

OF_LANDS = frozenset({"igo", "eu", "bloc"})  # bodies whose members are lands
TOGETHER = frozenset({"producer", "exporter", "importer"})
SOME = ("nummod", "amod", "acl", "acl:relcl", "appos", "conj")
POINTING = frozenset({"the", "this", "that"})
PARTS = ("compound", "flat", "nummod", "appos", "acl", "acl:relcl", "nmod:poss", "nmod:desc")
INNER = frozenset({"compound", "flat", "nmod:desc", "amod", "appos", "conj"})


def by_noun(book: Book, token: int) -> Draft | None:
    """ "The trust": the body met last whose name ends so, or is "Trust of …"; with no word more."""
    noun = book.parse.low[token]
    if noun not in called_by_noun() or book.parse.words[token] != noun or not _bare(book, token):
        return None
    met = (d for d in reversed([*book.drafts.values(), *book.recent]) if _called(d, noun))
    return next(met, None)


def all_of(book: Book, token: int) -> Draft | None:
    """ "The gas exporters of the League": all of a body's states, as who does something together, is the body."""
    parse = book.parse
    several = parse.lemmas[token] in TOGETHER and parse.low[token] != parse.lemmas[token]
    if not several or parse.deprels[token] != "nsubj" or parse.below(token, *SOME):
        return None
    behind = parse.below(token, "nmod")
    of = next((n for t in behind if t > token and (n := book.name_at.get(t))), None)
    linked = of is not None and parse.low[token + 1 : of.first] in (["of"], ["of", "the"])
    the = [parse.low[t] for t in parse.below(token, "det")] == ["the"]
    if of is None or of.entry is None or of.entry.role not in OF_LANDS or not (linked and the):
        return None
    draft = body(book, of)
    start = parse.within(*parse.phrase(token)).start
    draft.names[book.text(start, of.last).replace("The ", "the ")] = None
    return draft


def mention_by_noun(book: Book, token: int) -> None:
    """Note a body that is taken up by its noun, and that it is called so; or by all its members."""
    if whole := all_of(book, token):
        book.mention(whole, token, "nominal")
    elif draft := by_noun(book, token):
        if book.parse.low[token - 1] == "the":
            draft.names[f"the {book.parse.low[token]}"] = None
        book.mention(draft, token, "nominal")


def _bare(book: Book, token: int) -> bool:
    """Whether a noun has an article and nothing else, and is nothing's part."""
    parse = book.parse
    if parse.deprels[token] in INNER or token == 0 or parse.low[token - 1] not in POINTING:
        return False
    behind = (t for t in parse.below(token, "nmod") if t > token)
    return not parse.below(token, *PARTS, "amod") and not any(True for _ in behind)


def _called(draft: Draft, noun: str) -> bool:
    """Whether a body's name, or another that it has been called by, has the noun for its head."""
    if draft.type not in {"organization", "group"} or not draft.named or not draft.mentions:
        return False
    names = (n.casefold().split() for n in (draft.name, *draft.names) if n[:1].isupper())
    return any(len(n) > 1 and (n[-1] == noun or n[:2] == [noun, "of"]) for n in names)
