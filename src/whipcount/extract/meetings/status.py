"""Is the meeting proposed, planned, held, put off or called off? By the verb, then the words beside it.

An anchor with its stretch comes in; one of the statuses of the contract goes out, and the mode.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.extract.meetings.byday import unmet
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.meetings.reach import Reach
from whipcount.extract.surface import Passage, Word
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag, pattern
from whipcount.model import TimeRef

AHEAD = frozenset({"will", "shall", "'ll"})
OPEN = frozenset({"could", "might", "may", "should"})
DONE = frozenset({"was", "were", "had", "did", "has", "have", "been"})
GONE = frozenset({"travelled", "traveled", "flew", "went", "came", "arrived", "headed", "gone"})
NOT = frozenset({"not", "n't", "'t", "refused", "declined"})
HAS = frozenset({"was", "were", "been", "is", "are", "be"})
TRIED = frozenset({"failed", "managed", "able", "unable"})  # "failed to agree at the talks"
THERE = frozenset({"at", "in", "during"})
GOES = frozenset("spend arrive leave travel tour journey land stay stop stop_over".split())
WANTED = frozenset({"need", "require"})
DUE = frozenset("set scheduled due planned pencilled penciled slated earmarked timed".split())
MAY = re.compile(r"\bMay\b")  # the month or a name, never "may"
TOLD = {
    "told": "held",
    "recalls": "planned",
    "emerged": "held",
    "passed_by": "held",
    "closeted": "held",
    "appointment": "planned",
    "spent": "held",
    "message": "held",
    "hours": "held",
    "invited": "proposed",
    "decides": "planned",
    "by phone": "held",
    "called_up": "held",
    "settled": "held",
    "spoke_there": "held",
    "tallied": "held",
}  # by turns of phrase
DAY = re.compile(  # "moved to Friday", not "moved to the library"
    r"\d|day\b|\b(?:weeks?|months?|weekend|year|date|time|later|tomorrow|spring|summer|autumn|fall|winter|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)"
)
MOOTED = re.compile(  # "a conference that Peru would be prepared to host", "is being considered"
    r"[^.;:“”]{0,60}?\b(?:(?:that|which) (?:[\w’'-]+ ){1,4}?(?:is|are|was|were|would be) (?:prepared|ready|willing|happy) to "
    r"(?:host|hold|chair|convene|organi[sz]e)\b|(?:is|are|was|were) (?:also |still |now )?(?:being (?:considered|weighed|mulled|"
    r"discussed|explored|studied|floated|mooted)|under (?:consideration|discussion)|possible|an option|on the cards)\b)"
)
EVER = re.compile(
    r"\b(?:was|became|is) the (?:first|second|third|only|last|latest)\b[^.;:,]*\bto $"
)
SPOKEN = frozenset(
    {"told", "jointly", "message", "settled", "spoke_there"}
)  # "told leaders that a delay …": of other things
# "He said at a joint": what was said there, whatever is still to come in the words.
SAID_THERE = re.compile(
    r"\b(?:said|told\s[\w\s]{2,30}|added|announced|insisted|warned|argued|declared|stressed)(?:\s(?:on\s)?\w+day)?\s(?:at|during)\s(?:an?|the|their|his|her|its)?\s?(?:[\w-]+\s){0,3}$"
)
STARTING = frozenset({"begin", "start", "open", "resume", "reconvene"})
LATER = frozenset(
    {"before", "when", "until", "till", "once", "if", "after", "as", "where", "unless", "to"}
)
VERB_REACH = 5  # words left of a verb in which its helpers stand


def status(passage: Passage, anchor: Anchor, found: Reach, ref: TimeRef | None) -> str:
    """The status that the words give."""
    words = passage.words
    own = _text(passage, found.low, min(found.far, len(words)))
    if anchor.lemma in SPOKEN:
        own = _text(passage, found.low, anchor.last + 1)
    for name in ("cancelled", "postponed"):
        if pattern("status", name).search(own):
            return name
    if _moved(passage, found):
        return "postponed"
    after = passage.text[words[anchor.last].end - passage.start :]
    if anchor.kind == "noun" and MOOTED.match(after):
        return "proposed"
    lead = passage.text[: words[anchor.first].start - passage.start]
    if anchor.kind == "noun" and SAID_THERE.search(lead):
        return "held"
    governed = found.verb is not None or anchor.kind != "noun"
    told = _of_verb(passage, anchor, found, ref) if governed else None
    return told or _of_noun(passage, anchor, found, ref)


def _moved(passage: Passage, found: Reach) -> bool:
    """As in "has been moved to Friday"."""
    if found.verb is None:
        return False
    own = _text(passage, found.verb, min(found.far, len(passage.words)))
    told = pattern("status", "moved").match(own)
    return told is not None and (told[0].endswith(("forward", "back")) or bool(DAY.search(own)))


def _text(passage: Passage, low: int, high: int) -> str:
    words = passage.words
    if low >= high:
        return ""
    start, end = words[low].start - passage.start, words[high - 1].end - passage.start
    return MAY.sub("-", passage.text[start:end]).casefold()


def _of_verb(passage: Passage, anchor: Anchor, found: Reach, ref: TimeRef | None) -> str | None:
    """From the verb's helpers and its own form."""
    verb = found.verb if found.verb is not None else anchor.head
    words = passage.words
    low = found.low - 3 if found.low and words[found.low - 1].low == "to" else found.low
    before = [w.low for w in words[max(low, 0, verb - VERB_REACH) : verb] if w.text != "May"]
    form, lemma = words[verb].low, lemmas.verb(words[verb].low)
    if set(before) & NOT:
        return _not_done(lemma, set(before))
    told = _by_turn(passage, anchor, verb, before) or _by_helpers(before, lemma, words)
    if told or (found.verb_side > 0 and lemma in {"announce", "confirm"}):
        return told  # "the trip next week has been confirmed" tells no more than its day
    resolves = found.verb_side > 0 and lemma == "agree" and not set(before) & HAS
    if resolves:  # "the summit agreed on Friday to lift it"
        return "held" if form.endswith("ed") else "planned"
    if _plans(passage, anchor, verb) and lemma not in {"announce", "confirm", "hold"}:
        return _of_plan(passage, (anchor, verb), before, ref)
    gone = any(w.low in GONE or _past(w.low) for w in words[found.low : verb])
    return _of_form(form, lemma, before, ref, gone)


def _by_turn(passage: Passage, anchor: Anchor, verb: int, before: list[str]) -> str | None:
    """As in "was the first to visit X", "was to have met", and by a turn of phrase."""
    lead = passage.text[: passage.words[verb].start - passage.start]
    if EVER.search(lead):
        return "held"
    if set(before) & AHEAD or lemmas.verb(passage.words[verb].low) == "expect":
        return "planned"
    if anchor.lemma == "summons" and passage.words[verb].low.startswith("invit"):
        return "proposed"
    if anchor.lemma in {"agenda", "recalls"} and (own := _of_turn(passage, anchor)):
        return own
    if anchor.lemma in TOLD and before[-1:] != ["be"]:
        return TOLD[anchor.lemma]
    return unmet(passage, anchor)


def _of_turn(passage: Passage, anchor: Anchor) -> str | None:
    """As in "could be debated on Friday", "was debated", "a recalled assembly failed": by its own first word."""
    opener = passage.words[anchor.first].low
    if anchor.lemma == "recalls":
        return "held" if opener in {"a", "the"} else None
    if opener in OPEN:
        return "proposed"
    short = anchor.last == anchor.first + 1
    return "held" if opener in {"was", "were"} and short else "planned"


def _by_helpers(before: list[str], lemma: str, words: Sequence[Word]) -> str | None:
    """As in "failed to agree at the talks", "could meet", "would be held", as somebody has told."""
    lead = " ".join(before)
    if before[-1:] == ["to"] and set(before[-2:-1]) & TRIED:
        return "held"
    if before[-2:] == ["would", "be"] and not {"if", "were"} & {w.low for w in words}:
        return "planned"
    if set(before) & OPEN or lemma in WANTED or pattern("status", "proposed").search(lead):
        return "planned" if "agreed to" in lead else "proposed"
    return "planned" if "would" in before or pattern("status", "planned").search(lead) else None


def _not_done(lemma: str, before: set[str]) -> str | None:
    """Called off by who "will not" meet; one that somebody will not attend is held without them."""
    if lemma in bag("absent", "attends"):
        return "planned" if before & AHEAD else None
    return "cancelled" if before & (AHEAD | {"would", "refused"}) else None


def _past(low: str) -> bool:
    """As in "spent", "arrived": a form that is no verb's first or third."""
    lemma = lemmas.verb(low)
    return (
        low not in {"set", "held"}
        and lemma in GOES
        and low not in {lemma, lemma + "s", lemma + "es"}
    )


def _plans(passage: Passage, anchor: Anchor, verb: int) -> bool:
    """The verb plans, calls for or asks to the meeting; it is not what is done there."""
    words = passage.words
    lemma = lemmas.verb(words[verb].low)
    lead = words[anchor.first - 1].low if anchor.first else ""
    if lemma in bag("verbs", "asks"):
        return lead in {"to", "for"} or bool({w.low for w in words[:verb][-3:]} & HAS)
    return lemma in bag("verbs", "plans") and words[verb].low != "set" and lead not in THERE


def _of_plan(
    passage: Passage, found: tuple[Anchor, int], before: list[str], ref: TimeRef | None
) -> str | None:
    """Settled by those whose it is, or no more than asked for."""
    anchor, verb = found
    words = passage.words
    lemma = lemmas.verb(words[verb].low)
    if lemma == "call" and "together" in {w.low for w in words[verb : anchor.first]}:
        return "held"  # "called its members together for a meeting"
    if lemma in bag("verbs", "asks") - {"invite"} and before[-1:] == ["had"]:
        return "held"  # "had called the ministers to a meeting"
    if lemma in bag("verbs", "asks") and set(before) & HAS:
        ahead = ref is not None and ref.direction >= 0
        return "planned" if ahead or lemma == "invite" else "held"
    if lemma == "call" and words[anchor.first - 1].low == "to" and "had" not in before:
        return "planned"  # "called them to a meeting"
    settled = {"plan", "schedule", "agree", "expect", "arrange", "prepare", "set", "summon"}
    return "planned" if lemma in settled else "proposed"


def _of_form(
    form: str, lemma: str, before: list[str], ref: TimeRef | None, gone: bool
) -> str | None:
    """From the tense of a verb without telling helpers."""
    if form in DUE:
        return "planned"
    if before and before[-1] == "to":
        return "held" if gone else "planned"
    if form.endswith("ing"):
        return _of_ing(before, ref, gone)
    past = (form != lemma and not form.endswith("s")) or form in {"put", "set", "was"}
    if past or set(before) & DONE:
        return "held"
    if (ref and ref.direction < 0) or (ref is None and _under_way(lemma, before)):
        return "held"
    return "planned" if form in {lemma, lemma + "s"} or form.endswith("s") else None


def _under_way(lemma: str, before: list[str]) -> bool:
    """As in "the third round begins, ten minutes late": of no day but the report's own."""
    return lemma in STARTING and not LATER & set(before)


def _of_ing(before: list[str], ref: TimeRef | None, gone: bool) -> str | None:
    """As in "was meeting", "are meeting on Friday", "arrived, meeting X"."""
    helpers = set(before)
    if gone or "after" in helpers or helpers & {"was", "were"}:
        return "held"
    if ref is None and helpers & {"is", "are"} and "due" not in helpers:
        return "held"  # "is visiting Peru": under way
    ahead = helpers & {"is", "are", "'s", "'re"} or (ref and ref.direction >= 0)
    return "planned" if ahead else None


def _of_noun(passage: Passage, anchor: Anchor, found: Reach, ref: TimeRef | None) -> str:
    """From the noun's own adjectives, the preposition before it, its day, and the passage's tense."""
    words = passage.words
    inside = _text(passage, anchor.first, anchor.head + 1)
    lead = _text(passage, max(found.low, anchor.first - 4), anchor.first)
    near = _text(passage, max(0, anchor.first - 4), anchor.first)
    if pattern("status", "next").search(inside):
        return "planned"
    if pattern("status", "proposed").search(lead + " " + inside):
        return "proposed"
    if pattern("status", "before").search(near):
        return "planned"
    if pattern("status", "past").search(near + " " + inside):
        return "held"
    if ref and (way := ref.direction or (ref.offset or 0)):
        return "held" if way < 0 else "planned"
    forms = {w.low for w in words}
    if forms & AHEAD and not forms & {"was", "were", "had"}:
        return "planned"
    return "held"


def mode(passage: Passage, anchor: Anchor, found: Reach, placed: bool) -> str:
    """Virtual, by phone or in person, as the words of the stretch say."""
    words = passage.words
    own = _text(
        passage, min(anchor.first, found.low), min(max(found.high, anchor.last + 1), len(words))
    )
    if pattern("mode", "virtual").search(own):
        return "virtual"
    if anchor.lemma in {"call", "phone-call", "phone", "telephone", "ring", "called_up"} or pattern(
        "mode", "phone"
    ).search(own):
        return "phone"
    if (
        pattern("mode", "in_person").search(own)
        or placed
        or anchor.kind in {"visits", "travels", "departs"}
    ):
        return "in-person"
    return "unknown"
