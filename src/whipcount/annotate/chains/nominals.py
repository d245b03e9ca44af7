"""Noun phrases that stand for an actor without naming it: "the Norlandic prime minister", "allies".

A token in; what sort of actor its phrase means, and the tokens of whose it is, out.
"""

from __future__ import annotations

from dataclasses import dataclass

from whipcount.annotate.executives import governs
from whipcount.annotate.parse import Parse
from whipcount.annotate.titles import title_ending
from whipcount.layers import Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.offices import offices

DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "his", "her", "its", "their", "both"}
)
GOVERNMENTS = frozenset({"government", "administration", "cabinet", "regime", "authorities"})
# A cabinet of these is no government, but some of one, or who would be.
INNER_CABINETS = frozenset({"security", "war", "inner", "shadow", "defence", "defense", "crisis"})
OWNERS = frozenset({"his", "her", "its", "their", "whose"})
# Of one that these stand before it is not said who: "a Norlandic minister" is nobody met before.
ANYBODY = frozenset(
    "a an one another no each every any some either neither such what whatever whichever".split()
)
NOBODY = frozenset({"no", "neither", "such"})
SEATED = frozenset({"junta", "ministry", "parliament"})
# Nouns that can mean an actor but mostly do not; they count only with an owner.
VAGUE = frozenset(
    "member figure person people side state house head chief board fund body leadership office".split()
)

# A chamber of these is no house of a parliament.
OF_TRADES = [
    ["of", w] for w in ("commerce", "trade", "industry", "agriculture", "crafts", "shipping")
]
BODY = ("organization", "", "")
SOURCES = frozenset({"person", "people"})
INFORMED = tuple([w] for w in ("close", "familiar", "briefed", "involved", "privy"))
KNOWING = tuple(["with", w] for w in ("knowledge", "direct", "first-hand"))
MOST = 9  # words of what makes somebody a source
LOOSE = frozenset({"VERB", "AUX", "PRON", "PUNCT", "ADV", "ADP", "SCONJ"})
KEPT = frozenset({"-", "of", "for", "'s", "’s"})
INNER = frozenset({"compound", "flat", "nmod:desc", "amod"})
OF_LANDS = (["of", "state"], ["of", "government"])
SEATS = frozenset({"presidency", "premiership", "office", "secretariat"})


@dataclass(frozen=True)
class Nominal:
    """``sort`` is office, person, government, state, organization, group or legislature."""

    sort: str
    lemma: str
    office: str
    words: str
    key: str
    definite: bool
    plural: bool
    owners: tuple[int, ...]
    title: str = ""
    loose: bool = False  # a verb stands in its words: no name
    article: str = ""  # its small "a" or "the", where it has one

    @property
    def anybody(self) -> bool:
        """ "A Norlandic minister", "no head of state", "each party": one of a sort, whoever it is."""
        return (self.article or self.key.split(" ", 1)[0]) in ANYBODY

    @property
    def nobody(self) -> bool:
        """ "No leader", "neither side", "such a mission": none of a sort, or none yet."""
        return self.key.split(" ", 1)[0] in NOBODY


def nominal(parse: Parse, token: int, *, apposed: bool = False) -> Nominal | None:
    """What sort of actor the phrase headed by a noun means; None if none, or if it only describes."""
    if parse.deprels[token] in INNER or (parse.deprels[token] == "appos" and not apposed):
        return None
    word, lemma = parse.low[token], _lemma(parse, token)
    body = governs(parse, token)
    sort, office, title = BODY if body else _sort(parse, token, word, lemma)
    if sort is None:
        return None
    owners = _owners(parse, token)
    informed = _informed(parse, token) if lemma in SOURCES else 0
    start, end = _hyphened(parse, parse.phrase(token))
    start += len("of ") * parse.text.startswith("of ", start)
    end = max(end, informed, _named_to(parse, token, owners))
    start, end = _in_line(parse, token, (start, end))
    words = " ".join(parse.text[start:end].split())
    marks = parse.below(token, "det", "nmod:poss")
    definite = any(parse.low[d] in DEFINITE for d in marks)
    definite |= _article(words) == "the"  # "the nurses' union"
    if lemma in VAGUE and not owners and not definite and not informed:
        return None
    return Nominal(
        sort=sort, lemma=lemma, office=office, words=_shown(words), key=_shown(words).casefold(),
        definite=definite or bool(owners), plural=_plural(word, lemma, sort), owners=owners,
        title=title, loose=bool(informed) or _loose(parse, (start, end), token), article=_article(words),
    )  # fmt: skip


def _in_line(parse: Parse, token: int, span: Span) -> Span:
    """A phrase within its paragraph: a headline has no full stop, and is parsed with what follows."""
    first, last = parse.tokens[token]
    before, after = (
        parse.text.rfind("\n\n", span[0], first),
        parse.text.find("\n\n", last, span[1]),
    )
    return before + 2 if before >= 0 else span[0], after if after >= 0 else span[1]


def _named_to(parse: Parse, token: int, owners: tuple[int, ...]) -> int:
    """ "The chairman of oil firm | Norl": where the name ends that stands behind the words of a phrase; else 0."""
    last = parse.within(*parse.phrase(token)).stop - 1
    if last + 1 not in owners or last == token:
        return 0
    while last + 1 < len(parse.upos) and parse.upos[last + 1] == "PROPN":
        last += 1
    return parse.tokens[last][1]


def _informed(parse: Parse, token: int) -> int:
    """Where "two people close to the minister", "one person briefed on it" ends: what makes them sources; else 0."""
    word, after = parse.low[token + 1 : token + 3], token + 1
    if not (word[:1] in INFORMED or word in KNOWING):
        return 0
    end = parse.extent(after if word[:1] in INFORMED else after + 1)[1]
    inside = parse.within(parse.tokens[token][0], end)
    broken = any(parse.words[t] in {",", "—", "(", "“", '"'} for t in inside)
    return 0 if broken or len(inside) > MOST else end


def _hyphened(parse: Parse, span: Span) -> Span:
    """A phrase with the first half of a word that a hyphen parts ("state-owned firm")."""
    first = parse.within(*span).start
    while (
        first > 1
        and parse.words[first - 1] == "-"
        and parse.tokens[first - 2][1] == parse.tokens[first - 1][0]
    ):
        first -= 2
    return parse.tokens[first][0], span[1]


def _plural(word: str, lemma: str, sort: str) -> bool:
    table = offices()
    if word in table.unnamed and table.unnamed[word] != word:
        return True
    if word == "liners":  # "hard-liners"
        return True
    if word == "forces":  # "the armed forces" are one
        return False
    many = word in table.plurals or sort in {"state", "organization", "group", "legislature"}
    return word != lemma and (many or lemma == "government")


def _loose(parse: Parse, span: Span, head: int) -> bool:
    """Whether a phrase holds more than a name may: a verb, an adverb, a second article."""
    inside = list(parse.within(*span))
    seat = _seated(parse, inside, head)
    inside = [t for t in inside if t not in seat]
    if inside and parse.words[inside[0]].casefold() in OWNERS:  # "its trade committee"
        inside = inside[1:]
    strange = (
        t for t in inside if parse.upos[t] in LOOSE and parse.words[max(0, t - 1)] != "-"
        and parse.low[t] not in KEPT
    )  # fmt: skip
    return next(strange, None) is not None or any(parse.upos[t] == "DET" for t in inside[1:])


def _seated(parse: Parse, inside: list[int], head: int) -> list[int]:
    """ "The government | in Lowport": where it sits, if a phrase ends so."""
    after = [t for t in inside if t > head]
    rules = parse.low[head] in {*GOVERNMENTS, *SEATED} and len(after) > 1
    place = all(parse.words[t][:1].isupper() for t in after[1:])
    return after if rules and parse.words[after[0]] == "in" and place else []


def _lemma(parse: Parse, token: int) -> str:
    """The lemma, of a common noun too that is taken for a name ("Gorm Seven carmakers")."""
    word = parse.words[token]
    return lemmas.noun(word) if word.islower() else parse.lemmas[token]


def _article(words: str) -> str:
    first = words.split(" ", 1)[0].casefold()
    return first if first in {"the", "a", "an"} else ""


def _shown(words: str) -> str:
    for article in ("The ", "the ", "A ", "a ", "An ", "an "):
        words = words.removeprefix(article)
    return words.removesuffix("'s").removesuffix("’s")


def _sort(parse: Parse, token: int, word: str, lemma: str) -> tuple[str | None, str, str]:
    table = offices()
    inner = lemma == "cabinet" and token and parse.low[token - 1] in INNER_CABINETS
    if inner or (lemma == "chamber" and parse.low[token + 1 : token + 3] in OF_TRADES):
        return BODY
    if word in GOVERNMENTS or lemma in GOVERNMENTS:
        return "government", "", ""
    if word == "head" and parse.low[token + 1 : token + 3] in OF_LANDS:
        words = f"head of {parse.low[token + 2]}"
        return "office", table.titles[words], words
    title = title_ending(parse, token)
    if title and not {"of", "for"} & set(
        title.words.split()
    ):  # "a member of congress" is headed by its first noun
        return "office", title.office, title.words
    two = f"{parse.words[token - 1]} {word}".casefold() if token else ""  # "air force"
    sorts = next((s for w in (word, lemma, two) if (s := table.collective.get(w))), ())
    hyphen = parse.low[token - 2] if token > 1 and parse.words[token - 1] == "-" else ""
    person = word in table.unnamed and "organization" not in table.collective.get(word, ())
    if person or f"{hyphen}-{word}" in table.unnamed:  # "hard-liners"
        return "person", "", ""
    for sort in ("legislature", "group", "organization", "state"):
        if sort in sorts:
            return sort, "", ""
    if lemma in SEATS or bodies(word) or bodies(lemma):
        return "organization", "", ""
    return None, "", ""


def _owners(parse: Parse, token: int) -> tuple[int, ...]:
    """Capitalised words before the noun and in "of X" after it, nearest sense first."""
    before = [
        c for c in parse.below(token, "nmod:poss", "amod", "compound", "nmod:desc")
        if parse.words[c][:1].isupper()
    ]  # fmt: skip
    nested = [
        d for c in parse.below(token, "compound", "amod", "nmod:poss")
        for d in parse.below(c, "nmod:poss", "amod", "compound") if parse.words[d][:1].isupper()
    ]  # fmt: skip
    behind = parse.below(token, "nmod")
    after = [c for c in behind if parse.words[c][:1].isupper()]
    after += [c + 1 for c in behind if _named_behind(parse, c)]
    whose = (d for c in behind for d in parse.below(c, "nmod:poss"))
    after += [d for d in whose if parse.words[d][:1].isupper()]  # "the head of Norland's railways"
    return (*before, *nested, *after)


def _named_behind(parse: Parse, noun: int) -> bool:
    """ "Of oil firm Norl": a common noun with the name that it goes with behind it."""
    if parse.words[noun][:1].isupper() or noun + 1 >= len(parse.words):
        return False
    inner = {"appos", "compound", "flat", "nmod:desc", "nsubj"}  # "nsubj": of the verb behind
    beside = parse.deprels[noun + 1] in inner and parse.upos[noun + 1] == "PROPN"
    return beside and parse.words[noun + 1][:1].isupper()
