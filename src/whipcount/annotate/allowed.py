"""Whether the words around a name let it stand for what the lexicon has under it. A span and an entry in, yes or no out."""

from __future__ import annotations

from whipcount.annotate.capitals import for_body
from whipcount.annotate.firms import is_firm
from whipcount.annotate.marked import currency, given_before, named_before, no_demonym, personal
from whipcount.annotate.parse import Parse
from whipcount.annotate.places import placed
from whipcount.annotate.wholes import of_a_text
from whipcount.layers import Span
from whipcount.lexicon.names import NameEntry

LANDFORMS = frozenset("Mt Mount Lake Gulf River Sea Cape Port Bay Strait Isle Fort".split())


def fits(parse: Parse, entry: NameEntry, span: Span, mark: tuple[int, int, str] | None) -> bool:
    """Whether the model's mark, if any, allows this reading of the name."""
    label = mark[2] if mark else None
    wider = mark is not None and (mark[0] < span[0] or mark[1] > span[1])
    if entry.kind == "person":
        return (
            (personal(parse, span[1], label) or (mark is None and _bare_head(parse, entry, span)))
            and not wider
            and (not entry.partial or not given_before(parse, span[0]))
        )
    if wider and label in {"Person", "Organization", "Event", "Product", "Facility"}:
        inside = mark is not None and (
            named_before(parse, mark[0], span[0]) or is_firm(parse, mark[:2])
        )
        return label != "Person" and entry.kind == "demonym_adj" and not inside
    if _excluded(parse, entry, span, label if not wider else f"wider {label}"):
        return False
    if entry.ambiguous:
        return _sure(parse, entry, span, label)
    if label == "Person" and entry.kind not in {"demonym_adj", "demonym_noun"}:
        return not wider and not given_before(parse, span[0])
    return True


def _excluded(parse: Parse, entry: NameEntry, span: Span, label: str | None) -> bool:
    """Whether the words around say that a name is another thing's: "Mount Norland", "Ann German"."""
    line = (
        span[0] and "\n" not in parse.text[parse.tokens[span[0] - 1][1] : parse.tokens[span[0]][0]]
    )
    before = parse.words[span[0] - 1].rstrip(".") if line else ""
    return (
        (entry.kind == "demonym_adj" and no_demonym(parse, span, label))
        or (entry.kind == "capital" and "-" in entry.id)  # of a region: a city of many
        or (entry.type == "state" and before in LANDFORMS)
        or (before == "-" and parse.words[span[0] - 2].casefold() == "inter")  # both Norlands
        or (label == "wider NORP" and entry.role == "bloc")  # "sub-Norlandic states"
        or (entry.kind == "demonym_noun" and not entry.plural and parse.upos[span[1]] == "ADJ")
        or currency(parse, span)
        or (entry.type != "person" and of_a_text(parse, span[1]))
    )


def _sure(parse: Parse, entry: NameEntry, span: Span, label: str | None) -> bool:
    """Whether the model's mark settles a name that the lexicon is unsure of."""
    if entry.kind == "seat" and label == "Location":
        return for_body(parse, entry, span) and not placed(parse, span)
    if entry.kind == "demonym_noun" and entry.plural:  # "the Poles", in capitals
        return span[0] > 0 and parse.tokens[span[0]][0] not in {s for s, _ in parse.sentences}
    place = entry.kind in {"state", "capital"}
    if entry.kind == "legislature" and label is None:  # "members of Congress": no article, a name
        return parse.upos[span[0]] == "PROPN" and parse.upos[span[0] - 1] == "ADP" and span[0] > 0
    return label in ({"Location"} if place else {"Organization", "NORP"})


def _bare_head(parse: Parse, entry: NameEntry, span: Span) -> bool:
    """A head of state's surname that the model has missed: no common word, in no longer name."""
    beside = [parse.upos[t] for t in (span[0] - 1, span[1] + 1) if 0 <= t < len(parse.upos)]
    alone = parse.upos[span[0]] == "PROPN" and "PROPN" not in beside
    return alone and not entry.ambiguous and not entry.until
