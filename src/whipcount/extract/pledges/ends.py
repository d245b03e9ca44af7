"""The words of a gift to their end, where parse or model cut them within a phrase.

"Billions | of euros", "a rally by Belgian | farmers", "a grid that supplies | the islands", "14 Challenger | 2 tanks".
A gift as it was read in; the gift with its whole thing or act, and its sum read anew, out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.amounts import COUNT, NUMBER
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Gift, act_end
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import words

LONGEST = 110  # characters that a thing or act goes on at most
TIMES = 6  # words or phrases that it goes on by at most
WORD = re.compile(
    r"\s(?:[\"“](?=[\w-]+[\"”]\s[a-z]))?(?P<word>[A-Za-z][\w’'-]*|\d{1,3}(?![\w.,%:])(?=\s[a-z]))(?:(?<=\w)[\"”](?=\s[a-z]))?"
)
LAST = re.compile(r"[\w’'.-]+$")
PARTICIPLE = re.compile(r"[a-z]+(?:ed|ing)")
# A number cut at its group, its size, or between its bounds.
BRACKET = re.compile(r"\s?\([A-Z][A-Za-z&]{1,7}\)(?=\s[a-z])")
FIGURE = re.compile(r"(?:,\s000\b)+|\s?(?:(?:m|b|tr)illion|bn|crore|lakh)\b")
GROUPED = re.compile(r"[$€£¥₹]\s?\d{1,3},\s?$")
BOUND = re.compile(
    rf"\bbetween\s(?:[A-Z]{{0,3}}[$£€₹]\s?)?(?:{NUMBER}|{COUNT})(?:\s?(?:m|bn|million|billion))?$"
)
OTHER_BOUND = re.compile(
    rf"\sand\s(?:[A-Z]{{0,3}}[$£€₹]\s?)?(?:{NUMBER}|{COUNT})(?:\s?(?:m|bn|million|billion))?\b"
)
OF_WHICH = re.compile(r",?\sof\swhich\s(?=\S*\d)")
# What cannot end a thing.
OPENERS = frozenset(
    """and or of by with from for on in at to into against between among about over under than as towards toward upon
    the a an its his her their our my your this these those each every such both other another next""".split()
)
RELATIVE = frozenset({"that", "which", "who", "whose", "whom", "where"})
JOINING = re.compile(
    r"(?:[\s,(–—-]|\b(?:and|or|but|plus|as well as)|\s(?:is|are|was|were|be|been|has|have|had|will|would))+$"
)
DETERMINED = re.compile(
    r"(?:\s(?:the|an?|its|his|her|their|our|my|your|this|that|these|those|each|every|some|any|all|both|such|no|other|another))*"
    r"(?:\s(?:[$€£¥₹]\s?)?[\d][\d,.]*%?(?=\s))?"
)
STOP = re.compile(
    r"[.,;:](?=\s|$)|[()\n”–—]|(?<=[\w.,])\"|\s(?:if|unless|until|once|provided|because|when|while|after|before)\s"
)
ARTICLE = re.compile(r"\b(?:the|those|these|an?|its|their|his|her|our)\s$")
ONE = re.compile(
    r"(?:an?|the|one|its|his|her|their|my|our|this|that|some|more|all|up|at)\s|[£$€]|\d+\s(?:m|b|tr)illion"
)
ANOTHER = re.compile(
    r"\s(?=(?:an?|the|its|their|his|her|another|about|some|over|up to|at least|more than|billions|millions|no)\s|[A-Z]{0,3}[£$€]|\d)"
)
# "Would devise a plan to | put guards in schools": what is done is that there is a plan.
PLAN_TO = re.compile(
    r"\b(?P<verb>embrac\w+|devis\w+|draft\w*|draw(?:ing|n)?|offer\w*|present\w*|outlin\w+|back\w*|support\w*|propos\w+|introduc\w+|develop\w*|draw\sup)\s"
    r"(?:an?|the|its|his|her|their|this|that)\s(?:[\w-]+\s){0,3}?(?:plan|proposal|bill|measure|strategy|scheme|programme|program|package|law|initiative|legislation)\sto\s$"
)
NOUN_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]hese|[Tt]hose)\s[^,;:.()]{3,60}$"
)
BESIDE = re.compile(r"\b(?P<verb>[a-z]+)\s(?:and|or)\s$")
AND_VERB = re.compile(r"\s(?:and|or)\s(?:\w+ly\s)?(?=[a-z])")
HUNG = re.compile(r"\s(?:as|to|with|for|against|into|from|in|on|at)(?=\s)")
SAID = re.compile(r"[,.?!][\"”](?=\s)|,\saccording\sto\s")  # "we will pay it,” the minister | told"


def ended(scene: Scene, found: Gift) -> Gift:
    """The gift with its words to their end, and what they say of its sum or number."""
    start = _begun(scene, found)
    end = len(scene.text[: _closed(scene, found.what)].rstrip(" ,(–—-"))
    end = _paired(scene, start, end) or end
    end = _joined(scene, start, gone_on(scene, start, end))
    what = start, _whole(scene, start, end)
    if what == found.what or start >= end:
        return found
    span = min(found.evidence[0], start), max(found.evidence[1], end)
    span = (span[0], what[1]) if what[1] < end else span
    return _counted(scene, replace(found, what=what, evidence=span), found.what)


def _whole(scene: Scene, start: int, end: int) -> int:
    """The end of a sum before what part of it is paid when: "€6m | , of which €2m will now be paid"."""
    cut = OF_WHICH.search(scene.text, start, end)
    return cut.start() if cut and gifts.sum_in(scene.text[start : cut.start()]) else end


def _counted(scene: Scene, found: Gift, before: Span) -> Gift:
    """The sum or number of the whole words, where they had none, it was cut, or its unit was."""
    told = gifts.sum_in(scene.words(found.what))
    if told is None:
        return found
    cut = FIGURE.match(scene.text, before[1]) or BOUND.search(scene.text, *before)
    same = found.quantity and told[1] and found.quantity.value == told[1].value
    bare = found.amount is None and found.quantity is None
    if not (cut or same or bare):
        return found
    return replace(found, amount=told[0], quantity=told[1])


def _begun(scene: Scene, found: Gift) -> int:
    """Where the words begin: a sum cut at its group ("$6, | 000"), an act behind its thing ("the bridge she vowed to mend") or beside another ("learn | and grow")."""
    start, end = found.what
    if scene.text.startswith("000", start):
        cut = GROUPED.search(scene.text, max(0, start - 12), start)
        return cut.start() if cut else start
    if led := PLAN_TO.search(scene.text, max(0, start - LONGEST), start):
        return led.start() if _verbs(scene, *led.span("verb")) else start
    if not _verbs(scene, start, start + 1):
        return _noun_begun(scene, start, end)
    if " " in scene.words(found.what):
        return start
    if found.clause.relation == "acl:relcl" and found.clause.start < start:
        low = max(0, found.clause.start - LONGEST)
        thing = NOUN_BEFORE.search(scene.text[low : found.clause.start].rstrip())
        return low + thing.start() if thing else start
    before = BESIDE.search(scene.text, max(0, start - 30), start)
    verbs = _verbs(scene, *before.span("verb")) if before else []
    free = verbs and not (verbs[0].objects or verbs[0].obliques or verbs[0].passive)
    return before.start() if before and free else start


def _noun_begun(scene: Scene, start: int, end: int) -> int:
    """Where a thing begins: at its article, and behind who gets it ("offered Norland | a loan")."""
    cut = ARTICLE.search(scene.text, max(0, start - 8), start)
    if cut and not ONE.match(scene.text, start):
        return cut.start()
    getting = (m for m in scene.mentions_near(start, start + 1) if m.start == start)
    for mention in getting:
        if (
            mention.kind == "name"
            and mention.end < end
            and (cut := ANOTHER.match(scene.text, mention.end))
        ):
            return cut.end()
    return start


def _verbs(scene: Scene, start: int, end: int) -> list[Clause]:
    """The clauses whose verb stands in a range."""
    return [c for c in scene.headed(start, end) if c.kind == "verb"]


def _paired(scene: Scene, start: int, end: int) -> int | None:
    """The end of an act that is told by two verbs: "campaign | and govern as", "be found | and brought to court"."""
    found = AND_VERB.match(scene.text, end)
    beside = _verbs(scene, found.end(), found.end() + 1) if found else []
    heads = _verbs(scene, start, end)
    if not beside or not heads or beside[0].modal or beside[0].relation != "conj":
        return None
    bare = " " not in scene.words((start, end)) and heads[0].tense != "past"
    suffered = heads[-1].passive and heads[-1].head[1] == end
    if not bare and not (suffered and not beside[0].subjects and not beside[0].objects):
        return None
    return act_end(scene, beside[0])


def _closed(scene: Scene, what: Span) -> int:
    """The end of what is said in a quotation, before who says it."""
    cut = SAID.search(scene.text, *what)
    return cut.start() if cut else what[1]


def gone_on(scene: Scene, start: int, end: int) -> int:
    """The end of a thing of which the words up to some place are read."""
    sentence = scene.sentence_of(start)
    line = scene.text.find("\n", end)
    stop = min(
        sentence.end if sentence else end, end + LONGEST, line if line >= 0 else end + LONGEST
    )
    for _ in range(TIMES):
        more = _further(scene, start, end, stop)
        if more <= end or more > stop:
            return end
        end = more
    return end


def _further(scene: Scene, start: int, end: int, stop: int) -> int:
    """Where the words go on to by one step; their end, where they are whole."""
    text = scene.text
    if text[end - 1].isdigit() and (cut := FIGURE.match(text, end, stop)):
        return cut.end()
    if BOUND.search(text, start, end) and (cut := OTHER_BOUND.match(text, end, stop)):
        return cut.end()
    if cut := BRACKET.match(text, end, stop):
        return cut.end() if _word(scene, cut.end(), stop) else end
    last = LAST.search(text, start, end)
    word = last.group().casefold() if last else ""
    if word in RELATIVE:
        cut = STOP.search(text, end, stop)
        return cut.start() if cut else end
    if text.startswith(" of ", end):
        return _phrase(scene, end + len(" of"), stop) or end
    if word in OPENERS and last and last.start() > start:
        return _phrase(scene, end, stop) or end
    if last and (hung := HUNG.match(text, end, stop)) and _acting(scene, *last.span()):
        return _phrase(scene, hung.end(), stop) or end
    return _related(scene, start, end, stop) or _own_word(scene, end, stop) or end


def _acting(scene: Scene, start: int, end: int) -> bool:
    """Whether a word is a verb that has nothing else behind it: "brought | to justice"."""
    return any(
        c.head == (start, end) and c.modality != "asserted" for c in _verbs(scene, start, end)
    )


def _phrase(scene: Scene, end: int, stop: int) -> int | None:
    """The end of a noun phrase that begins behind a preposition or an article."""
    found = DETERMINED.match(scene.text, end, stop)
    low = found.end() if found else end
    more = _word(scene, low, stop)
    while more is not None:
        low, more = more, _word(scene, more, stop)
    return low if low > end else None


def _word(scene: Scene, end: int, stop: int) -> int | None:
    """The end of the next word, where it still belongs to the phrase: no predicate, no closed class, no adverb."""
    found = WORD.match(scene.text, end, stop)
    if found is None or "\n" in found.group():
        return None
    word, low = found["word"], found["word"].casefold()
    if low in words.links() or low in words.stop_words() or low in words.after_quotation():
        return None
    if scene.text.endswith(("’s", "'s", "s’"), 0, end):
        return found.end()  # "the ministry's handling"
    if low.endswith("ly") or PARTICIPLE.fullmatch(word) or word in words.days():
        return None
    if _verbs(scene, *found.span("word")):
        return None
    return found.end()


def _own_word(scene: Scene, end: int, stop: int) -> int | None:
    """The same, where the next word is not the name of somebody else."""
    more = _word(scene, end, stop)
    named = scene.mentions_near(end + 1, end + 2) if more else ()
    return None if any(m.start == end + 1 and m.kind != "demonym" for m in named) else more


def _related(scene: Scene, start: int, end: int, stop: int) -> int | None:
    """The end of a relative clause of which the words have the predicate: "the grid that supplies | the islands"."""
    ends = [
        c.end for c in scene.headed(start + 1, end)
        if c.relation in {"acl", "acl:relcl"} and start < c.start and end < c.end <= stop
    ]  # fmt: skip
    if not ends:
        return None
    cut = STOP.search(scene.text, end, max(ends))
    return len(scene.text[: cut.start() if cut else max(ends)].rstrip(" ,;."))


def _joined(scene: Scene, start: int, end: int) -> int:
    """The end without an "and", a comma or a bracket that opens what is not read."""
    cut = JOINING.search(scene.text, start, end)
    return cut.start() if cut and cut.start() > start else end
