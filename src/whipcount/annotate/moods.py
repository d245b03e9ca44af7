"""How a predicate is said: denied, asked, under which conjunction, with which auxiliary, when.

A parse and a predicate's token in, its Mood out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whipcount.annotate.parse import Parse
from whipcount.lexicon import words

ADVERBS = frozenset({"when", "once", "whenever", "where", "how", "why"})  # that open a clause
# "At no time", "in no way", "on no account", "under no circumstances": what they go with is denied.
DENIED = frozenset(
    {"time", "point", "stage", "moment", "way", "account", "means", "circumstance", "circumstances", "condition", "conditions"}
)  # fmt: skip


@dataclass(frozen=True)
class Mood:
    """As in ``Clause``: marker, negated, modal, tense, perfect, modality."""

    marker: str | None
    negated: bool
    modal: str | None
    tense: str | None
    perfect: bool
    modality: str


def mood_of(parse: Parse, token: int) -> Mood:
    """The mood of the predicate at a token."""
    helpers = parse.below(token, "aux")
    marker, negated = _marker(parse, token), _negated(parse, token)
    modal = _modal(parse, helpers)
    perfect = any(parse.lemmas[a] == "have" for a in helpers)
    modality = _modality(parse, token, modal, marker, negated)
    return Mood(marker, negated, modal, _tense(parse, token), perfect, modality)


def _marker(parse: Parse, token: int) -> str | None:
    marks = parse.below(token, "mark")
    turns = [m for m in marks if parse.low[m] != "to"]
    adverbs = (a for a in parse.below(token, "advmod") if parse.low[a] in ADVERBS and a < token)
    chosen = next(iter(turns or [*adverbs, *marks]), None)
    if chosen is None:
        return None
    fixed = parse.below(chosen, "fixed", "goeswith", "advmod")
    return " ".join(parse.low[m] for m in sorted([chosen, *fixed]))


def _negated(parse: Parse, token: int) -> bool:
    around = parse.below(token, "advmod", "neg", "det", "cc:preconj")
    denied = any(parse.low[c] in words.negators() for c in around if not _of_next(parse, token, c))
    behind = any(_of_next(parse, 0, m - n) for m in parse.below(token, "mark") for n in (1, 2))
    if denied or behind or _never(parse, token):
        return True
    if _denying(parse, parse.below(token, "nsubj", "nsubj:pass", "obj")):
        return True
    head = _shared(parse, token)  # "none of them called or wrote"
    if head is None:
        return False
    return _denying(parse, parse.below(head, "nsubj")) or (
        _or(parse, token) and _negated(parse, head)
    )


def _of_next(parse: Parse, token: int, word: int) -> bool:
    """ "Vowed [never] to pay", "[never] again to pay": what is denied is what follows the "to", whatever the tree says."""
    if word <= token or parse.low[word] not in {"not", "never"} or parse.low[word - 1] == "or":
        return False  # "whether or not to pay"
    after = " ".join(parse.low[word + 1 : word + 3])
    return after.split(" ")[0] == "to" or after == "again to"


def _or(parse: Parse, token: int) -> bool:
    """ "They are not asking [or pushing] for it": what is denied with it."""
    joined = any(parse.low[c] == "or" for c in parse.below(token, "cc"))
    return joined and not parse.below(token, "aux", "aux:pass", "cop")


def _never(parse: Parse, token: int) -> bool:
    """ "Nor does it support the plan", "at no time agreed", "not once backed it"."""
    if any(parse.low[c] == "nor" for c in parse.below(token, "cc")):
        return True
    for child in parse.below(token, "obl", "obl:tmod", "advmod", "nmod"):
        told = {parse.low[d] for d in parse.below(child, "det", "advmod")}
        if ("no" in told and parse.low[child] in DENIED) or (
            parse.low[child] == "once" and "not" in told
        ):
            return True
    return False


def _denying(parse: Parse, arguments: Sequence[int]) -> bool:
    """ "No party", "none of them", "neither Norland nor Chile"."""
    return any(
        parse.low[d] in {"no", "neither", "nobody", "none"}
        for a in arguments for d in [a, *parse.below(a, "det", "cc:preconj")]
    )  # fmt: skip


def _shared(parse: Parse, token: int) -> int | None:
    """The predicate whose subject a coordinated one shares."""
    own = parse.below(token, "nsubj", "nsubj:pass", "csubj")
    head = parse.heads[token]
    joined = parse.deprels[token] == "conj" and head >= 0 and not own
    return head if joined and not _but(parse, token) else None


def _but(parse: Parse, token: int) -> bool:
    """ "Nobody spoke but": what is joined by anything but "and" or "or" stands alone."""
    return any(parse.low[c] not in {"and", "or", "nor"} for c in parse.below(token, "cc"))


def _modal(parse: Parse, helpers: Sequence[int]) -> str | None:
    modals = words.modals()
    return next((modals[low] for a in helpers if (low := parse.low[a]) in modals), None)


def _infinitive(parse: Parse, token: int) -> bool:
    return any(parse.low[m] == "to" for m in parse.below(token, "mark"))


def _tense(parse: Parse, token: int) -> str | None:
    bearer = [*parse.below(token, "aux", "aux:pass", "cop"), token][0]
    word = parse.low[bearer].replace("’", "'")
    if word in words.present_forms():
        return "present"
    if word == "to" or (bearer == token and _infinitive(parse, token)):
        return None
    if parse.upos[bearer] in {"VERB", "AUX"}:
        return (
            "past"
            if word != parse.lemmas[bearer] and not word.endswith(("s", "ing"))
            else "present"
        )
    return None


def _modality(
    parse: Parse, token: int, modal: str | None, marker: str | None, negated: bool
) -> str:
    if parse.modality:
        return parse.modality[token]
    if _questioned(parse, token, marker):
        return "questioned"
    if marker in words.conditional_markers() or modal in {"would", "could", "might", "may"}:
        return "conditional"
    if negated:
        return "negated"
    return "future" if modal in {"will", "shall"} or _ahead(parse, token) else "asserted"


def _questioned(parse: Parse, token: int, marker: str | None) -> bool:
    if marker == "whether":
        return True
    end = next((b for a, b in parse.sentences if a <= parse.tokens[token][0] < b), 0)
    return parse.text[:end].rstrip(" \n\"'”’").endswith("?")


def _ahead(parse: Parse, token: int) -> bool:
    """ "Is to travel", "is going to send", "plans to vote": still to come."""
    head = parse.heads[token]
    if head >= 0 and parse.deprels[token] == "xcomp":
        return parse.lemmas[head] in words.prospective_verbs()
    helpers = [parse.lemmas[a] for a in parse.below(token, "aux", "cop")]
    return "be" in helpers and any(parse.words[m] == "to" for m in parse.below(token, "mark"))
