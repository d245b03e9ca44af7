"""Who goes on speaking: pronouns that are sources after what somebody was told to have said."""

from __future__ import annotations

from annotate.parses import entities, tree
from claims import report
from whipcount.annotate.chains.found import chains
from whipcount.annotate.parse import Parse
from whipcount.layers import Attribution

FIRST = "Marn/PROPN/3/nsubj Lind/PROPN/1/flat said/VERB/0/root Tom/PROPN/6/nsubj Bray/PROPN/4/flat left/VERB/3/ccomp"


def speaker(cue: str) -> str:
    """Whom "he" means in a second sentence of that cue."""
    parse = tree(
        FIRST, f"it/PRON/2/nsubj rained/VERB/0/root he/PRON/4/nsubj {cue}/VERB/2/parataxis"
    )
    spoken = (_said(parse, 0, 2, (3, 6)), _said(parse, 8, 9, (6, 8)))
    marks = [m for w in ("Marn Lind", "Tom Bray") for m in entities(parse, w, "Person")]
    mentions, made = chains(report(parse.text), parse, sorted(marks), "read/1", spoken)
    names = {c.id: c.name for c in made}
    return next(names[m.chain] for m in mentions if (m.start, m.end) == parse.tokens[8])


def _said(parse: Parse, source: int, cue: int, content: tuple[int, int]) -> Attribution:
    a, b = parse.tokens[content[0]][0], parse.tokens[content[1] - 1][1]
    return Attribution(a, b, (parse.tokens[source],), (parse.tokens[cue],), ((a, b),))


def test_he_added() -> None:
    """ "He added" and "he said" go on with who spoke before, not with whom that one only told of."""
    assert speaker("added") == "Marn Lind"
    assert speaker("said") == "Marn Lind"
