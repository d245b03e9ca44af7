"""What the lexicon has under a name as written: British or American, in capitals, with "Inc" or without."""

from __future__ import annotations

from whipcount.lexicon.names import SHORT, NameEntry, look_up

BRITISH = (("isation", "ization"), ("Centre", "Center"), ("Defence", "Defense"), ("Labour", "Labor"),
           ("Programme", "Program"))  # fmt: skip
CORPORATE = frozenset(
    "Co Company Corp Corporation Inc Ltd Limited plc PLC NV AG SA SE LLC GmbH Group".split()
)


def entries_of(words: str) -> tuple[NameEntry, ...]:
    """What the lexicon has, spelt either way: "Organisation", "Organization"."""
    if found := look_up(words):
        return found
    if (
        words.count(" ") > 1 and words.istitle() and (found := look_up(f"{words}s"))
    ):  # "Response Force"
        return found
    if (lowered := _lowered(words)) != words and (found := look_up(lowered)):
        return found
    rest, _, last = words.rpartition(" ")
    if rest and last.rstrip(".") in CORPORATE and (found := look_up(rest)):
        return found
    for british, american in BRITISH:
        for one, other in ((british, american), (american, british)):
            if one in words and (found := look_up(words.replace(one, other))):
                return found
    return ()


def _lowered(words: str) -> str:
    """ "KEIRA Stone", as a first line is set: the words in capitals as names are written else."""
    parts = words.split(" ")
    if len(parts) < 2 or all(p.isupper() for p in parts):
        return words
    return " ".join(p.capitalize() if p.isupper() and len(p) > SHORT else p for p in parts)
