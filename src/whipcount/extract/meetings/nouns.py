"""Where the phrase of a meeting's noun begins: its determiner, numbers, names, adjectives."""

from __future__ import annotations

from whipcount.extract.surface import Word
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag

LONGEST = 8  # words before the noun that can belong to its phrase
MONTHS = frozenset("Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec".split())
NEAREST = frozenset({"last", "next", "this", "previous"})
PARTICLES = frozenset({"off", "up", "down", "out", "away"})
QUOTES = frozenset("\"“”‘'’")
CALLED = frozenset({"called", "convened", "held", "summoned"})
AT = frozenset("after before at during following from".split())
OWN = frozenset("its their his her the a an".split())
CALLERS = frozenset({"by", "in", "at", "on", "for"})
SPEECHES = frozenset({"speech", "address", "statement", "report", "remarks", "speaking"})
SENT = frozenset(
    "official formal diplomatic strong written verbal sharp 's".split()
)  # to another state
MARKETS = frozenset(
    """market stock bond price relief oil gold crypto share shares stocks bonds dollar currency equity treasury bitcoin
    vote votes note letter""".split()
)
VERBS = (
    "meets",
    "gathers",
    "speaks",
    "phones",
    "visits",
    "joins",
    "brings",
    "sees",
    "travels",
    "departs",
    "receives",
    "votes",
    "stays",
)


def phrase_start(words: tuple[Word, ...], index: int) -> int:
    """The first word of the phrase that a noun ends: its determiner, numbers, names, adjectives."""
    first = index
    while first > 0 and index - first < LONGEST:
        word = words[first - 1]
        if word.low in bag("lead", "articles"):
            return first - 1
        if not _belongs(words, first - 1):
            break
        first -= 1
    while first < index and (words[first].text in QUOTES or words[first].low in {"'s", "s", "-"}):
        first += 1
    return first


def _belongs(words: tuple[Word, ...], index: int) -> bool:
    """Whether a word may stand inside the phrase of the noun to its right."""
    word = words[index]
    if word.low == "'s" or word.text in QUOTES:
        return True
    if word.text == "." and index:
        return words[index - 1].text in MONTHS
    if word.low == "and":
        return (_adjective(words, index - 1) and _adjective(words, index + 1)) or _names(
            words, index
        )
    if not (word.text[0].isalnum() or word.text[0] == "#") or word.low in bag("lead", "stops"):
        return False
    day = following(words, index)
    if (
        day.endswith("day")
        and words[index + 1].text[0].isupper()
        and following(words, index + 1) == "'s"
    ):
        return word.low in NEAREST  # "moved Friday's talks"
    if word.low in PARTICLES and index:  # "broke off talks"
        return False
    call = word.low in bag("nouns", "call_kinds") and lemmas.noun(following(words, index)) in bag(
        "nouns", "calls"
    )
    return call or not _governs(words, index)


def _names(words: tuple[Word, ...], index: int) -> bool:
    """As in "The 36th X and non-X meeting": names joined inside a phrase that its article opens."""
    if index < 2 or not words[index - 1].text[0].isupper():
        return False
    opener = words[index - 2]
    return opener.low in bag("lead", "articles") or opener.text[0].isdigit()


def _adjective(words: tuple[Word, ...], index: int) -> bool:
    return 0 <= index < len(words) and words[index].low.endswith(
        ("ic", "al", "ary", "ive", "ese", "ian")
    )


def _governs(words: tuple[Word, ...], index: int) -> bool:
    """A verb to the left of the phrase, told from an adjective by its list and by what goes before."""
    word, lemma = words[index], lemmas.verb(words[index].low)
    if word.text[0].isupper() and index:
        return False
    known = any(
        lemma in bag("verbs", n) for n in ("hosts", "takes_part", "plans", "reports", *VERBS)
    )
    known = known or lemma in {
        "leave",
        "welcome",
        "back",
        "put",
        "get",
        "make",
        "give",
        "see",
        "follow",
        "cancel",
        "postpone",
        "delay",
        "miss",
        "disrupt",
        "interrupt",
        "overshadow",
        "dominate",
        "derail",
    }
    before = words[index - 1].low if index else ""
    joined = before in bag("lead", "articles") or before == "'s"
    return known and not joined


def sits(words: tuple[Word, ...], index: int) -> bool:
    """A body that stands for its meeting: "Tuesday's cabinet", "a council called by X", "in a speech to the committee"."""
    first = phrase_start(words, index)
    dated = any(
        w.low.endswith("day") and following(words, first + n) == "'s"
        for n, w in enumerate(words[first:index])
    )
    before = [w.low for w in words[max(0, first - 2) : first]]
    asked = following(words, index) in CALLED and following(words, index + 1) in CALLERS
    some = words[first].low in {"a", "an"} or not AT.isdisjoint(before[-1:])
    if dated or (asked and some):
        after = lemmas.noun(following(words, index))
        named = after in bag("nouns", "plain") | bag("nouns", "votes") | {"member", "decision"}
        return not named and after not in {"'s", "-"}
    led = before[-1:] == ["to"] and before[0] in SPEECHES
    led = led or (
        before[-1:] == ["at"] and words[first].low in OWN and following(words, index) == "on"
    )
    there = before[-1:] == ["in"] and any(w.text[0].isupper() for w in words[first:index])
    front = first < 2 or words[first - 2].text == ","
    return led or (there and following(words, index) in ({"in", "on", ","} if front else {"on"}))


def told_of(words: tuple[Word, ...], first: int, index: int, lemma: str) -> bool:
    """Of a crowd or a rite: "a rally in Leeds", "at the opening of the bridge", not "in protest", "market rally"."""
    opener, after = words[first], following(words, index)
    if lemma == "demonstration" and after == "of":
        return False  # "of the new engine"
    if lemma in bag("nouns", "crowds"):
        if index and words[index].text[0].isupper():
            return False  # a party's name
        inner = {w.low for w in words[first:index]}
        marked = opener.low in bag("lead", "articles") or opener.text[0].isdigit() or inner
        return bool(marked) and after not in MARKETS and inner.isdisjoint(MARKETS | SENT)
    if lemma != "opening":
        return True
    before = words[first - 1].low if first else ""
    there = before in {"at", "for"} or before.startswith("attend")
    return there and after == "of" and first < index


def following(words: tuple[Word, ...], index: int) -> str:
    """The next word, lower case."""
    return words[index + 1].low if index + 1 < len(words) else ""
