"""Whose words they are where no verb of saying has a speaker for its subject.

"The levy was called a gimmick by the union", "Lind was quoted as saying …", "in the words of Lind, …",
"warnings from the bank that …": clauses and a parse in, attributions out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whipcount.annotate.parse import Parse
from whipcount.annotate.sayings.noun_words import from_nouns, stand
from whipcount.annotate.sayings.quotes import in_quotation
from whipcount.annotate.sayings.said import Said, closed, runs
from whipcount.layers import Clause, Span
from whipcount.lexicon import cues

QUOTING = frozenset({"quote", "cite", "report", "record"})
OWN_WORDS = frozenset({"words", "view", "opinion", "judgment", "judgement"})
# What a passive says of its subject: "called [a gimmick]", "hailed [as a feat]", "accused [of theft]".
OF_IT = frozenset({"as", "of", "for"})
NAMED = frozenset({"obl", "xcomp", "advcl", "obj"})
BEHIND = frozenset({"acl:relcl", "parataxis", "conj", "cc", "punct"})
PLAIN = frozenset(
    {"has", "have", "had", "'s", "’s", "is", "was", "also", "that", "once", "long", "always"}
)
SELVES = frozenset({"i", "we", "you", "it"})


def reported(parse: Parse, clauses: Sequence[Clause]) -> Iterator[Said]:
    """All attributions of these constructions; none inside a quotation."""
    for clause in clauses:
        token = next(iter(parse.within(*clause.head)), None)
        told = clause.kind == "verb" and not in_quotation(parse.text, clause.head[0])
        if told and token is not None:
            yield from _first(_named(parse, token), _quoted(parse, token), _taken(parse, token))
    for start, end in parse.sentences:
        inside = parse.within(start, end)
        yield from _first(_to(parse, inside), _according(parse, inside))
    for token, word in enumerate(parse.low):
        if word in OWN_WORDS:
            yield from _first(_in_words(parse, token), stand(parse, token))
        elif parse.upos[token] == "NOUN" and cues.noun_of_words(parse.lemmas[token]):
            yield from _first(*from_nouns(parse, token))


def _first(*found: Said | None) -> Iterator[Said]:
    """The first that there is."""
    yield from [one for one in found if one][:1]


def _named(parse: Parse, token: int) -> Said | None:
    """ "The levy was described by Lind as a gimmick": what is told of the levy, and by whom."""
    if not cues.judges(parse.lemmas[token]):
        return None
    agents = parse.below(token, "obl:agent")
    if not agents:
        return None
    told = [c for c in parse.below(token, *NAMED) if _says_of(parse, token, c)]
    subject = parse.below(token, "nsubj:pass")
    if not subject and parse.deprels[token] == "acl" and parse.heads[token] >= 0:
        above = parse.heads[token]  # "the bank stands accused by Lind of theft"
        subject = parse.below(above, "nsubj") if parse.upos[above] == "VERB" else [above]
    if not told or not subject:
        return None
    spans = (parse.phrase(subject[0]), *(_reach(parse, c) for c in told))
    return Said(
        (parse.phrase(agents[0]),), (parse.tokens[token],), tuple(spans), sure=True, whole=True
    )


def _says_of(parse: Parse, verb: int, child: int) -> bool:
    """Whether a complement says what is told of the subject: behind the verb, with "as", or bare."""
    marks = {parse.low[t] for t in parse.below(child, "case", "mark")}
    marks |= {parse.low[t] for t in parse.below(child, "advmod") if parse.low[t] == "as"}
    bare = parse.deprels[child] in {"xcomp", "obj"} and not marks
    return child > verb and (bare or bool(marks & OF_IT))


def _reach(parse: Parse, token: int) -> Span:
    """A complement with all that hangs on it."""
    joined = [c for c in parse.below(token, "conj") if parse.upos[c] in {"ADJ", "NOUN"}]
    kept = [t for h in (token, *joined) for t in parse.subtree(h, BEHIND)]
    kept = [t for t in kept if parse.upos[t] != "PUNCT" or t < token]
    return closed(parse.text, (parse.tokens[min(kept)][0], parse.tokens[max(kept)][1]))


def _taken(parse: Parse, token: int) -> Said | None:
    """ "Lind finds the text disappointing", "considers it a gimmick": the text is that to Lind."""
    who = [t for t in parse.below(token, "nsubj") if t < token]
    if not cues.takes(parse.lemmas[token]) or not who or parse.low[who[0]] in SELVES:
        return None
    helping = {parse.low[t] for t in parse.below(token, "aux", "mark", "advmod")}
    if helping - PLAIN or parse.deprels[token] == "advcl":
        return None  # "if they find it lawful", "may call it a gimmick"
    things = [t for t in parse.below(token, "obj", "ccomp") if t > token]
    bare = [t for t in parse.below(token, "xcomp") if not parse.below(t, "mark", "case")]
    if things and bare and things[0] < bare[0] and parse.upos[bare[0]] in {"ADJ", "NOUN", "VERB"}:
        span = parse.phrase(things[0])[0], _reach(parse, bare[0])[1]
    elif (
        things
        and (inner := parse.below(things[0], "nsubj"))
        and not parse.below(things[0], "cop", "mark", "aux")
    ):
        if parse.upos[things[0]] not in {"ADJ", "NOUN"}:
            return None
        span = parse.phrase(inner[0])[0], _reach(parse, things[0])[1]
    elif (swapped := _swapped(parse, token)) is not None:
        span = swapped
    else:
        return None
    told = closed(parse.text, span)
    return Said((parse.phrase(who[0]),), (parse.tokens[token],), (told,), sure=True, whole=True)


def _quoted(parse: Parse, token: int) -> Said | None:
    """ "Lind was quoted by the Post as saying that …": Lind's words, whoever prints them."""
    above = parse.heads[token]
    marked = any(parse.low[t] == "as" for t in parse.below(token, "mark", "case"))
    if above < 0 or not marked or not _as_saying(parse, token):
        return None
    if parse.lemmas[above] not in QUOTING:
        return None
    passive = parse.below(above, "nsubj:pass")
    source = passive or [t for t in parse.below(above, "obj") if t < token]
    told = {
        t for c in parse.below(token, "ccomp") for t in parse.subtree(c, BEHIND - {"conj", "cc"})
    }
    content = tuple(runs(parse, told))
    if not source or not content:
        return None
    cue = (parse.tokens[above], parse.tokens[token])
    return Said((parse.phrase(source[0]),), cue, content, sure=True, whole=True)


def _according(parse: Parse, inside: range) -> Said | None:
    """ "According to an aide, Lind told members that …": all of the telling is the aide's."""
    first = inside.start
    if parse.low[first : first + 2] != ["according", "to"] or parse.heads[first] <= first:
        return None
    who = parse.heads[first]
    over = parse.heads[who]
    if over < who or not cues.says(parse.lemmas[over]) or not parse.below(over, "nsubj"):
        return None
    kept = set(parse.subtree(over)) - set(parse.subtree(who))
    cue = parse.tokens[first][0], parse.tokens[first + 1][1]
    return Said((parse.phrase(who),), (cue,), tuple(runs(parse, kept)), sure=True, whole=True)


def _swapped(parse: Parse, token: int) -> Span | None:
    """ "Called the offer an insult", read the wrong way round: the first noun is what is judged."""
    thing = next((t for t in parse.below(token, "xcomp") if t > token), None)
    what = next((t for t in parse.below(token, "obj") if thing is not None and t > thing), None)
    if thing is None or what is None or {parse.upos[thing], parse.upos[what]} != {"NOUN"}:
        return None
    between = range(thing + 1, what)
    if any(parse.upos[t] not in {"DET", "ADJ", "ADV", "NOUN"} for t in between):
        return None
    return parse.phrase(thing)[0], _reach(parse, what)[1]


def _as_saying(parse: Parse, token: int) -> bool:
    """ "As saying", "as warning", "as having said"."""
    told = parse.low[token] in {"said", "having"} or parse.low[token].endswith("ing")
    return told and (parse.low[token] == "having" or cues.says(parse.lemmas[token]))


def _in_words(parse: Parse, token: int) -> Said | None:
    """ "The levy, in the words of Lind, is a gimmick": all of the sentence but these words."""
    led = any(parse.low[t] == "in" for t in parse.below(token, "case"))
    owners = parse.below(token, "nmod:poss") + [
        t for t in parse.below(token, "nmod") if parse.low[t - 1] == "of" or _of(parse, t)
    ]
    over = parse.heads[token]
    if parse.low[token - 1] == "in" or parse.low[token - 1 : token + 2] == ["in", "view", "of"]:
        return None  # "in view of the storm"
    if not led or not owners or over < 0 or in_quotation(parse.text, parse.tokens[token][0]):
        return None
    if not parse.below(over, "nsubj", "nsubj:pass") or parse.below(over, "parataxis"):
        return None
    if cues.says(parse.lemmas[over]) and parse.below(over, "ccomp"):
        return None
    kept = set(parse.subtree(over)) - set(parse.subtree(token))
    content = tuple(runs(parse, kept))
    return Said((parse.phrase(owners[0]),), (parse.tokens[token],), content, sure=True, whole=True)


def _to(parse: Parse, inside: range) -> Said | None:
    """ "To the farmers, the levy is “an insult”": what is quoted are their words."""
    first = inside.start
    who = parse.heads[first] if parse.deprels[first] == "case" else -1
    if parse.low[first] not in {"to", "for"} or who < 0 or parse.heads[who] < who:
        return None
    over, behind = parse.heads[who], parse.within(*parse.phrase(who)).stop
    if parse.words[behind : behind + 1] != [","] or not parse.below(over, "cop"):
        return None
    content = tuple(runs(parse, set(parse.subtree(over)) - set(parse.subtree(who))))
    quoted = any(mark in parse.text[a:b] for a, b in content for mark in ('"', "“"))
    if not quoted or not parse.below(over, "nsubj"):
        return None
    return Said((parse.phrase(who),), (parse.tokens[first],), content, sure=True, whole=True)


def _of(parse: Parse, token: int) -> bool:
    return any(parse.low[t] == "of" for t in parse.below(token, "case"))
