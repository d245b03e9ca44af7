"""Turns of phrase that tell of a meeting, each with what its words are never without: cheap to ask first."""

from __future__ import annotations

# Turns of phrase by name, each with what its words are never without.
TURNS = {
    "spoke_there": ("in ",),  # first: those that say more take its place
    "table": ("table",),
    "hammer": (" out",),
    "evidence": (
        "evidence",
        "testimony",
        "argument",
        "submission",
        "witness",
        "appeal",
        " case",
        "petition",
        "challenge",
    ),
    "hands": ("hands", "bread with", "off with", "face with"),
    "before": (" before", "testif", "fac"),
    "lays": (" before", " to"),
    "walks": (" through", " out ", "updat", "consult", " to ", " over ", "canvass", "lobb"),
    "brief": ("brief",),
    "takes_up": (" up",),
    "hours": (" hour", " minutes "),
    "settled": (" in ", " at "),  # before "signs", which says more
    "signs": ("sign",),
    "discussed": ("discuss",),
    "decides": ("decide", "rule"),
    "opens": ("open", "beg", "start", "close", "end"),
    "invited": (" invited to",),
    "shuttle": ("shuttl",),
    "round": (" round",),
    "resume": (" resum", " reconven", " restart"),
    "questioned": ("question", "grill", "quiz", "interrogat", "interview"),
    "addressed": ("address",),
    "each_other": ("each other", "one another"),
    "summons": ("call", "summon", "invite"),
    "called_on": ("called on",),
    "told": ("told", "telling"),
    "spent": ("spen",),
    "sworn": ("sworn in", "swearing in", "oath"),
    "recalls": ("call", "summon"),
    "message": (" message", " letter", " warning", " appeal", " proposal", " offer"),
    "jointly": (
        "agreed",
        "approved",
        "adopted",
        "endorsed",
        "backed",
        "launched",
        "decided",
        "signed off",
        "gave ",
    ),
}

SIGNS = tuple((sign, name) for name, signs in TURNS.items() for sign in signs)

WIDE = frozenset({"lays", "hours"})
ASIDE = WIDE | {
    "told",
    "spent",
    "recalls",
    "message",
    "brief",
    "walks",
    "takes_up",
    "signs",
    "spoke_there",
    "settled",
    "discussed",
    "decides",
    "opens",
    "invited",
    "questioned",
    "addressed",
    "summons",
    "jointly",
    "by phone",
}
