"""Nouns for words and whose they are: "warnings from the bank that …", "the board's verdict: …", "the view among envoys is that …".

A parse and such a noun in; an attribution out.
"""

from __future__ import annotations

from collections.abc import Iterator

from whipcount.annotate.parse import Parse
from whipcount.annotate.sayings.quoted_before import quoted_before
from whipcount.annotate.sayings.quotes import in_quotation
from whipcount.annotate.sayings.said import Said, runs
from whipcount.layers import Span
from whipcount.lexicon import cues
from whipcount.lexicon.words import times

FROM = frozenset({"from", "by", "of", "among", "amongst"})
BEHIND = frozenset({"acl:relcl", "parataxis", "punct"})
BEING = frozenset({"is", "was", "remains", "remained"})
SIGNING = frozenset(
    "sign write send issue publish release draft circulate post author pen compile".split()
)
STRAY = frozenset({"advcl", "conj", "parataxis", "root"})
AGREEING = frozenset({"agree", "disagree", "deal", "live", "compare", "believe", "trust"})
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
NEAR = 8  # words between such a noun and its "that"
LEAST = 3  # words of what is told behind a colon
REACH = 25  # words behind "that" among which the predicate of its clause stands


def from_nouns(parse: Parse, token: int) -> Iterator[Said | None]:
    """All that a noun for words may lead to, the surest first."""
    yield quoted_before(parse, token)
    yield stand(parse, token)
    yield _noun(parse, token)


def _noun(parse: Parse, token: int) -> Said | None:
    """ "They ignored warnings from the bank that prices would rise", "her claim that it failed": whose they are."""
    that = _that(parse, token)
    if that is None or in_quotation(parse.text, parse.tokens[token][0]):
        return None
    owners = owners_of(parse, token) or _bearer(parse, token)
    inside = range(that + 1, min(that + REACH, len(parse.low)))
    head = next((t for t in inside if _begins(parse, t, that)), None)
    if head is None or not owners:
        return None
    told = {t for t in parse.subtree(head, BEHIND) if t > that} | {*range(that + 1, head)}
    clause = _unbroken(parse, sorted(told))
    source = parse.phrase(owners[0])
    return Said(
        (source,), (parse.tokens[token],), tuple(runs(parse, clause)), sure=True, whole=True
    )


def _that(parse: Parse, token: int) -> int | None:
    """The "that" behind a noun and what hangs on it: "warnings [from the bank on Monday] that"."""
    for at in range(token + 1, min(token + NEAR, len(parse.low))):
        if parse.low[at] == "that":
            return at if parse.deprels[at] == "mark" else None
        if parse.upos[at] in {"VERB", "AUX", "PUNCT", "CCONJ"}:
            return None
    return None


def _unbroken(parse: Parse, tokens: list[int]) -> set[int]:
    """What stands in one stretch from the first on: no predicate of the noun itself behind its clause."""
    kept = tokens[:1]
    for token in tokens[1:]:
        if token > kept[-1] + 2 or _goes_on(parse, token):
            break
        kept.append(token)
    return set(kept)


def _goes_on(parse: Parse, token: int) -> bool:
    """Whether a verb without a subject, a mark or a conjunction is the noun's: "the claim that it failed [drew] laughter"."""
    if parse.upos[token] != "VERB" or parse.deprels[token] not in STRAY:
        return False
    led = parse.below(token, "mark", "nsubj", "nsubj:pass", "cc", "aux", "aux:pass", "case")
    return not led and not parse.low[token].endswith("ing")


def owners_of(parse: Parse, token: int) -> list[int]:
    """Whose words a noun names, before or behind it; "Monday's report" has no owner."""
    found = [*parse.below(token, "nmod:poss"), *_givers(parse, token)]
    return [t for t in found if parse.lemmas[t] not in times() and parse.low[t] not in DAYS]


def author(parse: Parse, span: Span) -> Span:
    """Who speaks in what is written: "a letter [signed by] forty senators says", "the auditors' report says"."""
    inside = parse.within(*span)
    head = next((t for t in inside if parse.heads[t] not in inside and parse.upos[t] == "NOUN"), -1)
    if head < 0 or not cues.written(parse.lemmas[head]):
        return span
    signed = [
        a for v in parse.below(head, "acl") if parse.lemmas[v] in SIGNING
        for a in parse.below(v, "obl:agent")
    ]  # fmt: skip
    by = [t for t in _givers(parse, head) if not _of(parse, t)]
    own = [t for t in owners_of(parse, head) if parse.deprels[t] == "nmod:poss"]
    found = next(iter([*signed, *by, *own]), None)
    return span if found is None else parse.phrase(found)


def _of(parse: Parse, token: int) -> bool:
    return any(parse.low[c] in {"of", "among"} for c in parse.below(token, "case"))


def _bearer(parse: Parse, token: int) -> list[int]:
    """ "Left with a promise that …", "raised rates in a warning that …": of whoever does it."""
    over = parse.heads[token]
    led = {parse.low[t] for t in parse.below(token, "case")}
    if over < 0 or not led & {"with", "in"} or parse.deprels[token] != "obl":
        return []
    silent = parse.lemmas[over] not in AGREEING and not cues.says(parse.lemmas[over])
    bare = parse.upos[over] == "VERB" and silent
    own = bool({parse.low[t] for t in parse.below(token, "det")} & {"a", "an"})
    return parse.below(over, "nsubj") if bare and own else []


def _givers(parse: Parse, token: int) -> list[int]:
    """Whose words a noun behind which they stand names: "from the bank", "by Lind"."""
    return [
        t for t in parse.below(token, "nmod")
        if t > token and any(parse.low[c] in FROM for c in parse.below(t, "case"))
    ]  # fmt: skip


def stand(parse: Parse, token: int) -> Said | None:
    """ "The board's verdict: the plan is dead", "The word from the bank is that rates will rise"."""
    owners = owners_of(parse, token) or _there(parse, token)
    if parse.deprels[token] in {"obj", "obl", "iobj", "nmod"}:
        return None  # "he disputed her words: …" is what he says
    if (
        not owners
        or not cues.stands(parse.lemmas[token])
        or in_quotation(parse.text, parse.tokens[token][0])
    ):
        return None
    own = (t for c in parse.below(token, "nmod", "nmod:poss") for t in parse.subtree(c))
    begun = _opened(parse, max(token, *own))
    if begun is None:
        return None
    end = next(b for a, b in parse.sentences if a <= parse.tokens[token][0] < b)
    end = min(e for e in (end, parse.text.find("\n", begun)) if e > 0)
    content = begun, begun + len(parse.text[begun:end].rstrip(" .\n"))
    if len(parse.text[slice(*content)].split()) < LEAST:
        return None
    return Said(
        (parse.phrase(owners[0]),), (parse.tokens[token],), (content,), sure=True, whole=True
    )


def _there(parse: Parse, token: int) -> list[int]:
    """ "The view in Lowport is that …": of those who rule or live there."""
    return [
        t for t in parse.below(token, "nmod")
        if parse.upos[t] == "PROPN" and any(parse.low[c] == "in" for c in parse.below(t, "case"))
    ]  # fmt: skip


def _opened(parse: Parse, last: int) -> int | None:
    """Where the words begin behind ":", "is that" or "was clear:" after a token."""
    low = parse.low[last + 1 : last + 4]
    if low[:1] == [":"]:
        skipped = 1
    elif low[:1] and low[0] in BEING and low[1:2] == ["that"]:
        skipped = 2
    elif len(low) > 2 and low[0] in BEING and low[2] == ":":
        skipped = 3
    else:
        return None
    after = last + 1 + skipped
    return parse.tokens[after][0] if after < len(parse.tokens) else None


def _begins(parse: Parse, token: int, that: int) -> bool:
    """Whether a token is the predicate of the clause behind "that", which has a subject of its own."""
    if parse.deprels[token] not in {"ccomp", "acl", "acl:relcl"} or parse.heads[token] > that:
        return False
    if any(that < t < token for t in parse.below(token, "nsubj", "nsubj:pass")):
        return True
    first = min(parse.below(token, "aux", "aux:pass", "cop"), default=token)
    named = any(parse.upos[t] in {"NOUN", "PROPN", "PRON"} for t in range(that + 1, first))
    return named and parse.deprels[token] == "acl"  # "the claim that pay had fallen"
