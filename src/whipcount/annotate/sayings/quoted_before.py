"""Words in quotation marks that are somebody's verdict: "“Too late” was the reply of the union". A noun in, an attribution out."""

from __future__ import annotations

import re

from whipcount.annotate.parse import Parse
from whipcount.annotate.sayings.quotes import in_quotation
from whipcount.annotate.sayings.said import Said
from whipcount.lexicon import cues

QUOTE = re.compile(r"[“\"][^“”\"\n]{2,}[”\"](?=,?\s*$)")
FROM = frozenset({"of", "from", "by"})
BEING = frozenset({"is", "was", "came", "remains"})


def quoted_before(parse: Parse, token: int) -> Said | None:
    """ "“Too late” was the verdict of the union", "… was Lind's reply"."""
    being = [t for t in parse.below(token, "cop") if parse.low[t] in BEING]
    if not being or not cues.stands(parse.lemmas[token]):
        return None
    start = parse.tokens[being[0]][0]
    line = parse.text.rfind("\n", 0, start) + 1
    words = QUOTE.search(parse.text[line:start])
    owners = [*parse.below(token, "nmod:poss"), *_givers(parse, token)]
    if words is None or not owners or in_quotation(parse.text, start):
        return None
    span = line + words.start(), line + words.end()
    start, end = parse.phrase(owners[0])
    start += len("of ") * parse.text.startswith("of ", start)
    return Said(((start, end),), (parse.tokens[token],), (span,), sure=True, whole=True)


def _givers(parse: Parse, token: int) -> list[int]:
    led = parse.low[token + 1 : token + 2]
    return [t for t in parse.below(token, "nmod") if t > token and led and led[0] in FROM]
