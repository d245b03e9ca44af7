"""Words at which a meeting's stretch could end but goes on: a relative clause, a participle, an aside, a day.

The words of a passage and a place among them come in; whether the stretch goes on there, or where to, goes out.
"""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.surface import Word
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag

LASTED = frozenset({"lasted", "ran", "continued", "dragged", "stretched"})
RELATIVE = 8  # words in which a relative clause must say that the meeting is held
ASIDE = 9  # words of an aside in brackets
EDGES = frozenset({"end", "start", "beginning", "middle", "close"})
DAYS = frozenset(
    "january february march april may june july august september october november december monday tuesday"
    " wednesday thursday friday saturday sunday christmas easter midnight noon".split()
)
SOON = frozenset({"early", "soon", "late"})
TURNS = frozenset(
    "which who whom whose where when while whereas because although though if unless until once as"
    " after before ahead following but so".split()
)


def bracket_end(words: Sequence[Word], index: int) -> int | None:
    """The end of a short aside in brackets: "100 million kroner (about £12m) in May"."""
    end = min(len(words), index + ASIDE)
    return next((i for i in range(index + 1, end) if words[i].text == ")"), None)


def by_day(words: Sequence[Word], index: int) -> bool:
    """As in "before the end of March", "after Monday", "as early as Monday": the turn leads in to a day."""
    if words[index].low == "as":
        return bool(SOON & {low_at(words, index + 1), words[index - 1].low})
    after = [w.low for w in words[index + 1 : index + 4]]
    if after[1:2] == ["'s"]:  # "before Monday's deadline"
        return False
    edge = after[:1] == ["the"] and after[1:2] and after[1] in EDGES and after[2:] == ["of"]
    return words[index].low in {"before", "after"} and (bool(edge) or bool(set(after[:1]) & DAYS))


def lasting(words: Sequence[Word], index: int, anchor: Anchor) -> bool:
    """As in "a hearing before the court on Friday", "the meeting lasted until dawn on Friday"."""
    heard = (
        words[index].low == "before"
        and anchor.lemma in {"hearing", "tabled"}
        and index == anchor.last + 1
    )
    lasted = words[index].low == "until" and words[index - 1].low in LASTED
    return heard or (lasted and anchor.kind == "noun")


def role(words: Sequence[Word], index: int) -> bool:
    """As in "joined as the tenth member", "elected her as prime minister"."""
    return words[index].low == "as" and low_at(words, index + 1) in bag("lead", "roles")


def relative(words: Sequence[Word], index: int) -> int | None:
    """As in "The conference which X is organising for …": the verb that gives or holds it."""
    for place in range(index + 1, min(len(words), index + RELATIVE)):
        if words[place].low in {",", ";"} | TURNS:
            return None
        if words[place].low not in {"host"} and lemmas.verb(words[place].low) in bag(
            "verbs", "hosts"
        ) | {"hold"}:
            return place
    return None


def set_for(words: Sequence[Word], index: int, anchor: Anchor) -> bool:
    """As in "a session of the union, planned for Lima in May": the participle says more of the noun."""
    return (
        anchor.kind == "noun"
        and index - anchor.last < RELATIVE
        and words[index - 1].text == ","
        and words[index].low in bag("verbs", "participles")
        and low_at(words, index + 1) in {"for", "in", "on", "at", "by"}
    )


def low_at(words: Sequence[Word], index: int) -> str:
    """The word there, lower case; none past the end."""
    return words[index].low if index < len(words) else ""
