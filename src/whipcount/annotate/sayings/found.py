"""Whose words are whose: the reading model's attributions, held against the syntax.

Clauses and the model's attributions in, attributions out. Where a verb of saying governs a clause,
the syntax says who speaks and how far the content goes; elsewhere the model's word stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whipcount.annotate import reader
from whipcount.annotate.parse import Parse
from whipcount.annotate.sayings.acting import acting
from whipcount.annotate.sayings.behind_colon import behind_colons, quoted_behind
from whipcount.annotate.sayings.followed import followed
from whipcount.annotate.sayings.noun_words import author
from whipcount.annotate.sayings.quotes import in_quotation
from whipcount.annotate.sayings.reckoned import counted, reckoned
from whipcount.annotate.sayings.reported import reported
from whipcount.annotate.sayings.run_on import run_on
from whipcount.annotate.sayings.said import Said, in_line, own, runs
from whipcount.layers import Attribution, Clause, Span
from whipcount.lexicon import cues

PUT_TO = frozenset({"asked", "pressed", "questioned", "quizzed", "challenged"})
QUESTIONED = re.compile(
    r"(?:asked|pressed|questioned|quizzed)\s(?:about|on|whether|if|by|why|how|what|when)\b",
    re.IGNORECASE,
)
OWNING = re.compile(r"['’]s?$")
AS_SAYING = re.compile(r"as (?:saying|telling \w+|having said) (?:that )?")
IS_THAT = re.compile(r"(?:is|was|remains|remained) that ")
OPENING = frozenset('“"‘')
CLOSING = frozenset('”"’')
TOLD = re.compile(r",?\s(?:and|but|while|whereas)\s|[:;]\s")
SHORT = 3  # a piece of fewer words is a scrap beside a longer one
NEAR = 45  # characters between two pieces of one content at most
EMPTY = frozenset({"that", "to", "and", "but", "which", "what", "the", "a", "it"})
FIRST = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc"})
LOOSE = frozenset({"parataxis", "punct", "discourse", "vocative"})


def sayings(
    parse: Parse, clauses: Sequence[Clause], found: Iterable[reader.Attribution]
) -> Iterator[Attribution]:
    """All attributions of a document, each with a content."""
    asked = [c.head for c in clauses if _put_to(parse, c)]
    sure = [
        s for c in clauses if (s := _governed(parse, c) or reckoned(parse, c) or counted(parse, c))
    ]
    sure += [s for c in clauses for s in _demanded(parse, c)]
    sure += reported(parse, clauses)
    sure += behind_colons(parse)
    model = list(found)
    sure += quoted_behind(parse, [*sure, *model])
    unsure = [
        _left(Said(tuple(_grown(parse, s, a.cue) for s in a.source), a.cue, _led(parse, a)), sure)
        for a in model
        if not _meet(a.cue, asked)
    ]
    said = [_fuller(parse.text, one, other) for one, other in _paired(sure, unsure)]
    said = run_on(parse.text, said)
    said = followed(parse, [own(parse.text, one, said) for one in said])
    said = acting(parse, said)
    for one in said:
        source = tuple(author(parse, s) for s in one.source)
        content = tuple(_whole(parse, replace(one, content=in_line(parse.text, one))))
        if content:
            spans = (*source, *one.cue, *content)
            low, high = min(s for s, _ in spans), max(e for _, e in spans)
            yield Attribution(low, high, source, one.cue, content)


def _put_to(parse: Parse, clause: Clause) -> bool:
    """ "Asked whether she would go, Lee …": the question was put to her; who asked is not told."""
    word = parse.text[clause.head[0] : clause.head[1]].casefold()
    if word == "told" and _was_told(parse, parse.within(*clause.head).start):
        return True
    if word not in PUT_TO or clause.relation not in {"advcl", "acl"}:
        return False
    return all(start >= clause.head[1] for start, _ in clause.subjects)


def _led(parse: Parse, found: reader.Attribution) -> tuple[Span, ...]:
    """A content without the words that lead to it: "[as saying that] it failed", "the view [is that] it failed"."""
    if not found.content:
        return found.content
    (start, end), *rest = found.content
    nouns = any(parse.upos[t] == "NOUN" for c in found.cue for t in parse.within(*c))
    lead = (IS_THAT if nouns else AS_SAYING).match(parse.text, start, end)
    return ((lead.end(), end), *rest) if lead else found.content


def _governed(parse: Parse, clause: Clause) -> Said | None:
    """ "X said that …", "…, X said": a verb of saying with who says it and the clause that it governs."""
    if (
        clause.kind != "verb"
        or clause.relation == "acl"
        or not cues.says(clause.lemma)
        or not clause.subjects
    ):
        return None
    token = next(iter(parse.within(*clause.head)), None)
    if token is None or parse.below(token, "nsubj:pass", "aux:pass") or _aside(parse, clause):
        return None
    if (
        _was_told(parse, token)
        or _put_to(parse, clause)
        or parse.text[: clause.head[0]].endswith(" as ")
    ):
        return None  # "was quoted by the agency as saying"
    below = _below(parse, token)
    own = set(parse.subtree(token, frozenset({"ccomp", "conj", "parataxis"})))
    kept = {t for b in below for t in parse.subtree(b, LOOSE)} - own
    beside = _anew(parse, below)
    kept -= {t for verb in beside for t in (*parse.subtree(verb), *parse.below(verb, "cc"))}
    content = tuple(r for r in runs(parse, kept) if not QUESTIONED.match(parse.text, r[0]))
    source = _inverted(parse, token) or clause.subjects
    said = Said(source, (clause.head,), content, sure=True, whole=bool(beside))
    after = tuple(c for c in content if not _told_before(parse.text, c, source))
    return replace(said, content=after or content) if content else None


def _below(parse: Parse, token: int) -> list[int]:
    """The clauses that a verb of saying governs, or stands beside: "The road is shut, Lind warned: “Turn back.”"."""
    below, head = parse.below(token, "ccomp"), parse.heads[token]
    colon = 0 <= head < token and parse.low[token + 1 : token + 2] == [":"]
    beside = parse.deprels[token] == "parataxis" and head >= 0 and (colon or not below)
    listed = colon and parse.deprels[token] == "conj" and not parse.below(token, "cc")
    return [head, *below] if beside or listed else below


def _was_told(parse: Parse, token: int) -> bool:
    """ "The crew, told the gate was shut, went home": they are told so."""
    apart = token > 0 and parse.words[token - 1] == "," and parse.lemmas[token] == "tell"
    return apart and not parse.below(token, "obj", "iobj")


def _anew(parse: Parse, below: Sequence[int]) -> list[int]:
    """ "Said it was glad and called for calm", "… and urged both to wait": a demand beside the saying, not in it."""
    out: list[int] = []
    for told in below:
        who = parse.below(told, "nsubj", "nsubj:pass")
        if who and parse.upos[who[0]] == "PRON" and not parse.below(told, "aux"):
            out += [v for v in parse.below(told, "conj") if _demands(parse, v)]
    return out


def _demands(parse: Parse, verb: int) -> bool:
    """A verb of asking or warning without a subject of its own."""
    asked = parse.lemmas[verb] == "call" and parse.low[verb + 1 : verb + 2] == ["for"]
    asked = asked or cues.kind(parse.low[verb]) in {"demands", "warns"}
    return asked and not parse.below(verb, "nsubj", "aux", "nsubj:pass", "aux:pass", "mark")


def _demanded(parse: Parse, clause: Clause) -> Iterator[Said]:
    """What a demand beside a saying asks for, of the same speaker."""
    token = next(iter(parse.within(*clause.head)), None)
    if token is None or clause.kind != "verb" or not cues.says(clause.lemma) or not clause.subjects:
        return
    for verb in _anew(parse, parse.below(token, "ccomp")):
        last = verb + (parse.low[verb + 1 : verb + 2] == ["for"])
        told = {t for t in parse.subtree(verb) if t > last}
        cue = parse.tokens[verb][0], parse.tokens[last][1]
        if told and not _aside(parse, clause):
            yield Said(clause.subjects, (cue,), tuple(runs(parse, told)), sure=True)


def _grown(parse: Parse, span: Span, cue: Sequence[Span]) -> Span:
    """A source that is cut before its noun ("the", "Norlandic"), up to that noun, unless that is the cue itself."""
    inside = parse.within(*span)
    out = [t for t in inside if parse.heads[t] not in inside]
    if len(out) == 1 and parse.deprels[out[0]] in FIRST and parse.heads[out[0]] > out[0]:
        low, high = parse.phrase(parse.heads[out[0]])
        own = span[0], len(OWNING.sub("", parse.text[: span[1]]))
        return own if _meet([(low, high)], cue) else (min(low, span[0]), max(high, span[1]))
    return span


def _inverted(parse: Parse, token: int) -> tuple[Span, ...]:
    """ "…, insisted the council": who speaks stands after the verb, read as its object."""
    if parse.deprels[token] != "parataxis" or parse.below(token, "nsubj"):
        return ()
    after = [t for t in parse.below(token, "obj", "iobj") if t > token]
    return tuple(parse.phrase(t) for t in after[:1])


def _aside(parse: Parse, clause: Clause) -> bool:
    """ "I think", "you know" and whatever stands inside a quotation: part of what somebody else says."""
    return in_quotation(parse.text, clause.head[0]) or any(
        parse.text[a:b].casefold() in {"i", "you", "we"} for a, b in clause.subjects
    )


def _left(said: Said, sure: Sequence[Said]) -> Said:
    """What the model says beyond what the syntax has: no piece that another verb governs."""
    mine = [s for s in sure if _meet(s.cue, said.cue)]
    others = [s for s in sure if s not in mine]
    return replace(
        said, content=tuple(p for p in said.content if _held(p, mine) or not _held(p, others))
    )


def _held(piece: Span, said: Sequence[Said]) -> bool:
    """Whether a piece is what one of these says, and not the saying itself as well."""
    return any(
        _share(piece, o) > 0.5 and not any(_share(c, piece) == 1 for c in s.cue) for s in said for o in s.content
    )  # fmt: skip


def _paired(sure: Sequence[Said], unsure: Sequence[Said]) -> Iterator[tuple[Said, Said | None]]:
    """Each attribution of the syntax with the model's of the same cue; the model's others alone."""
    used: set[int] = set()
    for one in sure:
        at = next(
            (i for i, u in enumerate(unsure) if i not in used and _meet(one.cue, u.cue)), None
        )
        if at is not None:
            used.add(at)
        yield one, unsure[at] if at is not None else None
    yield from ((u, None) for i, u in enumerate(unsure) if i not in used)


def _fuller(text: str, said: Said, model: Said | None) -> Said:
    """The syntax's attribution with the model's wider cue and the pieces that only the model has."""
    if model is None or said.whole:
        return said
    own = (*said.source, *said.cue)
    near = tuple(
        p
        for p in model.content
        if not _meet((p,), own)
        and not _told_before(text, p, said.source)
        and any(p[0] - c <= NEAR and o - p[1] <= NEAR for o, c in (*said.content, *own))
    )
    cue = tuple(c for c in model.cue if not _meet((c,), said.content)) or said.cue
    cue = said.cue if len(said.cue) > 1 else cue  # "put … at"
    return replace(said, cue=cue, content=tuple(sorted((*said.content, *near))))


def _told_before(text: str, piece: Span, source: Sequence[Span]) -> bool:
    """ "Sudland gave ten, and Norland said that …": what a report tells before somebody speaks."""
    first = min((a for a, _ in source), default=0)
    return piece[1] <= first and TOLD.match(text, piece[1], first) is not None


def _whole(parse: Parse, said: Said) -> Iterator[Span]:
    """The pieces of a content joined where nothing of the saying stands between, scraps left out."""
    merged: list[Span] = []
    for start, end in sorted(said.content):
        gap = (merged[-1][1], start) if merged else None
        if gap and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif gap and start - gap[0] <= NEAR and not _broken(parse, gap, said):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    longest = max((e - s for s, e in merged), default=0)
    for start, end in merged:
        words = parse.text[start:end]
        full = len(words.split()) >= SHORT or end - start == longest or words[:1] in OPENING
        leads = (
            len(words.split()) <= SHORT and words[-1].isalpha()
        )  # up to the source, of one phrase
        own = leads and any(0 <= s - end <= 1 for s, _ in said.source)
        own = own or _meet([(start, end)], said.source)
        bare = words.casefold() in EMPTY
        if (full or _cut_off((start, end), merged, said)) and not own and not bare:
            yield start, end


def _cut_off(piece: Span, others: Sequence[Span], said: Said) -> bool:
    """Whether only the saying stands between a piece and another: "The bridge, she said, will open"."""
    gaps = ((piece[1], a) if piece[1] <= a else (b, piece[0]) for a, b in others if (a, b) != piece)
    return any(
        low <= c and d <= high and high - low <= NEAR for low, high in gaps for c, d in said.cue
    )


def _broken(parse: Parse, gap: Span, said: Said) -> bool:
    """Whether a sentence ends between two pieces, or the saying itself stands there."""
    ends = any(gap[0] <= end <= gap[1] for _, end in parse.sentences)
    verb = any(parse.upos[t] == "VERB" for t in parse.within(*gap))
    return ends or verb or _meet((gap,), (*said.source, *said.cue))


def _meet(some: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in some for c, d in others)


def _share(piece: Span, other: Span) -> float:
    """How much of a piece lies inside another."""
    return max(0, min(piece[1], other[1]) - max(piece[0], other[0])) / max(1, piece[1] - piece[0])
