"""What somebody says behind a colon, in whose lead no verb of saying stands: "Lind was blunt: …", "The union had one answer: …".

A parse in, attributions out. What follows is told as the speaker's own words, in quotation marks or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.annotate import reader
from whipcount.annotate.parse import Parse
from whipcount.annotate.sayings.quotes import in_quotation
from whipcount.annotate.sayings.said import Said
from whipcount.layers import Span
from whipcount.lexicon import cues
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.offices import offices

LEAST = 3  # words of what is told, where no marks stand around it
GIVING = frozenset("have give offer send deliver issue bring get carry leave".split())
MAKING = frozenset({"make", "set"})
SHOWN = frozenset("plain clear known felt public".split())
THINGS = frozenset("it this that point matter case thing argument choice dilemma question".split())
SPEAKING = frozenset({"he", "she", "they", "who"})
OPEN_TO_ALL = frozenset({"clear", "plain", "certain", "positive"})  # "the rule is clear: no dogs"
FLAT = frozenset({"no", "not", "yes", "never", "nothing", "nobody"})
SUBJECTS = ("nsubj", "nsubj:pass")
# What somebody does with another's words.
HEARD = frozenset(
    "hear read see watch recall cite quote receive get find sing chant carry bear hold".split()
)
CLOSED = re.compile(r"[.!?…][”\"]$")


def behind_colons(parse: Parse) -> Iterator[Said]:
    """All such sayings of a document, none inside a quotation."""
    for start, end in parse.sentences:
        if ":" not in parse.text[start:end]:
            continue
        inside = parse.within(start, end)
        colon = next((t for t in inside if parse.low[t] == ":"), None)
        if colon is None or in_quotation(parse.text, parse.tokens[colon][0]):
            continue
        led = [
            s
            for v in range(inside.start, colon)
            if (c := _cue(parse, v, colon))
            for s in _said(parse, v, c, colon)
        ]
        yield from led


def quoted_behind(parse: Parse, others: Sequence[Said | reader.Attribution]) -> list[Said]:
    """Quotations behind a colon that no other attribution has: whoever the lead is about says them."""
    return [s for s in _quotations(parse) if not any(_said_so(s, o) for o in others)]


def _quotations(parse: Parse) -> Iterator[Said]:
    """Quotations behind a colon whose lead tells of no speaking."""
    for start, end in parse.sentences:
        if ":" not in parse.text[start:end]:
            continue
        inside = parse.within(start, end)
        colon = next((t for t in inside if parse.low[t] == ":"), None)
        if colon is not None and not in_quotation(parse.text, parse.tokens[colon][0]):
            yield from _quoted(parse, inside, colon)


def _quoted(parse: Parse, inside: range, colon: int) -> Iterator[Said]:
    """ "Lind shrugged: “We go on.”", "Lind, who is leaving, wants no more of it: “I have done my duty.”"."""
    told = told_behind(parse, colon)
    if told is None or not CLOSED.search(parse.text, *told) or parse.text[told[0]] not in '“"':
        return
    roots = [t for t in inside if t < colon and parse.deprels[t] in {"root", "conj", "parataxis"}]
    for verb in roots:
        who = [t for t in parse.below(verb, "nsubj") if t < colon]
        heard = speaks_or_hears(parse.lemmas[verb])
        if who and parse.upos[verb] in {"VERB", "ADJ", "AUX", "NOUN"} and not heard:
            if person(parse, who[0]) and not parse.below(verb, "nsubj:pass", "aux:pass"):
                yield Said(
                    (parse.phrase(who[0]),), (parse.tokens[colon],), (told,), sure=True, whole=True
                )
            return


def speaks_or_hears(lemma: str) -> bool:
    """Whether a verb tells that somebody speaks, or hears or quotes what another says."""
    return lemma in HEARD or cues.says(lemma)


def person(parse: Parse, who: int) -> bool:
    """Whether a subject is somebody: a name, "he", or whoever has an office."""
    if parse.upos[who] == "PRON":
        return parse.low[who] in {"he", "she"}
    known, lemma = offices(), parse.lemmas[who]
    return parse.upos[who] == "PROPN" or lemma in known.titles or lemma in known.unnamed


def _said(parse: Parse, verb: int, cue: tuple[int, ...], colon: int) -> Iterator[Said]:
    """The attribution of a lead to its subject."""
    who = [t for t in parse.below(verb, *SUBJECTS) if t < colon]
    told = told_behind(parse, colon)
    if not who or told is None or not _tells(parse, told) or not _speaks(parse, who[0], cue):
        return
    spans = tuple(parse.tokens[t] for t in cue)
    yield Said((parse.phrase(who[0]),), spans, (told,), sure=True, whole=True)


def _cue(parse: Parse, verb: int, colon: int) -> tuple[int, ...]:
    """The words of a lead that tell of speaking: "was … blunt", "had … answer", "put … otherwise", "made … plain"."""
    if parse.below(verb, "mark") or any(
        parse.low[t] in cues.NOT for t in parse.below(verb, "advmod")
    ):
        return ()
    if cop := parse.below(verb, "cop"):
        return (cop[0], verb) if cues.tone(parse.low[verb]) else ()
    lemma = parse.lemmas[verb]
    things = [t for t in parse.below(verb, "obj", "xcomp") if verb < t < colon]
    if lemma == "put" and things and parse.lemmas[things[0]] in THINGS:
        return verb, things[0]
    if lemma in GIVING:
        told = (t for t in things if parse.upos[t] == "NOUN")
        return next(((verb, t) for t in told if _of_words(parse, t)), ())
    if lemma in MAKING and any(parse.low[t] in SHOWN for t in range(verb, colon)):
        return next(((verb, t) for t in things if cues.noun_of_words(parse.lemmas[t])), ())
    return ()


def _of_words(parse: Parse, noun: int) -> bool:
    """ "One answer", "a warning", "a simple message"; not "no answer", "the view of the bay"."""
    led = {parse.low[t] for t in parse.below(noun, "det", "nummod", "nmod:poss", "amod")}
    return cues.noun_of_words(parse.lemmas[noun]) and bool(led - {"no", "the"})


def _speaks(parse: Parse, who: int, cue: tuple[int, ...]) -> bool:
    """Whether a subject may speak; whatever is "clear" may be a rule as well."""
    low, lemma = parse.low[who], parse.lemmas[who]
    if parse.upos[who] == "PRON":
        return low in SPEAKING
    if parse.low[cue[-1]] not in OPEN_TO_ALL or parse.upos[who] == "PROPN":
        return True
    known = offices()
    bodied = any(lemma in words for words in known.collective.values())
    return bodied or bool(bodies(lemma)) or lemma in known.titles or lemma in known.unnamed


def _tells(parse: Parse, told: Span) -> bool:
    """Whether words are a clause, a quotation, or a plain yes or no: no "grey and cold", no list."""
    inside = parse.within(*told)
    quoted = parse.text[told[0]] in '“"'
    return (
        quoted
        or parse.low[inside.start] in FLAT
        or any(parse.upos[t] in {"VERB", "AUX"} for t in inside)
    )


def told_behind(parse: Parse, colon: int) -> Span | None:
    """The words behind a colon in its line: a quotation, else the sentence."""
    if colon + 1 >= len(parse.tokens):
        return None
    begun = parse.tokens[colon + 1][0]
    if "\n" in parse.text[parse.tokens[colon][1] : begun]:
        return None
    end = next((b for a, b in parse.sentences if a <= begun < b), begun)
    line = parse.text.find("\n", begun)
    limit = line if line >= 0 else len(parse.text)
    if parse.text[begun] in '“"':
        closed = parse.text.find("”" if parse.text[begun] == "“" else '"', begun + 1, limit)
        return (begun, closed + 1 if closed > 0 else limit)
    told = parse.text[begun : min(end, limit)].rstrip(" .")
    return (begun, begun + len(told)) if len(told.split()) >= LEAST else None


def _said_so(quoted: Said, other: Said | reader.Attribution) -> bool:
    """Whether a quotation behind a colon is already what another lead says: "Lind smiled: …"."""
    (start, end), (colon, _) = quoted.content[0], quoted.cue[0]
    led = bool(other.source and other.cue) and max(b for _, b in other.cue) in {colon, colon + 1}
    return led and bool(other.content) and all(start <= a and b <= end for a, b in other.content)
