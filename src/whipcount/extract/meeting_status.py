"""Is the meeting proposed, planned, held, put off or called off? By the verb, then the words beside it.

An anchor with its stretch comes in; one of the statuses of the contract goes out, and the mode.
"""

from __future__ import annotations

from whipcount.extract.meeting_phrases import Anchor
from whipcount.extract.meeting_reach import Reach
from whipcount.extract.surface import Passage
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag, pattern
from whipcount.model import TimeRef

AHEAD = frozenset({"will", "shall", "'ll"})
OPEN = frozenset({"could", "might", "may", "should"})
DONE = frozenset({"was", "were", "had", "did", "has", "have", "been"})
GONE = frozenset({"travelled", "traveled", "flew", "went", "came", "arrived", "headed", "gone"})
WANTED = frozenset({"need", "require"})
VERB_REACH = 5  # words left of a verb in which its helpers stand


def status(passage: Passage, anchor: Anchor, found: Reach, ref: TimeRef | None) -> str:
    """The status that the words give."""
    words = passage.words
    own = _text(passage, found.low, min(found.far, len(words)))
    for name in ("cancelled", "postponed"):
        if pattern("status", name).search(own):
            return name
    verb = (
        found.verb if found.verb is not None else (anchor.head if anchor.kind != "noun" else None)
    )
    told = _of_verb(passage, verb, found.low, ref) if verb is not None else None
    return told or _of_noun(passage, anchor, found, ref)


def _text(passage: Passage, low: int, high: int) -> str:
    words = passage.words
    if low >= high:
        return ""
    return passage.between(words[low].start, words[high - 1].end)


def _of_verb(passage: Passage, verb: int, low: int, ref: TimeRef | None) -> str | None:
    """From the verb's helpers and its own form."""
    words = passage.words
    before = [w.low for w in words[max(low, verb - VERB_REACH) : verb]]
    lead = " ".join(before)
    form, lemma = words[verb].low, lemmas.verb(words[verb].low)
    if (
        "not" in before
        or "n't" in before
        or "'t" in before
        or "refused" in before
        or "declined" in before
    ):
        return "cancelled" if set(before) & (AHEAD | {"would"}) or "refused" in before else None
    if set(before) & AHEAD or lemma == "expect":
        return "planned"
    if set(before) & OPEN or lemma in WANTED or pattern("status", "proposed").search(lead):
        return "planned" if "agreed to" in lead else "proposed"
    if "would" in before:
        return "planned"
    if pattern("status", "planned").search(lead):
        return "planned"
    if (
        lemma in bag("verbs", "plans")
        and form not in {"held", "set"}
        and lemma not in {"announce", "confirm"}
    ):
        return _of_plan(lemma)
    gone = any(w.low in GONE for w in words[low:verb])
    return _of_form(form, lemma, before, ref, gone)


def _of_plan(lemma: str) -> str:
    return (
        "planned"
        if lemma in {"plan", "schedule", "agree", "expect", "arrange", "prepare", "set"}
        else "proposed"
    )


def _of_form(
    form: str, lemma: str, before: list[str], ref: TimeRef | None, gone: bool
) -> str | None:
    """From the tense of a verb without telling helpers."""
    if form in {"set", "scheduled", "due", "planned"}:
        return "planned"
    if before and before[-1] == "to":
        return "held" if gone else "planned"
    if form.endswith("ing"):
        if set(before) & {"was", "were"}:
            return "held"
        if set(before) & {"is", "are", "'s", "'re"}:
            return "planned"
        return "planned" if ref and ref.direction >= 0 else "held" if "after" in before else None
    past = (form != lemma and not form.endswith("s")) or form in {"put", "set"}
    if past or set(before) & DONE:
        return "held"
    if ref and ref.direction < 0:
        return "held"
    return "planned" if form in {lemma, lemma + "s"} or form.endswith("s") else None


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
    if ref and ref.direction:
        return "held" if ref.direction < 0 else "planned"
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
    if anchor.lemma in {"call", "phone-call", "phone", "telephone"} or pattern(
        "mode", "phone"
    ).search(own):
        return "phone"
    if pattern("mode", "in_person").search(own) or placed or anchor.kind in {"visits", "travels"}:
        return "in-person"
    return "unknown"
